//! Personal data in the file's texts: whether it is refused, where it stands, and removing it for good.

use crate::domain::personal::PersonalKind;
use crate::domain::{Arg, Entity, EntityId, Item, Message};
use crate::forms;
use crate::msg::{Choice, ConfirmSpec, DialogSpec, Effect, Intent, PickItem, PickSpec, Query, Reply};
use crate::store::{Erasable, Erased, Erasure, PersonalPlace, Standing, StoreError, field_name};
use crate::text::Texts;

use super::intents::From;
use super::model::Model;

/// What a choice among the places with personal data is for; the place of the question too.
pub(super) const PERSONAL: &str = "app.personal";
/// What the choice whether personal data is refused is for; the place of the question before it too.
pub(super) const GUARD: &str = "app.guard";
/// The two choices.
const REFUSE: &str = "refuse";
const WARN: &str = "warn";
/// What a choice of what to remove for good is for; the place of the question too.
pub(super) const ERASE: &str = "app.erase";

impl Model {
    /// Asks whether text that looks like personal data is to be refused for everybody, once it is known how much there is.
    pub(super) fn ask_for_guard(&mut self) -> Vec<Effect> {
        self.carry_out(From::Place(GUARD), vec![Intent::Ask(Query::Personal)])
    }

    /// How many places look like personal data is known: now the question.
    pub(super) fn guard_read(&mut self, reply: Reply) -> Vec<Effect> {
        let (Reply::Personal(places), Some(opening)) = (reply, &self.world.opening) else { return Vec::new() };
        let texts = &self.world.texts;
        let item = |value: &str| {
            let said = |what: &str| texts.get(&format!("guard-{what}-{value}"));
            PickItem::new(value, said("choice"), said("note"))
        };
        let spec = PickSpec {
            purpose: GUARD,
            title: Message::new("guard-how").with("count", places.len()),
            items: [REFUSE, WARN].map(item).to_vec(),
            current: if opening.settings.refuses_personal_data() { REFUSE } else { WARN }.to_owned(),
            free: false,
        };
        self.carry_out(From::Place("app"), vec![Intent::Open(DialogSpec::Pick(spec))])
    }

    /// From now on the file refuses text that looks like personal data, or only warns of it.
    pub(super) fn guard_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some(opening) = &self.world.opening else { return Vec::new() };
        let refuse = choice.value == REFUSE;
        let same = opening.settings.refuses_personal_data() == refuse;
        let change = opening.settings.set_refuses_personal_data(refuse);
        self.notice = Some(Message::new(match (refuse, self.world.refuses_here) {
            (true, _) => "guard-refuses",
            (false, true) => "guard-refuses-here",
            (false, false) => "guard-warns",
        }));
        if same { Vec::new() } else { vec![Effect::Commit(change)] }
    }

    /// Asks where personal data stands.
    pub(super) fn ask_for_personal(&mut self) -> Vec<Effect> {
        self.carry_out(From::Place(PERSONAL), vec![Intent::Ask(Query::Personal)])
    }

    /// Asks what of the marked thing can be removed for good.
    pub(super) fn ask_for_erasable(&mut self) -> Vec<Effect> {
        let Some(item) = self.chosen_items().first().copied() else {
            self.notice = Some(Message::new("refusal-nothing-marked"));
            return Vec::new();
        };
        self.carry_out(From::Place(ERASE), vec![Intent::Ask(Query::Erasable(item.entity(), item.id()))])
    }

    /// The answer to either.
    pub(super) fn guarding_read(&mut self, reply: Reply) -> Vec<Effect> {
        let texts = &self.world.texts;
        let spec = match reply {
            Reply::Personal(places) if places.is_empty() => {
                self.notice = Some(Message::new("guard-none"));
                return Vec::new();
            }
            Reply::Personal(places) => {
                self.flagged = places.iter().map(|place| (place.id, place.field.clone())).collect();
                PickSpec {
                    purpose: PERSONAL,
                    title: Message::new("guard-places").with("count", places.len()),
                    items: places.iter().map(|place| self.place_item(place)).collect(),
                    current: String::new(),
                    free: false,
                }
            }
            Reply::Erasable(Some(erasable)) if !erasable.fields.is_empty() => PickSpec {
                purpose: ERASE,
                title: Message::new("erase-what").with("title", erasable.title.as_str()),
                current: flagged_choice(&erasable, &self.flagged),
                items: erasable_items(&erasable, self.place_in_form(erasable.id).as_deref(), &self.flagged, texts),
                free: false,
            },
            Reply::Erasable(_) => {
                self.notice = Some(Message::new("erase-nothing"));
                return Vec::new();
            }
            Reply::Failed(message) => {
                self.notice = Some(message);
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        self.carry_out(From::Place("app"), vec![Intent::Open(DialogSpec::Pick(spec))])
    }

    /// To the place that was chosen; where it cannot be shown, the question whether to remove it for good.
    pub(super) fn personal_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some((what, standing)) = read_choice(&choice.value) else { return Vec::new() };
        let way = if standing == Standing::Now.code() { self.way_to(what.entity, what.id) } else { Vec::new() };
        let intents = if way.is_empty() { vec![Intent::Open(self.confirmation(what))] } else { way };
        self.carry_out(From::Place("app"), intents)
    }

    /// How a thing that stands is brought into view; empty where no pane holds it.
    fn way_to(&self, entity: Entity, id: EntityId) -> Vec<Intent> {
        let (steps, pane): (Vec<Intent>, &'static str) = match (entity, Item::of(entity, id)) {
            (Entity::Round, _) => (vec![Intent::ShowRound(id)], "steps"),
            (Entity::Board, _) => (vec![Intent::ShowBoard(id)], "board"),
            (_, Some(item @ Item::Card(_))) => {
                let board = self.world.work.card(id).map(|card| Intent::ShowBoard(card.board));
                (board.into_iter().chain([Intent::Select(item)]).collect(), "board")
            }
            (_, Some(item @ Item::Activity(_))) => (vec![Intent::Select(item)], "plan"),
            (_, Some(item @ Item::Indicator(_))) => (vec![Intent::Select(item)], "detail"),
            (_, Some(item @ (Item::Entry(_) | Item::Answer(_)))) => (vec![Intent::Select(item)], "forms"),
            (_, Some(item @ Item::Decision(_))) => (vec![Intent::Select(item)], "decisions"),
            (_, None) => return Vec::new(),
        };
        let stands = self.pane_named(pane).is_some();
        if stands { steps.into_iter().chain([Intent::Show(pane)]).collect() } else { Vec::new() }
    }

    fn place_item(&self, place: &PersonalPlace) -> PickItem {
        let texts = &self.world.texts;
        let named = || {
            let thing = texts.with("store-entity", &[("entity", place.entity.code().into())]);
            format!("{thing} {}: {}", place.number, texts.say(&field_name(&place.field)))
        };
        let label = self.place_in_form(place.id).unwrap_or_else(named);
        let excerpt = format!("”{}”", place.excerpt.split_whitespace().collect::<Vec<_>>().join(" "));
        let title = if place.title == place.excerpt { String::new() } else { place.title.clone() };
        let kind = |kind: &PersonalKind| texts.with("guard-kind", &[("kind", Arg::from(kind.code()))]);
        let kinds = place.kinds.iter().map(kind).collect::<Vec<_>>().join(", ");
        let standing = texts.with("guard-standing", &[("standing", Arg::from(place.standing.code()))]);
        let is_shown = place.standing == Standing::Now && !self.way_to(place.entity, place.id).is_empty();
        let asks = if is_shown { String::new() } else { texts.get("guard-asks") };
        let parts = [asks, excerpt, kinds, title, standing].into_iter().filter(|part| !part.is_empty());
        let note = parts.collect::<Vec<_>>().join(" · ");
        PickItem::new(choice_of(place.entity, place.id, &place.field, place.standing), label, note)
    }

    /// Where an answer stands, by the names of its form and row.
    fn place_in_form(&self, id: EntityId) -> Option<String> {
        forms::place_of(self.world.work.answer(id)?, self.world.texts.lang())
    }

    /// The question before what was chosen is removed for good.
    pub(super) fn erasable_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some((what, _)) = read_choice(&choice.value) else { return Vec::new() };
        let spec = self.confirmation(what);
        self.carry_out(From::Place("app"), vec![Intent::Open(spec)])
    }

    fn confirmation(&self, what: Erasure) -> DialogSpec {
        let texts = &self.world.texts;
        let title = Item::of(what.entity, what.id).map(|item| self.world.work.title(item).to_owned());
        let named = |field: &str| self.place_in_form(what.id).unwrap_or_else(|| texts.say(&field_name(field)));
        let field = what.field.as_deref().map(named);
        let (id, field) = field.map_or(("erase-goes-whole", String::new()), |field| ("erase-goes-field", field));
        let goes = Message { id, args: Vec::new() }
            .with("entity", what.entity.code())
            .with("title", title.unwrap_or_default())
            .with("field-name", field);
        DialogSpec::Confirm(ConfirmSpec {
            title: Message::new("erase-title"),
            text: vec![goes, Message::new("erase-where"), Message::new("erase-stays"), Message::new("erase-beyond")],
            effect: Effect::Erase(what),
        })
    }

    /// It has been removed for good, or not: says so, and forgets what was typed of it here.
    pub(super) fn erased(&mut self, what: &Erasure, result: Result<Erased, StoreError>, kept: usize) -> Vec<Effect> {
        match result {
            Ok(erased) => {
                let before = self.world.drafts.len();
                self.world.drafts.retain(|draft| !draft.tells(what, &erased.texts));
                self.notice = Some(erased.cleaned.message(kept.max(before - self.world.drafts.len())));
            }
            Err(fault) => self.notice = Some(fault.message()),
        }
        Vec::new()
    }
}

/// `card:<id>:description:now`; for a whole thing the field is empty.
fn choice_of(entity: Entity, id: EntityId, field: &str, standing: Standing) -> String {
    format!("{}:{}:{field}:{}", entity.code(), id.0, standing.code())
}

fn read_choice(value: &str) -> Option<(Erasure, &str)> {
    let mut parts = value.split(':');
    let (entity, id, field) = (parts.next()?, parts.next()?, parts.next()?);
    let what = Erasure {
        entity: Entity::from_code(entity)?,
        id: EntityId(id.parse().ok()?),
        field: Some(field.to_owned()).filter(|field| !field.is_empty()),
    };
    Some((what, parts.next().unwrap_or_default()))
}

/// A field that held what looked like personal data when that was last asked for.
type Flagged = (EntityId, String);

/// The field to remove that is marked at first: one that looked like personal data.
fn flagged_choice(erasable: &Erasable, flagged: &[Flagged]) -> String {
    let is_flagged =
        |(field, _): &&(String, bool)| flagged.iter().any(|(id, name)| *id == erasable.id && name == field);
    let standing = |now: bool| if now { Standing::Now } else { Standing::History };
    let found = erasable.fields.iter().find(is_flagged);
    found.map_or_else(String::new, |(field, now)| choice_of(erasable.entity, erasable.id, field, standing(*now)))
}

/// Each of its texts, and the whole of what can go whole; a sign before what looked like personal data.
/// `stands` names an answer by its form and row.
fn erasable_items(erasable: &Erasable, stands: Option<&str>, flagged: &[Flagged], texts: &Texts) -> Vec<PickItem> {
    let Erasable { entity, id, .. } = *erasable;
    let whole = entity.goes_whole().then(|| {
        let label = texts.with("erase-whole", &[("entity", Arg::from(entity.code()))]);
        PickItem::new(choice_of(entity, id, "", Standing::Now), label, String::new())
    });
    let field = |(field, now): &(String, bool)| {
        let named = || crate::locale::capitalised(&texts.say(&field_name(field)));
        let name = stands.map_or_else(named, str::to_owned);
        let is_flagged = flagged.iter().any(|(of, name)| *of == id && name == field);
        let name = if is_flagged { format!("! {name}") } else { name };
        let standing = if *now { Standing::Now } else { Standing::History };
        let note = texts.with("guard-standing", &[("standing", Arg::from(standing.code()))]);
        PickItem::new(choice_of(entity, id, field, standing), name, note)
    };
    erasable.fields.iter().map(field).chain(whole).collect()
}
