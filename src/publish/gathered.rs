//! Cells that could not be read, gathered: one line for all cells of a sheet that share a reason and what stands in them.

use super::report::UnreadSample;
use crate::domain::published::Unread;
use crate::intake::grid::{address, place};

/// Places named on one line; the cells beyond them are counted only.
const MOST_PLACES: usize = 100;

/// A rectangle of cells, its corners 1-based as row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    first: (u32, u16),
    last: (u32, u16),
}

impl Range {
    /// Of `C5` or `C5:F9`; None for a line of a dump or a path in JSON.
    fn of(cells: &str) -> Option<Self> {
        let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
        Some(Self { first: place(first)?, last: place(last)? })
    }

    fn cells(self) -> u64 {
        let rows = u64::from(self.last.0.saturating_sub(self.first.0)) + 1;
        rows * (u64::from(self.last.1.saturating_sub(self.first.1)) + 1)
    }

    /// Both as one, where `next` lies right below or right beside.
    fn with(self, next: Self) -> Option<Self> {
        let below = (self.first.1, self.last.1) == (next.first.1, next.last.1) && next.first.0 == self.last.0 + 1;
        let beside = (self.first.0, self.last.0) == (next.first.0, next.last.0)
            && Some(next.first.1) == self.last.1.checked_add(1);
        (below || beside).then_some(Self { first: self.first, last: next.last })
    }

    fn name(self) -> String {
        let first = address(self.first.0, self.first.1);
        if self.first == self.last { first } else { format!("{first}:{}", address(self.last.0, self.last.1)) }
    }
}

/// Where cells are: ranges of a sheet, or what else names a place in a file.
#[derive(Debug, Clone)]
enum Place {
    Range(Range),
    Named(String),
}

/// The cells of one line.
#[derive(Debug)]
pub(super) struct Gathered {
    sheet: String,
    why: String,
    text: String,
    texts_differ: bool,
    places: Vec<Place>,
    cells: u64,
}

impl Gathered {
    /// The line that a cell begins.
    pub fn of(unread: Unread) -> Self {
        let cells = cells(&unread.cell);
        let places = vec![place_of(&unread.cell)];
        let Unread { sheet, text, why, .. } = unread;
        Self { sheet, why, text, texts_differ: false, places, cells }
    }

    /// Whether a cell belongs on this line: one with words of its own has a line of its own, for the words tell what it is.
    pub fn takes(&self, unread: &Unread) -> bool {
        let alike = self.text == unread.text
            || unread.why == "unread-remark"
            || is_number(&self.text) && is_number(&unread.text);
        self.sheet == unread.sheet && self.why == unread.why && alike
    }

    /// Takes one more.
    pub fn take(&mut self, unread: &Unread) {
        self.texts_differ |= self.text != unread.text;
        self.cells += cells(&unread.cell);
        let mut new = place_of(&unread.cell);
        while let (Place::Range(next), Some(Place::Range(last))) = (&new, self.places.last()) {
            let Some(both) = last.with(*next) else { break };
            self.places.pop();
            new = Place::Range(both);
        }
        if self.places.len() < MOST_PLACES {
            self.places.push(new);
        }
    }

    /// What is told of it.
    pub fn told(self) -> UnreadSample {
        let names: Vec<String> = self.places.into_iter().map(name).collect();
        let Self { sheet, why, text, texts_differ, cells, .. } = self;
        UnreadSample { cell: names.join(", "), cells, text, texts_differ, why, sheet }
    }
}

/// How many cells a place is of.
pub(super) fn cells(cell: &str) -> u64 {
    Range::of(cell).map_or(1, Range::cells)
}

/// The places of two lines as one, where all of them are of the same rows.
pub(super) fn beside(one: &str, other: &str) -> Option<String> {
    let ranges: Option<Vec<Range>> = one.split(", ").chain(other.split(", ")).map(Range::of).collect();
    let mut ranges = ranges?;
    ranges.sort_by_key(|range| range.first.1);
    ranges.dedup();
    let rows = |range: &Range| (range.first.0, range.last.0);
    let first = rows(ranges.first()?);
    if ranges.iter().any(|range| rows(range) != first) {
        return None;
    }
    let mut joined: Vec<Range> = Vec::new();
    for range in ranges {
        match joined.last_mut().and_then(|last| Some((last.with(range)?, last))) {
            Some((both, last)) => *last = both,
            None => joined.push(range),
        }
    }
    Some(joined.into_iter().map(Range::name).collect::<Vec<_>>().join(", "))
}

fn place_of(cell: &str) -> Place {
    Range::of(cell).map_or_else(|| Place::Named(cell.to_owned()), Place::Range)
}

fn name(place: Place) -> String {
    match place {
        Place::Range(range) => range.name(),
        Place::Named(name) => name,
    }
}

fn is_number(text: &str) -> bool {
    text.replace(',', ".").parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[(&str, &str)]) -> Vec<(String, u64, bool)> {
        let mut lines: Vec<Gathered> = Vec::new();
        for (cell, text) in cells {
            let (sheet, why) = (String::new(), "unread-text".to_owned());
            let unread = Unread { sheet, cell: (*cell).to_owned(), text: (*text).to_owned(), why };
            match lines.iter_mut().find(|line| line.takes(&unread)) {
                Some(line) => line.take(&unread),
                None => lines.push(Gathered::of(unread)),
            }
        }
        lines.into_iter().map(Gathered::told).map(|line| (line.cell, line.cells, line.texts_differ)).collect()
    }

    #[test]
    fn cells_below_and_beside_each_other_are_one_range_whichever_way_they_come() {
        let block = ("C5:E6".to_owned(), 6, true);
        let by_row = [("C5", "1"), ("D5", "2"), ("E5", "3"), ("C6", "4"), ("D6", "5"), ("E6", "6")];
        let by_column = [("C5", "1"), ("C6", "4"), ("D5", "2"), ("D6", "5"), ("E5", "3"), ("E6", "6")];
        assert_eq!(told(&by_row), std::slice::from_ref(&block));
        assert_eq!(told(&by_column), [block]);
    }

    #[test]
    fn gaps_are_kept_and_other_words_have_a_line_of_their_own() {
        let cells = [("C5", "vet ej"), ("C6", "vet ej"), ("C9:C11", "vet ej"), ("C12", "ca 12"), ("F2", "vet ej")];
        let expected = [("C5:C6, C9:C11, F2".to_owned(), 6, false), ("C12".to_owned(), 1, false)];
        assert_eq!(told(&cells), expected);
    }

    #[test]
    fn what_is_no_cell_is_named_as_it_is() {
        let cells = [("line 12", "G1"), ("values[0].period", "G1")];
        assert_eq!(told(&cells), [("line 12, values[0].period".to_owned(), 2, false)]);
    }

    #[test]
    fn places_beyond_the_most_are_counted() {
        let cells: Vec<String> = (1..=300_u32).map(|row| format!("C{}", row * 2)).collect();
        let cells: Vec<(&str, &str)> = cells.iter().map(|cell| (cell.as_str(), "x")).collect();
        let [line] = told(&cells).try_into().unwrap();
        assert_eq!((line.0.split(", ").count(), line.1), (MOST_PLACES, 300));
    }
}
