//! What keys and changes do to the decision log.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Decision, EntityId, Item, Message};
use crate::msg::about::{item, pick};
use crate::msg::places::go_to;
use crate::msg::{
    Choice, Context, DialogSpec, Extent, Intent, ListAction, Mouse, Pane, PickItem, PickSpec, forms, values,
};
use crate::report::{Document, sheets};
use crate::ui::text_field::{Applied, Field, Input, Lines};

use super::filter::Filter;
use super::state::Decisions;
use super::{Action, story, view};

/// Longest search, in characters.
const MOST_SEARCH: usize = 120;

impl Pane for Decisions {
    fn name(&self) -> &'static str {
        "decisions"
    }

    fn scopes(&self) -> &'static [&'static str] {
        if self.typing.is_some() { &["decisions.search"] } else { &["decisions", "list"] }
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.typing.is_some() {
            return &["decisions.keep_search", "decisions.drop_search", "list.next", "list.previous"];
        }
        if self.shown.is_empty() {
            return &["decisions.new", "decisions.filter", "decisions.clear"];
        }
        &[
            "decisions.new",
            "decisions.correct",
            "decisions.open",
            "decisions.filter",
            "decisions.search",
            "decisions.text_down",
        ]
    }

    fn typing(&self) -> bool {
        self.typing.is_some()
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
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        let action = Action::from_code(action)?;
        let marked = self.marked(context);
        match (action, marked) {
            (Action::Open | Action::Correct | Action::TextDown | Action::TextUp, None) => {
                Some(Message::new("refusal-no-decision"))
            }
            (Action::Open, Some(decision)) => {
                ways(decision, context).is_empty().then(|| Message::new("refusal-decision-not-linked"))
            }
            (Action::Correct, Some(decision)) => {
                let later = context.work.corrections(decision.id);
                let said = || Message::new("refusal-corrected").with("number", decision.number);
                (!later.is_empty()).then(|| said().with("by", forms::numbers(&later)))
            }
            (Action::Filter, _) if self.all == 0 => Some(Message::new("refusal-no-decisions")),
            _ => None,
        }
    }

    fn chosen_items(&self, context: &Context<'_>) -> Vec<Item> {
        self.marked(context).map(|decision| Item::Decision(decision.id)).into_iter().collect()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let ids: Vec<EntityId> = match extent {
            Extent::All => self.shown.clone(),
            Extent::Chosen => self.marked(context).into_iter().map(|decision| decision.id).collect(),
        };
        (!ids.is_empty()).then(|| sheets::decisions(context.work, &ids, context.written(), context.texts))
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let row = view::row_at(self, context.area, mouse.row);
        row.map_or_else(Vec::new, |row| self.mark_and_select(row, context))
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let before = self.selected;
        if let Some(made) = self.awaited.filter(|made| context.work.decision(*made).is_some()) {
            self.awaited = None;
            self.selected = Some(made);
            self.arrange(context);
            // What one has just written down is seen, whatever was searched for or chosen.
            if self.find(made).is_none() {
                (self.search, self.filter, self.selected) = (String::new(), Filter::default(), Some(made));
            }
        }
        self.arrange(context);
        // What takes the place of something gone becomes the selection only where one is at work.
        if context.focused && self.selected != before { self.select() } else { Vec::new() }
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        let Some(field) = &mut self.typing else { return Vec::new() };
        if field.apply(&input, context.area.width) != Applied::Text {
            return Vec::new();
        }
        field.text().clone_into(&mut self.search);
        self.arrange(context);
        self.select()
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        match choice.purpose {
            "decisions.filter" => {
                self.filter = self.filter.chosen(&choice.value);
                self.arrange(context);
                self.select()
            }
            "decisions.open" => {
                let ways = self.marked(context).map(|decision| ways(decision, context)).unwrap_or_default();
                let way = ways.into_iter().find(|item| item.id().0.to_string() == choice.value);
                way.map_or_else(Vec::new, |way| self.go(way, context))
            }
            _ => Vec::new(),
        }
    }

    fn selected(&mut self, item: Item, context: &Context<'_>) -> Vec<Intent> {
        let Item::Decision(id) = item else { return Vec::new() };
        self.reveal(id, context);
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(at) = self.selected_at() {
            self.mark(at, context);
        }
        self.text_from = self.text_from.min(view::last_text_line(self, context));
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

/// Where one can go from a decision: what it is about, what it corrects and what corrects it.
fn ways(decision: &Decision, context: &Context<'_>) -> Vec<Item> {
    let mut ways = story::linked(decision, context);
    let earlier = decision.corrects.filter(|id| context.work.decision(*id).is_some());
    ways.extend(earlier.map(Item::Decision));
    ways.extend(context.work.corrections(decision.id).into_iter().map(|later| Item::Decision(later.id)));
    ways
}

impl Decisions {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::New => self.write(forms::decide(&[], forms::deciding_step(context), context)),
            Action::Correct => match self.marked(context) {
                Some(decision) => self.write(forms::correct(decision, context)),
                None => Vec::new(),
            },
            Action::Open => self.open(context),
            Action::Filter => {
                let title = Message::new("decisions-pick-filter");
                vec![pick("decisions.filter", title, Filter::choices(context), "")]
            }
            Action::Search => {
                self.typing = Some(Field::new(&self.search, Lines::One, MOST_SEARCH).unwatched());
                self.arrange(context);
                Vec::new()
            }
            Action::KeepSearch => {
                self.typing = None;
                self.arrange(context);
                self.select()
            }
            Action::Clear if self.search.is_empty() => {
                self.filter = Filter::default();
                self.arrange(context);
                self.select()
            }
            Action::Clear | Action::DropSearch => {
                self.typing = None;
                self.search.clear();
                self.arrange(context);
                self.select()
            }
            Action::TextDown => {
                self.text_from = (self.text_from + 3).min(view::last_text_line(self, context));
                Vec::new()
            }
            Action::TextUp => {
                self.text_from = self.text_from.saturating_sub(3);
                Vec::new()
            }
        }
    }

    /// Opens the form of a decision, which is marked once it is written down.
    fn write(&mut self, form: Intent) -> Vec<Intent> {
        if let Intent::Open(DialogSpec::Form(spec)) = &form {
            self.awaited = Some(spec.id);
        }
        vec![form]
    }

    /// To what the marked one is about; where that is several things, one is chosen.
    fn open(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(decision) = self.marked(context) else { return Vec::new() };
        match ways(decision, context).as_slice() {
            [only] => self.go(*only, context),
            several => {
                let items = several.iter().map(|way| row(*way, context)).collect();
                let title = Message::new("decisions-pick-way").with("number", decision.number);
                let (purpose, current) = ("decisions.open", String::new());
                vec![Intent::Open(DialogSpec::Pick(PickSpec { purpose, title, items, current, free: false }))]
            }
        }
    }

    /// To a thing: a decision stands here, the rest in panes of their own.
    fn go(&mut self, way: Item, context: &Context<'_>) -> Vec<Intent> {
        let Item::Decision(id) = way else { return go_to(way, context) };
        self.reveal(id, context);
        self.select()
    }

    /// Marks a decision, whatever was searched for or chosen.
    fn reveal(&mut self, id: EntityId, context: &Context<'_>) {
        if self.find(id).is_none() && context.work.decision(id).is_some() {
            (self.search, self.filter) = (String::new(), Filter::default());
            self.arrange(context);
        }
        if let Some(at) = self.find(id) {
            self.mark(at, context);
        }
    }

    fn mark_and_select(&mut self, at: usize, context: &Context<'_>) -> Vec<Intent> {
        self.mark(at, context);
        self.select()
    }

    fn select(&self) -> Vec<Intent> {
        let shown = self.selected_at().and(self.selected);
        shown.map(|id| Intent::Select(Item::Decision(id))).into_iter().collect()
    }
}

/// A way in the choice of ways.
fn row(way: Item, context: &Context<'_>) -> PickItem {
    let title = values::title(way.id(), context).unwrap_or_default();
    let mut kind = context.texts.get(&format!("item-{}", way.entity().code()));
    if let Item::Decision(id) = way
        && let Some(decision) = context.work.decision(id)
    {
        kind = format!("{kind} {}", decision.number);
    }
    item(&way.id().0.to_string(), crate::forms::first_line(&title).to_owned(), kind)
}
