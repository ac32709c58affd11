//! What is pointed out on one sheet and the other sheets of the file and of next year's: what holds there, and what does not.

use fyrfalt::domain::Gender;
use fyrfalt::domain::profile::{ColumnRole, Correction, Meaning, Profile, Said, SeriesSaid, SheetRule};
use fyrfalt::domain::published::Found;
use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::workbook::{Book, Sheet};

fn on(sheet: u32, said: Vec<Said>) -> Options {
    let said = said.into_iter().map(|said| Correction { sheet, turned: false, at: None, said }).collect();
    Options { said, ..Options::default() }
}

fn with(sheets: Vec<SheetRule>) -> Options {
    let profile = Profile { name: "p".to_owned(), sheets, ..Profile::default() };
    Options { profiles: vec![profile], ..Options::default() }
}

fn read(sheets: &[Sheet], options: &Options) -> Catch {
    let book = sheets.iter().fold(Book::default(), |book, sheet| book.sheet(sheet.clone()));
    Catch::read(book.write(), options).unwrap()
}

fn rules(caught: &Catch) -> Vec<SheetRule> {
    let rule = |found: &Found| if let Found::Rule(rule) = found { Some((**rule).clone()) } else { None };
    caught.found.iter().filter_map(rule).collect()
}

/// What is noted of a sheet for this reason, and with which words.
fn noted<'a>(caught: &'a Catch, why: &str) -> Vec<(&'a str, &'a str)> {
    let unread = caught.unread().into_iter().filter(|unread| unread.why == why);
    unread.map(|unread| (unread.sheet.as_str(), unread.text.as_str())).collect()
}

fn lines(caught: &Catch, part: &str) -> Vec<String> {
    caught.lines().into_iter().filter(|line| line.contains(part)).collect()
}

fn answers(name: &str, row: &str) -> Sheet {
    let rows: [&[&str]; 3] = [&["Område", "Trygga 2024", "Plan 2024"], &[row, "#1", "q"], &["Riket", "#2", "q"]];
    Sheet::new(name).rows(1, &rows)
}

#[test]
fn what_a_column_holds_is_said_of_all_equal_sheets_and_what_its_values_are_of_the_one() {
    let sheets = [answers("Norr", "Sala"), answers("Söder", "Mora")];
    let said = |said| read(&sheets, &on(1, said));
    let marks = said(vec![Said::Mark("q".to_owned(), Meaning::No)]);
    assert_eq!(lines(&marks, "Plan").len(), 2, "{:?}", marks.lines());
    assert_eq!(noted(&marks, "noted-as-other-sheet"), [], "nothing of rows and columns is said");

    let roles = said(vec![Said::Column(2, ColumnRole::Skip), Said::SkipRow(3), Said::Gender(None, Gender::Women)]);
    assert_eq!(lines(&roles, "Trygga"), [] as [&str; 0]);
    assert_eq!(noted(&roles, "noted-skipped-row").len(), 2);
    assert_eq!(noted(&roles, "noted-as-other-sheet"), [("Norr", "Söder")]);
    assert_eq!(noted(&roles, "noted-more-on-other-sheet"), [("Norr", "Söder")]);

    let series = SeriesSaid { title: "Nöjda".to_owned(), ..SeriesSaid::default() };
    let series = said(vec![Said::Series(2, series)]);
    assert_eq!((lines(&series, "Nöjda").len(), lines(&series, "Trygga").len()), (2, 2), "{:?}", series.lines());
}

fn nojda(name: &str, title: &str, value: &str) -> Sheet {
    let rows: [&[&str]; 4] = [&[title], &["Kommun", "Nöjda", "Trygga"], &["Sala", value, "#5"], &["Mora", value, "#6"]];
    Sheet::new(name).rows(1, &rows)
}

#[test]
fn a_gender_or_period_of_one_sheet_is_not_anothers() {
    let sheets = [nojda("Män", "Resultat 2023", "#1"), nojda("Kvinnor", "Resultat 2023", "#2")];
    let caught = read(&sheets, &on(1, vec![Said::Gender(None, Gender::Women)]));
    let firsts = lines(&caught, "Nöjda | 2023");
    assert_eq!(firsts[0], "Nöjda | 2023 | M | kommun:1981 | 1", "{firsts:?}");
    assert_eq!(firsts[2], "Nöjda | 2023 | K | kommun:1981 | 2", "{firsts:?}");

    // Nor is it that of next year's sheet of another name, and that is said.
    let next = read(&[nojda("Resultat", "Resultat 2024", "#3")], &with(rules(&caught)));
    assert_eq!(lines(&next, "| T |").len(), 4, "{:?}", next.lines());
    assert_eq!(noted(&next, "noted-more-on-other-sheet"), [("Resultat", "p")]);
    assert_eq!(lines(&read(&[nojda("Kvinnor", "Resultat 2024", "#3")], &with(rules(&caught))), "| K |").len(), 4);

    let halves = [nojda("Våren", "Resultat", "#901"), nojda("Hösten", "Resultat", "#902")];
    let caught = read(&halves, &on(0, vec![Said::Period(None, "2023".to_owned())]));
    assert_eq!((lines(&caught, "| 901").len(), lines(&caught, "| 902").len()), (2, 0), "{:?}", caught.lines());
}

#[test]
fn sheets_told_apart_by_a_year_share_no_period_and_those_of_units_share_everything() {
    let years = [nojda("2022", "Resultat", "#1"), nojda("2023", "Resultat", "#2")];
    let caught = read(&years, &on(1, vec![Said::Period(None, "2021".to_owned())]));
    let periods: Vec<String> = lines(&caught, "Nöjda").iter().map(|line| line[7..17].to_owned()).collect();
    assert_eq!(periods, ["| 2022 | T", "| 2022 | T", "| 2021 | T", "| 2021 | T"], "{:?}", caught.lines());
    assert_eq!(noted(&caught, "noted-more-on-other-sheet"), [("2022", "2023")]);

    let of = |kommun: &str| {
        let rows: [&[&str]; 3] = [&["Fråga", "Svar 2024"], &["Nöjda", "#1"], &["Trygga", "#2"]];
        Sheet::new(kommun).rows(1, &rows)
    };
    let caught = read(&[of("Sala"), of("Mora")], &on(0, vec![Said::Gender(None, Gender::Women)]));
    assert_eq!(lines(&caught, "| 2024 | K |").len(), 4, "{:?} {:?}", caught.lines(), caught.faults());
    assert_eq!(noted(&caught, "noted-as-other-sheet"), [("Mora", "Sala")]);
}

#[test]
fn what_the_columns_say_of_gender_holds_before_what_is_said_of_the_sheet() {
    let rows: [&[&str]; 4] = [
        &["Resultat 2023"],
        &["Kommun", "Nöjda kvinnor", "Nöjda män", "Trygga", "Våld mot kvinnor"],
        &["Sala", "#10", "#20", "#30", "#40"],
        &["Mora", "#11", "#21", "#31", "#41"],
    ];
    let sheet = Sheet::new("T").rows(1, &rows);
    for (gender, trygga) in [(Gender::Total, "T"), (Gender::Women, "K")] {
        let caught = read(std::slice::from_ref(&sheet), &on(0, vec![Said::Gender(None, gender)]));
        let sala: Vec<String> = lines(&caught, "1981");
        let wanted = [
            "Nöjda | 2023 | K | kommun:1981 | 10".to_owned(),
            "Nöjda | 2023 | M | kommun:1981 | 20".to_owned(),
            format!("Trygga | 2023 | {trygga} | kommun:1981 | 30"),
            format!("Våld mot kvinnor | 2023 | {trygga} | kommun:1981 | 40"),
        ];
        assert_eq!(sala, wanted);
        assert_eq!(noted(&caught, "noted-gender-in-name").len(), usize::from(gender == Gender::Total));
    }
    let title = nojda("T", "Nöjda 2023, män", "#1");
    let caught = read(&[title], &on(0, vec![Said::Gender(None, Gender::Women)]));
    assert_eq!((lines(&caught, "| K |").len(), noted(&caught, "noted-gender-against-title").len()), (4, 1));
}

/// A heading that names a unit, `Riket`, and next year one column more.
fn riket(year: u16, more: bool) -> Sheet {
    let title = format!("Hemtjänst {year}");
    if more {
        let header = ["Kommun", "Antal svar", "Nöjda", "Riket"];
        let rows: [&[&str]; 4] = [&[&title], &header, &["Sala", "#500", "#10", "#15"], &["Mora", "#400", "#11", "#15"]];
        return Sheet::new("T").rows(1, &rows);
    }
    let rows: [&[&str]; 4] =
        [&[&title], &["Kommun", "Nöjda", "Riket"], &["Sala", "#10", "#15"], &["Mora", "#11", "#15"]];
    Sheet::new("T").rows(1, &rows)
}

fn brukare() -> SeriesSaid {
    SeriesSaid { title: "Nöjda brukare".to_owned(), ..SeriesSaid::default() }
}

#[test]
fn a_column_is_found_by_its_heading_though_another_heading_names_a_unit() {
    let rules = rules(&read(&[riket(2023, false)], &on(0, vec![Said::Series(2, brukare())])));
    assert_eq!((rules[0].columns[0].heading.as_str(), rules[0].last_column), ("nöjda", Some(3)));
    let next = read(&[riket(2024, true)], &with(rules));
    assert_eq!(lines(&next, "Nöjda brukare")[0], "Nöjda brukare | 2024 | T | kommun:1981 | 10", "{:?}", next.lines());
    assert_eq!(lines(&next, "500"), ["Hemtjänst – Antal svar | 2024 | T | kommun:1981 | 500"]);
}

#[test]
fn of_two_columns_with_the_heading_of_a_profile_the_nearest_is_taken_and_that_is_said() {
    let sheet = |headings: [&'static str; 4]| {
        let rows: [&[&str]; 3] = [&["Nöjdhet 2023"], &headings, &["Sala", "#10", "#11", "#12"]];
        Sheet::new("T").rows(1, &rows)
    };
    let made = rules(&read(&[sheet(["Kommun", "Nöjda", "Antal", "Nöjda"])], &on(0, vec![Said::Series(2, brukare())])));
    let same = read(&[sheet(["Kommun", "Nöjda", "Antal", "Nöjda"])], &with(made.clone()));
    assert_eq!(noted(&same, "noted-nearest-of-same-heading"), [] as [(&str, &str); 0], "where it stood");
    let moved = read(&[sheet(["Kommun", "Antal", "Nöjda", "Nöjda"])], &with(made));
    assert_eq!(noted(&moved, "noted-nearest-of-same-heading"), [("T", "C: nöjda")]);
    assert_eq!(lines(&moved, "Nöjda brukare"), ["Nöjda brukare | 2023 | T | kommun:1981 | 11"]);
}

#[test]
fn a_column_without_a_heading_is_not_looked_for_by_place_where_columns_have_come_or_gone() {
    let sheet = |year: &str, more: bool| {
        let title = format!("Nöjda {year}");
        let rows: [[&str; 3]; 4] =
            [["Kommun", "", ""], ["Sala", "#10", "#1"], ["Mora", "#11", "#2"], ["Ale", "#12", "#3"]];
        let rows: Vec<&[&str]> = rows.iter().map(|row| if more { &row[..] } else { &row[..2] }).collect();
        Sheet::new("T").at("A1", &title).rows(2, &rows)
    };
    let made = rules(&read(&[sheet("2023", false)], &on(0, vec![Said::Series(2, brukare())])));
    assert_eq!((made[0].columns[0].heading.as_str(), made[0].last_column), ("", Some(2)));
    assert_eq!(lines(&read(&[sheet("2024", false)], &with(made.clone())), "Nöjda brukare | 2024").len(), 3);
    let more = read(&[sheet("2024", true)], &with(made.clone()));
    assert_eq!(lines(&more, "Nöjda brukare"), [] as [&str; 0]);
    assert_eq!(noted(&more, "noted-column-without-place"), [("T", "B")]);
    // A profile of before widths were kept goes on as it did.
    let early = SheetRule { last_column: None, ..made[0].clone() };
    assert_eq!(lines(&read(&[sheet("2024", false)], &with(vec![early])), "Nöjda brukare | 2024").len(), 3);
}

#[test]
fn what_is_said_of_a_column_of_another_unit_holds() {
    let said = vec![Said::Period(Some(3), "2022".to_owned()), Said::Gender(Some(3), Gender::Women)];
    let caught = read(&[riket(2023, false)], &on(0, said));
    assert_eq!(lines(&caught, "riket"), ["Hemtjänst – Nöjda | 2022 | K | riket:0000 | 15"], "{:?}", caught.lines());
}

#[test]
fn a_skipped_row_is_found_by_its_unit_and_told_where_it_is_not_found() {
    let sheet = |answers: [&str; 2], last: &str| {
        let rows: [&[&str]; 5] = [
            &["Planer 2024"],
            &["Kommun", "Plan", "Rutin"],
            &["Sala", "ja", "nej"],
            &["Mora", "nej", "nej"],
            &[last, answers[0], answers[1]],
        ];
        Sheet::new("T").rows(1, &rows)
    };
    let made = rules(&read(&[sheet(["ja", "nej"], "Riket")], &on(0, vec![Said::SkipRow(5)])));
    assert_eq!((made[0].rows[0].text.as_str(), made[0].rows[0].label.as_str()), ("riket|ja|nej", "riket"));
    let next = read(&[sheet(["nej", "ja"], "Riket")], &with(made.clone()));
    assert_eq!((lines(&next, "riket").len(), noted(&next, "noted-skipped-row").len()), (0, 1), "{:?}", next.lines());
    let gone = read(&[sheet(["ja", "ja"], "Ale")], &with(made));
    assert_eq!(noted(&gone, "noted-row-without-place"), [("T", "5: riket – ja – nej")]);
}

#[test]
fn the_kommun_of_a_profile_is_not_laid_over_a_file_that_names_another() {
    let homes = |title: &str| {
        let rows: [&[&str]; 4] = [&[title], &["Enhet", "Nöjda 2024"], &["Solgården", "#70"], &["Björken", "#71"]];
        Sheet::new("Resultat").rows(1, &rows)
    };
    let (plain, other) = ("Enheternas resultat", "Resultat för Sollentuna kommun");
    for (learnt_from, title, kommun, why) in [
        (plain, plain, "0160", "noted-unit-of-profile"),
        (plain, other, "0163", "noted-unit-not-of-profile"),
        (other, other, "0160", "noted-unit-of-profile"),
    ] {
        let learnt = read(&[homes(learnt_from)], &on(0, vec![Said::UnitOfSheet("Täby".to_owned())]));
        assert_eq!((lines(&learnt, "0160").len(), noted(&learnt, "noted-unit-of-profile").len()), (2, 0));
        let next = read(&[homes(title)], &with(rules(&learnt)));
        assert_eq!((lines(&next, kommun).len(), noted(&next, why).len()), (2, 1), "{title}: {:?}", next.lines());
    }
}
