//! Numbers that look random and are the same each time, and what they do to honest files.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

/// What attributes are changed to: places, kinds and counts at and beyond every edge, and words that mean nothing.
const VALUES: [&str; 36] = [
    "",
    "0",
    "-1",
    "1",
    "2",
    "7",
    "65535",
    "1048577",
    "4294967295",
    "4294967296",
    "99999999999999999999",
    "1e309",
    "NaN",
    "A0",
    "A1",
    "a1",
    "$B$2",
    "XFD1048576",
    "XFE1",
    "ZZZZ99999999",
    "A1:XFD1048576",
    "C3:A1",
    "A:A",
    "s",
    "str",
    "inlineStr",
    "e",
    "b",
    "d",
    "shared",
    "date",
    "../../../etc/passwd",
    "/xl/workbook.xml",
    "rId1",
    "å",
    "&#x1F4A9;",
];

/// What is put in between elements.
const SNIPPETS: [&str; 16] = [
    "<f t=\"shared\" si=\"0\" ref=\"A1:XFD1048576\">B2</f>",
    "<f t=\"shared\" si=\"4000000000\"/>",
    "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
    "<dimension ref=\"A1:ZZZ9999999\"/>",
    "<c r=\"B2\" t=\"s\"><v>99999999</v></c>",
    "<c><v>1</v></c>",
    "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
    "<row r=\"4294967297\" spans=\"1:99999\"/>",
    "<!DOCTYPE x [<!ENTITY a \"&a;\">]>",
    "&a;",
    "<![CDATA[",
    "<!--",
    "</sheetData>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    "<table:table-cell table:number-columns-repeated=\"2147483647\" office:value-type=\"float\" office:value=\"1\"/>",
    "\u{1}\u{FFFD}\u{202E}",
];

impl Dice {
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap()
    }

    /// Up to four places changed, put in or taken out; or, gently, one character made its neighbour.
    pub fn change(&mut self, bytes: &mut Vec<u8>, gently: bool) {
        if gently {
            let at = self.roll(bytes.len());
            bytes[at] ^= 1;
            return;
        }
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len());
            match self.roll(4) {
                0 => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                1 => bytes[at] ^= 1 << self.roll(8),
                2 => drop(bytes.drain(at..(at + self.roll(9)).min(bytes.len()))),
                _ => drop(bytes.splice(at..at, [0xFF; 4])),
            }
        }
    }

    /// A number of two bytes made one at an edge, where records keep their kinds, lengths, places and indices.
    pub fn number(&mut self, bytes: &mut [u8]) {
        let edges = [0, 1, 0x7F, 0xFF, 0x100, 0x0FFF, 0x2020, 0x7FFF, 0x8000, 0xFFFE, u16::MAX];
        for _ in 0..=self.roll(3) {
            let at = self.roll(bytes.len() / 2) * 2;
            if let Some(place) = bytes.get_mut(at..at + 2) {
                place.copy_from_slice(&edges[self.roll(edges.len())].to_le_bytes());
            }
        }
    }

    /// The value of some attribute changed.
    pub fn attribute(&mut self, text: &str) -> String {
        let all: Vec<usize> = text.match_indices("=\"").map(|(at, _)| at + 2).collect();
        let Some(&from) = all.get(self.roll(all.len())) else { return text.to_owned() };
        let until = text[from..].find('"').map_or(text.len(), |end| from + end);
        format!("{}{}{}", &text[..from], VALUES[self.roll(VALUES.len())], &text[until..])
    }

    /// An element or an end of one taken away, doubled, or something put in before it.
    pub fn element(&mut self, text: &str) -> String {
        let all: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
        let Some(&from) = all.get(self.roll(all.len())) else { return text.to_owned() };
        let until = text[from..].find('>').map_or(text.len(), |end| from + end + 1);
        let (before, tag, after) = (&text[..from], &text[from..until], &text[until..]);
        match self.roll(4) {
            0 => format!("{before}{after}"),
            1 => format!("{before}{tag}{tag}{after}"),
            _ => format!("{before}{}{tag}{after}", SNIPPETS[self.roll(SNIPPETS.len())]),
        }
    }

    /// A part as a program or a person might have broken it.
    pub fn part(&mut self, bytes: &mut Vec<u8>) {
        let Ok(mut text) = String::from_utf8(bytes.clone()) else { return self.number(bytes) };
        if !text.starts_with('<') {
            return self.number(bytes);
        }
        for _ in 0..=self.roll(3) {
            text = if self.roll(3) == 0 { self.element(&text) } else { self.attribute(&text) };
        }
        *bytes = text.into_bytes();
    }
}

/// The parts of a package.
pub fn parts(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(package)).unwrap();
    let part = |at: usize| {
        let mut part = zip.by_index(at).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    (0..ZipArchive::new(Cursor::new(package)).unwrap().len()).map(part).collect()
}

/// A package of these parts, not compressed, so that a reader comes to the parts.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), plain).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
