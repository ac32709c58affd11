//! A rule laid on a sheet: what it says of these very rows and columns, and what of the sheet is left for recognition.

mod find;
mod find_tables;
mod periods;
mod tables;
mod unit;

use std::collections::BTreeMap;

pub use self::find_tables::Lying;
use self::tables::OfTable;
use self::unit::Word;
use crate::domain::profile::{ColumnRole, ColumnRule, Dated, Meaning, SheetRule};
use crate::domain::published::Found;
use crate::domain::{Gender, Period, Scheme};
use crate::intake::grid::{Budget, Cell, CellValue, Grid, GridBuilder, address, cell_in};
use crate::intake::recognise::columns::ranks::PLAN;
use crate::intake::recognise::columns::{Columns, Dimension, Part, Role};
use crate::intake::recognise::gender::is_about_one;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::notes;
use crate::intake::recognise::layout::tables::{Table, tables as tables_in, title};
use crate::intake::recognise::layout::units::{self, Block, Owned};
use crate::intake::recognise::series::faults;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::words::fold;
use crate::intake::{Sink, Stopped};

/// What a rule says of a sheet.
#[derive(Debug, Default, Clone)]
pub struct Laid {
    /// The rule itself.
    pub rule: SheetRule,
    /// The same with every place as it is on this sheet; 0 where it has none.
    pub now: SheetRule,
    /// Nothing on it is read.
    pub skip: bool,
    /// Units stand in a row: what is called a row here is a column of the sheet, and the other way round.
    pub turned: bool,
    /// The period of values whose column names none.
    pub period: Option<Period>,
    header: Vec<u32>,
    units: Vec<u16>,
    columns: BTreeMap<u16, ColumnRule>,
    /// The periods of columns that the rule gives one.
    periods: BTreeMap<u16, Period>,
    rows: Vec<u32>,
    /// Whose the rows are of which that is said.
    owners: BTreeMap<u32, Owned>,
    /// What holds for single tables, over the rest.
    of_tables: Vec<OfTable>,
    /// The year of the edition that the rule's periods are counted from.
    pub edition: Option<i16>,
    gender: Option<Gender>,
    marks: Vec<(String, Meaning)>,
    /// Whether some of them are one table's.
    own_marks: bool,
    /// What the rule speaks of and the sheet does not have.
    lost: Vec<Lost>,
    /// The periods that the rule gives.
    dated: Vec<Dated>,
    /// Whose word it is which unit the whole sheet is about.
    word: Word,
}

/// The text id of a row that is not there.
const LOST_ROW: &str = "noted-row-without-place";

/// Something that a rule speaks of and the sheet does not have: the text id that says so, and what it is.
#[derive(Debug, Clone)]
struct Lost(&'static str, String);

impl Laid {
    /// What of it holds where the sheet is turned though nobody has said so: nothing of single rows and columns.
    pub fn elsewhere(&self) -> Self {
        Self { period: self.period.clone(), gender: self.gender, edition: self.edition, ..Self::default() }
    }

    /// Whether columns have been given periods.
    pub fn says_periods(&self) -> bool {
        !self.periods.is_empty()
    }

    /// The same where one column more stands before the sheet's own.
    pub fn moved(&self) -> Self {
        let moved = |column: u16| column.saturating_add(1);
        let columns = self.columns.iter().map(|(column, rule)| (moved(*column), rule.clone())).collect();
        let periods = self.periods.iter().map(|(column, period)| (moved(*column), period.clone())).collect();
        let of_tables = self.of_tables.iter().map(OfTable::moved).collect();
        Self { header: self.header.clone(), columns, periods, of_tables, ..self.elsewhere() }
    }

    /// The rows that have been said to name the units, where the sheet is turned: one of each table.
    pub fn unit_rows(&self) -> Vec<u32> {
        if self.turned { self.units.iter().map(|row| u32::from(*row)).collect() } else { Vec::new() }
    }

    /// Whether columns have been said to name units.
    pub const fn names_units(&self) -> bool {
        !self.units.is_empty()
    }

    /// The column whose texts have been said to tell rows apart that stand below their kommuner, and what heads such ones.
    pub fn below(&self) -> Option<(u16, &'static str)> {
        let heading = |rule: &ColumnRule| match rule.role? {
            ColumnRole::Indicator => Some("Indikator"),
            ColumnRole::Period => Some("År"),
            ColumnRole::Gender => Some("Kön"),
            _ => None,
        };
        self.columns.iter().find_map(|(column, rule)| Some((*column, heading(rule)?)))
    }

    /// Whether nothing has been said of how the sheet lies.
    pub fn is_plain(&self) -> bool {
        let pointed_out = self.of_tables.iter().any(OfTable::has_lines);
        !self.turned && self.units.is_empty() && self.header.is_empty() && !pointed_out
    }

    /// These rows have been pointed out themselves, whatever is said of others of their names.
    pub fn pointed_out(mut self, rows: &[u32]) -> Self {
        for (_, owned) in self.owners.iter_mut().filter(|(row, _)| rows.contains(row)) {
            owned.by_name = false;
        }
        self
    }

    /// What marks mean on the sheet.
    pub fn legend(&self, legend: &mut Legend) {
        legend.say(&self.marks);
    }

    /// The same in one table, where it is otherwise there.
    pub fn own_legend(&self, legend: &Legend) -> Option<Legend> {
        let mut own = self.own_marks.then(|| legend.clone())?;
        self.legend(&mut own);
        Some(own)
    }

    /// The sheet without what is to be passed over; rows and columns keep their numbers.
    pub fn rest(&self, grid: &Grid) -> Grid {
        without(grid, |row, column, cell| self.passes_over(row, column) || self.is_nothing((row, column), cell))
    }

    /// The sheet's blocks and the tables of each; those whose own header or unit columns have been pointed out apart.
    pub fn tables(&self, grid: &Grid) -> Vec<(Block, Vec<Table>)> {
        let of = |grid: &Grid, block: Block| {
            let tables = under(&self.header, grid, &block);
            (block, tables)
        };
        if !self.of_tables.iter().any(OfTable::has_lines) {
            return self.blocks(grid).into_iter().map(|block| of(grid, block)).collect();
        }
        let own = || self.of_tables.iter().filter(|table| table.has_lines());
        let rest = without(grid, |row, column, _| own().any(|table| table.holds(row, column)));
        let mut all: Vec<(Block, Vec<Table>)> = self.blocks(&rest).into_iter().map(|block| of(&rest, block)).collect();
        all.extend(own().flat_map(|table| table.found(grid, &self.owners, |part| self.blocks(part))));
        all.retain(|(_, tables)| !tables.is_empty());
        let first = |table: &Table| table.header.first().copied().or(table.rows.first().map(|(row, _)| *row));
        all.sort_by_key(|(_, tables)| tables.first().and_then(first));
        all
    }

    /// The sheet's blocks: the one whose unit columns have been pointed out, else those found.
    fn blocks(&self, grid: &Grid) -> Vec<Block> {
        let is_here = |column: &u16| grid.rows().any(|(_, cells)| cell_in(cells, *column).is_some());
        let units: Vec<u16> = self.units.iter().copied().filter(|column| !self.turned || is_here(column)).collect();
        if !units.is_empty() {
            let said = units::said(grid, &units);
            return said.map(|block| Block { owners: self.owners.clone(), ..block }).into_iter().collect();
        }
        let mut blocks = units::blocks(grid);
        for block in &mut blocks {
            block.owners.clone_from(&self.owners);
            block.names.retain(|(column, _)| !self.is_no_label(*column));
            block.code = block.code.filter(|column| !self.is_no_label(*column));
        }
        blocks.retain(|block| !block.names.is_empty() || block.code.is_some());
        blocks
    }

    /// What is said of the columns, over what was found.
    pub fn columns(&self, columns: &mut Columns, header: &Header) {
        for (column, role) in columns {
            // It names units, and is no label of its own: homes of the kommuner that another column names.
            if self.units.contains(column) && !matches!(role, Role::Within(_)) {
                *role = Role::Within(Scheme::Unit);
            }
            let rule = self.columns.get(column);
            if let Some(told) = rule.and_then(|rule| rule.role) {
                match told {
                    ColumnRole::Value if matches!(role, Role::Value(_)) => {}
                    ColumnRole::Value => *role = Role::Value(Heading::of(&header.texts(*column))),
                    ColumnRole::Period => *role = Role::Period(Part::Whole),
                    ColumnRole::Gender => *role = Role::Gender,
                    ColumnRole::Indicator => *role = Role::Dimension(Dimension::Name),
                    ColumnRole::Skip => *role = Role::Description,
                }
            }
            // A name, a period or a gender can only be said of values; remarks are no numbers, and only a name makes them some.
            // Plans are values once something is said of them.
            let names = rule.is_some_and(|rule| rule.series.is_some());
            let dates = rule.is_some_and(|rule| rule.period.is_some() || rule.gender.is_some());
            if names && *role == Role::Remark || (names || dates) && matches!(role, Role::Bare | Role::Left(PLAN)) {
                *role = Role::Value(Heading::of(&header.texts(*column)));
            }
            if let Role::Value(heading) = role {
                say(self.periods.get(column), rule, heading);
            }
        }
    }

    /// Whether the gender of a column's values has been said.
    pub fn says_gender(&self, column: u16) -> bool {
        self.columns.get(&column).is_some_and(|rule| rule.gender.is_some())
    }

    /// Gives the columns that tell no gender the one said of the sheet, and which that is. One whose name has a gender is
    /// of all anyway, and that it has is still to be said.
    pub fn genders(&self, columns: &mut Columns) -> Option<Gender> {
        for (_, role) in columns {
            if let Role::Value(heading) = role {
                let all = self.gender.filter(|gender| *gender != Gender::Total || !is_about_one(&heading.title));
                heading.gender = heading.gender.or(all);
            }
        }
        self.gender
    }

    /// The same, of a rule for a sheet of another name: that sheet's own rows need not be here.
    pub fn on_another(mut self) -> Self {
        self.lost.retain(|Lost(why, _)| *why != LOST_ROW);
        self
    }

    /// Sends what is passed over because the user has said so, and what the rule speaks of in vain.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn tell(&self, grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
        let Some(((top, left), (bottom, right))) = notes::extent(grid) else { return Ok(()) };
        let range =
            |first: (u32, u16), last: (u32, u16)| format!("{}:{}", address(first.0, first.1), address(last.0, last.1));
        if self.skip {
            return faults::sheet(grid, range((top, left), (bottom, right)), "noted-skipped-sheet", sink);
        }
        let skipped = || self.columns.keys().copied().filter(|column| self.is_skipped(*column));
        let narrow = |row: u32| u16::try_from(row).unwrap_or(u16::MAX);
        let (rows, columns): (Vec<u32>, Vec<u16>) = if self.turned {
            (skipped().map(u32::from).collect(), self.rows.iter().copied().map(narrow).collect())
        } else {
            (self.rows.clone(), skipped().collect())
        };
        for column in columns {
            faults::sheet(grid, range((top, column), (bottom, column)), "noted-skipped-column", sink)?;
        }
        for row in rows {
            faults::sheet(grid, range((row, left), (row, right)), "noted-skipped-row", sink)?;
        }
        for range in self.skipped_of_tables() {
            faults::sheet(grid, range, "noted-skipped-column", sink)?;
        }
        for Lost(why, what) in &self.lost {
            faults::rule(grid, what, why, sink)?;
        }
        self.dated.iter().try_for_each(|dated| sink(Found::Dated(dated.clone())))
    }

    /// Whether a cell is passed over because the user has said so.
    pub fn passes_over(&self, row: u32, column: u16) -> bool {
        let of_table = |row: u32, column: u16| self.of_tables.iter().any(|table| table.skips(row, column));
        let over = |row: u32, column: u16| self.rows.contains(&row) || self.is_skipped(column) || of_table(row, column);
        let turned = || u16::try_from(row).is_ok_and(|row| over(u32::from(column), row));
        self.skip || if self.turned { turned() } else { over(row, column) }
    }

    /// Whether a column has been said to hold something else than units.
    pub fn is_no_label(&self, column: u16) -> bool {
        self.columns.get(&column).is_some_and(|rule| rule.role.is_some())
    }

    fn is_skipped(&self, column: u16) -> bool {
        self.columns.get(&column).is_some_and(|rule| rule.role == Some(ColumnRole::Skip))
    }

    /// Whether a cell of the sheet holds a mark that means nothing there.
    fn is_nothing(&self, (row, column): (u32, u16), cell: &Cell) -> bool {
        let at = if self.turned { u16::try_from(row).map(|row| (u32::from(column), row)) } else { Ok((row, column)) };
        let own = || self.of_tables.iter().filter(|table| at.is_ok_and(|at| table.holds(at.0, at.1)));
        let nothing = |text: &str| {
            let mark = fold(text);
            let means = |marks: &[(String, Meaning)]| marks.iter().find(|(known, _)| *known == mark).map(|(_, it)| *it);
            own().find_map(|table| means(&table.marks)).or_else(|| means(&self.marks)) == Some(Meaning::Nothing)
        };
        if self.marks.is_empty() && self.of_tables.iter().all(|table| table.marks.is_empty()) {
            return false;
        }
        match &cell.value {
            CellValue::Text(text) => nothing(text),
            CellValue::Number(number) => nothing(&number.to_string()),
            _ => false,
        }
    }
}

/// The tables of a block; under a header that has been pointed out, everything is rows.
fn under(header: &[u32], grid: &Grid, block: &Block) -> Vec<Table> {
    let (Some(first), Some(last)) = (header.first(), header.last()) else { return tables_in(grid, block) };
    let mut found = tables_in(&without(grid, |row, _, _| row <= *last), block);
    if let Some(table) = found.first_mut() {
        let above = grid.rows().filter(|(row, _)| row < first);
        table.titles = above.filter_map(|(_, cells)| title(block.cells(cells))).collect();
        table.header = header.to_vec();
    }
    found
}

/// Has a column's heading say what has been said of it.
fn say(said: Option<&Period>, rule: Option<&ColumnRule>, heading: &mut Heading) {
    // A period that has been said is no longer cut to the part that the heading names.
    heading.part = heading.part.take().filter(|_| said.is_none());
    heading.period = said.cloned().or(heading.period.take());
    heading.gender = rule.and_then(|rule| rule.gender).or(heading.gender);
    if let Some(series) = rule.and_then(|rule| rule.series.as_ref()) {
        heading.title.clone_from(&series.title);
        if let Some(population) = &series.population {
            heading.population.clone_from(population);
        }
        if let Some(unit) = &series.unit_of_measure {
            heading.unit_of_measure.clone_from(unit);
        }
        heading.said = Some(Box::new(series.clone()));
    }
}

/// A sheet without some of its cells.
fn without(grid: &Grid, passed: impl Fn(u32, u16, &Cell) -> bool) -> Grid {
    let mut builder = GridBuilder::new(grid.sheet(), Budget::default());
    for (row, cells) in grid.rows() {
        for (column, cell) in cells.iter().filter(|(column, cell)| !passed(row, *column, cell)) {
            // A part of a grid fits where the whole has fitted.
            if builder.put(row, *column, cell.clone()).is_err() {
                return builder.finish();
            }
        }
    }
    grid.merges().iter().for_each(|merge| builder.merge(*merge));
    builder.hide(grid.hidden().clone());
    builder.finish()
}
