//! Rows beside the sum of their kommun, and the codes of counties: each row is given to the kommun that its own sum names,
//! or to none.

use crate::support::layouts::{Case, Line, check, read};

const STADSDELAR: [&str; 7] = [
    "Nöjda kommun:1490 10",
    "Nöjda stadsdel:1480/angered 1",
    "Nöjda stadsdel:1480/hisingen 2",
    "Nöjda kommun:1480 8",
    "Nöjda enhet:1981/solgården 3",
    "Nöjda enhet:1981/backen 4",
    "Nöjda kommun:1981 7",
];

#[test]
fn rows_above_the_sum_of_a_kommun_are_that_one_s_however_the_sum_is_called() {
    for [first, second] in [
        ["Göteborg totalt", "Sala totalt"],
        ["Summa Göteborg", "Summa Sala"],
        ["Göteborg, totalt", "Sala, totalt"],
        ["Göteborgs stad totalt", "Sala kommun totalt"],
        ["Totalt Göteborg", "Totalt Sala"],
        ["Hela Göteborg", "Hela Sala"],
        ["Göteborg (totalt)", "Sala (samtliga enheter)"],
    ] {
        for heading in ["Kommun", "Kommun/enhet", "Stadsdel"] {
            let rows: [&[&str]; 8] = [
                &[heading, "Nöjda (%)"],
                &["Borås", "#10"],
                &["Angered", "#1"],
                &["Hisingen", "#2"],
                &[first, "#8"],
                &["Solgården", "#3"],
                &["Backen", "#4"],
                &[second, "#7"],
            ];
            let catch = read("2015", &rows);
            assert_eq!(Line::Unit.of(&catch), STADSDELAR, "{heading}, {first}: {:?}", catch.faults());
            assert_eq!(catch.faults(), ["A3 noted-rows-of-sum"], "{heading}, {first}");
        }
    }
}

const CASES: [Case<'static>; 9] = [
    Case {
        layout: "a name alone above and a sum below say the same",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["Göteborg"],
            &["Eken", "#1"],
            &["Göteborg totalt", "#8"],
            &["Sala", "#7"],
            &["Solgården", "#3"],
            &["Sala totalt", "#7"],
        ],
        lines: &[
            "Nöjda enhet:1480/eken 1",
            "Nöjda kommun:1480 8",
            "Nöjda kommun:1981 7",
            "Nöjda enhet:1981/solgården 3",
            "Nöjda kommun:1981 7",
        ],
        faults: &[],
    },
    Case {
        layout: "sums above their rows",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["Göteborg totalt", "#8"],
            &["Eken", "#1"],
            &["Sala totalt", "#7"],
            &["Solgården", "#3"],
            &["Backen", "#4"],
        ],
        lines: &[
            "Nöjda kommun:1480 8",
            "Nöjda enhet:1480/eken 1",
            "Nöjda kommun:1981 7",
            "Nöjda enhet:1981/solgården 3",
            "Nöjda enhet:1981/backen 4",
        ],
        faults: &["A3 noted-rows-of-sum"],
    },
    Case {
        layout: "some kommuner stand above their rows, others' sums below",
        sheet: "2015",
        rows: &[
            &["Kommun/enhet", "Nöjda (%)"],
            &["Mora", "#5"],
            &["Eken", "#3"],
            &["Granen", "#4"],
            &["Sala totalt", "#7"],
            &["Täby", "#3"],
            &["Asken", "#5"],
            &["Linden", "#4"],
            &["Ale", "#4"],
        ],
        lines: &[
            "Nöjda kommun:2062 5",
            "Nöjda kommun:1981 7",
            "Nöjda kommun:0160 3",
            "Nöjda enhet:0160/asken 5",
            "Nöjda enhet:0160/linden 4",
            "Nöjda kommun:1440 4",
        ],
        faults: &["A3 unread-part-of-whom", "A4 unread-part-of-whom"],
    },
    Case {
        layout: "stadsdelar that are known tell what their places do not",
        sheet: "2015",
        rows: &[
            &["Kommun/enhet", "Nöjda (%)"],
            &["Borås", "#10"],
            &["Eken", "#11"],
            &["Angered", "#1"],
            &["Göteborg totalt", "#8"],
            &["Solgården", "#3"],
            &["Sala totalt", "#7"],
        ],
        lines: &["Nöjda kommun:1490 10", "Nöjda stadsdel:1480/angered 1", "Nöjda kommun:1480 8", "Nöjda kommun:1981 7"],
        faults: &["A3 unread-part-of-whom", "A6 unread-part-of-whom"],
    },
    Case {
        layout: "what is called as a kommun between the rows of a sum",
        sheet: "2015",
        rows: &[
            &["Kommun/enhet", "Nöjda (%)"],
            &["Eken", "#3"],
            &["Lund", "#4"],
            &["Granen", "#4"],
            &["Sala totalt", "#7"],
            &["Mora totalt", "#4"],
        ],
        lines: &["Nöjda kommun:1981 7", "Nöjda kommun:2062 4"],
        faults: &["A2 unread-part-of-whom", "A3 unread-part-of-whom", "A4 unread-part-of-whom"],
    },
    Case {
        layout: "genders in the names of rows are no parts of kommuner",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda (%)"],
            &["Ale kvinnor", "#1"],
            &["Ale män", "#2"],
            &["Ale totalt", "#3"],
            &["Bjuv kvinnor", "#4"],
            &["Bjuv män", "#5"],
            &["Bjuv totalt", "#6"],
        ],
        lines: &["Nöjda kommun:1440 3", "Nöjda kommun:1260 6"],
        faults: &[
            "A2 unread-unknown-unit",
            "A3 unread-unknown-unit",
            "A5 unread-unknown-unit",
            "A6 unread-unknown-unit",
        ],
    },
    Case {
        layout: "a header of years above stadsdelar",
        sheet: "2015",
        rows: &[
            &["Andel nöjda (%)"],
            &["Stadsdel", "2013", "#2014"],
            &["Angered", "#3", "#4"],
            &["Göteborg totalt", "#7", "#8"],
            &["Norr", "#5", "#6"],
            &["Malmö totalt", "#9", "#10"],
        ],
        lines: &[
            "Andel nöjda stadsdel:1480/angered 3",
            "Andel nöjda kommun:1480 7",
            "Andel nöjda stadsdel:1280/norr 5",
            "Andel nöjda kommun:1280 9",
            "Andel nöjda stadsdel:1480/angered 4",
            "Andel nöjda kommun:1480 8",
            "Andel nöjda stadsdel:1280/norr 6",
            "Andel nöjda kommun:1280 10",
        ],
        faults: &["A3 noted-rows-of-sum"],
    },
    Case {
        layout: "stadsdelar that are known are no homes of another kommun",
        sheet: "2015",
        rows: &[
            &["Kommun/enhet", "Nöjda (%)"],
            &["Borås", "#10"],
            &["Angered", "#1"],
            &["Göteborg", "#8"],
            &["Ulricehamn", "#3"],
            &["Eken", "#4"],
        ],
        lines: &["Nöjda kommun:1490 10", "Nöjda kommun:1480 8", "Nöjda kommun:1491 3", "Nöjda enhet:1491/eken 4"],
        faults: &["A3 unread-unknown-unit"],
    },
    Case {
        layout: "sums in a column of stadsdelar",
        sheet: "2015",
        rows: &[
            &["Kommun", "Stadsdel", "Nöjda (%)"],
            &["Göteborg", "Angered", "#1"],
            &["Göteborg", "Göteborgs stad totalt", "#5"],
            &["Malmö", "Norr", "#4"],
            &["Malmö", "Summa Malmö", "#6"],
        ],
        lines: &[
            "Nöjda stadsdel:1480/angered 1",
            "Nöjda kommun:1480 5",
            "Nöjda stadsdel:1280/norr 4",
            "Nöjda kommun:1280 6",
        ],
        faults: &[],
    },
];

#[test]
fn rows_beside_sums_in_every_layout() {
    check(&CASES, Line::Unit);
}

#[test]
fn codes_of_counties_are_no_values() {
    let plain = ["Nöjda kommun:0127 10", "Nöjda kommun:1981 11", "Nöjda kommun:2580 12"];
    for heading in ["Län", "Länsnr", "Länskod", "Läns-\nkod", "Läns kod", "Länsnummer", "Lnr"] {
        for codes in [["#1", "#19", "#25"], ["01", "19", "25"]] {
            let [first, second, third] = codes;
            let before: [&[&str]; 4] = [
                &[heading, "Kommun", "Nöjda (%)"],
                &[first, "Botkyrka", "#10"],
                &[second, "Sala", "#11"],
                &[third, "Luleå", "#12"],
            ];
            let behind: [&[&str]; 4] = [
                &["Kommun", "Nöjda (%)", heading],
                &["Botkyrka", "#10", first],
                &["Sala", "#11", second],
                &["Luleå", "#12", third],
            ];
            for (rows, range) in [(before, "A2:A4"), (behind, "C2:C4")] {
                let catch = read("2015", &rows);
                assert_eq!(Line::Unit.of(&catch), plain, "{heading}: {:?}", catch.faults());
                assert_eq!(catch.faults(), [format!("{range} noted-code-column")], "{heading}");
            }
        }
    }
    let rows: [&[&str]; 3] = [&["Kommun", "Nöjda (%)", "Län"], &["Botkyrka", "#10", "11,5"], &["Sala", "#11", "10,5"]];
    let catch = read("2015", &rows);
    assert!(Line::Unit.of(&catch).contains(&"Nöjda lan:01 11.5".to_owned()), "{:?}", catch.lines());
}
