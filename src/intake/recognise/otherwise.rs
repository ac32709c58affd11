//! What sheets hold that name their units elsewhere than in a column: seen as if they did.

use super::Recogniser;
use super::again::{Again, Given};
use super::context::Context;
use super::layout::below;
use super::layout::views::{self, View};
use super::outline::{Last, Outlined, Sheet};
use super::rules::laid::Laid;
use super::series::faults;
use super::wording::legend::Legend;
use crate::intake::grid::Grid;
use crate::intake::{Sink, Stopped};

impl Recogniser {
    /// Sends what the sheet of one kommun gives, if it says the same as the one before it.
    pub(super) fn gave_again(&mut self, grid: &Grid, legend: &Legend, sink: &mut Sink) -> Result<bool, Stopped> {
        let again = self.again.as_ref().filter(|_| self.seen.is_none());
        let Some((again, same)) = again.and_then(|again| Some((again, again.fits(grid, legend, &self.context)?)))
        else {
            return Ok(false);
        };
        again.send(grid, &same, &mut self.numbering, sink)?;
        Ok(true)
    }

    /// Sends the sheet of one kommun, if it is laid out as the one before it.
    pub(super) fn sent_again(&mut self, grid: &Grid, legend: &Legend, sink: &mut Sink) -> Result<bool, Stopped> {
        let Some(view) = Some(grid).filter(|_| self.last.is_any()).and_then(views::of_one_unit) else {
            return Ok(false);
        };
        let Some(outline) = self.last.again(sheet(&view, legend, &self.context)) else { return Ok(false) };
        self.one_unit((grid, &view), &outline, legend, None, sink)
    }

    /// Sends the tables of a sheet that is about one unit.
    fn one_unit(
        &mut self,
        (grid, view): (&Grid, &View),
        outline: &[Outlined],
        legend: &Legend,
        laid: Option<&Laid>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        let send = &mut |item| view.send(item, sink);
        let found = self.outlined(&view.grid, outline, legend, laid, &|at| view.seen(at), send)?;
        if let Some(seen) = self.seen.as_mut().filter(|_| found) {
            seen.titles(grid, &view.titles);
        }
        if found {
            faults::cells(grid, &view.left, sink)?;
        }
        if let Some((row, column)) = view.said.filter(|_| found) {
            faults::cells(grid, &[(row, column, "noted-unit-of-sheet")], sink)?;
            if let Some(seen) = &mut self.seen {
                seen.unit((row, column));
            }
        }
        Ok(found)
    }

    /// Sends what a sheet without a column of units holds, seen otherwise; false if that shows no table either.
    pub(super) fn seen_otherwise(
        &mut self,
        grid: &Grid,
        legend: &Legend,
        laid: Option<&Laid>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        let plain = laid.filter(|laid| !laid.turned);
        let elsewhere = plain.map(Laid::elsewhere);
        let turned = laid.filter(|laid| laid.turned).or(elsewhere.as_ref());
        let mut found = false;
        if laid.is_none_or(Laid::is_plain) {
            for view in below::kommuner(grid, plain.and_then(Laid::below)) {
                found |= self.below((grid, &view), legend, plain, sink)?;
            }
        }
        if found {
            return Ok(true);
        }
        for view in views::turned(grid, &turned.map(Laid::unit_rows).unwrap_or_default()) {
            let (seen, way) = ((&view.grid, view.titles.as_slice(), None), |at| view.seen(at));
            found |= self.sent(seen, legend, turned, &way, &mut |item| view.send(item, sink))?;
        }
        if !found && let Some(view) = views::of_one_unit(grid) {
            found = self.of_one_unit((grid, &view), legend, plain, sink)?;
        }
        Ok(found)
    }

    /// Sends what a sheet holds whose rows stand below texts that say whose or what they are.
    pub(super) fn below(
        &mut self,
        (grid, view): (&Grid, &View),
        legend: &Legend,
        laid: Option<&Laid>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        let laid = laid.map(Laid::moved);
        let outline = sheet(view, legend, &self.context).outline(laid.as_ref(), &mut self.known);
        self.one_unit((grid, view), &outline, legend, laid.as_ref(), sink)
    }

    /// Sends what a sheet about one unit holds.
    pub(super) fn of_one_unit(
        &mut self,
        (grid, view): (&Grid, &View),
        legend: &Legend,
        laid: Option<&Laid>,
        sink: &mut Sink,
    ) -> Result<bool, Stopped> {
        if laid.is_some() {
            return self.below((grid, view), legend, laid, sink);
        }
        let outline = sheet(view, legend, &self.context).outline(None, &mut self.known);
        self.last = Last::of(sheet(view, legend, &self.context), outline.clone());
        let mut given = Given::default();
        let found = self.one_unit((grid, view), &outline, legend, None, &mut |found| {
            given.hear(&found);
            sink(found)
        })?;
        self.again = Again::of(grid, &outline, given, (legend, &self.context), &self.numbering);
        Ok(found)
    }
}

/// What a view shows, as the sheet that is outlined.
fn sheet<'a>(view: &'a View, legend: &'a Legend, context: &'a Context) -> Sheet<'a> {
    Sheet { grid: &view.grid, titles: &view.titles, blocks: None, legends: (legend, &context.legend) }
}
