//! Every drawing part at every size and place, with any text: nothing panics, nothing is drawn outside its area.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::table::{Cell, Column, Row, Table};
use super::text_field::{Field, Lines};
use super::theme::{Depth, GlyphSet, Palette, Role, Theme};
use super::{footer, frame, list, popup, progress, strip, tabs};

fn draw_all(area: Rect, buffer: &mut Buffer, text: &str, theme: &Theme) {
    let cells = [Cell::from(text), Cell::new(text, Role::Bad)];
    let rows = [Row::new(cells.clone()), Row::new(cells.clone()), Row::default()];
    let columns = [Column::flex(text, 3, 40), Column::fixed(text, 8).right().spare(1)];
    Table { columns: &columns, rows: &rows, selected: Some(1), main: 0, focused: true }.draw(area, buffer, theme);
    frame::Frame { title: text, right: text, focused: true }.draw(area, buffer, theme);
    list::draw(&cells, Some(1), area, buffer, theme);
    popup::draw(popup::place(area, 30, 8), text, buffer, theme);
    footer::draw(&[footer::Hint::new("n", text), footer::Hint::new("?", text)], area, buffer, theme);
    tabs::draw(&[text, "två", text], 2, area, buffer, theme);
    progress::draw(3, 7, area, buffer, theme);
    let values = [1.0, 2.0, f64::MAX];
    strip::Strip {
        values: &values,
        few: &values,
        own: Some(2.0),
        own_role: Role::Good,
        median: Some(2.0),
        labels: [text; 3],
    }
    .draw(area, buffer, theme);
    for lines in [Lines::One, Lines::Many] {
        Field::new(text, lines, 200).draw(area, buffer, theme);
    }
}

proptest! {
    #[test]
    fn nothing_panics_and_nothing_leaves_its_area(
        x in 0u16..60, y in 0u16..12, width in 0u16..60, height in 0u16..12, text in "[a-zåäö \\n日A\u{30A}👨\u{202E}]{0,30}",
    ) {
        let area = Rect::new(x, y, width, height);
        for set in [GlyphSet::Unicode, GlyphSet::Ascii, GlyphSet::Plain] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 50, 10));
            draw_all(area, &mut buffer, &text, &Theme::new(Palette::Dark, Depth::Many, set));
            for place in buffer.area.positions().filter(|place| !area.contains(*place)) {
                prop_assert_eq!(buffer[place].symbol(), " ");
            }
        }
    }
}

#[test]
fn a_screen_of_any_size_is_drawn() {
    for (width, height) in [(1, 1), (2, 1), (1, 2), (3, 3), (60, 18), (80, 24), (120, 40), (500, 200)] {
        let area = Rect::new(0, 0, width, height);
        draw_all(area, &mut Buffer::empty(area), "Fallskador 80+ år, A\u{30A}sele 日本", &Theme::default());
    }
}
