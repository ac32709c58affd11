//! Sheets that name their units elsewhere than in a column, seen as if they did: units as columns are turned, and a
//! sheet about one unit gets a column that names it. What is found goes back to the cells where it stands. Pure.

use std::collections::HashSet;

use super::of_sheet;
use super::parts::{heads_others, is_home_alone, is_whole, sound_as_homes};
use super::units::reference;
use crate::domain::published::Found;
use crate::intake::grid::{Budget, Cell, CellValue, Grid, GridBuilder, Hidden, Merge, address, cell_in, place};
use crate::intake::recognise::columns::is_indicator_heading;
use crate::intake::recognise::gender;
use crate::intake::recognise::wording::intervals::is_interval;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::values::{answer, usual_mark};
use crate::intake::recognise::wording::words::{cut_period, fold, tidy};
use crate::intake::{Sink, Stopped};

/// A sheet seen otherwise.
pub struct View {
    /// What is recognised.
    pub grid: Grid,
    /// Text that stands above the table on the sheet itself.
    pub titles: Vec<String>,
    /// The cell that says which unit the whole sheet is about.
    pub said: Option<(u32, u16)>,
    /// Rows of the sheet that are not seen though they hold values, and others of which there is something to say: the
    /// column of their labels, and what.
    pub left: Vec<(u32, u16, &'static str)>,
    way: Way,
}

/// How the cells of a view lie on the sheet.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// Rows are the sheet's columns.
    Turned,
    /// One column more stands before the sheet's own.
    Moved,
}

/// The views in which units that stand in a row stand in a column; none for sheets too long to be turned.
///
/// `said`: the rows that name the units, where somebody has said which; another one found beside them heads a table of its
/// own where values stand between the two.
pub fn turned(grid: &Grid, said: &[u32]) -> Vec<View> {
    let apart = |one: u32, other: u32| {
        let between = (one.min(other) + 1)..one.max(other);
        grid.rows().any(|(row, cells)| between.contains(&row) && holds_values(cells))
    };
    let found = grid.rows().filter(|(_, cells)| names_units(cells)).map(|(row, _)| row);
    let found = found.filter(|row| said.iter().all(|other| apart(*row, *other)));
    let mut heads: Vec<u32> = found.chain(said.iter().copied()).collect();
    heads.sort_unstable();
    let Some(last) = grid.rows().next_back().map(|(row, _)| row) else { return Vec::new() };
    let mut views = Vec::new();
    for (at, head) in heads.iter().take(100).enumerate() {
        let end = heads.get(at + 1).map_or(last, |next| next - 1);
        let above = at.checked_sub(1).and_then(|at| heads.get(at)).map_or(1, |above| above + 1);
        let titles = titles(grid, above, *head);
        let regions = titles.iter().map(String::as_str).chain([grid.sheet()]).any(|text| fold(text).contains("region"));
        views.extend(turn(grid, *head, end, regions).map(|grid| View {
            grid,
            titles,
            said: None,
            left: Vec::new(),
            way: Way::Turned,
        }));
    }
    views
}

/// The sheet with rows and columns the other way round; None of one too long to be turned.
pub fn swapped(grid: &Grid) -> Option<Grid> {
    let last = grid.rows().next_back().map(|(row, _)| row)?;
    turn(grid, 1, last, false)
}

/// Whether a row names at least two units, and hardly anything else beyond its first three cells.
fn names_units(cells: &[(u16, Cell)]) -> bool {
    let texts = cells.iter().filter_map(|(_, cell)| cell.as_text());
    let (mut units, mut others) = (0, 0);
    for text in texts {
        let is_unit = names::known(text).is_some();
        units += usize::from(is_unit);
        others += usize::from(!is_unit);
    }
    units >= 2 && others <= units + 3
}

/// The lines above the row of the units, without those that only say whose values stand beside the unit's, as that row does.
fn titles(grid: &Grid, from: u32, head: u32) -> Vec<String> {
    let above = grid.rows().filter(|(row, cells)| (from..head).contains(row) && cells.len() <= 3);
    let heads: Vec<String> = grid.row(head).iter().filter_map(|(_, cell)| cell.as_text()).map(fold).collect();
    let lines = above.filter_map(|(_, cells)| cells.iter().find_map(|(_, cell)| cell.as_text()));
    lines.filter(|line| !heads.contains(&fold(line))).map(tidy).collect()
}

/// `regions`: what stands before the units says nothing, but the sheet's name or title says that they are regions.
fn turn(grid: &Grid, first: u32, last: u32, regions: bool) -> Option<Grid> {
    let number = |row: u32| u16::try_from(row).ok().filter(|row| *row <= 16_384);
    let mut builder = GridBuilder::new(grid.sheet(), Budget::default());
    for (row, cells) in grid.rows().filter(|(row, _)| (first..=last).contains(row)) {
        for (at, (column, cell)) in cells.iter().enumerate() {
            let heads =
                at == 0 && row == first && regions && cell.as_text().is_some_and(|text| names::known(text).is_none());
            let cell = if heads { Cell::text("Region") } else { cell.clone() };
            builder.put(u32::from(*column), number(row)?, cell).ok()?;
        }
    }
    for merge in grid.merges() {
        if let (Some(top), Some(bottom)) = (number(merge.first.0), number(merge.last.0)) {
            let (left, right) = (u32::from(merge.first.1), u32::from(merge.last.1));
            builder.merge(Merge { first: (left, top), last: (right, bottom) });
        }
    }
    Some(builder.finish())
}

/// The view of a sheet that is about one unit, by its name or by a line of its own at its top.
pub fn of_one_unit(grid: &Grid) -> Option<View> {
    let rows = rows_of_values(grid);
    let (unit, said) = of_sheet::unit(grid, *rows.first()?)?;
    about(grid, &rows, (&unit, said), "Indikator")
}

/// The unit that a sheet itself says that it is about, and the cell that says so.
pub fn unit_named(grid: &Grid) -> Option<(String, Option<(u32, u16)>)> {
    of_sheet::unit(grid, *rows_of_values(grid).first()?)
}

/// The same of a sheet that has been said to be about this unit; `parts`: its rows are parts of it.
pub fn of_unit(grid: &Grid, unit: &str, parts: bool) -> Option<View> {
    about(grid, &rows_of_values(grid), (unit, None), if parts { "Enhet" } else { "Indikator" })
}

fn rows_of_values(grid: &Grid) -> Vec<u32> {
    let rows: Vec<u32> = grid.rows().filter(|(_, cells)| holds_values(cells)).map(|(row, _)| row).collect();
    let Some(first) = rows.first() else { return rows };
    let mut above = answered_above(grid, *first);
    above.extend(rows);
    above
}

/// The rows of answers and marks right above the first row of numbers, and right below the one that heads their columns.
fn answered_above(grid: &Grid, first: u32) -> Vec<u32> {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    let mut below = first;
    for (row, cells) in grid.rows().rev().skip_while(|(row, _)| *row >= first) {
        if row + 1 != below {
            break;
        }
        if is_answered(cells) {
            rows.push(row);
            columns.extend(cells.iter().skip(1).map(|(column, _)| *column));
            below = row;
            continue;
        }
        let heads = |column: &u16| cell_in(cells, *column).is_some_and(|cell| !is_answer(cell));
        if columns.iter().all(heads) {
            rows.reverse();
            return rows;
        }
        break;
    }
    Vec::new()
}

/// A row of a name and nothing but answers and marks beside it.
fn is_answered(cells: &[(u16, Cell)]) -> bool {
    let is_name = |cell: &Cell| {
        let folded = cell.as_text().map(fold).unwrap_or_default();
        folded.contains(char::is_alphabetic) && folded != "fråga" && !is_indicator_heading(&folded) && !is_answer(cell)
    };
    let [(_, first), beside @ ..] = cells else { return false };
    is_name(first) && !beside.is_empty() && beside.iter().all(|(_, cell)| is_answer(cell))
}

/// Whether a cell holds Ja, Nej or a mark, and no interval that may be ages.
fn is_answer(cell: &Cell) -> bool {
    let text = cell.as_text().filter(|text| !is_interval(text.trim()));
    text.is_some_and(|text| answer(text.trim()).is_some() || usual_mark(text).is_some())
}

/// `heading`: what heads the names before the values where nothing does; that they are parts is said whatever does.
fn about(grid: &Grid, rows: &[u32], (unit, said): (&str, Option<(u32, u16)>), heading: &str) -> Option<View> {
    let first = *rows.first()?;
    let parts = heading == "Enhet";
    let label =
        grid.rows().filter(|(row, _)| rows.binary_search(row).is_ok()).filter_map(|(_, cells)| label(cells)).min();
    let (mut builder, mut titles) = (GridBuilder::new(grid.sheet(), Budget::default()), Vec::new());
    let is_line = |cells: &[(u16, Cell)]| matches!(cells, [(column, _)] if label.is_none_or(|label| *column <= label));
    let wide = grid.rows().take_while(|(row, _)| *row < first).filter(|(_, cells)| !is_line(cells)).last();
    // An empty row or the unit's name may stand between the header and the first row.
    let head = wide.map(|(row, _)| row).filter(|row| first - row <= 2).unwrap_or(first - 1);
    let (mut left, mut of_others) = (Vec::new(), false);
    for (row, cells) in grid.rows() {
        if let ([(_, cell)], true) = (cells, row > first && is_line(cells)) {
            of_others = cell.as_text().is_some_and(heads_others);
        }
        if of_others {
            let named = cells.first().filter(|_| rows.binary_search(&row).is_ok());
            left.extend(named.map(|(column, _)| (row, *column, "unread-row-of-others")));
            continue;
        }
        if let ([(_, cell)], true) = (cells, row < first && is_line(cells)) {
            titles.extend(cell.as_text().map(tidy));
            continue;
        }
        if row == head {
            builder.put(row, 1, Cell::text("Kommun")).ok()?;
        } else if rows.binary_search(&row).is_ok() {
            builder.put(row, 1, Cell::text(of_another(cells, unit).unwrap_or(unit))).ok()?;
        }
        for (column, cell) in cells.iter().filter(|(column, _)| !(parts && row == head && Some(*column) == label)) {
            builder.put(row, column.checked_add(1)?, cell.clone()).ok()?;
        }
    }
    // A column of indicators without a heading is one all the same, but for one of homes.
    let names = |column: u16| -> Vec<&str> {
        rows.iter()
            .filter_map(|row| grid.get(*row, column)?.as_text())
            .filter(|name| !is_whole_row(name, unit))
            .collect()
    };
    let bare =
        |column: &u16| head > 0 && (parts || grid.get(head, *column).is_none() && !sound_as_homes(&names(*column)));
    if let Some(column) = label.filter(bare) {
        if !parts && are_homes_or_measures(&names(column), grid.row(head)) {
            left.push((first, column, "noted-names-as-measures"));
        }
        builder.put(head, column.checked_add(1)?, Cell::text(heading)).ok()?;
    }
    for merge in grid.merges() {
        let right = |(row, column): (u32, u16)| (row, column.saturating_add(1));
        builder.merge(Merge { first: right(merge.first), last: right(merge.last) });
    }
    builder.hide(Hidden::default());
    Some(View { titles, said, left, ..View::moved(builder.finish()) })
}

/// Whether names without a heading may be homes though nothing says so, below headings that are neither periods, genders nor
/// others' names.
fn are_homes_or_measures(names: &[&str], heads: &[(u16, Cell)]) -> bool {
    let different: HashSet<String> = names.iter().map(|name| fold(name)).collect();
    let is_measure = |cell: &Cell| {
        cell.as_text().is_some_and(|text| {
            let (plain, _) = cut_period(text);
            let others = names::known(&plain).is_some() || reference(&plain).is_some() || is_whose(&fold(&plain));
            plain.contains(char::is_alphabetic) && gender::lone(text).is_none() && !others
        })
    };
    let may = names.len() > 1 && different.len() == names.len() && names.iter().all(|name| is_home_alone(name));
    may && !heads.is_empty() && heads.iter().all(|(_, cell)| is_measure(cell))
}

/// Whether a heading says no more than whose the values below it are.
fn is_whose(folded: &str) -> bool {
    ["kommun", "riket", "län", "region", "liknande", "jämförelse"].iter().any(|start| folded.starts_with(start))
}

/// Whether a row on the sheet of a kommun is about all of it, or about somebody else.
fn is_whole_row(name: &str, unit: &str) -> bool {
    let kommun = names::known(unit).and_then(|known| known.unit(names::Sort::default()));
    let whole = kommun.is_some_and(|kommun| is_whole(&tidy(name), &kommun));
    whole || names::known(name).is_some() || reference(name).is_some()
}

/// What a row on the sheet of a kommun says that it holds the values of instead: riket, the county, another kommun.
fn of_another<'a>(cells: &'a [(u16, Cell)], unit: &str) -> Option<&'a str> {
    let kommun = |text: &str| names::known(text).and_then(|known| known.municipality);
    let text = cells.first()?.1.as_text()?;
    let other = names::known(text).is_some() && kommun(text) != kommun(unit);
    (other || reference(text).is_some()).then_some(text)
}

/// A row of a name and at least one number, or of a year and more.
fn holds_values(cells: &[(u16, Cell)]) -> bool {
    let number = |cell: &Cell| match &cell.value {
        CellValue::Number(_) => true,
        CellValue::Text(text) => crate::intake::recognise::wording::values::number(text.trim()).is_some(),
        _ => false,
    };
    let year = |cell: &Cell| match &cell.value {
        CellValue::Number(number) => (1900.0..=2100.0).contains(number),
        CellValue::Text(text) => text.trim().len() == 4,
        _ => false,
    };
    let mut beside = cells.iter().skip(1).map(|(_, cell)| cell);
    let first_is_label = cells.first().is_some_and(|(_, cell)| !number(cell) || year(cell));
    first_is_label && beside.any(|cell| number(cell) && !year(cell))
}

/// The column of the name that a row starts with.
fn label(cells: &[(u16, Cell)]) -> Option<u16> {
    let (column, cell) = cells.first()?;
    cell.as_text().filter(|text| crate::intake::recognise::wording::values::number(text).is_none()).map(|_| *column)
}

impl View {
    /// A sheet with one column more before its own.
    pub const fn moved(grid: Grid) -> Self {
        Self { grid, titles: Vec::new(), said: None, left: Vec::new(), way: Way::Moved }
    }

    /// Where a cell of the view stands on the sheet.
    pub fn place(&self, at: (u32, u16)) -> (u32, u16) {
        self.way.back(at)
    }

    /// The same; None of what stands on no cell of the sheet: the unit before the rows of a sheet about one.
    pub fn seen(&self, at: (u32, u16)) -> Option<(u32, u16)> {
        let invented = matches!(self.way, Way::Moved) && at.1 == 1;
        (!invented).then(|| self.place(at))
    }

    /// Sends what is found in the view as found on the sheet.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn send(&self, mut found: Found, sink: &mut Sink) -> Result<(), Stopped> {
        match &mut found {
            Found::Slice(slice) => {
                for reading in &mut slice.readings {
                    (reading.row, reading.column) = self.way.back((reading.row, reading.column));
                }
            }
            Found::Table(table) => table.cells = self.way.range(&table.cells),
            Found::Unread(unread) => unread.cell = self.way.range(&unread.cell),
            _ => {}
        }
        sink(found)
    }
}

impl Way {
    fn back(self, (row, column): (u32, u16)) -> (u32, u16) {
        match self {
            Self::Turned => (u32::from(column), u16::try_from(row).unwrap_or(u16::MAX)),
            Self::Moved => (row, column.saturating_sub(1).max(1)),
        }
    }

    /// `B2:C9` on the sheet; what is no range stays.
    fn range(self, range: &str) -> String {
        let back = |one: &str| place(one).map(|at| self.back(at)).map(|(row, column)| address(row, column));
        let ends: Option<Vec<String>> = range.split(':').map(back).collect();
        ends.map_or_else(|| range.to_owned(), |ends| ends.join(":"))
    }
}
