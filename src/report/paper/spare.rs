//! What is left out on paper: columns that nothing stands in and that are not to be filled in by hand.

use super::{Document, Part, Table, TableBody, TableColumn, TableRow};

impl TableColumn {
    /// A column that is left out on paper where nothing stands in it.
    #[must_use]
    pub fn spare(title: impl Into<Self>) -> Self {
        Self { spare: true, ..title.into() }
    }
}

impl Document {
    /// The document as it is read: a table a section, each with the columns that something stands in.
    pub(super) fn on_paper(&self) -> Self {
        let mut parts = Vec::new();
        for part in &self.parts {
            let Part::Table(table) = part else {
                parts.push(part.clone());
                continue;
            };
            for (heading, rows) in table.blocks() {
                parts.extend(heading.map(|heading| Part::Heading(heading.to_owned())));
                parts.push(Part::Table(table.filled(rows)));
            }
        }
        Self { title: self.title.clone(), notes: self.notes.clone(), parts }
    }

    /// The same, where an empty section is a dash.
    pub(super) fn on_paper_in_short(&self) -> Self {
        let mut document = self.on_paper();
        let mut below_heading = false;
        for part in &mut document.parts {
            let empty = below_heading && matches!(part, Part::Table(table) if table.rows().next().is_none());
            below_heading = matches!(part, Part::Heading(_));
            if empty {
                *part = Part::Paragraph("–".to_owned());
            }
        }
        document
    }
}

impl Table {
    /// These rows, without the columns that may be left out and that none of them says anything in.
    fn filled(&self, rows: &[TableRow]) -> Self {
        let is_filled = |at: usize| rows.iter().filter_map(|row| row.get(at)).any(|cell| !cell.is_empty());
        let kept: Vec<(usize, &TableColumn)> =
            self.columns.iter().enumerate().filter(|(at, column)| !column.spare || is_filled(*at)).collect();
        let cell = |row: &TableRow, at: usize| row.get(at).cloned().unwrap_or_else(|| "".into());
        let cells = |row: &TableRow| kept.iter().map(|(at, _)| cell(row, *at)).collect();
        let rows = rows.iter().map(cells).collect();
        Self { columns: kept.iter().map(|(_, column)| (*column).clone()).collect(), body: TableBody::Rows(rows) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::report::TableSection;

    #[test]
    fn a_column_that_nothing_stands_in_is_left_out_of_the_section_but_not_of_csv() {
        let section = |heading: &str, rows: Vec<TableRow>| TableSection { heading: heading.to_owned(), rows };
        let sections = vec![
            section("Förslag", vec![vec!["Ett".into(), "".into(), "".into()]]),
            section("Parkerat", vec![vec!["Två".into(), "".into(), "Ingen tid".into()]]),
            section("Fixat", Vec::new()),
        ];
        let columns = vec!["Vad".into(), "Svar".into(), TableColumn::spare("Varför")];
        let body = TableBody::Sections { name: "Fält".to_owned(), sections };
        let document = Document::of_table("Tavla", Vec::new(), Table { columns, body });
        let markdown = document.to_markdown(Lang::Sv);
        assert!(markdown.contains("## Förslag\n\n| Vad | Svar |\n"), "{markdown}");
        assert!(markdown.contains("## Parkerat\n\n| Vad | Svar | Varför |\n"), "{markdown}");
        assert!(markdown.ends_with("## Fixat\n\n–\n"), "{markdown}");
        let csv = String::from_utf8(document.to_csv(Lang::Sv).unwrap()).unwrap();
        assert!(csv.contains("Fält;Vad;Svar;Varför\nFörslag;Ett;;\n"), "{csv}");
    }
}
