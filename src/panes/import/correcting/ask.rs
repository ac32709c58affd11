//! The questions that a correction asks: lists to choose from, a line to write.

use super::Desk;
use super::words::{gender, line, meaning};
use crate::domain::profile::Meaning;
use crate::domain::seen::{CellRole, SeenCell};
use crate::domain::{Arg, Gender, Message, facts};
use crate::locale::{compare, fold, visible};
use crate::msg::about::{item, pick};
use crate::msg::{Context, DialogSpec, Intent, PickItem, PickSpec};

/// The choice that turns from the table under the cursor to all tables of the sheet, and back.
pub(in crate::panes::import) const OTHER_SCOPE: &str = "other-scope";

impl Desk {
    /// "kolumn C", or "rad 7" where units stand in a row.
    pub(super) fn line_name(&self, context: &Context<'_>) -> String {
        line(self.line(), self.is_turned(), context.texts)
    }

    fn turned_arg(&self) -> (&'static str, Arg) {
        ("turned", if self.is_turned() { "yes" } else { "no" }.into())
    }

    fn across_name(&self, context: &Context<'_>) -> String {
        let across = self.across().and_then(|across| u16::try_from(across).ok()).unwrap_or(u16::MAX);
        line(across, !self.is_turned(), context.texts)
    }

    /// On a sheet of several tables: from the one under the cursor to all of them, or back.
    pub(super) fn scope(&self, context: &Context<'_>) -> Option<PickItem> {
        let cells = self.table_of((self.row_number()?, self.column))?;
        let count = self.tables().count();
        let id = if self.all_tables { "pick-only-table" } else { "pick-all-tables" };
        let label = context.texts.with(id, &[("cells", cells.into()), ("count", Arg::Text(count.to_string()))]);
        Some(item(OTHER_SCOPE, label, String::new()))
    }

    /// Whether the column holds values in all tables of the sheet.
    pub fn ask_values(&self, context: &Context<'_>) -> Option<Intent> {
        self.ask_extent("correct.values", Message::new("pick-values"), context)
    }

    /// Whether the column names the units of all tables of the sheet.
    pub fn ask_units(&self, context: &Context<'_>) -> Option<Intent> {
        self.ask_extent("correct.units", Message::new("pick-units"), context)
    }

    /// Whether the column is meant in the table under the cursor or in all of them, where there are several.
    fn ask_extent(&self, purpose: &'static str, title: Message, context: &Context<'_>) -> Option<Intent> {
        let cells = self.table_of((self.row_number()?, self.column))?;
        let texts = context.texts;
        let line = || ("line", self.line_name(context).into());
        let count = Arg::Text(self.tables().count().to_string());
        let items = vec![
            item("table", texts.with("pick-values-table", &[line(), ("cells", cells.into())]), String::new()),
            item("all", texts.with("pick-values-all", &[line(), ("count", count)]), String::new()),
        ];
        Some(pick(purpose, title, items, "table"))
    }

    /// Which kommun the whole sheet is about; first the one that the cell under the cursor names, else one that stands first
    /// in a line of the sheet.
    pub fn ask_unit(&self) -> Intent {
        let named = |text: &str| {
            let words: Vec<String> = fold(text).split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
            let is_named = |name: &str| words.iter().any(|word| *word == fold(name) || *word == fold(name) + "s");
            facts::municipalities().iter().find(|one| is_named(one.name)).map(|one| one.name)
        };
        let above =
            || self.rows().iter().take(10).filter_map(|row| row.cells.first()).find_map(|cell| named(&cell.text));
        let current = self.cell().and_then(|cell| named(&cell.text)).or_else(above).unwrap_or_default();
        pick("correct.unit", Message::new("pick-unit-of-sheet"), kommuner(), current)
    }

    /// Whose the values of the row under the cursor are.
    pub fn ask_whose(&self, context: &Context<'_>) -> Intent {
        let Some(name) = self.name_of_row() else { return Intent::Say(Message::new("import-no-row-name")) };
        let texts = context.texts;
        let name = || ("name", Arg::Text(visible(name).into_owned()));
        let line = || ("line", Arg::Text(self.across_name(context)));
        let items = [
            ("part", texts.with("said-row-part", &[line()])),
            ("part all", texts.with("pick-rows-part", &[name()])),
            ("above", texts.with("said-row-above", &[line()])),
            ("above all", texts.with("pick-rows-above", &[name()])),
            ("kommun", texts.with("pick-row-kommun", &[line()])),
        ];
        let mut items = items.map(|(value, label)| item(value, label, String::new())).to_vec();
        // A kommun that is searched for is found at once.
        items.extend(kommuner());
        pick("correct.whose", Message::new("pick-whose").with("line", self.across_name(context)), items, "")
    }

    /// The first text of the row, or of the column where units stand in a row.
    fn name_of_row(&self) -> Option<&str> {
        let is_name = |cell: &&SeenCell| cell.text.contains(char::is_alphabetic);
        let name = if self.is_turned() {
            let mut column = self.rows().iter().flat_map(|row| &row.cells).filter(|cell| cell.column == self.column);
            column.find(is_name)
        } else {
            self.rows().get(self.row)?.cells.iter().find(is_name)
        };
        name.map(|cell| cell.text.as_str())
    }

    /// Which kommun the row under the cursor is of.
    pub fn ask_whose_kommun(&self) -> Intent {
        let named = self.name_of_row().map(fold).unwrap_or_default();
        let current = facts::municipalities().iter().find(|one| fold(one.name) == named).map_or("", |one| one.name);
        pick("correct.whose_kommun", Message::new("pick-whose-kommun"), kommuner(), current)
    }

    /// What is to be skipped; first the row, where the cursor stands on what names it.
    pub fn ask_skip(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let mut items = vec![
            item("line", self.line_name(context), String::new()),
            item("across", self.across_name(context), String::new()),
            item("sheet", texts.get("pick-skip-sheet"), visible(self.name()).into_owned()),
        ];
        if self.is_skipped() {
            items.insert(0, item("read", texts.get("pick-read-sheet"), String::new()));
        }
        items.extend(self.scope(context));
        let names = !self.is_turned() && self.has_tables() && self.staying.contains(&self.column);
        let current = if self.is_skipped() {
            "read"
        } else if names {
            "across"
        } else {
            "line"
        };
        pick("correct.skip", Message::new("pick-skip"), items, current)
    }

    /// What is to have a period.
    pub fn ask_period_of(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let of_column = |id: &str| texts.with(id, &[("line", self.line_name(context).into())]);
        let mut items = vec![
            item("sheet", texts.with("pick-period-sheet", &[self.turned_arg()]), String::new()),
            item("column", of_column("pick-period-column"), String::new()),
            item("holds", of_column("pick-period-holds"), String::new()),
        ];
        items.extend(self.scope(context));
        let (purpose, title, current) = ("correct.period_of", Message::new("pick-period-of"), "sheet".to_owned());
        // A period typed here is that of the first choice.
        Intent::Open(DialogSpec::Pick(PickSpec { purpose, title, items, current, free: true }))
    }

    /// Which period; `typed` is what was written before and was none.
    pub fn ask_period(of_column: bool, typed: &str) -> Intent {
        let purpose = if of_column { "correct.period_column" } else { "correct.period_sheet" };
        let (items, current) = (Vec::new(), typed.to_owned());
        let title = Message::new("pick-which-period");
        Intent::Open(DialogSpec::Pick(PickSpec { purpose, title, items, current, free: true }))
    }

    /// Which gender.
    pub fn ask_gender(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let mut items: Vec<PickItem> = Vec::new();
        for of in Gender::ALL {
            let args = [("gender", gender(*of, texts).into()), ("line", self.line_name(context).into())];
            let label = texts.with("pick-gender-column", &args);
            items.push(item(&format!("column {}", of.code()), label, String::new()));
        }
        for of in Gender::ALL {
            let label = texts.with("pick-gender-sheet", &[("gender", gender(*of, texts).into()), self.turned_arg()]);
            items.push(item(&format!("sheet {}", of.code()), label, String::new()));
        }
        let holds = texts.with("pick-gender-holds", &[("line", self.line_name(context).into())]);
        items.push(item("holds", holds, String::new()));
        items.extend(self.scope(context));
        pick("correct.gender", Message::new("pick-gender-of"), items, "")
    }

    /// What the mark under the cursor means.
    pub fn ask_meaning(&self, context: &Context<'_>) -> Intent {
        let Some(cell) = self.cell() else { return Intent::Say(Message::new("import-no-mark")) };
        let all = Meaning::ALL.iter();
        let mut items: Vec<PickItem> =
            all.map(|means| item(means.code(), meaning(*means, context.texts), String::new())).collect();
        items.extend(self.scope(context));
        let title = Message::new("pick-meaning").with("mark", visible(&cell.text).into_owned());
        let current = self.reading().map_or("", Meaning::code);
        pick("correct.mark", title, items, current)
    }

    /// What the mark under the cursor is read as.
    fn reading(&self) -> Option<Meaning> {
        let at = (self.row_number()?, self.column);
        let told = self.told().values.iter().find(|told| told.at == at)?;
        let reads = |means: &&Meaning| match told.value {
            Some(value) => means.answer() == Some(value),
            None => means.status() == Some(told.status),
        };
        self.cell().filter(|cell| cell.role == CellRole::Mark)?;
        Meaning::ALL.iter().find(reads).copied()
    }

    /// Which sheet.
    pub fn ask_sheet(&self) -> Intent {
        let sheets = self.sheets().iter().enumerate();
        let items = sheets.map(|(at, name)| item(&at.to_string(), name.clone(), String::new())).collect();
        pick("correct.sheet", Message::new("pick-sheet"), items, &self.sheet.to_string())
    }
}

/// All kommuner to choose from, by name.
fn kommuner() -> Vec<PickItem> {
    let all = facts::municipalities().iter();
    let mut items: Vec<PickItem> =
        all.map(|one| item(one.name, one.name.to_owned(), format!("{} · {}", one.code, one.county_name))).collect();
    items.sort_by(|one, other| compare(&one.label, &other.label));
    items
}
