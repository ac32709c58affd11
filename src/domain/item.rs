//! What can be marked and linked, and the links: which things belong together.

use super::change::EntityId;
use super::entity::Entity;

/// Something that can be marked: the one selection that runs through every pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// An indicator.
    Indicator(EntityId),
    /// A card.
    Card(EntityId),
    /// An activity.
    Activity(EntityId),
    /// A row of a form.
    Entry(EntityId),
    /// What stands in a cell of a form.
    Answer(EntityId),
    /// A decision.
    Decision(EntityId),
}

impl Item {
    /// Its key.
    #[must_use]
    pub const fn id(self) -> EntityId {
        match self {
            Self::Indicator(id)
            | Self::Card(id)
            | Self::Activity(id)
            | Self::Entry(id)
            | Self::Answer(id)
            | Self::Decision(id) => id,
        }
    }

    /// What kind of thing it is; its code is also the name of the field by which a [`Link`] names it.
    #[must_use]
    pub const fn entity(self) -> Entity {
        match self {
            Self::Indicator(_) => Entity::Indicator,
            Self::Card(_) => Entity::Card,
            Self::Activity(_) => Entity::Activity,
            Self::Entry(_) => Entity::Entry,
            Self::Answer(_) => Entity::Answer,
            Self::Decision(_) => Entity::Decision,
        }
    }

    /// The thing of this kind and key; None for kinds that cannot be marked.
    #[must_use]
    pub const fn of(entity: Entity, id: EntityId) -> Option<Self> {
        match entity {
            Entity::Indicator => Some(Self::Indicator(id)),
            Entity::Card => Some(Self::Card(id)),
            Entity::Activity => Some(Self::Activity(id)),
            Entity::Entry => Some(Self::Entry(id)),
            Entity::Answer => Some(Self::Answer(id)),
            Entity::Decision => Some(Self::Decision(id)),
            _ => None,
        }
    }
}

/// Two things that belong together; exactly two of the fields are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Key.
    pub id: EntityId,
    /// A card.
    pub card: Option<EntityId>,
    /// An activity.
    pub activity: Option<EntityId>,
    /// An indicator.
    pub indicator: Option<EntityId>,
    /// A row of a form.
    pub entry: Option<EntityId>,
    /// What stands in a cell of a form.
    pub answer: Option<EntityId>,
    /// A decision.
    pub decision: Option<EntityId>,
}

impl Link {
    /// The two things.
    #[must_use]
    pub fn ends(&self) -> Option<(Item, Item)> {
        let mut ends = [
            self.indicator.map(Item::Indicator),
            self.card.map(Item::Card),
            self.activity.map(Item::Activity),
            self.entry.map(Item::Entry),
            self.answer.map(Item::Answer),
            self.decision.map(Item::Decision),
        ]
        .into_iter()
        .flatten();
        Some((ends.next()?, ends.next()?))
    }
}
