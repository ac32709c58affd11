//! Numbers as people write them: printing with decimal comma and grouping, and reading what files hold.

use super::Lang;

const MINUS: char = '\u{2212}';
const NO_BREAK: char = '\u{A0}';

/// `value` with a fixed number of decimals, the Swedish way: `1 234,5` with a no-break space between thousands
/// and U+2212 as minus. What is not a number gives `–`.
#[must_use]
pub fn number(value: f64, decimals: u8) -> String {
    Lang::Sv.number(value, decimals)
}

/// `value` with its sign, the Swedish way: `+11,2`, `−3,0`, `±0,0`.
#[must_use]
pub fn signed(value: f64, decimals: u8) -> String {
    Lang::Sv.signed(value, decimals)
}

/// The shortest digits that read back as the same `value`, with decimal comma, no grouping and a plain hyphen as
/// minus: for files, not for the screen.
#[must_use]
pub fn shortest(value: f64) -> String {
    value.to_string().replace('.', ",")
}

impl Lang {
    const fn decimal(self) -> char {
        match self {
            Self::Sv => ',',
            Self::En => '.',
        }
    }

    const fn group(self) -> char {
        match self {
            Self::Sv => NO_BREAK,
            Self::En => ',',
        }
    }

    /// `value` with a fixed number of decimals as this language writes it; `–` for what is not a number.
    #[must_use]
    pub fn number(self, value: f64, decimals: u8) -> String {
        let (negative, digits) = rounded(value, decimals);
        if !value.is_finite() {
            return "–".to_owned();
        }
        let grouped = self.grouped(&digits);
        if negative { format!("{MINUS}{grouped}") } else { grouped }
    }

    /// As [`shortest`], with this language's decimal sign.
    #[must_use]
    pub fn shortest(self, value: f64) -> String {
        match self {
            Self::Sv => shortest(value),
            Self::En => shortest(value).replace(',', "."),
        }
    }

    /// `value` with its sign as this language writes it: `+11,2`, `−3,0`; what rounds to nothing is `±0,0`.
    #[must_use]
    pub fn signed(self, value: f64, decimals: u8) -> String {
        let (negative, digits) = rounded(value, decimals);
        let plain = self.number(value, decimals);
        if negative || !value.is_finite() {
            plain
        } else if digits.bytes().all(|b| matches!(b, b'0' | b'.')) {
            format!("±{plain}")
        } else {
            format!("+{plain}")
        }
    }

    fn grouped(self, digits: &str) -> String {
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::with_capacity(digits.len() + 8);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(self.group());
            }
            out.push(digit);
        }
        if !decimals.is_empty() {
            out.push(self.decimal());
            out.push_str(decimals);
        }
        out
    }
}

/// Whether the rounded value is below zero, and its digits with a decimal point.
fn rounded(value: f64, decimals: u8) -> (bool, String) {
    let digits = format!("{:.*}", usize::from(decimals), value.abs());
    let zero = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    (value < 0.0 && !zero, digits)
}

/// Reads a number as files and people write it: decimal comma or point, thousands in groups of three set off by a
/// space of any kind (or by the other of point and comma when both occur), and any of the signs used as minus.
/// Anything else, such as `12 %`, `..` or `1 23`, gives `None`.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let (negative, unsigned) = sign(text);
    // A soft hyphen inside is a line break of the printed table; in front it could be a minus: not ours to guess.
    if unsigned.starts_with('\u{AD}') {
        return None;
    }
    let unsigned = unsigned.replace('\u{AD}', "");
    let (whole, decimals) = split_decimals(&unsigned)?;
    let digits = ungrouped(whole)?;
    if !decimals.bytes().all(|b| b.is_ascii_digit()) || digits.len() + decimals.len() == 0 {
        return None;
    }
    let plain = format!("0{digits}.{decimals}0");
    let value: f64 = plain.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Splits off the sign.
fn sign(text: &str) -> (bool, &str) {
    let mut chars = text.chars();
    match chars.next() {
        Some('-' | MINUS | '\u{2010}'..='\u{2013}' | '\u{FE63}' | '\u{FF0D}') => (true, chars.as_str().trim_start()),
        Some('+') => (false, chars.as_str()),
        _ => (false, text),
    }
}

/// The whole part (perhaps grouped) and the decimals. The last of `,` and `.` is the decimal sign.
fn split_decimals(text: &str) -> Option<(&str, &str)> {
    let Some(at) = text.rfind([',', '.']) else { return Some((text, "")) };
    let (whole, rest) = text.split_at(at);
    let decimals = rest.get(1..).filter(|d| !d.is_empty())?;
    let same = rest.get(..1)?;
    (!whole.contains(same)).then_some((whole, decimals))
}

/// The digits of a whole part, its groups checked: `1 234` but not `12 34`.
fn ungrouped(whole: &str) -> Option<String> {
    let separator = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '\'' | '\u{2019}');
    let groups: Vec<&str> = whole.split(separator).collect();
    let right = groups.iter().enumerate().all(|(at, group)| {
        group.bytes().all(|b| b.is_ascii_digit())
            && (groups.len() == 1 || if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 })
    });
    right.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_written_the_swedish_way() {
        let cases = [
            (1234.5, 1, "1\u{A0}234,5"),
            (-3.0, 1, "\u{2212}3,0"),
            (0.0, 0, "0"),
            (-0.04, 1, "0,0"),
            (1_234_567.0, 0, "1\u{A0}234\u{A0}567"),
            (999.95, 0, "1\u{A0}000"),
            (f64::NAN, 1, "–"),
        ];
        for (value, decimals, written) in cases {
            assert_eq!(number(value, decimals), written);
        }
        assert_eq!(Lang::En.number(-1234.5, 1), "\u{2212}1,234.5");
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(signed(11.2, 1), "+11,2");
        assert_eq!(signed(-3.0, 1), "\u{2212}3,0");
        assert_eq!(signed(0.04, 1), "±0,0");
        assert_eq!(signed(-0.04, 1), "±0,0");
        assert_eq!(signed(f64::INFINITY, 1), "–");
    }

    #[test]
    fn numbers_are_read_in_every_form_seen() {
        let cases = [
            ("12,3", 12.3),
            ("12.3", 12.3),
            (" 1 234 ", 1234.0),
            ("1\u{A0}234,5", 1234.5),
            ("1\u{202F}234\u{202F}567", 1_234_567.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("\u{2212}3", -3.0),
            ("\u{2013}3,5", -3.5),
            ("12\u{AD}34,5", 1234.5),
            ("- 3", -3.0),
            ("+3", 3.0),
            (",5", 0.5),
            ("0712", 712.0),
        ];
        for (text, value) in cases {
            assert_eq!(parse_number(text), Some(value), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", " ", "-", "–", "..", ".", ",", "x", "12 %", "<5", "1 23", "12 34", "1,2,3", "5,", "1e5", "nan",
            "\u{AD}3", "inf", "3-4",
        ] {
            assert_eq!(parse_number(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(value in -1e9f64..1e9, decimals in 0u8..5) {
            let read = parse_number(&number(value, decimals)).expect("a number");
            prop_assert!((read - value).abs() <= 0.5 * 10f64.powi(-i32::from(decimals)) + 1e-6);
            prop_assert_eq!(parse_number(&shortest(value)), Some(value));
        }
    }
}
