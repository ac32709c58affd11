//! What a profile speaks of and the file does not have, said where it cannot be overlooked.

use crate::domain::Arg;
use crate::locale::visible;
use crate::msg::{Context, with_keys};
use crate::publish::{FileReport, UnreadSample};

use super::correcting::line;
use super::lines;

/// Places named in one sentence.
const NAMED: usize = 4;

/// One sentence for the rows, columns and tables that were not found, and one for periods without their year.
pub(super) fn sentences(report: &FileReport, context: &Context<'_>) -> Vec<String> {
    let (mut places, mut periods) = (Vec::new(), false);
    for note in lines::unsorted(report).filter(|note| note.is_note()) {
        match note.why.as_str() {
            "noted-column-without-place" => places.push(place(note, context, |name| {
                crate::intake::grid::place(&format!("{name}1")).map(|(_, column)| line(column, false, context.texts))
            })),
            "noted-row-without-place" => {
                places.push(place(note, context, |name| Some(line(name.parse().ok()?, true, context.texts))));
            }
            "noted-table-without-place" => {
                places.push(context.texts.with("import-lost-table", &[("title", shown(&note.text).into())]));
            }
            "noted-period-without-place" | "noted-period-without-edition" => periods = true,
            _ => {}
        }
    }
    places.dedup();
    let mut sentences = Vec::new();
    if let Some(first) = places.first() {
        let beyond = places.len().saturating_sub(NAMED);
        let mut named = places.get(1..NAMED.min(places.len())).unwrap_or_default().to_vec();
        named.insert(0, first.clone());
        if beyond > 0 {
            named.push(context.texts.with("import-dated-more", &[("count", beyond.to_string().into())]));
        }
        let count = Arg::from(places.len());
        let key = with_keys("{import.correct}", context).into();
        let args = [("places", named.join(", ").into()), ("count", count), ("key", key)];
        sentences.push(context.texts.with("import-lost-places", &args));
    }
    let key = || Arg::Text(with_keys("{import.edition}", context));
    sentences.extend(periods.then(|| context.texts.with("import-lost-period", &[("key", key())])));
    sentences
}

/// "kolumn H (mål)" of a note that says `H: mål – beslutat`.
fn place(note: &UnreadSample, context: &Context<'_>, named: impl Fn(&str) -> Option<String>) -> String {
    let (name, words) = note.text.split_once(": ").unwrap_or((&note.text, ""));
    let name = named(name).unwrap_or_else(|| shown(name));
    if words.is_empty() {
        return name;
    }
    context.texts.with("import-lost-place", &[("place", name.into()), ("words", shown(words).into())])
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}
