//! Text made fit for XML, whatever stands in it.

/// `text` for content or an attribute's value: markup is escaped, and a character that XML cannot hold becomes U+FFFD.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_the_file() {
        assert_eq!(escaped("a<b>&\"]]>\u{1}\u{FFFE}\n"), "a&lt;b&gt;&amp;&quot;]]&gt;\u{FFFD}\u{FFFD} ");
    }
}
