//! One page of a workbook: text across it, the cells, and how it is printed.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::super::needs::{needs, shared};
use super::super::{Document, Labelled, Printing, Table, TableCell, TableRow, digits, lines, one_line};
use super::look::{self, Looks};
use super::page::{Content, Line, Page, cut};
use crate::locale::width;
use crate::report::safe;
use crate::ui::wrap;

/// Most UTF-16 units in a cell.
const CELL: usize = 32_767;
/// Characters across a page that still can be read when it is printed.
const ACROSS: usize = 200;
/// Text across a page is at least so wide, however narrow the table.
const TEXT: usize = 80;
/// Characters that a column is wider than its text.
const AIR: usize = 2;
/// Characters in a column that nobody has set.
const UNSET: usize = 8;
/// Points of a line of text, and of a row at most.
const LINE: usize = 15;
const HIGHEST: usize = 409;
/// Where more lines than this stand above a table, its header does not stay in view: too little else would.
const FROZEN: usize = 10;
/// A4.
const A4: u8 = 9;

struct Writer<'a> {
    sheet: &'a mut Worksheet,
    printing: &'a Printing<'a>,
    looks: &'a Looks,
    /// Characters of each column.
    columns: Vec<usize>,
    /// The next free row.
    row: u32,
    /// Lines of text so far.
    lines: usize,
}

/// Writes a page.
pub(super) fn page(
    sheet: &mut Worksheet,
    document: &Document,
    page: &Page<'_>,
    printing: &Printing<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    print_setup(sheet, document, printing);
    let mut writer = Writer { sheet, printing, looks, columns: columns(page, printing), row: 0, lines: 0 };
    for (at, characters) in (0..).zip(&writer.columns) {
        writer.sheet.set_column_width(at, u32::try_from(characters + AIR).unwrap_or(u32::MAX))?;
    }
    writer.across(&document.title, &looks.title)?;
    for note in &document.notes {
        writer.across(note, &looks.text)?;
    }
    writer.lines_across(&page.above)?;
    writer.row += 1;
    match page.content {
        Content::Table(table, rows) => writer.table(table, rows)?,
        Content::Fields(fields) => writer.fields(fields)?,
        Content::Nothing => {}
    }
    writer.row += 1;
    writer.lines_across(&page.below)
}

fn columns(page: &Page<'_>, printing: &Printing<'_>) -> Vec<usize> {
    match page.content {
        Content::Table(table, rows) => {
            let rows: Vec<&TableRow> = rows.iter().collect();
            shared(&needs(table, &rows, printing.texts.lang()), ACROSS)
        }
        Content::Fields(fields) => {
            let labels = fields.iter().map(|field| width(&one_line(&field.label))).max().unwrap_or_default();
            vec![labels.clamp(12, 36), TEXT]
        }
        Content::Nothing => vec![TEXT],
    }
}

fn print_setup(sheet: &mut Worksheet, document: &Document, printing: &Printing<'_>) {
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    let title = one_line(&document.title);
    let title = cut(&title, 100).replace('&', "&&");
    let page = printing.texts.get("paper-page");
    sheet.set_footer(format!("&L{title}&C{}&R{page} &P/&N", printing.today));
}

impl Writer<'_> {
    fn lines_across(&mut self, lines: &[Line<'_>]) -> Result<(), XlsxError> {
        for line in lines {
            match line {
                Line::Heading(text) => self.across(text, &self.looks.heading)?,
                Line::Text(text) => self.across(text, &self.looks.text)?,
            }
        }
        Ok(())
    }

    /// Text across the page, on as many lines as it takes.
    fn across(&mut self, text: &str, look: &Format) -> Result<(), XlsxError> {
        let text = self.written(text);
        let sum: usize = self.columns.iter().map(|characters| characters + AIR).sum();
        let (mut last, mut room) = (self.columns.len().saturating_sub(1), sum);
        while room < TEXT {
            (last, room) = (last + 1, room + UNSET);
        }
        let taken = taken(&text, room);
        let last = u16::try_from(last).map_err(|_| XlsxError::RowColumnLimitError)?;
        if last == 0 {
            self.sheet.write_string_with_format(self.row, 0, text, look)?;
        } else {
            self.sheet.merge_range(self.row, 0, self.row, last, &text, look)?;
        }
        let line = if look == &self.looks.text { LINE } else { LINE + 5 };
        self.sheet.set_row_height(self.row, points(taken * line))?;
        self.lines += taken;
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table, rows: &[TableRow]) -> Result<(), XlsxError> {
        let header = self.row;
        for (at, column) in (0..).zip(&table.columns) {
            let title = self.written(&column.title);
            self.sheet.write_string_with_format(header, at, title, &self.looks.head)?;
        }
        let titles: Vec<TableCell> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
        self.set_height(&titles)?;
        let frozen = if self.lines <= FROZEN { header + 1 } else { 0 };
        self.sheet.set_freeze_panes(frozen, 1)?;
        self.sheet.set_repeat_rows(header, header)?;
        self.row += 1;
        for row in rows {
            for (at, cell) in (0..).zip(table.across(row)) {
                self.cell(at, cell)?;
            }
            self.set_height(row)?;
            self.row += 1;
        }
        Ok(())
    }

    fn fields(&mut self, fields: &[Labelled]) -> Result<(), XlsxError> {
        for field in fields {
            let label = self.written(&field.label);
            self.sheet.write_string_with_format(self.row, 0, label, &self.looks.head)?;
            self.cell(1, Some(&field.value))?;
            self.set_height([&field.label.as_str().into(), &field.value])?;
            self.row += 1;
        }
        Ok(())
    }

    /// As high as its fullest cell; not every program finds that out by itself.
    fn set_height<'c>(&mut self, cells: impl IntoIterator<Item = &'c TableCell>) -> Result<(), XlsxError> {
        let lines = |(cell, room): (&TableCell, &usize)| match cell {
            TableCell::Text(text) => taken(text, *room),
            _ => 1,
        };
        let lines = cells.into_iter().zip(&self.columns).map(lines).max().unwrap_or(1);
        if lines > 1 {
            self.sheet.set_row_height(self.row, points(lines * LINE))?;
        }
        Ok(())
    }

    fn cell(&mut self, at: u16, cell: Option<&TableCell>) -> Result<(), XlsxError> {
        let (row, looks) = (self.row, self.looks);
        match cell {
            Some(TableCell::Text(text)) if !text.is_empty() => self.text(at, text),
            None | Some(TableCell::Text(_)) => self.sheet.write_blank(row, at, &looks.cell).map(|_| ()),
            // The number that is shown, so that a spreadsheet, which rounds halves up, shows it too.
            Some(TableCell::Number(value, decimals)) => {
                match digits(*value, *decimals).and_then(|it| it.parse().ok()) {
                    Some(number) => {
                        let number: f64 = number;
                        self.sheet.write_number_with_format(row, at, number, looks.number(*decimals)).map(|_| ())
                    }
                    None => self.text(at, "–"),
                }
            }
            Some(TableCell::Day(date)) => match look::day(*date) {
                Ok(day) => self.sheet.write_datetime_with_format(row, at, &day, &looks.day).map(|_| ()),
                Err(_) => self.text(at, &date.to_string()),
            },
        }
    }

    fn text(&mut self, at: u16, text: &str) -> Result<(), XlsxError> {
        // What csv has to put an apostrophe before is only a text here, and remains one when somebody edits it.
        let quoted = safe(text).starts_with('\'') && !text.starts_with('\'');
        let look = if quoted { &self.looks.quoted } else { &self.looks.cell };
        let text = self.written(text);
        self.sheet.write_string_with_format(self.row, at, text, look).map(|_| ())
    }

    /// A text as a cell holds it: hidden characters written out, and no longer than fits, which is said.
    fn written(&self, text: &str) -> String {
        let text = lines(text).collect::<Vec<_>>().join("\n");
        if text.encode_utf16().count() <= CELL {
            return text;
        }
        let ending = self.printing.texts.get("paper-cut");
        let room = CELL.saturating_sub(ending.encode_utf16().count() + 1);
        format!("{}\n{ending}", cut(&text, room))
    }
}

/// Lines that a text takes in so many characters.
fn taken(text: &str, room: usize) -> usize {
    let columns = u16::try_from(room).unwrap_or(u16::MAX);
    let taken = |line: &str| if width(line) <= room { 1 } else { wrap::lines(line, columns).len() };
    lines(text).map(|line| taken(&line)).sum()
}

/// The height of a row.
fn points(height: usize) -> u32 {
    u32::try_from(height.min(HIGHEST)).unwrap_or_default()
}
