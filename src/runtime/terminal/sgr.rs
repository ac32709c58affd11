//! The shortest escape sequence from one cell's style to the next; knows nothing of frames or cursors.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What the terminal has been told so far: colours and attributes of the next printed character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

impl Style {
    /// The terminal's own colours, no attribute: the state after `CSI m`.
    pub const PLAIN: Self = Self { foreground: Color::Reset, background: Color::Reset, modifier: Modifier::empty() };

    /// The style a cell asks for.
    pub fn of(cell: &Cell) -> Self {
        Self { foreground: cell.fg, background: cell.bg, modifier: cell.modifier }
    }

    /// Whether the cell looks as it should when printed in this style: of a space only the ground is seen.
    pub fn shows(self, cell: &Cell) -> bool {
        let wanted = Self::of(cell);
        let seen = Modifier::UNDERLINED | Modifier::REVERSED | Modifier::CROSSED_OUT;
        let space = cell.symbol() == " " && !(self.modifier | wanted.modifier).intersects(seen);
        self == wanted || (space && self.background == wanted.background)
    }

    /// Appends what leads from this style to `next`: one sequence, or nothing where they are equal. Starts from a reset
    /// where that is shorter than switching attributes off one by one.
    pub fn step(self, next: Self, out: &mut Vec<u8>) {
        if self == next {
            return;
        }
        if next == Self::PLAIN {
            out.extend_from_slice(b"\x1b[m");
            return;
        }
        let direct = self.parameters(next);
        let mut reset = vec![0];
        reset.extend(Self::PLAIN.parameters(next));
        write(if direct.len() <= reset.len() { &direct } else { &reset }, out);
    }

    fn parameters(self, next: Self) -> Vec<u8> {
        let mut list = Vec::with_capacity(8);
        attributes(self.modifier, next.modifier, &mut list);
        if self.foreground != next.foreground {
            colour(next.foreground, 0, &mut list);
        }
        if self.background != next.background {
            colour(next.background, 10, &mut list);
        }
        list
    }
}

/// Attribute, the number that turns it on, the number that turns it off. Bold and dim share theirs.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

fn attributes(from: Modifier, to: Modifier, list: &mut Vec<u8>) {
    let mut standing = from;
    for (attribute, _, off) in ATTRIBUTES {
        if standing.contains(attribute) && !to.contains(attribute) {
            list.push(off);
            standing = ATTRIBUTES.iter().filter(|entry| entry.2 == off).fold(standing, |left, entry| left - entry.0);
        }
    }
    for (attribute, on, _) in ATTRIBUTES {
        if to.contains(attribute) && !standing.contains(attribute) {
            list.push(on);
        }
    }
}

/// `shift` is 0 for the foreground, 10 for the background.
fn colour(colour: Color, shift: u8, list: &mut Vec<u8>) {
    match colour {
        Color::Reset => list.push(39 + shift),
        Color::Indexed(index @ 0..8) => list.push(30 + index + shift),
        Color::Indexed(index @ 8..16) => list.push(82 + index + shift),
        Color::Indexed(index) => list.extend([38 + shift, 5, index]),
        Color::Rgb(red, green, blue) => list.extend([38 + shift, 2, red, green, blue]),
        named => list.push(named_colour(named) + shift),
    }
}

fn named_colour(colour: Color) -> u8 {
    match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Reset | Color::Indexed(_) | Color::Rgb(..) => 39,
    }
}

fn write(parameters: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    for (place, parameter) in parameters.iter().enumerate() {
        if place > 0 {
            out.push(b';');
        }
        out.extend_from_slice(parameter.to_string().as_bytes());
    }
    out.push(b'm');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(foreground: Color, background: Color, modifier: Modifier) -> Style {
        Style { foreground, background, modifier }
    }

    fn stepped(from: Style, to: Style) -> String {
        let mut out = Vec::new();
        from.step(to, &mut out);
        String::from_utf8(out).unwrap().replace('\x1b', "^")
    }

    #[test]
    fn a_step_says_only_what_changes() {
        let bold_red = style(Color::Red, Color::Reset, Modifier::BOLD);
        let table = [
            (Style::PLAIN, Style::PLAIN, ""),
            (Style::PLAIN, bold_red, "^[1;31m"),
            (bold_red, style(Color::Red, Color::Reset, Modifier::BOLD | Modifier::REVERSED), "^[7m"),
            (bold_red, Style::PLAIN, "^[m"),
            (bold_red, style(Color::Red, Color::Reset, Modifier::DIM), "^[22;2m"),
            (bold_red, style(Color::Reset, Color::Reset, Modifier::DIM), "^[0;2m"),
            (
                Style::PLAIN,
                style(Color::Indexed(208), Color::Rgb(1, 2, 3), Modifier::empty()),
                "^[38;5;208;48;2;1;2;3m",
            ),
            (Style::PLAIN, style(Color::Indexed(9), Color::Indexed(4), Modifier::empty()), "^[91;44m"),
            (Style::PLAIN, style(Color::White, Color::DarkGray, Modifier::empty()), "^[97;100m"),
        ];
        for (from, to, expected) in table {
            assert_eq!(stepped(from, to), expected, "{from:?} → {to:?}");
        }
    }

    #[test]
    fn dim_survives_when_bold_is_turned_off() {
        let both = style(Color::Red, Color::Blue, Modifier::BOLD | Modifier::DIM);
        assert_eq!(stepped(both, style(Color::Red, Color::Blue, Modifier::DIM)), "^[22;2m");
    }
}
