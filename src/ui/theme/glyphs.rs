//! The marks we draw with, for terminals with Unicode, without it, and for ears.

/// Which set of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GlyphSet {
    /// Box drawing and blocks.
    #[default]
    Unicode,
    /// ASCII only.
    Ascii,
    /// For screen readers: no frames, nothing that is read out as noise.
    Plain,
}

/// Every mark is one column wide.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// Which set this is.
    pub set: GlyphSet,
    /// Before the chosen row.
    pub marker: &'static str,
    /// Where a text is cut.
    pub cut: &'static str,
    /// Top and bottom of a frame.
    pub horizontal: &'static str,
    /// Sides of a frame.
    pub vertical: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Bars from lowest to highest.
    pub bars: &'static [&'static str],
    /// A period without a value in a spark line.
    pub gap: &'static str,
    /// One peer in a strip, several in the same place.
    pub dots: [&'static str; 2],
    /// The own place in a strip.
    pub own: &'static str,
    /// The median's tick in a strip.
    pub median: &'static str,
    /// The empty line of a strip.
    pub line: &'static str,
    /// A progress bar: done, left.
    pub progress: [&'static str; 2],
    /// More above, more below.
    pub more: [&'static str; 2],
}

const UNICODE: Glyphs = Glyphs {
    set: GlyphSet::Unicode,
    marker: "▶",
    cut: "…",
    horizontal: "─",
    vertical: "│",
    corners: ["┌", "┐", "└", "┘"],
    bars: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    gap: "·",
    dots: ["•", "●"],
    own: "◆",
    median: "┃",
    line: "┈",
    progress: ["█", "░"],
    more: ["▲", "▼"],
};

const ASCII: Glyphs = Glyphs {
    set: GlyphSet::Ascii,
    marker: ">",
    cut: "~",
    horizontal: "-",
    vertical: "|",
    corners: ["+", "+", "+", "+"],
    bars: &["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    gap: "-",
    dots: ["o", "O"],
    own: "#",
    median: "|",
    line: ".",
    progress: ["#", "."],
    more: ["^", "v"],
};

const PLAIN: Glyphs = Glyphs {
    set: GlyphSet::Plain,
    marker: ">",
    cut: "…",
    horizontal: " ",
    vertical: " ",
    corners: [" ", " ", " ", " "],
    line: " ",
    ..ASCII
};

impl GlyphSet {
    /// The marks of the set.
    #[must_use]
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
            Self::Plain => &PLAIN,
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn all(glyphs: &Glyphs) -> Vec<&'static str> {
        let single = [
            glyphs.marker,
            glyphs.cut,
            glyphs.horizontal,
            glyphs.vertical,
            glyphs.gap,
            glyphs.own,
            glyphs.median,
            glyphs.line,
        ];
        [&single[..], &glyphs.corners, glyphs.bars, &glyphs.dots, &glyphs.progress, &glyphs.more].concat()
    }

    #[test]
    fn every_mark_is_one_column_and_ascii_is_ascii() {
        for set in [GlyphSet::Unicode, GlyphSet::Ascii, GlyphSet::Plain] {
            assert!(all(set.glyphs()).iter().all(|mark| mark.width() == 1), "{set:?}");
        }
        assert!(all(GlyphSet::Ascii.glyphs()).iter().all(|mark| mark.is_ascii()));
    }

    #[test]
    fn the_plain_set_has_no_box_drawing_or_blocks() {
        let marks = all(GlyphSet::Plain.glyphs()).concat();
        assert!(
            !marks.chars().any(|c| ('\u{2500}'..='\u{25FF}').contains(&c) || ('\u{2800}'..='\u{28FF}').contains(&c))
        );
    }
}
