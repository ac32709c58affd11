//! Which of the lines above a table says what is measured, and headings that say it shorter.

use crate::support::catch::Catch;
use crate::support::layouts::{Line, read};

/// `title | period | gender | unit | value` of a table of two kommuner with one column, with its unit of measure.
fn under(lines: &[&str], heading: &str) -> (Vec<String>, Vec<String>) {
    let head: &[&str] = &["Kommun", heading];
    let lines: Vec<[&str; 1]> = lines.iter().map(|line| [*line]).collect();
    let mut rows: Vec<&[&str]> = lines.iter().map(|line| &line[..]).collect();
    rows.extend([head, &["Sala", "#5"], &["Mora", "#7"]]);
    let catch = read("Data", &rows);
    (Line::Whole.of(&catch), units(&catch))
}

fn units(catch: &Catch) -> Vec<String> {
    catch.series().iter().map(|series| series.unit_of_measure.clone()).collect()
}

#[test]
fn a_line_that_only_says_when_is_no_title() {
    const TITLE: &str = "Andel personer med hemtjänst";
    for (line, period) in [
        ("Gäller 2023", "2023"),
        ("Uppgifterna avser år 2023", "2023"),
        ("Avser 31 oktober 2023", "2023"),
        ("Andel i procent. År 2023.", "2023"),
        ("Uppgifterna avser perioden 1 januari–30 juni 2023", "halvår 1 2023"),
    ] {
        let (found, _) = under(&[TITLE, line], "Procent");
        let year = found.first().map(|line| line.split(" | ").take(2).collect::<Vec<_>>().join(" "));
        let year = year.unwrap_or_default();
        assert!(year.starts_with(TITLE) && (year.ends_with(period) || period.starts_with("halvår")), "{line}: {year}");
        assert_eq!(found.len(), 2, "{line}");
    }
}

#[test]
fn a_heading_that_begins_as_its_title_is_named_by_it_and_other_costs_stand_under_it() {
    const TITLE: &str = "Nettokostnad för äldreomsorg 2023, kr/invånare";
    for (heading, wanted) in [
        ("Nettokostnad", "Nettokostnad för äldreomsorg"),
        ("Standardkostnad", "Nettokostnad för äldreomsorg – Standardkostnad"),
        ("Kostnad", "Nettokostnad för äldreomsorg – Kostnad"),
        ("Antal brukare", "Antal brukare"),
        ("Andel nöjda", "Andel nöjda"),
    ] {
        let (found, units) = under(&[TITLE], heading);
        assert_eq!(found.last(), Some(&format!("{wanted} | 2023 | T | kommun:2062 | 7")), "{heading}: {found:?}");
        let is_of_title = wanted.starts_with("Netto");
        assert_eq!(units, [if is_of_title { "kr/invånare" } else { "" }], "{heading}");
    }
}

#[test]
fn a_service_in_another_line_is_in_front_of_what_is_asked_of_it() {
    for (line, service) in [
        ("Brukarundersökning hemtjänst 2024", "Hemtjänst"),
        ("Vad tycker de äldre i särskilt boende 2024", "Särskilt boende"),
    ] {
        let (found, units) = under(&[line, "Andel positiva svar i procent"], "Helhet");
        let wanted = format!("Andel positiva svar – {service} – Helhet");
        assert_eq!(found.last(), Some(&format!("{wanted} | 2024 | T | kommun:2062 | 7")), "{found:?}");
        assert_eq!(units, ["procent"]);
    }
    let (found, _) = under(&["Hemtjänst", "Andel nöjda 2024, procent"], "Helhet");
    assert!(found.iter().all(|line| line.starts_with("Andel nöjda – Hemtjänst – Helhet | 2024")), "{found:?}");
}

#[test]
fn where_a_heading_is_its_title_in_fewer_words_the_others_are_parts_of_that() {
    let rows: [&[&str]; 4] = [
        &["Hushåll med ekonomiskt bistånd 2023"],
        &["Kommun", "Hushåll", "varav barnhushåll"],
        &["Sala", "#100", "#50"],
        &["Mora", "#90", "#40"],
    ];
    let catch = read("Data", &rows);
    let titles: Vec<String> = catch.series().iter().map(|series| series.title.clone()).collect();
    let title = "Hushåll med ekonomiskt bistånd";
    assert_eq!(titles, [title.to_owned(), format!("{title} – varav barnhushåll")]);
}

#[test]
fn a_section_with_the_word_for_year_is_that_year() {
    let rows: [&[&str]; 8] = [
        &["Antal barn placerade i familjehem"],
        &["Kommun", "Samtliga"],
        &["År 2022"],
        &["Sala", "#22"],
        &["Mora", "#24"],
        &["År 2023"],
        &["Sala", "#32"],
        &["Mora", "#34"],
    ];
    let found = Line::Period.of(&read("T", &rows));
    let title = "Antal barn placerade i familjehem";
    let wanted = [("2022", "22"), ("2022", "24"), ("2023", "32"), ("2023", "34")];
    assert_eq!(found.len(), 4, "{found:?}");
    for (year, value) in wanted {
        assert!(found.contains(&format!("{title} {year} {value}")), "{found:?}");
    }
}

#[test]
fn the_unit_of_the_title_says_more_than_a_general_word_over_the_values() {
    for (title, heading, wanted) in [
        ("Andel med vårdplan 2023, procent", "Andel", "procent"),
        ("Andel med vårdplan 2023, %", "Andel", "%"),
        ("Väntetid särskilt boende, dagar, 2023", "Medelvärde", "dagar"),
        ("Väntetid särskilt boende, dagar, 2023", "Resultat", "dagar"),
        ("Andel med vårdplan 2023, procent", "Antal", "Antal"),
        ("Nöjda 2023, betyg", "Andel", "Andel"),
    ] {
        assert_eq!(under(&[title], heading).1, [wanted], "{title}: {heading}");
    }
}

#[test]
fn a_share_in_per_cent_is_per_cent_however_the_heading_says_it() {
    for (heading, name) in [
        ("Brukarinflytande, andel (%)", "Brukarinflytande"),
        ("Brukarinflytande andel (%)", "Brukarinflytande andel"),
        ("Brukarinflytande, andel i %", "Brukarinflytande"),
        ("Brukarinflytande (andel i %)", "Brukarinflytande"),
        ("Brukarinflytande – andel i %", "Brukarinflytande"),
    ] {
        let (found, units) = under(&["Resultat 2023"], heading);
        assert_eq!(units, ["%"], "{heading}");
        assert_eq!(found.first().map(String::as_str), Some(format!("{name} | 2023 | T | kommun:1981 | 5").as_str()));
    }
    assert_eq!(under(&["Resultat 2023"], "Vräkta, per 1 000 invånare (antal)").1, ["per 1 000 invånare"]);
}

#[test]
fn a_home_among_services_under_verksamhet_and_services_under_enhet_are_homes_as_all_others_are() {
    let of = |heading: &'static str, names: [&'static str; 4]| {
        let rows: [&[&str]; 5] = [
            &["Kommun", heading, "Nöjda 2023 (%)"],
            &["Sala", names[0], "#10"],
            &["Sala", names[1], "#11"],
            &["Ale", names[2], "#12"],
            &["Ale", names[3], "#13"],
        ];
        Line::Unit.of(&read("Blad1", &rows))
    };
    let homes = ["Hemtjänst", "Solgården", "Hemtjänst", "Korttidsboende"];
    for heading in ["Enhet", "Verksamhet"] {
        let found = of(heading, homes);
        assert!(found.contains(&"Nöjda enhet:1981/solgården 11".to_owned()), "{heading}: {found:?}");
    }
    let found = of("Verksamhet", ["Hemtjänst", "Totalt", "Hemtjänst", "Totalt"]);
    assert!(found.contains(&"Hemtjänst – Nöjda kommun:1981 10".to_owned()), "{found:?}");
    assert!(found.iter().all(|line| line.contains(" kommun:")), "{found:?}");
}

#[test]
fn the_service_of_a_title_stands_before_no_other_service_nor_before_inhabitants() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "Mått", "Värde 2023"],
        &["Sala", "Bemötande (%)", "#50"],
        &["Sala", "Särskilt boende – nöjda (%)", "#40"],
        &["Sala", "Nöjda i särskilt boende (%)", "#41"],
        &["Sala", "Befolkning 65+", "#900"],
    ];
    let wanted = ["Hemtjänst – Bemötande [%]", "Särskilt boende – nöjda [%]", "Nöjda i särskilt boende [%]"];
    let catch = read("Blad1", &[&[&["Hemtjänst 2023"][..]], &rows[..]].concat());
    let found: Vec<String> =
        catch.series().iter().map(|series| format!("{} [{}]", series.title, series.unit_of_measure)).collect();
    assert_eq!((&found[..3], found[3].starts_with("Befolkning")), (&wanted.map(str::to_owned)[..], true), "{found:?}");
}

#[test]
fn who_runs_homes_is_no_home_under_whatever_heading() {
    let rows: [&[&str]; 6] = [
        &["Kommun", "Utförare", "Andel nöjda 2023 (%)"],
        &["Sala", "Kommunal", "#80"],
        &["Sala", "Privat", "#70"],
        &["Mora", "Kommunal", "#81"],
        &["Mora", "Privat", "#71"],
        &["Mora", "Totalt", "#76"],
    ];
    let found = Line::Unit.of(&read("Data", &rows));
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(found.iter().all(|line| line.contains(" kommun:")), "{found:?}");
    assert!(found.contains(&"Andel nöjda kommun:2062 76".to_owned()), "{found:?}");
}
