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

/// The text id of a column that holds what is aimed at or expected.
pub const PLAN: &str = "unread-plan-column";

/// Whether a column of this name holds what is aimed at or expected, and no outcome: `Mål`, `Prognos 2026`, `Budget`.
pub fn is_plan(title: &str) -> bool {
    let folded = fold(title);
    let last = folded.rsplit(" - ").next().unwrap_or_default();
    last.split(|c: char| !c.is_alphabetic()).next().is_some_and(is_plan_word)
}

fn is_plan_word(word: &str) -> bool {
    const WORDS: &str = "mål|målet|målen|målvärde|målvärden|målnivå|måltal|målsättning|målbild|etappmål|delmål|årsmål|resultatmål|\
                         nämndmål|riktvärde|riktvärden|börvärde|ambitionsnivå|prognosen|prognostiserat|prognosticerat|\
                         budgeten|budgeterat|budgeterad|target|forecast";
    WORDS.split('|').any(|known| known == word) || word.ends_with("prognos") || word.ends_with("budget")
}

/// Whether a heading, or a part of it, is the word or the letter for goals, plans or forecasts and says else no more than
/// when they are for, and in what unit: `Prognos 2026`, `2026P`, `Andel nöjda – Mål 2024`.
pub(super) fn is_plan_alone(heading: &Heading) -> bool {
    let parts = || heading.title.split(" – ");
    parts().last().is_some_and(is_planned_year) || parts().any(|part| says_plan(&fold(part), heading.period.is_some()))
}

fn says_plan(folded: &str, dated: bool) -> bool {
    const BESIDE: &str = "för|till|per|vid|år|året|åren|helår|helåret|den|i|beslutat|beslutad|fastställt|antaget|utfall|\
                          resultat|värde|kostnad|belopp|kr|tkr|mkr|kronor|procent|antal|andel|nytt|ny|reviderad|reviderat|\
                          nationellt|nationell|kommunens|nämndens|vårt|januari|februari|mars|april|maj|juni|juli|augusti|\
                          september|oktober|november|december";
    let is_year = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    let words = || folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let dated = dated || words().any(is_year);
    let tells = |word: &str| is_plan_word(word) || dated && matches!(word, "plan" | "planen" | "planerat" | "planerad");
    words().any(tells) && words().all(|word| tells(word) || is_year(word) || BESIDE.split('|').any(|it| it == word))
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

    #[test]
    fn goals_plans_and_forecasts_are_told_by_what_they_are_called() {
        for (heading, wanted) in [
            ("Mål 2024", true),
            ("Mål", true),
            ("Mål 2026 (beslutat 2023)", true),
            ("Helårsprognos 2024", true),
            ("Prognos helår", true),
            ("Plan 2025", true),
            ("Etappmål 2026", true),
            ("Riktvärde 2024", true),
            ("Reviderad budget 2024, tkr", true),
            ("Utfall 2024", false),
            ("Plan", false),
            ("Mål 1", false),
            ("Måluppfyllelse 2024", false),
            ("Andel med mål", false),
            ("Avvikelse från budget", false),
            ("Individuell plan 2024", false),
            ("Mål för trygghet 2024", false),
        ] {
            assert_eq!(is_plan_alone(&Heading::of(&[heading])), wanted, "{heading}");
        }
        assert!(is_plan_alone(&Heading::of(&["Andel nöjda", "Mål 2024"])));
    }
}
