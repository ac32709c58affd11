//! Two editions beside each other as a document: a row for each indicator of either, what has changed first.

use super::super::paper::{Document, Table, TableCell, TableColumn, TableRow};
use super::Written;
use crate::compare::editions::{Answer, Comparison, Edition, Kept, Proposal, Told};
use crate::compare::wording;
use crate::text::Texts;

/// What became of an indicator between the editions, as the comparison's list is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// It has probably another name now.
    Renamed,
    /// Only the newer edition has it.
    Came,
    /// Only the older edition has it.
    Went,
    /// Both have it.
    Kept,
}

impl Became {
    const ALL: [Self; 4] = [Self::Renamed, Self::Came, Self::Went, Self::Kept];

    const fn name(self) -> &'static str {
        match self {
            Self::Renamed => "editions-list-renamed",
            Self::Came => "editions-list-came",
            Self::Went => "editions-list-went",
            Self::Kept => "editions-list-kept",
        }
    }

    fn rows(self, comparison: &Comparison, said: impl Fn(&Proposal) -> Answer, texts: &Texts) -> Vec<TableRow> {
        match self {
            // What is not the same stands here with its answer, and is new and gone too.
            Self::Renamed => comparison.proposals.iter().map(|pair| renamed(pair, said(pair), texts)).collect(),
            Self::Came => comparison.came.iter().map(|told| row(self, None, Some(told), texts)).collect(),
            Self::Went => comparison.went.iter().map(|told| row(self, Some(told), None, texts)).collect(),
            Self::Kept => comparison.kept.iter().map(|kept| both(kept, texts)).collect(),
        }
    }
}

/// Where in a row what is said of a pair stands.
const ANSWER: usize = 1;
const CERTAINTY: usize = 2;
const DIFFERS: usize = 8;
const ALIKE: usize = 9;

/// The comparison with what is said of each pair; `only` one of its lists, else all of them.
#[must_use]
pub fn editions(
    comparison: &Comparison,
    only: Option<Became>,
    said: impl Fn(&Proposal) -> Answer,
    (written, texts): (Written<'_>, &Texts),
) -> Document {
    let title = |id: &str| texts.get(&format!("editions-column-{id}"));
    let was = |edition: Option<&Edition>| {
        texts.with("editions-column-was", &[("edition", edition.map_or("", |one| one.name.as_str()).into())])
    };
    let columns: [TableColumn; 10] = [
        title("became").into(),
        TableColumn::spare(title("said")),
        TableColumn::spare(title("certainty")),
        title("number").into(),
        TableColumn::spare(title("code")),
        was(comparison.older.as_ref()).into(),
        was(comparison.newer.as_ref()).into(),
        title("unit").into(),
        TableColumn::spare(title("differs")),
        TableColumn::spare(title("alike")),
    ];
    let lists = Became::ALL.into_iter().filter(|list| only.is_none_or(|only| only == *list));
    let rows = lists.flat_map(|list| list.rows(comparison, &said, texts)).collect();
    let source = wording::source_of_names(texts, &comparison.sources);
    let notes = written.notes(texts).into_iter().chain([source]).filter(|note| !note.is_empty()).collect();
    Document::of_table(texts.get("pane-editions"), notes, Table::new(columns, rows))
}

fn renamed(pair: &Proposal, said: Answer, texts: &Texts) -> TableRow {
    let mut cells = row(Became::Renamed, Some(&pair.older), Some(&pair.newer), texts);
    let answer = texts.get(&format!("editions-answer-{}", said.code()));
    let unstored = || texts.with("editions-answer-unstored", &[("answer", answer.as_str().into())]);
    set(&mut cells, ANSWER, if said == pair.stored() { answer.clone() } else { unstored() });
    let certainty = if pair.certain { "editions-certainty-certain" } else { "editions-certainty-perhaps" };
    set(&mut cells, CERTAINTY, texts.get(certainty));
    let differs = pair.differs.iter().map(|differs| texts.get(&format!("editions-differing-{}", differs.code())));
    set(&mut cells, DIFFERS, differs.collect::<Vec<_>>().join(", "));
    let whole = (pair.likeness * 100.0).floor();
    set(&mut cells, ALIKE, texts.with("compare-per-cent", &[("number", texts.lang().number(whole, 0).into())]));
    cells
}

fn both(kept: &Kept, texts: &Texts) -> TableRow {
    let mut cells = row(Became::Kept, Some(&kept.older), Some(&kept.newer), texts);
    if kept.is_joined() {
        set(&mut cells, ANSWER, texts.get(&format!("editions-answer-{}", Answer::One.code())));
    }
    if kept.unlike {
        set(&mut cells, DIFFERS, texts.get("editions-differing-name"));
    }
    cells
}

fn set(cells: &mut [TableCell], at: usize, text: String) {
    if let Some(cell) = cells.get_mut(at) {
        *cell = text.into();
    }
}

fn row(became: Became, older: Option<&Told>, newer: Option<&Told>, texts: &Texts) -> TableRow {
    // What the newer leaves open the older tells.
    let told = |tell: fn(&Told) -> &str| {
        let both = [newer, older].into_iter().flatten().map(tell);
        both.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let name = |told: Option<&Told>| told.map(Told::titled).unwrap_or_default();
    let unit = |told: Option<&Told>| told.map(|told| told.unit_of_measure.clone()).filter(|unit| !unit.is_empty());
    let units = match unit(older).zip(unit(newer)).filter(|(older, newer)| older != newer) {
        Some((older, newer)) => {
            texts.with("editions-units", &[("older", older.as_str().into()), ("newer", newer.as_str().into())])
        }
        None => told(|told| &told.unit_of_measure).to_owned(),
    };
    let code = told(|told| told.code.as_deref().unwrap_or_default());
    // What `join --accept` and `--decline` take, of a pair: `12=10`.
    let number = |told: Option<&Told>| told.map(|told| told.indicator.number.to_string());
    let mut numbers: Vec<String> = number(older).into_iter().chain(number(newer)).collect();
    numbers.dedup();
    let became = texts.get(became.name());
    let cells = [became.as_str(), "", "", &numbers.join("="), code, &name(older), &name(newer), &units, "", ""];
    cells.into_iter().map(Into::into).collect()
}
