//! A form of an omgång as a document: its rows and columns, beside each indicator its figures as on the screen.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::paper::{Document, Part, Table, TableBody, TableCell, TableColumn, TableRow, TableSection, Width};
use super::{figure, form_cell, is_first, own_figure};
use crate::compare::{Row, wording};
use crate::domain::{Area, EntityId, Item, Round, Work};
use crate::forms::{Cell, Column, Form, Kind, Line, Per, Rows, Scope};
use crate::locale;
use crate::text::Texts;

/// What a form is written from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// What stands in the file.
    pub work: &'a Work,
    /// Every area, in order, with its name.
    pub areas: &'a [(Area, String)],
    /// The figures of the indicators; may be empty.
    pub figures: &'a [Row],
    /// Who published them.
    pub sources: &'a [String],
    /// The words.
    pub texts: &'a Texts,
    /// The unit whose figures they are, where one is known.
    pub unit: Option<&'a str>,
    /// The day it is written.
    pub today: Date,
}

const FIGURES: &[&str] = &["column-colour", "column-own", "column-peers", "column-place-short", "column-period"];

/// A form as it stands in an omgång; of a form about several things the one named, else each that something stands for.
#[must_use]
pub fn form(form: &'static Form, round: &Round, subject: Option<EntityId>, source: Source<'_>) -> Document {
    let texts = source.texts;
    let columns: Vec<Column> = form.columns(round.id, source.work).into_iter().filter(|one| !one.hidden).collect();
    let written = Written { form, round, columns, source };
    let body = match subject {
        _ if form.per == Per::Round => TableBody::Rows(written.rows(None)),
        Some(subject) => TableBody::Rows(written.rows(Some(subject))),
        None => written.sections(),
    };
    let notes = written.notes();
    let named = form.titled(texts.lang());
    let title = subject.map_or_else(|| named.clone(), |subject| format!("{named} – {}", written.called(subject)));
    let table = Table { columns: written.headings(), body };
    let nothing = table.rows().next().is_none().then(|| Part::Paragraph(texts.get("sheet-nothing")));
    let parts = std::iter::once(Part::Table(table)).chain(nothing).collect();
    Document { title, notes, parts }
}

struct Written<'a> {
    form: &'static Form,
    round: &'a Round,
    columns: Vec<Column>,
    source: Source<'a>,
}

impl Written<'_> {
    /// The omgång, the edition, whose figures they are, and when it was written.
    fn notes(&self) -> Vec<String> {
        let Source { texts, sources, today, unit, .. } = self.source;
        let mut notes = vec![self.round.name.clone(), self.round.edition.clone()];
        if self.has_figures() {
            notes.insert(0, unit.unwrap_or_default().to_owned());
            let peers = self.peers();
            notes.extend((!peers.is_empty()).then(|| texts.with("cli-screen-compared", &[("peers", peers.into())])));
            notes.push(wording::source(texts, sources));
        }
        notes.push(texts.with("sheet-written", &[("day", locale::day(today, texts.lang()).into())]));
        notes.retain(|note| !note.is_empty());
        notes
    }

    /// Whom the figures of the form's indicators are compared with, each group once.
    fn peers(&self) -> String {
        let entries = self.source.work.entries(self.round.id, self.form.entry_form());
        let shown: BTreeSet<EntityId> = entries.iter().filter_map(|entry| entry.indicator).collect();
        let figures = self.source.figures.iter().filter(|row| shown.contains(&row.indicator));
        let peers: BTreeSet<String> = figures.map(|row| wording::peers(self.source.texts, &row.peers_named)).collect();
        peers.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn has_figures(&self) -> bool {
        self.form.is_of_indicators() && !self.source.figures.is_empty()
    }

    fn headings(&self) -> Vec<TableColumn> {
        let texts = self.source.texts;
        let mut headings = vec![TableColumn::from(self.form.head.get(texts.lang()))];
        if self.has_figures() {
            headings.extend(FIGURES.iter().map(|id| TableColumn {
                title: texts.get(id),
                width: Width::Line,
                spare: false,
            }));
        }
        headings.extend(self.columns.iter().map(|column| TableColumn {
            title: locale::visible(column.question.name.get(texts.lang())).into_owned(),
            width: if column.question.kind.is_long() {
                Width::Wrapped(u8::try_from(column.question.width).unwrap_or(u8::MAX))
            } else {
                Width::Fitted
            },
            spare: false,
        }));
        headings
    }

    fn rows(&self, subject: Option<EntityId>) -> Vec<TableRow> {
        let scope = Scope { round: self.round.id, subject };
        let areas: Vec<Area> = self.source.areas.iter().map(|(area, _)| area.clone()).collect();
        let name = |area: &Area| {
            let known = self.source.areas.iter().find(|(known, _)| known == area);
            known.map_or_else(|| area.0.clone(), |(_, name)| name.clone())
        };
        let lines = self.form.lines(scope, self.source.work, &areas, name, self.source.texts.lang());
        lines.iter().enumerate().map(|(at, line)| self.row(scope, at, line)).collect()
    }

    fn row(&self, scope: Scope, at: usize, line: &Line) -> TableRow {
        let unit = self.figures(line).map_or("", |row| row.unit_of_measure.as_str());
        let head = match self.form.rows {
            _ if !unit.is_empty() && !line.head.is_empty() => format!("{} ({unit})", line.head).into(),
            Rows::Free | Rows::Tree => TableCell::whole(i64::try_from(at + 1).unwrap_or(i64::MAX)),
            Rows::Activities => line.head.parse().map_or_else(|_| line.head.as_str().into(), TableCell::whole),
            _ => line.head.as_str().into(),
        };
        let mut row = vec![head];
        if self.has_figures() {
            row.extend(self.figures_of(line));
        }
        let cells = self.columns.iter().enumerate().map(|(place, column)| {
            let first = is_first(self.form, &column.question);
            let cell = self.form.cell(scope, line, &column.question, first, self.source.work);
            let indent = if place == 0 { "– ".repeat(line.depth) } else { String::new() };
            self.cell(column, &cell, &indent)
        });
        row.extend(cells);
        row
    }

    fn cell(&self, column: &Column, cell: &Cell, indent: &str) -> TableCell {
        let Source { texts, today, work, .. } = self.source;
        match (cell.kind, cell.value.parse::<i64>(), cell.value.parse::<Date>()) {
            (Kind::Scale | Kind::Prio, Ok(number), _) => TableCell::whole(number),
            (Kind::Day, _, Ok(day)) => day.into(),
            _ => {
                let shown = form_cell(&column.question, cell, self.round.id, today, work, texts);
                format!("{indent}{shown}").into()
            }
        }
    }

    /// Colour, own value, the peers' median, the place and the period of the row's indicator.
    fn figures_of(&self, line: &Line) -> TableRow {
        let texts = self.source.texts;
        let Some(row) = self.figures(line) else { return vec![TableCell::from(""); FIGURES.len()] };
        vec![
            wording::colour(texts, row).into(),
            own_figure(row, texts),
            figure(row.peer_median, row),
            wording::place_short(texts, row.rank).into(),
            row.period.label.as_str().into(),
        ]
    }

    fn figures(&self, line: &Line) -> Option<&Row> {
        let indicator = line.indicator.filter(|_| self.has_figures())?;
        self.source.figures.iter().find(|row| row.indicator == indicator)
    }

    /// A section for each thing that something stands for in the form.
    fn sections(&self) -> TableBody {
        let of_row = self.source.work.answers().iter().filter(|one| self.is_here(&one.form, one.round));
        let named = of_row.filter_map(|one| Some(EntityId(one.row.split_once('/')?.0.parse().ok()?)));
        let entries = self.source.work.entries(self.round.id, self.form.entry_form());
        let mut subjects: BTreeSet<EntityId> = named.collect();
        subjects.extend(entries.iter().filter_map(|entry| entry.indicator));
        let section =
            |subject: &EntityId| TableSection { heading: self.called(*subject), rows: self.rows(Some(*subject)) };
        let name = self.source.texts.get(match self.form.per {
            Per::Card => "sheet-per-card",
            _ => "column-indicator",
        });
        TableBody::Sections { name, sections: subjects.iter().map(section).collect() }
    }

    fn is_here(&self, form: &str, round: EntityId) -> bool {
        round == self.round.id && form == self.form.code
    }

    fn called(&self, subject: EntityId) -> String {
        let item = if self.form.per == Per::Card { Item::Card(subject) } else { Item::Indicator(subject) };
        self.source.work.title(item).to_owned()
    }
}
