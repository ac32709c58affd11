//! What texts have been found to say, kept from sheet to sheet: a workbook repeats its headings and names over and over.

use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::RandomState;

use crate::intake::recognise::columns::content::Words;
use crate::intake::recognise::columns::subject::Subject;
use crate::intake::recognise::series::keys::LastKeys;
use crate::intake::recognise::series::named::Naming;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::legend::Legend;

/// What the texts of a file have been found to say so far.
#[derive(Debug, Default)]
pub struct Known {
    /// What columns and the words of rows name together.
    pub naming: Naming,
    /// What tells the rows of the last table apart.
    pub keys: LastKeys,
    /// What titles say that is measured.
    pub subjects: Kept<Option<Subject>>,
    /// The titles of the tables so far, the last one's last.
    pub titles: Vec<Vec<String>>,
    headings: Kept<Heading>,
    headings_of_names: Kept<Heading>,
    words: Kept<Rc<Words>>,
    /// The sheet's legend and the workbook's that the words were looked at with.
    legends: (Legend, Legend),
}

impl Known {
    /// The texts over a column taken apart: [`Heading::of`].
    pub fn heading(&mut self, texts: &[&str]) -> Heading {
        self.headings.of_all(texts.iter().copied(), || Heading::of(texts))
    }

    /// The same where codes are names: [`Heading::of_names`].
    pub fn heading_of_names(&mut self, texts: &[&str]) -> Heading {
        self.headings_of_names.of_all(texts.iter().copied(), || Heading::of_names(texts))
    }

    /// What texts in rows can be, by a sheet's legend and the workbook's.
    pub fn words(&mut self, legends: (&Legend, &Legend)) -> &mut Kept<Rc<Words>> {
        if (&self.legends.0, &self.legends.1) != legends {
            self.legends = (legends.0.clone(), legends.1.clone());
            self.words = Kept::default();
        }
        &mut self.words
    }
}

/// Findings by the text that they were made from; so many that a file of ever new texts needs no memory for them.
#[derive(Debug)]
pub struct Kept<T> {
    found: HashMap<String, T, RandomState>,
    /// Room for texts that are kept as one.
    whole: String,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { found: HashMap::default(), whole: String::new() }
    }
}

impl<T: Clone> Kept<T> {
    const MOST: usize = 10_000;
    const LONGEST: usize = 500;
    /// Stands between texts that are kept as one.
    const BETWEEN: char = '\u{1}';

    /// What was found for a text before, else what is found now.
    pub fn of(&mut self, text: &str, find: impl FnOnce() -> T) -> T {
        if let Some(found) = self.found.get(text) {
            return found.clone();
        }
        let found = find();
        if text.len() <= Self::LONGEST {
            if self.found.len() >= Self::MOST {
                self.found.clear();
            }
            self.found.insert(text.to_owned(), found.clone());
        }
        found
    }

    /// The same of several texts together.
    pub fn of_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>, find: impl FnOnce() -> T) -> T {
        let mut whole = std::mem::take(&mut self.whole);
        whole.clear();
        let mut is_plain = true;
        for text in texts {
            // A text that holds the sign itself would be taken for two.
            is_plain &= !text.contains(Self::BETWEEN);
            whole.push_str(text);
            whole.push(Self::BETWEEN);
        }
        let found = if is_plain { self.of(&whole, find) } else { find() };
        self.whole = whole;
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
        assert_eq!((kept.of_all(["a", "b"], || 4), kept.of_all(["a", "b"], || 5)), (4, 4));
        assert_eq!((kept.of_all(["a\u{1}b"], || 6), kept.of_all(["a"], || 7), kept.of_all([], || 8)), (6, 7, 8));
    }

    #[test]
    fn ever_new_texts_and_long_ones_are_not_kept() {
        let mut kept = Kept::default();
        for number in 0..25_000 {
            assert_eq!(kept.of(&number.to_string(), || number), number);
        }
        let long = "a".repeat(501);
        assert_eq!((kept.of(&long, || 1), kept.of(&long, || 2)), (1, 2));
        assert!(kept.found.len() <= 10_000);
    }

    #[test]
    fn what_a_word_can_be_is_forgotten_where_the_marks_change() {
        let mut known = Known::default();
        let (none, mut other) = (Legend::default(), Legend::default());
        let count = |known: &mut Known, legends| known.words(legends).found.len();
        known.words((&none, &none)).of("a", Rc::default);
        assert_eq!(count(&mut known, (&none, &none)), 1);
        other.say(&[("a".to_owned(), crate::domain::profile::Meaning::Nothing)]);
        assert_eq!(count(&mut known, (&other, &none)), 0);
    }
}
