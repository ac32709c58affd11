//! What a reader of the sheet should know beside its values: what of it is hidden, though it is read.

use crate::intake::grid::{Grid, address};
use crate::intake::recognise::series::faults;
use crate::intake::{Sink, Stopped};

/// Most ranges of one kind that are told one by one; the rest is told as one.
const MOST: usize = 20;

/// The first and last row and column that hold something; None for an empty sheet.
pub fn extent(grid: &Grid) -> Option<((u32, u16), (u32, u16))> {
    let columns = || grid.rows().flat_map(|(_, cells)| cells).map(|(column, _)| *column);
    let (top, bottom) = (grid.rows().next()?.0, grid.rows().next_back()?.0);
    Some(((top, columns().min()?), (bottom, columns().max()?)))
}

/// Sends what of a sheet is hidden, as far as something stands there.
///
/// # Errors
/// The receiver wants no more.
pub fn hidden(grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
    let hidden = grid.hidden();
    if !hidden.sheet && hidden.rows.is_empty() && hidden.columns.is_empty() {
        return Ok(());
    }
    let Some(((top, left), (bottom, right))) = extent(grid) else { return Ok(()) };
    let range = |from: (u32, u16), to: (u32, u16)| format!("{}:{}", address(from.0, from.1), address(to.0, to.1));
    if hidden.sheet {
        faults::sheet(grid, range((top, left), (bottom, right)), "noted-hidden-sheet", sink)?;
    }
    for (first, last) in within(&hidden.rows, top, bottom) {
        faults::sheet(grid, range((first, left), (last, right)), "noted-hidden-rows", sink)?;
    }
    for (first, last) in within(&hidden.columns, left, right) {
        faults::sheet(grid, range((top, first), (bottom, last)), "noted-hidden-columns", sink)?;
    }
    Ok(())
}

/// The ranges as far as they lie between two ends.
fn within<N: Copy + Ord>(ranges: &[(N, N)], from: N, to: N) -> Vec<(N, N)> {
    let inside = ranges.iter().filter(|(first, last)| *first <= to && *last >= from);
    let mut told: Vec<(N, N)> = inside.map(|(first, last)| ((*first).max(from), (*last).min(to))).collect();
    if let (Some(rest), Some((_, end))) = (told.get(MOST).copied(), told.last().copied()) {
        told.truncate(MOST);
        told.push((rest.0, end));
    }
    told
}
