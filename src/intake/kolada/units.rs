//! Kolada's unit codes as ours, and the units and series of a file numbered in the order they appear.

use std::collections::HashMap;

use crate::domain::published::{Found, SeriesFound, UnitFound};
use crate::domain::{Direction, Scheme, UnitRef, ValueKind, facts};
use crate::intake::{Halt, Refusal, Sink};

/// The unit behind Kolada's code: `0000` riket, `0001`–`0025` regions, four digits a kommun, `V…` a unit; Err with the text id
/// of the reason for `G…` (a mean over a group, not a unit) and anything else.
///
/// # Errors
/// `unread-group-mean` or `unread-unknown-unit`.
pub fn unit_of(code: &str) -> Result<UnitRef, &'static str> {
    let digits = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    let sound = code.len() <= 40 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match code.as_bytes().first() {
        Some(b'G') if sound => Err("unread-group-mean"),
        Some(b'V') if sound && code.len() > 1 => Ok(UnitRef::new(Scheme::KoladaUnit, code)),
        Some(_) if code == "0000" => Ok(UnitRef::nation()),
        Some(_) if digits && ("0001"..="0025").contains(&code) => Ok(UnitRef::new(Scheme::KoladaRegion, code)),
        Some(_) if digits && ("0101".."2600").contains(&code) => Ok(UnitRef::municipality(code)),
        _ => Err("unread-unknown-unit"),
    }
}

/// Our own name for a unit, where the file has codes only; empty for units we do not know.
#[must_use]
pub fn known_name(unit: &UnitRef) -> String {
    let name = match unit.scheme {
        Scheme::Nation => Some("Riket"),
        Scheme::Municipality => facts::municipality(&unit.code).map(|known| known.name),
        Scheme::KoladaRegion => {
            facts::regions().iter().find(|region| region.code == unit.code).map(|region| region.name)
        }
        _ => None,
    };
    name.unwrap_or_default().to_owned()
}

/// Numbers handed out to the units and series of one file; each is announced once.
#[derive(Default)]
pub struct Numbers {
    units: HashMap<String, Result<u32, &'static str>>,
    unit_count: u32,
    series: HashMap<String, u32>,
}

impl Numbers {
    const MOST: usize = 200_000;

    /// The number of the unit with this Kolada code, announced if new; the inner Err is the reason it is no unit.
    ///
    /// # Errors
    /// Too many different codes, or the receiver wants no more.
    pub fn unit(&mut self, code: &str, sink: &mut Sink<'_>) -> Result<Result<u32, &'static str>, Halt> {
        if let Some(known) = self.units.get(code) {
            return Ok(*known);
        }
        room_for_more(self.units.len())?;
        let number = match unit_of(code) {
            Ok(unit) => {
                let number = self.unit_count;
                self.unit_count += 1;
                let name = known_name(&unit);
                sink(Found::Unit(UnitFound { number, unit, name, parent: None }))?;
                Ok(number)
            }
            Err(why) => Err(why),
        };
        self.units.insert(code.to_owned(), number);
        Ok(number)
    }

    /// A unit with its name, announced; for lists of units.
    ///
    /// # Errors
    /// Too many different codes, or the receiver wants no more.
    pub fn named(
        &mut self,
        unit: UnitRef,
        name: String,
        parent: Option<UnitRef>,
        sink: &mut Sink<'_>,
    ) -> Result<(), Halt> {
        room_for_more(self.units.len())?;
        if self.units.insert(unit.code.clone(), Ok(self.unit_count)).is_none() {
            sink(Found::Unit(UnitFound { number: self.unit_count, unit, name, parent }))?;
            self.unit_count += 1;
        }
        Ok(())
    }

    /// The number of the series with this code, announced if new; the second says whether it was.
    ///
    /// # Errors
    /// Too many different codes, or the receiver wants no more.
    pub fn series(&mut self, code: &str, sink: &mut Sink<'_>) -> Result<(u32, bool), Halt> {
        if let Some(known) = self.series.get(code) {
            return Ok((*known, false));
        }
        room_for_more(self.series.len())?;
        let number = u32::try_from(self.series.len()).unwrap_or(u32::MAX);
        sink(Found::Series(kolada_series(number, code)))?;
        self.series.insert(code.to_owned(), number);
        Ok((number, true))
    }
}

fn room_for_more(count: usize) -> Result<(), Refusal> {
    if count < Numbers::MOST {
        return Ok(());
    }
    Err(Refusal::new("refused-too-many-names").with("limit", Numbers::MOST.to_string()))
}

/// A series of which only the code is known: titles, areas and units of measure come with Kolada's KPI list.
fn kolada_series(number: u32, code: &str) -> SeriesFound {
    SeriesFound {
        number,
        source: "kolada".into(),
        code: Some(code.to_owned()),
        printed_number: None,
        title: code.to_owned(),
        population: String::new(),
        unit_of_measure: String::new(),
        value_kind: ValueKind::Number,
        decimals: None,
        direction: Direction::Unknown,
        direction_from: None,
        area: None,
        kind: None,
        definition: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_name_units_of_the_right_kind() {
        let cases = [
            ("0000", Ok(UnitRef::nation())),
            ("0001", Ok(UnitRef::new(Scheme::KoladaRegion, "0001"))),
            ("0025", Ok(UnitRef::new(Scheme::KoladaRegion, "0025"))),
            ("0163", Ok(UnitRef::municipality("0163"))),
            ("2584", Ok(UnitRef::municipality("2584"))),
            ("V15E016300101", Ok(UnitRef::new(Scheme::KoladaUnit, "V15E016300101"))),
            ("G114418", Err("unread-group-mean")),
            ("163", Err("unread-unknown-unit")),
            ("0026", Err("unread-unknown-unit")),
            ("9999", Err("unread-unknown-unit")),
            ("Ale", Err("unread-unknown-unit")),
            ("", Err("unread-unknown-unit")),
            ("V\u{202E}", Err("unread-unknown-unit")),
        ];
        for (code, unit) in cases {
            assert_eq!(unit_of(code), unit, "{code}");
        }
    }

    #[test]
    fn names_come_from_our_own_list() {
        assert_eq!(known_name(&UnitRef::municipality("0163")), "Sollentuna");
        assert_eq!(known_name(&UnitRef::new(Scheme::KoladaRegion, "0001")), "Region Stockholm");
        assert_eq!(known_name(&UnitRef::municipality("1917")), "");
    }
}
