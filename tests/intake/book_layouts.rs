//! The layouts of published workbooks, each written by the test support and read to exact values.

use fyrfalt::domain::{Direction, ValueKind};
use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::workbook::{Book, Sheet};

fn lines(sheet: Sheet) -> Vec<String> {
    Catch::of(sheet.book()).lines()
}

fn assert_lines(sheet: Sheet, wanted: &[&str]) {
    assert_eq!(lines(sheet), wanted);
}

#[test]
fn units_stand_as_codes_names_or_both() {
    for column in [
        ["Kommunkod", "0114", "2023", "0180"],
        ["K-kod", "#114", "#2023", "#180"],
        ["Kommun", "0114 Upplands väsby", "2023 Malung-Sälen", "0180 Stockholm"],
        ["Kommunnamn", "Upplands Väsby", "Malung-Sälen", "Stockholm"],
        ["Kommun", "Upplands Va\u{308}sby kommun", "Malung-Sa\u{308}len", "Stockholms stad"],
        ["Kommun", "UPPLANDS VÄSBY", "MALUNG-SÄLEN", "STOCKHOLM"],
    ] {
        let rows: Vec<[&str; 2]> =
            column.iter().copied().zip(["Väntetid 2015", "#1", "#2", "#3"]).map(Into::into).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        assert_lines(
            Sheet::new("Tabell").rows(1, &rows),
            &[
                "Väntetid | 2015 | T | kommun:0114 | 1",
                "Väntetid | 2015 | T | kommun:2023 | 2",
                "Väntetid | 2015 | T | kommun:0180 | 3",
            ],
        );
    }
}

#[test]
fn a_flat_list_with_code_county_and_name_is_read() {
    let sheet = Sheet::new("Data").rows(
        1,
        &[
            &["K-kod", "Län", "Kommun", "Andel nöjda 2014, %", "Rang av 3"],
            &["0114", "Stockholms län", "Upplands Väsby", "#80", "#1"],
            &["0305", "Uppsala län", "Håbo", "#70", "#2"],
            &["1480", "Västra Götalands län", "Göteborg", "#60", "#3"],
        ],
    );
    let catch = Catch::of(sheet.book());
    assert_eq!(catch.faults(), ["A1:E4 noted-direction-higher"]);
    let series = catch.series()[0];
    assert_eq!((series.title.as_str(), series.unit_of_measure.as_str()), ("Andel nöjda", "%"));
    assert_eq!((series.value_kind, series.direction), (ValueKind::Share, Direction::Higher));
    assert_eq!(catch.lines()[2], "Andel nöjda | 2014 | T | kommun:1480 | 60 present");
}

#[test]
fn headers_are_one_to_four_rows_deep_and_merged() {
    let data: [&[&str]; 3] = [&["Sala", "#1", "#2"], &["Mora", "#3", "#4"], &["Riket", "#5", "#6"]];
    let wanted = |title: &str| {
        ["kommun:1981 | 1", "kommun:2062 | 3", "riket:0000 | 5"]
            .map(|end| format!("{title} | 2015 | K | {end}"))
            .to_vec()
    };
    let one = Sheet::new("1").rows(1, &[&["Kommun", "Nöjda 2015, kvinnor", "Nöjda 2015, män"]]).rows(2, &data);
    let two = Sheet::new("2")
        .rows(1, &[&["Kommun", "Nöjda 2015", ""], &["", "Kvinnor", "Män"]])
        .merge("B1:C1")
        .merge("A1:A2")
        .rows(3, &data);
    let three = Sheet::new("3")
        .rows(1, &[&["", "7. Nöjda", ""], &["", "2015", ""], &["Kommun", "Kvinnor", "Män"]])
        .merge("B1:C1")
        .merge("B2:C2")
        .rows(4, &data);
    let four = Sheet::new("4")
        .rows(
            1,
            &[
                &["", "Hemtjänst", ""],
                &["", "7. Nöjda, 2015", ""],
                &["", "Procent", "Procent"],
                &["Kommun", "Kvinnor", "Män"],
            ],
        )
        .merge("B1:C1")
        .merge("B2:C2")
        .rows(5, &data);
    for sheet in [one, two, three, four] {
        let found = lines(sheet.clone());
        assert_eq!(found[..3], wanted("Nöjda")[..]);
        assert_eq!(found[5], "Nöjda | 2015 | M | riket:0000 | 6");
    }
}

#[test]
fn stacked_tables_keep_their_own_headers_and_years() {
    assert_lines(
        Sheet::new("Flera").rows(
            1,
            &[
                &["Tabell 1. Hemtjänst år 2014"],
                &["Kommun", "Nöjda"],
                &["Sala", "#1"],
                &["Mora", "#2"],
                &["Källa: påhittad"],
                &[""],
                &["Tabell 2. Boende år 2015"],
                &["Kommun", "Trygga"],
                &["Sala", "#3"],
                &["Mora", "#4"],
            ],
        ),
        &[
            "Hemtjänst – Nöjda | 2014 | T | kommun:1981 | 1",
            "Hemtjänst – Nöjda | 2014 | T | kommun:2062 | 2",
            "Boende – Trygga | 2015 | T | kommun:1981 | 3",
            "Boende – Trygga | 2015 | T | kommun:2062 | 4",
        ],
    );
}

#[test]
fn tables_side_by_side_are_read_apart() {
    assert_lines(
        Sheet::new("2015").rows(
            1,
            &[
                &["Kommun", "Nöjda", "", "Kommun", "Trygga"],
                &["Sala", "#1", "", "Mora", "#3"],
                &["Mora", "#2", "", "Sala", "#4"],
            ],
        ),
        &[
            "Nöjda | 2015 | T | kommun:1981 | 1",
            "Nöjda | 2015 | T | kommun:2062 | 2",
            "Trygga | 2015 | T | kommun:2062 | 3",
            "Trygga | 2015 | T | kommun:1981 | 4",
        ],
    );
}

#[test]
fn county_headings_and_reference_rows_are_told_from_kommuner() {
    let sheet = Sheet::new("Tabell 1").rows(
        1,
        &[
            &["Resultat år 2015"],
            &["", "1. Nöjda", "2. Trygga"],
            &["Kommun", "Procent", "Procent"],
            &["Min–max", "24 - 66", "(-278,7) - 75,7"],
            &["Vägt medel (riket)", "40", "41,5"],
            &["Median", "42", "43"],
            &["Gränsvärde från gul till grön", "48", "49"],
            &["Dalarnas län"],
            &["Mora", "39", "."],
            &["Orsa", "38", "44"],
            &["Länsmedel (vägt)", "38,5", "43,5"],
            &["Länsmedel (ovägt)", "38,7", "43,6"],
            &["Västmanlands län"],
            &["Sala", "50", "51"],
            &["Länet", "50,5", "51,5"],
        ],
    );
    let catch = Catch::of(sheet.book());
    let aside = ["A4", "A6:A7", "A12"].map(|cells| format!("{cells} noted-reference-row"));
    assert_eq!(catch.faults(), aside);
    let nöjda: Vec<String> = catch.lines().into_iter().take(6).collect();
    assert_eq!(
        nöjda,
        [
            "Nöjda | 2015 | T | riket:0000 | 40",
            "Nöjda | 2015 | T | kommun:2062 | 39",
            "Nöjda | 2015 | T | kommun:2034 | 38",
            "Nöjda | 2015 | T | lan:20 | 38.5",
            "Nöjda | 2015 | T | kommun:1981 | 50",
            "Nöjda | 2015 | T | lan:19 | 50.5",
        ]
    );
    assert_eq!(catch.series()[0].decimals, Some(1));
}

#[test]
fn ranks_and_comparisons_beside_the_values_are_no_values() {
    let sheet = Sheet::new("Tabell").rows(
        1,
        &[
            &["", "1. Väntetid, 2015", "", "", "2. Nöjda, 2015", ""],
            &["Kommun", "Dagar", "Rang av 4", "Jämf. föreg. år", "Procent", "Rang"],
            &["Sala", "#10", "#1", "j", "67%", "#4"],
            &["Mora", "#20", "#2", "k", "70%", "#2"],
            &["Orsa", "#20", "#2", "l", "70%", "#2"],
            &["Rättvik", "#31.5", "#4", "ä", "90%", "#1"],
        ],
    );
    let catch = Catch::of(sheet.merge("B1:D1").merge("E1:F1").book());
    let faults = ["A1:F6 noted-direction-higher", "A1:F6 noted-direction-lower", "D3:D6 noted-comparison-column"];
    assert_eq!(catch.faults(), faults);
    let told: Vec<_> =
        catch.series().iter().map(|series| (series.title.as_str(), series.direction, series.value_kind)).collect();
    assert_eq!(
        told,
        [("Väntetid", Direction::Lower, ValueKind::Number), ("Nöjda", Direction::Higher, ValueKind::Share)]
    );
    let ranks: Vec<_> = catch.slices()[1].readings.iter().map(|reading| reading.note.as_ref().unwrap().rank).collect();
    assert_eq!(ranks, [Some(4), Some(2), Some(2), Some(1)]);
}

#[test]
fn years_and_genders_as_columns_become_periods_and_genders_of_one_series() {
    let sheet = Sheet::new("Nyckeltal").rows(
        1,
        &[
            &["Tabell 3. Hemlösa, antal per kommun"],
            &["Kommun", "#2019", "", "", "#2020", "", ""],
            &["", "Totalt", "Kvinnor", "Män", "Totalt", "Kvinnor", "Män"],
            &["Sala", "#1", "#2", "#3", "#4", "#5", "#6"],
            &["Mora", "#7", "#8", "#9", "#10", "#11", "#12"],
        ],
    );
    let catch = Catch::of(sheet.merge("B2:D2").merge("E2:G2").book());
    assert_eq!(catch.series().len(), 1);
    let slices: Vec<String> = catch
        .slices()
        .iter()
        .map(|slice| format!("{} {} {:?}", slice.period, slice.gender.code(), slice.readings[1].value))
        .collect();
    assert_eq!(
        slices,
        [
            "2019 T Some(7.0)",
            "2019 K Some(8.0)",
            "2019 M Some(9.0)",
            "2020 T Some(10.0)",
            "2020 K Some(11.0)",
            "2020 M Some(12.0)"
        ]
    );
}

#[test]
fn long_lists_name_year_and_gender_in_their_rows() {
    let sheet = Sheet::new("Lista").rows(
        1,
        &[
            &["Kommun", "År", "Kön", "Andel nöjda"],
            &["Sala", "#2019", "Kvinnor", "12,5"],
            &["Sala", "#2019", "Män", "13,5"],
            &["Sala", "#2020", "Kvinnor", "14"],
            &["Mora", "#2019", "Kvinnor", ".."],
            &["Mora", "#2019", "Män", "<15"],
            &["Mora", "#2020", "Kvinnor", "17"],
        ],
    );
    assert_lines(
        sheet,
        &[
            "Andel nöjda | 2019 | K | kommun:1981 | 12.5",
            "Andel nöjda | 2019 | K | kommun:2062 | – uncertain ..",
            "Andel nöjda | 2019 | M | kommun:1981 | 13.5",
            "Andel nöjda | 2019 | M | kommun:2062 | – suppressed <15",
            "Andel nöjda | 2020 | K | kommun:1981 | 14",
            "Andel nöjda | 2020 | K | kommun:2062 | 17",
        ],
    );
}

#[test]
fn weeks_of_kommuner_and_stadsdelar_are_read() {
    let sheet = Sheet::new("Veckodata Kommun_stadsdel").rows(
        1,
        &[
            &["år", "veckonummer", "Kommun", "Stadsdel", "nya_fall_vecka"],
            &["#2020", "#53", "Stockholm", "Norrmalm", "#45"],
            &["#2020", "#53", "Stockholm", "Skärholmen", "<15"],
            &["#2020", "#53", "Sala", "", "#16"],
            &["#2021", "#1", "Stockholm", "Norrmalm", "#46"],
            &["#2021", "#1", "Stockholm", "Skärholmen", "#17"],
            &["#2021", "#1", "Sala", "", "<15"],
        ],
    );
    let catch = Catch::of(sheet.book());
    assert_eq!(catch.faults(), Vec::<String>::new());
    assert_eq!(
        catch.lines()[..4],
        [
            "nya fall vecka | 2020 v 53 | T | stadsdel:0180/norrmalm | 45",
            "nya fall vecka | 2020 v 53 | T | stadsdel:0180/skärholmen | – suppressed <15",
            "nya fall vecka | 2020 v 53 | T | kommun:1981 | 16",
            "nya fall vecka | 2021 v 1 | T | stadsdel:0180/norrmalm | 46",
        ]
    );
}

#[test]
fn the_year_can_be_given_where_the_file_names_none() {
    let sheet = || Sheet::new("Blad1").rows(1, &[&["Kommun", "Nöjda"], &["Sala", "#1"], &["Mora", "#2"]]).book();
    assert_eq!(Catch::of(sheet()).faults(), ["B2:B3 unread-no-period"]);
    let options = Options { year: Some(2017), ..Options::default() };
    assert_eq!(Catch::read(sheet(), &options).unwrap().lines()[1], "Nöjda | 2017 | T | kommun:2062 | 2");
}

#[test]
fn cells_at_both_ends_of_a_sheet_hidden_sheets_and_odd_names_are_read() {
    let far = Sheet::new("Blad_x0009_ 2015 ../..")
        .rows(1, &[&["=Kommun", "=Nöjda"], &["Sala", "#1"], &["Mora", "#2"]])
        .at("XFD1048576", "#5");
    let catch = Catch::of(Book::default().sheet(Sheet::new("Tom")).sheet(far.hidden()).write());
    assert_eq!(catch.tables()[0].sheet, "Blad\t 2015 ../..");
    assert_eq!(catch.lines().len(), 2);
}

#[test]
fn regions_and_counties_are_units_of_their_own() {
    assert_lines(
        Sheet::new("2015").rows(
            1,
            &[
                &["Region", "Nöjda"],
                &["Stockholm", "#1"],
                &["Västra_Götaland", "#2"],
                &["Jämtland Härjedalen", "#3"],
                &["Sörmland", "#4"],
                &["RIKET", "#5"],
            ],
        ),
        &[
            "Nöjda | 2015 | T | kolada-region:0001 | 1",
            "Nöjda | 2015 | T | kolada-region:0014 | 2",
            "Nöjda | 2015 | T | kolada-region:0023 | 3",
            "Nöjda | 2015 | T | kolada-region:0004 | 4",
            "Nöjda | 2015 | T | riket:0000 | 5",
        ],
    );
}
