//! Texts put into a buffer: cut at a width with a mark, aligned, never outside the area.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

/// Where a text stands in its space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Texts.
    #[default]
    Left,
    /// Numbers.
    Right,
    /// Titles of dialogs.
    Centre,
}

/// Columns a text takes, as ratatui draws it.
#[must_use]
pub fn width(text: &str) -> u16 {
    if text.chars().all(is_plain) {
        return u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    }
    drawn(text).fold(0, |sum, (_, width)| sum.saturating_add(width))
}

/// Letters and signs of Latin writing that take a column each and join with no other: most of what is drawn, told
/// without looking for graphemes.
const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}')
}

/// The graphemes ratatui draws, with their widths; it skips controls, and so do we.
fn drawn(text: &str) -> impl Iterator<Item = (&str, u16)> {
    text.graphemes(true).filter(|g| !g.contains(char::is_control)).map(|g| (g, g.cell_width()))
}

/// The longest start of `text` that takes at most `columns`, and the columns it takes.
#[must_use]
pub fn head(text: &str, columns: u16) -> (&str, u16) {
    if text.chars().all(is_plain) {
        let end = text.char_indices().nth(usize::from(columns));
        let kept = end.and_then(|(end, _)| text.get(..end)).unwrap_or(text);
        return (kept, u16::try_from(kept.chars().count()).unwrap_or(u16::MAX));
    }
    let (mut bytes, mut taken) = (0, 0u16);
    for grapheme in text.graphemes(true) {
        let control = grapheme.contains(char::is_control);
        let width = if control { 0 } else { grapheme.cell_width() };
        if taken.saturating_add(width) > columns {
            break;
        }
        taken = taken.saturating_add(width);
        bytes += grapheme.len();
    }
    (text.get(..bytes).unwrap_or(text), taken)
}

/// Puts `text` on the first line of `area`, cut with `cut` (one column) when it does not fit. Nothing is written
/// where there is no text. Returns the columns used: first and the one after the last.
pub fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style, align: Align, cut: &str) -> (u16, u16) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return (area.x, area.x);
    }
    let whole = width(text);
    if whole > area.width {
        let (kept, taken) = head(text, area.width - 1);
        buffer.set_stringn(area.x, area.y, kept, usize::from(taken), style);
        buffer.set_stringn(area.x + taken, area.y, cut, 1, style);
        return (area.x, area.x + taken + 1);
    }
    let spare = area.width - whole;
    let x = match align {
        Align::Left => area.x,
        Align::Right => area.x + spare,
        Align::Centre => area.x + spare / 2,
    };
    buffer.set_stringn(x, area.y, text, usize::from(whole), style);
    (x, x + whole)
}

/// The line `line` (0 is the first) of an area, or an empty area beneath it.
#[must_use]
pub fn line(area: Rect, line: u16) -> Rect {
    if line < area.height { Rect::new(area.x, area.y + line, area.width, 1) } else { Rect::new(area.x, area.y, 0, 0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, columns: u16, align: Align) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
        put(&mut buffer, Rect::new(0, 0, columns, 3), text, Style::new(), align, "…");
        buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    #[test]
    fn texts_are_aligned_and_cut() {
        assert_eq!(shown("Åre", 6, Align::Left), "Åre   ");
        assert_eq!(shown("12,5", 6, Align::Right), "  12,5");
        assert_eq!(shown("Åre", 6, Align::Centre), " Åre  ");
        assert_eq!(shown("A\u{30A}sele kommun", 6, Align::Right), "A\u{30A}sele…");
        assert_eq!(shown("日本語", 4, Align::Left), "日 … ");
    }

    #[test]
    fn plain_signs_are_a_column_each_and_join_with_no_other() {
        let plain: Vec<char> = ('\0'..='\u{3000}').filter(|c| is_plain(*c)).collect();
        assert!(['å', 'Ö', '–', '…', '”', '·', '×'].iter().all(|sign| plain.contains(sign)));
        for pair in plain.windows(2).map(|pair| pair.iter().collect::<String>()) {
            assert_eq!(drawn(&pair).map(|(_, width)| width).collect::<Vec<_>>(), [1, 1], "{pair}");
        }
        let all: String = plain.iter().collect();
        assert_eq!(drawn(&all).count(), plain.len());
        assert_eq!(head("Åre å", 3), ("Åre", 3));
        assert_eq!(head("Åre", 9), ("Åre", 3));
    }

    #[test]
    fn outside_the_buffer_nothing_happens() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        put(&mut buffer, Rect::new(2, 5, 10, 1), "text", Style::new(), Align::Left, "…");
        put(&mut buffer, Rect::new(9, 0, 10, 1), "text", Style::new(), Align::Left, "…");
        assert_eq!(buffer, Buffer::empty(Rect::new(0, 0, 3, 1)));
    }
}
