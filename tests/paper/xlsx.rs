//! The workbook as a reader of workbooks sees it.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use fyrfalt::report::{Document, Format, Part, Printing, Table, TableCell, TableRow};
use fyrfalt::text::{Lang, Texts};
use jiff::civil::date;

use super::{HOSTILE, assert_well_formed, long, part, whole, written};

fn pages(bytes: &[u8]) -> Vec<(String, Range<Data>)> {
    Xlsx::new(Cursor::new(bytes)).unwrap().worksheets()
}

/// The table's cells, from its header row on.
fn table(document: &Document) -> Vec<Vec<Data>> {
    let pages = pages(&written(document, Format::Xlsx));
    let rows = pages[0].1.rows().skip_while(|row| row[0] != Data::String("Vad".to_owned()));
    rows.map(<[Data]>::to_vec).collect()
}

#[test]
fn cells_are_of_their_kind_and_numbers_are_those_shown() {
    let row = |value: f64, decimals: u8| -> TableRow {
        vec!["Fall".into(), TableCell::Number(value, decimals), date(2026, 3, 15).into(), "".into()]
    };
    let shown = [(-1234.56, 1, -1234.6), (-0.04, 1, 0.0), (0.25, 1, 0.2), (17.0, 0, 17.0), (1e15, 3, 1e15)];
    let rows = shown.map(|(value, decimals, _)| row(value, decimals));
    let document = Document::of_table("T", Vec::new(), Table::new(["Vad", "Diff", "När", "Tom"], rows.to_vec()));
    let found = table(&document);
    for ((_, _, shown), row) in shown.iter().zip(&found[1..]) {
        assert_eq!(row[..2], [Data::String("Fall".to_owned()), Data::Float(*shown)]);
        let Data::DateTime(day) = &row[2] else { panic!("{row:?}") };
        assert_eq!(day.to_ymd_hms_milli(), (2026, 3, 15, 0, 0, 0, 0));
        assert_eq!(row[3], Data::Empty);
    }
    let odd = vec![TableCell::Number(f64::NAN, 1), TableCell::Day(date(1809, 6, 6)), TableCell::Number(1.5, 200)];
    let table = table(&Document::of_table("T", Vec::new(), Table::new(["Vad", "b", "c"], vec![odd])));
    let texts = ["–", "1809-06-06"].map(|text| Data::String(text.to_owned()));
    assert_eq!(table[1], [&texts[..], &[Data::Float(1.5)]].concat());
}

#[test]
fn no_text_is_a_formula_or_breaks_the_file() {
    let rows = HOSTILE.iter().map(|(text, _)| vec![(*text).into(), (*text).into()]).collect();
    let mut document =
        Document::of_table("=1+1 & [a]/*?", vec!["\u{202E}=A1".to_owned()], Table::new(["Vad", "=b"], rows));
    let found = table(&document);
    let texts = HOSTILE.iter().map(|(_, shown)| vec![Data::String((*shown).to_owned()); 2]);
    assert_eq!(found[1..], texts.collect::<Vec<_>>());
    let headings = HOSTILE.iter().map(|(text, _)| [Part::Heading((*text).to_owned()), Part::Fields(Vec::new())]);
    document.parts.extend(headings.flatten());
    let bytes = written(&document, Format::Xlsx);
    assert_well_formed(&bytes);
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    assert_eq!(pages(&bytes).len(), HOSTILE.len() + 1);
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    for text in ["x".repeat(32_767), "x".repeat(32_768), "😀".repeat(40_000)] {
        let document = Document::of_table("T", Vec::new(), Table::new(["Vad"], vec![vec![text.as_str().into()]]));
        let Data::String(found) = &table(&document)[1][0] else { panic!() };
        let whole = text.encode_utf16().count() <= 32_767;
        assert!(found.encode_utf16().count() <= 32_767);
        assert!(if whole { *found == text } else { found.ends_with("Hela finns i md och docx.]") });
    }
}

#[test]
fn each_table_section_and_set_of_fields_is_a_page() {
    let bytes = written(&whole(), Format::Xlsx);
    let pages = pages(&bytes);
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Uppgifter", "Bedömning", "Förslag", "Fixat"]);
    let column: Vec<String> = pages[1].1.rows().map(|row| row[0].to_string()).collect();
    let expected = ["Underlag & beslut", "Källa: Kolada", "Bedömning", "Så här tänkte vi.", "", "Vad", "Fallrisk"];
    assert_eq!(column, expected);
    let fields: Vec<String> = pages[0].1.rows().map(|row| row[0].to_string()).collect();
    assert_eq!(fields[4..], ["Omgång", "Beslutad"]);
    assert_eq!(pages[3].1.rows().next_back().unwrap()[0].to_string(), "Underskrift");
}

#[test]
fn it_is_ready_to_be_printed() {
    let bytes = written(&whole(), Format::Xlsx);
    let page = part(&bytes, "xl/worksheets/sheet2.xml");
    for setting in [
        "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "<pane xSplit=\"1\" ySplit=\"6\"",
        "&amp;LUnderlag &amp;&amp; beslut&amp;C2026-01-15&amp;RSida &amp;P/&amp;N",
    ] {
        assert!(page.contains(setting), "{setting}: {page}");
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert!(book.contains(">Bedömning!$6:$6</definedName>"), "{book}");
}

#[test]
fn ten_thousand_rows_are_written_and_too_many_refused() {
    let document = long(10_000);
    assert_eq!(pages(&written(&document, Format::Xlsx))[0].1.rows().count(), 10_003);
    let wide = Table::new(vec!["a"; 20_000], Vec::new());
    let printing =
        Printing { texts: &Texts::new(Lang::Sv), now: jiff::Timestamp::UNIX_EPOCH, today: date(2026, 1, 15) };
    let refused = Format::Xlsx.write(&Document::of_table("T", Vec::new(), wide), &printing).unwrap_err();
    assert_eq!(refused.id, "paper-too-large");
}
