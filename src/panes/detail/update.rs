//! What keys, answers and changes do to the indicator in depth.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::Peers;
use crate::domain::{Gender, Item, Message};
use crate::msg::joining::Errand;
use crate::msg::{Choice, Context, Intent, ListAction, Pane, Reply, about, longlist};
use crate::store::Touched;

use super::Action;
use super::state::{Answer, InDepth};
use super::view;

/// What the choice of reasons is for.
const LONGLIST: &str = "detail.longlist";

impl Pane for InDepth {
    fn name(&self) -> &'static str {
        "detail"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &["detail", "list"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &[
            "detail.back",
            "list.next",
            "list.previous",
            "detail.comments",
            "detail.target",
            "detail.peers",
            "detail.longlist",
            "detail.gender",
            "detail.direction",
            "detail.text_down",
            "detail.join",
        ]
    }

    fn absence(&self) -> Option<Message> {
        self.indicator.is_none().then(|| Message::new("absent-detail"))
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if self.indicator.is_none() {
            self.indicator = context.remembered.selected;
        }
        self.period = None;
        if matches!(self.answer, Answer::None) { Vec::new() } else { self.read(context) }
    }

    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if std::mem::take(&mut self.fresh) {
            let list = context.remembered;
            self.gender = list.gender.unwrap_or(Gender::Total);
            self.peers = Peers::from_code(&list.peers).unwrap_or(Peers::Liknande);
            self.period = list.period.clone().filter(|_| list.selected == self.indicator);
        }
        let questions = self.read(context);
        if !questions.is_empty() && !matches!(self.answer, Answer::Ready(_)) {
            self.answer = Answer::Waiting;
        }
        questions
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            return self.step(step, context);
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, _context: &Context<'_>) -> Option<Message> {
        let needs_row = matches!(
            Action::from_code(action)?,
            Action::Direction | Action::Target | Action::Comments | Action::Longlist | Action::Join | Action::Split
        );
        (needs_row && self.detail().is_none()).then(|| Message::new("refusal-no-indicator"))
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        let reply = match self.joining.answer("detail.series", reply, context) {
            // What was on its way when the choice was asked for will not come: it is asked for again.
            Ok(intents) => return [intents, self.read(context)].concat(),
            Err(reply) => *reply,
        };
        self.answer = match reply {
            Reply::Detail(detail) if Some(detail.row.indicator) != self.indicator => return Vec::new(),
            Reply::Detail(detail) => {
                self.gender = detail.row.gender;
                Answer::Ready(detail)
            }
            Reply::Failed(message) => Answer::Failed(message),
            _ => return Vec::new(),
        };
        self.follow(view::periods_high(self, context));
        Vec::new()
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        match choice.purpose {
            "detail.peers" => {
                self.peers = Peers::from_code(&choice.value).unwrap_or(Peers::Liknande);
                self.read(context)
            }
            "detail.direction" => {
                let direction = about::chosen_direction(&choice.value);
                self.detail().map_or_else(Vec::new, |detail| vec![about::set_direction(&detail.row, direction)])
            }
            LONGLIST => self.indicator.map_or_else(Vec::new, |one| longlist::chosen(&choice.value, one, context)),
            "detail.series" => self.joining.chosen(&choice.value, context),
            _ => Vec::new(),
        }
    }

    fn touched(&mut self, rows: &[Touched], context: &Context<'_>) -> Vec<Intent> {
        use crate::domain::Entity::{Import, Indicator, OwnPeers, Series, Target, UnitAlias};
        let concerns =
            |row: &Touched| matches!(row.entity, Indicator | Series | Target | Import | OwnPeers | UnitAlias);
        let open = !matches!(self.answer, Answer::None);
        if open && rows.iter().any(concerns) { self.read(context) } else { Vec::new() }
    }

    fn selected(&mut self, item: Item, _context: &Context<'_>) -> Vec<Intent> {
        let Item::Indicator(indicator) = item else { return Vec::new() };
        self.fresh = true;
        if self.indicator != Some(indicator) {
            self.indicator = Some(indicator);
            self.period = None;
            self.text_from = 0;
            self.answer = Answer::None;
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.follow(view::periods_high(self, context));
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl InDepth {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Back => return vec![Intent::Show("indicators")],
            Action::Gender => return self.next_gender(context),
            Action::Peers => return vec![about::peers("detail.peers", &self.peers, context)],
            Action::TextDown => self.text_from = (self.text_from + 3).min(view::last_text_line(self, context)),
            Action::TextUp => self.text_from = self.text_from.saturating_sub(3),
            Action::Join => return self.errand(Errand::Join),
            Action::Split => return self.errand(Errand::Split),
            Action::Direction | Action::Target | Action::Comments | Action::Longlist => {}
        }
        let Some(detail) = self.detail() else { return Vec::new() };
        match action {
            Action::Direction => vec![about::direction("detail.direction", &detail.row, context)],
            Action::Target => about::target(&detail.row, context),
            Action::Longlist => vec![longlist::ask(LONGLIST, detail, context)],
            Action::Comments => vec![about::comments(&detail.row)],
            _ => Vec::new(),
        }
    }

    fn errand(&mut self, errand: Errand) -> Vec<Intent> {
        let indicator = self.detail().map(|detail| detail.row.indicator);
        indicator.map_or_else(Vec::new, |indicator| self.joining.ask(errand, indicator))
    }

    /// The next gender that anything is published for.
    fn next_gender(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(detail) = self.detail() else { return Vec::new() };
        let published = |gender: Gender| {
            detail.periods.iter().any(|row| row.own.get(view::gender_at(gender)).is_some_and(Option::is_some))
        };
        let cycle = std::iter::successors(Some(self.gender.next()), |gender| Some(gender.next()));
        let next = cycle.take(Gender::ALL.len()).find(|gender| published(*gender));
        match next.filter(|gender| *gender != self.gender) {
            Some(gender) => {
                self.gender = gender;
                self.read(context)
            }
            None => vec![Intent::Say(Message::new("detail-one-gender"))],
        }
    }

    fn step(&mut self, step: ListAction, context: &Context<'_>) -> Vec<Intent> {
        let at = self.period_at();
        let Some(detail) = self.detail() else { return Vec::new() };
        let height = view::periods_high(self, context);
        let Some(to) = step.apply(at, detail.periods.len(), height).filter(|to| *to != at) else {
            return Vec::new();
        };
        self.period = detail.periods.get(to).map(|row| row.period.clone());
        self.follow(height);
        self.read(context)
    }
}
