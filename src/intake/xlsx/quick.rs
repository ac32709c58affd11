//! The cells of a sheet that is written in the usual way, several times as fast as a whole parser reads them.
//!
//! Nothing is guessed here: whatever is out of the ordinary ends the reading, and calamine reads the sheet instead.

use super::markup::{Markup, Unusual, plain};
use super::strings::trimmed;
use crate::intake::grid::{Cell, CellValue, GridBuilder, GridFull};
use crate::intake::look::Look;

/// What cells refer to.
pub struct Tables<'a> {
    /// Shared strings; None where one is unusual.
    pub strings: &'a [Option<String>],
    /// Looks by the number of a style, and whether a number of that style is surely no day or time.
    pub looks: &'a [(Look, bool)],
}

/// Why a sheet was not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Something in it is unusual.
    Unusual,
    /// It does not fit.
    Full(GridFull),
}

impl From<Unusual> for Stop {
    fn from(_: Unusual) -> Self {
        Self::Unusual
    }
}

/// Bytes of the markup of a short cell; most are longer.
const SHORT: usize = 40;

/// Puts the cells of a sheet into a grid, at most this many with the empty ones.
pub fn read(xml: &str, tables: &Tables, most: usize, builder: &mut GridBuilder) -> Result<(), Stop> {
    const START: &str = "<sheetData>";
    let (before, cells) = xml.split_once(START).ok_or(Unusual)?;
    if before.contains("<!") || !before.contains("<worksheet") || !is_usual(before) {
        return Err(Stop::Unusual);
    }
    builder.reserve(cells.len() / SHORT);
    let mut reading = Reading { markup: Markup::new(cells), tables, left: most, builder };
    loop {
        reading.markup.skip_blanks();
        if reading.markup.takes("<row") {
            reading.row()?;
        } else {
            return Ok(reading.markup.must("</sheetData>")?);
        }
    }
}

/// Whether the size that a sheet says it has is none or one that can be.
fn is_usual(before: &str) -> bool {
    let Some((_, said)) = before.split_once("dimension") else { return true };
    let Some((range, end)) = said.strip_prefix(" ref=\"").and_then(|said| said.split_once('"')) else { return false };
    if !(end.starts_with("/>") || end.starts_with(" />")) {
        return false;
    }
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    place(first).ok().zip(place(last).ok()).is_some_and(|(first, last)| first.0 <= last.0 && first.1 <= last.1)
}

struct Reading<'a, 'b> {
    markup: Markup<'a>,
    tables: &'a Tables<'a>,
    left: usize,
    builder: &'b mut GridBuilder,
}

/// The attributes of a cell.
struct Head<'a> {
    place: Option<(u32, u16)>,
    style: Option<usize>,
    kind: Option<&'a str>,
}

impl<'a> Reading<'a, '_> {
    fn row(&mut self) -> Result<(), Stop> {
        while let Some((name, value)) = self.markup.attribute()? {
            if name == "r" && digits(value).is_none() {
                return Err(Stop::Unusual);
            }
        }
        if !self.markup.opens()? {
            return Ok(());
        }
        loop {
            self.markup.skip_blanks();
            if self.markup.takes("<c") {
                self.cell()?;
            } else {
                return Ok(self.markup.must("</row>")?);
            }
        }
    }

    fn cell(&mut self) -> Result<(), Stop> {
        let head = self.head()?;
        let value = if self.markup.opens()? { self.content(&head)? } else { CellValue::Empty };
        let (row, column) = head.place.ok_or(Unusual)?;
        self.left = self.left.checked_sub(1).ok_or(Stop::Full(GridFull::Cells))?;
        let look = head.style.map_or_else(|| self.tables.looks.first(), |style| self.tables.looks.get(style));
        let Look { fill, decimals, percent, indent, .. } = look.map(|(look, _)| *look).unwrap_or_default();
        self.builder.put(row, column, Cell { value, fill, decimals, percent, indent }).map_err(Stop::Full)
    }

    /// The attributes of a cell, which most programs write in this order.
    fn head(&mut self) -> Result<Head<'a>, Unusual> {
        let mut head = Head {
            place: self.markup.value_of(" r=\"")?.map(place).transpose()?,
            style: self.markup.value_of(" s=\"")?.map(|style| digits(style).ok_or(Unusual)).transpose()?,
            kind: self.markup.value_of(" t=\"")?,
        };
        while let Some((name, value)) = self.markup.attribute()? {
            match name {
                "r" if head.place.is_none() => head.place = Some(place(value)?),
                "s" if head.style.is_none() => head.style = Some(digits(value).ok_or(Unusual)?),
                "t" if head.kind.is_none() => head.kind = Some(value),
                "cm" | "vm" | "ph" => {}
                _ => return Err(Unusual),
            }
        }
        Ok(head)
    }

    /// What stands between a cell's tags; of several values the last.
    fn content(&mut self, head: &Head) -> Result<CellValue, Stop> {
        let mut value = CellValue::Empty;
        loop {
            if self.markup.takes("</c>") {
                return Ok(value);
            } else if self.markup.takes("<v/>") || self.markup.takes("<v />") || self.markup.takes("<v></v>") {
                value = match (head.kind, value) {
                    // A formula whose result nobody has reckoned; a text that is empty is one.
                    (None | Some("n"), value) if value.is_unreckoned() => value,
                    (Some("str"), value) if value.is_unreckoned() => CellValue::Empty,
                    _ => return Err(Stop::Unusual),
                };
            } else if self.markup.takes("<v>") {
                value = self.value(head)?;
                self.markup.must("</v>")?;
            } else if self.markup.takes("<f") {
                if self.markup.rest_of_tag()? {
                    self.markup.text()?;
                    self.markup.must("</f>")?;
                }
                value = CellValue::unreckoned();
            } else if self.markup.takes("<is><t>") {
                value = CellValue::Text(trimmed(&plain(self.markup.text()?)?).to_owned());
                self.markup.must("</t></is>")?;
            } else {
                return Err(Stop::Unusual);
            }
        }
    }

    fn value(&mut self, head: &Head) -> Result<CellValue, Stop> {
        const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
        let text = self.markup.text()?;
        Ok(match head.kind {
            None | Some("n") => CellValue::Number(self.number(text, head.style)?),
            Some("s") => {
                let shared = digits(text).and_then(|at| self.tables.strings.get(at)).ok_or(Unusual)?;
                CellValue::Text(shared.clone().ok_or(Unusual)?)
            }
            Some("str") => CellValue::Text(plain(text)?.into_owned()),
            Some("b") if text == "0" || text == "1" => CellValue::Bool(text == "1"),
            Some("e") if ERRORS.contains(&text) => CellValue::Error(text.to_owned()),
            _ => return Err(Stop::Unusual),
        })
    }

    /// A number that is no day.
    fn number(&self, text: &str, style: Option<usize>) -> Result<f64, Unusual> {
        let bytes = text.as_bytes();
        let is_plain = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
        let starts = bytes.first().is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-');
        let ends = bytes.last().is_some_and(u8::is_ascii_digit);
        let is_number = style.is_none_or(|style| self.tables.looks.get(style).is_none_or(|(_, number)| *number));
        if !(starts && ends && is_number && bytes.iter().all(is_plain)) {
            return Err(Unusual);
        }
        text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(Unusual)
    }
}

/// A whole number of at most seven digits.
fn digits(text: &str) -> Option<usize> {
    let plain = (1..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.bytes().fold(0, |number, digit| number * 10 + usize::from(digit - b'0')))
}

/// `B12` as row and column, counted from one.
fn place(reference: &str) -> Result<(u32, u16), Unusual> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).count();
    let (name, row) = reference.split_at_checked(letters).filter(|_| (1..=3).contains(&letters)).ok_or(Unusual)?;
    let column = name.bytes().fold(0, |column, letter| column * 26 + u16::from(letter - b'A') + 1);
    let row = digits(row).and_then(|row| u32::try_from(row).ok()).filter(|row| *row > 0).ok_or(Unusual)?;
    Ok((row, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::grid::{Budget, Grid};

    fn grid(cells: &str) -> Result<Grid, Stop> {
        let mut builder = GridBuilder::new("", Budget::default());
        let strings = [Some("Sala".to_owned()), None];
        let looks =
            [(Look::default(), true), (Look { decimals: Some(1), ..Look::default() }, true), (Look::default(), false)];
        let xml = format!("<worksheet><dimension ref=\"A1\" /><sheetData>{cells}</sheetData></worksheet>");
        read(&xml, &Tables { strings: &strings, looks: &looks }, 9, &mut builder)?;
        Ok(builder.finish())
    }

    #[test]
    fn usual_cells_are_read() {
        let grid = grid(
            "<row r=\"1\" spans=\"1:3\">\n<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>-12.5E1</v></c><c r=\"C1\" s=\"1\"/></row><row r=\"2\"/>\
            <row r=\"3\"><c r=\"AA3\" t=\"str\"><f>A1&amp;\"x\"</f><v>X &amp; Y</v></c><c r=\"AB3\" t=\"e\"><v>#N/A</v></c><c r=\"AC3\" t=\"b\"><v>1</v></c>\
            <c r=\"AD3\" t=\"inlineStr\"><is><t> a </t></is></c><c r=\"AE3\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>",
        )
        .unwrap();
        assert_eq!(grid.get(1, 1), Some(&Cell::text("Sala")));
        assert_eq!(grid.get(1, 2), Some(&Cell { decimals: Some(1), ..Cell::number(-125.0) }));
        assert_eq!(grid.get(3, 27), Some(&Cell::text("X & Y")));
        assert_eq!(grid.get(3, 28).map(|cell| &cell.value), Some(&CellValue::Error("#N/A".to_owned())));
        assert_eq!(grid.get(3, 29).map(|cell| &cell.value), Some(&CellValue::Bool(true)));
        assert_eq!((grid.get(3, 30), grid.get(3, 31)), (Some(&Cell::text("a")), Some(&Cell::number(3.0))));
        assert_eq!(grid.len(), 7);
    }

    #[test]
    fn formulas_without_results_are_told_from_those_that_give_an_empty_text() {
        let grid = grid(
            "<row r=\"1\"><c r=\"A1\"><f>B1</f><v></v></c><c r=\"B1\"><f>A1</f></c><c r=\"C1\"><f>A1</f><v/></c>\
            <c r=\"D1\" t=\"str\"><f>A1</f><v></v></c><c r=\"E1\"><f>A1</f><v>2</v></c></row>",
        )
        .unwrap();
        let told: Vec<bool> = grid.row(1).iter().map(|(_, cell)| cell.value.is_unreckoned()).collect();
        assert_eq!(told, [true, true, true, false], "{:?}", grid.row(1));
    }

    #[test]
    fn what_is_unusual_is_left_to_calamine() {
        for cell in [
            "<c r=\"A1\" s=\"2\"><v>44000</v></c>",
            "<c r=\"A1\" t=\"s\"><v>1</v></c>",
            "<c r=\"A1\" t=\"s\"><v>7</v></c>",
            "<c r=\"A1\" t=\"d\"><v>2020-01-01</v></c>",
            "<c><v>1</v></c>",
            "<c r=\"a1\"><v>1</v></c>",
            "<c r=\"A0\"><v>1</v></c>",
            "<c r=\"A1\"><v> 1</v></c>",
            "<c r=\"A1\"><v>1e999</v></c>",
            "<c r=\"A1\"><v>inf</v></c>",
            "<c r=\"A1\"><v></v></c>",
            "<c r=\"A1\"><!-- a --><v>1</v></c>",
            "<c r='A1'><v>1</v></c>",
            "<x:c r=\"A1\"><v>1</v></x:c>",
            "<c r=\"A1\"><is><r><t>a</t></r></is></c>",
            "<c r=\"A1\" t=\"str\"><v>a_x000D_b</v></c>",
            "<c r=\"A1\"><v>1</v>",
            "<col/>",
        ] {
            assert_eq!(grid(&format!("<row r=\"1\">{cell}</row>")), Err(Stop::Unusual), "{cell}");
        }
        for before in [
            "",
            "<worksheet><!-- a -->",
            "<x:worksheet>",
            "<worksheet><dimension/>",
            "<worksheet><dimension ref=\"B2:A1\"/>",
        ] {
            let xml = format!("{before}<sheetData></sheetData>");
            let tables = Tables { strings: &[], looks: &[] };
            let read = read(&xml, &tables, 9, &mut GridBuilder::new("", Budget::default()));
            assert_eq!(read, Err(Stop::Unusual), "{before}");
        }
        let many = "<c r=\"A1\"/>".repeat(10);
        assert_eq!(grid(&format!("<row r=\"1\">{many}</row>")), Err(Stop::Full(GridFull::Cells)));
    }
}
