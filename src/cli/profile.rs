//! `profile`: what has been learnt from corrected files; listed, taken to another file, brought from one, removed.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Command, value_parser};

use super::arguments::file;
use super::failure::Failure;
use super::output;
use super::session::Session;
use super::words::Words;
use crate::domain::profile::Profile;
use crate::domain::{Arg, Change, Message};
use crate::intake::profile::{LONGEST, from_text, to_text};
use crate::locale::visible;
use crate::publish::profiles;
use crate::store::{Access, Settings, Store};
use crate::text::Texts;

/// `profile`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Profiles {
    /// Which there are.
    List,
    /// One to a file.
    Export {
        /// What it is called.
        name: String,
        /// File; `-` is stdout.
        out: PathBuf,
    },
    /// One from a file; `-` is stdin.
    Import(PathBuf),
    /// The one of this name, away.
    Remove(String),
    /// Another name for one.
    Rename(String, String),
}

/// The command and its own commands, in words of the language.
pub fn command(words: &Words) -> Command {
    let path = |name| words.value(name, "file").value_parser(value_parser!(PathBuf));
    let named = |name| words.positional(name, "profile");
    let told = |command: Command, about: &str, usage: &str| {
        command.about(words.0.get(about)).override_usage(words.0.get(usage))
    };
    let export = words.command("export", [named("profile-name"), path("profile-out").long("out")]);
    let import = words.command("import", [file(words, "profile-file")]);
    let remove = words.command("remove", [named("profile-name")]);
    words
        .command("profile", [])
        .subcommand(words.command("list", []))
        .subcommand(told(export, "cli-profile-export-about", "cli-profile-export-usage"))
        .subcommand(told(import, "cli-profile-import-about", "cli-profile-import-usage"))
        .subcommand(remove)
        .subcommand(words.command("rename", [named("profile-name"), named("profile-new")]))
}

/// Does what was asked for.
pub fn profile(session: &Session, asked: &Profiles) -> Result<(), Failure> {
    match asked {
        Profiles::List => list(session),
        Profiles::Export { name, out } => export(session, name, out),
        Profiles::Import(file) => import(session, file),
        Profiles::Remove(name) => remove(session, name),
        Profiles::Rename(name, new) => rename(session, name, new),
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let settings = session.open(Access::Existing)?.reader()?.settings()?;
    let all = profiles::stored(&settings);
    if all.is_empty() {
        session.say("cli-profile-none", &[])?;
    }
    for Profile { name, learnt_from, sheets } in all {
        let from = if learnt_from.is_empty() { "none" } else { "file" };
        let mut args = vec![("name", name.into()), ("file", learnt_from.into()), ("from", from.into())];
        args.push(("sheets", sheets.len().into()));
        session.say("cli-profile-line", &args)?;
    }
    profiles::untold(&settings).map_or(Ok(()), |untold| session.tell(&untold))
}

fn export(session: &Session, name: &str, out: &Path) -> Result<(), Failure> {
    let settings = session.open(Access::Existing)?.reader()?.settings()?;
    let profile = profiles::named(&settings, name).ok_or_else(|| unknown(&settings, name))?;
    let (told, text) = (contents(session.texts, &profile), to_text(&profile)?);
    let (version, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let text = format!("{version}\n{told}{rest}");
    output::write(out, |to| Ok(to.write_all(text.as_bytes())?))
}

fn import(session: &Session, file: &Path) -> Result<(), Failure> {
    let profile = read(file)?;
    let store = session.open(Access::Create)?;
    let change = profiles::keep(&store.reader()?.settings()?, &profile)?;
    commit(session, &store, &change)?;
    session.say("cli-profile-kept", &[("name", profile.name.into())])
}

fn remove(session: &Session, name: &str) -> Result<(), Failure> {
    let store = session.open(Access::Existing)?;
    let settings = store.reader()?.settings()?;
    let change = profiles::remove(&settings, name).ok_or_else(|| unknown(&settings, name))?;
    commit(session, &store, &change)?;
    session.say("cli-profile-removed", &[("name", name.into())])
}

fn rename(session: &Session, name: &str, new: &str) -> Result<(), Failure> {
    let store = session.open(Access::Existing)?;
    let settings = store.reader()?.settings()?;
    let profile = profiles::named(&settings, name).ok_or_else(|| unknown(&settings, name))?;
    commit(session, &store, &profiles::rename(&settings, &profile, new)?)?;
    session.say("cli-profile-renamed", &[("name", name.into()), ("new", new.trim().into())])
}

/// Sheets that the comment of a profile tells of.
const TOLD: usize = 20;

/// What a profile holds, as comments at its top.
fn contents(texts: &Texts, profile: &Profile) -> String {
    let mut lines = vec![texts.get("cli-profile-holds")];
    lines.extend(profile.sheets.iter().take(TOLD).map(|sheet| {
        let count = |count: usize| Arg::from(count);
        let name = ("sheet", visible(&sheet.name).into_owned().into());
        if sheet.skip {
            return texts.with("cli-profile-holds-skipped", &[name]);
        }
        let period = sheet.period.as_deref().unwrap_or("–");
        let args = [
            name,
            ("units", count(sheet.units.len())),
            ("header", count(sheet.header.len())),
            (
                "columns",
                count(sheet.columns.len() + sheet.tables.iter().map(|table| table.columns.len()).sum::<usize>()),
            ),
            ("tables", count(sheet.tables.len())),
            ("rows", count(sheet.rows.len())),
            ("marks", count(sheet.marks.len())),
            ("period", visible(period).into_owned().into()),
        ];
        texts.with("cli-profile-holds-sheet", &args)
    }));
    lines.iter().flat_map(|line| ["# ", line, "\n"]).collect()
}

fn commit(session: &Session, store: &Store, change: &Change) -> Result<(), Failure> {
    let author = session.author(&store.reader()?)?;
    let made = store.writer()?.commit(change, &author, session.clock.now());
    made.map(drop).map_err(|error| Failure::Said(error.message()))
}

/// The profile that `--profile` names: one of the store's, else a file.
pub fn meant(settings: &Settings, named: &str) -> Result<Profile, Failure> {
    match profiles::named(settings, named) {
        Some(profile) => Ok(profile),
        None if Path::new(named).exists() => read(Path::new(named)),
        None => Err(unknown(settings, named)),
    }
}

fn unknown(settings: &Settings, name: &str) -> Failure {
    let names: Vec<String> = profiles::stored(settings).into_iter().map(|profile| profile.name).collect();
    if names.is_empty() {
        return Message::new("cli-no-profile").with("name", name).into();
    }
    Message::new("cli-unknown-profile").with("name", name).with("names", names.join(", ")).into()
}

/// Reads a profile's file; no more of it than a profile can be long.
fn read(file: &Path) -> Result<Profile, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST + 1).unwrap_or(u64::MAX);
    let taken = if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|opened| opened.take(most).read_to_end(&mut bytes))
    };
    taken.map_err(|error| Failure::file("cli-cannot-read", file, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| Message::new("profile-none"))?;
    Ok(from_text(text.trim_start_matches('\u{feff}'))?)
}
