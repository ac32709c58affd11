//! The lines between child and parent, each a JSON text. What is found goes as it is, but for values, of which there are
//! most: they go as a list `[table, series, period, gender, readings]`. Its period stands in full where it comes for the
//! first time (`["year", …]`) and from then on as a number, counted from nought.

use serde::Deserialize;

use crate::domain::published::{Found, Reading, SliceFound};
use crate::domain::{Gender, Period};

/// The periods that have come in full and have a number.
#[derive(Debug, Default)]
struct Numbered(Vec<Period>);

impl Numbered {
    /// So many get a number, and none with a longer label, for both sides keep them.
    const MOST: usize = 64;
    const LONGEST_LABEL: usize = 64;

    fn number(&self, period: &Period) -> Option<usize> {
        self.0.iter().position(|known| known == period)
    }

    fn take(&mut self, period: &Period) {
        if self.0.len() < Self::MOST && period.label.len() <= Self::LONGEST_LABEL {
            self.0.push(period.clone());
        }
    }
}

/// Makes lines of what is found.
#[derive(Debug, Default)]
pub struct Writer {
    periods: Numbered,
    line: Vec<u8>,
}

impl Writer {
    /// The line of one thing found, with its end.
    ///
    /// # Errors
    /// It cannot be told as JSON.
    pub fn line(&mut self, found: &Found) -> serde_json::Result<&[u8]> {
        self.line.clear();
        match found {
            Found::Slice(slice) => self.values(slice)?,
            found => serde_json::to_writer(&mut self.line, found)?,
        }
        self.line.push(b'\n');
        Ok(&self.line)
    }

    fn values(&mut self, slice: &SliceFound) -> serde_json::Result<()> {
        let SliceFound { table, series, period, gender, readings } = slice;
        if let Some(number) = self.periods.number(period) {
            return serde_json::to_writer(&mut self.line, &(table, series, number, gender, readings));
        }
        self.periods.take(period);
        serde_json::to_writer(&mut self.line, &(table, series, period, gender, readings))
    }
}

/// A list of values as it comes.
#[derive(Deserialize)]
struct Values(u32, u32, Said, Gender, Vec<Reading>);

/// A period as it comes.
#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Number(usize),
    InFull(Period),
}

/// Makes of lines what was found.
#[derive(Debug, Default)]
pub struct Hearer {
    periods: Numbered,
}

impl Hearer {
    /// What a line, without its end, says was found; None if it is none of the writer's.
    pub fn found(&mut self, line: &[u8]) -> Option<Found> {
        if line.first() != Some(&b'[') {
            return serde_json::from_slice(line).ok();
        }
        let Values(table, series, said, gender, readings) = serde_json::from_slice(line).ok()?;
        let period = match said {
            Said::Number(number) => self.periods.0.get(number)?.clone(),
            Said::InFull(period) => {
                self.periods.take(&period);
                period
            }
        };
        Some(Found::Slice(SliceFound { table, series, period, gender, readings }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(label: &str) -> Found {
        let period = Period { label: label.to_owned(), ..Period::year(2015).unwrap() };
        let readings = vec![Reading { unit: 1, value: Some(2.5), row: 3, column: 4, note: None }];
        Found::Slice(SliceFound { table: 1, series: 2, period, gender: Gender::Women, readings })
    }

    #[test]
    fn a_period_goes_in_full_once_and_comes_back_every_time() {
        let (mut writer, mut hearer) = (Writer::default(), Hearer::default());
        let full = r#"[1,2,["year","2015-01-01","2015-12-31","2015"],"K",[[1,2.5,3,4]]]"#;
        for (label, wanted) in [("2015", full), ("2015", r#"[1,2,0,"K",[[1,2.5,3,4]]]"#)] {
            let line = writer.line(&slice(label)).unwrap().strip_suffix(b"\n").unwrap();
            assert_eq!(str::from_utf8(line).unwrap(), wanted);
            assert_eq!(hearer.found(line), Some(slice(label)));
        }
    }

    #[test]
    fn many_periods_and_long_ones_come_back_and_are_not_all_kept() {
        let (mut writer, mut hearer) = (Writer::default(), Hearer::default());
        let long = "2015".repeat(100);
        let labels = (0..100).chain(0..100).map(|label| label.to_string()).chain([long.clone(), long]);
        for label in labels {
            let line = writer.line(&slice(&label)).unwrap().strip_suffix(b"\n").unwrap().to_vec();
            assert_eq!(hearer.found(&line), Some(slice(&label)));
        }
        assert_eq!((writer.periods.0.len(), hearer.periods.0.len()), (64, 64));
    }

    #[test]
    fn what_the_writer_would_not_say_is_nothing() {
        let mut hearer = Hearer::default();
        for line in [
            "[]",
            "[1,2,0,\"K\",[]]",
            "[1,2,-1,\"K\",[]]",
            "[1,2,\"2015\",\"K\",[]]",
            "[1,2,[\"year\",\"2015\"],\"K\",[]]",
            "[1,2,[\"year\",\"2015-01-01\",\"2015-12-31\",\"2015\"],\"K\"]",
            "[1,2,[\"year\",\"2015-01-01\",\"2015-12-31\",\"2015\"],\"Q\",[]]",
            "",
            "inget",
        ] {
            assert_eq!(hearer.found(line.as_bytes()), None, "{line}");
        }
    }
}
