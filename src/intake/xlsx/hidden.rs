//! Hidden rows and columns, found in a sheet's bytes while they are counted.

use std::borrow::Cow;

use memchr::memmem;

use super::scan;
use crate::intake::grid::Hidden;

/// Longest element that is looked into where a piece ends in the middle of it.
const LONGEST: usize = 2_048;

/// A search that takes a sheet piece by piece.
#[derive(Default)]
pub struct Search {
    hidden: Hidden,
    /// The beginning of an element that the last piece cut in two.
    cut: Vec<u8>,
}

impl Search {
    /// Takes the next piece.
    pub fn take(&mut self, piece: &[u8]) {
        let joined = match self.cut.as_slice() {
            [] => Cow::Borrowed(piece),
            cut => Cow::Owned([cut, piece].concat()),
        };
        self.look(&joined);
        let end = joined.get(joined.len().saturating_sub(LONGEST)..).unwrap_or_default();
        let open = end.iter().rposition(|byte| *byte == b'<');
        let cut = open.and_then(|at| end.get(at..)).filter(|rest| !rest.contains(&b'>'));
        self.cut = cut.unwrap_or_default().to_vec();
    }

    /// What was found.
    pub fn hidden(self) -> Hidden {
        self.hidden
    }

    fn look(&mut self, piece: &[u8]) {
        const WORD: &[u8] = b"hidden=";
        let mut from = 0;
        while let Some(at) = piece.get(from..).and_then(|rest| memmem::find(rest, WORD)).map(|at| from + at) {
            from = at + WORD.len();
            let before = piece.get(at.saturating_sub(LONGEST)..at).unwrap_or_default();
            let Some(open) = before.iter().rposition(|byte| *byte == b'<') else { continue };
            let start = at - before.len() + open;
            let rest = piece.get(start..piece.len().min(at + LONGEST)).unwrap_or_default();
            if let Some(end) = rest.iter().position(|byte| *byte == b'>') {
                self.element(&String::from_utf8_lossy(rest.get(..end).unwrap_or_default()));
                from = from.max(start + end);
            }
        }
    }

    fn element(&mut self, text: &str) {
        let number = |list: &str, name: &str| scan::attribute(list, name)?.parse::<u32>().ok();
        let is_hidden = |list: &&str| matches!(scan::attribute(list, "hidden"), Some("1" | "true"));
        if let Some(row) = scan::elements(text, "row").find(is_hidden).and_then(|list| number(list, "r")) {
            self.hidden.row(row);
        }
        if let Some(list) = scan::elements(text, "col").find(is_hidden) {
            let place = |name: &str| number(list, name).and_then(|at| u16::try_from(at.min(16_384)).ok());
            if let Some((first, last)) = place("min").zip(place("max")).filter(|(first, last)| first <= last) {
                self.hidden.columns(first, last);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_found_however_the_sheet_is_cut() {
        let sheet = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" hidden=\"0\"/></cols><sheetData>\
            <row r=\"4\" hidden=\"1\" ht=\"0\"><c r=\"A4\" t=\"str\"><v>hidden=\"1\"</v></c></row><row r=\"5\" hidden=\"true\"/><row r=\"9\"/></sheetData>";
        for length in [1, 2, 3, 7, 20, 1_000] {
            let mut search = Search::default();
            sheet.as_bytes().chunks(length).for_each(|piece| search.take(piece));
            let hidden = search.hidden();
            assert_eq!((hidden.rows, hidden.columns), (vec![(4, 5)], vec![(2, 3)]), "{length}");
        }
    }
}
