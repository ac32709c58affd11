//! What someone who writes in a field relies on: every letter lands, the cursor is where it seems, undo gives back.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::*;
use crate::ui::lines as seen;
use crate::ui::theme::Theme;

fn field(text: &str) -> Field {
    Field::new(text, Lines::Many, 1000)
}

fn typed(field: &mut Field, text: &str) {
    for c in text.chars() {
        field.apply(&Input::Char(c), 20);
    }
}

fn drawn(field: &Field, columns: u16, rows: u16) -> (Vec<String>, Position) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    let cursor = field.draw(buffer.area, &mut buffer, &Theme::default());
    (seen(&buffer), cursor)
}

#[test]
fn every_letter_of_the_keyboard_lands() {
    let letters = "åäöÅÄÖ@£$€{[]}\\~^`´¨|é–";
    let mut field = Field::new("", Lines::One, 100);
    typed(&mut field, letters);
    assert_eq!(field.text(), letters);
    assert_eq!(drawn(&field, 40, 1).1, Position::new(23, 0));
}

#[test]
fn a_decomposed_letter_is_one_step_and_one_column() {
    let mut field = field("Ga");
    typed(&mut field, "\u{30A}s");
    assert_eq!(drawn(&field, 20, 1).1, Position::new(3, 0));
    field.apply(&Input::Left, 20);
    field.apply(&Input::Backspace, 20);
    assert_eq!(field.text(), "Gs");
}

#[test]
fn wide_letters_keep_the_cursor_where_the_terminal_has_it() {
    let (lines, cursor) = drawn(&field("日本"), 10, 1);
    assert_eq!((lines[0].as_str(), cursor), ("日 本       ", Position::new(4, 0)));
}

#[test]
fn pasted_text_loses_its_controls_only() {
    let mut one = Field::new("", Lines::One, 100);
    one.apply(&Input::Paste("a\r\nb\tc\u{1B}[201~\u{202E}\u{200B}d".to_owned()), 20);
    assert_eq!(one.text(), "a b c[201~d");
    let mut many = field("");
    many.apply(&Input::Paste("a\r\nb".to_owned()), 20);
    assert_eq!(many.text(), "a\nb");
}

#[test]
fn a_full_field_takes_no_more() {
    let mut field = Field::new("abc", Lines::One, 4);
    assert_eq!(field.apply(&Input::Paste("def".to_owned()), 20), Applied::Text);
    assert_eq!(field.text(), "abcd");
    assert_eq!(field.apply(&Input::Char('e'), 20), Applied::Nothing);
}

#[test]
fn undo_goes_word_by_word_and_redo_forth() {
    let mut field = field("");
    typed(&mut field, "ett två");
    field.apply(&Input::Backspace, 20);
    for text in ["ett två", "ett", ""] {
        assert_eq!(field.apply(&Input::Undo, 20), Applied::Text);
        assert_eq!(field.text(), text);
    }
    assert_eq!(field.apply(&Input::Undo, 20), Applied::Nothing);
    assert!(!field.is_changed());
    field.apply(&Input::Redo, 20);
    assert_eq!(field.text(), "ett");
    typed(&mut field, "x");
    assert_eq!(field.apply(&Input::Redo, 20), Applied::Nothing);
}

#[test]
fn words_and_lines_are_found() {
    let mut field = field("ett två\ntre fyra");
    let steps = [
        (Input::WordLeft, 13),
        (Input::WordLeft, 9),
        (Input::Home, 9),
        (Input::Left, 8),
        (Input::WordLeft, 4),
        (Input::WordRight, 8),
        (Input::WordRight, 12),
        (Input::End, 17),
        (Input::Top, 0),
        (Input::Bottom, 17),
    ];
    for (input, place) in steps {
        field.apply(&input, 20);
        assert_eq!(field.cursor(), place, "{input:?}");
    }
    field.apply(&Input::DeleteWord, 20);
    field.apply(&Input::DeleteToStart, 20);
    assert_eq!(field.text(), "ett två\n");
}

#[test]
fn up_and_down_keep_to_a_column_and_stop_at_the_edges() {
    let mut field = field("första\nb\ntredje raden").at(6);
    for (input, place) in [(Input::Down, 9), (Input::Down, 15), (Input::Up, 9), (Input::Up, 6)] {
        assert_eq!(field.apply(&input, 20), Applied::Cursor);
        assert_eq!(field.cursor(), place, "{input:?}");
    }
    assert_eq!(field.apply(&Input::Up, 20), Applied::Nothing);
}

#[test]
fn long_texts_show_the_part_around_the_cursor() {
    let one = Field::new("en lång rad som inte får plats", Lines::One, 100);
    assert_eq!(drawn(&one, 10, 1), (vec!["…lats     ".to_owned()], Position::new(5, 0)));
    assert_eq!(drawn(&one.at(0), 10, 1), (vec!["en lång r…".to_owned()], Position::new(0, 0)));
    let (lines, cursor) = drawn(&field("ett\ntvå\ntre\nfyra"), 6, 2);
    assert_eq!((lines, cursor), (vec!["tre   ".to_owned(), "fyra  ".to_owned()], Position::new(4, 1)));
}

fn inputs() -> impl Strategy<Value = Input> {
    prop_oneof![
        4 => prop::char::any().prop_map(Input::Char),
        2 => "[a-zåäö \\n\u{30A}日]{0,8}".prop_map(Input::Paste),
        6 => prop::sample::select(vec![
            Input::Newline, Input::Backspace, Input::Delete, Input::DeleteWord, Input::DeleteToStart,
            Input::DeleteToEnd, Input::Left, Input::Right, Input::WordLeft, Input::WordRight, Input::Home, Input::End,
            Input::Up, Input::Down, Input::Top, Input::Bottom, Input::Undo, Input::Redo,
        ]),
    ]
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_cursor_stays_between_letters_and_in_view(
        inputs in prop::collection::vec(inputs(), 0..40), columns in 1u16..20, rows in 1u16..4,
    ) {
        for lines in [Lines::One, Lines::Many] {
            let mut field = Field::new("", lines, 50);
            for input in &inputs {
                field.apply(input, columns);
                prop_assert_eq!(places::at_or_before(field.text(), field.cursor()), field.cursor());
                prop_assert!(Rect::new(0, 0, columns, rows).contains(drawn(&field, columns, rows).1));
            }
            while field.apply(&Input::Undo, columns) == Applied::Text {}
            prop_assert_eq!(field.text(), "");
        }
    }
}

#[test]
fn what_is_typed_stands_instead_of_a_marked_text() {
    let field = || Field::new("namn.md", Lines::One, 20).marked();
    let after = |inputs: &[Input]| {
        let mut field = field();
        for input in inputs {
            field.apply(input, 20);
        }
        field.text().to_owned()
    };
    assert_eq!(after(&[Input::Char('a'), Input::Char('b')]), "ab");
    assert_eq!(after(&[Input::Paste("/tmp/a.md".to_owned())]), "/tmp/a.md");
    assert_eq!(after(&[Input::Backspace]), "");
    assert_eq!(after(&[Input::End, Input::Char('x')]), "namn.mdx");
    assert_eq!(after(&[Input::Left, Input::Backspace]), "namn.d");
    assert_eq!(after(&[Input::Char('a'), Input::Undo]), "namn.md");
}
