//! What stands in the repository besides code: a bare top level, no path of somebody's machine.

use std::fs;

use crate::house::{files_under, root};

/// What belongs there; the last two are left by cargo and proptest and are not committed.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "LICENSE",
    "src",
    "keymaps",
    "tests",
    "benches",
    "target",
    "proptest-regressions",
];

/// Entries at the top that do not belong there (dotfiles do).
pub fn top_faults() -> Vec<String> {
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let strangers = entries.filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str()));
    strangers.map(|name| format!("{name}: does not belong at the top")).collect()
}

/// Lines in sources, texts and the README that name a folder of the machine they were written on.
pub fn path_faults() -> Vec<String> {
    let folders = [concat!("/wo", "rk/"), concat!("/Us", "ers/"), concat!("/ro", "ot/")];
    let mut files: Vec<String> =
        ["src", "tests", "benches", "keymaps"].iter().flat_map(|f| files_under(f, "")).collect();
    files.extend(["README.md", "Cargo.toml", ".ci/run"].map(str::to_owned));
    let mut faults = Vec::new();
    for path in files {
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            if folders.iter().any(|folder| line.contains(folder)) {
                faults.push(format!("{path}:{}: names a machine's folder", number + 1));
            }
        }
    }
    faults
}
