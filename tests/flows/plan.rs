//! The activity plan: written in place, set as done, moved, undone; drafts; days as people type them.

use fyrfalt::domain::{Entity, FieldValue, State};
use fyrfalt::msg::Effect;
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};
use crate::support::{values, work};

fn file() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    (folder, store)
}

/// The plan alone on the screen.
fn plan(store: &Store) -> Workbench {
    let mut bench = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(store);
    bench.keys("3 z");
    bench
}

#[test]
fn activities_are_put_up_one_after_the_other_until_an_empty_line() {
    let (_folder, store) = file();
    let mut bench = plan(&store);
    bench.shows("Ingen aktivitet än.").keys("n").types("Ring Åre").keys("enter").types("AK").keys("enter");
    bench.types("fre").shows("Blir fre 16 jan 2026, v. 3").keys("enter").shows("Lade till ”Ring Åre”");
    bench.shows("fre 16 jan").types("Boka rum").keys("tab tab").types("+2v").keys("enter").shows("tors 29 jan");
    bench.keys("enter").hides("Vad ska göras?").shows("3 Aktivitetsplan · 2");
    bench
        .keys("u")
        .shows("3 Aktivitetsplan · 1")
        .shows("Ångrat: Lade till aktiviteten ”Boka rum”")
        .keys("U")
        .shows("tors 29 jan");
}

#[test]
fn what_is_made_and_done_in_this_view_is_counted_as_long_as_it_is_shown() {
    let (_folder, store) = file();
    let mut bench = plan(&store);
    bench.keys("n").types("Ring Åre").keys("ctrl-s esc").shows("3 Aktivitetsplan · 1─");
    bench.keys("n").types("Boka rum").keys("ctrl-s esc").shows("3 Aktivitetsplan · 2─");
    bench.keys("d").shows("✓ klar").shows("3 Aktivitetsplan · 2─").hides("visas inte");
}

#[test]
fn a_day_that_is_none_gets_a_sentence_and_stays_in_the_field() {
    let (_folder, store) = file();
    let mut bench = plan(&store);
    bench.keys("n").types("Ring Åre").keys("tab tab").types("nångång").keys("enter");
    bench.shows("”nångång” är ingen dag.").shows("nångång").keys("tab").shows("är ingen dag");
    for (typed, read) in [("15/3", "sön 15 mar"), ("2026-03-16", "mån 16 mar"), ("v 12", "fre 20 mar")] {
        bench.keys("ctrl-u").types(typed).shows(&format!("Blir {read} 2026"));
    }
    bench.keys("enter").shows("fre 20 mar");
    bench.keys("tab").types("Bo").keys("ctrl-s").shows("Skriv vad som ska göras.");
}

#[test]
fn a_row_is_changed_in_place_and_nothing_but_what_was_changed_is_saved() {
    let (_folder, store) = file();
    work::some(&store);
    let (mut anna, mut bo) = (plan(&store), plan(&store));
    anna.keys("e tab ctrl-u").types("Anna och Bo");
    bo.keys("e tab tab ctrl-u").types("fre").keys("enter").shows("fre 16 jan");
    anna.keys("enter").shows("Sparat.").shows("Anna och Bo").shows("fre 16 jan");
    anna.keys("e shift-tab space enter").shows("2 klara eller avbrutna visas inte").keys("u").shows("pågår");
}

#[test]
fn two_who_change_the_same_cell_see_both() {
    let (_folder, store) = file();
    work::some(&store);
    let (mut anna, mut bo) = (plan(&store), plan(&store));
    anna.keys("e tab ctrl-u").types("Annas grupp");
    bo.keys("e tab ctrl-u").types("Bos grupp").keys("enter");
    anna.keys("enter").shows("Bos grupp").shows("Annas grupp");
}

#[test]
fn what_was_typed_and_not_saved_comes_back() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.keys("n").types("halv men").keys("tab").types("Bo");
    let drafts = bench.model.unsaved();
    assert!(drafts.iter().any(|draft| draft.key == "activity:new:title" && draft.text == "halv men"), "{drafts:?}");
    bench.keys("esc").shows("finns kvar som utkast").hides("halv men");
    bench.keys("n").shows("halv men").shows("lagts tillbaka");
    let kept: Vec<_> = bench
        .kept
        .iter()
        .filter_map(|effect| if let Effect::SaveDraft(draft) = effect { Some(draft.clone()) } else { None })
        .filter(|draft| ["halv men", "Bo"].contains(&draft.text.as_str()))
        .collect();
    let mut next = Setup { drafts: kept, ..Setup::default() }.on(&store);
    next.shows("utkast väntar").keys("3 z n").shows("halv men").keys("ctrl-s").shows("Lade till ”halv men”");
    next.keys("esc n").hides("lagts tillbaka").keys("esc");
    bench.keys("ctrl-x").shows("Ctrl-X igen").shows("halv men").keys("ctrl-x n").hides("halv men");
}

#[test]
fn done_is_one_key_and_the_next_of_what_comes_again_is_there() {
    let (_folder, store) = file();
    let mut making = Making::default();
    let text = |name: &'static str, text: &str| (name, FieldValue::text(text));
    let fields = [
        text("title", "Månadsuppföljning"),
        text("due", "2026-01-14"),
        text("state", "not_started"),
        text("repeats", "monthly"),
    ];
    making.make(Entity::Activity, &fields);
    making.on(&store);
    let mut bench = plan(&store);
    bench.shows("! ons 14 jan").shows("1 försenad").keys("d").shows("lör 14 feb").hides("försenad");
    bench.shows("1 klar eller avbruten visas inte").keys("u").shows("! ons 14 jan").hides("14 feb");
}

#[test]
fn several_are_ticked_and_set_in_one_step() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.keys("a").shows("3 markerade").keys("d").shows("3 aktiviteter är klara").shows("Inget är kvar att göra");
    bench.keys("u").shows("3 Aktivitetsplan · 3 · 1 försenad");
    bench
        .keys("space space >")
        .shows("2 aktiviteter flyttade en vecka framåt")
        .shows("fre 23 jan")
        .keys("u")
        .hides("fre 23 jan");
    bench.keys("esc delete").shows("är borttagen – u ångrar").keys("u").shows("3 Aktivitetsplan · 3");
}

#[test]
fn late_follows_from_the_day_and_from_nothing_else() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.shows("! fre 9 jan").shows("! försenad, pågår").keys("> >").hides("försenad").shows("fre 23 jan");
    bench.keys("< <").shows("! fre 9 jan");
}

#[test]
fn filters_and_orders_are_kept_for_the_next_time() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.keys("o").types("mina").keys("enter").shows("Ta fram mall").hides("Boka möte").shows("· mina");
    bench.keys("o").types("försen").keys("enter").shows("1 av 4").hides("Boka möte");
    bench.keys("o").types("veckan").keys("enter").shows("Boka möte").hides("Ta fram mall");
    bench.keys("o").types("alla").keys("enter s s").shows("Ordning: efter vem");
    let kept = bench.model.remembered();
    assert_eq!((kept.plan_sort.as_str(), kept.plan_filter.as_str()), ("who", "all"));
    bench.keys("/").types("nämnden").shows("Redovisa").hides("Boka möte").keys("enter esc").shows("Boka möte");
}

#[test]
fn the_card_an_activity_came_from_is_one_key_away() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.shows("Fallriskbedöm…").keys("r").shows("4 Förbättringstavla");
    bench.keys("3 down r").shows("inte kopplad till något");
}

#[test]
fn keys_for_a_marked_one_say_that_there_is_none() {
    let (_folder, store) = file();
    let mut bench = plan(&store);
    for key in ["d", "e", "enter", "delete", ">", "space", "r"] {
        bench.keys(key).shows("Markera först en aktivitet.");
    }
}

#[test]
fn what_a_colleague_changes_comes_with_the_name_and_leaves_my_row_alone() {
    let (_folder, store) = file();
    work::some(&store);
    let mut anna = plan(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("n").types("halv men");
    bo.keys("3 down b");
    anna.hears().shows("Boka möte med arbetsgruppen ‹Bo Ek›").shows("● pågår").shows("halv men");
    bo.keys("delete");
    anna.hears().hides("Boka möte").shows("halv men").keys("ctrl-s").shows("Lade till ”halv men”");
}

#[test]
fn the_whole_form_is_one_key_away_and_what_is_saved_there_is_in_the_row() {
    let (_folder, store) = file();
    work::some(&store);
    let mut bench = plan(&store);
    bench.keys("end enter").shows("Redovisa för nämnden").types(" i mars").keys("ctrl-s");
    bench.shows("Redovisa för nämnden i mars").keys("u").hides("i mars");
}

/// A file with one activity that comes again every month.
fn monthly() -> (TempDir, Store) {
    let (folder, store) = file();
    let mut making = Making::default();
    let fields =
        [("title", "Månadsuppföljning"), ("due", "2026-01-14"), ("state", "not_started"), ("repeats", "monthly")];
    making.make(Entity::Activity, &fields.map(|(name, value)| (name, FieldValue::text(value))));
    making.on(&store);
    (folder, store)
}

#[test]
fn klar_in_the_form_notes_the_day_and_makes_the_next_one_and_passing_it_does_not() {
    let (_folder, store) = monthly();
    let activities = || store.reader().unwrap().work().unwrap().activities().to_vec();
    let mut bench = plan(&store);
    bench.keys("enter tab tab tab right right ctrl-s").shows("lör 14 feb");
    let done = activities().into_iter().find(|one| one.repeated_from.is_none()).unwrap();
    assert_eq!((done.state, done.done_on), (State::Done, Some(values::stamp().today)));
    bench.keys("u").hides("lör 14 feb").keys("t t");
    let passed = activities();
    assert_eq!(passed.iter().map(|one| (one.state, one.done_on)).collect::<Vec<_>>(), [(State::Done, done.done_on)]);
}

#[test]
fn a_lage_that_a_colleague_has_set_meanwhile_is_not_overwritten() {
    let (_folder, store) = monthly();
    let (mut anna, mut bo) = (plan(&store), plan(&store));
    anna.keys("e shift-tab space");
    bo.keys("x");
    anna.hears().keys("enter");
    assert_eq!(store.reader().unwrap().work().unwrap().activities()[0].state, State::Cancelled);
}

#[test]
fn to_its_origin_also_on_another_board_and_where_it_has_become_a_part_of_another() {
    let (_folder, store) = file();
    let mut making = Making::default();
    let (one, two) = (making.board("Ett", None), making.board("Två", None));
    making.card(one, "proposed/V", "På den första", &[]);
    let kept = making.card(two, "proposed/V", "Det som blev kvar", &[]);
    let part = making.card(two, "proposed/k", "En del av det", &[("merged_into", FieldValue::Id(kept))]);
    let activity = making.activity("Ring", "Anna", "2026-01-16", "not_started");
    making.link(("card", part), ("activity", activity));
    making.on(&store);
    plan(&store).keys("r").shows("Två").shows("▶ Det som blev kvar").hides("På den första");
}
