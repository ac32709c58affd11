//! The workbooks of the tests as ods.

use std::fmt::Write as _;
use std::io::Cursor;

use jiff::ToSpan;
use jiff::civil::date;

use super::workbook::{Book, Content, Sheet, escaped, place, zipped};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The file.
pub fn ods(mut book: Book) -> Cursor<Vec<u8>> {
    let sheets = std::mem::take(&mut book.sheets);
    let tables: String = sheets.iter().map(|sheet| table(&mut book, sheet)).collect();
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"gone\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style>{}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        styles(&book)
    );
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\"/></manifest:manifest>";
    let parts = [("mimetype", MIME), ("content.xml", content.as_str()), ("META-INF/manifest.xml", manifest)];
    zipped(&parts.map(|(name, text)| (name.to_owned(), text.to_owned())))
}

fn styles(book: &Book) -> String {
    let mut out = String::new();
    for (at, (fill, format, _)) in (1..).zip(&book.styles) {
        let kind = if format.contains('%') { "percentage" } else { "number" };
        let decimals = format.split_once('.').map_or(0, |(_, after)| after.matches('0').count());
        write!(
            out,
            "<number:{kind}-style style:name=\"N{at}\"><number:number number:decimal-places=\"{decimals}\"/></number:{kind}-style>"
        )
        .unwrap();
        let format = if format.is_empty() { String::new() } else { format!(" style:data-style-name=\"N{at}\"") };
        let colour = if fill.is_empty() { "transparent".to_owned() } else { format!("#{}", &fill[2..].to_lowercase()) };
        write!(
            out,
            "<style:style style:name=\"ce{at}\" style:family=\"table-cell\"{format}>\
             <style:table-cell-properties fo:background-color=\"{colour}\"/></style:style>"
        )
        .unwrap();
    }
    out
}

fn table(book: &mut Book, sheet: &Sheet) -> String {
    let hidden = if sheet.hidden { " table:style-name=\"gone\"" } else { "" };
    let mut out = format!("<table:table table:name=\"{}\"{hidden}>", escaped(&sheet.name));
    for column in 1..=20 {
        let hidden = if sheet.hidden_columns.contains(&column) { " table:visibility=\"collapse\"" } else { "" };
        write!(out, "<table:table-column{hidden}/>").unwrap();
    }
    let mut at = (0, 0);
    for (place, text) in &sheet.cells {
        if place.0 > at.0 {
            out += if at.0 > 0 { "</table:table-row>" } else { "" };
            let gap = place.0 - at.0 - 1;
            if gap > 0 {
                write!(
                    out,
                    "<table:table-row table:number-rows-repeated=\"{gap}\"><table:table-cell/></table:table-row>"
                )
                .unwrap();
            }
            let hidden = if sheet.hidden_rows.contains(&place.0) { " table:visibility=\"filter\"" } else { "" };
            write!(out, "<table:table-row{hidden}>").unwrap();
            at = (place.0, 0);
        }
        if place.1 - at.1 > 1 {
            write!(out, "<table:covered-table-cell table:number-columns-repeated=\"{}\"/>", place.1 - at.1 - 1)
                .unwrap();
        }
        at.1 = place.1;
        out += &cell(book, sheet, *place, text);
    }
    out += if at.0 > 0 { "</table:table-row>" } else { "" };
    out + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
           table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
}

fn cell(book: &mut Book, sheet: &Sheet, at: (u32, u32), text: &str) -> String {
    let style = sheet.styles.get(&at);
    let mut attributes = match book.style(style) {
        0 => String::new(),
        number => format!(" table:style-name=\"ce{number}\""),
    };
    for (first, last) in sheet.merges.iter().filter_map(|range| range.split_once(':')) {
        let (first, last) = (place(first), place(last));
        if first == at {
            let (columns, rows) = (last.1 - first.1 + 1, last.0 - first.0 + 1);
            write!(attributes, " table:number-columns-spanned=\"{columns}\" table:number-rows-spanned=\"{rows}\"")
                .unwrap();
        }
    }
    let format = style.map_or("", |style| style.1.as_str());
    let shown = match Content::of(text) {
        Content::Number(number) if format.contains("yyyy") => {
            #[expect(clippy::cast_possible_truncation, reason = "days of our own tests")]
            let day = date(1899, 12, 30) + (number as i64).days();
            write!(attributes, " office:value-type=\"date\" office:date-value=\"{day}\"").unwrap();
            day.to_string()
        }
        Content::Number(number) => {
            let kind = if format.contains('%') { "percentage" } else { "float" };
            write!(attributes, " office:value-type=\"{kind}\" office:value=\"{number}\"").unwrap();
            number.to_string()
        }
        Content::Error(error) => {
            attributes += " office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"";
            error.to_owned()
        }
        Content::Formula("") => {
            attributes += " table:formula=\"of:=[.B2]+1\"";
            String::new()
        }
        Content::Formula(text) | Content::Text(text) => {
            attributes += " office:value-type=\"string\"";
            text.to_owned()
        }
    };
    let lines: Vec<String> = shown.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect();
    let note = "<office:annotation><text:p>en kommentar</text:p></office:annotation>";
    format!("<table:table-cell{attributes}>{note}{}</table:table-cell>", lines.concat())
}
