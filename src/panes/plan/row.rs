//! The row being written in place: a new activity or a marked one, its cells and where the cursor is.

use jiff::civil::Date;

use crate::domain::{Activity, EntityId, FieldValue, Message, State};
use crate::locale;
use crate::msg::{Context, Draft};
use crate::ui::text_field::{Field, Input, Lines};

/// Longest text of a cell, in characters.
const MOST: usize = 200;

/// A cell of the row, in the order they are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// Vad.
    Title,
    /// Vem.
    Responsible,
    /// När.
    Due,
    /// Läge.
    State,
}

/// A cell that is typed in.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    pub(super) field: Field,
    /// What is stored, as the store has it.
    pub(super) base: String,
    /// What is stored, as it is read.
    read: String,
}

/// The row being written.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The activity as it was when the writing began; None for a new one.
    pub(super) seen: Option<Activity>,
    pub(super) title: Typed,
    pub(super) responsible: Typed,
    pub(super) due: Typed,
    pub(super) state: State,
    pub(super) at: Cell,
    /// What is wrong with the cell the cursor is in.
    pub(super) fault: Option<Message>,
    /// What the row is about, for a draft of it.
    named: String,
    /// Whether a draft has been taken up.
    pub(super) restored: bool,
}

impl Typed {
    fn new(base: &str, read: String, draft: Option<&Draft>) -> Self {
        let text = draft.map_or(read.as_str(), |draft| &draft.text);
        Self { field: Field::new(text, Lines::One, MOST), base: base.to_owned(), read }
    }

    /// The text as it is to be stored.
    pub(super) fn text(&self) -> &str {
        self.field.text().trim()
    }

    /// Whether something else than what is stored stands there.
    pub(super) fn is_changed(&self) -> bool {
        self.field.text() != self.read
    }
}

impl Row {
    /// A row for a new activity, or for this one; with what was typed before and not saved.
    pub(super) fn new(seen: Option<&Activity>, context: &Context<'_>) -> Self {
        let id = seen.map(|activity| activity.id);
        let stored = |name: &str| match seen.map(|activity| activity.value(name)) {
            Some(FieldValue::Text(text)) => text,
            _ => String::new(),
        };
        let typed = |name: &str| {
            let draft = context.draft(&key(id, name));
            // The draft's own base: what a colleague has saved since shows as a conflict.
            let base = draft.map_or_else(|| stored(name), |draft| draft.base.clone());
            let read = if name == "due" { day_read(&base, context) } else { base.clone() };
            Typed::new(&base, read, draft)
        };
        let (title, responsible, due) = (typed("title"), typed("responsible"), typed("due"));
        let restored = [&title, &responsible, &due].into_iter().any(Typed::is_changed);
        Self {
            named: seen.map_or_else(|| context.texts.get("plan-new-row"), |activity| activity.title.clone()),
            state: seen.map_or(State::NotStarted, |activity| activity.state),
            seen: seen.cloned(),
            title,
            responsible,
            due,
            at: Cell::Title,
            fault: None,
            restored,
        }
    }

    /// Which activity; None for a new one.
    pub(super) fn id(&self) -> Option<EntityId> {
        self.seen.as_ref().map(|activity| activity.id)
    }

    /// The cells that are typed in, by the field they fill.
    fn typed(&self) -> [(&'static str, &Typed); 3] {
        [("title", &self.title), ("responsible", &self.responsible), ("due", &self.due)]
    }

    /// The field of a cell; None for the läge.
    pub(super) const fn typed_in(&self, cell: Cell) -> Option<&Field> {
        match cell {
            Cell::Title => Some(&self.title.field),
            Cell::Responsible => Some(&self.responsible.field),
            Cell::Due => Some(&self.due.field),
            Cell::State => None,
        }
    }

    /// The field the cursor is in; None in the läge.
    pub(super) const fn field_mut(&mut self) -> Option<&mut Field> {
        match self.at {
            Cell::Title => Some(&mut self.title.field),
            Cell::Responsible => Some(&mut self.responsible.field),
            Cell::Due => Some(&mut self.due.field),
            Cell::State => None,
        }
    }

    /// The first letter typed in a day that nobody has touched takes its place: a day is written anew, not added to.
    pub(super) fn begin_anew(&mut self, input: &Input) {
        if self.at == Cell::Due && !self.due.is_changed() && matches!(input, Input::Char(_) | Input::Paste(_)) {
            self.due.field = Field::new("", Lines::One, MOST);
        }
    }

    /// Whether anything has been typed or chosen.
    pub(super) fn is_changed(&self) -> bool {
        let state = self.seen.as_ref().map_or(State::NotStarted, |activity| activity.state);
        self.state != state || self.typed().iter().any(|(_, typed)| typed.is_changed())
    }

    /// Whether nothing stands in any cell.
    pub(super) fn is_empty(&self) -> bool {
        self.typed().iter().all(|(_, typed)| typed.text().is_empty())
    }

    /// The day that is typed; None in an empty cell.
    pub(super) fn day(&self, today: Date) -> Result<Option<Date>, Message> {
        let text = self.due.text();
        if !self.due.is_changed() {
            return Ok(self.due.base.parse().ok());
        }
        if text.is_empty() {
            return Ok(None);
        }
        locale::parse_day(text, today).map(Some).ok_or_else(|| Message::new("plan-no-day").with("text", text))
    }

    /// The cells gone through: a new one has its läge to come.
    const fn cells(&self) -> &'static [Cell] {
        match self.seen {
            None => &[Cell::Title, Cell::Responsible, Cell::Due],
            Some(_) => &[Cell::Title, Cell::Responsible, Cell::Due, Cell::State],
        }
    }

    fn place(&self) -> usize {
        self.cells().iter().position(|cell| *cell == self.at).unwrap_or(0)
    }

    /// Whether the cursor is in the last cell.
    pub(super) fn is_last(&self) -> bool {
        self.place() + 1 == self.cells().len()
    }

    /// To the next cell, or round to the first.
    pub(super) fn next(&mut self) {
        let cells = self.cells();
        self.at = cells.get((self.place() + 1) % cells.len()).copied().unwrap_or(Cell::Title);
    }

    /// To the cell before, or round to the last.
    pub(super) fn previous(&mut self) {
        let cells = self.cells();
        self.at = cells.get((self.place() + cells.len() - 1) % cells.len()).copied().unwrap_or(Cell::Title);
    }

    /// What is typed, as drafts.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        let draft = |(name, typed): (&str, &Typed)| Draft {
            key: key(self.id(), name),
            text: if typed.is_changed() { typed.field.text().to_owned() } else { typed.base.clone() },
            base: typed.base.clone(),
            title: self.named.clone(),
        };
        self.typed().into_iter().map(draft).collect()
    }
}

/// A stored day as people read it.
fn day_read(base: &str, context: &Context<'_>) -> String {
    let day = base.parse().ok();
    day.map_or_else(String::new, |day| locale::short_day(day, context.today, context.texts.lang()))
}

/// The key of a cell's draft.
fn key(id: Option<EntityId>, field: &str) -> String {
    id.map_or_else(|| format!("activity:new:{field}"), |id| format!("activity:{}:{field}", id.0))
}
