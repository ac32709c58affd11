//! What stands in a value's cell: a number in any printed form, Ja/Nej, or a mark. Pure.

use super::intervals::is_interval;
use super::legend::Legend;
use super::rounding::fifteen_digits;
use super::words::fold;
use crate::domain::Status;
use crate::domain::profile::Meaning;
use crate::intake::grid::{Cell, CellValue};

/// A cell of a value column, read.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number and the decimals it is printed with.
    Number {
        /// The number; a share in per cent.
        value: f64,
        /// Decimals printed; None where the form leaves them open.
        decimals: Option<u8>,
        /// Whether it is printed with a per cent sign.
        percent: bool,
    },
    /// Ja (1), Nej (0), Ja för några (0.5, with the words kept as a mark).
    Answer {
        /// 1, 0.5 or 0.
        value: f64,
        /// The words, where they are more than Ja or Nej.
        mark: Option<String>,
    },
    /// A mark with its meaning, and the value it stands beside if there is one (`47**`).
    Marked {
        /// The number in front of the mark.
        value: Option<f64>,
        /// Decimals of that number.
        decimals: Option<u8>,
        /// What the mark means.
        status: Status,
        /// As printed.
        mark: String,
    },
    /// A text id saying why it could not be read.
    Unread(&'static str),
}

impl Value {
    /// The number in a cell, with a mark or without, and whether it is printed in per cent: `45 %`, `(45 %)`.
    pub fn printed_number(&self) -> Option<(f64, bool)> {
        match self {
            Self::Number { value, percent, .. } => Some((*value, *percent)),
            Self::Marked { value, mark, .. } => {
                // In `45 (50 %)` the number in brackets is another one.
                let before = mark.split('(').next().filter(|before| !before.is_empty());
                value.map(|value| (value, before.unwrap_or(mark).contains('%')))
            }
            Self::Answer { .. } | Self::Unread(_) => None,
        }
    }
}

/// Reads a cell. `legend` is the sheet's, `wider` the workbook's.
pub fn value(cell: &Cell, legend: &Legend, wider: &Legend) -> Value {
    if let Some((means, printed)) = legend.said(cell) {
        if matches!(means, Meaning::Negative | Meaning::Inside) {
            return in_brackets(&printed, means == Meaning::Negative);
        }
        return match (means.answer(), means.status()) {
            (Some(value), _) => Value::Answer { value, mark: Some(printed) },
            (None, status) => marked(None, None, status.unwrap_or(Status::Missing), &printed),
        };
    }
    match as_it_stands(cell, legend, wider) {
        Value::Number { value, percent: false, .. } if let Some(status) = legend.number(value, wider) => {
            marked(None, None, status, &value.to_string())
        }
        // A percentage of the largest number there is has none.
        Value::Number { value, .. } if !value.is_finite() => Value::Unread("unread-not-a-number"),
        read => read,
    }
}

fn as_it_stands(cell: &Cell, legend: &Legend, wider: &Legend) -> Value {
    match &cell.value {
        CellValue::Number(number) => of_number(*number, cell),
        CellValue::Text(text) => of_text(text.trim(), legend, wider),
        CellValue::Bool(yes) => Value::Answer { value: f64::from(*yes), mark: None },
        CellValue::Date(_) => Value::Unread("unread-date"),
        CellValue::Error(_) if cell.value.is_unreckoned() => Value::Unread("unread-not-reckoned"),
        CellValue::Error(_) => Value::Unread("unread-error"),
        CellValue::Empty => Value::Unread("unread-text"),
    }
}

/// What a mark usually means where nothing else is known: `..`, `X`, `<5`.
pub fn usual_mark(text: &str) -> Option<Status> {
    match of_text(text.trim(), &Legend::default(), &Legend::default()) {
        Value::Marked { value: None, status, .. } => Some(status),
        _ => None,
    }
}

/// Whether a cell can stand in a value column: a number, an answer or a mark. An interval may as well be a group of ages.
pub fn is_value(cell: &Cell, legend: &Legend, wider: &Legend) -> bool {
    match &cell.value {
        CellValue::Number(_) | CellValue::Bool(_) => true,
        CellValue::Text(text) if is_interval(text) => false,
        _ => !matches!(value(cell, legend, wider), Value::Unread(_)),
    }
}

/// Whether a cell can hold a value, whatever legends say.
pub fn may_be_value(cell: &Cell) -> bool {
    let none = Legend::default();
    is_value(cell, &none, &none) || is_mark(cell)
}

/// Whether a cell holds no more than a sign that stands for a value, whatever it means: `*`, `..`, `X`.
pub fn is_mark(cell: &Cell) -> bool {
    let text = cell.as_text().unwrap_or_default().trim();
    let is_sign = || text.chars().all(|c| matches!(c, '*' | '.' | '…' | '-' | '–' | '—' | '−' | '•' | '·' | '¤' | '#'));
    (1..=4).contains(&text.chars().count()) && (is_sign() || usual_mark(text).is_some())
}

fn of_number(number: f64, cell: &Cell) -> Value {
    let number = fifteen_digits(if cell.percent { number * 100.0 } else { number });
    let decimals = cell.decimals.or_else(|| decimals_of(number));
    Value::Number { value: number, decimals, percent: cell.percent }
}

/// Decimals of a number without a format, as its shortest form shows them; None for long fractions.
fn decimals_of(number: f64) -> Option<u8> {
    if number.fract() == 0.0 {
        return Some(0);
    }
    let mut power = 1.0;
    (1..=3).find(|_| {
        power *= 10.0;
        let scaled = number * power;
        (scaled - scaled.round()).abs() < 1e-9 * scaled.abs().max(1.0)
    })
}

fn of_text(text: &str, legend: &Legend, wider: &Legend) -> Value {
    if let Some(number) = number(text) {
        // Brackets say something of the number, which only a legend tells: that it is uncertain, or of few.
        return match number {
            Value::Number { .. } if text.starts_with('(') && legend.has_negative_brackets(wider) => {
                in_brackets(text, true)
            }
            Value::Number { value, decimals, .. } if text.starts_with('(') => {
                marked(Some(value), decimals, legend.sign("()", wider), text)
            }
            number => number,
        };
    }
    if let Some((value, mark)) = answer(text) {
        return Value::Answer { value, mark };
    }
    if legend.is_nought(text, wider) {
        return marked(Some(0.0), Some(0), Status::Present, text);
    }
    if let Some(status) = legend.meaning(text, wider) {
        return marked(None, None, status, text);
    }
    if is_below(text) {
        return marked(None, None, Status::Suppressed, text);
    }
    if is_interval(text) {
        return marked(None, None, Status::Uncertain, text);
    }
    with_sign(text, legend, wider).or_else(|| with_brackets(text)).unwrap_or(Value::Unread("unread-not-a-number"))
}

fn marked(value: Option<f64>, decimals: Option<u8>, status: Status, mark: &str) -> Value {
    Value::Marked { value, decimals, status, mark: mark.to_owned() }
}

/// `Ja`, `Nej`, `Ja för några`, and the words where they are more than Ja or Nej.
pub fn answer(text: &str) -> Option<(f64, Option<String>)> {
    if text.len() > 24 {
        return None;
    }
    match fold(text).as_str() {
        "ja" | "yes" => Some((1.0, None)),
        "nej" | "no" => Some((0.0, None)),
        "ja för några" | "ja, för några" | "delvis" | "ja delvis" | "ja, delvis" => {
            Some((0.5, Some(text.to_owned())))
        }
        _ => None,
    }
}

/// `<15`, `< 5`, `färre än 5`.
fn is_below(text: &str) -> bool {
    let rest = text.strip_prefix('<').or_else(|| text.strip_prefix("färre än ")).map(str::trim);
    rest.is_some_and(|rest| matches!(number(rest), Some(Value::Number { .. })))
}

/// `47**`, `45*`: a number and a sign.
fn with_sign(text: &str, legend: &Legend, wider: &Legend) -> Option<Value> {
    let plain = text.trim_end_matches(['*', '¹', '²', '³']);
    let sign = text.get(plain.len()..).filter(|sign| !sign.is_empty())?;
    match number(plain.trim_end())? {
        Value::Number { value, decimals, .. } => Some(marked(Some(value), decimals, legend.sign(sign, wider), text)),
        _ => None,
    }
}

/// The number in brackets or between other signs, or that number below nought; they are kept as a mark.
fn in_brackets(text: &str, negative: bool) -> Value {
    let digits = text.trim_matches(|c: char| !c.is_ascii_digit());
    match number(digits) {
        Some(Value::Number { value, decimals, .. }) => {
            marked(Some(if negative { -value } else { value }), decimals, Status::Present, text)
        }
        _ => Value::Unread("unread-not-a-number"),
    }
}

/// `80 (100)`, `70 (n=50)`: a number and another one in brackets, which says of how many, or how sure it is.
fn with_brackets(text: &str) -> Option<Value> {
    let (before, behind) = text.split_once('(')?;
    let inner = behind.strip_suffix(')').filter(|inner| (1..=20).contains(&inner.len()))?;
    let inner = inner.trim_start_matches(['n', 'N']);
    let plain = |c: char| c.is_ascii_digit() || c.is_whitespace() || "=,.:%-–−±".contains(c);
    if !inner.contains(|c: char| c.is_ascii_digit()) || !inner.chars().all(plain) {
        return None;
    }
    match number(before.trim_end())? {
        Value::Number { value, decimals, .. } => Some(marked(Some(value), decimals, Status::Present, text)),
        _ => None,
    }
}

/// The count in brackets behind one that it is a part of: 20 of `40 (20)`. Numbers with decimals are no counts.
pub fn part_in_brackets(text: &str) -> Option<Value> {
    let (whole, behind) = text.trim().split_once('(')?;
    let plain = |text: &str| match number(text.trim())? {
        Value::Number { value, percent: false, decimals } => {
            Some((value, decimals)).filter(|_| decimals.is_none_or(|decimals| decimals == 0))
        }
        _ => None,
    };
    let ((whole, _), (value, decimals)) = (plain(whole)?, plain(behind.strip_suffix(')')?)?);
    (0.0 <= value && value <= whole).then_some(Value::Number { value, percent: false, decimals })
}

/// Whether a text is a number with another one in brackets behind it.
pub fn is_bracketed(text: &str) -> bool {
    text.ends_with(')') && with_brackets(text).is_some()
}

/// A number in text: decimal comma or point, blanks of any kind between thousands, every minus, per cent,
/// soft hyphens; in brackets too.
pub fn number(text: &str) -> Option<Value> {
    if text.len() > 40 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text);
    let (inner, percent) = match inner.trim_end().strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (inner, false),
    };
    let (plain, decimals) = plain_digits(inner)?;
    let value: f64 = plain.parse().ok()?;
    Some(Value::Number { value, decimals: Some(decimals), percent })
}

/// The number as Rust writes it, and its decimals.
fn plain_digits(text: &str) -> Option<(String, u8)> {
    let mut out = String::with_capacity(text.len());
    let (mut group, mut grouped, mut decimals) = (0_u8, false, None::<u8>);
    for c in text.trim().chars() {
        match c {
            '0'..='9' => {
                out.push(c);
                group = group.saturating_add(1);
                decimals = decimals.map(|count| count.saturating_add(1));
            }
            '\u{ad}' => {}
            '-' | '\u{2212}' | '–' | '‑' if out.is_empty() => out.push('-'),
            '+' if out.is_empty() => out.push('+'),
            ',' | '.' if decimals.is_none() && group > 0 && (!grouped || group == 3) => {
                out.push('.');
                (decimals, group, grouped) = (Some(0), 0, false);
            }
            c if c.is_whitespace() && matches!(out.as_str(), "-" | "+") => {}
            c if c.is_whitespace() && decimals.is_none() && matches!(group, 1..=3) && (!grouped || group == 3) => {
                (group, grouped) = (0, true);
            }
            _ => return None,
        }
    }
    let whole = (!grouped || group == 3) && group > 0;
    whole.then(|| (out, decimals.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Value {
        value(&Cell::text(text), &Legend::default(), &Legend::default())
    }

    #[test]
    fn a_number_that_is_none_once_it_is_a_percentage_is_left_unread() {
        let cell = Cell { percent: true, value: CellValue::Number(f64::MAX), ..Cell::text("") };
        let value = value(&cell, &Legend::default(), &Legend::default());
        assert!(matches!(value, Value::Unread("unread-not-a-number")), "{value:?}");
    }

    #[test]
    fn printed_numbers_are_read() {
        for (text, wanted, decimals, percent) in [
            ("12,3", 12.3, 1, false),
            ("12.3", 12.3, 1, false),
            ("26", 26.0, 0, false),
            ("1 058", 1058.0, 0, false),
            ("1\u{a0}058", 1058.0, 0, false),
            ("1\u{202f}058,5", 1058.5, 1, false),
            ("12 345 678", 12_345_678.0, 0, false),
            ("−42,6", -42.6, 1, false),
            ("–42,6", -42.6, 1, false),
            ("-0,7", -0.7, 1, false),
            ("− 3", -3.0, 0, false),
            ("+1,5", 1.5, 1, false),
            ("67%", 67.0, 0, true),
            ("67,5 %", 67.5, 1, true),
            ("1\u{ad}2,3", 12.3, 1, false),
            ("0,0", 0.0, 1, false),
        ] {
            assert_eq!(read(text), Value::Number { value: wanted, decimals: Some(decimals), percent }, "{text}");
        }
    }

    #[test]
    fn cells_formatted_as_per_cent_are_shares_in_per_cent() {
        let cell = Cell { decimals: Some(0), percent: true, ..Cell::number(0.67) };
        let none = Legend::default();
        assert_eq!(value(&cell, &none, &none), Value::Number { value: 67.0, decimals: Some(0), percent: true });
        let noise = Cell::number(8.1 + 0.2);
        assert_eq!(value(&noise, &none, &none), Value::Number { value: 8.3, decimals: Some(1), percent: false });
        let long = Cell::number(7.290_838_320_8);
        assert_eq!(
            value(&long, &none, &none),
            Value::Number { value: 7.290_838_320_8, decimals: None, percent: false }
        );
    }

    #[test]
    fn answers_and_marks_are_read_and_kept_as_printed() {
        assert_eq!(read("Ja"), Value::Answer { value: 1.0, mark: None });
        assert_eq!(read("NEJ"), Value::Answer { value: 0.0, mark: None });
        assert_eq!(read("Ja för några"), Value::Answer { value: 0.5, mark: Some("Ja för några".to_owned()) });
        for (text, number, status) in [
            (".", None, Status::Missing),
            ("..", None, Status::Uncertain),
            ("X", None, Status::Suppressed),
            ("<15", None, Status::Suppressed),
            ("47**", Some(47.0), Status::Uncertain),
            ("45*", Some(45.0), Status::Present),
            ("(45)", Some(45.0), Status::Present),
            ("(-278,7)", Some(-278.7), Status::Present),
            ("Uppgift saknas", None, Status::Missing),
            ("Färre än 5 personer", None, Status::Suppressed),
        ] {
            match read(text) {
                Value::Marked { value, status: found, mark, .. } => {
                    assert_eq!((value, found, mark.as_str()), (number, status, text));
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_number_before_one_in_brackets_is_the_value() {
        for (text, wanted) in [("80 (100)", 80.0), ("70 (n=50)", 70.0), ("45,5 (40,1–50,9)", 45.5), ("12(3)", 12.0)] {
            match read(text) {
                Value::Marked { value, status, mark, .. } => {
                    assert_eq!((value, status, mark.as_str()), (Some(wanted), Status::Present, text));
                }
                other => panic!("{text}: {other:?}"),
            }
        }
        for text in ["80 (2 av 3)", "(80) (100)", "80 ()", "Mora (2062)", "80 (100) kr"] {
            assert!(matches!(read(text), Value::Unread(_)), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn what_is_no_value_is_unread() {
        for text in ["12 34", "1 0582", "24 - 66 - 70", "2012-2014", "Hemtjänst", "1,2,3", "12,3 kr", "#", "–5–"] {
            assert!(matches!(read(text), Value::Unread(_)), "{text}: {:?}", read(text));
        }
        let none = Legend::default();
        let fault = Cell { value: CellValue::Error("#N/A".into()), ..Cell::default() };
        assert_eq!(value(&fault, &none, &none), Value::Unread("unread-error"));
    }
}
