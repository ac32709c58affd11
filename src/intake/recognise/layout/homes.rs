//! Tables whose rows are homes and the like right below the row of their kommun, without an indent: by the heading of the
//! names, or because every kommun is followed by names that are none. Pure.

use std::collections::{BTreeMap, HashSet};

use super::group::is_number;
use super::parts;
use super::sums::is_sum;
use super::tables::{Table, heads_years};
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

/// Whether the heading of the labels says that homes stand there, whatever else does.
fn heads_homes(heads: &[String]) -> bool {
    const WORDS: [&str; 7] = ["enhet", "enheter", "enhetsnamn", "enhetens", "boende", "boenden", "utförare"];
    words(heads).any(|word| WORDS.contains(&word))
}

/// The texts that head the labels, folded.
fn heads(grid: &Grid, block: &Block, table: &Table) -> Vec<String> {
    let texts = |row: &u32| {
        let labels = block.names.iter().filter_map(|(column, _)| grid.get(*row, *column)?.as_text());
        labels.map(fold).collect::<Vec<_>>()
    };
    table.header.iter().flat_map(texts).collect()
}

fn words(heads: &[String]) -> impl Iterator<Item = &str> {
    heads.iter().flat_map(|head| head.split(|c: char| !c.is_alphabetic()))
}

/// Whether names that stand below most kommuner are homes all the same: the heading of the labels or somebody says so.
pub fn are_sure(grid: &Grid, block: &Block, table: &Table) -> bool {
    block.said || heads_homes(&heads(grid, block, table))
}

/// What tells that the rows below the kommuner of a table are their homes.
pub fn told(grid: &Grid, block: &Block, table: &Table) -> Told {
    let heads = heads(grid, block, table);
    let has = |starts: &[&str]| words(&heads).any(|word| starts.iter().any(|start| word.starts_with(start)));
    let of_kommuner = has(&["kommun"]);
    if has(&["enhet", "boende"]) || of_kommuner && heads_parts(grid, block, table) {
        return Told::Heading;
    }
    let below = Below::of(grid, block, table);
    let may = block.said || of_kommuner || below.alone * 2 > below.kommuner || below.differ();
    if may && below.are_homes(block.said) { Told::Rows } else { Told::Nothing }
}

/// What stands right below the kommuner of a table.
#[derive(Default)]
struct Below {
    kommuner: usize,
    /// Those of them that have no values of their own.
    alone: usize,
    /// Those that a name stands right below.
    followed: usize,
    /// Names that are no kommun's, and not nearly one's.
    names: usize,
    /// How many different ones those are.
    different: usize,
    /// Whether one of them is indented, which would tell by itself.
    indented: bool,
}

impl Below {
    /// From the table's header on.
    fn of(grid: &Grid, block: &Block, table: &Table) -> Self {
        let first = table.header.last().copied().unwrap_or(0);
        let mut below = Self::default();
        let mut above: Option<(u32, bool)> = None;
        // Whether each stands alone.
        let mut kommuner: BTreeMap<String, bool> = BTreeMap::new();
        let mut names = HashSet::new();
        for (row, cells) in grid.rows().skip_while(|(row, _)| *row <= first).take(SAMPLE) {
            let cells = block.cells(cells);
            let beside = cells.iter().any(|(column, cell)| *column > block.last_label() && is_number(cell));
            let label = block.label(cells);
            // The next table has a header of its own.
            if heads_years(cells, block, &label) {
                break;
            }
            let right_below = above.filter(|(last, _)| last + 1 == row);
            above = None;
            match label {
                Label::Unit(..) if is_sum(block, cells) => {}
                Label::Unit(unit, _) if unit.scheme == Scheme::Municipality => {
                    *kommuner.entry(unit.code).or_default() |= !beside;
                    above = Some((row, true));
                }
                Label::Words(column) if beside => {
                    let Some((_, is_first)) = right_below else { continue };
                    below.indented |= cell_in(cells, column).is_some_and(|cell| parts::indent(cell) > 0);
                    let name = cell_in(cells, column).and_then(Cell::as_text).unwrap_or_default();
                    if parts::may_be_home(name) && nearest(name).is_none() {
                        below.followed += usize::from(is_first);
                        below.names += 1;
                        names.insert(fold(name));
                        above = Some((row, false));
                    }
                }
                Label::Words(_) if !beside && cells.len() > 1 => break,
                _ => {}
            }
        }
        below.different = names.len();
        below.alone = kommuner.values().filter(|alone| **alone).count();
        // Where most stand alone, one with values may be a home that is called so.
        below.kommuner = if below.alone * 2 > kommuner.len() { below.alone } else { kommuner.len() };
        below
    }

    /// Whether hardly any name stands below several kommuner: then they are neither indicators nor groups of people.
    const fn differ(&self) -> bool {
        self.kommuner > 2 && self.different * 4 >= self.names * 3
    }

    /// Whether names stand right below most kommuner, as many as there are kommuner at least; somebody may have `said`
    /// that they are homes.
    const fn are_homes(&self, said: bool) -> bool {
        let several = self.kommuner > 1 || said && self.kommuner == 1;
        several && !self.indented && self.names >= self.kommuner && self.followed * 3 >= self.kommuner * 2
    }
}
