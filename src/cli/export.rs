//! `export values`: slice by slice, so that millions of values never stand in memory.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::Write;

use super::arguments::ExportValues;
use super::failure::Failure;
use super::session::Session;
use super::{areas, output, units};
use crate::compare::{Judged, whole, wording};
use crate::domain::{Message, UnitRef};
use crate::locale::fold;
use crate::report::{CsvValues, ValueRow, write_json};
use crate::store::Access;
use crate::store::published::{ImportNo, IndicatorFilter, IndicatorInfo, OriginNo, Published, SliceInfo, cell};

/// Writes every value that the filters let through, ranked among all units whatever the filters.
pub fn values(session: &Session, asked: &ExportValues) -> Result<(), Failure> {
    let unit = asked.unit.as_deref().map(units::unit).transpose()?;
    let reader = session.open(Access::Existing)?.reader()?;
    areas::known(&reader, asked.area.as_ref())?;
    reader.published(|published| {
        let indicators = indicators(published, asked)?;
        output::write(&asked.out, |out| {
            let mut form = if asked.json { Rows::Json(out) } else { Rows::Csv(Box::new(CsvValues::new(out)?)) };
            let mut export = Export { published, unit: unit.as_ref(), places: Places::read(published)? };
            for indicator in &indicators {
                for slice in indicator.slices().into_iter().filter(|slice| wanted(slice, asked.period)) {
                    export.slice(indicator, slice, &mut form)?;
                }
            }
            form.finish()
        })
    })
}

fn indicators(published: &Published, asked: &ExportValues) -> Result<Vec<IndicatorInfo>, Failure> {
    let filter = IndicatorFilter { area: asked.area.clone(), indicators: None };
    let mut indicators = published.indicators(&filter)?;
    if let Some(text) = &asked.indicator {
        indicators.retain(|indicator| is_called(indicator, text));
        if indicators.is_empty() {
            return Err(Message::new("cli-unknown-indicator").with("indicator", text.as_str()).into());
        }
    }
    Ok(indicators)
}

/// Code, number in the file, or title.
fn is_called(indicator: &IndicatorInfo, text: &str) -> bool {
    let code = |code: &str| code.eq_ignore_ascii_case(text);
    let known = indicator.series.iter().filter_map(|series| series.code.as_deref()).any(code);
    known
        || indicator.code.as_deref().is_some_and(code)
        || [&indicator.title, &titled(indicator)].iter().any(|title| fold(title) == fold(text))
}

fn wanted(slice: &SliceInfo, year: Option<i16>) -> bool {
    year.is_none_or(|year| slice.period.last_year() == year)
}

enum Rows<W: Write> {
    Csv(Box<CsvValues<W>>),
    Json(W),
}

impl<W: Write> Rows<W> {
    fn write(&mut self, row: &ValueRow) -> Result<(), Failure> {
        match self {
            Self::Csv(csv) => csv.write(row)?,
            Self::Json(out) => write_json(out, row)?,
        }
        Ok(())
    }

    fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Csv(csv) => Ok(csv.finish()?),
            Self::Json(_) => Ok(()),
        }
    }
}

/// File names of imports and sheets of tables, each asked for once.
struct Places {
    files: HashMap<ImportNo, String>,
    sheets: HashMap<OriginNo, String>,
}

impl Places {
    fn read(published: &Published) -> Result<Self, Failure> {
        let files = published.imports()?.into_iter().map(|import| (import.number, import.file)).collect();
        Ok(Self { files, sheets: HashMap::new() })
    }

    /// Makes sure that the sheet of a table is known.
    fn learn(&mut self, published: &Published, origin: OriginNo) -> Result<(), Failure> {
        if let Entry::Vacant(place) = self.sheets.entry(origin) {
            place.insert(published.table(origin)?.0);
        }
        Ok(())
    }
}

/// Texts made for a row.
#[derive(Clone, Copy)]
struct Named<'a> {
    number: &'a str,
    title: &'a str,
    cell: &'a str,
}

/// Title and population of an indicator's first series.
fn titled(indicator: &IndicatorInfo) -> String {
    let population = indicator.series.first().map(|series| series.population.as_str()).unwrap_or_default();
    wording::titled(&indicator.title, population)
}

struct Export<'a> {
    published: &'a Published<'a>,
    unit: Option<&'a UnitRef>,
    places: Places,
}

impl Export<'_> {
    fn slice<W: Write>(
        &mut self,
        indicator: &IndicatorInfo,
        slice: &SliceInfo,
        rows: &mut Rows<W>,
    ) -> Result<(), Failure> {
        let (number, title) = (indicator.number.to_string(), titled(indicator));
        for judged in whole(self.published, indicator, slice)? {
            if self.unit.is_some_and(|unit| *unit != judged.unit.unit) {
                continue;
            }
            self.places.learn(self.published, judged.observed.origin)?;
            let cell = cell(judged.observed.line, judged.observed.column);
            rows.write(&self.row(indicator, slice, &judged, Named { number: &number, title: &title, cell: &cell }))?;
        }
        Ok(())
    }

    fn row<'r>(
        &'r self,
        indicator: &'r IndicatorInfo,
        slice: &'r SliceInfo,
        judged: &'r Judged<'r>,
        named: Named<'r>,
    ) -> ValueRow<'r> {
        let Judged { unit, observed, rank, colour, .. } = judged;
        ValueRow {
            area: indicator.area.as_ref().map_or("", |area| &area.0),
            indicator: indicator.code.as_deref().unwrap_or(named.number),
            title: named.title,
            unit_of_measure: &indicator.unit_of_measure,
            direction: indicator.direction.code(),
            level: unit.unit.scheme.level().code(),
            unit_code: &unit.unit.code,
            unit: &unit.name,
            period: &slice.period.label,
            gender: slice.gender.code(),
            value: observed.value,
            decimals: indicator.decimals,
            status: observed.status.code(),
            mark: observed.mark.as_deref(),
            file_colour: observed.colour.map(crate::domain::Colour::code),
            colour: colour.code(),
            rank: rank.map(|rank| rank.place),
            rank_of: rank.map(|rank| rank.of),
            file: self.places.files.get(&observed.import).map_or("", String::as_str),
            sheet: self.places.sheets.get(&observed.origin).map_or("", String::as_str),
            cell: named.cell,
        }
    }
}
