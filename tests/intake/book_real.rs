//! Genuine workbooks of Socialstyrelsen and Folkhälsomyndigheten: what is read of them, and what is named as unread.

use std::fs::File;

use fyrfalt::domain::{Gender, Scheme, facts};
use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::shared;

fn workbook(name: &str, year: Option<i16>) -> Option<Catch> {
    let file = File::open(shared(&format!("data/workbooks/{name}"))?).unwrap();
    Some(Catch::read(file, &Options { year, ..Options::default() }).unwrap())
}

fn no_nonsense(catch: &Catch) {
    for unit in catch.units() {
        let known = match unit.unit.scheme {
            Scheme::Municipality => facts::municipality(&unit.unit.code).is_some(),
            Scheme::County => facts::counties().iter().any(|county| county.code == unit.unit.code),
            Scheme::KoladaRegion => facts::regions().iter().any(|region| region.code == unit.unit.code),
            Scheme::Nation => true,
            _ => false,
        };
        assert!(known, "{unit:?}");
    }
}

#[test]
fn the_table_of_all_kommuner_is_found_among_sixty_sheets() {
    let Some(catch) = workbook("2024-12-9361-tables.xlsx", None) else { return };
    no_nonsense(&catch);
    let sheet = "5.5 Tobak - kommun";
    let table = catch.tables().into_iter().find(|table| table.sheet == sheet).unwrap();
    assert_eq!((table.cells.as_str(), table.period.as_ref().unwrap().label.as_str()), ("A4:I317", "2023"));
    let slices: Vec<_> = catch.slices().into_iter().filter(|slice| slice.table == table.number).collect();
    assert_eq!(slices.len(), 8);
    for slice in &slices {
        assert_eq!(slice.gender, Gender::Total);
        let kommuner = slice.readings.iter().filter(|reading| catch.unit(reading).starts_with("kommun:")).count();
        assert_eq!((kommuner, slice.readings.len()), (290, 310), "19 regions and riket besides");
    }
    let first = slices[0].readings.iter().find(|reading| catch.unit(reading) == "kommun:0114").unwrap();
    assert_eq!((first.value, first.row, first.column), (Some(8.471_074_380_2), 7, 2));
    // The title says what is measured where the headings only divide it.
    let care = catch.tables().into_iter().find(|table| table.sheet == "13.2 Vårdtid - sjukhus").unwrap().number;
    let of_care: Vec<u32> =
        catch.slices().iter().filter(|slice| slice.table == care).map(|slice| slice.series).collect();
    let series = catch.series();
    let titles = series.iter().filter(|series| of_care.contains(&series.number)).map(|series| series.title.as_str());
    let about = "Medelvårdtid i dygn efter förlossning, enkelbörd";
    let wanted = ["Förstföderskor – ", "Omföderskor – ", ""]
        .map(|of| ["Vaginal förlossning", "Kejsarsnitt"].map(|way| format!("{about} – {of}{way}")));
    assert_eq!(titles.collect::<Vec<_>>(), wanted.concat());
    assert_eq!(series.len(), 102);
    let unread: Vec<_> = catch.unread().into_iter().filter(|unread| unread.sheet == sheet).collect();
    let unread: Vec<_> = unread.iter().map(|unread| (unread.cell.as_str(), unread.text.as_str())).collect();
    let misprints = [("A42", "Regiion Sörmland"), ("A151", "Västra Götandsregionen")];
    assert_eq!(unread[1..], misprints, "of the publisher");
    assert_eq!(unread[0].0, "A4:I317", "the title is about women, and the values are of all who were asked");
}

#[test]
fn regions_as_columns_are_read_by_day_and_sheets_without_units_are_named() {
    let Some(catch) = workbook("Folkhalsomyndigheten_Covid19_2020-05-17.xlsx", Some(2020)) else { return };
    no_nonsense(&catch);
    assert_eq!((catch.tables().len(), catch.units().len(), catch.series().len()), (2, 21, 5));
    // 104 days of 21 regions, and the four columns of the sheet of totals.
    assert_eq!((catch.slices().len(), catch.lines().len()), (104 + 4, 104 * 21 + 4 * 21));
    let by_day = catch.tables()[0];
    assert_eq!((by_day.sheet.as_str(), by_day.cells.as_str()), ("Antal per dag region", "A1:W105"));
    let days: Vec<_> = catch.slices().into_iter().filter(|slice| slice.table == by_day.number).collect();
    let sum: f64 = days.iter().flat_map(|day| &day.readings).filter_map(|reading| reading.value).sum();
    assert_eq!(sum.to_bits(), 30_143_f64.to_bits(), "the sum of the column of totals beside them");
    let last = days.iter().find(|day| day.period.label == "2020-05-17").unwrap();
    let west = last.readings.iter().find(|reading| catch.unit(reading) == "kolada-region:0014").unwrap();
    assert_eq!((west.value, west.row, west.column), (Some(53.0), 105, 21));
    assert!(catch.lines().contains(&"Totalt antal fall | 2020 | T | kolada-region:0010 | 102".to_owned()));
    let unread = catch.unread().into_iter().map(|unread| format!("{} {} {}", unread.sheet, unread.cell, unread.why));
    assert_eq!(
        unread.collect::<Vec<_>>(),
        [
            "Antal per dag region B1 unread-unknown-unit",
            "Antal avlidna per dag A1:B70 unread-no-units",
            "Antal intensivvårdade per dag A1:B73 unread-no-units",
            "Totalt antal per kön A1:D4 unread-no-units",
            "Totalt antal per åldersgrupp A1:D12 unread-no-units",
            "FOHM 17 May 2020 A1:A2 noted-no-table",
        ]
    );
}

#[test]
fn an_export_in_long_form_becomes_series_by_month() {
    let Some(catch) = workbook("Statistikdatabasen_2025-allergy.xlsx", None) else { return };
    no_nonsense(&catch);
    assert_eq!((catch.series().len(), catch.units().len(), catch.unread().len()), (4, 22, 0));
    assert_eq!(catch.lines().len(), 1_056);
    assert!(catch.lines()[1].ends_with("| September 2024 | T | lan:01 | 0.01"), "{}", catch.lines()[1]);
}
