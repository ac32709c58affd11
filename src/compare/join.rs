//! Two indicators into one, and one into its series again: what can be joined, and the change that does it.
//!
//! Nothing that was written is lost. A comment is carried over, behind the one there is; a target is carried over
//! where there is none for the unit, and where both have one the joining is refused. The indicator left without
//! series keeps what it had and comes back with its series when they are split.

use std::collections::HashMap;

use super::Target;
use super::screening::as_target;
use crate::domain::change::Label;
use crate::domain::{Area, Change, Edit, Entity, EntityId, FieldValue, Message, Period, UnitRef};
use crate::locale::fold;
use crate::store::published::{IndicatorFilter, IndicatorInfo, Published, SeriesInfo, TargetInfo};
use crate::store::{Reader, StoreError};

/// Longest comment, in characters: what the dialog takes.
const MOST_COMMENT: usize = 20_000;

/// A series behind an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesLine {
    /// Its entity.
    pub id: EntityId,
    /// `kolada`, `oj`, or what the file said.
    pub source: String,
    /// The source's own code.
    pub code: Option<String>,
    /// Name as published; the code or the source where no file that is seen tells it.
    pub title: String,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// Area as published.
    pub area: Option<Area>,
    /// The first and the latest period; None without values.
    pub periods: Option<(Period, Period)>,
}

/// An indicator that can be joined with another.
#[derive(Debug, Clone, PartialEq)]
pub struct Joinable {
    /// Which.
    pub id: EntityId,
    /// Its short number.
    pub number: u32,
    /// Title, with the population.
    pub title: String,
    /// The source's code, if it has one.
    pub code: Option<String>,
    /// Area.
    pub area: Option<Area>,
    /// Unit of measure; empty if not known.
    pub unit_of_measure: String,
    /// Våra kommentarer.
    pub comment: Option<String>,
    /// Everything that it points to, without values too.
    pub series: Vec<SeriesLine>,
    /// Eget mål by unit, with the unit's name.
    pub targets: Vec<(UnitRef, String, Target)>,
}

/// An indicator, what its series can go back to, and all that it can be joined with, the most alike first.
#[derive(Debug, Clone, PartialEq)]
pub struct Kin {
    /// The one asked about.
    pub this: Joinable,
    /// Series → the indicator that it came with, where that is empty now.
    pub former: HashMap<EntityId, EntityId>,
    /// The others.
    pub others: Vec<Joinable>,
}

/// What an indicator can be joined with and split into.
///
/// # Errors
/// [`StoreError::Missing`] if the indicator has no values.
pub fn kin(reader: &Reader, indicator: EntityId) -> Result<Kin, StoreError> {
    reader.published(|published| {
        let mut others = all(published)?;
        let missing = || StoreError::Missing { entity: Entity::Indicator.code(), id: indicator.0.to_string() };
        let at = others.iter().position(|other| other.id == indicator).ok_or_else(missing)?;
        let this = others.remove(at);
        let mut former = HashMap::new();
        for line in &this.series {
            former.extend(published.former_indicator(line.id)?.map(|indicator| (line.id, indicator)));
        }
        others.sort_by_cached_key(|other| (unlike(&this.title, &other.title), fold(&other.title)));
        Ok(Kin { this, former, others })
    })
}

/// Every indicator with values.
pub(super) fn all(published: &Published<'_>) -> Result<Vec<Joinable>, StoreError> {
    let mut series = published.every_series()?;
    let targets = published.every_target()?;
    let joinable = |info: IndicatorInfo| {
        let held = series.remove(&info.id).unwrap_or_default();
        of(published, info, &held, &targets)
    };
    Ok(published.indicators(&IndicatorFilter::default())?.into_iter().map(joinable).collect())
}

fn of(
    published: &Published<'_>,
    info: IndicatorInfo,
    held: &[SeriesInfo],
    targets: &[(UnitRef, TargetInfo)],
) -> Joinable {
    let population = info.series.first().map_or("", |series| series.population.as_str());
    let name = |unit: &UnitRef| published.unit(unit).map_or_else(|| unit.code.clone(), |unit| unit.name.clone());
    let own = targets.iter().filter(|(_, target)| target.indicator == info.id);
    Joinable {
        title: super::wording::titled(&info.title, population),
        targets: own.map(|(unit, target)| (unit.clone(), name(unit), as_target(target))).collect(),
        series: held.iter().map(line).collect(),
        id: info.id,
        number: info.number,
        code: info.code,
        area: info.area,
        unit_of_measure: info.unit_of_measure,
        comment: info.our_comments,
    }
}

/// A series as it is shown.
pub(super) fn line(series: &SeriesInfo) -> SeriesLine {
    let first = series.slices.iter().map(|slice| &slice.period).min();
    let last = series.slices.iter().map(|slice| &slice.period).max();
    let title = Some(series.told.title.clone()).filter(|title| !title.is_empty());
    SeriesLine {
        id: series.id,
        title: title.or_else(|| series.code.clone()).unwrap_or_else(|| series.source.clone()),
        source: series.source.clone(),
        code: series.code.clone(),
        population: series.population.clone(),
        area: series.told.area.clone(),
        periods: first.cloned().zip(last.cloned()),
    }
}

/// How little two titles have in common: 0 for the same words, 1000 for none.
fn unlike(one: &str, other: &str) -> u32 {
    let words = |title: &str| -> Vec<String> {
        let folded = fold(title);
        let mut words: Vec<String> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let letters = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    let (one, other) = (words(one), words(other));
    let both: Vec<String> = one.iter().filter(|word| other.contains(word)).cloned().collect();
    let of = letters(&one) + letters(&other);
    let shared = (2_000 * letters(&both)).checked_div(of).unwrap_or(0);
    1_000_u32.saturating_sub(u32::try_from(shared).unwrap_or(1_000))
}

/// The change that makes another indicator's series this one's.
///
/// # Errors
/// Why it cannot be done without losing what was written.
pub fn join(this: &Joinable, other: &Joinable) -> Result<Change, Message> {
    let mut edits: Vec<Edit> = other.series.iter().map(|series| points(series, other.id, this.id)).collect();
    for (unit, name, target) in &other.targets {
        if this.targets.iter().any(|(own, ..)| own == unit) {
            return Err(Message::new("join-both-targets").with("unit", name.as_str()));
        }
        edits.push(set(Entity::Target, target.id, "indicator", FieldValue::Id(other.id), FieldValue::Id(this.id)));
    }
    let mut id = "change-join";
    if let Some(theirs) = &other.comment {
        let before = this.comment.clone().map_or(FieldValue::Null, FieldValue::Text);
        let whole = this.comment.as_ref().map_or_else(|| theirs.clone(), |own| format!("{own}\n\n{theirs}"));
        if whole.chars().count() > MOST_COMMENT {
            return Err(Message::new("join-comments-too-long"));
        }
        if this.comment.is_some() {
            id = "change-join-comments";
        }
        edits.push(set(Entity::Indicator, this.id, "our_comments", before, FieldValue::Text(whole)));
    }
    Ok(Change { label: label(id, &[("title", &this.title), ("other", &other.title)]), edits })
}

/// The change that gives a series an indicator of its own again: the one it came with if that is empty, else `fresh`.
/// None where it is the only series, or none of the indicator's.
#[must_use]
pub fn split(kin: &Kin, series: EntityId, fresh: EntityId) -> Option<Change> {
    let line = kin.this.series.iter().find(|line| line.id == series).filter(|_| kin.this.series.len() > 1)?;
    let mut edits = Vec::new();
    let to = kin.former.get(&series).copied().unwrap_or_else(|| {
        edits.push(Edit::Create { entity: Entity::Indicator, id: fresh, fields: as_published(line) });
        fresh
    });
    edits.push(points(line, kin.this.id, to));
    let own = super::wording::titled(&line.title, &line.population);
    Some(Change { label: label("change-split", &[("title", &kin.this.title), ("series", &own)]), edits })
}

fn as_published(line: &SeriesLine) -> Vec<(String, FieldValue)> {
    let area = line.area.as_ref().map(|area| area.0.as_str());
    [("title", Some(line.title.as_str())), ("area", area)]
        .into_iter()
        .filter_map(|(field, text)| Some((field.to_owned(), FieldValue::Text(text?.to_owned()))))
        .collect()
}

fn points(series: &SeriesLine, from: EntityId, to: EntityId) -> Edit {
    set(Entity::Series, series.id, "indicator", FieldValue::Id(from), FieldValue::Id(to))
}

fn set(entity: Entity, id: EntityId, field: &str, before: FieldValue, after: FieldValue) -> Edit {
    Edit::Set { entity, id, field: field.to_owned(), before, after }
}

fn label(id: &str, args: &[(&str, &String)]) -> Label {
    let args = args.iter().map(|(name, text)| ((*name).to_owned(), (*text).clone()));
    Label { id: id.to_owned(), args: args.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_with_the_same_words_are_alike() {
        let wanted = "Hemtjänsten i sin helhet";
        assert_eq!(unlike(wanted, "HEMTJÄNSTEN  i sin helhet"), 0);
        let near = unlike(wanted, "Brukarbedömning hemtjänst äldreomsorg – helhetssyn, hemtjänsten i sin helhet");
        let far = unlike(wanted, "Kostnad i kronor");
        assert!(near < far && far < unlike(wanted, "Fallskador bland äldre"), "{near} {far}");
    }
}
