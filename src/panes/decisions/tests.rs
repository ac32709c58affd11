//! Keys to the decision log and what it asks for.

use super::Decisions;
use crate::domain::work::Row;
use crate::domain::{Decision, Entity, EntityId, FieldValue, Item, Link, Message, Outcome, Step};
use crate::msg::scene::{self, Scene, id};
use crate::msg::{Choice, DialogSpec, FormSpec, Intent, Pane, Stands};

/// Decision with this number, its key too.
fn decision(number: i64, corrects: Option<i64>) -> Row {
    let key = |number: i64| id(u128::try_from(number).unwrap());
    Row::Decision(Decision {
        id: key(number),
        number,
        round: None,
        step: Some(if number == 2 { Step::Analysis } else { Step::QuickAnalysis }),
        what: format!("Sak {number}"),
        forum: "Socialnämnden".to_owned(),
        decided_on: None,
        basis: String::new(),
        wording: String::new(),
        reporter: String::new(),
        outcome: Outcome::Yes,
        corrects: corrects.map(key),
    })
}

fn on_card(number: u128, decision: u128, card: u128) -> Row {
    Row::Link(Link {
        id: id(number),
        card: Some(id(card)),
        activity: None,
        indicator: None,
        entry: None,
        answer: None,
        decision: Some(id(decision)),
    })
}

/// Decision 1, which 3 corrects, on card 7; 2 on nothing; 3 on card 7.
fn scene() -> Scene {
    let mut scene = Scene::of(vec![
        scene::board(1),
        Row::Card(scene::card(7)),
        decision(1, None),
        decision(2, None),
        decision(3, Some(1)),
        on_card(100, 1, 7),
        on_card(101, 3, 7),
    ]);
    scene.area.height = 30;
    scene
}

fn pane(scene: &Scene) -> Decisions {
    let mut pane = Decisions::default();
    pane.worked(&scene.context());
    pane
}

fn marked(pane: &Decisions, scene: &Scene) -> Vec<EntityId> {
    pane.chosen_items(&scene.context()).into_iter().map(Item::id).collect()
}

fn form(intents: &[Intent]) -> FormSpec {
    match intents {
        [Intent::Open(DialogSpec::Form(form))] => form.clone(),
        other => panic!("no form: {other:?}"),
    }
}

#[test]
fn the_newest_stands_first_and_the_list_is_gone_through() {
    let scene = scene();
    let mut pane = pane(&scene);
    assert_eq!(pane.shown, [id(3), id(2), id(1)]);
    assert_eq!(pane.act("list.next", &scene.context()), [Intent::Select(Item::Decision(id(2)))]);
    assert_eq!(marked(&pane, &scene), [id(2)]);
}

#[test]
fn a_correction_names_the_old_one_and_is_about_the_same_things() {
    let scene = scene();
    let context = scene.context();
    let mut pane = pane(&scene);
    let form = form(&pane.act("decisions.correct", &context));
    let Stands::New { with, .. } = &form.stands else { panic!("a new one") };
    assert!(with.contains(&("corrects".to_owned(), FieldValue::Id(id(3)))));
    let [link] = form.also.as_slice() else { panic!("one link: {:?}", form.also) };
    assert_eq!(link.target().0, Entity::Link);
    assert_eq!(form.notes, ["förslag: Kort 7"]);
    let _ = pane.act("list.last", &context);
    let why = Message::new("refusal-corrected").with("number", 1_i64).with("by", "3");
    assert_eq!(pane.refusal("decisions.correct", &context), Some(why));
}

#[test]
fn enter_goes_to_the_only_thing_and_asks_where_there_are_several() {
    let scene = scene();
    let context = scene.context();
    let mut pane = pane(&scene);
    let asked = pane.act("decisions.open", &context);
    let [Intent::Open(DialogSpec::Pick(spec))] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!(spec.items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>(), ["Kort 7", "Sak 1"]);
    let chosen = |id: EntityId| Choice { purpose: "decisions.open", value: id.0.to_string() };
    let card = pane.chosen(&chosen(id(7)), &context);
    let there = [Intent::ShowBoard(id(1001)), Intent::Show("board"), Intent::Select(Item::Card(id(7)))];
    assert_eq!(card, there);
    assert_eq!(pane.chosen(&chosen(id(1)), &context), [Intent::Select(Item::Decision(id(1)))]);
    let _ = pane.act("list.previous", &context);
    assert_eq!(pane.refusal("decisions.open", &context), Some(Message::new("refusal-decision-not-linked")));
}

#[test]
fn each_choice_narrows_further_until_all_are_chosen() {
    let scene = scene();
    let context = scene.context();
    let mut pane = pane(&scene);
    let mut shown = |value: &str| {
        let _ = pane.chosen(&Choice { purpose: "decisions.filter", value: value.to_owned() }, &context);
        pane.shown.clone()
    };
    assert_eq!(shown("step 2"), [id(3), id(1)]);
    assert_eq!(shown("holding"), [id(3)]);
    assert_eq!(shown("step 3"), [id(2)]);
    assert_eq!(shown("all"), [id(3), id(2), id(1)]);
}

#[test]
fn what_one_has_written_down_is_marked_whatever_is_shown() {
    let mut scene = scene();
    let mut pane = pane(&scene);
    let _ = pane.chosen(&Choice { purpose: "decisions.filter", value: "step 3".to_owned() }, &scene.context());
    let made = form(&pane.act("decisions.new", &scene.context())).id;
    let Row::Decision(mut new) = decision(4, None) else { panic!() };
    new.id = made;
    scene.work.patch(crate::domain::work::Patch { rows: vec![Row::Decision(new)], gone: Vec::new() });
    let _ = pane.worked(&scene.context());
    assert_eq!((marked(&pane, &scene), pane.shown.len()), (vec![made], 4));
}

#[test]
fn an_empty_log_says_why_nothing_can_be_done() {
    let scene = Scene::of(Vec::new());
    let pane = pane(&scene);
    let context = scene.context();
    for action in ["decisions.open", "decisions.correct", "decisions.text_down"] {
        assert_eq!(pane.refusal(action, &context), Some(Message::new("refusal-no-decision")));
    }
    assert_eq!(pane.refusal("decisions.new", &context), None);
}
