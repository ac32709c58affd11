//! Workbooks in xlsx, one sheet in memory at a time: cells as they stand, fills, number formats, merged ranges.
//!
//! calamine's dense ranges are never used: two cells far apart would make one that does not fit in memory.

mod hidden;
mod markup;
mod package;
mod quick;
pub(super) mod scan;
mod source;
mod strings;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Cell as Found, DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use jiff::civil::Date;

use super::Refusal;
use super::grid::{Budget, Cell, CellValue, Grid, GridBuilder, GridFull, Hidden};
use super::look::{self, Look};
pub use package::Limits;
use package::Package;
use quick::{Stop, Tables};
use source::Source;

/// An opened workbook.
pub struct Workbook<R: Read + Seek> {
    book: Xlsx<Source<R>>,
    package: Package<Source<R>>,
    budget: Budget,
    /// Looks by the number of a style, and whether a number of that style is surely no day or time; once known.
    looks: Option<Vec<(Look, bool)>>,
    /// Name as calamine knows it, whether it holds cells, whether it is hidden.
    sheets: Vec<(String, bool, bool)>,
}

impl<R: Read + Seek> Workbook<R> {
    /// Checks the package and opens it.
    ///
    /// # Errors
    /// No xlsx workbook, or one that is broken or beyond the limits.
    pub fn open(reader: R, limits: &Limits, budget: Budget) -> Result<Self, Refusal> {
        let source = Source::new(reader);
        let package = package::check(source.again(), limits)?;
        let book = guarded(|| Xlsx::new(source).map_err(|fault| unreadable(&fault)))?;
        let sheets = book.sheets_metadata();
        let sheets = sheets
            .iter()
            .map(|sheet| {
                let hidden = sheet.visible != SheetVisible::Visible;
                (sheet.name.clone(), sheet.typ == SheetType::WorkSheet, hidden)
            })
            .collect();
        Ok(Self { book, package, budget, looks: None, sheets })
    }

    /// The sheets by place (0-based) with their names as shown, hidden ones too; charts are left out.
    pub fn sheets(&self) -> Vec<(usize, String)> {
        let cells = self.sheets.iter().enumerate().filter(|(_, (_, cells, _))| *cells);
        cells.map(|(place, (name, ..))| (place, decoded(name))).collect()
    }

    /// How many sheets as long as the longest can wait in memory: none of long ones, and no more than a few dozens.
    pub fn waiting(&self) -> usize {
        const LONGEST: u64 = 2 << 20;
        let fit = 2 * LONGEST / self.package.longest.max(1);
        if self.package.longest > LONGEST { 0 } else { usize::try_from(fit).unwrap_or(0).min(32) }
    }

    /// Reads one sheet.
    ///
    /// # Errors
    /// The sheet is broken or larger than the budget.
    pub fn grid(&mut self, place: usize) -> Result<Grid, Refusal> {
        guarded(|| self.cells(place))
    }

    fn cells(&mut self, place: usize) -> Result<Grid, Refusal> {
        let (name, _, hidden) = self.sheets.get(place).cloned().unwrap_or_default();
        let shown = decoded(&name);
        let held = self.package.held(place)?;
        let mut builder = GridBuilder::new(shown.clone(), self.budget);
        builder.hide(Hidden { sheet: hidden, ..self.package.hidden(place) });
        self.package.merges(place).iter().for_each(|merge| builder.merge(*merge));
        let most = self.budget.cells.saturating_mul(8);
        if self.looks.is_none() {
            let cells = self.book.worksheet_cells_reader(&name).map_err(|fault| unreadable(&fault))?;
            self.looks = Some(cells.styles().iter().map(look).collect());
        }
        let looks = self.looks.as_deref().unwrap_or_default();
        if let Some(xml) = held.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok()) {
            let mut quickly = builder.clone();
            match quick::read(xml, &Tables { strings: &self.package.strings, looks }, most, &mut quickly) {
                Ok(()) => return Ok(quickly.finish()),
                Err(Stop::Full(fault)) => return Err(full(&shown, fault)),
                Err(Stop::Unusual) => {}
            }
        }
        let has_formulas = held.as_deref().map_or_else(|| self.package.has_formulas(place), has_formulas);
        let places = if has_formulas { formulas(&mut self.book, &name, self.budget.cells)? } else { Vec::new() };
        let mut places = places.into_iter().peekable();
        let mut cells = self.book.worksheet_cells_reader(&name).map_err(|fault| unreadable(&fault))?;
        let mut seen = 0_usize;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|fault| unreadable(&fault))? {
            seen += 1;
            if seen > most {
                return Err(full(&shown, GridFull::Cells));
            }
            let look = looks.get(style).map(|(look, _)| *look).unwrap_or_default();
            let is_formula = places.next_if_eq(&cell.get_position()).is_some();
            put(&mut builder, &cell, look, is_formula).map_err(|fault| full(&shown, fault))?;
        }
        Ok(builder.finish())
    }
}

/// The places of at most so many formulas, in the order of the file, which is that of its cells.
fn formulas<R: Read + Seek>(book: &mut Xlsx<Source<R>>, name: &str, most: usize) -> Result<Vec<(u32, u32)>, Refusal> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|fault| unreadable(&fault))?;
    let mut places = Vec::new();
    while let Some(cell) = cells.next_formula().map_err(|fault| unreadable(&fault))? {
        if !cell.get_value().is_empty() {
            places.push(cell.get_position());
        }
        if places.len() >= most {
            break;
        }
    }
    Ok(places)
}

/// Whether the markup of a sheet has formulas.
fn has_formulas(xml: &[u8]) -> bool {
    std::str::from_utf8(xml).is_ok_and(|xml| xml.contains("<f>") || xml.contains("<f "))
}

fn look(style: &Style) -> (Look, bool) {
    let format = style.number_format.as_ref();
    let code = format.map_or("General", |format| format.format_code.as_str());
    let number = match format.and_then(|format| format.format_id) {
        // Numbers of formats that have no code of their own mean days in some languages.
        Some(1..=8 | 14..=36 | 45..=48 | 50..=163) if code == "General" => false,
        _ => look::is_number(code),
    };
    (Look::of(style), number)
}

/// calamine panics at some broken references (a range that ends before it starts); that is a broken file too.
fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Refusal::new("refused-xlsx-unreadable").with("detail", "reference")))
}

fn unreadable(fault: &XlsxError) -> Refusal {
    match fault {
        XlsxError::Password => Refusal::new("refused-password"),
        fault => Refusal::new("refused-xlsx-unreadable").with("detail", fault.to_string()),
    }
}

fn full(sheet: &str, fault: GridFull) -> Refusal {
    fault.refusal(sheet)
}

/// Puts a cell; one without a value is a formula that nobody has reckoned, where it is a formula.
fn put(builder: &mut GridBuilder, found: &Found<DataRef<'_>>, look: Look, is_formula: bool) -> Result<(), GridFull> {
    let (row, column) = found.get_position();
    let value = match found.get_value() {
        DataRef::Empty if is_formula => CellValue::unreckoned(),
        found => look.shown(value(found)),
    };
    let column = u16::try_from(column.saturating_add(1)).unwrap_or(0);
    let Look { fill, decimals, percent, indent, .. } = look;
    builder.put(row.saturating_add(1), column, Cell { value, fill, decimals, percent, indent })
}

#[expect(clippy::cast_precision_loss, reason = "no published count needs more than 52 bits")]
fn value(data: &DataRef<'_>) -> CellValue {
    match data {
        DataRef::Empty => CellValue::Empty,
        DataRef::Int(number) => CellValue::Number(*number as f64),
        DataRef::Float(number) if number.is_finite() => CellValue::Number(*number),
        DataRef::Float(number) => CellValue::Error(number.to_string()),
        DataRef::String(text) | DataRef::DurationIso(text) => CellValue::Text(text.clone()),
        DataRef::SharedString(text) => CellValue::Text((*text).to_owned()),
        DataRef::Bool(yes) => CellValue::Bool(*yes),
        DataRef::Error(error) => CellValue::Error(error.to_string()),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => CellValue::Date(day),
            None => CellValue::Text(text.clone()),
        },
    }
}

/// A moment as a day; a length of time, and what is no day, as a number.
pub fn of_moment(moment: &ExcelDateTime) -> CellValue {
    let number = CellValue::Number(moment.as_f64());
    if !moment.is_datetime() {
        return number;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    date(year, month, day).map_or(number, CellValue::Date)
}

fn date(year: u16, month: u8, day: u8) -> Option<Date> {
    let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok()
}

/// A sheet's name without the escapes of control characters: `Blad_x0009_` → `Blad` and a tab.
fn decoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let character = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (keep, next) = if character.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        out.push_str(rest.get(..keep).unwrap_or_default());
        out.extend(character);
        rest = rest.get(next..).unwrap_or_default();
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_in_sheet_names_are_read() {
        assert_eq!(decoded("14.1 Födelsevikt_x0009_"), "14.1 Födelsevikt\t");
        assert_eq!(decoded("a_xb_x00e5_x"), "a_xbåx");
        assert_eq!(decoded("_x"), "_x");
    }
}
