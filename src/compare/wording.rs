//! Values, differences, places and colours in words and figures; the same on screen, on paper and in a table.

use crate::domain::value::Rank;
use crate::domain::{Arg, Colour, Direction, Status, ValueKind, facts};
use crate::locale::visible;
use crate::text::Texts;

use super::{Origin, PeersNamed, Row};

/// No value is shown with more decimals.
const MOST_DECIMALS: u8 = 3;

/// A value as printed: the series' decimals; Ja and Nej as words where it is exactly the one or the other, else the
/// share of Ja per cent. Series without a printed form get one decimal, none from 1 000 up and two figures below 1.
#[must_use]
pub fn value(texts: &Texts, value: f64, kind: ValueKind, decimals: Option<u8>) -> String {
    if kind == ValueKind::YesNo {
        return yes_no(texts, value);
    }
    texts.lang().number(value, shown_decimals(value, decimals))
}

fn yes_no(texts: &Texts, value: f64) -> String {
    if is_same(value, 1.0) {
        texts.get("value-yes")
    } else if is_same(value, 0.0) {
        texts.get("value-no")
    } else {
        texts.with("compare-per-cent", &[("number", Arg::Text(texts.lang().number(value * 100.0, 0)))])
    }
}

/// How many decimals are shown of a value.
#[must_use]
pub fn shown_decimals(value: f64, decimals: Option<u8>) -> u8 {
    match decimals {
        Some(printed) => printed.min(MOST_DECIMALS),
        None if value.abs() >= 1_000.0 => 0,
        None if value.abs() >= 1.0 => 1,
        None => small_decimals(value),
    }
}

/// Decimals that leave two figures of a value below 1, fewer where it has fewer.
fn small_decimals(value: f64) -> u8 {
    let tells = |decimals: &u8| {
        let shown = rounded(value, *decimals);
        is_same(shown, value) || shown.abs() * 10_f64.powi(i32::from(*decimals)) >= 10.0
    };
    (1..=MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS)
}

/// Decimals of the own value and of the peers' median: as many as it takes to tell the two apart.
fn pair_decimals(row: &Row) -> (u8, u8) {
    let own = row.value.map_or(0, |own| shown_decimals(own, row.decimals));
    let (Some(value), Some(median)) = (row.value, row.peer_median) else {
        return (own, row.peer_median.map_or(0, |median| median_decimals(median, row.decimals)));
    };
    let first = (own, median_decimals(median, row.decimals));
    let finer = (1..=MOST_DECIMALS).map(|more| (own.max(more), first.1.max(more)));
    let apart = |(own, peers): &(u8, u8)| !is_same(rounded(value, *own), rounded(median, *peers));
    if apart(&first) || row.decimals.is_some() || is_same(value, median) {
        return first;
    }
    finer.into_iter().find(apart).unwrap_or(first)
}

/// The own value with the mark as printed, or whichever of them there is.
#[must_use]
pub fn own_value(texts: &Texts, row: &Row) -> String {
    match (&row.mark, row.value) {
        (Some(mark), _) => visible(mark).into_owned(),
        (None, Some(number)) if row.value_kind == ValueKind::YesNo => yes_no(texts, number),
        (None, Some(number)) => texts.lang().number(number, pair_decimals(row).0),
        (None, None) => "–".to_owned(),
    }
}

/// The peers' median, with one decimal more than the series where it lies between two printed values; empty where
/// there is none.
#[must_use]
pub fn median(texts: &Texts, row: &Row) -> String {
    match row.peer_median {
        None => String::new(),
        Some(median) if row.value_kind == ValueKind::YesNo => yes_no(texts, median),
        Some(median) => texts.lang().number(median, pair_decimals(row).1),
    }
}

/// Decimals of a median: those of the series, or one more where it lies midway between two printed values. A series
/// that is stored finer than it is printed is rounded as printed.
fn median_decimals(median: f64, printed: Option<u8>) -> u8 {
    let decimals = shown_decimals(median, printed);
    let steps = median * 10_f64.powi(i32::from(decimals)) * 2.0;
    let midway = is_same(steps, steps.round()) && !is_same(rounded(median, decimals), median);
    decimals + u8::from(printed.is_some() && midway)
}

fn rounded(value: f64, decimals: u8) -> f64 {
    let scale = 10_f64.powi(i32::from(decimals));
    (value * scale).round() / scale
}

/// Equal but for what binary arithmetic adds.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// The difference with its sign and short unit: `+11,2 p.e.`, `−3 dagar`; empty where there is none. It is the
/// difference of the two figures that are shown, so that a reader who subtracts gets the same.
#[must_use]
pub fn difference(texts: &Texts, row: &Row) -> String {
    let (Some(own), Some(median), Some(_)) = (row.value, row.peer_median, row.difference) else {
        return String::new();
    };
    if row.value_kind == ValueKind::YesNo {
        return String::new();
    }
    let (own_decimals, median_decimals) = pair_decimals(row);
    let difference = rounded(own, own_decimals) - rounded(median, median_decimals);
    let unit = short_unit(texts, row.value_kind, &row.unit_of_measure);
    let figure = texts.lang().signed(difference, own_decimals.max(median_decimals));
    format!("{figure} {unit}").trim_end().to_owned()
}

/// The unit of a difference in at most six characters: `p.e.` for shares, `kr`, `dagar`; empty for plain counts.
#[must_use]
pub fn short_unit(texts: &Texts, kind: ValueKind, unit_of_measure: &str) -> String {
    let first = unit_of_measure.split([' ', '/', ',', '(']).next().unwrap_or_default().to_lowercase();
    if kind == ValueKind::Share || first == "%" || first == "procent" {
        return texts.get("unit-percentage-points");
    }
    let first = visible(&first).into_owned();
    if first == "antal" || first == "index" || first.chars().count() > 6 { String::new() } else { first }
}

/// Whom it was compared with: "Liknande kommuner äldreomsorg 2024"; empty where there is no such group.
#[must_use]
pub fn peers(texts: &Texts, named: &PeersNamed) -> String {
    match named {
        PeersNamed::Nobody => String::new(),
        PeersNamed::Nation => texts.get("compare-nation"),
        PeersNamed::County(name) => name.clone().into_owned(),
        PeersNamed::SkrGroup { code, name } => {
            let year = Arg::Text(facts::GROUPS_YEAR.to_string());
            texts.with("compare-skr-group", &[("code", (&**code).into()), ("name", (&**name).into()), ("year", year)])
        }
        PeersNamed::Similar { theme, year } => {
            texts.with("compare-similar", &[("theme", (&**theme).into()), ("year", Arg::Text(year.to_string()))])
        }
        PeersNamed::Own(name) => visible(name).into_owned(),
    }
}

/// The source wording: as published for values, "Egen bearbetning av data från …" for what we compute. Kolada's
/// terms ask for these very words, so they are Swedish whatever the language of the program.
#[must_use]
pub fn source(texts: &Texts, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    texts.with("compare-source", &[("names", Arg::Text(names.join("; ")))])
}

/// "Källa: Kolada.": of what is told as published, without figures of ours; empty where no source is named.
#[must_use]
pub fn source_of_names(texts: &Texts, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    texts.with("compare-source-of-names", &[("names", Arg::Text(names.join("; ")))])
}

/// The name of a series' source: "Kolada", "Öppna jämförelser"; one that we have no name for as it is.
#[must_use]
pub fn source_name(texts: &Texts, source: &str) -> String {
    match source {
        "kolada" => texts.get("source-kolada"),
        "oj" => texts.get("source-oj"),
        other => visible(other).into_owned(),
    }
}

/// "Fallskador, 80 år och äldre", unless the title already says whom it is about.
#[must_use]
pub fn titled(title: &str, population: &str) -> String {
    if population.is_empty() || title.contains(population) {
        title.to_owned()
    } else {
        format!("{title}, {population}")
    }
}

/// `12 av 288`, with ` (delad)` where another unit has the same place.
#[must_use]
pub fn place(texts: &Texts, rank: Option<Rank>) -> String {
    let Some(rank) = rank else { return String::new() };
    let id = if rank.shared { "place-shared" } else { "place" };
    texts.with(id, &[("place", i64::from(rank.place).into()), ("of", i64::from(rank.of).into())])
}

/// `3 av 8`; empty where there is no place.
#[must_use]
pub fn place_short(texts: &Texts, rank: Option<Rank>) -> String {
    rank.map(|rank| texts.with("place", &[("place", i64::from(rank.place).into()), ("of", i64::from(rank.of).into())]))
        .unwrap_or_default()
}

/// The text id of a row's colour: sign and word, never colour alone.
#[must_use]
pub const fn colour_id(colour: Colour, has_value: bool, direction: Direction) -> &'static str {
    match (colour, has_value) {
        (Colour::Green, _) => "colour-green",
        (Colour::Yellow, _) => "colour-yellow",
        (Colour::Red, _) => "colour-red",
        (_, false) => "colour-missing",
        (_, true) => match direction {
            Direction::Unknown => "colour-unknown",
            Direction::None => "colour-neutral",
            Direction::Higher | Direction::Lower => "colour-too-few",
        },
    }
}

/// Sign and word of a row's colour.
#[must_use]
pub fn colour(texts: &Texts, row: &Row) -> String {
    colour_word(texts, row.colour, row.colour_origin, is_comparable(row), row.direction)
}

/// Sign and word of a colour, with `*` where it is our own computation and not the publication's.
#[must_use]
pub fn colour_word(texts: &Texts, colour: Colour, origin: Origin, has_value: bool, direction: Direction) -> String {
    let word = texts.get(colour_id(colour, has_value, direction));
    let computed = matches!(colour, Colour::Green | Colour::Yellow | Colour::Red) && origin == Origin::Own;
    if computed { word + "*" } else { word }
}

/// Why there is no comparable value, as a text id.
#[must_use]
pub const fn status_id(status: Status) -> &'static str {
    match status {
        Status::Present => "status-present",
        Status::Missing => "status-missing",
        Status::Uncertain => "status-uncertain",
        Status::Suppressed => "status-suppressed",
        Status::NotApplicable => "status-not-applicable",
    }
}

/// The same in at most ten columns.
#[must_use]
pub const fn status_short_id(status: Status) -> &'static str {
    match status {
        Status::Present => "status-present",
        Status::Missing => "status-missing-short",
        Status::Uncertain => "status-uncertain-short",
        Status::Suppressed => "status-suppressed-short",
        Status::NotApplicable => "status-not-applicable-short",
    }
}

/// The text id that says which way is better.
#[must_use]
pub const fn direction_id(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "direction-higher",
        Direction::Lower => "direction-lower",
        Direction::None => "direction-none",
        Direction::Unknown => "direction-unknown",
    }
}

fn is_comparable(row: &Row) -> bool {
    row.value.is_some() && row.status == Status::Present
}
