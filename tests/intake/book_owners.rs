//! Whose a row is, as somebody has said it: a unit of the kommun above, that kommun, another one; in this file and the next.

use fyrfalt::domain::profile::{Correction, Meaning, Profile, RowOwner, Said, SheetRule};
use fyrfalt::domain::published::Found;
use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::layouts::{HOMES, Line};
use crate::support::workbook::{Book, Sheet};

fn on(said: Vec<Said>) -> Options {
    let said = said.into_iter().map(|said| Correction { sheet: 0, turned: false, at: None, said }).collect();
    Options { said, ..Options::default() }
}

fn read(sheet: Sheet, options: &Options) -> Catch {
    Catch::read(Book::default().sheet(sheet).write(), options).unwrap()
}

fn rules(caught: &Catch) -> Vec<SheetRule> {
    let rule = |found: &Found| if let Found::Rule(rule) = found { Some((**rule).clone()) } else { None };
    caught.found.iter().filter_map(rule).collect()
}

fn with(sheets: Vec<SheetRule>) -> Options {
    let profile = Profile { name: "p".to_owned(), sheets, ..Profile::default() };
    Options { profiles: vec![profile], ..Options::default() }
}

/// Kommuner over their homes, and `more` above the first.
fn homes(more: bool) -> Sheet {
    let mut rows = HOMES.to_vec();
    if more {
        rows.splice(1..1, [&["Ale"][..], &["Eken", "#10"], &["Övriga", "#20"]]);
    }
    Sheet::new("Boenden").rows(1, &rows)
}

const PLAIN: [&str; 2] = ["Nöjda enhet:1981/solgården 50", "Nöjda enhet:2080/backen 70"];

#[test]
fn a_row_is_whose_it_is_said_to_be() {
    for (said, more) in [
        (vec![], &[][..]),
        (vec![Said::Whose(5, RowOwner::Part, false)], &["Nöjda enhet:1981/övriga 60"]),
        (vec![Said::Whose(5, RowOwner::Part, true)], &["Nöjda enhet:1981/övriga 60", "Nöjda enhet:2080/övriga 80"]),
        (
            vec![Said::Whose(5, RowOwner::Part, false), Said::Whose(4, RowOwner::Part, false)],
            &["Nöjda enhet:1981/lund 55", "Nöjda enhet:1981/övriga 60"],
        ),
        (vec![Said::Whose(5, RowOwner::Above, false)], &["Nöjda kommun:1981 60"]),
        (vec![Said::Whose(5, RowOwner::Above, true)], &["Nöjda kommun:1981 60", "Nöjda kommun:2080 80"]),
        (vec![Said::Whose(4, RowOwner::Kommun("Lund".to_owned()), false)], &["Nöjda kommun:1281 55"]),
        (
            vec![Said::Whose(4, RowOwner::Part, false), Said::Whose(4, RowOwner::Above, false)],
            &["Nöjda kommun:1981 55"],
        ),
    ] {
        let found = read(homes(false), &on(said.clone()));
        let mut lines = Line::Unit.of(&found);
        let mut wanted: Vec<&str> = PLAIN.iter().chain(more).copied().collect();
        lines.sort();
        wanted.sort_unstable();
        assert_eq!(lines, wanted, "{said:?} {:?}", found.faults());
    }
}

#[test]
fn whose_a_row_is_holds_next_year_wherever_it_stands_then() {
    for (all, wanted) in [(false, 1), (true, 3)] {
        let made = rules(&read(homes(false), &on(vec![Said::Whose(5, RowOwner::Part, all)])));
        let rule = &made[0].owners[0];
        let below = if all { None } else { Some("sala") };
        assert_eq!((rule.label.as_str(), rule.below.as_deref()), ("övriga", below));
        let next = read(homes(true), &with(made.clone()));
        let others = Line::Unit.of(&next).iter().filter(|line| line.contains("/övriga")).count();
        assert_eq!(others, wanted, "{:?}", next.lines());
        let gone =
            read(Sheet::new("Boenden").rows(1, &[&["Kommun/boende", "Nöjda 2023 (%)"], &["Sala", "#1"]]), &with(made));
        assert!(gone.faults().iter().any(|fault| fault.ends_with("noted-row-without-place")), "{:?}", gone.faults());
    }
}

#[test]
fn a_row_of_homes_in_a_column_of_their_own_is_whose_it_is_said_to_be() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "Boende", "Nöjda 2023 (%)"],
        &["Mora", "Solgården", "#10"],
        &["", "Övriga", "#11"],
        &["Sala", "Eken", "#14"],
        &["", "Övriga", "#15"],
    ];
    let sheet = || Sheet::new("Blad1").rows(1, &rows);
    let plain = ["Nöjda enhet:2062/solgården 10", "Nöjda enhet:1981/eken 14"];
    assert_eq!(Line::Unit.of(&read(sheet(), &Options::default())), plain);
    let said = |whose| on(vec![Said::Whose(3, whose, true)]);
    let parts = Line::Unit.of(&read(sheet(), &said(RowOwner::Part)));
    assert!(parts.contains(&"Nöjda enhet:2062/övriga 11".to_owned()), "{parts:?}");
    assert!(parts.contains(&"Nöjda enhet:1981/övriga 15".to_owned()), "{parts:?}");
}

#[test]
fn the_number_in_brackets_can_be_said_to_be_the_value() {
    let rows: [&[&str]; 6] = [
        &["Kommun", "Osäkra 2023"],
        &["Mora", "[30]"],
        &["Sala", "#31"],
        &["Falun", "[33,5]"],
        &["Ale", "#34"],
        &["Bjuv", "#35"],
    ];
    let sheet = || Sheet::new("Blad1").rows(1, &rows);
    let found = |means| Line::Unit.of(&read(sheet(), &on(vec![Said::Mark("[30]".to_owned(), means)])));
    let plain = ["Osäkra kommun:1981 31", "Osäkra kommun:1440 34", "Osäkra kommun:1260 35"];
    assert_eq!(Line::Unit.of(&read(sheet(), &Options::default())), plain);
    let inside = [
        "Osäkra kommun:2062 30 present [30]",
        "Osäkra kommun:1981 31",
        "Osäkra kommun:2080 33.5 present [33,5]",
        "Osäkra kommun:1440 34",
        "Osäkra kommun:1260 35",
    ];
    assert_eq!(found(Meaning::Inside), inside);
    let below = inside.map(|line| line.replace(" 30 ", " -30 ").replace(" 33.5 ", " -33.5 "));
    assert_eq!(found(Meaning::Negative), below);
}

/// Two tables of kommuner with values, each with rows of a name that nobody knows: the first right below its header.
fn centres() -> Sheet {
    let rows: [&[&str]; 14] = [
        &["Andel nöjda 2023 (%)"],
        &["Kommun", "Andel nöjda (%)"],
        &["Centrum", "#11"],
        &["Sala", "#50"],
        &["Mora", "#51"],
        &["Centrum", "#12"],
        &["Falun", "#52"],
        &[],
        &["Andel trygga 2023 (%)"],
        &["Kommun", "Andel trygga (%)"],
        &["Centrum", "#21"],
        &["Sala", "#60"],
        &["Mora", "#61"],
        &["Centrum", "#22"],
    ];
    Sheet::new("Blad1").rows(1, &rows)
}

#[test]
fn a_row_said_to_be_a_kommuns_says_nothing_of_those_below_other_kommuner() {
    let plain = Line::Unit.of(&read(centres(), &Options::default()));
    let said = |row, whose| on(vec![Said::Whose(row, whose, false)]);
    for (row, wanted) in [(3, &["Andel nöjda kommun:1281 11"][..]), (6, &["Andel nöjda kommun:1281 12"])] {
        let caught = read(centres(), &said(row, RowOwner::Kommun("Lund".to_owned())));
        let again = read(centres(), &with(rules(&caught)));
        for caught in [caught, again] {
            let mut more = Line::Unit.of(&caught);
            more.retain(|line| !plain.contains(line));
            assert_eq!(more.first().map(String::as_str), wanted.first().copied(), "row {row}: {:?}", caught.faults());
            assert!(more.iter().all(|line| !line.ends_with(" 21")), "row {row}: {more:?}");
        }
    }
}

#[test]
fn a_row_whose_owner_is_not_found_is_told() {
    for (whose, lost) in
        [(RowOwner::Above, &["A3", "A11"][..]), (RowOwner::Kommun("Lunds".to_owned()), &["A3", "A6", "A11", "A14"])]
    {
        let caught = read(centres(), &on(vec![Said::Whose(3, whose.clone(), true)]));
        let lines = Line::Unit.of(&caught);
        assert!(lines.iter().all(|line| !line.ends_with(" 21")), "{whose:?}: {lines:?}");
        for cell in lost {
            let told = format!("{cell} unread-row-of-nobody");
            assert!(caught.faults().contains(&told), "{whose:?}: {:?}", caught.faults());
        }
    }
}

#[test]
fn a_kommun_alone_above_kommuner_with_values_is_not_above_all_of_them() {
    let rows: [&[&str]; 7] = [
        &["Ale"],
        &["Kommun", "Andel nöjda 2023 (%)"],
        &["Sala", "#50"],
        &["Centrum", "#11"],
        &["Mora", "#51"],
        &["Centrum", "#12"],
        &["Falun", "#52"],
    ];
    let said = on(vec![Said::Whose(4, RowOwner::Kommun("Lund".to_owned()), false)]);
    let caught = read(Sheet::new("Blad1").rows(1, &rows), &said);
    assert_eq!(rules(&caught)[0].owners[0].below.as_deref(), Some("sala"));
    let of_lund = Line::Unit.of(&caught).iter().filter(|line| line.contains("kommun:1281")).count();
    assert_eq!(of_lund, 1, "{:?} {:?}", caught.lines(), caught.faults());
}

/// Kommuner with values over their homes, one of which, below Bjuv, is called Sala; `more`: the row of the kommun of that name and
/// one of its homes.
fn namesake(home: bool, more: bool) -> Sheet {
    let mut rows: Vec<&[&str]> =
        vec![&["Kommun/boende", "Nöjda 2023 (%)"], &["Ale", "#1"], &["Eken", "#2"], &["Bjuv", "#3"]];
    rows.push(&["Granen", "#4"]);
    rows.extend(home.then_some(&["Sala", "#99"] as &[&str]));
    rows.extend([&["Falun", "#5"] as &[&str], &["Tallen", "#6"], &["Mora", "#7"], &["Asken", "#8"]]);
    if more {
        rows.extend([&["Sala", "#55"] as &[&str], &["Almen", "#56"]]);
    }
    rows.extend([&["Täby", "#9"] as &[&str], &["Linden", "#10"]]);
    Sheet::new("Boenden").rows(1, &rows)
}

#[test]
fn what_is_said_of_all_rows_of_a_name_is_not_said_of_the_kommun_of_that_name() {
    let found = read(namesake(true, false), &on(vec![Said::Whose(6, RowOwner::Part, true)]));
    let home = "Nöjda enhet:1260/sala 99".to_owned();
    assert!(Line::Unit.of(&found).contains(&home), "{:?} {:?}", found.lines(), found.faults());
    let made = rules(&found);
    for (with_home, more) in [(true, false), (true, true), (false, true)] {
        let next = read(namesake(with_home, more), &with(made.clone()));
        let (lines, faults) = (Line::Unit.of(&next), next.faults());
        assert_eq!(lines.contains(&home), with_home, "{lines:?} {faults:?}");
        let own = ["Nöjda kommun:1981 55", "Nöjda enhet:1981/almen 56"].map(|line| lines.contains(&line.to_owned()));
        assert_eq!(own, [more; 2], "{lines:?} {faults:?}");
        let told = faults.iter().filter(|fault| fault.ends_with("noted-rule-not-for-kommun")).count();
        assert_eq!(told, usize::from(more), "{faults:?}");
    }
    let rows: [&[&str]; 6] = [
        &["Kommun/boende", "Nöjda 2023 (%)"],
        &["Ale", "#1"],
        &["Mora", "#2"],
        &["Sala", "#3"],
        &["Täby", "#4"],
        &["Vara", "#5"],
    ];
    let plain = read(Sheet::new("Boenden").rows(1, &rows), &with(made.clone()));
    assert!(Line::Unit.of(&plain).contains(&"Nöjda kommun:1981 3".to_owned()), "{:?}", plain.faults());
    assert_eq!(plain.faults(), ["A4 noted-rule-not-for-kommun"]);
    let coded = Sheet::new("Boenden").rows(1, &rows).at("C1", "Kod");
    let numbers = ["#1440", "#2062", "#1981", "#160", "#1470"];
    let coded = numbers.iter().zip(2..).fold(coded, |sheet, (code, row)| sheet.at(&format!("C{row}"), code));
    let coded = read(coded, &with(made));
    assert!(Line::Unit.of(&coded).contains(&"Nöjda kommun:1981 3".to_owned()), "{:?}", coded.faults());
}
