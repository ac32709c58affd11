//! The shared strings of a workbook, as far as they are written in the usual way.

use super::markup::{Markup, Unusual, plain};

/// Longest part that is read twice: once here and once by calamine.
const LONGEST: usize = 8 << 20;

/// The shared strings by number, each None where it is unusual; none at all where the part is.
pub fn shared(part: &str) -> Vec<Option<String>> {
    if part.len() > LONGEST { Vec::new() } else { all(part).unwrap_or_default() }
}

fn all(part: &str) -> Result<Vec<Option<String>>, Unusual> {
    let mut markup = Markup::new(part);
    markup.past("<sst")?;
    let mut strings = Vec::new();
    if !markup.rest_of_tag()? {
        return Ok(strings);
    }
    loop {
        markup.skip_blanks();
        if markup.takes("<si>") {
            strings.push(item(&mut markup)?);
        } else if markup.takes("<si/>") {
            strings.push(Some(String::new()));
        } else {
            return markup.must("</sst>").map(|()| strings);
        }
    }
}

/// One string: its pieces put together, without how they are pronounced.
fn item(markup: &mut Markup) -> Result<Option<String>, Unusual> {
    let mut whole = Some(String::new());
    loop {
        markup.skip_blanks();
        if markup.takes("</si>") {
            return Ok(whole);
        } else if markup.takes("<t>") {
            let text = piece(markup)?;
            append(&mut whole, text.map(|text| trimmed(&text).to_owned()));
        } else if markup.takes("<t xml:space=\"preserve\">") {
            append(&mut whole, piece(markup)?);
        } else if markup.takes("<rPr>") {
            markup.past("</rPr>")?;
        } else if markup.takes("<rPh ") {
            markup.past("</rPh>")?;
        } else if markup.takes("<phoneticPr") {
            if markup.rest_of_tag()? {
                return Err(Unusual);
            }
        } else if !(markup.takes("<r>") || markup.takes("</r>") || markup.takes("<t/>")) {
            return Err(Unusual);
        }
    }
}

/// What calamine cuts off where a text does not say that its blanks count.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

fn piece(markup: &mut Markup) -> Result<Option<String>, Unusual> {
    // The lines of a text end as XML says, however they are written.
    let text = markup.text()?.replace("\r\n", "\n").replace('\r', "\n");
    let text = plain(&text).ok().map(std::borrow::Cow::into_owned);
    markup.must("</t>")?;
    Ok(text)
}

fn append(whole: &mut Option<String>, piece: Option<String>) {
    *whole = whole.take().zip(piece).map(|(whole, piece)| whole + &piece);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_rich_strings_are_read_and_unusual_ones_left() {
        let part = "<?xml version=\"1.0\"?>\n<sst xmlns=\"x\" count=\"6\"><si><t> Sala </t></si><si><t xml:space=\"preserve\"> a </t></si>\
            <si><r><rPr><b/></rPr><t>Vård</t></r><r><t xml:space=\"preserve\"> &amp; omsorg</t></r><phoneticPr fontId=\"1\"/></si>\
            <si/><si><t>a_x000D_</t></si>\n<si><t/></si><si><t>a\r\nb\rc</t></si></sst>";
        let wanted = [Some("Sala"), Some(" a "), Some("Vård & omsorg"), Some(""), None, Some(""), Some("a\nb\nc")];
        assert_eq!(shared(part).iter().map(Option::as_deref).collect::<Vec<_>>(), wanted);
        assert_eq!(shared("<sst/>"), [None; 0]);
        for part in ["<x:sst><x:si/></x:sst>", "<sst><si><t>a</t></si>", "<sst><si>a</si></sst>", ""] {
            assert_eq!(shared(part), [None; 0], "{part}");
        }
    }
}
