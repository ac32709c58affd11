//! Columns that describe the unit or the row, by their headings: county, group, level, who runs a home. Pure.

use super::content::Content;
use super::{Dimension, Role, within};
use crate::intake::recognise::wording::heading::unit_of_measure;

/// What a column under this heading, folded, is if it describes its rows' units or the rows.
pub(super) fn role(bottom: &str, content: Content, recurring: bool) -> Option<Role> {
    let is = |words: &[&str]| words.contains(&bottom);
    let starts = |words: &[&str]| words.iter().any(|word| bottom.starts_with(word));
    let text = content.values * 2 <= content.filled;
    if is(&["indikator nr", "indikatornr", "indikatornummer", "nr"]) {
        return Some(if recurring { Role::Dimension(Dimension::Number) } else { Role::Description });
    }
    let of_row = of_row(bottom).filter(|rest| text || !names_more(rest) && !is_measured(rest));
    if !text && of_row.is_some_and(says_more) {
        return Some(Role::Left("unread-described-column"));
    }
    if of_row.is_some() || is_regi(bottom) || (text && starts(&["region"])) {
        return Some(Role::Description);
    }
    if recurring && starts(&["ålder"]) {
        return Some(Role::Dimension(Dimension::Population));
    }
    if let Some(scheme) = within::scheme(bottom).filter(|_| text) {
        // `Verksamhet` over `Hemtjänst`, `Särskilt boende` and `Totalt` says what is measured, and names no homes.
        let all = content.services > 0 && content.services + content.wholes == content.filled;
        let services = all && bottom.starts_with("verksamhet");
        return Some(if services { Role::Dimension(Dimension::Name) } else { Role::Within(scheme) });
    }
    let place = is(&["län", "länsnamn", "region", "landsting", "kommun stadsdel"]);
    (text && place).then_some(Role::Description)
}

/// What stands behind the word for the group or level of a row, or its code, with which a heading begins.
fn of_row(bottom: &str) -> Option<&str> {
    const WORDS: &str = "kommungrupp|länskod|lanskod|regionkod|landsdel|nivå|redovisningsnivå|organisationsnivå|\
                         skr-grupp|skr grupp|storleksgrupp|kommunkod";
    WORDS.split('|').find_map(|word| bottom.strip_prefix(word))
}

/// Whether what stands behind such a word makes it the beginning of a measure's name: `Nivå på insatsen 2023`.
fn names_more(rest: &str) -> bool {
    let words = || rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let own = |word: &str| matches!(word, "på" | "för" | "index" | "av" | "hos" | "inom");
    words().nth(1).is_some() && words().any(own)
}

/// Whether what stands behind such a word ends with a unit of measure: `Nivå 1 (%)`.
fn is_measured(rest: &str) -> bool {
    let rest = rest.trim_end();
    let inner = rest.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).map(|(_, inner)| inner);
    let last = inner.or_else(|| rest.rsplit_once(',').map(|(_, last)| last.trim()));
    rest.ends_with('%') || last.is_some_and(|unit| unit_of_measure(unit).is_some())
}

/// Whether what stands behind such a word says more than that it is a code, or of what year.
fn says_more(rest: &str) -> bool {
    const CODES: [&str; 6] = ["kod", "skod", "nr", "nummer", "skr", "enligt"];
    let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let numbered = rest.split(|c: char| !c.is_ascii_digit()).any(|digits| matches!(digits.len(), 1 | 2));
    numbered || rest.starts_with(|c: char| c.is_ascii_digit()) || words.any(|word| !CODES.contains(&word))
}

/// Whether a heading stands over who runs a home: `Regi`, `Driftsform`, `Regi (offentlig/enskild)`.
pub(super) fn is_regi(bottom: &str) -> bool {
    matches!(bottom.split(|c: char| !c.is_alphabetic()).next(), Some("regi" | "regiform" | "driftsform" | "driftform"))
}
