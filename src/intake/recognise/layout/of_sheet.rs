//! The kommun that a whole sheet is about, as its name or a line above its table says. Pure.

use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::{cut_period, fold, is_aside, tidy};

/// Rows at the top of a sheet that are looked at.
const TOP: usize = 6;
/// The longest line that says it; longer ones are sentences.
const LONGEST: usize = 120;

/// The kommun that a sheet is about: by its name, else by a line `Kommun: Mora` at its top, else by a name that stands
/// alone right above the table, whose first row of values is `first`, else by a title: `Resultat för Mora kommun`. With
/// it the cell of that line.
pub fn unit(grid: &Grid, first: u32) -> Option<(String, Option<(u32, u16)>)> {
    said(grid, first).filter(|(name, _)| !heads_others(grid, first, name))
}

/// Whether another kommun's name heads rows of the table: then the sheet is about both.
fn heads_others(grid: &Grid, first: u32, name: &str) -> bool {
    let kommun = |text: &str| names::known(text).and_then(|known| known.municipality);
    let own = kommun(name);
    let below = grid.rows().skip_while(|(row, _)| *row < first);
    let mut heads = below.filter_map(|(_, cells)| match cells {
        [(_, cell)] => kommun(cell.as_text()?),
        _ => None,
    });
    heads.any(|head| Some(head) != own)
}

fn said(grid: &Grid, first: u32) -> Option<(String, Option<(u32, u16)>)> {
    let is_one = |text: &str| names::known(text).is_some_and(|known| known.municipality.is_some());
    if is_one(grid.sheet()) {
        return Some((grid.sheet().to_owned(), None));
    }
    let is_name = |text: &str| is_one(text) && text.contains(char::is_alphabetic);
    let alone = |cells: &[(u16, Cell)]| match cells {
        [(column, cell)] => cell.as_text().map(|text| (*column, text.to_owned())),
        _ => None,
    };
    let said = grid.rows().take(TOP).find_map(|(row, cells)| {
        let (column, text) = alone(cells)?;
        let name = text.trim().strip_prefix("Kommun:")?.trim();
        is_name(name).then(|| (name.to_owned(), Some((row, column))))
    });
    let right_above = || {
        let above = grid.rows().take_while(|(row, _)| *row < first).filter(|(_, cells)| cells.len() == 1);
        let (row, cells) = above.last()?;
        let (column, text) = alone(cells).filter(|(_, text)| is_name(text))?;
        let next = grid.rows().map(|(row, _)| row).find(|below| *below > row)?;
        (next - row <= 2).then_some((text, Some((row, column))))
    };
    let titled = || {
        let lines = grid.rows().take(TOP).take_while(|(row, _)| *row < first);
        let mut named = lines.filter_map(|(row, cells)| {
            // A name alone is whose the sheet is only where it stands right above the table.
            let (column, text) = alone(cells).filter(|(_, text)| names::known(text).is_none())?;
            Some((in_title(&text)?, Some((row, column))))
        });
        let found = named.next()?;
        named.all(|(other, _)| fold(&other) == fold(&found.0)).then_some(found)
    };
    let sheet = || in_title(grid.sheet()).map(|name| (name, None));
    said.or_else(right_above).or_else(titled).or_else(sheet)
}

/// The one kommun that a title says it is about: `Resultat för Sala kommun`, `Täby kommun – resultat 2023`, `Sala 2023`.
pub fn in_title(text: &str) -> Option<String> {
    let tidied = tidy(text);
    if tidied.len() > LONGEST || tidied.ends_with('.') || is_aside(&tidied) {
        return None;
    }
    let (plain, _) = cut_period(before_others(&tidied));
    let is_kommun = |name: &str| {
        let known =
            name.contains(char::is_alphabetic) && names::known(name).is_some_and(|it| it.municipality.is_some());
        known.then(|| name.to_owned())
    };
    let by_word = || {
        let words: Vec<&str> = plain.split(' ').map(|word| word.trim_matches([',', ':', ';', '.', '(', ')'])).collect();
        let ends = words
            .iter()
            .enumerate()
            .filter(|(_, word)| matches!(fold(word).as_str(), "kommun" | "kommuns" | "stad" | "stads"));
        let mut found: Vec<String> = ends
            .filter_map(|(end, _)| {
                let from = |count: usize| words.get(end.checked_sub(count)?..=end).map(|words| words.join(" "));
                [3, 2, 1].into_iter().filter_map(from).find_map(|name| is_kommun(&name))
            })
            .collect();
        found.dedup();
        one(found)
    };
    let by_part = || {
        let parts = [" – ", " - ", " — ", ": ", ", "].iter().find(|between| plain.contains(**between));
        let parts: Vec<&str> = parts.map_or_else(|| vec![plain.as_str()], |between| plain.split(between).collect());
        one(parts.into_iter().filter_map(|part| is_kommun(part.trim())).collect())
    };
    by_word().or_else(by_part)
}

/// A title up to the first word behind which others are named than the one that it is about: `jämfört med`, `Kontakt:`.
fn before_others(title: &str) -> &str {
    const STARTS: [&str; 7] = ["kontakt", "leverantör", "jämförd", "jämfört", "exklusive", "förutom", "undantag"];
    const OTHERS: [&str; 4] = ["jämförelse", "till", "från", "exkl"];
    let whole = fold(title);
    if !STARTS.iter().chain(&OTHERS).any(|word| whole.contains(word)) {
        return title;
    }
    let words: Vec<&str> = title.split(' ').collect();
    let named = |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
    let is_others = |at: usize, word: &str| {
        let folded = fold(word);
        let compared = folded.starts_with("jämförelse") && words.get(at + 1).is_some_and(|next| *next == "med");
        let sent = matches!(folded.as_str(), "till" | "från" | "exkl" | "exkl.") && named(at);
        compared || sent || STARTS.iter().any(|start| folded.starts_with(start))
    };
    let mut from = 0;
    for (at, word) in words.iter().enumerate() {
        if is_others(at, word.trim_matches(['(', ',', ':', ';'])) {
            let before = title.get(..from).unwrap_or_default();
            return before.trim_end_matches([' ', ',', ':', ';', '(', '–', '—', '-']);
        }
        from += word.len() + 1;
    }
    title
}

fn one(mut found: Vec<String>) -> Option<String> {
    found.pop().filter(|_| found.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_about_one_kommun_or_none() {
        for (text, wanted) in [
            ("Resultat för Sala kommun", Some("Sala kommun")),
            ("Täby kommun – resultat 2023", Some("Täby kommun")),
            ("Upplands Väsby kommuns resultat", Some("Upplands Väsby kommuns")),
            ("Öppna jämförelser 2023 – Sala", Some("Sala")),
            ("Sala 2023", Some("Sala")),
            ("Göteborgs stad: resultat", Some("Göteborgs stad")),
            ("Resultat per kommun", None),
            ("Sala kommun och Mora kommun", None),
            ("Sala, Mora", None),
            ("Resultat för Sala kommun, jämfört med Västerås stad", Some("Sala kommun")),
            ("Sala, jämförelser med riket", Some("Sala")),
            ("Brukarenkät 2023, jämfört med Västerås stad", None),
            ("Resultat utan privata, exkl. Västerås stad", None),
            ("Rapport till Västerås stad", None),
            ("Källa: Västerås stad", None),
            ("Kontakt: Eva, Sala kommun", None),
            ("Kommun", None),
            ("Resultat 2023", None),
        ] {
            assert_eq!(in_title(text).as_deref(), wanted, "{text}");
        }
    }
}
