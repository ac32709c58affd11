//! What columns are called: codes of kommuner, units of measure on some columns only, words that name nothing.

use crate::support::catch::Catch;
use crate::support::workbook::Sheet;

fn read(sheet: &str, rows: &[&[&str]]) -> Catch {
    Catch::of(Sheet::new(sheet).rows(1, rows).book())
}

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
        &["Kommun", "Nöjda (%) 2014", "Nöjda 2015", "Nöjda, kvinnor 2015", "Trygga, antal 2015", "Trygga 2015"],
        &["Sala", "#50", "#51", "#52", "#53", "#54"],
        &["Mora", "#50", "#51", "#52", "#53", "#54"],
    ];
    let catch = read("2015", &rows);
    assert_eq!(series(&catch), ["Nöjda [%]", "Trygga [antal]", "Trygga []"], "two of the same year are two measures");
    assert_eq!(catch.slices().len(), 5);
    let title: [&[&str]; 3] =
        [&["Nöjda brukare"], &["Kommun", "Andel (%) 2014", "Andel 2015"], &["Sala", "#50", "#51"]];
    assert_eq!(series(&read("2015", &title)), ["Nöjda brukare [Andel (%)]"]);
    let parts: [&[&str]; 3] =
        [&["Nöjda brukare"], &["Kommun", "Andel (%) 2014", "Andel 2015"], &["Sala", "#50", "#0.51"]];
    assert_eq!(series(&read("2015", &parts)), ["Nöjda brukare [Andel (%)]", "Nöjda brukare [Andel]"]);
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
    let nameless = read("Blad1", &[&["Kommun", "Värde 2015"], &["Sala", "#5"]]);
    assert_eq!((series(&nameless), nameless.faults()), (Vec::new(), vec!["B2 unread-general-heading".to_owned()]));
}
