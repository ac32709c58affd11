//! A stored value in the reader's language: a code as a word, a day as a date, a key as a title. The one place where
//! this is said; a field that is filled in by choice, day or yes is told by how its form fills it in.

use jiff::civil::Date;

use crate::compare::wording;
use crate::domain::board::STEPS;
use crate::domain::{Area, Axes, Direction, Entity, EntityId, FieldValue, Item, Place};
use crate::locale;

use super::context::Context;
use super::form::FieldForm;
use super::forms;

/// What a field's value stands for, beyond what [`FieldValue`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// Just what stands there.
    Plain,
    /// A day, ISO 8601.
    Day,
    /// Yes or no; what nobody has ticked is no.
    Yes,
    /// One of the codes that `choice-FIELD-CODE` names.
    Choice,
    /// A place on an axis.
    Step,
    /// A field of the board, and the order there.
    Column,
    /// Which way is better.
    Direction,
    /// A verksamhetsområde.
    Area,
    /// A unit's scheme and code.
    Unit,
}

/// What the values of a field stand for. A new kind of thing adds its fields here, where its form does not say it.
fn meaning(entity: Entity, field: &str) -> Meaning {
    match (entity, field) {
        (Entity::Card, "place") => Meaning::Column,
        (Entity::Card, "feasibility" | "impact" | "ease" | "importance") => Meaning::Step,
        (Entity::Indicator, "direction") => Meaning::Direction,
        (Entity::Target, "unit") => Meaning::Unit,
        (_, "area") => Meaning::Area,
        (_, "live") => Meaning::Yes,
        _ => match forms::kind_of(entity, field) {
            FieldForm::Day => Meaning::Day,
            FieldForm::Yes => Meaning::Yes,
            FieldForm::Choice(_) => Meaning::Choice,
            FieldForm::Line | FieldForm::Text | FieldForm::Number => Meaning::Plain,
        },
    }
}

/// The value in words; of several lines where the text is. Not made visible yet.
#[must_use]
pub fn written(entity: Entity, field: &str, value: &FieldValue, context: &Context<'_>) -> String {
    let texts = context.texts;
    match (meaning(entity, field), value) {
        (Meaning::Yes, value) => texts.get(if *value == FieldValue::Int(1) { "stored-yes" } else { "stored-no" }),
        (_, FieldValue::Null) => texts.get("stored-empty"),
        (meaning, FieldValue::Text(text)) => text_of(meaning, field, text, context).unwrap_or_else(|| text.to_owned()),
        (Meaning::Step, FieldValue::Int(number)) => {
            texts.with("stored-step", &[("step", Axes::step(*number).into()), ("of", STEPS.into())])
        }
        (_, FieldValue::Int(number)) => number.to_string(),
        (_, FieldValue::Real(number)) => texts.lang().shortest(*number),
        (_, FieldValue::Id(id)) => title(*id, context).unwrap_or_else(|| texts.get("stored-gone")),
    }
}

/// The words for what a text stands for; None where it says nothing that is known.
fn text_of(meaning: Meaning, field: &str, text: &str, context: &Context<'_>) -> Option<String> {
    let texts = context.texts;
    let choice = |field: &str, code: &str| {
        let id = format!("choice-{}-{}", field.replace('_', "-"), code.replace('_', "-"));
        texts.has(&id).then(|| texts.get(&id))
    };
    match meaning {
        Meaning::Day => text.parse::<Date>().ok().map(|day| locale::date(day, texts.lang())),
        Meaning::Choice => choice(field, text),
        Meaning::Column => Place::parse(text).and_then(|place| choice("column", place.column.code())),
        Meaning::Direction => Direction::from_code(text).map(|direction| texts.get(wording::direction_id(direction))),
        Meaning::Area => Some(context.area_name(&Area(text.to_owned()))),
        Meaning::Unit => context.home.filter(|home| home.unit.to_string() == text).map(|home| home.name.clone()),
        Meaning::Plain | Meaning::Yes | Meaning::Step => None,
    }
}

/// What the thing with this key is called, if it is there.
#[must_use]
pub fn title(id: EntityId, context: &Context<'_>) -> Option<String> {
    let work = context.work;
    let items = [Item::Card(id), Item::Activity(id), Item::Indicator(id), Item::Entry(id), Item::Decision(id)];
    let board = work.board(id).map(|board| board.name.as_str());
    let round = work.round(id).map(|round| round.name.as_str());
    let titles = items.into_iter().map(|item| work.title(item)).chain(board).chain(round);
    titles.filter(|title| !title.is_empty()).map(str::to_owned).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::work::Row;
    use crate::msg::scene::{self, Scene};

    #[test]
    fn values_are_told_in_words() {
        let scene = Scene::of(vec![scene::board(1), Row::Card(scene::card(3))]);
        let context = scene.context();
        let text = FieldValue::text;
        for (entity, field, value, words) in [
            (Entity::Card, "place", text("ongoing/V"), "Pågår"),
            (Entity::Card, "place", text("något annat"), "något annat"),
            (Entity::Card, "moved", text("2026-01-15"), "tors 15 jan 2026"),
            (Entity::Card, "by_when", text("snart"), "snart"),
            (Entity::Card, "handling", text("project"), "förbättringsprojekt"),
            (Entity::Card, "origin", text("meeting"), "ett möte"),
            (Entity::Card, "feasibility", FieldValue::Int(88), "8 av 9"),
            (Entity::Card, "evidence", FieldValue::yes(true), "ja"),
            (Entity::Card, "evidence", FieldValue::Null, "nej"),
            (Entity::Card, "how", FieldValue::Null, "(tomt)"),
            (Entity::Card, "how", text("Två grupper\nprovar"), "Två grupper\nprovar"),
            (Entity::Card, "board", FieldValue::Id(scene::id(1001)), "Tavla 1"),
            (Entity::Card, "merged_into", FieldValue::Id(scene::id(3)), "Kort 3"),
            (Entity::Card, "merged_into", FieldValue::Id(scene::id(9)), "(borttagen)"),
            (Entity::Activity, "state", text("not_started"), "ej påbörjad"),
            (Entity::Activity, "step", text("2"), "2 Snabbanalys"),
            (Entity::Activity, "origin", text("meeting"), "meeting"),
            (Entity::Activity, "repeats", text("tertial"), "varje tertial"),
            (Entity::Indicator, "direction", text("higher"), "högt är bra"),
            (Entity::Indicator, "area", text("aldre"), "Äldreomsorg"),
            (Entity::Board, "wip", FieldValue::Int(4), "4"),
            (Entity::Target, "level", FieldValue::Real(22.5), "22,5"),
            (Entity::Target, "unit", text("kommun 0163"), "kommun 0163"),
            (Entity::Import, "live", FieldValue::Null, "nej"),
        ] {
            assert_eq!(written(entity, field, &value, &context), words, "{field} {value:?}");
        }
    }

    #[test]
    fn every_choice_of_a_form_has_its_word() {
        let scene = Scene::of(Vec::new());
        let context = scene.context();
        for entity in Entity::ALL {
            for field in entity.fields() {
                let FieldForm::Choice(codes) = forms::kind_of(*entity, field.name) else { continue };
                for code in codes {
                    let value = FieldValue::text(code);
                    assert_ne!(written(*entity, field.name, &value, &context), *code, "{} {code}", field.name);
                }
            }
        }
    }
}
