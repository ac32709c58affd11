//! Roles instead of colours: what a thing means decides how it looks, by palette and by what the terminal can show.

mod glyphs;
mod palettes;

use ratatui::style::{Color, Modifier, Style};

pub use glyphs::{GlyphSet, Glyphs};

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text in the terminal's own colours.
    Text,
    /// Secondary: units, hints, what steps back.
    Dim,
    /// What the eye should find: the focused frame, a key, a link.
    Accent,
    /// The chosen row's main text: reversed in every palette.
    Selection,
    /// The best quarter, or yes.
    Good,
    /// The middle.
    Middle,
    /// The worst quarter, or no.
    Bad,
    /// No value, or no colour.
    Absent,
    /// A notice that needs care.
    Warn,
    /// Frames.
    Frame,
    /// The title of a pane, a column's heading.
    Title,
}

/// How much the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// No colour at all: bold and reverse only (`NO_COLOR`, `TERM=dumb`).
    Mono,
    /// The sixteen colours the user has chosen for the terminal.
    Sixteen,
    /// 256 colours.
    Many,
}

/// Which colours stand for the roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// For a dark ground.
    #[default]
    Dark,
    /// For a light ground.
    Light,
    /// Strong contrast on either ground.
    HighContrast,
    /// Blue and orange instead of green and red.
    ColourBlind,
}

impl Palette {
    /// All palettes, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::HighContrast, Self::ColourBlind];

    /// The name in the settings: `dark`, `light`, `high-contrast`, `colour-blind`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
        }
    }

    /// The palette of a name in the settings.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|palette| palette.code() == code)
    }
}

/// How one role looks: an indexed colour (or the terminal's own) and attributes. Indexed colours keep the escape
/// codes short on a slow line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Paint {
    colour: Option<u8>,
    attributes: Modifier,
}

/// The looks of all roles and the glyphs to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    palette: Palette,
    depth: Depth,
    /// Frames, marks and bars.
    pub glyphs: &'static Glyphs,
}

impl Theme {
    /// A theme of a palette, for what the terminal can show.
    #[must_use]
    pub const fn new(palette: Palette, depth: Depth, glyphs: GlyphSet) -> Self {
        Self { palette, depth, glyphs: glyphs.glyphs() }
    }

    /// How a role looks.
    #[must_use]
    pub const fn style(&self, role: Role) -> Style {
        let paint = palettes::paint(self.palette, self.depth, role);
        let style = Style::new().add_modifier(paint.attributes);
        match paint.colour {
            Some(colour) => style.fg(Color::Indexed(colour)),
            None => style,
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::new(Palette::Dark, Depth::Sixteen, GlyphSet::Unicode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 11] = [
        Role::Text,
        Role::Dim,
        Role::Accent,
        Role::Selection,
        Role::Good,
        Role::Middle,
        Role::Bad,
        Role::Absent,
        Role::Warn,
        Role::Frame,
        Role::Title,
    ];

    #[test]
    fn without_colour_no_role_has_one() {
        for palette in Palette::ALL {
            let theme = Theme::new(palette, Depth::Mono, GlyphSet::Ascii);
            for role in ROLES {
                assert_eq!((theme.style(role).fg, theme.style(role).bg), (None, None), "{palette:?} {role:?}");
            }
        }
    }

    #[test]
    fn good_middle_and_bad_differ_and_the_selection_is_reversed_everywhere() {
        for palette in Palette::ALL {
            for depth in [Depth::Sixteen, Depth::Many] {
                let theme = Theme::new(palette, depth, GlyphSet::Unicode);
                let styles = [Role::Good, Role::Middle, Role::Bad].map(|role| theme.style(role));
                assert!(styles[0] != styles[1] && styles[1] != styles[2] && styles[0] != styles[2]);
            }
            for depth in [Depth::Mono, Depth::Sixteen, Depth::Many] {
                let selection = Theme::new(palette, depth, GlyphSet::Unicode).style(Role::Selection);
                assert!(selection.add_modifier.contains(Modifier::REVERSED));
            }
        }
    }

    #[test]
    fn sixteen_colours_means_sixteen() {
        for palette in Palette::ALL {
            let theme = Theme::new(palette, Depth::Sixteen, GlyphSet::Unicode);
            for role in ROLES {
                assert!(!matches!(theme.style(role).fg, Some(Color::Indexed(16..))), "{palette:?} {role:?}");
            }
        }
    }

    #[test]
    fn palettes_are_found_by_their_names() {
        for palette in Palette::ALL {
            assert_eq!(Palette::from_code(palette.code()), Some(palette));
        }
        assert_eq!(Palette::from_code("neon"), None);
    }
}
