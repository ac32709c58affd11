//! Who published what is shown, as the source wordings name them.

use std::collections::BTreeSet;

use crate::store::StoreError;
use crate::store::published::{ImportNo, Published};

/// Who published the values of these imports, Kolada first: its terms say how its name is to stand.
pub(super) fn names(
    published: &Published<'_>,
    imports: impl IntoIterator<Item = ImportNo>,
) -> Result<Vec<String>, StoreError> {
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
    names.sort_by_key(|name| name != "Kolada");
    Ok(names)
}
