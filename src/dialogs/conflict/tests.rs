//! Choices to what is saved: conflicts and keys in, intents out.

use jiff::Timestamp;

use super::Resolve;
use crate::dialogs::Dialog;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Message};
use crate::msg::scene::{Scene, id};
use crate::msg::{Effect, Intent};
use crate::store::{Clash, Conflict};

fn text(text: &str) -> FieldValue {
    FieldValue::text(text)
}

/// A conflict about a field of card 1: as it was, mine, theirs.
fn conflict(clash: Clash, field: &str, [base, mine, theirs]: [&str; 3]) -> Conflict {
    Conflict {
        entity: Entity::Card,
        id: id(1),
        title: "Fast kontakt".to_owned(),
        clash,
        field: field.to_owned(),
        base: text(base),
        mine: text(mine),
        theirs: text(theirs),
        who: "Bo Ek".to_owned(),
        at: Some(Timestamp::UNIX_EPOCH),
    }
}

fn set(of: EntityId, field: &str, before: &str, after: &str) -> Edit {
    Edit::set((Entity::Card, of), field, text(before), text(after)).unwrap()
}

fn change(edits: Vec<Edit>) -> Change {
    Change { label: Label::new("change-card", &[("title", "Fast kontakt")]), edits }
}

/// Three fields of a card, of which title and description are in conflict.
fn two_fields() -> (Change, Vec<Conflict>) {
    let edits =
        vec![set(id(1), "title", "T", "Min"), set(id(1), "description", "B", "Mitt"), set(id(1), "how", "", "H")];
    let conflicts = vec![
        conflict(Clash::Changed, "title", ["T", "Min", "Deras"]),
        conflict(Clash::Changed, "description", ["B", "Mitt", "Deras text"]),
    ];
    (change(edits), conflicts)
}

/// What the last of these actions asks for, without the drafts that are dropped.
fn asked((change, conflicts): (Change, Vec<Conflict>), actions: &[&str]) -> Vec<Intent> {
    let scene = Scene::of(Vec::new());
    let mut dialog = Resolve::new(change, conflicts, scene.context().work);
    let mut done = actions.iter().map(|action| dialog.act(action, &scene.context()));
    let mut last = done.by_ref().last().unwrap();
    last.retain(|intent| !matches!(intent, Intent::Do(Effect::DropDraft(_))));
    last
}

/// The edits that are saved; None where nothing is.
fn saved(begun: (Change, Vec<Conflict>), actions: &[&str]) -> Option<Change> {
    match asked(begun, actions).as_slice() {
        [Intent::Close, Intent::Commit(change)] => Some(change.clone()),
        [Intent::Close, Intent::Say(said)] if said.id == "conflict-theirs-stand" => None,
        other => panic!("{other:?}"),
    }
}

const SAVE: &str = "conflict.save";

#[test]
fn each_field_has_its_own_choice_and_what_nobody_else_touched_is_saved_too() {
    let done = saved(two_fields(), &["conflict.mine", "conflict.theirs", SAVE]);
    assert_eq!(done, Some(change(vec![set(id(1), "title", "Deras", "Min"), set(id(1), "how", "", "H")])));
    let done = saved(two_fields(), &["conflict.theirs", "conflict.mine", SAVE]);
    let expected = vec![set(id(1), "description", "Deras text", "Mitt"), set(id(1), "how", "", "H")];
    assert_eq!(done, Some(change(expected)));
}

#[test]
fn two_texts_are_written_together_and_a_line_is_not() {
    assert_eq!(asked(two_fields(), &["conflict.both"]), [Intent::Say(Message::new("conflict-no-both"))]);
    let done = saved(two_fields(), &["conflict.theirs", "conflict.both", SAVE]);
    let both = set(id(1), "description", "Deras text", "Mitt\n\nDeras text");
    assert_eq!(done, Some(change(vec![both, set(id(1), "how", "", "H")])));
}

#[test]
fn of_the_cells_of_a_form_only_texts_are_written_together() {
    let begun = |question: &str| {
        let cell = [("form", "indicator-priority"), ("row", "r"), ("question", question), ("value", "yes")];
        let fields = cell.map(|(name, value)| (name.to_owned(), text(value))).to_vec();
        let clash = conflict(Clash::Made, "value", ["", "yes", "no"]);
        let made = Edit::Create { entity: Entity::Answer, id: id(1), fields };
        (change(vec![made]), vec![Conflict { entity: Entity::Answer, ..clash }])
    };
    let no = [Intent::Say(Message::new("conflict-no-both"))];
    assert_eq!(asked(begun("inhabitants"), &["conflict.both"]), no);
    let both = Edit::set((Entity::Answer, id(1)), "value", text("no"), text("yes\n\nno")).unwrap();
    assert_eq!(saved(begun("comments"), &["conflict.both", SAVE]), Some(change(vec![both])));
}

#[test]
fn nothing_is_saved_before_every_field_is_chosen() {
    let said = |count: usize, field: &str| {
        Intent::Say(Message::new("conflict-not-chosen").with("count", count).with("field", field))
    };
    assert_eq!(asked(two_fields(), &[SAVE]), [said(2, "Rubrik")]);
    assert_eq!(asked(two_fields(), &["conflict.mine", SAVE]), [said(1, "Beskrivning")]);
    assert_eq!(asked(two_fields(), &["list.next", "conflict.mine", SAVE]), [said(1, "Rubrik")]);
}

#[test]
fn all_are_chosen_at_once_and_a_choice_can_be_changed() {
    let mine = vec![
        set(id(1), "title", "Deras", "Min"),
        set(id(1), "description", "Deras text", "Mitt"),
        set(id(1), "how", "", "H"),
    ];
    assert_eq!(saved(two_fields(), &["conflict.all_mine", SAVE]), Some(change(mine.clone())));
    let rest = change(vec![set(id(1), "how", "", "H")]);
    assert_eq!(saved(two_fields(), &["conflict.all_theirs", SAVE]), Some(rest));
    assert_eq!(saved(two_fields(), &["conflict.all_theirs", "conflict.all_mine", SAVE]), Some(change(mine)));
    let only = (change(vec![set(id(1), "title", "T", "Min")]), vec![two_fields().1.remove(0)]);
    assert_eq!(saved(only, &["conflict.theirs", SAVE]), None);
}

#[test]
fn leaving_saves_nothing() {
    let left = [Intent::Say(Message::new("conflict-left")), Intent::Close];
    assert_eq!(asked(two_fields(), &["conflict.mine", "dialog.cancel"]), left);
}

#[test]
fn the_day_of_a_move_goes_with_the_move() {
    let moved = || {
        let label = Label::new("change-move-card", &[("title", "Fast kontakt"), ("column", "ongoing")]);
        let edits = vec![
            set(id(1), "how", "", "H"),
            set(id(1), "place", "proposed/V", "ongoing/V"),
            set(id(1), "moved", "2026-01-05", "2026-01-15"),
        ];
        let conflicts = vec![
            conflict(Clash::Changed, "place", ["proposed/V", "ongoing/V", "parked/V"]),
            conflict(Clash::Changed, "moved", ["2026-01-05", "2026-01-15", "2026-01-14"]),
        ];
        (Change { label, edits }, conflicts)
    };
    let mine = saved(moved(), &["conflict.mine", SAVE]).unwrap();
    assert_eq!(mine.label.id, "change-move-card");
    assert_eq!(
        mine.edits[1..],
        [set(id(1), "place", "parked/V", "ongoing/V"), set(id(1), "moved", "2026-01-14", "2026-01-15"),]
    );
    // What is not moved is not told of as moved.
    assert_eq!(saved(moved(), &["conflict.theirs", SAVE]), Some(change(vec![set(id(1), "how", "", "H")])));
}

#[test]
fn what_is_not_done_after_all_has_no_next_one() {
    let state =
        |before: &str, after: &str| Edit::set((Entity::Activity, id(1)), "state", text(before), text(after)).unwrap();
    let done_on = Edit::set((Entity::Activity, id(1)), "done_on", FieldValue::Null, text("2026-01-15")).unwrap();
    let from = |field: &str, of: u128| (field.to_owned(), FieldValue::Id(id(of)));
    let next = Edit::Create { entity: Entity::Activity, id: id(2), fields: vec![from("repeated_from", 1)] };
    let link = Edit::Create { entity: Entity::Link, id: id(3), fields: vec![from("activity", 2), from("card", 9)] };
    let done = || {
        let clash = conflict(Clash::Changed, "state", ["ongoing", "done", "cancelled"]);
        let edits = vec![state("ongoing", "done"), done_on.clone(), next.clone(), link.clone()];
        (change(edits), vec![Conflict { entity: Entity::Activity, ..clash }])
    };
    assert_eq!(saved(done(), &["conflict.theirs", SAVE]), None);
    let all = change(vec![state("cancelled", "done"), done_on.clone(), next.clone(), link.clone()]);
    assert_eq!(saved(done(), &["conflict.mine", SAVE]), Some(all));
}

#[test]
fn what_is_removed_is_one_question_and_comes_back_with_what_it_held() {
    let removed = || {
        let conflicts = [("title", ["T", "Min", ""]), ("how", ["", "H", ""])];
        let conflicts = conflicts.map(|(field, values)| conflict(Clash::Removed, field, values));
        (change(vec![set(id(1), "title", "T", "Min"), set(id(1), "how", "", "H")]), conflicts.to_vec())
    };
    let back = Edit::Restore { entity: Entity::Card, id: id(1), seen: Vec::new() };
    let mine = change(vec![back, set(id(1), "title", "T", "Min"), set(id(1), "how", "", "H")]);
    assert_eq!(saved(removed(), &["conflict.mine", SAVE]), Some(mine));
    assert_eq!(saved(removed(), &["conflict.theirs", SAVE]), None);
}

#[test]
fn a_removal_of_what_has_changed_is_chosen_as_a_whole() {
    let removal = |title: &str| {
        let seen = vec![("title".to_owned(), text(title)), ("how".to_owned(), text("H"))];
        Edit::Remove { entity: Entity::Card, id: id(1), seen }
    };
    let begun = || (change(vec![removal("T")]), vec![conflict(Clash::ChangedSince, "title", ["T", "", "Deras"])]);
    assert_eq!(saved(begun(), &["conflict.mine", SAVE]), Some(change(vec![removal("Deras")])));
    assert_eq!(saved(begun(), &["conflict.theirs", SAVE]), None);
}

#[test]
fn what_a_colleague_made_first_gets_the_fields_chosen() {
    let fields = vec![("title".to_owned(), text("Min")), ("how".to_owned(), text("Mitt"))];
    let begun = (
        change(vec![Edit::Create { entity: Entity::Card, id: id(1), fields }]),
        vec![
            conflict(Clash::Made, "title", ["", "Min", "Deras"]),
            conflict(Clash::Made, "how", ["", "Mitt", "Deras text"]),
        ],
    );
    let done = saved(begun, &["conflict.theirs", "conflict.mine", SAVE]);
    assert_eq!(done, Some(change(vec![set(id(1), "how", "Deras text", "Mitt")])));
}

#[test]
fn what_was_typed_is_dropped_as_a_draft_only_when_it_is_saved() {
    let scene = Scene::of(Vec::new());
    let (change, conflicts) = two_fields();
    let mut dialog = Resolve::new(change, conflicts, scene.context().work);
    let drops = |intents: Vec<Intent>| {
        let dropped = intents.into_iter().filter_map(|intent| match intent {
            Intent::Do(Effect::DropDraft(key)) => Some(key),
            _ => None,
        });
        dropped.collect::<Vec<_>>()
    };
    assert!(drops(dialog.act("conflict.all_mine", &scene.context())).is_empty());
    let form = format!("form:card:{}:change-card", id(1).0);
    assert!(drops(dialog.act(SAVE, &scene.context())).contains(&form));
}
