//! Where in a text ages begin and end. Pure.

use super::{fold, starts_with_year};

/// Whether what stands for an age is everybody's: `Totalt`, `Samtliga åldrar`.
pub fn is_everybody(text: &str) -> bool {
    const ALL: [&str; 7] = ["totalt", "total", "samtliga", "samtlig", "alla", "hela", "tot"];
    const OF: [&str; 5] = ["åldrar", "åldersgrupper", "ålder", "befolkningen", "personer"];
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| ALL.contains(&word)) && words.all(|word| ALL.contains(&word) || OF.contains(&word))
}

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
