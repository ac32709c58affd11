//! Columns that only the ones beside them tell the meaning of: a year, the county, a colour beside a share.

use crate::support::layouts::{Case, Line, check, read};

const CASES: [Case<'static>; 10] = [
    Case {
        layout: "last year, the county's and riket's mean beside a share",
        sheet: "Blad1",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Kommun", "Andel nöjda (%)", "2022", "Länets medel", "Rikets medel"],
            &["Sala", "#50", "#40", "#58", "#60"],
            &["Mora", "#51", "#41", "#59", "#60"],
        ],
        lines: &[
            "Andel nöjda | 2023 | T | kommun:1981 | 50",
            "Andel nöjda | 2023 | T | kommun:2062 | 51",
            "Andel nöjda | 2022 | T | kommun:1981 | 40",
            "Andel nöjda | 2022 | T | kommun:2062 | 41",
            "Andel nöjda | 2023 | T | lan:19 | 58",
            "Andel nöjda | 2023 | T | lan:20 | 59",
            "Andel nöjda | 2023 | T | riket:0000 | 60",
        ],
        faults: &[
            "D3:D4 noted-column-of-another-unit",
            "E3:E4 noted-column-of-another-unit",
            "C3:C4 noted-year-of-column-before",
        ],
    },
    Case {
        layout: "a year's women and men beside a share",
        sheet: "Blad1",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Kommun", "Andel nöjda (%)", "Totalt 2022", "Kvinnor 2023", "Män 2023"],
            &["Sala", "#50", "#40", "#58", "#60"],
        ],
        lines: &[
            "Andel nöjda | 2023 | T | kommun:1981 | 50",
            "Andel nöjda | 2022 | T | kommun:1981 | 40",
            "Andel nöjda | 2023 | K | kommun:1981 | 58",
            "Andel nöjda | 2023 | M | kommun:1981 | 60",
        ],
        faults: &["C3 noted-year-of-column-before", "D3 noted-year-of-column-before", "E3 noted-year-of-column-before"],
    },
    Case {
        layout: "rank and difference before last year, riket, the county and a colour",
        sheet: "Blad1",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Kommun", "Andel nöjda (%)", "Rang", "Förändring", "2022", "Riket", "Län", "Grön/gul/röd"],
            &["Sala", "#50", "#1", "#-1", "#49", "#60", "#58", "G"],
            &["Mora", "#51", "#2", "#0", "#50", "#60", "#57", "R"],
        ],
        lines: &[
            "Andel nöjda | 2023 | T | kommun:1981 | 50 present",
            "Andel nöjda | 2023 | T | kommun:2062 | 51 present",
            "Andel nöjda | 2022 | T | kommun:1981 | 49",
            "Andel nöjda | 2022 | T | kommun:2062 | 50",
            "Andel nöjda | 2023 | T | riket:0000 | 60",
            "Andel nöjda | 2023 | T | lan:19 | 58",
            "Andel nöjda | 2023 | T | lan:20 | 57",
        ],
        faults: &[
            "F3:F4 noted-column-of-another-unit",
            "G3:G4 noted-column-of-another-unit",
            "E3:E4 noted-year-of-column-before",
            "D3:D4 noted-comparison-column",
            "H3:H4 noted-judgement-column",
        ],
    },
    Case {
        layout: "codes of counties",
        sheet: "2015",
        rows: &[&["Kommun", "Län", "Nöjda"], &["Sala", "#19", "#1"], &["Mora", "#20", "#2"]],
        lines: &["Nöjda | 2015 | T | kommun:1981 | 1", "Nöjda | 2015 | T | kommun:2062 | 2"],
        faults: &["B2:B3 noted-code-column"],
    },
    Case {
        layout: "years that the title is about, beside how many answered and before a share of them",
        sheet: "Blad1",
        rows: &[
            &["Nöjda brukare 2023"],
            &["Kommun", "Antal svar", "2021", "2022"],
            &["Sala", "#50", "#40", "#58"],
            &[""],
            &["Trygga brukare 2023"],
            &["Kommun", "2021", "Svarsandel", "2022"],
            &["Sala", "#50", "#40", "#58"],
        ],
        lines: &[
            "Antal svar | 2023 | T | kommun:1981 | 50",
            "Nöjda brukare | 2021 | T | kommun:1981 | 40",
            "Nöjda brukare | 2022 | T | kommun:1981 | 58",
            "Trygga brukare | 2021 | T | kommun:1981 | 50",
            "Trygga brukare | 2022 | T | kommun:1981 | 58",
            "Svarsandel | 2023 | T | kommun:1981 | 40",
        ],
        faults: &[],
    },
    Case {
        layout: "a year of what cannot be a share",
        sheet: "Trygga",
        rows: &[&["Kommun", "Nöjda (%) 2023", "2022"], &["Sala", "#50", "#140"]],
        lines: &["Trygga – Nöjda | 2023 | T | kommun:1981 | 50", "Trygga | 2022 | T | kommun:1981 | 140"],
        faults: &[],
    },
    Case {
        layout: "codes and words of colours and verdicts",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda", "Färgkod", "Trygga", "Färg", "Bedömning 2015"],
            &["Sala", "#51", "#1", "#61", "Grön", "#3"],
            &["Mora", "#52", "#3", "#62", "Röd", "#2"],
        ],
        lines: &[
            "Nöjda | 2015 | T | kommun:1981 | 51",
            "Nöjda | 2015 | T | kommun:2062 | 52",
            "Trygga | 2015 | T | kommun:1981 | 61",
            "Trygga | 2015 | T | kommun:2062 | 62",
        ],
        faults: &["C2:C3 noted-judgement-column", "E2:E3 noted-judgement-column", "F2:F3 noted-judgement-column"],
    },
    Case {
        layout: "verdicts that alone tell the rows of a kommun apart",
        sheet: "2015",
        rows: &[
            &["Kommun", "Bedömning", "Andel (%)"],
            &["Sala", "Mycket bra", "#50"],
            &["Sala", "Ganska bra", "#40"],
            &["Sala", "Dåligt", "#10"],
            &["Mora", "Mycket bra", "#60"],
            &["Mora", "Ganska bra", "#30"],
            &["Mora", "Dåligt", "#11"],
        ],
        lines: &[
            "Mycket bra | 2015 | T | kommun:1981 | 50",
            "Mycket bra | 2015 | T | kommun:2062 | 60",
            "Ganska bra | 2015 | T | kommun:1981 | 40",
            "Ganska bra | 2015 | T | kommun:2062 | 30",
            "Dåligt | 2015 | T | kommun:1981 | 10",
            "Dåligt | 2015 | T | kommun:2062 | 11",
        ],
        faults: &[],
    },
    Case {
        layout: "verdicts on rows that the indicators tell apart",
        sheet: "2015",
        rows: &[
            &["Kommun", "Indikator", "Värde", "Färg"],
            &["Sala", "Nöjda", "#50", "Grön"],
            &["Sala", "Trygga", "#40", "Röd"],
            &["Mora", "Nöjda", "#60", "Grön"],
            &["Mora", "Trygga", "#30", "Röd"],
        ],
        lines: &[
            "Nöjda | 2015 | T | kommun:1981 | 50",
            "Nöjda | 2015 | T | kommun:2062 | 60",
            "Trygga | 2015 | T | kommun:1981 | 40",
            "Trygga | 2015 | T | kommun:2062 | 30",
        ],
        faults: &["D2:D5 noted-judgement-column"],
    },
    Case {
        layout: "a mean of verdicts",
        sheet: "2015",
        rows: &[&["Kommun", "Bedömning"], &["Sala", "#3.5"], &["Mora", "#2.5"]],
        lines: &["Bedömning | 2015 | T | kommun:1981 | 3.5", "Bedömning | 2015 | T | kommun:2062 | 2.5"],
        faults: &[],
    },
];

#[test]
fn a_kommun_named_behind_the_values_is_not_whose_they_are() {
    check(
        &[Case {
            layout: "whose value is best, in the last column",
            sheet: "Blad1",
            rows: &[
                &["Jämförelse Falun 2024"],
                &["Indikator", "Falun", "Riket", "Bästa kommun"],
                &["Andel nöjda (%)", "#50", "#60", "Gotland"],
                &["Väntetid (dagar)", "#51", "#61", "Ale"],
                &["Kostnad (kr)", "#52", "#62", "Mora"],
            ],
            lines: &[
                "Andel nöjda | 2024 | T | kommun:2080 | 50",
                "Andel nöjda | 2024 | T | riket:0000 | 60",
                "Väntetid | 2024 | T | kommun:2080 | 51",
                "Väntetid | 2024 | T | riket:0000 | 61",
                "Kostnad | 2024 | T | kommun:2080 | 52",
                "Kostnad | 2024 | T | riket:0000 | 62",
            ],
            faults: &[],
        }],
        Line::Whole,
    );
}

#[test]
fn columns_beside_a_measure_are_told_by_it() {
    check(&CASES, Line::Whole);
}

#[test]
fn what_belongs_to_a_measure_has_its_unit() {
    for case in &CASES[..3] {
        let catch = read(case.sheet, case.rows);
        let units: Vec<&str> = catch.series().iter().map(|series| series.unit_of_measure.as_str()).collect();
        assert_eq!(units, ["%"], "{}", case.layout);
    }
}

#[test]
fn ranks_are_not_the_values_of_another_year() {
    let with = |values: [&str; 2]| {
        let rows: [&[&str]; 4] = [
            &["Resultat"],
            &["Kommun", "Nöjdhetsindex 2023", "Rang 2023", "2022"],
            &["Sala", "#70", "#1", values[0]],
            &["Mora", "#65", "#2", values[1]],
        ];
        read("Blad1", &rows)
    };
    let ranks = with(["#2", "#1"]);
    assert_eq!((ranks.slices().len(), ranks.faults()), (1, vec!["D3:D4 unread-year-of-what".to_owned()]));
    assert_eq!(with(["#69", "#66"]).slices().len(), 2);
}
