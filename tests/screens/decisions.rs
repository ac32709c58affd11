//! The decision log: with nothing in it, with a few, with many; two sizes, two languages; the form of a decision.

use fyrfalt::domain::{Entity, EntityId, FieldValue};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::work::Making;
use crate::support::workbench::Setup;
use crate::support::{values, work};

const SMALL: (u16, u16) = (80, 24);

fn made(making: &mut Making, texts: &[(&str, &str)], ids: &[(&str, EntityId)]) -> EntityId {
    let texts = texts.iter().map(|(name, value)| (*name, FieldValue::text(value)));
    let ids = ids.iter().map(|(name, id)| (*name, FieldValue::Id(*id)));
    making.make(Entity::Decision, &texts.chain(ids).collect::<Vec<_>>())
}

/// Three decisions of an omgång, of which the second corrects the first, and one that the third sends back.
fn some(store: &Store) {
    let known = store.reader().unwrap().work().unwrap();
    let indicator = known.indicators().iter().find(|one| one.title.starts_with("Fallskador")).unwrap().id;
    let mut making = Making::default();
    let round = [("name", "Äldreomsorg 2026"), ("step", "2"), ("forums", "Socialnämnden")];
    let round = making.make(Entity::Round, &round.map(|(name, value)| (name, FieldValue::text(value))));
    let first = made(
        &mut making,
        &[
            ("what", "Fallskador 80+ går vidare till fördjupad analys"),
            ("decided_on", "2026-01-12"),
            ("step", "2"),
            ("forum", "Ledningsgruppen"),
            ("outcome", "no"),
            ("reporter", "Anna Karlsson"),
        ],
        &[("round", round)],
    );
    let wording = "Nämnden beslutar att indikatorn går vidare.\n\nArbetsgruppen återkommer den 20 mars.";
    let second = made(
        &mut making,
        &[
            ("what", "Fallskador 80+ går vidare till fördjupad analys"),
            ("decided_on", "2026-01-14"),
            ("step", "2"),
            ("forum", "Socialnämnden"),
            ("outcome", "yes"),
            ("wording", wording),
            ("basis", "Prioriteringen den 12 januari; fallskadorna är fler än i jämförelsegruppen."),
            ("reporter", "Anna Karlsson"),
        ],
        &[("round", round), ("corrects", first)],
    );
    let third = [("what", "Egen budget för arbetsgruppen"), ("decided_on", "2026-01-15"), ("forum", "Socialnämnden")];
    made(&mut making, &[&third[..], &[("outcome", "returned")]].concat(), &[]);
    making.link(("decision", first), ("indicator", indicator));
    making.link(("decision", second), ("indicator", indicator));
    making.on(store);
}

#[test]
fn nothing_is_decided_yet() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("0").picture());
    bench.keys("e").shows("Inget beslut är markerat.").keys("o").shows("Det finns inga beslut att välja bland än.");
}

#[test]
fn some_decisions_on_a_small_screen() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    some(&store);
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("0 down").picture());
    bench
        .keys("d")
        .shows("Underlag")
        .keys("d")
        .shows("indikator: Fallskador")
        .keys("up enter")
        .shows("inte kopplat till något");
}

#[test]
fn some_decisions_in_english() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    some(&store);
    let mut bench = Setup { lang: Lang::En, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("0 down").picture());
}

#[test]
fn many_decisions_with_long_words() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut making = Making::default();
    let long =
        "Gemensam introduktion för alla vikarier i hemtjänsten inför sommaren, med handledare de tre första dagarna";
    let wording = long.repeat(12);
    for number in 1..=60 {
        let what = format!("{number:02} {long}");
        let forum = "Vård- och omsorgsnämndens utskott för kvalitet och utveckling";
        let texts = [("what", what.as_str()), ("decided_on", "2026-01-15"), ("forum", forum), ("outcome", "returned")];
        let all = [&texts[..], &[("step", "4"), ("wording", wording.as_str()), ("reporter", forum)]].concat();
        made(&mut making, &all, &[]);
    }
    making.on(&store);
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("0 down down /").types("introduktion").picture());
}

#[test]
fn the_form_of_a_decision() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    some(&store);
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("4 B").picture());
}
