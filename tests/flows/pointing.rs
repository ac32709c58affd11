//! What is pointed out holds as it was said: a typed name, what is said before the year, periods beside measures, rows of
//! units of several tables.

use crate::support::correcting::{lay, opened, work};
use crate::support::office::Office;
use crate::support::workbench::Setup;
use crate::support::workbook::{Book, Sheet};

/// A file of one sheet with these rows.
fn written(office: &Office, name: &str, rows: &[&[&str]]) -> std::path::PathBuf {
    let path = office.folder.path().join(name);
    let sheet = Sheet::new("Blad1").rows(1, rows);
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    path
}

const UNDATED: [&[&str]; 5] = [
    &["Kommun", "Mått A", "Andel nöjda"],
    &["Sala", "#70", "#40"],
    &["Mora", "#71", "#41"],
    &["Ale", "#72", "#42"],
    &["Kumla", "#73", "#43"],
];

#[test]
fn what_is_typed_goes_before_a_name_that_is_only_like_it() {
    let office = Office::new();
    let mut rows = UNDATED;
    rows[0] = &["Kommun", "Mått A", "Andel nöjda 2023"];
    let mut bench = opened(&office, Setup::default(), &written(&office, "mått-2023.xlsx", &rows));
    bench.keys("e right i").types("Andel nöjd").shows("▶ som du skrev: Andel nöjd").shows("Enter tar det du skrev.");
    bench.shows("Andel nöjda").keys("enter");
    work(&mut bench, &office);
    bench.shows("kolumn B är Andel nöjd").keys("right right i").types("Andel").keys("down").shows("tar den markerade");
    bench.keys("esc left i").types("ANDEL NÖJDA").hides("som du skrev").shows("tar den markerade raden");
}

#[test]
fn an_indicator_pointed_out_before_its_year_is_kept_until_the_year_is_known() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &written(&office, "mått.xlsx", &UNDATED));
    bench.shows("inget år i tabellen. å anger året för hela filen.").shows("å rätta utgåva").keys("e down right");
    bench.shows("B2 ”70”: oläst: inget år i tabellen; p anger perioden").keys("i").types("Trygga").keys("enter");
    work(&mut bench, &office);
    bench.shows("Sparat: kolumn B är Trygga. Det syns när värdena har fått en period: tryck p.");
    bench.keys("p").types("2023").keys("enter");
    work(&mut bench, &office);
    bench.shows("2 rättelser").shows("B2 ”70”: värde 70 · Sala · 2023 · totalt · Trygga");
    bench.keys("right").shows("C2 ”40”: värde 40 · Sala · 2023 · totalt · Andel nöjda");
}

#[test]
fn a_column_of_periods_is_that_of_the_measure_before_it_and_the_cell_says_which() {
    let office = Office::new();
    let rows: [&[&str]; 5] = [
        &["Kommun", "Andel nöjda", "Avser", "Väntetid", "Avser"],
        &["Sala", "#70", "#2023", "#12", "#2022"],
        &["Mora", "#71", "#2023", "#13", "#2022"],
        &["Ale", "#72", "#2023", "#14", "#2022"],
        &["Kumla", "#73", "#2023", "#15", "#2022"],
    ];
    let mut bench = opened(&office, Setup::default(), &written(&office, "mått.xlsx", &rows));
    // Whichever of the two is pointed out: they are headed alike.
    bench.keys("e down");
    for moves in ["right right", "right right right right"] {
        bench.keys(moves).keys("p down down enter");
        work(&mut bench, &office);
        bench
            .shows("värden 8 (+8)")
            .keys("/")
            .types("E2")
            .keys("enter")
            .shows("E2 ”2022”: period: 2022 · totalt · Väntetid");
        bench.keys("left").shows("D2 ”12”: värde 12 · Sala · 2022 · totalt · Väntetid").keys("left");
        bench.shows("C2 ”2023”: period: 2023 · totalt · Andel nöjda").keys("left");
        bench.shows("B2 ”70”: värde 70 · Sala · 2023 · totalt · Andel nöjda").keys("u");
        work(&mut bench, &office);
        bench.shows("värden 0").keys("left");
    }
}

#[test]
fn the_rows_of_units_of_two_tables_both_hold() {
    let office = Office::new();
    let table =
        |title: &'static str, first: u32| -> Vec<Vec<String>> {
            let mut rows = vec![
                vec!["Liknande kommuner".to_owned()],
                vec![title.to_owned()],
                ["År", "Sala", "Liknande kommuner", "Riket"].map(str::to_owned).to_vec(),
            ];
            rows.extend((2020..2025_u32).map(|year| {
                [year, first + year % 7, first + year % 5, first].map(|number| format!("#{number}")).to_vec()
            }));
            rows
        };
    let mut sheet = Sheet::new("Blad1");
    for (top, title, first) in [(1, "Andel nöjda, hemtjänst", 60), (10, "Väntetid, särskilt boende", 20)] {
        let rows = table(title, first);
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        sheet = sheet.rows(top, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    }
    let path = office.folder.path().join("två.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    for steps in ["E / C12", "/ C12 E", "/ C12 E / C3"] {
        let mut bench = opened(&office, Setup::default(), &path);
        bench.keys("e / ").types("A3").keys("enter");
        for step in steps.split(' ') {
            match step {
                "E" => {
                    bench.keys("E");
                    work(&mut bench, &office);
                }
                "/" => {
                    bench.keys("/");
                }
                cell => {
                    bench.types(cell).keys("enter");
                }
            }
        }
        if !steps.ends_with('E') {
            bench.keys("E");
            if !bench.jobs.is_empty() {
                work(&mut bench, &office);
            }
        }
        bench.keys("/").types("B4").keys("enter").shows("· Sala · 2020 · totalt · Andel nöjda");
        bench.keys("/").types("B14").keys("enter").shows("· Sala · 2021 · totalt · Väntetid");
        bench.shows("värden 20");
    }
}

#[test]
fn on_the_name_of_a_row_that_row_is_skipped_first() {
    let office = Office::new();
    let mut rows = UNDATED;
    rows[0] = &["Kommun", "Mått A", "Andel nöjda 2023"];
    let mut bench = opened(&office, Setup::default(), &written(&office, "mått-2023.xlsx", &rows));
    bench.keys("e down x").shows("▶ rad 2").keys("esc right x").shows("▶ kolumn B").keys("esc left x enter");
    work(&mut bench, &office);
    bench.shows("1 rättelse: rad 2 hoppas över").shows("värden 6 (−2)");
}

#[test]
fn a_workbook_with_nothing_on_its_sheets_is_said_to_be_empty_and_one_with_words_can_be_pointed_at() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &written(&office, "tom.xlsx", &[]));
    bench.shows("tom.xlsx: Filen är tom: ingenting står på något av dess blad.").hides("peka på cellerna");
    let mut bench = opened(&office, Setup::default(), &written(&office, "ord.xlsx", &[&["hej"]]));
    bench.shows("ord.xlsx: inga tabeller hittades. Tryck e och peka ut dem.");
}

#[test]
fn rows_of_units_that_were_pointed_out_both_hold_next_year_too() {
    let office = Office::new();
    let file = |year: u32| {
        let mut sheet = Sheet::new("Blad1");
        for (top, title, first) in [(1, "Andel nöjda, hemtjänst", 60), (9, "Väntetid, särskilt boende", 20)] {
            sheet = sheet.rows(top, &[&[title], &["År", "Sala", "Snittet"]]);
            for row in 0..5 {
                let (at, year) = (top + 2 + row, year - 4 + row);
                let cells = [year, first + year % 7, first + year % 5].map(|number| format!("#{number}"));
                sheet = sheet.rows(at, &[&cells.each_ref().map(String::as_str)]);
            }
        }
        let path = office.folder.path().join(format!("två-{year}.xlsx"));
        std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
        path
    };
    let mut bench = opened(&office, Setup { size: (80, 24), ..Setup::default() }, &file(2024));
    bench.shows("inga tabeller hittades").keys("e down E");
    work(&mut bench, &office);
    bench.shows("värden 5 (+5)").keys("/").types("A10").keys("enter E");
    work(&mut bench, &office);
    bench.shows("värden 10 (+5)").shows("2 rättelser, senast: rad 10 är enhetsrad").hides("i alla 2 tabeller");
    bench.keys("esc").shows("A2:").shows("A10:").keys("enter");
    work(&mut bench, &office);
    lay(&mut bench, &file(2025));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("Profil: två").shows("Indikatorer 2").shows("nya värden 2 · ändrade 0 · som förut 8").keys("enter");
    work(&mut bench, &office);
    bench.shows("är inläst");
}
