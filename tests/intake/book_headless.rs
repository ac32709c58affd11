//! Columns of names without a heading, and empty rows between a header and its rows: homes are homes, and that is told.

use crate::support::layouts::{Case, Line, check};

const HOMES: [&str; 2] = ["Nöjda enhet:1981/solgården 5", "Nöjda enhet:1981/backen 7"];

const CASES: [Case<'static>; 9] = [
    Case {
        layout: "homes below a title that names the kommun, and nothing over their names",
        sheet: "2015",
        rows: &[&["Resultat för Sala kommun"], &["", "Nöjda (%)"], &["Solgården", "#5"], &["Backen", "#7"]],
        lines: &HOMES,
        faults: &["A3:A4 noted-names-as-homes", "A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "the kommun alone between the header and its homes, and all of it at the end",
        sheet: "2015",
        rows: &[
            &["Brukarundersökning"],
            &["", "Nöjda (%)"],
            &["Sala"],
            &["Solgården", "#5"],
            &["Backen", "#7"],
            &["Samtliga", "#6"],
        ],
        lines: &["Nöjda enhet:1981/solgården 5", "Nöjda enhet:1981/backen 7", "Nöjda kommun:1981 6"],
        faults: &["A4:A6 noted-names-as-homes", "A3 noted-unit-of-sheet"],
    },
    Case {
        layout: "an empty row below the header of homes",
        sheet: "2015",
        rows: &[&["Sala kommun"], &["Enhet", "Nöjda (%)"], &[""], &["Solgården", "#5"], &["Backen", "#7"]],
        lines: &HOMES,
        faults: &["A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "an empty row below the header of kommuner and homes",
        sheet: "2015",
        rows: &[&["", "Nöjda (%)"], &[""], &["Sala"], &["Solgården", "#5"], &["Mora"], &["Eken", "#6"]],
        lines: &["Nöjda enhet:1981/solgården 5", "Nöjda enhet:2062/eken 6"],
        faults: &["A1:B6 noted-rows-as-homes"],
    },
    Case {
        layout: "homes without a heading before their kommun",
        sheet: "2015",
        rows: &[
            &["", "Kommun", "Nöjda (%)"],
            &["Solgården", "Sala", "#5"],
            &["Eken", "Mora", "#6"],
            &["Granen", "Mora", "#6"],
        ],
        lines: &["Nöjda enhet:1981/solgården 5", "Nöjda enhet:2062/eken 6", "Nöjda enhet:2062/granen 6"],
        faults: &["A2:A4 noted-names-as-homes"],
    },
    Case {
        layout: "homes without a heading behind their kommun, which is named once",
        sheet: "2015",
        rows: &[
            &["Kommun", "", "Nöjda (%)"],
            &["Sala", "Solgården", "#5"],
            &["", "Backen", "#7"],
            &["Mora", "Eken", "#6"],
        ],
        lines: &["Nöjda enhet:1981/solgården 5", "Nöjda enhet:1981/backen 7", "Nöjda enhet:2062/eken 6"],
        faults: &["B2:B4 noted-names-as-homes"],
    },
    Case {
        layout: "what is measured on the sheet of a kommun, without a heading",
        sheet: "Sala",
        rows: &[&["", "2013", "2014"], &[""], &["Nöjda", "#5", "#6"], &["Särskilt boende", "#7", "#8"]],
        lines: &[
            "Nöjda kommun:1981 5",
            "Nöjda kommun:1981 6",
            "Särskilt boende kommun:1981 7",
            "Särskilt boende kommun:1981 8",
        ],
        faults: &[],
    },
    Case {
        layout: "names without a heading that may be homes or what is measured",
        sheet: "Sala",
        rows: &[&["", "Nöjda 2023 (%)"], &["Backen", "#5"], &["Lunden", "#7"]],
        lines: &["Backen – Nöjda kommun:1981 5", "Lunden – Nöjda kommun:1981 7"],
        faults: &["A2 noted-names-as-measures"],
    },
    Case {
        layout: "what is measured of each kommun, without a heading, is no home",
        sheet: "2015",
        rows: &[
            &["Kommun", "", "Nöjda (%)"],
            &["Sala", "Hemtjänst", "#5"],
            &["Sala", "Särskilt boende", "#7"],
            &["Mora", "Hemtjänst", "#6"],
            &["Mora", "Särskilt boende", "#8"],
        ],
        lines: &["Nöjda kommun:1981 5", "Nöjda kommun:2062 6"],
        faults: &[
            "C3 unread-given-twice",
            "C5 unread-given-twice",
            "B2 unread-remark",
            "B3 unread-remark",
            "B4 unread-remark",
            "B5 unread-remark",
        ],
    },
];

#[test]
fn names_without_a_heading_are_homes_where_they_can_be_nothing_else() {
    check(&CASES, Line::Unit);
}

const REGIONS: [Case<'static>; 5] = [
    Case {
        layout: "kommuner under the word for regions",
        sheet: "2015",
        rows: &[&["Region", "Nöjda (%)"], &["Uppsala", "#4"], &["Sala", "#5"]],
        lines: &["Nöjda kommun:0380 4", "Nöjda kommun:1981 5"],
        faults: &[],
    },
    Case {
        layout: "names that are all kommuner's and regions'",
        sheet: "2015",
        rows: &[&["Region", "Nöjda (%)"], &["Riket", "#3"], &["Uppsala", "#4"], &["Örebro", "#5"]],
        lines: &["Nöjda riket:0000 3"],
        faults: &["A3 unread-kommun-or-region", "A4 unread-kommun-or-region"],
    },
    Case {
        layout: "the same with their codes",
        sheet: "2015",
        rows: &[&["Region", "Nöjda (%)"], &["0380 Uppsala", "#4"], &["1880 Örebro", "#5"]],
        lines: &["Nöjda kommun:0380 4", "Nöjda kommun:1880 5"],
        faults: &[],
    },
    Case {
        layout: "the same under the word for counties",
        sheet: "2015",
        rows: &[&["Län", "Nöjda (%)"], &["Uppsala", "#4"], &["Örebro", "#5"]],
        lines: &["Nöjda lan:03 4", "Nöjda lan:18 5"],
        faults: &[],
    },
    Case {
        layout: "values of the region beside those of the kommun",
        sheet: "2015",
        rows: &[&["Andel nöjda"], &["Kommun", "Kommunen", "Region"], &["Sala", "#4", "#5"], &["Mora", "#6", "#7"]],
        lines: &["Andel nöjda kommun:1981 4", "Andel nöjda kommun:2062 6"],
        faults: &["C3:C4 unread-column-of-others"],
    },
];

#[test]
fn under_the_word_for_regions_stand_those_or_kommuner_or_it_is_told() {
    check(&REGIONS, Line::Unit);
}

#[test]
fn all_beside_women_and_men_are_both() {
    let cases = ["Alla", "Samtliga", "Totalt", "Båda könen"].map(|word| {
        let rows: [Vec<&str>; 3] =
            [vec!["Kommun", word, "Kvinnor", "Män"], vec!["Sala", "#4", "#5", "#6"], vec!["Mora", "#7", "#8", "#9"]];
        (word, rows)
    });
    for (word, rows) in &cases {
        let rows: Vec<&[&str]> =
            std::iter::once(&["Andel nöjda"] as &[&str]).chain(rows.iter().map(Vec::as_slice)).collect();
        let lines = [("T", 4), ("T", 7), ("K", 5), ("K", 8), ("M", 6), ("M", 9)];
        let lines = lines.map(|(gender, value)| format!("Andel nöjda {gender} {value}"));
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        check(&[Case { layout: word, sheet: "2015", rows: &rows, lines: &lines, faults: &[] }], Line::Gender);
    }
}
