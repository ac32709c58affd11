//! What brackets around a number mean, as a line on the sheet says. Pure.

use super::words::fold;
use crate::domain::profile::Meaning;

/// Brackets around a number, as a mark.
pub const BRACKETS: &str = "()";

/// The brackets around a text that stands in some, as a mark.
pub fn brackets_of(text: &str) -> Option<&'static str> {
    const ALL: [&str; 3] = [BRACKETS, "[]", "{}"];
    ALL.into_iter().find(|brackets| {
        let mut signs = brackets.chars();
        signs.next().is_some_and(|first| text.starts_with(first))
            && signs.next().is_some_and(|last| text.ends_with(last))
    })
}

/// Of what has been said of marks, that of the brackets around this number.
pub fn of_brackets<'a>(said: &'a [(String, Meaning)], printed: &str) -> Option<&'a (String, Meaning)> {
    let brackets = brackets_of(printed).filter(|_| printed.contains(|c: char| c.is_ascii_digit()))?;
    said.iter().find(|(mark, means)| mark == brackets && matches!(means, Meaning::Negative | Meaning::Inside))
}

/// Whether a text says that numbers in brackets are below nought: `( ) = negativt värde`.
pub fn says_negative(text: &str) -> bool {
    if text.len() > 300 || !(text.contains("egativ") || text.contains("inus")) {
        return false;
    }
    let folded = fold(text);
    let brackets = ["()", "( )", "(x)", "parentes"].iter().any(|sign| folded.contains(sign));
    let negative = ["negativ", "minus"].iter().any(|word| folded.contains(word));
    brackets && negative && !folded.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "inte" | "ej"))
}
