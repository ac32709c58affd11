//! From a grid to what is published in it: tables, units, series and values, each with its cell.
//!
//! The stages, each pure and tested on its own: what single texts say ([`wording`]), where units and tables stand
//! ([`layout`]), the roles of the columns ([`columns`]), the genders they tell together ([`gender`]), the values by
//! series ([`series`]). What the user has pointed out is laid over them ([`rules`]). This file puts them together. What
//! texts say is found out once per file ([`known`]), and the sheet of a kommun that is laid out as the one before it keeps
//! that one's outline ([`outline`]), for most workbooks say the same on every sheet.

mod again;
mod columns;
mod context;
mod copied;
mod definitions;
mod gender;
mod glance;
mod known;
mod layout;
mod nothing;
mod otherwise;
mod outline;
mod rules;
mod seen;
mod series;
mod wording;

use std::collections::BTreeSet;

use again::Again;
use context::Context;
pub use context::explains;
pub use copied::{Copied, seconds};
pub use gender::named as named_gender;
use gender::told::Sheets;
pub use glance::Glance;
use known::Known;
use layout::units::{self, Block};
use layout::{below, codes, notes, views};
use nothing::Nothing;
use outline::{Last, Outlined, Sheet};
use rules::{Rules, laid::Laid};
pub use seen::Seen;
use series::faults;
use series::numbering::Numbering;
use series::sending::Sending;
pub use wording::heading::{is_general, typed as typed_name};
use wording::legend::Legend;
pub use wording::names;
use wording::titles;
pub use wording::values::usual_mark;

use super::grid::{Cell, CellValue, Grid, address};
use super::{Options, Refusal, Sink, Stopped};
use crate::domain::published::Found;

/// Recognises the sheets of one file, one after the other.
#[derive(Debug, Default)]
pub struct Recogniser {
    options: Options,
    context: Context,
    numbering: Numbering,
    rules: Rules,
    /// What its texts have been found to say.
    known: Known,
    /// The names of the file's sheets.
    names: Sheets,
    /// How many sheets have been read.
    sheets: u32,
    /// The sheet that is shown, while it is read.
    seen: Option<Seen>,
    /// The last sheet of one kommun.
    last: Last,
    /// What there is instead of tables.
    nothing: Nothing,
    /// The titles of the sheets that are named by years.
    copied: Copied,
    /// The same sheet and what it has given, where others can give the same.
    again: Option<Again>,
}

impl Recogniser {
    /// For a file about which the user has said this.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        Self { options: options.clone(), rules: Rules::of(options), ..Self::default() }
    }

    /// Its sheets have these names.
    pub fn name(&mut self, names: impl Iterator<Item = String>) {
        let names: Vec<String> = names.collect();
        self.rules.name(&names);
        self.names = Sheets::of(names.into_iter());
    }

    /// Whether there are profiles or corrections.
    #[must_use]
    pub const fn has_rules(&self) -> bool {
        !self.rules.is_empty()
    }

    /// The sheets that the user has pointed something out on.
    #[must_use]
    pub fn corrected(&self) -> BTreeSet<u32> {
        self.rules.corrected()
    }

    /// Everything is known that the workbook says about its edition.
    pub fn hear(&mut self) {
        self.rules.hear(&self.options, &self.context);
    }

    /// Makes the rule of a sheet that the user has pointed something out on.
    pub fn make(&mut self, sheet: u32, grid: &Grid) {
        if self.corrected().contains(&sheet) {
            self.rules.make(sheet, grid);
        }
    }

    /// Tables found so far.
    #[must_use]
    pub const fn tables(&self) -> u32 {
        self.numbering.tables()
    }

    /// What the file says about its source: "Källa: …"; empty if it says nothing.
    #[must_use]
    pub fn source_wording(&self) -> &str {
        &self.context.wording
    }

    /// Learns from a sheet without tables, read and perhaps glanced at before the others: legend, publisher, edition.
    pub fn learn(&mut self, grid: &Grid, glance: Option<&Glance>) {
        self.context.learn(grid, &glance.map_or_else(|| Legend::of(grid), |glance| glance.legend.clone()));
    }

    /// Looks at a sheet before its turn, for its titles may have been copied.
    pub fn foresee(&mut self, grid: &Grid) {
        self.copied.foresee(grid);
    }

    /// Sends what a sheet holds that has been glanced at.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn sheet(&mut self, grid: &Grid, glance: &Glance, sink: &mut Sink) -> Result<(), Stopped> {
        let place = self.sheets;
        self.sheets += 1;
        self.nothing.pass(grid);
        let laid = self.rules.lay(place, grid, sink)?;
        if self.options.show != Some(place) {
            return self.read((grid, glance), laid.as_ref(), sink);
        }
        if let Some(laid) = &laid {
            sink(Found::Laid(Box::new(laid.now.clone())))?;
        }
        self.seen = Some(Seen::of(grid));
        let mut shown = Seen::of(grid);
        self.read((grid, glance), laid.as_ref(), &mut |found| {
            shown.hear(&found);
            sink(found)
        })?;
        match self.seen.take() {
            Some(tables) => tables.under(shown).send(grid, laid.as_ref(), sink),
            None => Ok(()),
        }
    }

    fn read(&mut self, (grid, glance): (&Grid, &Glance), laid: Option<&Laid>, sink: &mut Sink) -> Result<(), Stopped> {
        self.context.learn(grid, &glance.legend);
        match laid {
            Some(laid) if laid.skip => return laid.tell(grid, sink),
            Some(laid) => {
                let mut legend = glance.legend.clone();
                laid.legend(&mut legend);
                laid.tell(grid, sink)?;
                self.recognise((&laid.rest(grid), None), &legend, Some(laid), sink)?;
            }
            None => self.recognise((grid, Some(&glance.blocks)), &glance.legend, None, sink)?,
        }
        notes::hidden(grid, sink)
    }

    fn recognise(
        &mut self,
        (grid, blocks): (&Grid, Option<&[Block]>),
        legend: &Legend,
        laid: Option<&Laid>,
        sink: &mut Sink,
    ) -> Result<(), Stopped> {
        if let Some((laid, unit)) = laid.and_then(|laid| Some((laid, laid.unit()?)))
            && let Some(view) = views::of_unit(grid, unit, laid.names_units())
            && self.of_one_unit((grid, &view), legend, Some(laid), sink)?
        {
            return laid.tell_unit(grid, sink);
        }
        if laid.is_none() && (self.gave_again(grid, legend, sink)? || self.sent_again(grid, legend, sink)?) {
            return Ok(());
        }
        if laid.is_none_or(Laid::is_plain)
            && let Some(view) = below::sections(grid)
            && self.below((grid, &view), legend, laid, sink)?
        {
            return Ok(());
        }
        let found =
            !laid.is_some_and(|laid| laid.turned) && self.sent((grid, &[], blocks), legend, laid, &Some, sink)?;
        if !found && !self.seen_otherwise(grid, legend, laid, sink)? {
            self.without_units(grid, blocks, sink)?;
        }
        Ok(())
    }

    /// Sends the tables of a grid under these titles; false if it has none. `way` is where its cells stand on the sheet.
    fn sent(
        &mut self,
        (grid, titles, blocks): (&Grid, &[String], Option<&[Block]>),
        legend: &Legend,
        laid: Option<&Laid>,
        way: &dyn Fn((u32, u16)) -> Option<(u32, u16)>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        let Self { context, known, .. } = &mut *self;
        let outline = Sheet { grid, titles, blocks, legends: (legend, &context.legend) }.outline(laid, known);
        self.outlined(grid, &outline, legend, laid, way, sink)
    }

    fn outlined(
        &mut self,
        grid: &Grid,
        outline: &[Outlined],
        legend: &Legend,
        laid: Option<&Laid>,
        way: &dyn Fn((u32, u16)) -> Option<(u32, u16)>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        for Outlined { block, table, header, columns, .. } in outline {
            let laid = laid.map(|laid| laid.of_table(block, table));
            let own = laid.as_deref().and_then(|laid| laid.own_legend(legend));
            let legend = own.as_ref().unwrap_or(legend);
            let (title, laid) = (titles::of_table(&table.titles), laid.as_deref());
            let copied = self.copied.are(&table.titles, grid.sheet());
            let mut sending = Sending { recogniser: self, grid, block, table, header, legend, laid, title, copied };
            sending.table(columns.clone(), sink)?;
            if let Some(seen) = &mut self.seen {
                seen.settle(way);
            }
        }
        Ok(!outline.is_empty())
    }

    /// A sheet that explains is passed over, and that is said; one of numbers that belong to no unit is unread.
    fn without_units(&mut self, grid: &Grid, blocks: Option<&[Block]>, sink: &mut Sink) -> Result<(), Stopped> {
        let Some((first, last)) = notes::extent(grid) else { return Ok(()) };
        let differing = match blocks {
            Some(blocks) => codes::differing(grid, blocks),
            None => codes::differing(grid, &units::blocks(grid)),
        };
        self.nothing.see(grid, differing.first().map(|(_, _, text)| text.as_str()));
        if !differing.is_empty() {
            return faults::differing(grid, differing, sink);
        }
        let range = format!("{}:{}", address(first.0, first.1), address(last.0, last.1));
        let is_number = |cell: &Cell| matches!(cell.value, CellValue::Number(_));
        let numbers = grid.rows().flat_map(|(_, cells)| cells).filter(|(_, cell)| is_number(cell)).take(4).count();
        if context::explains(grid.sheet()) {
            faults::sheet(grid, range, "noted-passed-over", sink)
        } else if numbers == 4 {
            faults::sheet(grid, range, "unread-no-units", sink)
        } else {
            faults::sheet(grid, range, "noted-no-table", sink)
        }
    }

    /// Why the file has no table.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        self.nothing.refusal()
    }
}

#[cfg(test)]
mod random;
