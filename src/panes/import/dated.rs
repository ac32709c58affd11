//! Which periods profiles and corrections give a file's values, in words: what is counted from the edition apart.

use crate::domain::profile::Dated;
use crate::domain::{Arg, Message};
use crate::locale::visible;
use crate::publish::FileReport;
use crate::text::Texts;

use super::correcting::letters;

/// Periods named in one sentence.
const NAMED: usize = 6;

/// A sentence for what stands in the file, and one for each edition that periods are counted from.
pub(super) fn sentences(report: &FileReport, texts: &Texts) -> Vec<String> {
    let mut editions: Vec<Option<i16>> = report.dated.iter().map(|dated| dated.edition).collect();
    editions.sort_unstable();
    editions.dedup();
    let sentence = |edition: Option<i16>| {
        let dated: Vec<&Dated> = report.dated.iter().filter(|dated| dated.edition == edition).collect();
        let mut named: Vec<String> = dated.iter().take(NAMED).map(|dated| one(dated, texts)).collect();
        if let Some(more) = dated.len().checked_sub(NAMED).filter(|more| *more > 0) {
            named.push(texts.with("import-dated-more", &[("count", Arg::Text(more.to_string()))]));
        }
        let periods = named.join(", ");
        texts.say(&match edition {
            Some(edition) => {
                Message::new("import-dated-edition").with("edition", edition.to_string()).with("periods", periods)
            }
            None => Message::new("import-dated-file").with("periods", periods),
        })
    };
    editions.into_iter().map(sentence).collect()
}

fn one(dated: &Dated, texts: &Texts) -> String {
    let sheet = visible(&dated.sheet).into_owned();
    let args = [("period", visible(&dated.period).into_owned().into()), ("sheet", sheet.into())];
    let [period, sheet] = args;
    match (dated.column, dated.row) {
        (Some(column), _) => texts.with("import-dated-column", &[period, sheet, ("column", letters(column).into())]),
        (None, Some(row)) => texts.with("import-dated-row", &[period, sheet, ("row", row.to_string().into())]),
        _ if dated.sheet.is_empty() => visible(&dated.period).into_owned(),
        _ => texts.with("import-dated-sheet", &[period, sheet]),
    }
}
