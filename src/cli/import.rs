//! `import`: published files in, and what came of it in words or JSON.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::Import;
use super::failure::Failure;
use super::meter::Meter;
use super::profile;
use super::scratch::Scratch;
use super::session::Session;
use crate::compare::editions::{self, EditionsAsk};
use crate::domain::profile::Dated;
use crate::domain::{Arg, Message};
use crate::intake::grid::letters;
use crate::publish::{
    self, Corrections, Desk, FileReport, ImportReport, Profiles, PublishError, RefusedFile, ReplacedFile, Sidework,
    Source, TableReport, UnreadSample,
};
use crate::report::write_json;
use crate::store::{Access, Store};
use crate::text::Texts;

/// Imports file after file; a file that is refused does not keep the others out.
pub fn import(session: &Session, asked: &Import) -> Result<(), Failure> {
    // A look at a file needs no file of one's own; `scratch` is removed when this function ends.
    let scratch = Scratch::new()?;
    let store = open(session, asked, &scratch)?;
    let desk = Workplace { session, asked, store: &store, scratch: &scratch };
    let mut reports = Vec::new();
    let mut refused = Vec::new();
    for file in &asked.files {
        match desk.take(file) {
            Ok(report) if asked.json => reports.push(report),
            Ok(report) => {
                write_report(session.texts, &report, asked.dry_run)?;
                desk.tell_editions(&report)?;
                if report.is_unreadable() {
                    refused.push((file, Failure::Said(Message::new("cli-import-unreadable"))));
                }
            }
            Err(failure) => refused.push((file, failure)),
        }
    }
    if asked.json {
        let why = |(file, failure): &(&PathBuf, Failure)| said(session.texts, file, failure);
        write_json(&mut io::stdout().lock(), &ImportReport::new(reports, refused.iter().filter_map(why).collect()))?;
    }
    let several = asked.files.len() > 1;
    let asks_which = |failure: &Failure| several || matches!(failure, Failure::Said(why) if is_about_a_file(why));
    let told = refused
        .into_iter()
        .map(|(file, failure)| if asks_which(&failure) { named(session.texts, file, failure) } else { failure });
    session.all(told.collect())
}

/// A refused file for the JSON answer.
fn said(texts: &Texts, file: &Path, failure: &Failure) -> Option<RefusedFile> {
    let Failure::Said(message) = failure else { return None };
    let detail = message.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(text) if *name == "detail" => Some(text.clone()),
        _ => None,
    });
    let (file, detail) = (file.to_string_lossy().into_owned(), detail.unwrap_or_default());
    Some(RefusedFile { file, why: texts.say(message), detail })
}

/// A file without tables can be read all the same, once somebody has pointed out what it holds.
fn pointed(failure: Failure) -> Failure {
    match failure {
        Failure::Said(why) if why.id == "refused-no-table" => Message::new("cli-import-no-table").into(),
        failure => failure,
    }
}

/// Whether a sentence says "Filen …" of a file that it does not name.
fn is_about_a_file(why: &Message) -> bool {
    why.id.starts_with("refused-") || why.id == "cli-import-no-table" || why.id == "cli-import-unreadable"
}

/// The sentence with the file that it is about.
fn named(texts: &Texts, file: &Path, failure: Failure) -> Failure {
    let Failure::Said(message) = failure else { return failure };
    let why = texts.say(&message);
    let file = called(texts, &file.to_string_lossy());
    Failure::Said(Message::new("cli-import-refused").with("file", file).with("why", why))
}

fn open(session: &Session, asked: &Import, scratch: &Scratch) -> Result<Store, Failure> {
    if asked.dry_run && session.path()?.symlink_metadata().is_err() {
        return Ok(Store::open(&scratch.file("look.db"), Access::Create, &session.stamp())?);
    }
    session.open(Access::Create)
}

/// Places that one line of unread cells names.
const PLACES: usize = 12;

/// Places that one line names of a note that is said of several sheets or columns.
const NOTED: usize = 3;

struct Workplace<'a> {
    session: &'a Session<'a>,
    asked: &'a Import,
    store: &'a Store,
    scratch: &'a Scratch,
}

impl Workplace<'_> {
    fn take(&self, file: &Path) -> Result<FileReport, Failure> {
        let program = std::env::current_exe().map_err(|error| Failure::file("cli-cannot-read", file, &error))?;
        let author = self.session.author(&self.store.reader()?)?;
        let now = self.session.clock.now();
        let desk = Desk { store: self.store, program: &program, author: &author, now };
        let mut source = if file == Path::new("-") {
            Source::spool("-", io::stdin().lock(), self.scratch.path())?
        } else {
            Source::open(file)?
        };
        let mut meter = Meter::new(self.session.texts);
        let work = if self.asked.dry_run { publish::preview } else { publish::import };
        let taken = work(desk, &mut source, &self.corrections()?, &mut meter.watch());
        taken.map_err(|error| match error {
            PublishError::Replaces { file, replaces } => {
                let why = replaced(self.session.texts, &file, &replaces).join(" ");
                Message::new("cli-import-replaces").with("why", why).into()
            }
            error => pointed(error.into()),
        })
    }

    /// How the edition differs from the one before, where there is one, and the command that shows more.
    fn tell_editions(&self, report: &FileReport) -> Result<(), Failure> {
        let year = self.asked.year.map(|year| year.to_string());
        let edition = year.or_else(|| report.tables.iter().find_map(|table| table.edition.clone()));
        let Some(edition) = edition.filter(|_| report.import.is_some() && !self.asked.dry_run) else { return Ok(()) };
        let ask = EditionsAsk { area: self.asked.area.clone(), ..EditionsAsk::default() };
        let news = editions::compare(&self.store.reader()?, &ask)?.news(&edition);
        news.map_or(Ok(()), |news| self.session.tell(&news.with("key", "fyrfalt editions compare")))
    }

    fn corrections(&self) -> Result<Corrections, Failure> {
        let (area, year) = (self.asked.area.clone(), self.asked.year);
        let mut corrections = Corrections { area, year, replace: self.asked.replace, ..Corrections::default() };
        if let Some(named) = &self.asked.profile {
            let profile = profile::meant(&self.store.reader()?.settings()?, named)?;
            corrections.profiles = Profiles::This(Box::new(profile));
        }
        Ok(corrections)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Said(error.message())
    }
}

fn write_report(texts: &Texts, report: &FileReport, dry_run: bool) -> io::Result<()> {
    let mut lines = vec![Message::new("cli-import-file").with("file", called(texts, &report.file))];
    let replaced = replaced(texts, &report.file, &report.replaces);
    lines.extend(replaced.into_iter().map(|why| Message::new("cli-import-replacing").with("why", why)));
    lines.extend(report.profiles.iter().map(|profile| {
        let learnt_from = profile.learnt_from.as_str();
        Message::new("cli-import-profile").with("name", profile.name.as_str()).with("file", learnt_from)
    }));
    lines.extend(report.correcting.untold.clone());
    lines.extend(report.dated.iter().map(dated));
    lines.extend(report.tables.iter().filter(|table| holds_something(table)).map(table));
    let unread = report.unread.iter().chain(report.tables.iter().flat_map(|table| &table.unread));
    let no_year = unread.clone().any(|cell| cell.why == "unread-no-period");
    lines.extend(unread_lines(texts, unread));
    let unlisted = report.unlisted();
    lines.extend((unlisted > 0).then(|| Message::new("cli-import-unlisted").with("count", number(unlisted))));
    lines.extend(no_year.then(|| Message::new("cli-import-year")));
    let values = report.observations != crate::publish::Observations::default();
    let beside = [("cli-import-catalogue", report.catalogue), ("cli-import-groups", report.groups)];
    let beside = beside.into_iter().filter(|(_, work)| *work != Sidework::default());
    lines.extend(beside.clone().map(|(id, work)| sidework(id, work)));
    if (values || beside.count() == 0) && !report.is_unreadable() {
        lines.push(outcome(report, dry_run));
    }
    let mut out = io::stdout().lock();
    lines.iter().try_for_each(|line| writeln!(out, "{}", texts.say(line)))
}

/// Whose values the file changes, a sentence for each other file.
fn replaced(texts: &Texts, file: &str, replaces: &[ReplacedFile]) -> Vec<String> {
    let own = called(texts, file);
    replaces.iter().map(|other| texts.say(&other.message(&own, texts.lang()))).collect()
}

/// A file by its name; what came on standard input has none.
fn called(texts: &Texts, file: &str) -> String {
    if file == "-" { texts.get("cli-standard-input") } else { file.to_owned() }
}

/// Whether there is anything to say about a table.
fn holds_something(table: &TableReport) -> bool {
    table.values > 0 || table.missing.values().any(|count| *count > 0)
}

/// "Tabell 1 A5:AC320: 3 indikatorer, …"; csv and JSON have neither sheets nor cells.
fn table(table: &TableReport) -> Message {
    let place = [table.sheet.as_str(), table.cells.as_str()].join(" ");
    let place = if place.trim().is_empty() { String::new() } else { format!("{}: ", place.trim()) };
    Message::new("cli-import-table")
        .with("place", place)
        .with("indicators", number(table.indicators))
        .with("units", number(table.units))
        .with("values", number(table.values))
        .with("missing", number(table.missing.values().sum()))
}

/// A line for each reason; a note that says the same of several sheets or columns is one line.
fn unread_lines<'a>(texts: &Texts, all: impl Iterator<Item = &'a UnreadSample>) -> Vec<Message> {
    let is_bare = |line: &UnreadSample| line.is_note() && !line.has_words();
    let mut told: Vec<(&UnreadSample, Vec<String>)> = Vec::new();
    for line in all {
        let mut same = told.iter_mut().filter(|(first, _)| is_bare(line) && is_bare(first));
        match same.find(|(first, _)| first.why == line.why) {
            Some((_, places)) => places.push(unread_place(texts, line)),
            None => told.push((line, vec![unread_place(texts, line)])),
        }
    }
    let line = |(line, places): (&UnreadSample, Vec<String>)| {
        let beyond = places.len().saturating_sub(NOTED);
        let place = places.into_iter().take(NOTED).collect::<Vec<_>>().join(", ");
        let place = match beyond {
            0 => place,
            _ => texts.with("cli-import-more-places", &[("places", place.into()), ("count", beyond.into())]),
        };
        unread_line(texts, line, place)
    };
    told.into_iter().map(line).collect()
}

/// "Tabell 1!C5:C89, E3".
fn unread_place(texts: &Texts, line: &UnreadSample) -> String {
    let (places, beyond) = line.first_places(PLACES);
    let place = if line.sheet.is_empty() { places } else { format!("{}!{places}", line.sheet) };
    match beyond {
        0 => place,
        _ => texts.say(&Message::new("unread-places-and-more").with("places", place).with("count", number(beyond))),
    }
}

/// "Tabell 1!C5:C89, E3 gick inte att läsa (ca 12): …"; a note says only where and what.
fn unread_line(texts: &Texts, line: &UnreadSample, place: String) -> Message {
    let id = match (line.is_note(), line.text.is_empty()) {
        (true, _) if line.has_words() => "cli-import-noted-text",
        (true, _) => "cli-import-noted",
        (false, true) => "cli-import-unread-place",
        (false, false) => "cli-import-unread",
    };
    Message::new(id).with("cell", place).with("text", line.texts()).with("why", texts.get(&line.why))
}

/// A period that a profile gives, and whether it is counted from the edition.
fn dated(dated: &Dated) -> Message {
    let column = |column: u16| format!(" {}", letters(column));
    let row = || dated.row.map(|row| format!(" {row}"));
    let place = format!("{}{}", dated.sheet, dated.column.map(column).or_else(row).unwrap_or_default());
    let message = match dated.edition {
        None if dated.fixed => Message::new("cli-import-dated-fixed"),
        Some(edition) => Message::new("cli-import-dated-edition").with("edition", edition.to_string()),
        None => Message::new("cli-import-dated-file"),
    };
    message.with("place", place.trim()).with("period", dated.period.as_str())
}

/// What came beside the values: descriptions of series, classifications.
fn sidework(id: &'static str, work: Sidework) -> Message {
    Message::new(id)
        .with("added", number(work.added))
        .with("changed", number(work.changed))
        .with("unchanged", number(work.unchanged))
}

fn outcome(report: &FileReport, dry_run: bool) -> Message {
    let id = match (report.nothing_new, dry_run) {
        (true, _) => "cli-import-nothing-new",
        (false, true) => "cli-import-would",
        (false, false) => "cli-import-done",
    };
    let found = report.observations;
    Message::new(id)
        .with("added", number(found.added))
        .with("changed", number(found.changed))
        .with("unchanged", number(found.unchanged))
}

fn number(count: u64) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
