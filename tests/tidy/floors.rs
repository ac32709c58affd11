//! Which room may use which: floors, panes, and where each foreign crate is named.

use std::collections::BTreeMap;

use crate::house::{House, Named, Source};

/// The crate may be named in these rooms (or files) only.
const HOMES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("calamine", &["intake"]),
    ("crossterm", &["runtime"]),
    ("signal_hook", &["runtime"]),
    ("ratatui", &["ui", "msg", "panes", "dialogs", "app", "runtime"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("etcetera", &["cli", "runtime"]),
    ("fluent_bundle", &["text"]),
    ("unic_langid", &["text"]),
    ("zip", &["intake", "report"]),
    ("rust_xlsxwriter", &["report"]),
    ("encoding_rs", &["intake"]),
];

/// Rooms and floors as the table in `src/lib.rs` lays them down; `main` stands on top.
pub fn floors(house: &House) -> BTreeMap<String, u8> {
    let lib = house.src().find(|file| file.path == "src/lib.rs").expect("src/lib.rs");
    let rows = lib.text.lines().filter_map(|line| row(line.strip_prefix("//! |")?));
    let mut floors: BTreeMap<String, u8> = rows.collect();
    let top = floors.values().max().copied().unwrap_or_default();
    floors.insert("main".to_owned(), top + 1);
    floors
}

fn row(line: &str) -> Option<(String, u8)> {
    let mut cells = line.split('|').map(str::trim);
    let floor = cells.next()?.parse().ok()?;
    let room = cells.next()?.trim_matches(|c| matches!(c, '[' | ']' | '`'));
    Some((room.to_owned(), floor))
}

/// A module of the library without a row in the map, or a row without a module.
pub fn map_faults(house: &House) -> Vec<String> {
    let floors = floors(house);
    let lib = house.src().find(|file| file.path == "src/lib.rs").expect("src/lib.rs");
    let modules: Vec<String> = lib.syntax.items.iter().filter_map(module_name).collect();
    let without_row = modules.iter().filter(|name| !floors.contains_key(*name));
    let without_module = floors.keys().filter(|name| *name != "main" && !modules.contains(name));
    let unmapped = without_row.map(|name| format!("src/lib.rs: `{name}` has no row in the table of rooms"));
    let missing = without_module.map(|name| format!("src/lib.rs: the table names `{name}`, which is no module"));
    unmapped.chain(missing).collect()
}

fn module_name(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    }
}

/// Uses of a room on the same floor or above.
pub fn floor_faults(house: &House) -> Vec<String> {
    let floors = floors(house);
    let mut faults = Vec::new();
    for file in house.src().filter(|file| !file.is_test_only()) {
        let Some((room, floor)) = file.room().and_then(|room| Some((room, *floors.get(room)?))) else { continue };
        for named in file.names() {
            let Some(used) = used_room(named) else { continue };
            match floors.get(used) {
                // The domain's words are everybody's; on floor 1 too.
                Some(_) if used == room || used == "domain" => {}
                Some(other) if *other < floor => {}
                Some(other) => faults
                    .push(format!("{}: `{room}` (floor {floor}) uses `{used}` (floor {other})", file.at(named.line))),
                None => {}
            }
        }
    }
    faults
}

fn used_room(named: &Named) -> Option<&str> {
    match named.segments.as_slice() {
        [first, room, ..] if first == "crate" || first == "fyrfalt" => Some(room),
        _ => None,
    }
}

/// A pane's folder that names another pane's folder.
pub fn pane_faults(house: &House) -> Vec<String> {
    let folders: Vec<&str> = house.src().filter_map(pane).collect();
    let mut faults = Vec::new();
    for file in house.src() {
        let Some(own) = pane(file) else { continue };
        for named in file.names() {
            let other = match named.segments.as_slice() {
                [root, panes, other, ..] if root == "crate" && panes == "panes" => other.as_str(),
                _ => continue,
            };
            if other != own && folders.contains(&other) {
                faults.push(format!("{}: pane `{own}` uses pane `{other}`", file.at(named.line)));
            }
        }
    }
    faults
}

fn pane(file: &Source) -> Option<&str> {
    let (folder, _) = file.path.strip_prefix("src/panes/")?.split_once('/')?;
    Some(folder)
}

/// A foreign crate named outside its rooms.
pub fn crate_faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.src().filter(|file| !file.is_test_only()) {
        for named in file.names() {
            let Some((name, homes)) = home_of(named) else { continue };
            let at_home = homes.contains(&file.path.as_str()) || file.room().is_some_and(|room| homes.contains(&room));
            if !at_home {
                faults.push(format!("{}: `{name}` belongs in {}", file.at(named.line), homes.join(", ")));
            }
        }
    }
    faults
}

fn home_of(named: &Named) -> Option<(&'static str, &'static [&'static str])> {
    let first = named.segments.first().filter(|_| named.segments.len() > 1)?;
    HOMES.iter().find(|(name, _)| name == first).copied()
}
