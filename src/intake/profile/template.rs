//! Periods that move with the edition: `{edition-1}` is last year's in any edition. Pure.

use crate::domain::Period;

/// The printed period with each of its years told from the edition's: `2012–2014` of the edition 2015 is
/// `{edition-3}–{edition-1}`.
#[must_use]
pub fn template(label: &str, edition: i16) -> String {
    let (mut out, mut rest) = (String::new(), label);
    while let Some((before, year, after)) = next_year(rest) {
        out.push_str(before);
        let back = year.saturating_sub(edition);
        let told = if back == 0 { "{edition}".to_owned() } else { format!("{{edition{back:+}}}") };
        out.push_str(&told);
        rest = after;
    }
    out + rest
}

/// The period that a template means in an edition; None where it means none.
#[must_use]
pub fn period(template: &str, edition: i16) -> Option<Period> {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, after)) = rest.split_once("{edition") {
        let (back, after) = after.split_once('}')?;
        let back: i16 = if back.is_empty() { 0 } else { back.parse().ok()? };
        out.push_str(before);
        out.push_str(&edition.checked_add(back)?.to_string());
        rest = after;
    }
    Period::parse(&(out + rest)).ok()
}

/// The text with its years taken out.
#[must_use]
pub fn without_years(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, _, after)) = next_year(rest) {
        out.push_str(before);
        rest = after;
    }
    out + rest
}

/// The first year in a text – four digits that begin with 19 or 20 – and what stands before and after it.
fn next_year(text: &str) -> Option<(&str, i16, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(|c: char| c.is_ascii_digit())?;
        let digits = text.get(start..)?;
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (year, after) = digits.split_at(length);
        match year.parse::<i16>() {
            Ok(number @ 1900..=2100) if length == 4 => return Some((text.get(..start)?, number, after)),
            _ => from = start + length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_moves_with_the_edition() {
        for (label, pattern, next) in [
            ("2024", "{edition}", "2025"),
            ("2023", "{edition-1}", "2024"),
            ("2012–2014", "{edition-12}–{edition-10}", "2013–2015"),
            ("mars 2024", "mars {edition}", "mars 2025"),
            ("2024 v 11", "{edition} v 11", "2025 v 11"),
            ("2025", "{edition+1}", "2026"),
        ] {
            assert_eq!(template(label, 2024), pattern);
            assert_eq!(period(pattern, 2024).unwrap(), Period::parse(label).unwrap(), "{label}");
            assert_eq!(period(pattern, 2025).unwrap().label, next);
        }
        for nothing in ["", "i fjol", "{edition", "{edition-x}", "{edition-9999}", "{edition+32767}"] {
            assert_eq!(period(nothing, 2024), None, "{nothing}");
        }
    }

    #[test]
    fn years_are_taken_out_of_texts() {
        assert_eq!(without_years("nöjda 2012–2014, år 2015"), "nöjda –, år ");
    }
}
