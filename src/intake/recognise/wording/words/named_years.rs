//! Years that a text names and that are not those of its figures: what is compared with, decided, planned for. Pure.

use super::starts_with_year;

/// Words after which a year is what values are compared with, counted from or printed on, not when they were: `sedan
/// 2018`, `födda 1950`, `hämtad 2024-03-12`.
const NAMING: &[&str] = &[
    "sedan",
    "före",
    "efter",
    "mot",
    "än",
    "född",
    "födda",
    "jämfört med",
    "jämförelse med",
    "lagen från",
    "lag från",
    "hämtad",
    "hämtat",
    "hämtade",
    "uttag",
    "publicerad",
    "publicerat",
    "uppdaterad",
    "uppdaterat",
    "utskriven",
    "mål",
    "målet",
    "mål för",
    "mål till",
    "målet för",
    "målvärde",
    "målvärde för",
    "målnivå",
    "målnivå för",
    "beslutat",
    "beslutad",
    "beslutade",
    "fastställt",
    "fastställd",
    "antaget",
    "antagen",
    "basår",
    "since",
    "before",
    "after",
    "born",
    "compared with",
    "than",
    "retrieved",
    "published",
    "target",
];

/// Whether a year is only named: after one of those words, or `1950 eller tidigare`.
pub(super) fn is_named_only(text: &str, at: usize, token: &str) -> bool {
    let before = text.get(..at).unwrap_or_default().to_lowercase();
    let before = before.trim_end_matches([' ', ':', '(']);
    let before = before.strip_suffix(" år").unwrap_or(before);
    let ends = |word: &&str| {
        let rest = before.strip_suffix(*word);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',', '–', '-', '/']))
    };
    let after = text.get(at + token.len()..).unwrap_or_default().trim_start().to_lowercase();
    NAMING.iter().any(ends) || after.starts_with("eller ") || after.starts_with("or ")
}

/// What stands behind a period without the year that it is compared with: ` jämfört med 2019 (%)` is ` (%)`.
pub(super) fn without_other_year(after: &str) -> &str {
    const WORDS: [&str; 3] = [" jämfört med ", ", jämfört med ", " i jämförelse med "];
    let rest =
        WORDS.iter().find_map(|word| after.strip_prefix(word)).map(|rest| rest.strip_prefix("år ").unwrap_or(rest));
    let year = rest.and_then(|rest| rest.split_at_checked(4)).filter(|(year, _)| starts_with_year(year));
    year.map(|(_, behind)| behind).filter(|behind| !behind.starts_with(char::is_alphanumeric)).unwrap_or(after)
}

/// Whether a title, in lower case, is that of a plan, whose years are yet to come: `Handlingsplan 2023–2026`.
pub(super) fn is_plan(lower: &str) -> bool {
    const PLANS: [&str; 10] = [
        "handlingsplan",
        "verksamhetsplan",
        "åtgärdsplan",
        "utvecklingsplan",
        "nämndplan",
        "flerårsplan",
        "strategi",
        "budget",
        "mandatperiod",
        "planperiod",
    ];
    let first = lower.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    PLANS.iter().any(|plan| first.strip_prefix(plan).is_some_and(|rest| matches!(rest, "" | "en" | "er")))
}
