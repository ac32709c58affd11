//! The docx as an XML parser sees it.

use fyrfalt::report::{Document, Format, Part, Table, TableCell, TableColumn};
use quick_xml::events::Event;

use super::{HOSTILE, assert_well_formed, long, part, whole, written};

/// The paragraphs in order: style, and text with `\n` for a line break; those in a table with the number of their row.
fn paragraphs(bytes: &[u8]) -> Vec<(String, String)> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut found, mut within) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                let style = tag.try_get_attribute("w:val").unwrap().unwrap();
                found.push((style.value.into_owned(), String::new()));
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => found.last_mut().unwrap().1.push('\n'),
            Event::Start(tag) if tag.name().as_ref() == "w:t" => within = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => within = false,
            Event::Text(text) if within => found.last_mut().unwrap().1 += &text,
            Event::GeneralRef(sign) if within => {
                let sign = match &*sign {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("{other:?}"),
                };
                found.last_mut().unwrap().1.push(sign);
            }
            _ => {}
        }
    }
}

#[test]
fn headings_notes_fields_and_tables_stand_in_their_order() {
    let bytes = written(&whole(), Format::Docx);
    let found = paragraphs(&bytes);
    let lines: Vec<String> = found.iter().map(|(style, text)| format!("{style}: {text}")).collect();
    let expected = [
        "Heading1: Underlag & beslut",
        "Note: Källa: Kolada",
        "Heading2: Uppgifter",
        "FieldLabel: Omgång",
        "FieldText: 2024",
        "FieldLabel: Beslutad",
        "FieldText: 15 mar 2026",
        "Gap: ",
        "Heading2: Bedömning",
        "Normal: Så här tänkte vi.",
        "TableHead: Vad",
        "TableHead: Diff",
        "TableHead: När",
        "TableText: Fallrisk",
        "TableText: \u{2212}1\u{A0}234,6",
        "TableText: 15 mar 2026",
        "Gap: ",
        "Heading2: Förslag",
        "TableHead: Vad",
        "TableHead: Diff",
        "TableHead: När",
        "TableText: Ett",
        "TableText: \u{2212}1\u{A0}234,6",
        "TableText: 15 mar 2026",
        "Gap: ",
        "Heading2: Fixat",
        "Normal: –",
        "Normal: Underskrift",
    ];
    assert_eq!(lines, expected);
    let xml = part(&bytes, "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2);
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"sv-SE\"/>"));
    assert!(part(&bytes, "word/footer1.xml").contains("\" PAGE \""));
}

#[test]
fn the_paper_lies_down_for_a_wide_table_alone() {
    let lies = |columns: usize| {
        let row = vec![TableCell::from("Fallriskbedömning vid inflytt"); columns];
        let table = Table::new((0..columns).map(|at| format!("Kolumn {at}")), vec![row]);
        part(&written(&Document::of_table("T", Vec::new(), table), Format::Docx), "word/document.xml")
            .contains("landscape")
    };
    assert_eq!([lies(2), lies(8)], [false, true]);
}

#[test]
fn no_text_breaks_the_file() {
    let rows = HOSTILE.iter().map(|(text, _)| vec![(*text).into()]).collect();
    let mut document = Document::of_table("]]>\u{0}<", vec!["&\u{FFFF}".to_owned()], Table::new(["<w:p>"], rows));
    document.parts.extend(HOSTILE.iter().map(|(text, _)| Part::Heading((*text).to_owned())));
    document.parts.push(Part::Table(Table::new(Vec::<String>::new(), Vec::new())));
    let bytes = written(&document, Format::Docx);
    assert_well_formed(&bytes);
    let found = paragraphs(&bytes);
    for style in ["TableText", "Heading2"] {
        let texts = found.iter().filter(|(its, _)| its == style).map(|(_, text)| text.as_str());
        let shown: Vec<&str> = HOSTILE.iter().map(|(_, shown)| *shown).collect();
        assert_eq!(texts.collect::<Vec<_>>(), shown);
    }
}

#[test]
fn ten_thousand_rows_and_a_text_of_many_pages_are_written_whole() {
    let mut document = long(10_000);
    document.parts.push(Part::Paragraph("å".repeat(100_000)));
    let found = paragraphs(&written(&document, Format::Docx));
    assert_eq!(found.iter().filter(|(style, _)| style == "TableText").count(), 30_000);
    assert_eq!(found.last().unwrap().1.chars().count(), 100_000);
}

#[test]
fn a_column_that_nothing_stands_in_is_left_out_and_no_word_is_broken_in_a_narrow_one() {
    let columns = vec!["Nr".into(), "Vad".into(), TableColumn::spare("Varför"), TableColumn::spare("Vilar på")];
    let row =
        |number: i64, rests: &str| vec![TableCell::whole(number), "Kort ".repeat(60).into(), "".into(), rests.into()];
    let rows = vec![row(1, "brukarmedverkan"), row(2, "professionskunskap")];
    let document = Document::of_table("T", Vec::new(), Table::new(columns, rows));
    let bytes = written(&document, Format::Docx);
    let heads = paragraphs(&bytes).into_iter().filter(|(style, _)| style == "TableHead").map(|(_, text)| text);
    assert_eq!(heads.collect::<Vec<_>>(), ["Nr", "Vad", "Vilar på"]);
    let xml = part(&bytes, "word/document.xml");
    let widths: Vec<usize> =
        xml.split("<w:gridCol w:w=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    // 18 letters of 9 points, each about half as wide as it is high.
    assert!(widths[2] > 18 * 9 * 20 / 2, "{widths:?}");
}
