//! When values are, in words; numbers with points; names of kommuner as they are printed and misprinted.

use crate::support::catch::Catch;
use crate::support::layouts::{Line, read};
use crate::support::workbook::Sheet;

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn marked_years_are_years_and_that_is_said() {
    let catch = read(
        "Nöjda",
        &[&["Kommun", "2021", "2022 (prel.)", "2023*", "Trygga 2022 prel"], &["Sala", "#1", "#2", "#3", "#4"]],
    );
    assert_eq!(Line::Period.of(&catch), ["Nöjda 2021 1", "Nöjda 2022 2", "Nöjda 2023 3", "Nöjda – Trygga 2022 4"]);
    assert_eq!(catch.faults(), ["C2", "D2", "E2"].map(|cell| format!("{cell} noted-preliminary")));
    assert_eq!(catch.unread()[0].text, "2022 (prel.)");
}

#[test]
fn marked_years_in_rows_are_years_too_and_that_is_said() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "År", "Nöjda"],
        &["Sala", "2021", "#1"],
        &["Sala", "2022 (prel.)", "#2"],
        &["Mora", "2021", "#3"],
        &["Mora", "2022*", "#4"],
    ];
    let catch = read("Blad1", &rows);
    assert_eq!(Line::Period.of(&catch), ["Nöjda 2021 1", "Nöjda 2021 3", "Nöjda 2022 2", "Nöjda 2022 4"]);
    assert_eq!(catch.faults(), ["B2:B5 noted-preliminary-rows"]);
    let all: [&[&str]; 3] =
        [&["Kommun", "År", "Nöjda"], &["Sala", "2022, preliminärt", "#1"], &["Mora", "2022, preliminärt", "#2"]];
    assert_eq!(Line::Period.of(&read("Blad1", &all)), ["Nöjda 2022 1", "Nöjda 2022 2"]);
}

#[test]
fn the_last_days_of_years_are_the_years() {
    let with = |days: [&str; 2]| {
        let rows: [&[&str]; 5] = [
            &["Kommun", "Datum", "Nöjda"],
            &["Sala", days[0], "#1"],
            &["Sala", days[1], "#2"],
            &["Mora", days[0], "#3"],
            &["Mora", days[1], "#4"],
        ];
        read("Blad1", &rows)
    };
    let years = with(["2022-12-31", "2023-12-31"]);
    assert_eq!(Line::Period.of(&years), ["Nöjda 2022 1", "Nöjda 2022 3", "Nöjda 2023 2", "Nöjda 2023 4"]);
    assert_eq!(years.faults(), ["B2:B5 noted-year-ends"]);
    let days = with(["2022-12-30", "2022-12-31"]);
    let wanted = ["2022-12-30 1", "2022-12-30 3", "2022-12-31 2", "2022-12-31 4"].map(|line| format!("Nöjda {line}"));
    assert_eq!((Line::Period.of(&days), days.faults()), (wanted.to_vec(), none()));
}

#[test]
fn everybody_is_no_population() {
    for everybody in ["Totalt", "Samtliga", "Alla åldrar", "Samtliga åldersgrupper"] {
        let rows: [&[&str]; 5] = [
            &["Kommun", "Ålder", "Nöjda 2015"],
            &["Sala", everybody, "#1"],
            &["Sala", "80 år och äldre", "#2"],
            &["Mora", everybody, "#3"],
            &["Mora", "80 år och äldre", "#4"],
        ];
        let catch = read("Blad1", &rows);
        let populations: Vec<&str> = catch.series().iter().map(|series| series.population.as_str()).collect();
        assert_eq!(populations, ["", "80 år och äldre"], "{everybody}");
    }
}

#[test]
fn school_years_terms_and_months_are_periods() {
    let heads = ["Läsåret 22/23", "läsår 2022/2023", "Okt-23", "okt 2023", "Trygga, nov 2023", "HT23", "2023 kv 1"];
    let rows: [&[&str]; 2] = [
        &["Kommun", heads[0], heads[2], heads[3], heads[4], heads[5], heads[6]],
        &["Sala", "#1", "#2", "#2", "#4", "#5", "#6"],
    ];
    let catch = read("Nöjda", &rows);
    let wanted = [
        "Nöjda Läsåret 22/23 1",
        "Nöjda Okt-23 2",
        "Nöjda okt 2023 2",
        "Nöjda HT23 5",
        "Nöjda 2023 kv 1 6",
        "Nöjda – Trygga nov 2023 4",
    ];
    assert_eq!((Line::Period.of(&catch), catch.faults()), (wanted.map(str::to_owned).to_vec(), none()));
    let titled = read("Blad1", &[&["Behöriga elever, läsåret 2022/23"], &["Kommun", "Behöriga"], &["Sala", "#1"]]);
    assert_eq!(Line::Period.of(&titled), ["Behöriga elever läsåret 2022/23 1"]);
}

#[test]
fn a_day_that_is_shown_as_a_year_or_a_month_is_that() {
    let rows: [&[&str]; 2] = [&["Kommun", "#44562", "#44593", "#44621"], &["Sala", "#1", "#2", "#3"]];
    let sheet = Sheet::new("Nöjda").rows(1, &rows).format("B1", "yyyy").format("C1", "mmm\\-yy");
    let catch = Catch::of(sheet.format("D1", "yyyy-mm-dd").book());
    assert_eq!(Line::Period.of(&catch), ["Nöjda 2022 1", "Nöjda 2022-02 2", "Nöjda 2022-03-01 3"]);
}

#[test]
fn a_line_that_says_of_when_the_figures_are_holds_where_nothing_nearer_does() {
    let table: [&[&str]; 2] = [&["Kommun", "Nöjda"], &["Sala", "#1"]];
    let with = |above: &[&'static str], below: &'static str| {
        let rows: Vec<Vec<&str>> = above.iter().map(|line| vec![*line]).collect();
        let last = [below];
        let rows = rows.iter().map(Vec::as_slice).chain(table).chain([&last[..]]);
        Line::Period.of(&read("Blad1", &rows.collect::<Vec<_>>()))
    };
    for (above, below, year) in [
        (&[][..], "Uppgifterna avser 2021.", "2021"),
        (&["Öppna jämförelser 2022", "Avser år 2021"], "", "2021"),
        (&["Avser år 2021", "Öppna jämförelser 2022"], "", "2021"),
        (&["Öppna jämförelser 2022"], "Uppgifterna avser den 31 december 2021", "2021"),
        (&["Nöjda brukare 2020"], "Uppgifterna avser 2021", "2020"),
        (&["Nöjda brukare 2020"], "Publicerad 12 mars 2023", "2020"),
    ] {
        assert_eq!(with(above, below), [format!("Nöjda {year} 1")], "{above:?} {below}");
    }
}

#[test]
fn quarters_means_of_years_and_last_year_are_told() {
    let heads = ["Kvartal 1 2023", "Q3 2023", "Kv 4 2023", "2021-2023 (treårsmedel)", "Förra mätningen"];
    let rows: [&[&str]; 3] = [
        &["Ej verkställda beslut"],
        &["Kommun", heads[0], heads[1], heads[2], heads[3], heads[4]],
        &["Sala", "#1", "#3", "#4", "#5", "#6"],
    ];
    let catch = read("Blad1", &rows);
    let wanted = ["Kvartal 1 2023 1", "Q3 2023 3", "Kv 4 2023 4", "2021-2023 5"];
    assert_eq!(Line::Period.of(&catch), wanted.map(|line| format!("Ej verkställda beslut {line}")));
    assert_eq!(catch.faults(), ["F3 noted-comparison-column"]);
    let questions: [&[&str]; 3] =
        [&["Enkät"], &["Kommun", "Q1 2023", "Q2 2023", "Q7 2023"], &["Sala", "#1", "#2", "#3"]];
    assert_eq!(Line::Period.of(&read("Blad1", &questions)), ["Q1 2023 1", "Q2 2023 2", "Q7 2023 3"]);
}

#[test]
fn the_years_of_plans_and_goals_are_not_those_of_the_values() {
    let table: [&[&str]; 2] =
        [&["Kommun", "Nöjda", "Mål 2026 (beslutat 2023)", "Mål för 2026"], &["Sala", "#1", "#2", "#3"]];
    let under = |line: &'static str| {
        let above = [line];
        read("Blad1", &[&[&above[..]], &table[..]].concat())
    };
    let dated = under("Publicerad 2024-05-14. Mätperiod 2021–2023");
    assert_eq!(Line::Period.of(&dated), ["Nöjda 2021–2023 1"]);
    assert_eq!(dated.faults(), ["C3 unread-plan-column", "D3 unread-plan-column"]);
    let plan = under("Handlingsplan 2023–2026");
    assert_eq!(
        (Line::Period.of(&plan), plan.faults()),
        (none(), ["B3 unread-no-period", "C3 unread-plan-column", "D3 unread-plan-column"].map(str::to_owned).to_vec())
    );
}

#[test]
fn a_sheet_of_another_year_than_its_title_is_told() {
    let rows: [&[&str]; 3] = [&["Nöjda brukare 2021"], &["Kommun", "Antal svar"], &["Sala", "#1"]];
    let told = read("2022", &rows);
    assert_eq!(Line::Period.of(&told), ["Antal svar 2021 1"]);
    assert_eq!((told.faults(), told.unread()[0].text.as_str()), (vec!["A2:B3 noted-year-of-sheet".to_owned()], "2022"));
    for sheet in ["2021", "2020-2021", "Blad1"] {
        assert_eq!(read(sheet, &rows).faults(), none(), "{sheet}");
    }
}

#[test]
fn a_point_is_a_decimal_sign_unless_it_may_separate_thousands() {
    let rows: [&[&str]; 4] = [
        &["Kommun", "Andel nöjda (%)", "Trygga", "Kostnad", "Täthet"],
        &["Sala", "12.3", "12.3%", "12.345", "0.345"],
        &["Mora", "1.5", "4.5 %", "1.500", "1.500"],
        &["Orsa", "100.0", "5.25", "900", "2.250"],
    ];
    let catch = read("2015", &rows);
    let found: Vec<String> = catch.lines().iter().map(|line| line.rsplit(" | ").next().unwrap().to_owned()).collect();
    assert_eq!(found, ["12.3", "1.5", "100", "12.3", "4.5", "5.25", "900", "0.345", "1.5", "2.25"]);
    assert_eq!(catch.faults(), ["D2 unread-point", "D3 unread-point"]);
}

#[test]
fn kommuner_are_known_by_every_usual_form_and_a_misspelt_one_by_the_nearest() {
    let rows: [&[&str]; 12] = [
        &["Kommun", "Nöjda"],
        &["Falu kommun", "#1"],
        &["Region Gotland", "#2"],
        &["Malmö stad", "#3"],
        &["Kommunen Mora", "#4"],
        &["Mora kn", "#4"],
        &["Heby kommun, Uppsala län", "#5"],
        &["Malung/Sälen", "#6"],
        &["Uppsalla", "#7"],
        &["Område Norr", "#8"],
        &["VASTERAS", "#9"],
        &["Sala", "#10"],
    ];
    let catch = read("2015", &rows);
    let units: Vec<_> = catch.units().iter().map(|unit| unit.unit.code.clone()).collect();
    assert_eq!(units, ["2080", "0980", "1280", "2062", "0331", "2023", "1981"]);
    assert_eq!(catch.faults(), ["A9 unread-name-like", "A10 unread-unknown-unit", "A11 unread-name-like"]);
    assert_eq!((catch.unread()[0].text.as_str(), catch.tables().len()), ("Uppsalla ≈ Uppsala", 1));
}

#[test]
fn a_year_beside_each_measure_is_that_measures() {
    let right: [&[&str]; 3] = [
        &["Kommun", "Nöjda", "År", "Väntetid", "År", "Kostnad", "År"],
        &["Sala", "#50", "#2022", "#60", "#2023", "#70", "#2024"],
        &["Mora", "#51", "#2021", "#61", "#2023", "#71", "#2024"],
    ];
    let wanted = ["Nöjda 2022 50", "Nöjda 2021 51", "Väntetid 2023 60", "Väntetid 2023 61"];
    let catch = read("Blad1", &right);
    let lines = Line::Period.of(&catch);
    assert_eq!(lines.iter().filter(|line| !line.starts_with("Kostnad")).cloned().collect::<Vec<_>>(), wanted);
    assert!(lines.contains(&"Kostnad 2024 70".to_owned()) && catch.faults().is_empty(), "{lines:?}");
    let left: [&[&str]; 3] = [
        &["Kommun", "Mätår", "Nöjda", "Trygga", "Mätår", "Väntetid"],
        &["Sala", "#2022", "#50", "#55", "#2023", "#60"],
        &["Mora", "#2021", "#51", "#56", "#2023", "#61"],
    ];
    let catch = read("Blad1", &left);
    let wanted = ["Nöjda 2022 50", "Nöjda 2021 51", "Trygga 2022 55", "Trygga 2021 56"];
    assert_eq!(Line::Period.of(&catch)[..4], wanted);
    assert_eq!(Line::Period.of(&catch)[4..], ["Väntetid 2023 60", "Väntetid 2023 61"]);
    let merged: [&[&str]; 4] = [
        &["Kommun", "Nöjda", "Nöjda", "Trygga", "Trygga"],
        &["", "Resultat", "År", "Resultat", "År"],
        &["Sala", "#50", "#2024", "#60", "#2024"],
        &["Mora", "#51", "#2023", "#61", "#2024"],
    ];
    let lines = Line::Period.of(&read("Blad1", &merged));
    assert!(lines.iter().any(|line| line.ends_with("2023 51")), "{lines:?}");
}

#[test]
fn values_of_which_it_cannot_be_told_what_year_they_are_of_are_unread() {
    let none_of_it: [&[&str]; 3] = [
        &["Kommun", "Nöjda", "År", "Väntetid", "År", "Antal svar"],
        &["Sala", "#50", "#2022", "#60", "#2023", "#70"],
        &["Mora", "#51", "#2021", "#61", "#2023", "#71"],
    ];
    let catch = read("Blad1", &none_of_it);
    let wanted = ["Nöjda 2022 50", "Nöjda 2021 51", "Väntetid 2023 60", "Väntetid 2023 61"];
    assert_eq!(Line::Period.of(&catch), wanted);
    assert_eq!(catch.faults(), ["F2:F3 unread-period-of-which"]);
    let any: [&[&str]; 3] =
        [&["Kommun", "År", "Nöjda", "År"], &["Sala", "#2022", "#50", "#2023"], &["Mora", "#2021", "#51", "#2023"]];
    let catch = read("Blad1", &any);
    assert_eq!((Line::Period.of(&catch), catch.faults()), (none(), vec!["C2:C3 unread-period-of-which".to_owned()]));
}
