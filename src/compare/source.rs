//! The source wordings: as published for values, "Egen bearbetning av data från …" for what we compute.
//!
//! Kolada's terms ask for these very words, so they are Swedish whatever the language of the program.

use std::collections::BTreeSet;

use crate::store::StoreError;
use crate::store::published::{ImportNo, Published};

/// The wording for values of these imports and what is computed from them.
pub(super) fn wording(
    published: &Published<'_>,
    imports: impl IntoIterator<Item = ImportNo>,
) -> Result<String, StoreError> {
    let used: BTreeSet<ImportNo> = imports.into_iter().collect();
    let known = published.imports()?;
    let mut names: Vec<String> = Vec::new();
    for import in known.iter().rev().filter(|import| used.contains(&import.number)) {
        let name = import.source_wording.trim().trim_start_matches("Källa:").trim().trim_end_matches('.');
        let name = if name.is_empty() { import.file.clone() } else { name.to_owned() };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(String::new());
    }
    // Kolada's wording must stand as its terms give it, so Kolada comes first.
    names.sort_by_key(|name| name != "Kolada");
    let names = names.join("; ");
    Ok(format!("Källa: {names}. Placeringar, medianer och egna färger: Egen bearbetning av data från {names}."))
}
