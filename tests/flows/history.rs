//! What happened, and taking back what a colleague did.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Erasure, Store, new_id};
use jiff::Timestamp;
use tempfile::tempdir;

use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};

/// A card that Bertil has put up, and the workbench of Anna with it marked.
fn with_a_card(store: &Store) -> (EntityId, Workbench) {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", None);
    let card = making.card(board, "proposed/V", "Fast kontakt", &[]);
    making.on(store);
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(store);
    anna.keys("4").shows("Fast kontakt");
    (card, anna)
}

/// Somebody changes a text of a card, in a session of their own, at a moment.
fn sets(store: &Store, who: &str, card: EntityId, (field, before, after): (&str, &str, &str), at: &str) {
    let edit = Edit::set((Entity::Card, card), field, FieldValue::text(before), FieldValue::text(after));
    let change = Change { label: Label::new("change-card", &[("title", "Fast kontakt")]), edits: vec![edit.unwrap()] };
    let at: Timestamp = at.parse().unwrap();
    store.writer().unwrap().commit(&change, &values::author(who), at).unwrap();
}

const MORNING: &str = "2026-01-15T07:30:00Z";

#[test]
fn a_colleagues_change_is_reversed_and_the_reversal_taken_back() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    sets(&store, "Bo Ek", card, ("title", "Fast kontakt", "Fast kontaktperson"), MORNING);
    anna.hears().keys("h").shows("6 Historik · Fast kontaktperson").shows("Bo Ek");
    anna.shows("Rubrik: Fast kontakt → Fast kontaktperson");
    anna.keys("r").shows("Vänt: Ändrade ”Fast kontakt”").shows("Vände: Ändrade ”Fast kontakt”");
    anna.shows("6 Historik · Fast kontakt─").hides("6 Historik · Fast kontaktperson");
    anna.keys("up").shows("Rubrik: Fast kontaktperson → Fast kontakt");
    anna.keys("u").shows("Ångrat: Vände: Ändrade ”Fast kontakt”").shows("Ångrade: Vände: Ändrade ”Fas…");
    anna.shows("6 Historik · Fast kontaktperson");
}

#[test]
fn a_reversal_that_meets_a_later_change_is_refused_by_name() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    sets(&store, "Bo Ek", card, ("how", "", "Två grupper provar"), MORNING);
    sets(&store, "Cecilia Lund", card, ("how", "Två grupper provar", "Alla provar"), MORNING);
    anna.hears().keys("h down").shows("Hur: (tomt) → Två grupper provar");
    anna.keys("r").shows("Cecilia Lund har ändrat Fast kontakt sedan dess (hur). Därför gjordes inget.");
    anna.hides("Vände:").keys("up").shows("Hur: Två grupper provar → Alla provar");
}

#[test]
fn the_day_begins_and_ends_at_midnight_in_sweden() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    sets(&store, "Bo Ek", card, ("how", "", "Före midnatt"), "2026-01-14T22:59:59Z");
    sets(&store, "Bo Ek", card, ("how", "Före midnatt", "Efter midnatt"), "2026-01-14T23:00:00Z");
    anna.keys("h d").shows("6 Historik · idag").shows("00:00 Bo Ek").hides("23:59 Bo Ek");
    anna.keys("<").shows("6 Historik · ons 14 jan").shows("23:59 Bo Ek").hides("00:00 Bo Ek");
    anna.keys("left").shows("Inget är ändrat: tis 13 jan.");
    anna.keys("right right").shows("6 Historik · idag").keys(">").shows("Längre fram än idag går det inte.");
    anna.keys("v").shows("6 Historik · Fast kontakt").shows("ons 14 jan 23:59");
}

#[test]
fn from_the_day_to_the_thing_and_to_ones_own_changes_only() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    sets(&store, "Bo Ek", card, ("how", "", "Alla provar"), MORNING);
    anna.keys("+").types("Eget förslag").keys("enter enter h d").shows("Bo Ek");
    anna.keys("m").shows("idag · bara mina").hides("Bo Ek").shows("Satte upp ”Eget förslag”");
    anna.keys("m").shows("Bo Ek").keys("enter").shows("┌4 Förbättringstavla");
}

#[test]
fn links_belong_to_the_history_of_both_and_are_told_by_name() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", None);
    making.card(board, "proposed/V", "Fast kontakt", &[]);
    making.activity("Ta fram mall", "Anna", "2026-02-01", "not_started");
    making.on(&store);
    let mut anna = Setup::default().on(&store);
    anna.keys("4 l").types("mall").keys("enter h").shows("Kopplade ”Fast kontakt” till ”Ta fram mall”");
    anna.shows("Kopplades ihop: Fast kontakt – Ta fram mall");
    anna.keys("r").shows("Vänt: Kopplade").keys("up").shows("Kopplades isär: Fast kontakt – Ta fram mall");
}

#[test]
fn what_is_removed_for_good_is_told_as_such_and_not_reversed() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    sets(&store, "Bo Ek", card, ("how", "", "Hemligt"), MORNING);
    let mut writer = store.writer().unwrap();
    writer
        .erase(&Erasure { entity: Entity::Card, id: card, field: None }, &values::author("Bo Ek"), values::stamp().now)
        .unwrap();
    anna.hears().keys("h d").shows("Gallrade").keys("down").shows("(gallrat)").shows("Innehållet är gallrat.");
    anna.hides("Hemligt").keys("r").shows("Innehållet har gallrats och kan inte återställas.");
    anna.keys("enter").shows("Ändringen gäller inget som finns att visa.");
}

#[test]
fn a_day_of_many_changes_shows_the_latest_thousand_and_few_edits_of_each() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let (card, mut anna) = with_a_card(&store);
    let (mut writer, author, now) = (store.writer().unwrap(), values::author("Bo Ek"), values::stamp().now);
    let how = |n: u32| if n == 0 { FieldValue::Null } else { FieldValue::text(&format!("gång {n}")) };
    for n in 0..1100 {
        let edit = Edit::set((Entity::Card, card), "how", how(n), how(n + 1));
        let change = Change { label: Label::new("change-card", &[("title", "X")]), edits: vec![edit.unwrap()] };
        writer.commit(&change, &author, now).unwrap();
    }
    let made = |n: u32| Edit::Create {
        entity: Entity::Activity,
        id: new_id(now),
        fields: vec![("title".to_owned(), FieldValue::text(&format!("nr {n}")))],
    };
    let bulk = Change { label: Label::new("change-to-plan", &[("count", "250")]), edits: (0..250).map(made).collect() };
    writer.commit(&bulk, &author, now).unwrap();
    anna.hears().keys("h d").shows("de senaste 1\u{a0}000").shows("La 250 aktiviteter i planen");
    let mut seen = anna.screen();
    while !seen.contains("… och 150 ändringar till") {
        let next = anna.keys("t").screen();
        assert_ne!(next, seen, "the end of the text says what is left out");
        seen = next;
    }
    anna.keys("G").shows("gång 101");
}

#[test]
fn where_nothing_is_marked_the_day_is_shown() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { lang: fyrfalt::text::Lang::En, unit: None, ..Setup::default() }.on(&store);
    bench.keys("esc esc esc h").shows("6 History · today").keys("v").shows("Mark a row first.");
    bench.keys("left r").shows("Mark a row first.");
}

#[test]
fn what_stood_in_a_cell_of_a_form_is_told_in_its_words() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut making = Making::default();
    let text = FieldValue::text;
    let round = making.make(Entity::Round, &[("name", text("Äldreomsorg 2026")), ("step", text("2"))]);
    let cell = [("form", "self-assessment"), ("row", "aldre"), ("question", "all-included"), ("value", "no")];
    let cell = cell.map(|(name, value)| (name, text(value)));
    let answer = making.make(Entity::Answer, &[&cell[..], &[("round", FieldValue::Id(round))]].concat());
    making.on(&store);
    let fills = |who: &str, before: &str, after: &str| {
        let edit = Edit::set((Entity::Answer, answer), "value", text(before), text(after));
        let args = [("form", "self-assessment"), ("question", "all-included")];
        let change = Change { label: Label::new("change-fill", &args), edits: vec![edit.unwrap()] };
        store.writer().unwrap().commit(&change, &values::author(who), MORNING.parse::<Timestamp>().unwrap()).unwrap();
    };
    fills("Anna Karlsson", "no", "unknown");
    fills("Bo Ek", "unknown", "yes");
    let mut anna = Setup::default().on(&store);
    anna.keys("6").shows("Äldreomsorg: 1a").shows("vet ej → ja").keys("down").shows("nej → vet ej");
    anna.keys("r").shows("Bo Ek har ändrat Självskattning av nuvarande hantering");
    anna.keys("G").shows("Ny.").shows(": nej").hides("all-included");
}
