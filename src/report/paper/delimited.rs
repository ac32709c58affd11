//! A document's tables as plain cells: csv for a file, tabs for the clipboard.

use super::super::{BOM, cell::safe, csv_writer};
use super::{Document, Part, Table, TableBody, TableCell, TableRow, digits};
use crate::locale::Lang;

impl Document {
    /// The one table there is; None where there are several, or fields, which are no table. UTF-8 with BOM, `;`, LF,
    /// numbers with the language's decimal sign, days as `2026-03-15`. No text is taken for a formula.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> Option<Vec<u8>> {
        let fields = self.parts.iter().any(|part| matches!(part, Part::Fields(_)));
        let mut tables = self.tables();
        let table = tables.next().filter(|_| !fields)?;
        tables.next().is_none().then(|| csv(table, lang))
    }

    /// Tables and fields with tabs between the cells, an empty line between the tables, to be pasted into a spreadsheet; no
    /// title, notes or text.
    #[must_use]
    pub fn to_tabs(&self, lang: Lang) -> String {
        let blocks = self.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(tabs(table, lang)),
            Part::Fields(fields) => {
                let line = |label: &str, value| tabbed([safe(label).into_owned(), plain(value, lang)]);
                Some(fields.iter().map(|field| line(&field.label, &field.value)).collect::<Vec<_>>().join("\n"))
            }
            Part::Heading(_) | Part::Paragraph(_) => None,
        });
        blocks.collect::<Vec<_>>().join("\n\n")
    }
}

fn csv(table: &Table, lang: Lang) -> Vec<u8> {
    let mut csv = csv_writer(BOM.to_vec());
    // Writing into memory does not fail, and every record has as many cells as the first.
    let mut write = |first: Option<&str>, cells: Vec<String>| {
        let _ = csv.write_record(first.map(|name| safe(name).into_owned()).into_iter().chain(cells));
    };
    match &table.body {
        TableBody::Rows(rows) => {
            write(None, titles(table));
            for row in rows {
                write(None, cells(table, row, lang));
            }
        }
        TableBody::Sections { name, sections } => {
            write(Some(name), titles(table));
            for section in sections {
                for row in &section.rows {
                    write(Some(&section.heading), cells(table, row, lang));
                }
            }
        }
    }
    csv.into_inner().unwrap_or_default()
}

fn tabs(table: &Table, lang: Lang) -> String {
    let lines = std::iter::once(titles(table)).chain(table.rows().map(|row| cells(table, row, lang)));
    lines.map(tabbed).collect::<Vec<_>>().join("\n")
}

fn tabbed(cells: impl IntoIterator<Item = String>) -> String {
    cells.into_iter().collect::<Vec<_>>().join("\t").replace(['\n', '\r'], " ")
}

fn titles(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| safe(&column.title).into_owned()).collect()
}

fn cells(table: &Table, row: &TableRow, lang: Lang) -> Vec<String> {
    table.across(row).map(|cell| cell.map_or(String::new(), |cell| plain(cell, lang))).collect()
}

fn plain(cell: &TableCell, lang: Lang) -> String {
    match cell {
        TableCell::Text(text) => safe(text).into_owned(),
        TableCell::Number(value, decimals) => {
            let digits = digits(*value, *decimals).unwrap_or_default();
            if lang == Lang::Sv { digits.replace('.', ",") } else { digits }
        }
        TableCell::Day(date) => date.to_string(),
    }
}
