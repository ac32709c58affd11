//! What a change can touch: the kinds of things people write, and the fields of each.
//!
//! The store builds its SQL from this list, so a field that is not here cannot be edited. Field names are
//! never reused for something else.

use super::value::coded;

coded! {
    /// A kind of thing that changes are made to; the code is also the name of its table.
    Entity {
        /// What cards, forms and goals link to; points to one or more series.
        Indicator = "indicator",
        /// What one source publishes.
        Series = "series",
        /// Eget mål for an indicator.
        Target = "target",
        /// An import of a published file; `live` decides whether its values are seen.
        Import = "import",
        /// An edition of a publication, such as ÖJ äldre 2015; imports belong to it.
        Edition = "edition",
        /// A person who works in the file.
        Person = "person",
        /// A login name that belongs to a person.
        Login = "login",
        /// A setting of the file, such as the default unit.
        Setting = "setting",
        /// A verksamhetsområde that the user has added.
        OwnArea = "own_area",
        /// A named set of units to compare with.
        OwnPeers = "own_peers",
        /// A unit that has been merged into another: what is published under its name from then on is the other's.
        UnitAlias = "unit_alias",
        /// Two series that somebody has said are not one indicator.
        Apart = "apart",
        /// A förbättringstavla.
        Board = "board",
        /// A card on a board.
        Card = "card",
        /// An activity of the aktivitetsplan.
        Activity = "activity",
        /// Two things that belong together.
        Link = "link",
        /// An omgång.
        Round = "round",
        /// A row that a form has been given.
        Entry = "entry",
        /// What stands in a cell of a form.
        Answer = "answer",
        /// A decision; never changed once it is made.
        Decision = "decision",
    }
}

/// The type of a field's stored value; `Null` is always allowed unless the store says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// UTF-8 text; dates as ISO 8601, codes as in csv.
    Text,
    /// Whole number; yes/no as 1/0.
    Int,
    /// Number.
    Real,
    /// Another entity's id.
    Id,
}

/// A field of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Column name.
    pub name: &'static str,
    /// Type of its value.
    pub kind: FieldKind,
}

const fn field(name: &'static str, kind: FieldKind) -> Field {
    Field { name, kind }
}

use FieldKind::{Id, Int, Real, Text};

const INDICATOR: &[Field] = &[
    field("title", Text),
    field("area", Text),
    field("kind", Text),
    field("direction", Text),
    field("definition", Text),
    field("our_comments", Text),
];
const SERIES: &[Field] = &[field("indicator", Id)];
const TARGET: &[Field] = &[
    field("indicator", Id),
    field("unit", Text),
    field("level", Real),
    field("by_date", Text),
    field("decided_by", Text),
];
const EDITION: &[Field] = &[field("name", Text), field("area", Text)];
const IMPORT: &[Field] = &[field("live", Int), field("area", Text), field("edition", Id)];
const PERSON: &[Field] = &[field("name", Text), field("initials", Text)];
const LOGIN: &[Field] = &[field("login", Text), field("person", Id)];
const SETTING: &[Field] = &[field("name", Text), field("value", Text)];
const OWN_AREA: &[Field] = &[field("code", Text), field("name", Text)];
const UNIT_ALIAS: &[Field] = &[field("unit", Text), field("merged_into", Text)];
const APART: &[Field] = &[field("older", Id), field("newer", Id)];
const OWN_PEERS: &[Field] = &[field("name", Text), field("units", Text), field("year", Int)];
const BOARD: &[Field] = &[field("name", Text), field("owner", Text), field("wip", Int)];
const CARD: &[Field] = &[
    field("board", Id),
    field("place", Text),
    field("moved", Text),
    field("title", Text),
    field("description", Text),
    field("author", Text),
    field("put_up", Text),
    field("origin", Text),
    field("origin_note", Text),
    field("evidence", Int),
    field("profession", Int),
    field("users", Int),
    field("handling", Text),
    field("feasibility", Int),
    field("impact", Int),
    field("ease", Int),
    field("importance", Int),
    field("weighing", Text),
    field("how", Text),
    field("by_when", Text),
    field("responsible", Text),
    field("parked_why", Text),
    field("outcome", Text),
    field("merged_into", Id),
];
const ACTIVITY: &[Field] = &[
    field("title", Text),
    field("responsible", Text),
    field("due", Text),
    field("state", Text),
    field("step", Text),
    field("origin", Text),
    field("goal", Text),
    field("purpose", Text),
    field("roles", Text),
    field("notes", Text),
    field("repeats", Text),
    field("done_on", Text),
    field("repeated_from", Id),
    field("round", Id),
];
const LINK: &[Field] = &[
    field("card", Id),
    field("activity", Id),
    field("indicator", Id),
    field("entry", Id),
    field("answer", Id),
    field("decision", Id),
];
const ROUND: &[Field] = &[
    field("name", Text),
    field("areas", Text),
    field("edition", Text),
    field("owner", Text),
    field("municipalities", Text),
    field("members", Text),
    field("meetings", Text),
    field("forums", Text),
    field("step", Text),
];
const ENTRY: &[Field] =
    &[field("round", Id), field("form", Text), field("place", Text), field("parent", Id), field("indicator", Id)];
const ANSWER: &[Field] =
    &[field("round", Id), field("form", Text), field("row", Text), field("question", Text), field("value", Text)];
const DECISION: &[Field] = &[
    field("round", Id),
    field("step", Text),
    field("what", Text),
    field("forum", Text),
    field("decided_on", Text),
    field("basis", Text),
    field("wording", Text),
    field("reporter", Text),
    field("outcome", Text),
    field("corrects", Id),
];

impl Entity {
    /// The fields a change may set, in the order they are shown in history.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Indicator => INDICATOR,
            Self::Series => SERIES,
            Self::Target => TARGET,
            Self::Import => IMPORT,
            Self::Edition => EDITION,
            Self::Person => PERSON,
            Self::Login => LOGIN,
            Self::Setting => SETTING,
            Self::OwnArea => OWN_AREA,
            Self::OwnPeers => OWN_PEERS,
            Self::UnitAlias => UNIT_ALIAS,
            Self::Apart => APART,
            Self::Board => BOARD,
            Self::Card => CARD,
            Self::Activity => ACTIVITY,
            Self::Link => LINK,
            Self::Round => ROUND,
            Self::Entry => ENTRY,
            Self::Answer => ANSWER,
            Self::Decision => DECISION,
        }
    }

    /// The field with this name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// Whether a thing of this kind can be removed for good as a whole; of the others, which things or places hang on,
    /// only the texts.
    #[must_use]
    pub const fn goes_whole(self) -> bool {
        matches!(self, Self::Card | Self::Activity | Self::Target | Self::Person | Self::Decision)
    }

    /// Whether people write words of their own in a field: its values are neither codes, days, keys nor numbers.
    #[must_use]
    pub fn is_free_text(self, name: &str) -> bool {
        let coded = match self {
            Self::Indicator => &["area", "kind", "direction"][..],
            Self::Target => &["unit", "by_date"],
            Self::Edition | Self::Import => &["area"],
            Self::Setting => &["name", "value"],
            Self::OwnArea => &["code"],
            Self::OwnPeers => &["units"],
            Self::UnitAlias => &["unit", "merged_into"],
            Self::Card => &["place", "moved", "put_up", "origin", "handling", "by_when"],
            Self::Activity => &["due", "state", "step", "repeats", "done_on"],
            Self::Round => &["areas", "step"],
            Self::Entry => &["form", "place"],
            Self::Answer => &["form", "row", "question"],
            Self::Decision => &["step", "decided_on", "outcome"],
            Self::Series | Self::Apart | Self::Person | Self::Login | Self::Board | Self::Link => &[],
        };
        self.field(name).is_some_and(|field| field.kind == Text) && !coded.contains(&name)
    }
}
