//! What keys and changes do to this pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Change, EntityId, Item, Message, State};
use crate::msg::about::{item, pick};
use crate::msg::places::{way_chosen, ways};
use crate::msg::{Choice, Context, Draft, Extent, Intent, ListAction, Mouse, Pane, Remembered, forms};
use crate::report::{Document, sheets};
use crate::ui::text_field::{Applied, Field, Input, Lines};

use super::filter::Filter;
use super::state::Plan;
use super::{Action, changes, view};

/// Longest search, in characters.
const MOST_SEARCH: usize = 120;

impl Pane for Plan {
    fn name(&self) -> &'static str {
        "plan"
    }

    fn scopes(&self) -> &'static [&'static str] {
        match (&self.row, &self.typing) {
            (Some(_), _) => &["plan.row"],
            (None, Some(_)) => &["plan.search"],
            (None, None) => &["plan", "list"],
        }
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.row.is_some() {
            return &["plan.row_enter", "plan.row_next", "plan.row_save", "plan.row_close", "plan.row_discard"];
        }
        if self.typing.is_some() {
            return &["plan.keep_search", "plan.drop_search", "list.next", "list.previous"];
        }
        if self.shown.is_empty() {
            return &["plan.new", "plan.filter"];
        }
        &[
            "plan.new",
            "plan.edit",
            "plan.begin",
            "plan.done",
            "plan.later",
            "plan.open",
            "plan.filter",
            "plan.sort",
            "plan.search",
            "plan.tick",
            "plan.origin",
        ]
    }

    fn typing(&self) -> bool {
        self.row.is_some() || self.typing.is_some()
    }

    fn is_quarter(&self) -> bool {
        true
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if !self.restored {
            self.restore(context.remembered);
        }
        Vec::new()
    }

    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(at) = self.selected_at() {
            self.mark(at, context);
        }
        self.select()
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let at = self.selected_at().unwrap_or(0);
            let to = step.apply(at, self.shown.len(), view::rows_high(self, context.area));
            return to.map_or_else(Vec::new, |to| self.mark_and_select(to, context));
        }
        let Some(action) = Action::from_code(action) else { return Vec::new() };
        if self.row.is_some() { self.write(action, context) } else { self.carry_out(action, context) }
    }

    fn loses(&self, action: &str) -> bool {
        Action::from_code(action) == Some(Action::RowDiscard)
            && self.row.as_ref().is_some_and(super::row::Row::is_changed)
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        use Action::{Abandon, Begin, Cycle, Done, Earlier, Edit, Later, Open, Origin, Remove, Tick, TickAll};
        let action = Action::from_code(action)?;
        let meant = || self.meant(context);
        match action {
            Open | Edit | Done | Begin | Abandon | Cycle | Earlier | Later | Remove | Origin | Tick | TickAll
                if self.marked(context).is_none() =>
            {
                Some(Message::new("refusal-no-activity"))
            }
            Earlier | Later => meant().iter().all(|one| one.due.is_none()).then(|| Message::new("refusal-no-due")),
            Origin => self
                .marked(context)
                .is_some_and(|one| context.work.beside(one.id).is_empty())
                .then(|| Message::new("refusal-no-origin")),
            _ => {
                let state = state_of(action)?;
                meant().iter().all(|one| one.state == state).then(|| Message::new("state-already"))
            }
        }
    }

    fn chosen_items(&self, context: &Context<'_>) -> Vec<Item> {
        self.meant(context).iter().map(|activity| Item::Activity(activity.id)).collect()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let ids: Vec<EntityId> = match extent {
            Extent::All => self.shown.clone(),
            Extent::Chosen => self.meant(context).into_iter().map(|activity| activity.id).collect(),
        };
        (!ids.is_empty()).then(|| sheets::plan(context.work, &ids, context.written(), context.texts))
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let row = view::row_at(self, context.area, mouse.row).filter(|_| self.row.is_none());
        row.map_or_else(Vec::new, |row| self.mark_and_select(row, context))
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.fold(context);
        let before = self.selected;
        self.arrange(context);
        // What takes the place of something gone becomes the selection only where one is at work.
        if context.focused && self.selected != before { self.select() } else { Vec::new() }
    }

    fn drafts(&self) -> Vec<Draft> {
        self.row.as_ref().map(super::row::Row::drafts).unwrap_or_default()
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        if self.row.is_some() {
            self.type_in_row(&input, context);
            return Vec::new();
        }
        let Some(field) = &mut self.typing else { return Vec::new() };
        if field.apply(&input, context.area.width) != Applied::Text {
            return Vec::new();
        }
        field.text().clone_into(&mut self.search);
        if self.folded.is_empty() || self.search.is_empty() {
            self.fold(context);
        }
        self.arrange(context);
        self.select()
    }

    fn refused(&mut self, change: &Change, context: &Context<'_>) -> Vec<Intent> {
        self.reopen_row(change, context);
        Vec::new()
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        match choice.purpose {
            "plan.filter" => {
                self.filter = Filter::from_code(&choice.value).unwrap_or_default();
                self.start_over(context);
                self.select()
            }
            "plan.origin" => {
                let from = self.marked(context).map(|one| Item::Activity(one.id));
                from.map_or_else(Vec::new, |from| way_chosen(from, &choice.value, context))
            }
            _ => Vec::new(),
        }
    }

    fn selected(&mut self, item: Item, context: &Context<'_>) -> Vec<Intent> {
        if let Item::Activity(id) = item
            && let Some(at) = self.find(id)
        {
            self.mark(at, context);
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(at) = self.selected_at() {
            self.mark(at, context);
        }
        Vec::new()
    }

    fn remember(&self, kept: &mut Remembered) {
        self.sort.code().clone_into(&mut kept.plan_sort);
        kept.plan_filter = self.filter.code();
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

/// The läge that a key gives.
const fn state_of(action: Action) -> Option<State> {
    match action {
        Action::Done => Some(State::Done),
        Action::Begin => Some(State::Ongoing),
        Action::Abandon => Some(State::Cancelled),
        _ => None,
    }
}

impl Plan {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::New => self.open_row(true, context),
            Action::Edit => self.open_row(false, context),
            Action::Open => self.marked(context).map(|one| forms::activity(one, context)).into_iter().collect(),
            Action::Done | Action::Begin | Action::Abandon | Action::Cycle => self.set_state(action, context),
            Action::Later => changes::moved(&self.meant(context), 1, context).into_iter().collect(),
            Action::Earlier => changes::moved(&self.meant(context), -1, context).into_iter().collect(),
            Action::Remove => vec![changes::removed(&self.meant(context), context)],
            Action::Origin => self.origin(context),
            Action::Tick => self.tick(context),
            Action::TickAll => {
                let all = self.ticked.len() == self.shown.len();
                self.ticked = if all { [].into() } else { self.shown.iter().copied().collect() };
                Vec::new()
            }
            Action::Clear if !self.ticked.is_empty() => {
                self.ticked.clear();
                Vec::new()
            }
            Action::Clear | Action::DropSearch => self.end_search(String::new(), context),
            Action::KeepSearch => {
                self.typing = None;
                self.arrange(context);
                self.select()
            }
            Action::Search => {
                self.typing = Some(Field::new(&self.search, Lines::One, MOST_SEARCH).unwatched());
                self.arrange(context);
                Vec::new()
            }
            Action::Sort => {
                self.sort = self.sort.next();
                self.start_over(context);
                let named = context.texts.get(&format!("plan-sort-{}", self.sort.code()));
                let said = Message::new("plan-sorted").with("sort", named);
                self.select().into_iter().chain([Intent::Say(said)]).collect()
            }
            Action::Filter => vec![self.filter_choice(context)],
            _ => Vec::new(),
        }
    }

    fn set_state(&self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let chosen = self.meant(context);
        let next = chosen.first().map(|one| one.state.next());
        let Some(state) = state_of(action).or(next) else { return Vec::new() };
        let ids: Vec<EntityId> = chosen.iter().map(|one| one.id).collect();
        // Who goes round from läge to läge passes klar without meaning it.
        vec![forms::set_state(&ids, state, action != Action::Cycle, context)]
    }

    /// To what the marked one came from; where it is linked to several, one is chosen.
    fn origin(&self, context: &Context<'_>) -> Vec<Intent> {
        let from = self.marked(context).map(|one| Item::Activity(one.id));
        from.map_or_else(Vec::new, |from| ways("plan.origin", from, context))
    }

    /// Ticks the marked one and goes on to the next.
    fn tick(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let (Some(id), Some(at)) = (self.selected, self.selected_at()) else { return Vec::new() };
        if !self.ticked.remove(&id) {
            self.ticked.insert(id);
        }
        let next = (at + 1).min(self.shown.len().saturating_sub(1));
        self.mark_and_select(next, context)
    }

    fn filter_choice(&self, context: &Context<'_>) -> Intent {
        let row = |filter: Filter| item(&filter.code(), context.texts.say(&filter.name()), String::new());
        pick("plan.filter", Message::new("plan-pick-filter"), Filter::all().map(row).collect(), &self.filter.code())
    }

    fn end_search(&mut self, search: String, context: &Context<'_>) -> Vec<Intent> {
        self.typing = None;
        self.search = search;
        self.fold(context);
        self.arrange(context);
        self.select()
    }

    fn mark_and_select(&mut self, at: usize, context: &Context<'_>) -> Vec<Intent> {
        self.mark(at, context);
        self.select()
    }

    fn select(&self) -> Vec<Intent> {
        let shown = self.selected_at().and(self.selected);
        shown.map(|id| Intent::Select(Item::Activity(id))).into_iter().collect()
    }
}
