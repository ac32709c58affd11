//! When two have changed the same thing: short and long texts, a removal, several cards; two sizes, two languages.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, FieldValue};
use fyrfalt::msg::Event;
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::work::{self, Making};
use crate::support::workbench::{Setup, Workbench};

const LONG: &str = "Varje brukare har en namngiven person som planerar besöken, håller kontakt med de anhöriga \
och ser till att samma fyra medarbetare kommer.\n\nProvas i två grupper under våren.";

/// A card that Anna has written in; when she saves, Bo has changed the same fields.
fn in_conflict(store: &Store, setup: Setup) -> Workbench {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", Some(2));
    let fields = [("description", FieldValue::text(LONG)), ("handling", FieldValue::text("project"))];
    let card = making.card(board, "proposed/V", "Fast kontakt i varje grupp", &fields);
    making.on(store);
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..setup }.on(store);
    anna.keys("4 z enter").types(" i hemtjänsten").keys("tab").types(" Anna Lind håller i det.");
    anna.keys("tab tab tab tab tab tab space");
    let text = FieldValue::text;
    let edits = [
        ("title", text("Fast kontakt i varje grupp"), text("Fast omsorgskontakt i varje grupp")),
        ("description", text(LONG), text(&format!("{LONG} Utvärderas i juni."))),
        ("handling", text("project"), text("assignment")),
    ];
    let edits = edits.into_iter().filter_map(|(field, was, is)| Edit::set((Entity::Card, card), field, was, is));
    let label = Label::new("change-card", &[("title", "Fast kontakt i varje grupp")]);
    let change = Change { label, edits: edits.collect() };
    store.writer().unwrap().commit(&change, &values::author("Bo Ek"), values::stamp().now).unwrap();
    anna.hears().keys("ctrl-s");
    anna
}

#[test]
fn each_field_is_chosen_on_a_small_screen() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = in_conflict(&store, Setup { size: (80, 24), ..Setup::default() });
    assert_snapshot!(bench.picture());
    bench.keys("m");
    assert_snapshot!("a_long_text_begins", bench.picture());
    bench.keys("pagedown pagedown pagedown");
    assert_snapshot!("a_long_text_ends", bench.picture());
    bench.keys("b b").shows("Det här går inte att skriva ihop");
}

#[test]
fn each_field_is_chosen_on_a_large_screen_in_english() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = in_conflict(&store, Setup { lang: Lang::En, ..Setup::default() });
    bench.keys("t b up");
    assert_snapshot!(bench.picture());
}

#[test]
fn several_cards_are_named_one_by_one() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), size: (80, 24), ..Setup::default() }.on(&store);
    anna.keys("4 space space x").types("Väntar på budget");
    bo.keys("4 space space x").types("Hinns inte med");
    anna.keys("ctrl-s");
    bo.keys("ctrl-s m");
    assert_snapshot!(bo.picture());
}

#[test]
fn it_is_drawn_at_every_size_and_nothing_is_out_of_reach_in_the_smallest() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = in_conflict(&store, Setup::default());
    for columns in [1, 7, 59, 60, 61, 80, 109, 120, 200, 500] {
        for rows in [1, 3, 17, 18, 19, 24, 40, 200] {
            bench.event(Event::Resize { columns, rows });
            bench.keys("down pagedown b pagedown up").screen();
        }
    }
    bench.event(Event::Resize { columns: 60, rows: 18 }).keys("home");
    assert_snapshot!(bench.picture());
    bench.keys("G").shows("Slag av hantering").shows("uppdrag");
}
