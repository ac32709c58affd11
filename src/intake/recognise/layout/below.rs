//! Sheets whose rows stand below a text alone in a row that says whose or what they are – the kommun, or the measure of
//! the kommuner – seen as if that stood in a column of its own. Pure.

use std::collections::{BTreeMap, HashSet};

use super::group::{is_number, is_year};
use super::parts::heads_others;
use super::units::{is_name_heading, reference};
use super::views::View;
use crate::domain::Period;
use crate::intake::grid::{Budget, Cell, CellValue, Grid, GridBuilder, Merge, cell_in};
use crate::intake::recognise::columns::is_indicator_heading;
use crate::intake::recognise::gender;
use crate::intake::recognise::gender::rows::is_note;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::measures::names_measure;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::values;
use crate::intake::recognise::wording::words::{cut_population, fold, tidy};

/// The longest text that says what the rows below it are.
const LONGEST: usize = 120;
/// Rows at the top of a sheet that may stand above the first such text.
const TOP: usize = 60;
/// Words of rows that are about all of their kommun.
const ALL: [&str; 6] = ["samtliga", "totalt", "total", "alla", "summa", "hela"];

/// A sheet with texts before its rows.
struct Seen<'a> {
    /// The row that heads the columns.
    header: u32,
    /// The column that the rows' own labels stand in.
    column: u16,
    /// What heads the texts that are put before the rows.
    heading: &'a str,
    /// What heads the rows' own labels instead of what does.
    own: Option<&'a str>,
    /// The texts, by row.
    before: BTreeMap<u32, String>,
    /// Rows that are not seen: those of the texts alone, and others.
    heads: HashSet<u32>,
    /// Rows that are not seen though they hold values: the column of their labels, and why.
    left: Vec<(u32, u16, &'static str)>,
}

impl Seen<'_> {
    fn view(&self, grid: &Grid) -> Option<View> {
        let mut builder = GridBuilder::new(grid.sheet(), Budget::default());
        for (row, cells) in grid.rows().filter(|(row, _)| !self.heads.contains(row)) {
            let before =
                if row == self.header { Some(self.heading) } else { self.before.get(&row).map(String::as_str) };
            if let Some(text) = before {
                builder.put(row, 1, Cell::text(text)).ok()?;
            }
            let own = self.own.filter(|_| row == self.header);
            if let Some(own) = own {
                builder.put(row, self.column.checked_add(1)?, Cell::text(own)).ok()?;
            }
            // A title stands before the first column, not over the second.
            let alone = cells.len() == 1;
            for (column, cell) in cells.iter().filter(|(column, _)| own.is_none() || *column != self.column) {
                let to = if alone && *column <= self.column { 1 } else { column.checked_add(1)? };
                builder.put(row, to, cell.clone()).ok()?;
            }
        }
        for merge in grid.merges() {
            let right = |(row, column): (u32, u16)| (row, column.saturating_add(1));
            builder.merge(Merge { first: right(merge.first), last: right(merge.last) });
        }
        let mut view = View::moved(builder.finish());
        view.left.clone_from(&self.left);
        Some(view)
    }
}

/// The views of a sheet whose rows are years, genders or forms of regi below the name of their kommun, alone in its row;
/// one for each of these where they are of several kinds.
///
/// `said`: the column of the rows' own labels, and what has been said to head them.
pub fn kommuner(grid: &Grid, said: Option<(u16, &'static str)>) -> Vec<View> {
    let (mut header, mut label, mut head) = (None, None, None::<String>);
    let (mut before, mut heads, mut followed) = (BTreeMap::new(), HashSet::new(), HashSet::new());
    let (mut apart, mut left) = (None, Vec::new());
    for (row, cells) in grid.rows() {
        let column = label.map(|(column, _)| column);
        if let Some((at, name)) = unit_alone(cells).filter(|(at, _)| column.is_none_or(|column| column == *at)) {
            if let (None, Some(wide)) = (label, header) {
                label = Some((at, wide));
            }
            heads.insert(row);
            head = Some(name.to_owned());
            apart = None;
            continue;
        }
        if let ([(at, cell)], true) = (cells, column.is_some() && head.is_some())
            && column == Some(*at)
            && let Some(text) = cell.as_text().filter(|text| heads_apart(text))
        {
            let of_others = heads_others(text);
            apart = Some(if of_others { "unread-row-of-others" } else { "unread-unknown-unit" });
            heads.extend(of_others.then_some(row));
            head = None;
            continue;
        }
        let Some(column) = column else {
            header = if cells.len() > 1 { Some(row) } else { header };
            continue;
        };
        if !holds_values(cells, column) {
            let texts = cells.iter().filter(|(at, cell)| head.is_some() && *at > column && cell.as_text().is_some());
            left.extend(texts.map(|(at, _)| (row, *at, "unread-text")));
            continue;
        }
        // A row that names a unit itself is that one's.
        let own = cell_in(cells, column).and_then(Cell::as_text).filter(|text| names_other(text)).map(str::to_owned);
        if let (None, Some(why)) = (&own, apart) {
            heads.insert(row);
            left.push((row, column, why));
            continue;
        }
        head = if own.is_some() { None } else { head };
        if let Some(unit) = own.or_else(|| head.clone()) {
            followed.insert(unit.clone());
            before.insert(row, unit);
        }
    }
    match label {
        Some((column, header)) if followed.len() > 1 => views(grid, said, (header, column), before, (&heads, left)),
        _ => Vec::new(),
    }
}

/// The views in which rows stand behind the name of their kommun, which `before` gives; `heads`: rows that are not seen, and those
/// of them that hold values.
fn views(
    grid: &Grid,
    said: Option<(u16, &'static str)>,
    (header, column): (u32, u16),
    before: BTreeMap<u32, String>,
    (heads, mut left): (&HashSet<u32>, Vec<(u32, u16, &'static str)>),
) -> Vec<View> {
    let own = match said {
        Some((at, heading)) => Some(heading).filter(|_| at == column),
        None => heading_of(grid, (header, column), &before),
    };
    let kinds = match own {
        Some(own) => vec![(own, before)],
        None if said.is_some() => Vec::new(),
        None => kinds(grid, (header, column), &before),
    };
    let all: HashSet<u32> = kinds.iter().flat_map(|(_, rows)| rows.keys().copied()).collect();
    let seen = kinds.into_iter().filter_map(|(own, before)| {
        let others = all.iter().filter(|row| !before.contains_key(row));
        let heads = heads.iter().chain(others).copied().collect();
        let left = std::mem::take(&mut left);
        Seen { header, column, heading: "Kommun", own: Some(own), before, heads, left }.view(grid)
    });
    seen.collect()
}

/// The rows of each kind, where they are of several: genders below one kommun, forms of regi below the next. What is all of
/// a kommun is of the kind that stands above it there.
fn kinds(grid: &Grid, at: (u32, u16), rows: &BTreeMap<u32, String>) -> Vec<(&'static str, BTreeMap<u32, String>)> {
    let mut kinds: Vec<(&'static str, BTreeMap<u32, String>)> = Vec::new();
    let mut last: Option<(usize, &String)> = None;
    let (mut open, mut above) = (Vec::new(), None);
    for (row, unit) in rows {
        if above.replace(unit) != Some(unit) && !open.is_empty() {
            return Vec::new();
        }
        let one = BTreeMap::from([(*row, unit.clone())]);
        let is_sum = grid.get(*row, at.1).and_then(Cell::as_text).is_some_and(|text| {
            let folded = fold(text);
            ALL.iter().any(|word| folded.starts_with(word))
        });
        let kind = if is_sum { None } else { heading_of(grid, at, &one) };
        let place = match kind {
            Some(kind) => kinds.iter().position(|(known, _)| *known == kind).or_else(|| {
                kinds.push((kind, BTreeMap::new()));
                Some(kinds.len() - 1)
            }),
            None if is_sum => last.filter(|(_, of)| *of == unit).map(|(place, _)| place),
            None => return Vec::new(),
        };
        let Some(place) = place else {
            open.push((*row, unit.clone()));
            continue;
        };
        last = Some((place, unit));
        if let Some((_, rows)) = kinds.get_mut(place) {
            rows.extend(open.drain(..));
            rows.extend(one);
        }
    }
    // Below one kommun alone they tell no rows apart.
    let several = |rows: &BTreeMap<u32, String>| rows.values().collect::<HashSet<_>>().len() > 1;
    let whole = open.is_empty() && kinds.len() > 1 && kinds.iter().all(|(_, rows)| several(rows));
    if whole { kinds } else { Vec::new() }
}

/// What heads the labels of rows, by what they are; None where that does not show.
fn heading_of(grid: &Grid, (header, column): (u32, u16), rows: &BTreeMap<u32, String>) -> Option<&'static str> {
    if grid.get(header, column).and_then(Cell::as_text).is_some_and(|text| is_indicator_heading(&fold(text))) {
        return Some("Indikator");
    }
    let labels: Vec<&Cell> = rows.keys().filter_map(|row| grid.get(*row, column)).collect();
    let all =
        |what: &dyn Fn(&str) -> bool| labels.iter().all(|cell| cell.as_text().is_some_and(|text| what(&tidy(text))));
    let is_sum = |text: &str| ALL.iter().any(|word| fold(text).starts_with(word));
    let regi = |text: &str| {
        let folded = fold(text);
        folded.contains("regi") || ["offentlig", "enskild", "privat"].iter().any(|word| folded.starts_with(word))
    };
    match () {
        () if labels.is_empty() => None,
        () if labels.iter().all(|cell| is_period(cell)) => Some("År"),
        () if all(&|text| gender::lone(text).is_some()) => Some("Kön"),
        () if all(&|text| regi(text) || is_sum(text)) => Some("Regi"),
        () if all(&|text| is_age(text) || is_sum(text)) => Some("Ålder"),
        () => None,
    }
}

/// The view of a sheet whose kommuner stand again and again, below a text alone in a row that says what is measured:
/// `Andel nöjda (%)`, the kommuner, `Väntetid (dagar)`, the kommuner.
pub fn sections(grid: &Grid) -> Option<View> {
    if !has_text_between(grid) {
        return None;
    }
    let (mut header, mut label) = (None::<(u32, u16)>, None::<u16>);
    let mut alone: Option<(u32, u16, String)> = None;
    let mut found: Vec<(String, HashSet<&str>)> = Vec::new();
    let (mut before, mut heads) = (BTreeMap::new(), HashSet::new());
    for (at, (row, cells)) in grid.rows().enumerate() {
        if found.is_empty() && at > TOP {
            return None;
        }
        if let [(column, cell)] = cells {
            alone = section(cell).map(|text| (row, *column, text));
            continue;
        }
        let column = label.or(cells.first().map(|(column, _)| *column))?;
        let unit = cell_in(cells, column).and_then(Cell::as_text).filter(|text| names_other(text));
        match (unit.filter(|_| holds_values(cells, column)), alone.take()) {
            (Some(_), Some((at, under, text))) if under == column => {
                let (head, _) = header?;
                // The first text stands right below the header, for else it is a title.
                if found.is_empty() && grid.rows().any(|(between, _)| head < between && between < at) {
                    return None;
                }
                label = Some(column);
                heads.insert(at);
                found.push((text, HashSet::new()));
            }
            (Some(_), None) if !found.is_empty() => {}
            (None, _) if found.is_empty() => header = Some((row, column)),
            // A row of a sum or a mean.
            (None, None) if holds_values(cells, column) => {}
            _ => return None,
        }
        if let Some((text, units)) = found.last_mut() {
            before.insert(row, text.clone());
            units.extend(unit);
        }
    }
    let recurring = recurring(&found);
    let (header, column) = header.filter(|_| recurring.iter().filter(|it| **it).count() * 2 > recurring.len())?;
    let among = found.iter().zip(&recurring).filter(|(_, recurs)| **recurs);
    let among: Vec<&str> = among.map(|((text, _), _)| text.as_str()).collect();
    let texts = || among.iter().copied();
    let out = before.iter().filter(|(_, text)| !among.contains(&text.as_str()));
    let out: Vec<u32> = out.map(|(row, _)| *row).collect();
    let left = out.iter().map(|row| (*row, column, "unread-group-apart")).collect();
    heads.extend(out);
    before.retain(|row, _| !heads.contains(row));
    let heading = match () {
        () if texts().any(|text| gender::lone(text).is_some()) => return None,
        () if texts().all(|text| is_period(&Cell::text(text))) => "År",
        () if texts().all(is_age) => "Ålder",
        // Services and the like divide what the title measures.
        () if !texts().any(|text| names_measure(&fold(text))) => "Insats",
        () => "Indikator",
    };
    Seen { header, column, heading, own: None, before, heads, left }.view(grid)
}

/// Whether a text stands alone in its row between two rows of several cells, near the top of a sheet.
fn has_text_between(grid: &Grid) -> bool {
    let alone = |cells: &[(u16, Cell)]| cells.len() == 1;
    let rows = grid.rows().map(|(_, cells)| cells).skip_while(|cells| alone(cells)).take(TOP + 2);
    let mut below = rows.skip_while(|cells| !alone(cells));
    below.any(|cells| !alone(cells))
}

/// Which sections have the units of the one before or after: at least half of the smaller one's, two at the least.
fn recurring(found: &[(String, HashSet<&str>)]) -> Vec<bool> {
    let mut recurring = vec![false; found.len()];
    for (at, pair) in found.windows(2).enumerate() {
        let [(_, one), (_, other)] = pair else { continue };
        let common = one.intersection(other).count();
        if common > 1 && common * 2 >= one.len().min(other.len()) {
            recurring.iter_mut().skip(at).take(2).for_each(|recurs| *recurs = true);
        }
    }
    recurring
}

/// What a cell alone in its row says of the rows below it; None of a note and of a unit.
fn section(cell: &Cell) -> Option<String> {
    let text = match &cell.value {
        CellValue::Number(number) if is_year(cell) => number.to_string(),
        _ => tidy(cell.as_text()?),
    };
    // `År 2022` heads what is of that year.
    let year = ["År ", "år "].iter().find_map(|word| text.strip_prefix(word));
    let year = year.filter(|rest| Period::parse(rest).is_ok()).map(str::to_owned);
    let text = year.unwrap_or(text);
    let note = text.ends_with('.') || text.starts_with(['*', '(']) || is_note(&text);
    let says = text.len() <= LONGEST && text.chars().count() > 1 && !note;
    (says && !names_other(&text) && !is_name_heading(&fold(&text))).then_some(text)
}

/// The unit whose name stands alone in a row, and its column.
fn unit_alone(cells: &[(u16, Cell)]) -> Option<(u16, &str)> {
    let [(column, cell)] = cells else { return None };
    let text = cell.as_text().filter(|text| text.contains(char::is_alphabetic) && names::known(text).is_some())?;
    Some((*column, text))
}

/// Whether a text alone among the rows of a kommun says that those below it are not plainly its own.
fn heads_apart(text: &str) -> bool {
    let note = text.trim_end().ends_with('.') || text.starts_with(['*', '(']) || is_note(text);
    text.contains(char::is_alphabetic) && text.len() <= LONGEST && !note && gender::lone(text).is_none()
}

fn names_other(text: &str) -> bool {
    text.contains(char::is_alphabetic) && (names::known(text).is_some() || reference(text).is_some())
}

/// Whether a row has a label and values beside it.
fn holds_values(cells: &[(u16, Cell)], label: u16) -> bool {
    let none = Legend::default();
    let is_value = |cell: &Cell| is_number(cell) && !is_year(cell) || values::is_value(cell, &none, &none);
    cell_in(cells, label).is_some() && cells.iter().any(|(column, cell)| *column > label && is_value(cell))
}

fn is_period(cell: &Cell) -> bool {
    is_year(cell) || cell.as_text().is_some_and(|text| text.len() >= 4 && Period::parse(text).is_ok())
}

/// Whether a text is an age and nothing else: `80 år och äldre`.
fn is_age(text: &str) -> bool {
    let (rest, population) = cut_population(text);
    rest.is_empty() && !population.is_empty()
}
