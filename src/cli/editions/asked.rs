//! What can be said to `editions`; does nothing itself.

use clap::{ArgAction, Command};

use super::super::arguments::{self, Form};
use super::super::words::Words;
use crate::domain::Area;

/// `editions`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editions {
    /// What is to be done.
    pub job: EditionsJob,
    /// Name of the older edition; else the two latest are taken.
    pub older: Option<String>,
    /// Name of the newer edition.
    pub newer: Option<String>,
    /// Only this area.
    pub area: Option<Area>,
}

/// What is to be done with editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionsJob {
    /// Name them.
    List(Form),
    /// `compare`.
    Compare(Form),
    /// `join`.
    Join(Answers),
}

/// What is said of the pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Pairs that are one: numbers of the older and the newer indicator.
    pub accept: Vec<(u32, u32)>,
    /// Pairs that are not.
    pub decline: Vec<(u32, u32)>,
    /// Every certain pair.
    pub certain: bool,
    /// Pairs that are one may be others than the proposals.
    pub unproposed: bool,
}

/// The command, its arguments and its own commands.
pub fn command(words: &Words) -> Command {
    let forms = || [words.flag("json").conflicts_with("csv"), words.flag("csv")];
    let area = || words.value("area", "area").value_parser(arguments::area);
    let both = || ["older", "newer"].map(|name| words.positional(name, name).required(false));
    let older = || {
        let [older, newer] = both();
        [older.requires("newer"), newer]
    };
    let pairs = |name| words.value(name, "pair").value_parser(pair).num_args(1).action(ArgAction::Append);
    let answers = [
        pairs("accept").value_delimiter(','),
        pairs("decline").value_delimiter(','),
        words.flag("certain"),
        words.flag("unproposed").requires("accept"),
    ];
    words
        .command("editions", [area()].into_iter().chain(forms()))
        .subcommand(words.command("compare", older().into_iter().chain([area()]).chain(forms())))
        .subcommand(words.command("join", older().into_iter().chain([area()]).chain(answers)))
}

/// `12=45`: the numbers of the older and the newer indicator.
fn pair(text: &str) -> Result<(u32, u32), String> {
    let numbers = text.split_once('=').and_then(|(older, newer)| Some((older.parse().ok()?, newer.parse().ok()?)));
    numbers.ok_or_else(|| text.to_owned())
}
