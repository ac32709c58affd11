//! What stands where on a sheet: its tables with their headers and columns. A workbook with a sheet for each kommun says
//! the same on all of them, but for the kommun and the values: there the last sheet's outline holds again. Pure.

use crate::domain::{Period, Scheme};
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::recognise::columns::{self, Columns};
use crate::intake::recognise::context::Context;
use crate::intake::recognise::known::Known;
use crate::intake::recognise::layout::continued;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::parts;
use crate::intake::recognise::layout::tables::{self, Owner, Table};
use crate::intake::recognise::layout::units::{self, Block, Label};
use crate::intake::recognise::rules::laid::Laid;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::names::{self, Known as Name};

/// A table, and what its columns are before the genders and units that they tell together are looked at.
#[derive(Debug, Clone)]
pub struct Outlined {
    /// Where it lies.
    pub block: Block,
    /// Its rows.
    pub table: Table,
    /// The texts over its columns.
    pub header: Header,
    /// What its columns are.
    pub columns: Columns,
    /// Whether its titles stand beside the grid.
    untitled: bool,
}

/// A sheet that is outlined.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Its cells.
    pub grid: &'a Grid,
    /// Titles of tables that have none of their own.
    pub titles: &'a [String],
    /// Where it names units, if that is known.
    pub blocks: Option<&'a [Block]>,
    /// Its legend and the workbook's.
    pub legends: (&'a Legend, &'a Legend),
}

impl Sheet<'_> {
    /// Its tables, as they are or as the user says.
    pub fn outline(self, laid: Option<&Laid>, known: &mut Known) -> Vec<Outlined> {
        let mut all = Vec::new();
        let of = |block: Block| {
            let tables = tables::tables(self.grid, &block);
            (block, tables)
        };
        let blocks = || self.blocks.map_or_else(|| units::blocks(self.grid), <[Block]>::to_vec);
        let found = || blocks().into_iter().map(of).collect();
        let mut all_tables: Vec<(Block, Vec<Table>)> = laid.map_or_else(found, |laid| laid.tables(self.grid));
        continued::settle(all_tables.iter_mut().flat_map(|(_, tables)| tables), &mut known.titles);
        for (block, tables) in all_tables {
            all.extend(tables.into_iter().map(|table| self.outlined(&block, table, laid, known)));
        }
        all
    }

    fn outlined(self, block: &Block, mut table: Table, laid: Option<&Laid>, known: &mut Known) -> Outlined {
        let of_table = laid.map(|laid| laid.of_table(block, &table));
        let laid = of_table.as_deref();
        let own = laid.and_then(|laid| laid.own_legend(self.legends.0));
        let legends = (own.as_ref().unwrap_or(self.legends.0), self.legends.1);
        let untitled = table.titles.is_empty();
        if untitled {
            self.titles.clone_into(&mut table.titles);
        }
        loop {
            let header = Header::of(self.grid, block, &table);
            let mut columns = columns::columns((self.grid, block, &table), &header, legends, known);
            if let Some(laid) = laid {
                laid.columns(&mut columns, &header);
                laid.periods_alike(&mut columns, &header, (self.grid, &table));
            }
            match parts::named((self.grid, block), &table, columns::within(&columns)) {
                Some(rest) => table = rest,
                None => return Outlined { block: block.clone(), table, header, columns, untitled },
            }
        }
    }

    /// The periods that its name tells alone and with the titles.
    fn periods(self) -> [Option<Period>; 2] {
        [&[], self.titles].map(|titles| Context::period_of(titles, self.grid.sheet()))
    }
}

/// The last sheet about one kommun, and its outline.
#[derive(Debug, Default)]
pub struct Last {
    grid: Grid,
    titles: Vec<String>,
    legends: (Legend, Legend),
    periods: [Option<Period>; 2],
    blocks: Vec<Block>,
    /// The rows of its tables, rising.
    rows: Vec<u32>,
    outline: Vec<Outlined>,
}

impl Last {
    /// Larger sheets are mostly the only one of their kind.
    const MOST: usize = 50_000;

    /// Whether there is one.
    pub const fn is_any(&self) -> bool {
        !self.outline.is_empty()
    }

    /// A sheet and its outline. One with rows of a county or of parts of kommuner, which are the kommun's own, or whose rows
    /// have codes, is not kept.
    pub fn of(sheet: Sheet, outline: Vec<Outlined>) -> Self {
        let blocks = units::blocks(sheet.grid);
        let owners = outline.iter().flat_map(|outlined| &outlined.table.rows);
        let plain = owners.clone().all(|(_, owner)| matches!(owner.unit.scheme, Scheme::Municipality | Scheme::Nation));
        if !plain || sheet.grid.len() > Self::MOST || blocks.iter().any(|block| block.code.is_some()) {
            return Self::default();
        }
        let mut rows: Vec<u32> = owners.map(|(row, _)| *row).collect();
        rows.sort_unstable();
        let legends = (sheet.legends.0.clone(), sheet.legends.1.clone());
        Self {
            grid: sheet.grid.clone(),
            titles: sheet.titles.to_vec(),
            legends,
            periods: sheet.periods(),
            blocks,
            rows,
            outline,
        }
    }

    /// The outline of a sheet that differs from the last one in nothing but its kommun and plain numbers in the rows of
    /// its tables; None of any other.
    pub fn again(&self, sheet: Sheet) -> Option<Vec<Outlined>> {
        let is_alike = self.is_any()
            && self.grid.merges() == sheet.grid.merges()
            && (&self.legends.0, &self.legends.1) == sheet.legends
            && self.periods == sheet.periods()
            && self.blocks == units::blocks(sheet.grid);
        let found = self.difference(sheet.grid).filter(|_| is_alike)?;
        let mut titles = self.titles.iter().zip(sheet.titles);
        let same_titles = titles.all(|(one, other)| one == other || found == Difference::Kommun(one, other));
        if !same_titles || self.titles.len() != sheet.titles.len() {
            return None;
        }
        let mut outline = self.outline.clone();
        for Outlined { block, table, untitled, .. } in &mut outline {
            if *untitled {
                sheet.titles.clone_into(&mut table.titles);
            }
            if let Difference::Kommun(one, other) = found {
                rename(table, (one, other), block)?;
            }
        }
        Some(outline)
    }

    /// What is different of another sheet but for plain numbers; None where that is more than the kommun.
    fn difference<'a>(&'a self, grid: &'a Grid) -> Option<Difference<'a>> {
        let (mut found, mut same) = (Difference::None, false);
        for ((row, one), (below, other)) in self.grid.rows().zip(grid.rows()) {
            if (row, one.len()) != (below, other.len()) {
                return None;
            }
            for ((column, one), (at, other)) in one.iter().zip(other) {
                let label = *column == 1;
                match (one.as_text(), other.as_text()) {
                    _ if column != at => return None,
                    (name, _) if one == other => same |= label && name.is_some_and(is_kommun),
                    (Some(name), Some(next)) if label && looks(one) == looks(other) => found = found.and(name, next)?,
                    _ if are_plain(one, other) && self.rows.binary_search(&row).is_ok() => {}
                    _ => return None,
                }
            }
        }
        let fits = match found {
            Difference::None => true,
            Difference::Kommun(one, other) => !same && is_kommun(one) && is_kommun(other),
        };
        (fits && self.grid.len() == grid.len()).then_some(found)
    }
}

/// What is different of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference<'a> {
    None,
    /// Its kommun, which has the other name.
    Kommun(&'a str, &'a str),
}

impl<'a> Difference<'a> {
    /// One more name that is another; None if a different one was another before.
    fn and(self, one: &'a str, other: &'a str) -> Option<Self> {
        let found = Self::Kommun(one, other);
        (self == Self::None || self == found).then_some(found)
    }
}

/// Whether a text is the name of a kommun and of nothing else.
pub fn is_kommun(text: &str) -> bool {
    names::known(text).is_some_and(Name::only_municipality)
}

/// How a cell is shown.
pub const fn looks(cell: &Cell) -> (Option<[u8; 3]>, Option<u8>, bool, u8) {
    (cell.fill, cell.decimals, cell.percent, cell.indent)
}

/// Whether two cells hold numbers that look alike, and neither can be a year.
pub fn are_plain(one: &Cell, other: &Cell) -> bool {
    let number = |cell: &Cell| match cell.value {
        CellValue::Number(number) => Some(number),
        _ => None,
    };
    let is_plain = |number: f64| number.is_finite() && !(1900.0..=2100.0).contains(&number);
    looks(one) == looks(other) && [one, other].iter().all(|cell| number(cell).is_some_and(is_plain))
}

/// Hands the rows of one kommun to another one.
fn rename(table: &mut Table, (one, other): (&str, &str), block: &Block) -> Option<()> {
    let owner = |name: &str| match block.label(&[(1, Cell::text(name))]) {
        Label::Unit(unit, name) => Some(Owner { unit, name }),
        _ => None,
    };
    let (one, other) = (owner(one)?, owner(other)?);
    for (_, owner) in table.rows.iter_mut().filter(|(_, owner)| owner.unit == one.unit) {
        owner.clone_from(&other);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::grid::{Budget, GridBuilder};

    fn grid(kommun: &str, label: &str, numbers: [f64; 2]) -> Grid {
        let mut builder = GridBuilder::new(kommun, Budget::default());
        let cells = [(1, 1, "Kommun"), (1, 2, "Indikator"), (1, 3, "2015"), (2, 1, kommun), (3, 1, kommun)];
        let labels = [(2, 2, label), (3, 2, "Trygga")];
        for (row, column, text) in cells.into_iter().chain(labels) {
            builder.put(row, column, Cell::text(text)).unwrap();
        }
        for (row, number) in (2..).zip(numbers) {
            builder.put(row, 3, Cell::number(number)).unwrap();
        }
        builder.finish()
    }

    fn sheet<'a>(grid: &'a Grid, none: &'a Legend) -> Sheet<'a> {
        Sheet { grid, titles: &[], blocks: None, legends: (none, none) }
    }

    #[test]
    fn the_outline_of_a_kommun_s_sheet_holds_for_the_next_kommun() {
        let none = Legend::default();
        let (sala, mora) = (grid("Sala", "Nöjda", [50.5, 60.0]), grid("Mora", "Nöjda", [180.0, 62.0]));
        let outline = |grid| sheet(grid, &none).outline(None, &mut Known::default());
        let last = Last::of(sheet(&sala, &none), outline(&sala));
        let (again, wanted) = (last.again(sheet(&mora, &none)).unwrap(), outline(&mora));
        assert_eq!(again.len(), 1);
        for (again, wanted) in again.iter().zip(&wanted) {
            assert_eq!((&again.table, &again.columns, &again.header), (&wanted.table, &wanted.columns, &wanted.header));
        }
        for other in [
            grid("Mora", "Otrygga", [51.5, 62.0]),
            grid("Riket", "Nöjda", [51.5, 62.0]),
            grid("Mora", "Nöjda", [51.5, 2015.0]),
        ] {
            assert!(last.again(sheet(&other, &none)).is_none());
        }
    }
}
