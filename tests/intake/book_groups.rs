//! Whose and when the values of a row are where the row does not say it itself: nothing is given to a year, a gender or
//! a kommun in silence.

use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::workbook::Sheet;

/// Rows, and every line and fault that they give.
struct Case<'a> {
    layout: &'a str,
    rows: &'a [&'a [&'a str]],
    lines: &'a [&'a str],
    faults: &'a [&'a str],
}

const CASES: [Case<'static>; 21] = [
    Case {
        layout: "the gender on the first row of its group",
        rows: &[
            &["Kön", "Kommun", "Nöjda"],
            &["Kvinnor", "Ale", "#5"],
            &["", "Alingsås", "#6"],
            &["Män", "Ale", "#7"],
            &["", "Alingsås", "#8"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 5",
            "Nöjda | 2015 | K | kommun:1489 | 6",
            "Nöjda | 2015 | M | kommun:1440 | 7",
            "Nöjda | 2015 | M | kommun:1489 | 8",
        ],
        faults: &[],
    },
    Case {
        layout: "a row without gender is not everybody's where the others have one",
        rows: &[
            &["Kommun", "Kön", "Nöjda"],
            &["Ale", "Kvinnor", "#5"],
            &["Ale", "Män", "#6"],
            &["Ale", "", "#11"],
            &["Mora", "Kvinnor", "#1"],
            &["Mora", "Män", "#2"],
            &["Mora", "Okänt", "#3"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 5",
            "Nöjda | 2015 | K | kommun:2062 | 1",
            "Nöjda | 2015 | M | kommun:1440 | 6",
            "Nöjda | 2015 | M | kommun:2062 | 2",
        ],
        faults: &["C4 unread-no-gender", "C7 unread-no-gender"],
    },
    Case {
        layout: "the gender printed now and then fills nothing",
        rows: &[
            &["Kommun", "Kön", "Nöjda"],
            &["Ale", "", "#11"],
            &["Ale", "Kvinnor", "#5"],
            &["Ale", "Män", "#6"],
            &["Mora", "", "#3"],
            &["Mora", "Kvinnor", "#1"],
            &["Mora", "Män", "#2"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 5",
            "Nöjda | 2015 | K | kommun:2062 | 1",
            "Nöjda | 2015 | M | kommun:1440 | 6",
            "Nöjda | 2015 | M | kommun:2062 | 2",
        ],
        faults: &["C2 unread-no-gender", "C5 unread-no-gender"],
    },
    Case {
        layout: "ages on the first row of a group within each kommun",
        rows: &[
            &["Kommun", "Ålder", "Kön", "Nöjda"],
            &["Ale", "0–17 år", "Kvinnor", "#1"],
            &["Ale", "", "Män", "#2"],
            &["Ale", "18–20 år", "Kvinnor", "#3"],
            &["Ale", "", "Män", "#4"],
            &["Mora", "0–17 år", "Kvinnor", "#5"],
            &["Mora", "", "Män", "#6"],
            &["Mora", "18–20 år", "Kvinnor", "#7"],
            &["Mora", "", "Män", "#8"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 1",
            "Nöjda | 2015 | K | kommun:2062 | 5",
            "Nöjda | 2015 | M | kommun:1440 | 2",
            "Nöjda | 2015 | M | kommun:2062 | 6",
            "Nöjda | 2015 | K | kommun:1440 | 3",
            "Nöjda | 2015 | K | kommun:2062 | 7",
            "Nöjda | 2015 | M | kommun:1440 | 4",
            "Nöjda | 2015 | M | kommun:2062 | 8",
        ],
        faults: &[],
    },
    Case {
        layout: "the year of a group on a row that is nobody's",
        rows: &[
            &["År", "Kommun", "Nöjda"],
            &["#2013", "Ovägt medel", "#1"],
            &["", "Ale", "#2"],
            &["", "Mora", "#3"],
            &["#2014", "Median", "#4"],
            &["", "Ale", "#5"],
            &["", "Mora", "#6"],
        ],
        lines: &[
            "Nöjda | 2013 | T | kommun:1440 | 2",
            "Nöjda | 2013 | T | kommun:2062 | 3",
            "Nöjda | 2014 | T | kommun:1440 | 5",
            "Nöjda | 2014 | T | kommun:2062 | 6",
        ],
        faults: &["B2 noted-reference-row", "B5 noted-reference-row"],
    },
    Case {
        layout: "a row's year is kept, and a part that it does not have is not the year",
        rows: &[
            &["Kommun", "År", "Vecka", "Nöjda"],
            &["Ale", "#2021", "#52", "#1"],
            &["Ale", "#2021", "#53", "#2"],
            &["Ale", "#2021", "Hela året", "#3"],
            &["Mora", "#2020", "#53", "#4"],
            &["Mora", "#2020", "Totalt", "#5"],
        ],
        lines: &[
            "Nöjda | 2021 v 52 | T | kommun:1440 | 1",
            "Nöjda | 2021 | T | kommun:1440 | 3",
            "Nöjda | 2020 v 53 | T | kommun:2062 | 4",
            "Nöjda | 2020 | T | kommun:2062 | 5",
        ],
        faults: &["D3 unread-row-period"],
    },
    Case {
        layout: "a year that cannot be read is not the sheet's",
        rows: &[
            &["Kommun", "År", "Nöjda"],
            &["Ale", "#2011", "#1"],
            &["Ale", "#2012", "#2"],
            &["Ale", "senare", "#3"],
            &["Mora", "#2011", "#4"],
            &["Mora", "2012*", "#5"],
        ],
        lines: &[
            "Nöjda | 2011 | T | kommun:1440 | 1",
            "Nöjda | 2011 | T | kommun:2062 | 4",
            "Nöjda | 2012 | T | kommun:1440 | 2",
            "Nöjda | 2012 | T | kommun:2062 | 5",
        ],
        faults: &["C4 unread-row-period"],
    },
    Case {
        layout: "months as columns, the year on each row",
        rows: &[
            &["Nya ärenden"],
            &["Kommun", "År", "Januari", "Februari"],
            &["Ale", "#2011", "#1", "#2"],
            &["Ale", "#2012", "#3", "#4"],
            &["Mora", "#2011", "#5", "#6"],
        ],
        lines: &[
            "Nya ärenden | 2011 januari | T | kommun:1440 | 1",
            "Nya ärenden | 2011 januari | T | kommun:2062 | 5",
            "Nya ärenden | 2012 januari | T | kommun:1440 | 3",
            "Nya ärenden | 2011 februari | T | kommun:1440 | 2",
            "Nya ärenden | 2011 februari | T | kommun:2062 | 6",
            "Nya ärenden | 2012 februari | T | kommun:1440 | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "week 53 of a year that has none",
        rows: &[&["Ärenden 2021"], &["Kommun", "v 52", "v 53"], &["Ale", "#1", "#2"], &["Mora", "#3", "#4"]],
        lines: &["Ärenden | 2021 v 52 | T | kommun:1440 | 1", "Ärenden | 2021 v 52 | T | kommun:2062 | 3"],
        faults: &["C3:C4 unread-part-of-period"],
    },
    Case {
        layout: "months of a quarter, and one that lies in another",
        rows: &[
            &["Ärenden 2020kv1"],
            &["Kommun", "Januari", "Mars", "April"],
            &["Ale", "#1", "#2", "#3"],
            &["Mora", "#4", "#5", "#6"],
        ],
        lines: &[
            "Ärenden | 2020 januari | T | kommun:1440 | 1",
            "Ärenden | 2020 januari | T | kommun:2062 | 4",
            "Ärenden | 2020 mars | T | kommun:1440 | 2",
            "Ärenden | 2020 mars | T | kommun:2062 | 5",
        ],
        faults: &["D3:D4 unread-part-of-period"],
    },
    Case {
        layout: "a sum without a label that looks like a year",
        rows: &[
            &["Kommun", "Antal barn", "Antal platser"],
            &["Ale", "#900", "#2"],
            &["Mora", "#1100", ""],
            &["", "#2000", "#2"],
        ],
        lines: &[
            "Antal barn | 2015 | T | kommun:1440 | 900",
            "Antal barn | 2015 | T | kommun:2062 | 1100",
            "Antal platser | 2015 | T | kommun:1440 | 2",
        ],
        faults: &["B4 unread-no-label"],
    },
    Case {
        layout: "a sum whose word stands in another column",
        rows: &[
            &["Kommun", "Kommungrupp", "Nöjda"],
            &["Ale", "Pendlingskommun", "55,1"],
            &["Mora", "Landsbygdskommun", ".."],
            &["", "Totalt", "55,2"],
        ],
        lines: &["Nöjda | 2015 | T | kommun:1440 | 55.1", "Nöjda | 2015 | T | kommun:2062 | – uncertain .."],
        faults: &["A4 unread-unknown-unit"],
    },
    Case {
        layout: "the last group's sum of all is not the last kommun's",
        rows: &[
            &["Kommun", "Kön", "Nöjda"],
            &["Ale", "Kvinnor", "#1"],
            &["", "Män", "#2"],
            &["Mora", "Kvinnor", "#3"],
            &["", "Män", "#4"],
            &["", "Totalt", "#10"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 1",
            "Nöjda | 2015 | K | kommun:2062 | 3",
            "Nöjda | 2015 | M | kommun:1440 | 2",
            "Nöjda | 2015 | M | kommun:2062 | 4",
        ],
        faults: &["A6 unread-unknown-unit"],
    },
    Case {
        layout: "each group's own sum is",
        rows: &[
            &["Kommun", "Kön", "Nöjda"],
            &["Ale", "Kvinnor", "#1"],
            &["", "Totalt", "#2"],
            &["Mora", "Kvinnor", "#3"],
            &["", "Totalt", "#4"],
        ],
        lines: &[
            "Nöjda | 2015 | K | kommun:1440 | 1",
            "Nöjda | 2015 | K | kommun:2062 | 3",
            "Nöjda | 2015 | T | kommun:1440 | 2",
            "Nöjda | 2015 | T | kommun:2062 | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "years below the kommun's first row",
        rows: &[
            &["Kommun", "År", "Nöjda"],
            &["Ale", "#2013", "#1"],
            &["", "#2014", "#2"],
            &["Mora", "#2013", "#1999"],
            &["", "#2014", "#2001"],
        ],
        lines: &[
            "Nöjda | 2013 | T | kommun:1440 | 1",
            "Nöjda | 2013 | T | kommun:2062 | 1999",
            "Nöjda | 2014 | T | kommun:1440 | 2",
            "Nöjda | 2014 | T | kommun:2062 | 2001",
        ],
        faults: &[],
    },
    Case {
        layout: "small counts are no answers, though the legend has them",
        rows: &[
            &["Kodning: Ja=2; Ja för några=1; Nej=0"],
            &["Kommun", "Antal avtal", "Rutin finns"],
            &["Ale", "#2", "#2"],
            &["Mora", "#1", "#0"],
        ],
        lines: &[
            "Antal avtal | 2015 | T | kommun:1440 | 2",
            "Antal avtal | 2015 | T | kommun:2062 | 1",
            "Rutin finns | 2015 | T | kommun:1440 | 1 present 2",
            "Rutin finns | 2015 | T | kommun:2062 | 0 present 0",
        ],
        faults: &["C3 noted-coded-answers"],
    },
    Case {
        layout: "regi on the first row of a group",
        rows: &[
            &["Regi", "Kommun", "Nöjda"],
            &["Offentlig", "Ale", "#1"],
            &["", "Mora", "#2"],
            &["Enskild", "Ale", "#3"],
            &["", "Mora", "#4"],
        ],
        lines: &[
            "Nöjda | 2015 | T | kommun:1440 | 1",
            "Nöjda | 2015 | T | kommun:2062 | 2",
            "Nöjda | 2015 | T | kommun:1440 | 3",
            "Nöjda | 2015 | T | kommun:2062 | 4",
        ],
        faults: &[],
    },
    Case {
        layout: "quarter and year on the first row of their groups",
        rows: &[
            &["År", "Kvartal", "Kommun", "Nöjda"],
            &["#2013", "#1", "Ale", "#1"],
            &["", "", "Mora", "#2"],
            &["", "#2", "Ale", "#3"],
            &["", "", "Mora", "#4"],
            &["#2014", "#1", "Ale", "#5"],
            &["", "", "Mora", "#6"],
        ],
        lines: &[
            "Nöjda | 2013 kv 1 | T | kommun:1440 | 1",
            "Nöjda | 2013 kv 1 | T | kommun:2062 | 2",
            "Nöjda | 2013 kv 2 | T | kommun:1440 | 3",
            "Nöjda | 2013 kv 2 | T | kommun:2062 | 4",
            "Nöjda | 2014 kv 1 | T | kommun:1440 | 5",
            "Nöjda | 2014 kv 1 | T | kommun:2062 | 6",
        ],
        faults: &[],
    },
    Case {
        layout: "questions with codes like those of quarters",
        rows: &[&["Kommun", "Q1", "Q2", "Nöjda"], &["Ale", "#1", "#2", "#3"], &["Mora", "#4", "#5", "#6"]],
        lines: &[
            "Q1 | 2015 | T | kommun:1440 | 1",
            "Q1 | 2015 | T | kommun:2062 | 4",
            "Q2 | 2015 | T | kommun:1440 | 2",
            "Q2 | 2015 | T | kommun:2062 | 5",
            "Nöjda | 2015 | T | kommun:1440 | 3",
            "Nöjda | 2015 | T | kommun:2062 | 6",
        ],
        faults: &[],
    },
    Case {
        layout: "quarters as codes",
        rows: &[&["Nya ärenden"], &["Kommun", "Q1", "Q2"], &["Ale", "#1", "#2"], &["Mora", "#4", "#5"]],
        lines: &[
            "Nya ärenden | 2015 q 1 | T | kommun:1440 | 1",
            "Nya ärenden | 2015 q 1 | T | kommun:2062 | 4",
            "Nya ärenden | 2015 q 2 | T | kommun:1440 | 2",
            "Nya ärenden | 2015 q 2 | T | kommun:2062 | 5",
        ],
        faults: &[],
    },
    Case {
        layout: "what is registered is not who runs it",
        rows: &[
            &["Kommun", "Kön", "Registrerade"],
            &["Ale", "Kvinnor", "#1"],
            &["Ale", "Män", "#2"],
            &["Mora", "Kvinnor", "#3"],
            &["Mora", "Män", "#4"],
        ],
        lines: &[
            "Registrerade | 2015 | K | kommun:1440 | 1",
            "Registrerade | 2015 | K | kommun:2062 | 3",
            "Registrerade | 2015 | M | kommun:1440 | 2",
            "Registrerade | 2015 | M | kommun:2062 | 4",
        ],
        faults: &[],
    },
];

#[test]
fn a_row_is_given_only_to_what_it_says() {
    let mut wrong = Vec::new();
    for case in &CASES {
        let catch = match Catch::read(Sheet::new("2015").rows(1, case.rows).book(), &Options::default()) {
            Ok(catch) => catch,
            Err(halt) => {
                wrong.push(format!("{}: {halt}", case.layout));
                continue;
            }
        };
        let (lines, faults) = (catch.lines(), catch.faults());
        if lines != case.lines || faults != case.faults {
            wrong.push(format!("{}:\n  {}\n  {faults:?}", case.layout, lines.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
