//! Which periods profiles and corrections give a file's values, in words: what is counted from the edition apart.

use crate::domain::profile::{Correction, Dated, Said};
use crate::domain::{Arg, Message};
use crate::locale::visible;
use crate::publish::FileReport;
use crate::text::Texts;

use super::correcting::line;

/// Periods named in one sentence.
const NAMED: usize = 6;

/// A sentence for what stands in the file, one for what stands fast, and one for each edition that periods are counted
/// from.
pub(super) fn sentences(report: &FileReport, said: &[Correction], texts: &Texts) -> Vec<String> {
    let typed =
        |dated: &Dated| said.iter().any(|one| matches!(&one.said, Said::Period(_, typed) if *typed == dated.period));
    let kind = |dated: &Dated| {
        let in_file = dated.edition.is_none() && !dated.fixed;
        (dated.edition, dated.fixed && dated.edition.is_none(), in_file && typed(dated))
    };
    let mut kinds: Vec<(Option<i16>, bool, bool)> = report.dated.iter().map(kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let sentence = |same: (Option<i16>, bool, bool)| {
        let dated: Vec<&Dated> = report.dated.iter().filter(|dated| kind(dated) == same).collect();
        let mut named: Vec<String> = dated.iter().take(NAMED).map(|dated| one(dated, texts)).collect();
        if let Some(more) = dated.len().checked_sub(NAMED).filter(|more| *more > 0) {
            named.push(texts.with("import-dated-more", &[("count", Arg::Text(more.to_string()))]));
        }
        let message = match same {
            (Some(edition), ..) => Message::new("import-dated-edition").with("edition", edition.to_string()),
            (None, true, _) => Message::new("import-dated-fixed"),
            (None, false, true) => Message::new("import-dated-said"),
            (None, false, false) => Message::new("import-dated-file"),
        };
        texts.say(&message.with("periods", named.join(", ")))
    };
    kinds.into_iter().map(sentence).collect()
}

/// "2024 (Resultat, kolumn D)"; a csv file's sheet has no name.
fn one(dated: &Dated, texts: &Texts) -> String {
    let column = dated.column.map(|at| line(at, false, texts));
    let row = || dated.row.and_then(|row| u16::try_from(row).ok()).map(|row| line(row, true, texts));
    let sheet = Some(visible(&dated.sheet).into_owned()).filter(|sheet| !sheet.is_empty());
    let line = column.or_else(row).or_else(|| dated.table.clone());
    let place: Vec<String> = sheet.into_iter().chain(line).collect();
    let period = visible(&dated.period).into_owned();
    if place.is_empty() {
        return period;
    }
    texts.with("import-dated-in", &[("period", period.into()), ("place", place.join(", ").into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_period_stands_with_its_sheet_and_its_line() {
        let texts = Texts::new(Lang::Sv);
        for (sheet, column, row, wanted) in [
            ("Svar", None, None, "2024 (Svar)"),
            ("Svar", Some(3), None, "2024 (Svar, kolumn C)"),
            ("Svar", None, Some(7), "2024 (Svar, rad 7)"),
            ("", Some(3), None, "2024 (kolumn C)"),
            ("", None, None, "2024"),
        ] {
            let (sheet, period) = (sheet.to_owned(), "2024".to_owned());
            let dated = Dated { sheet, column, row, period, ..Dated::default() };
            assert_eq!(one(&dated, &texts), wanted);
        }
    }
}
