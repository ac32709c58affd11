//! Values, differences, places and colours in words and figures; the same on screen, on paper and in a table.

use crate::domain::value::Rank;
use crate::domain::{Colour, Direction, Status, ValueKind};
use crate::text::Texts;

use super::{Origin, Row};

/// A value as printed: the series' decimals, Ja/Nej as words. Series without a printed form get one decimal,
/// none from 1 000 up.
#[must_use]
pub fn value(texts: &Texts, value: f64, kind: ValueKind, decimals: Option<u8>) -> String {
    if kind == ValueKind::YesNo {
        return texts.get(if value >= 0.5 { "value-yes" } else { "value-no" });
    }
    texts.lang().number(value, shown_decimals(value, decimals))
}

/// How many decimals are shown of a value.
#[must_use]
pub fn shown_decimals(value: f64, decimals: Option<u8>) -> u8 {
    let sensible = u8::from(value.abs() < 1_000.0);
    decimals.map_or(sensible, |printed| printed.min(3))
}

/// The own value, or the mark that stands for it.
#[must_use]
pub fn own_value(texts: &Texts, row: &Row) -> String {
    match (row.value, &row.mark) {
        (Some(number), _) => value(texts, number, row.value_kind, row.decimals),
        (None, Some(mark)) => mark.clone(),
        (None, None) => "–".to_owned(),
    }
}

/// The peers' median, with one decimal more than the series where it lies between two printed values; empty where
/// there is none.
#[must_use]
pub fn median(texts: &Texts, row: &Row) -> String {
    let Some(median) = row.peer_median else { return String::new() };
    if row.value_kind == ValueKind::YesNo {
        return value(texts, median, row.value_kind, row.decimals);
    }
    texts.lang().number(median, median_decimals(median, row.decimals))
}

/// Decimals of a median: those of the series, or one more where it lies between two printed values.
fn median_decimals(median: f64, printed: Option<u8>) -> u8 {
    let decimals = shown_decimals(median, printed);
    let between = printed.is_some() && (rounded(median, decimals) - median).abs() > 1e-9;
    decimals + u8::from(between)
}

fn rounded(value: f64, decimals: u8) -> f64 {
    let scale = 10_f64.powi(i32::from(decimals));
    (value * scale).round() / scale
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
    let (own_decimals, median_decimals) = (shown_decimals(own, row.decimals), median_decimals(median, row.decimals));
    let difference = rounded(own, own_decimals) - rounded(median, median_decimals);
    let unit = short_unit(texts, row.value_kind, &row.unit_of_measure);
    let figure = texts.lang().signed(difference, own_decimals.max(median_decimals));
    format!("{figure} {unit}").trim_end().to_owned()
}

/// The unit of a difference in at most six characters: `p.e.` for shares, `kr`, `dagar`; empty for plain counts.
#[must_use]
pub fn short_unit(texts: &Texts, kind: ValueKind, unit_of_measure: &str) -> String {
    if kind == ValueKind::Share {
        return texts.get("unit-percentage-points");
    }
    let first = unit_of_measure.split([' ', '/', ',']).next().unwrap_or_default().to_lowercase();
    if first == "antal" || first == "index" || first.chars().count() > 6 { String::new() } else { first }
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
