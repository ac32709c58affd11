//! What tells by itself that a row called as a kommun is one, or is none: its code, the word for it, its county. Pure.

use super::{Line, What};
use crate::domain::UnitRef;
use crate::intake::grid::{Cell, cell_in};
use crate::intake::recognise::columns::others;
use crate::intake::recognise::layout::units::{Block, code_of};
use crate::intake::recognise::wording::words::fold;

/// What a row says of itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Marks {
    /// Whether a kommun's code stands in it.
    coded: bool,
    /// Whether its label has the word for a kommun.
    worded: bool,
    /// Whether it stands below the name of a county that it lies in; None below none.
    in_county: Option<bool>,
}

impl Marks {
    /// Those of a row of this kommun, below the name of this county.
    pub fn of(cells: &[(u16, Cell)], block: &Block, kommun: &UnitRef, county: Option<&UnitRef>) -> Self {
        let label = block.names.iter().find_map(|(column, _)| cell_in(cells, *column)?.as_text()).unwrap_or_default();
        let in_cell = label.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let worded = |word: &str| matches!(word, "kommun" | "kommunen" | "kommuns" | "stad" | "stads" | "kn");
        Self {
            coded: in_cell || block.code.and_then(|column| cell_in(cells, column)).and_then(code_of).is_some(),
            worded: fold(label).split(' ').any(worded) || fold(label) == "region gotland",
            in_county: county.map(|county| others::county(kommun).as_ref() == Some(county)),
        }
    }
}

/// What tells kommuner from homes by itself in a table.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    codes: bool,
    words: bool,
    counties: bool,
}

impl Telling {
    /// By what most of its kommuner have.
    pub fn of(lines: &[Line]) -> Self {
        let kommuner = || lines.iter().filter(|line| matches!(line.what, What::Kommun(..))).map(|line| line.marks);
        let most = |has: &dyn Fn(Marks) -> bool| {
            let with = kommuner().filter(|marks| has(*marks)).count();
            with > 1 && with * 2 > kommuner().count()
        };
        Self {
            codes: most(&|marks| marks.coded),
            words: most(&|marks| marks.worded),
            counties: most(&|marks| marks.in_county == Some(true)),
        }
    }

    /// Whether a row that is called as a kommun is a home all the same; None where nothing tells.
    pub fn is_home(self, marks: Marks) -> Option<bool> {
        let out = self.counties && marks.in_county == Some(false) || self.codes && !marks.coded;
        // Few lists have the word for all of their kommuner: one without it may be a kommun as the others are.
        let bare = self.words && !marks.worded;
        match (out, marks.coded || marks.worded) {
            (true, false) => Some(true),
            (false, true) if !bare => Some(false),
            _ => None,
        }
    }
}
