//! Shares of one gender among people that are counted: measures of their own, not that gender's number. Pure.

use super::{is_about_one, lone};
use crate::domain::Gender;
use crate::intake::recognise::wording::heading::{Heading, is_share};
use crate::intake::recognise::wording::words::{cut_period, fold};

/// `Antal hemlösa, varav kvinnor (%)`: makes a share of a number that the heading itself names a measure of its own.
pub fn of_counted(heading: &mut Heading, texts: &[&str]) {
    if is_of_part(heading, texts) && is_share(&heading.unit_of_measure) && is_count(heading) {
        own(heading, texts);
    }
}

/// Whether a heading is about the part of something that is women or men: `Hemlösa, varav kvinnor`.
pub fn is_of_part(heading: &Heading, texts: &[&str]) -> bool {
    let part = |text: &&str| ["varav", "därav"].iter().any(|word| fold(text).contains(word));
    matches!(heading.gender, Some(Gender::Women | Gender::Men)) && texts.iter().any(part)
}

/// Whether a heading is named as a number of something.
pub fn is_count(heading: &Heading) -> bool {
    fold(&heading.title).starts_with("antal")
}

/// Makes what a heading measures one of its own: the measure's name and the words about the gender.
pub fn own(heading: &mut Heading, texts: &[&str]) {
    heading.title = format!("{} – {}", heading.title, words(texts));
    heading.gender = None;
    if !is_share(&heading.unit_of_measure) {
        "%".clone_into(&mut heading.unit_of_measure);
    }
}

/// The words about the gender, without the year: `varav kvinnor (%)`.
fn words(texts: &[&str]) -> String {
    let text = texts.iter().find(|text| is_about_one(text)).copied().unwrap_or_default();
    let (plain, _) = cut_period(text);
    let starts = ["varav", "därav", "Varav", "Därav"].iter().filter_map(|word| plain.find(word));
    let part = starts.min().and_then(|at| plain.get(at..)).unwrap_or(&plain).trim();
    let open = part.ends_with(')') && !part.contains('(');
    let part = if open { part.trim_end_matches(')') } else { part };
    lone(part).map_or(part, |_| part.trim_matches([' ', ':', '.', '(', ')', ','])).to_owned()
}
