//! Writes small workbooks in the published layouts: any sheet names, merged cells, fills, number formats, what is
//! hidden; here as xlsx, in `workbook_ods`, `workbook_xls` and `workbook_xlsb` in the other forms.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Fill (`FF92D050`, or attributes such as `theme="6" tint="0.5"`), number format and indent (xlsx only) of a cell.
pub type Style = (String, String, u8);

/// One sheet. Cells are given as text; `#12.5` is the number 12.5, `=A` a formula whose cached text is `A`, `=` one
/// without a result (xlsx only), `!#N/A` an error.
#[derive(Default, Clone)]
pub struct Sheet {
    pub name: String,
    pub cells: BTreeMap<(u32, u32), String>,
    pub styles: BTreeMap<(u32, u32), Style>,
    pub merges: Vec<String>,
    pub hidden: bool,
    pub hidden_rows: Vec<u32>,
    pub hidden_columns: Vec<u32>,
}

/// A workbook.
#[derive(Default, Clone)]
pub struct Book {
    pub sheets: Vec<Sheet>,
    pub from_1904: bool,
    pub macros: bool,
    pub shared: Vec<String>,
    pub styles: Vec<Style>,
}

/// What a cell's text stands for.
pub enum Content<'a> {
    Number(f64),
    Formula(&'a str),
    Error(&'a str),
    Text(&'a str),
}

impl<'a> Content<'a> {
    pub fn of(text: &'a str) -> Self {
        if let Some(number) = text.strip_prefix('#').and_then(|rest| rest.parse().ok()) {
            return Self::Number(number);
        }
        match (text.strip_prefix('='), text.strip_prefix('!')) {
            (Some(cached), _) => Self::Formula(cached),
            (_, Some(error)) => Self::Error(error),
            _ => Self::Text(text),
        }
    }
}

impl Sheet {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Rows from this row on, from column A; empty texts make no cells.
    pub fn rows(mut self, first: u32, rows: &[&[&str]]) -> Self {
        for (row, cells) in (first..).zip(rows) {
            for (column, text) in (1..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
                self.cells.insert((row, column), (*text).to_owned());
            }
        }
        self
    }

    pub fn at(mut self, address: &str, text: &str) -> Self {
        self.cells.insert(place(address), text.to_owned());
        self
    }

    pub fn fill(mut self, address: &str, colour: &str) -> Self {
        colour.clone_into(&mut self.styles.entry(place(address)).or_default().0);
        self
    }

    pub fn format(mut self, address: &str, format: &str) -> Self {
        format.clone_into(&mut self.styles.entry(place(address)).or_default().1);
        self
    }

    pub fn indent(mut self, address: &str, steps: u8) -> Self {
        self.styles.entry(place(address)).or_default().2 = steps;
        self
    }

    pub fn merge(mut self, range: &str) -> Self {
        self.merges.push(range.to_owned());
        self
    }

    pub fn hide_rows(mut self, rows: &[u32]) -> Self {
        self.hidden_rows.extend(rows);
        self
    }

    pub fn hide_columns(mut self, columns: &[u32]) -> Self {
        self.hidden_columns.extend(columns);
        self
    }

    pub fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// The workbook of this sheet alone.
    pub fn book(self) -> Cursor<Vec<u8>> {
        Book::default().sheet(self).write()
    }
}

pub fn place(address: &str) -> (u32, u32) {
    let digits = address.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = address[..digits].bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    (address[digits..].parse().unwrap(), column)
}

fn address((row, column): (u32, u32)) -> String {
    fyrfalt::intake::grid::address(row, u16::try_from(column).unwrap())
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

impl Book {
    pub fn sheet(mut self, sheet: Sheet) -> Self {
        self.sheets.push(sheet);
        self
    }

    /// The file.
    pub fn write(mut self) -> Cursor<Vec<u8>> {
        let sheets = std::mem::take(&mut self.sheets);
        let bodies: Vec<String> = sheets.iter().map(|sheet| self.body(sheet)).collect();
        let mut parts = vec![
            ("_rels/.rels".to_owned(), relations(&[("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml".to_owned(), workbook(&sheets, self.from_1904)),
            ("xl/styles.xml".to_owned(), styles(&self.styles)),
            ("xl/sharedStrings.xml".to_owned(), strings(&self.shared)),
        ];
        let targets: Vec<String> = (1..=sheets.len()).map(|at| format!("worksheets/sheet{at}.xml")).collect();
        let targets: Vec<(&str, &str)> = targets.iter().map(|target| ("worksheet", target.as_str())).collect();
        parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)));
        for (at, body) in (1..).zip(bodies) {
            parts.push((format!("xl/worksheets/sheet{at}.xml"), body));
        }
        parts.extend(self.macros.then(|| ("xl/vbaProject.bin".to_owned(), "macros".to_owned())));
        zipped(&parts)
    }

    pub fn style(&mut self, style: Option<&Style>) -> usize {
        let Some(style) = style else { return 0 };
        let at = self.styles.iter().position(|known| known == style);
        at.unwrap_or_else(|| {
            self.styles.push(style.clone());
            self.styles.len() - 1
        }) + 1
    }

    fn body(&mut self, sheet: &Sheet) -> String {
        let mut out = String::from("<worksheet>");
        for column in &sheet.hidden_columns {
            write!(out, "<cols><col min=\"{column}\" max=\"{column}\" hidden=\"1\"/></cols>").unwrap();
        }
        out += "<sheetData>";
        let mut row = 0;
        for (place, text) in &sheet.cells {
            if place.0 != row {
                out += if row == 0 { "" } else { "</row>" };
                row = place.0;
                let hidden = if sheet.hidden_rows.contains(&row) { " hidden=\"1\"" } else { "" };
                write!(out, "<row r=\"{row}\"{hidden}>").unwrap();
            }
            let style = self.style(sheet.styles.get(place));
            out += &self.cell(&address(*place), style, text);
        }
        out += if row == 0 { "</sheetData>" } else { "</row></sheetData>" };
        if !sheet.merges.is_empty() {
            let ranges: Vec<String> =
                sheet.merges.iter().map(|range| format!("<mergeCell ref=\"{range}\"/>")).collect();
            let ranges = ranges.concat();
            write!(out, "<mergeCells>{ranges}</mergeCells>").unwrap();
        }
        out + "</worksheet>"
    }

    fn cell(&mut self, address: &str, style: usize, text: &str) -> String {
        let start = format!("<c r=\"{address}\" s=\"{style}\"");
        if text.is_empty() {
            return start + "/>";
        }
        match Content::of(text) {
            Content::Number(number) => return format!("{start}><v>{number}</v></c>"),
            Content::Formula("") => return format!("{start}><f>B1</f><v></v></c>"),
            Content::Formula(cached) => return format!("{start} t=\"str\"><f>B1</f><v>{}</v></c>", escaped(cached)),
            Content::Error(error) => return format!("{start} t=\"e\"><v>{error}</v></c>"),
            Content::Text(_) => {}
        }
        let at = self.shared.iter().position(|known| known == text).unwrap_or_else(|| {
            self.shared.push(text.to_owned());
            self.shared.len() - 1
        });
        format!("{start} t=\"s\"><v>{at}</v></c>")
    }
}

/// A zip file of these parts.
pub fn zipped(parts: &[(String, String)]) -> Cursor<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let options = if name == "mimetype" { plain } else { SimpleFileOptions::default() };
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let mut file = zip.finish().unwrap();
    file.set_position(0);
    file
}

pub fn relations(targets: &[(&str, &str)]) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let lines = (1..).zip(targets).map(|(at, (name, target))| {
        format!("<Relationship Id=\"rId{at}\" Type=\"{kind}/{name}\" Target=\"{target}\"/>")
    });
    format!("<Relationships>{}</Relationships>", lines.collect::<String>())
}

fn workbook(sheets: &[Sheet], from_1904: bool) -> String {
    let lines = (1..).zip(sheets).map(|(at, sheet)| {
        let state = if sheet.hidden { "hidden" } else { "visible" };
        format!("<sheet name=\"{}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"rId{at}\"/>", escaped(&sheet.name))
    });
    let properties = if from_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
    format!("<workbook xmlns:r=\"r\">{properties}<sheets>{}</sheets></workbook>", lines.collect::<String>())
}

fn strings(shared: &[String]) -> String {
    let lines: Vec<String> =
        shared.iter().map(|text| format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text))).collect();
    let lines = lines.concat();
    format!("<sst uniqueCount=\"{}\">{lines}</sst>", shared.len())
}

fn styles(styles: &[Style]) -> String {
    let (mut formats, mut fills, mut records) = (String::new(), String::new(), String::new());
    for (at, (fill, format, indent)) in (0_usize..).zip(styles) {
        let code = if format.is_empty() { "General" } else { format };
        write!(formats, "<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", 164 + at, escaped(code)).unwrap();
        let colour = if fill.contains('=') { fill.clone() } else { format!("rgb=\"{fill}\"") };
        let pattern = format!("<patternFill patternType=\"solid\"><fgColor {colour}/></patternFill>");
        let none = "<patternFill/>".to_owned();
        write!(fills, "<fill>{}</fill>", if fill.is_empty() { none } else { pattern }).unwrap();
        write!(records, "<xf numFmtId=\"{}\" fontId=\"0\" fillId=\"{}\" borderId=\"0\">", 164 + at, at + 1).unwrap();
        write!(records, "<alignment horizontal=\"left\" indent=\"{indent}\"/></xf>").unwrap();
    }
    format!(
        "<styleSheet><numFmts>{formats}</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill>{fills}</fills>\
         <borders><border/></borders><cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>{records}</cellXfs></styleSheet>"
    )
}
