//! What keys, answers and changes do to the indicator pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::{Detail, DetailAsk, Peers, order};
use crate::domain::{Area, Item, Message};
use crate::msg::{Choice, Context, Extent, Intent, ListAction, Mouse, Pane, Query, Remembered, Reply};
use crate::msg::{about, longlist};
use crate::report::{Document, sheets};
use crate::store::Touched;
use crate::ui::text_field::{Applied, Field, Input, Lines};

use super::state::{Answer, Indicators};
use super::{Action, choices, search, view};

/// Longest search, in characters.
const MOST_SEARCH: usize = 120;

/// What the choice of reasons is for.
const LONGLIST: &str = "indicators.longlist";

impl Pane for Indicators {
    fn name(&self) -> &'static str {
        "indicators"
    }

    fn scopes(&self) -> &'static [&'static str] {
        if self.typing.is_some() { &["indicators.search"] } else { &["indicators", "list"] }
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.typing.is_some() {
            return &["search.keep", "search.drop", "list.next", "list.previous"];
        }
        if self.rows().is_empty() {
            return &["app.import", "indicators.area", "app.choose_unit", "app.quit"];
        }
        &[
            "indicators.open",
            "indicators.filter",
            "indicators.longlist",
            "indicators.area",
            "indicators.period",
            "indicators.gender",
            "indicators.peers",
            "indicators.sort",
            "indicators.comments",
            "indicators.direction",
            "app.import",
        ]
    }

    fn typing(&self) -> bool {
        self.typing.is_some()
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if !self.restored {
            self.restore(context.remembered);
        }
        self.answer = Answer::Waiting;
        self.read(context)
    }

    fn shown(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        self.select()
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        let height = view::rows_high(self, context.area);
        if let Some(step) = ListAction::from_code(action) {
            return self.step(step, height);
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, _context: &Context<'_>) -> Option<Message> {
        let needs_row = matches!(
            Action::from_code(action)?,
            Action::Open | Action::Direction | Action::Target | Action::Comments | Action::Longlist
        );
        (needs_row && self.marked().is_none()).then(|| Message::new("refusal-no-indicator"))
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        let Some(field) = &mut self.typing else { return Vec::new() };
        if field.apply(&input, context.area.width) != Applied::Text {
            return Vec::new();
        }
        field.text().clone_into(&mut self.search);
        self.arrange(view::rows_high(self, context.area), context);
        self.select()
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        self.answer = match reply {
            Reply::Screening(screening) => {
                let folded = screening.rows.iter().map(search::searched).collect();
                let order = order::sorted(&screening.rows, self.sort);
                Answer::Ready { screening, folded, order }
            }
            Reply::Detail(detail) => return self.ask_why(&detail, context),
            Reply::Failed(message) if self.asked_why.take().is_some() => return vec![Intent::Say(message)],
            Reply::Failed(message) => Answer::Failed(message),
            _ => return Vec::new(),
        };
        self.is_read = true;
        self.arrange(view::rows_high(self, context.area), context);
        self.select()
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        match choice.purpose {
            "indicators.area" => self.area = Area::parse(&choice.value),
            "indicators.period" => self.period_by = choice.value.parse().ok(),
            "indicators.peers" => self.peers = Peers::from_code(&choice.value).unwrap_or(Peers::Liknande),
            LONGLIST => {
                let asked = self.asked_why.take();
                return asked.map_or_else(Vec::new, |one| longlist::chosen(&choice.value, one, context));
            }
            "indicators.direction" => {
                let direction = about::chosen_direction(&choice.value);
                return self.marked().map_or_else(Vec::new, |row| vec![about::set_direction(row, direction)]);
            }
            _ => return Vec::new(),
        }
        self.read(context)
    }

    fn touched(&mut self, rows: &[Touched], context: &Context<'_>) -> Vec<Intent> {
        use crate::domain::Entity::{Import, Indicator, OwnArea, OwnPeers, Series, Target, UnitAlias};
        let concerns =
            |row: &Touched| matches!(row.entity, Indicator | Series | Target | Import | OwnArea | OwnPeers | UnitAlias);
        if rows.iter().any(concerns) { self.read(context) } else { Vec::new() }
    }

    fn is_quarter(&self) -> bool {
        true
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.longlisted = longlist::indicators(context);
        self.arrange(view::rows_high(self, context.area), context);
        Vec::new()
    }

    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        self.marked().map(|row| Item::Indicator(row.indicator)).into_iter().collect()
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let Some(row) = view::row_at(self, context.area, mouse.row) else { return Vec::new() };
        self.mark(row, view::rows_high(self, context.area));
        self.select()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let (sources, rows) = match &self.answer {
            Answer::Ready { screening, .. } => (&screening.sources, self.shown_rows(extent)),
            _ => return None,
        };
        let unit = context.home.map_or("", |home| home.name.as_str());
        (!rows.is_empty()).then(|| sheets::indicators(&rows, unit, sources, context.texts))
    }

    fn selected(&mut self, item: Item, context: &Context<'_>) -> Vec<Intent> {
        let Item::Indicator(indicator) = item else { return Vec::new() };
        self.selected = Some(indicator);
        if let Some(at) = self.selected_at() {
            self.mark(at, view::rows_high(self, context.area));
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(at) = self.selected_at() {
            self.mark(at, view::rows_high(self, context.area));
        }
        Vec::new()
    }

    fn remember(&self, kept: &mut Remembered) {
        kept.area.clone_from(&self.area);
        kept.period_by = self.period_by;
        kept.gender = Some(self.gender);
        self.peers.code().clone_into(&mut kept.peers);
        self.sort.code().clone_into(&mut kept.sort);
        kept.filter.clone_from(&self.search);
        kept.selected = self.selected;
        kept.period = self.marked().map(|row| row.period.clone());
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl Indicators {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let height = view::rows_high(self, context.area);
        match action {
            Action::Open => self.marked().map_or_else(Vec::new, |row| {
                vec![Intent::Select(Item::Indicator(row.indicator)), Intent::Show("detail")]
            }),
            Action::Filter => {
                self.typing = Some(Field::new(&self.search, Lines::One, MOST_SEARCH).unwatched());
                self.arrange(view::rows_high(self, context.area), context);
                Vec::new()
            }
            Action::Clear | Action::Drop => self.end_search(String::new(), context),
            Action::Keep => self.end_search(self.search.clone(), context),
            Action::Sort => {
                self.sort = self.sort.next();
                self.sort();
                self.arrange(height, context);
                self.mark(0, height);
                let named = context.texts.get(&format!("sort-{}", self.sort.code().replace('_', "-")));
                vec![Intent::Say(Message::new("indicators-sorted").with("sort", named))]
            }
            Action::Gender => {
                self.gender = self.gender.next();
                self.read(context)
            }
            Action::Area => vec![choices::area(self, context)],
            Action::Period => vec![choices::period(self, context)],
            Action::Peers => vec![about::peers("indicators.peers", &self.peers, context)],
            Action::Direction => {
                self.marked().map_or_else(Vec::new, |row| vec![about::direction("indicators.direction", row, context)])
            }
            Action::Longlist => self.longlist(context),
            Action::Target => self.marked().map_or_else(Vec::new, |row| about::target(row, context)),
            Action::Comments => self.marked().map_or_else(Vec::new, |row| vec![about::comments(row)]),
        }
    }

    fn step(&mut self, step: ListAction, height: usize) -> Vec<Intent> {
        let at = self.selected_at().unwrap_or(0);
        let Some(to) = step.apply(at, self.shown.len(), height) else { return Vec::new() };
        self.mark(to, height);
        self.select()
    }

    fn end_search(&mut self, search: String, context: &Context<'_>) -> Vec<Intent> {
        self.typing = None;
        self.search = search;
        self.arrange(view::rows_high(self, context.area), context);
        self.select()
    }

    fn select(&self) -> Vec<Intent> {
        self.selected.map(|id| Intent::Select(Item::Indicator(id))).into_iter().collect()
    }

    /// Asks for what the figures of the marked one say, so that it can be said why it goes on the bruttolista.
    fn longlist(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let (Some(row), Some(home)) = (self.marked(), context.home) else { return Vec::new() };
        let ask = DetailAsk {
            indicator: row.indicator,
            unit: home.unit.clone(),
            peers: self.peers.clone(),
            gender: self.gender,
            period: Some(row.period.clone()),
        };
        self.asked_why = Some(row.indicator);
        vec![Intent::Ask(Query::Detail(ask))]
    }

    /// The figures are here: asks why.
    fn ask_why(&self, detail: &Detail, context: &Context<'_>) -> Vec<Intent> {
        if self.asked_why != Some(detail.row.indicator) {
            return Vec::new();
        }
        // What was on its way when these figures were asked for will not come: it is asked for again.
        let again = if self.is_read { Vec::new() } else { self.questions(context) };
        std::iter::once(longlist::ask(LONGLIST, detail, context)).chain(again).collect()
    }

    fn read(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.is_read = false;
        self.questions(context)
    }

    fn questions(&self, context: &Context<'_>) -> Vec<Intent> {
        context.home.map(|home| Intent::Ask(Query::Screening(self.ask(&home.unit)))).into_iter().collect()
    }
}
