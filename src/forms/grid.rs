//! A form in an omgång as rows and columns: which rows it has, and what stands in each cell.

use std::collections::HashMap;

use super::{FixedRow, Form, Kind, Per, Question, Rows, Words};
use crate::domain::{Activity, Answer, Area, Entity, EntityId, Entry, FieldValue, Item, Outcome, Step, Work};
use crate::locale::Lang;

/// Question in which a form keeps the codes of the columns that the group has hidden; it belongs to no row.
pub const HIDDEN: &str = "hidden-columns";

/// Where a form is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// The omgång.
    pub round: EntityId,
    /// The indicator or card that the form is about, where it is about one.
    pub subject: Option<EntityId>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What names it in an answer.
    pub row: String,
    /// What it is called; empty where its first cell names it.
    pub head: String,
    /// What belongs there.
    pub help: Option<&'static Words>,
    /// What the row is: an entry, an activity.
    pub item: Option<Item>,
    /// The indicator it is about.
    pub indicator: Option<EntityId>,
    /// How far in it stands in a tree.
    pub depth: usize,
    /// How its first cell is filled in, where that is not as the column says.
    pub kind: Option<Kind>,
}

/// A column as it is shown: one of the form's, or one that the group has added.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The form's column; for one that the group has added its own name and the kind of a text.
    pub question: Question,
    /// The entry that holds its name, where the group has added it.
    pub own: Option<EntityId>,
    /// Whether the group has hidden it.
    pub hidden: bool,
}

/// Where what stands in a cell is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// An answer; it may not be there yet.
    Answer {
        /// Its key.
        id: EntityId,
        /// Whether it is there.
        stands: bool,
    },
    /// A field of something else.
    Field(Entity, EntityId, &'static str),
    /// The indicators linked to this entry.
    Indicators(EntityId),
    /// The decisions on this thing.
    Decisions(Item),
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Where it is kept.
    pub slot: Slot,
    /// As it is stored; empty where nothing stands.
    pub value: String,
    /// How it is filled in.
    pub kind: Kind,
}

impl Form {
    /// Code of the form whose entries are its rows.
    #[must_use]
    pub fn entry_form(&self) -> &str {
        self.rows_of.as_deref().unwrap_or(&self.code)
    }

    /// Code of what keeps the names of the columns that the group has added.
    #[must_use]
    pub fn own_columns_form(&self) -> String {
        format!("{}/columns", self.code)
    }

    /// Its columns in an omgång, the hidden ones too.
    #[must_use]
    pub fn columns(&self, round: EntityId, work: &Work) -> Vec<Column> {
        let hidden = answer(work, round, &self.code, "", HIDDEN).map_or("", |answer| &answer.value);
        let is_hidden = |code: &str| hidden.split_whitespace().any(|one| one == code);
        let given = self.column.iter().map(|question| Column {
            question: question.clone(),
            own: None,
            hidden: is_hidden(&question.code),
        });
        let own_form = self.own_columns_form();
        let added = work.entries(round, &own_form).into_iter().map(|entry| {
            let key = entry.id.0.to_string();
            let name = answer(work, round, &own_form, &key, "name").map_or("", |answer| &answer.value).to_owned();
            let words = Words { sv: name.clone(), en: name };
            let question = Question {
                code: key.clone(),
                name: words,
                help: Words::default(),
                kind: Kind::Text,
                choices: Vec::new(),
                ends: None,
                width: 24,
                field: None,
            };
            Column { question, own: Some(entry.id), hidden: is_hidden(&key) }
        });
        given.chain(added).collect()
    }

    /// Its rows in an omgång. `area_name` names an area; `areas` are the codes of all areas in their order.
    #[must_use]
    pub fn lines(
        &'static self,
        scope: Scope,
        work: &Work,
        areas: &[Area],
        area_name: impl Fn(&Area) -> String,
        lang: Lang,
    ) -> Vec<Line> {
        if self.per != Per::Round && scope.subject.is_none() {
            return Vec::new();
        }
        match self.rows {
            Rows::Fixed => self.row.iter().map(|row| fixed(row, scope, lang)).collect(),
            Rows::Areas => areas.iter().map(|area| plain(&area.0, area_name(area))).collect(),
            Rows::Free | Rows::Indicators => {
                self.own_entries(scope, work).into_iter().map(|one| entry(one, 0, work)).collect()
            }
            Rows::Tree => tree(&self.own_entries(scope, work), work),
            Rows::Decided => self
                .own_entries(scope, work)
                .into_iter()
                .filter(|entry| entry.indicator.is_some_and(|indicator| is_decided(work, scope.round, indicator)))
                .map(|one| entry(one, 0, work))
                .collect(),
            Rows::Activities => activities(scope.round, work),
        }
    }

    /// The entries that are its rows; of a form about one indicator those about it.
    #[must_use]
    pub fn own_entries<'a>(&self, scope: Scope, work: &'a Work) -> Vec<&'a Entry> {
        let mut entries = work.entries(scope.round, self.entry_form());
        if self.per == Per::Indicator {
            entries.retain(|entry| entry.indicator == scope.subject);
        }
        entries
    }

    /// What stands where a row and a column meet. `first` says that it is the row's first cell.
    #[must_use]
    pub fn cell(&self, scope: Scope, line: &Line, question: &Question, first: bool, work: &Work) -> Cell {
        let kind = line.kind.filter(|_| first).unwrap_or(question.kind);
        if let Some((slot, value)) = question.field.as_deref().and_then(|field| bound(field, line, work)) {
            return Cell { slot, value, kind };
        }
        match (kind, line.item) {
            (Kind::Indicators, Some(Item::Entry(id))) => {
                let titles = work.beside(id).iter().filter_map(|item| match item {
                    Item::Indicator(_) => Some(work.title(*item)),
                    _ => None,
                });
                Cell { slot: Slot::Indicators(id), value: titles.collect::<Vec<_>>().join("; "), kind }
            }
            (Kind::Decision, _) => {
                let about = line.indicator.map(Item::Indicator).or(line.item).unwrap_or(Item::Entry(scope.round));
                Cell { slot: Slot::Decisions(about), value: decided(work, scope.round, about), kind }
            }
            _ => {
                let found = answer(work, scope.round, &self.code, &line.row, &question.code);
                let id = Answer::key(scope.round, &self.code, &line.row, &question.code);
                let value = found.map_or_else(String::new, |answer| answer.value.clone());
                Cell { slot: Slot::Answer { id, stands: found.is_some() }, value, kind }
            }
        }
    }
}

/// What stands in a cell of this omgång.
#[must_use]
pub fn answer<'a>(work: &'a Work, round: EntityId, form: &str, row: &str, question: &str) -> Option<&'a Answer> {
    work.answer(Answer::key(round, form, row, question))
}

/// Whether an indicator has been decided on in step 2 of an omgång.
#[must_use]
pub fn is_decided(work: &Work, round: EntityId, indicator: EntityId) -> bool {
    let held = work.decided_on(indicator);
    let mut of_step = held.iter().filter(|one| one.round == Some(round) && one.step == Some(Step::QuickAnalysis));
    of_step.next_back().is_some_and(|latest| latest.outcome == Outcome::Yes)
}

/// The decisions of an omgång on a thing: number and outcome of each.
fn decided(work: &Work, round: EntityId, about: Item) -> String {
    let held = work.decided_on(about.id()).into_iter().filter(|decision| decision.round == Some(round));
    held.map(|decision| format!("{} {}", decision.number, decision.outcome.code())).collect::<Vec<_>>().join(" ")
}

fn plain(row: &str, head: String) -> Line {
    Line { row: row.to_owned(), head, help: None, item: None, indicator: None, depth: 0, kind: None }
}

fn fixed(row: &'static FixedRow, scope: Scope, lang: Lang) -> Line {
    let code = match scope.subject {
        Some(subject) => format!("{}/{}", subject.0, row.code),
        None => row.code.clone(),
    };
    let help = (!row.help.sv.is_empty()).then_some(&row.help);
    Line { help, kind: row.kind, ..plain(&code, row.name.get(lang).to_owned()) }
}

fn entry(entry: &Entry, depth: usize, work: &Work) -> Line {
    let head = entry.indicator.and_then(|id| work.indicator(id)).map_or_else(String::new, |named| named.title.clone());
    Line {
        item: Some(Item::Entry(entry.id)),
        indicator: entry.indicator,
        depth,
        ..plain(&entry.id.0.to_string(), head)
    }
}

/// Each row and what hangs under it. A row whose parent is not there, or that hangs under itself, stands at the top:
/// nothing is lost from sight.
fn tree(entries: &[&Entry], work: &Work) -> Vec<Line> {
    let mut under: HashMap<Option<EntityId>, Vec<&Entry>> = HashMap::new();
    let there = |id: &EntityId| entries.iter().any(|entry| entry.id == *id);
    for one in entries {
        under.entry(one.parent.filter(there)).or_default().push(one);
    }
    let mut lines = Vec::new();
    let mut next: Vec<(&Entry, usize)> =
        under.remove(&None).unwrap_or_default().into_iter().map(|one| (one, 0)).collect();
    next.reverse();
    loop {
        while let Some((one, depth)) = next.pop() {
            lines.push(entry(one, depth, work));
            let below = under.remove(&Some(one.id)).unwrap_or_default();
            next.extend(below.into_iter().rev().map(|child| (child, depth + 1)));
        }
        // What is left goes round in a ring: two have hung two rows under each other at once.
        let Some(parent) = under.keys().copied().min() else { return lines };
        next.extend(under.remove(&parent).unwrap_or_default().into_iter().rev().map(|one| (one, 0)));
    }
}

/// The activities of an omgång by day, those without one last.
fn activities(round: EntityId, work: &Work) -> Vec<Line> {
    let mut own: Vec<&Activity> = work.activities().iter().filter(|one| one.round == Some(round)).collect();
    own.sort_by_key(|one| (one.due.is_none(), one.due, one.number));
    let line = |one: &&Activity| Line {
        item: Some(Item::Activity(one.id)),
        ..plain(&one.id.0.to_string(), one.number.to_string())
    };
    own.iter().map(line).collect()
}

/// What a column shows of the row's activity or indicator.
fn bound(field: &str, line: &Line, work: &Work) -> Option<(Slot, String)> {
    let text = |value: FieldValue| match value {
        FieldValue::Text(text) => text,
        _ => String::new(),
    };
    if let Some(Item::Activity(id)) = line.item {
        let field = Entity::Activity.field(field)?.name;
        return Some((Slot::Field(Entity::Activity, id, field), text(work.activity(id)?.value(field))));
    }
    let named = work.indicator(line.indicator?)?;
    let field = Entity::Indicator.field(field)?.name;
    let value = match field {
        "kind" => &named.kind,
        "our_comments" => &named.our_comments,
        _ => return None,
    };
    Some((Slot::Field(Entity::Indicator, named.id, field), value.clone()))
}
