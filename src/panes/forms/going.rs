//! Going from form to form, from omgång to omgång, and to the cell of something that has been selected elsewhere.

use crate::domain::{Answer, EntityId, Entry, Item, Message};
use crate::forms::{self, Form, Per};
use crate::locale;
use crate::msg::about::{item, pick};
use crate::msg::{Context, DialogSpec, Intent, PickItem, SeveralSpec, places};

use super::state::Forms;

/// What the choice of a form is for.
pub(super) const FORM: &str = "forms.choose";
/// What the choice of an omgång is for.
pub(super) const ROUND: &str = "forms.round";
/// What the choice of columns is for.
pub(super) const COLUMNS: &str = "forms.columns";

impl Forms {
    /// Which form, by the steps that use them.
    pub(super) fn form_choice(&self, context: &Context<'_>) -> Intent {
        let lang = context.texts.lang();
        let row = |form: &Form| {
            let number = form.number.map(|number| format!("{number}. ")).unwrap_or_default();
            let steps = context.texts.with("forms-steps", &[("steps", form.steps.join(", ").into())]);
            item(&form.code, format!("{number}{}", form.name.get(lang)), steps)
        };
        let items = forms::all().iter().map(row).collect();
        pick(FORM, Message::new("forms-pick-form"), items, self.form.map_or("", |form| form.code.as_str()))
    }

    /// The form so many places further on.
    pub(super) fn step_form(&mut self, forward: bool, context: &Context<'_>) -> Vec<Intent> {
        let all = forms::all();
        let at = self.form.and_then(|form| all.iter().position(|one| one.code == form.code)).unwrap_or(0);
        let to = if forward { (at + 1) % all.len().max(1) } else { at.checked_sub(1).unwrap_or(all.len() - 1) };
        all.get(to).map_or_else(Vec::new, |form| self.show_form(form, context))
    }

    /// Shows a form and what its first row is about.
    pub(super) fn show_form(&mut self, form: &'static Form, context: &Context<'_>) -> Vec<Intent> {
        self.open(form, context);
        let select = self.select(context);
        self.ask_facts(context).into_iter().chain(select).collect()
    }

    /// Which omgång to look at.
    pub(super) fn round_choice(context: &Context<'_>) -> Intent {
        let rounds = context.work.rounds();
        if rounds.is_empty() {
            return Intent::Say(Message::new("forms-no-round"));
        }
        let row = |round: &&crate::domain::Round| -> PickItem {
            item(&round.id.0.to_string(), round.name.clone(), round.edition.clone())
        };
        let current = context.round().map(|round| round.id.0.to_string()).unwrap_or_default();
        pick(ROUND, Message::new("forms-pick-round"), rounds.iter().rev().map(row).collect(), &current)
    }

    /// Which columns are shown, and the name of one more.
    pub(super) fn column_choice(&self, context: &Context<'_>) -> Option<Intent> {
        let (form, scope) = (self.form?, self.grid.scope?);
        let lang = context.texts.lang();
        let columns = form.columns(scope.round, context.work);
        let shown = columns.iter().filter(|column| !column.hidden).map(|column| column.question.code.clone()).collect();
        let row = |column: &forms::Column| {
            let note = if column.own.is_some() { context.texts.get("forms-own-column") } else { String::new() };
            PickItem::new(&column.question.code, column.question.name.get(lang), note)
        };
        Some(Intent::Open(DialogSpec::Several(SeveralSpec {
            purpose: COLUMNS,
            title: Message::new("forms-pick-columns"),
            items: columns.iter().map(row).collect(),
            ticked: shown,
            words: Some((Message::new("forms-new-column"), String::new())),
        })))
    }

    /// Takes a form that has been asked for elsewhere, else the one that was shown.
    pub(super) fn heed(&mut self, context: &Context<'_>) {
        match context.form.and_then(forms::form) {
            Some(form) => self.open(form, context),
            None => self.build(context),
        }
    }

    /// Goes to the cell of an answer, or to a row.
    pub(super) fn go_to(&mut self, wanted: Item, context: &Context<'_>) -> Vec<Intent> {
        match wanted {
            Item::Answer(id) => context.work.answer(id).map_or_else(Vec::new, |answer| self.at_answer(answer, context)),
            Item::Entry(id) => context.work.entry(id).map_or_else(Vec::new, |entry| self.at_entry(entry, context)),
            _ => Vec::new(),
        }
    }

    fn at_answer(&mut self, answer: &Answer, context: &Context<'_>) -> Vec<Intent> {
        let Some(form) = forms::form(&answer.form) else { return Vec::new() };
        let row = answer.row.split('/').next().and_then(|row| row.parse().ok()).map(EntityId);
        let entry = row.and_then(|id| context.work.entry(id));
        let subject = entry.and_then(|entry| entry.indicator).or(row);
        self.at_cell(form, answer.round, subject, (&answer.row, &answer.question), context)
    }

    fn at_entry(&mut self, entry: &Entry, context: &Context<'_>) -> Vec<Intent> {
        let shown = self.form.filter(|form| form.entry_form() == entry.form);
        let Some(form) = shown.or_else(|| forms::form(&entry.form)) else { return Vec::new() };
        let row = entry.id.0.to_string();
        let first = form.column.first().map_or("", |question| question.code.as_str());
        self.at_cell(form, entry.round, entry.indicator, (&row, first), context)
    }

    fn at_cell(
        &mut self,
        form: &'static Form,
        round: EntityId,
        subject: Option<EntityId>,
        (row, question): (&str, &str),
        context: &Context<'_>,
    ) -> Vec<Intent> {
        match form.per {
            Per::Indicator => self.indicator = subject,
            Per::Card => self.card = subject,
            Per::Round => {}
        }
        let elsewhere = context.round().is_none_or(|shown| shown.id != round);
        // The omgång comes into view first; the mark waits for its rows.
        let there = Context { round: Some(round), ..*context };
        self.open(form, &there);
        self.marked = Some((row.to_owned(), question.to_owned()));
        self.build(&there);
        elsewhere.then_some(Intent::ShowRound(round)).into_iter().collect()
    }

    /// What the marked cell is as the one selection: what stands in it where that leads somewhere, else its row.
    pub(super) fn select(&self, context: &Context<'_>) -> Vec<Intent> {
        let cell = self.cell(context);
        let answer = cell.as_ref().and_then(Self::carried).filter(|item| !context.work.beside(item.id()).is_empty());
        let row = self.line().and_then(Self::thing).filter(|thing| places::is_there(*thing, context));
        let subject = self.about().map(Item::Indicator);
        let plain = cell.as_ref().and_then(Self::carried);
        answer.or(row).or(subject).or(plain).map(Intent::Select).into_iter().collect()
    }

    /// The change that shows, hides and adds columns as chosen.
    pub(super) fn columns_chosen(&mut self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(scope)) = (self.form, self.grid.scope) else { return Vec::new() };
        let (shown, name) = value.split_once('\n').unwrap_or((value, ""));
        let shown: Vec<&str> = shown.split_whitespace().collect();
        let change = crate::msg::forms::answers::columns(form, scope, &shown, &locale::visible(name.trim()), context);
        change.map(Intent::Commit).into_iter().collect()
    }
}
