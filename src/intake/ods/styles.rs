//! The styles of an ods workbook: fills, decimals, per cent; and which sheets are hidden.

use std::collections::HashMap;

use super::content::Attributes;
use crate::intake::look::Look;

/// Styles by name, as they are read.
#[derive(Debug, Default)]
pub struct Styles {
    /// The number format or the style that is being read.
    open: Option<String>,
    formats: HashMap<String, Look>,
    /// Name of the number format, and fill.
    cells: HashMap<String, (Option<String>, Option<[u8; 3]>)>,
    hidden: Vec<String>,
}

impl Styles {
    /// An element starts.
    pub fn start(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "style:style" => {
                let style = attributes.get("style:name").unwrap_or_default().to_owned();
                let format = attributes.get("style:data-style-name").map(str::to_owned);
                if attributes.get("style:family") == Some("table-cell") {
                    self.cells.insert(style.clone(), (format, None));
                }
                self.open = Some(style);
            }
            "number:number-style" | "number:percentage-style" | "number:currency-style" => {
                let format = attributes.get("style:name").unwrap_or_default().to_owned();
                let percent = name == "number:percentage-style";
                self.formats.insert(format.clone(), Look { percent, ..Look::default() });
                self.open = Some(format);
            }
            _ => self.inside(name, attributes),
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        if name == "style:style" || (name.starts_with("number:") && name.ends_with("-style")) {
            self.open = None;
        }
    }

    fn inside(&mut self, name: &str, attributes: &Attributes) {
        let Some(open) = &self.open else { return };
        match name {
            "number:number" => {
                let decimals = attributes.get("number:decimal-places").and_then(|count| count.parse().ok());
                if let Some(look) = self.formats.get_mut(open) {
                    look.decimals = decimals;
                }
            }
            "style:table-cell-properties" => {
                let fill = attributes.get("fo:background-color").and_then(colour);
                if let Some(cell) = self.cells.get_mut(open) {
                    cell.1 = fill;
                }
            }
            "style:table-properties" if attributes.get("table:display") == Some("false") => {
                self.hidden.push(open.clone());
            }
            _ => {}
        }
    }

    /// Whether a sheet's style hides it.
    pub fn hides(&self, style: Option<&str>) -> bool {
        style.is_some_and(|style| self.hidden.iter().any(|hidden| hidden == style))
    }

    /// The look of a cell's style.
    pub fn look(&self, style: &str) -> Look {
        let Some((format, fill)) = self.cells.get(style) else { return Look::default() };
        let look = format.as_ref().and_then(|format| self.formats.get(format)).copied().unwrap_or_default();
        look.filled(*fill)
    }
}

/// `#92d050`
fn colour(text: &str) -> Option<[u8; 3]> {
    let number = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(number, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}
