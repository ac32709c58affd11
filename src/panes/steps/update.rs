//! What keys and choices do to the pane of the steps.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Area, EntityId, Item, Message, Step};
use crate::forms;
use crate::forms::progress::REFLECTION;
use crate::msg::forms as filling;
use crate::msg::{Choice, Context, Extent, Intent, ListAction, Pane, PickItem, about};
use crate::report::{Document, sheets};
use crate::ui::scroll::Scroll;

use super::Action;
use super::state::{Part, Steps, before, next};
use super::{rounds, view};

/// What a choice of how a step went is for.
const REFLECT: &str = "steps.reflect";

impl Pane for Steps {
    fn name(&self) -> &'static str {
        "steps"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &["steps", "list"]
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.inside {
            return &["steps.open", "steps.tick", "steps.back", "steps.decide", "steps.forward", "steps.beside"];
        }
        &["steps.open", "steps.forward", "steps.new", "steps.edit", "steps.choose", "steps.beside", "steps.decide"]
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            self.go(step, context);
            return Vec::new();
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        let action = Action::from_code(action)?;
        let Some(round) = context.round() else {
            return (action != Action::New).then(|| Message::new("steps-no-round"));
        };
        let why = match action {
            Action::Tick if !self.on_tick(context) => "steps-no-tick",
            Action::Forward if round.step.is_some_and(|step| next(step).is_none()) => "steps-last",
            Action::Backward if round.step.is_none_or(|step| before(step).is_none()) => "steps-first",
            Action::Choose | Action::Beside if context.work.rounds().len() < 2 => "steps-one-round",
            _ => return None,
        };
        Some(Message::new(why))
    }

    fn chosen_items(&self, context: &Context<'_>) -> Vec<Item> {
        self.item(context).into_iter().collect()
    }

    fn document(&self, _: Extent, context: &Context<'_>) -> Option<Document> {
        let named = |area: Area| (area.clone(), context.area_name(&area));
        let areas: Vec<(Area, String)> = context.areas().into_iter().map(named).collect();
        Some(sheets::steps(context.work, context.round()?, &areas, context.written(), context.texts))
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        let round = || choice.value.parse().ok().map(EntityId);
        match choice.purpose {
            rounds::CHOOSE => round().map(Intent::ShowRound).into_iter().collect(),
            rounds::BESIDE => {
                self.beside = round();
                Vec::new()
            }
            REFLECT => {
                let code = if choice.value == "none" { "" } else { &choice.value };
                let change = self.row(context).and_then(|at| filling::reflect(at, code, context));
                change.map(Intent::Commit).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let round = context.round().map(|round| round.id);
        if self.round != round {
            self.leave();
            self.round = round;
        }
        self.follow(context);
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.follow(context);
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl Steps {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let Some(round) = context.round() else {
            return if action == Action::New { vec![filling::new_round(context)] } else { Vec::new() };
        };
        match action {
            Action::Open if self.inside => return self.open(context),
            Action::Open | Action::Into => {
                self.inside = true;
                self.follow(context);
            }
            Action::Back => self.inside = false,
            Action::Tick => {
                let change = self.row(context).and_then(|at| filling::tick(at, context));
                return change.map(Intent::Commit).into_iter().collect();
            }
            Action::Decide => return vec![self.new_decision(context)],
            Action::Forward => return self.take(round.step.map_or(Some(Step::Mapping), next), context),
            Action::Backward => return self.take(round.step.and_then(before), context),
            Action::New => return vec![filling::new_round(context)],
            Action::Edit => return vec![filling::round(round)],
            Action::Choose => return vec![rounds::choice(context)],
            Action::Beside => return self.turn_beside(context),
        }
        Vec::new()
    }

    /// The form of the step's decision, about what the group has put first.
    fn new_decision(&self, context: &Context<'_>) -> Intent {
        let step = self.step(context);
        filling::decide(&filling::put_forward(step, context), Some(step), context)
    }

    /// Opens or edits what is marked.
    fn open(&mut self, context: &Context<'_>) -> Vec<Intent> {
        match self.marked(context) {
            Some(Part::Form(code)) => vec![Intent::ShowForm(code)],
            Some(Part::Decision) => match self.decision(context) {
                Some(decision) => vec![Intent::Select(Item::Decision(decision.id)), Intent::Show("decisions")],
                None => vec![self.new_decision(context)],
            },
            Some(Part::Onward) => self.take(next(self.step(context)), context),
            Some(Part::Row(REFLECTION)) => vec![reflection(context)],
            Some(Part::Row(_)) if self.on_tick(context) => {
                let change = self.row(context).and_then(|at| filling::tick(at, context));
                change.map(Intent::Commit).into_iter().collect()
            }
            Some(Part::Row(_)) => self.row(context).and_then(|at| filling::write(at, context)).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Whether a precondition is marked.
    fn on_tick(&self, context: &Context<'_>) -> bool {
        let Some(Part::Row(code)) = self.marked(context) else { return false };
        let page = forms::form(&forms::step_page(self.step(context)));
        let row = page.and_then(|form| form.row.iter().find(|row| row.code == code));
        row.is_some_and(|row| row.kind == Some(forms::Kind::Tick))
    }

    /// Takes the omgång to a step; the mark goes along.
    fn take(&mut self, step: Option<Step>, context: &Context<'_>) -> Vec<Intent> {
        let change = context.round().zip(step).and_then(|(round, step)| filling::to_step(round, step, context));
        self.leave();
        change.map(Intent::Commit).into_iter().collect()
    }

    /// Shows another omgång beside, or none again; where there are several one is chosen.
    fn turn_beside(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let others = rounds::others(context);
        if self.beside(context).is_some() {
            self.beside = None;
        } else if others.len() > 1 {
            return vec![rounds::beside_choice(context)];
        } else {
            self.beside = others.first().map(|round| round.id);
        }
        self.follow(context);
        Vec::new()
    }

    fn go(&mut self, by: ListAction, context: &Context<'_>) {
        if self.inside {
            let parts = self.parts(context);
            let to = by.apply(self.at(context), parts.len(), view::rows_high(context.area));
            self.part = to.and_then(|to| parts.into_iter().nth(to));
        } else {
            let at = Step::ALL.iter().position(|step| *step == self.step(context)).unwrap_or(0);
            let to = by.apply(at, Step::ALL.len(), Step::ALL.len()).and_then(|to| Step::ALL.get(to));
            self.step = to.copied();
            (self.part, self.scroll) = (None, Scroll::default());
        }
        self.follow(context);
    }

    /// Back to the list of steps, and to the one that the omgång is in.
    fn leave(&mut self) {
        (self.step, self.inside, self.part, self.scroll) = (None, false, None, Scroll::default());
    }

    /// Brings what is marked into view.
    fn follow(&mut self, context: &Context<'_>) {
        self.scroll = view::followed(self, context);
    }
}

/// The choice of how a step went.
fn reflection(context: &Context<'_>) -> Intent {
    let page = forms::form(&forms::step_page(Step::Mapping));
    let column = page.and_then(|form| form.column.first());
    let choices = column.map(|column| column.choices(forms::Kind::YesPartlyNo)).unwrap_or_default();
    let lang = context.texts.lang();
    let mut items: Vec<PickItem> =
        choices.iter().map(|choice| PickItem::new(&choice.code, choice.name.get(lang), "")).collect();
    items.push(PickItem::new("none", context.texts.get("steps-no-answer"), ""));
    about::pick(REFLECT, Message::new("pick-reflection"), items, "")
}
