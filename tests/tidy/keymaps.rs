//! The bundled keymaps: every key is one, and a Swedish keyboard has it without `AltGr` or a dead key.

use std::fs;

use fyrfalt::keymap::Key;
use toml::{Table, Value};

use crate::house::{files_under, root};

/// Keys of the bundled maps that are unknown or out of reach.
pub fn key_faults() -> Vec<String> {
    let mut faults = Vec::new();
    for path in files_under("keymaps", "toml") {
        let table: Table = fs::read_to_string(root().join(&path)).unwrap().parse().unwrap();
        let keys = chords(&table).into_iter().flat_map(|chord| chord.split(' ').map(str::to_owned).collect::<Vec<_>>());
        faults.extend(keys.filter_map(|key| Some(format!("{path}: `{key}` {}", fault(&key)?))));
    }
    faults
}

fn fault(key: &str) -> Option<&'static str> {
    match key.parse::<Key>() {
        Err(_) => Some("is no key"),
        Ok(key) if key.is_awkward() => Some("needs AltGr or a dead key"),
        Ok(key) if key.is_only_text() => Some("types text"),
        Ok(_) => None,
    }
}

/// The chords of all scopes, also of scopes within scopes.
fn chords(table: &Table) -> Vec<String> {
    let of = |(name, value): (&String, &Value)| match value {
        Value::Table(inner) => chords(inner),
        _ => vec![name.clone()],
    };
    table.iter().flat_map(of).collect()
}
