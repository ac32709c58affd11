//! The commands and what can be said to each; does nothing itself.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, value_parser};
use clap_complete::Shell;

use super::editions::asked::{self, Editions};
use super::profile::{self, Profiles};
use super::words::Words;
use crate::domain::value::coded;
use crate::domain::{Area, Axes, Gender};
use crate::report::Format;
use crate::text::{Lang, Texts};

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// `--db`.
    pub db: Option<PathBuf>,
    /// `--as`: who one is where a login is shared.
    pub name: Option<String>,
    /// Which command.
    pub task: Task,
}

/// A command with its arguments.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// The workbench on the file.
    Workbench,
    /// The workbench on a fresh demo.
    Demo,
    /// Published files in.
    Import(Import),
    /// Values out.
    ExportValues(ExportValues),
    /// What sticks out for a unit.
    Screen(Screen),
    /// What a pane shows, out.
    Report(Report),
    /// A copy of the file.
    Backup(PathBuf),
    /// A copy back in its place.
    Restore(PathBuf),
    /// Whether the file is sound.
    Check,
    /// Units that have been merged.
    Units(Units),
    /// Editions beside each other.
    Editions(Editions),
    /// What has been learnt from corrected files.
    Profile(Profiles),
    /// Where personal data stands.
    PersonalData {
        /// Answer in JSON.
        json: bool,
    },
    /// A removal for good.
    Erase(Erase),
    /// The keymap in force, or the faults of one.
    Keys(Keys),
    /// Completions for a shell.
    Completions(Shell),
    /// The manual page.
    Man,
}

/// `import`.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Files; `-` is stdin.
    pub files: Vec<PathBuf>,
    /// Area of what the files hold.
    pub area: Option<Area>,
    /// Names the edition, and the year of values whose table and column name none.
    pub year: Option<i16>,
    /// Name or file of the profile that the sheets are read by.
    pub profile: Option<String>,
    /// Values of other publications may be changed.
    pub replace: bool,
    /// Tell what would happen, store nothing.
    pub dry_run: bool,
    /// Answer in JSON.
    pub json: bool,
}

/// `export values`.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportValues {
    /// File; `-` is stdout.
    pub out: PathBuf,
    /// Only this area.
    pub area: Option<Area>,
    /// Only this indicator: code, number or title.
    pub indicator: Option<String>,
    /// Only this unit: code or name.
    pub unit: Option<String>,
    /// Only periods ending in this year.
    pub period: Option<i16>,
    /// JSON lines instead of csv.
    pub json: bool,
}

/// `screen`.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// Code or name; else the file's own unit.
    pub unit: Option<String>,
    /// Only this area.
    pub area: Option<Area>,
    /// Each indicator's latest period ending by this year.
    pub period: Option<i16>,
    /// `riket lan grupp liknande` or the name of an own set.
    pub peers: Option<String>,
    /// Total, women, men.
    pub gender: Gender,
    /// Form of the answer.
    pub form: Form,
}

/// Form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Aligned columns, for people.
    Text,
    /// One JSON object.
    Json,
    /// csv for a spreadsheet.
    Csv,
}

/// `report`.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Which.
    pub kind: Reported,
    /// What it is written as.
    pub format: Format,
    /// File; `-` is stdout.
    pub out: PathBuf,
    /// Name or number of the board, where there are several.
    pub board: Option<String>,
    /// Name or number of the omgång; without it the latest.
    pub round: Option<String>,
    /// The axes of the quadrant.
    pub axes: Axes,
    /// What is screened, for the indicators.
    pub screen: Screen,
}

/// What a report shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reported {
    /// What a pane shows.
    Pane(ReportKind),
    /// A form of an omgång.
    Form(&'static crate::forms::Form),
}

impl Reported {
    /// What is called so.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let numbered = || crate::forms::all().iter().find(|form| number_of(form) == Some(code));
        let form = || crate::forms::form(code).or_else(numbered).map(Self::Form);
        ReportKind::from_code(code).map(Self::Pane).or_else(form)
    }

    /// What a report can be called: a form by its code and, as an alias, by its number in the handbook.
    fn names() -> impl Iterator<Item = PossibleValue> {
        let panes = ReportKind::ALL.iter().map(|kind| PossibleValue::new(kind.code()));
        panes.chain(
            crate::forms::all().iter().map(|form| PossibleValue::new(form.code.as_str()).aliases(number_of(form))),
        )
    }
}

/// The handbook's number of a form; of two with the same one, the latter: the former is the exercise.
fn number_of(form: &crate::forms::Form) -> Option<&'static str> {
    const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let named = crate::forms::all().iter().rfind(|other| other.number == form.number)?;
    if named.code != form.code {
        return None;
    }
    NUMBERS.get(usize::from(form.number?).checked_sub(1)?).copied()
}

coded! {
    /// What a pane shows.
    ReportKind {
        /// The aktivitetsplan.
        Plan = "plan",
        /// The förbättringstavla.
        Board = "board",
        /// The decision log.
        Decisions = "decisions",
        /// The steps of an omgång.
        Steps = "steps",
        /// The fyrfältsdiagram.
        Quadrant = "quadrant",
        /// What sticks out.
        Indicators = "indicators",
    }
}

/// `units`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Units {
    /// Which have been merged.
    List,
    /// `merge`: codes or names.
    Merge {
        /// What is a part of the other from now on.
        from: String,
        /// The other.
        into: String,
    },
    /// `unmerge`: the unit that is to be itself again.
    Unmerge(String),
}

/// `erase`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erase {
    /// Code of the kind of thing.
    pub entity: String,
    /// Its short number.
    pub number: i64,
    /// Code of the field; None for the whole.
    pub field: Option<String>,
    /// Do it; else only tell.
    pub yes: bool,
}

/// `keys`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// The user's own keymap that lies over the bundled one.
    pub keymap: Option<PathBuf>,
    /// Judge this file instead of printing.
    pub check: Option<PathBuf>,
}

/// The language asked for by `--lang`, read before everything else: help and errors are in it too.
pub fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().map(|argument| argument.to_str().unwrap_or_default()).collect();
    let apart = texts.windows(2).rev().find_map(|pair| match pair {
        ["--lang", code] => Lang::from_code(code),
        _ => None,
    });
    let joined = || texts.iter().rev().find_map(|text| Lang::from_code(text.strip_prefix("--lang=")?));
    apart.or_else(joined).unwrap_or_default()
}

/// The commands, in words of the language.
pub fn command(texts: &Texts) -> Command {
    let words = Words(texts);
    let everywhere = [
        words.everywhere("db", "file").value_parser(value_parser!(PathBuf)),
        words.everywhere("lang", "lang").value_parser(PossibleValuesParser::new(["sv", "en"])),
        words.everywhere("as", "name"),
        words.flag("version").short('V').action(clap::ArgAction::Version),
    ];
    words
        .command("fyrfalt", everywhere)
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand(words.command("demo", []))
        .subcommand(import(&words))
        .subcommand(screen(&words))
        .subcommand(words.command("export", []).subcommand(export_values(&words)).subcommand_required(true))
        .subcommand(report(&words))
        .subcommand(words.command("backup", [file(&words, "backup-file")]))
        .subcommand(words.command("restore", [file(&words, "restore-file")]))
        .subcommand(words.command("check", []))
        .subcommand(units(&words))
        .subcommand(asked::command(&words))
        .subcommand(profile::command(&words))
        .subcommand(words.command("personal-data", [words.flag("json")]))
        .subcommand(erase(&words))
        .subcommand(keys(&words))
        .subcommand(words.command("completions", [shell(&words)]))
        .subcommand(words.command("man", []))
}

/// A file named without a flag.
pub fn file(words: &Words, name: &'static str) -> Arg {
    words.positional(name, "file").value_parser(value_parser!(PathBuf))
}

fn import(words: &Words) -> Command {
    let arguments = [
        file(words, "files").num_args(1..).action(clap::ArgAction::Append),
        words.value("area", "area").value_parser(area),
        words.value("year", "year").value_parser(year),
        words.value("profile", "profile"),
        words.flag("replace"),
        words.flag("dry-run"),
        words.flag("json"),
    ];
    words.command("import", arguments)
}

fn export_values(words: &Words) -> Command {
    let arguments = [
        words.value("out", "out").value_parser(value_parser!(PathBuf)).required(true),
        words.value("area", "area").value_parser(area),
        words.value("indicator", "indicator"),
        words.value("unit", "unit"),
        words.value("period", "year").value_parser(year),
        words.flag("json"),
    ];
    words.command("values", arguments)
}

fn screen(words: &Words) -> Command {
    let forms = [words.flag("json").conflicts_with("csv"), words.flag("csv")];
    words.command("screen", screened(words).into_iter().chain(forms))
}

/// What is screened: which unit, of what, against whom.
fn screened(words: &Words) -> [Arg; 5] {
    [
        words.value("unit", "unit"),
        words.value("area", "area").value_parser(area),
        words.value("until", "year").long("period").value_parser(year),
        words.value("peers", "peers"),
        words.value("gender", "gender").value_parser(PossibleValuesParser::new(["T", "K", "M"])),
    ]
}

fn report(words: &Words) -> Command {
    let codes = |codes: &[&'static str]| PossibleValuesParser::new(codes.iter().copied());
    let arguments = [
        words.positional("kind", "kind").value_parser(PossibleValuesParser::new(Reported::names())),
        words
            .value("format", "format")
            .value_parser(codes(&Format::ALL.iter().map(|format| format.code()).collect::<Vec<_>>())),
        words.value("to", "out").long("out").value_parser(value_parser!(PathBuf)),
        words.value("board", "board"),
        words.value("round", "round"),
        words.value("axes", "axes").value_parser(codes(&Axes::ALL.iter().map(|axes| axes.code()).collect::<Vec<_>>())),
    ];
    words.command("report", arguments.into_iter().chain(screened(words)))
}

fn units(words: &Words) -> Command {
    let unit = |name| words.positional(name, "unit");
    words
        .command("units", [])
        .subcommand(words.command("merge", [unit("merge-from"), unit("merge-into")]))
        .subcommand(words.command("unmerge", [unit("unmerge-from")]))
}

fn erase(words: &Words) -> Command {
    let arguments = [
        words.positional("erase-kind", "kind"),
        words.positional("erase-number", "number").value_parser(value_parser!(i64)),
        words.positional("erase-field", "field").required(false),
        words.flag("yes"),
    ];
    words.command("erase", arguments)
}

fn shell(words: &Words) -> Arg {
    words.positional("shell", "shell").value_parser(value_parser!(Shell)).hide_possible_values(true)
}

fn keys(words: &Words) -> Command {
    let path = |name| words.value(name, "file").value_parser(value_parser!(PathBuf));
    words.command("keys", [path("keymap"), path("check").conflicts_with("keymap")])
}

/// An area that somebody types.
pub(super) fn area(text: &str) -> Result<Area, String> {
    Area::parse(text).ok_or_else(|| text.to_owned())
}

fn year(text: &str) -> Result<i16, String> {
    text.parse().ok().filter(|year| (1900..=2100).contains(year)).ok_or_else(|| text.to_owned())
}

impl Call {
    /// Reads the arguments.
    ///
    /// # Errors
    /// What clap says about them: a fault, or that help or the version was asked for.
    pub fn parse(texts: &Texts, arguments: &[OsString]) -> Result<Self, clap::Error> {
        let matches = command(texts).try_get_matches_from(arguments)?;
        Ok(Self {
            db: matches.get_one("db").cloned(),
            name: matches.get_one("as").cloned(),
            task: Task::from(&matches),
        })
    }
}
