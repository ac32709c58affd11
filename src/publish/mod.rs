//! A published file's way into the store: preview, staging, going live. Reads no file format itself and names no SQL.
//!
//! [`Source`] is the opened file; [`preview`] tells what it holds and would change, [`import`] stores it: staged under an import
//! that nobody sees until one journaled change sets it live. Both read the file through the child of `intake`.

mod corrections;
mod error;
mod gathered;
mod looked;
mod pour;
pub mod profiles;
mod replaced;
mod report;
mod source;
mod tally;
mod target;

use std::ops::ControlFlow;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use crate::domain::Message;
use crate::intake::Refusal;
use crate::store::published::{Differ, ImportStart, StagedImport, Staging, abandon_stale};
use crate::store::{Author, Settings, Store};
pub use corrections::{Corrections, Profiles, series_key};
pub use error::PublishError;
use pour::Flow;
use profiles::Lesson;
pub use replaced::ReplacedFile;
pub use report::{
    Correcting, FileReport, ImportReport, Observations, ProfileReport, RefusedFile, RevisedSample, SeriesReport,
    Sidework, TableReport, UnreadSample,
};
pub use source::Source;
use tally::Tally;

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes (or cells) done.
    pub done: u64,
    /// Of so many; 0 where not known.
    pub of: u64,
    /// Values found so far.
    pub values: u64,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The file is looked through once.
    Hashing,
    /// Values are found and compared, or stored unseen.
    Reading,
    /// The last ones are written and the import set live.
    Finishing,
}

/// Told how far it has come, many times a second; `Break` cancels, and nothing is stored.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// What is needed beside the file: where to, who, when, and the program whose reading child is started.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The file's store.
    pub store: &'a Store,
    /// Our own program.
    pub program: &'a Path,
    /// Who imports.
    pub author: &'a Author,
    /// When.
    pub now: Timestamp,
}

/// An import that was begun this long ago and never set live has died.
const DEAD_AFTER: SignedDuration = SignedDuration::from_mins(30);

/// What the file holds and what importing it would change; stores nothing.
///
/// # Errors
/// The file is refused, reading is cancelled, or the store cannot be read.
pub fn preview(
    desk: Desk<'_>,
    source: &mut Source,
    corrections: &Corrections,
    watch: &mut Watch<'_>,
) -> Result<FileReport, PublishError> {
    let mut flow = Flow::open(desk, source, corrections)?;
    let mut tally = meet(&mut flow, source, corrections.show, watch)?;
    let reader = desk.store.reader()?;
    let mut differ = Differ::on(&reader)?;
    flow.pour(&mut differ, &mut tally, watch)?;
    fits(&tally, corrections)?;
    reader.published(|published| tally.replaces(published))?;
    let news = has_news(desk.store, &tally, corrections)?;
    if let Err(PublishError::Profile(why)) = learnt(desk, &tally, corrections) {
        tally.unlearnt(why);
    }
    let settings = reader.settings()?;
    tally.kept_names(profiles::stored(&settings).into_iter().map(|profile| profile.name).collect());
    tally.untold(untold(&settings, corrections));
    Ok(tally.report(news))
}

/// Stores the file: staged unseen, then set live by one change. A file that holds nothing new stores nothing; cancelled,
/// refused or interrupted, nothing of it is seen.
///
/// # Errors
/// The file is refused or is not the one previewed, reading is cancelled, or the store cannot be written.
pub fn import(
    desk: Desk<'_>,
    source: &mut Source,
    corrections: &Corrections,
    watch: &mut Watch<'_>,
) -> Result<FileReport, PublishError> {
    let mut flow = Flow::open(desk, source, corrections)?;
    let mut tally = meet(&mut flow, source, None, watch)?;
    tally.untold(untold(&desk.store.reader()?.settings()?, corrections));
    let previewed = corrections.previewed.as_ref();
    if previewed.is_some_and(|previewed| *previewed != tally.file().sha256) {
        return Err(Refusal::new("refused-changed").into());
    }
    abandon_stale(desk.store, desk.now - DEAD_AFTER)?;
    let mut staging = Staging::begin(desk.store, start(desk, &tally, corrections))?;
    let poured = flow.pour(&mut staging, &mut tally, watch).and_then(|()| source.unchanged());
    let poured = poured.and_then(|()| fits(&tally, corrections));
    let poured = poured.and_then(|()| replaces(desk.store, &mut tally, corrections));
    let decided =
        poured.and_then(|()| Ok((has_news(desk.store, &tally, corrections)?, learnt(desk, &tally, corrections)?)));
    let (news, lesson) = match decided {
        Ok(decided) => decided,
        Err(why) => return Err(dropped(staging, why)),
    };
    if news {
        go_live(desk, staging, &mut tally, lesson.as_ref(), watch)?;
    } else {
        staging.abandon()?;
        if let Some(lesson) = &lesson {
            desk.store.writer()?.commit(&lesson.change, desk.author, desk.now)?;
        }
    }
    if let Some(lesson) = lesson {
        tally.kept(lesson.name);
    }
    Ok(tally.report(news))
}

/// A profile that was asked for by name, and fits no sheet, would leave the file read wrongly.
fn fits(tally: &Tally, corrections: &Corrections) -> Result<(), PublishError> {
    match &corrections.profiles {
        Profiles::This(profile) if tally.file().profiles.is_empty() => {
            Err(PublishError::Unfit { profile: profile.name.clone() })
        }
        _ => Ok(()),
    }
}

/// Values of another publication are changed only where that has been asked for.
fn replaces(store: &Store, tally: &mut Tally, corrections: &Corrections) -> Result<(), PublishError> {
    store.reader()?.published(|published| tally.replaces(published))?;
    let replaces = &tally.file().replaces;
    if replaces.is_empty() || corrections.replace {
        return Ok(());
    }
    Err(PublishError::Replaces { file: tally.file().file.clone(), replaces: replaces.clone() })
}

/// That some of the profiles kept were not among those that might be laid over the file.
fn untold(settings: &Settings, corrections: &Corrections) -> Option<Message> {
    Some(settings).filter(|_| corrections.profiles == Profiles::Stored).and_then(profiles::untold)
}

/// What has been pointed out on the sheets, to be kept as a profile.
fn learnt(desk: Desk<'_>, tally: &Tally, corrections: &Corrections) -> Result<Option<Lesson>, PublishError> {
    let called = corrections.called.as_deref().filter(|_| !tally.file().profiles.is_empty());
    if corrections.said.is_empty() && called.is_none() {
        return Ok(None);
    }
    let settings = desk.store.reader()?.settings()?;
    profiles::lesson(tally.file(), &settings, corrections.called.as_deref()).map(Some).map_err(PublishError::Profile)
}

/// What the file is, and its fingerprint – taken while the child reads on, and not at all of a file that is refused.
fn meet(flow: &mut Flow<'_>, source: &Source, show: Option<u32>, watch: &mut Watch<'_>) -> Result<Tally, PublishError> {
    let file = flow.first(watch)?;
    let sha256 = source.sha256(watch)?;
    Ok(Tally::new(file, source.name(), &sha256, show))
}

/// Whether the file, or what the user says about it, is not in the store already.
fn has_news(store: &Store, tally: &Tally, corrections: &Corrections) -> Result<bool, PublishError> {
    if tally.has_news() || !corrections.say_anything() {
        return Ok(tally.has_news());
    }
    let live = store.reader()?.published(|published| published.import_of(&tally.file().sha256))?;
    Ok(!live.is_some_and(|import| corrections.said_of(&import)))
}

fn start(desk: Desk<'_>, tally: &Tally, corrections: &Corrections) -> ImportStart {
    let file = tally.file();
    ImportStart {
        file: file.file.clone(),
        sha256: file.sha256.clone(),
        format: file.format.clone(),
        source_wording: file.source.clone(),
        area: corrections.area.as_ref().map(|area| area.0.clone()),
        edition: corrections.edition(),
        who: desk.author.name.clone(),
        now: desk.now,
    }
}

fn go_live(
    desk: Desk<'_>,
    mut staging: Staging,
    tally: &mut Tally,
    lesson: Option<&Lesson>,
    watch: &mut Watch<'_>,
) -> Result<(), PublishError> {
    match set_live(desk, &mut staging, tally, lesson, watch) {
        Ok(staged) => tally.went_live(staged.id, staged.longest_lock),
        Err(why) => return Err(dropped(staging, why)),
    }
    Ok(())
}

fn set_live(
    desk: Desk<'_>,
    staging: &mut Staging,
    tally: &Tally,
    lesson: Option<&Lesson>,
    watch: &mut Watch<'_>,
) -> Result<StagedImport, PublishError> {
    if watch(tally.progress(Stage::Finishing)).is_break() {
        return Err(PublishError::Cancelled);
    }
    let staged = staging.finish()?;
    let mut change = staged.going_live();
    change.edits.extend(lesson.into_iter().flat_map(|lesson| lesson.change.edits.clone()));
    desk.store.writer()?.commit(&change, desk.author, desk.now)?;
    Ok(staged)
}

/// What is staged is cleared away. Where that fails too, the next import tries again ([`abandon_stale`]), and the user
/// is told what came first.
fn dropped(staging: Staging, why: PublishError) -> PublishError {
    staging.abandon().ok();
    why
}
