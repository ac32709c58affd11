//! What stands in a docx: `word/document.xml`.

use std::borrow::Cow;
use std::fmt::{self, Write};

use super::super::xml::escaped;
use super::super::{Document, Labelled, Part, Table, TableCell, TableRow, is_numbers, lines};
use super::fixed::HEAD;
use super::hyphens::{SOFT, hyphenated};
use super::layout::Layout;
use crate::locale::Lang;

/// A row with more text than this may be broken between pages.
const WHOLE: usize = 1_500;

/// Of a paragraph that stands to the right.
const RIGHT: &str = "<w:jc w:val=\"right\"/>";

/// The document with all its parts.
pub(super) fn document(document: &Document, layout: &Layout, lang: Lang) -> String {
    let mut body = Body { out: HEAD.to_owned(), lang };
    body.out += "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";
    body.text("Heading1", &document.title);
    for note in &document.notes {
        body.text("Note", note);
    }
    let mut tables = 0;
    for part in &document.parts {
        match part {
            Part::Heading(heading) => body.text("Heading2", heading),
            Part::Paragraph(text) => body.text("Normal", text),
            Part::Fields(fields) => body.fields(fields, layout),
            Part::Table(table) => {
                body.tables(table, &layout.columns(tables), layout);
                tables += 1;
            }
        }
    }
    body.section(layout);
    body.out + "</w:body></w:document>"
}

struct Body {
    out: String,
    lang: Lang,
}

impl Body {
    fn put(&mut self, text: fmt::Arguments<'_>) {
        // Writing into a String cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn text(&mut self, style: &str, text: &str) {
        self.paragraph(style, "", &lines(text).collect::<Vec<_>>());
    }

    fn paragraph(&mut self, style: &str, properties: &str, lines: &[Cow<'_, str>]) {
        self.put(format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>"));
        if lines.iter().any(|line| !line.is_empty()) {
            self.out += "<w:r>";
            for (number, line) in lines.iter().enumerate() {
                self.out += if number > 0 { "<w:br/>" } else { "" };
                for (part, text) in line.split(SOFT).enumerate() {
                    self.out += if part > 0 { "<w:softHyphen/>" } else { "" };
                    self.put(format_args!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(text)));
                }
            }
            self.out += "</w:r>";
        }
        self.out += "</w:p>";
    }

    fn tables(&mut self, table: &Table, widths: &[usize], layout: &Layout) {
        for (_, rows) in table.blocks().into_iter().filter(|_| !widths.is_empty()) {
            self.table(table, rows, widths, layout);
        }
    }

    fn table(&mut self, table: &Table, rows: &[TableRow], widths: &[usize], layout: &Layout) {
        self.begin_table(widths, true);
        self.out += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (at, (column, &width)) in table.columns.iter().zip(widths).enumerate() {
            let side = if is_numbers(rows, at) { RIGHT } else { "" };
            let title = lines(&column.title).map(|line| hyphenated(line, layout.characters(width)));
            self.cell(width, "TableHead", side, &title.collect::<Vec<_>>());
        }
        self.out += "</w:tr>";
        for row in rows {
            let text = row.iter().map(|cell| if let TableCell::Text(text) = cell { text.len() } else { 0 });
            self.out += if text.sum::<usize>() < WHOLE { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" };
            for (cell, &width) in table.across(row).zip(widths) {
                let side = if matches!(cell, Some(TableCell::Number(..))) { RIGHT } else { "" };
                let lines = cell.map(|cell| cell.lines(self.lang)).unwrap_or_default().into_iter();
                let lines = lines.map(|line| hyphenated(line, layout.characters(width)));
                self.cell(width, "TableText", side, &lines.collect::<Vec<_>>());
            }
            self.out += "</w:tr>";
        }
        self.end_table();
    }

    fn fields(&mut self, fields: &[Labelled], layout: &Layout) {
        if fields.is_empty() {
            return;
        }
        let widths = layout.fields();
        self.begin_table(&widths, false);
        for field in fields {
            self.out += "<w:tr>";
            self.cell(widths[0], "FieldLabel", "", &lines(&field.label).collect::<Vec<_>>());
            let lines = field.value.lines(self.lang);
            self.cell(widths[1], "FieldText", "", &lines);
            self.out += "</w:tr>";
        }
        self.end_table();
    }

    fn begin_table(&mut self, widths: &[usize], header: bool) {
        let all: usize = widths.iter().sum();
        let (row, column) = if header { (1, 0) } else { (0, 1) };
        self.put(format_args!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{all}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\" w:firstRow=\"{row}\" w:lastRow=\"0\" \
             w:firstColumn=\"{column}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        for width in widths {
            self.put(format_args!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.out += "</w:tblGrid>";
    }

    fn cell(&mut self, width: usize, style: &str, properties: &str, lines: &[Cow<'_, str>]) {
        let shade = if matches!(style, "TableHead" | "FieldLabel") {
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF1\"/>"
        } else {
            ""
        };
        self.put(format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"));
        self.paragraph(style, properties, lines);
        self.out += "</w:tc>";
    }

    /// Without a paragraph in between, two tables would become one.
    fn end_table(&mut self) {
        self.out += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>";
    }

    fn section(&mut self, layout: &Layout) {
        let (width, height, margin) = layout.paper();
        let lying = if layout.lying { " w:orient=\"landscape\"" } else { "" };
        self.put(format_args!(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{lying}/>\
             <w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" w:bottom=\"{margin}\" w:left=\"{margin}\" \
             w:header=\"510\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr>"
        ));
    }
}
