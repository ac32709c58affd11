//! One workbook in every form – xlsx, xlsm, xlsb, xls, ods – read to the same values; and what is no workbook.

use std::io::Cursor;

use fyrfalt::domain::published::{FileFound, Found};
use fyrfalt::intake::{Halt, Options};

use crate::support::catch::Catch;
use crate::support::workbook::{Book, Sheet, zipped};
use crate::support::workbook_ods::ods;
use crate::support::workbook_xls::{compound, xls};
use crate::support::workbook_xlsb::xlsb;

fn every_form(book: &Book) -> [(&'static str, Cursor<Vec<u8>>); 5] {
    let macros = Book { macros: true, ..book.clone() };
    [
        ("xlsx", book.clone().write()),
        ("xlsm", macros.write()),
        ("xlsb", xlsb(book.clone())),
        ("xls", xls(book.clone())),
        ("ods", ods(book.clone())),
    ]
}

fn format(catch: &Catch) -> &str {
    match &catch.found[0] {
        Found::File(FileFound { format, .. }) => format,
        _ => "",
    }
}

fn published() -> Book {
    let legend = Sheet::new("Information").rows(1, &[&["X = uppgift saknas"]]);
    let sheet = Sheet::new("Åldre 2015")
        .rows(
            1,
            &[
                &["Resultat & mått år 2015"],
                &["", "Hemtjänst", "", "", ""],
                &["Kommun", "1. Nöjda", "2. Rutin finns", "3. Antal", "4. Delad\nrad"],
                &["Sala", "#0.667", "Ja", "#1058", "=12,5"],
                &["Mora", "#0.5", "Nej", "#-42.6", "X"],
                &["Orsa", "!#N/A", "Ja", "–", "47**"],
                &["Riket", "#0.6", "", "#1", "1\u{a0}058"],
            ],
        )
        .merge("B2:E2");
    let sheet = ["B4", "B5", "B7"].iter().fold(sheet, |sheet, at| sheet.format(at, "0.0%"));
    let sheet = sheet.fill("C4", "FF92D050").fill("C5", "FFFF7C80").fill("C6", "FF92D050");
    Book::default().sheet(legend).sheet(sheet)
}

#[test]
fn every_form_gives_the_same_values_marks_and_colours() {
    for (form, file) in every_form(&published()) {
        let catch = Catch::of(file);
        assert_eq!(format(&catch), form);
        assert_eq!(
            catch.lines(),
            [
                "Nöjda | 2015 | T | kommun:1981 | 66.7",
                "Nöjda | 2015 | T | kommun:2062 | 50",
                "Nöjda | 2015 | T | riket:0000 | 60",
                "Rutin finns | 2015 | T | kommun:1981 | 1 present",
                "Rutin finns | 2015 | T | kommun:2062 | 0 present",
                "Rutin finns | 2015 | T | kommun:2034 | 1 present",
                "Antal | 2015 | T | kommun:1981 | 1058",
                "Antal | 2015 | T | kommun:2062 | -42.6",
                "Antal | 2015 | T | kommun:2034 | – missing –",
                "Antal | 2015 | T | riket:0000 | 1",
                "Delad rad | 2015 | T | kommun:1981 | 12.5",
                "Delad rad | 2015 | T | kommun:2062 | – missing X",
                "Delad rad | 2015 | T | kommun:2034 | 47 uncertain 47**",
                "Delad rad | 2015 | T | riket:0000 | 1058",
            ],
            "{form}"
        );
        assert_eq!(catch.faults(), ["A1:A1 noted-passed-over", "B6 unread-error"], "{form}");
        let colours: Vec<_> =
            catch.slices()[1].readings.iter().map(|reading| reading.note.as_ref().unwrap().colour).collect();
        let [green, red] = [fyrfalt::domain::Colour::Green, fyrfalt::domain::Colour::Red];
        assert_eq!(colours, [Some(green), Some(red), Some(green)], "{form}");
        assert_eq!(catch.series()[0].decimals, Some(1), "{form}");
    }
}

#[test]
fn days_are_the_same_in_every_form_and_counted_from_1900_or_1904() {
    let dated = |serial: &str| {
        let rows: [&[&str]; 3] = [&["Kommun", "Datum", "Inlagda"], &["Sala", serial, "#1"], &["Mora", serial, "#2"]];
        Book::default().sheet(Sheet::new("Blad1").rows(1, &rows).format("B2", "yyyy-mm-dd").format("B3", "yyyy-mm-dd"))
    };
    let later = Book { from_1904: true, ..dated("#44196") };
    let forms = every_form(&dated("#45658")).into_iter().chain(every_form(&later).into_iter().take(4));
    for (form, file) in forms {
        assert_eq!(Catch::of(file).lines()[0], "Inlagda | 2025-01-01 | T | kommun:1981 | 1", "{form}");
    }
}

fn refusal(bytes: Vec<u8>) -> String {
    match Catch::read(Cursor::new(bytes), &Options::default()) {
        Err(Halt::Refused(refusal)) => refusal.why,
        Err(Halt::Stopped(_)) => "stopped".to_owned(),
        Ok(_) => "taken".to_owned(),
    }
}

#[test]
fn what_is_no_readable_workbook_gets_its_own_sentence() {
    let zip = |parts: &[(&str, &str)]| {
        let parts: Vec<_> = parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        zipped(&parts).into_inner()
    };
    let encrypted = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let mime = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let cases = [
        (b"<!DOCTYPE html><html><table><tr><td>Kommun".to_vec(), "refused-html"),
        (b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>".to_vec(), "refused-xml"),
        (compound(&[("EncryptionInfo", vec![1]), ("EncryptedPackage", vec![1])]), "refused-password"),
        (compound(&[("WordDocument", vec![1])]), "refused-ole"),
        (zip(&[mime, ("META-INF/manifest.xml", encrypted), ("content.xml", "x")]), "refused-password"),
        (zip(&[("word/document.xml", "<w/>")]), "refused-zip"),
        (zip(&[("xl/workbook.bin", "x")]), "refused-cut-off"),
        (zip(&[mime, ("content.xml", "<table:table>")]), "refused-cut-off"),
        (zip(&[mime, ("content.xml", "<a></b>")]), "refused-xlsx-unreadable"),
        (zip(&[mime, ("content.xml", "<a/>")]), "refused-no-cells"),
    ];
    for (bytes, why) in cases {
        assert_eq!(refusal(bytes), why);
    }
}

#[test]
fn a_file_that_is_cut_off_says_so_wherever_it_is_cut() {
    for (form, file) in every_form(&published()) {
        let whole = file.into_inner();
        for part in 1..8 {
            let why = refusal(whole[..whole.len() * part / 8].to_vec());
            assert!(matches!(why.as_str(), "refused-cut-off"), "{form} {part}/8: {why}");
        }
    }
}

#[test]
fn what_is_hidden_is_read_and_said() {
    let sheet = Sheet::new("2015")
        .rows(1, &[&["Kommun", "Nöjda", "Trygga"], &["Sala", "#1", "#2"], &["Mora", "#3", "#4"], &["Orsa", "#5", "#6"]])
        .hide_rows(&[3, 4])
        .hide_columns(&[3])
        .hidden();
    let book = Book::default().sheet(Sheet::new("Tom")).sheet(sheet);
    for (form, file) in every_form(&book) {
        let catch = Catch::of(file);
        assert_eq!(catch.lines().len(), 6, "{form}");
        assert_eq!(
            catch.faults(),
            ["A1:C4 noted-hidden-sheet", "A3:C4 noted-hidden-rows", "C1:C4 noted-hidden-columns"],
            "{form}"
        );
    }
}
