//! Documents as Markdown, csv and tabs; the packages are read back in `tests/paper`.

use jiff::civil::date;

use super::*;

fn document(columns: &[&str], body: TableBody) -> Document {
    let notes = vec!["Sollentuna · 2026".to_owned(), "Källa: Kolada".to_owned()];
    Document::of_table("Aktivitetsplan", notes, Table { body, ..Table::new(columns.iter().copied(), Vec::new()) })
}

fn rows() -> Vec<TableRow> {
    vec![
        vec!["Ny rutin".into(), TableCell::Number(-1234.5, 1), date(2026, 3, 15).into()],
        vec!["Larm\nvid natt".into(), TableCell::Number(-0.04, 1), None.into()],
        vec!["Kort rad".into()],
    ]
}

fn csv(document: &Document, lang: Lang) -> String {
    let text = String::from_utf8(document.to_csv(lang).unwrap()).unwrap();
    text.strip_prefix('\u{FEFF}').expect("a byte order mark").to_owned()
}

/// One cell in both forms, without what stands around it.
fn forms(text: &str) -> (String, String) {
    let document = document(&["a", "b"], TableBody::Rows(vec![vec![text.into(), "x".into()]]));
    let markdown = document.to_markdown(Lang::Sv);
    let line = markdown.lines().last().unwrap();
    let cell = line.strip_prefix("| ").unwrap().strip_suffix(" | x |").unwrap().to_owned();
    let table = csv(&document, Lang::Sv);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    let record = reader.records().next().unwrap().unwrap();
    assert_eq!(&record[1], "x", "{table}");
    (cell, record[0].to_owned())
}

#[test]
fn a_table_has_heading_notes_and_numbers_to_the_right() {
    let document = document(&["Vad", "Diff", "När"], TableBody::Rows(rows()));
    let expected = "# Aktivitetsplan\n\nSollentuna · 2026\n\nKälla: Kolada\n\n\
        | Vad | Diff | När |\n| --- | ---: | --- |\n\
        | Ny rutin | \u{2212}1\u{A0}234,5 | 15 mar 2026 |\n| Larm<br>vid natt | 0,0 |  |\n| Kort rad |  |  |\n";
    assert_eq!(document.to_markdown(Lang::Sv), expected);
    assert!(document.to_markdown(Lang::En).contains("| \u{2212}1,234.5 | 15 Mar 2026 |"));
}

#[test]
fn csv_is_as_spreadsheets_read_it() {
    let document = document(&["Vad", "Diff", "När"], TableBody::Rows(rows()));
    let swedish = "Vad;Diff;När\nNy rutin;-1234,5;2026-03-15\nLarm vid natt;0,0;\nKort rad;;\n";
    assert_eq!(csv(&document, Lang::Sv), swedish);
    assert!(csv(&document, Lang::En).contains("\nNy rutin;-1234.5;2026-03-15\n"));
}

#[test]
fn sections_are_tables_of_their_own_and_a_column_in_csv() {
    let section = |heading: &str, rows: Vec<TableRow>| TableSection { heading: heading.to_owned(), rows };
    let sections = vec![section("Förslag", vec![vec!["Ett".into()], vec!["Två".into()]]), section("Fixat", vec![])];
    let document = document(&["Vad"], TableBody::Sections { name: "Kolumn".to_owned(), sections });
    let markdown = document.to_markdown(Lang::Sv);
    let tables = "## Förslag\n\n| Vad |\n| --- |\n| Ett |\n| Två |\n\n## Fixat\n\n–\n";
    assert!(markdown.ends_with(tables), "{markdown}");
    assert_eq!(csv(&document, Lang::Sv), "Kolumn;Vad\nFörslag;Ett\nFörslag;Två\n");
}

#[test]
fn no_cell_is_a_formula() {
    for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A", "  =1"] {
        assert!(forms(text).1.starts_with('\''), "{text:?}");
    }
    let heading = document(&["=A1"], TableBody::Sections { name: "+1".to_owned(), sections: Vec::new() });
    assert_eq!(csv(&heading, Lang::Sv), "'+1;'=A1\n");
}

#[test]
fn hidden_characters_are_written_out_in_both_forms() {
    for (text, shown) in [
        ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"),
        ("\u{202E}olleh", "‹U+202E›olleh"),
        ("x\u{200B}y", "x‹U+200B›y"),
        ("a\rb", "a‹U+000D›b"),
        ("a\u{2028}b", "a‹U+2028›b"),
    ] {
        let (markdown, csv) = forms(text);
        assert_eq!((markdown.replace('\\', ""), csv), (shown.to_owned(), shown.to_owned()));
    }
}

#[test]
fn what_markdown_would_obey_is_escaped() {
    for (text, shown) in [
        ("a|b", "a\\|b"),
        ("a\\|b", "a\\\\\\|b"),
        ("<img src=x>", "&lt;img src=x>"),
        ("![bild](http://x)", "!\\[bild](http://x)"),
        ("HSL & SoL &amp; *fet*", "HSL & SoL &amp;amp; \\*fet\\*"),
        ("ett\r\ntvå\n\n", "ett<br>två"),
    ] {
        assert_eq!(forms(text).0, shown);
    }
    let mut noted = document(&["a"], TableBody::Rows(Vec::new()));
    noted.notes = vec!["# ingen rubrik".to_owned()];
    assert!(noted.to_markdown(Lang::Sv).contains("\n\\# ingen rubrik\n"));
}

/// A form of one record and a table.
fn form() -> Document {
    let field = |label: &str, value: TableCell| Labelled { label: label.to_owned(), value };
    let fields = vec![field("Vad", "*Ny* rutin\nom natten".into()), field("Andel", TableCell::Number(12.5, 1))];
    let table = Table::new(["Nr"], vec![vec![TableCell::whole(7)]]);
    let [heading, text] = ["Förslag 1".to_owned(), "- Inte en lista.".to_owned()];
    let parts = vec![Part::Heading(heading), Part::Fields(fields), Part::Paragraph(text), Part::Table(table)];
    Document { title: "Sex frågor".to_owned(), notes: Vec::new(), parts }
}

#[test]
fn fields_headings_and_text_stand_in_their_order() {
    let expected = "# Sex frågor\n\n## Förslag 1\n\n- **Vad:** \\*Ny\\* rutin<br>om natten\n- **Andel:** 12,5\n\n\
        \\- Inte en lista.\n\n| Nr |\n| ---: |\n| 7 |\n";
    assert_eq!(form().to_markdown(Lang::Sv), expected);
    assert_eq!(form().to_tabs(Lang::Sv), "Vad\t*Ny* rutin om natten\nAndel\t12,5\n\nNr\n7");
}

#[test]
fn csv_is_refused_where_there_is_more_than_a_table() {
    assert_eq!(form().to_csv(Lang::Sv), None);
    let mut plain = form();
    plain.parts.remove(1);
    assert!(plain.to_csv(Lang::Sv).is_some());
    plain.parts.push(Part::Table(Table::new(["a"], Vec::new())));
    assert_eq!(plain.to_csv(Lang::Sv), None);
}

#[test]
fn the_ending_of_a_name_is_its_format() {
    let of = |name: &str| Format::of(std::path::Path::new(name));
    assert_eq!(
        [of("a.docx"), of("a.b.XLSX"), of("md"), of("-"), of("a.pdf")],
        [Some(Format::Docx), Some(Format::Xlsx), None, None, None]
    );
}
