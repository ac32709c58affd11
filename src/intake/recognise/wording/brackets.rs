//! What brackets around a number mean, as a line on the sheet says. Pure.

use super::words::fold;

/// Brackets around a number, as a mark.
pub const BRACKETS: &str = "()";

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
