//! Which of the rows above a table head its columns. Pure.

use super::kommungroups::is_group;
use super::tables::Pending;
use super::units::{Block, is_name_heading};
use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::wording::words::{cut_period, fold};

/// Deepest header.
const DEEPEST: usize = 4;

/// The header among the rows above a table: the lowest of them that reach beyond the label columns, at most
/// four, with no more than one blank row between.
pub(super) fn header_rows(grid: &Grid, block: &Block, pending: &[Pending]) -> Vec<u32> {
    let mut header: Vec<u32> = Vec::new();
    for (row, strange) in pending.iter().rev() {
        let cells = block.cells(grid.row(*row));
        let heads_group = matches!(cells, [(_, cell)] if cell.as_text().is_some_and(is_group));
        if (strange.is_some() || heads_group) && header.is_empty() {
            continue;
        }
        let alone = cells.len() == 1;
        let gap = header.last().map_or(0, |below| below - row - 1);
        let fits = strange.is_none() && heads_columns(grid, block, *row, cells) && gap <= u32::from(!alone);
        if !fits || header.len() == DEEPEST {
            break;
        }
        header.push(*row);
    }
    header.reverse();
    header
}

fn heads_columns(grid: &Grid, block: &Block, row: u32, cells: &[(u16, Cell)]) -> bool {
    let long = |cell: &Cell| cell.as_text().is_some_and(|text| text.len() > 400);
    if cells.iter().any(|(_, cell)| long(cell)) {
        return false;
    }
    match cells {
        [] => false,
        [(column, cell)] => {
            let wide = grid
                .merges()
                .iter()
                .any(|merge| merge.first == (row, *column) && merge.last.1 > block.columns.1.saturating_sub(1));
            let names = cell.as_text().is_some_and(|text| is_name_heading(&fold(text)) && is_no_title(text));
            (*column > block.last_label() && !(wide && *column <= block.columns.0)) || names
        }
        cells => cells.iter().any(|(column, _)| *column > block.last_label()) || is_long_header(cells),
    }
}

/// A title is long, or names a year: `Kommunresultat 2023`.
fn is_no_title(text: &str) -> bool {
    text.len() < 30 && cut_period(text).1.is_none()
}

/// A row of short words only, such as the header of a list.
fn is_long_header(cells: &[(u16, Cell)]) -> bool {
    cells.len() > 1 && cells.iter().all(|(_, cell)| cell.as_text().is_some_and(|text| text.len() < 40))
}
