//! Rows that hold marks or say nothing of themselves, columns of plans, and what legends say of marks.

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check, read};
use crate::support::workbook::{Book, Sheet};

#[test]
fn a_row_of_marks_heads_no_columns() {
    const HEADER: [&[&str]; 2] = [&["Andel ja 2024 (%)"], &["Kommun/enhet", "Trivs"]];
    let lines = ["Andel ja – LSS – Trivs kommun:1981 80", "Andel ja – LSS – Trivs kommun:2062 70"];
    let home = "Andel ja – LSS – Trivs enhet:1981/gruppbostad granen 75";
    let of_title = "B3:B6 noted-unit-of-title";
    for (mark, given, fault) in [
        ("*", None, Some("B4 unread-not-a-number")),
        ("¤", None, Some("B4 unread-not-a-number")),
        ("..", Some("– uncertain .."), None),
        ("x", Some("– suppressed x"), None),
        ("–", Some("– missing –"), None),
    ] {
        let rows: [&[&str]; 4] =
            [&["Sala", "#80"], &["   Gruppbostad Tallen", mark], &["   Gruppbostad Granen", "#75"], &["Mora", "#70"]];
        let catch = read("LSS", &[&HEADER[..], &rows].concat());
        let own = given.map(|given| format!("Andel ja – LSS – Trivs enhet:1981/gruppbostad tallen {given}"));
        let mut wanted: Vec<String> =
            lines.map(str::to_owned).into_iter().chain([home.to_owned()]).chain(own).collect();
        let mut found = Line::Unit.of(&catch);
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{mark}");
        let faults: Vec<String> = fault.into_iter().chain([of_title]).map(str::to_owned).collect();
        assert_eq!(catch.faults(), faults, "{mark}");
    }
    check(
        &[
            Case {
                layout: "beside a name that nobody knows",
                sheet: "2024",
                rows: &[
                    &["Kommun", "Nöjda", "Trygga"],
                    &["Sala", "#1", "#2"],
                    &["Okänd", "*", "*"],
                    &["Mora", "#3", "#4"],
                ],
                lines: &["Nöjda kommun:1981 1", "Nöjda kommun:2062 3", "Trygga kommun:1981 2", "Trygga kommun:2062 4"],
                faults: &["A3 unread-unknown-unit"],
            },
            Case {
                layout: "homes beside their kommuner",
                sheet: "2024",
                rows: &[
                    &["Kommun", "Enhet", "Nöjda", "Trygga"],
                    &["Sala", "Ekvägen", "#1", "#2"],
                    &["", "Tallen", "*", "*"],
                    &["", "Granen", "#3", "#4"],
                    &["Mora", "Björken", "#5", "#6"],
                ],
                lines: &[
                    "Nöjda enhet:1981/ekvägen 1",
                    "Nöjda enhet:1981/granen 3",
                    "Nöjda enhet:2062/björken 5",
                    "Trygga enhet:1981/ekvägen 2",
                    "Trygga enhet:1981/granen 4",
                    "Trygga enhet:2062/björken 6",
                ],
                faults: &["C3 unread-not-a-number", "D3 unread-not-a-number"],
            },
        ],
        Line::Unit,
    );
}

#[test]
fn who_runs_it_is_no_word_of_the_next_kommun() {
    check(
        &[
            Case {
                layout: "an empty cell beside another kommun",
                sheet: "2024",
                rows: &[
                    &["Kommun", "Regi", "Nöjda"],
                    &["Sala", "", "#80"],
                    &["Sala", "Offentlig", "#78"],
                    &["Sala", "Enskild", "#83"],
                    &["Mora", "", "#70"],
                    &["Falun", "", "#60"],
                ],
                lines: &[
                    "Nöjda kommun:1981 80",
                    "Nöjda kommun:2062 70",
                    "Nöjda kommun:2080 60",
                    "Nöjda kommun:1981 78",
                    "Nöjda kommun:1981 83",
                ],
                faults: &[],
            },
            Case {
                layout: "beside homes",
                sheet: "2024",
                rows: &[
                    &["Kommun", "Enhet", "Driftsform", "Nöjda"],
                    &["Sala", "Totalt", "", "#90"],
                    &["Sala", "Solgården", "Privat", "#91"],
                    &["Mora", "Totalt", "", "#88"],
                    &["Mora", "Väsby gård", "Kommunal", "#87"],
                ],
                lines: &[
                    "Nöjda kommun:1981 90",
                    "Nöjda enhet:1981/solgården 91",
                    "Nöjda kommun:2062 88",
                    "Nöjda enhet:2062/väsby gård 87",
                ],
                faults: &[],
            },
            Case {
                layout: "before the kommuner of a group",
                sheet: "2024",
                rows: &[
                    &["Regi", "Kommun", "Nöjda"],
                    &["Offentlig", "Sala", "#1"],
                    &["", "Mora", "#2"],
                    &["Enskild", "Sala", "#3"],
                    &["", "Mora", "#4"],
                ],
                lines: &["Nöjda kommun:1981 1", "Nöjda kommun:2062 2", "Nöjda kommun:1981 3", "Nöjda kommun:2062 4"],
                faults: &[],
            },
        ],
        Line::Unit,
    );
}

#[test]
fn goals_plans_and_forecasts_are_no_outcomes() {
    let header: &[&str] =
        &["Indikator", "Utfall 2023", "Mål 2024", "Helårsprognos 2024", "Plan 2025", "Etappmål 2026", "Riktvärde 2024"];
    let rows: [&[&str]; 4] = [
        &["Sala kommun – uppföljning 2024"],
        header,
        &["Andel nöjda, %", "#80", "#85", "#83", "#86", "#90", "#84"],
        &["Andel trygga, %", "#70", "#75", "#73", "#76", "#80", "#74"],
    ];
    let several = read("Uppföljning", &rows);
    assert_eq!(Line::Period.of(&several), ["Andel nöjda 2023 80", "Andel trygga 2023 70"]);
    let plans = |last: u32| {
        ["C", "D", "E", "F", "G"].map(|column| {
            let end = if last > 3 { format!(":{column}{last}") } else { String::new() };
            format!("{column}3{end} unread-plan-column")
        })
    };
    let told = |catch: &Catch| catch.faults().into_iter().filter(|it| it.ends_with("plan-column")).collect::<Vec<_>>();
    assert_eq!(told(&several), plans(4));
    let one = read("Uppföljning", &rows[..3]);
    assert_eq!(Line::Period.of(&one), ["Andel nöjda 2023 80"], "a table of one row");
    assert_eq!(told(&one), plans(3));
    let asked = read("T", &[&["Kommun", "Plan 2024"], &["Sala", "Ja"], &["Mora", "Nej"]]);
    assert_eq!(Line::Period.of(&asked), ["Plan 2024 1", "Plan 2024 0"], "whether there is one");
}

#[test]
fn a_legend_says_which_mark_is_nought() {
    let table: [&[&str]; 4] = [&["Kommun", "Lex Sarah 2023"], &["Sala", "-"], &["Mora", ".."], &["Falun", "#3"]];
    let wanted = ["Lex Sarah kommun:1981 0 present -", "Lex Sarah kommun:2062 – missing ..", "Lex Sarah kommun:2080 3"];
    let below: [&[&str]; 2] = [&["– = inga anmälningar (noll)"], &[".. = uppgift saknas"]];
    assert_eq!(Line::Unit.of(&read("T", &[&table[..], &below].concat())), wanted, "below the table");
    let legend: [&[&str]; 3] = [&["Tecken", "Betydelse"], &["-", "Noll (0)"], &["..", "Uppgift finns ej"]];
    let sheet = Sheet::new("Teckenförklaring").rows(1, &legend);
    let apart = Catch::of(Book::default().sheet(sheet).sheet(Sheet::new("T").rows(1, &table)).write());
    assert_eq!(Line::Unit.of(&apart), wanted, "on a sheet of its own");
    let habit =
        ["Lex Sarah kommun:1981 – missing -", "Lex Sarah kommun:2062 – uncertain ..", "Lex Sarah kommun:2080 3"];
    assert_eq!(Line::Unit.of(&read("T", &table)), habit, "nothing is said");
}

#[test]
fn shares_that_may_be_parts_of_one_are_told() {
    let rows: [&[&str]; 3] =
        [&["Kommun", "Andel nöjda 2023", "Svarsfrekvens 2023"], &["Sala", "#0.81", "#56"], &["Mora", "#0.82", "#60"]];
    let catch = read("Blad1", &rows);
    assert_eq!(catch.faults(), ["B2:B3 noted-share-of-one"]);
    assert_eq!(catch.lines().len(), 4, "they are read as they stand");
}

#[test]
fn kommuner_that_do_not_take_part_have_no_value() {
    let rows: [&[&str]; 4] =
        [&["Kommun", "Nöjda 2023"], &["Sala", "Deltar ej"], &["Mora", "Deltog inte"], &["Falun", "#3"]];
    let catch = read("T", &rows);
    let wanted =
        ["Nöjda kommun:1981 – missing Deltar ej", "Nöjda kommun:2062 – missing Deltog inte", "Nöjda kommun:2080 3"];
    assert_eq!((Line::Unit.of(&catch), catch.faults()), (wanted.map(str::to_owned).to_vec(), Vec::new()));
}
