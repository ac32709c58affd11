//! Counts what a file holds while it flows by, in bounded memory: everything is counted, samples are kept.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use super::gathered::{self, Gathered};
use super::looked::Looked;
use super::replaced::{self, Meetings};
use super::report::{FileReport, ProfileReport, RevisedSample, SeriesReport, Sidework, TableReport};
use super::{Progress, PublishError, Stage, series_key};
use crate::domain::profile::{Dated, Profile, SheetRule};
use crate::domain::published::{FileFound, SeriesFound, SliceFound, TableFound, UnitFound, Unread};
use crate::domain::seen::SeenRow;
use crate::domain::{EntityId, Message, Scheme, Status, UnitRef};
use crate::intake::Refusal;
use crate::store::StoreError;
use crate::store::published::{Diff, News, Published, Revised};

/// What has been counted of one file.
pub(super) struct Tally {
    report: FileReport,
    /// The series and units seen in each listed table.
    seen: Vec<(HashSet<u32>, HashSet<u32>)>,
    /// Each sheet's latest table, as a place in the list; none where that one is not listed.
    latest: HashMap<String, usize>,
    values: u64,
    /// Cells that could not be read, and notes, each line with the listed table it belongs to.
    unread: Vec<(Option<usize>, Gathered)>,
    /// How many of those lines are of cells, and of notes.
    lines: (usize, usize),
    /// How many are of the cells of each sheet.
    of_sheets: HashMap<String, usize>,
    /// The file's units, by their numbers.
    units: Vec<UnitRef>,
    /// Gathers what the sheet shown was read as.
    looked: Looked,
    /// Each series with the place of its first table and its unit, while it has one only.
    alone: HashMap<u32, Option<(usize, u32)>>,
    /// Where its values meet those of earlier imports.
    meetings: Meetings,
}

/// Series that are listed; a file of more is no publication.
const MOST_SERIES: usize = 50_000;

/// Lines among which an unread cell looks for its own.
const LATEST: usize = 40;

impl Tally {
    pub fn new(file: FileFound, name: &str, sha256: &str, show: Option<u32>) -> Self {
        let FileFound { format, encoding, source_wording } = file;
        let (name, sha256) = (name.to_owned(), sha256.to_owned());
        let report =
            FileReport { file: name, sha256, format, encoding, source: source_wording, ..FileReport::default() };
        let (seen, latest, units, looked) = (Vec::new(), HashMap::new(), Vec::new(), Looked::at(show));
        Self {
            report,
            seen,
            latest,
            values: 0,
            unread: Vec::new(),
            lines: (0, 0),
            of_sheets: HashMap::new(),
            units,
            looked,
            alone: HashMap::new(),
            meetings: Meetings::new(),
        }
    }

    /// Name, fingerprint, format so far.
    pub const fn file(&self) -> &FileReport {
        &self.report
    }

    pub const fn values(&self) -> u64 {
        self.values
    }

    pub const fn progress(&self, stage: Stage) -> Progress {
        Progress { stage, done: 0, of: 0, values: self.values }
    }

    pub fn table(&mut self, table: &TableFound) {
        self.looked.table(table);
        if self.report.tables.len() < FileReport::MOST_TABLES {
            let TableFound { sheet, cells, title, edition, .. } = table.clone();
            self.report.tables.push(TableReport { sheet, cells, title, edition, ..TableReport::default() });
            self.seen.push(Default::default());
            self.latest.insert(table.sheet.clone(), self.seen.len() - 1);
        } else {
            self.latest.remove(&table.sheet);
        }
    }

    pub fn profile(&mut self, profile: Profile) {
        let (name, learnt_from) = (profile.name.clone(), profile.learnt_from.clone());
        self.report.profiles.push(ProfileReport { name, learnt_from });
        self.report.correcting.used.push(profile);
    }

    pub fn rule(&mut self, rule: SheetRule) {
        self.report.correcting.rules.push(rule);
    }

    pub fn laid(&mut self, rule: SheetRule) {
        self.report.correcting.laid = Some(rule);
    }

    /// The names of the profiles that are kept in the store.
    pub fn kept_names(&mut self, names: Vec<String>) {
        self.report.correcting.names = names;
    }

    pub fn dated(&mut self, dated: Dated) {
        if self.report.dated.len() < FileReport::SAMPLES {
            self.report.dated.push(dated);
        }
    }

    pub fn sheets(&mut self, names: Vec<String>) {
        self.looked.sheets(&names);
        self.report.correcting.sheets = names;
    }

    pub fn seen(&mut self, row: SeenRow) {
        match self.report.correcting.seen.last_mut().filter(|last| last.row == row.row) {
            Some(last) => last.cells.extend(row.cells),
            None => self.report.correcting.seen.push(row),
        }
    }

    pub const fn unseen(&mut self, rows: u32) {
        self.report.correcting.unseen = rows;
    }

    pub fn unit(&mut self, unit: &UnitFound) {
        self.report.units += 1;
        self.looked.unit(unit);
        self.units.push(unit.unit.clone());
    }

    pub fn series(&mut self, series: &SeriesFound) -> Result<(), PublishError> {
        if self.report.series.len() >= MOST_SERIES {
            return Err(Refusal::new("refused-too-many-names").with("limit", MOST_SERIES.to_string()).into());
        }
        self.report.series.push(SeriesReport {
            source: series.source.clone(),
            key: series_key(series),
            code: series.code.clone(),
            title: series.title.clone(),
            population: series.population.clone(),
            unit_of_measure: series.unit_of_measure.clone(),
            value_kind: series.value_kind,
            direction: series.direction,
            direction_from: series.direction_from.clone(),
            area: series.area.clone(),
        });
        Ok(())
    }

    pub fn slice(&mut self, slice: &SliceFound, diff: Diff) {
        self.values += slice.readings.len() as u64;
        self.looked.slice(slice);
        let at = slice.table as usize;
        if let Some(first) = slice.readings.first() {
            let own = self.alone.entry(slice.series).or_insert(Some((at, first.unit)));
            *own = own.filter(|(_, unit)| slice.readings.iter().all(|reading| reading.unit == *unit));
        }
        if let Some((table, seen)) = self.report.tables.get_mut(at).zip(self.seen.get_mut(at)) {
            count(table, seen, slice);
        }
        let observations = &mut self.report.observations;
        observations.added += diff.added;
        observations.changed += diff.changed;
        observations.unchanged += diff.unchanged;
        observations.twice += diff.twice;
        for (origin, met) in diff.met {
            self.meetings.entry((slice.series, slice.table, origin)).or_default().met += met;
        }
        for revised in diff.revised {
            self.revised(slice, &revised);
        }
    }

    fn revised(&mut self, slice: &SliceFound, revised: &Revised) {
        let listed = self.report.revised.len() < FileReport::SAMPLES;
        let at = (slice.series, slice.table, revised.origin);
        let is_first = self.meetings.get(&at).is_none_or(|meeting| meeting.changed == 0);
        let sample = (listed || is_first).then(|| self.sample(slice, revised));
        let meeting = self.meetings.entry(at).or_default();
        meeting.changed += 1;
        meeting.example = meeting.example.take().or_else(|| sample.clone());
        self.report.revised.extend(sample.filter(|_| listed));
    }

    fn sample(&self, slice: &SliceFound, revised: &Revised) -> RevisedSample {
        let indicator = self.report.series.get(slice.series as usize).map(|series| series.key.clone());
        let number = self.units.iter().position(|unit| *unit == revised.unit);
        let name = number.and_then(|number| self.looked.name(number));
        RevisedSample {
            unit_name: name.unwrap_or_default().to_owned(),
            indicator: indicator.unwrap_or_default(),
            unit: revised.unit.to_string(),
            period: slice.period.label.clone(),
            gender: slice.gender,
            old: revised.old.value,
            old_status: revised.old.status,
            new: revised.new.value,
            new_status: revised.new.status,
        }
    }

    /// Finds the files whose values it would change without being an edition of them.
    pub fn replaces(&mut self, published: &Published<'_>) -> Result<(), StoreError> {
        self.report.replaces = replaced::replaced(&self.report, &self.meetings, published)?;
        Ok(())
    }

    pub fn unread(&mut self, unread: Unread) {
        let missing = if unread.is_note() { 0 } else { gathered::cells(&unread.cell) };
        self.looked.unread(&unread);
        self.report.unread_count += missing;
        let table = self.latest.get(&unread.sheet).copied();
        if let Some(table) = table.and_then(|at| self.report.tables.get_mut(at)) {
            table.unread_count += missing;
        }
        // A line is looked for among the latest only: what belongs together comes together.
        let mut latest = self.unread.iter_mut().rev().take(LATEST);
        if let Some((_, line)) = latest.find(|(of, line)| *of == table && line.takes(&unread)) {
            return line.take(&unread);
        }
        if self.has_room(&unread) {
            self.unread.push((table, Gathered::of(unread)));
        }
    }

    /// Whether one more line is listed; then it is counted.
    fn has_room(&mut self, unread: &Unread) -> bool {
        if unread.is_note() {
            let has_room = self.lines.1 < FileReport::NOTES;
            self.lines.1 += usize::from(has_room);
            return has_room;
        }
        let of_sheet = self.of_sheets.entry(unread.sheet.clone()).or_default();
        let has_room = self.lines.0 < FileReport::LINES && *of_sheet < FileReport::SAMPLES;
        self.lines.0 += usize::from(has_room);
        *of_sheet += usize::from(has_room);
        has_room
    }

    /// What there is to say of series that only one of the file's many kommuner has: mostly they are spelt otherwise there.
    pub fn lonely(&self) -> Vec<Unread> {
        const MANY: usize = 5;
        let is_kommun = |unit: &UnitRef| unit.scheme == Scheme::Municipality;
        let mut alone: Vec<(u32, usize)> = self
            .alone
            .iter()
            .filter_map(|(series, own)| Some((*series, (*own)?)))
            .filter(|(_, (_, unit))| self.units.get(*unit as usize).is_some_and(is_kommun))
            .map(|(series, (at, _))| (series, at))
            .collect();
        let few = alone.len() * 2 < self.report.series.len();
        if !few || self.units.iter().filter(|unit| is_kommun(unit)).count() < MANY {
            return Vec::new();
        }
        alone.sort_unstable();
        let note = |(series, at): (u32, usize)| {
            let (series, table) = (self.report.series.get(series as usize)?, self.report.tables.get(at)?);
            let (sheet, cell, text) = (table.sheet.clone(), table.cells.clone(), series.title.clone());
            Some(Unread { sheet, cell, text, why: "noted-series-of-one-kommun".to_owned() })
        };
        alone.into_iter().filter_map(note).take(FileReport::NOTES).collect()
    }

    pub const fn catalogue(&mut self, news: News) {
        add(&mut self.report.catalogue, news);
    }

    pub const fn group(&mut self, news: News) {
        add(&mut self.report.groups, news);
    }

    /// Whether anything in the file is not in the store already.
    pub const fn has_news(&self) -> bool {
        let FileReport { observations, catalogue, groups, .. } = &self.report;
        observations.added + observations.changed > 0
            || catalogue.added + catalogue.changed > 0
            || groups.added + groups.changed > 0
    }

    pub fn went_live(&mut self, import: EntityId, longest_lock: Duration) {
        self.report.import = Some(import.0.to_string());
        self.report.longest_lock_ms = u64::try_from(longest_lock.as_millis()).unwrap_or(u64::MAX);
    }

    pub fn unlearnt(&mut self, why: Message) {
        self.report.correcting.fault = Some(why);
    }

    pub fn untold(&mut self, profiles: Option<Message>) {
        self.report.correcting.untold = profiles;
    }

    pub fn kept(&mut self, profile: String) {
        self.report.profile_kept = Some(profile);
    }

    pub fn report(mut self, news: bool) -> FileReport {
        self.report.nothing_new = !news;
        for (table, line) in self.unread {
            let table = table.and_then(|at| self.report.tables.get_mut(at));
            table.map_or(&mut self.report.unread, |table| &mut table.unread).push(line.told());
        }
        self.report.correcting.told = self.looked.told();
        self.report
    }
}

fn count(table: &mut TableReport, seen: &mut (HashSet<u32>, HashSet<u32>), slice: &SliceFound) {
    if seen.0.insert(slice.series) {
        table.indicators += 1;
    }
    for reading in &slice.readings {
        if seen.1.insert(reading.unit) {
            table.units += 1;
        }
        match (reading.value, &reading.note) {
            (Some(_), _) => table.values += 1,
            (None, Some(note)) => *table.missing.entry(note.status).or_default() += 1,
            (None, None) => *table.missing.entry(Status::Missing).or_default() += 1,
        }
    }
}

const fn add(side: &mut Sidework, news: News) {
    match news {
        News::New => side.added += 1,
        News::Changed => side.changed += 1,
        News::Same => side.unchanged += 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(number: u32, sheet: &str) -> TableFound {
        let (cells, title) = ("A1:B2".to_owned(), String::new());
        TableFound { number, sheet: sheet.to_owned(), cells, title, edition: None, period: None }
    }

    fn unread(sheet: &str) -> Unread {
        let cell = "A1".to_owned();
        Unread { sheet: sheet.to_owned(), cell, text: "x".to_owned(), why: "unread-group-mean".to_owned() }
    }

    #[test]
    fn notes_leave_room_for_cells_that_could_not_be_read() {
        let file = FileFound { format: String::new(), encoding: String::new(), source_wording: String::new() };
        let mut tally = Tally::new(file, "bok.xlsx", "", None);
        for number in 0..=FileReport::SAMPLES {
            let (text, why) = (format!("rad {number}"), "noted-hidden-rows".to_owned());
            tally.unread(Unread { text, why, ..unread("ett") });
        }
        for number in 0..=FileReport::SAMPLES {
            tally.unread(Unread { text: format!("ca {number}"), ..unread("ett") });
        }
        tally.unread(unread("två"));
        let report = tally.report(true);
        let notes = report.unread.iter().filter(|sample| sample.why.starts_with("noted-")).count();
        assert_eq!((notes, report.unread.len() - notes), (FileReport::NOTES, FileReport::SAMPLES + 1));
        assert_eq!(report.unread_count, 2 + u64::try_from(FileReport::SAMPLES).unwrap());
    }

    #[test]
    fn an_unread_cell_counts_where_it_stands_and_nowhere_when_that_table_is_not_listed() {
        let file = FileFound { format: String::new(), encoding: String::new(), source_wording: String::new() };
        let mut tally = Tally::new(file, "bok.xlsx", "", None);
        for (number, sheet) in [(0, "ett"), (1, "ett"), (2, "två")] {
            tally.table(&table(number, sheet));
        }
        for sheet in ["ett", "två", "ett", "ingen"] {
            tally.unread(unread(sheet));
        }
        for number in 3..=FileReport::MOST_TABLES {
            tally.table(&table(u32::try_from(number).unwrap(), "två"));
        }
        tally.unread(unread("två"));
        let report = tally.report(true);
        let counts: Vec<u64> = report.tables.iter().take(3).map(|table| table.unread_count).collect();
        assert_eq!((counts, report.unread_count, report.unlisted()), (vec![0, 2, 1], 5, 0));
    }
}
