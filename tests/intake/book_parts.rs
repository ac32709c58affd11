//! Parts of kommuner in rows of their own, intervals, the year in the file's name, definitions by number, groups and
//! blank cells: each in a workbook written here, read to exact values.

use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::workbook::{Book, Sheet};

fn lines(rows: &[&[&str]]) -> (Vec<String>, Vec<String>) {
    let catch = Catch::of(Sheet::new("2015").rows(1, rows).book());
    (catch.lines(), catch.faults())
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn stadsdelar_and_socialförvaltningar_stand_below_their_kommun() {
    let (found, faults) = lines(&[
        &["Kommun / stadsdel", "Nöjda"],
        &["Stockholm", "#50"],
        &["   Bromma", "#51"],
        &["   Rinkeby-Kista", ".."],
        &["Göteborg", "#60"],
        &["Socialförvaltningen Centrum", "#61"],
        &["Socialförvaltningen Sydväst", "X"],
        &["Mora", "#3"],
        &["Malmö, Innerstaden", "#4"],
        &["Sala", "#5"],
    ]);
    assert_eq!(
        found,
        [
            "Nöjda | 2015 | T | kommun:0180 | 50",
            "Nöjda | 2015 | T | stadsdel:0180/bromma | 51",
            "Nöjda | 2015 | T | stadsdel:0180/rinkeby-kista | – uncertain ..",
            "Nöjda | 2015 | T | kommun:1480 | 60",
            "Nöjda | 2015 | T | stadsdel:1480/socialförvaltningen centrum | 61",
            "Nöjda | 2015 | T | stadsdel:1480/socialförvaltningen sydväst | – suppressed X",
            "Nöjda | 2015 | T | kommun:2062 | 3",
            "Nöjda | 2015 | T | stadsdel:1280/innerstaden | 4",
            "Nöjda | 2015 | T | kommun:1981 | 5",
        ]
    );
    assert_eq!(faults, none());
}

#[test]
fn enheter_stand_indented_below_their_kommun_and_know_it() {
    let rows: [&[&str]; 6] = [
        &["Kommun", "Nöjda"],
        &["Mora", "#1"],
        &["  Tallgården", "#2"],
        &["  Björken", "#3"],
        &["Sala", "#4"],
        &["Tallgården", "#5"],
    ];
    let catch = Catch::of(Sheet::new("2015").rows(1, &rows).book());
    assert_eq!(
        catch.lines(),
        [
            "Nöjda | 2015 | T | kommun:2062 | 1",
            "Nöjda | 2015 | T | enhet:2062/tallgården | 2",
            "Nöjda | 2015 | T | enhet:2062/björken | 3",
            "Nöjda | 2015 | T | kommun:1981 | 4",
        ]
    );
    let parents: Vec<_> = catch.units().iter().map(|unit| unit.parent.as_ref().map(ToString::to_string)).collect();
    let mora = || Some("kommun:2062".to_owned());
    assert_eq!(parents, [None, mora(), mora(), None]);
    assert_eq!(catch.faults(), ["A6 unread-unknown-unit"], "nothing says whose the last one is");
}

#[test]
fn what_stands_below_every_kommun_is_no_home_of_any() {
    let mut rows: Vec<[&str; 2]> = vec![["Kommun", "Hemlösa personer"]];
    for kommun in ["Mora", "Sala", "Orsa"] {
        rows.extend([[kommun, "#3"], ["  Kvinnor", "#1"], ["  Hemlösa i akut situation", "#2"]]);
    }
    let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
    let (found, mut faults) = lines(&rows);
    faults.sort();
    assert_eq!(found.len(), 6, "each kommun and its women: {found:?}");
    let unread = ["A10", "A4", "A7"].map(|cell| format!("{cell} unread-unknown-unit"));
    assert_eq!(faults, unread);
}

#[test]
fn an_indent_of_the_cell_is_an_indent_too() {
    let rows: [&[&str]; 4] = [&["Kommun", "Nöjda"], &["Mora", "#1"], &["Tallgården", "#2"], &["Sala", "#4"]];
    let catch = Catch::of(Sheet::new("2015").rows(1, &rows).indent("A3", 1).book());
    assert_eq!(catch.lines()[1], "Nöjda | 2015 | T | enhet:2062/tallgården | 2");
    let all = Sheet::new("2015").rows(1, &rows).indent("A2", 1).indent("A3", 1).indent("A4", 1);
    assert_eq!(Catch::of(all.book()).faults(), ["A3 unread-unknown-unit"]);
}

#[test]
fn answers_given_as_intervals_are_kept_as_printed() {
    let (found, faults) = lines(&[
        &["Kommun", "Antal anställda", "Andel med utbildning"],
        &["Sala", "10–19", "#12"],
        &["Mora", "<4", "0-4 %"],
        &["Orsa", "färre än 5", "minst 90"],
        &["Falun", "20-49", ">95"],
    ]);
    assert_eq!(
        found,
        [
            "Antal anställda | 2015 | T | kommun:1981 | – uncertain 10–19",
            "Antal anställda | 2015 | T | kommun:2062 | – suppressed <4",
            "Antal anställda | 2015 | T | kommun:2034 | – suppressed färre än 5",
            "Antal anställda | 2015 | T | kommun:2080 | – uncertain 20-49",
            "Andel med utbildning | 2015 | T | kommun:1981 | 12",
            "Andel med utbildning | 2015 | T | kommun:2062 | – uncertain 0-4 %",
            "Andel med utbildning | 2015 | T | kommun:2034 | – uncertain minst 90",
            "Andel med utbildning | 2015 | T | kommun:2080 | – uncertain >95",
        ]
    );
    assert_eq!(faults, none());
}

#[test]
fn groups_of_ages_are_no_answers() {
    let (found, faults) = lines(&[
        &["Kommun", "Grupp", "Nöjda"],
        &["Sala", "0–17", "#1"],
        &["Sala", "18–64", "#2"],
        &["Mora", "0–17", "#3"],
        &["Mora", "18–64", "#4"],
    ]);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].ends_with("kommun:1981 | 1") && found[3].ends_with("kommun:2062 | 4"), "{found:?}");
    assert_eq!(faults, none());
}

#[test]
fn a_year_that_only_the_files_name_tells_is_the_period_and_that_is_said() {
    let sheet = |title: &str| {
        let rows: [&[&str]; 3] = [&["Kommun", "Nöjda", "Trygga 2013"], &["Sala", "#1", "#3"], &["Mora", "#2", "#4"]];
        Sheet::new("Blad1").at("A1", title).rows(2, &rows).book()
    };
    let named = |name: &str| Options { name: name.to_owned(), ..Options::default() };
    let catch = Catch::read(sheet("Resultat"), &named("aldre-2015.xlsx")).unwrap();
    assert_eq!((catch.lines()[0].as_str(), catch.lines().len()), ("Nöjda | 2015 | T | kommun:1981 | 1", 4));
    assert_eq!(catch.faults(), ["A2:C4 noted-year-of-file-name"]);
    assert_eq!(catch.unread()[0].text, "2015");
    assert_eq!(catch.tables()[0].edition.as_deref(), Some("2015"));
    let catch = Catch::read(sheet("Resultat år 2014"), &named("aldre-2015.xlsx")).unwrap();
    assert_eq!((catch.lines()[0].as_str(), catch.faults()), ("Nöjda | 2014 | T | kommun:1981 | 1", none()));
    let catch = Catch::read(sheet("Resultat"), &named("2015-3-17.xlsx")).unwrap();
    assert_eq!(catch.faults(), ["B3:B4 unread-no-period"]);
    let said = Options { year: Some(2016), ..named("aldre-2015.xlsx") };
    assert_eq!(Catch::read(sheet("Resultat"), &said).unwrap().lines()[0], "Nöjda | 2016 | T | kommun:1981 | 1");
}

#[test]
fn definitions_are_found_by_their_printed_number_too() {
    let definitions = Sheet::new("Definitioner").rows(
        1,
        &[
            &["Nr", "Indikator", "Definition"],
            &["#1", "Nöjda brukare i hemtjänsten", "Andel som svarat nöjd."],
            &["#2", "Väntetid", "Dagar till beslut."],
            &["#3", "Något helt annat", "Hör inte hit."],
            &["#4", "Trygga", "En."],
            &["#4", "Trygga män", "En annan."],
        ],
    );
    let table = Sheet::new("2015").rows(
        1,
        &[
            &[
                "Kommun",
                "1. Nöjda i hemtjänst",
                "2. Tid till beslut, väntetid",
                "3. Delaktiga",
                "4. Trygga kvinnor",
                "5. Nöjda",
            ],
            &["Sala", "#1", "#2", "#3", "#4", "#5"],
            &["Mora", "#1", "#2", "#3", "#4", "#5"],
        ],
    );
    let catch = Catch::of(Book::default().sheet(definitions).sheet(table).write());
    let told: Vec<_> = catch.series().iter().map(|series| series.definition.as_deref()).collect();
    assert_eq!(
        told,
        [Some("Andel som svarat nöjd."), Some("Dagar till beslut."), None, None, None],
        "two are number 4"
    );
}

#[test]
fn codes_without_their_first_nought_may_be_text_and_numbers_text_too() {
    let (found, _) = lines(&[&["Kommunkod", "Nöjda"], &["114", "1,5"], &["1981", "2"], &["180", "1 003"]]);
    assert_eq!(
        found,
        [
            "Nöjda | 2015 | T | kommun:0114 | 1.5",
            "Nöjda | 2015 | T | kommun:1981 | 2",
            "Nöjda | 2015 | T | kommun:0180 | 1003",
        ]
    );
}

#[test]
fn the_county_and_the_indicator_may_stand_on_the_first_row_of_their_group() {
    let (found, faults) = lines(&[
        &["Län", "Kommun", "Nöjda"],
        &["Dalarnas län", "Mora", "#1"],
        &["", "Orsa", "#2"],
        &["Västmanlands län", "Sala", "#3"],
        &["", "Fagersta", "#4"],
    ]);
    let units: Vec<_> = found.iter().map(|line| line.split(" | ").nth(3).unwrap()).collect();
    assert_eq!(units, ["kommun:2062", "kommun:2034", "kommun:1981", "kommun:1982"]);
    assert_eq!(faults, none());
    let (found, faults) = lines(&[
        &["Indikator", "Kommun", "Värde"],
        &["Nöjda", "Mora", "#1"],
        &["", "Sala", "#2"],
        &["Trygga", "Mora", "#3"],
        &["", "Sala", "#4"],
    ]);
    assert_eq!(
        found,
        [
            "Nöjda | 2015 | T | kommun:2062 | 1",
            "Nöjda | 2015 | T | kommun:1981 | 2",
            "Trygga | 2015 | T | kommun:2062 | 3",
            "Trygga | 2015 | T | kommun:1981 | 4",
        ]
    );
    assert_eq!(faults, none());
}

#[test]
fn titles_may_be_formulas_and_bilingual() {
    let sheet = Sheet::new("Tabell 1").rows(
        1,
        &[
            &["=Tabell 1. Nöjda 2014 / Table 1. Satisfied 2014"],
            &["=Kommun/Municipality", "=Kvinnor/Women", "=Män/Men"],
            &["Sala", "#1", "=2"],
            &["Mora", "#3", "=4"],
        ],
    );
    let catch = Catch::of(sheet.book());
    let ends: Vec<_> = catch.lines().iter().map(|line| line.split_once(" | ").unwrap().1.to_owned()).collect();
    assert_eq!(
        ends,
        [
            "2014 | K | kommun:1981 | 1",
            "2014 | K | kommun:2062 | 3",
            "2014 | M | kommun:1981 | 2",
            "2014 | M | kommun:2062 | 4",
        ]
    );
    assert_eq!(catch.faults(), none());
}

#[test]
fn blank_cells_with_a_form_are_nothing_and_sheets_of_words_are_said() {
    let mut sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"]]);
    for row in 4..400 {
        for column in ["A", "B", "C", "XFD"] {
            sheet = sheet.at(&format!("{column}{row}"), "").format(&format!("{column}{row}"), "0%");
        }
    }
    sheet = sheet.at("B3", "#2").at("C2", "").fill("C2", "FF92D050");
    let words = Sheet::new("Diagram 1").rows(1, &[&["Se vidare"], &["på nästa blad"]]);
    let blank = Sheet::new("Tomt").at("B7", "").fill("B7", "FF92D050");
    let catch = Catch::of(Book::default().sheet(words).sheet(blank).sheet(sheet).write());
    assert_eq!(catch.lines(), ["Nöjda | 2015 | T | kommun:1981 | 1", "Nöjda | 2015 | T | kommun:2062 | 2"]);
    assert_eq!(catch.tables()[0].cells, "A1:B3");
    assert_eq!(catch.faults(), ["A1:A2 noted-no-table"]);
}

#[test]
fn a_name_alone_far_above_a_table_is_not_whose_it_is() {
    let rows: [&[&str]; 6] = [
        &["Stockholm"],
        &["Socialstyrelsen"],
        &["Hela landet"],
        &["Indikator", "#2014", "#2015"],
        &["Nöjda", "#1", "#2"],
        &["Trygga", "#3", "#4"],
    ];
    let read = Catch::read(Sheet::new("Blad1").rows(1, &rows).book(), &Options::default());
    assert!(read.as_ref().map_or(true, |catch| catch.lines().is_empty()), "{:?}", read.map(|catch| catch.lines()));
    let rows: [&[&str]; 4] = [&["Mora"], &["Indikator", "#2014"], &["Nöjda", "#1"], &["Trygga", "#2"]];
    let catch = Catch::of(Sheet::new("Blad1").rows(2, &rows).book());
    assert_eq!(catch.lines(), ["Nöjda | 2014 | T | kommun:2062 | 1", "Trygga | 2014 | T | kommun:2062 | 2"]);
    assert_eq!(catch.faults(), ["A2 noted-unit-of-sheet"]);
}

#[test]
fn indented_words_below_one_or_two_kommuner_are_homes_only_where_that_shows() {
    let read = |rows: &[&[&str]]| Catch::of(Sheet::new("2015").rows(1, rows).book());
    let indicators: [&[&str]; 7] = [
        &["Kommun", "Andel nöjda"],
        &["Mora", "#1"],
        &["  Hemtjänst", "#2"],
        &["  Nöjda", "#3"],
        &["Sala", "#4"],
        &["  Hemtjänst", "#5"],
        &["  Nöjda", "#6"],
    ];
    assert_eq!(read(&indicators).lines().len(), 2);
    let one: [&[&str]; 3] = [&["Kommun", "Nöjda"], &["Mora", "#1"], &["  Hemtjänst", "#2"]];
    let catch = read(&one);
    assert_eq!((catch.lines().len(), catch.faults()), (1, vec!["A3 unread-unknown-unit".to_owned()]));
    let homes: [&[&str]; 3] = [&["Kommun / enhet", "Nöjda"], &["Mora", "#1"], &["  Tallgården", "#2"]];
    assert_eq!(read(&homes).lines().len(), 2);
}
