//! What columns are called: codes of kommuner, units of measure on some columns only, words that name nothing.

use fyrfalt::domain::ValueKind;

use crate::support::catch::Catch;
use crate::support::layouts::read;

/// `title [unit of measure]` of each series.
fn series(catch: &Catch) -> Vec<String> {
    catch.series().iter().map(|series| format!("{} [{}]", series.title, series.unit_of_measure)).collect()
}

#[test]
fn codes_of_kommuner_are_no_values_whatever_their_heading() {
    for heading in ["Kod", "Kommunkod", "Kommun kod", "Kommunkod (SCB)", "Knr", "Kommunnr", "Kommun-nr", "KnKod"] {
        let rows: [&[&str]; 6] = [
            &["Kommun", heading, "Nöjda"],
            &["Riket", "#0", "#1"],
            &["Stockholms län", "#1", "#2"],
            &["Sala", "#1981", "#3"],
            &["Mora", "#2061", "#4"],
            &["Orsa", "#2034", "#5"],
        ];
        let catch = read("2015", &rows);
        assert_eq!(series(&catch), ["Nöjda []"], "{heading}");
        let units: Vec<_> = catch.units().iter().map(|unit| unit.unit.to_string()).collect();
        assert_eq!(units, ["riket:0000", "lan:01", "kommun:1981", "kommun:2034"], "{heading}");
        assert_eq!(catch.faults(), ["B5 unread-code-and-name-differ"], "{heading}");
    }
    let catch = read("2015", &[&["Kommun", "Kommunkod", "Kod", "Nöjda"], &["Sala", "#1981", "#17", "#3"]]);
    assert_eq!(
        (series(&catch), catch.faults()),
        (vec!["Nöjda []".to_owned()], vec!["C2 noted-code-column".to_owned()])
    );
}

#[test]
fn a_unit_of_measure_on_some_columns_is_that_of_all_that_measure_the_same() {
    let rows: [&[&str]; 3] = [
        &[
            "Kommun",
            "Andel nöjda (%) 2014",
            "Andel nöjda 2015",
            "Andel nöjda, kvinnor 2015",
            "Trygga, antal 2015",
            "Trygga 2015",
        ],
        &["Sala", "#50", "#51", "#52", "#53", "#54"],
        &["Mora", "#50", "#51", "#52", "#53", "#54"],
    ];
    let catch = read("2015", &rows);
    let wanted = ["Andel nöjda [%]", "Trygga [antal]", "Trygga []"];
    assert_eq!(series(&catch), wanted, "two of the same year are two measures");
    assert_eq!(catch.slices().len(), 5);
    assert_eq!(catch.faults(), ["C2:C3 noted-unit-of-alike", "D2:D3 noted-unit-of-alike"]);
    let title: [&[&str]; 3] =
        [&["Nöjda brukare"], &["Kommun", "Andel (%) 2014", "Andel 2015"], &["Sala", "#50", "#51"]];
    assert_eq!(series(&read("2015", &title)), ["Nöjda brukare [Andel (%)]"]);
    let parts: [&[&str]; 3] =
        [&["Nöjda brukare"], &["Kommun", "Andel (%) 2014", "Andel 2015"], &["Sala", "#50", "#0.51"]];
    assert_eq!(series(&read("2015", &parts)), ["Nöjda brukare [Andel (%)]", "Nöjda brukare [Andel]"]);
}

#[test]
fn what_may_be_a_count_is_not_given_the_unit_of_a_share() {
    for (headings, values, wanted) in [
        (["Placerade 2014", "Placerade (%) 2015"], ["#34", "#3"], ["Placerade []", "Placerade [%]"]),
        (["Antal hemlösa", "Antal hemlösa, kvinnor (%)"], ["#50", "#30"], ["Antal hemlösa []", "Antal hemlösa [%]"]),
        (["Nöjda 2014", "Nöjda (%) 2015"], ["#134.5", "#50.5"], ["Nöjda []", "Nöjda [%]"]),
    ] {
        let rows: [&[&str]; 2] = [&["Kommun", headings[0], headings[1]], &["Sala", values[0], values[1]]];
        assert_eq!(series(&read("2015", &rows)), wanted, "{headings:?}");
    }
    let shares: [&[&str]; 2] = [&["Kommun", "Nöjda 2014", "Nöjda (%) 2015"], &["Sala", "#50.5", "#51.5"]];
    assert_eq!(series(&read("2015", &shares)), ["Nöjda [%]"]);
}

#[test]
fn neither_source_nor_date_of_print_is_the_year_or_the_name_of_the_values() {
    for aside in ["Källa: Socialstyrelsen, 2014", "Reviderad 2014-05-02", "Indelning enligt SKR 2014", "Not: hela 2014"]
    {
        let rows: [&[&str]; 4] =
            [&["Nöjda brukare 2015"], &[aside], &["Kommun", "Kvinnor", "Män"], &["Sala", "#5", "#6"]];
        let catch = read("Blad1", &rows);
        let periods: Vec<&str> = catch.slices().iter().map(|slice| slice.period.label.as_str()).collect();
        assert_eq!((series(&catch), periods), (vec!["Nöjda brukare []".to_owned()], vec!["2015", "2015"]), "{aside}");
        assert_eq!(catch.faults(), Vec::<String>::new(), "{aside}");
    }
    let rows: [&[&str]; 4] = [&["Enkät 2014"], &["Nöjda brukare 2015"], &["Kommun", "Nöjda"], &["Sala", "#5"]];
    let catch = read("Blad1", &rows);
    assert_eq!(catch.slices()[0].period.label, "2015");
    assert_eq!(catch.faults(), ["A3:B4 noted-years-of-titles"]);
    let rows: [&[&str]; 3] = [&["Placerade per 2015-10-01"], &["Kommun", "Antal"], &["Sala", "#5"]];
    assert_eq!(read("Blad1", &rows).slices()[0].period.label, "2015-10-01");
}

#[test]
fn a_word_that_names_nothing_is_not_the_name_of_a_measure() {
    for (heading, unit) in [("Värde", ""), ("Andel", "Andel"), ("Antal 2015", "Antal"), ("Utfall", ""), ("År", "")] {
        let table: [&[&str]; 3] = [&["Kommun", heading], &["Sala", "#5"], &["Mora", "#6"]];
        let wanted = |name: &str| vec![format!("{name} [{unit}]")];
        let titled: Vec<&[&str]> = [&["Nöjda brukare 2015"][..]].into_iter().chain(table).collect();
        assert_eq!(series(&read("Blad1", &titled)), wanted("Nöjda brukare"), "{heading}");
        assert_eq!(series(&read("Nöjda 2015", &table)), wanted("Nöjda"), "{heading}");
        let general: Vec<&[&str]> = [&["Resultat 2015"][..]].into_iter().chain(table).collect();
        assert_eq!(series(&read("Trygga", &general)), wanted("Trygga"), "{heading}");
    }
    for title in ["Uppgifterna avser 2015", "Öppna jämförelser 2015"] {
        let rows: [&[&str]; 3] = [&[title], &["Kommun", "Utfall"], &["Sala", "#5"]];
        assert_eq!(series(&read("Blad1", &rows)), Vec::<String>::new(), "{title} names no measure");
        assert_eq!(series(&read("Trygga", &rows)), ["Trygga []"], "{title}");
    }
    let nameless = read("Blad1", &[&["Kommun", "Värde 2015"], &["Sala", "#5"]]);
    assert_eq!((series(&nameless), nameless.faults()), (Vec::new(), vec!["B2 unread-general-heading".to_owned()]));
}

#[test]
fn a_survey_of_units_is_a_title_and_heads_no_column() {
    let rows: [&[&str]; 3] = [&["Enhetsundersökningen 2015"], &["Kommun", "Andel nöjda"], &["Sala", "#5"]];
    let catch = read("Blad1", &rows);
    assert_eq!((catch.slices()[0].period.label.as_str(), catch.faults().len()), ("2015", 0));
}

#[test]
fn the_mark_of_a_footnote_is_no_part_of_a_name() {
    let rows: [&[&str]; 4] = [
        &[
            "Kommun",
            "Andel nöjda (%)1)",
            "Väntetid2 (dagar)",
            "Antal beslut³",
            "Elever i årskurs 9",
            "BBIC2",
            "Kostnad per m²",
        ],
        &["Sala", "#1", "#2", "#3", "#4", "#5", "#6"],
        &["1) Enkät"],
        &["2) Median"],
    ];
    let plain = ["Elever i årskurs 9 []", "BBIC2 []", "Kostnad per m² []"];
    let wanted = [&["Andel nöjda [%]", "Väntetid [dagar]", "Antal beslut []"], &plain[..]].concat();
    assert_eq!(series(&read("2015", &rows)), wanted);
    let without = [rows[0], rows[1]];
    assert_eq!(series(&read("2015", &without))[1], "Väntetid2 [dagar]", "no footnote tells");
    let long: [&[&str]; 5] = [
        &["Kommun", "Indikator", "2015"],
        &["Sala", "Andel nöjda (%)1)", "#1"],
        &["Sala", "Väntetid²", "#2"],
        &["Mora", "Andel nöjda (%)1)", "#3"],
        &["Mora", "Väntetid²", "#4"],
    ];
    assert_eq!(series(&read("Blad1", &long)), ["Andel nöjda [%]", "Väntetid []"]);
}

#[test]
fn shares_are_in_per_cent_as_a_title_or_their_cells_tell() {
    let title: [&[&str]; 3] =
        [&["Jämförelse 2023, andel i procent"], &["Kommun", "Andel nöjda", "Antal svar"], &["Sala", "#80", "#81"]];
    let found = read("Blad1", &title);
    assert_eq!(series(&found), ["Andel nöjda [andel i procent]", "Antal svar []"]);
    assert_eq!(found.faults(), ["B3 noted-unit-of-title"]);
    let cells: [&[&str]; 3] = [
        &["Kommun", "Andel nöjda", "Trygga", "Kvot per plats"],
        &["Sala", "80 %", "70%", "0,98"],
        &["Mora", "(81 %)", "..", "100%"],
    ];
    let found = read("2023", &cells);
    assert_eq!(series(&found), ["Andel nöjda [%]", "Trygga [%]", "Kvot per plats []"]);
    let kinds: Vec<ValueKind> = found.series().iter().map(|series| series.value_kind).collect();
    assert_eq!(kinds, [ValueKind::Share, ValueKind::Share, ValueKind::Number]);
}

#[test]
fn a_number_of_something_has_no_share_for_its_unit() {
    let long = |title: &'static str, head: &'static str| {
        let rows: [&[&str]; 6] = [
            &[title],
            &["Kommun", "Indikator", head],
            &["Sala", "Andel nöjda", "#80"],
            &["Sala", "Antal svar", "#34"],
            &["Mora", "Andel nöjda", "#81"],
            &["Mora", "Antal svar", "#35"],
        ];
        series(&read("Blad1", &rows))
    };
    assert_eq!(long("Enkät 2023", "Andel (%)"), ["Andel nöjda [Andel (%)]", "Antal svar []"]);
    let rows: [&[&str]; 6] = [
        &["Andel nöjda brukare 2023, procent"],
        &["Kommun", "Insats", "Värde"],
        &["Sala", "Hemtjänst", "#80"],
        &["Sala", "Deltagare", "#34"],
        &["Mora", "Hemtjänst", "#81"],
        &["Mora", "Deltagare", "#35"],
    ];
    let wanted = ["Hemtjänst – Andel nöjda brukare [procent]", "Deltagare – Andel nöjda brukare []"];
    assert_eq!(series(&read("Blad1", &rows)), wanted);
    assert_eq!(long("Andel nöjda brukare 2023, procent", "Värde"), ["Andel nöjda []", "Antal svar []"]);
}

#[test]
fn a_median_is_of_what_the_title_measures() {
    let of = |title: &'static str| {
        let rows: [&[&str]; 4] =
            [&[title], &["Kommun", "Medel", "Median"], &["Sala", "#30", "#31.5"], &["Mora", "#40", "#41.5"]];
        series(&read("Väntetid", &rows))
    };
    assert_eq!(
        of("Väntetid till hemtjänst 2023 (dagar)"),
        ["Väntetid till hemtjänst – Medel [dagar]", "Väntetid till hemtjänst – Median [dagar]"]
    );
    assert_eq!(
        of("Tabell 2. Väntetid till särskilt boende 2024 (dagar)"),
        ["Väntetid till särskilt boende – Medel [dagar]", "Väntetid till särskilt boende – Median [dagar]"]
    );
}
