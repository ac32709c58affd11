//! What single cells say: brackets, percentages, answers, formulas without results, ranks; and files that say nothing.

use fyrfalt::domain::profile::{Correction, Meaning, Said};
use fyrfalt::intake::{Halt, Options};

use crate::support::catch::Catch;
use crate::support::workbook::{Book, Sheet};
use crate::support::workbook_ods::ods;

fn read(rows: &[&[&str]]) -> Catch {
    Catch::of(Sheet::new("2023").rows(1, rows).book())
}

/// The values alone, and the faults.
fn values(catch: &Catch) -> (Vec<String>, Vec<String>) {
    let lines = catch.lines();
    (lines.iter().map(|line| line.rsplit(" | ").next().unwrap().to_owned()).collect(), catch.faults())
}

#[test]
fn brackets_are_minus_where_the_sheet_or_the_user_says_so() {
    let table: [&[&str]; 4] = [&["Kommun", "Nöjda"], &["Mora", "#5"], &["Sala", "(5)"], &["Orsa", "(2,5)"]];
    for legend in ["( ) = negativt värde", "Negativa tal anges inom parentes", "Parentes: minusvärde"] {
        let mut rows = table.to_vec();
        let line: [&str; 1] = [legend];
        rows.push(&line);
        let (found, faults) = values(&read(&rows));
        assert_eq!(found, ["5", "-5 present (5)", "-2.5 present (2,5)"], "{legend}");
        assert!(faults.is_empty(), "{legend}: {faults:?}");
    }
    let (found, faults) = values(&read(&table));
    assert_eq!((found[1].as_str(), faults), ("5 present (5)", vec!["B3 noted-in-brackets".to_owned()]));
    let said = Said::Mark("(5)".to_owned(), Meaning::Negative);
    let said = vec![Correction { sheet: 0, turned: false, at: None, said }];
    let options = Options { said, ..Options::default() };
    let catch = Catch::read(Sheet::new("2023").rows(1, &table).book(), &options).unwrap();
    assert_eq!(
        values(&catch),
        (vec!["5".to_owned(), "-5 present (5)".to_owned(), "-2.5 present (2,5)".to_owned()], vec![])
    );
}

#[test]
fn numbers_with_others_in_brackets_behind_are_values() {
    let (found, faults) = values(&read(&[
        &["Kommun", "Hemtjänst", "Särskilt boende"],
        &["Mora", "80 (100)", "70 (n=50)"],
        &["Sala", "81 (101)", "71 (n=51)"],
        &["Orsa", "82 (102)", "72 (n=52)"],
    ]));
    assert_eq!(found[0], "80 present 80 (100)");
    assert_eq!(found[3], "70 present 70 (n=50)");
    assert_eq!(
        (found.len(), faults),
        (6, ["B2", "C2"].map(|at| format!("{at} noted-number-before-brackets")).to_vec())
    );
}

#[test]
fn percentages_in_brackets_are_shares() {
    let catch = read(&[&["Kommun", "Nöjda"], &["Mora", "(45 %)"], &["Sala", "80 % (n=20)"], &["Orsa", "50 %"]]);
    assert_eq!(catch.series()[0].value_kind, fyrfalt::domain::ValueKind::Share);
    let counts = read(&[&["Kommun", "Nöjda"], &["Mora", "45 (50 %)"], &["Sala", "80 (60 %)"], &["Orsa", "50 (70 %)"]]);
    assert_eq!(counts.series()[0].value_kind, fyrfalt::domain::ValueKind::Number);
}

#[test]
fn formulas_that_nobody_has_reckoned_are_told() {
    let rows: [&[&str]; 4] = [
        &["Kommun", "Antal svar", "Andel nöjda (%)"],
        &["Mora", "#5", "="],
        &["Sala", "#6", "="],
        &["Orsa", "#7", "=8"],
    ];
    let (found, faults) = values(&read(&rows));
    assert_eq!(found, ["5", "6", "7", "8"]);
    assert_eq!(faults, ["C2 unread-not-reckoned", "C3 unread-not-reckoned"]);
    // A day makes the sheet an unusual one, which is read in the slow way.
    let book = Sheet::new("2023").rows(1, &rows).at("E9", "#45000").format("E9", "yyyy-mm-dd").book();
    assert_eq!(values(&Catch::of(book)).1, ["C2 unread-not-reckoned", "C3 unread-not-reckoned"]);
    let file = ods(Book::default().sheet(Sheet::new("2023").rows(1, &rows)));
    assert_eq!(values(&Catch::of(file)).1, ["C2 unread-not-reckoned", "C3 unread-not-reckoned"]);
}

#[test]
fn a_number_among_answers_and_a_percentage_among_ratios_are_none() {
    let (found, faults) = values(&read(&[
        &["Kommun", "Finns rutin", "Relationstal"],
        &["Mora", "Ja", "0,98"],
        &["Sala", "50%", "1,02"],
        &["Orsa", "Nej", "100%"],
        &["Täby", "Delvis", "0,95"],
    ]));
    assert_eq!(found, ["1", "0", "0.5 present Delvis", "0.98", "1.02", "0.95"]);
    assert_eq!(faults, ["B3 unread-number-among-answers", "B5 noted-partly", "C4 unread-percent-among-ratios"]);
}

#[test]
fn marks_are_a_measure_where_nothing_stands_beside_them() {
    let (found, faults) = values(&read(&[
        &["Kommun", "Omdöme", "Antal svar"],
        &["Mora", "#3", "#30"],
        &["Sala", "#4", "#40"],
        &["Orsa", "#5", "#50"],
    ]));
    assert_eq!((found, faults), (["3", "4", "5", "30", "40", "50"].map(str::to_owned).to_vec(), vec![]));
    let (found, _) = values(&read(&[&["Kommun", "Nöjda", "Omdöme"], &["Mora", "#30", "#3"], &["Sala", "#40", "#4"]]));
    assert_eq!(found, ["30", "40"], "beside a value it judges that");
}

#[test]
fn ranks_that_may_be_of_several_columns_are_told() {
    let (found, faults) = values(&read(&[
        &["Kommun", "Nöjda 2023", "2022", "Rang"],
        &["Mora", "#30", "#31", "#1"],
        &["Sala", "#20", "#21", "#2"],
    ]));
    assert_eq!(found, ["30", "20", "31", "21"]);
    assert_eq!(faults, ["C2:C3 noted-year-of-column-before", "D2:D3 noted-rank-column"]);
}

#[test]
fn a_title_or_a_note_that_speaks_of_means_is_no_row_of_one() {
    let catch = read(&[
        &["Nöjda 2023 (%)"],
        &["Kommun", "Hemtjänst"],
        &["Mora", "#80"],
        &["Sala", "#70"],
        &["Medelväntetid 2023 (dagar)"],
        &["Kommun", "Hemtjänst"],
        &["Mora", "#8"],
        &["Sala", "#7"],
        &["2) Median"],
    ]);
    assert_eq!((catch.tables().len(), catch.lines().len()), (2, 4));
    let faults: Vec<String> =
        catch.faults().into_iter().filter(|fault| !fault.contains("noted-unit-of-title")).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_file_without_values_is_refused_for_what_it_has() {
    let why = |sheet: Sheet| match Catch::read(sheet.book(), &Options::default()) {
        Err(Halt::Refused(refusal)) => format!("{} {:?}", refusal.why, refusal.args),
        other => panic!("{:?}", other.map(|catch| catch.lines())),
    };
    assert!(why(Sheet::new("Blad1")).starts_with("refused-no-cells"));
    let heading = why(Sheet::new("Blad1").rows(1, &[&["Kommun", "Andel nöjda"]]));
    assert!(heading.starts_with("refused-no-values") && heading.contains("Kommun, Andel nöjda"), "{heading}");
}

#[test]
fn numbers_are_read_whatever_other_questions_are_answered_with() {
    let catch = read(&[
        &["Kommun", "Indikator", "Värde"],
        &["Mora", "Finns plan", "Ja"],
        &["Mora", "Finns rutin", "Nej"],
        &["Mora", "Finns brukarråd", "Ja"],
        &["Mora", "Antal platser", "#112"],
        &["Sala", "Finns plan", "Nej"],
        &["Sala", "Finns rutin", "Ja"],
        &["Sala", "Finns brukarråd", "Ja"],
        &["Sala", "Antal platser", "#90"],
    ]);
    let (found, faults) = values(&catch);
    assert_eq!((found.len(), faults), (8, Vec::new()));
    assert!(found.contains(&"112".to_owned()) && found.contains(&"90".to_owned()), "{found:?}");
}

#[test]
fn parts_of_one_beside_percentages_are_left_unread() {
    let catch = read(&[
        &["Kommun", "Andel nöjda (%)"],
        &["Mora", "#0.95"],
        &["Sala", "95 %"],
        &["Orsa", "#0.91"],
        &["Falun", "#0.65"],
    ]);
    let (found, faults) = values(&catch);
    assert_eq!(
        (found, faults),
        (vec!["95".to_owned()], ["B2", "B4", "B5"].map(|at| format!("{at} unread-share-of-one")).to_vec())
    );
}
