//! What a reader finds in a file, put in order for the tests.

use std::io::{Read, Seek};

use fyrfalt::domain::published::{Found, Reading, SeriesFound, SliceFound, TableFound, UnitFound, Unread};
use fyrfalt::intake::{Halt, Options, read};

/// Everything found in one file.
pub struct Catch {
    pub found: Vec<Found>,
}

impl Catch {
    /// Reads a file to its end, or says why not.
    pub fn read(file: impl Read + Seek + Send, options: &Options) -> Result<Self, Halt> {
        let mut found = Vec::new();
        let sink = &mut |item| {
            found.push(item);
            Ok(())
        };
        read(file, options, sink)?;
        Ok(Self { found })
    }

    pub fn of(file: impl Read + Seek + Send) -> Self {
        Self::read(file, &Options::default()).unwrap()
    }

    pub fn tables(&self) -> Vec<&TableFound> {
        self.found.iter().filter_map(|item| if let Found::Table(table) = item { Some(table) } else { None }).collect()
    }

    pub fn series(&self) -> Vec<&SeriesFound> {
        self.found
            .iter()
            .filter_map(|item| if let Found::Series(series) = item { Some(series) } else { None })
            .collect()
    }

    pub fn units(&self) -> Vec<&UnitFound> {
        self.found.iter().filter_map(|item| if let Found::Unit(unit) = item { Some(unit) } else { None }).collect()
    }

    pub fn slices(&self) -> Vec<&SliceFound> {
        self.found.iter().filter_map(|item| if let Found::Slice(slice) = item { Some(slice) } else { None }).collect()
    }

    pub fn unread(&self) -> Vec<&Unread> {
        self.found
            .iter()
            .filter_map(|item| if let Found::Unread(unread) = item { Some(unread) } else { None })
            .collect()
    }

    /// Unread cells as `C17 unread-text`.
    pub fn faults(&self) -> Vec<String> {
        self.unread().iter().map(|unread| format!("{} {}", unread.cell, unread.why)).collect()
    }

    /// The unit of a reading: `kommun:0163`.
    pub fn unit(&self, reading: &Reading) -> String {
        let units = self.units();
        units.iter().find(|unit| unit.number == reading.unit).map(|unit| unit.unit.to_string()).unwrap_or_default()
    }

    /// All values as `title | period | gender | unit | value status mark`, in the order they were found.
    pub fn lines(&self) -> Vec<String> {
        let series = self.series();
        let mut lines = Vec::new();
        for slice in self.slices() {
            let title = series.iter().find(|series| series.number == slice.series).map_or("", |series| &series.title);
            for reading in &slice.readings {
                let value = reading.value.map_or("–".to_owned(), |value| value.to_string());
                let note = reading.note.as_ref().map_or(String::new(), |note| {
                    let mark = note.mark.as_ref().map_or(String::new(), |mark| format!(" {mark}"));
                    format!(" {}{mark}", note.status.code())
                });
                let unit = self.unit(reading);
                lines.push(format!("{title} | {} | {} | {unit} | {value}{note}", slice.period, slice.gender.code()));
            }
        }
        lines
    }
}
