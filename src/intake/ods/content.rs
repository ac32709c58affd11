//! The events of an ods content part, handed to the styles and to the sheet that is being read.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::sheet::Sheet;
use super::styles::Styles;
use crate::intake::Refusal;
use crate::intake::grid::{Budget, Grid, GridFull};

/// The attributes of an element by name, unescaped.
pub struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn of(start: &BytesStart) -> Self {
        let mut named = start.attributes();
        Self(named.with_checks(false).flatten().map(|one| (one.key.0.to_owned(), unescaped(&one.value))).collect())
    }

    /// The value of an attribute, with its prefix: `table:name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A count such as `table:number-columns-repeated`; 1 where it is missing or none.
    pub fn count(&self, name: &str) -> u32 {
        self.get(name).and_then(|count| count.parse().ok()).filter(|count| *count > 0).unwrap_or(1)
    }
}

fn unescaped(value: &str) -> String {
    quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

/// All sheets of a content part.
///
/// # Errors
/// Broken XML, or more than the budget holds.
pub fn sheets(part: impl BufRead, budget: Budget) -> Result<Vec<Grid>, Refusal> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    let mut content = Content { styles: Styles::default(), sheet: None, done: Vec::new(), left: budget };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|fault| broken(&fault.to_string()))? {
            Event::Start(start) => content.start(start.name().0, &Attributes::of(&start)),
            Event::End(end) => content.end(end.name().0)?,
            Event::Text(text) => content.text(&text.xml10_content()),
            Event::CData(text) => content.text(&text.xml10_content()),
            Event::GeneralRef(reference) => content.text(&character(&reference)),
            Event::Eof if content.sheet.is_some() => return Err(Refusal::new("refused-cut-off")),
            Event::Eof => return Ok(content.done),
            _ => {}
        }
    }
}

fn broken(detail: &str) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", detail)
}

/// `&amp;` and `&#229;`; entities that a document defines itself are left as they stand.
fn character(reference: &BytesRef) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    match &*reference.xml10_content() {
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "amp" => "&".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

struct Content {
    styles: Styles,
    sheet: Option<Sheet>,
    done: Vec<Grid>,
    left: Budget,
}

impl Content {
    fn start(&mut self, name: &str, attributes: &Attributes) {
        match (&mut self.sheet, name) {
            (None, "table:table") => {
                let hidden = self.styles.hides(attributes.get("table:style-name"));
                let name = attributes.get("table:name").unwrap_or_default();
                self.sheet = Some(Sheet::new(name, hidden, self.left));
            }
            (Some(sheet), name) => sheet.start(name, attributes, &self.styles),
            (None, name) => self.styles.start(name, attributes),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        let Some(sheet) = &mut self.sheet else {
            self.styles.end(name);
            return Ok(());
        };
        let full = |fault: GridFull, sheet: &Sheet| fault.refusal(sheet.name());
        sheet.end(name).map_err(|fault| full(fault, sheet))?;
        if name == "table:table"
            && let Some(sheet) = self.sheet.take_if(|sheet| sheet.is_over())
        {
            let (grid, left) = sheet.finish();
            self.left = left;
            self.done.push(grid);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(sheet) = &mut self.sheet {
            sheet.text(text);
        }
    }
}
