//! The messages between child and parent: four bytes that say how long each is, one that says its form, and the message.
//! What is found goes as JSON, but for values, of which there are most: they go in binary form, as postcard writes it. Their
//! period stands in full where it comes for the first time and from then on as a number, counted from nought.

use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::published::{Found, Reading, SliceFound};
use crate::domain::{Gender, Period};

/// What stands before a message: its length and its form.
pub type Head = [u8; HEAD];

/// How many bytes that is.
pub const HEAD: usize = 5;

const JSON: u8 = b'j';
const VALUES: u8 = b'v';

/// The length of the message that a head stands before.
pub const fn length([first, second, third, fourth, _]: Head) -> usize {
    u32::from_le_bytes([first, second, third, fourth]) as usize
}

/// The periods that have come in full and have a number.
#[derive(Debug, Default)]
struct Numbered(Vec<Arc<Period>>);

impl Numbered {
    /// So many get a number, and none with a longer label, for both sides keep them.
    const MOST: usize = 64;
    const LONGEST_LABEL: usize = 64;

    fn number(&self, period: &Arc<Period>) -> Option<u32> {
        let found = self.0.iter().position(|known| Arc::ptr_eq(known, period) || known == period);
        found.and_then(|at| u32::try_from(at).ok())
    }

    fn take(&mut self, period: &Arc<Period>) {
        if self.0.len() < Self::MOST && period.label.len() <= Self::LONGEST_LABEL {
            self.0.push(Arc::clone(period));
        }
    }

    fn get(&self, number: u32) -> Option<Arc<Period>> {
        self.0.get(usize::try_from(number).ok()?).cloned()
    }
}

/// Values as they go: table, series, period, gender, readings.
#[derive(Serialize, Deserialize)]
struct Values<P, R>(u32, u32, Said<P>, Gender, R);

/// A period as it goes.
#[derive(Serialize, Deserialize)]
enum Said<P> {
    Number(u32),
    InFull(P),
}

/// Makes messages of what is found.
#[derive(Debug, Default)]
pub struct Writer {
    periods: Numbered,
    message: Vec<u8>,
}

impl Writer {
    /// The message of one thing found, with its head.
    ///
    /// # Errors
    /// It cannot be told, or is longer than four bytes can say.
    pub fn message(&mut self, found: &Found) -> io::Result<&[u8]> {
        self.message.clear();
        self.message.extend_from_slice(&[0; HEAD]);
        let form = match found {
            Found::Slice(slice) => self.values(slice)?,
            found => {
                serde_json::to_writer(&mut self.message, found)?;
                JSON
            }
        };
        let length = u32::try_from(self.message.len() - HEAD).map_err(io::Error::other)?.to_le_bytes();
        for (place, byte) in self.message.iter_mut().zip(length.into_iter().chain([form])) {
            *place = byte;
        }
        Ok(&self.message)
    }

    fn values(&mut self, slice: &SliceFound) -> io::Result<u8> {
        let SliceFound { table, series, period, gender, readings } = slice;
        let said = if let Some(number) = self.periods.number(period) {
            Said::Number(number)
        } else {
            self.periods.take(period);
            Said::InFull(period)
        };
        let values = Values(*table, *series, said, *gender, readings);
        self.message = postcard::to_extend(&values, std::mem::take(&mut self.message)).map_err(io::Error::other)?;
        Ok(VALUES)
    }
}

/// Makes of messages what was found.
#[derive(Debug, Default)]
pub struct Hearer {
    periods: Numbered,
}

impl Hearer {
    /// What a message, after its head, says was found; None if it is none of the writer's.
    pub fn found(&mut self, head: Head, message: &[u8]) -> Option<Found> {
        match head {
            [.., JSON] => serde_json::from_slice(message).ok(),
            [.., VALUES] => self.values(message).map(Found::Slice),
            _ => None,
        }
    }

    fn values(&mut self, message: &[u8]) -> Option<SliceFound> {
        let (values, rest): (Values<Arc<Period>, Vec<Reading>>, _) = postcard::take_from_bytes(message).ok()?;
        let Values(table, series, said, gender, readings) = values;
        let period = match said {
            Said::Number(number) => self.periods.get(number)?,
            Said::InFull(period) => {
                self.periods.take(&period);
                period
            }
        };
        rest.is_empty().then_some(SliceFound { table, series, period, gender, readings })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::domain::published::Note;

    fn slice(label: &str) -> Found {
        let period = Arc::new(Period { label: label.to_owned(), ..Period::year(2015).unwrap() });
        let mark = Note { mark: Some("..".to_owned()), rank: Some(7), ..Note::status(Status::Uncertain) };
        let plain = Reading { unit: 1, value: Some(2.5), row: 300, column: 4, note: None };
        let marked = Reading { value: None, note: Some(Box::new(mark)), ..plain.clone() };
        let readings = vec![plain, marked];
        Found::Slice(SliceFound { table: 1, series: 2, period, gender: Gender::Women, readings })
    }

    /// A message taken apart, as it comes to the parent.
    fn come(message: &[u8]) -> (Head, &[u8]) {
        let (head, rest) = message.split_first_chunk::<HEAD>().unwrap();
        assert_eq!(length(*head), rest.len());
        (*head, rest)
    }

    #[test]
    fn a_period_goes_in_full_once_and_comes_back_every_time() {
        let (mut writer, mut hearer) = (Writer::default(), Hearer::default());
        let mut lengths = Vec::new();
        for _ in 0..3 {
            let (head, message) = come(writer.message(&slice("2015")).unwrap());
            assert_eq!(hearer.found(head, message), Some(slice("2015")));
            lengths.push(message.len());
        }
        assert!(lengths[0] > lengths[1] && lengths[1] == lengths[2]);
    }

    #[test]
    fn many_periods_and_long_ones_come_back_and_are_not_all_kept() {
        let (mut writer, mut hearer) = (Writer::default(), Hearer::default());
        let long = "2015".repeat(100);
        let labels = (0..100).chain(0..100).map(|label| label.to_string()).chain([long.clone(), long]);
        for label in labels {
            let (head, message) = come(writer.message(&slice(&label)).unwrap());
            assert_eq!(hearer.found(head, message), Some(slice(&label)));
        }
        assert_eq!((writer.periods.0.len(), hearer.periods.0.len()), (64, 64));
    }

    #[test]
    fn what_is_no_value_comes_back_too() {
        let (mut writer, mut hearer) = (Writer::default(), Hearer::default());
        for found in [Found::Progress { done: 1, of: 2 }, Found::End] {
            let (head, message) = come(writer.message(&found).unwrap());
            assert_eq!(hearer.found(head, message), Some(found));
        }
    }

    #[test]
    fn what_the_writer_would_not_say_is_nothing() {
        let mut writer = Writer::default();
        let whole = writer.message(&slice("2015")).unwrap().to_vec();
        let (head, message) = come(&whole);
        let mut cases: Vec<(Head, Vec<u8>)> = (0..message.len()).map(|at| (head, message[..at].to_vec())).collect();
        cases.push((head, [message, b"x"].concat()));
        cases.push(([0, 0, 0, 0, b'x'], message.to_vec()));
        // A period that has not come in full.
        let again = writer.message(&slice("2015")).unwrap();
        cases.push((come(again).0, come(again).1.to_vec()));
        for text in ["", "inget", "[]", "{}"] {
            cases.push(([0, 0, 0, 0, JSON], text.as_bytes().to_vec()));
        }
        for (head, message) in cases {
            assert_eq!(Hearer::default().found(head, &message), None, "{message:?}");
        }
    }
}
