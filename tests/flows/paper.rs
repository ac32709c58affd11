//! What leaves a pane: written to a file, copied through the terminal; and everything that can be done, by name.

use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn what_a_pane_shows_is_written_in_the_form_picked_or_named_by_the_ending() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("1 w enter").shows("indikatorer-2026-01-15.md").keys("enter");
    bench.keys("w enter ctrl-u").types("ut.csv").keys("enter");
    bench.keys("w enter ctrl-u").types("ut.pdf").keys("enter").shows("Filnamnet ska sluta på .md");
    bench.keys("w").types("word").keys("enter").shows("indikatorer-2026-01-15.docx").keys("enter");
    bench.keys("w").types("excel").keys("enter enter");
    let [(markdown, text), (csv, table), (_, word), (excel, book)] = bench.written.as_slice() else {
        panic!("{:?}", bench.written)
    };
    assert!(word.starts_with(b"PK") && book.starts_with(b"PK"));
    assert_eq!(excel.to_str(), Some("indikatorer-2026-01-15.xlsx"));
    assert_eq!(markdown.to_str(), Some("indikatorer-2026-01-15.md"));
    let text = String::from_utf8_lossy(text);
    assert!(text.contains("| Fallskador bland äldre |") && text.contains("Källa: Kolada"), "{text}");
    assert_eq!(csv.to_str(), Some("ut.csv"));
    assert!(String::from_utf8_lossy(table).contains("Fallskador bland äldre;2015;24,5;"));
}

#[test]
fn a_row_or_the_whole_table_is_copied_with_tabs() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("1 C enter C").types("hela").keys("enter");
    let [row, table] = bench.copied.as_slice() else { panic!("{:?}", bench.copied) };
    assert_eq!((row.lines().count(), table.lines().count()), (2, 5));
    assert!(row.contains("Väntetid till särskilt boende\t"), "{row}");
}

#[test]
fn the_palette_finds_an_action_in_both_languages_and_says_why_one_does_not_apply() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys(":").shows("Vad vill du göra?").types("compare").keys("enter").shows("Jämför med vilka?");
    bench.keys("esc ctrl-p").types("jämför med").keys("enter").shows("Jämför med vilka?").keys("esc");
    let empty = values::empty(&folder.path().join("e.db"));
    let mut bench = Setup::default().on(&empty);
    bench.keys(":").types("till planen").shows("Markera först en rad").keys("enter").shows("Det går inte här");
}
