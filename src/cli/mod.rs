//! The commands: arguments in, an answer on standard output or in a file, an exit code out. No terminal needed.

mod areas;
mod arguments;
mod editions;
mod erase;
mod export;
mod failure;
mod import;
mod keys;
mod matches;
mod merging;
mod meter;
mod output;
mod profile;
mod report;
mod scratch;
mod screen;
mod session;
mod shell;
mod units;
mod upkeep;
mod words;
mod workbench;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::intake::child;
use crate::text::Texts;
use arguments::{Call, Task, language};
use failure::Failure;
use session::Session;

/// Runs the command that the process was started with: 0 done, 1 refused or failed, 2 not understood.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let [_, subcommand, spec @ ..] = arguments.as_slice()
        && subcommand == child::SUBCOMMAND
    {
        let spec: String = spec.iter().map(|piece| piece.to_string_lossy()).collect();
        return child::serve(&spec).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    let texts = Texts::new(language(&arguments));
    let outcome = match Call::parse(&texts, &arguments) {
        Ok(call) => run(&texts, &call),
        Err(told) => asked(&told),
    };
    match outcome {
        Ok(()) | Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(Failure::Said(message)) => ended(&texts.say(&message), ExitCode::FAILURE),
        Err(Failure::Usage(message)) => {
            let fault = texts.say(&message);
            ended(&texts.with("cli-see-help", &[("fault", fault.into())]), ExitCode::from(2))
        }
    }
}

fn ended(sentence: &str, code: ExitCode) -> ExitCode {
    // Where standard error is closed there is nobody left to tell.
    let _ = writeln!(std::io::stderr(), "{sentence}");
    code
}

/// Help and version go to standard output; anything else that clap says is a fault of usage.
fn asked(told: &clap::Error) -> Result<(), Failure> {
    match told.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(write!(std::io::stdout(), "{}", told.render())?),
        _ => Err(Failure::Usage(failure::usage(told))),
    }
}

fn run(texts: &Texts, call: &Call) -> Result<(), Failure> {
    let session = Session::new(texts, call.db.as_deref(), call.name.as_deref());
    match &call.task {
        Task::Workbench => workbench::open(&session),
        Task::Demo => workbench::demo(&session),
        Task::Backup(to) => upkeep::backup(&session, to),
        Task::Restore(from) => upkeep::restore(&session, from),
        Task::Check => upkeep::check(&session),
        Task::Import(asked) => import::import(&session, asked),
        Task::ExportValues(asked) => export::values(&session, asked),
        Task::Screen(asked) => screen::screen(&session, asked),
        Task::Report(asked) => report::report(&session, asked),
        Task::Profile(asked) => profile::profile(&session, asked),
        Task::Units(asked) => merging::units(&session, asked),
        Task::Editions(asked) => editions::editions(&session, asked),
        Task::PersonalData { json } => erase::personal_data(&session, *json),
        Task::Erase(asked) => erase::erase(&session, asked),
        Task::Keys(asked) => keys::keys(&session, asked),
        Task::Completions(shell) => shell::completions(texts, *shell),
        Task::Man => shell::man(texts),
    }
}
