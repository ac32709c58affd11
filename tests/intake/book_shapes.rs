//! Rarer layouts of published workbooks, one case each: sheets for one kommun, units as columns, weeks and months, groups
//! with one label, coded answers, regi, definitions, misprints.

use crate::support::catch::Catch;
use crate::support::layouts::{self, Case, Line};
use crate::support::workbook::{Book, Sheet};

const CASES: [Case<'static>; 15] = [
    Case {
        layout: "regions as columns, days as rows",
        sheet: "Antal per dag region",
        rows: &[
            &["Statistikdatum", "Blekinge", "Dalarna", "Gotland"],
            &["2020-02-04", "#0", "#1", "#2"],
            &["2020-02-05", "#3", "<5", "#5"],
        ],
        lines: &[
            "Antal per dag region | 2020-02-04 | T | kolada-region:0010 | 0",
            "Antal per dag region | 2020-02-04 | T | kolada-region:0020 | 1",
            "Antal per dag region | 2020-02-04 | T | kolada-region:0009 | 2",
            "Antal per dag region | 2020-02-05 | T | kolada-region:0010 | 3",
            "Antal per dag region | 2020-02-05 | T | kolada-region:0020 | – suppressed <5",
            "Antal per dag region | 2020-02-05 | T | kolada-region:0009 | 5",
        ],
        faults: &[],
    },
    Case {
        layout: "kommuner as columns, indicators as rows with their unit of measure",
        sheet: "Jämförelse",
        rows: &[
            &["Resultat år 2015"],
            &["Indikator", "Enhet", "Sala", "Mora", "Riket"],
            &["1. Nöjda", "Procent", "67%", "#50", "#60"],
            &["2. Väntetid", "Dagar", "#10", "..", "#12"],
        ],
        lines: &[
            "Nöjda | 2015 | T | kommun:1981 | 67",
            "Nöjda | 2015 | T | kommun:2062 | 50",
            "Nöjda | 2015 | T | riket:0000 | 60",
            "Väntetid | 2015 | T | kommun:1981 | 10",
            "Väntetid | 2015 | T | kommun:2062 | – uncertain ..",
            "Väntetid | 2015 | T | riket:0000 | 12",
        ],
        faults: &[],
    },
    Case {
        layout: "a sheet for one kommun, years as columns",
        sheet: "Sala",
        rows: &[
            &["Sala"],
            &["Indikator", "Enhet", "2014", "2015"],
            &["Nöjda", "%", "#1", "#2"],
            &["Trygga", "%", "#3", "X"],
        ],
        lines: &[
            "Nöjda | 2014 | T | kommun:1981 | 1",
            "Nöjda | 2015 | T | kommun:1981 | 2",
            "Trygga | 2014 | T | kommun:1981 | 3",
            "Trygga | 2015 | T | kommun:1981 | – suppressed X",
        ],
        faults: &[],
    },
    Case {
        layout: "a sheet for one kommun, named in its first line, indicators without a heading",
        sheet: "Blad1",
        rows: &[
            &["Kommun: Mora"],
            &["År 2015"],
            &["", "Kvinnor", "Män"],
            &["Nöjda", "#1", "#2"],
            &["Trygga", "#3", "#4"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:2062 | 1",
            "Nöjda | 2015 | M | kommun:2062 | 2",
            "Trygga | 2015 | K | kommun:2062 | 3",
            "Trygga | 2015 | M | kommun:2062 | 4",
        ],
        faults: &["A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "weeks as columns, week 53 too, the year above them",
        sheet: "Veckor",
        rows: &[
            &["", "#2020", "", "#2021"],
            &["Kommun", "v 52", "v 53", "v 1"],
            &["Sala", "#1", "#2", "#3"],
            &["Mora", "#4", "#5", "#6"],
        ],
        lines: &[
            "Veckor | 2020 v 52 | T | kommun:1981 | 1",
            "Veckor | 2020 v 52 | T | kommun:2062 | 4",
            "Veckor | 2020 v 53 | T | kommun:1981 | 2",
            "Veckor | 2020 v 53 | T | kommun:2062 | 5",
            "Veckor | 2021 v 1 | T | kommun:1981 | 3",
            "Veckor | 2021 v 1 | T | kommun:2062 | 6",
        ],
        faults: &[],
    },
    Case {
        layout: "months as columns, the year in the title",
        sheet: "Blad1",
        rows: &[&["Nya ärenden, 2021"], &["Kommun", "Januari", "Feb"], &["Sala", "#1", "#2"], &["Mora", "#3", "#4"]],
        lines: &[
            "Nya ärenden | 2021 januari | T | kommun:1981 | 1",
            "Nya ärenden | 2021 januari | T | kommun:2062 | 3",
            "Nya ärenden | 2021 feb | T | kommun:1981 | 2",
            "Nya ärenden | 2021 feb | T | kommun:2062 | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "months as rows, the year in the title",
        sheet: "Blad1",
        rows: &[
            &["Ärenden, 2021"],
            &["Kommun", "Månad", "Nya ärenden"],
            &["Sala", "Januari", "#1"],
            &["Sala", "Februari", "#2"],
            &["Mora", "Januari", "#3"],
            &["Mora", "Februari", "#4"],
        ],
        lines: &[
            "Nya ärenden | 2021 januari | T | kommun:1981 | 1",
            "Nya ärenden | 2021 januari | T | kommun:2062 | 3",
            "Nya ärenden | 2021 februari | T | kommun:1981 | 2",
            "Nya ärenden | 2021 februari | T | kommun:2062 | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "year and month number as rows, the year on the first row of a group",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "År", "Månad", "Nya ärenden"],
            &["Sala", "#2020", "#11", "#1"],
            &["Sala", "", "#12", "#2"],
            &["Sala", "#2021", "#1", "#3"],
            &["Mora", "#2020", "#11", "#4"],
            &["Mora", "", "#12", "#5"],
            &["Mora", "#2021", "#1", "#6"],
        ],
        lines: &[
            "Nya ärenden | 2020 m11 | T | kommun:1981 | 1",
            "Nya ärenden | 2020 m11 | T | kommun:2062 | 4",
            "Nya ärenden | 2020 m12 | T | kommun:1981 | 2",
            "Nya ärenden | 2020 m12 | T | kommun:2062 | 5",
            "Nya ärenden | 2021 m1 | T | kommun:1981 | 3",
            "Nya ärenden | 2021 m1 | T | kommun:2062 | 6",
        ],
        faults: &[],
    },
    Case {
        layout: "the kommun on the first row of its group",
        sheet: "2015",
        rows: &[
            &["Kommun", "Kön", "Nöjda"],
            &["Sala", "Kvinnor", "#1"],
            &["", "Män", "#2"],
            &["Mora", "Kvinnor", ".."],
            &["", "Män", "X"],
            &["Källa: påhittad"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1981 | 1",
            "Nöjda | 2015 | K | kommun:2062 | – uncertain ..",
            "Nöjda | 2015 | M | kommun:1981 | 2",
            "Nöjda | 2015 | M | kommun:2062 | – suppressed X",
        ],
        faults: &[],
    },
    Case {
        layout: "a row without a label that nothing tells apart is not given to anybody",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Sala", "#1"], &["", "#9"], &["Mora", "#2"]],
        lines: &["Nöjda | 2015 | T | kommun:1981 | 1", "Nöjda | 2015 | T | kommun:2062 | 2"],
        faults: &["B3 unread-no-label"],
    },
    Case {
        layout: "levels mixed, each split into offentlig and enskild regi",
        sheet: "2015",
        rows: &[
            &["Nivå", "Område", "Regi", "Nöjda"],
            &["Riket", "Riket", "Samtliga", "#1"],
            &["Riket", "Riket", "Offentlig", "#2"],
            &["Riket", "Riket", "Enskild", "#3"],
            &["Län", "Dalarnas län", "Samtliga", "#4"],
            &["Län", "Dalarnas län", "Offentlig", "#5"],
            &["Län", "Dalarnas län", "Enskild", "#6"],
            &["Kommun", "Mora", "Samtliga", "#7"],
            &["Kommun", "Mora", "Offentlig", "#8"],
            &["Kommun", "Mora", "Enskild", ".."],
        ],
        lines: &[
            "Nöjda | 2015 | T | riket:0000 | 1",
            "Nöjda | 2015 | T | lan:20 | 4",
            "Nöjda | 2015 | T | kommun:2062 | 7",
            "Nöjda | 2015 | T | riket:0000 | 2",
            "Nöjda | 2015 | T | lan:20 | 5",
            "Nöjda | 2015 | T | kommun:2062 | 8",
            "Nöjda | 2015 | T | riket:0000 | 3",
            "Nöjda | 2015 | T | lan:20 | 6",
            "Nöjda | 2015 | T | kommun:2062 | – uncertain ..",
        ],
        faults: &[],
    },
    Case {
        layout: "enheter below kommuner, the regi a description of each",
        sheet: "2015",
        rows: &[
            &["Kommun", "Enhetsnamn", "Regi", "Nöjda"],
            &["Mora", "Tallgården", "Offentlig", "#1"],
            &["Mora", "Björken", "Enskild", "#2"],
            &["Sala", "Jakobsberg", "Offentlig", "#3"],
            &["Sala", "Bryggaren", "Enskild", "#4"],
        ],
        lines: &[
            "Nöjda | 2015 | T | enhet:2062/tallgården | 1",
            "Nöjda | 2015 | T | enhet:2062/björken | 2",
            "Nöjda | 2015 | T | enhet:1981/jakobsberg | 3",
            "Nöjda | 2015 | T | enhet:1981/bryggaren | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "answers as numbers, with a legend that says which",
        sheet: "2015",
        rows: &[
            &["Svaren är kodade: 2 = Ja, 1 = Ja för några, 0 = Nej"],
            &["Kodning: Ja=2; Ja för några=1; Nej=0"],
            &["Kommun", "Rutin finns", "Väntetid"],
            &["Sala", "#2", "#12"],
            &["Mora", "#1", "#2"],
            &["Orsa", "#0", "#1"],
        ],
        lines: &[
            "Rutin finns | 2015 | T | kommun:1981 | 1 present 2",
            "Rutin finns | 2015 | T | kommun:2062 | 0.5 present 1",
            "Rutin finns | 2015 | T | kommun:2034 | 0 present 0",
            "Väntetid | 2015 | T | kommun:1981 | 12",
            "Väntetid | 2015 | T | kommun:2062 | 2",
            "Väntetid | 2015 | T | kommun:2034 | 1",
        ],
        faults: &["B4 noted-coded-answers"],
    },
    Case {
        layout: "more ranks than the heading says",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda", "Rang av 2"], &["Sala", "#9", "#1"], &["Mora", "#8", "#2"], &["Orsa", "#7", "#3"]],
        lines: &[
            "Nöjda | 2015 | T | kommun:1981 | 9 present",
            "Nöjda | 2015 | T | kommun:2062 | 8 present",
            "Nöjda | 2015 | T | kommun:2034 | 7 present",
        ],
        faults: &["A1:C4 noted-direction-higher", "C1 noted-rank-count"],
    },
    Case {
        layout: "bilingual headings, a group title over a block, three tables stacked",
        sheet: "Tabell",
        rows: &[
            &["Tabell 1. Hemtjänst 2014 / Home care 2014"],
            &["Kommun/Municipality", "Nöjda/Satisfied"],
            &["Sala", "#1"],
            &["Mora", "#2"],
            &[""],
            &["Tabell 2. Boende 2015"],
            &["Kommun/Municipality", "Trygga/Safe"],
            &["Sala", "#3"],
            &["Mora", "#4"],
            &[""],
            &["Tabell 3. Mat 2016"],
            &["Kommun/Municipality", "God/Good"],
            &["Sala", "#5"],
            &["Mora", "#6"],
        ],
        lines: &[
            "Hemtjänst / Home care – Nöjda/Satisfied | 2014 | T | kommun:1981 | 1",
            "Hemtjänst / Home care – Nöjda/Satisfied | 2014 | T | kommun:2062 | 2",
            "Boende – Trygga/Safe | 2015 | T | kommun:1981 | 3",
            "Boende – Trygga/Safe | 2015 | T | kommun:2062 | 4",
            "Mat – God/Good | 2016 | T | kommun:1981 | 5",
            "Mat – God/Good | 2016 | T | kommun:2062 | 6",
        ],
        faults: &[],
    },
];

#[test]
fn every_layout_is_read_to_its_values() {
    layouts::check(&CASES, Line::Whole);
}

#[test]
fn a_value_in_a_view_keeps_the_cell_that_it_stands_in() {
    let rows: [&[&str]; 3] =
        [&["Indikator", "Sala", "Mora"], &["Nöjda 2015", "#1", "#2"], &["Trygga 2015", "#3", "tolv"]];
    let catch = Catch::of(Sheet::new("Jämförelse").rows(4, &rows).book());
    let places: Vec<_> =
        catch.slices().iter().flat_map(|slice| &slice.readings).map(|reading| (reading.row, reading.column)).collect();
    assert_eq!(places, [(5, 2), (5, 3), (6, 2)]);
    assert_eq!(catch.tables()[0].cells, "A4:C6");
    assert_eq!(catch.faults(), ["C6 unread-not-a-number"]);
    let one: [&[&str]; 3] = [&["Indikator", "#2015"], &["Nöjda", "#1"], &["Trygga", "#2"]];
    let catch = Catch::of(Sheet::new("0114 Upplands Väsby").rows(12, &one).book());
    assert_eq!((catch.slices()[0].readings[0].row, catch.slices()[0].readings[0].column), (13, 2));
    assert_eq!(catch.tables()[0].cells, "A12:B14");
    assert_eq!(catch.unit(&catch.slices()[0].readings[0]), "kommun:0114");
}

#[test]
fn a_sheet_for_each_kommun_is_read_in_one_pass() {
    let mut book = Book::default().sheet(Sheet::new("Information").rows(1, &[&["Öppna jämförelser 2019, äldre"]]));
    for kommun in fyrfalt::domain::facts::municipalities() {
        let sheet = Sheet::new(kommun.name).at("A1", kommun.name).at("A3", "Källa: Socialstyrelsen").rows(
            12,
            &[
                &["Indikator", "#2018", "#2019"],
                &["Nöjda", "#1", "#2"],
                &["Trygga", "#3", ".."],
                &["Väntetid", "#5", "#6"],
            ],
        );
        book = book.sheet(sheet);
    }
    let catch = Catch::of(book.write());
    assert_eq!((catch.tables().len(), catch.units().len(), catch.series().len()), (290, 290, 3));
    assert_eq!(catch.slices().iter().map(|slice| slice.readings.len()).sum::<usize>(), 290 * 6);
    assert_eq!(catch.faults(), ["A1:A1 noted-passed-over"]);
}

#[test]
fn definitions_belong_to_their_indicators_and_sheets_that_explain_are_passed_over() {
    let contents = Sheet::new("Innehållsförteckning")
        .rows(1, &[&["Tabell 1", "#3"], &["Tabell 2", "#4"], &["Tabell 3", "#5"], &["Tabell 4", "#6"]]);
    let definitions = Sheet::new("Definitioner").rows(
        1,
        &[
            &["Så mäts indikatorerna"],
            &["Nr", "Indikator", "Definition"],
            &["1", "1. Nöjda 65 år och äldre", "Andel som svarat mycket eller ganska nöjd."],
            &["2", "Väntetid", "Dagar från ansökan till beslut."],
        ],
    );
    let table = Sheet::new("2015").rows(
        1,
        &[
            &["Kommun", "1. Nöjda 65 år och äldre", "2. Väntetid", "3. Annat"],
            &["Sala", "#1", "#2", "#3"],
            &["Mora", "#4", "#5", "#6"],
        ],
    );
    let catch = Catch::of(Book::default().sheet(contents).sheet(table).sheet(definitions).write());
    let told: Vec<_> = catch.series().iter().map(|series| series.definition.as_deref()).collect();
    assert_eq!(
        told,
        [Some("Andel som svarat mycket eller ganska nöjd."), Some("Dagar från ansökan till beslut."), None]
    );
    assert_eq!(catch.faults(), ["A1:B4 noted-passed-over", "A1:C4 noted-passed-over"]);
}

#[test]
fn a_label_merged_over_its_group_holds_for_all_of_it() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "Nöjda 2014", "Nöjda 2015"],
        &["Sala", "#1", "#2"],
        &["", "#1", "#2"],
        &["Mora", "#5", "#6"],
        &["", "#5", "#7"],
    ];
    let catch = Catch::of(Sheet::new("Blad1").rows(1, &rows).merge("A2:A3").merge("A4:A5").book());
    assert_eq!(catch.lines().len(), 7, "the same value twice is no fault");
    assert_eq!(catch.faults(), ["C5 unread-given-twice"]);
}
