//! The history: of a card, of a day, with nothing in it; two sizes, two languages.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, FieldValue};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use jiff::Timestamp;
use tempfile::tempdir;

use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::Setup;

const LONG: &str = "Varje brukare har en namngiven person som planerar besöken, håller kontakt med de anhöriga \
och ser till att samma fyra medarbetare kommer.\n\nProvas i två grupper under våren.";

/// A card with a past: put up, described, weighed, moved, by three people over three days.
fn with_a_past(store: &Store) {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", Some(2));
    let card = making.card(board, "proposed/V", "Fast kontakt i varje grupp", &[]);
    making.on(store);
    let mut writer = store.writer().unwrap();
    let mut does = |who: &str, at: &str, label: Label, fields: Vec<(&str, FieldValue, FieldValue)>| {
        let edits = fields.into_iter().filter_map(|(field, was, is)| Edit::set((Entity::Card, card), field, was, is));
        let change = Change { label, edits: edits.collect() };
        writer.commit(&change, &values::author(who), at.parse::<Timestamp>().unwrap()).unwrap();
    };
    let text = FieldValue::text;
    let title = ("title", "Fast kontakt i varje grupp");
    let changed = Label::new("change-card", &[title]);
    let description = ("description", FieldValue::Null, text(LONG));
    does("Anna Karlsson", "2026-01-13T08:05:00Z", changed.clone(), vec![description]);
    let weighed = vec![
        ("feasibility", FieldValue::Null, FieldValue::Int(88)),
        ("impact", FieldValue::Null, FieldValue::Int(75)),
        ("handling", FieldValue::Null, text("project")),
        ("evidence", FieldValue::Null, FieldValue::yes(true)),
    ];
    does("Cecilia Lund", "2026-01-14T13:30:00Z", changed, weighed);
    let moved = vec![
        ("place", text("proposed/V"), text("ongoing/V")),
        ("moved", text("2026-01-05"), text("2026-01-15")),
        ("how", FieldValue::Null, text("Två grupper provar")),
        ("by_when", FieldValue::Null, text("2026-03-31")),
        ("responsible", FieldValue::Null, text("Enhetschef Norr")),
    ];
    let label = Label::new("change-move-card", &[title, ("column", "ongoing")]);
    does("Bo Ek", "2026-01-15T07:45:00Z", label, moved);
}

#[test]
fn a_card_with_a_past() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    with_a_past(&store);
    let mut bench = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    bench.keys("4 right right h");
    assert_snapshot!(bench.picture());
    bench.keys("down");
    assert_snapshot!("how_it_was_weighed", bench.picture());
    bench.keys("down").shows("efter: Varje brukare har en namngiven").shows("Provas i två grupper under våren.");
}

#[test]
fn a_card_with_a_past_on_a_small_screen() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    with_a_past(&store);
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("4 right right h");
    assert_snapshot!(bench.picture());
}

#[test]
fn a_day_in_english() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    with_a_past(&store);
    let mut bench = Setup { lang: Lang::En, ..Setup::default() }.on(&store);
    bench.keys("4 right right h d");
    assert_snapshot!(bench.picture());
    let mut small = Setup { lang: Lang::En, size: (80, 24), ..Setup::default() }.on(&store);
    small.keys("4 right right h d");
    assert_snapshot!("a_day_on_a_small_screen", small.picture());
}

#[test]
fn nothing_has_happened() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("h");
    assert_snapshot!(bench.picture());
    let mut small = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    small.keys("h d <").shows("Inget är ändrat: ons 14 jan. < går en dag bakåt.");
    small.keys("m").shows("Du har inte ändrat något: ons 14 jan.");
}
