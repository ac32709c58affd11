//! What a reader of a table relies on: numbers to the right, cuts shown, the chosen row unmistakable and cheap.

use proptest::prelude::*;
use ratatui::style::Modifier;

use super::*;
use crate::ui::lines;
use crate::ui::theme::{Depth, GlyphSet, Palette};

/// Columns of the main text in a table 36 wide.
const MAIN: u16 = 19;

const COLUMNS: [Column; 3] =
    [Column::fixed("Färg", 6), Column::flex("Indikator", 10, 30), Column::fixed("Vi", 6).right()];

fn rows() -> Vec<Row<'static>> {
    [("! röd", "Fallskador 80+ bland personer", "68,2", Role::Bad), ("+ grön", "A\u{30A}terbesök", "9", Role::Good)]
        .map(|(colour, name, value, role)| Row::new([Cell::new(colour, role), name.into(), value.into()]))
        .to_vec()
}

fn drawn(selected: Option<usize>, theme: &Theme, width: u16) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, width, 3);
    let mut buffer = Buffer::empty(area);
    let table = Table { columns: &COLUMNS, rows: &rows(), selected, main: 1, focused: true };
    let at = table.draw(area, &mut buffer, theme);
    (buffer, at)
}

#[test]
fn a_table_reads_as_written() {
    let (buffer, marker) = drawn(Some(0), &Theme::default(), 36);
    assert_eq!(
        lines(&buffer),
        [
            "  Färg   Indikator                Vi",
            "▶ ! röd  Fallskador 80+ blan…   68,2",
            "  + grön A\u{30A}terbesök                 9",
        ]
    );
    assert_eq!(marker, Some(Position::new(0, 1)));
}

#[test]
fn without_colour_and_unicode_it_still_reads() {
    let theme = Theme::new(Palette::Dark, Depth::Mono, GlyphSet::Ascii);
    let (buffer, _) = drawn(Some(1), &theme, 36);
    assert!(lines(&buffer)[1].contains("Fallskador 80+ blan~"));
    assert!(lines(&buffer)[2].starts_with('>'));
}

#[test]
fn moving_the_choice_touches_few_cells() {
    let theme = Theme::default();
    let (before, _) = drawn(Some(0), &theme, 36);
    let (after, _) = drawn(Some(1), &theme, 36);
    let touched = before.diff(&after);
    assert!(touched.len() <= 2 * (1 + usize::from(MAIN)), "{}", touched.len());
    assert!(after[(9, 2)].modifier.contains(Modifier::REVERSED));
    assert!(!after[(9, 1)].modifier.contains(Modifier::REVERSED));
}

#[test]
fn without_the_focus_only_the_marker_shows_the_choice() {
    let area = Rect::new(0, 0, 36, 3);
    let mut buffer = Buffer::empty(area);
    Table { columns: &COLUMNS, rows: &rows(), selected: Some(0), main: 1, focused: false }.draw(
        area,
        &mut buffer,
        &Theme::default(),
    );
    assert_eq!(buffer[(0, 1)].symbol(), "▶");
    assert!(buffer.content().iter().all(|cell| !cell.modifier.contains(Modifier::REVERSED)));
}

proptest! {
    #[test]
    fn no_size_and_no_text_panics(width in 0u16..60, height in 0u16..6, x in 0u16..70, text in any::<String>()) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 50, 4));
        let rows = vec![Row::new([Cell::from(text.as_str()), text.as_str().into(), text.as_str().into()]); 8];
        let table = Table { columns: &COLUMNS, rows: &rows, selected: Some(6), main: 1, focused: true };
        table.draw(Rect::new(x, 0, width, height), &mut buffer, &Theme::default());
    }
}
