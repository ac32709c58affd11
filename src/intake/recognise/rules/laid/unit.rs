//! The unit that a rule says a whole sheet is about, beside the kommun that the sheet itself names.

use super::Laid;
use crate::domain::profile::SheetRule;
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::views;
use crate::intake::recognise::rules::shape::lasting;
use crate::intake::recognise::series::faults;
use crate::intake::recognise::wording::names;
use crate::intake::{Sink, Stopped};

/// Whose word it is which unit a whole sheet is about.
#[derive(Debug, Default, Clone)]
pub(super) enum Word {
    /// The user has pointed it out on this very sheet.
    #[default]
    Said,
    /// The rule says so, which was learnt from another sheet.
    Learnt,
    /// The sheet itself names this one, another than the rule does.
    Sheet(String),
}

impl Laid {
    /// The unit that the whole sheet has been said to be about; the one that it names where the rule, learnt from another
    /// sheet, says another.
    pub fn unit(&self) -> Option<&str> {
        let said = self.rule.unit.as_deref().filter(|_| !self.turned)?;
        match &self.word {
            Word::Sheet(named) => Some(named),
            Word::Said | Word::Learnt => Some(said),
        }
    }

    /// The same, of a rule whose unit was learnt from another sheet than this.
    pub fn learnt(mut self, grid: &Grid) -> Self {
        self.word = named_otherwise(grid, &self.rule).map_or(Word::Learnt, Word::Sheet);
        self
    }

    /// Sends which unit the whole sheet has been read as, where that was not pointed out on it.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn tell_unit(&self, grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
        let why = match self.word {
            Word::Said => return Ok(()),
            Word::Learnt => "noted-unit-of-profile",
            Word::Sheet(_) => "noted-unit-not-of-profile",
        };
        self.unit().map_or(Ok(()), |unit| faults::rule(grid, unit, why, sink))
    }
}

/// The kommun that a sheet names, where the rule says another. What named it when the rule was made too, the user has
/// seen, and has said otherwise.
fn named_otherwise(grid: &Grid, rule: &SheetRule) -> Option<String> {
    let kommun = |name: &str| names::known(name).and_then(|known| known.municipality);
    let said = rule.unit.as_deref()?;
    let (named, at) = views::unit_named(grid)?;
    let was_there = match at {
        Some((row, column)) => {
            let text = grid.get(row, column).and_then(|cell| cell.as_text()).map(lasting);
            text.is_some_and(|text| rule.texts.contains(&text))
        }
        None => rule.name == lasting(grid.sheet()),
    };
    (!was_there && kommun(&named) != kommun(said)).then_some(named)
}
