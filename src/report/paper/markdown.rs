//! A document as Markdown. Text is shown as it is: what Markdown would obey is escaped.

use super::{Document, Part, Table, TableCell, TableRow, is_numbers, lines};
use crate::locale::{Lang, day};

/// What would be a sign of Markdown, or HTML.
const SIGNS: &[char] = &['\\', '|', '*', '_', '`', '[', '~'];

impl Document {
    /// Headings, text and tables. Hidden characters are written out, line breaks become `<br>`.
    #[must_use]
    pub fn to_markdown(&self, lang: Lang) -> String {
        let mut blocks = vec![format!("# {}", escaped(&self.title))];
        blocks.extend(self.notes.iter().map(|note| paragraph(note)));
        for part in &self.on_paper_in_short().parts {
            match part {
                Part::Heading(heading) => blocks.push(format!("## {}", escaped(heading))),
                Part::Paragraph(text) => blocks.push(paragraph(text)),
                Part::Table(table) => blocks.extend(tables(table, lang)),
                Part::Fields(fields) => {
                    let line =
                        |label: &str, value: &TableCell| format!("- **{}:** {}", escaped(label), cell(value, lang));
                    let fields = fields.iter().map(|field| line(&field.label, &field.value).trim_end().to_owned());
                    blocks.push(fields.collect::<Vec<_>>().join("\n"));
                }
            }
        }
        blocks.join("\n\n") + "\n"
    }
}

fn tables(table: &Table, lang: Lang) -> Vec<String> {
    table.blocks().into_iter().map(|(_, rows)| one_table(table, rows, lang)).collect()
}

fn one_table(table: &Table, rows: &[TableRow], lang: Lang) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let cells = |row| table.across(row).map(|found| found.map_or(String::new(), |found| cell(found, lang)));
    let sides = (0..table.columns.len()).map(|at| if is_numbers(rows, at) { "---:" } else { "---" }.to_owned());
    let titles = table.columns.iter().map(|column| escaped(&column.title));
    let head = [line(titles.collect()), line(sides.collect())];
    head.into_iter().chain(rows.iter().map(|row| line(cells(row).collect()))).collect::<Vec<_>>().join("\n")
}

fn cell(cell: &TableCell, lang: Lang) -> String {
    match cell {
        TableCell::Text(text) => escaped(text),
        TableCell::Number(value, decimals) => lang.number(*value, *decimals),
        TableCell::Day(date) => day(*date, lang),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            out.push_str("<br>");
        }
        let mut signs = line.chars().peekable();
        while let Some(c) = signs.next() {
            match c {
                '<' => out.push_str("&lt;"),
                '&' if signs.peek().is_some_and(|next| *next == '#' || next.is_ascii_alphabetic()) => {
                    out.push_str("&amp;");
                }
                _ => {
                    out.extend(SIGNS.contains(&c).then_some('\\'));
                    out.push(c);
                }
            }
        }
    }
    out
}

/// A paragraph, whatever sign it begins with.
fn paragraph(text: &str) -> String {
    let text = escaped(text.trim_start());
    if text.starts_with(['#', '>', '-', '+', '=']) { format!("\\{text}") } else { text }
}
