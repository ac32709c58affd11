//! The rows and columns of the form shown, and which form that is.

use std::cell::OnceCell;
use std::cmp::Reverse;

use crate::domain::{Area, EntityId};
use crate::forms::{self, Form, Line, Per, Scope};
use crate::msg::Context;

use super::state::{Forms, Grid, Shape, Sort};
use super::subject;

impl Forms {
    /// Shows a form, its first cell marked.
    pub(super) fn open(&mut self, form: &'static Form, context: &Context<'_>) {
        if self.form.is_some_and(|shown| shown.code == form.code) {
            self.build(context);
            return;
        }
        self.form = Some(form);
        self.sort = Sort::Place;
        self.shape = Shape::Grid;
        self.ticked.clear();
        self.fresh = None;
        self.marked = None;
        (self.row, self.column, self.first_row, self.first_column) = (0, 0, 0, 0);
        self.build(context);
    }

    /// The form that is shown where none has been chosen: the first one of the step that the omgång stands in.
    pub(super) fn begin(&mut self, context: &Context<'_>) {
        if self.form.is_some() {
            return;
        }
        let step = context.round().and_then(|round| round.step);
        let of_step = step.and_then(|step| {
            let page = forms::step_page(step);
            forms::of_step(step).find(|form| form.code != page)
        });
        self.form = of_step.or_else(|| forms::all().iter().find(|form| form.number.is_some()));
    }

    /// Finds rows and columns anew. The mark stays on its cell; where that is gone, on what took its place.
    pub(super) fn build(&mut self, context: &Context<'_>) {
        self.begin(context);
        self.grid = self.found(context);
        self.put_in_fresh(context);
        self.grid.trunks = if self.is_tree() { trunks(&self.grid.lines) } else { Vec::new() };
        self.grid.written.resize_with(self.grid.lines.len(), OnceCell::new);
        self.grid.day = Some(context.today);
        let there = std::mem::take(&mut self.ticked);
        self.ticked =
            self.grid.lines.iter().map(|line| &line.row).filter(|row| there.contains(*row)).cloned().collect();
        self.mark_again(context);
    }

    fn mark_again(&mut self, context: &Context<'_>) {
        let (row, column) = self.marked.take().unwrap_or_default();
        let row = self.grid.lines.iter().position(|line| line.row == row).unwrap_or(self.row);
        let column = self.grid.columns.iter().position(|one| one.question.code == column).unwrap_or(self.column);
        self.mark(row, column, context);
    }

    fn found(&mut self, context: &Context<'_>) -> Grid {
        let (Some(form), Some(round)) = (self.form, context.round()) else { return Grid::default() };
        let subjects = subject::of(form, round.id, context);
        let subject = self.settled(form, &subjects, context);
        let scope = Scope { round: round.id, subject };
        let areas: Vec<Area> = areas(context);
        let lines = form.lines(scope, context.work, &areas, |area| context.area_name(area), context.texts.lang());
        let columns = form.columns(round.id, context.work).into_iter().filter(|column| !column.hidden).collect();
        let mut grid = Grid { scope: Some(scope), lines, columns, subjects, ..Grid::default() };
        if let Sort::By(column) = self.sort {
            sort(&mut grid, form, column, context);
        }
        grid
    }

    /// The subject of a form that is about one thing: the one it had, else the selection, else the first.
    fn settled(&mut self, form: &Form, subjects: &[EntityId], context: &Context<'_>) -> Option<EntityId> {
        let kept = match form.per {
            Per::Round => return None,
            Per::Indicator => &mut self.indicator,
            Per::Card => &mut self.card,
        };
        let selected = context.selection.map(crate::domain::Item::id);
        let fits = |id: &EntityId| subjects.contains(id);
        *kept = kept.filter(fits).or(selected.filter(fits)).or(subjects.first().copied());
        *kept
    }
}

/// Every area in its order: the built-in ones, then the users' own.
pub(super) fn areas(context: &Context<'_>) -> Vec<Area> {
    let built_in = Area::BUILT_IN.iter().map(|code| Area((*code).to_owned()));
    built_in.chain(context.own_areas.iter().map(|(code, _)| Area(code.clone()))).collect()
}

/// The most pressing first; rows that say nothing last. Rows that say the same keep their order.
fn sort(grid: &mut Grid, form: &'static Form, column: &str, context: &Context<'_>) {
    let (Some(scope), Some(question)) = (grid.scope, form.question(column)) else { return };
    let first = crate::report::sheets::is_first(form, question);
    let weight = |line: &Line| match form.cell(scope, line, question, first, context.work).value.as_str() {
        "" => 9,
        "H" | "high" => 1,
        "M" | "medium" => 2,
        "L" | "low" => 3,
        number => number.parse::<u8>().unwrap_or(8),
    };
    grid.lines.sort_by_cached_key(weight);
}

/// What is drawn before the rows of a tree: a line down from each row to those that hang under it.
pub(super) fn trunks(lines: &[Line]) -> Vec<String> {
    // From below: whether a row further down hangs at each depth.
    let mut open: Vec<bool> = Vec::new();
    let mut trunks: Vec<String> = lines
        .iter()
        .rev()
        .map(|line| {
            let more = open.get(line.depth).copied().unwrap_or(false);
            open.resize(line.depth + 1, false);
            let above = (1..line.depth).map(|at| if open.get(at).copied().unwrap_or(false) { "│  " } else { "   " });
            let branch = if more { "├─ " } else { "└─ " };
            let trunk = if line.depth == 0 { String::new() } else { above.collect::<String>() + branch };
            if let Some(here) = open.get_mut(line.depth) {
                *here = true;
            }
            trunk
        })
        .collect();
    trunks.reverse();
    trunks
}

/// The omgångar before this one that share an area with it, the latest first.
pub(super) fn earlier<'a>(round: &crate::domain::Round, context: &Context<'a>) -> Vec<&'a crate::domain::Round> {
    let shares = |other: &crate::domain::Round| {
        let mut own = round.area_codes().peekable();
        own.peek().is_none()
            || other.area_codes().next().is_none()
            || own.any(|area| other.area_codes().any(|a| a == area))
    };
    let mut earlier: Vec<_> =
        context.work.rounds().into_iter().filter(|other| other.number < round.number && shares(other)).collect();
    earlier.sort_by_key(|round| Reverse(round.number));
    earlier
}
