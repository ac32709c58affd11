//! What of a sheet stays the same from year to year: its name and the texts above its rows, without years; the signs
//! by which its rows and columns are found again. Pure.

use std::collections::BTreeSet;

use super::header::Header;
use super::names;
use super::notes;
use super::tables::Table;
use super::units::Block;
use super::words::{fold, printed_number, tidy};
use crate::domain::profile::{ColumnSign, RowSign, SheetRule};
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::profile::{without_years, years};

/// Rows that are looked at for a sheet's shape and for the rows of a header.
const TOP: usize = 60;
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
}

impl Shape {
    /// The shape of a sheet.
    pub fn of(grid: &Grid) -> Self {
        let cells = top(grid).flat_map(|(_, cells)| cells);
        let texts = cells.filter_map(|(_, cell)| cell.as_text()).map(lasting).filter(|text| !text.is_empty());
        Self { name: lasting(grid.sheet()), texts: texts.take(MOST_TEXTS).collect() }
    }

    /// How well a rule fits, in thousandths; None where it is about another kind of sheet.
    pub fn fits(&self, rule: &SheetRule) -> Option<usize> {
        let named = self.name == rule.name;
        if rule.skip && !named {
            return None;
        }
        let common = rule.texts.iter().filter(|text| self.texts.contains(*text)).count();
        let fit = match rule.texts.len().max(self.texts.len()) {
            0 if named => 1_000,
            all => (common * 1_000).checked_div(all).unwrap_or(0),
        };
        let enough = if named { 500 } else { 800 };
        (fit >= enough).then_some(fit + usize::from(named))
    }

    /// A rule for sheets of this shape that says nothing yet.
    pub fn rule(self) -> SheetRule {
        SheetRule { name: self.name, texts: self.texts.into_iter().collect(), ..SheetRule::default() }
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

/// The sign of a row.
pub fn row_sign(row: u32, cells: &[(u16, Cell)]) -> RowSign {
    let texts = cells.iter().filter_map(|(_, cell)| cell.as_text()).map(lasting);
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).take(12).collect();
    RowSign { text: texts.join("|"), row }
}

/// The row with this sign; of several the nearest to where it stood. A header is found too if most of its texts are there.
pub fn row_of(sign: &RowSign, grid: &Grid, header: bool) -> Option<u32> {
    let most = if header { TOP } else { usize::MAX };
    let distance = |row: &u32| row.abs_diff(sign.row);
    if sign.text.is_empty() {
        let here = grid.rows().find(|(row, _)| *row == sign.row);
        return here.filter(|(row, cells)| row_sign(*row, cells).text.is_empty()).map(|(row, _)| row);
    }
    let rows = || grid.rows().take(most);
    let same = rows().filter(|(row, cells)| row_sign(*row, cells).text == sign.text).map(|(row, _)| row);
    let alike = |cells: &[(u16, Cell)]| {
        let here = row_sign(0, cells).text;
        let here: BTreeSet<&str> = here.split('|').filter(|text| !text.is_empty()).collect();
        let there: BTreeSet<&str> = sign.text.split('|').collect();
        here.intersection(&there).count() * 2 > here.len().max(there.len())
    };
    let near = || rows().filter(|(_, cells)| header && alike(cells)).map(|(row, _)| row).min_by_key(distance);
    same.min_by_key(distance).or_else(near)
}

/// The texts over the columns of a sheet.
pub struct Headings {
    header: Header,
    last: u16,
}

impl Headings {
    /// The headings that stand in these rows; in the lowest ones above the sheet's own rows where there are none.
    pub fn of(grid: &Grid, rows: &[u32]) -> Self {
        let last = notes::extent(grid).map_or(0, |(_, (_, column))| column);
        let mut rows = rows.to_vec();
        if rows.is_empty() {
            rows = top(grid).filter(|(_, cells)| cells.len() > 1).map(|(row, _)| row).collect();
            rows.drain(..rows.len().saturating_sub(DEEPEST));
        }
        let block = Block { columns: (1, last), names: Vec::new(), code: None, regions: false };
        let table = Table { header: rows, ..Table::default() };
        Self { header: Header::of(grid, &block, &table), last }
    }

    /// The sign of a column.
    pub fn sign(&self, column: u16) -> ColumnSign {
        let texts: Vec<String> =
            self.header.texts(column).into_iter().map(lasting).filter(|text| !text.is_empty()).collect();
        ColumnSign { heading: texts.join("|"), column }
    }

    /// The years that the texts over a column name.
    pub fn years(&self, column: u16) -> Vec<i16> {
        self.header.texts(column).into_iter().flat_map(years).collect()
    }

    /// The column with this heading; of several the nearest to where it stood.
    pub fn column(&self, heading: &str, column: u16) -> Option<u16> {
        let same = (1..=self.last).filter(|at| self.sign(*at).heading == heading);
        match heading {
            "" => same.into_iter().find(|at| *at == column),
            _ => same.min_by_key(|at| (at.abs_diff(column), u16::MAX - at)),
        }
    }
}

/// The rows above the sheet's own: until the first that names a unit beside something, or holds mostly numbers.
pub fn top(grid: &Grid) -> impl Iterator<Item = (u32, &[(u16, Cell)])> {
    grid.rows().take(TOP).take_while(|(_, cells)| !is_data(cells))
}

/// The texts above a sheet's own rows, as they stand.
pub fn titles(grid: &Grid) -> Vec<String> {
    let cells = top(grid).flat_map(|(_, cells)| cells);
    cells.filter_map(|(_, cell)| cell.as_text()).map(tidy).take(MOST_TEXTS).collect()
}

fn is_data(cells: &[(u16, Cell)]) -> bool {
    let numbers = cells.iter().filter(|(_, cell)| match &cell.value {
        CellValue::Number(number) => !(1900.0..=2100.0).contains(number),
        _ => false,
    });
    let unit = || cells.iter().any(|(_, cell)| cell.as_text().is_some_and(|text| names::known(text).is_some()));
    cells.len() > 1 && (numbers.count() * 2 > cells.len() || unit())
}

#[cfg(test)]
mod tests {
    use super::*;
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

    fn grid_of_numbers() -> Grid {
        grid("", &[&["1", "2"]])
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
        let header = row_sign(2, grid.row(2));
        assert_eq!(header.text, "område|nöjda|trygga");
        assert_eq!(row_of(&RowSign { row: 7, ..header.clone() }, &grid, true), Some(2));
        let more = RowSign { text: "område|nöjda|trygga|mer".to_owned(), row: 1 };
        assert_eq!((row_of(&more, &grid, true), row_of(&more, &grid, false)), (Some(2), None));
        let bare = grid_of_numbers();
        let nameless = RowSign { text: String::new(), row: 1 };
        assert_eq!(
            (row_of(&nameless, &bare, false), row_of(&RowSign { row: 3, ..nameless }, &grid, false)),
            (Some(1), None)
        );
    }
}
