//! Tables whose rows are homes and the like right below the row of their kommun, without an indent: by the heading of the
//! names, or because every kommun is followed by names that are none. Pure.

use super::group::is_number;
use super::parts;
use super::tables::Table;
use super::units::{Block, Label};
use crate::domain::Scheme;
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::wording::nearest::nearest;
use crate::intake::recognise::wording::words::fold;

/// So many rows tell.
const SAMPLE: usize = 600;

/// What tells that the rows below a kommun are its homes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The heading of the names.
    Heading,
    /// That every kommun is followed by names that are no kommun's, and nothing else tells what they are.
    Rows,
    /// Nothing.
    Nothing,
}

/// Whether the heading of the labels says that parts of kommuner stand there.
pub fn heads_parts(grid: &Grid, block: &Block, table: &Table) -> bool {
    let heads = |row: u32| {
        let mut labels = block.names.iter().filter_map(|(column, _)| grid.get(row, *column)?.as_text());
        labels.any(parts::names_parts)
    };
    table.header.iter().any(|row| heads(*row))
}

/// What tells that the rows below the kommuner of a table are their homes.
pub fn told(grid: &Grid, block: &Block, table: &Table) -> Told {
    let texts = |row: &u32| {
        let labels = block.names.iter().filter_map(|(column, _)| grid.get(*row, *column)?.as_text());
        labels.map(fold).collect::<Vec<_>>()
    };
    let heads: Vec<String> = table.header.iter().flat_map(texts).collect();
    let has = |starts: &[&str]| {
        let mut words = heads.iter().flat_map(|head| head.split(|c: char| !c.is_alphabetic()));
        words.any(|word| starts.iter().any(|start| word.starts_with(start)))
    };
    let of_kommuner = has(&["kommun"]);
    match () {
        () if has(&["enhet", "boende"]) || of_kommuner && heads_parts(grid, block, table) => Told::Heading,
        () if of_kommuner && follow(grid, block, table) => Told::Rows,
        () => Told::Nothing,
    }
}

/// Whether names that are no kommun's, and not nearly one's, stand right below most kommuner from the table's header on,
/// as many as there are kommuner at least; none of them is indented, which would tell by itself.
fn follow(grid: &Grid, block: &Block, table: &Table) -> bool {
    let first = table.header.last().copied().unwrap_or(0);
    let (mut kommuner, mut followed, mut names) = (0_usize, 0_usize, 0_usize);
    let mut above: Option<(u32, bool)> = None;
    for (row, cells) in grid.rows().skip_while(|(row, _)| *row <= first).take(SAMPLE) {
        let cells = block.cells(cells);
        let beside = cells.iter().any(|(column, cell)| *column > block.last_label() && is_number(cell));
        let right_below = above.filter(|(last, _)| last + 1 == row);
        above = None;
        match block.label(cells) {
            Label::Unit(unit, _) if unit.scheme == Scheme::Municipality => {
                kommuner += 1;
                above = Some((row, true));
            }
            Label::Words(column) if beside => {
                let Some((_, is_first)) = right_below else { continue };
                if cell_in(cells, column).is_some_and(|cell| parts::indent(cell) > 0) {
                    return false;
                }
                let name = cell_in(cells, column).and_then(Cell::as_text).unwrap_or_default();
                if parts::may_be_home(name) && nearest(name).is_none() {
                    followed += usize::from(is_first);
                    names += 1;
                    above = Some((row, false));
                }
            }
            // The next table has a header of its own.
            Label::Words(_) if !beside && cells.len() > 1 => break,
            _ => {}
        }
    }
    kommuner > 1 && names >= kommuner && followed * 3 >= kommuner * 2
}
