//! Where genders must not be told from words: other dimensions' totals, shares of a number, differences, rows that do not
//! say of what they are a part. What is surely understood is stored, the rest is unread or noted.

use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::layouts::{Line, differs};
use crate::support::workbook::{Book, Sheet};

fn sheet(rows: &[&[&str]]) -> Sheet {
    Sheet::new("2015").rows(1, rows)
}

fn check(layout: &str, sheet: Sheet, lines: &[&str], faults: &[&str]) {
    let found = Catch::read(sheet.book(), &Options::default());
    assert_eq!(differs(&found, Line::Gender, (lines, faults)), None, "{layout}");
}

#[test]
fn a_second_column_of_totals_does_not_wipe_out_the_genders() {
    for (layout, head) in [
        ("behind", ["Kommun", "Kön", "Boendeform", "Nöjda"]),
        ("before", ["Kommun", "Boendeform", "Kön", "Nöjda"]),
        ("with another heading", ["Kommun", "Barnets kön", "Insats", "Nöjda"]),
    ] {
        let row = |kommun: &'static str, gender: &'static str, value: &'static str| match head[1] {
            "Boendeform" => [kommun, "Totalt", gender, value],
            _ => [kommun, gender, "Totalt", value],
        };
        let rows = [row("Sala", "Kvinnor", "#10"), row("Sala", "Män", "#20"), row("Sala", "Totalt", "#15")];
        let more = [row("Mora", "Kvinnor", "#11"), row("Mora", "Män", "#21"), row("Mora", "Totalt", "#16")];
        let all: Vec<&[&str]> = [&head].into_iter().chain(&rows).chain(&more).map(|row| &row[..]).collect();
        let lines = ["Nöjda K 10", "Nöjda K 11", "Nöjda M 20", "Nöjda M 21", "Nöjda T 15", "Nöjda T 16"];
        check(layout, sheet(&all), &lines, &[]);
    }
}

#[test]
fn words_that_say_different_genders_are_unread() {
    let head = &["Kommun", "Barnets kön", "Förälderns kön", "Nöjda"];
    check(
        "two columns",
        sheet(&[head, &["Sala", "Flicka", "Kvinna", "#1"], &["Sala", "Pojke", "Kvinna", "#2"]]),
        &["Nöjda K 1"],
        &["D3 unread-genders-differ"],
    );
    check(
        "a row and its column",
        sheet(&[
            &["Kommun", "Kön", "Nöjda", "Trygga (kvinnor)"],
            &["Sala", "Kvinnor", "#1", "#2"],
            &["Sala", "Män", "#3", "#4"],
        ]),
        &["Nöjda K 1", "Nöjda M 3", "Trygga K 2"],
        &["D3 unread-genders-differ"],
    );
}

#[test]
fn a_share_of_women_is_not_womens_share() {
    let title: &[&str] = &["Chefer i äldreomsorgen"];
    check(
        "beside a number",
        sheet(&[title, &["Kommun", "Antal", "Andel kvinnor"], &["Sala", "#50", "#62"]]),
        &["Chefer i äldreomsorgen T 50", "Chefer i äldreomsorgen – Andel kvinnor T 62"],
        &["C3 noted-gender-in-name"],
    );
    check(
        "beside a total, both genders",
        sheet(&[title, &["Kommun", "Totalt", "Andel kvinnor", "Andel män"], &["Sala", "#50", "#62", "#38"]]),
        &[
            "Chefer i äldreomsorgen T 50",
            "Chefer i äldreomsorgen – Andel kvinnor T 62",
            "Chefer i äldreomsorgen – Andel män T 38",
        ],
        &["C3 noted-gender-in-name", "D3 noted-gender-in-name"],
    );
    check(
        "in two rows of header",
        sheet(&[&["Kommun", "Chefer", ""], &["", "Antal", "Andel kvinnor"], &["Sala", "#50", "#62"]]),
        &["Chefer T 50", "Chefer – Andel kvinnor T 62"],
        &["C3 noted-gender-in-name"],
    );
    check(
        "numbers of women are theirs",
        sheet(&[title, &["Kommun", "Antal", "Antal kvinnor"], &["Sala", "#50", "#31"]]),
        &["Chefer i äldreomsorgen T 50", "Chefer i äldreomsorgen K 31"],
        &["C3 noted-gender-of-titles-measure"],
    );
}

#[test]
fn a_share_of_those_who_needs_that_of_all_beside_it() {
    check(
        "alone",
        sheet(&[&["Kommun", "Andel män som arbetar i hemtjänsten"], &["Sala", "#15"]]),
        &["Andel män som arbetar i hemtjänsten T 15"],
        &["B2 noted-gender-in-name"],
    );
    check(
        "beside the other gender",
        sheet(&[&["Kommun", "Andel kvinnor som är nöjda", "Andel män som är nöjda"], &["Sala", "#5", "#6"]]),
        &["Andel som är nöjda K 5", "Andel som är nöjda M 6"],
        &["B2 noted-gender-of-those-who", "C2 noted-gender-of-those-who"],
    );
}

#[test]
fn differences_between_the_genders_are_neithers() {
    check(
        "beside both",
        sheet(&[
            &["Kommun", "Nöjda kvinnor", "Nöjda män", "Skillnad kvinnor–män", "Trygga, kvinnor-män"],
            &["Sala", "#8", "#5", "#3", "#7"],
        ]),
        &["Nöjda K 8", "Nöjda M 5"],
        &["D2 noted-comparison-column", "E2 noted-comparison-column"],
    );
    check(
        "in brackets",
        sheet(&[&["Kommun", "Nöjda", "Könsskillnad (kvinnor–män)"], &["Sala", "#8", "#3"]]),
        &["Nöjda T 8"],
        &["C2 noted-comparison-column"],
    );
    check(
        "as a measure of its own",
        sheet(&[&["Kommun", "Skillnad mellan kvinnors och mäns lön"], &["Sala", "#8"]]),
        &["Skillnad mellan kvinnors och mäns lön T 8"],
        &[],
    );
    check(
        "in the title",
        sheet(&[&["Nöjda, skillnad kvinnor–män"], &["Kommun", "Hemtjänst"], &["Sala", "#8"]]),
        &[],
        &["A2:B3 unread-gender-difference"],
    );
    check(
        "columns of both, and of both together",
        sheet(&[&["Kommun", "Nöjda, kvinnor", "Nöjda, män", "Nöjda, kvinnor och män"], &["Sala", "#8", "#5", "#6"]]),
        &["Nöjda K 8", "Nöjda M 5", "Nöjda T 6"],
        &[],
    );
}

#[test]
fn shares_of_a_number_of_people_are_a_measure_of_their_own() {
    let own = &["Antal hemlösa T 50", "Antal hemlösa – varav kvinnor T 30"];
    let rows: &[&[&str]] = &[&["Kommun", "Antal hemlösa", "varav kvinnor"], &["Sala", "#50", "#0.3"]];
    check("shown in per cent", sheet(rows).format("C2", "0%"), own, &["C2 noted-gender-in-name"]);
    let rows: &[&[&str]] = &[&["Kommun", "Antal hemlösa", "Antal hemlösa, varav kvinnor"], &["Sala", "#50", "#0.3"]];
    check("the same in one heading", sheet(rows).format("C2", "0%"), own, &["C2 noted-gender-in-name"]);
    check(
        "named in one heading",
        sheet(&[&["Kommun", "Antal hemlösa", "Antal hemlösa, varav kvinnor (%)"], &["Sala", "#50", "#30"]]),
        &["Antal hemlösa T 50", "Antal hemlösa – varav kvinnor (%) T 30"],
        &["C2 noted-gender-in-name"],
    );
    check(
        "of a number that only its unit tells",
        sheet(&[&["Kommun", "Hemlösa", ""], &["", "Antal", "varav kvinnor (%)"], &["Sala", "#50", "#30"]]),
        &["Hemlösa T 50", "Hemlösa – varav kvinnor (%) T 30"],
        &["C3 noted-gender-in-name"],
    );
    check(
        "in rows",
        sheet(&[
            &["Kommun", "Indikator", "Värde"],
            &["Sala", "Antal hemlösa", "#50"],
            &["Sala", "varav kvinnor (%)", "#30"],
            &["Mora", "Antal hemlösa", "#40"],
            &["Mora", "Antal hemlösa, varav kvinnor (%)", "#20"],
        ]),
        &[
            "Antal hemlösa T 50",
            "Antal hemlösa T 40",
            "Antal hemlösa – varav kvinnor (%) T 30",
            "Antal hemlösa – varav kvinnor (%) T 20",
        ],
        &["C3:C5 noted-gender-in-name"],
    );
    let rows: &[&[&str]] = &[&["Kommun", "Andel nöjda", "varav kvinnor"], &["Sala", "#0.5", "#0.6"]];
    let shares = sheet(rows).format("B2", "0%").format("C2", "0%");
    check("of a share they are women's", shares, &["Andel nöjda T 50", "Andel nöjda K 60"], &[]);
}

#[test]
fn rows_of_a_gender_without_the_measures_row_above_are_unread() {
    check(
        "sorted by indicator",
        sheet(&[
            &["Kommun", "Indikator", "Värde"],
            &["Sala", "Nöjda", "#1"],
            &["Mora", "Nöjda", "#2"],
            &["Sala", "varav kvinnor", "#10"],
            &["Mora", "varav kvinnor", "#11"],
        ]),
        &["Nöjda T 1", "Nöjda T 2"],
        &["C4 unread-gender-of-what", "C5 unread-gender-of-what"],
    );
    check(
        "sorted by gender, of the column's measure",
        sheet(&[
            &["Kommun", "Grupp", "Nöjda"],
            &["Sala", "Totalt", "#1"],
            &["Mora", "Totalt", "#2"],
            &["Sala", "varav kvinnor", "#3"],
            &["Mora", "varav kvinnor", "#4"],
            &["Sala", "varav män", "#5"],
            &["Mora", "varav män", "#6"],
        ]),
        &["Nöjda T 1", "Nöjda T 2", "Nöjda K 3", "Nöjda K 4", "Nöjda M 5", "Nöjda M 6"],
        &[],
    );
}

#[test]
fn a_group_that_is_no_gender_ends_the_last_ones_block() {
    let rows: &[&[&str]] = &[
        &["Kommun", "Nöjda"],
        &["Kvinnor"],
        &["Sala", "#1"],
        &["Mora", "#2"],
        &["Män"],
        &["Sala", "#3"],
        &["Födda utomlands"],
        &["Sala", "#32"],
        &["Mora", "#33"],
    ];
    let lines = ["Nöjda K 1", "Nöjda K 2", "Nöjda M 3"];
    check("at the end", sheet(rows), &lines, &["A8 unread-unknown-group", "A9 unread-unknown-group"]);
    let nested: &[&[&str]] = &[&["Kvinnor"], &["Mora", "#35"], &["Samtliga"], &["Sala", "#4"], &["Källa: SCB"]];
    check(
        "split once more",
        sheet(rows).rows(10, nested),
        &["Nöjda K 1", "Nöjda K 2", "Nöjda M 3", "Nöjda T 4"],
        &["A8 unread-unknown-group", "A9 unread-unknown-group", "A11 unread-unknown-group"],
    );
    check(
        "letters of an index",
        sheet(&[
            &["Kommun", "Nöjda"],
            &["Ale", "#1"],
            &["K"],
            &["Kalix", "#2"],
            &["M"],
            &["Mora", "#3"],
            &["Ö"],
            &["Örebro", "#4"],
        ]),
        &["Nöjda T 1", "Nöjda T 2", "Nöjda T 3", "Nöjda T 4"],
        &[],
    );
}

#[test]
fn letters_are_genders_only_where_no_other_stands_beside_them() {
    check(
        "parties",
        sheet(&[
            &["Kommun", "Mandat", "Mandat S", "Mandat M", "Röster (M)", "Röster (KD)"],
            &["Sala", "#1", "#2", "#3", "#4", "#5"],
        ]),
        &["Mandat T 1", "Mandat S T 2", "Mandat M T 3", "Röster (M) T 4", "Röster (KD) T 5"],
        &[],
    );
    check(
        "parties below a name",
        sheet(&[&["Kommun", "Mandat", "", ""], &["", "S", "M", "V"], &["Sala", "#1", "#2", "#3"]]),
        &["Mandat – S T 1", "Mandat – M T 2", "Mandat – V T 3"],
        &[],
    );
    check(
        "chapters",
        sheet(&[&["Kommun", "Diagnoskapitel K", "Diagnoskapitel M"], &["Sala", "#1", "#2"]]),
        &["Diagnoskapitel K T 1", "Diagnoskapitel M T 2"],
        &[],
    );
    check(
        "in brackets",
        sheet(&[&["Kommun", "Nöjda (K)", "Nöjda (M)", "Nöjda (T)"], &["Sala", "#1", "#2", "#3"]]),
        &["Nöjda K 1", "Nöjda M 2", "Nöjda T 3"],
        &[],
    );
    check(
        "below a name, all of them",
        sheet(&[&["Kommun", "Nöjda", "", ""], &["", "T", "K", "M"], &["Sala", "#1", "#2", "#3"]]),
        &["Nöjda T 1", "Nöjda K 2", "Nöjda M 3"],
        &[],
    );
    check(
        "without that of all",
        sheet(&[&["Kommun", "Nöjda (K)", "Nöjda (M)"], &["Sala", "#1", "#2"]]),
        &["Nöjda K 1", "Nöjda M 2"],
        &["B2 noted-gender-letter", "C2 noted-gender-letter"],
    );
}

#[test]
fn sheets_with_letters_are_of_genders_only_where_no_other_letter_is_there() {
    let read = |names: &[&str]| {
        let rows: &[&[&str]] = &[&["Kommun", "Hemtjänst"], &["Sala", "#1"]];
        let book = names.iter().map(|name| Sheet::new(&format!("2015 {name}")).rows(1, rows));
        Line::Gender.of(&Catch::of(book.fold(Book::default(), Book::sheet).write()))
    };
    assert_eq!(read(&["Nöjda K", "Nöjda M"]), ["Nöjda – Hemtjänst K 1", "Nöjda – Hemtjänst M 1"]);
    assert_eq!(read(&["Tabell K", "Tabell M"]), ["Hemtjänst T 1", "Hemtjänst T 1"]);
}

#[test]
fn numbers_are_genders_as_the_file_says() {
    let table = |codes: [&'static str; 2]| {
        let rows = [["Kommun", "Kön", "Nöjda"], ["Sala", codes[0], "#5"], ["Sala", codes[1], "#6"]];
        rows.iter().fold((Sheet::new("2015"), 2), |(sheet, row), cells| (sheet.rows(row, &[&cells[..]]), row + 1)).0
    };
    check("not said", table(["#0", "#1"]), &[], &["C3 unread-no-gender", "C4 unread-no-gender"]);
    check(
        "with colons",
        table(["#1", "#2"]).at("A1", "Kön: 1: kvinna, 2: man"),
        &["Nöjda K 5", "Nöjda M 6"],
        &["B3:B4 noted-gender-codes"],
    );
    check(
        "three of them",
        table(["#1", "#3"]).at("A1", "1 = totalt, 2 = kvinnor, 3 = män"),
        &["Nöjda T 5", "Nöjda M 6"],
        &["B3:B4 noted-gender-codes"],
    );
    let explained = |rows: &[&[&str]]| {
        let book = Book::default().sheet(Sheet::new("Information").rows(1, rows)).sheet(table(["#1", "#2"]));
        Line::Gender.of(&Catch::of(book.write()))
    };
    assert_eq!(explained(&[&["kvinna (1), man (2)"]]), ["Nöjda K 5", "Nöjda M 6"]);
    assert_eq!(explained(&[&["Kön"], &["#1", "Kvinna"], &["#2", "Man"]]), ["Nöjda K 5", "Nöjda M 6"]);
    assert_eq!(explained(&[&["Tabell 1: Kvinnor"]]), ["Nöjda M 5", "Nöjda K 6"]);
}
