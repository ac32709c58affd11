//! Pointing at the cells: what a question opens on, what is searched in it, and what a correction loses.

use crate::support::correcting::{opened, providers, work};
use crate::support::office::Office;
use crate::support::workbench::Setup;
use crate::support::workbook::Sheet;

#[test]
fn whose_a_row_is_can_be_searched_for_among_the_kommuner_at_once() {
    let office = Office::new();
    let path = office.folder.path().join("utförare.xlsx");
    std::fs::write(&path, providers("2024", false).book().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("down t").types("västerås").shows("▶ Västerås").keys("enter");
    work(&mut bench, &office);
    bench.shows("är kommunen Västerås");
}

#[test]
fn what_a_mark_means_opens_on_what_it_is_read_as() {
    let office = Office::new();
    let sheet = Sheet::new("Data").at("A1", "Kommun").at("B1", "Andel nöjda 2023 (%)");
    let rows = [("Sala", "#40"), ("Mora", "X"), ("Ale", "#50"), ("Kumla", "#60")];
    let sheet = (2..).zip(rows).fold(sheet, |sheet, (row, (kommun, value))| {
        sheet.at(&format!("A{row}"), kommun).at(&format!("B{row}"), value)
    });
    let path = office.folder.path().join("märken.xlsx");
    std::fs::write(&path, sheet.book().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("B3").keys("enter m").shows("▶ sekretess");
}

#[test]
fn a_header_that_loses_rows_is_told_as_a_loss() {
    let office = Office::new();
    let mut sheet = Sheet::new("Data").at("A1", "Kommun").at("B1", "Andel nöjda 2023 (%)");
    for (row, kommun) in (2..).zip(["Sala", "Mora", "Ale", "Kumla", "Täby"]) {
        sheet = sheet.at(&format!("A{row}"), kommun).at(&format!("B{row}"), &format!("#{}", 40 + row));
    }
    let path = office.folder.path().join("rubrik.xlsx");
    std::fs::write(&path, sheet.book().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e down down down r");
    work(&mut bench, &office);
    bench.shows("celler som var med förut läses inte längre. u tar tillbaka rättelsen.").keys("u");
    work(&mut bench, &office);
    bench.hides("läses inte längre").shows("värden 5");
}
