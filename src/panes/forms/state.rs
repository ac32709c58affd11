//! What this pane keeps: which form, the cell marked by row and column, ticks, scroll, and what is being written.

use std::cell::OnceCell;
use std::collections::HashSet;

use jiff::civil::Date;

use crate::domain::{EntityId, Item};
use crate::forms::{self, Cell, Column, Form, Line, Per, Rows, Scope};
use crate::msg::{Context, Remembered};
use crate::report::sheets;

use super::facts::Facts;
use super::layout::Layout;
use super::rows::Fresh;
use super::writing::Writing;

/// How a form is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// As rows and columns.
    #[default]
    Grid,
    /// What the form adds up to: the overview of the self-assessment, the fishbone as a drawing.
    Turned,
}

/// By what the rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sort {
    /// As they were put.
    #[default]
    Place,
    /// By this column, the most pressing first.
    By(&'static str),
}

/// The rows and columns of the form shown, found when the work changes and not at each key.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Where it is filled in; None without an omgång.
    pub(super) scope: Option<Scope>,
    pub(super) lines: Vec<Line>,
    /// What is drawn before the first cell of a row in a tree.
    pub(super) trunks: Vec<String>,
    /// The columns that are not hidden.
    pub(super) columns: Vec<Column>,
    /// The indicators or cards that the form can be about, the likeliest first; only for forms about one.
    pub(super) subjects: Vec<EntityId>,
    /// The cells' texts by row, written out where they are first needed, and the day on which they say so.
    pub(super) written: Vec<OnceCell<Vec<String>>>,
    pub(super) day: Option<Date>,
}

/// The forms.
#[derive(Debug, Default)]
pub struct Forms {
    pub(super) form: Option<&'static Form>,
    /// The indicator that forms about one are shown for.
    pub(super) indicator: Option<EntityId>,
    /// The card that forms about one are shown for.
    pub(super) card: Option<EntityId>,
    pub(super) grid: Grid,
    /// Which row and column are marked.
    pub(super) row: usize,
    pub(super) column: usize,
    /// What names them, so that the mark stays on its cell.
    pub(super) marked: Option<(String, String)>,
    /// First row drawn.
    pub(super) first_row: usize,
    /// First of the columns that are not frozen.
    pub(super) first_column: usize,
    /// Rows ticked.
    pub(super) ticked: HashSet<String>,
    pub(super) writing: Option<Writing>,
    /// The row being made: it is there once something has been written in it.
    pub(super) fresh: Option<Fresh>,
    /// Rows that have been asked to be made and are not in the file yet.
    pub(super) made: Vec<Fresh>,
    pub(super) sort: Sort,
    pub(super) shape: Shape,
    pub(super) facts: Facts,
    /// Whether the view state of an earlier session has been taken up.
    pub(super) restored: bool,
}

impl Forms {
    /// The subject of a form that is about one thing.
    pub(super) fn subject(&self) -> Option<EntityId> {
        self.grid.scope.and_then(|scope| scope.subject)
    }

    /// The marked row.
    pub(super) fn line(&self) -> Option<&Line> {
        self.grid.lines.get(self.row)
    }

    /// The marked column.
    pub(super) fn question(&self) -> Option<&Column> {
        self.grid.columns.get(self.column)
    }

    /// What stands where a row and a column meet.
    pub(super) fn cell_at(&self, line: &Line, column: &Column, context: &Context<'_>) -> Option<Cell> {
        let (form, scope) = (self.form?, self.grid.scope?);
        let first = sheets::is_first(form, &column.question);
        Some(form.cell(scope, line, &column.question, first, context.work))
    }

    /// What stands in the marked cell.
    pub(super) fn cell(&self, context: &Context<'_>) -> Option<Cell> {
        self.cell_at(self.line()?, self.question()?, context)
    }

    /// The indicator that the marked row is about, else the one that the form is about.
    pub(super) fn about(&self) -> Option<EntityId> {
        let of_form = self.form.filter(|form| form.per == Per::Indicator).and(self.subject());
        self.line().and_then(|line| line.indicator).or(of_form)
    }

    /// The rows that an action is about: the ticked ones in order, else the marked one.
    pub(super) fn meant(&self) -> Vec<&Line> {
        if self.ticked.is_empty() {
            return self.line().into_iter().collect();
        }
        self.grid.lines.iter().filter(|line| self.ticked.contains(&line.row)).collect()
    }

    /// Marks a cell and brings it into view.
    pub(super) fn mark(&mut self, row: usize, column: usize, context: &Context<'_>) {
        self.row = row.min(self.grid.lines.len().saturating_sub(1));
        self.column = column.min(self.grid.columns.len().saturating_sub(1));
        let names = self.line().zip(self.question());
        self.marked = names.map(|(line, column)| (line.row.clone(), column.question.code.clone()));
        let (first_row, first_column) = Layout::following(self, context);
        self.first_row = first_row;
        self.first_column = first_column;
    }

    /// Whether the rows hang under each other.
    pub(super) fn is_tree(&self) -> bool {
        self.form.is_some_and(|form| form.rows == Rows::Tree)
    }

    /// What names a row beside its cells; empty where its first cell does.
    pub(super) fn head<'a>(&self, line: &'a Line) -> &'a str {
        if self.form.is_some_and(Form::has_head) { &line.head } else { "" }
    }

    /// What a row is as a thing: what is decided on, linked and planned.
    pub(super) fn thing(line: &Line) -> Option<Item> {
        line.indicator.map(Item::Indicator).or(line.item)
    }

    pub(super) fn restore(&mut self, kept: &Remembered) {
        self.form = forms::form(&kept.form);
        self.restored = true;
    }
}
