//! Rows whose code is one kommun's and whose name is another's: what there is to say of them. Pure.

use super::units::{Block, Label, code_of};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::tidy;

/// What is said of such a row: a text id.
pub const SAID: &str = "unread-code-and-name-differ";

/// `0115 = Vallentuna ≠ Upplands Väsby`: the code, whose it is, and the name beside it.
pub fn told(grid: &Grid, block: &Block, row: u32, column: u16) -> Option<String> {
    let cells = block.cells(grid.row(row));
    let cell = cell_in(cells, column)?;
    let printed = match &cell.value {
        CellValue::Number(number) => number.to_string(),
        _ => cell.as_text()?.to_owned(),
    };
    let of_code = names::name_of(&code_of(cell)?);
    let mut labels = block.names.iter().filter_map(|(column, _)| cell_in(cells, *column).and_then(Cell::as_text));
    Some(format!("{printed} = {of_code} ≠ {}", tidy(labels.next()?)))
}

/// All such rows of a sheet whose blocks are known: the row, the column of the code, what is told of it.
pub fn differing(grid: &Grid, blocks: &[Block]) -> Vec<(u32, u16, String)> {
    let of = |block: &Block| -> Vec<(u32, u16, String)> {
        let rows = grid.rows().filter_map(|(row, cells)| match block.label(block.cells(cells)) {
            Label::Contradiction(column) => Some((row, column, told(grid, block, row, column)?)),
            _ => None,
        });
        rows.collect()
    };
    blocks.iter().filter(|block| block.code.is_some()).flat_map(of).collect()
}
