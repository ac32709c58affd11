//! What the marks of a file mean: the file's own legend first, else the usual meaning. Pure.

use std::cell::RefCell;

use super::brackets::{BRACKETS, of_brackets, says_negative};
use super::meanings::{is_nought, split_mark, status_of, usual};
use super::values::answer;
use super::words::fold;
use crate::domain::Status;
use crate::domain::profile::Meaning;
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::recognise::gender::codes::Codes;
use crate::intake::recognise::known::Kept;

/// Meanings of marks, as `. Uppgift saknas` and the like declare them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Legend {
    meanings: Vec<(String, Status)>,
    /// Marks that stand for nought: `– = noll`.
    noughts: Vec<String>,
    codes: Vec<(f64, f64)>,
    /// Numbers that stand for no value: `999 = uppgift saknas`.
    numbers: Vec<(f64, Status)>,
    /// Digits that stand for genders.
    pub genders: Codes,
    /// Whether a number in brackets is one below nought.
    brackets: bool,
    /// What the user has said of marks: holds over everything.
    said: Vec<(String, Meaning)>,
}

/// Marks in the form they are compared in: lower case, every dash a hyphen, every dot `.` or `•`.
const MARKS: [&str; 16] =
    [".", "..", "...", "-", "--", "x", "xx", "•", "••", "*", "**", "***", "i.u.", "e.t.", "f", "#"];

impl Legend {
    /// The meaning of a mark: this legend's, else that of `wider`, else the usual one; None if it is no mark.
    pub fn meaning(&self, mark: &str, wider: &Self) -> Option<Status> {
        let folded = mark_of(mark);
        self.own(&folded).or_else(|| wider.own(&folded)).or_else(|| usual(&folded))
    }

    /// Whether a mark stands for nought, this legend's word before that of `wider`.
    pub fn is_nought(&self, mark: &str, wider: &Self) -> bool {
        if self.noughts.is_empty() && wider.noughts.is_empty() {
            return false;
        }
        let folded = mark_of(mark);
        let own = |legend: &Self| legend.noughts.contains(&folded);
        own(self) || self.own(&folded).is_none() && own(wider)
    }

    /// The meaning of a sign behind a number (`47**`): only what a legend says, else `**` is uncertain.
    pub fn sign(&self, sign: &str, wider: &Self) -> Status {
        let usual = if sign.starts_with("**") { Status::Uncertain } else { Status::Present };
        self.own(sign).or_else(|| wider.own(sign)).filter(|status| *status != Status::Missing).unwrap_or(usual)
    }

    fn own(&self, mark: &str) -> Option<Status> {
        self.meanings.iter().find(|(known, _)| known == mark).map(|(_, status)| *status)
    }

    /// Takes over what the user has said.
    pub fn say(&mut self, marks: &[(String, Meaning)]) {
        self.said = marks.to_vec();
        self.brackets |= marks.iter().any(|(mark, means)| mark == BRACKETS && *means == Meaning::Negative);
    }

    /// Whether a number in brackets is one below nought, as this legend or `wider` says.
    pub const fn has_negative_brackets(&self, wider: &Self) -> bool {
        self.brackets || wider.brackets
    }

    /// Whether it says what brackets around a number mean.
    pub fn tells_brackets(&self) -> bool {
        self.brackets || self.own(BRACKETS).is_some()
    }

    /// What the user has said of what stands in a cell.
    pub fn said(&self, cell: &Cell) -> Option<(Meaning, String)> {
        if self.said.is_empty() {
            return None;
        }
        let printed = match &cell.value {
            CellValue::Text(text) | CellValue::Error(text) => text.trim().to_owned(),
            CellValue::Number(number) => number.to_string(),
            _ => return None,
        };
        let folded = fold(&printed);
        let known = self.said.iter().find(|(mark, _)| *mark == folded);
        known.or_else(|| of_brackets(&self.said, &printed)).map(|(_, means)| (*means, printed))
    }

    /// What a number that stands for no value means, this legend's word before that of `wider`.
    pub fn number(&self, number: f64, wider: &Self) -> Option<Status> {
        let own = |legend: &Self| {
            legend.numbers.iter().find(|(known, _)| known.to_bits() == number.to_bits()).map(|(_, it)| *it)
        };
        own(self).or_else(|| own(wider))
    }

    /// The numbers that stand for Ja (1), Ja för några (0.5) and Nej (0); empty where not both Ja and Nej have one.
    pub fn codes(&self) -> &[(f64, f64)] {
        let has = |wanted: f64| self.codes.iter().any(|(_, answer)| answer.to_bits() == wanted.to_bits());
        if has(1.0) && has(0.0) { &self.codes } else { &[] }
    }

    /// Reads the legend lines of a sheet: a mark and its meaning in one cell, or in two beside each other; or a sentence
    /// that says what marks mean.
    pub fn of(grid: &Grid) -> Self {
        let mut legend = Self { genders: Codes::of(grid), ..Self::default() };
        for (_, cells) in grid.rows().filter(|(_, cells)| cells.len() <= 4) {
            for (at, (_, cell)) in cells.iter().enumerate() {
                if !may_tell(cell) {
                    continue;
                }
                legend.brackets |= cell.as_text().is_some_and(says_negative);
                let next = cells.get(at + 1).and_then(|(_, cell)| cell.as_text());
                let told = cell.as_text().map(|text| told(text, next)).unwrap_or_default();
                for meaning in told {
                    legend.add(meaning);
                }
                legend.add_noughts(&cell.as_text().map(|text| noughts(text, next)).unwrap_or_default());
                legend.add_codes(&codes(cell, next.filter(|_| cells.len() == 2)));
                legend.add_numbers(&cell.as_text().map(numbers).unwrap_or_default());
            }
        }
        legend
    }

    /// Takes over what another legend knows and this one does not.
    pub fn learn(&mut self, other: &Self) {
        other.meanings.iter().cloned().for_each(|line| self.add(line));
        self.add_noughts(&other.noughts);
        self.add_codes(&other.codes);
        self.add_numbers(&other.numbers);
        self.genders.learn(&other.genders);
        self.brackets |= other.brackets;
    }

    fn add_noughts(&mut self, marks: &[String]) {
        for mark in marks {
            if self.own(mark).is_none() && !self.noughts.contains(mark) {
                self.noughts.push(mark.clone());
            }
        }
    }

    fn add_numbers(&mut self, numbers: &[(f64, Status)]) {
        for number in numbers {
            if self.numbers.len() < 9 && self.number(number.0, &Self::default()).is_none() {
                self.numbers.push(*number);
            }
        }
    }

    fn add_codes(&mut self, codes: &[(f64, f64)]) {
        for code in codes {
            if self.codes.len() < 9 && !self.codes.iter().any(|(known, _)| known.to_bits() == code.0.to_bits()) {
                self.codes.push(*code);
            }
        }
    }

    fn add(&mut self, line: (String, Status)) {
        if self.own(&line.0).is_none() && !self.noughts.contains(&line.0) {
            self.meanings.push(line);
        }
    }
}

/// Words that say what a mark means.
const MEANS: [&str; 7] = [" betyder ", " innebär ", " står för ", " anger ", " avser ", " visar ", " markerar "];

/// Whether a cell can tell of marks or codes at all: a number may, and text with a sign or a word that says so, or a mark
/// at its beginning.
fn may_tell(cell: &Cell) -> bool {
    thread_local!(static SEEN: RefCell<Kept<bool>> = RefCell::default());
    let find = |text: &str| {
        let first = text.split([' ', '=', ':', '\u{a0}', '\t']).next().unwrap_or_default();
        let mark = first.trim_matches(['"', '”', '\'', '(', ')']);
        let says = text.starts_with("Med ") || MEANS.iter().any(|means| text.contains(means));
        text.contains('=') || text.contains("arentes") || says || MARKS.contains(&mark_of(mark).as_str())
    };
    match &cell.value {
        CellValue::Number(_) => true,
        _ => cell.as_text().is_some_and(|text| SEEN.with_borrow_mut(|seen| seen.of(text, || find(text)))),
    }
}

/// What a cell says of marks.
fn told(text: &str, next: Option<&str>) -> Vec<(String, Status)> {
    if text.len() > 300 {
        return Vec::new();
    }
    let told: Vec<_> = if text.contains('=') { equations(text) } else { sentence(text).into_iter().collect() };
    if told.is_empty() { line(text, next).into_iter().collect() } else { told }
}

/// `k = färre än 5 personer, .. = uppgift saknas`.
fn equations(text: &str) -> Vec<(String, Status)> {
    sides(text).filter_map(|(mark, meaning)| Some((short_mark(mark)?, status_of(&fold(meaning))?))).collect()
}

/// The marks that a cell says stand for nought: `– = inga anmälningar (noll)`, or the mark alone with `Noll` beside it.
fn noughts(text: &str, next: Option<&str>) -> Vec<String> {
    if text.len() > 300 {
        return Vec::new();
    }
    let said: Vec<(&str, &str)> = match split_mark(text) {
        _ if text.contains('=') => sides(text).collect(),
        Some((mark, rest)) => vec![(mark, rest)],
        None => next.map(|next| (text, next)).into_iter().collect(),
    };
    let marks = said.into_iter().filter(|(_, means)| is_nought(&fold(means))).map(|(mark, _)| short_mark(mark.trim()));
    marks.flatten().collect()
}

/// `999 = uppgift saknas`: a number that nobody counts to, one digit written twice or more or below nought.
fn numbers(text: &str) -> Vec<(f64, Status)> {
    if text.len() > 300 {
        return Vec::new();
    }
    let told = sides(text).filter_map(|(mark, meaning)| {
        let digits = mark.trim_start_matches(['-', '−', '–']);
        let first = digits.chars().next().filter(char::is_ascii_digit)?;
        let odd = digits.len() >= 2 && digits.chars().all(|digit| digit == first) && first != '0';
        let below = mark.len() > digits.len() && digits.chars().all(|digit| digit.is_ascii_digit());
        let number: f64 = digits.parse().ok().filter(|_| odd || below)?;
        let status = status_of(&fold(meaning)).filter(|status| *status != Status::Uncertain)?;
        Some((if below { -number } else { number }, status))
    });
    told.collect()
}

/// What stands before and after each `=`: the last word, and what follows it.
fn sides(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts: Vec<&str> = text.split('=').collect();
    let ends =
        |before: &'_ str| before.trim_end().rsplit([' ', ',', ';', ':', '\u{a0}', '\t', '\n']).next().map(str::len);
    (1..parts.len()).filter_map(move |at| {
        let before = parts.get(at - 1)?.trim_end();
        let mark = before.get(before.len() - ends(before)?..)?;
        Some((mark, *parts.get(at)?))
    })
}

/// `Med k avses färre än 5 personer`, `Två prickar (..) betyder att uppgiften saknas`.
fn sentence(text: &str) -> Option<(String, Status)> {
    let (mark, meaning) = match text.trim().strip_prefix("Med ").and_then(|rest| rest.split_once(" avses ")) {
        Some(parts) => parts,
        None => MEANS.iter().find_map(|means| text.split_once(means))?,
    };
    let mark = mark.split_whitespace().next_back()?;
    Some((short_mark(mark)?, status_of(&fold(meaning))?))
}

/// A mark that a legend explains, known or not: at most three signs, no number and no answer.
fn short_mark(word: &str) -> Option<String> {
    let mark = mark_of(word.trim_matches(['"', '”', '\'', '(', ')']));
    let short = (1..=3).contains(&mark.chars().count()) && !mark.contains(|sign: char| sign.is_ascii_digit());
    (MARKS.contains(&mark.as_str()) || short && answer(&mark).is_none()).then_some(mark)
}

/// `.. Under 30 svaranden`, `X = sekretess`, or the mark alone with its meaning in the next cell.
fn line(text: &str, next: Option<&str>) -> Option<(String, Status)> {
    let (first, rest) = match split_mark(text) {
        Some(parts) => parts,
        None => (text, next?),
    };
    let mark = mark_of(first.trim_matches(['"', '”', '\'', '(', ')']));
    let known = MARKS.contains(&mark.as_str());
    let rest = rest.trim_start_matches([' ', '=', ':', '-', '–', '\u{a0}', '\t']);
    known.then(|| status_of(&fold(rest))).flatten().map(|status| (mark, status))
}

/// `Ja=2, Ja för några=1, Nej=0`, `2 = Ja`, or the number alone with its answer in the next cell.
fn codes(cell: &Cell, next: Option<&str>) -> Vec<(f64, f64)> {
    let small = |number: f64| Some(number).filter(|number| (0.0..10.0).contains(number) && number.fract() == 0.0);
    let digit = |text: &str| text.trim().parse().ok().and_then(small);
    let word = |text: &str| answer(text.trim()).map(|(answer, _)| answer);
    match (&cell.value, next) {
        (CellValue::Number(number), Some(next)) => small(*number).zip(word(next)).into_iter().collect(),
        (CellValue::Text(text), _) if text.len() < 120 && text.contains('=') => {
            let pairs = text
                .split([',', ';', '\n'])
                .filter_map(|piece| piece.split_once('='))
                .map(|(left, right)| (left.rsplit(':').next().unwrap_or(left), right));
            pairs
                .filter_map(|(left, right)| digit(right).zip(word(left)).or_else(|| digit(left).zip(word(right))))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A mark in the form the legend keeps: folded, `…` as two dots, `·` and `●` as `•`.
fn mark_of(text: &str) -> String {
    let folded = fold(text);
    if folded.contains(['…', '·', '●', '∙']) {
        return folded.replace('…', "..").replace(['·', '●', '∙'], "•");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::grid::{Budget, GridBuilder};

    fn legend(lines: &[&[&str]]) -> Legend {
        let mut builder = GridBuilder::new("", Budget::default());
        for (row, line) in (1..).zip(lines) {
            for (column, text) in (1..).zip(*line) {
                builder.put(row, column, Cell::text(*text)).unwrap();
            }
        }
        Legend::of(&builder.finish())
    }

    #[test]
    fn marks_that_stand_for_nought_are_told_from_bullets() {
        let none = Legend::default();
        for text in [
            "– = inga anmälningar (noll)",
            "- Noll (0)",
            "-: noll",
            "x = sekretess, - = 0",
            "– Inget finns att redovisa",
        ] {
            assert!(legend(&[&[text]]).is_nought("-", &none), "{text}");
        }
        assert!(legend(&[&["-", "Noll (0)"]]).is_nought("–", &none));
        assert!(none.is_nought("-", &legend(&[&["– = noll"]])));
        assert!(!legend(&[&["- = uppgift saknas"]]).is_nought("-", &legend(&[&["– = noll"]])));
        for text in
            ["- Noll tolerans mot våld", "- inga större skillnader", "- = färre än noll", "0 Mindre än 0,5", "Ja = 0"]
        {
            assert!(!legend(&[&[text]]).is_nought("-", &none), "{text}");
        }
    }

    #[test]
    fn the_usual_meaning_holds_without_a_legend() {
        let none = Legend::default();
        for (mark, status) in [
            (".", Some(Status::Missing)),
            ("..", Some(Status::Uncertain)),
            ("–", Some(Status::Missing)),
            ("-", Some(Status::Missing)),
            ("--", Some(Status::Missing)),
            ("X", Some(Status::Suppressed)),
            ("•", Some(Status::Missing)),
            ("••", Some(Status::Uncertain)),
            ("Uppgift saknas", Some(Status::Missing)),
            ("Hemtjänst", None),
            ("12", None),
        ] {
            assert_eq!(none.meaning(mark, &none), status, "{mark}");
        }
    }

    #[test]
    fn the_files_own_legend_goes_first() {
        let own = legend(&[
            &[".. Sekretess, färre än 5 personer"],
            &["–", "Ej jämförbar"],
            &["X = Uppgift saknas"],
            &["* Ovägt medel"],
        ]);
        let none = Legend::default();
        assert_eq!(own.meaning("..", &none), Some(Status::Suppressed));
        assert_eq!(own.meaning("-", &none), Some(Status::NotApplicable));
        assert_eq!(none.meaning("x", &own), Some(Status::Missing));
        assert_eq!(own.sign("*", &none), Status::Present);
        assert_eq!(own.sign("**", &none), Status::Uncertain);
    }

    #[test]
    fn sentences_tell_what_marks_mean_known_or_not() {
        let none = Legend::default();
        for (text, mark, status) in [
            ("k = färre än 5 personer", "k", Status::Suppressed),
            ("Teckenförklaring: k = färre än 5 personer, u.s. = uppgift saknas", "k", Status::Suppressed),
            ("Tecken: k=färre än 5, ¤ = kommunen har inte lämnat uppgift", "¤", Status::Missing),
            ("Med k avses färre än 5 personer", "k", Status::Suppressed),
            ("Två prickar (..) betyder att uppgift saknas.", "..", Status::Missing),
            ("Tecknet ”x” innebär att kommunen inte har besvarat frågan: uppgiften saknas", "X", Status::Missing),
        ] {
            assert_eq!(legend(&[&[text]]).meaning(mark, &none), Some(status), "{text}");
        }
        for (text, mark) in
            [("K = kvinnor, M = män", "k"), ("Nej betyder att rutin saknas", "nej"), ("1 = saknas", "1")]
        {
            assert_eq!(legend(&[&[text]]).meaning(mark, &none), none.meaning(mark, &none), "{text}");
        }
    }
}
