//! Tables that go on with another one, and rows of groups below those of a kommun.

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check, read};
use crate::support::workbook::{Book, Sheet};

const TABLE: [&[&str]; 4] =
    [&["Tabell 3. Andel nöjda 2015"], &["Kommun", "Kvinnor", "Män"], &["Sala", "#1", "#2"], &["Mora", "#3", "#4"]];
const MORE: [&[&str]; 3] = [&["Kommun", "Kvinnor", "Män"], &["Ale", "#5", "#6"], &["Täby", "#7", "#8"]];
const BOTH: [&str; 8] = [
    "Andel nöjda | 2015 | K | kommun:1981 | 1",
    "Andel nöjda | 2015 | K | kommun:2062 | 3",
    "Andel nöjda | 2015 | M | kommun:1981 | 2",
    "Andel nöjda | 2015 | M | kommun:2062 | 4",
    "Andel nöjda | 2015 | K | kommun:1440 | 5",
    "Andel nöjda | 2015 | K | kommun:0160 | 7",
    "Andel nöjda | 2015 | M | kommun:1440 | 6",
    "Andel nöjda | 2015 | M | kommun:0160 | 8",
];

#[test]
fn a_table_that_goes_on_measures_what_it_did() {
    for line in [
        "Fortsättning tabell 3",
        "Tabell 3 (forts.)",
        "Tabell 3, fortsättning",
        "forts.",
        "Fortsättning från föregående sida",
        "Tabell 3. Andel nöjda 2015 (forts.)",
    ] {
        let (mut rows, line_alone) = (TABLE.to_vec(), [line]);
        rows.extend([&[][..], &line_alone]);
        rows.extend(MORE);
        let catch = read("Resultat", &rows);
        assert_eq!(catch.lines(), BOTH, "{line}");
        assert_eq!(catch.faults(), [""; 0], "{line}");
        let sheets = [Sheet::new("Blad1").rows(1, &TABLE), Sheet::new("Blad2").at("A1", line).rows(2, &MORE)];
        let [first, second] = sheets;
        let catch = Catch::of(Book::default().sheet(first).sheet(second).write());
        assert_eq!(catch.lines(), BOTH, "{line} on another sheet: {:?}", catch.faults());
    }
}

#[test]
fn a_table_goes_on_with_the_one_of_its_number_or_that_is_told() {
    let other: [&[&str]; 4] = [
        &["Tabell 4. Andel trygga 2015"],
        &["Kommun", "Kvinnor", "Män"],
        &["Sala", "#11", "#12"],
        &["Mora", "#13", "#14"],
    ];
    for (number, is_there) in [("3", true), ("7", false)] {
        let line = format!("Tabell {number} (forts.)");
        let mut rows = TABLE.to_vec();
        rows.push(&[]);
        rows.extend(other);
        let line: [&str; 1] = [&line];
        rows.extend([&[][..], &line]);
        rows.extend(MORE);
        let catch = read("Resultat", &rows);
        assert_eq!(catch.lines().contains(&BOTH[4].to_owned()), is_there, "{number}: {:?}", catch.lines());
        let told = catch.faults().contains(&"A12 noted-goes-on-from-nowhere".to_owned());
        assert_eq!(told, !is_there, "{number}: {:?}", catch.faults());
    }
}

const CASES: [Case<'static>; 4] = [
    Case {
        layout: "tables of years below each other, the second of similar kommuner",
        sheet: "Blad1",
        rows: &[
            &["Resultat för Sala kommun"],
            &["År", "Nöjda", "Trygga"],
            &["#2013", "#1", "#2"],
            &["#2014", "#3", "#4"],
            &[""],
            &["Liknande kommuner"],
            &["År", "Nöjda", "Trygga"],
            &["#2012", "#5", "#6"],
            &["#2014", "#7", "#8"],
        ],
        lines: &["Nöjda 2013 1", "Nöjda 2014 3", "Trygga 2013 2", "Trygga 2014 4"],
        faults: &["A8 unread-row-of-others", "A9 unread-row-of-others", "A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "similar kommuner among kommuner with their years below them",
        sheet: "Blad1",
        rows: &[
            &["År", "Nöjda"],
            &["Sala"],
            &["#2013", "#1"],
            &["Liknande kommuner"],
            &["#2012", "#5"],
            &["Mora"],
            &["#2013", "#2"],
        ],
        lines: &["Nöjda 2013 1", "Nöjda 2013 2"],
        faults: &["A5 unread-row-of-others"],
    },
    Case {
        layout: "a name that nobody knows among kommuner with their years below them",
        sheet: "Blad1",
        rows: &[
            &["År", "Nöjda"],
            &["Sala"],
            &["#2013", "#1"],
            &["Västra delen"],
            &["#2012", "#5"],
            &["Mora"],
            &["#2013", "#2"],
        ],
        lines: &["Nöjda 2013 1", "Nöjda 2013 2"],
        faults: &["A5 unread-unknown-unit"],
    },
    Case {
        layout: "the second row of a group that is no kommun's",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "År", "Nöjda"],
            &["Sala", "#2013", "#1"],
            &["", "#2014", "#2"],
            &["Liknande kommuner", "#2013", "#5"],
            &["", "#2014", "#6"],
        ],
        lines: &["Nöjda 2013 1", "Nöjda 2014 2"],
        faults: &["A4 unread-unknown-unit", "B5 unread-no-label"],
    },
];

#[test]
fn rows_of_groups_are_no_kommun_s() {
    check(&CASES, Line::Period);
}
