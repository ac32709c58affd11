//! Rows of groups of kommuner among the kommuner: passed over and told, and the kommuner read all the same.

use crate::support::layouts::{Case, Line, check};

const CASES: [Case<'static>; 5] = [
    Case {
        layout: "groups right below the header and among the kommuner",
        sheet: "2015",
        rows: &[
            &["Resultat 2015"],
            &["Kommun", "Nöjda (%)"],
            &["Storstäder", "#50"],
            &["Stockholm", "#51"],
            &["Större stad", "#53"],
            &["Borås", "#54"],
            &["Landsbygdskommuner med besöksnäring", "#55"],
            &["Malung-Sälen", "#56"],
        ],
        lines: &["Nöjda kommun:0180 51", "Nöjda kommun:1490 54", "Nöjda kommun:2023 56"],
        faults: &["A3 noted-group-row", "A5 noted-group-row", "A7 noted-group-row"],
    },
    Case {
        layout: "the letters and numbers of groups",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["A1. Storstäder", "#50"],
            &["Stockholm", "#51"],
            &["A2 Pendlingskommun nära storstad", "#52"],
            &["Ale", "#53"],
            &["B3: Större stad", "#54"],
            &["Borås", "#55"],
        ],
        lines: &["Nöjda kommun:0180 51", "Nöjda kommun:1440 53", "Nöjda kommun:1490 55"],
        faults: &["A2 noted-group-row", "A4 noted-group-row", "A6 noted-group-row"],
    },
    Case {
        layout: "groups alone in their rows leave the header what it is",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["Storstäder"],
            &["Stockholm", "#51"],
            &["Pendlingskommun nära storstad"],
            &["Ale", "#53"],
            &["Mindre stad/tätort"],
            &["Mora", "#55"],
        ],
        lines: &["Nöjda kommun:0180 51", "Nöjda kommun:1440 53", "Nöjda kommun:2062 55"],
        faults: &[],
    },
    Case {
        layout: "a group below a kommun is none of its homes",
        sheet: "2015",
        rows: &[
            &["Kommun/enhet", "Nöjda (%)"],
            &["Landsbygdskommun", "#44"],
            &["Sala", "#1"],
            &["Backen", "#2"],
            &["Mindre stad/tätort", "#45"],
            &["Mora", "#3"],
            &["Granen", "#4"],
        ],
        lines: &[
            "Nöjda kommun:1981 1",
            "Nöjda enhet:1981/backen 2",
            "Nöjda kommun:2062 3",
            "Nöjda enhet:2062/granen 4",
        ],
        faults: &["A2 noted-group-row", "A5 noted-group-row"],
    },
    Case {
        layout: "the three main groups above all kommuner",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["Storstäder och storstadsnära kommuner", "#44"],
            &["Större städer och kommuner nära större stad", "#45"],
            &["Mindre städer/tätorter och landsbygdskommuner", "#46"],
            &["Sala", "#1"],
            &["Mora", "#3"],
        ],
        lines: &["Nöjda kommun:1981 1", "Nöjda kommun:2062 3"],
        faults: &["A2:A4 noted-group-row"],
    },
];

#[test]
fn groups_of_kommuner_are_passed_over_and_told() {
    check(&CASES, Line::Unit);
}
