//! A line of small bars, one for each period; a period without a value is a gap.

use super::theme::Glyphs;

/// One mark for each value, from the lowest to the highest of them. Values that are all alike stand in the middle;
/// no value, or what is not a number, is the gap's mark.
#[must_use]
pub fn line(values: &[Option<f64>], glyphs: &Glyphs) -> String {
    let known = || values.iter().flatten().copied().filter(|value| value.is_finite());
    let low = known().fold(f64::INFINITY, f64::min);
    let high = known().fold(f64::NEG_INFINITY, f64::max);
    let bar = |value: f64| glyphs.bars.get(level(value, low, high, glyphs.bars.len())).copied();
    values.iter().map(|value| value.filter(|v| v.is_finite()).and_then(bar).unwrap_or(glyphs.gap)).collect()
}

/// The latest values that fit in a number of columns.
#[must_use]
pub fn latest(values: &[Option<f64>], columns: usize) -> &[Option<f64>] {
    values.get(values.len().saturating_sub(columns)..).unwrap_or(values)
}

/// The bar of a value: 0 for the lowest, `levels - 1` for the highest.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "0 to 8")]
fn level(value: f64, low: f64, high: f64, levels: usize) -> usize {
    let top = levels.saturating_sub(1);
    let span = high / 2.0 - low / 2.0;
    if span <= 0.0 {
        return top / 2;
    }
    ((value / 2.0 - low / 2.0) / span * top as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::GlyphSet;

    #[test]
    fn bars_grow_with_the_values_and_gaps_show() {
        let glyphs = GlyphSet::Unicode.glyphs();
        assert_eq!(line(&[Some(0.0), Some(1.0), None, Some(3.5), Some(7.0)], glyphs), "▁▂·▅█");
        assert_eq!(line(&[Some(5.0), Some(5.0)], glyphs), "▄▄");
        assert_eq!(line(&[None, Some(f64::NAN)], glyphs), "··");
        assert_eq!(line(&[Some(f64::MIN), Some(f64::MAX)], glyphs), "▁█");
        assert_eq!(line(&[], glyphs), "");
    }

    #[test]
    fn in_ascii_the_bars_are_digits() {
        assert_eq!(line(&[Some(0.0), None, Some(4.0), Some(8.0)], GlyphSet::Ascii.glyphs()), "1-59");
    }

    #[test]
    fn the_latest_values_are_kept() {
        assert_eq!(latest(&[Some(1.0), Some(2.0), Some(3.0)], 2), [Some(2.0), Some(3.0)]);
        assert_eq!(latest(&[Some(1.0)], 5), [Some(1.0)]);
    }
}
