//! When the values of a table are, as the user, its titles, its sheet's name, the workbook and the file's name tell; and what
//! there is to say of it.

use super::Sending;
use super::remarks::Remark;
use crate::domain::{Period, PeriodKind};
use crate::intake::recognise::columns::{Columns, ranks};
use crate::intake::recognise::context::Context;
use crate::intake::recognise::rules::laid::Laid;
use crate::intake::recognise::wording::filename;
use crate::intake::recognise::wording::words::{fold, is_aside, period_of_title};
use crate::intake::recognise::wording::year_parts::within;

/// When the values of a table are.
#[derive(Debug, Default)]
pub(super) struct Dated {
    /// The period of columns and rows that name none.
    pub(super) period: Option<Period>,
    /// The part of a year of those that name a whole year.
    pub(super) part: Option<String>,
    /// What there is to say where the name of the file tells it: a text id.
    of_file: Option<&'static str>,
}

impl Sending<'_> {
    /// When the table's values are; leaves out ranks of another year.
    pub(super) fn dates(&self, columns: &mut Columns, context: &Context) -> Dated {
        let dated = self.dated(context);
        ranks::of_another_year(columns, self.header, dated.period.as_ref());
        dated
    }

    /// When the table's values are.
    fn dated(&self, context: &Context) -> Dated {
        if let Some(said) = self.laid.and_then(|laid| laid.period.clone()) {
            return Dated { period: Some(said), ..Dated::default() };
        }
        let titles = if self.copied { &[][..] } else { &self.table.titles };
        let found = self.period(context);
        let year = found.as_ref().filter(|period| period.kind == PeriodKind::Year);
        // The user's word for a column holds as it is.
        let free = !self.laid.is_some_and(Laid::says_periods);
        let part = Context::part_of(titles, self.grid.sheet(), None).filter(|_| free);
        let of_year = year.and_then(|year| Some((year, Context::part_of(titles, self.grid.sheet(), Some(year))?)));
        let period = of_year.and_then(|(year, part)| within(year, &part)).or(found);
        Dated { period, part, of_file: None }.or_of_file(&self.recogniser.options.name)
    }

    fn period(&self, context: &Context) -> Option<Period> {
        let year = self.recogniser.options.year.and_then(|year| Period::year(year).ok());
        let titles = if self.copied { &[][..] } else { &self.table.titles };
        let found = Context::period_of(titles, self.grid.sheet());
        // The year of an edition is later than that of its figures.
        let edition = |title: &String| fold(title).contains("öppna jämförelser") && period_of_title(title) == found;
        if titles.iter().any(edition)
            && let Some(stated) = Context::stated(self.grid)
        {
            return Some(stated);
        }
        found.or(year).or_else(|| Context::stated(self.grid)).or_else(|| context.edition.clone())
    }

    /// What there is to say of periods that the values have taken from around the table: whether some of them name none, and
    /// whether some name a whole year.
    pub(super) fn period_remarks(&self, dated: &Dated, leant: bool, whole: bool) -> Vec<Remark> {
        let (part, month) = (dated.part.clone().filter(|_| whole), self.month().filter(|_| whole));
        let divided = part.map(|part| Remark::Table(part, "noted-part-of-title"));
        let divided = divided.or_else(|| Some(Remark::Table(month?, "noted-month-of-title")));
        let taken = if leant { self.period_remark(dated) } else { None };
        let unclear = || self.unclear_part(dated).map(|line| Remark::Table(line, "noted-part-not-read"));
        let unclear = if leant || whole { unclear() } else { None };
        divided.into_iter().chain(taken).chain(unclear).collect()
    }

    fn period_remark(&self, dated: &Dated) -> Option<Remark> {
        let (taken, sheet) = (dated.period.clone()?, self.grid.sheet());
        if let Some(why) = dated.of_file {
            return Some(Remark::Table(taken.label, why));
        }
        if self.copied {
            return Some(Remark::Table(sheet.to_owned(), "noted-year-of-copied-title"));
        }
        if Context::periods_differ(&self.table.titles) {
            return Some(Remark::Table(taken.label, "noted-years-of-titles"));
        }
        let titled = || Context::period_of(&self.table.titles, "").as_ref() == Some(&taken);
        let of_sheet = Context::period_of(&[], sheet).filter(|it| it.last < taken.first || taken.last < it.first);
        of_sheet.filter(|_| titled()).map(|_| Remark::Table(sheet.to_owned(), "noted-year-of-sheet"))
    }

    /// The month that a title names with its year.
    fn month(&self) -> Option<String> {
        let month = |title: &String| period_of_title(title).filter(|period| period.kind == PeriodKind::Month);
        let lines = self.table.titles.iter().rev().filter(|title| !is_aside(title));
        lines.filter_map(month).map(|period| period.label).next()
    }

    /// A line that names half-years, quarters, tertials or the like which are not read from it, over values of a whole year.
    fn unclear_part(&self, dated: &Dated) -> Option<String> {
        const STEMS: [&str; 4] = ["halvår", "kvartal", "tertial", "delår"];
        let whole = dated.period.as_ref().is_none_or(|period| period.kind == PeriodKind::Year) && dated.part.is_none();
        let names = |line: &str| {
            let folded = fold(line);
            let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let months = words.clone().filter(|word| word.len() > 3 && is_month(word)).count();
            months > 1 || words.any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
        };
        let lines = self.table.titles.iter().map(String::as_str).chain([self.grid.sheet()]);
        lines.filter(|line| whole && !is_aside(line) && names(line)).map(str::to_owned).next()
    }
}

fn is_month(word: &str) -> bool {
    Period::parse(&format!("{word} 2020")).is_ok_and(|period| period.kind == PeriodKind::Month)
}

impl Dated {
    /// The same, with what the name of the file tells: the period where nothing else does, or the half-year, tertial,
    /// quarter or week of the year that is told.
    fn or_of_file(self, name: &str) -> Self {
        let Some(period) = &self.period else {
            let period = filename::period_of(name);
            return Self { of_file: Some("noted-year-of-file-name"), period, ..self };
        };
        let of_year = period.kind == PeriodKind::Year && self.part.is_none();
        let inside = |own: &Period| {
            !matches!(own.kind, PeriodKind::Year | PeriodKind::Month | PeriodKind::Day)
                && period.first <= own.first
                && own.last <= period.last
        };
        match filename::period_of(name).filter(|own| of_year && inside(own)) {
            Some(own) => Self { of_file: Some("noted-part-of-file-name"), period: Some(own), ..self },
            None => self,
        }
    }
}
