//! Kolada's raw values as csv, `kpi,municipality,period,gender,value` in any order of columns: read line by line,
//! never held whole.

use std::io::{BufRead, ErrorKind, Read};

use super::kolada::units::Numbers;
use super::recognise;
use super::slices::Slices;
use super::{Halt, Refusal, Sink};
use crate::domain::published::{FileFound, Found, Note, Reading, TableFound, Unread};
use crate::domain::{Gender, Status};

/// Where the five columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    delimiter: u8,
    /// Indices of kpi, municipality, period, gender, value.
    places: [usize; 5],
    width: usize,
}

/// Which of the five columns.
const KPI: usize = 0;
const MUNICIPALITY: usize = 1;
const PERIOD: usize = 2;
const GENDER: usize = 3;
const VALUE: usize = 4;
const MOST_COLUMNS: usize = 16;
/// Longest line, in bytes.
const LONGEST: u64 = 64 * 1024;
/// Lines between two words of progress.
const STRIDE: u32 = 20_000;

impl Columns {
    /// The columns if this is the header of a dump.
    #[must_use]
    pub fn of_header(line: &str) -> Option<Self> {
        [b',', b';', b'\t'].into_iter().find_map(|delimiter| Self::with_delimiter(line, delimiter))
    }

    fn with_delimiter(line: &str, delimiter: u8) -> Option<Self> {
        let names: Vec<String> =
            line.split(char::from(delimiter)).map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
        let place = |name: &str| names.iter().position(|known| known == name);
        let unit = place("municipality").or_else(|| place("ou"));
        let places = [place("kpi")?, unit?, place("period")?, place("gender")?, place("value")?];
        (names.len() <= MOST_COLUMNS).then_some(Self { delimiter, places, width: names.len() })
    }

    /// `E12`: the cell of a column, for what cannot be read.
    fn cell(self, column: usize, row: u32) -> String {
        format!("{}{row}", char::from(b'A' + u8::try_from(self.places.get(column).copied().unwrap_or(0)).unwrap_or(0)))
    }
}

/// Reads a dump from its header line on. `length` is the file's size in bytes and `lines` its number of lines.
///
/// # Errors
/// A refusal for a line of more than 64 KiB and for files that cannot be read; or the receiver wants no more.
pub fn read(
    text: &mut dyn BufRead,
    file: FileFound,
    (length, lines): (u64, u64),
    sink: &mut Sink<'_>,
) -> Result<(), Halt> {
    let mut line = Vec::new();
    let mut done = next_line(text, &mut line, 1)? as u64;
    let header = String::from_utf8_lossy(&line).into_owned();
    let Some(columns) = Columns::of_header(&header) else { return Err(Refusal::new("refused-no-table").into()) };
    sink(Found::File(file))?;
    sink(Found::Table(table(columns, lines)))?;
    let mut dump = Dump { columns, row: 1, numbers: Numbers::default(), slices: Slices::new(0), last: None };
    loop {
        let count = next_line(text, &mut line, dump.row + 1)?;
        if count == 0 {
            break;
        }
        done += count as u64;
        dump.row += 1;
        dump.line(line.trim_ascii_end(), sink)?;
        if dump.row.is_multiple_of(STRIDE) {
            sink(Found::Progress { done, of: length.max(done) })?;
        }
    }
    dump.slices.flush(sink)?;
    sink(Found::End)?;
    Ok(())
}

/// The next line into `line`; how many bytes it took, 0 at the end.
fn next_line(text: &mut dyn BufRead, line: &mut Vec<u8>, row: u32) -> Result<usize, Halt> {
    line.clear();
    let read = text.take(LONGEST).read_until(b'\n', line).map_err(|error| match error.kind() {
        ErrorKind::InvalidData => Refusal::new("refused-encoding"),
        _ => Refusal::of_reading(&error),
    })?;
    if read as u64 == LONGEST {
        return Err(Refusal::new("refused-long-line").with("place", row.to_string()).into());
    }
    Ok(read)
}

fn table(columns: Columns, lines: u64) -> TableFound {
    let last = char::from(b'A' + u8::try_from(columns.width.saturating_sub(1)).unwrap_or(0));
    TableFound {
        number: 0,
        sheet: String::new(),
        cells: format!("A1:{last}{}", lines.max(1)),
        title: String::new(),
        edition: None,
        period: None,
    }
}

/// The state of a reading.
struct Dump {
    columns: Columns,
    /// 1-based line.
    row: u32,
    numbers: Numbers,
    slices: Slices,
    /// Code and number of the previous line's series.
    last: Option<(String, u32)>,
}

impl Dump {
    fn line(&mut self, line: &[u8], sink: &mut Sink<'_>) -> Result<(), Halt> {
        if line.is_empty() {
            return Ok(());
        }
        let Ok(text) = std::str::from_utf8(line) else { return self.unread(None, "", "unread-encoding", sink) };
        let Some(fields) = self.fields(text) else { return self.unread(None, text, "unread-columns", sink) };
        self.values(fields, sink)
    }

    /// The five fields in the order of the constants, without quotes and spaces around them.
    fn fields<'a>(&self, line: &'a str) -> Option<[&'a str; 5]> {
        let mut all = [""; MOST_COLUMNS];
        let mut count = 0;
        for field in line.split(char::from(self.columns.delimiter)) {
            *all.get_mut(count)? = field.trim_matches(['"', ' ', '\u{a0}']);
            count += 1;
        }
        let mut fields = [""; 5];
        for (field, place) in fields.iter_mut().zip(self.columns.places) {
            *field = all.get(place).filter(|_| place < count)?;
        }
        (count == self.columns.width).then_some(fields)
    }

    fn values(&mut self, fields: [&str; 5], sink: &mut Sink<'_>) -> Result<(), Halt> {
        let [kpi, municipality, period, gender, value] = fields;
        if kpi.is_empty() || kpi.len() > 40 {
            return self.unread(Some(KPI), kpi, "unread-no-code", sink);
        }
        let unit = match self.numbers.unit(municipality, sink)? {
            Ok(unit) => unit,
            Err(why) => return self.unread(Some(MUNICIPALITY), municipality, why, sink),
        };
        let Some(period) = self.slices.period(period)? else {
            return self.unread(Some(PERIOD), period, "unread-period", sink);
        };
        let Some(gender) = Gender::from_code(gender) else {
            return self.unread(Some(GENDER), gender, "unread-gender", sink);
        };
        let Some((value, note)) = value_of(value) else {
            return self.unread(Some(VALUE), value, "unread-not-a-number", sink);
        };
        let series = self.series(kpi, sink)?;
        let column = self.columns.places.get(VALUE).and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(0);
        self.slices.push((series, period, gender), Reading { unit, value, row: self.row, column, note }, sink)?;
        Ok(())
    }

    fn series(&mut self, kpi: &str, sink: &mut Sink<'_>) -> Result<u32, Halt> {
        if let Some((_, number)) = self.last.as_ref().filter(|(code, _)| code == kpi) {
            return Ok(*number);
        }
        let (number, _) = self.numbers.series(kpi, sink)?;
        self.slices.new_series(sink)?;
        self.last = Some((kpi.to_owned(), number));
        Ok(number)
    }

    fn unread(&self, column: Option<usize>, text: &str, why: &str, sink: &mut Sink<'_>) -> Result<(), Halt> {
        let cell = match column {
            Some(column) => self.columns.cell(column, self.row),
            None => self.columns.cell(KPI, self.row),
        };
        let text = text.chars().take(200).collect();
        sink(Found::Unread(Unread { sheet: String::new(), cell, text, why: why.to_owned() }))?;
        Ok(())
    }
}

/// The number and what is special about it: an empty field is a value that the source has as null, a mark stands for
/// one. None if it is neither.
fn value_of(field: &str) -> Option<(Option<f64>, Option<Box<Note>>)> {
    if field.is_empty() {
        return Some((None, Some(Box::new(Note::status(Status::Missing)))));
    }
    let number = field.parse::<f64>().or_else(|_| field.replace(',', ".").parse());
    let plain = field.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-' | b'+' | b'e' | b'E'));
    match number {
        Ok(number) if plain && number.is_finite() => Some((Some(number), None)),
        Ok(_) => None,
        Err(_) => {
            let status = recognise::usual_mark(field)?;
            Some((None, Some(Box::new(Note { mark: Some(field.to_owned()), ..Note::status(status) }))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Result<Vec<Found>, Halt> {
        let mut all = Vec::new();
        let file = FileFound { format: "kolada-dump".into(), encoding: "utf-8".into(), source_wording: String::new() };
        let lines = text.lines().count() as u64;
        let mut sink = |found| {
            all.push(found);
            Ok(())
        };
        read(&mut text.as_bytes(), file, (text.len() as u64, lines), &mut sink)?;
        Ok(all)
    }

    fn readings(found: &[Found]) -> Vec<(u32, Gender, u32, Option<f64>, u32, u16)> {
        let slices = found.iter().filter_map(|item| if let Found::Slice(slice) = item { Some(slice) } else { None });
        let each = |slice: &crate::domain::published::SliceFound| {
            let (series, gender) = (slice.series, slice.gender);
            slice.readings.iter().map(move |r| (series, gender, r.unit, r.value, r.row, r.column)).collect::<Vec<_>>()
        };
        slices.flat_map(each).collect()
    }

    #[test]
    fn values_nulls_and_addresses() {
        let all =
            found("kpi,municipality,period,gender,value\nN1,0000,2020,K,6.5\nN1,0163,2020,K,\nN1,0163,2020,T,-3\n")
                .unwrap();
        let expected = [
            (0, Gender::Total, 1, Some(-3.0), 4, 5),
            (0, Gender::Women, 0, Some(6.5), 2, 5),
            (0, Gender::Women, 1, None, 3, 5),
        ];
        assert_eq!(readings(&all), expected);
        assert!(matches!(&all[1], Found::Table(table) if table.cells == "A1:E4"));
        assert_eq!(all.last(), Some(&Found::End));
    }

    #[test]
    fn columns_may_stand_in_any_order_with_any_delimiter() {
        let all = found("value;period;extra;gender;kpi;municipality\r\n\"12,5\";2020;x;M;U9;0163\r\n").unwrap();
        assert_eq!(readings(&all), [(0, Gender::Men, 0, Some(12.5), 2, 1)]);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_cell_and_reason() {
        let head = "kpi,municipality,period,gender,value\n";
        let cases = [
            ("N1,0163,2020,T,abc", "E2", "unread-not-a-number"),
            ("N1,0163,2020,T,inf", "E2", "unread-not-a-number"),
            ("N1,0163,2020,T,1e999", "E2", "unread-not-a-number"),
            ("N1,0163,2020,X,1", "D2", "unread-gender"),
            ("N1,0163,år,T,1", "C2", "unread-period"),
            ("N1,G1,2020,T,1", "B2", "unread-group-mean"),
            ("N1,Ale,2020,T,1", "B2", "unread-unknown-unit"),
            (",0163,2020,T,1", "A2", "unread-no-code"),
            ("N1,0163,2020", "A2", "unread-columns"),
            ("N1,0163,2020,T,1,2", "A2", "unread-columns"),
        ];
        for (line, cell, why) in cases {
            let all = found(&format!("{head}{line}\n")).unwrap();
            let unread = all.iter().find_map(|item| if let Found::Unread(unread) = item { Some(unread) } else { None });
            let unread = unread.unwrap_or_else(|| panic!("{line} was read"));
            assert_eq!((unread.cell.as_str(), unread.why.as_str()), (cell, why), "{line}");
            assert!(readings(&all).is_empty());
        }
    }

    #[test]
    fn marks_are_kept_as_printed_with_their_usual_meaning() {
        for (mark, status) in
            [("..", Status::Uncertain), ("X", Status::Suppressed), (".", Status::Missing), ("<5", Status::Suppressed)]
        {
            let all = found(&format!("kpi,municipality,period,gender,value\nN1,0163,2020,T,{mark}\n")).unwrap();
            let note = all.iter().find_map(|item| match item {
                Found::Slice(slice) => slice.readings[0].note.clone(),
                _ => None,
            });
            assert_eq!(note.map(|note| (note.status, note.mark)), Some((status, Some(mark.to_owned()))), "{mark}");
        }
    }

    #[test]
    fn an_endless_line_is_refused() {
        let text = format!("kpi,municipality,period,gender,value\nN1,{}", "x".repeat(100_000));
        assert!(matches!(found(&text), Err(Halt::Refused(refusal)) if refusal.why == "refused-long-line"));
    }
}
