//! Before, keys, what is asked for: placing, stepping, ticking and what colleagues do meanwhile.

use crate::domain::work::{Patch, Row};
use crate::domain::{Axes, Card, Change, Column, Edit, EntityId, FieldValue, Item};

use crate::msg::scene::{Scene, board, card, id};
use crate::msg::{Extent, Fresh, Intent, Mouse, MouseKind, Narrowed, Pane, Remembered};
use crate::report::{Part, Table, TableBody};
use crate::ui::quadrant::Look;

use super::placing::Ended;
use super::state::{Columns, Quadrant};
use super::{marks, view};

fn placed(number: i64, right: i64, up: i64) -> Card {
    Card { feasibility: Some(Axes::stored(right)), impact: Some(Axes::stored(up)), ..card(number) }
}

/// Cards 1 (3×4), 2 (9×9) and 5 (9×9) are placed, 3 and 4 are not; 6 hangs in Fixat.
fn scene() -> Scene {
    let fixed = Card { place: crate::domain::Place { column: Column::Fixed, key: "V".to_owned() }, ..card(6) };
    let cards = [placed(1, 3, 4), placed(2, 9, 9), card(3), card(4), placed(5, 9, 9), fixed];
    Scene::of(std::iter::once(board(1)).chain(cards.map(Row::Card)).collect())
}

fn pane(scene: &Scene) -> Quadrant {
    let mut pane = Quadrant::default();
    assert_eq!(pane.start(&scene.context()), []);
    pane
}

/// The card was marked in another pane, and this one gets the focus.
fn takes_up(pane: &mut Quadrant, scene: &Scene, number: u128) {
    let context = crate::msg::Context { selection: Some(Item::Card(id(number))), ..scene.context() };
    pane.shown(&context);
}

fn acts(pane: &mut Quadrant, scene: &Scene, actions: &[&str]) -> Vec<Intent> {
    actions.iter().flat_map(|action| pane.act(action, &scene.context())).collect()
}

fn numbers(pane: &Quadrant) -> Vec<u128> {
    pane.shown.iter().map(|id| id.0.as_u128()).collect()
}

fn selects(number: u128) -> Intent {
    Intent::Select(Item::Card(id(number)))
}

/// The fields a change sets, with before and after.
fn sets(change: &Change) -> Vec<(EntityId, &str, &FieldValue, &FieldValue)> {
    assert!(change.edits.iter().all(|edit| matches!(edit, Edit::Set { .. })));
    change
        .edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Set { id, field, before, after, .. } => Some((*id, field.as_str(), before, after)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_placed_ones_come_first_best_first_then_the_others_by_number() {
    let scene = scene();
    let mut pane = pane(&scene);
    assert_eq!((numbers(&pane), pane.placed), (vec![2, 5, 1, 3, 4], 3));
    acts(&mut pane, &scene, &["quadrant.columns"]);
    assert_eq!(pane.columns, Columns::Proposed);
    acts(&mut pane, &scene, &["quadrant.columns"]);
    assert_eq!(numbers(&pane), [2, 5, 1, 3, 4, 6]);
    acts(&mut pane, &scene, &["quadrant.axes"]);
    assert_eq!((pane.axes, pane.placed), (Axes::EaseImportance, 0));
    let mut kept = Remembered::default();
    pane.remember(&mut kept);
    assert_eq!((&*kept.quadrant_axes, &*kept.quadrant_columns), ("ease_importance", "all"));
}

#[test]
fn two_digits_place_a_card_in_one_change_and_the_next_one_comes() {
    let scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 3);
    let intents = acts(&mut pane, &scene, &["quadrant.place", "placing.step_8", "placing.step_9"]);
    let [Intent::Commit(change), next] = &intents[..] else { panic!("{intents:?}") };
    let (right, up) = (FieldValue::Int(88), FieldValue::Int(100));
    let null = FieldValue::Null;
    assert_eq!(sets(change), [(id(3), "feasibility", &null, &right), (id(3), "impact", &null, &up)]);
    assert_eq!(change.label.id, "change-card-placed");
    assert_eq!((next, pane.scopes()), (&selects(4), &["quadrant.placing"][..]));
    // After the last one it stays, though the first is not known to be placed yet; Enter ends, and changes nothing.
    let intents = acts(&mut pane, &scene, &["placing.step_1", "placing.step_1"]);
    let ended = |pane: &Quadrant| pane.placing.as_ref().map(|placing| (placing.card, placing.ended));
    assert_eq!((intents.len(), ended(&pane)), (1, Some((id(4), Some(Ended::AllPlaced)))));
    assert_eq!((acts(&mut pane, &scene, &["placing.keep"]), pane.placing.is_none()), (vec![], true));
}

#[test]
fn the_last_one_can_be_placed_anew_before_the_run_is_left() {
    let scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 4);
    acts(&mut pane, &scene, &["quadrant.place", "placing.skip", "placing.step_8", "placing.step_9"]);
    assert_eq!(pane.placing.as_ref().and_then(|placing| placing.ended), Some(Ended::NoMore));
    let intents = acts(&mut pane, &scene, &["placing.left", "placing.keep"]);
    let [Intent::Commit(change)] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(sets(change), [(id(3), "feasibility", &FieldValue::Int(88), &FieldValue::Int(75))]);
    assert!(pane.placing.is_none());
}

#[test]
fn arrows_move_it_and_enter_keeps_it_as_one_change() {
    let scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 1);
    let actions = ["quadrant.place", "placing.right", "placing.right", "placing.up", "placing.down", "placing.keep"];
    let intents = acts(&mut pane, &scene, &actions);
    let [Intent::Commit(change)] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(sets(change), [(id(1), "feasibility", &FieldValue::Int(25), &FieldValue::Int(50))]);
    assert!(pane.placing.is_none(), "a card that was placed already is not followed by another");
    assert_eq!(acts(&mut pane, &scene, &["quadrant.place", "placing.left", "placing.leave"]), []);
    assert_eq!(acts(&mut pane, &scene, &["quadrant.place", "placing.keep"]), []);
}

#[test]
fn a_digit_is_taken_back_and_a_card_passed_over() {
    let scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 3);
    acts(&mut pane, &scene, &["quadrant.place", "placing.step_8", "placing.back"]);
    assert_eq!(pane.placing.as_ref().map(|placing| (placing.at, placing.digit)), Some(((5, 5), None)));
    assert_eq!(acts(&mut pane, &scene, &["placing.skip"]), [selects(4)]);
    assert_eq!(acts(&mut pane, &scene, &["placing.skip"]), []);
    assert_eq!(pane.placing.as_ref().and_then(|placing| placing.ended), Some(Ended::NoMore));
    assert_eq!((acts(&mut pane, &scene, &["placing.keep"]), pane.placing.is_none()), (vec![], true));
}

#[test]
fn what_a_colleague_stored_meanwhile_is_a_conflict_and_not_overwritten() {
    let mut scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 3);
    acts(&mut pane, &scene, &["quadrant.place", "placing.step_2"]);
    scene.work.patch(Patch { rows: vec![Row::Card(placed(3, 7, 7))], gone: Vec::new() });
    assert_eq!(pane.worked(&scene.context()), []);
    let intents = acts(&mut pane, &scene, &["placing.step_2"]);
    let Some(Intent::Commit(change)) = intents.first() else { panic!("{intents:?}") };
    assert!(sets(change).iter().all(|(_, _, before, _)| **before == FieldValue::Null));
}

#[test]
fn a_card_that_goes_away_ends_its_placing_and_the_mark_goes_to_the_one_in_its_place() {
    let mut scene = scene();
    let mut pane = pane(&scene);
    takes_up(&mut pane, &scene, 3);
    acts(&mut pane, &scene, &["quadrant.place"]);
    let merged = Card { merged_into: Some(id(1)), ..card(3) };
    scene.work.patch(Patch { rows: vec![Row::Card(merged)], gone: Vec::new() });
    let intents = pane.worked(&scene.context());
    assert!(matches!(&intents[..], [Intent::Say(said), Intent::Select(_)] if said.id == "quadrant-placing-gone"));
    assert_eq!((pane.placing.is_none(), pane.selected), (true, Some(id(4))));
}

#[test]
fn those_at_one_place_are_stepped_through() {
    let scene = scene();
    let mut pane = pane(&scene);
    assert_eq!(pane.selected, Some(id(2)));
    assert_eq!(acts(&mut pane, &scene, &["quadrant.same"]), [selects(5)]);
    assert_eq!(acts(&mut pane, &scene, &["quadrant.same"]), [selects(2)]);
    takes_up(&mut pane, &scene, 1);
    let why = pane.refusal("quadrant.same", &scene.context()).unwrap();
    assert_eq!(why.id, "refusal-quadrant-alone");
}

#[test]
fn ticked_ones_lose_their_placement_in_one_change() {
    let scene = scene();
    let mut pane = pane(&scene);
    acts(&mut pane, &scene, &["quadrant.tick_all"]);
    assert_eq!(pane.chosen_items(&scene.context()).len(), 5);
    let intents = acts(&mut pane, &scene, &["quadrant.unplace"]);
    let [Intent::Commit(change)] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!((change.edits.len(), &*change.label.id), (6, "change-cards-unplaced"));
    assert_eq!(pane.chosen_items(&scene.context()), [Item::Card(id(2))]);
    takes_up(&mut pane, &scene, 3);
    assert_eq!(pane.refusal("quadrant.unplace", &scene.context()).unwrap().id, "refusal-quadrant-unplaced");
}

#[test]
fn the_marked_one_goes_to_prioriterat_and_there_it_is_refused() {
    let mut scene = scene();
    let mut pane = pane(&scene);
    let intents = acts(&mut pane, &scene, &["quadrant.prioritise"]);
    assert!(matches!(&intents[..], [Intent::Commit(change)] if change.label.id == "change-move-card"), "{intents:?}");
    let place = crate::domain::Place { column: Column::Prioritized, key: "V".to_owned() };
    scene.work.patch(Patch { rows: vec![Row::Card(Card { place, ..placed(2, 9, 9) })], gone: Vec::new() });
    pane.worked(&scene.context());
    assert_eq!(pane.refusal("quadrant.prioritise", &scene.context()).unwrap().id, "refusal-quadrant-prioritised");
}

#[test]
fn without_cards_what_needs_one_is_refused_and_nothing_panics() {
    let scene = Scene::of(vec![board(1)]);
    let mut pane = pane(&scene);
    for action in super::Action::ALL {
        let refused = pane.refusal(action.code(), &scene.context());
        let needs_none = ["quadrant.axes", "quadrant.columns", "quadrant.clear"].contains(&action.code());
        assert_eq!(refused.is_none(), needs_none, "{}", action.code());
    }
    assert_eq!(acts(&mut pane, &scene, &["list.next", "quadrant.tick", "quadrant.place", "quadrant.unplace"]), []);
    assert!(pane.placing.is_none());
}

#[test]
fn only_what_belongs_to_the_narrowed_thing_is_shown() {
    let mut scene = scene();
    let passes = [id(1), id(4)].into_iter().collect();
    scene.narrowed = Some(Narrowed { to: Item::Indicator(id(77)), passes });
    let mut pane = pane(&scene);
    assert_eq!(numbers(&pane), [1, 4]);
    scene.narrowed = None;
    pane.worked(&scene.context());
    assert_eq!(pane.shown.len(), 5);
}

#[test]
fn a_pane_without_the_focus_places_nothing() {
    let mut scene = scene();
    let mut pane = pane(&scene);
    acts(&mut pane, &scene, &["quadrant.place"]);
    scene.focused = false;
    pane.resized(&scene.context());
    assert!(pane.placing.is_none());
}

#[test]
fn marks_tell_how_many_and_what_stands_out() {
    let mut scene = scene();
    scene.lit.insert(id(1));
    let mut pane = pane(&scene);
    let told = |pane: &Quadrant, scene: &Scene| -> Vec<(u16, u16, i64, usize, Look)> {
        let marks = marks::of(pane, &scene.context());
        marks.iter().map(|mark| (mark.right, mark.up, mark.number, mark.count, mark.look)).collect()
    };
    assert_eq!(told(&pane, &scene), [(3, 4, 1, 1, Look::Lit), (9, 9, 2, 2, Look::Chosen)]);
    acts(&mut pane, &scene, &["quadrant.place", "placing.down"]);
    assert_eq!(told(&pane, &scene), [(9, 9, 5, 1, Look::Plain), (3, 4, 1, 1, Look::Lit), (9, 8, 2, 1, Look::Moving)]);
    acts(&mut pane, &scene, &["placing.leave"]);
    let until = jiff::Timestamp::MAX;
    scene.fresh.push(Fresh { id: id(1), who: "Bo".to_owned(), until });
    assert_eq!(told(&pane, &scene)[0], (3, 4, 1, 1, Look::Fresh));
    assert_eq!(view::news(&pane, &scene.context()), "Bo ändrade 1");
    for (card, who) in [(2, "Anna"), (5, "Siv"), (2, "Eva")] {
        scene.fresh.push(Fresh { id: id(card), who: who.to_owned(), until });
    }
    assert_eq!(view::news(&pane, &scene.context()), "Eva, Siv +2 ändrade 3 kort");
}

#[test]
fn a_click_marks_the_card_in_that_row_and_nothing_elsewhere() {
    let scene = scene();
    let mut pane = pane(&scene);
    let mut click = |row: u16| pane.mouse(Mouse { kind: MouseKind::Press, column: 9, row }, &scene.context());
    // The list's header stands in row 12; under it 2, 5, 1, the heading and 3.
    assert_eq!(click(14), [selects(5)]);
    assert_eq!(click(17), [selects(3)]);
    assert_eq!([click(16), click(3), click(12), click(18)], [[], [], [], []]);
}

#[test]
fn what_is_shown_or_ticked_leaves_as_a_document() {
    let scene = scene();
    let mut pane = pane(&scene);
    acts(&mut pane, &scene, &["quadrant.tick", "list.next", "quadrant.tick"]);
    let rows = |extent| match pane.document(extent, &scene.context()).unwrap().parts.as_slice() {
        [Part::Table(Table { body: TableBody::Rows(rows), .. })] => rows.len(),
        _ => 0,
    };
    assert_eq!((rows(Extent::All), rows(Extent::Chosen)), (5, 2));
}

#[test]
fn the_list_has_at_least_a_row_in_every_place() {
    for (width, height) in [(60, 19), (100, 29), (120, 38), (80, 22), (60, 16), (50, 14), (3, 3), (0, 0)] {
        let rows = view::rows_high(ratatui::layout::Rect::new(0, 0, width, height));
        assert!(rows >= 1, "{width}×{height}");
    }
}
