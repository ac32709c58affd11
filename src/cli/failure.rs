//! How a command ends when it does not succeed: a sentence, and an exit code.

use std::io;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::Message;
use crate::runtime::whole_file;

/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// Refused or failed: exit 1.
    Said(Message),
    /// Asked in a way that cannot be understood: exit 2.
    Usage(Message),
    /// Whoever read our output has gone; nothing is wrong.
    PipeClosed,
}

impl Failure {
    /// A fault of reading or writing a file.
    pub fn file(id: &'static str, path: &Path, error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::PipeClosed;
        }
        let file = path.to_string_lossy().into_owned();
        Self::Said(
            Message::new(id).with("file", file).with("kind", whole_file::kind(error)).with("why", error.to_string()),
        )
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self::Said(message)
    }
}

/// A fault of writing to standard output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::file("cli-cannot-write", Path::new("-"), &error)
    }
}

/// The sentence for what clap could not understand.
pub fn usage(error: &clap::Error) -> Message {
    let told = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = told(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-unknown-argument").with("argument", argument),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-unknown-command").with("command", told(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Message::new("cli-missing-argument").with("argument", argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Message::new("cli-missing-command")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if told(ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-missing-value").with("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = told(ContextKind::ValidValue);
            let id = if valid.is_empty() { "cli-bad-value" } else { "cli-bad-value-of" };
            let message = Message::new(id).with("argument", argument).with("value", told(ContextKind::InvalidValue));
            message.with("valid", valid)
        }
        ErrorKind::ArgumentConflict => {
            Message::new("cli-conflict").with("argument", argument).with("other", told(ContextKind::PriorArg))
        }
        _ => Message::new("cli-not-understood"),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        _ => String::new(),
    }
}
