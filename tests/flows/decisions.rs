//! Decisions: written down on what is marked, corrected by new ones, never taken back; two who decide at once.

use fyrfalt::domain::{Entity, EntityId, FieldValue, Work};
use fyrfalt::forms::grid::is_decided;
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};

/// A file with an omgång in step 2 and the first two indicators on its bruttolista.
struct File {
    _folder: TempDir,
    store: Store,
    round: EntityId,
    listed: [EntityId; 2],
}

fn file() -> File {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let work = store.reader().unwrap().work().unwrap();
    let of = |title: &str| work.indicators().iter().find(|one| one.title.starts_with(title)).unwrap().id;
    let listed = [of("Fallskador"), of("Väntetid")];
    let mut making = Making::default();
    let texts = [("name", "Äldreomsorg 2026"), ("step", "2"), ("forums", "Socialnämnden\nLedningsgruppen")];
    let round = making.make(Entity::Round, &texts.map(|(name, value)| (name, FieldValue::text(value))));
    for (indicator, place) in listed.iter().zip(["F", "V"]) {
        let fields = [
            ("round", FieldValue::Id(round)),
            ("form", FieldValue::text("longlist")),
            ("place", FieldValue::text(place)),
            ("indicator", FieldValue::Id(*indicator)),
        ];
        making.make(Entity::Entry, &fields);
    }
    making.on(&store);
    File { _folder: folder, store, round, listed }
}

impl File {
    fn work(&self) -> Work {
        self.store.reader().unwrap().work().unwrap()
    }

    /// Which of the two have been decided on in step 2.
    fn decided(&self) -> [bool; 2] {
        let work = self.work();
        self.listed.map(|indicator| is_decided(&work, self.round, indicator))
    }

    fn session(&self, name: &'static str) -> Workbench {
        Setup { as_name: Some(name), ..Setup::default() }.on(&self.store)
    }
}

/// Writes down a decision on the indicator that a search finds.
fn decides(bench: &mut Workbench, search: &str) {
    bench.keys("1 esc /").types(search).keys("enter B").shows("Nytt beslut").keys("ctrl-s");
}

#[test]
fn two_indicators_of_the_longlist_are_decided_on_until_a_new_decision_says_no() {
    let file = file();
    let mut anna = file.session("Anna Karlsson");
    anna.keys("1 /").types("fallskador").keys("enter B").shows("indikator: Fallskador").shows("Socialnämnden");
    anna.shows("2 Snabbanalys").keys("ctrl-s").shows("Beslut 1 är inskrivet.");
    assert_eq!(file.decided(), [true, false]);
    anna.keys("0").shows("+ ja").shows("steg 2b").keys("l").types("väntetid").keys("enter");
    assert_eq!(file.decided(), [true, true]);
    anna.keys("l").types("väntetid").keys("enter").shows("kopplas inte isär");
    assert_eq!(file.decided(), [true, true]);

    anna.keys("e").shows("Nytt beslut som rättar beslut 1").keys("tab right ctrl-s");
    anna.shows("Beslut 2 är inskrivet och rättar beslut 1.").shows("(rättat av 2)").shows("– nej");
    assert_eq!(file.decided(), [false, false]);
    anna.shows("Rättar beslut 1, 15 jan 2026: ja").keys("down").shows("Rättat av beslut 2");
    anna.keys("e").shows("Beslut 1 är redan rättat av 2.");
}

#[test]
fn what_is_decided_is_shown_with_the_thing_and_the_decision_leads_back_to_it() {
    let file = file();
    let mut anna = file.session("Anna Karlsson");
    decides(&mut anna, "fallskador");
    anna.keys("1 enter").shows("Beslutat").shows("Beslut 1, 15 jan 2026: ja – Fallskador");
    anna.keys("0 enter").shows("1 Indikatorer");
    anna.keys("0 p").keys("3 enter").shows("beslut 1, 15 jan 2026: ja");
}

#[test]
fn undo_says_that_a_decision_stands_and_then_takes_what_came_before() {
    let file = file();
    let mut anna = file.session("Anna Karlsson");
    anna.keys("+").types("Fast kontakt").keys("enter esc");
    decides(&mut anna, "fallskador");
    decides(&mut anna, "väntetid");
    anna.keys("u").shows("Beslut 2 står kvar").keys("u").shows("Beslut 1 står kvar");
    assert_eq!(file.work().cards().len(), 1);
    anna.keys("u").shows("Ångrat: ");
    assert_eq!(file.work().cards().len(), 0);
    anna.keys("U").shows("Gjort igen: ");
    assert_eq!((file.work().cards().len(), file.decided()), (1, [true, true]));
    anna.keys("0 h").shows("Skrev in beslutet").keys("r").shows("Ett beslut ändras inte i efterhand.");
    assert_eq!(file.decided(), [true, true]);
}

#[test]
fn two_who_decide_and_correct_at_once_are_both_in_the_log() {
    let file = file();
    let (mut anna, mut bo) = (file.session("Anna Karlsson"), file.session("Bo Ek"));
    decides(&mut anna, "fallskador");
    bo.hears().keys("0").shows("Fallskador");
    anna.keys("0 e tab right");
    bo.keys("e tab right right ctrl-s").shows("Beslut 2 är inskrivet");
    anna.keys("ctrl-s").shows("Beslut 3 är inskrivet").hears().shows("(rättat av 2, 3)");
    assert_eq!(file.decided(), [false, false]);
}

#[test]
fn words_begun_for_one_decision_are_not_met_in_another() {
    let file = file();
    let mut anna = file.session("Anna Karlsson");
    anna.keys("1 /").types("fallskador").keys("enter B").types(" bland de äldsta").keys("esc");
    anna.keys("1 esc /").types("väntetid").keys("enter B").hides("bland de äldsta").keys("esc");
    anna.keys("1 esc /").types("fallskador").keys("enter B").shows("bland de äldsta").keys("ctrl-s");
    assert!(file.work().decisions()[0].what.ends_with("bland de äldsta"));
}

#[test]
fn the_log_is_searched_and_narrowed_to_a_step_or_to_what_holds() {
    let file = file();
    let mut anna = file.session("Anna Karlsson");
    decides(&mut anna, "fallskador");
    anna.keys("0 n")
        .types("Ny arbetsgrupp")
        .keys("tab tab tab tab")
        .shows("2 Snabbanalys")
        .keys("left left left ctrl-s")
        .shows("Ny arbetsgrupp")
        .shows("Beslut · 2");
    anna.keys("/")
        .types("arbetsgrupp")
        .keys("enter")
        .hides("Fallskador")
        .shows("1 av 2")
        .keys("esc")
        .shows("Fallskador");
    anna.keys("o")
        .types("2b")
        .keys("enter")
        .hides("Ny arbetsgrupp")
        .shows("steg 2b")
        .keys("esc")
        .shows("Ny arbetsgrupp");
    anna.keys("G e tab right ctrl-s o").types("gäller").keys("enter").hides("(rättat av 3)").shows("Ny arbetsgrupp");
}
