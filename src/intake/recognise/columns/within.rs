//! Headings over names of parts of kommuner: districts, homes and the like. Pure.

use std::collections::HashSet;

use super::{Columns, Role};
use crate::domain::Scheme;
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::parts::{is_home_alone, is_whole, sound_as_homes};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::words::fold;

/// The column without a heading whose texts alone tell the rows of a kommun apart, and name homes: hardly one of them stands
/// beside several kommuner; where there is one kommun they sound so.
pub(super) fn unnamed((grid, table): (&Grid, &Table), header: &Header, columns: &Columns) -> Option<u16> {
    let tells = |role: &Role| matches!(role, Role::Within(_) | Role::Dimension(_) | Role::Gender | Role::Period(_));
    let is_bare = |(column, role): &&(u16, Role)| *role == Role::Remark && header.texts(*column).is_empty();
    let mut bare = columns.iter().filter(is_bare).map(|(column, _)| *column);
    let (column, None) = (bare.next()?, bare.next()) else { return None };
    if columns.iter().any(|(_, role)| tells(role)) || !table.genders.is_empty() {
        return None;
    }
    let beside = table.rows.iter().filter_map(|(row, owner)| {
        let name = cell_in(grid.row(*row), column).and_then(Cell::as_text)?;
        (owner.unit.scheme == Scheme::Municipality && !is_whole(name, &owner.unit)).then_some((&owner.unit.code, name))
    });
    let (kommuner, names): (Vec<&String>, Vec<&str>) = beside.unzip();
    let kommuner: HashSet<&String> = kommuner.into_iter().collect();
    let different: HashSet<String> = names.iter().map(|name| fold(name)).collect();
    let own = names.len() > kommuner.len() && different.len() * 4 >= names.len() * 3;
    let homes = if kommuner.len() > 1 { names.iter().all(|name| is_home_alone(name)) } else { sound_as_homes(&names) };
    (own && homes).then_some(column)
}

/// What the names below a heading, folded, are of; None where they are no parts of kommuner.
pub(super) fn scheme(bottom: &str) -> Option<Scheme> {
    const DISTRICTS: [&str; 3] = ["stadsdel", "socialförvaltning", "stadsområde"];
    const UNITS: [&str; 13] = [
        "enhetsnamn",
        "enhetens namn",
        "enheter",
        "enhet/",
        "enhet /",
        "verksamhetens namn",
        "verksamhet/",
        "verksamhet /",
        "boende",
        "utförare",
        "särskilt boende",
        "äldreboende",
        "gruppbostad",
    ];
    let starts = |words: &[&str]| words.iter().any(|word| bottom.starts_with(word));
    if starts(&DISTRICTS) {
        return Some(Scheme::District);
    }
    let exact = ["enhet", "verksamhet", "verksamheter", "hemtjänstgrupp", "hemtjänstområde", "avdelning"];
    (starts(&UNITS) || exact.contains(&bottom)).then_some(Scheme::Unit)
}
