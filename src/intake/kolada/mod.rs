//! Kolada's answers as JSON – values, KPI list, municipalities, groups; v3, saved v2, bare lists – row by row;
//! the raw dump csv is in `dump`.

pub mod catalogue;
mod data;
mod groups;
mod rows;
pub mod units;

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use self::rows::{Row, Shape};
use super::{Halt, Refusal, Sink, Stopped};
use crate::domain::published::{FileFound, Found, TableFound, Unread};
use data::Values;

/// What the data's terms ask to be said of untouched values.
pub const SOURCE_WORDING: &str = "Källa: Kolada";
/// Bytes of JSON between two quotes: no honest answer has more, a hostile one could fill the memory.
const LONGEST_STRING: usize = 1024 * 1024;
/// Rows between two words of progress.
const STRIDE: u64 = 500;

/// Reads one answer, or several one after the other. `length` is the file's size in bytes.
///
/// # Errors
/// `refused-json-broken` with the place, `refused-json-unknown` for JSON that is not Kolada's; or the receiver wants no more.
pub fn read(text: Box<dyn BufRead + '_>, encoding: &str, length: u64, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let done = Rc::new(Cell::new(0));
    let guarded = Guarded { inner: text, since_quote: 0, done: Rc::clone(&done) };
    let mut json = serde_json::Deserializer::from_reader(io::BufReader::with_capacity(32 * 1024, guarded));
    let mut answer =
        Answer { encoding, length, done, sink, shape: None, rows: 0, values: Values::default(), halt: None };
    loop {
        let parsed = Envelope(&mut answer).deserialize(&mut json);
        if let Some(halt) = answer.halt.take() {
            return Err(halt);
        }
        parsed.map_err(|error| broken(&error))?;
        if json.end().is_ok() {
            break;
        }
    }
    answer.finish()
}

fn broken(error: &serde_json::Error) -> Refusal {
    if error.io_error_kind() == Some(io::ErrorKind::InvalidData) {
        return Refusal::new("refused-encoding");
    }
    let place = format!("{}:{}", error.line(), error.column());
    Refusal::new("refused-json-broken").with("place", place).with("detail", error.to_string())
}

/// What has been read of the file so far.
struct Answer<'a, 's> {
    encoding: &'a str,
    length: u64,
    done: Rc<Cell<u64>>,
    sink: &'a mut Sink<'s>,
    shape: Option<Shape>,
    rows: u64,
    values: Values,
    halt: Option<Halt>,
}

impl Answer<'_, '_> {
    fn row(&mut self, row: Row) -> Result<(), Halt> {
        let shape = row.shape();
        if self.shape.is_none()
            && let Some(shape) = shape
        {
            self.start(shape)?;
        }
        let path = format!("values[{}]", self.rows);
        self.rows += 1;
        if self.rows.is_multiple_of(STRIDE) {
            let done = self.done.get();
            (self.sink)(Found::Progress { done, of: self.length.max(done) })?;
        }
        match shape {
            Some(Shape::Data) => self.values.row(row, &path, self.sink),
            Some(Shape::Kpi) => Ok((self.sink)(Found::Catalogue(catalogue::entry(row.into_kpi())))?),
            Some(Shape::Groups) => groups::row(row, &path, self.sink),
            Some(Shape::Municipality | Shape::Unit) => self.values.named_unit(row, &path, self.sink),
            None => Ok(unread(path, "", "unread-json-row", self.sink)?),
        }
    }

    /// The first row tells what kind of answer it is.
    fn start(&mut self, shape: Shape) -> Result<(), Stopped> {
        self.shape = Some(shape);
        (self.sink)(Found::File(FileFound {
            format: shape.format().into(),
            encoding: self.encoding.into(),
            source_wording: SOURCE_WORDING.into(),
        }))?;
        if shape == Shape::Data {
            let (sheet, cells, title) = Default::default();
            (self.sink)(Found::Table(TableFound { number: 0, sheet, cells, title, edition: None, period: None }))?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), Halt> {
        if self.shape.is_none() {
            return Err(Refusal::new("refused-json-unknown").into());
        }
        self.values.finish(self.sink)?;
        (self.sink)(Found::End)?;
        Ok(())
    }
}

/// Something in the answer that is not stored, with its JSON path.
fn unread(cell: String, text: &str, why: &str, sink: &mut Sink<'_>) -> Result<(), Stopped> {
    let text = text.chars().take(200).collect();
    sink(Found::Unread(Unread { sheet: String::new(), cell, text, why: why.to_owned() }))
}

/// `{"count":…,"values":[…],"next_url":…}`, or the list alone.
struct Envelope<'r, 'a, 's>(&'r mut Answer<'a, 's>);

impl<'de> DeserializeSeed<'de> for Envelope<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Envelope<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer of Kolada")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "values" || key == "results" {
                map.next_value_seed(Envelope(&mut *self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(row) = seq.next_element::<Row>()? {
            if let Err(halt) = self.0.row(row) {
                self.0.halt = Some(halt);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Counts bytes and ends the reading when a string grows without end.
struct Guarded<R> {
    inner: R,
    since_quote: usize,
    done: Rc<Cell<u64>>,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        let bytes = into.get(..count).unwrap_or_default();
        match bytes.iter().rposition(|byte| *byte == b'"') {
            Some(at) if at == 0 || bytes.get(at - 1) != Some(&b'\\') => self.since_quote = count - at,
            _ => self.since_quote += count,
        }
        if self.since_quote > LONGEST_STRING {
            return Err(io::Error::other("a text without end"));
        }
        self.done.set(self.done.get() + count as u64);
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
