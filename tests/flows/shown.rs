//! What correcting shows of a sheet: the cells that name what is measured, what the latest correction changed.

use crate::support::correcting::{opened, work};
use crate::support::office::Office;
use crate::support::workbench::Setup;
use crate::support::workbook::{Book, Sheet};

#[test]
fn texts_above_sections_and_the_title_are_shown_to_name_what_is_measured() {
    let office = Office::new();
    let rows: Vec<Vec<&str>> = ["Hemtjänst", "Särskilt boende"]
        .iter()
        .flat_map(|section| {
            let kommuner = ["Sala", "Mora", "Ale", "Kumla"].map(|kommun| vec![kommun, "#80", "#90"]);
            [vec![*section]].into_iter().chain(kommuner)
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let sheet = Sheet::new("Resultat").at("A1", "Nöjda brukare (%)").rows(3, &[&["Kommun", "2023", "2024"]]);
    let path = office.folder.path().join("avsnitt.xlsx");
    let book = Book::default().sheet(sheet.rows(4, &rows)).write().into_inner();
    std::fs::write(&path, book).unwrap();
    let mut bench = opened(&office, Setup { size: (120, 30), ..Setup::default() }, &path);
    bench.shows("nya värden 16").keys("e /").types("A4").keys("enter");
    bench.shows("A4 ”Hemtjänst”: namnger indikatorn").shows("N Hemtjänst").shows("N namn");
    bench.keys("/").types("A1").keys("enter").shows("A1 ”Nöjda brukare (%)”: namnger 2 indikatorer, den första");
}

#[test]
fn what_a_correction_changed_is_told_no_longer_when_it_is_taken_back() {
    let office = Office::new();
    let path = office.folder.path().join("a.csv");
    std::fs::write(&path, "Kommun;Andel nöjda 2024;Antal svar 2024\nSala;1;2\nMora;3;4\nAle;5;6\n").unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("B3").keys("enter x enter");
    work(&mut bench, &office);
    bench.shows("värden 3 (−3)").keys("u");
    work(&mut bench, &office);
    bench.shows("värden 6 · märken").keys("x enter");
    work(&mut bench, &office);
    bench.shows("värden 3 (−3)");
}
