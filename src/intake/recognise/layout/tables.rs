//! The tables of a block: where one ends and the next begins, its title, its header rows, its rows. Pure.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::finer;
use super::group::{Group, is_number, is_year, merged};
use super::heads::header_rows;
use super::homes::Told;
use super::kommungroups::is_group;
use super::namesakes::Namesake;
use super::sums::{Whose, beside};
use super::units::{Block, Label, Reference, is_name_heading};
use crate::domain::{Gender, Scheme, UnitRef};
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::gender::{self, rows};
use crate::intake::recognise::wording::values;
use crate::intake::recognise::wording::words::{fold, tidy};

mod among;
mod figures;
mod references;

/// A table of units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Text above the header, top down.
    pub titles: Vec<String>,
    /// Rows of the header, top down; at most four.
    pub header: Vec<u32>,
    /// Rows with values, and whose they are.
    pub rows: Vec<(u32, Owner)>,
    /// Rows with values that nobody known owns: row and column of the label, and why.
    pub strange: Vec<(u32, u16, &'static str)>,
    /// Rows of medians, limits and the like: row and column of the label, and what there is to say of them.
    pub aside: Vec<(u32, u16, &'static str)>,
    /// Rows of weighted means that do not say of what: row and column of the label.
    pub means: Vec<(u32, u16)>,
    /// Rows whose gender a row above them tells, or their own label below that of their unit; by rising row.
    pub genders: Vec<(u32, Gender)>,
    /// The first row that only the rows around it tell to be a home's.
    pub home: Option<u32>,
    /// Whether somebody has asked what numbers it holds.
    pub asked: figures::Asked,
}

impl Table {
    /// The gender of a row, as a row above it or its own label tells.
    pub fn gender(&self, row: u32) -> Option<Gender> {
        let at = self.genders.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.genders.get(at).map(|(_, gender)| *gender)
    }
}

/// Whose values a row holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The unit.
    pub unit: UnitRef,
    /// Its name as printed; empty if it is not printed.
    pub name: String,
}

/// A row that is none of a table so far: its label column and reason where it has values.
pub(super) type Pending = (u32, Option<(u16, &'static str)>);

enum Kind {
    Owned(Owner),
    Heading(Owner),
    County(u16),
    Mean(u16),
    Aside(u16, &'static str),
    Strange(u16, &'static str),
    Other,
}

/// The tables of a block from the top down.
pub fn tables(grid: &Grid, block: &Block) -> Vec<Table> {
    let mut found = Finder {
        block,
        tables: Vec::new(),
        pending: Vec::new(),
        about: Label::Nothing,
        county: None,
        head: None,
        since: 0,
        gender: None,
        strangers: false,
        index: rows::has_index(grid, block),
        merged: merged(grid, block),
        homes: OnceCell::new(),
        namesakes: OnceCell::new(),
        sums: beside(grid, block),
    };
    for (row, cells) in grid.rows() {
        let cells = block.cells(cells);
        if !cells.is_empty() {
            found.about = block.label(cells);
            found.row(grid, row, cells);
        }
    }
    found.end();
    found.doubt(grid);
    found.tables.retain(|table| !table.rows.is_empty());
    found.tables
}

struct Finder<'a> {
    block: &'a Block,
    tables: Vec<Table>,
    /// Rows since the last row of a table that are none: row, label column and reason where it has values.
    pending: Vec<Pending>,
    /// What the row that is looked at is about.
    about: Label,
    county: Option<UnitRef>,
    /// The last row of a kommun that has no values of its own.
    head: Option<(u32, Owner)>,
    /// The table's rows before the county whose rows are being read.
    since: usize,
    /// The gender that the last row of a gender alone tells.
    gender: Option<Gender>,
    /// Whether the rows stand below a group that is no gender, where other rows stand below genders.
    strangers: bool,
    /// First and last row of the merged labels, by rising row.
    merged: Vec<(u32, u32)>,
    /// Whether single letters head groups of names.
    index: bool,
    /// What tells that rows without an indent are homes of the kommun above them.
    homes: OnceCell<Told>,
    /// Rows among homes that are called as kommuner.
    namesakes: OnceCell<HashMap<u32, Namesake>>,
    /// Whose the rows beside sums of kommuner are.
    sums: HashMap<u32, Whose>,
}

impl Finder<'_> {
    fn row(&mut self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) {
        if self.said(grid, row, cells) || self.summed(grid, row, cells) {
            return;
        }
        if self.is_unlabelled(row, cells)
            && self.continued(grid, row, cells).is_none()
            && let (Some(table), Some((column, _))) = (self.tables.last_mut(), cells.first())
        {
            return table.strange.push((row, *column, "unread-no-label"));
        }
        if let Some((owner, gender)) = self.of_gender(row, cells)
            && let Some(table) = self.tables.last_mut()
        {
            table.genders.push((row, gender));
            return table.rows.push((row, owner));
        }
        if self.namesake(grid, row, cells) {
            return;
        }
        if let Some((owner, told)) = self.part(grid, row, cells) {
            if let Some(table) = self.tables.last_mut().filter(|_| told) {
                table.home.get_or_insert(row);
            }
            return self.owned(row, owner);
        }
        let kind = match self.kind(cells) {
            Kind::Other => self.continued(grid, row, cells).map_or(Kind::Other, Kind::Owned),
            kind => kind,
        };
        match kind {
            Kind::Other => {
                let why = self.strange_goes_on(row, cells);
                return self.pending.push((row, why));
            }
            Kind::Strange(column, why) => return self.pending.push((row, Some((column, why)))),
            _ => self.settle(grid),
        }
        if self.strangers && matches!(kind, Kind::Owned(_) | Kind::County(_) | Kind::Mean(_)) {
            return self.strange(row, self.label(cells), "unread-unknown-group");
        }
        match kind {
            Kind::Owned(owner) => {
                if matches!(owner.unit.scheme, Scheme::County | Scheme::KoladaRegion) {
                    self.begin(&owner.unit);
                }
                self.owned(row, owner);
            }
            Kind::Heading(owner) => {
                self.begin(&owner.unit);
                self.head = Some((row, owner));
            }
            Kind::County(column) => self.of_county(row, column),
            Kind::Mean(column) => self.mean(row, column),
            Kind::Aside(column, why) => self.aside(row, column, why),
            _ => {}
        }
    }

    fn owned(&mut self, row: u32, owner: Owner) {
        let Some(table) = self.tables.last_mut() else { return };
        table.genders.extend(self.gender.map(|gender| (row, gender)));
        table.rows.push((row, owner));
    }

    /// The unit of the row above and a gender, for a row whose label is that gender alone: `  varav kvinnor`.
    fn of_gender(&self, row: u32, cells: &[(u16, Cell)]) -> Option<(Owner, Gender)> {
        let (above, owner) = self.tables.last()?.rows.last()?;
        let Label::Words(column) = self.about else { return None };
        let gender = gender::lone(cell_in(cells, column)?.as_text()?).filter(|gender| *gender != Gender::Total)?;
        let values = cells.iter().any(|(at, cell)| *at > self.block.last_label() && is_number(cell));
        let follows = above + 1 == row && self.pending.is_empty() && self.gender.is_none();
        (values && follows).then(|| (owner.clone(), gender))
    }

    /// Why a row without a label is not read that stands right below one that is not read either, and holds numbers as that.
    fn strange_goes_on(&self, row: u32, cells: &[(u16, Cell)]) -> Option<(u16, &'static str)> {
        let below = self.pending.last().is_some_and(|(above, why)| above + 1 == row && why.is_some());
        let numbers = cells.iter().any(|(_, cell)| is_number(cell) && !is_year(cell));
        let (column, _) = cells.first().filter(|_| below && numbers && self.about == Label::Nothing)?;
        Some((*column, "unread-no-label"))
    }

    /// Whether a row right below the table's last one holds numbers, and nobody's. A row of years heads columns.
    fn is_unlabelled(&self, row: u32, cells: &[(u16, Cell)]) -> bool {
        let below = self.tables.last().and_then(|table| table.rows.last()).is_some_and(|(above, _)| above + 1 == row);
        let numbers = cells.iter().any(|(_, cell)| is_number(cell) && !is_year(cell));
        below && self.pending.is_empty() && numbers && self.about == Label::Nothing
    }

    /// The unit of the row above, for a row of the same group whose own label is left out: merged with the one above,
    /// or beside a year, a gender or another word that tells it from the row above.
    fn continued(&self, grid: &Grid, row: u32, cells: &[(u16, Cell)]) -> Option<Owner> {
        let table = self.tables.last()?;
        let (above, owner) = table.rows.last()?;
        if above + 1 != row || !self.pending.is_empty() || self.about != Label::Nothing {
            return None;
        }
        let group = Group { grid, table, owner };
        let tells = cells.iter().any(|(column, cell)| group.tells(*column, cell));
        let holds =
            |column: u16, cell: &Cell| values::may_be_value(cell) && !(is_year(cell) && group.tells(column, cell));
        let values = cells.iter().any(|(column, cell)| holds(*column, cell));
        (values && (tells || self.is_merged(row))).then(|| owner.clone())
    }

    /// Whether the label of a row is merged with the one above.
    fn is_merged(&self, row: u32) -> bool {
        let at = self.merged.partition_point(|(first, _)| *first < row);
        at.checked_sub(1).and_then(|at| self.merged.get(at)).is_some_and(|(_, last)| row <= *last)
    }

    /// Decides what the rows since the last table row were: a new table's header and title, strange rows, notes.
    fn settle(&mut self, grid: &Grid) {
        let mut pending = std::mem::take(&mut self.pending);
        let gender = self.heads_gender(grid, &pending);
        pending.truncate(pending.len() - usize::from(gender.is_some()));
        let strange =
            |from: usize| pending.iter().skip(from).filter_map(|(row, at)| at.map(|(column, why)| (*row, column, why)));
        let header = header_rows(grid, self.block, &pending);
        match header.first() {
            None if !self.tables.is_empty() => {
                self.begin_group(grid, &pending, gender);
                if let Some(table) = self.tables.last_mut() {
                    if gender.is_some() {
                        rows::begin(grid, self.block, table);
                    }
                    table.strange.extend(strange(0));
                }
            }
            _ => {
                let start = header.first().and_then(|first| pending.iter().position(|(row, _)| row == first));
                let start = start.unwrap_or(pending.len());
                if let Some(table) = self.tables.last_mut() {
                    let before =
                        pending.iter().take(start).filter_map(|(row, at)| at.map(|(column, why)| (*row, column, why)));
                    table.strange.extend(before);
                }
                let titles =
                    pending.iter().take(start).filter_map(|(row, _)| title(self.block.cells(grid.row(*row)))).collect();
                let strange = strange(start).collect();
                (self.gender, self.strangers, self.since) = (gender, false, 0);
                (self.homes, self.namesakes) = (OnceCell::new(), OnceCell::new());
                self.tables.push(Table { titles, header, strange, ..Table::default() });
            }
        }
    }

    /// The gender of the rows that follow within a table, or that they are of a group that is none.
    fn begin_group(&mut self, grid: &Grid, pending: &[Pending], gender: Option<Gender>) {
        let group = pending.iter().any(|(row, at)| at.is_none() && rows::is_group(grid, self.block, *row));
        let again = |gender| self.tables.last().is_some_and(|table| table.genders.iter().any(|(_, it)| *it == gender));
        self.strangers = match gender {
            // What is split once more is a part of the group.
            Some(gender) => group || self.strangers && again(gender),
            None => self.strangers || group && self.gender.is_some(),
        };
        self.gender = gender.or(self.gender).filter(|_| !self.strangers);
    }

    /// The gender that the last of the rows above a table's next row tells for all below it: alone in its row, below the
    /// header or among the rows of a table.
    fn heads_gender(&self, grid: &Grid, pending: &[Pending]) -> Option<Gender> {
        let ((row, None), above) = pending.split_last()? else { return None };
        let cells = self.block.cells(grid.row(*row));
        let known = |text: &&str| !self.index || text.trim().len() > 1;
        let mut texts = cells.iter().map(|(_, cell)| cell.as_text().filter(known).and_then(gender::lone));
        let gender = texts.next()?.filter(|gender| texts.all(|other| other == Some(*gender)))?;
        let label = cells.first().is_some_and(|(column, _)| *column <= self.block.last_label());
        let heads = !header_rows(grid, self.block, above).is_empty();
        let fits = if heads { label } else { !self.tables.is_empty() };
        fits.then_some(gender)
    }

    fn end(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            let rows = self.pending.drain(..).filter_map(|(row, at)| at.map(|(column, why)| (row, column, why)));
            table.strange.extend(rows);
        }
    }

    fn kind(&self, cells: &[(u16, Cell)]) -> Kind {
        let others = cells.iter().filter(|(column, _)| !self.block.is_label(*column));
        if let Some(column) = finer::unknown(self.block, &self.about, cells) {
            return Kind::Strange(column, "unread-unknown-unit");
        }
        match &self.about {
            Label::Unit(unit, _)
                if self.block.either
                    && self.block.code.is_none()
                    && others.clone().count() > 0
                    && unit.scheme == Scheme::Municipality =>
            {
                Kind::Strange(self.label(cells), "unread-kommun-or-region")
            }
            Label::Unit(unit, name) if others.clone().count() > 0 => {
                Kind::Owned(Owner { unit: unit.clone(), name: name.clone() })
            }
            Label::Unit(unit, name) => Kind::Heading(Owner { unit: unit.clone(), name: name.clone() }),
            // A title or a note: `Medelväntetid 2023 (dagar)`.
            Label::Reference(_) if others.count() == 0 => Kind::Other,
            Label::Reference(Reference::Nation) => {
                Kind::Owned(Owner { unit: UnitRef::nation(), name: "Riket".to_owned() })
            }
            Label::Reference(Reference::County) => Kind::County(self.label(cells)),
            Label::Reference(Reference::Mean(true)) => Kind::Mean(self.label(cells)),
            Label::Reference(Reference::Mean(false)) => Kind::Strange(self.label(cells), "unread-mean-of-whom"),
            Label::Reference(Reference::Nobody) => Kind::Aside(self.label(cells), "noted-reference-row"),
            Label::Contradiction(column) => Kind::Strange(*column, "unread-code-and-name-differ"),
            Label::Words(column) if has_values(cells, self.block, *column) => {
                let label = cell_in(cells, *column).and_then(Cell::as_text).unwrap_or_default();
                if is_group(label) {
                    Kind::Aside(*column, "noted-group-row")
                } else {
                    Kind::Strange(*column, "unread-unknown-unit")
                }
            }
            Label::Words(_) | Label::Nothing => Kind::Other,
        }
    }
}

/// Whether a row with an unknown label holds values: most cells beside the label are numbers, not years, or marks.
pub(super) fn has_values(cells: &[(u16, Cell)], block: &Block, label: u16) -> bool {
    let heading = cells.iter().find(|(column, _)| *column == label).and_then(|(_, cell)| cell.as_text());
    let Some(heading) = heading.map(fold) else { return false };
    let beside: Vec<&Cell> =
        cells.iter().filter(|(column, _)| *column > block.last_label()).map(|(_, cell)| cell).collect();
    let years = beside.iter().filter(|cell| is_year(cell)).count();
    let numbers = beside.iter().filter(|cell| is_number(cell) || values::is_mark(cell)).count();
    // `Område Norr` and `Kommunen` beside a value is nobody's row, not the head of a table; `Kommun` beside the numbers of
    // columns is.
    let heads = is_name_heading(&heading) && (is_plain_heading(&heading) && heading != "kommunen" || years == numbers);
    !heads && numbers * 2 > beside.len() && years < numbers.max(2)
}

/// Whether a row heads the columns of a table by years: `Kommun`, 2022, 2023.
pub(super) fn heads_years(cells: &[(u16, Cell)], block: &Block, label: &Label) -> bool {
    let numbers = || cells.iter().filter(|(column, cell)| *column > block.last_label() && is_number(cell));
    let years = numbers().filter(|(_, cell)| is_year(cell)).count();
    let named = match label {
        Label::Words(column) => cell_in(cells, *column).and_then(Cell::as_text).map(fold),
        Label::Nothing => None,
        _ => return false,
    };
    let heads = named.is_some_and(|name| is_name_heading(&name) && is_plain_heading(&name));
    years > 0 && years == numbers().count() && (heads || years > 1)
}

/// Whether a heading over labels says nothing more than what stands below it: `Kommun / stadsdel`, `Kommunens namn`.
fn is_plain_heading(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| {
        is_name_heading(word) || matches!(word, "och" | "eller" | "namn" | "kod" | "nr" | "ort" | "moderns")
    })
}

/// The first text of a row, as a title above a table.
pub fn title(cells: &[(u16, Cell)]) -> Option<String> {
    let text = cells.iter().find_map(|(_, cell)| cell.as_text())?;
    Some(tidy(text).chars().take(400).collect())
}
