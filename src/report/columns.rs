//! Rows of text in aligned columns, for people who read a command's answer.

use crate::locale::{fit, fit_right, width};

/// Which side of its column a text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// A column: its heading, its side, and how wide it may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Side.
    pub align: Align,
    /// Greatest width in columns of the terminal.
    pub most: usize,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(title: String, most: usize) -> Self {
        Self { title, align: Align::Left, most }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn number(title: String) -> Self {
        Self { title, align: Align::Right, most: 24 }
    }
}

/// Heading and rows, one line each, ended by a line feed; every column as wide as its widest text, within its limit.
#[must_use]
pub fn aligned(columns: &[Column], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = columns.iter().enumerate().map(|(at, column)| wide(column, at, rows)).collect();
    let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
    std::iter::once(&titles).chain(rows).map(|row| line(columns, &widths, row)).collect()
}

fn wide(column: &Column, at: usize, rows: &[Vec<String>]) -> usize {
    let widest = rows.iter().filter_map(|row| row.get(at)).map(|text| width(text)).max().unwrap_or_default();
    widest.max(width(&column.title)).min(column.most)
}

fn line(columns: &[Column], widths: &[usize], row: &[String]) -> String {
    let cells = columns.iter().zip(widths).zip(row).map(|((column, wide), text)| match column.align {
        Align::Left => fit(text, *wide),
        Align::Right => fit_right(text, *wide),
    });
    let mut line = cells.collect::<Vec<_>>().join("  ");
    line.truncate(line.trim_end().len());
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_whatever_the_letters() {
        let columns = [Column::text("Kommun".into(), 9), Column::number("Vi".into())];
        let rows = [vec!["Örkelljunga".into(), "9,5".into()], vec!["Åre".into(), "12,0".into()]];
        assert_eq!(aligned(&columns, &rows), "Kommun       Vi\nÖrkellju…   9,5\nÅre        12,0\n");
    }
}
