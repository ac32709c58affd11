//! Two editions beside each other as a document: a row for each indicator of either, what has changed first.

use super::super::paper::{Document, Table, TableCell, TableColumn, TableRow};
use super::Written;
use crate::compare::editions::{Comparison, Edition, Kept, Proposal, Told};
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

    fn rows(self, comparison: &Comparison, texts: &Texts) -> Vec<TableRow> {
        match self {
            // What is not the same is new here and gone there.
            Self::Renamed => {
                let open = comparison.proposals.iter().filter(|pair| pair.apart.is_empty());
                open.map(|pair| renamed(pair, texts)).collect()
            }
            Self::Came => comparison.came.iter().map(|told| row(self, None, Some(told), texts)).collect(),
            Self::Went => comparison.went.iter().map(|told| row(self, Some(told), None, texts)).collect(),
            Self::Kept => comparison.kept.iter().map(|kept| both(kept, texts)).collect(),
        }
    }
}

/// The comparison; `only` one of its lists, else all of them.
#[must_use]
pub fn editions(comparison: &Comparison, only: Option<Became>, written: Written<'_>, texts: &Texts) -> Document {
    let was = |edition: Option<&Edition>| {
        texts.with("editions-column-was", &[("edition", edition.map_or("", |one| one.name.as_str()).into())])
    };
    let columns: [TableColumn; 6] = [
        texts.get("editions-column-change").into(),
        texts.get("editions-column-code").into(),
        was(comparison.older.as_ref()).into(),
        was(comparison.newer.as_ref()).into(),
        texts.get("editions-column-unit").into(),
        TableColumn::spare(texts.get("editions-column-alike")),
    ];
    let lists = Became::ALL.into_iter().filter(|list| only.is_none_or(|only| only == *list));
    let rows = lists.flat_map(|list| list.rows(comparison, texts)).collect();
    let source = wording::source_of_names(texts, &comparison.sources);
    let notes = written.notes(texts).into_iter().chain([source]).filter(|note| !note.is_empty()).collect();
    Document::of_table(texts.get("pane-editions"), notes, Table::new(columns, rows))
}

fn renamed(pair: &Proposal, texts: &Texts) -> TableRow {
    let mut cells = row(Became::Renamed, Some(&pair.older), Some(&pair.newer), texts);
    let whole = (pair.likeness * 100.0).floor();
    set(&mut cells, 5, texts.with("compare-per-cent", &[("number", texts.lang().number(whole, 0).into())]));
    cells
}

fn both(kept: &Kept, texts: &Texts) -> TableRow {
    let mut cells = row(Became::Kept, Some(&kept.older), Some(&kept.newer), texts);
    if kept.unlike {
        set(&mut cells, 0, texts.get("editions-kept-unlike"));
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
    vec![
        texts.get(became.name()).into(),
        told(|told| told.code.as_deref().unwrap_or_default()).into(),
        name(older).into(),
        name(newer).into(),
        told(|told| &told.unit_of_measure).into(),
        "".into(),
    ]
}
