//! Values, marks, colours and legends of workbooks written by the test support, read to exact values.

use fyrfalt::domain::{Colour, Direction, ValueKind};

use crate::support::catch::Catch;
use crate::support::layouts::{Line, read};
use crate::support::workbook::{Book, Sheet};

fn lines(sheet: Sheet) -> Vec<String> {
    Catch::of(sheet.book()).lines()
}

#[test]
fn every_printed_form_of_a_value_is_read_and_every_mark_kept() {
    let forms = [
        ("#12.5", "12.5"),
        ("12,5", "12.5"),
        ("1\u{a0}058", "1058"),
        ("1\u{202f}058", "1058"),
        ("1 058", "1058"),
        ("\u{2212}42,6", "-42.6"),
        ("\u{2013}42,6", "-42.6"),
        ("(-278,7)", "-278.7 present (-278,7)"),
        ("(45)", "45 present (45)"),
        ("1\u{ad}7", "17"),
        (".", "– missing ."),
        ("..", "– uncertain .."),
        ("–", "– missing –"),
        ("-", "– missing -"),
        ("--", "– missing --"),
        ("X", "– suppressed X"),
        ("••", "– uncertain ••"),
        ("47**", "47 uncertain 47**"),
        ("<15", "– suppressed <15"),
        ("Uppgift saknas", "– missing Uppgift saknas"),
        ("45*", "45 present 45*"),
        ("12.3", "12.3"),
        ("1\u{2009}058", "1058"),
        ("+1,5", "1.5"),
        ("\u{2212}\u{a0}3", "-3"),
        ("67%", "67"),
        ("67,5 %", "67.5"),
        ("#0", "0"),
        ("Ja", "1 present Ja"),
        ("Nej", "0 present Nej"),
        ("Ja för några", "0.5 present Ja för några"),
        ("< 5", "– suppressed < 5"),
        ("färre än 5", "– suppressed färre än 5"),
        ("…", "– uncertain …"),
        ("•", "– missing •"),
        ("x", "– suppressed x"),
        ("i.u.", "– missing i.u."),
        ("Sekretess", "– suppressed Sekretess"),
        ("Ej tillämpligt", "– not_applicable Ej tillämpligt"),
    ];
    let mut sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"]]);
    let names: Vec<_> = fyrfalt::domain::facts::municipalities().iter().take(forms.len()).collect();
    for ((row, kommun), (text, _)) in (2_u32..).zip(&names).zip(forms) {
        sheet = sheet.at(&format!("A{row}"), kommun.name).at(&format!("B{row}"), text);
    }
    let wanted: Vec<String> = names
        .iter()
        .zip(forms)
        .map(|(kommun, (_, value))| format!("Nöjda | 2015 | T | kommun:{} | {value}", kommun.code))
        .collect();
    assert_eq!(lines(sheet), wanted);
}

#[test]
fn what_is_no_value_is_named_and_never_guessed() {
    let forms = [
        ("24 - 66 - 70", "unread-not-a-number"),
        ("0–4 dagar", "unread-not-a-number"),
        ("12 34", "unread-not-a-number"),
        ("1,2,3", "unread-not-a-number"),
        ("12,3 kr", "unread-not-a-number"),
        ("tolv", "unread-not-a-number"),
        ("!#N/A", "unread-error"),
        ("!#DIV/0!", "unread-error"),
    ];
    let mut sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"]]);
    let names: Vec<_> = fyrfalt::domain::facts::municipalities().iter().take(forms.len() + 12).collect();
    for (row, kommun) in (2_u32..).zip(&names) {
        let text = usize::try_from(row - 2).ok().and_then(|at| forms.get(at)).map_or("#7", |form| form.0);
        sheet = sheet.at(&format!("A{row}"), kommun.name).at(&format!("B{row}"), text);
    }
    let catch = Catch::of(sheet.at("B15", "#45658").format("B15", "yyyy-mm-dd").book());
    let mut wanted: Vec<String> = (2..).zip(forms).map(|(row, (_, why))| format!("B{row} {why}")).collect();
    wanted.push("B15 unread-date".to_owned());
    assert_eq!((catch.faults(), catch.lines().len()), (wanted, 11));
}

#[test]
fn what_cannot_be_read_is_named_with_its_cell_and_reason() {
    let sheet = Sheet::new("2015").rows(
        1,
        &[
            &["Kod", "Kommun", "Nöjda", "", "Kommentar"],
            &["1981", "Sala", "#1", "", ""],
            &["2062", "Mora", "24 - 66 dagar", "#7", "Se not"],
            &["2034", "Orsa", "tolv", "#8", ""],
            &["2034", "Rättvik", "#9", "", ""],
            &["", "Sjumilaskogen", "#10", "", ""],
            &["2083", "Hedemora", "#11", "", ""],
        ],
    );
    let catch = Catch::of(sheet.book());
    assert_eq!(catch.lines().len(), 2);
    let mut faults = catch.faults();
    faults.sort();
    assert_eq!(
        faults,
        [
            "A5 unread-code-and-name-differ",
            "B6 unread-unknown-unit",
            "C3 unread-not-a-number",
            "C4 unread-not-a-number",
            "D3:D4 unread-no-heading",
            "E3 unread-remark",
        ]
    );
}

#[test]
fn shares_formatted_as_per_cent_are_in_per_cent() {
    let sheet = Sheet::new("2015").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "#0.67"], &["Mora", "#0.705"]]);
    let catch = Catch::of(sheet.format("B2", "0%").format("B3", "0.0%").book());
    assert_eq!(catch.lines()[1], "Nöjda | 2015 | T | kommun:2062 | 70.5");
    assert_eq!((catch.series()[0].value_kind, catch.series()[0].decimals), (ValueKind::Share, Some(1)));
}

#[test]
fn answers_are_one_and_nought_and_their_colours_tell_the_direction() {
    let sheet = Sheet::new("2015").rows(
        1,
        &[
            &["Kommun", "Rutin finns"],
            &["Sala", "Ja"],
            &["Mora", "Nej"],
            &["Orsa", "Ja för några"],
            &["Säter", "Ja"],
            &["Falun", "."],
        ],
    );
    let sheet = sheet
        .fill("B2", "FF92D050")
        .fill("B3", "FFFF7C80")
        .fill("B4", "FFFFFF99")
        .fill("B5", "FF92D050")
        .fill("B6", "FFD9D9D9");
    let catch = Catch::of(sheet.book());
    let series = catch.series()[0];
    assert_eq!((series.value_kind, series.direction), (ValueKind::YesNo, Direction::Higher));
    assert_eq!(series.direction_from.as_deref(), Some("colours"));
    assert_eq!(catch.lines()[2], "Rutin finns | 2015 | T | kommun:2034 | 0.5 present Ja för några");
    let colours: Vec<_> =
        catch.slices()[0].readings.iter().map(|reading| reading.note.as_ref().unwrap().colour.unwrap()).collect();
    assert_eq!(colours, [Colour::Green, Colour::Red, Colour::Yellow, Colour::Green, Colour::Grey]);
}

#[test]
fn theme_and_indexed_fills_are_colours_and_layout_is_none() {
    let rows: [&[&str]; 4] = [&["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"], &["Orsa", "#3"]];
    let judged = Sheet::new("2015")
        .rows(1, &rows)
        .fill("B2", "indexed=\"10\"")
        .fill("B3", "theme=\"6\" tint=\"0.5\"")
        .fill("B4", "indexed=\"42\"");
    let catch = Catch::of(judged.book());
    let colours: Vec<_> =
        catch.slices()[0].readings.iter().map(|reading| reading.note.as_ref().and_then(|note| note.colour)).collect();
    assert_eq!(colours, [Some(Colour::Red), Some(Colour::Green), Some(Colour::Green)]);
    let layout = Sheet::new("2015").rows(1, &rows).fill("B2", "FFD9D9D9").fill("B4", "FFD9D9D9").fill("B3", "FFFFFF99");
    assert!(Catch::of(layout.book()).slices()[0].readings.iter().all(|reading| reading.note.is_none()));
}

#[test]
fn the_legend_of_the_workbook_decides_what_marks_mean() {
    let legend = Sheet::new("Information")
        .rows(1, &[&["Öppna jämförelser 2016, ekonomiskt bistånd"], &[".. Sekretess, färre än 5 personer"]]);
    let table = Sheet::new("Tabell")
        .rows(1, &[&["Kommun", "Nöjda"], &["Sala", ".."], &["Mora", "–"], &["– Ej jämförbar uppgift"]]);
    for book in [Book::default().sheet(legend.clone()).sheet(table.clone()), Book::default().sheet(table).sheet(legend)]
    {
        let catch = Catch::of(book.write());
        assert_eq!(
            catch.lines(),
            ["Nöjda | 2016 | T | kommun:1981 | – suppressed ..", "Nöjda | 2016 | T | kommun:2062 | – not_applicable –"]
        );
        assert_eq!(catch.series()[0].area.as_ref().unwrap().0, "ekonomiskt-bistand");
        assert_eq!(catch.tables()[0].edition.as_deref(), Some("2016"));
    }
}

#[test]
fn a_number_that_the_legend_calls_no_value_is_none() {
    let rows: [&[&str]; 5] = [
        &["999 = uppgift saknas, -1 = färre än 5 personer, 5 = låg andel saknar"],
        &["Kommun", "Väntetid 2015"],
        &["Sala", "#999"],
        &["Mora", "#-1"],
        &["Falun", "#5"],
    ];
    let found: Vec<String> = lines(Sheet::new("2015").rows(1, &rows))
        .iter()
        .filter_map(|line| Some(line.rsplit_once(" | ")?.1.to_owned()))
        .collect();
    assert_eq!(found, ["– missing 999", "– suppressed -1", "5"]);
}

#[test]
fn answers_and_marks_above_the_first_number_are_values_and_no_headings() {
    let of = |rows: &[&[&str]]| lines(Sheet::new("Sala").rows(1, rows));
    let marks =
        of(&[&["Indikator", "2023"], &["Andel nöjda", ".."], &["Andel trygga", "<5"], &["Antal platser", "#112"]]);
    assert_eq!(
        marks,
        [
            "Andel nöjda | 2023 | T | kommun:1981 | – uncertain ..",
            "Andel trygga | 2023 | T | kommun:1981 | – suppressed <5",
            "Antal platser | 2023 | T | kommun:1981 | 112",
        ]
    );
    let answers = of(&[
        &["Indikator", "2023"],
        &["Finns plan", "Ja"],
        &["Finns rutin", "Nej"],
        &["Antal platser", "#112"],
        &["Antal brukare", "#99"],
    ]);
    assert_eq!(answers.len(), 4, "{answers:?}");
    assert!(answers.contains(&"Antal platser | 2023 | T | kommun:1981 | 112".to_owned()), "{answers:?}");
    assert!(answers.iter().any(|line| line.starts_with("Finns plan | 2023 | T | kommun:1981 | 1")), "{answers:?}");
    // Ja and Nej in the lowest row of headings stay headings.
    let counted = of(&[&["Fråga", "Ja", "Nej"], &["Finns plan", "#12", "#4"], &["Finns rutin", "#10", "#6"]]);
    assert!(counted.iter().all(|line| !line.contains("– ")), "{counted:?}");
}

#[test]
fn columns_of_numbers_under_the_word_for_a_level_are_told() {
    let rows: [&[&str]; 3] = [
        &["Kommun", "Kommungrupp", "Nivå på insatsen 2023", "Andel nöjda 2023", "Kommungrupp, medel 2023"],
        &["Sala", "#3", "#2.5", "#80", "#55.5"],
        &["Mora", "#7", "#3.5", "#90", "#56.5"],
    ];
    let caught = Catch::of(Sheet::new("Blad1").rows(1, &rows).book());
    assert_eq!(caught.lines().len(), 4, "{:?}", caught.lines());
    let told = caught.unread().into_iter().filter(|unread| unread.why == "unread-described-column").count();
    assert_eq!(told, 1, "{:?}", caught.unread());
}

#[test]
fn values_below_a_kommun_that_cannot_be_read_are_unread_beside_others_that_can() {
    let rows: [&[&str]; 10] = [
        &["Kommun", "Nöjda 2023"],
        &["Sala"],
        &["Kvinnor", "#5"],
        &["Män", "#6"],
        &["Mora"],
        &["Kvinnor", "#7"],
        &["Män", "#8"],
        &["Falun"],
        &["Offentlig regi", "okänt"],
        &["Enskild regi", "okänt"],
    ];
    let catch = read("Blad1", &rows);
    assert_eq!(Line::Gender.of(&catch), ["Nöjda K 5", "Nöjda K 7", "Nöjda M 6", "Nöjda M 8"]);
    assert_eq!(catch.faults(), ["B9 unread-text", "B10 unread-text"]);
}

#[test]
fn the_bounds_of_an_interval_are_no_values() {
    for (lower, upper) in [("Nedre 95% KI", "Övre 95% KI"), ("KI nedre", "KI övre"), ("Lower CI", "Upper CI")] {
        let rows: [&[&str]; 3] =
            [&["Bra hälsa 2024"], &["Kommun", "Andel", lower, upper], &["Sala", "#70", "#65", "#75"]];
        let catch = read("Blad1", &rows);
        assert_eq!(
            (catch.lines().len(), catch.faults()),
            (1, vec!["C3 noted-margin-column".to_owned(), "D3 noted-margin-column".to_owned()]),
            "{lower}"
        );
    }
}
