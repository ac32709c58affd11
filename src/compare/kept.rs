//! A screening as it is kept between two sessions, so that the next one begins with a filled table: one line that says
//! which question it answers, of which state of the file, then the answer without what people have written.
//!
//! Comments and targets are read from the file each time: what has been removed for good there is nowhere else either.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::screening::as_target;
use super::{Ask, Screening};
use crate::domain::Period;
use crate::store::published::{Mark, Published};
use crate::store::{Reader, StoreError};

/// What an answer depends on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Key {
    /// Who computed it: another program may find something else.
    program: String,
    mark: Mark,
    ask: Ask,
}

impl Key {
    /// For the state that `reader` sees now; None where nothing is published.
    pub fn of(reader: &Reader, ask: &Ask, program: &str) -> Result<Option<Self>, StoreError> {
        let key = |mark| Self { program: program.to_owned(), mark, ask: ask.clone() };
        Ok(reader.mark()?.map(key))
    }

    /// The first line above this body. Text in JSON has no line ends of its own.
    fn line(&self, body: &[u8]) -> Option<Vec<u8>> {
        let sum: [u8; 32] = Sha256::digest(body).into();
        serde_json::to_vec(&(self, sum)).ok()
    }
}

/// An answer's trends: most indicators have the same periods, so each of these is written once.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Trends {
    periods: Vec<Period>,
    rows: Vec<Vec<(usize, Option<f64>)>>,
}

/// The bytes that [`read`] takes; None where it cannot be written.
#[must_use]
pub fn write(key: &Key, screening: &Screening) -> Option<Vec<u8>> {
    let body = serde_json::to_vec(&(screening, Trends::of(screening))).ok()?;
    let mut bytes = key.line(&body)?;
    bytes.push(b'\n');
    bytes.extend(body);
    Some(bytes)
}

/// The answer in `bytes`, with the comments and targets that the file has now. None where it answers something else,
/// or is damaged.
pub fn read(reader: &Reader, key: &Key, bytes: &[u8]) -> Result<Option<Screening>, StoreError> {
    let mut parts = bytes.splitn(2, |byte| *byte == b'\n');
    let (line, body) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if key.line(body).as_deref() != Some(line) {
        return Ok(None);
    }
    let read: Result<(Screening, Trends), _> = serde_json::from_slice(body);
    let Ok((mut screening, trends)) = read else { return Ok(None) };
    if !trends.lay_into(&mut screening) {
        return Ok(None);
    }
    reader.published(|published| lay_over(published, key, &mut screening))?;
    Ok(Some(screening))
}

/// What people have written.
fn lay_over(published: &Published<'_>, key: &Key, screening: &mut Screening) -> Result<(), StoreError> {
    let Some(own) = published.unit(&key.ask.unit) else { return Ok(()) };
    let targets = published.targets(&own.unit)?;
    let mut comments = published.comments()?;
    for row in &mut screening.rows {
        row.comment = comments.remove(&row.indicator);
        row.target = targets.iter().rfind(|target| target.indicator == row.indicator).map(as_target);
    }
    Ok(())
}

impl Trends {
    fn of(screening: &Screening) -> Self {
        let mut trends = Self::default();
        let mut known: HashMap<&Period, usize> = HashMap::new();
        for row in &screening.rows {
            let points = row.trend.iter().map(|(period, value)| {
                let at = *known.entry(period).or_insert_with(|| {
                    trends.periods.push(period.clone());
                    trends.periods.len() - 1
                });
                (at, *value)
            });
            trends.rows.push(points.collect());
        }
        trends
    }

    /// Whether they fit.
    fn lay_into(self, screening: &mut Screening) -> bool {
        let Self { periods, rows } = self;
        let fits = rows.len() == screening.rows.len();
        for (row, points) in screening.rows.iter_mut().zip(rows) {
            let points = points.into_iter().map(|(at, value)| Some((periods.get(at)?.clone(), value)));
            let Some(trend) = points.collect() else { return false };
            row.trend = trend;
        }
        fits
    }
}
