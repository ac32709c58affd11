//! Where the tables of a sheet lie, and which of them a rule for one means: by its title, by the texts over its columns;
//! by its order where neither was there. Pure.

use std::collections::BTreeSet;

use super::gaps::with_gaps;
use super::laid::Laid;
use super::shape::lasting;
use crate::domain::profile::TableRule;
use crate::domain::seen::Range;
use crate::intake::grid::{Cell, Grid, address};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::{Block, is_code_heading, is_name_heading};
use crate::intake::recognise::layout::views;
use crate::intake::recognise::wording::heading::{Heading, is_general};
use crate::intake::recognise::wording::measures::is_bare;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::fold;

/// Texts over a table's columns that are looked at, and those that a rule keeps: the first ones.
const MOST_TEXTS: usize = 80;
const KEPT_TEXTS: usize = 20;
/// Stands last where a rule does not keep them all.
const AND_MORE: &str = "…";
/// How many of the texts over its columns make a table known, in thousandths; a title that is the same counts more than all.
const ENOUGH: usize = 500;
const SAME_TITLE: usize = 2_000;

/// A table of a sheet, in the way in which the sheet is read: turned where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The lines above it.
    pub titles: Vec<String>,
    /// The rows of its header.
    pub header: Vec<u32>,
    /// First and last row, the header's with them.
    pub rows: (u32, u32),
    /// First and last column that hold something.
    pub columns: (u16, u16),
    /// Whether it has been found as a table; else it is rows that may be one.
    pub found: bool,
    /// The texts over its columns, each once, from the left.
    headings: Vec<String>,
    /// What stands alone in a row in its midst: the title of a table that has not been told from it.
    inside: Vec<String>,
}

impl Span {
    fn of(grid: &Grid, block: &Block, table: &Table, titles: &[String]) -> Option<Self> {
        let rows = || table.header.iter().copied().chain(table.rows.iter().map(|(row, _)| *row));
        let columns = || rows().flat_map(|row| block.cells(grid.row(row))).map(|(column, _)| *column);
        let columns = (columns().min()?, columns().max()?);
        let titles = if table.titles.is_empty() { titles } else { &table.titles };
        let rows = (rows().min()?, rows().max()?);
        Some(Self::lying(grid, block, table, (rows, columns), titles))
    }

    /// A table in this place, with these titles.
    fn lying(
        grid: &Grid,
        block: &Block,
        table: &Table,
        (rows, columns): ((u32, u32), (u16, u16)),
        titles: &[String],
    ) -> Self {
        let header = Header::of(grid, block, table);
        let texts = (columns.0..=columns.1).flat_map(|column| header.texts(column).into_iter().map(lasting));
        let mut headings: Vec<String> = Vec::new();
        for text in texts.filter(|text| !text.is_empty()) {
            if headings.len() < MOST_TEXTS && !headings.contains(&text) {
                headings.push(text);
            }
        }
        let (first, last) = rows;
        let within = grid.rows().skip_while(|(row, _)| *row < first).take_while(|(row, _)| *row <= last);
        let alone = within.filter_map(|(_, cells)| alone(block.cells(cells))).take(MOST_TEXTS);
        let (titles, header) = (titles.to_vec(), table.header.clone());
        Self { titles, header, rows, columns, found: true, headings, inside: alone.collect() }
    }

    /// Rows that may be a table: those with numbers, below their header and titles.
    pub fn unfound(grid: &Grid, rows: (u32, u32), columns: (u16, u16), header: &[u32], titles: &[String]) -> Self {
        let block = Block { columns, ..Block::default() };
        let table = Table { header: header.to_vec(), ..Table::default() };
        Self { found: false, ..Self::lying(grid, &block, &table, (rows, columns), titles) }
    }

    /// A rule for this table, the one of this place among the sheet's, that says nothing yet.
    pub fn rule(&self, place: usize) -> TableRule {
        let mut headings: Vec<String> = self.headings.iter().take(KEPT_TEXTS).cloned().collect();
        if self.headings.len() > KEPT_TEXTS {
            headings.push(AND_MORE.to_owned());
        }
        let place = u32::try_from(place + 1).unwrap_or(u32::MAX);
        TableRule { title: self.title(), headings, place, ..TableRule::default() }
    }

    /// Where it lies.
    pub const fn range(&self) -> Range {
        ((self.rows.0, self.columns.0), (self.rows.1, self.columns.1))
    }

    /// Its cells: `A12:F40` of the sheet.
    pub fn cells(&self, turned: bool) -> String {
        let name = |row: u32, column: u16| {
            let swapped = (u32::from(column), u16::try_from(row).unwrap_or(u16::MAX));
            let (row, column) = if turned { swapped } else { (row, column) };
            address(row, column)
        };
        format!("{}:{}", name(self.rows.0, self.columns.0), name(self.rows.1, self.columns.1))
    }

    fn title(&self) -> String {
        let lines: Vec<String> = self.titles.iter().map(|line| lasting(line)).filter(|line| !line.is_empty()).collect();
        lines.join("|")
    }

    /// Its title, where it is quite another than that of the table that a rule was for.
    pub fn other_title(&self, rule: &TableRule) -> Option<String> {
        let title = self.title();
        let is_other = !are_alike(&rule.title, &title) && !self.inside.contains(&rule.title);
        is_other.then(|| title.replace('|', " – "))
    }

    /// How well a rule fits; None where it is about another table.
    fn fits(&self, rule: &TableRule) -> Option<usize> {
        let (kept, here) = match rule.headings.as_slice() {
            [kept @ .., last] if last == AND_MORE => (kept, kept.len()),
            kept => (kept, self.headings.len()),
        };
        let common: Vec<&String> = kept.iter().filter(|text| self.headings.contains(*text)).collect();
        let fit = (common.len() * 1_000).checked_div(kept.len().max(here)).unwrap_or(0);
        let title = self.title();
        let titled = !rule.title.is_empty() && (rule.title == title || self.inside.contains(&rule.title));
        // Tables of quite another title may be split by the same genders and years.
        let is_it = || are_alike(&rule.title, &title) || common.iter().any(|text| names_something(text));
        (titled || fit >= ENOUGH && is_it()).then_some(fit + if titled { SAME_TITLE } else { 0 })
    }
}

/// Whether two titles may be the same table's: they share most of their words, or one of them is none.
fn are_alike(one: &str, other: &str) -> bool {
    fn words(title: &str) -> BTreeSet<&str> {
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).collect()
    }
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.intersection(&other).count() * 2 > one.len().max(other.len())
}

/// Whether a text over a column, folded, names more than gender, age, period, unit and total.
fn names_something(text: &str) -> bool {
    let title = fold(&Heading::of(&[text]).title);
    let split = ["kön", "kon", "ålder", "åldersgrupp", "år", "ar", "mätår", "period", "summa", "n", "bas"];
    let is_unit = || is_name_heading(&title) || is_code_heading(&title) || names::known(&title).is_some();
    !(title.is_empty() || split.contains(&title.as_str()) || is_general(&title) || is_bare(&title) || is_unit())
}

/// What a text that stands alone in its row is known by.
pub fn alone(cells: &[(u16, Cell)]) -> Option<String> {
    let [(_, cell)] = cells else { return None };
    Some(lasting(cell.as_text()?)).filter(|text| !text.is_empty())
}

/// The tables of a sheet as they are found under what a rule says of the sheet as a whole, and between them the rows that
/// may be one. `lying` is the sheet, turned where it is.
pub fn places(grid: &Grid, lying: &Grid, laid: &Laid) -> Vec<Span> {
    with_gaps(lying, spans(grid, laid))
}

fn spans(grid: &Grid, laid: &Laid) -> Vec<Span> {
    let rest = laid.rest(grid);
    let found = |grid: &Grid, titles: &[String], laid: &Laid| -> Vec<Span> {
        let blocks = laid.tables(grid);
        let spans = |(block, tables): &(Block, Vec<Table>)| -> Vec<Span> {
            tables.iter().filter_map(|table| Span::of(grid, block, table, titles)).collect()
        };
        blocks.iter().flat_map(spans).collect()
    };
    if laid.turned {
        let views = views::turned(&rest, &laid.unit_rows());
        return views.iter().flat_map(|view| found(&view.grid, &view.titles, laid)).collect();
    }
    let about = laid.unit().and_then(|unit| views::of_unit(&rest, unit, laid.names_units()));
    let plain = if about.is_some() { Vec::new() } else { found(&rest, &[], laid) };
    if !plain.is_empty() {
        return plain;
    }
    let Some(view) = about.or_else(|| views::of_one_unit(&rest)) else { return plain };
    let mut moved = found(&view.grid, &view.titles, &laid.moved());
    for span in &mut moved {
        let back = |column: u16| column.saturating_sub(1).max(1);
        span.columns = (back(span.columns.0), back(span.columns.1));
    }
    moved
}

/// Which of the tables each rule is for; the one that fits best comes first. What has been found as one table is several
/// rules' only where each says where the header of its part is, and `header` finds them in rows of their own; one more
/// may be for what stands above those. Only a rule for a table that had no texts is for the one of its place, and only one
/// that says where the header or the units stand is for rows that have not been found as a table.
pub fn meant(
    rules: &[TableRule],
    spans: &[Span],
    header: &dyn Fn(&TableRule, &Span) -> Vec<u32>,
) -> Vec<Option<usize>> {
    let far = |rule: &TableRule, at: usize| usize::try_from(rule.place).unwrap_or(usize::MAX).abs_diff(at + 1);
    let mut fitting: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (of, rule) in rules.iter().enumerate() {
        let may = spans.iter().enumerate().filter(|(_, span)| span.found || rule.has_lines());
        let fits = may.filter_map(|(at, span)| Some((span.fits(rule)?, at)));
        fitting.extend(fits.map(|(fit, at)| (fit, far(rule, at), of, at)));
    }
    fitting.sort_by_key(|(fit, far, of, _)| (usize::MAX - fit, *far, *of));
    let mut meant = vec![None; rules.len()];
    // The rows of the headers in each table; None for the rule that speaks of none.
    let mut taken: Vec<Vec<Option<Vec<u32>>>> = vec![Vec::new(); spans.len()];
    let mut take = |of: usize, at: usize| {
        let (Some(rule), Some(span)) = (rules.get(of), spans.get(at)) else { return };
        let (Some(meant @ None), Some(taken)) = (meant.get_mut(of), taken.get_mut(at)) else { return };
        let own = (!rule.header.is_empty()).then(|| header(rule, span));
        let is_taken = taken.iter().any(|other| match (other, &own) {
            (None, None) => true,
            (Some(other), Some(own)) => own.is_empty() || other.is_empty() || own.iter().any(|row| other.contains(row)),
            _ => false,
        });
        if !is_taken {
            taken.push(own);
            *meant = Some(at);
        }
    };
    for (_, _, of, at) in fitting {
        take(of, at);
    }
    let bare = |rule: &TableRule| rule.title.is_empty() && rule.headings.is_empty();
    for (of, rule) in rules.iter().enumerate().filter(|(_, rule)| bare(rule)) {
        if let Some(at) = usize::try_from(rule.place).ok().and_then(|place| place.checked_sub(1)) {
            take(of, at);
        }
    }
    meant
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::RowSign;

    fn span(title: &str, headings: &[&str]) -> Span {
        Span {
            titles: vec![title.to_owned()],
            header: Vec::new(),
            rows: (1, 9),
            columns: (1, 9),
            found: true,
            headings: headings.iter().map(|text| (*text).to_owned()).collect(),
            inside: Vec::new(),
        }
    }

    #[test]
    fn headings_that_only_split_make_no_table_of_another_title_known() {
        let split = ["kommun", "kvinnor", "män", "totalt"];
        let rule = span("Fallskador per 1 000 invånare 2024", &split).rule(1);
        for (title, fits) in [
            ("Fallskador per 1 000 invånare 2025", true),
            ("Fallskador per 1 000 invånare, 80 år och äldre", true),
            ("", true),
            ("Väntetid i dagar 2025", false),
        ] {
            assert_eq!(span(title, &split).fits(&rule).is_some(), fits, "{title}");
        }
        assert!(span("Väntetid i dagar 2025", &split).fits(&TableRule { title: String::new(), ..rule }).is_some());
        let named = ["kommun", "fallskador", "kvinnor"];
        let rule = span("Tabell 1", &named).rule(0);
        assert!(span("Äldre i särskilt boende", &named).fits(&rule).is_some());
        for text in ["65-79 år", "kommunkod", "antal", "procent", "kön", "riket", "kvinnor, %"] {
            assert!(!names_something(text), "{text}");
        }
    }

    #[test]
    fn several_rules_are_for_one_table_only_where_each_has_a_header_of_its_own() {
        let rule = |row: u32| {
            let sign = RowSign { row, ..RowSign::default() };
            TableRule { header: if row > 0 { vec![sign] } else { Vec::new() }, ..span("", &["kommun", "nya"]).rule(0) }
        };
        let rules = [rule(9), rule(20), rule(0)];
        let meant = |spans: usize, found: &dyn Fn(u32) -> u32| {
            let spans = vec![span("", &["kommun", "nya"]); spans];
            meant(&rules, &spans, &|rule, _| rule.header.iter().map(|sign| found(sign.row)).collect())
        };
        assert_eq!(meant(1, &|row| row), [Some(0), Some(0), Some(0)], "parts of one");
        assert_eq!(meant(1, &|_| 9), [Some(0), None, Some(0)], "the other one is gone");
        assert_eq!(meant(2, &|_| 9), [Some(0), Some(1), Some(0)], "found one by one");
    }

    #[test]
    fn a_rule_with_just_as_many_headings_as_may_be_kept_is_of_no_wider_table() {
        let headings: Vec<String> = (1..=40).map(|at| format!("fråga {}", "a".repeat(at))).collect();
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let (narrow, wide) = (span("", &headings[..20]), span("", &headings));
        assert!(wide.fits(&narrow.rule(0)).is_some(), "half of them are there");
        assert!(span("", &[&headings[5..], &["a", "b", "c"][..]].concat()).fits(&narrow.rule(0)).is_none());
        assert_eq!(wide.rule(0).headings.len(), 21);
        assert_eq!((wide.fits(&wide.rule(0)), narrow.fits(&narrow.rule(0))), (Some(1_000), Some(1_000)));
        assert_eq!(wide.fits(&span("", &headings[..21]).rule(0)), Some(1_000), "a wide one gets new columns");
    }
}
