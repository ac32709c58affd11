//! A new file, small published files put together by hand, and who imports them.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::published::{Note, Reading, SeriesFound, SliceFound, TableFound, UnitFound};
use fyrfalt::domain::{
    Change, Direction, Edit, Entity, EntityId, FieldValue, Gender, Period, Status, UnitRef, ValueKind,
};
use fyrfalt::store::published::{
    Diff, Differ, ImportInfo, ImportStart, IndicatorFilter, IndicatorInfo, StagedImport, Staging, set_live,
};
use fyrfalt::store::{Access, Author, Reader, Stamp, Store, StoreError, new_id};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

pub const SOLLENTUNA: &str = "0163";

/// A new file in a folder that goes away with the test.
pub struct Home {
    pub store: Store,
    pub reader: Reader,
    _folder: TempDir,
}

/// A published file: one table, values of municipalities.
#[derive(Clone)]
pub struct File {
    pub name: &'static str,
    pub series: Vec<SeriesFound>,
    pub columns: Vec<Column>,
}

/// One series, year and gender: a reading for each kommun, `None` for "uppgift saknas".
#[derive(Clone)]
pub struct Column {
    pub series: u32,
    pub year: i16,
    pub gender: Gender,
    pub values: Vec<(&'static str, Option<f64>, Option<Note>)>,
}

pub fn now() -> Timestamp {
    Timestamp::from_second(1_768_467_600).unwrap()
}

/// A series of a source called `oj`, without code and without direction.
pub fn series(title: &str) -> SeriesFound {
    SeriesFound {
        number: 0,
        source: "oj".into(),
        code: None,
        printed_number: None,
        title: title.into(),
        population: String::new(),
        unit_of_measure: "Procent".into(),
        value_kind: ValueKind::Share,
        decimals: Some(0),
        direction: Direction::Unknown,
        direction_from: None,
        area: None,
        kind: None,
        definition: None,
    }
}

/// The values of a year, by kommun.
pub fn year(year: i16, values: &[(&'static str, f64)]) -> Column {
    let values = values.iter().map(|(code, value)| (*code, Some(*value), None)).collect();
    Column { series: 0, year, gender: Gender::Total, values }
}

impl Column {
    /// One more unit, with a mark in place of a value.
    pub fn marked(mut self, code: &'static str, status: Status, mark: &str) -> Self {
        let note = Note { mark: Some(mark.into()), ..Note::status(status) };
        self.values.push((code, None, Some(note)));
        self
    }

    fn codes(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.values.iter().map(|(code, ..)| *code)
    }
}

/// A file with one series and these columns.
pub fn file(name: &'static str, series: SeriesFound, columns: &[Column]) -> File {
    File { name, series: vec![series], columns: columns.to_vec() }
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now: now(), today: date(2026, 1, 15) };
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp).unwrap();
        Self { reader: store.reader().unwrap(), store, _folder: folder }
    }

    /// Stages a file without setting it live.
    pub fn stage(&self, file: &File) -> (StagedImport, Diff) {
        let mut staging = Staging::begin(&self.store, start(file.name)).unwrap();
        let diff = Self::feed(file, &mut staging);
        (staging.finish().unwrap(), diff)
    }

    /// Gives a file to a staging.
    pub fn feed(file: &File, staging: &mut Staging) -> Diff {
        let table = TableFound {
            number: 0,
            sheet: "Tabell 1".into(),
            cells: "A1:C9".into(),
            title: "Äldre".into(),
            edition: None,
            period: None,
        };
        staging.table(&table);
        let mut units = units(file);
        for series in file.series() {
            staging.series(&series).unwrap();
        }
        let mut diff = Diff::default();
        for slice in file.slices() {
            for unit in named_by(&slice, &mut units) {
                staging.unit(&unit).unwrap();
            }
            diff += staging.slice(&slice).unwrap();
        }
        diff
    }

    /// What importing a file would do.
    pub fn preview(&self, file: &File) -> Diff {
        let mut differ = Differ::on(&self.reader).unwrap();
        let mut units = units(file);
        for series in file.series() {
            differ.series(&series).unwrap();
        }
        let mut diff = Diff::default();
        for slice in file.slices() {
            for unit in named_by(&slice, &mut units) {
                differ.unit(&unit).unwrap();
            }
            diff += differ.slice(&slice).unwrap();
        }
        diff
    }

    /// Imports a file: staged and set live.
    pub fn import(&self, file: &File) -> (StagedImport, Diff) {
        let (staged, diff) = self.stage(file);
        self.commit(&staged.going_live());
        (staged, diff)
    }

    pub fn take_back(&self, import: &StagedImport) {
        self.commit(&set_live(import.id, &import.file, false));
    }

    pub fn commit(&self, change: &Change) {
        let author = Author { person: None, name: "Ylva".into(), session: new_id(now()).0 };
        self.store.writer().unwrap().commit(change, &author, now()).unwrap();
    }

    /// Sets one field of an indicator that nobody has set before.
    pub fn set(&self, indicator: EntityId, field: &str, value: &str) {
        let edit = Edit::Set {
            entity: Entity::Indicator,
            id: indicator,
            field: field.into(),
            before: FieldValue::Null,
            after: FieldValue::Text(value.into()),
        };
        self.commit(&Change { label: Label { id: "test".into(), args: Vec::new() }, edits: vec![edit] });
    }

    pub fn indicators(&self) -> Vec<IndicatorInfo> {
        self.reader.published::<_, StoreError>(|published| published.indicators(&IndicatorFilter::default())).unwrap()
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method's name alone is not general enough")]
    pub fn imports(&self) -> Vec<ImportInfo> {
        self.reader.published::<_, StoreError>(|published| published.imports()).unwrap()
    }

    /// What is seen of the only indicator for a kommun in a year, the seen value first, then what it lies over.
    pub fn layers(&self, code: &str, year: i16) -> Vec<Option<f64>> {
        let indicators = self.indicators();
        let Some(indicator) = indicators.first() else { return Vec::new() };
        let slices = indicator.slices();
        let Some(slice) = slices.iter().find(|slice| slice.period == Period::year(year).unwrap()) else {
            return Vec::new();
        };
        let layers = self.reader.published::<_, StoreError>(|published| {
            let unit = published.unit(&UnitRef::municipality(code)).unwrap();
            published.layers(slice.number, unit.number)
        });
        layers.unwrap().into_iter().map(|observed| observed.value).collect()
    }
}

pub fn start(file: &str) -> ImportStart {
    ImportStart {
        file: file.into(),
        sha256: format!("{file}-bytes"),
        format: "xlsx".into(),
        source_wording: "Källa: Socialstyrelsen".into(),
        area: None,
        edition: None,
        who: "Ylva".into(),
        now: now(),
    }
}

fn codes(file: &File) -> Vec<&'static str> {
    let mut codes: Vec<&str> = file.columns.iter().flat_map(Column::codes).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn units(file: &File) -> Vec<UnitFound> {
    let unit =
        |(number, code)| UnitFound { number, unit: UnitRef::municipality(code), name: String::new(), parent: None };
    (0..).zip(codes(file)).map(unit).collect()
}

/// Takes out the units that a slice is the first to name: a file names units sheet by sheet.
fn named_by(slice: &SliceFound, units: &mut Vec<UnitFound>) -> Vec<UnitFound> {
    let is_here = |unit: &UnitFound| slice.readings.iter().any(|reading| reading.unit == unit.number);
    let (named, left) = std::mem::take(units).into_iter().partition(is_here);
    *units = left;
    named
}

impl File {
    fn series(&self) -> impl Iterator<Item = SeriesFound> + '_ {
        (0..).zip(&self.series).map(|(number, series)| SeriesFound { number, ..series.clone() })
    }

    fn slices(&self) -> impl Iterator<Item = SliceFound> + '_ {
        let codes = codes(self);
        (2..).zip(&self.columns).map(move |(at, column)| slice(column, at, &codes))
    }
}

fn slice(column: &Column, at: u16, codes: &[&str]) -> SliceFound {
    let reading = |(row, (code, value, note)): (u32, &(&str, Option<f64>, Option<Note>))| Reading {
        unit: codes.iter().position(|known| known == code).unwrap().try_into().unwrap(),
        value: *value,
        row,
        column: at,
        note: note.clone().map(Box::new),
    };
    SliceFound {
        table: 0,
        series: column.series,
        period: Period::year(column.year).unwrap().into(),
        gender: column.gender,
        readings: (5..).zip(&column.values).map(reading).collect(),
    }
}
