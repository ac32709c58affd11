//! What this pane keeps: what it shows, the selection by id, ticks, scroll, and the row being written.

use std::collections::HashSet;

use crate::domain::{Activity, EntityId};
use crate::msg::{Context, Remembered};
use crate::ui::scroll::{Scroll, Step};
use crate::ui::text_field::Field;

use super::filter::{self, Filter};
use super::order::{self, Counts, Sort};
use super::row::Row;

/// The aktivitetsplan: what is to be done, by whom, by when, and how it stands.
#[derive(Debug)]
pub struct Plan {
    pub(super) sort: Sort,
    pub(super) filter: Filter,
    pub(super) search: String,
    /// The field the search is typed in; None while nobody types.
    pub(super) typing: Option<Field>,
    /// What the search looks in, one text an activity in the work's order; empty while nothing is searched for.
    pub(super) folded: Vec<String>,
    /// What is shown, in order.
    pub(super) shown: Vec<EntityId>,
    pub(super) counts: Counts,
    pub(super) selected: Option<EntityId>,
    /// Where the marked one stands in what is shown.
    at: usize,
    pub(super) ticked: HashSet<EntityId>,
    /// Made in this view: shown whatever the filter, until another one is chosen.
    pub(super) made: HashSet<EntityId>,
    pub(super) scroll: Scroll,
    /// The row being written.
    pub(super) row: Option<Row>,
    /// Whether the view state of an earlier session has been taken up.
    pub(super) restored: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            sort: Sort::When,
            filter: Filter::Open,
            search: String::new(),
            typing: None,
            folded: Vec::new(),
            shown: Vec::new(),
            counts: Counts::default(),
            selected: None,
            at: 0,
            ticked: HashSet::new(),
            made: HashSet::new(),
            scroll: Scroll::default(),
            row: None,
            restored: false,
        }
    }
}

impl Plan {
    /// Where the marked one stands among what is shown.
    pub(super) fn selected_at(&self) -> Option<usize> {
        self.find(self.selected?)
    }

    /// Where one stands among what is shown.
    pub(super) fn find(&self, id: EntityId) -> Option<usize> {
        if self.shown.get(self.at) == Some(&id) {
            return Some(self.at);
        }
        self.shown.iter().position(|shown| *shown == id)
    }

    /// The marked one.
    pub(super) fn marked<'a>(&self, context: &Context<'a>) -> Option<&'a Activity> {
        self.selected_at()?;
        context.work.activity(self.selected?)
    }

    /// What an action is about: the ticked ones in order, else the marked one.
    pub(super) fn meant<'a>(&self, context: &Context<'a>) -> Vec<&'a Activity> {
        if self.ticked.is_empty() {
            return self.marked(context).into_iter().collect();
        }
        let ticked = self.shown.iter().filter(|id| self.ticked.contains(id));
        ticked.filter_map(|id| context.work.activity(*id)).collect()
    }

    /// Finds anew what is shown. The selection stays on its activity; where that is gone, on what took its place.
    pub(super) fn arrange(&mut self, context: &Context<'_>) {
        (self.shown, self.counts) = order::arranged(self, context);
        if !self.ticked.is_empty() {
            let ticked = std::mem::take(&mut self.ticked);
            self.ticked = self.shown.iter().filter(|id| ticked.contains(id)).copied().collect();
        }
        let at = self.selected_at().unwrap_or_else(|| self.at.min(self.shown.len().saturating_sub(1)));
        self.mark(at, context);
    }

    /// What the search looks in is made ready where something is searched for.
    pub(super) fn fold(&mut self, context: &Context<'_>) {
        let activities = if self.search.is_empty() { &[] } else { context.work.activities() };
        self.folded = activities.iter().map(filter::searched).collect();
    }

    /// Marks the row at this place and brings it into view.
    pub(super) fn mark(&mut self, at: usize, context: &Context<'_>) {
        let Some(id) = self.shown.get(at).copied() else {
            self.scroll = Scroll::default();
            return;
        };
        self.selected = Some(id);
        self.at = at;
        let height = super::view::rows_high(self, context.area);
        self.scroll = self.scroll.follow(at, self.shown.len(), height, Step::HalfPage);
    }

    /// Shows from the first row on.
    pub(super) fn start_over(&mut self, context: &Context<'_>) {
        self.at = 0;
        self.selected = None;
        self.made.clear();
        self.arrange(context);
    }

    pub(super) fn restore(&mut self, kept: &Remembered) {
        self.sort = Sort::from_code(&kept.plan_sort).unwrap_or(Sort::When);
        self.filter = Filter::from_code(&kept.plan_filter).unwrap_or_default();
        self.restored = true;
    }
}
