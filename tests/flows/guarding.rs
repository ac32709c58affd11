//! Personal data while it is typed: underlined and explained, saved with a warning, or refused with the text kept.

use fyrfalt::domain::{Entity, FieldValue};
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::Setup;

/// A made-up number; serial numbers from 980 on are for tests.
const NUMBER: &str = "19540817-9801";

fn file() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    (folder, store)
}

fn stored(store: &Store) -> Vec<String> {
    let work = store.reader().unwrap().work().unwrap();
    let cards = work.cards().iter().flat_map(|card| [card.title.clone(), card.description.clone()]);
    cards.chain(work.activities().iter().map(|activity| activity.title.clone())).collect()
}

#[test]
fn what_looks_like_a_personnummer_is_underlined_and_explained_and_saved_all_the_same() {
    let (_folder, store) = file();
    for size in [(80, 24), (120, 40)] {
        let mut bench = Setup { size, ..Setup::default() }.on(&store);
        bench.keys("+").types(&format!("Ring {NUMBER}")).shows("Ser ut som ett personnummer").shows("inte vem.");
        let underlined = bench.underlined();
        assert_eq!(underlined, [NUMBER], "{}", bench.screen());
        assert!(bench.screen().lines().any(|line| line.contains(NUMBER) && line.contains('!')), "{}", bench.screen());
        bench.keys("backspace").hides("Ser ut som").types("1").shows("Ser ut som").keys("enter enter");
    }
    assert_eq!(stored(&store).iter().filter(|title| title.contains(NUMBER)).count(), 2);
}

#[test]
fn a_search_is_not_kept_and_not_warned_of() {
    let (_folder, store) = file();
    let mut bench = Setup::default().on(&store);
    bench.keys("2 3 /").types(NUMBER);
    assert!(bench.underlined().is_empty());
}

#[test]
fn where_it_is_refused_nothing_is_saved_and_the_text_stays_in_the_form() {
    let (_folder, store) = file();
    let mut bench = Setup { refuses: true, size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("4 n").types("Ring anhörig").keys("tab").types("anna@exempel.se ska med").keys("shift-tab ctrl-s");
    bench
        .shows("Inte sparat")
        .shows("anna@exempel.se ska med")
        .shows("Ser ut som en e-postadress")
        .shows("sparas inte");
    assert!(stored(&store).is_empty());
    bench.keys(
        "home delete delete delete delete delete delete delete delete delete delete delete delete delete delete delete",
    );
    bench.keys("ctrl-s").hides("Inte sparat");
    assert_eq!(stored(&store), ["Ring anhörig", " ska med"]);
}

#[test]
fn a_refused_suggestion_and_a_refused_row_come_back() {
    let (_folder, store) = file();
    let mut bench = Setup { refuses: true, ..Setup::default() }.on(&store);
    bench.keys("+").types("Ring 070-123 45 67").keys("enter").shows("Inte sparat").shows("Ring 070-123 45 67");
    bench.keys("ctrl-u esc 3 n").types(&format!("Besök {NUMBER}")).shows("Personnummer?").keys("ctrl-s");
    bench.shows("Inte sparat").shows(NUMBER);
    bench.keys("ctrl-w").types("hemma").keys("ctrl-s");
    assert_eq!(stored(&store), ["Besök hemma"]);
}

#[test]
fn the_file_itself_can_refuse_for_everybody() {
    let (_folder, store) = file();
    let mut bench = Setup::default().on(&store);
    bench.keys("S").shows("(inget ställe i filen)").shows("avvisa för alla i filen").keys("enter").shows("varnar nu");
    assert!(!store.reader().unwrap().settings().unwrap().refuses_personal_data());
    bench.keys("S").types("avvisa").keys("enter").shows("avvisar nu text");
    let settings = store.reader().unwrap().settings().unwrap();
    assert!(settings.refuses_personal_data());
    let mut other = Setup::default().on(&store);
    other.keys("+").types(NUMBER).keys("enter").shows("Inte sparat");
    assert!(stored(&store).is_empty());
    bench.keys("S").types("bara").keys("enter").shows("varnar nu");
    bench
        .keys("h d")
        .shows("Filen varnar nu bara för text som ser ut")
        .shows("Filen avvisar nu text som")
        .shows("sparas, med en varning")
        .hides("personal_data");
    other.hears().keys("enter");
    assert_eq!(stored(&store), [NUMBER, ""]);
}

#[test]
fn a_name_of_a_person_is_refused_too() {
    let (_folder, store) = file();
    let mut bench = Setup { refuses: true, ..Setup::default() }.on(&store);
    let mut making = Making::default();
    making.make(Entity::Person, &[("name", FieldValue::text("Bo Ek"))]);
    making.on(&store);
    bench.hears().keys("V").types("anna@exempel.se").shows("E-postadress?").keys("enter ctrl-s").shows("Inte sparat");
}

/// A card with a made-up number in its description.
fn with_a_secret(store: &Store) -> fyrfalt::domain::EntityId {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", None);
    let text = FieldValue::text(&format!("gäller {NUMBER}"));
    making.card(board, "proposed/A", "Ett annat kort", &[]);
    let card = making.card(board, "proposed/V", "Fast kontakt", &[("description", text)]);
    making.on(store);
    card
}

#[test]
fn the_places_are_listed_and_enter_goes_to_the_thing() {
    let (_folder, store) = file();
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("P").shows("Ingen text i filen ser ut");
    with_a_secret(&store);
    bench.hears().keys("P").shows("Ett ställe ser ut som personuppgifter").shows("beskrivning").shows("”gäller ");
    bench.hides(NUMBER).keys("enter").shows("4 Förbättringstavla").keys("enter").shows(NUMBER);
    let mut there = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    there.keys("4 P enter X").shows("Vad ska gallras? Fast kontakt").shows("! Beskrivning");
    there.keys("enter").shows("texten i fältet beskrivning");
}

#[test]
fn enter_goes_to_a_round_and_a_board_and_the_row_says_where_it_asks_instead() {
    let (_folder, store) = file();
    let mut making = Making::default();
    let board = making.board(&format!("Tavla {NUMBER}"), None);
    making.card(board, "proposed/A", "Kort", &[]);
    making.round(&format!("Omgång {NUMBER}"), "mapping");
    making.make(Entity::Person, &[("name", FieldValue::text(&format!("Bo {NUMBER}")))]);
    making.on(&store);
    let start = || Setup { size: (120, 40), ..Setup::default() }.on(&store);
    start().keys("P").types("tavla").keys("enter").hides("går inte att ångra").shows("Kort");
    start().keys("P").types("omgång").keys("enter").hides("går inte att ångra").shows(NUMBER);
    start().keys("P").types("bo 1").shows("Enter: gallra?").keys("enter").shows("går inte att ångra");
}

#[test]
fn a_field_is_removed_for_good_after_a_question_that_says_what_goes() {
    for size in [(80, 24), (120, 40)] {
        let (folder, store) = file();
        let card = with_a_secret(&store);
        let mut bench = Setup { size, ..Setup::default() }.on(&store);
        bench.keys("4 down X").shows("Vad ska gallras? Fast kontakt").shows("Beskrivning").shows("Allt: hela kortet");
        bench
            .types("beskr")
            .keys("enter")
            .shows("går inte att ångra")
            .shows("beskrivning")
            .shows("Kvar blir att du gallrade");
        bench.keys("n").hides("går inte att ångra");
        assert!(stored(&store).iter().any(|text| text.contains(NUMBER)));
        bench.keys("X").types("beskr").keys("enter X").shows("Gallrat.");
        assert!(stored(&store).iter().all(|text| !text.contains(NUMBER)));
        assert!(store.reader().unwrap().work().unwrap().card(card).is_some());
        bench.keys("h d").shows("Gallrade").hides(NUMBER).keys("P").shows("Ingen text i filen");
        let bytes = std::fs::read(folder.path().join("f.db")).unwrap();
        assert!(!bytes.windows(NUMBER.len()).any(|window| window == NUMBER.as_bytes()));
    }
}

#[test]
fn a_draft_of_what_is_removed_for_good_does_not_come_back() {
    let (_folder, store) = file();
    with_a_secret(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("4 down enter tab end").types(" och mer").keys("esc").shows("finns kvar som utkast");
    bench
        .keys("X")
        .types("beskr")
        .keys("enter X")
        .shows("Gallrat.")
        .shows("Ett av dina utkast")
        .keys("enter")
        .hides("och mer")
        .hides("gäller 19");
}
