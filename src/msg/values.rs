//! A stored value in the reader's language: a code as a word, a day as a date, a key as a title. The one place where
//! this is said; a field that is filled in by choice, day or yes is told by how its form fills it in.

use jiff::civil::Date;

use crate::compare::wording;
use crate::domain::board::STEPS;
use crate::domain::{Answer, Area, Axes, Direction, Entity, EntityId, FieldValue, Item, Place};
use crate::forms::grid::HIDDEN;
use crate::forms::rounds;
use crate::forms::{Form, Rows, first_line, form};
use crate::locale;
use crate::store::{DEFAULT_UNIT, PERSONAL_DATA};

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
    /// Several of them.
    Areas,
    /// A form, by its code.
    Form,
    /// What stands in a cell of a form.
    Cell,
    /// A unit's scheme and code.
    Unit,
    /// Meetings, a line each.
    Meetings,
    /// Whose it is.
    Owner,
}

/// What the values of a field stand for. A new kind of thing adds its fields here, where its form does not say it.
fn meaning(entity: Entity, field: &str) -> Meaning {
    match (entity, field) {
        (Entity::Card, "place") => Meaning::Column,
        (Entity::Card, "feasibility" | "impact" | "ease" | "importance") => Meaning::Step,
        (Entity::Indicator, "direction") => Meaning::Direction,
        (Entity::Target, "unit") => Meaning::Unit,
        (Entity::Entry | Entity::Answer, "form") => Meaning::Form,
        (Entity::Answer, "value") => Meaning::Cell,
        (_, "area") => Meaning::Area,
        (_, "live") => Meaning::Yes,
        _ => match forms::kind_of(entity, field) {
            FieldForm::Day => Meaning::Day,
            FieldForm::Yes => Meaning::Yes,
            FieldForm::Choice(_) => Meaning::Choice,
            FieldForm::Areas => Meaning::Areas,
            FieldForm::Meetings => Meaning::Meetings,
            FieldForm::Owner => Meaning::Owner,
            FieldForm::Line | FieldForm::Text | FieldForm::Number => Meaning::Plain,
        },
    }
}

/// The name of a setting that is told in words.
fn setting(id: EntityId) -> Option<&'static str> {
    [DEFAULT_UNIT, PERSONAL_DATA].into_iter().find(|name| EntityId::named("setting", name) == id)
}

/// The value in words; of several lines where the text is. Not made visible yet.
#[must_use]
pub fn written((entity, id): (Entity, EntityId), field: &str, value: &FieldValue, context: &Context<'_>) -> String {
    let texts = context.texts;
    let (meaning, field) = match setting(id).filter(|_| entity == Entity::Setting && field == "value") {
        Some(DEFAULT_UNIT) => (Meaning::Owner, field),
        Some(name) => (Meaning::Choice, name),
        None => (meaning(entity, field), field),
    };
    match (meaning, value) {
        (Meaning::Yes, value) => texts.get(if *value == FieldValue::Int(1) { "stored-yes" } else { "stored-no" }),
        (_, FieldValue::Null) => texts.get("stored-empty"),
        (Meaning::Cell, FieldValue::Text(text)) => match context.work.answer(id) {
            Some(answer) => in_cell(answer, text, context),
            None => text.to_owned(),
        },
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
        Meaning::Areas => {
            let names = text.split_whitespace().map(|code| context.area_name(&Area(code.to_owned())));
            Some(names.collect::<Vec<_>>().join(", "))
        }
        Meaning::Form => cells_form(text).map(|form| form.name.get(texts.lang()).to_owned()),
        Meaning::Unit => context.home.filter(|home| home.unit.to_string() == text).map(|home| home.name.clone()),
        Meaning::Meetings => Some(rounds::meetings(text, context.today, texts.lang())),
        Meaning::Owner => Some(rounds::owner_name(text)),
        Meaning::Plain | Meaning::Yes | Meaning::Step | Meaning::Cell => None,
    }
}

/// The form that a code names, that of its own columns too.
fn cells_form(code: &str) -> Option<&'static Form> {
    form(code.split_once('/').map_or(code, |(form, _)| form))
}

/// What stands in a cell, in words; `at` says which cell it is.
#[must_use]
pub fn in_cell(at: &Answer, value: &str, context: &Context<'_>) -> String {
    let lang = context.texts.lang();
    let Some(form) = form(&at.form) else { return value.to_owned() };
    if at.question == HIDDEN {
        let name = |code: &str| form.question(code).map_or_else(|| "…".to_owned(), |one| one.name.get(lang).to_owned());
        return value.split_whitespace().map(name).collect::<Vec<_>>().join(", ");
    }
    let Some(question) = form.question(&at.question) else { return value.to_owned() };
    question.shown(form.kind_of(&at.row, question), value, context.today, lang)
}

/// What a cell is called: "Formulär för snabbanalys, Fallskador 80+: Tillförlitligt?". None where its form is unknown.
#[must_use]
pub fn cell_title(at: &Answer, context: &Context<'_>) -> Option<String> {
    let lang = context.texts.lang();
    let form = cells_form(&at.form)?;
    let row = at.row.rsplit('/').next().unwrap_or_default();
    let key = || row.parse().ok().map(EntityId);
    let entry = || key().map(|id| context.work.title(Item::Entry(id)).to_owned());
    let activity = || key().map(|id| context.work.title(Item::Activity(id)).to_owned());
    let fixed = form.row.iter().find(|fixed| fixed.code == row).map(|fixed| fixed.name.get(lang).to_owned());
    let area = || {
        let area = Area(row.to_owned());
        (form.rows == Rows::Areas && !row.is_empty()).then(|| context.area_name(&area))
    };
    let named = |title: &String| !title.is_empty() && *title != at.value;
    let row = fixed.or_else(area).or_else(|| entry().filter(named)).or_else(activity).filter(named);
    let name = form.name.get(lang);
    let row = row.map_or_else(String::new, |row| format!(", {}", first_line(&row)));
    let question = form.question(&at.question).map_or_else(String::new, |one| format!(": {}", one.name.get(lang)));
    Some(format!("{name}{row}{question}"))
}

/// What the thing with this key is called, if it is there.
#[must_use]
pub fn title(id: EntityId, context: &Context<'_>) -> Option<String> {
    let work = context.work;
    if let Some(answer) = work.answer(id) {
        return cell_title(answer, context);
    }
    if let Some(name) = setting(id) {
        return Some(context.texts.with("store-setting", &[("name", name.into())]));
    }
    if let Some(person) = context.people.iter().find(|person| person.id == id) {
        return Some(person.name.clone());
    }
    let items = [Item::Card(id), Item::Activity(id), Item::Indicator(id), Item::Entry(id), Item::Decision(id)];
    let board = work.board(id).map(|board| board.name.as_str());
    let round = work.round(id).map(|round| round.name.as_str());
    let titles = items.into_iter().map(|item| work.title(item)).chain(board).chain(round);
    titles.filter(|title| !title.is_empty()).map(str::to_owned).next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Entry;
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
            (Entity::Round, "areas", text("aldre missbruk"), "Äldreomsorg, Missbruk och beroende"),
            (Entity::Round, "owner", text("kommun:0163"), "Sollentuna"),
            (Entity::Login, "person", FieldValue::Id(scene::id(2001)), "Siv Ek"),
            (Entity::Round, "meetings", text("2026-02-05 kl 13"), "tors 5 feb kl 13"),
        ] {
            assert_eq!(written((entity, scene::id(3)), field, &value, &context), words, "{field} {value:?}");
        }
    }

    #[test]
    fn known_settings_are_told_in_words() {
        let scene = Scene::of(Vec::new());
        let context = scene.context();
        for (name, value, title_words, words) in [
            (DEFAULT_UNIT, "kommun:2283", "kommunen nya användare börjar i", "Sollefteå"),
            (PERSONAL_DATA, "refuse", "text som ser ut som personuppgifter", "avvisas"),
        ] {
            let id = EntityId::named("setting", name);
            assert_eq!(title(id, &context).as_deref(), Some(title_words));
            assert_eq!(written((Entity::Setting, id), "value", &FieldValue::text(value), &context), words);
        }
    }

    #[test]
    fn what_stands_in_a_cell_is_told_in_the_words_of_its_form() {
        let round = scene::id(50);
        let answer = |number: u128, form: &str, row: &str, question: &str, value: &str| {
            let [form, row, question, value] = [form, row, question, value].map(str::to_owned);
            Row::Answer(Answer { id: scene::id(number), number: 1, round, form, row, question, value })
        };
        let entry = Entry {
            id: scene::id(60),
            number: 1,
            round,
            form: "longlist".to_owned(),
            place: "V".to_owned(),
            parent: None,
            indicator: Some(scene::id(70)),
        };
        let named = crate::domain::work::Named {
            id: scene::id(70),
            number: 1,
            title: "Fallskador 80+".to_owned(),
            code: String::new(),
            kind: String::new(),
            our_comments: String::new(),
        };
        let row = scene::id(60).0.to_string();
        let scene = Scene::of(vec![
            Row::Entry(entry),
            Row::Indicator(named),
            answer(1, "self-assessment", "aldre", "collection", "yes"),
            answer(2, "indicator-priority", &row, "cost-of-quality", "high"),
            answer(3, "longlist", &row, "why", "red worse-than-peers"),
            answer(4, "longlist", "", HIDDEN, "why"),
            answer(5, "okänt", "x", "y", "z"),
        ]);
        let context = scene.context();
        let told = |number: u128, value: &str| {
            let id = scene::id(number);
            let value = written((Entity::Answer, id), "value", &FieldValue::text(value), &context);
            (title(id, &context).unwrap_or_default(), value)
        };
        for (number, name, words) in [
            (
                1,
                "Självskattning av nuvarande hantering av ÖJ, Äldreomsorg: 1a Är det tydligt hur insamling går till?",
                "ja",
            ),
            (
                2,
                "Prioritering av indikatorer för fördjupad analys, Fallskador 80+: Bedömd resursåtgång: 1. p.g.a. \
                 kvalitetsbrister",
                "HÖG",
            ),
            (3, "Bruttolista, Fallskador 80+: Varför på listan", "röd nu, sämre än jämförelsegruppen"),
            (4, "Bruttolista", "Varför på listan"),
            (5, "", "z"),
        ] {
            let value = scene.work.answer(scene::id(number)).unwrap().value.clone();
            assert_eq!(told(number, &value), (name.to_owned(), words.to_owned()));
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
                    let words = written((*entity, scene::id(3)), field.name, &value, &context);
                    assert_ne!(words, *code, "{} {code}", field.name);
                }
            }
        }
    }
}
