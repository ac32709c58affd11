//! The way to a cell that is named, or that holds some text.

use super::Desk;
use crate::domain::Message;
use crate::intake::grid::place;
use crate::locale::fold;
use crate::msg::{DialogSpec, Intent, PickSpec};

impl Desk {
    /// Which cell, or which text.
    pub fn ask_place() -> Intent {
        let (items, current, title) = (Vec::new(), String::new(), Message::new("pick-place"));
        Intent::Open(DialogSpec::Pick(PickSpec { purpose: "correct.find", title, items, current, free: true }))
    }

    /// The row and column of a named cell, else of the next cell after the cursor that holds the text.
    pub fn found(&self, asked: &str) -> Option<(usize, u16)> {
        let asked = asked.trim();
        let words = fold(asked);
        if words.is_empty() {
            return None;
        }
        let cells = self.rows().iter().enumerate().flat_map(|(at, row)| row.cells.iter().map(move |cell| (at, cell)));
        // `v53`, `Q1` and `HVB18` are names of cells too: what stands on the sheet as a word is meant before them.
        let is_word = |text: &str| {
            let found = fold(text);
            let parts = found.split(|c: char| !c.is_alphanumeric()).any(|part| part == words);
            parts || found == words
        };
        if let Some((row, column)) = place(&asked.to_uppercase())
            && !cells.clone().any(|(_, cell)| is_word(&cell.text))
        {
            let at = self.rows().partition_point(|seen| seen.row < row);
            return (at < self.rows().len() && column <= self.columns()).then_some((at, column));
        }
        let hits = || cells.clone().filter(|(_, cell)| fold(&cell.text).contains(&words));
        let here = (self.row, self.column);
        let next = hits().map(|(at, cell)| (at, cell.column)).find(|place| *place > here);
        next.or_else(|| hits().map(|(at, cell)| (at, cell.column)).next())
    }
}
