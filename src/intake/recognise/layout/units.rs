//! Where the units stand on a sheet: name columns, code columns, and what a row's label means. Pure.

mod tally;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use tally::{Tally, tally};

use super::sums::summed;
use crate::domain::profile::RowOwner;
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::names::{self, Known, Sort};
use crate::intake::recognise::wording::words::{fold, tidy, without_footnote};

/// A part of the sheet with its own unit columns; side-by-side tables are several blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// First and last column.
    pub columns: (u16, u16),
    /// Columns with names of units, by rising column, and what those names are.
    pub names: Vec<(u16, Sort)>,
    /// Column with codes of kommuner.
    pub code: Option<u16>,
    /// Whether regions stand among the names; if not, Region Gotland is the kommun.
    pub regions: bool,
    /// Whether some of the names say that their rows are all of a kommun.
    pub sums: bool,
    /// Whether each of its names is a kommun's and a region's, and nothing tells which.
    pub either: bool,
    /// Whether somebody has said that these columns name the units: then every name in them is one's.
    pub said: bool,
    /// Whose the rows are of which somebody has said so.
    pub owners: BTreeMap<u32, Owned>,
}

/// Whose somebody has said that a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned {
    /// Whose.
    pub whose: RowOwner,
    /// Whether that was said of all rows of its name, and not of this one.
    pub by_name: bool,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A unit, with its name as printed.
    Unit(UnitRef, String),
    /// A reference row: its values belong to riket, to the county above, or to nobody.
    Reference(Reference),
    /// A code and a name that contradict each other; the cell's column.
    Contradiction(u16),
    /// Text that is no unit; the cell's column.
    Words(u16),
    /// No label.
    Nothing,
}

/// Whose values a reference row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// Riket's weighted mean.
    Nation,
    /// The weighted mean of the county whose heading stands above.
    County,
    /// A mean that does not say of what; with whether it is a weighted one.
    Mean(bool),
    /// Min–max, median, limits, unweighted means: recognised, nobody's values.
    Nobody,
}

/// Whether a text heads a column of kommuner's codes: `K-kod`, `Kommun kod`, `Knr`, `KnKod`.
pub fn is_code_heading(folded: &str) -> bool {
    const WORDS: &str = "kod kkod kommunkod kommunenskod kommunkodscb knr kommunnr kommunensnr kommunnummer komkod komnr \
                         knkod knnr kommunid scbkod områdeskod geokod";
    let plain: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    WORDS.split(' ').any(|word| word == plain)
}

/// Whether a text heads a column of counties' codes: `Länskod`, `Läns-kod`, `Lnr`.
pub fn is_county_code_heading(folded: &str) -> bool {
    const WORDS: &str =
        "länskod länkod lanskod lankod länskodscb länsnr länsnummer länsid lännr länkodscb länetskod lnr lkod";
    let plain: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    WORDS.split(' ').any(|word| word == plain)
}

/// Whether a text heads a column of units.
pub fn is_name_heading(folded: &str) -> bool {
    let words =
        ["kommun", "region", "län", "landsting", "område", "geografi", "moderns hemort", "hemort", "stadsdel", "enhet"];
    // `Enhetsundersökningen 2023` is a title.
    let titles = ["undersökning", "enkät", "jämförelse", "rapport", "statistik"];
    words.iter().any(|word| folded.starts_with(word)) && !titles.iter().any(|word| folded.contains(word))
}

/// Whether a text says that the names below it are those of units, and no more.
fn is_heading(text: &str) -> bool {
    const PLAIN: [&str; 8] =
        ["kommun", "kommuner", "kommunnamn", "kommunens namn", "region", "län", "geografi", "område"];
    text.len() <= 20 && PLAIN.contains(&fold(text).as_str())
}

/// The blocks of a sheet; none if it names no units.
pub fn blocks(grid: &Grid) -> Vec<Block> {
    let tallies = tally(grid);
    let mut blocks: Vec<Block> = Vec::new();
    let (mut values_since, mut last) = (false, 1);
    for (column, tally) in &tallies {
        last = *column;
        let (names, codes) = (tally.is_names(), tally.is_codes());
        if names || codes {
            if values_since || blocks.is_empty() {
                let first = if blocks.is_empty() { 1 } else { *column };
                blocks.push(Block { columns: (first, *column), ..Block::default() });
                values_since = false;
            }
            if let Some(block) = blocks.last_mut() {
                block.take(*column, *tally);
            }
        }
        values_since |= tally.is_values();
    }
    close(&mut blocks, last);
    blocks.retain(|block| !block.stands_behind(grid, &tallies));
    for block in &mut blocks {
        block.leave_homes(&tallies);
    }
    if blocks.is_empty() {
        // Among many homes each, kommuner are few: under `Kommun/enhet`.
        let sparse = |(_, tally): &&(u16, Tally)| tally.are_sparse();
        blocks.extend(tallies.iter().find(sparse).and_then(|(column, _)| block_of(grid, &[*column])));
    }
    blocks
}

/// The block whose units these columns name; None of a sheet that has none of them.
pub fn block_of(grid: &Grid, columns: &[u16]) -> Option<Block> {
    let tallies = tally(grid);
    let last = tallies.last().map(|(column, _)| *column)?;
    let mut block = Block { columns: (1, last), ..Block::default() };
    for (column, tally) in tallies.iter().filter(|(column, _)| columns.contains(column)) {
        if tally.is_codes() && !tally.is_names() {
            block.code = Some(*column);
        } else {
            block.names.push((*column, tally.sort()));
            block.regions |= tally.names_regions();
            block.sums |= tally.names_sums();
        }
    }
    (!block.names.is_empty() || block.code.is_some()).then_some(block)
}

/// The block whose units these columns have been said to name. A column of homes beside one of kommuner stays below that.
pub fn said(grid: &Grid, columns: &[u16]) -> Option<Block> {
    let tallies = tally(grid);
    let are_homes = |(column, tally): &(u16, Tally)| !columns.contains(column) || tally.may_be_homes();
    let mut beside = tallies.iter().filter(|(column, tally)| !columns.contains(column) && tally.names_kommuner());
    match beside.next().filter(|_| tallies.iter().all(are_homes)) {
        Some((kommuner, _)) => block_of(grid, &[*kommuner]),
        None => block_of(grid, columns).map(|block| Block { said: true, ..block }),
    }
}

impl Block {
    /// Whether its names stand behind rows of other names and their values, and before none: they are whose values are
    /// best, `Bästa kommun`, and not whose the row is. A list may end in a column headed `Kommun`.
    fn stands_behind(&self, grid: &Grid, tallies: &[(u16, Tally)]) -> bool {
        let first = self.names.iter().map(|(column, _)| *column).chain(self.code).min().unwrap_or(0);
        let before = || tallies.iter().filter(|(column, _)| (self.columns.0..first).contains(column));
        let after = tallies.iter().any(|(column, _)| *column > self.last_label());
        let named = before().any(|(_, tally)| tally.is_text());
        let of_values = !after && named && before().any(|(_, tally)| tally.is_values());
        of_values
            && !grid.rows().any(|(_, cells)| cell_in(cells, first).and_then(Cell::as_text).is_some_and(is_heading))
    }

    /// Homes may be called as kommuner are: a column of them beside one of kommuner names no unit by itself.
    fn leave_homes(&mut self, tallies: &[(u16, Tally)]) {
        let is = |column: u16, what: fn(Tally) -> bool| tallies.iter().any(|(at, tally)| *at == column && what(*tally));
        let names: Vec<u16> = self.names.iter().map(|(column, _)| *column).collect();
        let beside = |column: u16| names.iter().any(|other| *other != column && is(*other, Tally::names_kommuner));
        let are_homes = |column: u16| is(column, Tally::heads_parts) || is(column, Tally::are_named_alike);
        self.names.retain(|(column, _)| !(beside(*column) && are_homes(*column)));
    }

    fn take(&mut self, column: u16, tally: Tally) {
        if tally.is_names() {
            self.names.push((column, tally.sort()));
            self.regions |= tally.names_regions();
            self.sums |= tally.names_sums();
            self.either = tally.are_either() && (self.either || self.names.len() == 1);
        } else if self.code.is_none() {
            self.code = Some(column);
        }
    }

    /// Whether the column names the units or holds their codes.
    pub fn is_label(&self, column: u16) -> bool {
        self.code == Some(column) || self.names.iter().any(|(name, _)| *name == column)
    }

    /// The last column with names or codes.
    pub fn last_label(&self) -> u16 {
        self.names.iter().map(|(column, _)| *column).chain(self.code).max().unwrap_or(0)
    }

    /// The cells of a row that lie in this block.
    pub fn cells<'a>(&self, cells: &'a [(u16, Cell)]) -> &'a [(u16, Cell)] {
        let from = cells.partition_point(|(column, _)| *column < self.columns.0);
        let to = cells.partition_point(|(column, _)| *column <= self.columns.1);
        cells.get(from..to).unwrap_or_default()
    }

    fn unit(&self, known: Known, sort: Sort) -> Option<UnitRef> {
        let is_gotland = !self.regions && sort == Sort::Municipalities && known.region == Some(names::GOTLAND.1);
        if is_gotland { Some(UnitRef::municipality(names::GOTLAND.0)) } else { known.unit(sort) }
    }

    /// What a row is about.
    pub fn label(&self, cells: &[(u16, Cell)]) -> Label {
        let code = self.code.and_then(|column| cell_in(cells, column)).and_then(code_of);
        let mut best: Option<(UnitRef, Rc<Told>)> = None;
        let mut words = None;
        for (column, sort) in &self.names {
            let Some(text) = cell_in(cells, *column).and_then(Cell::as_text) else { continue };
            let told = told(text);
            let of_best = best.is_some() && told.reference == Some(Reference::County);
            if let Some(reference) = told.reference.filter(|_| !of_best) {
                return Label::Reference(reference);
            }
            match told.known.and_then(|known| self.unit(known, *sort)) {
                Some(unit) if best.as_ref().is_none_or(|(kept, _)| finer(&unit, kept)) => best = Some((unit, told)),
                Some(_) => {}
                None => words = words.or(Some(*column)),
            }
        }
        match (code, best) {
            (Some(code), Some((unit, _))) if code != unit && unit.scheme == code.scheme => {
                Label::Contradiction(self.code.unwrap_or(1))
            }
            (Some(code), named) => Label::Unit(code, named.map(|(_, told)| told.printed.clone()).unwrap_or_default()),
            (None, Some((unit, told))) => Label::Unit(unit, told.printed.clone()),
            (None, None) => words.map_or(Label::Nothing, Label::Words),
        }
    }
}

/// What a row is called: the first text in these columns, else its first one.
pub fn called(cells: &[(u16, Cell)], mut names: impl Iterator<Item = u16>) -> Option<&str> {
    let first = || cells.iter().find_map(|(_, cell)| cell.as_text());
    names.find_map(|column| cell_in(cells, column)?.as_text()).or_else(first)
}

/// What the text of a label says.
#[derive(Debug)]
struct Told {
    reference: Option<Reference>,
    known: Option<Known>,
    /// The name without what is printed around it.
    printed: String,
}

fn told(text: &str) -> Rc<Told> {
    thread_local!(static SEEN: RefCell<Kept<Rc<Told>>> = RefCell::default());
    let find = || {
        let sum = summed(text).filter(|_| names::known(text).is_none());
        let printed = match sum.and_then(|known| known.municipality) {
            Some(code) => names::name_of(&UnitRef::municipality(code)).to_owned(),
            None => printed(text),
        };
        Rc::new(Told { reference: reference(text), known: sum.or_else(|| meaning(text)), printed })
    };
    SEEN.with_borrow_mut(|seen| seen.of(text, find))
}

fn close(blocks: &mut [Block], last: u16) {
    let starts: Vec<u16> = blocks.iter().skip(1).map(|block| block.columns.0).collect();
    for (at, block) in blocks.iter_mut().enumerate() {
        block.columns.1 = starts.get(at).map_or(last, |next| next.saturating_sub(1));
    }
}

/// A kommun says more than its county, which stands in the column beside it.
fn finer(unit: &UnitRef, kept: &UnitRef) -> bool {
    unit.scheme == Scheme::Municipality && kept.scheme != Scheme::Municipality
}

/// The kommun of a code, also without its first nought.
fn by_code(code: &str) -> Option<Known> {
    if code.len() == 3 { names::by_code(&format!("0{code}")) } else { names::by_code(code) }
}

fn is_code(digits: &str) -> bool {
    matches!(digits.len(), 3 | 4) && by_code(digits).is_some()
}

/// The kommun whose code stands in a cell.
pub fn code_of(cell: &Cell) -> Option<UnitRef> {
    let known = match &cell.value {
        CellValue::Number(number) => names::by_number(*number),
        CellValue::Text(text) => by_code(text.trim()),
        _ => None,
    };
    known.and_then(|known| known.unit(Sort::Municipalities))
}

/// The unit a label means, also with a remark in brackets: `Riket (vägt medel)`.
fn meaning(text: &str) -> Option<Known> {
    names::known(text).or_else(|| {
        let (name, _) = text.strip_suffix(')')?.rsplit_once('(')?;
        names::known(name.trim_end())
    })
}

fn printed(name: &str) -> String {
    let tidy = tidy(name);
    let name = without_footnote(&tidy);
    let bare = name.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    if bare.is_empty() { name.to_owned() } else { bare.to_owned() }
}

/// Whether a label names a reference row.
pub fn reference(text: &str) -> Option<Reference> {
    thread_local!(static SEEN: RefCell<Kept<Option<Reference>>> = RefCell::default());
    if text.len() > 80 { None } else { SEEN.with_borrow_mut(|seen| seen.of(text, || referred(text))) }
}

fn referred(text: &str) -> Option<Reference> {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let starts = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    let spread =
        has(&["median", "gränsvärde", "percentil", "kvartil", "standardavvikelse", "ovägt", "oviktat", "konfidens"]);
    if spread
        || (folded.starts_with("min") && folded.contains("max"))
        || starts(&["lägsta", "högsta", "minimum", "maximum", "gräns för", "gränsen för"])
    {
        return Some(Reference::Nobody);
    }
    if matches!(folded.as_str(), "min" | "max" | "min." | "max.") || starts(&["antal kommuner", "kommungruppsmedel"]) {
        return Some(Reference::Nobody);
    }
    let is_mean = has(&["medel", "genomsnitt", "snitt"]);
    if starts(&["länsmedel", "länet", "medel länet", "länsgenomsnitt", "länssnitt"])
        || (is_mean && has(&["länet", "(län)", "i län"]))
    {
        return Some(Reference::County);
    }
    let mean = starts(&[
        "vägt medel",
        "viktat medel",
        "medelvärde",
        "medel",
        "rikssnitt",
        "riksgenomsnitt",
        "riksmedel",
        "genomsnitt",
        "snitt",
    ]);
    let of_nation = has(&["riket", "rikssnitt", "riksgenomsnitt", "riksmedel", "sverige", "hela landet"]);
    match (mean, of_nation) {
        (true, true) => Some(Reference::Nation),
        (true, false) => Some(Reference::Mean(starts(&["vägt", "viktat"]))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_rows_are_told_from_units() {
        for (text, wanted) in [
            ("Min - max (riket)", Some(Reference::Nobody)),
            ("Min–max", Some(Reference::Nobody)),
            ("Vägt medel (riket)", Some(Reference::Nation)),
            ("Median (riket)", Some(Reference::Nobody)),
            ("Gränsvärde från gul till grön", Some(Reference::Nobody)),
            ("Länsmedel (vägt)", Some(Reference::County)),
            ("Länsmedel (ovägt)", Some(Reference::Nobody)),
            ("Länet", Some(Reference::County)),
            ("Genomsnitt länet", Some(Reference::County)),
            ("Medelvärde", Some(Reference::Mean(false))),
            ("Vägt medel", Some(Reference::Mean(true))),
            ("Rikssnitt", Some(Reference::Nation)),
            ("Riket", None),
            ("Mina sidor", None),
            ("Mora", None),
        ] {
            assert_eq!(reference(text), wanted, "{text}");
        }
    }
}
