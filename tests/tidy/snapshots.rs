//! Snapshots on disk: each must belong to a test that still stands.

use std::fs;
use std::path::Path;

use crate::house::{files_under, root};

/// Snapshot files whose source is gone or no longer names them, and unreviewed ones.
pub fn orphan_faults() -> Vec<String> {
    let snapshots = ["src", "tests"].iter().flat_map(|folder| files_under(folder, "snap"));
    let unreviewed = ["src", "tests"].iter().flat_map(|folder| files_under(folder, "new"));
    let pending = unreviewed.map(|path| format!("{path}: not reviewed"));
    snapshots.filter_map(|path| orphan(&path)).chain(pending).collect()
}

fn orphan(path: &str) -> Option<String> {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let Some(source) = text.lines().find_map(|line| line.strip_prefix("source: ")) else {
        return Some(format!("{path}: has no source line"));
    };
    let Ok(code) = fs::read_to_string(root().join(source.trim_matches('"'))) else {
        return Some(format!("{path}: {source} is gone"));
    };
    let stem = Path::new(path).file_stem()?.to_string_lossy().into_owned();
    let name = stem.rsplit("__").next()?.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let known = code.contains(name) || (code.contains("format!") && code.contains("assert_snapshot!"));
    (!known).then(|| format!("{path}: {source} names no `{name}`"))
}
