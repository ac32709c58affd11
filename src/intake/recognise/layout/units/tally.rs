//! What the cells of each column of a sheet are, counted: names of units, codes, numbers, years. Pure.

use std::cell::RefCell;

use super::{code_of, is_code, is_code_heading, is_name_heading};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::layout::parts::names_parts;
use crate::intake::recognise::layout::sums::summed;
use crate::intake::recognise::wording::names::{self, Sort};
use crate::intake::recognise::wording::values::is_bracketed;
use crate::intake::recognise::wording::words::fold;

/// So many rows tell whether codes and names agree.
const SAMPLE: usize = 400;

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    filled: u32,
    named: u32,
    kommuner: u32,
    above: u32,
    regions: u32,
    /// Names that say that their rows are all of a kommun.
    sums: u32,
    codes: u32,
    /// Numbers that are codes of riket or of counties, in a column of codes.
    above_codes: u32,
    numbers: u32,
    years: u32,
    code_heading: bool,
    name_heading: bool,
    region_heading: bool,
    county_heading: bool,
    kommun_heading: bool,
    /// Whether a heading says that homes and the like stand below it, and no kommuner.
    part_heading: bool,
    /// The row of the last text, and whether that can head something else than codes.
    text: (u32, bool),
    /// Whether what stands right above the first number heads something else than codes.
    other_heading: bool,
    /// Whether its numbers have been found to be no codes, though they could be.
    no_codes: bool,
}

impl Tally {
    fn add(&mut self, row: u32, cell: &Cell) {
        self.filled += 1;
        match &cell.value {
            CellValue::Number(number) => self.number(row, *number),
            CellValue::Text(text) => self.words(row, text.trim()),
            _ => {}
        }
    }

    fn begin(&mut self, row: u32) {
        self.other_heading |= self.numbers == 0 && self.text == (row.saturating_sub(1), true);
        self.numbers += 1;
    }

    fn number(&mut self, row: u32, number: f64) {
        self.begin(row);
        self.codes += u32::from(names::by_number(number).is_some());
        self.above_codes += u32::from(number.fract() == 0.0 && (0.0..=25.0).contains(&number));
        self.years += u32::from(number.fract() == 0.0 && (1900.0..=2100.0).contains(&number));
    }

    fn words(&mut self, row: u32, text: &str) {
        if text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '–' | '<' | '+')) {
            let bare = text.bytes().all(|byte| byte.is_ascii_digit());
            if bare || text.len() < 5 || !text.contains(char::is_alphabetic) || is_bracketed(text) {
                self.begin(row);
                self.years += u32::from(bare && text.len() == 4 && (text.starts_with("19") || text.starts_with("20")));
                self.codes += u32::from(bare && is_code(text));
                self.above_codes += u32::from(bare && text.len() <= 2);
                return;
            }
        }
        thread_local!(static SEEN: RefCell<Kept<Tally>> = RefCell::default());
        let words = SEEN.with_borrow_mut(|seen| seen.of(text, || Self::of_words(text)));
        self.named += words.named;
        self.kommuner += words.kommuner;
        self.above += words.above;
        self.regions += words.regions;
        self.sums += words.sums;
        self.code_heading |= words.code_heading;
        self.name_heading |= words.name_heading;
        self.region_heading |= words.region_heading;
        self.county_heading |= words.county_heading;
        self.kommun_heading |= words.kommun_heading;
        // What stands right above the names heads them: `Kommun` below the title `Boenden 2024`.
        let heads_kommuner = words.kommun_heading && self.kommuner == 0;
        self.part_heading &= !(heads_kommuner || words.county_heading && self.named == 0);
        self.part_heading |= words.part_heading;
        self.text = (row, words.text.1);
    }

    fn of_words(text: &str) -> Self {
        let mut words = Self { text: (0, text.len() <= 80), ..Self::default() };
        let sum = if names::known(text).is_none() { summed(text) } else { None };
        if let Some(known) = names::known(text).or(sum) {
            words.sums = u32::from(sum.is_some());
            (words.named, words.text.1) = (1, false);
            words.kommuner = u32::from(known.only_municipality());
            words.above = u32::from(known.only_above());
            let folded = text.to_lowercase();
            let region = folded.starts_with("region") && !folded.starts_with("region gotland");
            words.regions = u32::from(known.only_above() && region);
        } else if text.len() <= 40 {
            words.heading(&fold(text));
        }
        words
    }

    fn heading(&mut self, folded: &str) {
        self.code_heading |= is_code_heading(folded);
        self.name_heading |= is_name_heading(folded);
        self.region_heading |= folded.starts_with("region");
        self.county_heading |= matches!(folded, "län" | "länsnamn" | "läns namn");
        self.kommun_heading |= folded.starts_with("kommun");
        self.part_heading |= names_parts(folded) && !folded.contains("kommun");
        self.text.1 &= !(self.code_heading || self.name_heading || matches!(folded, "id" | "nr" | "nummer"));
    }

    /// Whether most of them name kommuner, but for a title and a heading, and no heading says that they are homes.
    pub const fn names_kommuner(self) -> bool {
        let above = if self.kommuner > 1 { 2 } else { 0 };
        self.kommuner * 2 + above > self.filled && !self.part_heading
    }

    /// Whether a heading says that homes and the like stand below it, and no kommuner.
    pub const fn heads_parts(self) -> bool {
        self.part_heading
    }

    /// Whether some kommuner stand among many names that are no unit's.
    pub fn are_named_alike(self) -> bool {
        self.named * 2 < self.filled && self.kommuner * 2 > self.named
    }

    /// Whether they can be homes: a heading says so, or most of them are no units that are known.
    pub fn may_be_homes(self) -> bool {
        self.part_heading || self.named * 2 < self.filled && !self.is_codes()
    }

    /// Whether they name units.
    pub fn is_names(self) -> bool {
        let share = |least: u32| self.named * least >= self.filled;
        (self.named >= 2 && share(5)) || (self.named == 1 && share(5) && self.name_heading)
    }

    /// Whether some name kommuner below a heading that says so, be they ever so few among others.
    pub const fn are_sparse(self) -> bool {
        self.kommun_heading && self.named > 1
    }

    /// Whether they are codes of kommuner.
    pub fn is_codes(self) -> bool {
        let above = if self.code_heading { self.above_codes } else { 0 };
        let most = (self.codes + above) * 5 >= self.numbers * 4;
        let alone = self.codes >= 3 && self.years < self.numbers && !self.no_codes;
        self.codes > 0 && most && (self.code_heading || alone)
    }

    /// Whether they are texts, and no numbers.
    pub const fn is_text(self) -> bool {
        self.filled > 1 && self.numbers == 0
    }

    /// Whether they are values.
    pub fn is_values(self) -> bool {
        self.numbers * 2 > self.filled && !self.is_codes() && self.years * 5 < self.numbers * 4
    }

    /// Whether some of the names are those of regions.
    pub const fn names_regions(self) -> bool {
        self.regions > 0
    }

    /// Whether some of the names say that their rows are all of a kommun.
    pub const fn names_sums(self) -> bool {
        self.sums > 0
    }

    /// Whether every name is a kommun's as well as a region's, and the heading says that they are regions.
    pub const fn are_either(self) -> bool {
        self.are_all_of_both() && self.region_heading && !self.kommun_heading
    }

    const fn are_all_of_both(self) -> bool {
        self.named > 0 && self.kommuner == 0 && self.above == 0
    }

    /// What the names are.
    pub fn sort(self) -> Sort {
        if self.are_all_of_both() && self.county_heading {
            return Sort::Counties;
        }
        match (self.above > self.kommuner, self.regions > 0 || self.region_heading) {
            (false, _) => Sort::Municipalities,
            (true, true) => Sort::Regions,
            (true, false) => Sort::Counties,
        }
    }
}

/// What the cells of each column are, by rising column.
pub fn tally(grid: &Grid) -> Vec<(u16, Tally)> {
    let mut tallies: Vec<Tally> = Vec::new();
    for (row, cells) in grid.rows() {
        for (column, cell) in cells {
            let at = usize::from(*column);
            if at >= tallies.len() {
                tallies.resize(at + 1, Tally::default());
            }
            if let Some(tally) = tallies.get_mut(at) {
                tally.add(row, cell);
            }
        }
    }
    let mut tallies: Vec<(u16, Tally)> = (0..).zip(tallies).filter(|(_, tally)| tally.filled > 0).collect();
    let names: Vec<u16> = tallies.iter().filter(|(_, tally)| tally.is_names()).map(|(column, _)| *column).collect();
    for (column, tally) in tallies.iter_mut().filter(|(_, tally)| tally.is_codes() && !tally.code_heading) {
        tally.no_codes = !agree(grid, *column, &names).unwrap_or(!tally.other_heading);
    }
    tallies
}

/// Whether numbers that no heading calls codes are those of the kommuner beside them; None where none is named.
fn agree(grid: &Grid, column: u16, names: &[u16]) -> Option<bool> {
    let (mut same, mut all) = (0_usize, 0_usize);
    for (_, cells) in grid.rows().take(SAMPLE) {
        let Some(code) = cell_in(cells, column).and_then(code_of) else { continue };
        let beside = names.iter().filter_map(|column| names::known(cell_in(cells, *column)?.as_text()?)?.municipality);
        for kommun in beside {
            all += 1;
            same += usize::from(kommun == code.code);
        }
    }
    (all > 0).then_some(same * 2 > all)
}
