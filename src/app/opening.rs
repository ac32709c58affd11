//! Who one is and which municipality is one's own: at the first start, and when either is changed.

use crate::domain::{Message, Scheme, UnitRef, facts};
use crate::msg::{Choice, DialogSpec, Effect, Home, Intent, PickItem, PickSpec, Query, Reply, forms, with_keys};
use crate::store::{self, Person, Touched};

use super::first::{self, First};
use super::intents::From;
use super::model::{Model, World};

/// The answer to the first question: settle who and where, or ask.
pub(super) fn answered(model: &mut Model, reply: Reply) -> Vec<Effect> {
    let opening = match reply {
        Reply::Opening(opening) => *opening,
        Reply::Failed(message) => {
            model.notice = Some(message);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    let first = model.world.opening.is_none();
    model.world.own_areas.clone_from(&opening.own_areas);
    model.world.own_peers.clone_from(&opening.own_peers);
    model.world.opening = Some(opening);
    if first { begin(model) } else { sign_again(model) }
}

fn begin(model: &mut Model) -> Vec<Effect> {
    let mut effects = settle_who(model);
    let remembered = model.world.remembered.unit.clone();
    let default = model.world.opening.as_ref().and_then(|opening| opening.settings.default_unit());
    if let Some(home) = remembered.or(default).and_then(|unit| home_of(&unit)) {
        effects.extend(move_to(model, home));
    } else if model.world.remembered.unit_asked || model.has_imports() {
        let key = with_keys("{app.choose_unit}", &model.world.context());
        model.notice = Some(Message::new("unit-not-chosen").with("key", key));
    } else {
        model.first = Some(First::Unit);
        let spec = unit_choice(&model.world);
        effects.extend(model.carry_out(From::Place("app"), vec![Intent::Open(spec)]));
    }
    let pane = model.world.remembered.pane.clone();
    if model.world.home.is_some() && !matches!(pane.as_str(), "" | "indicators" | "import") {
        effects.extend(model.show(&pane));
    }
    effects.push(model.read_work());
    model.offered = Some(Vec::new());
    effects
}

/// Text that was being typed when the last session ended is offered back, one after the other; called once the work has
/// been read, and when a dialog closes.
pub(super) fn offer_next_draft(model: &mut Model) -> Vec<Effect> {
    if !model.layers.is_empty() || !model.world.work_known {
        return Vec::new();
    }
    let Some(offered) = model.offered.take() else { return Vec::new() };
    model.world.drafts.retain(|draft| draft.text != draft.base);
    let mut waiting = model.world.drafts.iter().filter(|draft| !offered.contains(&draft.key));
    let next = waiting.find_map(|draft| Some((draft.key.clone(), crate::dialogs::spec_of_draft(draft)?)));
    let Some((key, spec)) = next else {
        if !offered.is_empty() {
            return Vec::new();
        }
        if let Some(first) = model.world.drafts.first() {
            let waiting = Message::new("drafts-waiting").with("count", model.world.drafts.len());
            model.notice = Some(waiting.with("title", first.title.as_str()));
        }
        return Vec::new();
    };
    model.offered = Some([offered, vec![key]].concat());
    model.carry_out(From::Place("app"), vec![Intent::Open(spec)])
}

/// `--as` wins; else the person remembered; else the only person of this login; else one is asked.
fn settle_who(model: &mut Model) -> Vec<Effect> {
    let Some(opening) = &model.world.opening else { return Vec::new() };
    if let Some(name) = model.world.as_name.clone() {
        return sign_as(model, &name);
    }
    let remembered = model.world.remembered.person;
    if let Some(person) = opening.of_login.iter().find(|person| Some(person.id) == remembered) {
        let name = person.name.clone();
        return sign_as(model, &name);
    }
    match opening.of_login.as_slice() {
        [] => vec![Effect::SignAs { person: None, name: model.world.login.clone() }],
        [only] => {
            let name = only.name.clone();
            sign_as(model, &name)
        }
        _ => {
            let spec = who_choice(&model.world);
            model.carry_out(From::Place("app"), vec![Intent::Open(spec)])
        }
    }
}

/// Signs as the person of this name or these initials; a new name becomes a new person of this login.
fn sign_as(model: &mut Model, name: &str) -> Vec<Effect> {
    let Some(opening) = &model.world.opening else { return Vec::new() };
    let wanted = name.to_lowercase();
    let is_meant = |person: &&Person| [&person.name, &person.initials].iter().any(|n| n.to_lowercase() == wanted);
    if let Some(person) = opening.people.iter().find(is_meant) {
        let mut effects = vec![Effect::SignAs { person: Some(person.id), name: person.name.clone() }];
        let known = opening.of_login.iter().any(|other| other.id == person.id);
        if !known {
            effects.push(Effect::Commit(person.add_login(store::new_id(model.world.now), &model.world.login)));
        }
        model.world.remembered.person = Some(person.id);
        person.name.clone_into(&mut model.world.who);
        return effects;
    }
    let person = store::new_id(model.world.now);
    let login = (store::new_id(model.world.now), model.world.login.as_str());
    let change = Person::add(person, name, &initials(name), Some(login));
    if let Some(why) = model.refusal(&change) {
        model.notice = Some(why);
        return Vec::new();
    }
    name.clone_into(&mut model.world.who);
    model.world.remembered.person = Some(person);
    vec![Effect::SignAs { person: Some(person), name: name.to_owned() }, Effect::Commit(change)]
}

/// What the choice of who one is is for.
const WHO: &str = "app.who";

/// Somebody the file knows signs at once; of a new name the initials are asked first, and choosing oneself changes both.
fn who_chosen(model: &mut Model, value: &str) -> Vec<Effect> {
    let people = model.world.opening.as_ref().map_or(&[][..], |opening| &opening.people);
    let own = people.iter().find(|person| person.name == model.world.who);
    let spec = match own.filter(|own| own.name == value) {
        Some(own) => forms::person(own),
        None if people.iter().any(|person| person.name == value) => return sign_as(model, value),
        None => {
            let login = model.world.login.clone();
            forms::new_person(value, &initials(value), &login, &model.world.context())
        }
    };
    model.carry_out(From::Place("app"), vec![spec])
}

/// A name or initials may have been given or changed here: one signs with what the file says now.
fn sign_again(model: &mut Model) -> Vec<Effect> {
    let people = model.world.opening.as_ref().map_or(&[][..], |opening| &opening.people);
    let own = people.iter().find(|person| Some(person.id) == model.world.remembered.person);
    match own.filter(|own| own.name != model.world.who).map(|own| own.name.clone()) {
        Some(name) => sign_as(model, &name),
        None => Vec::new(),
    }
}

/// "Anna Karlsson" -> "ak".
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).flat_map(char::to_lowercase).take(3).collect()
}

/// A choice made in a dialog that the app itself opened.
pub(super) fn chosen(model: &mut Model, choice: &Choice) -> Vec<Effect> {
    match choice.purpose {
        "app.unit" => {
            let home = choice.value.parse().ok().and_then(|unit: UnitRef| home_of(&unit));
            let mut effects = home.map_or_else(Vec::new, |home| choose_home(model, home));
            effects.extend(model.next_first());
            effects
        }
        first::AREA => model.first_area_chosen(choice),
        first::FILE => model.first_file_chosen(choice),
        super::things::LINK => model.link_chosen(choice),
        super::guarding::PERSONAL => model.personal_chosen(choice),
        super::guarding::GUARD => model.guard_chosen(choice),
        super::guarding::ERASE => model.erasable_chosen(choice),
        super::palette::PALETTE => model.palette_chosen(choice),
        super::paper::FORMAT => model.format_chosen(choice),
        super::paper::WRITE => model.write_chosen(choice),
        super::paper::COPY => model.copy_chosen(choice),
        WHO => {
            let effects = who_chosen(model, choice.value.trim());
            [effects, model.next_first()].concat()
        }
        _ => Vec::new(),
    }
}

/// The user's own choice: remembered for the user, and the file's default where it has none.
fn choose_home(model: &mut Model, home: Home) -> Vec<Effect> {
    let unit = home.unit.clone();
    let mut effects = move_to(model, home);
    effects.push(Effect::Remember(Box::new(model.remembered())));
    let settings = model.world.opening.as_ref().map(|opening| &opening.settings);
    if let Some(settings) = settings.filter(|settings| settings.default_unit().is_none()) {
        effects.push(Effect::Commit(settings.set_default_unit(&unit)));
    }
    effects
}

fn move_to(model: &mut Model, home: Home) -> Vec<Effect> {
    model.world.remembered.unit = Some(home.unit.clone());
    model.world.home = Some(home);
    model.with_every_pane(|pane, context| pane.start(context))
}

fn home_of(unit: &UnitRef) -> Option<Home> {
    let found = facts::municipalities().iter().find(|m| unit.scheme == Scheme::Municipality && m.code == unit.code)?;
    Some(Home { unit: unit.clone(), name: found.name.to_owned() })
}

/// The dialog that asks for one's municipality.
pub(super) fn unit_choice(world: &World) -> DialogSpec {
    let mut items: Vec<PickItem> = facts::municipalities()
        .iter()
        .map(|m| {
            let note = format!("{} · {}", m.code, m.county_name);
            PickItem::new(UnitRef::municipality(m.code).to_string(), m.name, note)
        })
        .collect();
    items.sort_by(|a, b| crate::locale::compare(&a.label, &b.label));
    let current = world.home.as_ref().map(|home| home.unit.to_string()).unwrap_or_default();
    DialogSpec::Pick(PickSpec { purpose: "app.unit", title: Message::new("pick-unit"), items, current, free: false })
}

/// The dialog that asks who one is.
pub(super) fn who_choice(world: &World) -> DialogSpec {
    let people = world.opening.as_ref().map_or(&[][..], |opening| &opening.people);
    let items = people.iter().map(|person| PickItem::new(&person.name, &person.name, &person.initials)).collect();
    DialogSpec::Pick(PickSpec {
        purpose: WHO,
        title: Message::new("pick-who").with("login", world.login.as_str()),
        items,
        current: world.who.clone(),
        free: true,
    })
}

/// People, settings or areas have changed: read them again.
pub(super) fn touched(model: &mut Model, rows: &[Touched]) -> Vec<Effect> {
    use crate::domain::Entity::{Import, Login, OwnArea, OwnPeers, Person, Setting};
    if !rows.iter().any(|row| matches!(row.entity, Import | Login | OwnArea | OwnPeers | Person | Setting)) {
        return Vec::new();
    }
    vec![read(model)]
}

/// Asks for people, settings and areas.
pub(super) fn read(model: &mut Model) -> Effect {
    let login = model.world.login.clone();
    Effect::Read { ticket: model.next_ticket("app"), query: Query::Opening { login } }
}
