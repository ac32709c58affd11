//! The gender of values in words: in headings and beside them, under Kön, above blocks of rows, in titles and sheets'
//! names. Nothing that names a gender is everybody's in silence.

use crate::support::catch::Catch;
use crate::support::layouts::{self, Case, Line};
use crate::support::workbook::{Book, Sheet};

const CASES: [Case<'static>; 26] = [
    Case {
        layout: "of which women, after the column of all",
        sheet: "2015",
        rows: &[&["Kommun", "Andel nöjda", "varav kvinnor", "därav män"], &["Sala", "#5", "#6", "#4"]],
        lines: &["Andel nöjda T 5", "Andel nöjda K 6", "Andel nöjda M 4"],
        faults: &[],
    },
    Case {
        layout: "of which girls, in two rows of header",
        sheet: "2015",
        rows: &[&["Kommun", "Placerade", ""], &["", "Totalt", "Varav flickor"], &["Sala", "#5", "#6"]],
        lines: &["Placerade T 5", "Placerade K 6"],
        faults: &[],
    },
    Case {
        layout: "shares of a number are a measure of their own",
        sheet: "2015",
        rows: &[&["Kommun", "Antal hemlösa", "varav kvinnor (%)", "varav kvinnor"], &["Sala", "#50", "#30", "#15"]],
        lines: &["Antal hemlösa T 50", "Antal hemlösa K 15", "Antal hemlösa – varav kvinnor (%) T 30"],
        faults: &["C2 noted-gender-in-name"],
    },
    Case {
        layout: "share of women who",
        sheet: "2015",
        rows: &[
            &["Kommun", "Andel kvinnor som är nöjda", "Andel män som är nöjda", "Andel som är nöjda"],
            &["Sala", "#5", "#6", "#4"],
        ],
        lines: &["Andel som är nöjda K 5", "Andel som är nöjda M 6", "Andel som är nöjda T 4"],
        faults: &[],
    },
    Case {
        layout: "a gender that is a part of what is measured",
        sheet: "2015",
        rows: &[
            &["Kommun", "Andel kvinnor i arbetskraften", "Våld mot kvinnor", "Andel som anser att man får hjälp"],
            &["Sala", "#5", "#6", "#4"],
        ],
        lines: &["Andel kvinnor i arbetskraften T 5", "Våld mot kvinnor T 6", "Andel som anser att man får hjälp T 4"],
        faults: &["B2 noted-gender-in-name", "C2 noted-gender-in-name"],
    },
    Case {
        layout: "behind a dash, in brackets, before a colon",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda – kvinnor", "Nöjda (män)", "Kvinnor: Trygga", "Män - Trygga", "Mat, flickor"],
            &["Sala", "#1", "#2", "#3", "#4", "#5"],
        ],
        lines: &["Nöjda K 1", "Nöjda M 2", "Trygga K 3", "Trygga M 4", "Mat K 5"],
        faults: &[],
    },
    Case {
        layout: "without a sign, where the other gender is there",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda kvinnor", "Nöjda män", "Nöjda totalt", "Trygga_K", "Trygga_M", "Vitamin K"],
            &["Sala", "#1", "#2", "#3", "#4", "#5", "#6"],
        ],
        lines: &["Nöjda K 1", "Nöjda M 2", "Nöjda T 3", "Trygga K 4", "Trygga M 5", "Vitamin K T 6"],
        faults: &["E2 noted-gender-letter", "F2 noted-gender-letter"],
    },
    Case {
        layout: "without a sign, where it is not",
        sheet: "2015",
        rows: &[&["Kommun", "Våldsutsatta kvinnor", "Kostnad totalt"], &["Sala", "#1", "#2"]],
        lines: &["Våldsutsatta kvinnor T 1", "Kostnad totalt T 2"],
        faults: &["B2 noted-gender-in-name"],
    },
    Case {
        layout: "shares that make up a hundred are not split, shares beside that of all are",
        sheet: "2015",
        rows: &[
            &[
                "Kommun",
                "Andel kvinnor i nämnden",
                "Andel män i nämnden",
                "Andel med insats",
                "Andel kvinnor med insats",
            ],
            &["Sala", "#40", "#60", "#3", "#4"],
        ],
        lines: &[
            "Andel kvinnor i nämnden T 40",
            "Andel män i nämnden T 60",
            "Andel med insats T 3",
            "Andel med insats K 4",
        ],
        faults: &["B2 noted-gender-in-name", "C2 noted-gender-in-name"],
    },
    Case {
        layout: "the names of genders beside a measure",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda", "Kvinnor", "Män"], &["Sala", "#1", "#2", "#3"]],
        lines: &["Nöjda T 1", "Nöjda K 2", "Nöjda M 3"],
        faults: &["C2 noted-gender-of-column-before", "D2 noted-gender-of-column-before"],
    },
    Case {
        layout: "the names of genders beside something else",
        sheet: "2015",
        rows: &[&["Kommun", "Folkmängd", "Kvinnor", "Män"], &["Sala", "#1", "#2", "#3"]],
        lines: &["Folkmängd T 1"],
        faults: &["C2 unread-gender-of-what", "D2 unread-gender-of-what"],
    },
    Case {
        layout: "the same where the title names what is measured",
        sheet: "2015",
        rows: &[&["Nöjda i hemtjänst"], &["Kommun", "Folkmängd", "Kvinnor"], &["Sala", "#1", "#2"]],
        lines: &["Folkmängd T 1", "Nöjda i hemtjänst K 2"],
        faults: &["C3 noted-gender-of-titles-measure"],
    },
    Case {
        layout: "pojkar, flickor, båda",
        sheet: "2015",
        rows: &[&["Kommun", "Kön", "Nöjda"], &["Sala", "P", "#1"], &["Sala", "F", "#2"], &["Sala", "B", "#3"]],
        lines: &["Nöjda M 1", "Nöjda K 2", "Nöjda T 3"],
        faults: &[],
    },
    Case {
        layout: "one gender under Kön, and one that is none",
        sheet: "2015",
        rows: &[&["Kommun", "Kön", "Nöjda"], &["Sala", "P", "#1"], &["Mora", "Ö", "#2"]],
        lines: &["Nöjda M 1"],
        faults: &["C3 unread-no-gender"],
    },
    Case {
        layout: "the numbers of Statistics Sweden",
        sheet: "2015",
        rows: &[&["Kommun", "Kön", "Nöjda"], &["Sala", "#1", "#5"], &["Sala", "#2", "#6"], &["Mora", "1", "#7"]],
        lines: &["Nöjda M 5", "Nöjda M 7", "Nöjda K 6"],
        faults: &["B2:B4 noted-gender-codes"],
    },
    Case {
        layout: "numbers that the sheet explains otherwise",
        sheet: "2015",
        rows: &[
            &["Kön: 1 = kvinna, 2 = man"],
            &["Kommun", "Kön", "Nöjda"],
            &["Sala", "#1", "#5"],
            &["Sala", "#2", "#6"],
        ],
        lines: &["Nöjda K 5", "Nöjda M 6"],
        faults: &["B3:B4 noted-gender-codes"],
    },
    Case {
        layout: "block after block",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda"],
            &["Flickor"],
            &["Sala", "#1"],
            &["Mora", "#2"],
            &["Pojkar"],
            &["Sala", "#3"],
            &["Samtliga"],
            &["Sala", "#4"],
        ],
        lines: &["Nöjda K 1", "Nöjda K 2", "Nöjda M 3", "Nöjda T 4"],
        faults: &[],
    },
    Case {
        layout: "blocks headed above the values",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda", "Trygga"],
            &["", "Kvinnor", ""],
            &["Sala", "#1", "#2"],
            &["", "Män", ""],
            &["Sala", "#3", "#4"],
        ],
        lines: &["Nöjda K 1", "Nöjda M 3", "Trygga K 2", "Trygga M 4"],
        faults: &[],
    },
    Case {
        layout: "rows of genders below each kommun",
        sheet: "2015",
        rows: &[
            &["Kommun", "Nöjda"],
            &["Sala", "#1"],
            &["  varav kvinnor", "#2"],
            &["  varav män", "#3"],
            &["Mora", "#4"],
            &["Kvinnor", "#5"],
        ],
        lines: &["Nöjda T 1", "Nöjda T 4", "Nöjda K 2", "Nöjda K 5", "Nöjda M 3"],
        faults: &[],
    },
    Case {
        layout: "rows of genders at the end are sums of all",
        sheet: "2015",
        rows: &[&["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"], &["Kvinnor", "#1"], &["Män", "#2"]],
        lines: &["Nöjda T 1", "Nöjda T 2"],
        faults: &["A4 unread-unknown-unit", "A5 unread-unknown-unit"],
    },
    Case {
        layout: "in the names of indicators",
        sheet: "2015",
        rows: &[
            &["Kommun", "Indikator", "Värde"],
            &["Sala", "Nöjda", "#1"],
            &["Sala", "Nöjda, kvinnor", "#2"],
            &["Sala", "varav män", "#3"],
            &["Mora", "Nöjda", "#4"],
            &["Mora", "Andel kvinnor i nämnden", "#5"],
        ],
        lines: &["Nöjda T 1", "Nöjda T 4", "Nöjda K 2", "Nöjda M 3", "Andel kvinnor i nämnden T 5"],
        faults: &["C6 noted-gender-in-name"],
    },
    Case {
        layout: "groups, among them genders",
        sheet: "2015",
        rows: &[
            &["Kommun", "Grupp", "Nöjda"],
            &["Sala", "Födda utomlands", "#1"],
            &["Sala", "Kvinnor", "#2"],
            &["Sala", "Med insats", "#3"],
            &["Mora", "Födda utomlands", "#4"],
        ],
        lines: &["Födda utomlands – Nöjda T 1", "Födda utomlands – Nöjda T 4", "Nöjda K 2", "Med insats – Nöjda T 3"],
        faults: &[],
    },
    Case {
        layout: "in the title",
        sheet: "2015",
        rows: &[&["Nöjda brukare, kvinnor"], &["Kommun", "Hemtjänst", "Totalt"], &["Sala", "#1", "#2"]],
        lines: &["Nöjda brukare – Hemtjänst K 1", "Nöjda brukare K 2"],
        faults: &["A2:C3 noted-gender-of-title"],
    },
    Case {
        layout: "in a title that may mean something else",
        sheet: "2015",
        rows: &[&["Stöd till våldsutsatta kvinnor"], &["Kommun", "Har rutin"], &["Sala", "#1"]],
        lines: &["Stöd till våldsutsatta kvinnor – Har rutin T 1"],
        faults: &["A2:B3 noted-gender-in-title"],
    },
    Case {
        layout: "a title above columns of genders says nothing more",
        sheet: "2015",
        rows: &[&["Nöjda, kvinnor och män"], &["Kommun", "Kvinnor", "Män"], &["Sala", "#1", "#2"]],
        lines: &["Nöjda K 1", "Nöjda M 2"],
        faults: &[],
    },
    Case {
        layout: "stacked tables with a gender as title",
        sheet: "2015",
        rows: &[
            &["Kvinnor"],
            &["Kommun", "Nöjda"],
            &["Sala", "#1"],
            &["", ""],
            &["Män"],
            &["Kommun", "Nöjda"],
            &["Sala", "#2"],
        ],
        lines: &["Nöjda K 1", "Nöjda M 2"],
        faults: &["A2:B3 noted-gender-of-title", "A6:B7 noted-gender-of-title"],
    },
];

#[test]
fn a_gender_in_words_is_a_dimension_of_the_same_measure() {
    layouts::check(&CASES, Line::Gender);
}

#[test]
fn each_sheet_of_a_workbook_may_be_of_one_gender() {
    let sheet = |name: &str, value: &str| {
        Sheet::new(name).rows(1, &[&["Nöjda 2015"], &["Kommun", "Hemtjänst"], &["Sala", value]])
    };
    let read = |names: [&str; 3]| {
        let book = names.iter().zip(["#1", "#2", "#3"]).map(|(name, value)| sheet(name, value));
        Catch::of(book.fold(Book::default(), Book::sheet).write())
    };
    for names in [["Kvinnor", "Män", "Totalt"], ["Hemtjänst kvinnor", "Hemtjänst män", "Hemtjänst"]] {
        let catch = read(names);
        assert_eq!(
            Line::Gender.of(&catch),
            ["K 1", "M 2", "T 3"].map(|it| format!("Nöjda – Hemtjänst {it}")),
            "{names:?}"
        );
        assert_eq!(catch.faults(), ["A2:B3 noted-gender-of-title", "A2:B3 noted-gender-of-title"]);
    }
    let catch = read(["Stöd kvinnor", "Boende", "Övrigt"]);
    assert_eq!(catch.faults(), ["A2:B3 noted-gender-in-title", "B3 unread-given-twice", "B3 unread-given-twice"]);
}

#[test]
fn what_stands_below_one_heading_does_not_reach_over_the_next() {
    let rows: [&[&str]; 5] = [
        &["", "1. Bemötande", "", "", "2. Väntetid", "3. Kontinuitet"],
        &["", "Totalt", "Kvinnor", "Män", "", ""],
        &["Kommun", "%", "%", "%", "Dagar", "Antal"],
        &["Sala", "#81", "#82", "#83", "#4", "#12"],
        &["Mora", "#71", "#72", "#73", "#5", "#13"],
    ];
    let catch = Catch::of(Sheet::new("2015").rows(1, &rows).book());
    let found: Vec<String> = catch
        .slices()
        .iter()
        .map(|slice| {
            let series = &catch.series()[slice.series as usize].title;
            format!("{series} {}", slice.gender.code())
        })
        .collect();
    assert_eq!(found, ["Bemötande T", "Bemötande K", "Bemötande M", "Väntetid T", "Kontinuitet T"]);
}

#[test]
fn short_words_for_genders_are_genders_beside_the_other() {
    for (women, men) in [("Kv.", "Män"), ("Kv", "M"), ("kv", "m"), ("KV", "M")] {
        for turned in [false, true] {
            let pair = if turned { [men, women] } else { [women, men] };
            let numbers = if turned { ["#60", "#50", "#80", "#70"] } else { ["#50", "#60", "#70", "#80"] };
            let [one, two, three, four] = numbers;
            let rows: [&[&str]; 4] = [
                &["Hemtjänst, nöjda"],
                &["Kommun", "2024", "2024", "2023", "2023"],
                &["", pair[0], pair[1], pair[0], pair[1]],
                &["Sala", one, two, three, four],
            ];
            let mut lines = Line::Gender.of(&layouts::read("Blad1", &rows));
            lines.sort();
            let wanted = ["K 50", "K 70", "M 60", "M 80"].map(|line| format!("Hemtjänst, nöjda {line}"));
            assert_eq!(lines, wanted, "{pair:?}");
        }
    }
}
