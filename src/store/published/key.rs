//! What makes two series the same: source and code, else source and normalised name, unit of measure, population.

use unicode_normalization::UnicodeNormalization;

use crate::domain::published::SeriesFound;

/// The identity of a series, as stored in `series.key`.
pub(super) fn of_series(series: &SeriesFound) -> String {
    let source = normal(&series.source);
    if let Some(code) = series.code.as_deref().map(str::trim).filter(|code| !code.is_empty()) {
        return format!("code|{source}|{code}");
    }
    let [name, unit, population] =
        [&series.title, &series.unit_of_measure, &series.population].map(|part| normal(part));
    format!("name|{source}|{name}|{unit}|{population}")
}

/// NFC, lower case, one blank between words, one kind of hyphen, no soft hyphens.
pub(super) fn normal(text: &str) -> String {
    let hyphen = |c: char| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c };
    let plain: String = text.nfc().filter(|c| *c != '\u{ad}').map(hyphen).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Direction, ValueKind};

    fn series(code: Option<&str>, title: &str) -> SeriesFound {
        SeriesFound {
            number: 0,
            source: "oj".into(),
            code: code.map(Into::into),
            printed_number: None,
            title: title.into(),
            population: "80 år och äldre".into(),
            unit_of_measure: "Procent".into(),
            value_kind: ValueKind::Share,
            decimals: Some(0),
            direction: Direction::Unknown,
            direction_from: None,
            area: None,
            kind: None,
            definition: None,
        }
    }

    #[test]
    fn spelling_does_not_make_a_new_series_but_the_population_does() {
        let one = of_series(&series(None, "Frakturer på lår – höft"));
        assert_eq!(one, of_series(&series(None, " FRAKTURER  pa\u{30a} lår\u{a0}- höft")));
        let other =
            SeriesFound { population: "65 år och äldre".into(), ..series(None, "Frakturer på lår – höft") };
        assert_ne!(one, of_series(&other));
    }

    #[test]
    fn a_code_is_the_whole_identity() {
        assert_eq!(of_series(&series(Some("N1"), "Ett namn")), of_series(&series(Some("N1"), "Ett annat")));
        assert_ne!(of_series(&series(Some("N1"), "")), of_series(&series(Some("N2"), "")));
    }
}
