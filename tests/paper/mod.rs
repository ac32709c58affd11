//! Documents written as xlsx and docx, read back by others: calamine, a zip reader and an XML parser.

mod docx;
mod xlsx;

use std::io::{Cursor, Read};

use fyrfalt::report::{Document, Format, Labelled, Part, Printing, Table, TableBody, TableRow, TableSection};
use fyrfalt::text::{Lang, Texts};
use jiff::civil::date;

/// Texts that somebody has written to see what happens.
const HOSTILE: &[(&str, &str)] = &[
    ("=1+1", "=1+1"),
    ("@SUM(A1)", "@SUM(A1)"),
    ("+46 8 123", "+46 8 123"),
    ("a\u{0}b\u{1B}[2Jc", "a‹U+0000›b‹U+001B›[2Jc"),
    ("\u{202E}olleh", "‹U+202E›olleh"),
    ("]]> & <b>\"'", "]]> & <b>\"'"),
    ("\u{FFFE}\u{FFFF}", "‹U+FFFE›‹U+FFFF›"),
    ("_x0041_ _x005F_", "_x0041_ _x005F_"),
    ("😀 ❤\u{FE0F} åäö 日本", "😀 ❤\u{FE0F} åäö 日本"),
    ("två\r\nrader", "två\nrader"),
    ("  blanksteg  ", "  blanksteg  "),
    ("'citat", "'citat"),
];

/// The file, at a moment that never changes.
fn written(document: &Document, format: Format) -> Vec<u8> {
    let now = "2026-01-15T08:00:00.5Z".parse().unwrap();
    let printing = Printing { texts: &Texts::new(Lang::Sv), now, today: date(2026, 1, 15) };
    format.write(document, &printing).unwrap()
}

/// A part of a package.
fn part(package: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Every part of a package is XML that a parser accepts to its end.
fn assert_well_formed(package: &[u8]) {
    let mut zip = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    for at in 0..zip.len() {
        let mut text = String::new();
        zip.by_index(at).unwrap().read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        assert!(text.chars().all(|c| c >= ' ' || c == '\n' || c == '\t' || c == '\r'), "a control character");
    }
}

/// A document with every kind of part.
fn whole() -> Document {
    let fields = vec![
        Labelled { label: "Omgång".to_owned(), value: "2024".into() },
        Labelled { label: "Beslutad".to_owned(), value: date(2026, 3, 15).into() },
    ];
    let rows =
        |text: &str| vec![vec![text.into(), fyrfalt::report::TableCell::Number(-1234.56, 1), date(2026, 3, 15).into()]];
    let section = |heading: &str, rows: Vec<TableRow>| TableSection { heading: heading.to_owned(), rows };
    let sections = vec![section("Förslag", rows("Ett")), section("Fixat", Vec::new())];
    let table = Table::new(["Vad", "Diff", "När"], rows("Fallrisk"));
    let body = TableBody::Sections { name: "Kolumn".to_owned(), sections };
    let parts = vec![
        Part::Heading("Uppgifter".to_owned()),
        Part::Fields(fields),
        Part::Heading("Bedömning".to_owned()),
        Part::Paragraph("Så här tänkte vi.".to_owned()),
        Part::Table(table.clone()),
        Part::Table(Table { body, ..table }),
        Part::Paragraph("Underskrift".to_owned()),
    ];
    Document { title: "Underlag & beslut".to_owned(), notes: vec!["Källa: Kolada".to_owned()], parts }
}

/// A table of so many rows.
fn long(rows: u32) -> Document {
    let row = |at: u32| vec![f64::from(at), 0.5].into_iter().map(|it| fyrfalt::report::TableCell::Number(it, 1));
    let row = |at: u32| row(at).chain([format!("Åtgärd nummer {at} för att minska fallskador").into()]).collect();
    let table = Table::new(["Nr", "Andel", "Vad"], (0..rows).map(row).collect());
    Document::of_table("Lång", Vec::new(), table)
}

#[test]
fn the_same_document_at_the_same_moment_gives_the_same_bytes() {
    for format in [Format::Xlsx, Format::Docx] {
        let bytes = written(&whole(), format);
        assert_eq!(bytes, written(&whole(), format));
        assert_well_formed(&bytes);
        let core = part(&bytes, "docProps/core.xml");
        assert!(core.contains("<dc:title>Underlag &amp; beslut</dc:title>"), "{core}");
        assert!(core.contains(">2026-01-15T08:00:00Z</dcterms:created>"), "{core}");
    }
}
