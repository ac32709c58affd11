//! Why the workbench could not be started or had to stop.

use std::io;

use thiserror::Error;

use crate::domain::Message;

/// What went wrong with the terminal or the user's folders.
#[derive(Debug, Error)]
pub enum RuntimeError {
    /// Standard input or output is no terminal.
    #[error("standard input and output must be a terminal")]
    NotATerminal,
    /// The terminal could not be set up or drawn on, or a thread not started.
    #[error("terminal: {0}")]
    Terminal(io::Error),
}

impl From<io::Error> for RuntimeError {
    fn from(fault: io::Error) -> Self {
        if fault.kind() == io::ErrorKind::NotConnected { Self::NotATerminal } else { Self::Terminal(fault) }
    }
}

impl RuntimeError {
    /// What the user reads.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotATerminal => Message::new("runtime-not-a-terminal"),
            Self::Terminal(why) => Message::new("runtime-terminal-failed").with("why", why.to_string()),
        }
    }
}
