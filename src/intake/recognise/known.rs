//! What texts have been found to say, kept from sheet to sheet: a workbook repeats its headings and names over and over.

use std::collections::HashMap;

/// Findings by the text that they were made from; so many that a file of ever new texts needs no memory for them.
#[derive(Debug)]
pub struct Kept<T>(HashMap<String, T>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone> Kept<T> {
    const MOST: usize = 10_000;
    const LONGEST: usize = 500;

    /// What was found for a text before, else what is found now.
    pub fn of(&mut self, text: &str, find: impl FnOnce() -> T) -> T {
        if let Some(found) = self.0.get(text) {
            return found.clone();
        }
        let found = find();
        if text.len() <= Self::LONGEST {
            if self.0.len() >= Self::MOST {
                self.0.clear();
            }
            self.0.insert(text.to_owned(), found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_not_looked_for_again() {
        let mut kept = Kept::default();
        assert_eq!((kept.of("a", || 1), kept.of("b", || 2), kept.of("a", || 3)), (1, 2, 1));
    }

    #[test]
    fn ever_new_texts_and_long_ones_are_not_kept() {
        let mut kept = Kept::default();
        for number in 0..25_000 {
            assert_eq!(kept.of(&number.to_string(), || number), number);
        }
        let long = "a".repeat(501);
        assert_eq!((kept.of(&long, || 1), kept.of(&long, || 2)), (1, 2));
        assert!(kept.0.len() <= 10_000);
    }
}
