//! What a workbook says about itself outside its tables: publisher, edition, year, area. Pure.

use std::rc::Rc;

use crate::domain::{Area, Period, PeriodKind};
use crate::intake::grid::Grid;
use crate::intake::recognise::definitions::Definitions;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::words::{cut_period, fold, is_aside, period_of_title, whole_year};
use crate::intake::recognise::wording::year_parts::{part_in, part_of_period, within};

/// Gathered from the sheets read so far.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Meanings of marks.
    pub legend: Legend,
    /// Code of the source; None while unknown.
    pub source: Option<&'static str>,
    /// The year of the edition: "Öppna jämförelser 2015".
    pub edition: Option<Period>,
    /// Area of the whole publication.
    pub area: Option<Area>,
    /// "Källa: …" as printed; empty if there is none.
    pub wording: String,
    /// Definitions of indicators.
    pub definitions: Rc<Definitions>,
}

const SOURCES: [(&str, &str); 5] = [
    ("öppna jämförelser", "oj"),
    ("kolada", "kolada"),
    ("folkhälsomyndigheten", "folkhalsomyndigheten"),
    ("socialstyrelsen", "socialstyrelsen"),
    ("skolverket", "skolverket"),
];

impl Context {
    /// Learns from a sheet what its legend and its running text say.
    pub fn learn(&mut self, grid: &Grid, legend: &Legend) {
        self.legend.learn(legend);
        Rc::make_mut(&mut self.definitions).learn(grid);
        for (_, cells) in grid.rows().filter(|(_, cells)| cells.len() <= 3) {
            cells.iter().filter_map(|(_, cell)| cell.as_text()).for_each(|text| self.hear(text));
        }
    }

    fn hear(&mut self, text: &str) {
        if text.len() < 8 || text.len() > 2_000 {
            return;
        }
        if self.wording.is_empty() && text.starts_with("Källa") && text.len() <= 200 {
            text.clone_into(&mut self.wording);
        }
        let folded = fold(text);
        let found = SOURCES.iter().position(|(words, _)| folded.contains(words));
        let known = SOURCES.iter().position(|(_, code)| self.source == Some(code));
        if let Some((_, code)) = found.filter(|at| known.is_none_or(|known| *at < known)).and_then(|at| SOURCES.get(at))
        {
            self.source = Some(code);
        }
        if let Some((_, after)) = folded.split_once("öppna jämförelser") {
            let year = after.trim_start().get(..4).and_then(|year| Period::parse(year).ok());
            self.edition = self.edition.take().or(year);
            self.area = self.area.take().or_else(|| area_of(after));
        }
    }

    /// The period that lines of a sheet say that all its figures are of: `Uppgifterna avser 2021`. None where they differ.
    pub fn stated(grid: &Grid) -> Option<Period> {
        let lines = grid.rows().filter(|(_, cells)| cells.len() <= 3);
        let mut found = lines.flat_map(|(_, cells)| cells).filter_map(|(_, cell)| stated(cell.as_text()?));
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// The period of a table: its titles, else the sheet's name; of the year that they name the part that one of them names.
    pub fn period_of(titles: &[String], sheet: &str) -> Option<Period> {
        let said = titles.iter().rev().find_map(|title| stated(title));
        let mut telling = titles.iter().rev().filter(|title| !is_aside(title));
        let told = said.or_else(|| telling.find_map(|title| period_of_title(title)));
        let period = told.or_else(|| period_of_title(sheet))?;
        let part = if period.kind == PeriodKind::Year { Self::part_of(titles, sheet, Some(&period)) } else { None };
        Some(part.and_then(|part| within(&period, &part)).unwrap_or(period))
    }

    /// The part of a year that the titles, else the sheet's name, name: alone, or of this year. The month that a title
    /// names with its year is mostly when it was printed.
    pub fn part_of(titles: &[String], sheet: &str, of: Option<&Period>) -> Option<String> {
        let dated = |text: &str| {
            let period =
                period_of_title(text).filter(|period| !matches!(period.kind, PeriodKind::Year | PeriodKind::Day));
            let inside = period.filter(|it| of.is_none_or(|of| of.first <= it.first && it.last <= of.last))?;
            let whole = inside.kind != PeriodKind::Span || inside.first.year() == inside.last.year();
            whole.then_some(inside)
        };
        let open = |text: &str| match period_of_title(text) {
            None => part_in(text),
            Some(it) if it.kind == PeriodKind::Year && of.is_none_or(|of| *of == it) => part_in(&cut_period(text).0),
            Some(_) => None,
        };
        let lines = titles.iter().rev().filter(|title| !is_aside(title));
        let mut of_titles = lines.map(|title| {
            let dated =
                dated(title).filter(|period| period.kind != PeriodKind::Month).map(|period| part_of_period(&period));
            dated.or_else(|| open(title))
        });
        let own = of_titles.find_map(|part| part);
        own.or_else(|| dated(sheet).map(|period| part_of_period(&period))).or_else(|| open(sheet))
    }

    /// Whether the titles name different years, the edition's own left out.
    pub fn periods_differ(titles: &[String]) -> bool {
        let own = titles.iter().filter(|title| !is_aside(title) && !fold(title).contains("öppna jämförelser"));
        let mut named = own.filter_map(|title| period_of_title(title)).map(|period| (period.first, period.last));
        named.next().is_some_and(|first| named.any(|other| other != first))
    }
}

/// The period of a line that says of which the figures are: `Avser år 2021`, `Uppgifterna avser den 31 december 2021.`
fn stated(text: &str) -> Option<Period> {
    const OF: [&str; 10] = [
        "",
        "uppgifterna",
        "uppgifter",
        "värdena",
        "siffrorna",
        "resultaten",
        "resultatet",
        "statistiken",
        "tabellen",
        "data",
    ];
    if text.len() >= 200 {
        return None;
    }
    // Most texts are none of these, and looking for all the words costs.
    if text.contains("ät")
        && let Some(rest) = measured(text)
    {
        return Period::parse(rest).ok().map(whole_year);
    }
    let at = text.find("avser").or_else(|| text.find("Avser"))?;
    let subject = fold(text.get(..at)?.trim_matches([' ', '*', ':', '–', '-']));
    let rest = text.get(at + "avser".len()..)?.trim_start_matches([' ', ':']).trim_end_matches([' ', '.']);
    let rest =
        ["år ", "åren ", "den ", "perioden ", "hela "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    OF.contains(&subject.as_str()).then(|| Period::parse(rest).ok()).flatten().map(whole_year)
}

/// What stands behind the word for when something was measured, to the end of its sentence: `Mätperiod 2021–2023.`
fn measured(text: &str) -> Option<&str> {
    const WORDS: [&str; 4] = ["ätperioden", "ätperiod", "ätåret", "ätår"];
    let (before, rest) = WORDS.iter().find_map(|word| text.split_once(word))?;
    let begins = before.ends_with(['m', 'M']);
    let end = rest.find(". ").unwrap_or(rest.len());
    let rest = rest.get(..end)?.trim_start_matches([' ', ':']).trim_end_matches([' ', '.', ')']);
    begins.then_some(rest)
}

/// Whether a sheet explains the others: its legend and edition must be known before their values are read.
pub fn explains(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words = [
        "information",
        "läs",
        "teckenförklaring",
        "definition",
        "förklaring",
        "om ",
        "innehåll",
        "bakgrund",
        "försättsblad",
        "metod",
        "ordlista",
        "källor",
        "indikatorför",
        "indikatorlista",
        "förteckning",
    ];
    words.iter().any(|word| lower.starts_with(word))
}

/// The area that words tell; None unless it is obvious.
pub fn area_of(text: &str) -> Option<Area> {
    const WORDS: [(&str, &[&str]); 7] = [
        ("ekonomiskt-bistand", &["ekonomiskt bistånd", "försörjningsstöd"]),
        ("missbruk", &["missbruk", "beroendevård", "riskbruk"]),
        ("hemloshet", &["hemlös", "bostadsmarknaden", "vräk"]),
        ("brottsoffer", &["brottsoffer", "våld i nära", "våldsutsatt"]),
        ("funktionsnedsattning", &["funktionsnedsättning", "funktionshinder", " lss ", "personlig assistans"]),
        ("barn-unga", &["barn- och ungdom", "barn och unga", "barn och ungdom", "ungdomsvård", "placerade barn"]),
        (
            "aldre",
            &[
                "äldreomsorg",
                "om äldre",
                "bland äldre",
                "hemtjänst",
                "särskilt boende",
                "särskilda boende",
                "demens",
                "äldre -",
            ],
        ),
    ];
    let folded = format!(" {} ", fold(text).replace([',', '.', '/', '(', ')', ':'], " "));
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    WORDS.iter().find(|(_, words)| has(words)).and_then(|(code, _)| Area::parse(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_told_by_their_words() {
        for (text, wanted) in [
            ("Vård och omsorg om äldre", Some("aldre")),
            ("Ekonomiskt bistånd 2014", Some("ekonomiskt-bistand")),
            ("Missbruks- och beroendevården", Some("missbruk")),
            ("Boende enligt LSS, antal", Some("funktionsnedsattning")),
            ("Läkemedelsstatistik", None),
            ("Rökare", None),
            ("Fallskador 80 år och äldre", None),
        ] {
            assert_eq!(area_of(text).map(|area| area.0).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn lines_say_what_period_their_figures_are_of() {
        let label = |text: &str| stated(text).map(|period| period.label);
        for (text, wanted) in [
            ("Uppgifterna avser 2021", Some("2021")),
            ("Avser år 2021.", Some("2021")),
            ("* Uppgifterna avser den 31 december 2021", Some("2021")),
            ("Indikator 5 avser 2019", None),
            ("Uppgifterna avser personer som är 65 år", None),
            ("Publicerad 2024-05-14. Mätperiod 2021–2023", Some("2021–2023")),
            ("Mätår: 2022. Källa: enkät", Some("2022")),
            ("Mätår", None),
        ] {
            assert_eq!(label(text).as_deref(), wanted, "{text}");
        }
    }
}
