//! Which indicators a search finds.

use crate::compare::Row;
use crate::locale;

/// Of the sorted rows, those whose title or code holds every word of `search`.
#[must_use]
pub fn matching(order: &[usize], folded: &[String], search: &str) -> Vec<usize> {
    let wanted = locale::fold(search);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let holds = |at: &usize| folded.get(*at).is_some_and(|text| words.iter().all(|word| text.contains(word)));
    order.iter().copied().filter(holds).collect()
}

/// What the search looks in.
#[must_use]
pub fn searched(row: &Row) -> String {
    locale::fold(&format!("{} {}", row.title, row.code.as_deref().unwrap_or_default()))
}
