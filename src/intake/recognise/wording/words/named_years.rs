//! Years that a text names and that are not those of its figures: what is compared with, decided, planned for. Pure.

use super::spans::before_to;
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

/// Words that say, before `t.o.m.`, that figures were gathered until then.
const GATHERED: [&str; 12] = [
    "inkomna",
    "inkommit",
    "inkommet",
    "hämtade",
    "hämtad",
    "hämtat",
    "uttagna",
    "uttag",
    "registrerade",
    "registrerats",
    "rapporterade",
    "uppdaterade",
];

/// Whether a year is only named: after one of those words, or `1950 eller tidigare`.
pub(super) fn is_named_only(text: &str, at: usize, token: &str) -> bool {
    let before = text.get(..at).unwrap_or_default().to_lowercase();
    let gathered = |text: &str| GATHERED.iter().any(|word| text.ends_with(word));
    if before_to(&before).is_some_and(gathered) {
        return true;
    }
    let before = before.trim_end_matches([' ', ':', '(']);
    let before = [" år", " åren"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
    let ends = |word: &&str| {
        let rest = before.strip_suffix(*word);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '(', ',', '–', '-', '/']))
    };
    let after = text.get(at + token.len()..).unwrap_or_default().trim_start().to_lowercase();
    NAMING.iter().any(ends) || after.starts_with("eller ") || after.starts_with("or ") || is_listed(text, at, &after)
}

/// Whether what stands here is one of several years of which the first is only named: `jämfört med 2019 och 2020`;
/// `after` is what stands behind it.
fn is_listed(text: &str, at: usize, after: &str) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let among = || before.strip_suffix(',').filter(|_| leads_to_last(after));
    let mut list = AND.iter().find_map(|and| before.strip_suffix(and.trim_end())).or_else(among);
    while let Some(listed) = list.map(str::trim_end) {
        let tail = listed.len().checked_sub(4).and_then(|at| Some((at, listed.get(at..)?)));
        let Some((at, year)) = tail.filter(|(_, year)| starts_with_year(year)) else { return false };
        if is_named_only(text, at, year) {
            return true;
        }
        list = listed.get(..at).and_then(|rest| rest.trim_end().strip_suffix(','));
    }
    false
}

/// Whether a text goes on with years up to the last of several: `, 2020 och 2021`, without blanks at its start.
fn leads_to_last(after: &str) -> bool {
    let mut rest = after;
    while let Some(next) = rest.strip_prefix(", ").and_then(behind_years) {
        rest = next.trim_start();
    }
    AND.iter().any(|and| rest.strip_prefix(and.trim_start()).is_some_and(starts_with_year))
}

/// What stands between the last two of several years.
const AND: [&str; 4] = [" och ", " samt ", " and ", " & "];

/// What stands behind a period without the years that it is compared with: ` jämfört med 2019–2021 (%)` is ` (%)`.
pub(super) fn without_other_year(after: &str) -> &str {
    const WORDS: [&str; 3] = [" jämfört med ", ", jämfört med ", " i jämförelse med "];
    let words = |rest| ["år ", "åren "].iter().find_map(|word| str::strip_prefix(rest, *word)).unwrap_or(rest);
    let mut behind = WORDS.iter().find_map(|word| after.strip_prefix(word)).map(words).and_then(behind_years);
    while let Some(more) = behind.and_then(behind_next) {
        behind = Some(more);
    }
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '−' | '—' | '/');
    behind.filter(|behind| !behind.starts_with(goes_on)).unwrap_or(after)
}

/// What stands behind the next of several years: `, 2020 och 2021 (%)` is ` och 2021 (%)`.
fn behind_next(text: &str) -> Option<&str> {
    AND.iter().chain([&", "]).find_map(|between| text.strip_prefix(between)).and_then(behind_years)
}

/// What stands behind a year or a span of years: `2018/19 (%)` is ` (%)`.
fn behind_years(text: &str) -> Option<&str> {
    let (_, behind) = text.split_at_checked(4).filter(|(year, _)| starts_with_year(year))?;
    let last = behind.trim_start().strip_prefix(['-', '–', '−', '—', '/']).map(str::trim_start);
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    Some(last.filter(|last| matches!(digits(last), 2 | 4)).and_then(|last| last.get(digits(last)..)).unwrap_or(behind))
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

#[cfg(test)]
mod tests {
    use crate::intake::recognise::wording::words::cut_period;

    #[test]
    fn the_years_compared_with_are_no_part_of_a_name() {
        for (text, wanted) in [
            ("Nöjda 2023 jämfört med 2019 (%)", "Nöjda (%)"),
            ("Nöjda 2023 jämfört med 2019–2021 (%)", "Nöjda (%)"),
            ("Nöjda 2023, jämfört med åren 2019 – 2021", "Nöjda"),
            ("Nöjda 2023 jämfört med 2018/19 (%)", "Nöjda (%)"),
            ("Nöjda 2023 jämfört med 2019 och 2020", "Nöjda"),
            ("Nöjda 2023 jämfört med 2018, 2019 och 2020, procent", "Nöjda, procent"),
            ("Nöjda 2023 jämfört med 2019-talet", "Nöjda jämfört med 2019-talet"),
            ("Nöjda 2023 jämfört med riket", "Nöjda jämfört med riket"),
        ] {
            let (rest, period) = cut_period(text);
            assert_eq!((rest.as_str(), period.map(|it| it.label).as_deref()), (wanted, Some("2023")), "{text}");
        }
        let (rest, period) = cut_period("Nöjda 2022 och 2023");
        assert_eq!((rest.as_str(), period.map(|it| it.label).as_deref()), ("Nöjda 2022 och", Some("2023")));
    }
}
