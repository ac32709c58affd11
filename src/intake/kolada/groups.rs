//! Kolada's municipality groups as classifications and sets of similar units; the names are parsed here.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::rows::Row;
use super::units::unit_of;
use super::unread;
use crate::domain::published::{Found, GroupFound};
use crate::domain::{Scheme, UnitRef, facts};
use crate::intake::{Halt, Sink};

/// One group; members that are no units are named as not read.
pub fn row(row: Row, path: &str, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let title = row.title.unwrap_or_default();
    let mut members = Vec::new();
    for (at, member) in row.members.into_iter().flat_map(|list| list.0).enumerate() {
        match unit_of(member.code()) {
            Ok(unit) => members.push(unit),
            Err(why) => unread(format!("{path}.members[{at}]"), member.code(), why, sink)?,
        }
    }
    if members.is_empty() {
        unread(path.to_owned(), &title, "unread-empty-group", sink)?;
        return Ok(());
    }
    sink(Found::Group(named(&title, members)))?;
    Ok(())
}

fn named(title: &str, members: Vec<UnitRef>) -> GroupFound {
    if let Some((theme, around, year)) = similar(title) {
        let around = unit_named(around);
        return GroupFound { kind: "liknande".into(), theme: theme.into(), name: title.into(), year, around, members };
    }
    let kind = kind_of(title);
    GroupFound { kind: kind.into(), theme: String::new(), name: title.into(), year: 0, around: None, members }
}

/// "Liknande kommuner äldreomsorg, Ale, 2024", in older ones "Liknande kommuner, övergripande, Ale, 2023": theme, unit, year.
fn similar(title: &str) -> Option<(&str, &str, i16)> {
    let rest = title.strip_prefix("Liknande kommuner").or_else(|| title.strip_prefix("Liknande regioner"))?;
    let (rest, year) = rest.rsplit_once(',')?;
    let (theme, around) = rest.rsplit_once(',')?;
    Some((theme.trim_matches([' ', ',']), around.trim(), year.trim().parse().ok()?))
}

/// `lan` for a county's kommuner, `grupp` for SKR's nine, `other` for the rest.
fn kind_of(title: &str) -> &'static str {
    let plain = title.trim_end_matches("(ovägt medel)").trim().to_lowercase();
    if plain.ends_with(" läns kommuner") {
        return "lan";
    }
    let words =
        |name: &str| name.to_lowercase().replace([',', '/'], " ").split_whitespace().map(stem).collect::<Vec<_>>();
    if facts::groups().iter().any(|group| words(group.name) == words(&plain)) { "grupp" } else { "other" }
}

/// "Storstäder" and "Större städer" are printed in the singular by some.
fn stem(word: &str) -> String {
    word.replace("städer", "stad").replace("kommuner", "kommun").trim_end_matches('a').to_owned()
}

fn unit_named(name: &str) -> Option<UnitRef> {
    static NAMES: LazyLock<HashMap<&'static str, UnitRef>> = LazyLock::new(|| {
        let kommuner = facts::municipalities().iter().map(|kommun| (kommun.name, UnitRef::municipality(kommun.code)));
        let regions =
            facts::regions().iter().map(|region| (region.name, UnitRef::new(Scheme::KoladaRegion, region.code)));
        kommuner.chain(regions).collect()
    });
    NAMES.get(name).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_theme_unit_and_year() {
        let cases = [
            ("Liknande kommuner äldreomsorg, Ale, 2023", Some(("äldreomsorg", "Ale", 2023))),
            ("Liknande kommuner, övergripande, Upplands Väsby, 2024", Some(("övergripande", "Upplands Väsby", 2024))),
            (
                "Liknande kommuner ekonomiskt bistånd, Malung-Sälen, 2023",
                Some(("ekonomiskt bistånd", "Malung-Sälen", 2023)),
            ),
            (
                "Liknande regioner socioekonomi, Västra Götalandsregionen, 2024",
                Some(("socioekonomi", "Västra Götalandsregionen", 2024)),
            ),
            ("Liknande kommuner", None),
            ("Alla kommuner (ovägt medel)", None),
        ];
        for (title, parts) in cases {
            assert_eq!(similar(title), parts, "{title}");
        }
    }

    #[test]
    fn counties_and_skr_groups_are_told_from_other_groups() {
        let cases = [
            ("Stockholms läns kommuner (ovägt medel)", "lan"),
            ("Storstäder (ovägt medel)", "grupp"),
            ("Större stad (ovägt medel)", "grupp"),
            ("Mindre stad/tätort (ovägt medel)", "grupp"),
            ("Lågpendlingskommun nära större stad (ovägt medel)", "grupp"),
            ("Landsbygdskommun, ej nära större stad (ovägt medel)", "grupp"),
            ("Dalsland", "other"),
            ("Nordvästkommunerna i Stockholms län (ovägt medel)", "other"),
        ];
        for (title, kind) in cases {
            assert_eq!(kind_of(title), kind, "{title}");
        }
    }

    #[test]
    fn the_unit_around_which_a_set_stands_is_found_by_name() {
        assert_eq!(unit_named("Sollentuna"), Some(UnitRef::municipality("0163")));
        assert_eq!(unit_named("Räddningstjänsten Väst"), None);
    }
}
