//! What a table's title measures, where its columns and rows only divide it: `Kostnad per brukare, kronor` over
//! `Hemtjänst` and `Särskilt boende`. Pure.

use super::alike::Numbers;
use super::{Columns, Dimension, Role, is_indicator_heading, text_in};
use crate::intake::grid::Grid;
use crate::intake::recognise::gender;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::series::plain_title;
use crate::intake::recognise::wording::heading::{Heading, is_general, is_share, unit_of_measure};
use crate::intake::recognise::wording::words::{cut_population, fold};

/// What a title says that its table measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// `Kostnad per brukare`: without number, period, ages and unit of measure.
    pub title: String,
    /// `kronor`; empty if not given.
    pub unit_of_measure: String,
}

impl Subject {
    /// Longer titles are sentences.
    const LONGEST: usize = 160;

    /// What a title without the gender in it says that is measured; None where it names no measure. Where another table
    /// of the sheet has the same headings and `apart` another title, any title that is not general names one.
    pub fn of(title: &str, apart: bool) -> Option<Self> {
        let (plain, _) = cut_population(&plain_title(title));
        let plain = undivided(&plain);
        if plain.is_empty() || plain.len() > Self::LONGEST || plain.ends_with('.') {
            return None;
        }
        let heading = Heading::of(&[plain]);
        let (title, unit) = match heading.unit_of_measure.as_str() {
            "" => unit_within(&heading.title),
            unit => (heading.title.clone(), unit.to_owned()),
        };
        let folded = fold(&title);
        let measures = names_measure(&folded) || (apart || !unit.is_empty()) && !is_of_many(&folded);
        let names = !title.is_empty() && !is_general(&title);
        (names && measures).then_some(Self { title, unit_of_measure: unit })
    }

    /// Gives the columns that only divide what the title measures its name, and those that name no unit of measure its
    /// unit; returns those with a name of their own that have been given the unit.
    pub fn settle(&self, columns: &mut Columns, header: &Header, (grid, table): (&Grid, &Table)) -> Vec<u16> {
        let rows = Rows::of(columns, header, (grid, table));
        let mut given = Vec::new();
        for (column, role) in columns {
            let Role::Value(heading) = role else { continue };
            if heading.said.is_some() || rows == Rows::Measure {
                continue;
            }
            let folded = fold(&heading.title);
            let general = heading.title.is_empty() || is_general(&heading.title);
            if general && rows == Rows::Divide {
                heading.title.clone_from(&self.title);
            } else if !general {
                if heading.number.is_some() || is_of_its_own(&folded) {
                    continue;
                }
                heading.title = format!("{} – {}", self.title, heading.title);
            }
            let open = heading.unit_of_measure.is_empty() && !self.unit_of_measure.is_empty();
            if open
                && !is_count(&folded)
                && (!is_share(&self.unit_of_measure) || Numbers::of(*column, grid, table).are_at_most(100.0))
            {
                heading.unit_of_measure.clone_from(&self.unit_of_measure);
                given.extend((!general).then_some(*column));
            }
        }
        given
    }
}

/// What the words in a table's rows are to what its title measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// There are none.
    None,
    /// They divide it.
    Divide,
    /// They name measures of their own, or may do so.
    Measure,
}

impl Rows {
    /// So many rows tell.
    const SAMPLE: usize = 400;

    fn of(columns: &Columns, header: &Header, (grid, table): (&Grid, &Table)) -> Self {
        let names: Vec<u16> = columns
            .iter()
            .filter(|(_, role)| *role == Role::Dimension(Dimension::Name))
            .map(|(column, _)| *column)
            .collect();
        if names.is_empty() {
            return Self::None;
        }
        let declared =
            |column: &u16| header.texts(*column).last().is_some_and(|text| is_indicator_heading(&fold(text)));
        let own = |row: u32| {
            let mut texts = names.iter().map(|column| text_in(grid.row(row), *column));
            texts.any(|text| gender::of_name(&text).is_some() || is_of_its_own(&fold(&text)) || names_unit(&text))
        };
        let own = names.iter().any(declared) || table.rows.iter().take(Self::SAMPLE).any(|(row, _)| own(*row));
        if own { Self::Measure } else { Self::Divide }
    }
}

/// A title without what its table is divided by: `Medelvårdtid, fördelat på paritet`.
fn undivided(title: &str) -> &str {
    let words = ["fördelat", "fördelad", "fördelade", "uppdelat", "uppdelad", "uppdelade"];
    let divided = words.iter().filter_map(|word| title.find(&format!(" {word} på ")));
    let end = divided.min().unwrap_or(title.len());
    title.get(..end).unwrap_or(title).trim_end_matches([' ', ','])
}

/// Whether a text names a unit of measure, or has a number of its own.
fn names_unit(text: &str) -> bool {
    let heading = Heading::of(&[text]);
    !heading.unit_of_measure.is_empty() || heading.number.is_some()
}

/// Whether a text, folded, names something that is measured: `andel nöjda`, `förstföderskors medelålder`.
pub fn names_measure(folded: &str) -> bool {
    const WORDS: [&str; 12] = [
        "andel",
        "andelen",
        "andelar",
        "antal",
        "antalet",
        "kostnad",
        "kostnaden",
        "kostnader",
        "kvot",
        "kvoten",
        "procent",
        "kronor",
    ];
    const STARTS: [&str; 11] = [
        "medel",
        "median",
        "genomsnitt",
        "väntetid",
        "vårdtid",
        "handläggningstid",
        "utredningstid",
        "ledtid",
        "svarstid",
        "nettokostnad",
        "bruttokostnad",
    ];
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| {
        let starts = STARTS.iter().any(|start| word.starts_with(start)) && !word.starts_with("medelst");
        WORDS.contains(&word) || starts || word.ends_with("kostnad") || word.ends_with("kostnader")
    })
}

/// Whether a heading, folded, names a measure of its own under whatever title: how many were asked or answered too.
pub fn is_of_its_own(folded: &str) -> bool {
    const STARTS: [&str; 14] = [
        "svar",
        "bortfall",
        "folkmängd",
        "befolkning",
        "invånar",
        "bastal",
        "index",
        "poäng",
        "betyg",
        "dagar",
        "timmar",
        "totalindex",
        "urval",
        "population",
    ];
    names_measure(folded) || folded.ends_with('?') || STARTS.iter().any(|start| folded.starts_with(start))
}

/// Whether a heading, folded, is that of a number of something, in whatever unit its title measures.
fn is_count(folded: &str) -> bool {
    const WORDS: [&str; 9] =
        ["platser", "brukare", "personer", "deltagare", "enkäter", "elever", "ärenden", "n", "bas"];
    WORDS.contains(&folded)
}

/// Whether a title, folded, is that of many measures: `Brukarundersökningen`, `Öppna jämförelser, äldre`.
fn is_of_many(folded: &str) -> bool {
    const WORDS: [&str; 12] = [
        "jämförelse",
        "undersökning",
        "enkät",
        "nyckeltal",
        "indikator",
        "resultat",
        "rapport",
        "statistik",
        "sammanställning",
        "uppgift",
        "tabell",
        "översikt",
    ];
    WORDS.iter().any(|word| folded.contains(word))
}

/// A title without the unit of measure inside it or behind `i`, and that unit: `Väntetid i dagar`, `Andel (%) nöjda`.
fn unit_within(title: &str) -> (String, String) {
    if let Some((before, unit)) = title.rsplit_once(" i ")
        && let Some(unit) = unit_of_measure(unit).filter(|_| !before.is_empty())
    {
        return (before.trim_end_matches([' ', ',']).to_owned(), unit);
    }
    let inside = title.split_once('(').and_then(|(before, rest)| {
        let (inner, after) = rest.split_once(')')?;
        let unit = unit_of_measure(inner)?;
        Some((format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned(), unit))
    });
    inside.unwrap_or_else(|| (title.to_owned(), String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_a_measure_or_none() {
        for (title, wanted) in [
            ("Kostnad per brukare 2023, kronor", Some(("Kostnad per brukare", "kronor"))),
            ("Tabell 3. Andel nöjda brukare 2024, procent", Some(("Andel nöjda brukare", "procent"))),
            ("Tabell 2. Väntetid i dagar, 2022", Some(("Väntetid", "dagar"))),
            ("Andel (%) nöjda 2023", Some(("Andel nöjda", "%"))),
            ("Andel nöjda 65 år och äldre, per kommun, 2023", Some(("Andel nöjda", ""))),
            ("Tabell 13.2 Medelvårdtid i dygn efter förlossning", Some(("Medelvårdtid i dygn efter förlossning", ""))),
            ("Medelvårdtid i dygn, fördelat på paritet, per sjukhus, 2023", Some(("Medelvårdtid i dygn", ""))),
            ("Nöjda brukare 2023, procent", Some(("Nöjda brukare", "procent"))),
            ("Öppna jämförelser 2023", None),
            ("Öppna jämförelser 2023, procent", None),
            ("Resultat per kommun", None),
            ("Resultat, procent", None),
            ("Nöjda brukare 2023", None),
            ("Uppgifterna avser andel av alla som är 65 år och äldre om inget annat anges.", None),
            ("", None),
        ] {
            let found = Subject::of(title, false);
            let found = found.as_ref().map(|found| (found.title.as_str(), found.unit_of_measure.as_str()));
            assert_eq!(found, wanted, "{title}");
        }
        let apart = |title: &str| Subject::of(title, true).map(|found| found.title);
        assert_eq!(apart("Tabell 1. Perinealklipp 2023").as_deref(), Some("Perinealklipp"));
        assert_eq!((apart("Resultat 2023"), apart("Öppna jämförelser 2023")), (None, None));
    }

    #[test]
    fn a_heading_may_name_a_measure_of_its_own() {
        for heading in ["Antal svar", "Svarsfrekvens", "Folkmängd", "Nettokostnadsavvikelse", "Har ni en rutin?"] {
            assert!(is_of_its_own(&fold(heading)), "{heading}");
        }
        for heading in ["Hemtjänst", "Medelstora städer", "Andelsboende", "Förstföderskor"] {
            assert!(!is_of_its_own(&fold(heading)), "{heading}");
        }
    }
}
