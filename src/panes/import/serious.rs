//! What is most serious in a file that has been looked into, said before all else: how much of it is not read, and the most
//! important of the notes.

use std::collections::BTreeMap;

use crate::domain::Arg;
use crate::locale::visible;
use crate::msg::{Context, with_keys};
use crate::publish::{FileReport, UnreadSample};

use super::lines;
use super::state::List;

/// Notes that tell that values may be somebody else's or something else, the gravest first.
const GRAVE: [&str; 42] = [
    "noted-table-of-other-title",
    "noted-name-of-two-subjects",
    "noted-goes-on-from-nowhere",
    "noted-unit-not-of-profile",
    "noted-unit-of-profile",
    "noted-unit-not-of-title",
    "noted-kommun-of-title",
    "noted-home-called-as-kommun",
    "noted-rule-not-for-kommun",
    "noted-rows-as-homes",
    "noted-names-as-measures",
    "noted-names-as-homes",
    "noted-rows-of-sum",
    "noted-column-of-another-unit",
    "noted-year-of-copied-title",
    "noted-year-of-sheet",
    "noted-years-of-titles",
    "noted-part-of-title",
    "noted-month-of-title",
    "noted-part-of-file-name",
    "noted-part-not-read",
    "noted-gender-against-title",
    "noted-gender-of-titles-measure",
    "noted-gender-codes",
    "noted-part-in-brackets",
    "noted-gender-in-title",
    "noted-gender-of-those-who",
    "noted-share-of-one",
    "noted-in-brackets",
    "noted-number-before-brackets",
    "noted-nearest-of-same-heading",
    "noted-more-of-profile",
    "noted-more-on-other-sheet",
    "noted-as-other-sheet",
    "noted-area-of-before",
    "noted-unit-of-sheet",
    "noted-rank-column",
    "noted-ranks-elsewhere",
    "noted-gender-of-column-before",
    "noted-year-of-column-before",
    "noted-gender-of-title",
    "noted-year-of-file-name",
];

/// Notes by which nothing is other than it looks, and those that have sentences of their own.
const SLIGHT: [&str; 33] = [
    "noted-hidden-sheet",
    "noted-hidden-rows",
    "noted-hidden-columns",
    "noted-passed-over",
    "noted-no-table",
    "noted-skipped-sheet",
    "noted-skipped-column",
    "noted-skipped-row",
    "noted-row-without-place",
    "noted-column-without-place",
    "noted-table-without-place",
    "noted-period-without-place",
    "noted-period-without-edition",
    "noted-preliminary",
    "noted-preliminary-rows",
    "noted-code-column",
    "noted-margin-column",
    "noted-reference-row",
    "noted-group-row",
    "noted-comparison-column",
    "noted-judgement-column",
    "noted-unit-of-title",
    "noted-unit-of-alike",
    "noted-year-ends",
    "noted-gender-letter",
    "noted-coded-answers",
    "noted-direction-higher",
    "noted-direction-lower",
    "noted-year-end-heading",
    "noted-partly",
    "noted-series-of-one-kommun",
    "noted-gender-in-name",
    "noted-rank-count",
];

/// Text beside the values: no value that is missing.
const REMARK: &str = "unread-remark";

/// Values without a year: one key gives it.
const UNDATED: &str = "unread-no-period";

/// The rank of notes by which nothing is other than it looks.
const LAST: usize = GRAVE.len() + 3;

/// How serious a line is: what was not read before notes, the gravest of these before the others; smaller is graver.
pub(super) fn rank(line: &UnreadSample) -> usize {
    let place = |among: &[&str]| among.iter().position(|why| *why == line.why);
    match place(&GRAVE) {
        _ if !line.is_note() => usize::from(line.why == REMARK),
        Some(at) => 2 + at,
        None if place(&SLIGHT).is_none() => LAST - 1,
        None => LAST,
    }
}

/// One sentence for what is not read, one for the most important note; the last says which key shows them.
pub(super) fn sentences(report: &FileReport, list: List, context: &Context<'_>) -> Vec<String> {
    let mut told: Vec<String> = unread(report, context).into_iter().chain(note(report, context)).collect();
    if let Some(last) = told.last_mut().filter(|_| list != List::Unread) {
        let key = ("key", with_keys("{import.unread}", context).into());
        *last = format!("{last} {}", context.texts.with("import-serious-key", &[key]));
    }
    told
}

/// How many cells are not read, and why: most of them, or some where no reason holds for more than half.
fn unread(report: &FileReport, context: &Context<'_>) -> Option<String> {
    let all = report.unread_count;
    let mut reasons: BTreeMap<&str, u64> = BTreeMap::new();
    for line in lines::unsorted(report).filter(|line| !line.is_note()) {
        *reasons.entry(&line.why).or_default() += line.cells;
    }
    let weight = |(why, cells): &(&str, u64)| (*why != REMARK, *cells);
    let (why, most) = reasons.into_iter().max_by_key(weight).filter(|_| all > 0)?;
    let number = |count: u64| Arg::Text(lines::count(count, context));
    let count = Arg::Number(i64::try_from(all).unwrap_or(i64::MAX));
    let args = [("count", count), ("all", number(all)), ("most", number(most)), ("why", reason(why, context).into())];
    let id = match most {
        most if most >= all => "import-serious-unread",
        most if most > all / 2 => "import-serious-unread-most",
        _ => "import-serious-unread-among",
    };
    let told = context.texts.with(id, &args);
    if why != UNDATED {
        return Some(told);
    }
    let key = ("key", with_keys("{import.edition}", context).into());
    Some(format!("{told} {}", context.texts.with("import-serious-edition", &[key])))
}

/// The most important note, where there is one that may matter.
fn note(report: &FileReport, context: &Context<'_>) -> Option<String> {
    let all = lines::unread(report);
    let line = all.iter().find(|line| line.sample.is_note()).filter(|line| rank(&line.sample) < LAST)?;
    let first = &line.sample;
    let words = if first.has_words() { format!(" ”{}”", first.texts()) } else { String::new() };
    let place = visible(&format!("{}{words}", line.whole_place(1, context))).into_owned();
    let args = [("place", place.into()), ("why", reason(&first.why, context).into())];
    Some(context.texts.with("import-serious-note", &args))
}

/// A reason as long as this is said whole.
const SHORT: usize = 80;

/// Why, in short: the list says it in full.
fn reason(why: &str, context: &Context<'_>) -> String {
    let whole = context.texts.get(why);
    if whole.chars().count() <= SHORT && why != UNDATED {
        return whole;
    }
    whole.split("; ").next().unwrap_or(&whole).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_is_either_grave_or_slight() {
        let texts = include_str!("../../text/sv/intake.ftl").lines().filter_map(|line| line.split_once(" = "));
        let notes: Vec<&str> = texts.map(|(id, _)| id).filter(|id| id.starts_with("noted-")).collect();
        assert!(notes.len() > 40);
        for note in &notes {
            assert!(GRAVE.contains(note) != SLIGHT.contains(note), "{note}");
        }
        for listed in GRAVE.iter().chain(&SLIGHT) {
            assert!(notes.contains(listed), "{listed} is no note");
        }
    }
}
