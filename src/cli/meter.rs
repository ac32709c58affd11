//! How far a long import has come, on one line of the terminal; says nothing where nobody looks.

use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;

use crate::publish::Progress;
use crate::text::Texts;

/// Counts per cent on standard error, if that is a terminal; wipes its line when it goes.
pub struct Meter<'a> {
    texts: &'a Texts,
    watched: bool,
    shown: Option<u64>,
}

impl<'a> Meter<'a> {
    /// Nothing is shown yet.
    pub fn new(texts: &'a Texts) -> Self {
        Self { texts, watched: io::stderr().is_terminal(), shown: None }
    }

    /// To be told of each step.
    pub fn watch(&mut self) -> impl FnMut(Progress) -> ControlFlow<()> {
        |progress| {
            let percent = (progress.done * 100).checked_div(progress.of).unwrap_or_default().min(100);
            if self.watched && self.shown != Some(percent) {
                self.shown = Some(percent);
                let args = [("percent", i64::try_from(percent).unwrap_or(100).into())];
                write_over(&self.texts.with("cli-import-progress", &args));
            }
            ControlFlow::Continue(())
        }
    }
}

impl Drop for Meter<'_> {
    fn drop(&mut self) {
        if self.shown.is_some() {
            write_over("");
        }
    }
}

/// Replaces the line.
fn write_over(text: &str) {
    let mut out = io::stderr().lock();
    // Where standard error is closed nobody looks.
    let _ = write!(out, "\r\x1b[K{text}").and_then(|()| out.flush());
}
