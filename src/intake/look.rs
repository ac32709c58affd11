//! What a cell's style says about its value: fill, decimals, per cent, date; the same for every workbook format.

use calamine::Style;
use jiff::civil::Date;

use super::grid::{Cell, CellValue};

/// The part of a style that recognition uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Fill as red, green, blue; None without fill and for white.
    pub fill: Option<[u8; 3]>,
    /// Decimals the number format shows; None where it leaves them open.
    pub decimals: Option<u8>,
    /// Shown in per cent.
    pub percent: bool,
    /// Shown as a day, or as less of it.
    pub date: bool,
    /// What of a day is shown.
    pub shows: Shows,
    /// Steps that the text is moved in.
    pub indent: u8,
}

/// What a number format shows of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shows {
    /// All of it.
    #[default]
    Day,
    /// Year and month.
    Month,
    /// The year.
    Year,
}

impl Look {
    /// The look of a style.
    pub fn of(style: &Style) -> Self {
        let format = style.number_format.as_ref().map_or("General", |format| format.format_code.as_str());
        let colour = style.fill.as_ref().filter(|fill| fill.is_visible()).and_then(calamine::Fill::get_color);
        let look = Self::of_format(format).filled(colour.map(|colour| [colour.red, colour.green, colour.blue]));
        Self { indent: style.alignment.as_ref().and_then(|alignment| alignment.indent).unwrap_or(0), ..look }
    }

    /// The look of a number format's code: `0.0%`, `yyyy-mm-dd`.
    pub fn of_format(format: &str) -> Self {
        let (decimals, percent) = number_format(format);
        Self { fill: None, decimals, percent, date: is_date(format), shows: shows(format), indent: 0 }
    }

    /// The look of one of the number formats that have a number instead of a code.
    pub fn of_builtin(number: u16) -> Self {
        let code = match number {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 | 41 | 42 => "#,##0",
            4 | 39 | 40 | 43 | 44 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=16 | 22 => "yyyy-mm-dd",
            17 => "mmm-yy",
            _ => "General",
        };
        Self::of_format(code)
    }

    /// The same with this fill; white is none.
    #[must_use]
    pub fn filled(self, fill: Option<[u8; 3]>) -> Self {
        Self { fill: fill.filter(|fill| *fill != [255; 3]), ..self }
    }

    /// A cell of this look; a number shown as a day becomes that day, counted as the workbook counts.
    pub fn cell(self, value: CellValue, from_1904: bool) -> Cell {
        let value = match value {
            CellValue::Number(serial) if self.date => day(serial, from_1904).map_or(value, CellValue::Date),
            value => value,
        };
        let value = self.shown(value);
        Cell { value, fill: self.fill, decimals: self.decimals, percent: self.percent, indent: self.indent }
    }
}

impl Look {
    /// A day as far as it is shown: where that is its year or month, the day itself says nothing.
    pub fn shown(self, value: CellValue) -> CellValue {
        match (value, self.shows) {
            (CellValue::Date(day), Shows::Year) => CellValue::Text(day.year().to_string()),
            (CellValue::Date(day), Shows::Month) => CellValue::Text(day.strftime("%Y-%m").to_string()),
            (value, _) => value,
        }
    }
}

/// What a number format shows of a day: `yyyy` the year, `mmm-yy` the month.
fn shows(format: &str) -> Shows {
    let section = bare(format).to_ascii_lowercase();
    match (section.contains('y'), section.contains('m'), section.contains(['d', 'h', 's'])) {
        (true, false, false) => Shows::Year,
        (true, true, false) => Shows::Month,
        _ => Shows::Day,
    }
}

/// The day with this number. Counting from 1900 has a 29 February 1900 that never was.
fn day(serial: f64, from_1904: bool) -> Option<Date> {
    if !(0.0..=2_958_465.0).contains(&serial) || (serial < 1.0 && !from_1904) {
        return None;
    }
    let first = match (from_1904, serial < 60.0) {
        (true, _) => jiff::civil::date(1904, 1, 1),
        (false, true) => jiff::civil::date(1899, 12, 31),
        (false, false) => jiff::civil::date(1899, 12, 30),
    };
    #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
    let days = jiff::Span::new().try_days(serial.floor() as i64).ok()?;
    first.checked_add(days).ok()
}

/// Whether a number format shows a year or a day.
fn is_date(format: &str) -> bool {
    let section = bare(format).to_ascii_lowercase();
    section != "general" && section.contains(['y', 'd'])
}

/// Whether a number format surely shows a number, neither a day nor a time nor a length of time.
pub fn is_number(format: &str) -> bool {
    let plain = |c: char| matches!(c, '0'..='9' | '#' | '?' | '.' | ',' | '%' | '+' | '-' | ' ' | '(' | ')' | '@');
    format == "General" || !format.contains('[') && bare(format).chars().all(plain)
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
    fn days_are_counted_from_1900_or_1904() {
        for (serial, from_1904, wanted) in [
            (1.0, false, Some("1900-01-01")),
            (59.0, false, Some("1900-02-28")),
            (61.0, false, Some("1900-03-01")),
            (45_658.75, false, Some("2025-01-01")),
            (44_196.0, true, Some("2025-01-01")),
            (0.5, false, None),
            (-1.0, true, None),
            (1e300, false, None),
            (f64::NAN, false, None),
        ] {
            assert_eq!(day(serial, from_1904).map(|day| day.to_string()).as_deref(), wanted, "{serial}");
        }
        for (format, wanted) in [
            ("yyyy-mm-dd", true),
            ("[$-41D]d mmmm", true),
            ("General", false),
            ("0.0", false),
            ("\"dag\" 0", false),
            ("h:mm", false),
        ] {
            assert_eq!(Look::of_format(format).date, wanted, "{format}");
        }
        for (format, wanted) in [
            ("General", true),
            ("_-* #,##0.00\\ \"kr\"_-;\\-* 0", true),
            ("0.0%", true),
            ("h:mm", false),
            ("[h]", false),
            ("[Red]0", false),
            ("yyyy", false),
            ("0.00E+00", false),
        ] {
            assert_eq!(is_number(format), wanted, "{format}");
        }
    }

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
