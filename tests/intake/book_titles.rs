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
