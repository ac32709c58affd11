//! What a cell's style says about its value: fill, decimals, per cent.

use calamine::Style;

/// The part of a style that recognition uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Fill as red, green, blue; None without fill and for white.
    pub fill: Option<[u8; 3]>,
    /// Decimals the number format shows; None where it leaves them open.
    pub decimals: Option<u8>,
    /// Shown in per cent.
    pub percent: bool,
}

impl Look {
    /// The look of a style.
    pub fn of(style: &Style) -> Self {
        let format = style.number_format.as_ref().map_or("General", |format| format.format_code.as_str());
        let (decimals, percent) = number_format(format);
        let colour = style.fill.as_ref().filter(|fill| fill.is_visible()).and_then(calamine::Fill::get_color);
        let fill = colour.map(|colour| [colour.red, colour.green, colour.blue]).filter(|fill| *fill != [255; 3]);
        Self { fill, decimals, percent }
    }
}

/// Decimals and per cent of a number format's first section: `# ##0,0` → 1, `0%` → 0 and per cent.
fn number_format(format: &str) -> (Option<u8>, bool) {
    let section = bare(format);
    let percent = section.contains('%');
    if !section.contains(['0', '#', '?']) {
        return (None, percent);
    }
    let after = section.rsplit_once('.').map_or("", |(_, after)| after);
    let decimals = after.chars().take_while(|c| matches!(c, '0' | '#' | '?')).count();
    (u8::try_from(decimals).ok(), percent)
}

/// The first section without quoted text, bracketed conditions and escaped characters.
fn bare(format: &str) -> String {
    let mut out = String::new();
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        match c {
            ';' => break,
            '"' => drop(characters.by_ref().find(|c| *c == '"')),
            '[' => drop(characters.by_ref().find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(characters.next()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_decimals_and_per_cent() {
        for (format, wanted) in [
            ("General", (None, false)),
            ("0", (Some(0), false)),
            ("0.0", (Some(1), false)),
            ("#,##0.00", (Some(2), false)),
            ("0%", (Some(0), true)),
            ("0.0%;[Red]-0.0%", (Some(1), true)),
            ("# ##0.0\\ \"kr\"", (Some(1), false)),
            ("\"0.000\"0", (Some(0), false)),
            ("@", (None, false)),
            ("[", (None, false)),
        ] {
            assert_eq!(number_format(format), wanted, "{format}");
        }
    }
}
