//! Random grids through recognition: whatever stands in a sheet, it is recognised or passed over, never a panic.

use proptest::prelude::*;

use crate::domain::published::Found;
use crate::intake::Options;
use crate::intake::grid::{Budget, Cell, CellValue, Grid, GridBuilder, Merge};
use crate::intake::recognise::{Glance, Recogniser};

/// Words that recognition takes notice of, and some it does not.
const WORDS: [&str; 44] = [
    "Kommun",
    "K-kod",
    "Kommunkod",
    "Län",
    "Region",
    "Sala",
    "Mora",
    "0114",
    "0114 Upplands Väsby",
    "Stockholms län",
    "Riket",
    "Västra Götaland",
    "Min–max",
    "Vägt medel (riket)",
    "Länsmedel",
    "Median",
    "18. Fallskador 80 år och äldre, 2012–2014",
    "Procent",
    "Antal",
    "Rang av 284",
    "Rang",
    "Jämf. föreg. år",
    "Kvinnor",
    "Män",
    "Totalt",
    "2015",
    "2019 kv 1",
    "År",
    "Kön",
    "Vecka",
    "Enhet",
    "Stadsdel",
    "Indikator",
    "Värde",
    ".",
    "..",
    "–",
    "<15",
    "47**",
    "12,5",
    "Ja",
    "Tabell 1, år 2015",
    "X = sekretess",
    "å\u{308}\u{ad}(",
];

fn cell() -> impl Strategy<Value = Cell> {
    let value = prop_oneof![
        5 => (0..WORDS.len()).prop_map(|at| CellValue::Text(WORDS.get(at).copied().unwrap_or_default().to_owned())),
        3 => (0..3000_i32).prop_map(|number| CellValue::Number(f64::from(number))),
        1 => any::<f64>().prop_map(CellValue::Number),
        1 => "\\PC{0,12}".prop_map(CellValue::Text),
        1 => any::<bool>().prop_map(CellValue::Bool),
    ];
    let colours = prop_oneof![Just(None), any::<[u8; 3]>().prop_map(Some)];
    (value, colours, prop_oneof![Just(None), Just(Some(1))], any::<bool>(), 0..3_u8)
        .prop_map(|(value, fill, decimals, percent, indent)| Cell { value, fill, decimals, percent, indent })
}

fn place() -> impl Strategy<Value = (u32, u16)> {
    prop_oneof![20 => (1..14_u32, 1..9_u16), 1 => (1_048_570..=1_048_576_u32, 16_380..=16_384_u16)]
}

fn grid() -> impl Strategy<Value = Grid> {
    let cells = prop::collection::vec((place(), cell()), 0..90);
    let merges = prop::collection::vec((place(), place()), 0..6);
    (cells, merges).prop_map(|(cells, merges)| {
        let mut builder = GridBuilder::new("Tabell 1", Budget::default());
        for ((row, column), cell) in cells {
            assert_eq!(builder.put(row, column, cell), Ok(()));
        }
        for (first, last) in merges {
            builder.merge(Merge { first, last });
        }
        builder.finish()
    })
}

/// Names of sheets that are about one kommun, and some that are not.
const SHEETS: [&str; 6] = ["Sala", "Mora", "Gotland", "Riket", "Stockholm", "Kvinnor 2015"];

/// Sheets of a book that has one for each kommun: the same words on all of them, and numbers of their own.
fn of_kommuner() -> impl Strategy<Value = Vec<Grid>> {
    let word = (0..WORDS.len()).prop_map(|at| WORDS.get(at).copied().unwrap_or_default());
    let number = prop_oneof![8 => 0..1_000_i32, 1 => 1_000..30_000_i32].prop_map(|number| f64::from(number) / 10.0);
    let head =
        prop_oneof![3 => (2010..2016_i32).prop_map(|year| year.to_string()), 1 => word.clone().prop_map(str::to_owned)];
    let label = prop_oneof![6 => "[a-zå]{4,9} [a-z]{3,9}", 1 => word.clone().prop_map(str::to_owned)];
    let cell = prop_oneof![12 => Just(None), 1 => word.prop_map(Some)];
    let table = (prop::collection::vec(head, 3), prop::collection::vec((label, prop::collection::vec(cell, 3)), 1..7));
    let sheets = prop::collection::vec((0..SHEETS.len(), prop::collection::vec(number, 21)), 2..5);
    (table, sheets).prop_map(|((heads, rows), sheets)| {
        let make = |(name, numbers): &(usize, Vec<f64>)| {
            let name = SHEETS.get(*name).copied().unwrap_or_default();
            let mut builder = GridBuilder::new(name, Budget::default());
            let mut put = |row, column, cell| assert_eq!(builder.put(row, column, cell), Ok(()));
            put(1, 1, Cell::text(name));
            put(3, 1, Cell::text("Indikator"));
            (2..).zip(&heads).for_each(|(column, head)| put(3, column, Cell::text(head)));
            let mut numbers = numbers.iter();
            for (row, (label, cells)) in (4..).zip(&rows) {
                put(row, 1, Cell::text(label));
                for (column, word) in (2..).zip(cells) {
                    let number = Cell::number(numbers.next().copied().unwrap_or_default());
                    put(row, column, word.map_or(number, Cell::text));
                }
            }
            builder.finish()
        };
        sheets.iter().map(make).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_grid_is_recognised_or_passed_over(grids in prop::collection::vec(grid(), 1..3), year in prop::option::of(1990..2030_i16)) {
        let mut recogniser = Recogniser::new(&Options { year, ..Options::default() });
        let (mut units, mut series) = (0, 0);
        for grid in &grids {
            let sink = &mut |found: Found| {
                match found {
                    Found::Unit(unit) => { assert_eq!(unit.number, units); units += 1; }
                    Found::Series(found) => { assert_eq!(found.number, series); assert!(!found.title.is_empty()); series += 1; }
                    Found::Slice(slice) => {
                        assert!(slice.series < series && !slice.readings.is_empty());
                        for reading in slice.readings {
                            assert!(reading.unit < units && grid.get(reading.row, reading.column).is_some());
                            assert!(reading.value.is_none_or(f64::is_finite));
                        }
                    }
                    _ => {}
                }
                Ok(())
            };
            prop_assert!(recogniser.sheet(grid, &Glance::at(grid), sink).is_ok());
        }
    }

    #[test]
    fn what_is_kept_from_sheet_to_sheet_changes_nothing(grids in prop_oneof![prop::collection::vec(grid(), 2..5), of_kommuner()]) {
        let found = |forgets: bool| {
            let mut recogniser = Recogniser::new(&Options::default());
            let mut all = Vec::new();
            for grid in &grids {
                if forgets {
                    (recogniser.known, recogniser.last, recogniser.again) = Default::default();
                }
                let sent = recogniser.sheet(grid, &Glance::at(grid), &mut |found| { all.push(found); Ok(()) });
                assert!(sent.is_ok());
            }
            all
        };
        prop_assert_eq!(found(false), found(true));
    }
}
