//! Values of others than the row's or the sheet's unit: means, medians, riket and the county in rows and columns, sums in a
//! column of homes. Each is its own unit's, or left and said.

use fyrfalt::domain::facts;

use crate::support::catch::Catch;
use crate::support::layouts::{self, Case, Line};
use crate::support::workbook::Sheet;

const CASES: [Case<'static>; 15] = [
    Case {
        layout: "a place in what is measured, and the county of the column before",
        sheet: "2015",
        rows: &[
            &[
                "Kommun",
                "Andel placerade utanför länet",
                "Placerade inom länet",
                "Andel boende i länet",
                "Nöjda",
                "Nöjda i länet",
                "Trygga riket",
            ],
            &["Sala", "#1", "#2", "#3", "#4", "#5", "#6"],
            &["Mora", "#1", "#2", "#3", "#4", "#5", "#6"],
        ],
        lines: &[
            "Andel placerade utanför länet kommun:1981 1",
            "Andel placerade utanför länet kommun:2062 1",
            "Placerade inom länet kommun:1981 2",
            "Placerade inom länet kommun:2062 2",
            "Andel boende i länet kommun:1981 3",
            "Andel boende i länet kommun:2062 3",
            "Nöjda kommun:1981 4",
            "Nöjda kommun:2062 4",
            "Nöjda lan:19 5",
            "Nöjda lan:20 5",
        ],
        faults: &["F2:F3 noted-column-of-another-unit", "G2:G3 unread-column-of-others"],
    },
    Case {
        layout: "a mean after each county",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Mora", "#1"], &["Vägt medel", "#2"], &["Sala", "#3"], &["Vägt medel", "#4"]],
        lines: &["Nöjda kommun:2062 1", "Nöjda kommun:1981 3"],
        faults: &["A3 unread-mean-of-whom", "A5 unread-mean-of-whom"],
    },
    Case {
        layout: "means in the rows of a county",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda"],
            &["Dalarnas län"],
            &["Mora", "#1"],
            &["Falun", "#2"],
            &["Länet", "#3"],
            &["Medel", "#4"],
            &["Vägt medel", "#5"],
            &["Västmanlands län"],
            &["Sala", "#6"],
            &["Genomsnitt länet", "#7"],
            &["Vägt medel (riket)", "#8"],
        ],
        lines: &[
            "Nöjda kommun:2062 1",
            "Nöjda kommun:2080 2",
            "Nöjda lan:20 3",
            "Nöjda kommun:1981 6",
            "Nöjda lan:19 7",
            "Nöjda riket:0000 8",
        ],
        faults: &["A6 unread-mean-of-whom", "A7 unread-mean-of-whom"],
    },
    Case {
        layout: "a mean of some kommuner is not riket's",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Mora", "#1"], &["Sala", "#2"], &["Medelvärde", "#3"], &["Vägt medel", "#4"]],
        lines: &["Nöjda kommun:2062 1", "Nöjda kommun:1981 2"],
        faults: &["A4 unread-mean-of-whom", "A5 unread-mean-of-whom"],
    },
    Case {
        layout: "the county of the kommuner above it",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda"],
            &["Mora", "#1"],
            &["Falun", "#2"],
            &["Länet", "#3"],
            &["Sala", "#4"],
            &["Länet", "#5"],
        ],
        lines: &[
            "Nöjda kommun:2062 1",
            "Nöjda kommun:2080 2",
            "Nöjda lan:20 3",
            "Nöjda kommun:1981 4",
            "Nöjda lan:19 5",
        ],
        faults: &[],
    },
    Case {
        layout: "a county that cannot be told",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Mora", "#1"], &["Sala", "#4"], &["Länet", "#5"]],
        lines: &["Nöjda kommun:2062 1", "Nöjda kommun:1981 4"],
        faults: &["A4 unread-county-of-whom"],
    },
    Case {
        layout: "medians and limits",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Median", "#1"], &["Min–max", "1–9"], &["Mora", "#1"], &["Max", "#9"]],
        lines: &["Nöjda kommun:2062 1"],
        faults: &["A2:A3 noted-reference-row", "A5 noted-reference-row"],
    },
    Case {
        layout: "columns that compare",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda", "Föregående år", "Förändring", "Differens", "Diff mot 2014", "Skillnad mot riket"],
            &["Mora", "#1", "#2", "#3", "#4", "#5", "#6"],
            &["Sala", "#1", "#2", "#3", "#4", "#5", "#6"],
        ],
        lines: &["Nöjda kommun:2062 1", "Nöjda kommun:1981 1"],
        faults: &[
            "C2:C3 noted-comparison-column",
            "D2:D3 noted-comparison-column",
            "E2:E3 noted-comparison-column",
            "F2:F3 noted-comparison-column",
            "G2:G3 noted-comparison-column",
        ],
    },
    Case {
        layout: "margins of the values beside them",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda", "Undre gräns", "Övre gräns", "95 % KI"], &["Mora", "#5", "#4", "#6", "4–6"]],
        lines: &["Nöjda kommun:2062 5"],
        faults: &["C2 noted-margin-column", "D2 noted-margin-column", "E2 noted-margin-column"],
    },
    Case {
        layout: "homes in a column of their kind",
        sheet: "2015",
        rows: &[&["Kommun", "Särskilt boende", "Nöjda"], &["Mora", "Tallen", "#1"], &["Mora", "Samtliga", "#2"]],
        lines: &["Nöjda enhet:2062/tallen 1", "Nöjda kommun:2062 2"],
        faults: &[],
    },
    Case {
        layout: "riket and the county on the sheet of a kommun",
        sheet: "Sala",
        rows: &[
            &["Resultat"],
            &["Indikator", "Kommunen 2015", "Riket 2015", "Länet 2015", "Kommungruppen 2015"],
            &["Nöjda", "#1", "#2", "#3", "#4"],
            &["Trygga", "#5", "#6", "#7", "#8"],
        ],
        lines: &[
            "Nöjda kommun:1981 1",
            "Nöjda riket:0000 2",
            "Nöjda lan:19 3",
            "Trygga kommun:1981 5",
            "Trygga riket:0000 6",
            "Trygga lan:19 7",
        ],
        faults: &[
            "C3:C4 noted-column-of-another-unit",
            "D3:D4 noted-column-of-another-unit",
            "E3:E4 unread-column-of-others",
        ],
    },
    Case {
        layout: "riket and the county beside the kommuner",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda", "Riket", "Länet"],
            &["Mora", "#1", "#5", "#6"],
            &["Falun", "#2", "#5", "#6"],
            &["Sala", "#3", "#5", "#7"],
        ],
        lines: &[
            "Nöjda kommun:2062 1",
            "Nöjda kommun:2080 2",
            "Nöjda kommun:1981 3",
            "Nöjda riket:0000 5",
            "Nöjda lan:20 6",
            "Nöjda lan:19 7",
        ],
        faults: &["C2:C4 noted-column-of-another-unit", "D2:D4 noted-column-of-another-unit"],
    },
    Case {
        layout: "riket behind the name of the measure, and compared with",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda, riket", "Bättre jämfört med riket", "Trygga (länet)"], &["Mora", "#1", "#5", "#6"]],
        lines: &["Nöjda riket:0000 1", "Bättre jämfört med riket kommun:2062 5", "Trygga lan:20 6"],
        faults: &["B2 noted-column-of-another-unit", "D2 noted-column-of-another-unit"],
    },
    Case {
        layout: "sums in a column of homes",
        sheet: "2015",
        rows: &[
            &["Kommun", "Enhet", "Nöjda"],
            &["Mora", "Tallgården", "#1"],
            &["Mora", "Samtliga", "#2"],
            &["Sala", "Eken", "#3"],
            &["Sala", "Totalt kommunen", "#4"],
            &["Sala", "Uppgift saknas", "#5"],
            &["Sala", "Medelvärde", "#6"],
            &["Orsa", "Alla barns hem", "#7"],
        ],
        lines: &[
            "Nöjda enhet:2062/tallgården 1",
            "Nöjda kommun:2062 2",
            "Nöjda enhet:1981/eken 3",
            "Nöjda kommun:1981 4",
            "Nöjda enhet:2034/alla barns hem 7",
        ],
        faults: &["B6 unread-unknown-unit", "B7 unread-unknown-unit"],
    },
    Case {
        layout: "the sum of a kommun given twice",
        sheet: "2015",
        rows: &[
            &["Kommun", "Stadsdel", "Nöjda"],
            &["Stockholm", "Bromma", "#1"],
            &["Stockholm", "", "#2"],
            &["Stockholm", "Summa", "#3"],
        ],
        lines: &["Nöjda stadsdel:0180/bromma 1", "Nöjda kommun:0180 2"],
        faults: &["C4 unread-given-twice"],
    },
];

#[test]
fn values_of_others_are_their_own_or_left_and_said() {
    layouts::check(&CASES, Line::Unit);
}

#[test]
fn a_weighted_mean_is_rikets_only_where_most_kommuner_stand_around_it() {
    let table = |after_each_county: bool| {
        let mut sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"]]);
        let (mut row, mut county) = (2, "");
        for kommun in facts::municipalities() {
            let code = &kommun.code[..2];
            if after_each_county && !county.is_empty() && county != code {
                sheet = sheet.rows(row, &[&["Vägt medel", "#7"]]);
                row += 1;
            }
            county = code;
            sheet = sheet.rows(row, &[&[kommun.name, "#5"]]);
            row += 1;
        }
        Catch::of(sheet.rows(row, &[&["Vägt medel", "#7"]]).book())
    };
    let rikets = |catch: &Catch| catch.lines().iter().filter(|line| line.contains("riket")).count();
    let (at_the_end, by_county) = (table(false), table(true));
    assert_eq!((rikets(&at_the_end), at_the_end.faults().len()), (1, 0));
    assert_eq!((rikets(&by_county), by_county.faults().len()), (0, 21));
}

#[test]
fn the_region_s_values_are_told_with_or_without_their_unit_of_measure() {
    for header in [["Kommun", "Nöjda 2023 (%)", "Region (%)"], ["Kommun", "Kommunen 2023 (%)", "Region 2023 (%)"]] {
        let rows: [&[&str]; 3] = [&["Nöjda brukare 2023"], &header, &["Sala", "#10", "#11"]];
        let catch = layouts::read("Blad1", &rows);
        let found = Line::Unit.of(&catch);
        assert!(found.iter().all(|line| line.ends_with(" 10")), "{header:?}: {found:?}");
        assert_eq!(catch.faults(), ["C3 unread-column-of-others"], "{header:?}");
    }
}
