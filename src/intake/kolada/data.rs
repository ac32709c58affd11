//! Rows of Kolada's values, and its list of units, as our readings and units.

use super::rows::{Row, Value};
use super::units::{Numbers, unit_of};
use super::unread;
use crate::domain::published::{Note, Reading};
use crate::domain::{Gender, Status};
use crate::intake::slices::Slices;
use crate::intake::{Halt, Sink};

/// Gathers the values of an answer.
pub struct Values {
    numbers: Numbers,
    slices: Slices,
}

impl Default for Values {
    fn default() -> Self {
        Self { numbers: Numbers::default(), slices: Slices::new(0) }
    }
}

impl Values {
    /// The values of one row: a KPI, a unit, a period. `path` is its place in the answer.
    pub fn row(&mut self, row: Row, path: &str, sink: &mut Sink<'_>) -> Result<(), Halt> {
        let kpi = row.kpi.unwrap_or_default();
        if kpi.is_empty() || kpi.len() > 40 {
            return Ok(unread(format!("{path}.kpi"), &kpi, "unread-no-code", sink)?);
        }
        let code = row.municipality.or(row.ou).unwrap_or_default();
        let unit = match self.numbers.unit(&code, sink)? {
            Ok(unit) => unit,
            Err(why) => return Ok(unread(format!("{path}.municipality"), &code, why, sink)?),
        };
        let label = row.period.map(|label| label.to_string()).unwrap_or_default();
        let Some(period) = self.slices.period(&label)? else {
            return Ok(unread(format!("{path}.period"), &label, "unread-period", sink)?);
        };
        let (series, new) = self.numbers.series(&kpi, sink)?;
        if new {
            self.slices.new_series(sink)?;
        }
        for (at, value) in row.values.into_iter().flat_map(|list| list.0).enumerate() {
            let Some(gender) = value.gender.as_deref().map_or(Some(Gender::Total), Gender::from_code) else {
                let text = value.gender.unwrap_or_default();
                unread(format!("{path}.values[{at}].gender"), &text, "unread-gender", sink)?;
                continue;
            };
            self.slices.push((series, period, gender), reading(unit, &value), sink)?;
        }
        Ok(())
    }

    /// One unit of the lists of municipalities and organisational units.
    pub fn named_unit(&mut self, row: Row, path: &str, sink: &mut Sink<'_>) -> Result<(), Halt> {
        let code = row.id.unwrap_or_default();
        match unit_of(&code) {
            Ok(unit) => {
                let parent = row.municipality.as_deref().and_then(|code| unit_of(code).ok());
                self.numbers.named(unit, row.title.unwrap_or_default(), parent, sink)
            }
            Err(why) => Ok(unread(format!("{path}.id"), &code, why, sink)?),
        }
    }

    /// Hands over what is left.
    pub fn finish(&mut self, sink: &mut Sink<'_>) -> Result<(), Halt> {
        Ok(self.slices.flush(sink)?)
    }
}

/// The value with its status. Kolada's status is kept as the mark; a value that has been withdrawn is missing.
fn reading(unit: u32, value: &Value) -> Reading {
    let withdrawn = value.isdeleted == Some(true);
    let number = value.number.filter(|number| number.is_finite() && !withdrawn);
    let printed = if withdrawn { Some("isdeleted") } else { value.status.as_deref().filter(|text| !text.is_empty()) };
    let note = (number.is_none() || printed.is_some()).then(|| {
        let mark = printed.map(|text| text.chars().take(40).collect());
        Box::new(Note { mark, ..Note::status(status(number.is_some(), printed)) })
    });
    Reading { unit, value: number, row: 0, column: 0, note }
}

/// "Private" is Kolada's word for sekretess; a value beside any other status is there but not to be ranked.
fn status(there: bool, printed: Option<&str>) -> Status {
    match printed {
        Some(text) if text.eq_ignore_ascii_case("private") => Status::Suppressed,
        _ if there => Status::Uncertain,
        _ => Status::Missing,
    }
}
