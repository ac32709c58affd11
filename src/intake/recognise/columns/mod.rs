//! The role of each column of a table: label, value, rank, comparison, period, gender, dimension. Pure.

pub mod alike;
pub mod content;
pub mod days;
mod described;
pub mod judged;
pub mod left;
pub mod numbers;
pub mod others;
pub mod own_periods;
pub mod ranks;
pub mod scales;
pub mod shares;
pub mod subject;
mod within;
mod worded_rows;

use std::borrow::Cow;
use std::rc::Rc;

use self::content::{Content, Words};
use self::described::is_regi;
use self::others::{is_of_others, is_of_region};
use self::ranks::is_rank;
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::context::Context;
use crate::intake::recognise::gender;
use crate::intake::recognise::gender::difference::{Difference, difference};
use crate::intake::recognise::known::{Kept, Known};
use crate::intake::recognise::layout::group::is_number;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::{Block, is_code_heading, is_county_code_heading};
use crate::intake::recognise::wording::heading::{Heading, is_value};
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::words::{cut_period, fold, tidied};
use crate::intake::recognise::wording::year_parts::{follow, is_question};

/// A part of a row's period that a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A whole period: `2015`, `2015-03`, `mars 2015`, a day.
    Whole,
    /// Week, month, quarter or the like of the year in another column; the word before its number.
    Of(&'static str),
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Values.
    Value(Heading),
    /// Ranks of the value column given.
    Rank(u16),
    /// Comparison with an earlier year, a trend: recognised, not read.
    Comparison,
    /// The row's period.
    Period(Part),
    /// The row's gender.
    Gender,
    /// What tells rows of one unit apart: indicator, age, product.
    Dimension(Dimension),
    /// Names of stadsdelar or enheter within the kommun.
    Within(crate::domain::Scheme),
    /// A description of the unit (county, kommungrupp, regi) or of the row: recognised, not read.
    Description,
    /// Numbers without a heading.
    Bare,
    /// Text beside the values.
    Remark,
    /// Numbers that cannot be told for what they are: the text id of the reason.
    Left(&'static str),
}

/// What a dimension's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Part of the series' name.
    Name,
    /// Its population (ages).
    Population,
    /// Its unit of measure.
    UnitOfMeasure,
    /// A part of its population: offentlig or enskild regi.
    Part,
    /// The printed number of the indicator.
    Number,
}

/// The columns of a table that are no labels, by rising column.
pub type Columns = Vec<(u16, Role)>;

/// Finds the role of every column.
pub fn columns(
    (grid, block, table): (&Grid, &Block, &Table),
    header: &Header,
    legends: (&Legend, &Legend),
    known: &mut Known,
) -> Columns {
    let words = known.words(legends);
    let mut contents = contents((grid, block, table), legends, words);
    contents.extend(of_groups((grid, block, table), header, &contents, legends, words));
    contents.sort_unstable_by_key(|(column, _)| *column);
    let recurring = recurs(table);
    let bottoms: Vec<String> = contents.iter().map(|(column, _)| last(header, *column)).collect();
    let any = |is: fn(&str) -> bool| bottoms.iter().any(|bottom| is(bottom));
    let strict = recurring && any(is_value_heading) && any(is_indicator_heading);
    let names = |content: &Content| content.values.max(content.services) * 2 <= content.filled;
    let mut held = contents.iter().zip(&bottoms);
    let within = held
        .any(|((_, content), bottom)| names(content) && !content.tells_who_runs() && within::scheme(bottom).is_some());
    let codes = are_parts((grid, table), header, &contents, &bottoms);
    let (questions, has_genders) = (any(is_question), any(gender::is_heading));
    let mut columns: Columns = Vec::new();
    for ((column, mut content), bottom) in contents.into_iter().zip(&bottoms) {
        // Beside a column headed by genders, and where no word is one gender's, `Totalt` is a word of something else.
        if has_genders || content.of_one == 0 {
            content.genders = 0;
        }
        // Who runs the homes tells a kommun's rows apart, but only describes the homes where each has its own row.
        let run_by = recurring && !within && (is_regi(bottom) && content.values == 0 || content.tells_who_runs());
        let role = if run_by {
            Role::Dimension(Dimension::Part)
        } else {
            role((&header.texts(column), bottom), content, (recurring, strict), &columns, known)
        };
        let role = match role {
            Role::Value(_) if questions => Role::Value(Heading::of_questions(&header.texts(column))),
            Role::Value(_) if !codes => Role::Value(known.heading_of_names(&header.texts(column))),
            Role::Value(_) => Role::Value(Heading::of_parts(&header.texts(column))),
            role => role,
        };
        let role = match role {
            Role::Value(heading) if ranks::is_plan_alone(&heading) && holds_numbers(grid, table, column) => {
                Role::Left(ranks::PLAN)
            }
            role => role,
        };
        columns.push((column, role));
    }
    if let Some(column) = within::unnamed((grid, table), header, &columns) {
        let of_homes = columns.iter_mut().filter(|(other, _)| *other == column);
        of_homes.for_each(|(_, role)| *role = Role::Within(crate::domain::Scheme::Unit));
    }
    columns
}

/// Whether codes such as `Q1` and `v7` over the values are parts of a year, and not the names of questions: every column
/// of values has one, they follow upon each other, and but for weeks a year is named.
fn are_parts((grid, table): (&Grid, &Table), header: &Header, contents: &[(u16, Content)], bottoms: &[String]) -> bool {
    let values = contents.iter().zip(bottoms).filter(|((_, content), _)| content.values * 2 >= content.filled);
    let heads = values.map(|(_, text)| text.clone());
    let heads =
        heads.filter(|text| !text.is_empty() && !is_rank(text) && !is_comparison(text) && period_part(text).is_none());
    let Some(weeks) = follow(heads) else { return false };
    let mut said = contents.iter().flat_map(|(column, _)| header.texts(*column));
    weeks
        || Context::period_of(&table.titles, grid.sheet()).is_some()
        || said.any(|text| cut_period(text).1.is_some() || is_period_heading(&fold(text)))
}

/// Whether a column holds numbers, and not answers alone: `Plan 2024` may ask whether there is one.
fn holds_numbers(grid: &Grid, table: &Table, column: u16) -> bool {
    table.rows.iter().any(|(row, _)| cell_in(grid.row(*row), column).is_some_and(is_number))
}

fn last(header: &Header, column: u16) -> String {
    header.texts(column).last().map(|text| fold(text)).unwrap_or_default()
}

fn role(
    (texts, bottom): (&[&str], &str),
    content: Content,
    (recurring, strict): (bool, bool),
    before: &Columns,
    known: &mut Known,
) -> Role {
    let most = |count: usize| count > 0 && count * 2 > content.filled;
    if gender::is_heading(bottom) {
        return Role::Gender;
    }
    if is_rank(bottom) {
        return ranks::role(texts, bottom, before);
    }
    if is_comparison(bottom) || texts.iter().any(|text| difference(text) == Some(Difference::Alone)) {
        return Role::Comparison;
    }
    if let Some(why) = left((texts, bottom), content) {
        return Role::Left(why);
    }
    if let Some(part) = period_part(bottom) {
        match part {
            Part::Whole if most(content.periods) => return Role::Period(part),
            Part::Whole if bottom == "månad" && (most(content.parts) || most(content.values)) => {
                return Role::Period(Part::Of("m"));
            }
            Part::Whole => {}
            Part::Of(_) => return Role::Period(part),
        }
    }
    if recurring && texts.is_empty() && content.periods == content.filled {
        return Role::Period(Part::Whole);
    }
    if most(content.genders) && recurring && !is_indicator_heading(bottom) {
        return Role::Gender;
    }
    if recurring && most(content.units_of_measure) {
        return Role::Dimension(Dimension::UnitOfMeasure);
    }
    if let Some(role) = described::role(bottom, content, recurring) {
        return role;
    }
    if strict && !is_value_heading(bottom) {
        let indicator = is_indicator_heading(bottom);
        return if indicator { Role::Dimension(Dimension::Name) } else { Role::Description };
    }
    // Where each unit has one row, intervals are answers; else they may be what tells the rows apart.
    let values = content.values + if recurring { 0 } else { content.intervals };
    match (values * 2 >= content.filled, texts.is_empty()) {
        (true, true) => Role::Bare,
        (true, false) => Role::Value(known.heading(texts)),
        (false, _) if (recurring || is_indicator_heading(bottom)) && !texts.is_empty() => {
            Role::Dimension(Dimension::Name)
        }
        (false, _) => Role::Remark,
    }
}

fn is_comparison(bottom: &str) -> bool {
    const LAST: [&str; 5] = ["förra året", "förra mätningen", "förra undersökningen", "förra gången", "fjolåret"];
    let last =
        bottom.starts_with("förra ") || bottom.starts_with("i fjol") || LAST.iter().any(|word| bottom.contains(word));
    let compares = last || bottom.starts_with("jämf") || bottom.contains("föreg");
    compares || matches!(bottom, "trend" | "utveckling" | "pil") || is_difference(bottom)
}

/// Why a column under this heading is none of values, though it holds numbers: the text id.
fn left((texts, bottom): (&[&str], &str), content: Content) -> Option<&'static str> {
    let numbers = content.values * 2 > content.filled;
    match () {
        () if is_margin(bottom) => Some("noted-margin-column"),
        () if numbers && (is_code_heading(bottom) || is_county_code_heading(bottom)) => Some("noted-code-column"),
        () if numbers && (is_of_others(bottom) || texts.iter().any(|text| is_of_region(text))) => {
            Some("unread-column-of-others")
        }
        () => None,
    }
}

/// Whether a heading stands over margins or places of the values beside them: limits, intervals, quartiles.
fn is_margin(bottom: &str) -> bool {
    const WORDS: &str = "undre gräns|nedre gräns|övre gräns|konfidensintervall|95 % ki|95% ki|felmarginal|kvartil";
    let begins = |word| bottom.strip_prefix(word).is_some_and(|rest: &str| !rest.starts_with(char::is_alphabetic));
    // `Nedre 95% KI`, `KI övre`
    let mut words = bottom.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let side = |word: &str| matches!(word, "nedre" | "undre" | "övre" | "lower" | "upper");
    let of_interval = |word: &str| matches!(word, "ki" | "ci" | "kl" | "cl") || word.starts_with("konfidens");
    WORDS.split('|').any(begins) || words.clone().any(side) && words.any(of_interval)
}

/// Whether a heading says that its column holds differences and nothing more: `Förändring`, `Diff mot 2021`.
fn is_difference(bottom: &str) -> bool {
    const WORDS: [&str; 7] = ["förändring", "förändringen", "differens", "diff", "diff.", "skillnad", "avvikelse"];
    const AFTER: [&str; 9] = ["mot", "från", "sedan", "jämfört", "jmf", "till", "i procent", "i %", "senaste"];
    let word =
        WORDS.iter().filter_map(|word| bottom.strip_prefix(word)).find(|rest| !rest.starts_with(char::is_alphabetic));
    let rest = word.map(|rest| rest.trim_matches([' ', ',', '(', ')', '-', '%', ':']));
    rest.is_some_and(|rest| {
        let years = rest.starts_with(|c: char| c.is_ascii_digit());
        rest.is_empty() || years || rest == "procentenheter" || AFTER.iter().any(|word| rest.starts_with(word))
    })
}

fn is_value_heading(bottom: &str) -> bool {
    is_value(bottom) || matches!(bottom, "value" | "utfall" | "resultat")
}

/// Whether a heading, folded, stands over names of indicators.
pub fn is_indicator_heading(bottom: &str) -> bool {
    matches!(bottom, "indikator" | "indikatornamn" | "nyckeltal" | "mått" | "indikatorer" | "kpi")
}

/// Whether a heading, folded, stands over periods.
pub fn is_period_heading(folded: &str) -> bool {
    period_part(folded).is_some()
}

fn period_part(bottom: &str) -> Option<Part> {
    let word = bottom.trim_end_matches(['*', ' ']);
    match word {
        "år" | "ar" | "mätår" | "period" | "tidsperiod" | "datum" | "statistikdatum" | "årtal" | "undersökningsår" => {
            Some(Part::Whole)
        }
        "månad" => Some(Part::Whole),
        "vecka" | "veckonummer" | "veckonr" | "vecka nr" => Some(Part::Of("v")),
        "kvartal" => Some(Part::Of("kv")),
        "tertial" => Some(Part::Of("tertial")),
        "halvår" => Some(Part::Of("halvår")),
        _ => None,
    }
}

fn contents(
    (grid, block, table): (&Grid, &Block, &Table),
    legends: (&Legend, &Legend),
    words: &mut Kept<Rc<Words>>,
) -> Vec<(u16, Content)> {
    let mut contents: Vec<Content> = Vec::new();
    for (row, _) in &table.rows {
        for (column, cell) in block.cells(grid.row(*row)) {
            let at = usize::from(*column);
            if at >= contents.len() {
                contents.resize(at + 1, Content::default());
            }
            if let Some(content) = contents.get_mut(at) {
                content.add(cell, legends, words);
            }
        }
    }
    let filled = (0..).zip(contents).filter(|(column, content)| content.filled > 0 && !block.is_label(*column));
    filled.collect()
}

/// Columns of periods and genders that no row of a unit fills, for each group begins on a row that is nobody's.
fn of_groups(
    (grid, block, table): (&Grid, &Block, &Table),
    header: &Header,
    known: &[(u16, Content)],
    legends: (&Legend, &Legend),
    words: &mut Kept<Rc<Words>>,
) -> Vec<(u16, Content)> {
    let of_group = |column: u16| {
        let heading = last(header, column);
        is_period_heading(&heading) || gender::is_heading(&heading)
    };
    let (Some(head), Some((end, _))) = (table.header.iter().max(), table.rows.last()) else { return Vec::new() };
    let heads = table.header.iter().flat_map(|row| block.cells(grid.row(*row))).map(|(column, _)| *column);
    let is_known = |column: &u16| known.binary_search_by_key(column, |(known, _)| *known).is_ok();
    let mut columns: Vec<u16> = heads.filter(|column| !is_known(column) && !block.is_label(*column)).collect();
    columns.retain(|column| of_group(*column));
    columns.sort_unstable();
    columns.dedup();
    let filled = columns.into_iter().map(|column| {
        let mut content = Content::default();
        let rows = grid.rows().skip_while(|(row, _)| row <= head).take_while(|(row, _)| row <= end);
        rows.filter_map(|(_, cells)| cell_in(cells, column)).for_each(|cell| content.add(cell, legends, words));
        (column, content)
    });
    filled.filter(|(_, content)| content.filled > 0).collect()
}

/// Whether a unit owns several rows, so that the rows must be told apart by something.
fn recurs(table: &Table) -> bool {
    let gender = |row: u32| table.gender(row).map(crate::domain::Gender::code);
    let mut units: Vec<_> =
        table.rows.iter().map(|(row, owner)| (&owner.unit.code, owner.unit.scheme, gender(*row))).collect();
    let rows = units.len();
    units.sort_unstable();
    units.dedup();
    rows > units.len() + units.len() / 4
}

/// The column that names parts of kommuner, and what they are.
pub fn within(columns: &Columns) -> Option<(u16, crate::domain::Scheme)> {
    columns.iter().find_map(|(column, role)| match role {
        Role::Within(scheme) => Some((*column, *scheme)),
        _ => None,
    })
}

/// The text of a row's cell in a column, tidied for comparing; empty if blank.
pub fn text_in(cells: &[(u16, Cell)], column: u16) -> Cow<'_, str> {
    match cell_in(cells, column).map(|cell| &cell.value) {
        Some(CellValue::Text(text)) => tidied(text),
        Some(CellValue::Number(number)) => Cow::Owned(number.to_string()),
        Some(CellValue::Date(date)) => Cow::Owned(date.to_string()),
        _ => Cow::Borrowed(""),
    }
}
