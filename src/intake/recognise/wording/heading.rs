//! What the texts over a column say: number, name, population, unit of measure, period, gender. Pure.

use super::footnotes::without_marks;
use super::words::{cut_part, cut_period, cut_population, fold, printed_number};
use super::year_parts::{
    code_of_part, numbered, part_of_code, part_of_year, within, without_mean_of_years, without_preliminary,
};
use crate::domain::profile::SeriesSaid;
use crate::domain::{Gender, Period, PeriodKind};
use crate::intake::recognise::columns::others::Whose;
use crate::intake::recognise::gender;

/// The texts over a value column, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// `18` of "18. Fallskador".
    pub number: Option<String>,
    /// Name without number, population, period; empty if the column names none.
    pub title: String,
    /// `80 år och äldre`.
    pub population: String,
    /// `Procent`; empty if not given.
    pub unit_of_measure: String,
    /// Period of the column.
    pub period: Option<Period>,
    /// Week, month or quarter of a year that is named elsewhere: `v 53`, `januari`, `kv 1`.
    pub part: Option<String>,
    /// Gender of the column.
    pub gender: Option<Gender>,
    /// Whose the numbers in brackets behind its values are: `Antal (varav kvinnor)` over `40 (20)`.
    pub inside: Option<Gender>,
    /// Whose its values are, where they are not the row's own.
    pub whose: Option<Whose>,
    /// The series that the user has said its values belong to.
    pub said: Option<Box<SeriesSaid>>,
}

impl Heading {
    /// Takes the texts over a column apart, top down.
    pub fn of(texts: &[&str]) -> Self {
        Self::with(texts, Self::take)
    }

    /// The same where codes such as `Q1` are names.
    pub fn of_names(texts: &[&str]) -> Self {
        Self::with(texts, |heading, text| match code_of_part(text) {
            Some(_) => text.trim().to_owned(),
            None => heading.take(text),
        })
    }

    /// The same where codes such as `Q1` and `K1` are parts of a year.
    pub fn of_parts(texts: &[&str]) -> Self {
        Self::with(texts, |heading, text| match part_of_code(text) {
            Some(part) => {
                heading.part = Some(part);
                String::new()
            }
            None => heading.take(text),
        })
    }

    /// The same where `Q3 2023` too is a question's number and the year of its answers.
    pub fn of_questions(texts: &[&str]) -> Self {
        Self::with(texts, |heading, text| match numbered(text) {
            Some((code, year)) => {
                heading.period = year.and_then(|year| Period::parse(year).ok()).or(heading.period.take());
                code.to_owned()
            }
            None => heading.take(text),
        })
    }

    fn with(texts: &[&str], take: impl Fn(&mut Self, &str) -> String) -> Self {
        let mut heading = Self::default();
        let mut names: Vec<String> = Vec::new();
        for text in texts {
            let rest = take(&mut heading, text);
            if let Some((number, name)) = printed_number(&rest) {
                heading.number = Some(number.to_owned());
                names = vec![name.to_owned()];
            } else if !rest.is_empty() && !names.contains(&rest) {
                names.push(rest);
            }
        }
        if names.len() > 1 {
            names.retain(|name| !is_general(name));
        }
        heading.title = names.join(" – ");
        // Where the two do not fit, both are kept, for that is told where the values are.
        heading.period = heading.period.take().map(|period| heading.within(&period).unwrap_or(period));
        gender::shares::of_counted(&mut heading, texts);
        heading
    }

    /// The part of a period that the heading names; the period itself where it names none, None where the two do not
    /// fit.
    pub fn within(&self, period: &Period) -> Option<Period> {
        self.part.as_ref().map_or_else(|| Some(period.clone()), |part| within(period, part))
    }

    /// Takes period, population, unit of measure and gender out of a text; what is left is part of the name.
    pub fn take(&mut self, text: &str) -> String {
        let text = without_marks(text.trim());
        let mut rest = without_preliminary(&text).unwrap_or_else(|| text.into_owned());
        if let Some(unit) = unit_of_measure(&rest) {
            self.unit_of_measure = unit;
            return String::new();
        }
        if let Some(part) = part_of_year(&rest) {
            self.part = Some(part);
            return String::new();
        }
        let (cut, period) = cut_period(&rest);
        if let Some(period) = period {
            let of_years =
                Some(&cut).filter(|_| period.kind == PeriodKind::Span).and_then(|cut| without_mean_of_years(cut));
            rest = without_marks(of_years.unwrap_or(&cut)).into_owned();
            self.period = Some(period);
            if let Some(unit) = unit_of_measure(&rest) {
                self.unit_of_measure = unit;
                return String::new();
            }
        } else if let (cut, Some(part)) = cut_part(&rest) {
            (rest, self.part) = (cut, Some(part));
        }
        for _ in 0..4 {
            let Some(before) = self.last(&rest) else { break };
            rest = before;
        }
        let (cut, population) = cut_population(&rest);
        if !population.is_empty() {
            (rest, self.population) = (cut, population);
        }
        if let Some(gender) = gender::lone(&rest) {
            self.gender = Some(gender);
            return String::new();
        }
        rest.trim_matches([' ', ',', ':', ';']).trim_end_matches(" år").to_owned()
    }
}

impl Heading {
    /// Of two units of measure the one that stands before the other holds, but for a word that says less: `andel (%)`.
    fn measured_in(&mut self, unit: String) {
        if self.unit_of_measure.is_empty() || !matches!(fold(&unit).as_str(), "andel" | "antal" | "medelvärde") {
            self.unit_of_measure = unit;
        }
    }

    /// Takes the last gender or unit of measure out of a text; what is left of it, None where there is none.
    fn last(&mut self, text: &str) -> Option<String> {
        if let Some((before, last)) = last_part(text) {
            if let Some(unit) = unit_of_measure(last).filter(|_| gender::lone(last).is_none()) {
                self.measured_in(unit);
                return Some(before.to_owned());
            }
            if let Some(gender) = gender::of_part(last, text) {
                self.gender = Some(gender);
                return Some(before.to_owned());
            }
        }
        // `Trygghet – andel i %`
        let parted = [" – ", " - "].iter().find_map(|dash| text.rsplit_once(dash));
        if let Some((before, unit)) = parted.and_then(|(before, last)| Some((before, unit_of_measure(last)?)))
            && is_share(&unit)
            && unit.contains('%')
        {
            self.measured_in(unit);
            return Some(before.to_owned());
        }
        if let Some(before) = text.strip_suffix(" %").filter(|before| gender::lone(before).is_some()) {
            "%".clone_into(&mut self.unit_of_measure);
            return Some(before.to_owned());
        }
        let (rest, gender) = gender::cut(text)?;
        self.gender = Some(gender);
        Some(rest)
    }
}

/// `Rökare, %` → (`Rökare`, `%`); `Rökare (män)` → (`Rökare`, `män`).
fn last_part(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let (before, last) = match text.strip_suffix(')') {
        Some(inner) => inner.rsplit_once('(')?,
        None => text.rsplit_once(',')?,
    };
    let (before, last) = (before.trim_end_matches([' ', ',']), last.trim());
    (!before.is_empty() && !last.is_empty()).then_some((before, last))
}

/// A name as somebody types it, taken apart as a heading is: the name and the unit of measure that stands last, in brackets
/// or after a comma; as it is where it ends with none.
pub fn typed(text: &str) -> (&str, Option<String>) {
    let text = text.trim();
    let unit = last_part(text).and_then(|(before, last)| Some((before, unit_of_measure(last)?)));
    let unit = unit.or_else(|| {
        let before = text.strip_suffix('%')?.trim_end_matches([' ', ',']);
        (!before.is_empty()).then(|| (before, "%".to_owned()))
    });
    unit.map_or((text, None), |(before, unit)| (before, Some(unit)))
}

/// A word that names no indicator of its own beside a name above it.
pub fn is_general(name: &str) -> bool {
    let folded = fold(name);
    matches!(
        folded.as_str(),
        "resultat"
            | "utfall"
            | "kommunresultat"
            | "år"
            | "value"
            | "mätning"
            | "mätningen"
            | "undersökning"
            | "helår"
            | "uppgifter"
            | "uppgifterna"
            | "öppna jämförelser"
    ) || is_value(&folded)
}

/// `Värde`, `varde_som_tryckt`, in folded form.
pub fn is_value(folded: &str) -> bool {
    ["värde", "varde"]
        .iter()
        .any(|word| folded == *word || folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// The unit of measure a text is, as printed; None if it is something else.
pub fn unit_of_measure(text: &str) -> Option<String> {
    const EXACT: [&str; 34] = [
        "%",
        "procent",
        "andel",
        "andel (%)",
        "andel %",
        "andel i %",
        "andel i procent",
        "andel, %",
        "antal",
        "antal (st)",
        "st",
        "kr",
        "kronor",
        "tkr",
        "mkr",
        "kr/inv",
        "kr/invånare",
        "kronor per invånare",
        "kr per invånare",
        "dagar",
        "antal dagar",
        "timmar",
        "minuter",
        "månader",
        "index",
        "poäng",
        "ja/nej",
        "kvot",
        "procentenheter",
        "medelvärde",
        "tusental kronor",
        "antal personer",
        "betyg",
        "ja, nej",
    ];
    if text.len() > 60 {
        return None;
    }
    let folded = fold(text);
    let per = [
        "antal per ",
        "per 1 000",
        "per 1000",
        "per 10 000",
        "per 10000",
        "per 100 000",
        "per 100000",
        "kr per ",
        "kronor per ",
    ];
    let known = EXACT.contains(&folded.as_str()) || per.iter().any(|start| folded.starts_with(start));
    known.then(|| if folded == "andel i %" { "%".to_owned() } else { text.trim().to_owned() })
}

/// Whether a unit of measure is a share in per cent.
pub fn is_share(unit: &str) -> bool {
    let folded = fold(unit);
    folded == "%"
        || folded.contains("procent") && !folded.contains("procentenhet")
        || folded.starts_with("andel")
        || folded.contains("(%)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_name_ends_with_its_unit_of_measure() {
        for (text, title, unit) in [
            ("Andel nöjda (%)", "Andel nöjda", Some("%")),
            ("Andel nöjda %", "Andel nöjda", Some("%")),
            ("Väntetid (dagar)", "Väntetid", Some("dagar")),
            ("Väntetid, dagar", "Väntetid", Some("dagar")),
            ("Fallskador per 1 000 invånare", "Fallskador per 1 000 invånare", None),
            ("Fallskador, per 1 000 invånare", "Fallskador", Some("per 1 000 invånare")),
            ("Kostnad (kr per brukare)", "Kostnad", Some("kr per brukare")),
            ("Nöjda (kvinnor)", "Nöjda (kvinnor)", None),
            ("Nöjda, 80 år och äldre", "Nöjda, 80 år och äldre", None),
            ("%", "%", None),
        ] {
            assert_eq!(typed(text), (title, unit.map(str::to_owned)), "{text}");
        }
    }

    fn heading(texts: &[&str]) -> (Option<String>, String, String, String, Option<String>, Option<Gender>) {
        let heading = Heading::of(texts);
        let period = heading.period.map(|period| period.label);
        (heading.number, heading.title, heading.population, heading.unit_of_measure, period, heading.gender)
    }

    #[test]
    fn numbered_indicators_are_taken_apart() {
        let (number, title, population, unit, period, _) =
            heading(&["Hemtjänst", "18. Fallskador 80 år och äldre, 2012–2014", "Antal"]);
        assert_eq!(number.as_deref(), Some("18"));
        assert_eq!((title.as_str(), population.as_str(), unit.as_str()), ("Fallskador", "80 år och äldre", "Antal"));
        assert_eq!(period.as_deref(), Some("2012–2014"));
    }

    #[test]
    fn unnumbered_headings_are_joined() {
        let (_, title, _, unit, _, _) = heading(&["Tre månader före aktuell graviditet", "Rökare, %"]);
        assert_eq!((title.as_str(), unit.as_str()), ("Tre månader före aktuell graviditet – Rökare", "%"));
    }

    #[test]
    fn a_part_of_a_year_is_a_period_with_the_year_above_it() {
        let period = Heading::of(&["Fall", "2020", "v 53"]).period.unwrap();
        assert_eq!((period.label.as_str(), period.first.to_string().as_str()), ("2020 v 53", "2020-12-28"));
    }

    #[test]
    fn genders_and_years_are_no_part_of_the_name() {
        for (texts, gender, period) in [
            (&["Nöjdhet", "Kvinnor"][..], Some(Gender::Women), None),
            (&["Nöjdhet, män", "2019"][..], Some(Gender::Men), Some("2019")),
            (&["Nöjdhet (%)", "T"][..], Some(Gender::Total), None),
            (&["Nöjdhet 2020", "Värde"][..], None, Some("2020")),
        ] {
            let found = heading(texts);
            assert_eq!((found.1.as_str(), found.5, found.4.as_deref()), ("Nöjdhet", gender, period), "{texts:?}");
        }
    }
}
