//! What keys and changes do to this pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Change, EntityId, Item, Message};
use crate::forms::{self, Per, Rows};
use crate::msg::{Choice, Context, Draft, Extent, Intent, ListAction, Mouse, Pane, Remembered, Reply, places};
use crate::report::Document;
use crate::store::Touched;

use crate::ui::text_field::Input;

use super::actions::{Action, CellAction};
use super::layout::Layout;
use super::state::{Forms, Shape, Sort};
use super::writing::Writing;
use super::{carry, choosing, going, insert, rows, subject, view};

impl Pane for Forms {
    fn name(&self) -> &'static str {
        "forms"
    }

    fn scopes(&self) -> &'static [&'static str] {
        match &self.writing {
            Some(writing) if writing.large => &["forms.text"],
            Some(_) => &["forms.cell"],
            None => &["forms", "list"],
        }
    }

    fn hints(&self) -> &'static [&'static str] {
        super::hints::of(self)
    }

    fn typing(&self) -> bool {
        self.writing.is_some()
    }

    fn loses(&self, action: &str) -> bool {
        let typed = || self.writing.as_ref().is_some_and(Writing::is_changed);
        CellAction::from_code(action) == Some(CellAction::Discard) && typed()
    }

    fn takes(&self, typed: char, context: &Context<'_>) -> bool {
        self.writing.is_some() || (self.shape == Shape::Grid && self.takes_key(typed, context))
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if !self.restored {
            self.restore(context.remembered);
        }
        self.facts.forget();
        Vec::new()
    }

    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.heed(context);
        let select = self.select(context);
        self.ask_facts(context).into_iter().chain(select).collect()
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let height = usize::from(Layout::of(self, context).body.height).max(1);
            let to = step.apply(self.row, self.grid.lines.len(), height);
            return to.map_or_else(Vec::new, |to| self.move_to(to, self.column, context));
        }
        if let Some(action) = CellAction::from_code(action) {
            let done = self.write_on(action, context);
            let asked = self.ask_facts(context);
            return done.into_iter().chain(asked).collect();
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        super::hints::refusal(self, action, context)
    }

    fn chosen_items(&self, context: &Context<'_>) -> Vec<Item> {
        if !self.ticked.is_empty() {
            return self.meant().into_iter().filter_map(|line| line.item).collect();
        }
        let answer = self.cell(context).as_ref().and_then(Self::carried);
        let row = self.line().and_then(|line| line.item).filter(|item| places::is_there(*item, context));
        answer.or(row).or_else(|| self.about().map(Item::Indicator)).into_iter().collect()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        super::paper::document(self, extent, context)
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        if self.writing.is_some() || self.shape == Shape::Turned {
            return Vec::new();
        }
        let at = (context.area.x + mouse.column, context.area.y + mouse.row);
        let found = Layout::of(self, context).cell_at(self, at, context);
        found.map_or_else(Vec::new, |(row, column)| self.move_to(row, column.unwrap_or(self.column), context))
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.build(context);
        if context.focused { self.ask_facts(context) } else { Vec::new() }
    }

    fn drafts(&self) -> Vec<Draft> {
        self.writing.as_ref().map(super::writing::Writing::draft).into_iter().collect()
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        match input {
            _ if self.writing.is_some() => self.type_in(&input, context),
            Input::Char(typed) => return self.key_typed(typed, context),
            _ => {}
        }
        Vec::new()
    }

    fn refused(&mut self, change: &Change, context: &Context<'_>) -> Vec<Intent> {
        self.reopen(change, context);
        Vec::new()
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        match reply {
            Reply::Screening(screening) => {
                self.facts.take(*screening);
                self.mark(self.row, self.column, context);
                Vec::new()
            }
            Reply::Detail(detail) => {
                if let Some(calling) = &mut self.facts.calling {
                    calling.found.push(*detail);
                }
                self.go_on_calling(context)
            }
            Reply::Failed(message) => {
                self.facts.calling = None;
                self.facts.ask_again();
                vec![Intent::Say(message)]
            }
            _ => Vec::new(),
        }
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        let value = choice.value.as_str();
        match choice.purpose {
            going::FORM => forms::form(value).map_or_else(Vec::new, |form| self.show_form(form, context)),
            going::ROUND => value.parse().ok().map(|id| Intent::ShowRound(EntityId(id))).into_iter().collect(),
            going::COLUMNS => self.columns_chosen(value, context),
            subject::SUBJECT => {
                if let Ok(id) = value.parse() {
                    self.turn_to(EntityId(id), context);
                }
                let select = self.select(context);
                self.ask_facts(context).into_iter().chain(select).collect()
            }
            rows::INDICATOR => self.add_indicator(value, context),
            choosing::ONE | choosing::SEVERAL | choosing::LINKED => self.chosen_in_cell(choice, context),
            carry::FOLLOW => self.follow_chosen(value, context),
            insert::INSERT => self.insert(value, context),
            insert::CALLS => self.add_call(value, context),
            _ => Vec::new(),
        }
    }

    fn touched(&mut self, rows: &[Touched], context: &Context<'_>) -> Vec<Intent> {
        use crate::domain::Entity::{Import, Indicator, OwnPeers, Series, Target, UnitAlias};
        let concerns =
            |row: &Touched| matches!(row.entity, Indicator | Series | Target | Import | OwnPeers | UnitAlias);
        if !rows.iter().any(concerns) {
            return Vec::new();
        }
        self.facts.forget();
        if context.focused { self.ask_facts(context) } else { Vec::new() }
    }

    fn selected(&mut self, item: Item, context: &Context<'_>) -> Vec<Intent> {
        if self.writing.is_some() {
            return Vec::new();
        }
        self.go_to(item, context)
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.mark(self.row, self.column, context);
        Vec::new()
    }

    fn remember(&self, kept: &mut Remembered) {
        if let Some(form) = self.form {
            form.code.clone_into(&mut kept.form);
        }
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl Forms {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Write if self.shape == Shape::Turned => {
                self.shape = Shape::Grid;
                Vec::new()
            }
            Action::Write => self.fill_in(context),
            Action::WriteHere => self.write(false, None, context),
            Action::WriteLarge => self.write(true, None, context),
            Action::Cycle => self.cycle(context),
            Action::Empty => self.set("", context),
            Action::Left => self.move_to(self.row, self.column.saturating_sub(1), context),
            Action::Right => self.move_to(self.row, self.column + 1, context),
            Action::New => self.new_row(false, context),
            Action::Under => self.new_row(true, context),
            Action::Remove => self.remove_row(context),
            Action::Raise => self.shift(false, context),
            Action::Lower => self.shift(true, context),
            Action::Tick => self.tick(context),
            Action::Clear => {
                self.ticked.clear();
                self.shape = Shape::Grid;
                Vec::new()
            }
            Action::ToBoard => self.to_board(context),
            Action::Decide => self.decide(context),
            Action::Follow => self.follow(context),
            Action::Subject => vec![self.subject_choice(context)],
            Action::Choose => vec![self.form_choice(context)],
            Action::NextForm => self.step_form(true, context),
            Action::PreviousForm => self.step_form(false, context),
            Action::Round => vec![Self::round_choice(context)],
            Action::Columns => self.column_choice(context).into_iter().collect(),
            Action::Sort => self.next_sort(context),
            Action::Turn => {
                self.shape = if self.shape == Shape::Grid { Shape::Turned } else { Shape::Grid };
                Vec::new()
            }
            Action::Insert => vec![self.insert_choice(context)],
            Action::Calls => self.find_calls(context),
        }
    }

    /// Marks a cell, tells what is selected, and asks for its figures.
    fn move_to(&mut self, row: usize, column: usize, context: &Context<'_>) -> Vec<Intent> {
        self.mark(row, column, context);
        let select = self.select(context);
        self.ask_facts(context).into_iter().chain(select).collect()
    }

    fn tick(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(row) = self.line().map(|line| line.row.clone()) else { return Vec::new() };
        if !self.ticked.remove(&row) {
            self.ticked.insert(row);
        }
        self.move_to(self.row + 1, self.column, context)
    }

    fn next_sort(&mut self, context: &Context<'_>) -> Vec<Intent> {
        const WAYS: [Sort; 4] =
            [Sort::Place, Sort::By("priority"), Sort::By("inhabitants"), Sort::By("cost-of-quality")];
        let at = WAYS.iter().position(|way| *way == self.sort).unwrap_or(0);
        self.sort = WAYS.get((at + 1) % WAYS.len()).copied().unwrap_or_default();
        self.marked = None;
        self.row = 0;
        self.build(context);
        let name = match self.sort {
            Sort::Place => context.texts.get("forms-as-put"),
            Sort::By(column) => {
                let question = self.form.and_then(|form| form.question(column));
                question.map_or_else(String::new, |question| question.name.get(context.texts.lang()).to_lowercase())
            }
        };
        let select = self.select(context);
        select.into_iter().chain([Intent::Say(Message::new("forms-sorted").with("sort", name))]).collect()
    }

    /// Whether the form can be turned: into an overview, or a drawing.
    pub(super) fn turns(&self) -> bool {
        self.form.is_some_and(|form| matches!(form.code.as_str(), "self-assessment" | "fishbone"))
    }

    /// Whether rows can be made with `n`.
    pub(super) fn makes_rows(&self) -> bool {
        self.form.is_some_and(|form| {
            matches!(form.rows, Rows::Free | Rows::Tree | Rows::Indicators | Rows::Activities)
                && (form.per == Per::Round || self.subject().is_some())
        })
    }
}
