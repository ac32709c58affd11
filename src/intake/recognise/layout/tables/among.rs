//! Rows among the homes of a kommun: whose they are, be they called as another kommun is, and which of them are in doubt. Pure.

use super::super::group::lone_sums;
use super::super::homes::{self, heads_parts};
use super::super::namesakes::ruled::{Called, called_so};
use super::super::namesakes::{Namesake, namesakes};
use super::super::parts::{self, indent};
use super::super::sums::Whose;
use super::super::units::{Block, Label, Owned, called};
use super::{Finder, Owner, Table, Told, references};
use crate::domain::profile::RowOwner;
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::gender::rows;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::tidy;

/// The text ids of what is said of them.
const HOME: &str = "noted-home-called-as-kommun";
const DOUBT: &str = "unread-kommun-or-home";
const NOBODY: &str = "unread-row-of-nobody";
const OWN: &str = "noted-rule-not-for-kommun";
const PART: &str = "unread-part-of-whom";
const BESIDE_SUM: &str = "noted-rows-of-sum";

impl Finder<'_> {
    /// The part of a kommun that a row right below the table's last one is about, and whether only the rows around tell it.
    pub(super) fn part(&self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> Option<(Owner, bool)> {
        let table = self.tables.last()?;
        let last = table.rows.last().into_iter().chain(&self.head).find(|(above, _)| above + 1 == row);
        let (above, owner) = last.filter(|_| self.pending.is_empty())?;
        let Label::Words(column) = self.about else { return None };
        let label = |row: u32| cell_in(grid.row(row), column);
        let beside = cells.get(cells.partition_point(|(at, _)| *at <= self.block.last_label())..)?;
        let tells = || *self.homes.get_or_init(|| homes::told(grid, self.block, table));
        let mut told = Told::Nothing;
        let by_rows = || {
            told = tells();
            told != Told::Nothing
        };
        let owner = match parts::below(label(row)?, (label(*above), owner), beside, by_rows) {
            Some(owner) => owner,
            None => self.whole(label(row)?, owner).filter(|_| tells() != Told::Nothing)?,
        };
        Some((owner, told == Told::Rows))
    }

    /// The kommun that heads the rows above without values of its own, for a row among its homes that is all of it:
    /// `Samtliga boenden`, `Totalt Mora`.
    fn whole(&self, label: &Cell, above: &Owner) -> Option<Owner> {
        let (_, kommun) = self.head.as_ref()?;
        let of_kommun = above.unit == kommun.unit || parts::parent(&above.unit).as_ref() == Some(&kommun.unit);
        (of_kommun && parts::is_whole(&tidy(label.as_text()?), &kommun.unit)).then(|| kommun.clone())
    }

    /// Rows that look like homes of kommuner and cannot be are nobody's; so are sums that only the last group has.
    pub(super) fn doubt(&mut self, grid: &Grid) {
        let column = self.block.names.first().map_or(1, |(column, _)| *column);
        for table in &mut self.tables {
            doubt(grid, self.block, table);
            let mut doubtful = parts::doubtful(&table.rows, heads_parts(grid, self.block, table));
            if let Some(first) = doubtful.iter().min().copied()
                && homes::are_sure(grid, self.block, table)
            {
                table.home.get_or_insert(first);
                doubtful.clear();
            }
            doubtful.extend(lone_sums(grid, self.block, table));
            doubtful.extend(rows::sums(grid, self.block, table));
            doubtful.retain(|row| !self.block.owners.contains_key(row));
            references::settle(table);
            doubtful.sort_unstable();
            doubtful.dedup();
            table.rows.retain(|(row, _)| doubtful.binary_search(row).is_err());
            table.strange.extend(doubtful.into_iter().map(|row| (row, column, "unread-unknown-unit")));
        }
    }

    /// Takes a row of which somebody has said whose it is; false of any other.
    pub(super) fn said(&mut self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> bool {
        let names = || self.block.names.iter().map(|(column, _)| *column);
        let Some((whose, name)) = self.block.owners.get(&row).zip(called(cells, names())) else { return false };
        let (Owned { whose, by_name }, name) = (whose.clone(), tidy(name));
        // It may be the first row of the next table.
        self.settle(grid);
        let is_kommun = matches!(&self.about, Label::Unit(unit, _) if unit.scheme == Scheme::Municipality);
        if by_name && is_kommun && !matches!(whose, RowOwner::Kommun(_)) {
            let header = self.tables.last().and_then(|table| table.header.last().copied()).unwrap_or(0);
            let column = self.label(cells);
            match called_so(grid, self.block, header, row) {
                Called::Home => {}
                Called::Kommun => {
                    self.aside(row, column, OWN);
                    return false;
                }
                Called::Doubt => {
                    self.strange(row, column, DOUBT);
                    return true;
                }
            }
        }
        let above = || self.kommun_above();
        let kommun = |unit: UnitRef| Owner { name: names::name_of(&unit).to_owned(), unit };
        let owner = match whose {
            RowOwner::Part => above().map(|unit| parts::owner(&unit.code, &name)),
            RowOwner::Above => above().map(kommun),
            RowOwner::Kommun(name) => {
                names::known(&name).and_then(|known| known.municipality).map(|code| kommun(UnitRef::municipality(code)))
            }
        };
        match owner {
            Some(owner) => self.owned(row, owner),
            None => self.strange(row, self.label(cells), NOBODY),
        }
        true
    }

    /// Takes a row beside the sum of a kommun that tells whose it is; false of any other.
    pub(super) fn summed(&mut self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> bool {
        let Some(whose) = self.sums.get(&row).cloned() else { return false };
        let (names, column) = (self.block.names.iter().map(|(column, _)| *column), self.label(cells));
        let name = called(cells, names).map(tidy).unwrap_or_default();
        // It may be the first row of the next table.
        self.settle(grid);
        match whose {
            Whose::Kommun(kommun, told) => {
                self.owned(row, parts::owner(&kommun, &name));
                let mut said = self.tables.last().into_iter().flat_map(|table| &table.aside);
                if told && !said.any(|(_, _, why)| *why == BESIDE_SUM) {
                    self.aside(row, column, BESIDE_SUM);
                }
            }
            Whose::Doubt => self.strange(row, column, PART),
        }
        true
    }

    /// The kommun whose row, or whose home's, stands last above in the same table.
    fn kommun_above(&self) -> Option<UnitRef> {
        let table = self.tables.last()?;
        let header = table.header.last().copied().unwrap_or(0);
        let head = self.head.iter().filter(|(row, _)| *row > header);
        let (_, owner) = table.rows.last().into_iter().chain(head).max_by_key(|(above, _)| *above)?;
        let kommun = parts::parent(&owner.unit).unwrap_or_else(|| owner.unit.clone());
        (kommun.scheme == Scheme::Municipality).then_some(kommun)
    }

    /// Takes a row that is called as a kommun and stands among the homes of another one; false of any other.
    pub(super) fn namesake(&mut self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> bool {
        let Some((kommun, name)) = self.home_called_so(grid, row, cells) else { return false };
        let Some(what) = self.namesakes(grid).and_then(|found| found.get(&row).copied()) else { return false };
        let column = self.label(cells);
        self.settle(grid);
        match what {
            Namesake::Home => {
                self.owned(row, parts::owner(&kommun, &name));
                self.aside(row, column, HOME);
            }
            Namesake::Doubt => self.strange(row, column, DOUBT),
        }
        true
    }

    /// The kommun that a row may be a home of though it is called as another one: homes stand above it, it stands right
    /// below the name of a kommun alone in its row, or further in than what is above it.
    fn home_called_so(&self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> Option<(String, String)> {
        let Label::Unit(unit, name) = &self.about else { return None };
        let values = cells.iter().any(|(column, _)| *column > self.block.last_label());
        if unit.scheme != Scheme::Municipality || !values {
            return None;
        }
        let table = self.tables.last()?;
        let (last, head) = (table.rows.last(), self.head.as_ref());
        let (above, owner) = last.into_iter().chain(head).max_by_key(|(above, _)| *above)?;
        let kommun = parts::parent(&owner.unit).unwrap_or_else(|| owner.unit.clone());
        if kommun.scheme != Scheme::Municipality || kommun == *unit {
            return None;
        }
        let is_home = owner.unit != kommun;
        let right_below = above + 1 == row;
        let is_head = || right_below && head.is_some_and(|(head, _)| head == above);
        let further_in = || right_below && self.indent(cells) > self.indent(self.block.cells(grid.row(*above)));
        let told = || *self.homes.get_or_init(|| homes::told(grid, self.block, table)) != Told::Nothing;
        (is_home || further_in() || is_head() && told()).then(|| (kommun.code, name.clone()))
    }

    fn indent(&self, cells: &[(u16, Cell)]) -> usize {
        let label = self.block.names.iter().find_map(|(column, _)| cell_in(cells, *column));
        label.map_or(0, indent)
    }

    fn namesakes(&self, grid: &Grid) -> Option<&std::collections::HashMap<u32, Namesake>> {
        let header = self.tables.last()?.header.last().copied().unwrap_or(0);
        Some(self.namesakes.get_or_init(|| namesakes(grid, self.block, header)))
    }
}

/// Kommuner that only the homes below them show to stand among another one's are in doubt, and those homes with them.
pub(super) fn doubt(grid: &Grid, block: &Block, table: &mut Table) {
    if !table.rows.iter().any(|(_, owner)| owner.unit.scheme == Scheme::Unit) {
        return;
    }
    let found = namesakes(grid, block, table.header.last().copied().unwrap_or(0));
    if found.is_empty() {
        return;
    }
    let column = block.names.first().map_or(1, |(column, _)| *column);
    let mut doubted: Option<Owner> = None;
    let rows = std::mem::take(&mut table.rows);
    for (row, owner) in rows {
        let is_kommun = owner.unit.scheme == Scheme::Municipality;
        if is_kommun && found.contains_key(&row) && !block.owners.contains_key(&row) {
            table.strange.push((row, column, DOUBT));
            doubted = Some(owner);
            continue;
        }
        let below = doubted.as_ref().is_some_and(|doubted| {
            doubted.unit == owner.unit || parts::parent(&owner.unit).as_ref() == Some(&doubted.unit)
        });
        if below {
            table.strange.push((row, column, "unread-unknown-unit"));
        } else {
            doubted = None;
            table.rows.push((row, owner));
        }
    }
}
