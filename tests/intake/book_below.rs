//! Rows that stand below a name alone in its row: homes, years and forms of regi below their kommun, kommuner below what is
//! measured; homes that are called alike everywhere, or as a kommun is.

use fyrfalt::domain::profile::{ColumnRole, Correction, Said};
use fyrfalt::domain::published::SeriesFound;
use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check};
use crate::support::workbook::Sheet;

/// What a sheet of these rows gives where this has been said of it.
fn said(rows: &[&[&str]], said: Said) -> Catch {
    let said = vec![Correction { sheet: 0, turned: false, at: None, said }];
    Catch::read(Sheet::new("Blad1").rows(1, rows).book(), &Options { said, ..Options::default() }).unwrap()
}

/// A table of three kommuner, each with two rows of these labels below it.
fn below<'a>(heading: &'a str, labels: [&'a str; 2]) -> [Vec<&'a str>; 11] {
    let [one, other] = labels;
    let mut rows = ["Mora", "Sala", "Orsa"]
        .into_iter()
        .flat_map(|kommun| [vec![kommun], vec![one, "#70", "#10"], vec![other, "#60", "#20"]]);
    let mut next = || rows.next().unwrap();
    let header = vec![heading, "Nöjda", "Trygga"];
    let title = vec!["Resultat 2023"];
    [title, header, next(), next(), next(), next(), next(), next(), next(), next(), next()]
}

fn read(rows: &[Vec<&str>]) -> Catch {
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Catch::of(Sheet::new("Blad1").rows(1, &rows).book())
}

#[test]
fn homes_below_kommuner_without_values_are_theirs() {
    for heading in ["Boende", "Kommun/enhet", "Kommun"] {
        for names in [["Solgården", "Björken"], ["  Solgården", "  Björken"]] {
            let mut rows = below(heading, names);
            let indented = names[0].starts_with(' ');
            for (row, name) in [(4, "  Linden"), (6, "  Granen"), (7, "  Tallen"), (9, "  Asken"), (10, "  Eken")] {
                rows[row][0] = if indented { name } else { name.trim() };
            }
            let catch = read(&rows);
            assert_eq!(catch.lines().len(), 12, "{heading} {names:?}: {:?}", catch.faults());
            let units: Vec<String> = catch.units().iter().map(|unit| unit.unit.to_string()).collect();
            let of = |at: usize, code: &str| units[at].starts_with(&format!("enhet:{code}/"));
            assert!(of(0, "2062") && of(1, "2062") && of(2, "1981") && of(5, "2034"), "{units:?}");
        }
    }
}

#[test]
fn homes_of_the_same_names_are_each_kommun_s_own() {
    for names in [["Solgården", "Björken"], ["  Solgården", "  Björken"]] {
        let catch = read(&below("Boende", names));
        assert_eq!(catch.lines().len(), 12, "{names:?}");
        assert_eq!(catch.lines()[0], "Nöjda | 2023 | T | enhet:2062/solgården | 70");
        assert_eq!(catch.lines()[2], "Nöjda | 2023 | T | enhet:1981/solgården | 70");
        assert_eq!(catch.faults(), ["A2:C11 noted-rows-as-homes"], "that is told");
    }
    let rows: [&[&str]; 8] = [
        &["Resultat 2023"],
        &["Kommun/enhet", "Nöjda"],
        &["Mora", "#50"],
        &["Solgården", "#51"],
        &["Sala", "#60"],
        &["Solgården", "#61"],
        &["Orsa", "#70"],
        &["Solgården", "#71"],
    ];
    let catch = Catch::of(Sheet::new("Blad1").rows(1, &rows).book());
    assert_eq!((catch.lines().len(), catch.faults()), (6, vec!["A2:B8 noted-rows-as-homes".to_owned()]));
}

#[test]
fn a_sum_among_the_homes_of_a_kommun_without_values_is_the_kommun_s_own() {
    let catch = read(&[
        vec!["Resultat 2023"],
        vec!["Boende", "Nöjda"],
        vec!["Mora"],
        vec!["Solgården", "#70"],
        vec!["Samtliga boenden", "#65"],
        vec!["Sala"],
        vec!["Totalt Sala", "#50"],
        vec!["Ekgården", "#60"],
    ]);
    let wanted = ["enhet:2062/solgården | 70", "kommun:2062 | 65", "kommun:1981 | 50", "enhet:1981/ekgården | 60"];
    assert_eq!(catch.lines(), wanted.map(|line| format!("Nöjda | 2023 | T | {line}")), "{:?}", catch.faults());
}

#[test]
fn names_that_stand_below_every_kommun_can_be_pointed_out_as_homes_or_as_measures() {
    let rows = below("Kommun", ["Hemtjänst", "Björken"]);
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let alone = Catch::read(Sheet::new("Blad1").rows(1, &rows).book(), &Options::default());
    assert!(alone.is_err(), "what they are does not show");
    let homes = said(&rows, Said::Units(1));
    assert_eq!(homes.lines().len(), 12, "{:?}", homes.faults());
    assert_eq!(homes.lines()[0], "Nöjda | 2023 | T | enhet:2062/hemtjänst | 70");
    let measures = said(&rows, Said::Column(1, ColumnRole::Indicator));
    assert_eq!(measures.lines().len(), 12, "{:?}", measures.faults());
    assert!(measures.lines()[0].ends_with("| 2023 | T | kommun:2062 | 70"), "{:?}", measures.lines());
    assert_eq!(measures.units().len(), 3);
}

const CASES: [Case<'static>; 4] = [
    Case {
        layout: "years below the names of kommuner",
        sheet: "Blad1",
        rows: &[
            &["Nöjda (%)"],
            &["Kommun", "Hemtjänst"],
            &["Mora"],
            &["#2022", "#1"],
            &["#2023", "#2"],
            &["Sala"],
            &["#2022", "#3"],
            &["#2023", "#4"],
        ],
        lines: &["2022 kommun:2062 1", "2022 kommun:1981 3", "2023 kommun:2062 2", "2023 kommun:1981 4"],
        faults: &["B4:B8 noted-unit-of-title"],
    },
    Case {
        layout: "kommuner again and again below the years",
        sheet: "Blad1",
        rows: &[
            &["Resultat"],
            &["Kommun", "Nöjda"],
            &["#2022"],
            &["Mora", "#1"],
            &["Sala", "#2"],
            &["#2023"],
            &["Mora", "#3"],
            &["Sala", "#4"],
            &["Källa: kommunerna"],
        ],
        lines: &["2022 kommun:2062 1", "2022 kommun:1981 2", "2023 kommun:2062 3", "2023 kommun:1981 4"],
        faults: &[],
    },
    Case {
        layout: "homes called as a kommun is, in a column beside that of their kommun",
        sheet: "2023",
        rows: &[
            &["Kommun", "Enhet", "Nöjda"],
            &["Mora", "Hela kommunen", "#1"],
            &["Mora", "Lund", "#2"],
            &["Mora", "Ängen", "#3"],
            &["Sala", "Hela kommunen", "#4"],
            &["Sala", "Lund", "#5"],
        ],
        lines: &[
            "2023 kommun:2062 1",
            "2023 enhet:2062/lund 2",
            "2023 enhet:2062/ängen 3",
            "2023 kommun:1981 4",
            "2023 enhet:1981/lund 5",
        ],
        faults: &[],
    },
    Case {
        layout: "numbers that are codes of kommuner by chance",
        sheet: "2023",
        rows: &[&["Kommun", "Antal svar"], &["Mora", "#180"], &["Sala", "#181"], &["Orsa", "#184"], &["Täby", "#182"]],
        lines: &["2023 kommun:2062 180", "2023 kommun:1981 181", "2023 kommun:2034 184", "2023 kommun:0160 182"],
        faults: &[],
    },
];

#[test]
fn what_stands_alone_above_rows_tells_what_they_are() {
    for Case { layout, sheet, rows, lines, faults } in &CASES {
        let catch = Catch::of(Sheet::new(sheet).rows(1, rows).book());
        let found = Line::Whole.of(&catch);
        let ends: Vec<String> = found
            .iter()
            .map(|line| line.split(" | ").collect::<Vec<_>>())
            .map(|parts| format!("{} {} {}", parts[1], parts[3], parts[4]))
            .collect();
        assert_eq!(ends, *lines, "{layout}: {found:?}");
        assert_eq!(catch.faults(), *faults, "{layout}");
    }
}

const NAMED: [Case<'static>; 2] = [
    Case {
        layout: "forms of regi below the names of kommuner",
        sheet: "Blad1",
        rows: &[
            &["Resultat 2023"],
            &["Kommun", "Nöjda"],
            &["Mora"],
            &["Kommunal regi", "#70"],
            &["Samtliga", "#71"],
            &["Sala"],
            &["Kommunal regi", "#60"],
            &["Samtliga", "#61"],
        ],
        lines: &[
            "Nöjda | 2023 | T | kommun:2062 | 70",
            "Nöjda | 2023 | T | kommun:1981 | 60",
            "Nöjda | 2023 | T | kommun:2062 | 71",
            "Nöjda | 2023 | T | kommun:1981 | 61",
        ],
        faults: &[],
    },
    Case {
        layout: "kommuner again and again below what is measured",
        sheet: "Blad1",
        rows: &[
            &["Resultat 2023"],
            &["Kommun", "Kvinnor", "Män"],
            &["Andel nöjda (%)"],
            &["Mora", "#80", "#70"],
            &["Sala", "#81", "#71"],
            &["Väntetid (dagar)"],
            &["Mora", "#20", "#30"],
            &["Sala", "#21", "#31"],
        ],
        lines: &[
            "Andel nöjda | 2023 | K | kommun:2062 | 80",
            "Andel nöjda | 2023 | K | kommun:1981 | 81",
            "Andel nöjda | 2023 | M | kommun:2062 | 70",
            "Andel nöjda | 2023 | M | kommun:1981 | 71",
            "Väntetid | 2023 | K | kommun:2062 | 20",
            "Väntetid | 2023 | K | kommun:1981 | 21",
            "Väntetid | 2023 | M | kommun:2062 | 30",
            "Väntetid | 2023 | M | kommun:1981 | 31",
        ],
        faults: &[],
    },
];

#[test]
fn rows_below_a_text_alone_are_of_what_it_names() {
    check(&NAMED, Line::Whole);
}

#[test]
fn a_second_column_of_units_stays_below_the_kommuner_of_the_first() {
    let rows: [&[&str]; 6] = [
        &["Resultat 2023"],
        &["Kommun", "Namn", "Nöjda"],
        &["Mora", "Lund", "#1"],
        &["Mora", "Ängen", "#2"],
        &["Sala", "Lindgården", "#3"],
        &["Sala", "Ekgården", "#4"],
    ];
    let units: Vec<String> = said(&rows, Said::Units(2)).units().iter().map(|unit| unit.unit.to_string()).collect();
    assert_eq!(units, ["enhet:2062/lund", "enhet:2062/ängen", "enhet:1981/lindgården", "enhet:1981/ekgården"]);
}

#[test]
fn codes_that_are_other_kommuner_s_are_told() {
    let rows: [&[&str]; 5] = [
        &["Kommunkod", "Kommun", "Nöjda"],
        &["2062", "Mora", "#1"],
        &["1981", "Täby", "#2"],
        &["0160", "Sala", "#3"],
        &["2034", "Orsa", "#4"],
    ];
    let catch = Catch::of(Sheet::new("2023").rows(1, &rows).book());
    assert_eq!(catch.lines().len(), 2);
    let told: Vec<&str> = catch.unread().iter().map(|unread| unread.text.as_str()).collect();
    assert_eq!(told, ["1981 = Sala ≠ Täby", "0160 = Täby ≠ Sala"]);
    let shifted: [&[&str]; 4] = [rows[0], rows[2], rows[3], &["2034", "Mora", "#4"]];
    let refused = Catch::read(Sheet::new("2023").rows(1, &shifted).book(), &Options::default());
    let told = format!("{:?}", refused.err());
    assert!(told.contains("refused-codes-differ") && told.contains("1981 = Sala ≠ Täby"), "{told}");
}

#[test]
fn services_above_their_kommuner_divide_what_the_title_measures() {
    let catch = Catch::of(
        Sheet::new("Blad1")
            .rows(
                1,
                &[
                    &["Väntetid (dagar) 2024"],
                    &["", "Kvinnor", "Män"],
                    &["Hemtjänst"],
                    &["Mora", "#10", "#20"],
                    &["Sala", "#11", "#21"],
                    &["Orsa", "#12", "#22"],
                    &["Särskilt boende"],
                    &["Mora", "#30", "#40"],
                    &["Sala", "#31", "#41"],
                    &["Orsa", "#32", "#42"],
                ],
            )
            .book(),
    );
    let series: Vec<(&str, &str)> =
        catch.series().iter().map(|series| (series.title.as_str(), series.unit_of_measure.as_str())).collect();
    assert_eq!(series, [("Hemtjänst – Väntetid", "dagar"), ("Särskilt boende – Väntetid", "dagar")]);
}

#[test]
fn rows_of_genders_below_some_kommuner_and_of_regi_below_others_are_each_what_they_are() {
    let rows: [&[&str]; 15] = [
        &["Nöjda med hemtjänsten (%)"],
        &["Kommun", "2022", "2023"],
        &["Mora"],
        &["Kvinnor", "#1", "#2"],
        &["Män", "#3", "#4"],
        &["Totalt", "#5", "#6"],
        &["Sala"],
        &["Kommunal regi", "#7", "#8"],
        &["Enskild regi", "#9", "#10"],
        &["Ale"],
        &["Kvinnor", "#11", "#12"],
        &["Män", "#13", "#14"],
        &["Falun"],
        &["Kommunal regi", "#15", "#16"],
        &["Enskild regi", "#17", "#18"],
    ];
    let catch = Catch::of(Sheet::new("Blad1").rows(1, &rows).book());
    let lines = catch.lines();
    let has = |parts: [&str; 4]| lines.iter().any(|line| parts.iter().all(|part| line.contains(part)));
    assert_eq!((lines.len(), catch.faults()), (18, Vec::new()), "{lines:?}");
    let of_regi = |series: &&SeriesFound| series.population.contains("regi");
    assert_eq!(catch.series().into_iter().filter(of_regi).count(), 2);
    assert!(has(["2022", " K ", "2062", "| 1"]) && has(["2023", " M ", "1440", "| 14"]), "{lines:?}");
    assert!(has(["2023", " T ", "2062", "| 6"]) && has(["2023", " T ", "1981", "| 10"]), "{lines:?}");
}

#[test]
fn a_section_of_other_kommuner_is_told_and_the_others_are_read() {
    let rows: [&[&str]; 9] = [
        &["Nöjda (%)"],
        &["Kommun", "2023", "2022"],
        &["Hemtjänst"],
        &["Sala", "#1", "#2"],
        &["Mora", "#3", "#4"],
        &["Särskilt boende"],
        &["Sala", "#5", "#6"],
        &["Mora", "#7", "#8"],
        &["Övriga"],
    ];
    let rows: Vec<&[&str]> = rows.into_iter().chain([&["Ystad", "#9", "#10"][..]]).collect();
    let catch = Catch::of(Sheet::new("Blad1").rows(1, &rows).book());
    assert_eq!(
        (catch.lines().len(), catch.faults()),
        (8, vec!["A10 unread-group-apart".to_owned()]),
        "{:?}",
        catch.lines()
    );
}
