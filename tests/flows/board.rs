//! The board's stories: over the fields, in bulk, merged, ordered, parked and back, the monthly round.

use fyrfalt::domain::{Axes, Card, Column};
use fyrfalt::msg::{Event, Mouse, MouseKind};
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::workbench::{Setup, Workbench};
use crate::support::{values, work};

/// The board of [`work::busy`], alone on a screen where every field stands open.
fn board() -> (TempDir, Store, Workbench) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("4 z");
    (folder, store, bench)
}

fn card(store: &Store, title: &str) -> Card {
    let work = store.reader().unwrap().work().unwrap();
    work.cards().iter().find(|card| card.title == title).unwrap_or_else(|| panic!("no card {title}")).clone()
}

/// The numbers of the cards in a field, in order.
fn numbers(store: &Store, column: Column) -> Vec<i64> {
    let work = store.reader().unwrap().work().unwrap();
    work.column(work.boards()[0].id, column).iter().map(|card| card.number).collect()
}

#[test]
fn a_suggestion_goes_through_both_weighings_to_pagar_and_fixat() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("4 z").shows("Tryck + för att sätta upp ett förslag");
    bench.keys("+").types("Ring dagen efter hemkomst").keys("enter enter").shows("Förslag 1");
    bench.keys("r").shows("kort 1 av 1").keys("8 9").shows("genomförbarhet 8, förväntad effekt 9");
    bench.keys("t 7 9").shows("lätt 7, viktigt 9").keys("c").types("Billigt och bra").keys("ctrl-s");
    bench.shows("Billigt och bra").keys("m").shows("står nu i Prioriterat").keys("n").shows("Rundan är slut: 1 av 1");
    let placed = card(&store, "Ring dagen efter hemkomst");
    assert_eq!(placed.placement(Axes::FeasibilityImpact), Some((8, 9)));
    assert_eq!(placed.placement(Axes::EaseImportance), Some((7, 9)));
    bench.keys("right >").shows("Hur").keys("esc").shows("Prioriterat 1").shows("Pågår 0");
    assert_eq!(card(&store, "Ring dagen efter hemkomst").place.column, Column::Prioritized);
    bench.keys(">").types("Kontaktpersonen ringer").keys("tab").types("+2v").keys("tab").types("Anna").keys("ctrl-s");
    bench.shows("Pågår 1").shows("Anna").keys(">").types("Alla rings upp").keys("ctrl-s");
    bench.shows("Fixat 1").shows("inte mätt");
    let fixed = card(&store, "Ring dagen efter hemkomst");
    assert_eq!((fixed.how.as_str(), fixed.outcome.as_str()), ("Kontaktpersonen ringer", "Alla rings upp"));
}

#[test]
fn several_are_moved_at_once_and_one_undo_takes_them_back() {
    let (_folder, store, mut bench) = board();
    bench.keys("space space").shows("2 markerade kort").keys("m").types("prio").keys("enter");
    bench.shows("2 kort står nu i Prioriterat").shows("Förslag 3").shows("Prioriterat 4").hides("markerade kort");
    assert_eq!(numbers(&store, Column::Prioritized), [6, 7, 1, 2]);
    bench.keys("u").shows("Förslag 5").shows("Prioriterat 2");
    bench.keys("a").shows("5 markerade kort").keys("esc").hides("markerade kort");
}

#[test]
fn what_colleagues_put_up_below_what_is_seen_is_told_at_the_foot_of_the_field() {
    let (_folder, store, _) = board();
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("4").hides("Bo Ek");
    bo.keys("+").types("Ring dagen efter hemkomst").keys("enter").types("Samma larm överallt").keys("enter");
    anna.hears().shows(" 2 nya: Bo Ek");
    anna.keys("end").hides("nya: Bo Ek");
}

#[test]
fn what_comes_to_prioriterat_stands_by_its_weight_and_then_by_hand() {
    let (_folder, store, mut bench) = board();
    // 6 weighs 6 + 9, 7 weighs 5 + 7.
    bench.keys("r 7 7 m n 9 9 m n m esc");
    assert_eq!(numbers(&store, Column::Prioritized), [2, 6, 1, 7, 3]);
    bench.keys("right end shift-up").shows("Ordningen är ändrad");
    assert_eq!(numbers(&store, Column::Prioritized), [2, 6, 1, 3, 7]);
    bench.keys("home .");
    assert_eq!(numbers(&store, Column::Prioritized), [6, 2, 1, 3, 7]);
    bench.keys("home ,").shows("Längre kommer kortet inte");
}

#[test]
fn a_card_is_moved_by_one_key_and_comes_back_from_parkerat_by_one() {
    let (_folder, store, mut bench) = board();
    bench.keys(">").shows("Förslag 4").shows("Prioriterat 3").keys("<").shows("Förslag 5").shows("Prioriterat 2");
    bench.keys("b").shows("Kortet är inte parkerat").keys("home x").types("Väntar").keys("ctrl-s").shows("Parkerat 2");
    bench.keys("left left left end x").types("Senare").keys("ctrl-s").shows("Parkerat 3");
    bench.keys("a b").shows("3 kort står nu i Förslag").shows("Parkerat 0");
    let back = |title: &str| card(&store, title).place.column;
    assert_eq!((back("Ny tidbok"), back("Schema efter brukarnas dygn")), (Column::Proposed, Column::Proposed));
    bench.keys("u").shows("Parkerat 3");
}

#[test]
fn what_had_begun_comes_back_to_prioriterat() {
    let (_folder, store, mut bench) = board();
    bench.keys("right right x").types("Ingen tid").keys("ctrl-s").shows("Parkerat 2").keys("b").shows("Prioriterat 3");
    assert_eq!(card(&store, "Tidig kontakt efter sjukhusvistelse").place.column, Column::Prioritized);
    bench.keys("x ctrl-s right right right a b").shows("2 kort är tillbaka från Parkerat").shows("Förslag 6");
    bench.shows("Prioriterat 3").keys("u").shows("Parkerat 2");
}

#[test]
fn more_than_meant_in_pagar_is_shown_and_allowed() {
    let (_folder, _store, mut bench) = board();
    bench.shows("! Pågår 3 (högst 2)").keys("right >").types("Börja smått").keys("tab").types("15/3");
    bench.keys("tab").types("Bo").keys("ctrl-s").shows("! Pågår 4 (högst 2)").shows("– 4 av högst 2 –");
}

#[test]
fn duplicates_become_one_and_both_texts_and_links_are_kept() {
    let (_folder, store, mut bench) = board();
    bench.keys("space down down space d").shows("Vilket av de 2 korten ska vara kvar?").types("Ring").keys("enter");
    bench.shows("båda texterna finns kvar").shows("Förslag 4");
    bench.shows("Också kort 1, ”Fast kontakt i varje grupp”, av Anna").shows("Kopplat till aktivitet Ta fram mall");
    let (kept, other) = (card(&store, "Ring dagen efter hemkomst"), card(&store, "Fast kontakt i varje grupp"));
    assert_eq!(other.merged_into, Some(kept.id));
    let linked = |card: &Card| store.reader().unwrap().work().unwrap().beside(card.id).len();
    assert_eq!((linked(&kept), linked(&other)), (1, 0));
    bench.keys("u").shows("Förslag 5").hides("Också kort 1");
    assert_eq!(card(&store, "Fast kontakt i varje grupp").merged_into, None);
    assert_eq!((linked(&kept), linked(&other)), (0, 1));
    bench.keys("esc home d").shows("Vilket kort är samma sak som").types("Byt").keys("enter enter").shows("Förslag 4");
}

#[test]
fn a_board_is_chosen_made_and_changed() {
    let (_folder, _store, mut bench) = board();
    bench.keys("o").shows("ny tavla …").types("ny").keys("enter").types("Hemtjänsten Söder").keys("ctrl-s");
    bench.keys("o").types("Söder").keys("enter").shows("· Hemtjänsten Söder").shows("Här hänger inga kort än");
    bench.keys("o").types("Norr").keys("enter").shows("· Hemtjänsten Norr").shows("Förslag 5");
    bench.keys("O").keys("tab tab backspace").types("5").keys("ctrl-s").shows("Pågår 3 (högst 5)");
}

#[test]
fn the_round_walks_the_suggestions_and_tells_what_came_of_it() {
    let (_folder, store, mut bench) = board();
    bench
        .keys("r")
        .shows("kort 1 av 5 · 0 placerade")
        .keys("8")
        .shows("Genomförbarhet 8")
        .keys("7")
        .shows("1 placerat");
    bench.keys("u").shows("0 placerade").keys("U n x").types("Inte nu").keys("ctrl-s").shows("Parkerat 2");
    bench.keys("p").shows("kort 1 av 5").keys("esc");
    bench.shows("Rundan är slut: 1 av 5 placerade, 0 i Prioriterat, 1 i Parkerat, 3 kvar att placera.");
    assert_eq!(numbers(&store, Column::Parked)[0], 2);
    bench.keys("r").shows("kort 2 av 4");
}

#[test]
fn the_field_and_the_card_are_where_one_left_them() {
    let (_folder, _store, mut bench) = board();
    bench.keys("right right down");
    let kept = bench.model.remembered();
    assert_eq!(kept.board_column, Some(Column::Ongoing));
    assert!(kept.board_card.is_some());
}

#[test]
fn a_marked_indicator_lights_its_cards_and_filters_to_them() {
    let (_folder, _store, mut bench) = board();
    bench.keys("l").types("Väntetid").keys("enter z 1 down up").shows("◆ ").keys("f").shows("Förslag 1 av 5");
    bench.shows("filtrerad").keys("f").shows("Förslag 5");
}

#[test]
fn a_colleagues_move_comes_by_itself_with_the_name_and_my_mark_stays_on_its_card() {
    let (_folder, store, mut anna) = board();
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("down");
    bo.keys("4 >");
    anna.hears().shows("Förslag 4").shows("nyss Bo Ek").shows("▶ Gemensam");
}

#[test]
fn ten_thousand_cards_are_walked_and_ticked() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::many(&store, 10_000);
    let mut bench = Setup::default().on(&store);
    bench.keys("4").shows("Förslag 10000");
    for _ in 0..100 {
        bench.keys("down").screen();
    }
    bench.shows("│  101 · 10 d").keys("a").shows("markerade kort").keys("end").shows("│  10000 · 10 d");
}

#[test]
fn a_click_marks_a_card_or_opens_a_strip_and_the_ticked_cards_are_copied() {
    let (_folder, _store, mut bench) = board();
    let click = |column, row| Event::Mouse(Mouse { kind: MouseKind::Press, column, row });
    bench.event(click(10, 8)).shows("▶ Gemensam").keys("z").event(click(137, 30)).shows("▶ Ny tidbok");
    bench.keys("C enter");
    assert!(bench.copied.iter().any(|text| text.contains("Ny tidbok")), "{:?}", bench.copied);
}

#[test]
fn why_a_card_is_parked_is_asked_each_time_with_the_old_text_filled_in() {
    let (_folder, store, mut bench) = board();
    bench.keys("x").types("Ingen tid").keys("ctrl-s b").shows("Förslag 5");
    bench.keys("x").shows("Ingen tid").types(" nu heller").keys("ctrl-s").shows("Förslag 4");
    assert_eq!(card(&store, "Fast kontakt i varje grupp").parked_why, "Ingen tid nu heller");
}

#[test]
fn what_is_moved_is_what_was_marked_when_the_choice_of_field_opened() {
    let (_folder, store, mut anna) = board();
    anna.keys("m");
    Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store).keys("4 space down space d enter");
    anna.hears().types("prio").keys("enter");
    assert!(!numbers(&store, Column::Prioritized).contains(&3));
}

#[test]
fn a_placing_in_the_round_that_a_colleague_made_meanwhile_is_not_overwritten() {
    let (_folder, store, mut anna) = board();
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("r 7");
    bo.keys("4 r 9 9");
    anna.hears().keys("7");
    assert_eq!(card(&store, "Fast kontakt i varje grupp").placement(Axes::FeasibilityImpact), Some((9, 9)));
}
