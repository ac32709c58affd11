//! The handbook's forms as data files, and the engine that runs them: what a form holds, which rows it has in an omgång,
//! what stands in a cell. Draws nothing and stores nothing. A new form is one file in `data/`, named in [`FILES`].
//!
//! Source of forms, columns and choices: the handbook *Att arbeta med öppna jämförelser i socialtjänsten*.

pub mod grid;
mod kind;
pub mod progress;
pub mod rounds;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::Step;
use crate::locale::Lang;

pub use grid::{Cell, Column, Line, Scope, Slot};
pub use kind::{Choice, Kind, tick, ticked};

/// The data files, in the order in which they are used.
const FILES: &[&str] = &[
    include_str!("data/step-0.toml"),
    include_str!("data/current-handling.toml"),
    include_str!("data/step-1.toml"),
    include_str!("data/self-assessment.toml"),
    include_str!("data/practice.toml"),
    include_str!("data/step-2.toml"),
    include_str!("data/longlist.toml"),
    include_str!("data/quick-analysis.toml"),
    include_str!("data/indicator-priority.toml"),
    include_str!("data/step-3.toml"),
    include_str!("data/indicator-kind.toml"),
    include_str!("data/mapping.toml"),
    include_str!("data/observations.toml"),
    include_str!("data/five-whys.toml"),
    include_str!("data/fishbone.toml"),
    include_str!("data/process-map.toml"),
    include_str!("data/improvement-basis.toml"),
    include_str!("data/step-4.toml"),
    include_str!("data/calls.toml"),
    include_str!("data/six-questions.toml"),
    include_str!("data/step-5.toml"),
    include_str!("data/action-plan.toml"),
    include_str!("data/communication-plan.toml"),
    include_str!("data/communication-exercise.toml"),
];

static FORMS: LazyLock<Vec<Form>> =
    // A test sees to it that every file can be read.
    LazyLock::new(|| FILES.iter().filter_map(|file| toml::from_str(file).ok()).collect());

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// A form.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its name in the file and on the command line; never reused.
    pub code: String,
    /// Its number among the handbook's nine.
    pub number: Option<u8>,
    /// The activities that use it: "1b", "2a".
    pub steps: Vec<String>,
    /// What it is called.
    pub name: Words,
    /// What it is for, in a line.
    pub help: Words,
    /// Whether it is filled in once or for each of several things.
    #[serde(default)]
    pub per: Per,
    /// Where its rows come from.
    pub rows: Rows,
    /// The form whose rows it has, where they are not its own.
    pub rows_of: Option<String>,
    /// Heading of what names a row.
    pub head: Words,
    /// How much of its indicator's figures stands beside each row.
    #[serde(default)]
    pub facts: Facts,
    /// Its rows, where they are given.
    #[serde(default)]
    pub row: Vec<FixedRow>,
    /// Its columns.
    pub column: Vec<Question>,
}

/// What a form is filled in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Once in an omgång.
    #[default]
    Round,
    /// Once for each indicator that has been decided on.
    Indicator,
    /// Once for each card.
    Card,
}

/// How much of an indicator's figures stands beside its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facts {
    /// Nothing.
    #[default]
    None,
    /// Value and place.
    Short,
    /// The peers, the periods and the group's target too.
    Whole,
}

/// Where the rows of a form come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// The form gives them.
    Fixed,
    /// One for each area.
    Areas,
    /// The group adds them.
    Free,
    /// The group adds them, one under another.
    Tree,
    /// The group adds them, an indicator each.
    Indicators,
    /// The indicators of the bruttolista that have been decided on.
    Decided,
    /// The activities of the omgång in the plan.
    Activities,
}

/// A row that the form gives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedRow {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: Words,
    /// What belongs there, in a line.
    #[serde(default)]
    pub help: Words,
    /// How its first cell is filled in, where that is not as the column says.
    pub kind: Option<Kind>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub name: Words,
    /// What belongs there, in a line.
    pub help: Words,
    /// How it is filled in.
    pub kind: Kind,
    /// What can be chosen, for kinds that leave it to the form.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// What the ends of a scale mean.
    pub ends: Option<[Words; 2]>,
    /// Cells across.
    pub width: u16,
    /// Name of the field of the row's activity or indicator that it shows, where it is no answer of its own.
    pub field: Option<String>,
}

/// Every form, in the order in which they are used.
#[must_use]
pub fn all() -> &'static [Form] {
    &FORMS
}

/// The form of this code.
#[must_use]
pub fn form(code: &str) -> Option<&'static Form> {
    all().iter().find(|form| form.code == code)
}

/// Where an answer stands, in words: "Beskrivning av hur det är tänkt · Varför ska vi göra det?" – the form, and its row
/// where the form gives the rows, else its column.
#[must_use]
pub fn place_of(answer: &crate::domain::Answer, lang: Lang) -> Option<String> {
    let form = form(&answer.form)?;
    let row = answer.row.rsplit('/').next().and_then(|code| form.row.iter().find(|row| row.code == code));
    let column = || form.question(&answer.question).map(|question| &question.name);
    let part = row.map(|row| &row.name).or_else(column)?;
    Some(format!("{} · {}", form.name.get(lang), part.get(lang)))
}

/// The forms that a step uses: those of its activities, its own page first.
pub fn of_step(step: Step) -> impl Iterator<Item = &'static Form> {
    all().iter().filter(move |form| form.steps.iter().any(|at| at.starts_with(step.code())))
}

/// Code of the page of a step: preconditions, lessons, reflection.
#[must_use]
pub fn step_page(step: Step) -> String {
    format!("step-{}", step.code())
}

/// The first line of a text, without what stands around it.
#[must_use]
pub fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default().trim_end()
}

impl Form {
    /// Its name, after its number where it has one: "3. Formulär för snabbanalys".
    #[must_use]
    pub fn titled(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        self.number.map_or_else(|| name.to_owned(), |number| format!("{number}. {name}"))
    }

    /// The step that uses it first.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        Step::from_code(self.steps.first()?.get(..1)?)
    }

    /// Whether the group adds and removes its rows.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.rows, Rows::Free | Rows::Tree | Rows::Indicators) && self.rows_of.is_none()
    }

    /// Whether a row is named by something else than its own first cell.
    #[must_use]
    pub const fn has_head(&self) -> bool {
        !matches!(self.rows, Rows::Free | Rows::Tree)
    }

    /// How a cell is filled in, by its row as an answer names it and its column.
    #[must_use]
    pub fn kind_of(&self, row: &str, question: &Question) -> Kind {
        let row = row.rsplit('/').next().unwrap_or_default();
        let first = self.column.first().is_some_and(|first| first.code == question.code);
        let own = self.row.iter().find(|fixed| first && fixed.code == row).and_then(|fixed| fixed.kind);
        own.unwrap_or(question.kind)
    }

    /// Whether each row is an indicator, whose figures stand beside it where the form leaves.
    #[must_use]
    pub const fn is_of_indicators(&self) -> bool {
        matches!(self.rows, Rows::Indicators | Rows::Decided)
    }

    /// The column of this code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.column.iter().find(|question| question.code == code)
    }
}
