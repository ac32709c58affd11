//! The table of colours: one line per role, for sixteen colours and for many, on each ground.

use ratatui::style::Modifier;

use super::{Depth, Paint, Palette, Role};

const PLAIN: Modifier = Modifier::empty();
const BOLD: Modifier = Modifier::BOLD;

/// The colour numbers of one palette: (of sixteen, of 256). `None` is the terminal's own text colour.
struct Colours {
    dim: Option<(u8, u8)>,
    accent: Option<(u8, u8)>,
    good: (u8, u8),
    middle: (u8, u8),
    bad: (u8, u8),
    warn: (u8, u8),
    frame: Option<(u8, u8)>,
}

const DARK: Colours = Colours {
    dim: Some((7, 248)),
    accent: Some((14, 81)),
    good: (10, 114),
    middle: (11, 221),
    bad: (9, 209),
    warn: (11, 215),
    frame: Some((8, 242)),
};

const LIGHT: Colours = Colours {
    dim: Some((8, 241)),
    accent: Some((4, 25)),
    good: (2, 28),
    middle: (3, 94),
    bad: (1, 124),
    warn: (5, 130),
    frame: Some((8, 247)),
};

const HIGH_CONTRAST: Colours =
    Colours { dim: None, accent: None, good: (2, 34), middle: (3, 136), bad: (1, 160), warn: (5, 133), frame: None };

const COLOUR_BLIND: Colours = Colours {
    dim: Some((7, 246)),
    accent: Some((13, 176)),
    good: (12, 75),
    middle: (15, 187),
    bad: (3, 208),
    warn: (13, 176),
    frame: Some((8, 243)),
};

/// How a role looks. Attributes say the same as the colours, so that nothing is lost without them.
pub(super) const fn paint(palette: Palette, depth: Depth, role: Role) -> Paint {
    Paint { colour: colour(colours(palette), depth, role), attributes: attributes(palette, depth, role) }
}

const fn colours(palette: Palette) -> &'static Colours {
    match palette {
        Palette::Dark => &DARK,
        Palette::Light => &LIGHT,
        Palette::HighContrast => &HIGH_CONTRAST,
        Palette::ColourBlind => &COLOUR_BLIND,
    }
}

const fn colour(colours: &Colours, depth: Depth, role: Role) -> Option<u8> {
    let pair = match role {
        Role::Text | Role::Title | Role::Selection => None,
        Role::Dim | Role::Absent => colours.dim,
        Role::Accent => colours.accent,
        Role::Good => Some(colours.good),
        Role::Middle => Some(colours.middle),
        Role::Bad => Some(colours.bad),
        Role::Warn => Some(colours.warn),
        Role::Frame => colours.frame,
    };
    match (pair, depth) {
        (None, _) | (_, Depth::Mono) => None,
        (Some((of_sixteen, _)), Depth::Sixteen) => Some(of_sixteen),
        (Some((_, of_many)), Depth::Many) => Some(of_many),
    }
}

const fn attributes(palette: Palette, depth: Depth, role: Role) -> Modifier {
    let strong = matches!(palette, Palette::HighContrast) || matches!(depth, Depth::Mono);
    match role {
        Role::Selection => Modifier::REVERSED,
        Role::Title => BOLD,
        Role::Accent | Role::Bad | Role::Warn if strong => BOLD,
        Role::Good | Role::Middle if matches!(palette, Palette::HighContrast) => BOLD,
        _ => PLAIN,
    }
}
