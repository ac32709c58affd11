//! The rows of Kolada's answers as they stand in JSON: every shape of v3 and v2 in one type; judges nothing.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};

/// One row of a `values` list. Which members are there tells its [`Shape`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Row {
    pub id: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub operating_area: Option<String>,
    pub municipality_type: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub members: Option<Capped<Member>>,
    pub kpi: Option<String>,
    pub municipality: Option<String>,
    pub ou: Option<String>,
    pub period: Option<Label>,
    pub values: Option<Capped<Value>>,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Values of a KPI for a unit and a period.
    Data,
    /// A KPI's metadata.
    Kpi,
    /// A group and its members.
    Groups,
    /// A municipality or region.
    Municipality,
    /// An organisational unit inside a municipality.
    Unit,
}

impl Shape {
    /// The name in `FileFound::format`.
    pub const fn format(self) -> &'static str {
        match self {
            Self::Data => "kolada-data",
            Self::Kpi => "kolada-kpi",
            Self::Groups => "kolada-groups",
            Self::Municipality => "kolada-municipality",
            Self::Unit => "kolada-ou",
        }
    }
}

impl Row {
    /// The shape, or None for a row that is none of Kolada's.
    pub fn shape(&self) -> Option<Shape> {
        if self.kpi.is_some() && self.period.is_some() && self.values.is_some() {
            return Some(Shape::Data);
        }
        let listed = self.id.is_some() && self.title.is_some();
        if listed && self.members.is_some() {
            Some(Shape::Groups)
        } else if listed && (self.operating_area.is_some() || self.municipality_type.is_some()) {
            Some(Shape::Kpi)
        } else if listed && self.kind.is_some() {
            Some(Shape::Municipality)
        } else if listed && self.municipality.is_some() {
            Some(Shape::Unit)
        } else {
            None
        }
    }

    /// Its metadata, for a row of the KPI list.
    pub fn into_kpi(self) -> super::catalogue::Kpi {
        super::catalogue::Kpi {
            code: self.id.unwrap_or_default(),
            title: self.title.unwrap_or_default(),
            description: self.description.unwrap_or_default(),
            operating_area: self.operating_area.unwrap_or_default(),
        }
    }
}

/// One value: the order of genders is not given, `count` other than 1 stands only for groups.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Value {
    pub gender: Option<String>,
    pub status: Option<String>,
    #[serde(rename = "value")]
    pub number: Option<f64>,
    #[serde(alias = "is_deleted")]
    pub isdeleted: Option<bool>,
}

/// A member of a group: `{"member_id"}` in v3, `{"id"}` in v2, the bare code before that.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Member {
    /// The code alone.
    Code(String),
    /// With its title.
    Named {
        #[serde(alias = "member_id")]
        id: String,
    },
}

impl Member {
    /// The unit's code.
    pub fn code(&self) -> &str {
        match self {
            Self::Code(code) | Self::Named { id: code } => code,
        }
    }
}

/// A period as a number (v3, v2) or a text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Label {
    Number(i64),
    Text(String),
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// A list inside one row, which must stay short: a row is held whole.
#[derive(Debug)]
pub struct Capped<T>(pub Vec<T>);

const MOST: usize = 10_000;

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Capped<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(CappedVisitor(PhantomData))
    }
}

struct CappedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for CappedVisitor<T> {
    type Value = Capped<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Capped<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            if list.len() >= MOST {
                return Err(Error::invalid_length(list.len(), &self));
            }
            list.push(item);
        }
        Ok(Capped(list))
    }
}
