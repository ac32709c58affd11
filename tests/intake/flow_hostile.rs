//! Files made to break their reader, imported by the program itself: refused with a sentence or read, within the limits
//! of memory and time, and nothing of them is stored unless all of it is.

use std::io::{Cursor, Write};

use fyrfalt::domain::facts;
use fyrfalt::intake::child::Limits;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::hostile::{MOST_MEMORY, Tried, halves, has_sentence, rows};
use crate::support::office::Office;
use crate::support::workbook::{Sheet, relations, zipped};

type Part = (String, String);

fn part(name: &str, text: impl Into<String>) -> Part {
    (name.to_owned(), text.into())
}

/// A workbook of these sheets, strings and parts beside.
fn book(strings: &str, sheets: &[&str], beside: &[Part]) -> Vec<u8> {
    let names: Vec<String> =
        (1..=sheets.len()).map(|at| format!("<sheet name=\"Blad{at}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>")).collect();
    let names = names.concat();
    let targets: Vec<String> = (1..=sheets.len()).map(|at| format!("worksheets/sheet{at}.xml")).collect();
    let targets: Vec<(&str, &str)> = targets.iter().map(|target| ("worksheet", target.as_str())).collect();
    let mut parts = vec![
        part("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        part("xl/workbook.xml", format!("<workbook><sheets>{names}</sheets></workbook>")),
        part("xl/_rels/workbook.xml.rels", relations(&targets)),
        part("xl/sharedStrings.xml", strings),
    ];
    parts.extend((1..).zip(sheets).map(|(at, sheet)| part(&format!("xl/worksheets/sheet{at}.xml"), *sheet)));
    parts.extend_from_slice(beside);
    zipped(&parts).into_inner()
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

const HONEST: &str = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Kommun</v></c><c r=\"B1\" t=\"str\"><v>Nöjda 2015</v></c></row>\
    <row r=\"2\"><c r=\"A2\" t=\"str\"><v>Sala</v></c><c r=\"B2\"><v>1</v></c></row>";

const BIG: &str = "refused-xlsx-too-big";
const BROKEN: &str = "refused-xlsx-unreadable";

/// What must be refused, and why.
fn hostile() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let none = "<sst/>";
    let laughs: Vec<String> =
        (1..10).map(|at| format!("<!ENTITY l{at} \"{}\">", format!("&l{};", at - 1).repeat(10))).collect();
    let laughs = laughs.concat();
    let laughs = format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{laughs}]>");
    let entity = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&l9;</v></c></row>";
    let outside = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    let file = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&f;</v></c></row>";
    let many = "<worksheet><sheetData/></worksheet>";
    let strings = |count: usize| format!("<sst>{}</sst>", "<si/>".repeat(count));
    let mime = part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let content = |body: &str| {
        part(
            "content.xml",
            format!(
                "<office:document-content><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
            ),
        )
    };
    let cell =
        "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>";
    let wide = format!(
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    );
    let endless = wide.replace("16384", "4000000000").replace("1048576", "4000000000");
    vec![
        (
            "a row beyond the sheet",
            BIG,
            book(none, &[&sheet("<row r=\"4000000000\"><c r=\"A4000000000\"><v>1</v></c></row>")], &[]),
        ),
        (
            "a column beyond the sheet",
            BROKEN,
            book(none, &[&sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")], &[]),
        ),
        (
            "four billion strings",
            BIG,
            book("<sst count=\"4000000000\" uniqueCount=\"4000000000\"/>", &[&sheet(HONEST)], &[]),
        ),
        ("too many strings", BIG, book(&strings(3_000_000), &[&sheet(HONEST)], &[])),
        ("entities within entities", BROKEN, book(none, &[&format!("{laughs}{}", sheet(entity))], &[])),
        (
            "entities in strings",
            BROKEN,
            book(
                &format!("{laughs}<sst><si><t>&l9;</t></si></sst>"),
                &[&sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")],
                &[],
            ),
        ),
        ("an entity that is a file", BROKEN, book(none, &[&format!("{outside}{}", sheet(file))], &[])),
        ("a million nested elements", BROKEN, book(none, &[&"<a>".repeat(1_000_000)], &[])),
        (
            "an ods of one cell sixteen thousand million times",
            BIG,
            zipped(&[mime.clone(), content(&wide)]).into_inner(),
        ),
        ("an ods of more cells than there are", BIG, zipped(&[mime.clone(), content(&endless)]).into_inner()),
        (
            "an ods of entities",
            "refused-no-cells",
            zipped(&[mime, part("content.xml", format!("{laughs}<a>&l9;</a>"))]).into_inner(),
        ),
        (
            "ten thousand parts",
            BIG,
            book(none, &[&sheet(HONEST)], &(0..10_000).map(|at| part(&format!("x/{at}"), "")).collect::<Vec<_>>()),
        ),
        ("six thousand sheets", BIG, book(none, &vec![many; 6_000], &[])),
        (
            "text of 300 MB in a small part",
            BIG,
            swollen("xl/sharedStrings.xml", "<sst><si><t>", "</t></si></sst>", 300),
        ),
        (
            "a sheet of more than a gigabyte",
            BIG,
            swollen("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "</sheetData></worksheet>", 1_100),
        ),
    ]
}

/// An honest workbook, one part of which is so many MiB of spaces.
fn swollen(name: &str, start: &str, end: &str, mebibytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let fast = SimpleFileOptions::default().compression_level(Some(1));
    let parts = [
        part("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        part(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        part("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/sheet1.xml")])),
        part("xl/sharedStrings.xml", "<sst/>"),
        part("xl/worksheets/sheet1.xml", sheet(HONEST)),
    ];
    for (other, text) in parts.iter().filter(|(other, _)| other != name) {
        zip.start_file(other.as_str(), fast).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file(name, fast).unwrap();
    zip.write_all(start.as_bytes()).unwrap();
    let spaces = vec![b' '; 1 << 20];
    for _ in 0..mebibytes {
        zip.write_all(&spaces).unwrap();
    }
    zip.write_all(end.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn every_hostile_file_is_refused_in_time_and_leaves_nothing() {
    assert_eq!(Limits::for_size(u64::MAX).memory, MOST_MEMORY);
    let office = Office::new();
    let before = rows(&office);
    for (what, wanted, bytes) in hostile() {
        let tried = Tried::of(&office, "fientlig.xlsx", &bytes);
        println!("{what}: {:?}, {:?} bytes", tried.took, tried.peak);
        tried.is_within_bounds(what);
        let why = tried.result.expect_err(what);
        assert_eq!(why, wanted, "{what}");
        assert!(has_sentence(&why), "{what}: {why} has its sentence");
        assert_eq!(rows(&office), before, "{what}");
    }
}

/// Honest files of the sizes that cost a reader most.
fn costly() -> Vec<(&'static str, Vec<u8>)> {
    let address = |row: u32, column: u16| fyrfalt::intake::grid::address(row, column);
    let head = |columns: u16| {
        let cells: Vec<String> = (2..=columns)
            .map(|at| format!("<c r=\"{}\" t=\"str\"><v>Andel nöjda {at} 2015</v></c>", address(1, at)))
            .collect();
        format!("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Kommun</v></c>{}</row>", cells.concat())
    };
    let row = |row: u32, name: &str, columns: u16| {
        let cells: Vec<String> =
            (2..=columns).map(|at| format!("<c r=\"{}\"><v>{}.5</v></c>", address(row, at), at % 90)).collect();
        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"str\"><v>{name}</v></c>{}</row>", cells.concat())
    };
    let names: Vec<&str> = facts::municipalities().iter().map(|kommun| kommun.name).collect();
    let table = |columns: u16, rows: usize| {
        let rows: Vec<String> = (2..).zip(&names[..rows]).map(|(at, name)| row(at, name, columns)).collect();
        sheet(&(head(columns) + &rows.concat()))
    };
    let own = |count: usize| {
        let strings: Vec<String> = (0..count).map(|at| format!("<si><t>Andel nöjda {at}</t></si>")).collect();
        format!("<sst>{}</sst>", strings.concat())
    };
    let noted: Vec<String> =
        (3..100_000).map(|at| format!("<row r=\"{at}\"><c r=\"D{at}\" t=\"s\"><v>{at}</v></c></row>")).collect();
    let years: Vec<String> = (1970..2021).map(|year| format!(";{year}")).collect();
    let sparse = |at: usize| {
        let (first, last) = (at % 20 + 1, 21 + at % 29);
        format!("{}1,5{}2,5{}", ";".repeat(first), ";".repeat(last - first), ";".repeat(51 - last))
    };
    let rows = names.iter().flat_map(|name| (0..174).map(move |at| (name, at)));
    let rows: Vec<String> = rows.map(|(name, at)| format!("{name};Sak {at}{}\n", sparse(at))).collect();
    let sparse = format!("Kommun;Indikator{}\n{}", years.concat(), rows.concat());
    vec![
        ("two years of fifty in each row", sparse.into_bytes()),
        ("a sheet as wide as there is", book("<sst/>", &[&table(16_384, 3)], &[])),
        ("every kommun in 1 000 columns", book("<sst/>", &[&table(1_000, 290)], &[])),
        ("a hundred thousand strings", book(&own(100_000), &[&sheet(HONEST)], &[])),
        ("a text of its own on every row", book(&own(100_000), &[&sheet(&(HONEST.to_owned() + &noted.concat()))], &[])),
    ]
}

#[test]
fn what_costs_a_reader_most_is_read_within_its_memory() {
    for (what, bytes) in costly() {
        let office = Office::new();
        let tried = Tried::of(&office, "stor.xlsx", &bytes);
        println!("{what}: {:?}, {:?} bytes, {:?}", tried.took, tried.peak, tried.result);
        tried.holds_no_more_than_it_may(what);
        assert!(tried.result.as_ref().is_ok_and(|added| *added > 0), "{what}: {:?}", tried.result);
        assert_eq!(halves(&office), 0, "{what}");
    }
}

#[test]
fn odd_but_honest_files_are_read_and_write_nothing_elsewhere() {
    let office = Office::new();
    let far = HONEST.to_owned() + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>0.5</v></c></row>";
    let long = "x".repeat(255);
    let names = ["../../utanför", "/tmp/utanför", "CON", "..\\..\\utanför", "rad\nbruten", &long];
    let strange: Vec<Part> = names.iter().map(|name| part(name, "x")).collect();
    let link = relations(&[("externalLinkPath", "file:///etc/passwd")]).replace("/>", " TargetMode=\"External\"/>");
    let linked = [
        part("xl/externalLinks/_rels/externalLink1.xml.rels", link),
        part("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
        part("xl/vbaProject.bin", "Sub AutoOpen()"),
    ];
    let listing = || {
        let mut all: Vec<_> =
            std::fs::read_dir(office.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        all.sort();
        all
    };
    let blank = "<row r=\"3\">".to_owned() + &"<c s=\"0\"/>".repeat(16_000) + "</row>";
    let blanks: String = (3..200).map(|row| blank.replace("r=\"3\"", &format!("r=\"{row}\""))).collect();
    let cases = [
        ("two cells far apart", book("<sst/>", &[&sheet(&far)], &[])),
        ("parts that would climb out", book("<sst/>", &[&sheet(HONEST)], &strange)),
        ("links and macros", book("<sst/>", &[&sheet(HONEST)], &linked)),
        ("three million blank cells", book("<sst/>", &[&sheet(&(HONEST.to_owned() + &blanks))], &[])),
    ];
    let before = listing();
    for (at, (what, bytes)) in cases.into_iter().enumerate() {
        let tried = Tried::of(&office, "ovanlig.xlsx", &bytes);
        tried.is_within_bounds(what);
        assert_eq!(tried.result, Ok(u64::from(at == 0)), "{what}");
        assert_eq!(listing(), before, "{what}");
    }
}

#[test]
fn sheets_of_odd_names_are_imported_and_the_second_time_nothing_is_new() {
    let office = Office::new();
    for name in ["../../x", "CON", "rad\nbruten", &"å".repeat(300), "=cmd|' /C calc'!A0", "\u{202e}omvänt"] {
        let rows: [&[&str]; 2] = [&["Kommun", "Nöjda 2015"], &["Sala", "#1"]];
        let result = Tried::of(&office, "namn.xlsx", &Sheet::new(name).rows(1, &rows).book().into_inner()).result;
        assert!(matches!(result, Ok(0 | 1)), "{name}: {result:?}");
    }
    let rows: [&[&str]; 2] = [&["Kommun", "Nöjda 2015"], &["Sala", "#1"]];
    let again = Tried::of(&office, "namn.xlsx", &Sheet::new("CON").rows(1, &rows).book().into_inner());
    assert_eq!(again.result, Ok(0));
}
