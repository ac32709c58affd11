//! JSON that a terminal can show: what it would obey or hide is escaped, and every program reads the same text.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::locale::is_hidden;

/// Writes a value as one line of JSON.
///
/// # Errors
/// The output cannot be written.
pub fn write_json(out: &mut (impl Write + ?Sized), value: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::Serializer::with_formatter(&mut *out, Escaping);
    value.serialize(&mut line)?;
    out.write_all(b"\n")
}

/// Compact JSON with hidden characters as `\u202e`.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_hidden(*c)) {
            let (before, behind) = rest.split_at(at);
            out.write_all(before.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = behind.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_read_back_the_same() {
        let text = "å\u{202E}\u{9B}31m\u{E0041}\n\"ö";
        let mut out = Vec::new();
        write_json(&mut out, &[text]).unwrap();
        let line = String::from_utf8(out).unwrap();
        assert_eq!(line, "[\"å\\u202e\\u009b31m\\udb40\\udc41\\n\\\"ö\"]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&line).unwrap(), [text]);
    }
}
