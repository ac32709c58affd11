//! What keys, answers and changes do to the history.

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Item, Message};
use crate::msg::places::{go_to, is_there, pane_of};
use crate::msg::{Context, Effect, Intent, ListAction, Pane, Reply, Turn};
use crate::store::Touched;

use super::Action;
use super::state::{Answer, History, Subject};
use super::{told, view};

impl Pane for History {
    fn name(&self) -> &'static str {
        "history"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &["history", "list"]
    }

    fn hints(&self) -> &'static [&'static str] {
        match self.subject {
            Subject::Day(_) => &[
                "history.reverse",
                "history.open",
                "history.day_before",
                "history.day_after",
                "history.mine",
                "history.own",
                "history.text_down",
                "app.undo",
            ],
            Subject::Nothing | Subject::Item(_) => {
                &["history.reverse", "history.today", "history.mine", "history.back", "history.text_down", "app.undo"]
            }
        }
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.read(context)
    }

    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let marked = context.selection.map(Subject::Item);
        let subject = match (self.subject, marked) {
            (Subject::Day(day), _) => Subject::Day(day),
            (_, Some(item)) => item,
            (_, None) => Subject::Day(context.today),
        };
        self.turn_to(subject, context)
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            self.step(step, context);
            return Vec::new();
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        let why = match (Action::from_code(action)?, self.marked()) {
            (Action::Open | Action::Reverse, None) => "refusal-nothing-marked",
            (Action::Open, Some(entry)) if told::about(entry, context).is_none() => "history-no-thing",
            (Action::Reverse, Some(entry)) if entry.erased => "store-erased",
            (Action::Reverse, Some(entry)) if told::is_decision(entry) => "store-lasting",
            (Action::Own, _) if context.selection.is_none() => "refusal-nothing-marked",
            (Action::DayAfter, _) if self.day(context) >= context.today => "history-no-later",
            _ => return None,
        };
        Some(Message::new(why))
    }

    fn chosen_items(&self, context: &Context<'_>) -> Vec<Item> {
        let item = match self.item() {
            Some(item) => Some(item).filter(|item| is_there(*item, context)),
            None => self.marked().and_then(|entry| told::about(entry, context)),
        };
        item.into_iter().collect()
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        self.answer = match reply {
            Reply::History(entries) => Answer::Ready(entries),
            Reply::Failed(message) => Answer::Failed(message),
            _ => return Vec::new(),
        };
        self.selected = self.marked().map(|entry| entry.seq);
        self.follow(view::rows_high(context.area));
        Vec::new()
    }

    fn touched(&mut self, _rows: &[Touched], context: &Context<'_>) -> Vec<Intent> {
        // Where it is not in view, it is read again when it is shown.
        if context.focused { self.read(context) } else { Vec::new() }
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.follow(view::rows_high(context.area));
        self.text_from = self.text_from.min(view::last_text_line(self, context));
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl History {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Open => self.open(context),
            Action::Reverse => {
                let seq = self.marked().map(|entry| entry.seq);
                seq.map(|seq| Intent::Do(Effect::Turn(Turn::Reverse(seq)))).into_iter().collect()
            }
            Action::Today => self.turn_to(Subject::Day(context.today), context),
            Action::DayBefore => self.go_to(self.day(context).yesterday(), context),
            Action::DayAfter => self.go_to(self.day(context).tomorrow(), context),
            Action::Own => {
                let item = context.selection;
                item.map_or_else(Vec::new, |item| self.turn_to(Subject::Item(item), context))
            }
            Action::Mine => {
                self.mine = !self.mine;
                self.begin();
                self.read(context)
            }
            Action::TextDown => {
                self.text_from = (self.text_from + 3).min(view::last_text_line(self, context));
                Vec::new()
            }
            Action::TextUp => {
                self.text_from = self.text_from.saturating_sub(3);
                Vec::new()
            }
            Action::Back => vec![Intent::Show(context.selection.map_or("indicators", pane_of))],
        }
    }

    /// The day shown; beside a thing's own history stands today.
    fn day(&self, context: &Context<'_>) -> Date {
        match self.subject {
            Subject::Day(day) => day,
            Subject::Nothing | Subject::Item(_) => context.today,
        }
    }

    fn go_to(&mut self, day: Result<Date, jiff::Error>, context: &Context<'_>) -> Vec<Intent> {
        day.map_or_else(|_| Vec::new(), |day| self.turn_to(Subject::Day(day), context))
    }

    /// To the thing, on its board, in the pane that holds such things.
    fn open(&self, context: &Context<'_>) -> Vec<Intent> {
        let item = self.marked().and_then(|entry| told::about(entry, context));
        item.map_or_else(Vec::new, |item| go_to(item, context))
    }

    fn step(&mut self, step: ListAction, context: &Context<'_>) {
        let height = view::rows_high(context.area);
        let to = step.apply(self.at(), self.entries().len(), height);
        let seq = to.and_then(|to| self.entries().get(to)).map(|entry| entry.seq);
        if seq != self.selected {
            self.selected = seq;
            self.text_from = 0;
        }
        self.follow(height);
    }
}
