//! XML as the usual programs write it, taken piece by piece from its front; what is unusual is for a whole parser.

use std::borrow::Cow;

/// Something that is rarely written this way: calamine knows how to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unusual;

/// What is left of a text of markup.
#[derive(Debug, Clone, Copy)]
pub struct Markup<'a> {
    rest: &'a str,
}

impl<'a> Markup<'a> {
    /// All of a text.
    pub const fn new(rest: &'a str) -> Self {
        Self { rest }
    }

    /// Passes over white space.
    #[inline]
    pub fn skip_blanks(&mut self) {
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        let count = self.rest.bytes().take_while(|byte| blank(byte)).count();
        self.cut(count);
    }

    /// Takes this, if it stands here.
    #[inline]
    pub fn takes(&mut self, wanted: &str) -> bool {
        let found = self.rest.strip_prefix(wanted);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Takes this, which must stand here.
    #[inline]
    pub fn must(&mut self, wanted: &str) -> Result<(), Unusual> {
        if self.takes(wanted) { Ok(()) } else { Err(Unusual) }
    }

    /// Takes everything up to and including this.
    pub fn past(&mut self, wanted: &str) -> Result<(), Unusual> {
        let at = self.rest.find(wanted).ok_or(Unusual)?;
        self.cut(at + wanted.len());
        Ok(())
    }

    /// Takes the text before the next `<`.
    #[inline]
    pub fn text(&mut self) -> Result<&'a str, Unusual> {
        self.until(b'<')
    }

    /// Takes the next attribute of a tag; None at the tag's end, before which there may be a blank.
    pub fn attribute(&mut self) -> Result<Option<(&'a str, &'a str)>, Unusual> {
        if !self.takes(" ") || self.rest.starts_with('/') {
            return Ok(None);
        }
        let name = self.until(b'=')?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-' | b'_' | b'.');
        self.must("=\"")?;
        let value = self.until(b'"')?;
        self.must("\"")?;
        let strange = value.bytes().any(|byte| matches!(byte, b'<' | b'&'));
        if strange || !name.bytes().all(plain) { Err(Unusual) } else { Ok(Some((name, value))) }
    }

    /// Takes the value of an attribute and the quote behind it, if this stands here, which is its name and the quote before
    /// it; it may hold what no value of an attribute should.
    #[inline]
    pub fn value_of(&mut self, front: &str) -> Result<Option<&'a str>, Unusual> {
        if !self.takes(front) {
            return Ok(None);
        }
        let value = self.until(b'"')?;
        self.must("\"").map(|()| Some(value))
    }

    /// Takes the end of a tag; whether something follows in the element.
    #[inline]
    pub fn opens(&mut self) -> Result<bool, Unusual> {
        if self.takes(">") {
            return Ok(true);
        }
        self.must("/>").map(|()| false)
    }

    /// Takes the attributes that are left of a tag, and its end.
    pub fn rest_of_tag(&mut self) -> Result<bool, Unusual> {
        while self.attribute()?.is_some() {}
        self.opens()
    }

    #[inline]
    fn until(&mut self, end: u8) -> Result<&'a str, Unusual> {
        let count = self.rest.bytes().position(|byte| byte == end).ok_or(Unusual)?;
        let taken = self.rest.get(..count).ok_or(Unusual)?;
        self.cut(count);
        Ok(taken)
    }

    #[inline]
    fn cut(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }
}

/// A text with the five entities that XML itself has; carriage returns and Excel's own escapes are unusual.
pub fn plain(text: &str) -> Result<Cow<'_, str>, Unusual> {
    if text.contains('\r') || text.contains("_x") {
        return Err(Unusual);
    }
    if !text.contains('&') {
        return Ok(Cow::Borrowed(text));
    }
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, after) = piece.split_once(';').ok_or(Unusual)?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => return Err(Unusual),
        });
        out.push_str(after);
    }
    // What entities make may be an escape only now.
    if out.contains("_x") { Err(Unusual) } else { Ok(Cow::Owned(out)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_read_and_what_is_unusual_is_told() {
        assert_eq!(plain("Vård &amp; omsorg &lt;65&gt;").as_deref(), Ok("Vård & omsorg <65>"));
        assert_eq!(plain("Sala").as_deref(), Ok("Sala"));
        for text in ["a&#10;b", "a & b", "a_x000D_b", "a\rb", "&nbsp;"] {
            assert_eq!(plain(text), Err(Unusual), "{text}");
        }
    }

    #[test]
    fn attributes_are_taken_one_by_one() {
        let mut tag = Markup::new(" r=\"B2\" t=\"s\"/>");
        assert_eq!(tag.attribute(), Ok(Some(("r", "B2"))));
        assert_eq!(tag.attribute(), Ok(Some(("t", "s"))));
        assert_eq!((tag.attribute(), tag.opens()), (Ok(None), Ok(false)));
        let mut tag = Markup::new(" r=\"B2\" />");
        assert_eq!((tag.attribute(), tag.attribute(), tag.opens()), (Ok(Some(("r", "B2"))), Ok(None), Ok(false)));
        for tag in [" r='B2'>", " r=\"B2>", " r>", " r=\"&#66;2\">", "  r=\"a\">", " <=\"\">"] {
            assert_eq!(Markup::new(tag).attribute(), Err(Unusual), "{tag}");
        }
    }
}
