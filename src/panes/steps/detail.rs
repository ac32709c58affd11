//! What belongs to the marked step, as rows of text; those that can be opened or edited name what they are.

use crate::domain::{Area, Arg, Outcome, Round, Step};
use crate::forms::progress::{self, Standing};
use crate::forms::{self, FixedRow, Form, Kind};
use crate::locale;
use crate::msg::{Context, with_keys};
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::state::{Part, Steps, next};

/// Columns that stand before a row: the marker's.
pub(super) const MARGIN: u16 = 2;

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Row {
    /// What they are, where they can be marked.
    pub(super) part: Option<Part>,
    pub(super) lines: Vec<Line>,
}

struct Told<'a, 'b> {
    context: &'a Context<'b>,
    round: &'a Round,
    beside: Option<&'a Round>,
    step: Step,
    width: u16,
    areas: Vec<Area>,
    rows: Vec<Row>,
}

/// The rows of the marked step, as wide as they are drawn.
pub(super) fn rows(pane: &Steps, context: &Context<'_>, width: u16) -> Vec<Row> {
    let Some(round) = context.round() else { return Vec::new() };
    let step = pane.step(context);
    let (beside, areas) = (pane.beside(context), context.areas());
    let mut told = Told { context, round, beside, step, width, areas, rows: Vec::new() };
    told.head();
    let (mut row, mut form) = (false, false);
    for part in pane.parts(context) {
        match &part {
            Part::Row(code) => {
                if code.starts_with(progress::REFLECTION) && !std::mem::replace(&mut row, true) {
                    told.result();
                }
                told.page_row(code);
            }
            Part::Form(code) => {
                if !std::mem::replace(&mut form, true) {
                    told.heading("steps-forms");
                }
                told.form(code);
            }
            Part::Decision => told.decision(),
            Part::Onward => told.onward(),
        }
    }
    told.rows
}

impl Told<'_, '_> {
    fn push(&mut self, part: Option<Part>, lines: &[(String, Role)]) {
        let lines: Vec<Line> = lines.iter().map(|(text, role)| Line::new(text.as_str(), *role)).collect();
        let lines = paragraph::wrapped(&lines, self.width.saturating_sub(MARGIN));
        self.rows.push(Row { part, lines });
    }

    fn say(&mut self, text: String, role: Role) {
        self.push(None, &[(text, role)]);
    }

    fn get(&self, id: &str) -> String {
        self.context.texts.get(id)
    }

    fn of_step(&self, id: &str) -> String {
        self.get(&format!("step-{id}-{}", self.step.code()))
    }

    fn heading(&mut self, id: &str) {
        let text = self.get(id);
        self.push(None, &[(String::new(), Role::Text), (text, Role::Accent)]);
    }

    /// Name and state, purpose, activities.
    fn head(&mut self) {
        let standing = progress::standing(self.context.work, self.round, self.step);
        let state = word(standing, self.step, self.context);
        let name = self.of_step("name");
        self.say(format!("{} {name} · {} {state}", self.step.code(), standing.sign()), Role::Title);
        let purpose = self.of_step("purpose");
        self.say(purpose, Role::Text);
        if standing == Standing::Passed {
            let id = if progress::is_decided_on(self.step) { "steps-passed" } else { "steps-passed-unreflected" };
            let text = self.get(id);
            self.say(format!("! {text}"), Role::Warn);
        }
        self.rows.push(Row { part: None, lines: vec![Line::empty()] });
        for activity in ["a", "b"] {
            let id = format!("step-{activity}-{}", self.step.code());
            if self.context.texts.has(&id) {
                let text = self.get(&id);
                self.say(format!("{}{activity}  {text}", self.step.code()), Role::Text);
            }
        }
    }

    fn result(&mut self) {
        self.heading("steps-result");
        let result = self.of_step("result");
        self.say(result, Role::Text);
    }

    /// What stands in a row of the page, and what stood there in the omgång beside.
    fn page_row(&mut self, code: &'static str) {
        let page = forms::form(&forms::step_page(self.step));
        let Some((page, row)) = page.and_then(|page| Some((page, page.row.iter().find(|row| row.code == code)?)))
        else {
            return;
        };
        let lang = self.context.texts.lang();
        let value = self.value(page, row, self.round);
        let name = row.name.get(lang);
        let mut lines = Vec::new();
        if row.kind == Some(Kind::Tick) {
            let first = self.rows.iter().any(|row| row.part.as_ref().is_some_and(|part| self.is_tick(part)));
            if !first {
                self.heading("steps-preconditions");
            }
            let when = value.as_deref().map_or("", |value| value.trim_start_matches('✓').trim());
            let (sign, role) = if value.is_some() { ("[✓]", Role::Text) } else { ("[ ]", Role::Text) };
            lines.push((format!("{sign} {name}  {when}").trim_end().to_owned(), role));
        } else {
            if code != "reflection-text" {
                self.rows.push(Row { part: None, lines: vec![Line::empty()] });
            }
            lines.push((name.to_owned(), Role::Accent));
            match value {
                Some(value) => lines.push((value, Role::Text)),
                None => lines.push((format!("– {}", with_keys(row.help.get(lang), self.context)), Role::Dim)),
            }
        }
        if let Some(beside) = self.beside {
            let value = self.value(page, row, beside).unwrap_or_else(|| "–".to_owned());
            lines.push((format!("    {}: {value}", locale::visible(&beside.name)), Role::Dim));
        }
        self.push(Some(Part::Row(code)), &lines);
    }

    fn is_tick(&self, part: &Part) -> bool {
        let Part::Row(code) = part else { return false };
        let page = forms::form(&forms::step_page(self.step));
        page.is_some_and(|page| page.row.iter().any(|row| row.code == *code && row.kind == Some(Kind::Tick)))
    }

    /// What stands in a row of the page of an omgång, in words.
    fn value(&self, page: &'static Form, row: &FixedRow, round: &Round) -> Option<String> {
        let stored = progress::on_page(self.context.work, round.id, self.step, &row.code);
        let column = page.column.first().filter(|_| !stored.is_empty())?;
        let kind = row.kind.unwrap_or(column.kind);
        let shown = column.shown(kind, stored, self.context.today, self.context.texts.lang());
        Some(locale::visible(&shown).into_owned())
    }

    /// Number, name and how much is filled in.
    fn form(&mut self, code: &'static str) {
        let Some(form) = forms::form(code) else { return };
        let name = form.name.get(self.context.texts.lang());
        let number = form.number.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let much = self.much(form, self.round);
        let mut lines = vec![(format!("{number} {name} · {much}"), Role::Text)];
        if let Some(beside) = self.beside {
            lines.push((format!("    {}: {}", locale::visible(&beside.name), self.much(form, beside)), Role::Dim));
        }
        self.push(Some(Part::Form(code)), &lines);
    }

    fn much(&self, form: &'static Form, round: &Round) -> String {
        let (filled, all) = progress::filled(form, round.id, self.context.work, &self.areas);
        if all == 0 {
            return self.get("steps-form-empty");
        }
        let args = [("filled", Arg::from(filled)), ("all", Arg::from(all))];
        self.context.texts.with("steps-form-filled", &args)
    }

    /// The decision that opens the next step.
    fn decision(&mut self) {
        self.heading("steps-decision");
        let of = |round: &Round| progress::decision(self.context.work, round.id, self.step);
        let mut lines = match of(self.round) {
            None => vec![(format!("– {}", self.get("steps-undecided")), Role::Dim)],
            Some(decision) => {
                let role = if decision.outcome == Outcome::Yes { Role::Good } else { Role::Warn };
                let words = if decision.wording.is_empty() { &decision.what } else { &decision.wording };
                vec![(self.told(decision), role), (locale::visible(words).into_owned(), Role::Text)]
            }
        };
        if let Some(beside) = self.beside {
            let told = of(beside).map_or_else(|| "–".to_owned(), |decision| self.told(decision));
            lines.push((format!("    {}: {told}", locale::visible(&beside.name)), Role::Dim));
        }
        self.push(Some(Part::Decision), &lines);
    }

    /// Number, day, outcome, forum.
    fn told(&self, decision: &crate::domain::Decision) -> String {
        let (texts, today) = (self.context.texts, self.context.today);
        let day = decision.decided_on.map(|day| locale::short_day(day, today, texts.lang()));
        let parts = [
            texts.with("steps-decision-number", &[("number", Arg::Number(decision.number))]),
            texts.get(&format!("choice-outcome-{}", decision.outcome.code())),
            day.unwrap_or_default(),
            locale::visible(&decision.forum).into_owned(),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn onward(&mut self) {
        let Some(to) = next(self.step) else { return };
        let name = self.get(&format!("choice-step-{}", to.code()));
        let text = self.context.texts.with("steps-onward", &[("step", Arg::Text(name))]);
        self.rows.push(Row { part: None, lines: vec![Line::empty()] });
        self.push(Some(Part::Onward), &[(format!("→ {text}"), Role::Text)]);
    }
}

/// How a step stands, in words.
pub(super) fn word(standing: Standing, step: Step, context: &Context<'_>) -> String {
    context.texts.get(&format!("standing-{}", progress::standing_code(standing, step)))
}
