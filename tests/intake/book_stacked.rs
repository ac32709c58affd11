//! Sheets of several tables: what is pointed out in one of them, and where it is found again.

use fyrfalt::domain::Gender;
use fyrfalt::domain::profile::{ColumnRole, Correction, Meaning, Said, SeriesSaid, SheetRule};
use fyrfalt::domain::seen::CellRole;
use fyrfalt::intake::Options;

use super::book_rules::{Told, with};
use crate::support::correcting::providers;
use crate::support::workbook::Sheet;

/// Two tables of the same kommuner below each other; in another year with a table more above them.
fn stacked(year: u16, more: bool) -> Sheet {
    let titles = [format!("Andel nöjda {year}"), format!("Väntetid i dagar {year}"), format!("Antal ärenden {year}")];
    let tables: [(&str, [&str; 4], [&str; 3]); 3] = [
        (&titles[2], ["Kommun", "Nya", "Avslutade", ""], ["#1", "#2", ""]),
        (&titles[0], ["Kommun", "Totalt", "Kvinnor", "Män"], ["#80", "#81", "#79"]),
        (&titles[1], ["Kommun", "Hemtjänst", "Särskilt boende", ""], ["#12", "#30", ""]),
    ];
    let (mut sheet, mut row) = (Sheet::new("Resultat"), 1);
    for (title, header, values) in tables.iter().skip(usize::from(!more)) {
        let rows = ["Sala", "Mora", "Ale"].map(|kommun| [kommun, values[0], values[1], values[2]]);
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 4]>::as_slice).collect();
        sheet = sheet.rows(row, &[&[*title], header]).rows(row + 2, &rows);
        row += 7;
    }
    sheet
}

fn pointed_at(said: Vec<(u32, u16, Said)>) -> Options {
    let said = said.into_iter().map(|(row, column, said)| {
        let at = (row > 0).then_some((row, column));
        Correction { sheet: 0, turned: false, at, said }
    });
    Options { said: said.collect(), show: Some(0), ..Options::default() }
}

#[test]
fn what_is_said_of_one_of_several_tables_holds_for_that_one_and_is_found_again() {
    let series = |title: &str| SeriesSaid { title: title.to_owned(), ..SeriesSaid::default() };
    let options = pointed_at(vec![
        (10, 2, Said::Series(2, series("Väntetid hemtjänst"))),
        (10, 2, Said::Period(Some(2), "2022".to_owned())),
        (9, 3, Said::Column(3, ColumnRole::Skip)),
    ]);
    let told = Told::of(stacked(2023, false).book(), &options);
    let of = |told: &Told, unit: &str| -> Vec<String> {
        told.0.lines().into_iter().filter(|line| line.contains(unit)).collect()
    };
    let nojda = |year: u16| {
        [("T", 80), ("K", 81), ("M", 79)]
            .map(|(gender, value)| format!("Andel nöjda | {year} | {gender} | kommun:1981 | {value}"))
    };
    let wanted = |year: u16| {
        [nojda(year).to_vec(), vec![format!("Väntetid hemtjänst | {} | T | kommun:1981 | 12", year - 1)]].concat()
    };
    assert_eq!(of(&told, "1981"), wanted(2023));
    assert_eq!(told.role(9, 3), Some(CellRole::Skipped));
    assert_eq!(told.role(3, 3), Some(CellRole::Value), "the same column of the other table");
    let rule = told.rules().remove(0);
    assert_eq!((rule.columns.len(), rule.tables.len(), rule.tables[0].place), (0, 1, 2));
    assert_eq!(rule.tables[0].title, "väntetid i dagar");

    let next = Told::of(stacked(2024, true).book(), &with(vec![rule.clone()]));
    let lines = of(&next, "1981");
    assert_eq!(lines[2..], wanted(2024), "{lines:?}");
    for (title, heading, found) in [("fallskador", Some("helt annat"), false), ("", None, true)] {
        let mut other = rule.clone();
        other.tables[0].title = title.to_owned();
        other.tables[0].headings = heading.map(str::to_owned).into_iter().collect();
        let read = Told::of(stacked(2024, false).book(), &with(vec![other]));
        let is_laid = read.0.lines().iter().any(|line| line.starts_with("Väntetid hemtjänst"));
        let is_lost = read.0.faults().iter().any(|fault| fault.contains("noted-table-without-place"));
        assert_eq!((is_laid, is_lost), (found, !found), "{title}: {:?}", read.0.lines());
    }
    let gone = Sheet { name: "Resultat".to_owned(), ..providers("2024", false) };
    let gone = Told::of(gone.book(), &Options { show: Some(0), ..with(vec![SheetRule { texts: Vec::new(), ..rule }]) });
    assert_eq!(gone.0.lines(), Vec::<String>::new());
}

#[test]
fn what_is_said_of_all_tables_later_holds_over_what_was_said_of_one() {
    let gender = |of| Said::Gender(None, of);
    let options = pointed_at(vec![(10, 2, gender(Gender::Men)), (0, 0, gender(Gender::Women))]);
    let told = Told::of(stacked(2023, false).book(), &options);
    let rule = told.rules().remove(0);
    assert_eq!((rule.gender, rule.tables.len()), (Some(Gender::Women), 0));
    let options = pointed_at(vec![(0, 0, gender(Gender::Women)), (10, 2, gender(Gender::Men))]);
    let lines = Told::of(stacked(2023, false).book(), &options).0.lines();
    let genders: Vec<&str> =
        lines.iter().filter(|line| line.contains("1981")).map(|line| line.split(" | ").nth(2).unwrap()).collect();
    assert_eq!(genders, ["T", "K", "M", "M", "M"], "{lines:?}");
}

/// The lines of Sala.
fn sala(told: &Told) -> Vec<String> {
    told.0.lines().into_iter().filter(|line| line.contains("1981")).collect()
}

/// A table that is read, and one whose header is numbers and whose kommuner stand behind others' names; in another year
/// with a table more above them.
fn headless(year: u16, more: bool) -> Sheet {
    let titles = [format!("Antal ärenden {year}"), format!("Andel nöjda {year}"), format!("Hemtjänst {year}")];
    let (mut sheet, mut row) = (Sheet::new("Resultat"), 1);
    for (title, heading) in titles.iter().zip(["Nya", "Totalt"]).skip(usize::from(!more)) {
        let rows = ["Sala", "Mora", "Ale"].map(|kommun| [kommun, "#80", "x"]);
        let rows = rows.each_ref().map(<[&str; 3]>::as_slice);
        sheet = sheet.rows(row, &[&[title], &["Kommun", heading, "Plan"]]).rows(row + 2, &rows);
        row += 6;
    }
    let rows: [&[&str]; 5] = [
        &[&titles[2]],
        &["Utförare", "Kommun", "#1", "#2"],
        &["Solgården", "Sala", "#5", "x"],
        &["Björken", "Mora", "#7", "x"],
        &["Ekbacken", "Ale", "#9", "x"],
    ];
    sheet.rows(row, &rows)
}

#[test]
fn header_units_and_marks_are_said_of_one_table_and_it_is_found_again() {
    let options = pointed_at(vec![
        (8, 2, Said::Header(8, 8)),
        (8, 2, Said::Units(2)),
        (9, 3, Said::Series(3, SeriesSaid { title: "Väntan".to_owned(), ..SeriesSaid::default() })),
        (9, 4, Said::MarkOfTable("x".to_owned(), Meaning::Yes)),
    ]);
    let told = Told::of(headless(2023, false).book(), &options);
    let rule = told.rules().remove(0);
    let wanted = |lines: &[String], year: u16| {
        let has = |line: String| lines.contains(&line);
        has(format!("Väntan | {year} | T | enhet:1981/solgården | 5"))
            && has(format!("Andel nöjda | {year} | T | kommun:1981 | 80"))
            && has(format!("Andel nöjda – Plan | {year} | T | kommun:1981 | – suppressed x"))
            && lines.iter().filter(|line| line.ends_with("| 1 present x")).count() == 1
    };
    let lines = sala(&told);
    assert_eq!((rule.header.len(), rule.units.len(), rule.marks.len(), rule.tables.len()), (0, 0, 0, 1), "{lines:?}");
    let table = &rule.tables[0];
    assert_eq!(
        (table.title.as_str(), table.header.len(), table.units.len(), table.marks.len()),
        ("hemtjänst", 1, 1, 1)
    );
    assert!(wanted(&lines, 2023), "{lines:?}");
    let next = Told::of(headless(2024, true).book(), &with(vec![rule.clone()]));
    let lines = sala(&next);
    assert!(wanted(&lines, 2024), "{lines:?}");
    let options = Options { show: Some(0), ..with(vec![rule]) };
    let now = Told::of(headless(2024, true).book(), &options).now().unwrap();
    let table = &now.tables[0];
    assert_eq!((table.place, table.header[0].row, table.units[0].column, table.columns[0].column), (2, 14, 2, 3));
}

#[test]
fn the_title_of_one_table_lays_the_rule_of_that_table_alone() {
    let options =
        pointed_at(vec![(0, 0, Said::Gender(None, Gender::Women)), (10, 2, Said::Period(None, "2022".to_owned()))]);
    let rule = Told::of(stacked(2023, false).book(), &options).rules().remove(0);
    let rows: [&[&str]; 7] = [
        &["Kostnad 2024"],
        &["Kommun", "Kronor", "Personal"],
        &["Sala", "#10", "#11"],
        &["Mora", "#12", "#13"],
        &["Ale", "#14", "#15"],
        &["Väntetid i dagar 2024"],
        &["Kommun", "Insats"],
    ];
    let below: [&[&str]; 3] = [&["Sala", "#1"], &["Mora", "#2"], &["Ale", "#3"]];
    let sheet = Sheet::new("Resultat").rows(1, &rows[..5]).rows(7, &rows[5..]).rows(9, &below);
    let next = Told::of(sheet.book(), &with(vec![rule]));
    let lines = next.0.lines();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.contains("| T |")), "{lines:?}");
    assert_eq!(lines.iter().filter(|line| line.contains("| 2023 |")).count(), 3, "the table's period: {lines:?}");
    let faults = next.0.faults();
    assert!(faults.iter().any(|fault| fault.contains("noted-more-of-profile")), "{faults:?}");
}

#[test]
fn of_tables_beside_each_other_the_rule_of_one_is_not_laid_under_the_other() {
    let beside = |right: [&str; 3], first: u16| {
        let rows: Vec<[&str; 3]> = ["Sala", "Mora", "Ale"].map(|kommun| [kommun, "#1", "#2"]).to_vec();
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
        let left = Sheet::new("Resultat").rows(1, &[&["Nöjda 2023"], &["Kommun", "Kvinnor", "Män"]]).rows(3, &rows);
        let at = |sheet: Sheet, row: usize, texts: &[&str]| {
            let columns = first..;
            texts.iter().zip(columns).fold(sheet, |sheet, (text, column)| {
                sheet.at(&format!("{}{row}", fyrfalt::intake::grid::letters(column)), text)
            })
        };
        let sheet = at(at(left, 1, &["Trygga 2023"]), 2, &right);
        ["Sala", "Mora", "Ale"]
            .iter()
            .zip(3..)
            .fold(sheet, |sheet, (kommun, row)| at(sheet, row, &[kommun, "#3", "#4"]))
    };
    let options = pointed_at(vec![(3, 6, Said::Period(Some(6), "2019".to_owned()))]);
    let told = Told::of(beside(["Kommun", "Kvinnor", "Män"], 5).book(), &options);
    assert_eq!(sala(&told).iter().filter(|line| line.contains("| 2019 |")).count(), 1, "{:?}", told.0.lines());
    let rule = told.rules().remove(0);
    let next = Told::of(beside(["Kommun", "Alla", "Män"], 5).book(), &with(vec![rule]));
    assert!(sala(&next).iter().all(|line| !line.contains("2019")), "{:?}", next.0.lines());
    let faults = next.0.faults();
    assert!(faults.iter().any(|fault| fault.contains("noted-column-without-place")), "{faults:?}");
}

#[test]
fn a_rule_that_found_no_place_goes_when_another_says_the_same() {
    let sheet = |heading: &str| {
        let rows: [&[&str]; 5] = [
            &["Resultat 2024"],
            &["Kommun", "Nöjda", heading],
            &["Sala", "#1", "#2"],
            &["Mora", "#3", "#4"],
            &["Ale", "#5", "#6"],
        ];
        Sheet::new("Resultat").rows(1, &rows).book()
    };
    let waiting = || Said::Series(3, SeriesSaid { title: "Väntetid".to_owned(), ..SeriesSaid::default() });
    let first = Told::of(sheet("Väntan"), &pointed_at(vec![(0, 0, waiting())])).rules().remove(0);
    let profiles = with(vec![first]).profiles;
    for (said, left) in [(waiting(), 1), (Said::Gender(Some(3), Gender::Women), 2)] {
        let options = Options { profiles: profiles.clone(), ..pointed_at(vec![(0, 0, said)]) };
        let told = Told::of(sheet("Väntan (ny)"), &options);
        let rule = told.rules().remove(0);
        assert_eq!(rule.columns.len(), left, "{:?}", rule.columns);
        let lost = told.0.faults().iter().filter(|fault| fault.contains("noted-column-without-place")).count();
        assert_eq!(lost, left - 1);
    }
}

#[test]
fn the_header_of_a_sheet_about_one_kommun_is_kept() {
    let rows: [&[&str]; 6] = [
        &["Resultat för Sala kommun 2024"],
        &["Enkät", "#1", "#2"],
        &["Fråga", "Kvinnor", "Män"],
        &["Nöjda", "#70", "#71"],
        &["Trygga", "#72", "#73"],
        &["Bemötande", "#74", "#75"],
    ];
    let sheet = || Sheet::new("Svar").rows(1, &rows).book();
    let told = Told::of(sheet(), &pointed_at(vec![(0, 0, Said::Header(3, 3))]));
    assert_eq!(told.role(3, 2), Some(CellRole::Header));
    assert_ne!(told.role(2, 2), Some(CellRole::Header), "{:?}", told.0.lines());
}

/// Three tables right below each other, of which the lower ones have headers that are not seen to be any, so that all are
/// found as one; in another year with a kommun more in each.
fn fused(year: u16, more: bool) -> Sheet {
    let tables = [["Kommun", "Nöjda", "Svar"], ["Ort", "#5", "#6"], ["Stad", "#5", "#6"]];
    let kommuner = ["Sala", "Mora", "Ale", "Kumla"];
    let (mut sheet, mut row) = (Sheet::new("Resultat").at("A1", &format!("Hemtjänst {year}")), 2);
    for (at, header) in tables.into_iter().enumerate() {
        let values = [format!("#{}1", at + 1), format!("#{}2", at + 1)];
        let mut rows = vec![header];
        rows.extend(kommuner[..3 + usize::from(more)].iter().map(|name| [*name, &values[0], &values[1]]));
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
        sheet = sheet.rows(row, &rows);
        row += u32::try_from(rows.len()).unwrap();
    }
    sheet
}

#[test]
fn each_table_that_is_found_in_one_with_others_has_its_own_header_pointed_out() {
    let named = |title: &str| SeriesSaid { title: title.to_owned(), ..SeriesSaid::default() };
    let found = Told::of(fused(2023, false).book(), &pointed_at(Vec::new()));
    assert_eq!(found.0.tables().len(), 1, "{:?}", found.0.tables());
    let options = pointed_at(vec![
        (6, 1, Said::Header(6, 6)),
        (10, 1, Said::Header(10, 10)),
        (7, 2, Said::Series(2, named("Väntan"))),
        (11, 2, Said::Series(2, named("Platser i boende"))),
        (3, 3, Said::Period(Some(3), "2021".to_owned())),
    ]);
    let told = Told::of(fused(2023, false).book(), &options);
    let lines = sala(&told);
    let rule = told.rules().remove(0);
    assert_eq!(rule.tables.len(), 3, "{:#?}", rule.tables);
    let wanted = |lines: &[String], year: u16| {
        for part in [("Väntan", "21"), ("Platser i boende", "31")] {
            assert!(lines.contains(&format!("{} | {year} | T | kommun:1981 | {}", part.0, part.1)), "{lines:#?}");
        }
        let svar = lines.iter().find(|line| line.ends_with("| 12")).unwrap();
        assert!(svar.contains(&format!("| {} |", year - 2)), "{lines:#?}");
    };
    wanted(&lines, 2023);
    let next = Told::of(fused(2024, true).book(), &with(vec![rule]));
    wanted(&sala(&next), 2024);
}
