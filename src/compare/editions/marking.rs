//! Two names with the words marked that only one of them has; pure.

use super::words;

/// The two names with the words in brackets that the other does not have.
pub(super) fn marked(older: &str, newer: &str) -> [String; 2] {
    let [one, other] = [older, newer].map(words::set);
    [brackets(older, |word| !other.contains(word)), brackets(newer, |word| !one.contains(word))]
}

/// Words that stand beside each other share their brackets.
fn brackets(name: &str, alone: impl Fn(&str) -> bool) -> String {
    let (mut marked, mut done, mut open) = (String::new(), 0, false);
    for word in words::words(name) {
        let between = name.get(done..word.at.start).unwrap_or_default();
        let alone = alone(&word.text);
        match (open, alone) {
            (false, true) => marked.extend([between, "["]),
            (true, false) => marked.extend(["]", between]),
            _ => marked += between,
        }
        marked += name.get(word.at.clone()).unwrap_or_default();
        (open, done) = (alone, word.at.end);
    }
    let closing = if open { "]" } else { "" };
    format!("{marked}{closing}{}", name.get(done..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_stand_in_brackets() {
        let told = marked(
            "Lärare (årsarbetare) med behörighet i minst ett ämne i skolan, andel (%)",
            "Lärare (heltidstjänster) med behörighet i skolan, andel (%)",
        );
        assert_eq!(told[0], "Lärare ([årsarbetare]) med behörighet i [minst ett ämne] i skolan, andel (%)");
        assert_eq!(told[1], "Lärare ([heltidstjänster]) med behörighet i skolan, andel (%)");
        assert_eq!(marked("18. Fall, 2012–2014", "20. Fall, 2014"), ["18. Fall, 2012–2014", "20. Fall, 2014"]);
        assert_eq!(marked("Fall", "Fall hemma")[1], "Fall [hemma]");
    }
}
