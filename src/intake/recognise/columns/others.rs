//! Columns that hold the values of another unit than their row's: `Riket 2023`, `Länet`, on the sheet of one kommun
//! another kommun's name. Pure.

use std::collections::HashSet;

use super::left::{self, Around};
use super::{Columns, Role};
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::CellValue;
use crate::intake::recognise::wording::heading::{Heading, is_general, typed};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::{cut_period, fold, without_footnote};

/// Whose values a column holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Whose {
    /// This unit's.
    Unit(UnitRef),
    /// Those of the county that the row's kommun lies in.
    County,
}

/// What a text in a heading says of whose the values are.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// The row's own.
    Own,
    Other(Whose),
}

/// How a heading says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// By a text of its own: `Riket`, `Nöjda, riket`.
    Text,
    /// By its last word, which may belong to what is measured: `Nöjda riket`, `placerade i länet`.
    LastWord,
}

/// A column and what there is to say of it: a text id.
type Remark = (u16, &'static str);

/// Tells whose the columns are that are not their rows' own, and what they measure.
pub fn settle(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let (header, table) = (around.header, around.table);
    let first = table.rows.first().map(|(_, owner)| &owner.unit);
    let alone = first.filter(|unit| table.rows.iter().all(|(_, owner)| owner.unit == **unit));
    let measures: HashSet<String> = columns.iter().filter_map(|(_, role)| measure(role)).collect();
    let mut remarks = Vec::new();
    let mut before: Option<Heading> = None;
    for (column, role) in columns {
        let Role::Value(heading) = role else { continue };
        if heading.said.is_some() {
            continue;
        }
        if let Some((mut found, said, by)) = freed(&header.texts(*column), alone) {
            if by == By::LastWord && !measures.contains(&fold(&found.title)) {
                if !is_of_place(&heading.title) {
                    *role = Role::Left("unread-column-of-others");
                }
                continue;
            }
            found.gender = found.gender.or(heading.gender);
            if let Said::Other(whose) = said {
                if whose == Whose::County && are_codes(*column, around) {
                    *role = Role::Left("noted-code-column");
                    continue;
                }
                found.whose = Some(whose);
                remarks.push((*column, "noted-column-of-another-unit"));
                if let Some(named) = before.as_ref().filter(|_| found.title.is_empty()) {
                    belong(&mut found, named);
                }
            }
            *heading = found;
        }
        if left::is_year(heading) {
            before = before.filter(|named| left::may_be(named, around.subject)).map(|named| later(named, heading));
        } else if heading.whose.is_none() {
            before = Some(heading.clone()).filter(|it| !it.title.is_empty() && !is_general(&it.title));
        }
    }
    remarks
}

/// What the columns of others behind a column of a year alone belong to: where the one with the name has a year too, the
/// later of them.
fn later(mut named: Heading, year: &Heading) -> Heading {
    let is_later = named.period.as_ref().zip(year.period.as_ref()).is_some_and(|(own, other)| other.last > own.last);
    if is_later {
        named.period.clone_from(&year.period);
    }
    named
}

/// Whether a column holds the codes of the counties that its rows lie in; one in ten may be another's.
fn are_codes(column: u16, around: &Around) -> bool {
    let rows = around.table.rows.iter().filter_map(|(row, owner)| {
        let number = match &around.table.figure(around.grid, (*row, column))?.value {
            CellValue::Number(number) => *number,
            CellValue::Text(text) => text.trim().parse().ok()?,
            _ => return None,
        };
        Some(county(&owner.unit)?.code == format!("{number:02}"))
    });
    let (same, all) = rows.fold((0_usize, 0_usize), |(same, all), is_code| (same + usize::from(is_code), all + 1));
    same * 10 > all * 9
}

/// What a column measures, folded; None if it holds no values.
fn measure(role: &Role) -> Option<String> {
    if let Role::Value(heading) = role { Some(fold(&heading.title)) } else { None }
}

/// The column measures what the one before it does.
fn belong(heading: &mut Heading, named: &Heading) {
    heading.title.clone_from(&named.title);
    heading.number.clone_from(&named.number);
    heading.period = heading.period.take().or_else(|| named.period.clone());
    heading.part = heading.part.take().or_else(|| named.part.clone());
    heading.gender = heading.gender.or(named.gender);
    if heading.population.is_empty() {
        heading.population.clone_from(&named.population);
    }
    if heading.unit_of_measure.is_empty() {
        heading.unit_of_measure.clone_from(&named.unit_of_measure);
    }
}

/// The heading without the one text in it that says whose the values are.
fn freed(texts: &[&str], alone: Option<&UnitRef>) -> Option<(Heading, Said, By)> {
    let mut places = texts.iter().enumerate().filter_map(|(at, text)| Some((at, cut(text, alone)?)));
    let ((place, (rest, said, by)), None) = (places.next()?, places.next()) else { return None };
    let freed: Vec<&str> = (0..).zip(texts).map(|(at, text)| if at == place { rest.as_str() } else { text }).collect();
    Some((Heading::of(&freed), said, by))
}

/// A text without what says whose the values are: `Riket 2023` is `2023`, `Nöjda (riket)` is `Nöjda`.
fn cut(text: &str, alone: Option<&UnitRef>) -> Option<(String, Said, By)> {
    if text.len() > 200 {
        return None;
    }
    let (plain, period) = cut_period(text);
    let label = period.map(|period| period.label).unwrap_or_default();
    let with =
        |rest: &str| if label.is_empty() { rest.to_owned() } else { format!("{rest} {label}").trim().to_owned() };
    if let Some(said) = said(&plain, alone) {
        return Some((with(""), said, By::Text));
    }
    let behind = [", ", " – ", " - ", ": "].iter().filter_map(|between| plain.rsplit_once(between));
    let before = [": ", " – ", " - ", ", "].iter().filter_map(|between| plain.split_once(between)).map(|(a, b)| (b, a));
    let bracket = plain.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let word = plain.rsplit_once(' ').filter(|(_, last)| matches!(fold(last).as_str(), "riket" | "länet"));
    let word = word.map(|(rest, last)| (rest.strip_suffix(" i").unwrap_or(rest), last));
    let texts = behind.chain(before).chain(bracket).map(|parts| (parts, By::Text));
    let mut parts = texts.chain(word.map(|parts| (parts, By::LastWord)));
    parts.find_map(|((rest, part), by)| Some((with(rest.trim_end_matches([' ', ','])), said(part.trim(), None)?, by)))
}

/// Whether a heading that ends in `riket` or `länet` says where something is done, or what is compared with, rather than
/// whose the values are: `placerade utanför länet`, `diff mot riket`.
fn is_of_place(title: &str) -> bool {
    const PLACES: [&str; 22] = [
        "i", "inom", "utom", "utanför", "till", "från", "över", "genom", "kring", "på", "av", "för", "med", "mot",
        "än", "och", "eller", "hela", "annat", "egna", "det", "mellan",
    ];
    let folded = fold(title);
    folded.rsplit(' ').nth(1).is_some_and(|before| PLACES.contains(&before))
}

/// Whose values a text says that they are, if it says nothing else; `alone` is the one unit of the table's rows.
fn said(text: &str, alone: Option<&UnitRef>) -> Option<Said> {
    const MEANS: [&str; 12] = [
        "medel",
        "medelvärde",
        "genomsnitt",
        "snitt",
        "vägt",
        "viktat",
        "i",
        "för",
        "hela",
        "totalt",
        "värde",
        "resultat",
    ];
    let folded = fold(text);
    let folded = without_footnote(&folded);
    if matches!(
        folded,
        "kommunen" | "egen kommun" | "vår kommun" | "den egna kommunen" | "kommunens värde" | "kommunens resultat"
    ) {
        return Some(Said::Own);
    }
    let mut rest = folded.split([' ', '(', ')', ',']).filter(|word| !word.is_empty() && !MEANS.contains(word));
    let word = match (rest.next(), rest.next()) {
        (Some(word), None) => word,
        _ => "",
    };
    match word {
        "riket" | "rikets" | "rikssnitt" | "rikssnittet" | "riksgenomsnitt" | "riksmedel" | "sverige" | "landet" => {
            return Some(Said::Other(Whose::Unit(UnitRef::nation())));
        }
        "län" | "länet" | "länets" | "länssnitt" | "länssnittet" | "länsmedel" | "länsgenomsnitt" => {
            return Some(Said::Other(Whose::County));
        }
        _ => {}
    }
    if !folded.contains(char::is_alphabetic) {
        return None;
    }
    let unit = names::known(folded)?.unit(names::Sort::default())?;
    match (unit.scheme, alone) {
        (Scheme::Nation, _) => Some(Said::Other(Whose::Unit(unit))),
        (_, Some(own)) if unit == *own => Some(Said::Own),
        (_, Some(_)) => Some(Said::Other(Whose::Unit(unit))),
        _ => None,
    }
}

/// Whether a heading, folded, stands over the values of a group that it does not name so that it could be told.
pub fn is_of_others(folded: &str) -> bool {
    let (plain, _) = cut_period(folded);
    let plain = plain.trim_matches([' ', ',', '(', ')', '-']);
    let of_groups = [
        "kommungruppen",
        "kommungruppens",
        "kommungruppssnitt",
        "kommungruppsmedel",
        "liknande kommuner",
        "jämförbara kommuner",
        "jämförelsekommuner",
        "övriga kommuner",
        "regionen",
        "oviktat medel riket",
        "ovägt medel riket",
        "oviktat medel",
        "ovägt medel",
        "alla kommuner",
        "samtliga kommuner",
        "kommunsnitt",
    ];
    let starts =
        |word: &str| plain.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '(']));
    of_groups.iter().any(|word| starts(word)) || of_groups.iter().any(|word| plain.ends_with(&format!(", {word}")))
}

/// Whether a text over a column says that its values are the region's, and no more.
pub fn is_of_region(text: &str) -> bool {
    let (plain, _) = cut_period(text);
    matches!(fold(typed(&plain).0).as_str(), "region" | "regionens" | "landsting" | "landstinget")
}

/// The county that a kommun lies in.
pub fn county(unit: &UnitRef) -> Option<UnitRef> {
    let code = match unit.scheme {
        Scheme::Municipality => unit.code.get(..2)?,
        Scheme::District | Scheme::Unit => unit.code.split_once('/')?.0.get(..2)?,
        Scheme::County => unit.code.as_str(),
        _ => return None,
    };
    Some(UnitRef::new(Scheme::County, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tell_whose_their_values_are() {
        let nation = || Some(Said::Other(Whose::Unit(UnitRef::nation())));
        for (text, rest, wanted) in [
            ("Riket 2023", "2023", nation()),
            ("Rikssnitt", "", nation()),
            ("Medel i riket (vägt)", "", nation()),
            ("Nöjda (riket) 2023", "Nöjda 2023", nation()),
            ("Riket: nöjda", "nöjda", nation()),
            ("Nöjda i riket", "Nöjda", nation()),
            ("Länet 2023", "2023", Some(Said::Other(Whose::County))),
            ("Kommunen 2023", "2023", Some(Said::Own)),
            ("Jämfört med riket", "Jämfört med", nation()),
            ("Nöjda", "", None),
            ("Falun", "", None),
        ] {
            let found = cut(text, None);
            assert_eq!(found.clone().map(|(_, said, _)| said), wanted, "{text}");
            assert_eq!(found.map(|(rest, ..)| rest).unwrap_or_default(), rest, "{text}");
        }
        let sala = UnitRef::municipality("1981");
        assert_eq!(cut("Sala 2023", Some(&sala)), Some(("2023".to_owned(), Said::Own, By::Text)));
        let other = Said::Other(Whose::Unit(UnitRef::municipality("2080")));
        assert_eq!(cut("Falun", Some(&sala)), Some((String::new(), other, By::Text)));
        assert_eq!(cut("2023*", Some(&sala)), None, "a year, and no kommun's code");
        let by = |text| cut(text, None).map(|(.., by)| by);
        assert_eq!((by("Nöjda, riket"), by("Nöjda i riket")), (Some(By::Text), Some(By::LastWord)));
        for (title, place) in [("Placerade utanför länet", true), ("Diff mot riket", true), ("Nöjda riket", false)] {
            assert_eq!(is_of_place(title), place, "{title}");
        }

        assert!(
            is_of_others("kommungruppen 2023") && is_of_others("liknande kommuner") && !is_of_others("kommungrupp")
        );
    }
}
