//! Digits that stand for genders under Kön, as a file explains them: `1 = kvinna`, `2: man`, `kvinna (1)`. Pure.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{is_heading, named};
use crate::domain::Gender;
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::words::fold;

/// Digits and the genders that they stand for; None where a file says two things of one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes(BTreeMap<u8, Option<Gender>>);

/// Words after which a number or a letter is that of a table or the like.
pub const NUMBERED: [&str; 8] = ["tabell", "diagram", "figur", "bilaga", "blad", "flik", "avsnitt", "kapitel"];
/// So many rows of a sheet may explain its codes; below them only those with few cells.
const FIRST: usize = 400;

impl Codes {
    /// What a sheet says of them.
    pub fn of(grid: &Grid) -> Self {
        let mut codes = Self::default();
        let mut headed: Option<u32> = None;
        for (at, (row, cells)) in grid.rows().enumerate() {
            if at >= FIRST && cells.len() > 4 {
                continue;
            }
            for (_, cell) in cells {
                let Some(text) = cell.as_text().filter(|text| text.len() < 400) else { continue };
                let line = line(text);
                headed = if at < FIRST && line.heads { Some(row) } else { headed };
                codes.add(line.codes.iter().copied());
            }
            // `1 | Kvinna` below Kön.
            if headed.is_some_and(|above| row - above <= 10) && cells.len() <= 3 {
                codes.add(cells.windows(2).filter_map(|pair| Some((digit(&pair.first()?.1)?, word(&pair.get(1)?.1)?))));
            }
        }
        codes
    }

    /// Takes over what others know and these do not.
    pub fn learn(&mut self, other: &Self) {
        for (digit, gender) in &other.0 {
            self.0.entry(*digit).or_insert(*gender);
        }
    }

    fn add(&mut self, codes: impl IntoIterator<Item = (u8, Gender)>) {
        for (digit, gender) in codes {
            let known = self.0.entry(digit).or_insert(Some(gender));
            *known = known.filter(|known| *known == gender);
        }
    }

    /// The codes of a column with these texts: as the sheet says, else its file; those of Statistics Sweden where neither
    /// says anything and the column has just its two.
    pub fn of_column<'a>(texts: impl Iterator<Item = &'a str>, own: &Self, wider: &Self) -> Self {
        let digits: BTreeSet<u8> = texts.filter_map(one_digit).collect();
        let mut codes = own.clone();
        codes.learn(wider);
        if codes.0.is_empty() && digits == BTreeSet::from([1, 2]) {
            codes.add([(1, Gender::Men), (2, Gender::Women)]);
        }
        codes.0.retain(|digit, _| digits.contains(digit));
        codes
    }

    /// The gender that a text stands for.
    pub fn gender(&self, text: &str) -> Option<Gender> {
        self.0.get(&one_digit(text)?).copied().flatten()
    }

    /// Whether some digit stands for a gender.
    pub fn is_any(&self) -> bool {
        self.0.values().any(Option::is_some)
    }
}

/// What a text says of codes, and whether it stands over genders.
#[derive(Debug)]
struct Line {
    heads: bool,
    codes: Vec<(u8, Gender)>,
}

fn line(text: &str) -> Rc<Line> {
    thread_local!(static SEEN: RefCell<Kept<Rc<Line>>> = RefCell::default());
    let find = || {
        let folded = fold(text);
        let codes = if text.contains(|c: char| c.is_ascii_digit()) { said(&folded) } else { Vec::new() };
        Rc::new(Line { heads: is_heading(&folded), codes })
    };
    SEEN.with_borrow_mut(|seen| seen.of(text, find))
}

fn one_digit(text: &str) -> Option<u8> {
    match text.trim().as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

fn digit(cell: &Cell) -> Option<u8> {
    match &cell.value {
        CellValue::Number(number) => one_digit(&number.to_string()),
        CellValue::Text(text) => one_digit(text),
        _ => None,
    }
}

fn word(cell: &Cell) -> Option<Gender> {
    named(cell.as_text()?)
}

/// What a text, folded, says of codes. Both genders must have one, or the text be about Kön.
fn said(folded: &str) -> Vec<(u8, Gender)> {
    let about =
        folded.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "kön" | "könen" | "sex" | "gender"));
    let with = |signs: &[char]| -> Vec<(u8, Gender)> {
        let digits = folded.match_indices(|c: char| c.is_ascii_digit());
        digits.filter_map(|(at, digit)| Some((one_digit(digit)?, beside(folded, at, signs)?))).collect()
    };
    let clear = with(&['=', ':', '-', '(']);
    let codes = if clear.is_empty() && about { with(&['.', ')', ' ']) } else { clear };
    let has = |gender| codes.iter().any(|(_, found)| *found == gender);
    if about || has(Gender::Women) && has(Gender::Men) { codes } else { Vec::new() }
}

/// The gender right behind or before the digit at this place, with one of the signs between them.
fn beside(folded: &str, at: usize, signs: &[char]) -> Option<Gender> {
    let (before, after) = (folded.get(..at)?, folded.get(at + 1..)?);
    if before.ends_with(|c: char| c.is_alphanumeric()) || after.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let lead = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if NUMBERED.contains(&lead) {
        return None;
    }
    let is_between = |c: char| c == ' ' || signs.contains(&c);
    let rest = after.trim_start_matches(is_between);
    let between = after.get(..after.len() - rest.len()).unwrap_or_default();
    let behind = rest.split(|c: char| !c.is_alphabetic()).next().filter(|_| between.contains(signs)).and_then(of_word);
    behind.or_else(|| {
        let rest = before.trim_end_matches(is_between);
        let between = before.get(rest.len()..).unwrap_or_default();
        let word = rest.rsplit(|c: char| !c.is_alphabetic()).next().filter(|_| between.contains(signs));
        word.filter(|_| !signs.contains(&' ')).and_then(of_word)
    })
}

/// The gender of a folded word; letters too.
fn of_word(word: &str) -> Option<Gender> {
    named(word).or_else(|| named(&word.to_uppercase()).filter(|_| word.len() == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_explain_codes_in_many_forms() {
        let (women, men) = (Gender::Women, Gender::Men);
        for (text, wanted) in [
            ("Kön: 1 = kvinna, 2 = man", &[(1, women), (2, men)][..]),
            ("Kön: 1: kvinna, 2: man", &[(1, women), (2, men)]),
            ("Kön 1 kvinna, 2 man", &[(1, women), (2, men)]),
            ("0 – män, 1 – kvinnor", &[(0, men), (1, women)]),
            ("kvinna (1), man (2)", &[(1, women), (2, men)]),
            ("Män=1 Kvinnor=2", &[(1, men), (2, women)]),
            ("1 = Totalt, 2 = Kvinnor, 3 = Män", &[(1, Gender::Total), (2, women), (3, men)]),
            ("Tabell 1: Kvinnor, Tabell 2: Män", &[]),
            ("1 kvinna och 2 män", &[]),
            ("1: Kvinnor", &[]),
            ("2015: kvinnor 51, män 49", &[]),
        ] {
            assert_eq!(said(&fold(text)), wanted, "{text}");
        }
    }

    #[test]
    fn only_the_two_digits_of_statistics_sweden_need_no_explanation() {
        let none = Codes::default();
        let of = |texts: &[&str]| Codes::of_column(texts.iter().copied(), &none, &none);
        assert_eq!(of(&["1", "2", "1"]).gender("2"), Some(Gender::Women));
        for texts in [&["0", "1"][..], &["1", "2", "3"], &["1"]] {
            assert!(!of(texts).is_any(), "{texts:?}");
        }
        let mut own = Codes::default();
        own.add([(1, Gender::Women), (1, Gender::Men), (2, Gender::Men)]);
        let both = Codes::of_column(["1", "2"].into_iter(), &own, &none);
        assert_eq!((both.gender("1"), both.gender("2")), (None, Some(Gender::Men)));
    }
}
