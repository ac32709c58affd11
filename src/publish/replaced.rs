//! Values of other publications that a file would change: told before all else, and stored only where that is asked for.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::report::{FileReport, RevisedSample};
use crate::domain::{Arg, Message};
use crate::locale::Lang;
use crate::store::StoreError;
use crate::store::published::{ImportNo, OriginNo, Published, TableOf};

/// A file whose values another file would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReplacedFile {
    /// Name of the file that the values were imported from.
    pub file: String,
    /// Title of the table they stand in there; empty where it has none.
    pub title: String,
    /// Title of the table that changes them.
    pub own_title: String,
    /// How many of its values are changed.
    pub values: u64,
    /// One of them.
    pub example: RevisedSample,
    /// What it is measured in; empty if not known.
    pub unit_of_measure: String,
}

impl ReplacedFile {
    /// "Filen ändrar 12 värden ur en annan fil: …", for the file of this name.
    #[must_use]
    pub fn message(&self, own: &str, lang: Lang) -> Message {
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| lang.shortest(value));
        let place = |file: &str, title: &str| {
            if title.is_empty() { file.to_owned() } else { format!("{file} ({title})") }
        };
        let RevisedSample { indicator, unit, unit_name, period, old, new, .. } = &self.example;
        Message::new("publish-replaces")
            .with("count", Arg::Number(i64::try_from(self.values).unwrap_or(i64::MAX)))
            .with("indicator", indicator.as_str())
            .with("unit", if unit_name.is_empty() { unit.as_str() } else { unit_name })
            .with("period", period.as_str())
            .with("old", number(*old))
            .with("new", format!("{} {}", number(*new), self.unit_of_measure).trim_end())
            .with("file", place(&self.file, &self.title))
            .with("own", place(own, &self.own_title))
    }
}

/// Values of one series in one table of the file that stand in one table of an earlier import too.
#[derive(Debug, Default)]
pub(super) struct Meeting {
    pub met: u64,
    pub changed: u64,
    pub example: Option<RevisedSample>,
}

/// By series, table of the file and table of the earlier import.
pub(super) type Meetings = BTreeMap<(u32, u32, OriginNo), Meeting>;

/// The files whose values would be changed by what is no later edition of them. The same file, or one of the same name with
/// the same title, revises its own. Of others more than half of what is given again must be as before: in each series
/// where the titles differ, in all of them together where they do not. A series with its source's code is itself.
pub(super) fn replaced(
    report: &FileReport,
    meetings: &Meetings,
    published: &Published<'_>,
) -> Result<Vec<ReplacedFile>, StoreError> {
    let mut stood: HashMap<OriginNo, TableOf> = HashMap::new();
    let mut groups: BTreeMap<(ImportNo, Option<u32>), (Meeting, Option<ReplacedFile>)> = BTreeMap::new();
    for ((series, table, origin), meeting) in meetings {
        let Some(named) = report.series.get(*series as usize).filter(|series| series.code.is_none()) else { continue };
        if !stood.contains_key(origin) {
            stood.insert(*origin, published.table_of(*origin)?);
        }
        let Some(before) = stood.get(origin) else { continue };
        let title = report.tables.get(*table as usize).map_or("", |table| table.title.as_str());
        let agree = titles_agree(title, &before.title);
        let is_named_so = report.file != "-" && report.file.to_lowercase() == before.file.to_lowercase();
        if before.sha256 == report.sha256 || (is_named_so && agree) {
            continue;
        }
        let (all, told) = groups.entry((before.import, (!agree).then_some(*series))).or_default();
        all.met += meeting.met;
        all.changed += meeting.changed;
        if let (None, Some(example)) = (&told, &meeting.example) {
            *told = Some(ReplacedFile {
                file: before.file.clone(),
                title: before.title.clone(),
                own_title: title.to_owned(),
                values: 0,
                example: example.clone(),
                unit_of_measure: named.unit_of_measure.clone(),
            });
        }
    }
    let mut files: BTreeMap<ImportNo, ReplacedFile> = BTreeMap::new();
    for ((import, _), (all, told)) in groups {
        if let Some(told) = told.filter(|_| all.changed * 2 > all.met) {
            files.entry(import).or_insert(told).values += all.changed;
        }
    }
    let mut files: Vec<ReplacedFile> = files.into_values().collect();
    files.sort_by_key(|file| std::cmp::Reverse(file.values));
    Ok(files)
}

/// Whether two titles say the same but for the year; one that says nothing agrees with any.
fn titles_agree(one: &str, other: &str) -> bool {
    let words = |title: &str| -> Vec<String> {
        let words = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| !word.is_empty() && !is_year(word)).collect()
    };
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one == other
}

fn is_year(word: &str) -> bool {
    word.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::titles_agree;

    #[test]
    fn titles_that_differ_in_the_year_only_are_of_one_publication() {
        let same = [("Nöjda brukare 2023", "Nöjda brukare, 2024"), ("", "Nöjda 2023"), ("2023", "Nöjda")];
        let other = [("Nöjda hemtjänst 2024", "Nöjda särskilt boende 2024"), ("Tabell 1", "Tabell 2")];
        assert!(same.iter().all(|(one, two)| titles_agree(one, two)));
        assert!(!other.iter().any(|(one, two)| titles_agree(one, two)));
    }
}
