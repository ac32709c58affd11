//! The words of an indicator's name that tell it from others, and where each stands in the name; pure.
//!
//! Years and a number printed before the name change from edition to edition and are no part of it. Other figures –
//! ages, "per 100 000" – are.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::locale::fold;

/// Words of a name that are looked at: a longer name is none.
const MOST: usize = 96;

/// A word or figure of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded; figures without blanks between their thousands.
    pub text: String,
    /// Where it stands in the name, in bytes.
    pub at: Range<usize>,
}

impl Word {
    /// Whether it is a figure.
    pub fn is_figure(&self) -> bool {
        is_figure(&self.text)
    }
}

/// Whether a folded word is a figure.
pub(super) fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The words of a name in the order they stand.
pub(super) fn words(name: &str) -> Vec<Word> {
    let runs = runs(name);
    let printed = printed_number(name, &runs);
    let told = joined(name, runs.into_iter().skip(printed));
    told.filter(|word| !is_year(&word.text)).take(MOST).collect()
}

/// The same, each once and in order: what names are compared by.
pub(super) fn set(name: &str) -> BTreeSet<String> {
    words(name).into_iter().map(|word| word.text).collect()
}

/// Letters, digits or a per cent sign that stand together.
fn runs(name: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<(Sort, Range<usize>)> = Vec::new();
    for (at, c) in name.char_indices() {
        let sort = Sort::of(c);
        let end = at + c.len_utf8();
        match runs.last_mut() {
            // An accent that is written by itself belongs to the letter before it.
            Some((Sort::Letters, run)) if run.end == at && (sort == Sort::Letters || is_accent(c)) => run.end = end,
            Some((Sort::Digits, run)) if run.end == at && sort == Sort::Digits => run.end = end,
            _ if sort != Sort::Other => runs.push((sort, at..end)),
            _ => {}
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letters,
    Digits,
    Sign,
    Other,
}

impl Sort {
    fn of(c: char) -> Self {
        match c {
            '%' => Self::Sign,
            _ if c.is_ascii_digit() => Self::Digits,
            _ if c.is_alphabetic() => Self::Letters,
            _ => Self::Other,
        }
    }
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}')
}

/// How many runs at the start are the number that is printed before the name: "18.", "5.5", "Fråga 3:".
fn printed_number(name: &str, runs: &[Range<usize>]) -> usize {
    let text = |at: usize| runs.get(at).and_then(|run| name.get(run.clone())).unwrap_or_default();
    let named = usize::from(matches!(fold(text(0)).as_str(), "fråga" | "indikator" | "tabell"));
    let digits = (named..runs.len()).take_while(|at| is_figure(text(*at))).count();
    let Some(last) = digits.checked_sub(1).and_then(|last| runs.get(named + last)) else { return 0 };
    let gap = |one: usize| {
        let between = runs.get(one).zip(runs.get(one + 1)).and_then(|(one, next)| name.get(one.end..next.start));
        between.unwrap_or_default()
    };
    let dotted = (named..named + digits - 1).all(|at| gap(at) == ".");
    let behind = name.get(last.end..).unwrap_or_default();
    let marked = behind.starts_with(['.', ')', ':']) || digits > 1 || named > 0;
    let alone = behind.trim_start_matches(['.', ')', ':']).starts_with(char::is_whitespace);
    if dotted && marked && alone { named + digits } else { 0 }
}

/// Runs as words; groups of three digits behind blanks belong to the figure before them: "100 000".
fn joined(name: &str, runs: impl Iterator<Item = Range<usize>>) -> impl Iterator<Item = Word> {
    let mut words: Vec<Word> = Vec::new();
    for at in runs {
        let text = name.get(at.clone()).unwrap_or_default();
        let text = if text == "%" { "procent".to_owned() } else { fold(text).replace('\u{AD}', "") };
        let last = words.last_mut().filter(|last| last.is_figure() && is_figure(&text) && text.len() == 3);
        match last.filter(|last| matches!(name.get(last.at.end..at.start), Some(" " | "\u{A0}" | "\u{2009}"))) {
            Some(last) => {
                last.text += &text;
                last.at.end = at.end;
            }
            None => words.push(Word { text, at }),
        }
    }
    words.into_iter()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str) -> Vec<String> {
        words(name).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn years_and_printed_numbers_are_no_part_of_a_name_but_ages_and_measures_are() {
        for (name, expected) in [
            ("18. Fallskador 80 år och äldre, 2012–2014", "fallskador 80 år och äldre"),
            ("5.5 Tobak", "tobak"),
            ("Fråga 3: Trygghet", "trygghet"),
            ("4) Väntetid", "väntetid"),
            ("80 år och äldre", "80 år och äldre"),
            ("3-årsmedelvärde", "3 årsmedelvärde"),
            ("Fallskador 80+, antal/100 000 inv (-2023)", "fallskador 80 antal 100000 inv"),
            ("FALLSKADOR, andel (%)", "fallskador andel procent"),
            ("A\u{30A}tga\u{308}rder", "åtgärder"),
            ("2015", ""),
            ("18.", "18"),
        ] {
            assert_eq!(told(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn each_word_knows_where_it_stands() {
        let name = "18. Fallskador per 100 000";
        let pieces: Vec<&str> = words(name).into_iter().map(|word| &name[word.at]).collect();
        assert_eq!(pieces, ["Fallskador", "per", "100 000"]);
    }
}
