//! The workbooks of the tests as xlsb.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::workbook::{Book, Content, Sheet, place, relations};

/// The file.
pub fn xlsb(mut book: Book) -> Cursor<Vec<u8>> {
    let sheets = std::mem::take(&mut book.sheets);
    let mut shared = Vec::new();
    let bodies: Vec<Vec<u8>> = sheets.iter().map(|sheet| body(&mut book, sheet, &mut shared)).collect();
    let targets: Vec<String> = (1..=sheets.len()).map(|at| format!("worksheets/sheet{at}.bin")).collect();
    let named: Vec<(&str, &str)> = targets.iter().map(|target| ("worksheet", target.as_str())).collect();
    let mut parts = vec![
        ("_rels/.rels".to_owned(), relations(&[("officeDocument", "xl/workbook.bin")]).into_bytes()),
        ("xl/workbook.bin".to_owned(), workbook(&sheets, book.from_1904)),
        ("xl/_rels/workbook.bin.rels".to_owned(), relations(&named).into_bytes()),
        ("xl/styles.bin".to_owned(), styles(&book)),
        ("xl/sharedStrings.bin".to_owned(), strings(&shared)),
    ];
    parts.extend(targets.iter().zip(bodies).map(|(target, body)| (format!("xl/{target}"), body)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    let mut file = zip.finish().unwrap();
    file.set_position(0);
    file
}

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let [low, high] = [u8::try_from(kind & 0x7F).unwrap(), u8::try_from(kind >> 7).unwrap()];
    let mut out = if kind > 0x7F { vec![low | 0x80, high] } else { vec![low] };
    let mut length = body.len();
    while length > 0x7F {
        out.push(u8::try_from(length & 0x7F).unwrap() | 0x80);
        length >>= 7;
    }
    out.push(u8::try_from(length).unwrap());
    out.extend(body);
    out
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [numbers(&[u32::try_from(units.len() / 2).unwrap()]), units].concat()
}

fn workbook(sheets: &[Sheet], from_1904: bool) -> Vec<u8> {
    let mut out = record(0x83, &[]);
    out.extend(record(0x99, &[numbers(&[u32::from(from_1904), 0]), wide("")].concat()));
    out.extend(record(0x8F, &[]));
    for (at, sheet) in (1..).zip(sheets) {
        let start = numbers(&[u32::from(sheet.hidden), at]);
        out.extend(record(0x9C, &[start, wide(&format!("rId{at}")), wide(&sheet.name)].concat()));
    }
    out.extend(record(0x90, &[]));
    out.extend(record(0x84, &[]));
    out
}

fn styles(book: &Book) -> Vec<u8> {
    let count = u32::try_from(book.styles.len()).unwrap();
    let mut out = record(0x0116, &[]);
    out.extend(record(0x0267, &numbers(&[count])));
    for (at, (_, format, _)) in (164_u16..).zip(&book.styles) {
        let code = if format.is_empty() { "General" } else { format };
        out.extend(record(0x2C, &[at.to_le_bytes().to_vec(), wide(code)].concat()));
    }
    out.extend(record(0x0268, &[]));
    out.extend(record(0x025B, &numbers(&[count + 1])));
    out.extend(record(0x2D, &[0; 68]));
    for (fill, ..) in &book.styles {
        let colour = u32::from_str_radix(fill.get(2..).unwrap_or("0"), 16).unwrap().to_be_bytes();
        let mut body = numbers(&[u32::from(!fill.is_empty())]);
        body.extend([5, 0xFF, 0, 0, colour[1], colour[2], colour[3], 0xFF]);
        body.resize(68, 0);
        out.extend(record(0x2D, &body));
    }
    out.extend(record(0x025C, &[]));
    out.extend(record(0x0269, &numbers(&[count + 1])));
    let style = |format: u16, fill: u16| {
        let look: Vec<u8> = [0, format, 0, fill, 0].iter().flat_map(|number: &u16| number.to_le_bytes()).collect();
        record(0x2F, &[look, vec![0; 6]].concat())
    };
    out.extend(style(0, 0));
    for (at, _) in (0_u16..).zip(&book.styles) {
        out.extend(style(164 + at, at + 1));
    }
    out.extend(record(0x026A, &[]));
    out.extend(record(0x0117, &[]));
    out
}

fn strings(shared: &[String]) -> Vec<u8> {
    let count = u32::try_from(shared.len()).unwrap();
    let mut out = record(0x9F, &numbers(&[count, count]));
    for text in shared {
        out.extend(record(0x13, &[vec![0], wide(text)].concat()));
    }
    out.extend(record(0xA0, &[]));
    out
}

fn body(book: &mut Book, sheet: &Sheet, shared: &mut Vec<String>) -> Vec<u8> {
    let mut out = record(0x81, &[]);
    out.extend(record(0x94, &numbers(&[0, 1_000, 0, 100])));
    if !sheet.hidden_columns.is_empty() {
        out.extend(record(0x0186, &[]));
        for column in &sheet.hidden_columns {
            let body = [numbers(&[column - 1, column - 1, 2_340, 0]), vec![1, 0]].concat();
            out.extend(record(0x3C, &body));
        }
        out.extend(record(0x0187, &[]));
    }
    out.extend(record(0x91, &[]));
    let mut row = 0;
    for (at, text) in &sheet.cells {
        if at.0 != row {
            row = at.0;
            let hidden = if sheet.hidden_rows.contains(&row) { 0x10 } else { 0 };
            let body = [numbers(&[row - 1, 0]), vec![0x2C, 1, 0, hidden, 0], numbers(&[0])].concat();
            out.extend(record(0, &body));
        }
        let style = u32::try_from(book.style(sheet.styles.get(at))).unwrap();
        let start = numbers(&[at.1 - 1, style]);
        let with = |more: Vec<u8>| [start.clone(), more].concat();
        match Content::of(text) {
            Content::Number(number) => out.extend(record(5, &with(number.to_le_bytes().to_vec()))),
            Content::Error(_) => out.extend(record(3, &with(vec![0x2A]))),
            Content::Formula(text) => out.extend(record(8, &with([wide(text), vec![0; 10]].concat()))),
            Content::Text(text) => {
                let known = shared.iter().position(|known| known == text).unwrap_or_else(|| {
                    shared.push(text.to_owned());
                    shared.len() - 1
                });
                out.extend(record(7, &with(numbers(&[u32::try_from(known).unwrap()]))));
            }
        }
    }
    out.extend(record(0x92, &[]));
    let merges: Vec<_> = sheet.merges.iter().filter_map(|range| range.split_once(':')).collect();
    if !merges.is_empty() {
        out.extend(record(0xB1, &numbers(&[u32::try_from(merges.len()).unwrap()])));
        for (first, last) in merges {
            let (first, last) = (place(first), place(last));
            out.extend(record(0xB0, &numbers(&[first.0 - 1, last.0 - 1, first.1 - 1, last.1 - 1])));
        }
        out.extend(record(0xB2, &[]));
    }
    out.extend(record(0x82, &[]));
    out
}
