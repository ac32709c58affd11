//! Sheets that cannot be read on their own, or are read wrongly, and what the user points out on them; the rules that
//! come of it read next year's sheet.

use std::io::Cursor;

use fyrfalt::domain::Gender;
use fyrfalt::domain::profile::{ColumnRole, Correction, Dated, Meaning, Profile, Said, SeriesSaid, SheetRule};
use fyrfalt::domain::published::Found;
use fyrfalt::domain::seen::{CellRole, SeenRow};
use fyrfalt::intake::grid::letters;
use fyrfalt::intake::{Halt, Options, read};

use crate::support::catch::Catch;
use crate::support::correcting::providers;
use crate::support::workbook::{Book, Sheet};

fn said(said: Vec<Said>) -> Options {
    let said = said.into_iter().map(|said| Correction { sheet: 0, turned: false, at: None, said }).collect();
    Options { said, show: Some(0), ..Options::default() }
}

fn pointed_out() -> Options {
    said(vec![
        Said::Units(1),
        Said::Column(2, ColumnRole::Skip),
        Said::Mark("X".to_owned(), Meaning::Yes),
        Said::Period(None, "2023".to_owned()),
    ])
}

pub(super) struct Told(pub(super) Catch);

impl Told {
    pub(super) fn of(book: Cursor<Vec<u8>>, options: &Options) -> Self {
        Self(Catch::read(book, options).unwrap())
    }

    pub(super) fn rules(&self) -> Vec<SheetRule> {
        let rule = |found: &Found| if let Found::Rule(rule) = found { Some((**rule).clone()) } else { None };
        self.0.found.iter().filter_map(rule).collect()
    }

    /// The rule of the sheet shown, with its places as they are there.
    pub(super) fn now(&self) -> Option<SheetRule> {
        self.0.found.iter().find_map(|found| if let Found::Laid(rule) = found { Some((**rule).clone()) } else { None })
    }

    fn profiles(&self) -> Vec<&str> {
        self.0.found.iter().filter_map(Self::profile).collect()
    }

    fn profile(found: &Found) -> Option<&str> {
        if let Found::Profile(profile) = found { Some(&profile.name) } else { None }
    }

    pub(super) fn dated(&self) -> Vec<String> {
        let told =
            self.0.found.iter().filter_map(|found| if let Found::Dated(dated) = found { Some(dated) } else { None });
        let line = |dated: &Dated| match (dated.column, dated.edition) {
            (Some(column), _) => format!("{} {}", letters(column), dated.period),
            (None, Some(edition)) => format!("{} of {edition}", dated.period),
            (None, None) => dated.period.clone(),
        };
        let line = |dated: &Dated| line(dated) + if dated.fixed { " for ever" } else { "" };
        told.map(line).collect()
    }

    fn seen(&self) -> Vec<&SeenRow> {
        self.0.found.iter().filter_map(|found| if let Found::Seen(row) = found { Some(row) } else { None }).collect()
    }

    pub(super) fn role(&self, row: u32, column: u16) -> Option<CellRole> {
        let row = self.seen().into_iter().find(|seen| seen.row == row)?;
        row.cells.iter().find(|cell| cell.column == column).map(|cell| cell.role)
    }
}

pub(super) fn with(rules: Vec<SheetRule>) -> Options {
    let profile = Profile { name: "utförare".to_owned(), sheets: rules, ..Profile::default() };
    Options { profiles: vec![profile], ..Options::default() }
}

const READ: [&str; 8] = [
    "Andel nöjda | 2023 | T | kommun:1981 | 70",
    "Andel nöjda | 2023 | T | kommun:2062 | 71",
    "Andel nöjda | 2023 | T | kommun:1440 | 72",
    "Andel nöjda | 2023 | T | kommun:1881 | 73",
    "Plan | 2023 | T | kommun:1981 | 1 present x",
    "Plan | 2023 | T | kommun:2062 | 1 present x",
    "Plan | 2023 | T | kommun:1440 | 1 present x",
    "Plan | 2023 | T | kommun:1881 | – missing –",
];

#[test]
fn a_sheet_that_is_refused_on_its_own_is_read_as_it_is_pointed_out() {
    let alone = read(providers("2024", false).book(), &Options::default(), &mut |_| Ok(()));
    assert!(matches!(alone, Err(Halt::Refused(refusal)) if refusal.why == "refused-no-table"));
    let shown = Told::of(providers("2024", false).book(), &Options { show: Some(0), ..Options::default() });
    assert_eq!(shown.0.lines(), Vec::<String>::new());
    assert_eq!((shown.seen().len(), shown.role(4, 1)), (26, Some(CellRole::Unread)));

    let told = Told::of(providers("2024", false).book(), &pointed_out());
    assert_eq!(told.0.lines(), READ);
    let faults = told.0.faults();
    let whys = |why: &str| faults.iter().filter(|fault| fault.contains(why)).count();
    assert_eq!((whys("unread-unknown-unit"), whys("noted-skipped-column"), faults.len()), (20, 1, 21), "{faults:?}");
    let roles =
        [(1, 1), (3, 1), (4, 1), (4, 2), (4, 3), (4, 4), (22, 4), (5, 1)].map(|(row, column)| told.role(row, column));
    let wanted = [
        CellRole::Title,
        CellRole::Header,
        CellRole::Unit,
        CellRole::Skipped,
        CellRole::Value,
        CellRole::Value,
        CellRole::Mark,
        CellRole::Unread,
    ];
    assert_eq!(roles, wanted.map(Some));
}

#[test]
fn next_years_sheet_is_read_by_the_rules_though_its_columns_have_moved() {
    let told = Told::of(providers("2024", false).book(), &pointed_out());
    let rules = told.rules();
    assert_eq!((rules.len(), rules[0].name.as_str(), rules[0].period.as_deref()), (1, "resultat", Some("{edition-1}")));
    let next = Told::of(providers("2025", true).book(), &with(rules.clone()));
    let wanted: Vec<String> = READ.iter().map(|line| line.replace("2023", "2024")).collect();
    assert_eq!((next.0.lines(), next.profiles()), (wanted, vec!["utförare"]));
    assert_eq!(next.rules(), [], "nothing new was pointed out");
    let other = Sheet::new("Data").rows(1, &[&["Kommun", "Nöjda 2024"], &["Sala", "#1"], &["Mora", "#2"]]);
    let other = Told::of(other.book(), &with(rules));
    assert_eq!((other.0.lines().len(), other.profiles().len()), (2, 0), "a rule for another shape is let be");
}

#[test]
fn the_year_of_the_user_and_of_the_file_name_move_the_periods_too() {
    let bare = |options: &Options| {
        let sheet = providers("2024", false).at("A1", "Sammanställning");
        Told::of(Sheet { name: "Resultat".to_owned(), ..sheet }.book(), options)
    };
    let named = Options { name: "oj 2024.xlsx".to_owned(), ..pointed_out() };
    let rules = bare(&named).rules();
    assert_eq!(rules[0].period.as_deref(), Some("{edition-1}"));
    let periods = |options: &Options| {
        let lines = bare(options).0.lines();
        lines.first().map(|line| line.split(" | ").nth(1).unwrap().to_owned())
    };
    assert_eq!(periods(&Options { name: "oj 2026.xlsx".to_owned(), ..with(rules.clone()) }).as_deref(), Some("2025"));
    assert_eq!(periods(&Options { year: Some(2027), ..with(rules.clone()) }).as_deref(), Some("2026"));
    assert_eq!(periods(&with(rules)), None, "last year's year is never taken");
    let told = bare(&pointed_out());
    assert_eq!(
        told.rules()[0].period.as_deref(),
        Some("{edition}"),
        "where nothing tells the edition, it is the period's"
    );
    assert_eq!(told.0.lines().len(), 8);
}

#[test]
fn header_rows_genders_and_series_are_pointed_out() {
    let sheet = Sheet::new("T").rows(
        1,
        &[
            &["Hemtjänst 2024"],
            &["", "#1", "#2", "#3"],
            &["Kommun", "#1", "#2", "Plats"],
            &["Sala", "#5", "#6", "#1"],
            &["Mora", "#7", "#8", "#2"],
        ],
    );
    let series = SeriesSaid {
        source: "kolada".to_owned(),
        code: Some("U1".to_owned()),
        title: "Nöjda".to_owned(),
        ..SeriesSaid::default()
    };
    let options = said(vec![
        Said::Header(3, 3),
        Said::Series(2, series),
        Said::Gender(Some(2), Gender::Women),
        Said::Column(3, ColumnRole::Skip),
        Said::SkipRow(5),
    ]);
    let told = Told::of(sheet.clone().book(), &options);
    assert_eq!(told.0.lines(), ["Nöjda | 2024 | K | kommun:1981 | 5 present"]);
    let series = told.0.series()[0];
    assert_eq!((series.source.as_str(), series.code.as_deref()), ("kolada", Some("U1")));
    let again = Told::of(sheet.book(), &with(told.rules()));
    assert_eq!(again.0.lines(), told.0.lines());
}

#[test]
fn a_skipped_sheet_is_noted_and_only_the_one_of_that_name() {
    let sheet = |name: &str| Sheet::new(name).rows(1, &[&["Kommun", "Nöjda 2024"], &["Sala", "#1"], &["Mora", "#2"]]);
    let book = || Book::default().sheet(sheet("Arbetsblad 2024")).sheet(sheet("Resultat")).write();
    let told = Told::of(book(), &said(vec![Said::SkipSheet(true)]));
    assert_eq!(told.0.lines().len(), 2);
    assert_eq!(told.0.faults().len(), 1);
    assert!(told.seen().iter().flat_map(|row| &row.cells).all(|cell| cell.role == CellRole::Skipped));
    assert_eq!(Told::of(book(), &with(told.rules())).0.lines().len(), 2);
    let back = Options { profiles: with(told.rules()).profiles, ..said(vec![Said::SkipSheet(false)]) };
    assert_eq!(Told::of(book(), &back).0.lines().len(), 4, "and it can be said to be read after all");
}

#[test]
fn titles_of_tables_below_and_beside_each_other_are_seen_as_titles() {
    let rows: [&[&str]; 9] = [
        &["Hemtjänst 2024", "", "", "Boende 2024"],
        &["Kommun", "Nöjda", "", "Kommun", "Trygga"],
        &["Sala", "#1", "", "Sala", "#5"],
        &["Mora", "#2", "", "Mora", "#6"],
        &[],
        &["Stöd 2024"],
        &["Kommun", "Väntetid"],
        &["Sala", "#3"],
        &["Mora", "#4"],
    ];
    let told = Told::of(Sheet::new("T").rows(1, &rows).book(), &Options { show: Some(0), ..Options::default() });
    let taken = [(1, 1), (1, 4), (2, 4), (3, 4), (6, 1), (4, 1), (8, 2)].map(|(row, column)| told.role(row, column));
    let [title, header] = [CellRole::Title, CellRole::Header];
    let wanted = [title, title, header, CellRole::Unit, title, CellRole::Unit, CellRole::Value];
    assert_eq!(taken, wanted.map(Some), "{:?}", told.0.lines());
}

/// A goal for a year of its own, a year that never moves, and a survey with its year in a line above.
fn goals(edition: u16, goal: u16, survey: u16) -> Sheet {
    let header = [
        "Kommun".to_owned(),
        format!("Mål {goal}"),
        "Antal sedan 2018".to_owned(),
        "Andel nöjda".to_owned(),
        "Svar".to_owned(),
    ];
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let sheet = Sheet::new("Resultat").at("A1", &format!("Öppna jämförelser {edition}"));
    let sheet = sheet.at("A2", &format!("Enkäten gjordes i mars {survey}")).rows(4, &[&header]);
    let rows = ["Sala", "Mora", "Ale", "Kumla"].map(|kommun| [kommun, "#1", "#2", "#3", "#4"]);
    sheet.rows(5, &rows.each_ref().map(<[&str; 5]>::as_slice))
}

#[test]
fn a_period_follows_the_cell_that_names_its_year_and_else_the_edition() {
    let of = |column: u16, label: &str| Said::Period(Some(column), label.to_owned());
    let pointed = vec![of(2, "2025"), of(3, "2018–2024"), of(4, "2023"), Said::Period(None, "2022".to_owned())];
    let rules = Told::of(goals(2024, 2025, 2023).book(), &said(pointed)).rules();
    let columns: Vec<&str> = rules[0].columns.iter().filter_map(|rule| rule.period.as_deref()).collect();
    assert_eq!(columns, ["{heading}", "{heading}–{cell: öppna jämförelser}", "{cell: enkäten gjordes i mars}"]);
    assert_eq!(rules[0].period.as_deref(), Some("{edition-2}"));

    // The goal has not moved, the survey was not made again, the publication is two years later.
    let told = Told::of(goals(2026, 2025, 2023).book(), &with(rules.clone()));
    let lines = told.0.lines();
    let periods: Vec<&str> =
        lines.iter().filter(|line| line.contains("1981")).filter_map(|line| line.split(" | ").nth(1)).collect();
    assert_eq!(periods, ["2025", "2018–2026", "2023", "2024"], "{lines:?}");
    assert_eq!(
        told.dated(),
        ["2024 of 2026", "B 2025", "C 2018–2026", "D 2023"],
        "what is counted from the edition is told apart"
    );

    // The line is gone: that is told, and nothing is guessed.
    let mut without = goals(2026, 2025, 2023);
    without = without.at("A2", "Enkäten görs inte längre");
    let told = Told::of(without.book(), &with(rules));
    let faults = told.0.faults();
    assert!(faults.iter().any(|fault| fault.contains("noted-period-without-place")), "{faults:?}");
}

/// A title, a line below it and one column of values.
fn titled(title: &str, line: &str) -> Sheet {
    let rows: [&[&str]; 5] = [&[title], &[line], &["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"]];
    Sheet::new("T").rows(1, &rows)
}

#[test]
fn a_year_that_several_lines_name_is_no_ones() {
    let rule = |line: &str, label: &str| {
        let pointed = said(vec![Said::Period(None, label.to_owned())]);
        Told::of(titled("Öppna jämförelser 2023", line).book(), &pointed).rules()[0].period.clone().unwrap()
    };
    assert_eq!(rule("Hämtad 2023", "2023"), "{cell: öppna jämförelser}", "one tells no period");
    assert_eq!(rule("Gjord av SKR 2023", "2023"), "{edition}");
    assert_eq!(rule("Gjord av SKR 2022", "2022"), "{cell: gjord av skr}");
}

#[test]
fn the_period_of_a_column_is_no_edition_and_one_that_nothing_moves_stands_fast() {
    let rows: [&[&str]; 3] = [&["Kommun", "Nöjda", "Mål 2030"], &["Sala", "#1", "#2"], &["Mora", "#3", "#4"]];
    let sheet = || Sheet::new("T").rows(1, &rows).book();
    let of = |column: u16, label: &str| Said::Period(Some(column), label.to_owned());
    let told = Told::of(sheet(), &said(vec![of(3, "2030"), of(2, "2021")]));
    let rules = told.rules();
    let periods: Vec<&str> = rules[0].columns.iter().filter_map(|rule| rule.period.as_deref()).collect();
    assert_eq!(periods, ["2021", "{heading}"]);
    assert_eq!(told.dated(), ["B 2021 for ever", "C 2030"]);
    let editions: Vec<Option<&str>> = told.0.tables().iter().map(|table| table.edition.as_deref()).collect();
    assert_eq!(editions, [None], "nothing tells the edition");
    // What is said of the whole sheet moves with the edition, and is none of the file's.
    let told = Told::of(sheet(), &said(vec![Said::Period(None, "2022".to_owned())]));
    assert_eq!((told.rules()[0].period.as_deref(), told.dated()), (Some("{edition}"), vec!["2022 of 2022".to_owned()]));
}

/// Kommuner beside each other, each with a unit of no known name, and the questions below each other.
fn lying(year: u16, more: bool) -> Sheet {
    let mut sheet = Sheet::new("Svar").at("A1", &format!("Sammanställning {year}"));
    let first = 3 + usize::from(more);
    for (at, name) in ["Fråga", "Andel nöjda", "Antal svar", "Plan"].iter().enumerate() {
        sheet = sheet.at(&format!("A{}", first + at), name);
    }
    if more {
        sheet = sheet.at("A3", "Ordnat efter storlek");
    }
    let columns = ["B", "D", "F", "H"].iter().zip(["Sala", "Mora", "Ale", "Kumla"]);
    for ((column, kommun), nojda) in columns.zip(["#70", "#71", "#72", "#73"]) {
        let beside = char::from(column.as_bytes()[0] + 1);
        for (at, text) in [kommun, nojda, "#40", "x"].iter().enumerate() {
            sheet = sheet.at(&format!("{column}{}", first + at), text);
        }
        for (at, text) in ["Samtliga", "#50", "#8"].iter().enumerate() {
            sheet = sheet.at(&format!("{beside}{}", first + at), text);
        }
    }
    sheet
}

fn turned(said: Vec<Said>) -> Options {
    let said = said.into_iter().map(|said| Correction { sheet: 0, turned: true, at: None, said }).collect();
    Options { said, show: Some(0), ..Options::default() }
}

#[test]
fn everything_can_be_pointed_out_where_units_stand_in_a_row() {
    let said = turned(vec![
        Said::Units(3),
        Said::Series(4, SeriesSaid { title: "Nöjda brukare".to_owned(), ..SeriesSaid::default() }),
        Said::Gender(Some(4), Gender::Women),
        Said::Period(Some(4), "2023".to_owned()),
        Said::Column(5, ColumnRole::Skip),
        Said::Mark("x".to_owned(), Meaning::Yes),
        Said::SkipRow(4),
    ]);
    let told = Told::of(lying(2024, false).book(), &said);
    let lines = [
        "Nöjda brukare | 2023 | K | kommun:1981 | 70",
        "Nöjda brukare | 2023 | K | kommun:1440 | 72",
        "Nöjda brukare | 2023 | K | kommun:1881 | 73",
        "Plan | 2024 | T | kommun:1981 | 1 present x",
        "Plan | 2024 | T | kommun:1440 | 1 present x",
        "Plan | 2024 | T | kommun:1881 | 1 present x",
    ];
    assert_eq!(told.0.lines(), lines);
    let taken = [(3, 2), (4, 1), (4, 2), (5, 2), (4, 4), (6, 2)].map(|(row, column)| told.role(row, column).unwrap());
    let [unit, header, value, skipped] = [CellRole::Unit, CellRole::Header, CellRole::Value, CellRole::Skipped];
    assert_eq!(taken, [unit, header, value, skipped, skipped, value]);
    let faults = told.0.faults();
    for (cells, why) in [("A5:I5", "noted-skipped-row"), ("D1:D6", "noted-skipped-column")] {
        assert!(faults.iter().any(|fault| fault.contains(cells) && fault.contains(why)), "{cells}: {faults:?}");
    }

    // Next year a line more stands above.
    let rules = told.rules();
    assert!(rules[0].turned && rules[0].units[0].heading == "fråga", "{rules:?}");
    let told = Told::of(lying(2025, true).book(), &with(rules));
    let next = lines.map(|line| line.replace("2024", "2025").replace("2023", "2024"));
    assert_eq!(told.0.lines(), next, "{:?}", told.0.faults());
}
