//! A stored value in the reader's language: a code as a word, a day as a date, a key as a title.

use jiff::civil::Date;

use crate::compare::wording;
use crate::domain::board::STEPS;
use crate::domain::{Area, Arg, Axes, Direction, Entity, EntityId, FieldValue, Item, Place};
use crate::locale;
use crate::msg::Context;

/// Fields that hold days.
const DAYS: [&str; 6] = ["moved", "put_up", "by_when", "due", "done_on", "by_date"];
/// Fields that hold yes or no.
const YES: [&str; 4] = ["evidence", "profession", "users", "live"];
/// Fields that hold a place on an axis.
const AXES: [&str; 4] = ["feasibility", "impact", "ease", "importance"];

/// The value in words; of several lines where the text is.
pub(super) fn written(entity: Entity, field: &str, value: &FieldValue, context: &Context<'_>) -> String {
    let texts = context.texts;
    let yes = entity == Entity::Card && YES.contains(&field) || field == "live";
    match value {
        _ if yes => texts.get(if matches!(value, FieldValue::Int(1)) { "history-yes" } else { "history-no" }),
        FieldValue::Null => texts.get("history-empty"),
        FieldValue::Text(text) => text_of(entity, field, text, context),
        FieldValue::Int(number) if entity == Entity::Card && AXES.contains(&field) => {
            texts.with("history-step", &[("step", Axes::step(*number).into()), ("of", STEPS.into())])
        }
        FieldValue::Int(number) => number.to_string(),
        FieldValue::Real(number) => texts.lang().shortest(*number),
        FieldValue::Id(id) => title(*id, context).unwrap_or_else(|| texts.get("history-gone")),
    }
}

fn text_of(entity: Entity, field: &str, text: &str, context: &Context<'_>) -> String {
    let texts = context.texts;
    let day = || text.parse::<Date>().ok().map(|day| locale::date(day, texts.lang()));
    let known = match (entity, field) {
        (_, field) if DAYS.contains(&field) => day(),
        (Entity::Card, "place") => Place::parse(text).map(|place| column(&place, context)),
        (Entity::Card, "origin" | "handling") | (Entity::Activity, "state" | "step" | "repeats") => {
            let id = format!("choice-{field}-{}", text.replace('_', "-"));
            texts.has(&id).then(|| texts.get(&id))
        }
        (Entity::Indicator, "direction") => {
            Direction::from_code(text).map(|direction| texts.get(wording::direction_id(direction)))
        }
        (_, "area") => Some(context.area_name(&Area(text.to_owned()))),
        (Entity::Target, "unit") => {
            context.home.filter(|home| home.unit.to_string() == text).map(|home| home.name.clone())
        }
        _ => None,
    };
    known.unwrap_or_else(|| text.to_owned())
}

/// The name of a field of the board.
fn column(place: &Place, context: &Context<'_>) -> String {
    context.texts.with("history-column", &[("column", Arg::from(place.column.code()))])
}

/// What the thing with this key is called, if it is there.
pub(super) fn title(id: EntityId, context: &Context<'_>) -> Option<String> {
    let work = context.work;
    let items = [Item::Card(id), Item::Activity(id), Item::Indicator(id)];
    let titles = items.into_iter().map(|item| work.title(item)).chain(work.board(id).map(|board| board.name.as_str()));
    titles.filter(|title| !title.is_empty()).map(str::to_owned).next()
}
