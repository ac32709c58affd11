//! The few attributes we need from parts that calamine does not show: relations, sheets, merged ranges.

use crate::intake::grid::{Merge, place};

/// The attribute lists of every element with this local name, whatever its prefix: `sheet`, `x:sheet`.
pub fn elements<'a>(xml: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    xml.split('<').filter_map(move |part| {
        let end = part.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')?;
        let (tag, rest) = part.split_at(end);
        let local = tag.rsplit(':').next().unwrap_or(tag);
        (local == name && !tag.is_empty()).then(|| rest.split('>').next().unwrap_or(rest))
    })
}

/// The value of an attribute in an attribute list; `id` also finds `r:id`. Entities stay as they are.
pub fn attribute<'a>(list: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = list;
    loop {
        let (key, after) = rest.split_once('=')?;
        let key = key.trim();
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, next) = after.get(1..)?.split_once(quote)?;
        if key.rsplit(':').next() == Some(name) {
            return Some(value);
        }
        rest = next;
    }
}

/// `C3:D4` as a merged range.
pub fn merge(range: &str) -> Option<Merge> {
    let (first, last) = range.split_once(':')?;
    Some(Merge { first: place(first)?, last: place(last)? })
}

/// Resolves a relation's target against the folder of the part it belongs to.
pub fn target(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_whatever_the_prefix_and_quote() {
        let xml = r#"<x:sheets><x:sheet name="A &amp; B" r:id='rId1'/><sheetView id="9"/></x:sheets>"#;
        let found: Vec<_> =
            elements(xml, "sheet").map(|list| (attribute(list, "name"), attribute(list, "id"))).collect();
        assert_eq!(found, [(Some("A &amp; B"), Some("rId1"))]);
    }

    #[test]
    fn merged_ranges_are_read() {
        assert_eq!(merge("C3:AA4"), Some(Merge { first: (3, 3), last: (4, 27) }));
        for range in ["", "C3", "3:4", "C:D", "ZZZZZ1:A2", "A0:B2"] {
            assert_eq!(merge(range), None, "{range}");
        }
    }

    #[test]
    fn targets_are_resolved_in_the_package() {
        assert_eq!(target("xl", "worksheets/Sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(target("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(target("xl", "../custom/a.xml"), "custom/a.xml");
    }
}
