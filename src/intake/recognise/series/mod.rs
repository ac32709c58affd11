//! From gathered values to a series and its slices: kind, decimals, direction, colours, notes.

pub mod colours;
pub mod delivery;
pub mod direction;
pub mod faults;
pub mod keys;
mod mixed;
pub mod named;
pub mod numbering;
pub mod own_keys;
mod ranked;
pub mod sending;
pub mod slots;

use std::borrow::Cow;

use self::direction::{from_colours, from_ranks};
use self::slots::{Item, Slot};
use crate::domain::published::{Note, Reading, SeriesFound};
use crate::domain::{Direction, Status, ValueKind};
use crate::intake::recognise::columns::subject::Subject;
use crate::intake::recognise::context::{Context, area_of};
use crate::intake::recognise::wording::heading::{Heading, is_general, is_share};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::values::Value;
use crate::intake::recognise::wording::words::{fold, tidy, undated};

/// What a direction is from that printed ranks tell.
const RANKS: &str = "ranks";

/// What holds for all series of a table.
pub struct Shared<'a> {
    /// What the workbook says about itself.
    pub context: &'a Context,
    /// Code of the source.
    pub source: &'a str,
    /// Title of the table.
    pub title: &'a str,
    /// What the table is about; None where nothing tells.
    pub about: Option<&'a Subject>,
    /// Name of the sheet.
    pub sheet: &'a str,
    /// Population for series that name none.
    pub population: &'a str,
    /// Whether the table's fills judge.
    pub judged: bool,
}

/// What tells a series from the others of a file.
#[derive(Debug)]
pub struct Identity<'a> {
    /// Code of the source.
    pub source: &'a str,
    /// Its name; empty if there is none.
    pub title: Cow<'a, str>,
    /// `Procent`; empty if not given.
    pub unit_of_measure: &'a str,
    /// `80 år och äldre`; empty if none.
    pub population: &'a str,
}

/// What tells the series of a heading from the others: what the heading says, else the table.
pub fn identity<'a>(heading: &'a Heading, shared: &Shared<'a>) -> Identity<'a> {
    let said = heading.said.as_deref();
    let source = said.map(|said| said.source.as_str()).filter(|source| !source.is_empty());
    let elsewhere = || {
        let title = plain_title(shared.title);
        // A kommun's name says whose the values are, and not what they measure.
        let names_nothing = title.is_empty() || is_general(&title) || names::known(&title).is_some();
        if names_nothing { title_of_sheet(shared.sheet) } else { title }
    };
    let names = |title: &&str| !title.is_empty() && (said.is_some() || !is_general(title));
    let title = Some(heading.title.as_str()).filter(names).map(Cow::Borrowed);
    let of_all = heading.population.is_empty() && said.is_none_or(|said| said.population.is_none());
    Identity {
        source: source.unwrap_or(shared.source),
        title: title.unwrap_or_else(|| Cow::Owned(elsewhere())),
        unit_of_measure: &heading.unit_of_measure,
        population: if of_all { shared.population } else { &heading.population },
    }
}

/// The series of some slots that belong to it, all of the same heading; its number is not given here.
pub fn series(slots: &[&Slot], heading: &Heading, identity: &Identity, shared: &Shared) -> SeriesFound {
    let items = || slots.iter().flat_map(|slot| &slot.items);
    let (title, population) = (identity.title.as_ref(), identity.population);
    let (direction, direction_from) = direction(items(), shared.judged);
    SeriesFound {
        number: 0,
        source: identity.source.to_owned(),
        code: heading.said.as_ref().and_then(|said| said.code.clone()),
        definition: definition(title, population, heading, shared),
        printed_number: heading.number.clone(),
        area: area_of(title).or_else(|| area_of(shared.title)).or_else(|| shared.context.area.clone()),
        title: title.to_owned(),
        population: population.to_owned(),
        unit_of_measure: identity.unit_of_measure.to_owned(),
        value_kind: kind(items(), identity.unit_of_measure),
        decimals: items().filter_map(|item| decimals(&item.value)).max(),
        direction,
        direction_from,
        kind: None,
    }
}

/// What there is to say of a series whose direction the printed ranks have told: a text id.
pub fn said_of_direction(series: &SeriesFound) -> Option<&'static str> {
    series.direction_from.as_deref().filter(|from| *from == RANKS)?;
    match series.direction {
        Direction::Higher => Some("noted-direction-higher"),
        Direction::Lower => Some("noted-direction-lower"),
        _ => None,
    }
}

/// What the workbook says that an indicator means, by its whole name or without what the table is about.
fn definition(title: &str, population: &str, heading: &Heading, shared: &Shared) -> Option<String> {
    let of = |name: &str| shared.context.definitions.of(name, population, heading.number.as_deref());
    let own = || shared.about.map(|about| about.cut_from(title)).filter(|own| *own != title);
    of(title).or_else(|| of(own()?))
}

/// `Tabell 1.3 Förstföderskors medelålder, per region, 1973-2023` → `Förstföderskors medelålder`.
pub fn plain_title(title: &str) -> String {
    let cut = undated(title);
    let rest = cut.strip_prefix("Tabell").map_or(cut.as_str(), |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ':' | ',' | '-' | '–' | '—'))
    });
    let mut rest = rest.trim();
    for level in
        [", per kommun", ", per region", ", per län", ", efter kommun", ", efter region", " per kommun", " per län"]
    {
        rest = rest.strip_suffix(level).unwrap_or(rest);
    }
    without_brackets(rest).to_owned()
}

/// A title without what says at its end what stands in brackets: `Andel nöjda. Antal svar inom parentes`, `Andel nöjda
/// (antal svar inom parentes)`, `Andel nöjda, antal svar inom parentes`.
fn without_brackets(title: &str) -> &str {
    let Some(before) = title.find("parentes").and_then(|at| title.get(..at)) else { return title };
    let bracket = before.rfind('(').filter(|at| before.get(*at..).is_some_and(|inner| !inner.contains(')')));
    // Short words and numbers before a point are no sentence: `12. Andel`, `per inv. 20 år`, `t.ex. barn`.
    let ends_sentence = |at: &usize| {
        let words = before.get(..*at).unwrap_or_default();
        words.chars().rev().take_while(|c| c.is_alphabetic()).count() > 3
    };
    let sentence = || before.rmatch_indices(". ").map(|(at, _)| at).find(ends_sentence);
    let end = bracket.or_else(sentence).or_else(|| before.rfind(", "));
    end.and_then(|end| title.get(..end)).map_or(title, str::trim_end)
}

/// Names of sheets that say nothing of what their values are.
const NOTHING: [&str; 37] = [
    "",
    "oj",
    "öj",
    "blad",
    "sheet",
    "tabell",
    "tabeller",
    "table",
    "data",
    "ark",
    "resultat",
    "kommunresultat",
    "lista",
    "kommun",
    "kommuner",
    "kommunnivå",
    "enhet",
    "enheter",
    "verksamheter",
    "boenden",
    "utförare",
    "del",
    "sida",
    "export",
    "import",
    "rapport",
    "report",
    "underlag",
    "värden",
    "siffror",
    "svar",
    "diagram",
    "figur",
    "mall",
    "total",
    "totalt",
    "samtliga",
];

/// What a sheet's name says its values are; empty for names that say nothing: `Blad1`, `2015`, `Tabell 3`, `Sala`.
pub fn title_of_sheet(name: &str) -> String {
    let cut = undated(&tidy(name));
    let plain = cut.trim_matches([' ', ',', '-', '.']);
    let bare = fold(plain);
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '(' | ')'));
    let says_nothing = NOTHING.contains(&bare);
    if says_nothing || names::known(plain).is_some() { String::new() } else { plain.to_owned() }
}

fn decimals(value: &Value) -> Option<u8> {
    match value {
        Value::Number { decimals, .. } | Value::Marked { decimals, .. } => *decimals,
        _ => None,
    }
}

fn kind<'a>(items: impl Iterator<Item = &'a Item> + Clone, unit_of_measure: &str) -> ValueKind {
    let numbers = items.clone().filter(|item| item.value.printed_number().is_some()).count();
    let percent = items.clone().filter(|item| item.value.printed_number().is_some_and(|(_, percent)| percent)).count();
    let answers = items.filter(|item| matches!(item.value, Value::Answer { .. })).count();
    if answers > numbers {
        ValueKind::YesNo
    } else if is_share(unit_of_measure) || percent * 2 > numbers {
        ValueKind::Share
    } else {
        ValueKind::Number
    }
}

/// The direction that the printed ranks, else the colours tell.
fn direction<'a>(items: impl Iterator<Item = &'a Item> + Clone, judged: bool) -> (Direction, Option<String>) {
    let ranked: Vec<(f64, f64)> =
        items.clone().filter_map(|item| Some((number(&item.value)?, f64::from(item.rank?)))).collect();
    let told = from_ranks(&ranked);
    if told != Direction::Unknown {
        return (told, Some(RANKS.to_owned()));
    }
    if !judged {
        return (Direction::Unknown, None);
    }
    let coloured: Vec<_> =
        items.filter_map(|item| Some((number(&item.value)?, colours::colour(item.fill?)?))).collect();
    let told = from_colours(&coloured);
    (told, (told != Direction::Unknown).then(|| "colours".to_owned()))
}

/// The number of a value that can be compared.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number { value, .. } | Value::Answer { value, .. } => Some(*value),
        Value::Marked { .. } | Value::Unread(_) => None,
    }
}

/// A value as a reading of this unit, with its fill and its rank where they tell something of it.
pub fn reading(item: &Item, unit: u32, (judged, ranked): (bool, bool)) -> Reading {
    let rank = item.rank.filter(|_| ranked);
    let colour = item.fill.filter(|_| judged).and_then(colours::colour);
    let (value, status, mark) = match &item.value {
        Value::Number { value, .. } => (Some(*value), Status::Present, None),
        Value::Answer { value, mark } => (Some(*value), Status::Present, mark.clone()),
        Value::Marked { value, status, mark, .. } => (*value, *status, Some(mark.clone())),
        Value::Unread(_) => (None, Status::Missing, None),
    };
    let plain = status == Status::Present && mark.is_none() && colour.is_none() && rank.is_none();
    let note = (!plain).then(|| Box::new(Note { mark, colour, rank, ..Note::status(status) }));
    Reading { unit, value, row: item.row, column: item.column, note }
}
