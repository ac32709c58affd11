//! What is told of a table's columns and rows as a whole: genders and units that only what stands beside or above tells,
//! and what is passed over.

use super::Sending;
use crate::domain::published::{Found, Unread};
use crate::domain::{Gender, Period};
use crate::intake::grid::{Cell, address, cell_in};
use crate::intake::recognise::columns::subject::Subject;
use crate::intake::recognise::columns::{self, Columns, Part, Role};
use crate::intake::recognise::columns::{alike, days, judged, left, others, scales, shares};
use crate::intake::recognise::gender::codes::Codes;
use crate::intake::recognise::gender::headings::Around;
use crate::intake::recognise::gender::{self, told, told::Told};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::{codes, of_sheet};
use crate::intake::recognise::outline;
use crate::intake::recognise::series::delivery::Delivery;
use crate::intake::recognise::series::slots::Fault;
use crate::intake::recognise::series::{self, faults};
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::nearest::nearest;
use crate::intake::recognise::wording::words::tidy;
use crate::intake::recognise::wording::year_parts::{are_year_ends, is_preliminary_year, marks_year};
use crate::intake::{Sink, Stopped};

/// Something to say.
pub(super) enum Remark {
    /// Of a column.
    Column(u16, &'static str),
    /// Of the whole table, with the text that tells it.
    Table(String, &'static str),
}

impl Sending<'_> {
    /// Gives the columns the names, units and genders that only what stands beside and above them tells, and what there is
    /// to say of it; `subject` is what the titles say that is measured.
    pub(super) fn settle(&self, columns: &mut Columns, header: &Header, subject: Option<&Subject>) -> Vec<Remark> {
        let place = (self.grid, self.table);
        judged::settle(columns, header, place);
        let around =
            left::Around { header, grid: self.grid, table: self.table, subject: subject.is_some_and(|it| it.measures) };
        gender::letters::shorts(columns, header);
        let of_days = days::settle(columns);
        let of_others = others::settle(columns, &around);
        // What has been said of a column holds over whose its heading says that it is.
        if let Some(laid) = self.laid {
            laid.columns(columns, header);
            laid.periods_alike(columns, header, place);
        }
        let of_years = left::years(columns, &around);
        let told = |(column, why)| Remark::Column(column, why);
        let mut remarks: Vec<Remark> = of_others.into_iter().chain(of_years).map(told).collect();
        remarks.extend(of_days.into_iter().map(|column| Remark::Column(column, "noted-year-end-heading")));
        remarks.extend(self.of_another_kommun());
        remarks.extend(self.genders(columns, header));
        remarks.extend(left::units(columns, &around).into_iter().map(told));
        let values = columns.iter().filter(|(_, role)| matches!(role, Role::Value(_))).map(|(column, _)| *column);
        let marked = values.filter(|column| header.texts(*column).into_iter().any(marks_year));
        remarks.extend(marked.map(|column| Remark::Column(column, "noted-preliminary")));
        let periods = columns.iter().filter(|(_, role)| *role == Role::Period(Part::Whole)).map(|(column, _)| *column);
        let marked = periods.clone().filter(|column| self.has_preliminary(*column));
        remarks.extend(marked.map(|column| Remark::Column(column, "noted-preliminary-rows")));
        let days = periods.filter(|column| self.has_year_ends(*column));
        remarks.extend(days.map(|column| Remark::Column(column, "noted-year-ends")));
        let given = alike::settle(columns, self.grid, self.table);
        remarks.extend(given.into_iter().map(|column| Remark::Column(column, "noted-unit-of-alike")));
        let given = shares::of_titles(columns, &self.table.titles, place);
        let of_title = subject.map(|subject| subject.settle(columns, header, place)).unwrap_or_default();
        let given = given.into_iter().map(|column| (column, "noted-unit-of-title"));
        remarks.extend(given.chain(of_title).map(told));
        shares::of_cells(columns, place);
        if let Some(home) = self.table.home {
            let label = self.block.names.first().and_then(|(column, _)| self.grid.get(home, *column)?.as_text());
            remarks.push(Remark::Table(label.map(tidy).unwrap_or_default(), "noted-rows-as-homes"));
        }
        remarks.extend(scales::settle(columns, place).into_iter().map(told));
        let homes = columns::within(columns).map(|(column, _)| column);
        let is_said = |column: u16| self.laid.is_some_and(|laid| laid.is_no_label(column));
        let homes = homes.filter(|column| header.texts(*column).is_empty() && !is_said(*column));
        remarks.extend(homes.map(|column| Remark::Column(column, "noted-names-as-homes")));
        remarks
    }

    /// Gives the columns their genders, as the headings beside them, the titles and the sheet's name tell; what there is
    /// to say of it: of a column, or of the whole table with the text that tells it.
    fn genders(&self, columns: &mut Columns, header: &Header) -> Vec<Remark> {
        let said = |column: u16| self.laid.is_some_and(|laid| laid.says_gender(column));
        let title = series::plain_title(&told::freed(self.title));
        let titled = !title.is_empty();
        let percent = |column: u16| self.is_of_percent(column);
        let bracketed = |column: u16| self.has_brackets(column);
        let around = Around { header, said: &said, titled, percent: &percent, bracketed: &bracketed };
        let found = gender::headings::settle(columns, &around);
        name_parts(columns, &title);
        let mut remarks: Vec<Remark> = found.into_iter().map(|(column, why)| Remark::Column(column, why)).collect();
        let is_split = |heading: &Heading| !matches!(heading.gender, None | Some(Gender::Total));
        let split = columns.iter().any(|(column, role)| match role {
            Role::Value(heading) => is_split(heading) && !said(*column),
            role => *role == Role::Gender,
        });
        let told = told::told(&self.table.titles, self.grid.sheet(), &self.recogniser.names);
        if let Some(said) = self.laid.and_then(|laid| laid.genders(columns)) {
            let other = |told: Told| if let Told::All(gender, text) = told { Some((gender, text)) } else { None };
            let against = other(told).filter(|(gender, _)| *gender != said);
            remarks.extend(against.map(|(_, text)| Remark::Table(text, "noted-gender-against-title")));
            return remarks;
        }
        if split || !self.table.genders.is_empty() || told == Told::Nothing {
            return remarks;
        }
        let open = columns.iter_mut().filter(|(column, role)| matches!(role, Role::Value(_)) && !said(*column));
        let mut open = open.peekable();
        if open.peek().is_some() {
            remarks.push(match &told {
                Told::Difference(text) => Remark::Table(text.clone(), "unread-gender-difference"),
                Told::All(_, text) => Remark::Table(text.clone(), "noted-gender-of-title"),
                Told::Doubt(text) => Remark::Table(text.clone(), "noted-gender-in-title"),
                Told::Nothing => return remarks,
            });
        }
        for (_, role) in open {
            match (&told, role) {
                (Told::All(gender, _), Role::Value(heading)) => heading.gender = Some(*gender),
                (Told::Difference(_), role) => *role = Role::Description,
                _ => {}
            }
        }
        remarks
    }

    /// What there is to say where a title names another kommun than the sheet, whose rows are its own.
    fn of_another_kommun(&self) -> Option<Remark> {
        let sheet = self.grid.sheet();
        let kommun = |name: &str| names::known(name).and_then(|known| known.municipality);
        let own = Some(sheet).filter(|sheet| outline::is_kommun(sheet)).and_then(kommun)?;
        let other = |title: &&String| of_sheet::in_title(title).is_some_and(|name| kommun(&name) != Some(own));
        let title = self.table.titles.iter().find(other)?;
        Some(Remark::Table(title.clone(), "noted-kommun-of-title"))
    }

    /// Whether most cells of a column are shown in per cent.
    fn is_of_percent(&self, column: u16) -> bool {
        let cells = self.table.rows.iter().filter_map(|(row, _)| cell_in(self.grid.row(*row), column));
        let (mut percent, mut all) = (0_usize, 0_usize);
        for cell in cells {
            all += 1;
            percent += usize::from(cell.percent || cell.as_text().is_some_and(|text| text.trim_end().ends_with('%')));
        }
        percent * 2 > all
    }

    /// Whether most cells of a column hold a number and another in brackets behind it: `40 (20)`.
    fn has_brackets(&self, column: u16) -> bool {
        let cells = self.table.rows.iter().filter_map(|(row, _)| cell_in(self.grid.row(*row), column));
        let (mut brackets, mut all) = (0_usize, 0_usize);
        for cell in cells {
            all += 1;
            let parts = cell.as_text().and_then(|text| text.trim_end().strip_suffix(')')?.split_once('('));
            brackets += usize::from(parts.is_some_and(|(number, _)| number.starts_with(|c: char| c.is_ascii_digit())));
        }
        brackets * 2 > all
    }

    /// Whether years in a column are marked as preliminary.
    fn has_preliminary(&self, column: u16) -> bool {
        let cells = self.table.rows.iter().filter_map(|(row, _)| cell_in(self.grid.row(*row), column)?.as_text());
        let mut long = cells.filter(|text| text.len() > 4);
        long.any(is_preliminary_year)
    }

    /// Whether all that stands in a column are last days of years.
    fn has_year_ends(&self, column: u16) -> bool {
        let texts = self.table.rows.iter().map(|(row, _)| columns::text_in(self.grid.row(*row), column));
        let mut days = texts.filter(|text| !text.is_empty()).map(|text| Period::parse(&text).ok()).peekable();
        days.peek().is_some() && days.all(|day| are_year_ends(day.iter()))
    }

    /// Sends what there is to say of the genders of columns and of the table.
    pub(super) fn remark(&self, remarks: &[Remark], columns: &Columns, sink: &mut Sink) -> Result<(), Stopped> {
        for remark in remarks {
            match remark {
                Remark::Column(column, why) => self.column(*column, why, sink)?,
                Remark::Table(text, why) => {
                    let (sheet, cell) = (self.grid.sheet().to_owned(), self.cells(columns));
                    sink(Found::Unread(Unread { sheet, cell, text: text.clone(), why: (*why).to_owned() }))?;
                }
            }
        }
        Ok(())
    }

    /// Says something of a column as a whole.
    pub(super) fn column(&self, column: u16, why: &str, sink: &mut Sink) -> Result<(), Stopped> {
        let filled = self.table.rows.iter().filter(|(row, _)| cell_in(self.grid.row(*row), column).is_some());
        let heads = self.table.header.iter().rev().filter_map(|row| cell_in(self.grid.row(*row), column)?.as_text());
        let heading = heads.map(tidy).next().unwrap_or_default();
        faults::column(self.grid, column, filled.map(|(row, _)| *row), (&heading, why), sink)
    }

    /// Rows that nobody known owns, with the name that their label is nearest to.
    pub(super) fn unknown(&self, sink: &mut Sink) -> Result<(), Stopped> {
        for fault in &self.table.strange {
            let (row, column, why) = *fault;
            if let Some(text) = Some(why).filter(|why| *why == codes::SAID).and_then(|_| self.differing(row, column)) {
                let (sheet, cell) = (self.grid.sheet().to_owned(), address(row, column));
                sink(Found::Unread(Unread { sheet, cell, text, why: why.to_owned() }))?;
                continue;
            }
            let text = cell_in(self.grid.row(row), column).and_then(Cell::as_text);
            let near = text.filter(|_| why == "unread-unknown-unit").and_then(nearest);
            match text.zip(near) {
                Some((text, near)) => {
                    let (sheet, cell) = (self.grid.sheet().to_owned(), address(row, column));
                    let text = format!("{text} ≈ {near}");
                    sink(Found::Unread(Unread { sheet, cell, text, why: "unread-name-like".to_owned() }))?;
                }
                None => faults::cells(self.grid, &[*fault], sink)?,
            }
        }
        Ok(())
    }

    fn differing(&self, row: u32, column: u16) -> Option<String> {
        codes::told(self.grid, self.block, row, column)
    }

    /// Rows of medians and the like, those right below each other as one.
    pub(super) fn aside(&self, sink: &mut Sink) -> Result<(), Stopped> {
        let together = |one: &Fault, next: &Fault| one.0 + 1 == next.0 && one.1 == next.1 && one.2 == next.2;
        for rows in self.table.aside.chunk_by(together) {
            if let Some((_, column, why)) = rows.first() {
                faults::range(self.grid, *column, rows.iter().map(|(row, ..)| *row), why, sink)?;
            }
        }
        Ok(())
    }

    /// Whether genders stand as numbers in a column.
    pub(super) fn has_codes(&self, column: u16) -> bool {
        let texts = self.table.rows.iter().map(|(row, _)| columns::text_in(self.grid.row(*row), column).into_owned());
        let texts: Vec<String> = texts.collect();
        let wider = &self.recogniser.context.legend.genders;
        Codes::of_column(texts.iter().map(String::as_str), &self.legend.genders, wider).is_any()
    }
}

/// What the values of a table tell, and of which names another table tells something else.
pub(super) fn of_values(delivery: Delivery) -> (Vec<Remark>, Option<Remark>) {
    let Delivery { directed, elsewhere, about, other, .. } = delivery;
    let elsewhere = elsewhere.into_iter().map(|column| Remark::Column(column, "noted-ranks-elsewhere"));
    let both = about.zip(other).map(|(own, other)| format!("{own} ≠ {other}"));
    let both = both.map(|both| Remark::Table(both, "noted-name-of-two-subjects"));
    (directions(&directed).chain(elsewhere).collect(), both)
}

/// What there is to say of the series whose direction the ranks have told: the first of them and how many more.
fn directions(directed: &[(String, &'static str)]) -> impl Iterator<Item = Remark> {
    let of = |why: &'static str| {
        let mut all = directed.iter().filter(|(_, other)| *other == why).map(|(title, _)| title);
        let first = all.next()?;
        let more = all.count();
        let text = if more == 0 { first.clone() } else { format!("{first} + {more}") };
        Some(Remark::Table(text, why))
    };
    ["noted-direction-higher", "noted-direction-lower"].into_iter().filter_map(of)
}

/// A share of the women or men in what the title is about is a measure of its own: `Placerade barn – varav flickor (%)`.
fn name_parts(columns: &mut Columns, title: &str) {
    for (_, role) in columns {
        if let Role::Value(heading) = role
            && let Some(part) = heading.title.strip_prefix(" – ")
        {
            heading.title = if title.is_empty() { part.to_owned() } else { format!("{title} – {part}") };
        }
    }
}
