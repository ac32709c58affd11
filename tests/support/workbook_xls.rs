//! The workbooks of the tests as xls, and the compound files that xls and encrypted workbooks are.

use std::io::Cursor;

use super::workbook::{Book, Content, Sheet, place};

/// The file.
pub fn xls(mut book: Book) -> Cursor<Vec<u8>> {
    let sheets = std::mem::take(&mut book.sheets);
    let bodies: Vec<Vec<u8>> = sheets.iter().map(|sheet| body(&mut book, sheet)).collect();
    let mut start = globals(&book, &sheets, &vec![0; sheets.len()]).len();
    let starts: Vec<usize> = bodies
        .iter()
        .map(|body| {
            start += body.len();
            start - body.len()
        })
        .collect();
    let stream = [globals(&book, &sheets, &starts), bodies.concat()].concat();
    Cursor::new(compound(&[("Workbook", stream)]))
}

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| u16::try_from(*number).unwrap().to_le_bytes()).collect()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn globals(book: &Book, sheets: &[Sheet], starts: &[usize]) -> Vec<u8> {
    let mut out = record(0x0809, &numbers(&[0x0600, 5, 0, 0, 0, 0, 0, 0]));
    out.extend(record(0x0042, &numbers(&[1200])));
    out.extend(record(0x0022, &numbers(&[u32::from(book.from_1904)])));
    let mut palette = numbers(&[u32::try_from(book.styles.len()).unwrap()]);
    let mut styles = record(0x00E0, &[0; 20]);
    for (at, (fill, format, _)) in (0_u32..).zip(&book.styles) {
        let code = if format.is_empty() { "General" } else { format };
        let length = u32::try_from(code.encode_utf16().count()).unwrap();
        out.extend(record(0x041E, &[numbers(&[164 + at, length]), vec![1], wide(code)].concat()));
        let colour = u32::from_str_radix(fill.get(2..).unwrap_or("0"), 16).unwrap().to_be_bytes();
        palette.extend([colour[1], colour[2], colour[3], 0]);
        let pattern = u32::from(!fill.is_empty()) << 26;
        let look =
            [numbers(&[0, 164 + at, 0, 0, 0, 0, 0]), pattern.to_le_bytes().to_vec(), numbers(&[8 + at])].concat();
        styles.extend(record(0x00E0, &look));
    }
    out.extend(record(0x0092, &palette));
    out.extend(styles);
    for (sheet, start) in sheets.iter().zip(starts) {
        let name = wide(&sheet.name);
        let length = u8::try_from(name.len() / 2).unwrap();
        let start = u32::try_from(*start).unwrap().to_le_bytes();
        out.extend(record(0x0085, &[&start[..], &[u8::from(sheet.hidden), 0, length, 1], &name].concat()));
    }
    out.extend(record(0x000A, &[]));
    out
}

fn body(book: &mut Book, sheet: &Sheet) -> Vec<u8> {
    let mut out = record(0x0809, &numbers(&[0x0600, 0x10, 0, 0, 0, 0, 0, 0]));
    for column in &sheet.hidden_columns {
        out.extend(record(0x007D, &numbers(&[column - 1, column - 1, 0, 0, 1, 0])));
    }
    for row in &sheet.hidden_rows {
        out.extend(record(0x0208, &numbers(&[row - 1, 0, 9, 0, 0, 0, 0x20, 0])));
    }
    for (at, text) in &sheet.cells {
        let style = u32::try_from(book.style(sheet.styles.get(at))).unwrap();
        let start = numbers(&[at.0 - 1, at.1 - 1, style]);
        let with = |more: &[u8]| [&start[..], more].concat();
        match Content::of(text) {
            Content::Number(number) => out.extend(record(0x0203, &with(&number.to_le_bytes()))),
            Content::Error(_) => out.extend(record(0x0205, &with(&[0x2A, 1]))),
            Content::Formula(text) => {
                let waiting = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0];
                out.extend(record(0x0006, &with(&waiting)));
                let length = numbers(&[u32::try_from(text.encode_utf16().count()).unwrap()]);
                out.extend(record(0x0207, &[length, vec![1], wide(text)].concat()));
            }
            Content::Text(text) => {
                let length = numbers(&[u32::try_from(text.encode_utf16().count()).unwrap()]);
                out.extend(record(0x0204, &with(&[length, vec![1], wide(text)].concat())));
            }
        }
    }
    let merges: Vec<_> = sheet.merges.iter().filter_map(|range| range.split_once(':')).collect();
    let mut ranges = numbers(&[u32::try_from(merges.len()).unwrap()]);
    for (first, last) in merges {
        let (first, last) = (place(first), place(last));
        ranges.extend(numbers(&[first.0 - 1, last.0 - 1, first.1 - 1, last.1 - 1]));
    }
    out.extend(record(0x00E5, &ranges));
    out.extend(record(0x000A, &[]));
    out
}

/// A compound file of these streams, each in sectors of 512 bytes.
pub fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let (mut fat, mut sectors, mut entries) = (Vec::new(), Vec::new(), entry("Root Entry", 5, END, 0));
    for (name, stream) in streams {
        let mut bytes = stream.clone();
        bytes.resize(bytes.len().max(4_096), 0);
        let (first, length) = (u32::try_from(fat.len()).unwrap(), u32::try_from(bytes.len()).unwrap());
        bytes.resize(bytes.len().next_multiple_of(512), 0);
        fat.extend((1..u32::try_from(bytes.len() / 512).unwrap()).map(|at| first + at).chain([END]));
        sectors.extend(bytes);
        entries.extend(entry(name, 2, first, length));
    }
    let directory = u32::try_from(fat.len()).unwrap();
    entries.resize(entries.len().next_multiple_of(512), 0);
    fat.extend((1..u32::try_from(entries.len() / 512).unwrap()).map(|at| directory + at).chain([END]));
    sectors.extend(entries);
    let table = u32::try_from(fat.len()).unwrap();
    let count = (fat.len() + 1).div_ceil(127);
    fat.extend(std::iter::repeat_n(0xFFFF_FFFD, count));
    fat.resize(count * 128, u32::MAX);
    sectors.extend(fat.iter().flat_map(|number| number.to_le_bytes()));
    let mut head = vec![0; 512];
    head[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let mut put = |at: usize, number: u32| head[at..at + 4].copy_from_slice(&number.to_le_bytes());
    put(0x18, 0x0003_003E);
    put(0x1C, 0x0009_FFFE);
    put(0x20, 6);
    put(0x2C, u32::try_from(count).unwrap());
    put(0x30, directory);
    put(0x38, 4_096);
    put(0x3C, END);
    put(0x44, END);
    for at in 0..109 {
        let sector = table + u32::try_from(at).unwrap();
        put(0x4C + at * 4, if at < count { sector } else { u32::MAX });
    }
    [head, sectors].concat()
}

fn entry(name: &str, kind: u8, first: u32, length: u32) -> Vec<u8> {
    let mut out = wide(name);
    let used = u16::try_from(out.len() + 2).unwrap();
    out.resize(64, 0);
    out.extend(used.to_le_bytes());
    out.extend([kind, 1]);
    let child = if kind == 5 { 1 } else { u32::MAX };
    out.extend([u32::MAX, u32::MAX, child].iter().flat_map(|number| number.to_le_bytes()));
    out.resize(116, 0);
    out.extend(first.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.resize(128, 0);
    out
}
