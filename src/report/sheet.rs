//! What a pane shows, as a table that leaves: Markdown for people, csv for a spreadsheet.

use jiff::civil::Date;

use super::{BOM, cell::safe, csv_writer};
use crate::locale::{Lang, day, visible};

/// A table with what stands above it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Heading; only in Markdown.
    pub title: String,
    /// What the reader must know: unit, period, source. Only in Markdown.
    pub notes: Vec<String>,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub body: SheetBody,
}

/// A row, a cell a column; cells that are lacking are empty.
pub type SheetRow = Vec<SheetCell>;

/// The rows of a [`Sheet`], as one table or under headings.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetBody {
    /// One table.
    Rows(Vec<SheetRow>),
    /// A table a section, such as the columns of a board. In csv the section's name is the first column.
    Sections {
        /// What a section is, heading of that first column: "Kolumn".
        name: String,
        /// In the order they are shown.
        sections: Vec<SheetSection>,
    },
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetSection {
    /// Heading.
    pub heading: String,
    /// The rows; perhaps none.
    pub rows: Vec<SheetRow>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetCell {
    /// Text; perhaps written by others.
    Text(String),
    /// A number, and with how many decimals it is shown.
    Number(f64, u8),
    /// A day.
    Day(Date),
}

impl From<&str> for SheetCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for SheetCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for SheetCell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Option<Date>> for SheetCell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Text(String::new()), Self::Day)
    }
}

impl Sheet {
    /// Heading, notes and tables. Text is shown as it is: what Markdown would obey is escaped, hidden characters are
    /// written out, line breaks within a cell become `<br>`.
    #[must_use]
    pub fn to_markdown(&self, lang: Lang) -> String {
        let mut blocks = vec![format!("# {}", escaped(&self.title))];
        blocks.extend(self.notes.iter().map(|note| paragraph(note)));
        match &self.body {
            SheetBody::Rows(rows) => blocks.push(self.table(rows, lang)),
            SheetBody::Sections { sections, .. } => {
                for section in sections {
                    blocks.push(format!("## {}", escaped(&section.heading)));
                    let none = section.rows.is_empty();
                    blocks.push(if none { "–".to_owned() } else { self.table(&section.rows, lang) });
                }
            }
        }
        blocks.join("\n\n") + "\n"
    }

    fn table(&self, rows: &[SheetRow], lang: Lang) -> String {
        let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let cells = |row| self.across(row).map(|cell| cell.map_or(String::new(), |cell| cell.in_markdown(lang)));
        let sides = (0..self.columns.len()).map(|at| if is_numbers(rows, at) { "---:" } else { "---" }.to_owned());
        let head = [line(self.columns.iter().map(|title| escaped(title)).collect()), line(sides.collect())];
        head.into_iter().chain(rows.iter().map(|row| line(cells(row).collect()))).collect::<Vec<_>>().join("\n")
    }

    /// The columns and rows: UTF-8 with BOM, `;`, LF, numbers with the language's decimal sign, days as `2026-03-15`. No
    /// text is taken for a formula.
    #[must_use]
    pub fn to_csv(&self, lang: Lang) -> Vec<u8> {
        let mut csv = csv_writer(BOM.to_vec());
        // Writing into memory does not fail, and every record has as many cells as the first.
        let mut write = |first: Option<&str>, cells: Vec<String>| {
            let _ = csv.write_record(first.map(|name| safe(name).into_owned()).into_iter().chain(cells));
        };
        let titles = self.columns.iter().map(|title| safe(title).into_owned()).collect();
        let cells = |row| self.across(row).map(|cell| cell.map_or(String::new(), |cell| cell.in_csv(lang))).collect();
        match &self.body {
            SheetBody::Rows(rows) => {
                write(None, titles);
                for row in rows {
                    write(None, cells(row));
                }
            }
            SheetBody::Sections { name, sections } => {
                write(Some(name), titles);
                for section in sections {
                    for row in &section.rows {
                        write(Some(&section.heading), cells(row));
                    }
                }
            }
        }
        csv.into_inner().unwrap_or_default()
    }

    /// The columns and rows with tabs between, to be pasted into a spreadsheet; no title, no notes.
    #[must_use]
    pub fn to_tabs(&self, lang: Lang) -> String {
        let line = |cells: Vec<String>| cells.join("\t").replace(['\n', '\r'], " ");
        let rows: Vec<&SheetRow> = match &self.body {
            SheetBody::Rows(rows) => rows.iter().collect(),
            SheetBody::Sections { sections, .. } => sections.iter().flat_map(|section| &section.rows).collect(),
        };
        let cells = |row| self.across(row).map(|cell| cell.map_or(String::new(), |cell| cell.in_csv(lang))).collect();
        let head = self.columns.iter().map(|title| safe(title).into_owned()).collect();
        let lines = std::iter::once(line(head)).chain(rows.into_iter().map(|row| line(cells(row))));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn across<'a>(&self, row: &'a SheetRow) -> impl Iterator<Item = Option<&'a SheetCell>> {
        (0..self.columns.len()).map(|at| row.get(at))
    }
}

/// Whether a column holds numbers and nothing else; such a column stands to the right.
fn is_numbers(rows: &[SheetRow], at: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| matches!(cell, SheetCell::Number(..)))
}

impl SheetCell {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    fn in_markdown(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => escaped(text),
            Self::Number(value, decimals) => lang.number(*value, *decimals),
            Self::Day(date) => day(*date, lang),
        }
    }

    fn in_csv(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => safe(text).into_owned(),
            Self::Number(value, _) if !value.is_finite() => String::new(),
            Self::Number(value, decimals) => {
                let digits = format!("{value:.*}", usize::from(*decimals));
                let unsigned = digits.trim_start_matches('-');
                let zero = unsigned.bytes().all(|b| matches!(b, b'0' | b'.'));
                let digits = if zero { unsigned } else { &digits };
                if lang == Lang::Sv { digits.replace('.', ",") } else { digits.to_owned() }
            }
            Self::Day(date) => date.to_string(),
        }
    }
}

/// What would be a sign of Markdown, or HTML.
const SIGNS: &[char] = &['\\', '|', '*', '_', '`', '[', '~'];

fn escaped(text: &str) -> String {
    let lines = text.trim_matches(['\r', '\n']).split('\n').map(|line| visible(line.trim_end_matches('\r')));
    let mut out = String::with_capacity(text.len() + 8);
    for (number, line) in lines.enumerate() {
        if number > 0 {
            out.push_str("<br>");
        }
        let mut signs = line.chars().peekable();
        while let Some(c) = signs.next() {
            match c {
                '<' => out.push_str("&lt;"),
                '&' if signs.peek().is_some_and(|next| *next == '#' || next.is_ascii_alphabetic()) => {
                    out.push_str("&amp;");
                }
                _ => {
                    out.extend(SIGNS.contains(&c).then_some('\\'));
                    out.push(c);
                }
            }
        }
    }
    out
}

/// A paragraph, whatever sign it begins with.
fn paragraph(text: &str) -> String {
    let text = escaped(text.trim_start());
    if text.starts_with(['#', '>', '-', '+', '=']) { format!("\\{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet(columns: &[&str], body: SheetBody) -> Sheet {
        Sheet {
            title: "Aktivitetsplan".to_owned(),
            notes: vec!["Sollentuna · 2026".to_owned(), "Källa: Kolada".to_owned()],
            columns: columns.iter().map(|&title| title.to_owned()).collect(),
            body,
        }
    }

    fn rows() -> Vec<SheetRow> {
        vec![
            vec!["Ny rutin".into(), SheetCell::Number(-1234.5, 1), date(2026, 3, 15).into()],
            vec!["Larm\nvid natt".into(), SheetCell::Number(-0.04, 1), None.into()],
            vec!["Kort rad".into()],
        ]
    }

    fn csv(sheet: &Sheet, lang: Lang) -> String {
        let text = String::from_utf8(sheet.to_csv(lang)).unwrap();
        text.strip_prefix('\u{FEFF}').expect("a byte order mark").to_owned()
    }

    /// One cell in both forms, without what stands around it.
    fn forms(text: &str) -> (String, String) {
        let sheet = sheet(&["a", "b"], SheetBody::Rows(vec![vec![text.into(), "x".into()]]));
        let markdown = sheet.to_markdown(Lang::Sv);
        let line = markdown.lines().last().unwrap();
        let cell = line.strip_prefix("| ").unwrap().strip_suffix(" | x |").unwrap().to_owned();
        let table = csv(&sheet, Lang::Sv);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(&record[1], "x", "{table}");
        (cell, record[0].to_owned())
    }

    #[test]
    fn a_table_has_heading_notes_and_numbers_to_the_right() {
        let sheet = sheet(&["Vad", "Diff", "När"], SheetBody::Rows(rows()));
        let expected = "# Aktivitetsplan\n\nSollentuna · 2026\n\nKälla: Kolada\n\n\
            | Vad | Diff | När |\n| --- | ---: | --- |\n\
            | Ny rutin | \u{2212}1\u{A0}234,5 | 15 mar 2026 |\n| Larm<br>vid natt | 0,0 |  |\n| Kort rad |  |  |\n";
        assert_eq!(sheet.to_markdown(Lang::Sv), expected);
        assert!(sheet.to_markdown(Lang::En).contains("| \u{2212}1,234.5 | 15 Mar 2026 |"));
    }

    #[test]
    fn csv_is_as_spreadsheets_read_it() {
        let sheet = sheet(&["Vad", "Diff", "När"], SheetBody::Rows(rows()));
        let swedish = "Vad;Diff;När\nNy rutin;-1234,5;2026-03-15\nLarm vid natt;0,0;\nKort rad;;\n";
        assert_eq!(csv(&sheet, Lang::Sv), swedish);
        assert!(csv(&sheet, Lang::En).contains("\nNy rutin;-1234.5;2026-03-15\n"));
    }

    #[test]
    fn sections_are_tables_of_their_own_and_a_column_in_csv() {
        let section = |heading: &str, rows: Vec<SheetRow>| SheetSection { heading: heading.to_owned(), rows };
        let sections = vec![section("Förslag", vec![vec!["Ett".into()], vec!["Två".into()]]), section("Fixat", vec![])];
        let sheet = sheet(&["Vad"], SheetBody::Sections { name: "Kolumn".to_owned(), sections });
        let markdown = sheet.to_markdown(Lang::Sv);
        let tables = "## Förslag\n\n| Vad |\n| --- |\n| Ett |\n| Två |\n\n## Fixat\n\n–\n";
        assert!(markdown.ends_with(tables), "{markdown}");
        assert_eq!(csv(&sheet, Lang::Sv), "Kolumn;Vad\nFörslag;Ett\nFörslag;Två\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A", "  =1"] {
            assert!(forms(text).1.starts_with('\''), "{text:?}");
        }
        let heading = sheet(&["=A1"], SheetBody::Sections { name: "+1".to_owned(), sections: Vec::new() });
        assert_eq!(csv(&heading, Lang::Sv), "'+1;'=A1\n");
    }

    #[test]
    fn hidden_characters_are_written_out_in_both_forms() {
        for (text, shown) in [
            ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"),
            ("\u{202E}olleh", "‹U+202E›olleh"),
            ("x\u{200B}y", "x‹U+200B›y"),
            ("a\rb", "a‹U+000D›b"),
            ("a\u{2028}b", "a‹U+2028›b"),
        ] {
            let (markdown, csv) = forms(text);
            assert_eq!((markdown.replace('\\', ""), csv), (shown.to_owned(), shown.to_owned()));
        }
    }

    #[test]
    fn what_markdown_would_obey_is_escaped() {
        for (text, shown) in [
            ("a|b", "a\\|b"),
            ("a\\|b", "a\\\\\\|b"),
            ("<img src=x>", "&lt;img src=x>"),
            ("![bild](http://x)", "!\\[bild](http://x)"),
            ("HSL & SoL &amp; *fet*", "HSL & SoL &amp;amp; \\*fet\\*"),
            ("ett\r\ntvå\n\n", "ett<br>två"),
        ] {
            assert_eq!(forms(text).0, shown);
        }
        let mut noted = sheet(&["a"], SheetBody::Rows(Vec::new()));
        noted.notes = vec!["# ingen rubrik".to_owned()];
        assert!(noted.to_markdown(Lang::Sv).contains("\n\\# ingen rubrik\n"));
    }
}
