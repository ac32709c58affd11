//! Homes on the rows below their kommun without an indent, few and many; sheets about one kommun with its homes on the rows.

use fyrfalt::intake::{Halt, Options};

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check};
use crate::support::workbook::{Book, Sheet};

const KOMMUNER: [(&str, &str); 4] = [("Mora", "2062"), ("Sala", "1981"), ("Orsa", "2034"), ("Täby", "0160")];

/// A table of kommuner, each with so many homes on the rows below it; the homes have these names before their number.
fn below(heading: &str, homes: usize, name: &dyn Fn(&str, usize) -> String) -> Catch {
    let mut rows: Vec<[String; 2]> =
        vec![["Resultat 2023".to_owned(), String::new()], [heading, "Nöjda (%)"].map(str::to_owned)];
    for (kommun, _) in KOMMUNER {
        rows.push([kommun.to_owned(), "#50".to_owned()]);
        rows.extend((1..=homes).map(|home| [name(kommun, home), format!("#{home}")]));
    }
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Catch::of(Sheet::new("Blad1").rows(1, &rows).book())
}

#[test]
fn homes_below_their_kommun_are_its_own_without_an_indent_and_however_many() {
    let of_place = |kommun: &str, home: usize| format!("{kommun} äldreboende {home}");
    let numbered = |_: &str, home: usize| format!("Boende {home}");
    let indented = |_: &str, home: usize| format!("   Boende {home}");
    for homes in [2, 8, 17] {
        for heading in ["Kommun/enhet", "Kommun / boende", "Kommun"] {
            for name in [&of_place as &dyn Fn(&str, usize) -> String, &numbered, &indented] {
                let catch = below(heading, homes, name);
                let units: Vec<String> = catch.units().iter().map(|unit| unit.unit.to_string()).collect();
                let case = format!("{heading}, {homes}, {}", name("Mora", 1));
                assert_eq!(units.len(), KOMMUNER.len() * (homes + 1), "{case}: {:?}", catch.faults());
                for ((_, code), of_kommun) in KOMMUNER.iter().zip(units.chunks(homes + 1)) {
                    let own = format!("enhet:{code}/");
                    assert_eq!(of_kommun[0], format!("kommun:{code}"), "{case}");
                    assert!(of_kommun[1..].iter().all(|unit| unit.starts_with(&own)), "{case}: {of_kommun:?}");
                }
                assert_eq!(catch.lines().len(), units.len(), "{case}");
                let said = heading == "Kommun" && !name("Mora", 1).starts_with(' ');
                let last = format!("A2:B{} noted-rows-as-homes", 2 + units.len());
                let wanted = if said { vec![last] } else { Vec::new() };
                assert_eq!(catch.faults(), wanted, "{case}");
            }
        }
    }
}

#[test]
fn names_below_a_few_kommuner_and_misspelt_ones_are_no_homes() {
    let rows: [&[&str]; 8] = [
        &["Kommun", "Nöjda"],
        &["Mora", "#1"],
        &["Sal", "#2"],
        &["Orsa", "#3"],
        &["Kustbandet", "#4"],
        &["Täby", "#5"],
        &["Falun", "#6"],
        &["Slättbygden", "#7"],
    ];
    let catch = Catch::of(Sheet::new("2015").rows(1, &rows).book());
    assert_eq!(catch.lines().len(), 4, "{:?}", catch.lines());
    let kinds = |name: &str| catch.faults().iter().filter(|fault| fault.contains(name)).count();
    assert_eq!(
        (kinds("unread-name-like") + kinds("unread-unknown-unit"), kinds("noted")),
        (3, 0),
        "{:?}",
        catch.faults()
    );
    let misspelt: [&[&str]; 6] = [
        &["Kommun/enhet", "Nöjda"],
        &["Mora", "#1"],
        &["Tallgården", "#2"],
        &["Vallentua", "#3"],
        &["Eken", "#4"],
        &["Sala", "#5"],
    ];
    let catch = Catch::of(Sheet::new("2015").rows(1, &misspelt).book());
    assert_eq!(catch.lines().len(), 3, "{:?}", catch.lines());
    assert_eq!(catch.faults(), ["A4 unread-name-like", "A5 unread-unknown-unit"], "whose home is Eken?");
}

const CASES: [Case<'static>; 3] = [
    Case {
        layout: "a title that names the kommun, its homes on the rows",
        sheet: "Blad1",
        rows: &[
            &["Täby kommun – resultat 2023"],
            &[""],
            &["Verksamhet", "Nöjda (%)", "Svarsfrekvens (%)"],
            &["Hemtjänst Norr", "#50", "#60"],
            &["Ekbackens äldreboende", "#52", "#62"],
            &["Totalt Täby", "#53", "#63"],
        ],
        lines: &[
            "Nöjda | 2023 | T | enhet:0160/hemtjänst norr | 50",
            "Nöjda | 2023 | T | enhet:0160/ekbackens äldreboende | 52",
            "Nöjda | 2023 | T | kommun:0160 | 53",
            "Svarsfrekvens | 2023 | T | enhet:0160/hemtjänst norr | 60",
            "Svarsfrekvens | 2023 | T | enhet:0160/ekbackens äldreboende | 62",
            "Svarsfrekvens | 2023 | T | kommun:0160 | 63",
        ],
        faults: &["A1 noted-unit-of-sheet"],
    },
    Case {
        layout: "a sheet's name that says whose results it has",
        sheet: "Resultat för Sala kommun",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Indikator", "2022", "2023"],
            &["Nöjda", "#50", "#60"],
            &["Trygga", "#52", "#62"],
        ],
        lines: &[
            "Nöjda | 2022 | T | kommun:1981 | 50",
            "Nöjda | 2023 | T | kommun:1981 | 60",
            "Trygga | 2022 | T | kommun:1981 | 52",
            "Trygga | 2023 | T | kommun:1981 | 62",
        ],
        faults: &[],
    },
    Case {
        layout: "titles that begin as the headings of units do",
        sheet: "Blad1",
        rows: &[&["Kommunresultat 2023"], &["Kommun", "Nöjda"], &["Sala", "#50"]],
        lines: &["Nöjda | 2023 | T | kommun:1981 | 50"],
        faults: &[],
    },
];

#[test]
fn a_sheet_about_one_kommun_says_so_in_many_ways() {
    check(&CASES, Line::Whole);
}

#[test]
fn a_title_about_two_kommuner_is_about_neither() {
    let title = "Sala kommun och Mora kommun 2023";
    let rows: [&[&str]; 4] = [&[title], &["Indikator", "2022"], &["Nöjda", "#50"], &["Trygga", "#52"]];
    let read = Catch::read(Sheet::new("Blad1").rows(1, &rows).book(), &Options::default());
    assert!(matches!(read, Err(Halt::Refused(refusal)) if refusal.why == "refused-no-table"));
}

#[test]
fn a_kommun_that_a_source_or_a_comparison_names_does_not_own_the_sheet() {
    let of = |lines: [&str; 2]| {
        let header: &[&str] = &["Indikator", "2023"];
        let rows: [&[&str]; 5] = [&[lines[0]], &[lines[1]], header, &["Nöjda", "#50"], &["Trygga", "#52"]];
        Catch::read(Sheet::new("Blad1").rows(1, &rows).book(), &Options::default())
    };
    for title in ["Källa: Västerås stad", "Kontakt: Eva, Sala kommun", "Brukarenkät, jämfört med Västerås stad"]
    {
        let refused = of([title, "Resultat"]);
        assert!(matches!(refused, Err(Halt::Refused(refusal)) if refusal.why == "refused-no-table"), "{title}");
        let mora = of([title, "Resultat för Mora kommun"]).unwrap().lines();
        assert_eq!(mora[0], "Nöjda | 2023 | T | kommun:2062 | 50", "{title}");
    }
}

#[test]
fn homes_below_the_names_of_several_kommuner_are_each_its_own_one_s() {
    let rows: [&[&str]; 7] = [
        &["Resultat 2023"],
        &["Verksamhet", "Nöjda (%)"],
        &["Mora"],
        &["Solgården", "#70"],
        &["Sala"],
        &["Ekgården", "#60"],
        &["Lindgården", "#50"],
    ];
    let catch = Catch::of(Sheet::new("Blad1").rows(1, &rows).book());
    let wanted = ["2062/solgården | 70", "1981/ekgården | 60", "1981/lindgården | 50"];
    assert_eq!(catch.lines(), wanted.map(|line| format!("Nöjda | 2023 | T | enhet:{line}")));
    assert_eq!(catch.faults(), ["A2:B7 noted-rows-as-homes"]);
}

#[test]
fn rows_of_riket_on_a_kommun_s_sheet_are_riket_s() {
    let rows: [&[&str]; 4] = [&["Resultat 2023"], &["Område", "Nöjda"], &["Riket", "#60"], &["Kommunen", "#50"]];
    let catch = Catch::of(Sheet::new("Sala").rows(1, &rows).book());
    assert_eq!(catch.lines(), ["Nöjda | 2023 | T | riket:0000 | 60"]);
    assert_eq!(catch.faults(), ["A4 unread-unknown-unit"]);
}

#[test]
fn a_kommun_s_name_is_no_name_of_what_is_measured() {
    let sheet = |kommun: &str, number: &str| {
        let sheet = Sheet::new(kommun).at("A1", kommun).at("A3", "År").at("B3", "Andel (%)");
        sheet.at("A4", "#2022").at("B4", number).at("A5", "#2023").at("B5", number)
    };
    let catch = Catch::of(Book::default().sheet(sheet("Sala", "#50.5")).sheet(sheet("Mora", "#60.5")).write());
    assert_eq!(catch.lines(), [""; 0]);
    assert!(!catch.faults().is_empty());
}
