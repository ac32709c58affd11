//! Where in a text ages begin and end. Pure.

use super::starts_with_year;

/// Where the ages begin that end before ` år`; there where none do.
pub(super) fn start_of_ages(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or_default();
    let kept = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '−' | '+'));
    let ages = before.get(kept.len()..).unwrap_or_default();
    let years = ages.len() >= 4 && starts_with_year(ages);
    if years || !ages.contains(|c: char| c.is_ascii_digit()) {
        return end;
    }
    // `under 65 år` are others than `65 år`.
    let words = ["under ", "över ", "yngre än ", "äldre än ", "minst ", "högst ", "upp till ", "från "];
    let lower = kept.to_lowercase();
    let word = words
        .iter()
        .find(|word| lower.strip_suffix(**word).is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', ',', '('])));
    kept.len() - word.map_or(0, |word| word.len())
}

/// Where they end, with the words that belong to them.
pub(super) fn end_of_ages(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let more = [" och äldre", " eller äldre", " och över", " och uppåt", " och yngre", " eller yngre"];
    from + more.into_iter().find(|more| rest.starts_with(more)).map_or(0, str::len)
}
