//! Genders that the names of rows tell: in brackets, or on rows of their own.

use crate::support::layouts::{Case, Line, check};

const PARTS_IN_ROWS: [Case<'static>; 7] = [
    Case {
        layout: "of what the title counts",
        sheet: "Blad1",
        rows: &[
            &["Mottagare 2024"],
            &["Kommun", "Indikator", "Värde"],
            &["Sala", "Antal", "#40"],
            &["Sala", "varav kvinnor", "#20"],
            &["Mora", "Antal", "#50"],
            &["Mora", "varav kvinnor", "#30"],
        ],
        lines: &["Mottagare T 40", "Mottagare T 50", "Mottagare K 20", "Mottagare K 30"],
        faults: &[],
    },
    Case {
        layout: "with the women in brackets",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "Indikator", "2024"],
            &["Sala", "Antal mottagare (varav kvinnor)", "40 (20)"],
            &["Sala", "Väntetid", "#7"],
            &["Mora", "Antal mottagare (varav kvinnor)", "50 (30)"],
            &["Mora", "Väntetid", "#8"],
        ],
        lines: &[
            "Antal mottagare T 40 present 40 (20)",
            "Antal mottagare T 50 present 50 (30)",
            "Antal mottagare K 20",
            "Antal mottagare K 30",
            "Väntetid T 7",
            "Väntetid T 8",
        ],
        faults: &["C2 noted-part-in-brackets", "C2 noted-number-before-brackets"],
    },
    Case {
        layout: "without them",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "Indikator", "2024"],
            &["Sala", "Antal mottagare (varav kvinnor)", "#40"],
            &["Sala", "Väntetid", "#7"],
            &["Mora", "Antal mottagare (varav kvinnor)", "#50"],
            &["Mora", "Väntetid", "#8"],
        ],
        lines: &["Antal mottagare T 40", "Antal mottagare T 50", "Väntetid T 7", "Väntetid T 8"],
        faults: &["C2 noted-part-in-brackets"],
    },
    Case {
        layout: "beside the number of all",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "Indikator", "2024"],
            &["Sala", "Antal mottagare", "#40"],
            &["Sala", "Antal mottagare (varav kvinnor)", "#20"],
            &["Mora", "Antal mottagare", "#50"],
            &["Mora", "Antal mottagare (varav kvinnor)", "#30"],
        ],
        lines: &["Antal mottagare T 40", "Antal mottagare T 50", "Antal mottagare K 20", "Antal mottagare K 30"],
        faults: &[],
    },
    Case {
        layout: "on the sheet of one kommun",
        sheet: "Sala",
        rows: &[
            &["Indikator", "2024"],
            &["Antal anställda (varav män)", "#12"],
            &["Antal mottagare (varav kvinnor)", "40 (20)"],
        ],
        lines: &["Antal anställda T 12", "Antal mottagare T 40 present 40 (20)", "Antal mottagare K 20"],
        faults: &["B2 noted-part-in-brackets", "B3 noted-number-before-brackets"],
    },
    Case {
        layout: "on rows of their own",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "Indikator", "2024"],
            &["Sala", "Antal mottagare", "#40"],
            &["Sala", "varav kvinnor", "#20"],
            &["Sala", "därav män", "#20"],
            &["Sala", "Väntetid", "#7"],
            &["Mora", "Antal mottagare", "#50"],
            &["Mora", "varav kvinnor", "#30"],
            &["Mora", "därav män", "#20"],
            &["Mora", "Väntetid", "#8"],
        ],
        lines: &[
            "Antal mottagare T 40",
            "Antal mottagare T 50",
            "Antal mottagare K 20",
            "Antal mottagare K 30",
            "Antal mottagare M 20",
            "Antal mottagare M 20",
            "Väntetid T 7",
            "Väntetid T 8",
        ],
        faults: &[],
    },
    Case {
        layout: "on rows of their own on the sheet of one kommun",
        sheet: "Sala",
        rows: &[
            &["Indikator", "2024"],
            &["Antal mottagare", "#40"],
            &["varav kvinnor", "#20"],
            &["därav män", "#20"],
            &["Väntetid", "#7"],
        ],
        lines: &["Antal mottagare T 40", "Antal mottagare K 20", "Antal mottagare M 20", "Väntetid T 7"],
        faults: &[],
    },
];

#[test]
fn a_gender_in_brackets_in_the_name_of_a_row_is_a_part_of_all_who_are_counted() {
    check(&PARTS_IN_ROWS, Line::Gender);
}
