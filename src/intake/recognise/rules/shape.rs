//! What of a sheet stays the same from year to year: its name and the texts above its rows, without years; the signs
//! by which its columns are found again. Pure.

use std::collections::BTreeSet;

use crate::domain::profile::{ColumnSign, SheetRule};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::profile::{without_years, years};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::notes;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::{fold, printed_number, tidy};

/// Rows that are looked at for a sheet's shape and for the rows of a header.
pub(super) const TOP: usize = 60;
/// Texts that a shape is known by, at most; and the characters kept of each.
const MOST_TEXTS: usize = 80;
const LONGEST_TEXT: usize = 80;
/// Rows that head the columns, at most, where nobody has pointed them out.
const DEEPEST: usize = 4;

/// The shape of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// Its name, folded, without years.
    pub name: String,
    /// The texts above its rows, folded, without years.
    pub texts: BTreeSet<String>,
    /// The same as profiles without [`SheetRule::last_column`] know them: up to the first row that names a unit anywhere.
    early: BTreeSet<String>,
    last_column: u16,
    /// What stands alone in a row anywhere: above tables below the first too.
    alone: BTreeSet<String>,
}

impl Shape {
    /// The shape of a sheet.
    pub fn of(grid: &Grid) -> Self {
        let texts = |rows: &mut dyn Iterator<Item = Row>| -> BTreeSet<String> {
            let cells = rows.flat_map(|(_, cells)| cells);
            let texts = cells.filter_map(|(_, cell)| cell.as_text()).map(lasting).filter(|text| !text.is_empty());
            texts.take(MOST_TEXTS).collect()
        };
        let mut early = grid.rows().take(TOP).take_while(|(_, cells)| !(is_data(cells, &[]) || names_unit(cells)));
        Self {
            name: lasting(grid.sheet()),
            early: texts(&mut early),
            texts: texts(&mut top(grid)),
            last_column: last_column(grid),
            alone: alone(grid),
        }
    }

    /// How well a rule fits, in thousandths; None where it is about another kind of sheet.
    pub fn fits(&self, rule: &SheetRule) -> Option<usize> {
        if rule.skip && self.name != rule.name {
            return None;
        }
        let (named, fit) = (self.is_named(rule), self.fit(rule));
        // A rule for one of several tables fits where that table is, whatever stands above the first.
        let of_table = || named && rule.tables.iter().any(|table| self.has_title(&table.title));
        (self.is_whole(rule) || of_table()).then_some(fit + usize::from(named))
    }

    /// How much of what a rule's sheet was known by is here, in thousandths.
    fn fit(&self, rule: &SheetRule) -> usize {
        let texts = if rule.last_column.is_some() { &self.texts } else { &self.early };
        let common = rule.texts.iter().filter(|text| texts.contains(*text)).count();
        match rule.texts.len().max(texts.len()) {
            0 if self.is_named(rule) => 1_000,
            all => (common * 1_000).checked_div(all).unwrap_or(0),
        }
    }

    /// Whether a rule that fits does so by more than the title of one of its tables.
    pub fn is_whole(&self, rule: &SheetRule) -> bool {
        self.fit(rule) >= if self.is_named(rule) { 500 } else { 800 }
    }

    /// What holds here of a rule that fits: of one known by the title of a table, what it says of tables; of one for a
    /// sheet of another name, what it says of rows and columns.
    pub fn holding(&self, rule: &SheetRule) -> SheetRule {
        match (self.is_named(rule), self.is_whole(rule)) {
            (true, true) => rule.clone(),
            (true, false) => rule.of_tables(),
            (false, _) => rule.elsewhere(),
        }
    }

    fn has_title(&self, title: &str) -> bool {
        !title.is_empty() && title.split('|').all(|line| self.alone.contains(line))
    }

    /// Whether a rule is about sheets of this name; that of a unit says no more than that of another unit.
    pub fn is_named(&self, rule: &SheetRule) -> bool {
        let is_unit = |name: &str| names::known(name).is_some();
        self.name == rule.name || is_unit(&self.name) && is_unit(&rule.name)
    }

    /// Whether the sheet is called as a unit is.
    pub fn is_unit(&self) -> bool {
        names::known(&self.name).is_some()
    }

    /// A rule for sheets of this shape that says nothing yet.
    pub fn rule(self) -> SheetRule {
        let (texts, last_column) = (self.texts.into_iter().collect(), Some(self.last_column));
        SheetRule { name: self.name, texts, last_column, ..SheetRule::default() }
    }
}

/// A text without what changes from year to year: case, years, the number printed before a name.
pub fn lasting(text: &str) -> String {
    let tidy = tidy(text);
    let name = printed_number(&tidy).map_or(tidy.as_str(), |(_, name)| name);
    let plain = without_years(&fold(name));
    let plain = plain.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.' | ':' | ';' | '_'));
    plain.chars().take(LONGEST_TEXT).collect()
}

/// The texts over the columns of a sheet.
pub struct Headings {
    header: Header,
    /// What each column is known by, from the first.
    signs: Vec<String>,
    /// The first and last column that are looked among.
    range: (u16, u16),
}

impl Headings {
    /// The headings that stand in these rows; in the lowest ones above the sheet's own rows where there are none.
    pub fn of(grid: &Grid, rows: &[u32]) -> Self {
        let last = last_column(grid);
        let mut rows = rows.to_vec();
        if rows.is_empty() {
            rows = top(grid).filter(|(_, cells)| cells.len() > 1).map(|(row, _)| row).collect();
            rows.drain(..rows.len().saturating_sub(DEEPEST));
        }
        let block = Block { columns: (1, last), ..Block::default() };
        let table = Table { header: rows, ..Table::default() };
        let header = Header::of(grid, &block, &table);
        let sign = |column: u16| {
            let texts = header.texts(column).into_iter().map(lasting).filter(|text| !text.is_empty());
            texts.collect::<Vec<String>>().join("|")
        };
        Self { signs: (1..=last).map(sign).collect(), header, range: (1, u16::MAX) }
    }

    /// The same where only the columns of one table are looked among.
    pub fn within(self, range: (u16, u16)) -> Self {
        Self { range, ..self }
    }

    /// The columns that are looked among and what each is known by.
    fn signs(&self) -> impl Iterator<Item = (u16, &String)> {
        let (first, last) = self.range;
        (1..).zip(&self.signs).filter(move |(at, _)| (first..=last).contains(at))
    }

    /// The sign of a column.
    pub fn sign(&self, column: u16) -> ColumnSign {
        let heading = self.signs.get(usize::from(column).wrapping_sub(1)).cloned().unwrap_or_default();
        ColumnSign { heading, column }
    }

    /// The years that the texts over a column name.
    pub fn years(&self, column: u16) -> Vec<i16> {
        self.header.texts(column).into_iter().flat_map(years).collect()
    }

    /// Whether several columns have this heading.
    pub fn is_twice(&self, heading: &str) -> bool {
        !heading.is_empty() && self.signs().filter(|(_, sign)| *sign == heading).count() > 1
    }

    /// The last column of the sheet.
    pub fn last(&self) -> u16 {
        u16::try_from(self.signs.len()).unwrap_or(u16::MAX)
    }

    /// The column with this heading; of several the nearest to where it stood.
    pub fn column(&self, heading: &str, column: u16) -> Option<u16> {
        let mut same = self.signs().filter(|(_, sign)| *sign == heading).map(|(at, _)| at);
        match heading {
            "" => same.find(|at| *at == column),
            _ => same.min_by_key(|at| (at.abs_diff(column), u16::MAX - at)),
        }
    }
}

fn alone(grid: &Grid) -> BTreeSet<String> {
    let alone = grid.rows().filter(|(_, cells)| cells.len() == 1).flat_map(|(_, cells)| cells);
    let texts = alone.filter_map(|(_, cell)| cell.as_text()).map(lasting).filter(|text| !text.is_empty());
    texts.take(MOST_TEXTS * 4).collect()
}

fn last_column(grid: &Grid) -> u16 {
    notes::extent(grid).map_or(0, |(_, (_, column))| column)
}

/// A row: its number and its cells.
pub type Row<'a> = (u32, &'a [(u16, Cell)]);

/// The rows above the sheet's own: until the first that a unit stands before or that names mostly units, or that holds
/// mostly numbers. A unit that heads a column, `Riket`, is no row's.
pub fn top(grid: &Grid) -> impl Iterator<Item = Row<'_>> {
    let rows: Vec<Row<'_>> = grid.rows().take(TOP + 1).collect();
    let below = |at: usize| rows.get(at + 1).map(|(_, cells)| *cells).unwrap_or_default();
    let end = rows.iter().enumerate().position(|(at, (_, cells))| is_data(cells, below(at)));
    let end = end.unwrap_or(rows.len()).min(TOP);
    rows.into_iter().take(end)
}

/// The texts above a sheet's own rows, as they stand.
pub struct Titles {
    /// Those that stand alone in their row.
    pub lines: Vec<String>,
    /// Those beside each other.
    pub headings: Vec<String>,
}

/// The texts above a sheet's own rows.
pub fn titles(grid: &Grid) -> Titles {
    let (mut lines, mut headings) = (Vec::new(), Vec::new());
    for (_, cells) in top(grid) {
        let texts = cells.iter().filter_map(|(_, cell)| cell.as_text()).map(tidy);
        if cells.len() == 1 { lines.extend(texts) } else { headings.extend(texts) }
    }
    lines.truncate(MOST_TEXTS);
    headings.truncate(MOST_TEXTS);
    Titles { lines, headings }
}

/// Whether a row is one of the sheet's own: by its numbers, or by the units in it and in the row `below`.
fn is_data(cells: &[(u16, Cell)], below: &[(u16, Cell)]) -> bool {
    let numbers = cells.iter().filter(|(_, cell)| match &cell.value {
        CellValue::Number(number) => !(1900.0..=2100.0).contains(number),
        _ => false,
    });
    if cells.len() < 2 || numbers.count() * 2 > cells.len() {
        return cells.len() > 1;
    }
    let units: Vec<u16> = cells.iter().filter(|(_, cell)| is_unit(cell)).map(|(column, _)| *column).collect();
    let first = cells.iter().find(|(_, cell)| cell.as_text().is_some()).map(|(column, _)| *column);
    let beneath = |column: &u16| cell_in(below, *column);
    let is_number = |cell: &Cell| matches!(cell.value, CellValue::Number(_));
    let before = || first.is_some_and(|at| units.contains(&at) && !beneath(&at).is_some_and(is_number));
    let label = || units.iter().any(|column| beneath(column).is_some_and(is_unit));
    !units.is_empty() && (units.len() * 2 > cells.len() || before() || label())
}

fn names_unit(cells: &[(u16, Cell)]) -> bool {
    cells.len() > 1 && cells.iter().any(|(_, cell)| is_unit(cell))
}

fn is_unit(cell: &Cell) -> bool {
    cell.as_text().is_some_and(|text| names::known(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::rows::{first_rows, header_row, row_of, row_sign};
    use super::*;
    use crate::domain::profile::RowSign;
    use crate::intake::grid::{Budget, GridBuilder};

    fn grid(name: &str, rows: &[&[&str]]) -> Grid {
        let mut builder = GridBuilder::new(name, Budget::default());
        for (row, cells) in (1..).zip(rows) {
            for (column, text) in (1..).zip(*cells) {
                let cell = text.parse().map_or_else(|_| Cell::text(*text), Cell::number);
                if !text.is_empty() {
                    builder.put(row, column, cell).unwrap();
                }
            }
        }
        builder.finish()
    }

    fn grid_of(rows: &[&[&str]]) -> Grid {
        grid("", rows)
    }

    fn grid_of_numbers() -> Grid {
        grid_of(&[&["1", "2"]])
    }

    fn first() -> Grid {
        grid(
            "ÖJ 2024",
            &[
                &["Tabell 3. Hemtjänst 2023"],
                &["Område", "18. Nöjda 2023", "Trygga"],
                &["Sala", "1", "2"],
                &["Mora", "3", "4"],
            ],
        )
    }

    #[test]
    fn years_and_numbers_of_indicators_are_no_part_of_a_shape() {
        let shape = Shape::of(&first());
        assert_eq!(shape.name, "öj");
        let texts: Vec<&str> = shape.texts.iter().map(String::as_str).collect();
        assert_eq!(texts, ["nöjda", "område", "tabell 3. hemtjänst", "trygga"]);
    }

    #[test]
    fn a_unit_that_heads_a_column_ends_no_header() {
        for (rows, wanted) in [
            (&[&["Kommun", "Nöjda", "Riket"][..], &["Sala", "1", "2"], &["Mora", "3", "4"]][..], 1),
            (&[&["Kommun", "Nöjda", "Riket"], &["Sala", "ja", "nej"]], 1),
            (&[&["", "Riket", "Länet"], &["Sala", "1", "2"]], 1),
            (&[&["Län", "Kommun", "Plan"], &["Norr", "Sala", "ja"], &["Norr", "Mora", "ja"]], 1),
            (&[&["Fråga", "Sala", "Mora"], &["Nöjda", "1", "2"]], 0),
        ] {
            assert_eq!(top(&grid_of(rows)).count(), wanted, "{rows:?}");
        }
    }

    #[test]
    fn next_years_sheet_fits_and_another_does_not() {
        let rule = Shape::of(&first()).rule();
        let next = grid(
            "ÖJ 2025",
            &[
                &["Tabell 3. Hemtjänst 2024"],
                &["Område", "Län", "19. Nöjda 2024", "Trygga"],
                &["Sala", "Västmanlands län", "1", "2"],
            ],
        );
        assert_eq!(Shape::of(&next).fits(&rule), Some(801));
        let other = grid("ÖJ 2025", &[&["Tabell 4. Boende"], &["Kommun", "Nöjda", "Plats"], &["Sala", "1", "2"]]);
        assert_eq!(Shape::of(&other).fits(&rule), None);
        let skipped = SheetRule { skip: true, ..rule };
        assert!(Shape::of(&next).fits(&skipped).is_some());
        assert!(Shape { name: "annat".to_owned(), ..Shape::of(&first()) }.fits(&skipped).is_none(), "by name alone");
    }

    #[test]
    fn columns_are_found_by_heading_and_the_nearest_of_several() {
        let heads = |cells: &[&str]| Headings::of(&grid("", &[cells, &["Sala", "1", "2", "3", "4"]]), &[]);
        let was = heads(&["Kommun", "Nöjda 2023", "K", "Nöjda 2024"]);
        assert_eq!(was.sign(2).heading, "nöjda");
        let now = heads(&["Kommun", "Län", "Nöjda 2024", "K", "Nöjda 2025"]);
        assert_eq!((now.column("nöjda", 2), now.column("nöjda", 4)), (Some(3), Some(5)));
        assert_eq!((now.column("trygga", 2), now.column("", 9)), (None, None));
    }

    #[test]
    fn rows_are_found_by_their_texts() {
        let grid = first();
        let header = row_sign(2, grid.row(2), &[]);
        assert_eq!(header.text, "område|nöjda|trygga");
        assert_eq!(header_row(&RowSign { row: 7, ..header }, &first_rows(&grid)), Some(2));
        let sign = |text: &str, label: &str, row| RowSign { text: text.to_owned(), label: label.to_owned(), row };
        let more = sign("område|nöjda|trygga|mer", "", 1);
        assert_eq!((header_row(&more, &first_rows(&grid)), row_of(&more, &grid, &[])), (Some(2), None));
        let here = |sign: RowSign, grid: &Grid| row_of(&sign, grid, &[1]);
        assert_eq!(here(sign("", "", 1), &grid_of_numbers()), Some(1));
        assert_eq!(here(sign("", "", 3), &grid), None);
        let answers = grid_of(&[&["Kommun", "Plan"], &["Sala", "ja"], &["Mora", "nej"], &["Sala", "nej"]]);
        assert_eq!(here(sign("mora|ja", "mora", 9), &answers), Some(3), "its answer has changed");
        assert_eq!(here(sign("sala|delvis", "sala", 9), &answers), None, "which of them?");
    }
}
