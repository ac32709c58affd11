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

/// A rule of the house, and the function that lists what breaks it.
type Rule = (&'static str, fn(&House) -> Vec<String>);

const RULES: &[Rule] = &[
    ("src/lib.rs lists the rooms with their floors", floors::map_faults),
    ("a room uses rooms on lower floors only", floors::floor_faults),
    ("panes never import each other", floors::pane_faults),
    ("a crate is named only where it belongs", floors::crate_faults),
    ("the clock and the environment are inputs", banned::world_faults),
    ("no unwrap, expect or panic outside tests", banned::panic_faults),
    ("tests wait for a state and all of them run", banned::test_faults),
    ("identifiers follow the glossary", banned::word_faults),
    ("first line //!, at most 400 lines", sizes::file_faults),
    ("functions of at most 60 lines", sizes::function_faults),
    ("an id in the code has a text", texts::unknown_faults),
    ("a text has a place for each argument", texts::argument_faults),
    ("a text is named by some code", texts::orphan_faults),
    ("only what belongs stands at the top", |_| bare::top_faults()),
    ("no path of somebody's machine", |_| bare::path_faults()),
    ("no orphan snapshot", |_| snapshots::orphan_faults()),
    ("bundled keys need neither AltGr nor a dead key", |_| keymaps::key_faults()),
];

/// The house is read once and every rule tried, so that all faults are told together.
#[test]
fn the_house_is_tidy() {
    let house = House::read();
    let broken = RULES.iter().filter_map(|(rule, faults)| {
        let faults = faults(&house);
        (!faults.is_empty()).then(|| format!("{rule}:\n  {}\n", faults.join("\n  ")))
    });
    let broken: Vec<String> = broken.collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
