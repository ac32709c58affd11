//! Sheets of several tables: what is pointed out in one of them, and where it is found again.

use fyrfalt::domain::Gender;
use fyrfalt::domain::profile::{ColumnRole, Correction, Said, SeriesSaid, SheetRule};
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
