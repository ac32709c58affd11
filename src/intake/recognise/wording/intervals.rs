//! Answers given as intervals: `10–19`, `0-4 %`, `>95`, `minst 90`. Pure.

use super::values::{Value, number};

/// Whether a text is an interval and nothing else; two years are a period.
pub fn is_interval(text: &str) -> bool {
    let text = text.trim().trim_end_matches('%').trim_end();
    if text.len() > 24 {
        return false;
    }
    let open = ["≥", "≤", ">", "minst ", "högst ", "mer än ", "fler än ", "över ", "under "];
    let lower = text.to_lowercase();
    if let Some(rest) = open.iter().find_map(|word| lower.strip_prefix(word)) {
        return bound(rest).is_some();
    }
    let ends = text.split_once(['–', '-', '−', '‑']).or_else(|| text.split_once(" till "));
    match ends.map(|(low, high)| (bound(low), bound(high))) {
        Some((Some(low), Some(high))) => low < high && !(is_year(low) && is_year(high)),
        _ => false,
    }
}

fn bound(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    match number(text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit()))? {
        Value::Number { value, .. } => Some(value),
        _ => None,
    }
}

fn is_year(number: f64) -> bool {
    number.fract() == 0.0 && (1900.0..=2100.0).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_told_from_numbers_periods_and_words() {
        for text in
            ["10–19", "10 - 19", "0-4 %", "0 % – 4 %", "2,5–7,5", ">95", "≥ 90", "minst 90", "Fler än 20", "1 till 4"]
        {
            assert!(is_interval(text), "{text}");
        }
        for text in
            ["10", "-4", "−4", "2012–2014", "19–10", "0–4 dagar", "5–", "–5–", "1-2-3", "Mora - Orsa", "> x", "–"]
        {
            assert!(!is_interval(text), "{text}");
        }
    }
}
