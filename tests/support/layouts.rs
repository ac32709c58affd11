//! One sheet in one layout, and what must be found on it: the table that the tests of layouts are written in.

use fyrfalt::intake::{Halt, Options};

use super::catch::Catch;
use super::workbook::Sheet;

/// Kommuner without values over their homes, one of which is called as a kommun is, and what is left of them.
pub const HOMES: [&[&str]; 8] = [
    &["Kommun/boende", "Nöjda 2023 (%)"],
    &["Sala"],
    &["Solgården", "#50"],
    &["Lund", "#55"],
    &["Övriga", "#60"],
    &["Falun"],
    &["Backen", "#70"],
    &["Övriga", "#80"],
];

/// Rows from the first on a sheet of this name, and every value and every fault that they give.
pub struct Case<'a> {
    pub layout: &'a str,
    pub sheet: &'a str,
    pub rows: &'a [&'a [&'a str]],
    pub lines: &'a [&'a str],
    pub faults: &'a [&'a str],
}

/// What the lines of a case say of a value, of `title | period | gender | unit | value`.
#[derive(Clone, Copy)]
pub enum Line {
    /// `title | period | gender | unit | value`
    Whole,
    /// `title period value`
    Period,
    /// `title gender value`
    Gender,
    /// `title unit value`
    Unit,
}

impl Line {
    /// All values found, in this form.
    pub fn of(self, catch: &Catch) -> Vec<String> {
        let middle = match self {
            Self::Whole => return catch.lines(),
            Self::Period => 1,
            Self::Gender => 2,
            Self::Unit => 3,
        };
        let lines = catch.lines();
        let parts = lines.iter().map(|line| line.split(" | ").collect::<Vec<_>>());
        parts.map(|parts| format!("{} {} {}", parts[0], parts[middle], parts[4])).collect()
    }
}

/// What these rows give on a sheet of this name.
pub fn read(sheet: &str, rows: &[&[&str]]) -> Catch {
    Catch::of(Sheet::new(sheet).rows(1, rows).book())
}

/// Reads every case, and names all that give something else than they say.
pub fn check(cases: &[Case], line: Line) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let file = Sheet::new(case.sheet).rows(1, case.rows).book();
            differs(&Catch::read(file, &Options::default()), line, (case.lines, case.faults))
                .map(|found| format!("{}: {found}", case.layout))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was found, where that is not these lines and faults.
pub fn differs(found: &Result<Catch, Halt>, line: Line, wanted: (&[&str], &[&str])) -> Option<String> {
    let catch = match found {
        Ok(catch) => catch,
        Err(halt) => return Some(halt.to_string()),
    };
    let (lines, faults) = (line.of(catch), catch.faults());
    (lines != wanted.0 || faults != wanted.1).then(|| format!("\n  {}\n  {faults:?}", lines.join("\n  ")))
}
