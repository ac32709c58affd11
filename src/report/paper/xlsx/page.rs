//! Which pages a document becomes in a workbook, and what they may be called.

use super::super::{Document, Labelled, Part, Table, TableRow, lines};

/// What a name of a page must not hold.
const FORBIDDEN: &[char] = &['[', ']', ':', '*', '?', '/', '\\'];
/// Longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// One worksheet.
pub(super) struct Page<'a> {
    wanted: &'a str,
    pub(super) above: Vec<Line<'a>>,
    pub(super) content: Content<'a>,
    pub(super) below: Vec<Line<'a>>,
}

/// Text across the page.
#[derive(Clone, Copy)]
pub(super) enum Line<'a> {
    Heading(&'a str),
    Text(&'a str),
}

/// What the page is for.
pub(super) enum Content<'a> {
    Table(&'a Table, &'a [TableRow]),
    Fields(&'a [Labelled]),
    Nothing,
}

/// The pages in order: headings and text stand above the table or fields that follow them, what comes last below.
pub(super) fn pages(document: &Document) -> Vec<Page<'_>> {
    let mut pages: Vec<Page<'_>> = Vec::new();
    let mut waiting: Vec<Line<'_>> = Vec::new();
    let mut wanted = document.title.as_str();
    for part in &document.parts {
        match part {
            Part::Heading(heading) => {
                wanted = heading;
                waiting.push(Line::Heading(heading));
            }
            Part::Paragraph(text) => waiting.push(Line::Text(text)),
            Part::Fields(fields) => {
                let above = std::mem::take(&mut waiting);
                pages.push(Page { wanted, above, content: Content::Fields(fields), below: Vec::new() });
            }
            Part::Table(table) => {
                for (section, rows) in table.blocks() {
                    let mut above = std::mem::take(&mut waiting);
                    above.extend(section.map(Line::Heading));
                    let content = Content::Table(table, rows);
                    pages.push(Page { wanted: section.unwrap_or(wanted), above, content, below: Vec::new() });
                }
            }
        }
    }
    match pages.last_mut() {
        Some(last) => last.below = waiting,
        None => pages.push(Page { wanted, above: waiting, content: Content::Nothing, below: Vec::new() }),
    }
    pages
}

/// Names for the pages: what Excel allows, and no two alike.
pub(super) fn names(pages: &[Page<'_>]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for (number, page) in (1..).zip(pages) {
        let name = allowed(page.wanted);
        let name = if name.is_empty() || name.to_lowercase() == "history" { format!("Blad{number}") } else { name };
        let mut free = cut(&name, LONGEST).to_owned();
        let mut again = 2;
        while taken.iter().any(|other| other.to_lowercase() == free.to_lowercase()) {
            let ending = format!(" ({again})");
            free = format!("{}{ending}", cut(&name, LONGEST - ending.len()));
            again += 1;
        }
        taken.push(free);
    }
    taken
}

fn allowed(text: &str) -> String {
    let line = lines(text).next().unwrap_or_default().replace(FORBIDDEN, " ");
    let words: Vec<&str> = line.split_whitespace().collect();
    // An apostrophe may stand neither first nor last, also after the name has been cut.
    cut(words.join(" ").trim_start_matches('\''), LONGEST).trim_end_matches(['\'', ' ']).to_owned()
}

/// The beginning of a text, at most so many UTF-16 units.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_such_as_excel_allows() {
        let heading = |text: &str| [Part::Heading(text.to_owned()), Part::Fields(Vec::new())];
        let long = "Förslag: ”vad / vem?” och så vidare i all oändlighet";
        let wanted = [long, long, "History", " '' ", "[a]*\\", "A", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"];
        let parts = wanted.iter().flat_map(|text| heading(text)).collect();
        let document = Document { title: "T".to_owned(), notes: Vec::new(), parts };
        let names = names(&pages(&document));
        let expected = [
            "Förslag ”vad vem ” och så vidar",
            "Förslag ”vad vem ” och så v (2)",
            "Blad3",
            "Blad4",
            "a",
            "A (2)",
            "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        ];
        assert_eq!(names, expected);
    }
}
