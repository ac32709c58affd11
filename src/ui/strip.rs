//! A distribution on a line: a bar for how many of the others share a place, one's own place, the median; beneath it
//! the few that one compares with, and what the ends stand for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells::{Align, line, put, width};
use super::theme::{Glyphs, Role, Theme};

/// What is drawn. Values that are not numbers are left out.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'a> {
    /// The values of the others.
    pub values: &'a [f64],
    /// The values of the few that are compared with, on a line of their own at the same scale; none for no line.
    pub few: &'a [f64],
    /// One's own value.
    pub own: Option<f64>,
    /// The role of one's own mark: its colour.
    pub own_role: Role,
    /// The median of the others.
    pub median: Option<f64>,
    /// Lowest, median and highest, written out.
    pub labels: [&'a str; 3],
}

impl Strip<'_> {
    /// Draws the bars on the first line of an area, the few on the next, and the labels below. One's own mark always
    /// shows.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) {
        let area = area.intersection(buffer.area);
        let dots = line(area, 0);
        if dots.is_empty() {
            return;
        }
        self.draw_bars(dots, buffer, theme);
        self.draw_own(dots, buffer, theme);
        let few = u16::from(!self.few.is_empty() && area.height > 2);
        if few > 0 {
            self.draw_few(line(area, 1), buffer, theme);
            self.draw_own(line(area, 1), buffer, theme);
        }
        self.draw_labels(line(area, 1 + few), buffer, theme);
    }

    fn draw_own(&self, place: Rect, buffer: &mut Buffer, theme: &Theme) {
        if let Some(own) = self.own.and_then(|value| self.column(value, place)) {
            put(buffer, own, theme.glyphs.own, theme.style(self.own_role), Align::Left, "");
        }
    }

    fn draw_few(&self, place: Rect, buffer: &mut Buffer, theme: &Theme) {
        let [_, dot] = theme.glyphs.dots;
        for place in self.few.iter().filter_map(|value| self.column(*value, place)) {
            put(buffer, place, dot, theme.style(Role::Accent), Align::Left, "");
        }
    }

    fn draw_bars(&self, dots: Rect, buffer: &mut Buffer, theme: &Theme) {
        let mut counts = vec![0usize; usize::from(dots.width)];
        for place in self.values.iter().filter_map(|value| self.column(*value, dots)) {
            counts.iter_mut().skip(usize::from(place.x - dots.x)).take(1).for_each(|count| *count += 1);
        }
        let most = counts.iter().copied().max().unwrap_or_default();
        let marks: String = counts.iter().map(|count| bar(*count, most, theme.glyphs)).collect();
        put(buffer, dots, &marks, theme.style(Role::Dim), Align::Left, "");
        if let Some(median) = self.median.and_then(|value| self.column(value, dots)) {
            put(buffer, median, theme.glyphs.median, theme.style(Role::Title), Align::Left, "");
        }
    }

    fn draw_labels(&self, place: Rect, buffer: &mut Buffer, theme: &Theme) {
        let [low, median, high] = self.labels;
        let style = theme.style(Role::Dim);
        let (_, low_end) = put(buffer, place, low, style, Align::Left, theme.glyphs.cut);
        let room = Rect { x: low_end, width: place.right().saturating_sub(low_end), ..place };
        let (high_start, _) =
            if width(high) < room.width { put(buffer, room, high, style, Align::Right, "") } else { (room.right(), 0) };
        let Some(tick) = self.median.and_then(|value| self.column(value, place)) else { return };
        let start = tick.x.saturating_sub(width(median) / 2);
        let end = start.saturating_add(width(median));
        if start > low_end && end < high_start {
            put(buffer, Rect { x: start, width: end - start, ..place }, median, style, Align::Left, "");
        }
    }

    /// The one-column place of a value on a line.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a u16")]
    fn column(&self, value: f64, line: Rect) -> Option<Rect> {
        let all = || self.values.iter().copied().chain(self.own).filter(|v| v.is_finite());
        let low = all().fold(f64::INFINITY, f64::min);
        let high = all().fold(f64::NEG_INFINITY, f64::max);
        let last = line.width.checked_sub(1)?;
        if !value.is_finite() || !low.is_finite() {
            return None;
        }
        let span = high / 2.0 - low / 2.0;
        let share = if span > 0.0 { ((value / 2.0 - low / 2.0) / span).clamp(0.0, 1.0) } else { 0.5 };
        let across = (share * f64::from(last)).round() as u16;
        Some(Rect { x: line.x + across.min(last), width: 1, ..line })
    }
}

/// The mark of a column that `count` of the others share, where the fullest has `most`: a dot for one, else a bar.
fn bar(count: usize, most: usize, glyphs: &Glyphs) -> &'static str {
    let top = glyphs.bars.len().saturating_sub(1);
    match (count, most) {
        (0, _) => glyphs.line,
        (1, ..=2) => glyphs.dots[0],
        (_, 0..=2) => glyphs.dots[1],
        _ => glyphs.bars.get(count.saturating_sub(1) * top / (most - 1)).copied().unwrap_or(glyphs.line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;
    use crate::ui::theme::{Depth, GlyphSet, Palette};

    const STRIP: Strip = Strip {
        values: &[10.0, 11.0, 14.9, 15.1, 30.0],
        few: &[],
        own: Some(25.0),
        own_role: Role::Bad,
        median: Some(15.0),
        labels: ["10,0", "15,0", "30,0"],
    };

    fn drawn(strip: &Strip, columns: u16, set: GlyphSet) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 2));
        strip.draw(buffer.area, &mut buffer, &Theme::new(Palette::Dark, Depth::Mono, set));
        lines(&buffer)
    }

    #[test]
    fn own_place_median_and_others_are_seen() {
        assert_eq!(
            drawn(&STRIP, 41, GlyphSet::Unicode),
            ["•┈•┈┈┈┈┈┈┈┃┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈◆┈┈┈┈┈┈┈┈┈•", "10,0    15,0                         30,0",]
        );
        assert_eq!(drawn(&STRIP, 21, GlyphSet::Ascii)[0], "oo...|.........#....o");
    }

    #[test]
    fn the_few_stand_on_a_line_of_their_own_at_the_same_scale() {
        let strip = Strip { few: &[11.0, 30.0], ..STRIP };
        let mut buffer = Buffer::empty(Rect::new(0, 0, 41, 3));
        strip.draw(buffer.area, &mut buffer, &Theme::new(Palette::Dark, Depth::Mono, GlyphSet::Unicode));
        assert_eq!(lines(&buffer)[1], "  ●                           ◆         ●");
    }

    #[test]
    fn labels_that_would_touch_are_left_out() {
        assert_eq!(drawn(&STRIP, 11, GlyphSet::Unicode)[1], "10,0   30,0");
        assert_eq!(drawn(&STRIP, 6, GlyphSet::Unicode)[1], "10,0  ");
    }

    #[test]
    fn equal_values_stand_in_the_middle_and_none_draw_nothing() {
        let alike = Strip { values: &[5.0, 5.0], own: None, median: None, ..STRIP };
        assert_eq!(drawn(&alike, 5, GlyphSet::Unicode)[0], "┈┈●┈┈");
        let none = Strip { values: &[f64::NAN], own: None, median: Some(1.0), ..STRIP };
        assert_eq!(drawn(&none, 5, GlyphSet::Unicode)[0], "┈┈┈┈┈");
    }
}
