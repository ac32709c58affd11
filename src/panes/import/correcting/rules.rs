//! The rules of the profile that hold for the sheet: listed in words, each to be taken away.

use super::Desk;
use super::words::{gender, line, meaning, role_of};
use crate::domain::profile::{ColumnRule, Piece, Said, SheetRule};
use crate::domain::{Arg, Message};
use crate::intake::profile::places_in;
use crate::locale::visible;
use crate::msg::about::{item, pick};
use crate::msg::{Context, Intent};
use crate::text::Texts;

impl Desk {
    /// The rule that holds for the sheet, where a profile is laid over it.
    fn rule(&self) -> Option<&SheetRule> {
        self.report.correcting.laid.as_ref().filter(|_| !self.report.correcting.used.is_empty())
    }

    /// What it is made of.
    pub fn rules(&self) -> impl Iterator<Item = Piece> {
        self.rule().map(SheetRule::pieces).unwrap_or_default().into_iter()
    }

    /// Which of the rules is not to hold.
    pub fn ask_rules(&self, context: &Context<'_>) -> Intent {
        let rules = self.rules().enumerate();
        let items = rules.map(|(at, piece)| item(&at.to_string(), self.piece(&piece, context.texts), String::new()));
        let name = self.report.correcting.used.first().map_or("", |profile| &profile.name);
        let title = Message::new("pick-rules").with("name", visible(name).into_owned());
        pick("correct.rules", title, items.collect(), "")
    }

    /// What the choice under `pick-rules` says.
    pub fn forgotten(&self, choice: &str) -> Option<Said> {
        let at: usize = choice.parse().ok()?;
        self.rules().nth(at).map(Said::Forget)
    }

    /// "kolumn H (mål) gäller året i rubriken".
    fn piece(&self, piece: &Piece, texts: &Texts) -> String {
        let Some(rule) = self.rule() else { return String::new() };
        let table = |at: usize| rule.tables.get(at);
        let of_table = |words: String, at: Option<usize>| match at.and_then(table) {
            Some(table) => {
                let args = [("said", words.into()), ("place", Arg::Text(table.place.to_string()))];
                texts.with("rule-of-table", &args)
            }
            None => words,
        };
        match piece {
            Piece::Period(of) => {
                let period = of.map_or(rule.period.as_ref(), |at| table(at)?.period.as_ref());
                let period = period.map_or_else(String::new, |period| dated(period, texts));
                of_table(texts.with("said-period", &[("period", period.into())]), *of)
            }
            Piece::Gender(place) => {
                let of = place.map_or(rule.gender, |at| table(at)?.gender);
                let of = of.map_or_else(String::new, |of| gender(of, texts));
                of_table(texts.with("said-gender", &[("gender", of.into())]), *place)
            }
            Piece::Column(of, at) => {
                let said = rule.column(*of, *at).map(|known| of_column(known, rule.turned, texts));
                of_table(said.unwrap_or_default(), *of)
            }
            Piece::Mark(mark) => {
                let means = rule.marks.iter().find(|known| known.mark == *mark).map(|known| known.means);
                let means = means.map_or_else(String::new, |means| meaning(means, texts));
                texts.with("said-mark", &[("mark", visible(mark).into_owned().into()), ("meaning", means.into())])
            }
            Piece::Units => {
                let names: Vec<String> =
                    rule.units.iter().map(|sign| placed(sign.column, &sign.heading, rule.turned, texts)).collect();
                let id = if rule.turned { "said-unit-row" } else { "said-units" };
                texts.with(id, &[("line", names.join(", ").into())])
            }
            Piece::Header => {
                let rows: Vec<String> = rule.header.iter().map(|sign| sign.row.to_string()).collect();
                texts.with("said-header", &[("first", rows.join(", ").into())])
            }
            Piece::Row(at) => {
                let (row, text) = rule.rows.get(*at).map_or((0, ""), |sign| (sign.row, &sign.text));
                let row = u16::try_from(row).unwrap_or(u16::MAX);
                texts.with("said-row", &[("line", placed(row, text, !rule.turned, texts).into())])
            }
            Piece::Unit => {
                let unit = rule.unit.as_deref().map_or_else(String::new, |unit| visible(unit).into_owned());
                texts.with("said-unit-of-sheet", &[("unit", unit.into())])
            }
            Piece::Skip => texts.get("said-skip-sheet"),
        }
    }
}

/// "kolumn H (mål)", with what it was known by where it stood.
fn placed(at: u16, words: &str, turned: bool, texts: &Texts) -> String {
    let name = line(at, turned, texts);
    if words.is_empty() {
        return name;
    }
    let words = visible(&words.replace('|', " – ")).into_owned();
    texts.with("import-lost-place", &[("place", name.into()), ("words", words.into())])
}

/// All that is said of a column.
fn of_column(rule: &ColumnRule, turned: bool, texts: &Texts) -> String {
    let place = || ("line", Arg::Text(placed(rule.column, &rule.heading, turned, texts)));
    let mut all = Vec::new();
    if let Some(series) = &rule.series {
        all.push(texts.with("said-series", &[place(), ("title", visible(&series.title).into_owned().into())]));
    } else if let Some(role) = rule.role {
        all.push(texts.with(role_of(role), &[place()]));
    }
    if let Some(period) = &rule.period {
        all.push(texts.with("said-period-column", &[place(), ("period", dated(period, texts).into())]));
    }
    if let Some(of) = rule.gender {
        all.push(texts.with("said-gender-column", &[place(), ("gender", gender(of, texts).into())]));
    }
    all.join("; ")
}

/// A period as people read it: each place of a year in words.
fn dated(template: &str, texts: &Texts) -> String {
    places_in(template, |place| {
        let (id, args) = place.told();
        let args: Vec<(&str, Arg)> =
            args.into_iter().map(|(name, value)| (name, Arg::Text(visible(&value).into_owned()))).collect();
        texts.with(id, &args)
    })
}
