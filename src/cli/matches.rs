//! From what clap has found to what was asked for.

use std::path::PathBuf;

use clap::ArgMatches;

use super::arguments::{Erase, ExportValues, Form, Import, Keys, Report, ReportKind, Reported, Screen, Task, Units};
use super::editions::asked::{Answers, Editions, EditionsJob};
use super::profile::Profiles;
use crate::domain::{Axes, Gender};
use crate::report::Format;

impl From<&ArgMatches> for Task {
    fn from(matches: &ArgMatches) -> Self {
        match matches.subcommand() {
            Some(("demo", _)) => Self::Demo,
            Some(("import", found)) => Self::Import(found.into()),
            Some(("screen", found)) => Self::Screen(found.into()),
            Some(("export", found)) => {
                Self::ExportValues(found.subcommand().map_or(found, |(_, values)| values).into())
            }
            Some(("report", found)) => Self::Report(found.into()),
            Some(("backup", found)) => Self::Backup(found.get_one("backup-file").cloned().unwrap_or_default()),
            Some(("restore", found)) => Self::Restore(found.get_one("restore-file").cloned().unwrap_or_default()),
            Some(("check", _)) => Self::Check,
            Some(("units", found)) => Self::Units(found.into()),
            Some(("editions", found)) => Self::Editions(found.into()),
            Some(("profile", found)) => Self::Profile(found.into()),
            Some(("personal-data", found)) => Self::PersonalData { json: found.get_flag("json") },
            Some(("erase", found)) => Self::Erase(found.into()),
            Some(("completions", found)) => found.get_one("shell").copied().map_or(Self::Workbench, Self::Completions),
            Some(("man", _)) => Self::Man,
            Some(("keys", found)) => {
                Self::Keys(Keys { keymap: found.get_one("keymap").cloned(), check: found.get_one("check").cloned() })
            }
            _ => Self::Workbench,
        }
    }
}

impl From<&ArgMatches> for Units {
    fn from(matches: &ArgMatches) -> Self {
        let text = |found: &ArgMatches, name: &str| found.get_one(name).cloned().unwrap_or_default();
        match matches.subcommand() {
            Some(("merge", found)) => Self::Merge { from: text(found, "merge-from"), into: text(found, "merge-into") },
            Some(("unmerge", found)) => Self::Unmerge(text(found, "unmerge-from")),
            _ => Self::List,
        }
    }
}

impl From<&ArgMatches> for Editions {
    fn from(matches: &ArgMatches) -> Self {
        let (job, found) = match matches.subcommand() {
            Some(("compare", found)) => (EditionsJob::Compare(form(found)), found),
            Some(("join", found)) => {
                let pairs = |name: &str| found.get_many(name).unwrap_or_default().copied().collect();
                let (certain, unproposed) = (found.get_flag("certain"), found.get_flag("unproposed"));
                let (accept, decline) = (pairs("accept"), pairs("decline"));
                (EditionsJob::Join(Answers { accept, decline, certain, unproposed }), found)
            }
            _ => (EditionsJob::List(form(matches)), matches),
        };
        let name = |name: &str| found.try_get_one::<String>(name).ok().flatten().cloned();
        Self { job, older: name("older"), newer: name("newer"), area: found.get_one("area").cloned() }
    }
}

/// The form of an answer; of a command without the flags, text.
fn form(found: &ArgMatches) -> Form {
    let flag = |name: &str| found.try_get_one(name).ok().flatten().copied().unwrap_or(false);
    match (flag("json"), flag("csv")) {
        (true, _) => Form::Json,
        (_, true) => Form::Csv,
        _ => Form::Text,
    }
}

impl From<&ArgMatches> for Profiles {
    fn from(matches: &ArgMatches) -> Self {
        let name = |found: &ArgMatches| found.get_one("profile-name").cloned().unwrap_or_default();
        match matches.subcommand() {
            Some(("export", found)) => {
                let out = found.get_one("profile-out").cloned().unwrap_or_else(|| PathBuf::from("-"));
                Self::Export { name: name(found), out }
            }
            Some(("import", found)) => Self::Import(found.get_one("profile-file").cloned().unwrap_or_default()),
            Some(("remove", found)) => Self::Remove(name(found)),
            Some(("rename", found)) => {
                Self::Rename(name(found), found.get_one("profile-new").cloned().unwrap_or_default())
            }
            _ => Self::List,
        }
    }
}

impl From<&ArgMatches> for Erase {
    fn from(found: &ArgMatches) -> Self {
        Self {
            entity: found.get_one("erase-kind").cloned().unwrap_or_default(),
            number: found.get_one("erase-number").copied().unwrap_or_default(),
            field: found.get_one("erase-field").cloned(),
            yes: found.get_flag("yes"),
        }
    }
}

impl From<&ArgMatches> for Import {
    fn from(found: &ArgMatches) -> Self {
        Self {
            files: found.get_many("files").unwrap_or_default().cloned().collect(),
            area: found.get_one("area").cloned(),
            year: found.get_one("year").copied(),
            profile: found.get_one("profile").cloned(),
            replace: found.get_flag("replace"),
            dry_run: found.get_flag("dry-run"),
            json: found.get_flag("json"),
        }
    }
}

impl From<&ArgMatches> for ExportValues {
    fn from(found: &ArgMatches) -> Self {
        Self {
            out: found.get_one("out").cloned().unwrap_or_default(),
            area: found.get_one("area").cloned(),
            indicator: found.get_one("indicator").cloned(),
            unit: found.get_one("unit").cloned(),
            period: found.get_one("period").copied(),
            json: found.get_flag("json"),
        }
    }
}

impl From<&ArgMatches> for Report {
    fn from(found: &ArgMatches) -> Self {
        let code = |name: &str| found.get_one::<String>(name).map(String::as_str);
        let out: PathBuf = found.get_one("to").cloned().unwrap_or_else(|| PathBuf::from("-"));
        let format = code("format").and_then(Format::from_code).or_else(|| Format::of(&out));
        Self {
            kind: code("kind").and_then(Reported::from_code).unwrap_or(Reported::Pane(ReportKind::Plan)),
            format: format.unwrap_or(Format::Markdown),
            out,
            board: found.get_one("board").cloned(),
            round: found.get_one("round").cloned(),
            axes: code("axes").and_then(Axes::from_code).unwrap_or(Axes::FeasibilityImpact),
            screen: found.into(),
        }
    }
}

impl From<&ArgMatches> for Screen {
    fn from(found: &ArgMatches) -> Self {
        let gender = found.get_one("gender").and_then(|code: &String| Gender::from_code(code));
        Self {
            unit: found.get_one("unit").cloned(),
            area: found.get_one("area").cloned(),
            period: found.get_one("until").copied(),
            peers: found.get_one("peers").cloned(),
            gender: gender.unwrap_or(Gender::Total),
            form: form(found),
        }
    }
}
