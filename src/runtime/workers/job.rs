//! Long jobs, a thread each: looking into a file and importing it; told how far they have come, stopped on demand.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::domain::Message;
use crate::msg::{Event, JobNews};
use crate::publish::{self, Corrections, Desk, FileReport, Progress, PublishError, Source};
use crate::store::Author;

use super::Tools;
use super::watching::Bell;

/// What is done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Preview,
    Import,
}

/// The jobs that run, by the number their asker gave them.
pub struct Jobs {
    tools: Tools,
    bell: Bell,
    running: HashMap<u64, Arc<AtomicBool>>,
}

impl Jobs {
    /// None yet; `bell` is rung after each import.
    pub fn new(tools: Tools, bell: Bell) -> Self {
        Self { tools, bell, running: HashMap::new() }
    }

    /// Looks into a file without storing anything.
    pub fn preview(&mut self, job: u64, file: PathBuf, corrections: Corrections, author: &Author) {
        self.start(Kind::Preview, job, file, corrections, author);
    }

    /// Imports a file.
    pub fn import(&mut self, job: u64, file: PathBuf, corrections: Corrections, author: &Author) {
        self.start(Kind::Import, job, file, corrections, author);
    }

    /// Stops a job at its next step; what it has staged is dropped.
    pub fn cancel(&mut self, job: u64) {
        if let Some(stop) = self.running.remove(&job) {
            stop.store(true, Ordering::Release);
        }
    }

    fn start(&mut self, kind: Kind, job: u64, file: PathBuf, corrections: Corrections, author: &Author) {
        self.running.retain(|_, stop| Arc::strong_count(stop) > 1);
        let stop = Arc::new(AtomicBool::new(false));
        self.running.insert(job, Arc::clone(&stop));
        let (tools, bell, author) = (self.tools.clone(), self.bell.clone(), author.clone());
        let tell = tools.clone();
        let started = std::thread::Builder::new().name("job".to_owned()).spawn(move || {
            let mut follow = Follow { tools: &tools, job, stop: &stop, told: None };
            let result = work(kind, &tools, &file, &corrections, &author, &mut follow);
            tools.tell(Event::Job(news(kind, job, result)));
            bell.ring();
        });
        if let Err(why) = started {
            let message = Message::new("runtime-no-thread").with("why", why.to_string());
            tell.tell(Event::Job(JobNews::Failed { job, message }));
        }
    }
}

fn work(
    kind: Kind,
    tools: &Tools,
    file: &Path,
    corrections: &Corrections,
    author: &Author,
    follow: &mut Follow<'_>,
) -> Result<FileReport, PublishError> {
    let desk = Desk { store: &tools.store, program: &tools.program, author, now: tools.clock.now() };
    let mut source = Source::open(file)?;
    let mut watch = |progress: Progress| follow.step(progress);
    match kind {
        Kind::Preview => publish::preview(desk, &mut source, corrections, &mut watch),
        Kind::Import => publish::import(desk, &mut source, corrections, &mut watch),
    }
}

fn news(kind: Kind, job: u64, result: Result<FileReport, PublishError>) -> JobNews {
    match (result, kind) {
        (Ok(report), Kind::Preview) => JobNews::Previewed { job, report: Box::new(report) },
        (Ok(report), Kind::Import) => JobNews::Imported { job, report: Box::new(report) },
        (Err(fault), _) => JobNews::Failed { job, message: fault.message() },
    }
}

/// Tells the loop how far a job has come, a hundred times at most, and hears whether it is to stop.
struct Follow<'a> {
    tools: &'a Tools,
    job: u64,
    stop: &'a AtomicBool,
    /// What was told last: the stage and how many hundredths.
    told: Option<(publish::Stage, u64)>,
}

impl Follow<'_> {
    fn step(&mut self, progress: Progress) -> ControlFlow<()> {
        let hundredths = progress.done.saturating_mul(100).checked_div(progress.of).unwrap_or(0);
        if self.told != Some((progress.stage, hundredths)) {
            self.told = Some((progress.stage, hundredths));
            let Progress { done, of, .. } = progress;
            self.tools.tell(Event::Job(JobNews::Progress { job: self.job, done, of }));
        }
        if self.stop.load(Ordering::Acquire) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
