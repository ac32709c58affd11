//! The steps of an omgång as a document: how each stands, and what has been ticked, learnt, filled in and decided.

use super::super::paper::{Document, Table, TableBody, TableCell, TableColumn, TableRow, TableSection, Width};
use super::{Written, headings};
use crate::domain::{Area, Round, Step, Work};
use crate::forms::progress::{self, ANSWER};
use crate::forms::{self, FixedRow, Form, Kind, rounds};
use crate::text::Texts;

/// Columns of the answers.
const ANSWERS: u8 = 60;

/// The steps of an omgång, a section each; above them what is known of it. `areas` is every area with its name.
#[must_use]
pub fn steps(work: &Work, round: &Round, areas: &[(Area, String)], written: Written<'_>, texts: &Texts) -> Document {
    let paper = Paper { work, round, areas, written, texts };
    let sections = Step::ALL.iter().map(|&step| paper.step(step)).collect();
    let [part, what, answer, day, who] = ["sheet-part", "sheet-what", "sheet-answer", "sheet-day", "sheet-by"]
        .map(|id| TableColumn::from(texts.get(id)));
    let answer = TableColumn { width: Width::Wrapped(ANSWERS), ..answer };
    let columns = vec![part, what, answer, TableColumn::spare(day), TableColumn::spare(who)];
    let name = headings(texts, &["step"]).concat();
    let table = Table { columns, body: TableBody::Sections { name, sections } };
    Document::of_table(format!("{}: {}", texts.get("pane-steps"), round.name), paper.notes(), table)
}

struct Paper<'a> {
    work: &'a Work,
    round: &'a Round,
    areas: &'a [(Area, String)],
    written: Written<'a>,
    texts: &'a Texts,
}

impl Paper<'_> {
    /// Whose the omgång is, what about, who is in it, when they meet.
    fn notes(&self) -> Vec<String> {
        let Self { round, texts, .. } = self;
        let named = |code: &str| {
            let known = self.areas.iter().find(|(area, _)| area.0 == code);
            known.map_or_else(|| code.to_owned(), |(_, name)| name.clone())
        };
        let areas: Vec<String> = round.area_codes().map(named).collect();
        let meetings = rounds::meetings(&round.meetings, self.written.today, texts.lang());
        let facts = [
            ("owner", rounds::owner_name(&round.owner)),
            ("areas", areas.join(", ")),
            ("edition", round.edition.clone()),
            ("municipalities", in_a_row(&round.municipalities)),
            ("members", in_a_row(&round.members)),
            ("meetings", in_a_row(&meetings)),
            ("forums", in_a_row(&round.forums)),
        ];
        let said = |(field, value): (&str, String)| {
            let name = headings(texts, &[field]).concat();
            texts.with("sheet-fact", &[("name", name.into()), ("value", value.into())])
        };
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(said);
        let unit = Written { unit: self.written.unit.filter(|_| round.owner.is_empty()), ..self.written };
        facts.chain(unit.notes(texts)).collect()
    }

    fn step(&self, step: Step) -> TableSection {
        let Self { texts, work, round, .. } = self;
        let standing = progress::standing(work, round, step);
        let word = texts.get(&format!("standing-{}", progress::standing_code(standing, step)));
        let mut rows = vec![self.row("standing", String::new(), word)];
        let page = forms::form(&forms::step_page(step));
        let on_page = |after: bool| {
            let given = page.into_iter().flat_map(|page| page.row.iter().map(move |row| (page, row)));
            given.filter(move |(_, row)| row.code.starts_with(progress::REFLECTION) == after)
        };
        rows.extend(on_page(false).map(|(page, row)| self.on_page(step, page, row)));
        let used = forms::of_step(step).filter(|form| page.is_none_or(|page| form.code != page.code));
        rows.extend(used.map(|form| self.form(form)));
        rows.extend(on_page(true).map(|(page, row)| self.on_page(step, page, row)));
        rows.extend(self.decision(step));
        TableSection { heading: format!("{} {}", step.code(), texts.get(&format!("step-name-{}", step.code()))), rows }
    }

    fn row(&self, part: &str, what: String, answer: String) -> TableRow {
        vec![self.texts.get(&format!("sheet-part-{part}")).into(), what.into(), answer.into()]
    }

    /// A precondition with who ticked it when, or what has been written.
    fn on_page(&self, step: Step, page: &Form, given: &FixedRow) -> TableRow {
        let lang = self.texts.lang();
        let stored = progress::on_page(self.work, self.round.id, step, &given.code);
        let what = given.name.get(lang).to_owned();
        if given.kind == Some(Kind::Tick) {
            let met = self.texts.get(if stored.is_empty() { "sheet-not-met" } else { "sheet-met" });
            let mut row = self.row("precondition", what, met);
            if let Some((day, who)) = forms::ticked(stored) {
                row.extend([TableCell::from(day), who.into()]);
            }
            return row;
        }
        let part = if given.code.starts_with(progress::REFLECTION) { "reflection" } else { "lessons" };
        let question = page.question(ANSWER).filter(|_| !stored.is_empty());
        let shown = question
            .map(|column| column.shown(given.kind.unwrap_or(column.kind), stored, self.written.today, lang))
            .unwrap_or_default();
        self.row(part, what, shown)
    }

    /// How much of a form is filled in.
    fn form(&self, form: &'static Form) -> TableRow {
        let areas: Vec<Area> = self.areas.iter().map(|(area, _)| area.clone()).collect();
        let (filled, all) = progress::filled(form, self.round.id, self.work, &areas);
        let much = if all == 0 {
            self.texts.get("steps-form-empty")
        } else {
            self.texts.with("steps-form-filled", &[("filled", filled.into()), ("all", all.into())])
        };
        self.row("form", form.titled(self.texts.lang()), much)
    }

    /// The decision that opens the next step, or that there is none yet.
    fn decision(&self, step: Step) -> Option<TableRow> {
        let Some(decision) = progress::decision(self.work, self.round.id, step) else {
            let none = || self.row("decision", String::new(), self.texts.get("sheet-undecided"));
            return progress::is_decided_on(step).then(none);
        };
        let outcome = super::chosen(self.texts, "outcome", decision.outcome.code());
        let told = [outcome, decision.wording.clone()].into_iter().filter(|text| !text.is_empty());
        let what = format!("{}. {}", decision.number, decision.what);
        let mut row = self.row("decision", what, told.collect::<Vec<_>>().join("\n"));
        row.extend([decision.decided_on.into(), decision.forum.as_str().into()]);
        Some(row)
    }
}

/// Lines as one, with semicolons between.
fn in_a_row(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
}
