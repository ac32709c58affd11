//! The rules of the profile that hold for the sheet: listed in words, each to be taken away.

use super::Desk;
use super::words::{gender, line, meaning, named, role_of, whose};
use crate::domain::profile::{ColumnRule, Piece, RowRule, RowSign, Said, SheetRule};
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
        let items = rules.map(|(at, piece)| {
            let lost = if self.holds(&piece) { String::new() } else { context.texts.get("rule-lost") };
            item(&at.to_string(), self.piece(&piece, context.texts), lost)
        });
        let name = self.report.correcting.used.first().map_or("", |profile| &profile.name);
        let title = Message::new("pick-rules").with("name", visible(name).into_owned());
        pick("correct.rules", title, items.collect(), "")
    }

    /// What the choice under `pick-rules` says.
    pub fn forgotten(&self, choice: &str) -> Option<Said> {
        let at: usize = choice.parse().ok()?;
        self.rules().nth(at).map(Said::Forget)
    }

    /// Whether what a rule speaks of is on the sheet.
    pub fn holds(&self, piece: &Piece) -> bool {
        let Some(rule) = self.rule() else { return false };
        let table = |of: Option<usize>| of.map(|at| rule.tables.get(at));
        let placed = |of: Option<usize>| table(of).is_none_or(|table| table.is_some_and(|table| table.place > 0));
        match piece {
            Piece::Skip | Piece::Unit => true,
            Piece::Period(of) | Piece::Gender(of) | Piece::Mark(of, _) => placed(*of),
            Piece::Header(of) => {
                let header = table(*of).map_or(Some(&rule.header), |table| Some(&table?.header));
                placed(*of) && header.is_some_and(|rows| rows.iter().any(|sign| sign.row > 0))
            }
            Piece::Units(of) => {
                let units = table(*of).map_or(Some(&rule.units), |table| Some(&table?.units));
                placed(*of) && units.is_some_and(|names| names.iter().all(|sign| sign.column > 0))
            }
            Piece::Column(of, at) => placed(*of) && rule.column(*of, *at).is_some_and(|known| known.column > 0),
            Piece::Whose(at) => rule.owners.get(*at).is_some_and(|known| known.row > 0),
            Piece::Row(at) => rule.rows.get(*at).is_some_and(|sign| sign.row > 0),
        }
    }

    /// "kolumn H (mål) gäller året i rubriken".
    fn piece(&self, piece: &Piece, texts: &Texts) -> String {
        let Some(rule) = self.rule() else { return String::new() };
        let table = |at: usize| rule.tables.get(at);
        let of_table = |words: String, at: Option<usize>| match at.and_then(table) {
            Some(table) if table.place == 0 => {
                let title = if table.title.is_empty() { table.headings.join("|") } else { table.title.clone() };
                let title = visible(&title.replace('|', " – ")).into_owned();
                texts.with("import-in-table", &[("said", words.into()), ("cells", title.into())])
            }
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
            Piece::Mark(of, mark) => {
                let marks = of.map_or(Some(&rule.marks), |at| Some(&table(at)?.marks));
                let means = marks.and_then(|marks| marks.iter().find(|known| known.mark == *mark));
                let means = means.map_or_else(String::new, |known| meaning(known.means, texts));
                let args = [("mark", visible(mark).into_owned().into()), ("meaning", means.into())];
                of_table(texts.with("said-mark", &args), *of)
            }
            Piece::Units(of) => {
                let units = of.map_or(Some(&rule.units), |at| Some(&table(at)?.units)).map_or(&[][..], Vec::as_slice);
                let names = units.iter().map(|sign| placed(sign.column, &sign.heading, rule.turned, texts));
                let id = if rule.turned { "said-unit-row" } else { "said-units" };
                of_table(texts.with(id, &[("line", names.collect::<Vec<_>>().join(", ").into())]), *of)
            }
            Piece::Header(of) => {
                let header = of.map_or(Some(&rule.header), |at| Some(&table(at)?.header));
                of_table(header_of(header.map_or(&[][..], Vec::as_slice), rule.turned, texts), *of)
            }
            Piece::Whose(at) => of_row(rule.owners.get(*at), rule.turned, texts),
            Piece::Row(at) => rule.rows.get(*at).map_or_else(String::new, |sign| {
                let row = u16::try_from(sign.row).unwrap_or(u16::MAX);
                texts.with("said-row", &[("line", placed(row, &sign.text, !rule.turned, texts).into())])
            }),
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
    let words = visible(&words.replace('|', " – ")).into_owned();
    match (at, words.is_empty()) {
        (0, true) => "–".to_owned(),
        (0, false) => words,
        (_, true) => line(at, turned, texts),
        (_, false) => {
            let place = line(at, turned, texts);
            texts.with("import-lost-place", &[("place", place.into()), ("words", words.into())])
        }
    }
}

/// "rubrikrader 3–4"; what the rows were known by where they are not there.
fn header_of(header: &[RowSign], turned: bool, texts: &Texts) -> String {
    let rows = || header.iter().map(|sign| sign.row).filter(|row| *row > 0);
    if let (Some(first), Some(last)) = (rows().min(), rows().max()) {
        return super::words::header((first, last), turned, texts);
    }
    let known: Vec<&str> = header.iter().map(|sign| sign.text.as_str()).collect();
    let known = visible(&known.join("|").replace('|', " – ")).into_owned();
    texts.with("said-header", &[("first", known.into())])
}

/// Whose a row is that is known by the name of its kommun and its own.
fn of_row(rule: Option<&RowRule>, turned: bool, texts: &Texts) -> String {
    let Some(rule) = rule else { return String::new() };
    let words: Vec<&str> = rule.below.iter().chain([&rule.label]).map(String::as_str).collect();
    let row = u16::try_from(rule.row).unwrap_or(u16::MAX);
    let place = placed(row, words.join("|").trim_start_matches('|'), !turned, texts);
    whose((&place, &rule.whose, rule.below.is_none()), texts)
}

/// All that is said of a column.
fn of_column(rule: &ColumnRule, turned: bool, texts: &Texts) -> String {
    let place = || ("line", Arg::Text(placed(rule.column, &rule.heading, turned, texts)));
    let mut all = Vec::new();
    if let Some(series) = &rule.series {
        all.push(texts.with("said-series", &[place(), ("title", visible(&named(series)).into_owned().into())]));
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
