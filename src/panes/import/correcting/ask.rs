//! The questions that a correction asks: lists to choose from, a line to write.

use super::Desk;
use super::words::{gender, letters, meaning};
use crate::domain::profile::{Meaning, SeriesSaid};
use crate::domain::seen::SeenCell;
use crate::domain::{Gender, Message};
use crate::locale::{fold, visible};
use crate::msg::about::{item, pick};
use crate::msg::{Context, DialogSpec, Intent, PickItem, PickSpec};

/// A series as it is read: name, population.
fn series_named(series: &SeriesSaid) -> String {
    match series.population.as_deref().unwrap_or_default() {
        "" => series.title.clone(),
        population => format!("{}, {population}", series.title),
    }
}

impl Desk {
    fn letters(&self) -> String {
        letters(self.column)
    }

    /// What is to be skipped.
    pub fn ask_skip(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let row = self.row_number().unwrap_or(0).to_string();
        let mut items = vec![
            item("column", texts.with("pick-skip-column", &[("column", self.letters().into())]), String::new()),
            item("row", texts.with("pick-skip-row", &[("row", row.into())]), String::new()),
            item("sheet", texts.get("pick-skip-sheet"), visible(self.name()).into_owned()),
        ];
        if self.is_skipped() {
            items.insert(0, item("read", texts.get("pick-read-sheet"), String::new()));
        }
        pick("correct.skip", Message::new("pick-skip"), items, "")
    }

    /// What is to have a period.
    pub fn ask_period_of(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let of_column = |id: &str| texts.with(id, &[("column", self.letters().into())]);
        let items = vec![
            item("sheet", texts.get("pick-period-sheet"), String::new()),
            item("column", of_column("pick-period-column"), String::new()),
            item("holds", of_column("pick-period-holds"), String::new()),
        ];
        pick("correct.period_of", Message::new("pick-period-of"), items, "sheet")
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
            let args = [("gender", gender(*of, texts).into()), ("column", self.letters().into())];
            let label = texts.with("pick-gender-column", &args);
            items.push(item(&format!("column {}", of.code()), label, String::new()));
        }
        for of in Gender::ALL {
            let label = texts.with("pick-gender-sheet", &[("gender", gender(*of, texts).into())]);
            items.push(item(&format!("sheet {}", of.code()), label, String::new()));
        }
        let holds = texts.with("pick-gender-holds", &[("column", self.letters().into())]);
        items.push(item("holds", holds, String::new()));
        pick("correct.gender", Message::new("pick-gender-of"), items, "")
    }

    /// What the mark under the cursor means.
    pub fn ask_meaning(&self, context: &Context<'_>) -> Intent {
        let Some(cell) = self.cell() else { return Intent::Say(Message::new("import-no-mark")) };
        let all = Meaning::ALL.iter();
        let items = all.map(|means| item(means.code(), meaning(*means, context.texts), String::new())).collect();
        let title = Message::new("pick-meaning").with("mark", visible(&cell.text).into_owned());
        pick("correct.mark", title, items, "")
    }

    /// Which of the known series the column is; those of a similar name come first.
    pub fn ask_series(&self, known: &[SeriesSaid], context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let heading = self.heading();
        let mut likely: Vec<(usize, usize)> =
            known.iter().enumerate().map(|(at, series)| (likeness(&series.title, &heading), at)).collect();
        likely.sort_by_key(|(like, at)| (std::cmp::Reverse(*like), *at));
        let mut items: Vec<PickItem> = Vec::with_capacity(known.len() + 1);
        for (like, at) in likely {
            let Some(series) = known.get(at) else { continue };
            let alike = (like >= 500).then(|| texts.get("pick-series-alike"));
            let note: Vec<String> = series.code.clone().into_iter().chain(alike).collect();
            items.push(item(&format!("known {at}"), series_named(series), note.join(" · ")));
        }
        items.push(item("holds", texts.get("pick-series-holds"), String::new()));
        let title = Message::new("pick-series").with("column", self.letters());
        let current = items.first().map(|item| item.value.clone()).unwrap_or_default();
        Intent::Open(DialogSpec::Pick(PickSpec { purpose: "correct.series", title, items, current, free: true }))
    }

    /// The texts over the column: those of its header, else those above the first number.
    fn heading(&self) -> String {
        let in_column = |cells: &[SeenCell]| cells.iter().find(|cell| cell.column == self.column).cloned();
        let cells: Vec<SeenCell> = self.rows().iter().filter_map(|row| in_column(&row.cells)).collect();
        let is_number = |cell: &SeenCell| cell.text.starts_with(|c: char| c.is_ascii_digit());
        let texts = cells.iter().take_while(|cell| !is_number(cell)).map(|cell| cell.text.as_str());
        texts.take(6).collect::<Vec<_>>().join(" ")
    }

    /// Which sheet.
    pub fn ask_sheet(&self) -> Intent {
        let sheets = self.sheets().iter().enumerate();
        let items = sheets.map(|(at, name)| item(&at.to_string(), name.clone(), String::new())).collect();
        pick("correct.sheet", Message::new("pick-sheet"), items, &self.sheet.to_string())
    }
}

/// How many of the longer words of a name stand in a heading, in thousandths.
fn likeness(name: &str, heading: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let (name, heading) = (words(name), words(heading));
    let common = name.iter().filter(|word| heading.contains(word)).count();
    (common * 2_000).checked_div(name.len() + heading.len()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_its_words() {
        assert_eq!(likeness("Fallskador", "18. Fallskador 2024"), 666);
        assert_eq!(likeness("Nöjda med hemtjänsten", "Trygga"), 0);
        assert_eq!(likeness("", ""), 0);
    }
}
