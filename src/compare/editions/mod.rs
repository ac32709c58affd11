//! Two editions beside each other: what came, what went, and which names are probably one indicator under two names.

mod alike;
mod change;
mod differs;
mod evidence;
mod marking;
mod news;
mod offered;
mod pairing;
mod proposing;
mod read;
mod stems;
mod words;

pub use change::{Answer, answered};
pub use differs::Differs;
pub use evidence::Evidence;
pub use read::compare;

use std::sync::Arc;

use crate::domain::{Area, EntityId};

use super::Joinable;

/// What is to be compared; what is not said is chosen: the two latest editions of the area.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionsAsk {
    /// Only this area.
    pub area: Option<Area>,
    /// The older edition, or an import that belongs to none.
    pub older: Option<EntityId>,
    /// The newer one.
    pub newer: Option<EntityId>,
}

/// An edition that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The edition, or the import that belongs to none.
    pub id: EntityId,
    /// "2015", or the name of the file.
    pub name: String,
    /// Area, if it is said.
    pub area: Option<Area>,
    /// Whether it is an edition and not a single file.
    pub is_named: bool,
    /// `kolada`, `oj`, or what the files said, each once.
    pub sources: Vec<String>,
    /// Series it tells of, those of the area asked for.
    pub series: usize,
}

/// A series as an edition tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Which series.
    pub series: EntityId,
    /// Name as printed in the edition; the code where it prints none.
    pub title: String,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// The source's code, else the number printed before the name.
    pub code: Option<String>,
    /// `kolada`, `oj`, or what the file said.
    pub source: String,
    /// Unit of measure; empty if not told.
    pub unit_of_measure: String,
    /// The indicator it belongs to now, with all that is written about that.
    pub indicator: Arc<Joinable>,
}

/// Two names that are probably one indicator's, or have been said not to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// As the older edition has it.
    pub older: Told,
    /// As the newer one has it.
    pub newer: Told,
    /// How alike the names are, from 0 to 1.
    pub likeness: f64,
    /// What the two do not agree on; such a pair is never certain.
    pub differs: Vec<Differs>,
    /// What their values say.
    pub evidence: Evidence,
    /// Whether it can hardly be anything else, by what the editions tell; somebody may have said otherwise.
    pub certain: bool,
    /// What says that they are not one: two who say so at once have said it twice.
    pub apart: Vec<EntityId>,
}

/// A series, or what it has been joined with, that both editions have.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// As the older edition has it.
    pub older: Told,
    /// As the newer one has it.
    pub newer: Told,
    /// Whether the two names are so unlike that the code may stand for something else now.
    pub unlike: bool,
}

impl Kept {
    /// Whether it is told by another series in each, which have been made one.
    #[must_use]
    pub fn is_joined(&self) -> bool {
        self.older.series != self.newer.series
    }

    /// Whether it has another name now.
    #[must_use]
    pub fn is_renamed(&self) -> bool {
        words::set(&self.older.title) != words::set(&self.newer.title)
    }
}

/// Two editions beside each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// All there are, the latest first.
    pub editions: Vec<Edition>,
    /// The older of the two; None where there is none.
    pub older: Option<Edition>,
    /// The newer of the two.
    pub newer: Option<Edition>,
    /// Pairs that are probably one: open ones first, the certain before the others, the most alike first.
    pub proposals: Vec<Proposal>,
    /// What only the newer has and is in no open pair.
    pub came: Vec<Told>,
    /// What only the older has and is in no open pair.
    pub went: Vec<Told>,
    /// What both have; those with other names first.
    pub kept: Vec<Kept>,
    /// Who published them.
    pub sources: Vec<String>,
}

/// Names that are probably one, by names alone: their places among the older and the newer, and how alike they are.
/// The method is that of [`compare`]: see the source files `alike` and `pairing`.
#[must_use]
pub fn matched(older: &[&str], newer: &[&str]) -> Vec<(usize, usize, f64)> {
    let named = |titles: &[&str]| -> Vec<pairing::Named> {
        let named = |title: &&str| pairing::Named { words: words::set(title), title: (*title).to_owned() };
        titles.iter().map(named).collect()
    };
    let (older, newer) = (named(older), named(newer));
    let weights = alike::Weights::of(older.iter().chain(&newer).map(|named| &named.words));
    let ranked = pairing::ranked(&older, &newer, &weights, |_, _| 0);
    pairing::firsts(&ranked).map(|pair| (pair.older, pair.newer, pair.alike.share)).collect()
}

impl Proposal {
    /// Two that nothing but somebody's word says are one.
    #[must_use]
    pub fn unproposed(older: Told, newer: Told) -> Self {
        Self {
            likeness: 0.0,
            differs: Vec::new(),
            evidence: Evidence::default(),
            certain: false,
            apart: Vec::new(),
            older,
            newer,
        }
    }

    /// The names, with the words that differ in brackets.
    #[must_use]
    pub fn marked(&self) -> [String; 2] {
        marking::marked(&self.older.titled(), &self.newer.titled())
    }

    /// What the file says of the pair.
    #[must_use]
    pub const fn stored(&self) -> Answer {
        if self.apart.is_empty() { Answer::Open } else { Answer::Apart }
    }
}

impl Comparison {
    /// How many pairs nobody has said anything about.
    #[must_use]
    pub fn open(&self) -> usize {
        self.proposals.iter().filter(|pair| pair.apart.is_empty()).count()
    }
}

impl Told {
    /// Name and population.
    #[must_use]
    pub fn titled(&self) -> String {
        super::wording::titled(&self.title, &self.population)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Direction, ValueKind};
    use crate::store::published::ToldIn;

    /// A series as an edition tells it, with nothing but a name.
    pub(super) fn told(title: &str) -> ToldIn {
        let id = EntityId(uuid::Uuid::nil());
        ToldIn {
            series: id,
            indicator: id,
            source: "oj".to_owned(),
            code: None,
            title: title.to_owned(),
            population: String::new(),
            printed_number: None,
            unit_of_measure: String::new(),
            value_kind: ValueKind::Number,
            decimals: None,
            direction: Direction::Unknown,
            area: None,
        }
    }
}
