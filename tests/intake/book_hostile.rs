//! Workbooks that are broken, oversized or not what their names say: refused with a reason, never a panic.

use std::io::Cursor;

use fyrfalt::intake::grid::{Budget, Cell, GridFull};
use fyrfalt::intake::xlsx::{Limits, Workbook};
use fyrfalt::intake::{Halt, Options, Refusal};
use fyrfalt::text::{Lang, Texts};

use crate::support::catch::Catch;
use crate::support::dice::Dice;
use crate::support::workbook::{Book, Sheet, zipped};

fn refusal(file: Cursor<Vec<u8>>) -> String {
    match Catch::read(file, &Options::default()) {
        Err(Halt::Refused(refusal)) => refusal.why,
        Err(Halt::Stopped(_)) => "stopped".to_owned(),
        Ok(_) => "taken".to_owned(),
    }
}

fn parts(strings: &str, sheet: &str) -> Cursor<Vec<u8>> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |name: &str, target: &str| {
        format!("<Relationships><Relationship Id=\"rId1\" Type=\"{kind}/{name}\" Target=\"{target}\"/></Relationships>")
    };
    let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    zipped(&[
        part("_rels/.rels", &relation("officeDocument", "xl/workbook.xml")),
        part(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        part("xl/_rels/workbook.xml.rels", &relation("worksheet", "worksheets/sheet1.xml")),
        part("xl/sharedStrings.xml", strings),
        part("xl/worksheets/sheet1.xml", sheet),
    ])
}

#[test]
fn files_that_are_no_workbook_are_refused() {
    for (bytes, why) in [
        (&b"<html><body><table><tr><td>Kommun</td></tr></table></body></html>"[..], "refused-html"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off", "refused-cut-off"),
        (b"PK\x03\x04 cut off", "refused-cut-off"),
        (b"", "refused-empty"),
    ] {
        assert_eq!(refusal(Cursor::new(bytes.to_vec())), why);
    }
    let binary = ["[Content_Types].xml", "xl/workbook.bin"].map(|name| (name.to_owned(), "x".to_owned()));
    assert_eq!(refusal(zipped(&binary)), "refused-cut-off");
    assert_eq!(refusal(Sheet::new("Tom").rows(1, &[&["bara ord"]]).book()), "refused-no-table");
}

#[test]
fn a_string_count_that_the_part_cannot_hold_is_refused() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    let claimed = "<sst uniqueCount=\"4000000000\"><si><t>a</t></si></sst>";
    assert_eq!(refusal(parts(claimed, sheet)), "refused-xlsx-too-big");
}

#[test]
fn cells_outside_the_sheet_and_broken_xml_are_refused() {
    let strings = "<sst/>";
    for (cell, why) in [
        ("<c r=\"XFE1\"><v>1</v></c>", "refused-xlsx-too-big"),
        ("<c r=\"A1048577\"><v>1</v></c>", "refused-xlsx-too-big"),
        ("<c r=\"å1\"><v>1</v></c>", "refused-xlsx-unreadable"),
        ("<c r=\"A1\" t=\"s\"><v>7</v></c>", "refused-xlsx-unreadable"),
        ("<c r=\"A1\"><v>1</c>", "refused-xlsx-unreadable"),
    ] {
        let sheet = format!("<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>");
        assert_eq!(refusal(parts(strings, &sheet)), why, "{cell}");
    }
}

#[test]
fn what_really_comes_out_of_the_package_is_counted() {
    let sheet = || Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "#1"]]).book();
    let small = Limits { sheets: 100, ..Limits::default() };
    let open =
        |limits: Limits| Workbook::open(sheet(), &limits, Budget::default()).map(|_| ()).map_err(|refusal| refusal.why);
    assert_eq!(open(small), Err("refused-xlsx-too-big".to_owned()));
    assert_eq!(open(Limits { part: 50, ..Limits::default() }), Err("refused-xlsx-too-big".to_owned()));
    assert_eq!(open(Limits { parts: 2, ..Limits::default() }), Err("refused-xlsx-too-big".to_owned()));
    assert_eq!(open(Limits::default()), Ok(()));
}

#[test]
fn a_sheet_beyond_the_budget_is_refused() {
    let sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"]]).book();
    let budget = Budget { cells: 4, ..Budget::default() };
    let mut book = Workbook::open(sheet, &Limits::default(), budget).unwrap();
    assert_eq!(book.grid(0).unwrap_err().why, "refused-xlsx-too-big");
}

#[test]
fn formulas_take_no_more_of_the_budget_than_their_results() {
    let rows: [&[&str]; 3] = [&["Kommun", "Nöjda"], &["Sala", "=1"], &["Mora", "="]];
    // A day makes the sheet an unusual one, which is read in the slow way.
    let sheet = || Sheet::new("2015").rows(1, &rows).at("C3", "#45000").format("C3", "yyyy-mm-dd").book();
    let open = |cells| Workbook::open(sheet(), &Limits::default(), Budget { cells, ..Budget::default() }).unwrap();
    let grid = open(7).grid(0).unwrap();
    assert_eq!((grid.len(), grid.get(2, 2).and_then(Cell::as_text)), (7, Some("1")));
    assert!(grid.get(3, 2).is_some_and(|cell| cell.value.is_unreckoned()));
    assert_eq!(open(6).grid(0).unwrap_err().why, "refused-xlsx-too-big");
}

#[test]
fn a_thousand_mutated_sheets_are_read_or_refused() {
    let row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Sala</v></c><c r=\"B2\" s=\"1\"><v>12.5</v></c><c r=\"C2\" t=\"s\"><v>0</v></c></row>";
    let head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Kommun</v></c><c r=\"B1\" t=\"str\"><v>Nöjda 2015</v></c></row>";
    let sheet = format!(
        "<worksheet><dimension ref=\"A1:C2\"/><sheetData>{head}{row}</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"
    );
    let mut dice = Dice(88_172_645_463_325_252);
    let mut next = |below: usize| dice.roll(below);
    let pieces =
        ["<", ">", "\"", "&", "-", "9", "A", "r=", "</c>", "<v>", "t=\"d\"", "\u{1}", "å", "1e999", "NaN", "/"];
    for _ in 0..1_000 {
        let mut characters: Vec<char> = sheet.chars().collect();
        for _ in 0..=next(3) {
            let at = next(characters.len());
            let until = (at + next(4)).min(characters.len());
            characters.splice(at..until, pieces[next(pieces.len())].chars());
        }
        let text: String = characters.iter().collect();
        let why = refusal(parts("<sst uniqueCount=\"1\"><si><t>..</t></si></sst>", &text));
        assert!(why == "taken" || why.starts_with("refused-"), "{why}: {text}");
    }
}

#[test]
fn macros_and_external_links_are_not_followed() {
    let sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "=12,5"], &["Mora", "#2"]]);
    let catch = Catch::of(Book::default().sheet(sheet).write());
    assert_eq!(catch.lines()[0], "Nöjda | 2015 | T | kommun:1981 | 12.5");
}

#[test]
fn a_refusal_is_said_in_the_readers_language_alone() {
    let (sv, en) = (Texts::new(Lang::Sv), Texts::new(Lang::En));
    let full = [GridFull::Cells, GridFull::Text, GridFull::Outside(9, 9)];
    for refusal in full.map(|fault| fault.refusal("Data")) {
        let told = sv.say(&refusal.message());
        assert!(told.starts_with("Bladet Data har") && !told.contains("too m") && !told.contains("outside"), "{told}");
        assert!(en.say(&refusal.message()).starts_with("The sheet Data has"), "{refusal:?}");
    }
    for (limit, said) in [("cells", "more cells than"), ("text", "more text than"), ("outside", "more rows or columns")]
    {
        let told = en.say(&Refusal::new("refused-too-big").with("limit", limit).message());
        assert!(told.starts_with(&format!("The file has {said}")) && !told.contains('('), "{told}");
    }
    let memory = Refusal::of_reading(&std::io::ErrorKind::OutOfMemory.into());
    assert_eq!(memory, Refusal::new("refused-memory"), "there was none for the whole text of a csv file");
    // What the libraries say of a broken file is English, and stands in no sentence.
    for id in Refusal::IDS.iter().filter(|id| !matches!(**id, "refused-codes-differ" | "refused-no-values")) {
        let refusal = Refusal::new(id).with("detail", "tag not closed").with("place", "1:92").with("limit", "2 GiB");
        let died = *id == "refused-reader-died";
        assert!(died || !sv.say(&refusal.message()).contains("tag not closed"), "{id}");
    }
}
