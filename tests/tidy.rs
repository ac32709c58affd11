//! The house rules: floors, sizes, banned words, texts, keymaps. Each rule is a function that lists its faults.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

#[path = "tidy/banned.rs"]
mod banned;
#[path = "tidy/bare.rs"]
mod bare;
#[path = "tidy/floors.rs"]
mod floors;
#[path = "tidy/house.rs"]
mod house;
#[path = "tidy/keymaps.rs"]
mod keymaps;
#[path = "tidy/sizes.rs"]
mod sizes;
#[path = "tidy/snapshots.rs"]
mod snapshots;
#[path = "tidy/texts.rs"]
mod texts;

use house::House;

/// Fails with every fault on a line of its own.
fn none(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}:\n  {}\n", faults.join("\n  "));
}

#[test]
fn the_map_of_the_house_names_every_room() {
    none("src/lib.rs lists the rooms with their floors", &floors::map_faults(&House::read()));
}

#[test]
fn a_room_uses_lower_floors_only() {
    none("a room uses rooms on lower floors only", &floors::floor_faults(&House::read()));
}

#[test]
fn panes_never_use_each_other() {
    none("panes never import each other", &floors::pane_faults(&House::read()));
}

#[test]
fn each_foreign_crate_has_its_rooms() {
    none("a crate is named only where it belongs", &floors::crate_faults(&House::read()));
}

#[test]
fn clock_and_environment_are_read_in_one_place() {
    none("the clock and the environment are inputs", &banned::world_faults(&House::read()));
}

#[test]
fn nothing_panics_on_purpose_outside_tests() {
    none("no unwrap, expect or panic outside tests", &banned::panic_faults(&House::read()));
}

#[test]
fn tests_neither_sleep_nor_are_ignored() {
    none("tests wait for a state and all of them run", &banned::test_faults(&House::read()));
}

#[test]
fn identifiers_are_english() {
    none("identifiers follow the glossary", &banned::word_faults(&House::read()));
}

#[test]
fn files_say_what_they_are_and_stay_short() {
    none("first line //!, at most 400 lines", &sizes::file_faults(&House::read()));
}

#[test]
fn functions_stay_short() {
    none("functions of at most 60 lines", &sizes::function_faults(&House::read()));
}

#[test]
fn the_top_level_is_bare() {
    none("only what belongs stands at the top", &bare::top_faults());
}

#[test]
fn no_path_of_a_machine_is_committed() {
    none("no path of somebody's machine", &bare::path_faults());
}

#[test]
fn every_snapshot_has_its_test() {
    none("no orphan snapshot", &snapshots::orphan_faults());
}

#[test]
fn every_text_named_exists() {
    none("an id in the code has a text", &texts::unknown_faults(&House::read()));
}

#[test]
fn every_argument_has_its_place() {
    none("a text has a place for each argument", &texts::argument_faults(&House::read()));
}

#[test]
fn every_text_is_used() {
    none("a text is named by some code", &texts::orphan_faults(&House::read()));
}

#[test]
fn every_bundled_key_is_on_a_swedish_keyboard() {
    none("bundled keys need neither AltGr nor a dead key", &keymaps::key_faults());
}
