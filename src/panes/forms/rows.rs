//! The rows that the group adds: made where one writes, moved, hung under each other, taken away.

use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, Entry, FieldValue, Item, Message, ordering};
use crate::forms::{Form, Line, Rows, Scope};
use crate::locale;
use crate::msg::about::{item, pick};
use crate::msg::forms::{answers, new_activity};
use crate::msg::{Context, Intent};

use super::state::{Forms, Sort};

/// What the choice of an indicator for a new row is for.
pub(super) const INDICATOR: &str = "forms.new";

/// A row that is there once something has been written in it.
#[derive(Debug, Clone)]
pub(super) struct Fresh {
    id: EntityId,
    parent: Option<EntityId>,
    depth: usize,
    /// The row it stands after; last where that is None.
    after: Option<String>,
    /// Makes it.
    pub(super) change: Change,
    /// Whether it has been asked to be made.
    pub(super) made: bool,
    draft: String,
}

impl Fresh {
    /// What names it in an answer.
    pub(super) fn row(&self) -> String {
        self.id.0.to_string()
    }

    /// Key of the draft of its first cell: the row itself is not there yet.
    pub(super) fn key(&self) -> String {
        self.draft.clone()
    }

    fn line(&self, indicator: Option<EntityId>) -> Line {
        Line {
            row: self.row(),
            head: String::new(),
            help: None,
            item: Some(Item::Entry(self.id)),
            indicator,
            depth: self.depth,
            kind: None,
        }
    }

    fn place(&self) -> Option<String> {
        let Some(Edit::Create { fields, .. }) = self.change.edits.first() else { return None };
        fields.iter().find_map(|(name, value)| match value {
            FieldValue::Text(place) if name == "place" => Some(place.clone()),
            _ => None,
        })
    }
}

impl Forms {
    /// Whether the marked row is this one, and is not there yet.
    pub(super) fn is_in_fresh(&self, fresh: &Fresh) -> bool {
        !fresh.made && self.line().is_some_and(|line| line.row == fresh.row())
    }

    /// A new row: in a tree beside the marked one, or under it.
    pub(super) fn new_row(&mut self, under: bool, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope)) = (self.form, self.grid.scope) else { return Vec::new() };
        match form.rows {
            Rows::Indicators => return vec![self.indicator_choice(context)],
            Rows::Activities => return vec![new_activity(scope.round, context)],
            Rows::Free | Rows::Tree => {}
            Rows::Fixed | Rows::Areas | Rows::Decided => return Vec::new(),
        }
        let (parent, after) = self.beside_marked(under, context);
        self.begin_row(parent, after, context)
    }

    /// Under which row a new one hangs, and after which it stands.
    fn beside_marked(&self, under: bool, context: &Context<'_>) -> (Option<EntityId>, Option<EntityId>) {
        let marked = self.line().and_then(|line| line.item).map(Item::id);
        if under {
            return (marked, None);
        }
        let parent = marked.and_then(|id| context.work.entry(id)).and_then(|entry| entry.parent);
        (parent, marked)
    }

    fn begin_row(&mut self, parent: Option<EntityId>, after: Option<EntityId>, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope)) = (self.form, self.grid.scope) else { return Vec::new() };
        let (id, mut change) = answers::new_row(form, scope, (parent, after), None, context);
        // The row before it may be on its way to the file still.
        let before = self.made.last().filter(|before| before.parent == parent).and_then(Fresh::place);
        if let (Some(before), Some(Edit::Create { fields, .. })) = (before, change.edits.first_mut()) {
            let place = ordering::told_apart(&ordering::between(Some(&before), None), id.0.as_u128());
            fields
                .iter_mut()
                .filter(|(name, _)| name == "place")
                .for_each(|(_, value)| *value = FieldValue::text(&place));
        }
        let depth_of =
            |id: EntityId| self.grid.lines.iter().find(|line| line.row == id.0.to_string()).map(|line| line.depth);
        let depth = parent.and_then(depth_of).map_or(0, |depth| depth + 1);
        let subject = scope.subject.map(|subject| subject.0.to_string()).unwrap_or_default();
        let draft = format!("answer:new-{}-{}-{subject}", scope.round.0, form.code);
        let after = after.or(parent).map(|id| id.0.to_string());
        self.fresh = Some(Fresh { id, parent, depth, after, change, made: false, draft });
        self.marked = Some((
            id.0.to_string(),
            self.grid.columns.first().map_or_else(String::new, |one| one.question.code.clone()),
        ));
        self.build(context);
        self.write(false, None, context)
    }

    /// The row that is written next in a tree: under the last one where one asks on, else beside it.
    pub(super) fn next_fresh(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(fresh) = self.fresh.take() else { return Vec::new() };
        if !fresh.made {
            self.build(context);
            return self.select(context);
        }
        let asks_on = self.form.is_some_and(|form| form.code == "five-whys");
        let (parent, after) = if asks_on { (Some(fresh.id), None) } else { (fresh.parent, Some(fresh.id)) };
        self.made.push(fresh);
        // What was typed in the row before has just been saved.
        self.begin_row(parent, after, &Context { drafts: &[], ..*context })
    }

    /// A row in which nothing has been written is gone when one leaves it.
    pub(super) fn drop_fresh(&mut self, context: &Context<'_>) {
        if self.fresh.as_ref().is_some_and(|fresh| !fresh.made) {
            self.fresh = None;
            self.build(context);
        }
    }

    /// Puts the rows that are being made among the others, as long as the file has not got them.
    pub(super) fn put_in_fresh(&mut self, context: &Context<'_>) {
        let waits = |fresh: &Fresh| context.work.entry(fresh.id).is_none();
        self.made.retain(waits);
        self.fresh = self.fresh.take().filter(|fresh| !fresh.made || waits(fresh));
        let about = self.form.filter(|form| form.per == crate::forms::Per::Indicator).and(self.subject());
        for fresh in self.made.iter().chain(&self.fresh) {
            let lines = &mut self.grid.lines;
            let after = fresh.after.as_ref().and_then(|row| lines.iter().position(|line| line.row == *row));
            // Behind everything that hangs under the row before it, or under its parent.
            let at = after.map_or(lines.len(), |after| {
                let depth = lines.get(after).map_or(0, |line| line.depth);
                after + 1 + lines.iter().skip(after + 1).take_while(|line| line.depth > depth).count()
            });
            lines.insert(at.min(lines.len()), fresh.line(about));
        }
    }

    /// Which indicator a new row is about: the one marked elsewhere first.
    fn indicator_choice(&self, context: &Context<'_>) -> Intent {
        let there: Vec<EntityId> = self.grid.lines.iter().filter_map(|line| line.indicator).collect();
        let mut free: Vec<_> = context.work.indicators().iter().filter(|named| !there.contains(&named.id)).collect();
        free.sort_by_cached_key(|named| {
            (context.selection != Some(Item::Indicator(named.id)), locale::order_key(&named.title))
        });
        let row = |named: &&crate::domain::work::Named| {
            item(&named.id.0.to_string(), named.title.clone(), named.code.clone())
        };
        if free.is_empty() {
            return Intent::Say(Message::new(if there.is_empty() {
                "forms-no-indicators"
            } else {
                "forms-all-indicators"
            }));
        }
        pick(INDICATOR, Message::new("forms-pick-new"), free.iter().map(row).collect(), "")
    }

    /// The row of the indicator chosen is made.
    pub(super) fn add_indicator(&mut self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope), Ok(id)) = (self.form, self.grid.scope, value.parse()) else { return Vec::new() };
        let (row, change) = answers::new_row(form, scope, (None, None), Some(EntityId(id)), context);
        self.marked = self.marked.take().map(|(_, column)| (row.0.to_string(), column));
        vec![Intent::Commit(change)]
    }

    /// Takes the marked row away, with what hangs under it.
    pub(super) fn remove_row(&self, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope)) = (self.form, self.grid.scope) else { return Vec::new() };
        let Some(Item::Entry(id)) = self.line().and_then(|line| line.item) else { return Vec::new() };
        vec![Intent::Commit(answers::remove_row(form, scope, id, context))]
    }

    /// Moves the marked row past the one above or below it that hangs under the same row.
    pub(super) fn shift(&self, down: bool, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope)) = (self.form, self.grid.scope) else { return Vec::new() };
        let Some(Item::Entry(id)) = self.line().and_then(|line| line.item) else { return Vec::new() };
        shifted(form, scope, id, down, context).map(Intent::Commit).into_iter().collect()
    }

    /// Why rows cannot be moved now.
    pub(super) fn is_sorted(&self) -> bool {
        self.sort != Sort::Place
    }
}

/// The change that moves a row one place among its siblings; None at the edge.
fn shifted(form: &Form, scope: Scope, id: EntityId, down: bool, context: &Context<'_>) -> Option<Change> {
    let entry = context.work.entry(id)?;
    let siblings: Vec<&Entry> =
        form.own_entries(scope, context.work).into_iter().filter(|other| other.parent == entry.parent).collect();
    let at = siblings.iter().position(|other| other.id == id)?;
    let place_of = |at: Option<usize>| at.and_then(|at| siblings.get(at)).map(|entry| entry.place.as_str());
    let (before, after) = if down {
        siblings.get(at + 1)?;
        (place_of(Some(at + 1)), place_of(at.checked_add(2)))
    } else {
        at.checked_sub(1)?;
        (place_of(at.checked_sub(2)), place_of(at.checked_sub(1)))
    };
    let place = ordering::told_apart(&ordering::between(before, after), id.0.as_u128());
    let edit = Edit::set((Entity::Entry, id), "place", FieldValue::text(&entry.place), FieldValue::text(&place))?;
    let label = Label::new("change-move-row", &[("form", &form.code), ("title", context.work.title(Item::Entry(id)))]);
    Some(Change { label, edits: vec![edit] })
}
