//! Columns of ranks, and the values that they are of. Pure.

use super::{Columns, Role, left};
use crate::domain::Period;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::words::{cut_period, fold};
use crate::intake::recognise::wording::year_parts::is_planned_year;

/// What a column of ranks under these texts is, the lowest of them folded.
pub(super) fn role(texts: &[&str], bottom: &str, before: &Columns) -> Role {
    let said = texts.iter().find_map(|text| cut_period(text).1);
    // Of how many a rank is, in a list.
    let of_how_many = matches!(bottom, "rang av" | "rang_av");
    let alone = if of_how_many { Role::Description } else { Role::Left("noted-rank-column") };
    ranked(before, said.as_ref()).map_or(alone, Role::Rank)
}

/// The column of values that ranks of a year, where they name one, stand behind. Behind a column that is a year and
/// nothing more they may as well be of the measure before it.
fn ranked(before: &Columns, said: Option<&Period>) -> Option<u16> {
    let mut values = before.iter().rev().filter_map(|(column, role)| match role {
        // Ranks are of outcomes.
        Role::Value(heading) if !is_plan(&heading.title) => Some((*column, heading)),
        _ => None,
    });
    let (column, heading) = values.next()?;
    let of_said = said.is_some() && heading.period.as_ref() == said;
    let doubtful = left::is_year(heading) && values.any(|(_, heading)| !left::is_year(heading));
    (of_said || !doubtful).then_some(column)
}

/// Leaves out ranks of another year than that of the table, behind values that have no year but that.
pub fn of_another_year(columns: &mut Columns, header: &Header, period: Option<&Period>) {
    if columns.iter().any(|(_, role)| matches!(role, Role::Period(_))) {
        return;
    }
    let dated = |role: &Role| matches!(role, Role::Value(heading) if heading.period.is_some());
    let dated: Vec<u16> = columns.iter().filter(|(_, role)| dated(role)).map(|(column, _)| *column).collect();
    for (column, role) in columns {
        let Role::Rank(of) = role else { continue };
        let said = header.texts(*column).last().and_then(|text| cut_period(text).1);
        let differs = said.zip(period).is_some_and(|(said, own)| said.last_year() != own.last_year());
        if differs && !dated.contains(of) {
            *role = Role::Left("noted-rank-column");
        }
    }
}

/// Whether a heading, folded, stands over ranks.
pub(super) fn is_rank(bottom: &str) -> bool {
    let starts = ["rang", "rank", "placering"];
    let place = bottom.strip_prefix("plats").map(|rest| rest.trim_start_matches([' ', '(', ',']));
    let of = ["av ", "i riket", "i länet", "i landet", "i rang", "i rank", "bland ", "nr"];
    let is_place = |rest: &str| {
        rest.is_empty()
            || rest.starts_with(|c: char| c.is_ascii_digit())
            || of.iter().any(|word| rest.starts_with(word))
    };
    let glued = || bottom.strip_prefix("plats").is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    starts.iter().any(|word| bottom.starts_with(word)) || place.is_some_and(is_place) && !glued()
}

/// Whether a column of this name holds what is aimed at or expected, and no outcome: `Mål`, `Prognos 2026`, `Budget`.
pub fn is_plan(title: &str) -> bool {
    const WORDS: [&str; 7] = ["mål", "målet", "målvärde", "målnivå", "prognos", "prognosen", "budget"];
    let folded = fold(title);
    let last = folded.rsplit(" - ").next().unwrap_or_default();
    let first = last.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    WORDS.contains(&first)
}

/// Whether a heading is the word or the letter for goals or forecasts and the period that they are for: `Prognos 2026`,
/// `2026P`.
pub(super) fn is_plan_alone(heading: &Heading) -> bool {
    is_planned_year(heading.title.rsplit(" – ").next().unwrap_or_default())
        || heading.period.is_some() && !heading.title.contains(' ') && is_plan(&heading.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_told_from_places_to_live_in() {
        for (heading, wanted) in [
            ("rang", true),
            ("plats", true),
            ("plats 2023", true),
            ("plats av 290", true),
            ("plats (av 290)", true),
            ("plats i riket", true),
            ("plats i boende 2023", false),
            ("plats per invånare", false),
            ("platser", false),
        ] {
            assert_eq!(is_rank(heading), wanted, "{heading}");
        }
        assert!(
            is_plan("Väntetid – Mål 2025") && is_plan("Prognos") && !is_plan("Måluppfyllelse") && !is_plan("Väntetid")
        );
    }
}
