//! The reconstructed ÖJ workbook of 2015 against what was printed: every value, rank, mark, colour and direction.

use std::collections::HashMap;
use std::fs::File;

use fyrfalt::domain::published::Reading;
use fyrfalt::domain::{Colour, Direction, Gender, Status};

use crate::support::catch::Catch;
use crate::support::shared;

type Rows = Vec<HashMap<String, String>>;

fn csv(path: &str) -> Option<Rows> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(shared(path)?).unwrap();
    Some(reader.deserialize().map(Result::unwrap).collect())
}

fn workbook() -> Option<Catch> {
    Some(Catch::of(File::open(shared("data/oj/oj_aldre_2015_rekonstruerad.xlsx")?).unwrap()))
}

fn printed(text: &str) -> Option<f64> {
    text.replace(' ', "").replace(',', ".").parse().ok()
}

/// The readings of the indicator with this printed number, by unit.
fn of_indicator<'a>(catch: &'a Catch, number: &str) -> HashMap<String, &'a Reading> {
    let series = catch.series().into_iter().find(|series| series.printed_number.as_deref() == Some(number)).unwrap();
    let slices: Vec<_> = catch.slices().into_iter().filter(|slice| slice.series == series.number).collect();
    assert_eq!(slices.len(), 1, "{number}");
    assert_eq!(slices[0].gender, Gender::Total);
    let names: HashMap<u32, String> = catch.units().iter().map(|unit| (unit.number, unit.unit.to_string())).collect();
    slices[0].readings.iter().map(|reading| (names[&reading.unit].clone(), reading)).collect()
}

fn status(reading: &Reading) -> Status {
    reading.note.as_ref().map_or(Status::Present, |note| note.status)
}

#[test]
fn all_31_indicators_are_found_with_number_name_population_period_and_direction() {
    let Some((catch, wanted)) = workbook().zip(csv("data/oj/oj_aldre_2015_indikatorer_och_riktning.csv")) else {
        return;
    };
    assert_eq!((catch.tables().len(), catch.series().len()), (10, 31));
    let (aside, noted): (Vec<_>, Vec<_>) =
        catch.faults().into_iter().partition(|fault| fault.ends_with("noted-reference-row"));
    let wanted_aside = ["B5 noted-reference-row", "B7:B9 noted-reference-row"].into_iter().cycle().take(20);
    assert!(aside.iter().map(String::as_str).eq(wanted_aside), "min and max, median and limits of ten sheets");
    let ranks = ["A1:A5 noted-passed-over", "D4 noted-rank-count", "H4 noted-rank-count", "F4 noted-rank-count"];
    let (directions, noted): (Vec<_>, Vec<_>) = noted.into_iter().partition(|fault| fault.contains("noted-direction-"));
    assert_eq!(directions.len(), 12, "ten sheets, two of them with both");
    assert_eq!(noted, ranks, "three printed \"Rang av\" are lower than the ranks below them");
    for (series, row) in catch.series().iter().zip(&wanted) {
        let name = &row["indikator"];
        assert_eq!(series.printed_number.as_deref(), Some(row["indikator_nr"].as_str()));
        assert_eq!(series.unit_of_measure, row["enhet"], "{name}");
        let lower = row["riktning"] == "lagt_ar_bast";
        let direction = if lower { Direction::Lower } else { Direction::Higher };
        assert_eq!((series.direction, series.direction_from.as_deref()), (direction, Some("ranks")), "{name}");
        assert_eq!(series.area.as_ref().map(|area| area.0.as_str()), Some("aldre"), "{name}");
        let words = name.split([' ', ',']).filter(|word| series.title.contains(word)).count();
        assert!(words >= series.title.split(' ').count(), "{name}: {}", series.title);
    }
    let fallskador = catch.series()[17];
    assert_eq!((fallskador.title.as_str(), fallskador.population.as_str()), ("Fallskador", "80 år och äldre"));
    let periods: Vec<String> = catch.slices().iter().map(|slice| slice.period.label.clone()).collect();
    for (number, label) in
        [(1, "2015"), (18, "2012–2014"), (19, "2012–2014"), (20, "2012-2014"), (23, "2014-2015"), (31, "2015")]
    {
        assert_eq!(periods[number - 1], label, "{number}");
    }
    assert!(catch.tables().iter().all(|table| table.edition.as_deref() == Some("2015")));
    assert_eq!((catch.tables()[1].sheet.as_str(), catch.tables()[1].cells.as_str()), ("Tabell 2", "A3:J340"));
}

#[test]
fn present_missing_and_uncertain_are_counted_as_printed() {
    let Some((catch, wanted)) = workbook().zip(csv("data/oj/oj_aldre_2015_indikatorer_och_riktning.csv")) else {
        return;
    };
    for row in &wanted {
        let readings = of_indicator(&catch, &row["indikator_nr"]);
        assert_eq!(readings.len(), 291, "290 kommuner and riket");
        let count = |wanted: Status| {
            let kommuner = readings.iter().filter(|(unit, _)| unit.starts_with("kommun:"));
            kommuner.filter(|(_, reading)| status(reading) == wanted).count().to_string()
        };
        assert_eq!(count(Status::Present), row["antal_med_varde"], "{row:?}");
        assert_eq!(count(Status::Missing), row["antal_punkt_uppgift_saknas"], "{row:?}");
        assert_eq!(count(Status::Uncertain), row["antal_tva_punkter_osaker"], "{row:?}");
    }
}

#[test]
fn every_value_rank_and_mark_is_the_printed_one() {
    let Some((catch, wanted)) = workbook().zip(csv("data/oj/oj_aldre_2015_kommunresultat_long.csv")) else { return };
    let numbers = (1..=31).map(|number| number.to_string());
    let found: HashMap<String, _> = numbers.map(|number| (number.clone(), of_indicator(&catch, &number))).collect();
    assert_eq!(wanted.len(), 31 * 290);
    for row in &wanted {
        let reading = found[&row["indikator_nr"]][&format!("kommun:{}", row["kommunkod"])];
        let (value, rank) = (&row["varde_som_tryckt"], &row["rang_som_tryckt"]);
        assert_eq!(reading.value, printed(value), "{row:?}");
        let note = reading.note.as_ref().unwrap();
        assert_eq!(note.rank, rank.parse().ok(), "{row:?}");
        assert_eq!(note.mark.as_deref(), Some(value.as_str()).filter(|value| value.starts_with('.')), "{row:?}");
        let grey = note.colour == Some(Colour::Grey);
        assert!(note.colour.is_some() && grey == reading.value.is_none(), "{row:?}");
    }
}

#[test]
fn colours_and_cells_are_those_of_the_file() {
    let Some(catch) = workbook() else { return };
    let readings = of_indicator(&catch, "2");
    for (unit, row, column, colour) in [
        ("kommun:0127", 11, 5, Colour::Red),
        ("kommun:0162", 12, 5, Colour::Green),
        ("kommun:0136", 14, 5, Colour::Yellow),
        ("kommun:0140", 20, 5, Colour::Grey),
    ] {
        let reading = readings[unit];
        assert_eq!((reading.row, reading.column), (row, column), "{unit}");
        assert_eq!(reading.note.as_ref().unwrap().colour, Some(colour), "{unit}");
    }
}

#[test]
fn the_weighted_mean_is_the_value_of_riket() {
    let Some((catch, rows)) = workbook().zip(csv("data/oj/oj_aldre_2015_referensvarden.csv")) else { return };
    let means = rows.iter().filter(|row| row["rad"] == "vagt_medel");
    let wanted: Vec<f64> =
        means.flat_map(|row| row["som_tryckt"].split(' ').filter_map(printed).collect::<Vec<_>>()).collect();
    let found: Vec<f64> =
        (1..=31).map(|number| of_indicator(&catch, &number.to_string())["riket:0000"].value.unwrap()).collect();
    assert_eq!(found, wanted);
}

#[test]
fn the_printed_list_as_csv_gives_the_same_values() {
    let Some((book, list)) = workbook().zip(shared("data/oj/oj_aldre_2015_kommunresultat_long.csv")) else { return };
    let list = Catch::of(File::open(list).unwrap());
    let notes: Vec<&str> = list.unread().iter().map(|unread| unread.why.as_str()).collect();
    assert_eq!((list.series().len(), notes), (31, vec!["noted-direction-higher", "noted-direction-lower"]));
    for number in (1..=31).map(|number| number.to_string()) {
        let (printed, book) = (of_indicator(&list, &number), of_indicator(&book, &number));
        assert_eq!(printed.len(), 290, "{number}");
        assert!(printed.iter().all(|(unit, reading)| reading.value == book[unit].value), "{number}");
    }
}
