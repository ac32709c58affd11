//! Rows of nothing but marks, marks that a legend says stand for nought, and cells that say nothing below others that do.

use crate::support::layouts::{Case, Line, check};

const ROWS: [Case<'static>; 4] = [
    Case {
        layout: "a home below its kommun",
        sheet: "2024",
        rows: &[
            &["Kommun/enhet", "Trivs", "Trygg"],
            &["Sollentuna", "#80", "#81"],
            &["   Ekvägen", "#82", "#83"],
            &["   Tallen", "*", "*"],
            &["   Granen", "#75", "#74"],
            &["Vallentuna", "#70", "#71"],
        ],
        lines: &[
            "Trivs kommun:0163 80",
            "Trivs enhet:0163/ekvägen 82",
            "Trivs enhet:0163/granen 75",
            "Trivs kommun:0115 70",
            "Trygg kommun:0163 81",
            "Trygg enhet:0163/ekvägen 83",
            "Trygg enhet:0163/granen 74",
            "Trygg kommun:0115 71",
        ],
        faults: &["B4 unread-not-a-number", "C4 unread-not-a-number"],
    },
    Case {
        layout: "a kommun that nobody knows",
        sheet: "2024",
        rows: &[
            &["Kommun", "Trivs", "Trygg"],
            &["Sollentuna", "#80", "#81"],
            &["Okänd", "*", "**"],
            &["Solna", "#72", "#73"],
        ],
        lines: &["Trivs kommun:0163 80", "Trivs kommun:0184 72", "Trygg kommun:0163 81", "Trygg kommun:0184 73"],
        faults: &["A3 unread-unknown-unit"],
    },
    Case {
        layout: "the homes of one kommun",
        sheet: "2024",
        rows: &[
            &["Sollentuna kommun, brukarundersökning LSS"],
            &["Enhet", "Trivs", "Trygg"],
            &["Ekvägen", "#82", "#83"],
            &["Tallen", "*", "*"],
            &["Granen", "#75", "#74"],
        ],
        lines: &[
            "Trivs enhet:0163/ekvägen 82",
            "Trivs enhet:0163/granen 75",
            "Trygg enhet:0163/ekvägen 83",
            "Trygg enhet:0163/granen 74",
        ],
        faults: &["B4 unread-not-a-number", "C4 unread-not-a-number", "A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "a column of homes, and the kommun on the first row of its own",
        sheet: "2024",
        rows: &[
            &["Kommun", "Enhet", "Trivs", "Trygg"],
            &["Sollentuna", "Ekvägen", "#82", "#83"],
            &["", "Tallen", "*", "*"],
            &["", "Granen", "#75", "#74"],
            &["Vallentuna", "Björken", "#60", "#61"],
        ],
        lines: &[
            "Trivs enhet:0163/ekvägen 82",
            "Trivs enhet:0163/granen 75",
            "Trivs enhet:0115/björken 60",
            "Trygg enhet:0163/ekvägen 83",
            "Trygg enhet:0163/granen 74",
            "Trygg enhet:0115/björken 61",
        ],
        faults: &["C3 unread-not-a-number", "D3 unread-not-a-number"],
    },
];

#[test]
fn a_row_of_marks_heads_no_columns() {
    check(&ROWS, Line::Unit);
}

#[test]
fn a_mark_is_nought_where_the_legend_says_so() {
    const LINES: [&str; 3] =
        ["Klagomål kommun:0163 0 present -", "Klagomål kommun:0115 5", "Klagomål kommun:0120 0 present –"];
    const HEAD: [&str; 2] = ["Kommun", "Klagomål"];
    const ROWS: [&[&str]; 3] = [&["Sollentuna", "-"], &["Vallentuna", "#5"], &["Värmdö", "–"]];
    let legends: [&[&str]; 3] = [&["– = inga klagomål (noll)"], &["-", "Noll (0)"], &["- Noll"]];
    for legend in legends {
        let rows = [&HEAD, ROWS[0], ROWS[1], ROWS[2], legend];
        check(&[Case { layout: legend[0], sheet: "2023", rows: &rows, lines: &LINES, faults: &[] }], Line::Unit);
    }
}

const REGI: [Case<'static>; 2] = [
    Case {
        layout: "regi of one kommun alone",
        sheet: "2024",
        rows: &[
            &["Kommun", "Regi", "Nöjda"],
            &["Sollentuna", "Totalt", "#80"],
            &["Sollentuna", "Offentlig", "#78"],
            &["Sollentuna", "Enskild", "#83"],
            &["Täby", "", "#70"],
            &["Solna", "", "#60"],
        ],
        lines: &[
            "Nöjda kommun:0163 80",
            "Nöjda kommun:0160 70",
            "Nöjda kommun:0184 60",
            "Nöjda kommun:0163 78",
            "Nöjda kommun:0163 83",
        ],
        faults: &[],
    },
    Case {
        layout: "whoever runs each home",
        sheet: "2024",
        rows: &[
            &["Kommun", "Enhet", "Driftsform", "Nöjda"],
            &["Sollentuna", "Totalt", "", "#90"],
            &["Sollentuna", "Bolinders", "Kommunal", "#91"],
            &["Sollentuna", "Silverbacken", "Privat", "#85"],
            &["Vallentuna", "Totalt", "", "#88"],
        ],
        lines: &[
            "Nöjda kommun:0163 90",
            "Nöjda enhet:0163/bolinders 91",
            "Nöjda enhet:0163/silverbacken 85",
            "Nöjda kommun:0115 88",
        ],
        faults: &[],
    },
];

#[test]
fn who_runs_the_homes_of_one_kommun_says_nothing_of_the_next() {
    check(&REGI, Line::Unit);
}
