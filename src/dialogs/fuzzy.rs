//! Which texts a few typed letters mean, the best match first.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Numbers of the texts that hold every word of `wanted`, those that begin so first. Where none does, of those that hold
/// the letters of every word in order, the best match first. All of them where nothing is wanted; both sides are folded
/// already.
pub fn matching(texts: &[String], wanted: &str) -> Vec<usize> {
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let holds = |at: &usize| texts.get(*at).is_some_and(|text| words.iter().all(|word| text.contains(word)));
    let (mut found, rest): (Vec<usize>, Vec<usize>) = (0..texts.len())
        .filter(holds)
        .partition(|at| texts.get(*at).is_some_and(|text| text.starts_with(wanted.trim())));
    found.extend(rest);
    if found.is_empty() { in_order(texts, wanted) } else { found }
}

fn in_order(texts: &[String], wanted: &str) -> Vec<usize> {
    let pattern = Pattern::parse(&escaped(wanted), CaseMatching::Respect, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let score = |(at, text): (usize, &String)| {
        let score = pattern.score(Utf32Str::new(text, &mut letters), &mut matcher)?;
        Some((std::cmp::Reverse(score), at))
    };
    let mut found: Vec<_> = texts.iter().enumerate().filter_map(score).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// Signs that a pattern would obey are letters here.
fn escaped(wanted: &str) -> String {
    let obeyed = |c: char| matches!(c, '^' | '$' | '!' | '\'' | '\\');
    wanted.chars().filter(|&c| !obeyed(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(texts: &[&'a str], wanted: &str) -> Vec<&'a str> {
        let owned: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        matching(&owned, wanted).into_iter().map(|at| texts[at]).collect()
    }

    #[test]
    fn what_begins_so_stands_first_and_letters_may_be_left_out() {
        let texts = ["upplands väsby", "sollefteå", "sollentuna", "solna"];
        assert_eq!(found(&texts, "sollen"), ["sollentuna"]);
        assert_eq!(found(&texts, "sol"), ["sollefteå", "sollentuna", "solna"]);
        assert_eq!(found(&texts, "väs"), ["upplands väsby"]);
        assert_eq!(found(&texts, "vasby"), ["upplands väsby"]);
        assert_eq!(found(&texts, "uväs"), ["upplands väsby"]);
        assert_eq!(found(&texts, ""), texts);
        assert!(found(&texts, "kiruna").is_empty());
    }

    #[test]
    fn signs_are_letters() {
        assert_eq!(found(&["flytta >", "ångra"], "!ångra"), ["ångra"]);
    }
}
