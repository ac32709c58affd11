//! What a table's title, or the name of its sheet, says that its values are about, where its columns and rows only divide
//! it: `Kostnad per brukare, kronor` or `Perinealklipp` over `Hemtjänst` and `Särskilt boende`. One rule for all tables,
//! whatever else stands in the file: a heading that has a number stays as it is, and so does one that names a measure of
//! its own, but under a service, of which the same may be asked as of others; any other has what the table is about in
//! front, and so has one that does not say what its measure is of: `Kostnad per invånare`. Pure.

use super::numbers::Numbers;
use super::worded_rows::Rows;
use super::{Columns, Role};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::series::{plain_title, title_of_sheet};
use crate::intake::recognise::wording::heading::{Heading, is_general, is_share, unit_of_measure};
use crate::intake::recognise::wording::measures::{
    is_bare, is_count, is_field, is_of_inhabitants, is_of_its_own, is_of_many, is_opinion, is_service, is_statistic,
    is_subject, names_field, names_measure, service_in,
};
use crate::intake::recognise::wording::places::{is_place, without_unit};
use crate::intake::recognise::wording::shorter::{begins, is_cost_beside};
use crate::intake::recognise::wording::words::{cut_population, fold};

/// What a table is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// `Kostnad per brukare`: without number, period, ages, place and unit of measure.
    pub title: String,
    /// `kronor`; empty if not given.
    pub unit_of_measure: String,
    /// Whether it names a measure, by its words or by its unit: `Andel nöjda`, and not `Perinealklipp` or `Hemtjänst`.
    pub measures: bool,
    /// Whether headings that name a measure of their own need it too: `Andel nöjda` is asked of every service.
    heads: bool,
    /// The service that the name of the sheet or another line tells beside it; empty if they tell none.
    service: String,
}

impl Subject {
    /// Longer titles are sentences.
    const LONGEST: usize = 160;

    /// What a title without the gender in it is about; None where it tells nothing, or only where or of what collection.
    pub fn of(title: &str) -> Option<Self> {
        let (plain, _) = cut_population(&plain_title(title));
        let plain = without_unit(undivided(&plain));
        if plain.is_empty() || plain.len() > Self::LONGEST || plain.ends_with('.') {
            return None;
        }
        let heading = Heading::of(&[plain]);
        let (title, unit) = match heading.unit_of_measure.as_str() {
            "" => unit_within(&heading.title),
            unit => (heading.title.clone(), unit.to_owned()),
        };
        let folded = fold(&title);
        let of_many = is_of_many(&folded);
        if let Some(service) = service_in(&folded).filter(|_| of_many && !names_measure(&folded)) {
            return Some(Self::of_service(service));
        }
        let measures = names_measure(&folded) || !unit.is_empty() && !of_many;
        let says = !title.is_empty() && !is_general(&title) && title.contains(char::is_alphabetic);
        (says && (measures || !of_many && !is_place(&title) && !is_key(&folded))).then_some(Self {
            title,
            unit_of_measure: unit,
            measures,
            heads: !measures && !is_opinion(&folded) && is_subject(&folded),
            service: String::new(),
        })
    }

    /// A service, by its name in small letters, of which much may be asked.
    fn of_service(name: &str) -> Self {
        let mut letters = name.chars();
        let title = match name {
            "hvb" => name.to_uppercase(),
            _ => letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default(),
        };
        Self { title, unit_of_measure: String::new(), measures: false, heads: true, service: String::new() }
    }

    /// What a line above a table beside its title is about: a short one that says no more.
    pub fn of_line(line: &str) -> Option<Self> {
        let short = line.chars().count() <= 60 && !line.contains([':', '=', '.', ';']);
        Self::of(line).filter(|subject| subject.measures || short)
    }

    /// What the name of a sheet, without the gender in it, says that its tables are about.
    pub fn of_sheet(name: &str) -> Option<Self> {
        const LEVELS: [&str; 5] = ["kommun", "kommuner", "stadsdel", "län", "region"];
        let title = title_of_sheet(name);
        let level = fold(&title).split(' ').any(|word| LEVELS.contains(&word) || word.ends_with("data"));
        let letters = title.chars().filter(|c| c.is_alphabetic()).count();
        let found = Self::of(&title).filter(|subject| subject.measures || !level && letters > 1)?;
        // What else sheets are called tells too little to be in front of all.
        let heads = is_field(&fold(&found.title));
        Some(Self { heads, ..found })
    }

    /// The same on a sheet of this name, which may be that of a service.
    #[must_use]
    pub fn on(mut self, sheet: &str) -> Self {
        let service = title_of_sheet(sheet);
        let (own, told) = (fold(&service), fold(&self.title));
        let tells = is_field(&own) && !is_service(&told) && !told.contains(&own) && !names(&service, &self.title);
        self.service = if tells { service } else { String::new() };
        self
    }

    /// The same where another line above the table may name the service that the measure is asked of.
    #[must_use]
    pub fn under(mut self, line: &str) -> Self {
        if let Some(name) = service_in(&fold(line)).filter(|_| self.service.is_empty()) {
            let told = fold(&self.title).contains(name) || names(name, &self.title);
            self.service = if told { String::new() } else { Self::of_service(name).title };
        }
        self
    }

    /// Whether the name of the sheet tells a service that the titles do not.
    pub const fn tells_service(&self) -> bool {
        !self.service.is_empty()
    }

    /// What columns that name nothing measure: `title` is what the titles say.
    pub fn whole(&self, title: &str) -> String {
        let service = if title.is_empty() { "" } else { self.service.as_str() };
        if service.is_empty() { title.to_owned() } else { format!("{title}{BETWEEN}{service}") }
    }

    /// Gives the columns that only divide what the table is about its name, and where that is a measure those that name
    /// no unit of measure its unit; returns those with a name of their own that have been given the unit, and those whose
    /// numbers cannot be the shares that it tells, each with the text id that says so.
    pub fn settle(
        &self,
        columns: &mut Columns,
        header: &Header,
        (grid, table): (&Grid, &Table),
    ) -> Vec<(u16, &'static str)> {
        let rows = Rows::below(self.measures, columns, header, (grid, table));
        if rows == Rows::Measure {
            return Vec::new();
        }
        // Where one of the headings says what the title says, so may the others.
        let values = columns.iter().filter_map(|(_, role)| if let Role::Value(it) = role { Some(it) } else { None });
        let says = |heading: &Heading| self.is_said_by(&heading.title) && !self.is_cut_to(&fold(&heading.title));
        let is_said = !self.measures && !self.heads && values.clone().any(says);
        let mut given = Vec::new();
        for (column, role) in columns {
            let Role::Value(heading) = role else { continue };
            if heading.said.is_some() {
                continue;
            }
            let folded = fold(&heading.title);
            let general = heading.title.is_empty() || is_general(&heading.title);
            let is_said = is_said || self.heads && self.is_said_by(&heading.title);
            match self.named(heading, (general, is_said, rows)) {
                Name::Own(title) => {
                    heading.title = title;
                    continue;
                }
                Name::Of(title) => heading.title = title,
            }
            let open = heading.unit_of_measure.is_empty() || says_less(&heading.unit_of_measure, &self.unit_of_measure);
            if !open || self.unit_of_measure.is_empty() || is_count(&folded) {
                continue;
            }
            if self.fits(&Numbers::of(*column, grid, table)) {
                heading.unit_of_measure.clone_from(&self.unit_of_measure);
                given.extend((!general).then_some((*column, "noted-unit-of-title")));
            } else {
                given.push((*column, "noted-unit-not-of-title"));
            }
        }
        given
    }

    /// What a column is called: whether it is general, whether one says what the title says, what the rows' words are.
    fn named(&self, heading: &Heading, (general, is_said, rows): (bool, bool, Rows)) -> Name {
        if general {
            let divides = rows == Rows::Divide;
            return Name::Of(if divides { self.whole(&self.title) } else { heading.title.clone() });
        }
        let (folded, title) = (fold(&heading.title), fold(&self.title));
        let is_free = self.measures && heading.number.is_none();
        if heading.number.is_none() && self.is_cut_to(&folded) {
            return Name::Of(self.whole(&self.title));
        }
        // What is asked about is none of the other measures' either: `Väntetid` under `Nöjda brukare`.
        let apart = self.measures || is_opinion(&title);
        // `Kostnad per invånare` under `Hemtjänst` does not say itself whose cost it is.
        let own = is_of_its_own(&folded) && (apart || !(is_bare(&folded) || self.heads));
        // `Median` does so under no title, and `Standardkostnad` not under another cost.
        let own = own && !is_statistic(&folded) && !(is_free && is_cost_beside(&title, &folded));
        let of_service = needs(&self.service, &heading.title);
        if is_said || heading.number.is_some() || own {
            let before = of_service && heading.number.is_none();
            return Name::Own(if before {
                format!("{}{BETWEEN}{}", self.service, heading.title)
            } else {
                heading.title.clone()
            });
        }
        let title = if of_service { self.whole(&self.title) } else { self.title.clone() };
        Name::Of(format!("{title}{BETWEEN}{}", heading.title))
    }

    /// Whether numbers can be in the unit of measure that the title tells: a share is not greater than all, a change may be.
    fn fits(&self, numbers: &Numbers) -> bool {
        const CHANGES: [&str; 5] = ["förändring", "ökning", "minskning", "utveckling", "täckning"];
        let folded = fold(&self.title);
        let changes = || CHANGES.iter().any(|word| folded.contains(word));
        !is_share(&self.unit_of_measure) || numbers.are_at_most(100.0) || changes()
    }

    /// The service that is in front of the measures that rows name; empty where none is told, or they name none.
    pub fn before_rows(&self, columns: &Columns, header: &Header, place: (&Grid, &Table)) -> &str {
        let service = match () {
            () if self.tells_service() => self.service.as_str(),
            () if self.heads => self.title.as_str(),
            () => "",
        };
        if service.is_empty() || Rows::below(self.measures, columns, header, place) != Rows::Measure {
            ""
        } else {
            service
        }
    }

    /// A name without what the table is about in front of it.
    pub fn cut_from<'a>(&self, name: &'a str) -> &'a str {
        let cut = |name: &'a str, front: &str| {
            let rest = name.strip_prefix(front).filter(|_| !front.is_empty());
            rest.and_then(|rest| rest.strip_prefix(BETWEEN)).unwrap_or(name)
        };
        cut(cut(name, &self.title), &self.service)
    }

    /// Whether a heading, folded, says with fewer words what the title says: `Nettokostnad`, `Hushåll`.
    fn is_cut_to(&self, heading: &str) -> bool {
        let title = fold(&self.title);
        begins(&title, heading) && !is_opinion(&title)
    }

    /// Whether a heading names what the table is about itself: with its first words, or most of them.
    fn is_said_by(&self, heading: &str) -> bool {
        names(&self.title, heading)
    }
}

/// The name of a measure with the service that it is asked of in front, where it does not name that itself.
pub fn of_service(service: &str, name: &str) -> String {
    if name.is_empty() || !needs(service, name) { name.to_owned() } else { format!("{service}{BETWEEN}{name}") }
}

/// Whether a name does not say itself that it is of this service, nor of what else it is.
fn needs(service: &str, name: &str) -> bool {
    let folded = fold(name);
    !service.is_empty() && !names(service, name) && !names_field(&folded) && !is_of_inhabitants(&folded)
}

/// Whether a heading names what a title says: with its first words, or most of them.
fn names(title: &str, heading: &str) -> bool {
    if heading.is_empty() {
        return false;
    }
    let (folded, title) = (fold(heading), fold(title));
    let first = folded.split(BETWEEN_FOLDED).next().unwrap_or_default();
    let begins = title.strip_prefix(first).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let stems = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        words.map(|word| word.chars().take(6).collect()).collect()
    };
    let (own, said) = (stems(&title), stems(&folded));
    begins || own.iter().filter(|stem| said.contains(stem)).count() * 2 > own.len()
}

/// Whether what a heading says that its values are in, `Andel`, is less than what the title says, and agrees with it:
/// `procent`.
fn says_less(unit: &str, of_title: &str) -> bool {
    let (unit, of_title) = (fold(unit), fold(of_title));
    match unit.as_str() {
        "andel" => is_share(&of_title) && of_title != "andel",
        "antal" => of_title.starts_with("antal "),
        _ => is_statistic(&unit) && !is_share(&of_title) && !of_title.starts_with("antal") && !is_statistic(&of_title),
    }
}

/// What stands between what a table is about and what a heading divides it by.
const BETWEEN: &str = " – ";
const BETWEEN_FOLDED: &str = " - ";

/// What a column is called.
enum Name {
    /// So, and the unit of measure that the title tells is not its own.
    Own(String),
    /// So, for it measures what the title does.
    Of(String),
}

/// Whether a line, folded, explains codes or says when the figures are of: `Kön: 1 = kvinna, 2 = man`, `Avser`.
fn is_key(folded: &str) -> bool {
    let codes = || folded.split_once(": ").is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
    folded.contains('=') || folded == "avser" || folded.ends_with(" avser") || codes()
}

/// A title without what its table is divided by: `Medelvårdtid, fördelat på paritet`.
fn undivided(title: &str) -> &str {
    let words = ["fördelat", "fördelad", "fördelade", "uppdelat", "uppdelad", "uppdelade"];
    let divided = words.iter().filter_map(|word| title.find(&format!(" {word} på ")));
    let end = divided.min().unwrap_or(title.len());
    let title = title.get(..end).unwrap_or(title).trim_end_matches([' ', ',']);
    let level = |word: &str| {
        matches!(word, "kommun" | "kommuner" | "län" | "region" | "regioner" | "sjukhus" | "enhet" | "stadsdel" | "och")
    };
    let by = title.rsplit_once(", per ").filter(|(_, levels)| levels.split(' ').all(level));
    by.map_or(title, |(rest, _)| rest)
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
            let found = Subject::of(title).filter(|found| found.measures);
            let found = found.as_ref().map(|found| (found.title.as_str(), found.unit_of_measure.as_str()));
            assert_eq!(found, wanted, "{title}");
        }
        let about = |title: &str| Subject::of(title).map(|found| found.title);
        for (title, wanted) in [
            ("Tabell 1. Perinealklipp 2023", Some("Perinealklipp")),
            ("Nöjda brukare 2023", Some("Nöjda brukare")),
            ("Äldreomsorgen i Sala 2023", Some("Äldreomsorgen")),
            ("Resultat 2023", None),
            ("Öppna jämförelser 2023", None),
            ("Västmanland 2023", None),
            ("Kommuner A–M 2023", None),
            ("Resultat – brukarundersökning – särskilt boende 2023", Some("Särskilt boende")),
            ("Enkät – brukare – HVB", Some("HVB")),
        ] {
            assert_eq!(about(title).as_deref(), wanted, "{title}");
        }
        assert_eq!(Subject::of_line("Grön = bättre än riket"), None);
    }

    #[test]
    fn a_heading_may_say_what_the_title_says() {
        for (title, heading, wanted) in [
            ("Nöjda brukare", "Nöjda", true),
            ("Bristningar grad III och IV vid förlossning", "Bristning grad III och IV – Omföderskor", true),
            ("Nöjda brukare", "Hemtjänst", false),
            ("Nöjda med hemtjänsten", "Hemtjänst", false),
            ("Nöjda brukare", "", false),
        ] {
            assert_eq!(Subject::of(title).unwrap().is_said_by(heading), wanted, "{title}: {heading}");
        }
    }
}
