//! Two indicators become one, and one becomes several again.

use fyrfalt::domain::{Direction, ValueKind};
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::values::{self, Made};
use crate::support::workbench::{Setup, Workbench};

/// The small file, and from another file the same survey as the printed publication has it.
fn twice(folder: &TempDir) -> Store {
    let store = values::small(&folder.path().join("f.db"));
    let printed = Made {
        title: "Brukarbedömning hemtjänsten i sin helhet",
        code: None,
        unit_of_measure: "Procent",
        kind: ValueKind::Share,
        direction: Direction::Higher,
        value: |_, _| Some(50.0),
    };
    values::publish(&store, "tryckt.xlsx", &[printed]);
    store
}

/// The indicator with this title in depth.
fn at<'a>(bench: &'a mut Workbench, title: &str) -> &'a mut Workbench {
    bench.keys("1 / ctrl-u").types(title).keys("enter enter")
}

#[test]
fn another_becomes_a_part_of_it_and_one_key_takes_it_back() {
    let folder = tempdir().unwrap();
    let store = twice(&folder);
    let mut bench = Setup { size: (140, 50), ..Setup::default() }.on(&store);
    bench.keys("z");
    at(&mut bench, "U21468").shows("Hemtjänsten i sin helhet · 2015").hides("Serier bakom indikatorn");
    bench.keys("J").shows("Vilken ska bli en del av ”Hemtjänsten i sin helhet”?");
    // The one whose title is most alike is marked at first.
    bench
        .keys("enter")
        .shows("”Brukarbedömning hemtjänsten i sin helhet” är nu en del av ”Hemtjänsten i sin helhet” – u ångrar.");
    bench
        .shows("Serier bakom indikatorn")
        .shows("U21468 · Kolada · 2012–2015")
        .shows("Hemtjänsten i sin helhet · 2015");
    bench.keys("1 / ctrl-u").types("hemtj").keys("enter").hides("Brukarbedömning").keys("enter u");
    bench.shows("Ångrat: ”Brukarbedömning hemtjänsten i sin helhet” som en del av").hides("Serier bakom indikatorn");
    bench.keys("1").shows("Brukarbedömning").keys("U").hides("Brukarbedömning hemtjänsten i sin helhet  ");
}

#[test]
fn what_it_is_joined_to_stays_what_it_was_also_when_it_is_the_younger() {
    let folder = tempdir().unwrap();
    let store = twice(&folder);
    let mut bench = Setup { size: (140, 50), ..Setup::default() }.on(&store);
    bench.keys("z");
    at(&mut bench, "brukar").keys("J").types("U21468").keys("enter");
    bench.shows("Brukarbedömning hemtjänsten i sin helhet · 2015").shows("50").shows("tryckt.xlsx");
}

#[test]
fn a_series_gets_its_indicator_back_with_what_was_written_about_it() {
    let folder = tempdir().unwrap();
    let store = twice(&folder);
    let mut bench = Setup { size: (140, 50), ..Setup::default() }.on(&store);
    bench.keys("z");
    at(&mut bench, "U21468").keys("L").shows("”Hemtjänsten i sin helhet” har bara en serie");
    at(&mut bench, "brukar").keys("c").types("Den tryckta").keys("ctrl-s");
    at(&mut bench, "U21468").keys("c").types("Den i Kolada").keys("ctrl-s");
    bench.keys("J enter").shows("båda kommentarerna är kvar").shows("Den i Kolada").shows("Den tryckta");
    bench.keys("L").shows("Vilken serie ska bli en egen indikator?").shows("U21468 · Kolada · 2012–2015");
    bench.types("brukar").keys("enter").shows("är nu en egen indikator").hides("Serier bakom indikatorn");
    at(&mut bench, "brukar").shows("Den tryckta").hides("Den i Kolada");
}

#[test]
fn the_series_it_came_with_can_be_split_off_too() {
    let folder = tempdir().unwrap();
    let store = twice(&folder);
    let mut bench = Setup { size: (140, 50), ..Setup::default() }.on(&store);
    bench.keys("z");
    at(&mut bench, "U21468")
        .keys("1 esc enter J enter L")
        .types("U21468")
        .keys("enter")
        .shows("är nu en egen indikator");
    bench.shows("Brukarbedömning hemtjänsten i sin helhet · 2015");
    bench.keys("1 / ctrl-u").types("hemtj").keys("enter").shows("Brukarbedömning").shows("2 av 5");
    bench.keys("u u").shows("2 av 5").keys("U U").shows("2 av 5");
}

#[test]
fn a_target_is_carried_over_and_two_for_the_same_unit_are_refused() {
    let folder = tempdir().unwrap();
    let store = twice(&folder);
    let mut bench = Setup { size: (140, 50), ..Setup::default() }.on(&store);
    bench.keys("z");
    at(&mut bench, "brukar").keys("e").types("95").keys("enter");
    at(&mut bench, "U21468").keys("J enter").shows("Eget mål: 95").keys("u").hides("Eget mål");
    bench
        .keys("e")
        .types("90")
        .keys("enter J enter")
        .shows("Båda har ett eget mål för Sollentuna. Ta bort det ena först.");
    bench.shows("Eget mål: 90").hides("Serier bakom indikatorn");
}
