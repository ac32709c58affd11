//! A sheet as the user is shown it: what stands in its cells and what each was taken for. Bounded.

use std::collections::HashMap;

use crate::domain::Status;
use crate::domain::published::Found;
use crate::domain::seen::{CellRole, SeenCell, SeenRow};
use crate::intake::grid::{Cell, CellValue, Grid, place};
use crate::intake::recognise::columns::{Columns, Role};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::rules::laid::Laid;
use crate::intake::{Sink, Stopped};

/// Characters of a cell that are shown.
const LONGEST: usize = 60;

type Place = (u32, u16);

/// Gathers what the cells of one sheet were taken for.
#[derive(Debug, Default)]
pub struct Seen {
    roles: HashMap<Place, CellRole>,
    /// Those of the table found last, before [`Seen::settle`].
    fresh: Vec<(Place, CellRole)>,
    /// Ranges of cells that could not be read.
    unread: Vec<(Place, Place)>,
    /// The last row of the table before.
    above: u32,
    /// The last row shown.
    last: u32,
}

impl Seen {
    /// Cells of a sheet that are shown, in whole rows from the top; a longer sheet is not shown to its end.
    const MOST: usize = 250_000;
    /// Cells of a row that travel together.
    const TOGETHER: usize = 500;

    /// Nothing yet of this sheet.
    pub fn of(grid: &Grid) -> Self {
        let mut room = Self::MOST;
        let shown = grid.rows().take_while(|(_, cells)| {
            let before = room;
            room = room.saturating_sub(cells.len());
            before > 0
        });
        Self { last: shown.last().map_or(0, |(row, _)| row), ..Self::default() }
    }

    /// What a table's cells were taken for, its values apart.
    pub fn table(&mut self, grid: &Grid, block: &Block, table: &Table, columns: &Columns) {
        let header =
            table.header.iter().flat_map(|row| block.cells(grid.row(*row)).iter().map(move |cell| (*row, cell)));
        self.fresh.extend(header.map(|(row, (column, _))| ((row, *column), CellRole::Header)));
        let first = table.header.first().or(table.rows.first().map(|(row, _)| row)).copied().unwrap_or(0);
        // A table beside the one before has its titles above both.
        let from = if self.above < first { self.above + 1 } else { 1 };
        self.above = table.rows.last().map_or(first, |(row, _)| *row);
        for (row, cells) in grid.rows().skip_while(|(row, _)| *row < from).take_while(|(row, _)| *row < first) {
            let titles = cells.iter().filter(|(_, cell)| cell.as_text().is_some());
            self.fresh.extend(titles.map(|(column, _)| ((row, *column), CellRole::Title)));
        }
        for (row, _) in &table.rows {
            for (column, _) in block.cells(grid.row(*row)) {
                let role = if block.is_label(*column) { Some(CellRole::Unit) } else { role_in(columns, *column) };
                self.fresh.extend(role.map(|role| ((*row, *column), role)));
            }
        }
        self.fresh.extend(unread_in_rows(grid, block, table, columns));
    }

    /// The table found last stands on the sheet where `way` says.
    pub fn settle(&mut self, way: impl Fn(Place) -> Option<Place>) {
        let last = self.last;
        let fresh = self.fresh.drain(..).filter_map(|(at, role)| Some((way(at)?, role)));
        for (at, role) in fresh.filter(|(at, _)| at.0 <= last) {
            self.roles.entry(at).and_modify(|known| take(known, role)).or_insert(role);
        }
    }

    /// The cell names the unit that the whole sheet is about.
    pub fn unit(&mut self, at: Place) {
        self.roles.insert(at, CellRole::Unit);
    }

    /// Lines of their own with these texts are titles.
    pub fn titles(&mut self, grid: &Grid, titles: &[String]) {
        for (row, cells) in grid.rows().take_while(|(row, _)| *row <= self.last) {
            let [(column, cell)] = cells else { continue };
            let text = cell.as_text().map(crate::intake::recognise::wording::words::tidy);
            if text.is_some_and(|text| titles.contains(&text)) {
                self.roles.entry((row, *column)).or_insert(CellRole::Title);
            }
        }
    }

    /// What is sent of the sheet tells what its values are, and what could not be read.
    pub fn hear(&mut self, found: &Found) {
        match found {
            Found::Slice(slice) => {
                for reading in slice.readings.iter().filter(|reading| reading.row <= self.last) {
                    let status = reading.note.as_ref().map_or(Status::Present, |note| note.status);
                    let role = if status == Status::Present { CellRole::Value } else { CellRole::Mark };
                    self.roles.insert((reading.row, reading.column), role);
                }
            }
            Found::Unread(unread) if !unread.is_note() => self.unread(&unread.cell),
            _ => {}
        }
    }

    fn unread(&mut self, range: &str) {
        let (first, last) = range.split_once(':').unwrap_or((range, range));
        let (Some(first), Some(last)) = (place(first), place(last)) else { return };
        if first == last {
            self.roles.insert(first, CellRole::Unread);
        } else {
            self.unread.push((first, last));
        }
    }

    /// The same under what another says of the same cells.
    #[must_use]
    pub fn under(mut self, other: Self) -> Self {
        self.roles.extend(other.roles);
        self.unread.extend(other.unread);
        self
    }

    /// What a cell was taken for: in a range of unread cells, what is no value is unread.
    fn role(&self, at: Place, unread: &Unread) -> CellRole {
        match self.roles.get(&at) {
            Some(role @ (CellRole::Value | CellRole::Mark)) => *role,
            _ if unread.has(at.1) => CellRole::Unread,
            role => role.copied().unwrap_or(CellRole::Nothing),
        }
    }

    /// Sends the sheet.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn send(&self, grid: &Grid, laid: Option<&Laid>, sink: &mut Sink) -> Result<(), Stopped> {
        let mut unread = Unread::of(&self.unread);
        for (row, cells) in grid.rows().take_while(|(row, _)| *row <= self.last) {
            unread.go(row);
            for cells in cells.chunks(Self::TOGETHER) {
                let cells = cells.iter().map(|(column, cell)| SeenCell {
                    column: *column,
                    text: shown(cell),
                    role: match laid {
                        Some(laid) if laid.passes_over(row, *column) => CellRole::Skipped,
                        _ => self.role((row, *column), &unread),
                    },
                });
                sink(Found::Seen(SeenRow { row, cells: cells.collect() }))?;
            }
        }
        let unseen = grid.rows().filter(|(row, _)| *row > self.last).count();
        if unseen > 0 { sink(Found::Unseen(u32::try_from(unseen).unwrap_or(u32::MAX))) } else { Ok(()) }
    }
}

/// The ranges of unread cells, row by row from the top.
struct Unread {
    /// Those below, the first of them last.
    below: Vec<(Place, Place)>,
    /// Those of the row.
    here: Vec<(Place, Place)>,
    /// The columns that they cover: first and last, apart from each other, rising.
    columns: Vec<(u16, u16)>,
}

impl Unread {
    fn of(ranges: &[(Place, Place)]) -> Self {
        let mut below = ranges.to_vec();
        below.sort_unstable_by(|one, other| other.cmp(one));
        Self { below, here: Vec::new(), columns: Vec::new() }
    }

    /// Goes down to a row.
    fn go(&mut self, row: u32) {
        let before = self.here.len();
        self.here.retain(|(_, last)| last.0 >= row);
        let mut changed = self.here.len() < before;
        while let Some(range) = self.below.pop_if(|(first, _)| first.0 <= row) {
            changed = true;
            self.here.extend(Some(range).filter(|(_, last)| last.0 >= row));
        }
        if !changed {
            return;
        }
        let mut columns: Vec<(u16, u16)> = self.here.iter().map(|(first, last)| (first.1, last.1)).collect();
        columns.sort_unstable();
        self.columns.clear();
        for (first, last) in columns {
            match self.columns.last_mut() {
                Some(before) if first <= before.1 => before.1 = before.1.max(last),
                _ => self.columns.push((first, last)),
            }
        }
    }

    fn has(&self, column: u16) -> bool {
        let at = self.columns.partition_point(|(_, last)| *last < column);
        self.columns.get(at).is_some_and(|(first, _)| *first <= column)
    }
}

/// A cell of several tables is what says most: a title above one may be a row of another.
fn take(known: &mut CellRole, role: CellRole) {
    if *known == CellRole::Title || (*known == CellRole::Header && role != CellRole::Title) {
        *known = role;
    }
}

/// The values of rows that are nobody's: as unread as the label that the reason is told of.
fn unread_in_rows(grid: &Grid, block: &Block, table: &Table, columns: &Columns) -> Vec<(Place, CellRole)> {
    let is_value = |column: u16| {
        let at = columns.binary_search_by_key(&column, |(column, _)| *column).ok();
        at.and_then(|at| columns.get(at)).is_some_and(|(_, role)| matches!(role, Role::Value(_)))
    };
    let rows = table.strange.iter().filter(|(.., why)| !why.starts_with("noted-")).map(|(row, ..)| *row);
    let cells = rows.flat_map(|row| block.cells(grid.row(row)).iter().map(move |(column, _)| (row, *column)));
    cells.filter(|(_, column)| is_value(*column)).map(|at| (at, CellRole::Unread)).collect()
}

/// What a cell beside the label is, where its value does not tell.
fn role_in(columns: &Columns, column: u16) -> Option<CellRole> {
    let at = columns.binary_search_by_key(&column, |(column, _)| *column).ok()?;
    Some(match columns.get(at)?.1 {
        Role::Value(_) => return None,
        Role::Rank(_) => CellRole::Rank,
        Role::Period(_) => CellRole::Period,
        Role::Gender => CellRole::Gender,
        Role::Dimension(_) => CellRole::Dimension,
        Role::Within(_) => CellRole::Unit,
        Role::Comparison | Role::Description => CellRole::Beside,
        // What is left and only noted is as it should be.
        Role::Left(why) if why.starts_with("noted-") => CellRole::Beside,
        Role::Bare | Role::Remark | Role::Left(_) => CellRole::Unread,
    })
}

/// What stands in a cell, as a reader of the sheet sees it: 12.3 per cent as `12,3 %`.
fn shown(cell: &Cell) -> String {
    match &cell.value {
        CellValue::Empty => String::new(),
        CellValue::Number(number) => number_shown(*number, cell),
        CellValue::Text(text) | CellValue::Error(text) => {
            shortened(crate::intake::recognise::wording::words::tidy(text))
        }
        CellValue::Bool(yes) => yes.to_string(),
        CellValue::Date(date) => date.to_string(),
    }
}

/// A longer text ends with an ellipsis.
fn shortened(text: String) -> String {
    let end = text.char_indices().nth(LONGEST).is_some();
    if end { text.chars().take(LONGEST - 1).chain(['…']).collect() } else { text }
}

fn number_shown(number: f64, cell: &Cell) -> String {
    let (number, sign) = if cell.percent { (number * 100.0, " %") } else { (number, "") };
    let rounded = (number * 10_000.0).round() / 10_000.0;
    let text = match cell.decimals {
        Some(decimals) if decimals <= 6 => format!("{number:.*}", usize::from(decimals)),
        _ if rounded.is_finite() => rounded.to_string(),
        _ => number.to_string(),
    };
    text.replace('.', ",") + sign
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shown_with_an_ellipsis() {
        assert_eq!(shown(&Cell::text("å".repeat(60))), "å".repeat(60));
        assert_eq!(shown(&Cell::text("å".repeat(61))), "å".repeat(59) + "…");
    }

    #[test]
    fn ranges_of_unread_cells_are_swept_row_by_row() {
        let mut unread = Unread::of(&[((3, 2), (5, 2)), ((1, 1), (2, 4)), ((4, 2), (4, 6)), ((9, 1), (9, 1))]);
        let mut columns = |row: u32| {
            unread.go(row);
            (1..8).filter(|column| unread.has(*column)).collect::<Vec<u16>>()
        };
        assert_eq!((columns(1), columns(2), columns(3)), (vec![1, 2, 3, 4], vec![1, 2, 3, 4], vec![2]));
        assert_eq!((columns(4), columns(5), columns(6)), (vec![2, 3, 4, 5, 6], vec![2], vec![]));
        assert_eq!((columns(12), unread.below.len()), (vec![], 0));
    }
}
