//! Keys to this pane and what it asks for.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::date;
use ratatui::layout::Rect;
use uuid::Uuid;

use super::Plan;
use crate::domain::work::Row;
use crate::domain::{Activity, Change, Edit, EntityId, FieldValue, Item, State, Work};
use crate::keymap::Keymap;
use crate::msg::{Context, Intent, Pane, Remembered};
use crate::text::{Lang, Texts};
use crate::ui::text_field::Input;
use crate::ui::theme::Theme;

fn activity(number: i64, title: &str, due: Option<i8>) -> Activity {
    Activity {
        id: id(number),
        number,
        title: title.to_owned(),
        responsible: "Anna".to_owned(),
        due: due.map(|day| date(2026, 1, day)),
        state: State::NotStarted,
        step: None,
        origin: String::new(),
        goal: String::new(),
        purpose: String::new(),
        roles: String::new(),
        notes: String::new(),
        repeats: None,
        done_on: None,
        repeated_from: None,
        round: None,
    }
}

fn id(number: i64) -> EntityId {
    EntityId(Uuid::from_u128(u128::try_from(number).unwrap()))
}

/// A plan with three activities, and what each of these actions asks for; `"text` is typed.
fn asked(actions: &[&str]) -> Vec<Vec<Intent>> {
    let rows = [activity(1, "sist", None), activity(2, "nu", Some(16)), activity(3, "sen", Some(9))];
    let work = Work::of(rows.into_iter().map(Row::Activity).collect());
    let (texts, theme, keymap) = (Texts::new(Lang::Sv), Theme::default(), Keymap::default());
    let (remembered, lit) = (Remembered::default(), HashSet::new());
    let context = Context {
        texts: &texts,
        theme: &theme,
        keymap: &keymap,
        now: Timestamp::UNIX_EPOCH,
        today: date(2026, 1, 15),
        home: None,
        own_areas: &[],
        own_peers: &[],
        remembered: &remembered,
        work: &work,
        who: "Anna",
        selection: None,
        lit: &lit,
        narrowed: None,
        people: &[],
        fresh: &[],
        round: None,
        form: None,
        board: None,
        refuses: false,
        drafts: &[],
        area: Rect::new(0, 0, 80, 10),
        focused: true,
        number: 3,
    };
    let mut pane = Plan::default();
    pane.worked(&context);
    let mut carry_out = |action: &&str| match action.strip_prefix('"') {
        Some(text) => pane.input(Input::Paste(text.to_owned()), &context),
        None => pane.refusal(action, &context).map_or_else(|| pane.act(action, &context), |why| vec![Intent::Say(why)]),
    };
    actions.iter().map(&mut carry_out).collect()
}

fn last(actions: &[&str]) -> Vec<Intent> {
    asked(actions).pop().unwrap_or_default()
}

fn commits(intents: &[Intent]) -> Vec<&Change> {
    intents.iter().filter_map(|intent| if let Intent::Commit(change) = intent { Some(change) } else { None }).collect()
}

#[test]
fn the_late_one_stands_first_and_each_move_is_the_selection() {
    let select = |number: i64| vec![Intent::Select(Item::Activity(id(number)))];
    assert_eq!(
        asked(&["list.first", "list.next", "list.next", "list.next"]),
        [select(3), select(2), select(1), select(1)]
    );
}

#[test]
fn a_bulk_action_is_one_change() {
    let intents = last(&["plan.tick_all", "plan.later"]);
    let [change] = commits(&intents)[..] else { panic!("{intents:?}") };
    let after: Vec<_> = change
        .edits
        .iter()
        .map(|edit| match edit {
            Edit::Set { id, after: FieldValue::Text(day), .. } => (*id, day.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(after, [(id(3), "2026-01-16"), (id(2), "2026-01-23")], "what has no day stays");
    let intents = last(&["plan.tick_all", "plan.done"]);
    let [change] = commits(&intents)[..] else { panic!("{intents:?}") };
    assert_eq!(change.edits.len(), 6, "läge and day of three");
}

#[test]
fn a_row_is_saved_only_when_it_can_be() {
    let (what, day) = ("\"Ring", "\"nångång");
    assert_eq!(commits(&last(&["plan.new", "\" ", "plan.row_save"])).len(), 0);
    assert_eq!(commits(&last(&["plan.new", what, "plan.row_previous", day, "plan.row_enter"])).len(), 0);
    let intents = last(&["plan.new", what, "plan.row_previous", "\"+1v", "plan.row_enter"]);
    let [change] = commits(&intents)[..] else { panic!("{intents:?}") };
    let [Edit::Create { fields, .. }] = &change.edits[..] else { panic!("{change:?}") };
    let named = |name: &str, value: &str| (name.to_owned(), FieldValue::text(value));
    assert_eq!(*fields, [named("title", "Ring"), named("due", "2026-01-22"), named("state", "not_started")]);
}

#[test]
fn a_row_left_as_it_was_changes_nothing() {
    assert_eq!(commits(&last(&["plan.edit", "plan.row_enter"])).len(), 0);
    let intents = last(&["plan.edit", "\" nu", "plan.row_enter"]);
    let [change] = commits(&intents)[..] else { panic!("{intents:?}") };
    let [Edit::Set { field, before, after, .. }] = &change.edits[..] else { panic!("{change:?}") };
    let text = |text: &str| FieldValue::text(text);
    assert_eq!((field.as_str(), before, after), ("title", &text("sen"), &text("sen nu")));
}

#[test]
fn what_does_not_apply_says_why() {
    let said = |intents: Vec<Intent>| match &intents[..] {
        [Intent::Say(why)] => why.id,
        other => panic!("{other:?}"),
    };
    assert_eq!(said(last(&["list.last", "plan.later"])), "refusal-no-due");
    assert_eq!(said(last(&["plan.origin"])), "refusal-no-origin");
}

#[test]
fn what_is_done_again_and_again_has_a_sign() {
    use crate::domain::activity::Repeat;
    use crate::panes::plan::cells::title_in;
    use crate::ui::theme::GlyphSet;
    let once = activity(1, "Runda", None);
    let again = Activity { repeats: Some(Repeat::Monthly), ..once.clone() };
    assert_eq!(title_in(&once, None, 20, GlyphSet::Unicode), "Runda");
    assert_eq!(title_in(&again, None, 20, GlyphSet::Unicode), "↻ Runda");
    assert_eq!(title_in(&again, Some("Bo"), 20, GlyphSet::Ascii), "(v) Runda ‹Bo›");
}
