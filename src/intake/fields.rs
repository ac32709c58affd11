//! Splits csv text into records with the row a spreadsheet shows them on: blank lines count, line breaks inside quotes
//! do not.

/// The quote that opened in this row is never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a quote is not closed, row {0}")]
pub struct OpenQuote(pub u32);

/// The records of a text, one by one.
pub struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    row: u32,
}

impl<'a> Records<'a> {
    /// From the first character on.
    #[must_use]
    pub fn new(text: &'a str, delimiter: u8) -> Self {
        Self { rest: text, delimiter: char::from(delimiter), row: 0 }
    }

    /// The next record into `fields`, and its 1-based row; a blank line is a record of one empty field. None at the end.
    ///
    /// # Errors
    /// A quote is not closed.
    pub fn next(&mut self, fields: &mut Vec<String>) -> Result<Option<u32>, OpenQuote> {
        fields.clear();
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.row = self.row.saturating_add(1);
        loop {
            fields.push(self.field()?);
            if !self.pass(self.delimiter) {
                self.end_line();
                return Ok(Some(self.row));
            }
        }
    }

    /// One field, up to its delimiter or line end.
    fn field(&mut self) -> Result<String, OpenQuote> {
        let mut field = String::new();
        if self.pass('"') {
            loop {
                let (inside, after) = self.rest.split_once('"').ok_or(OpenQuote(self.row))?;
                field.push_str(inside);
                self.rest = after;
                if !self.pass('"') {
                    break;
                }
                field.push('"');
            }
        }
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at(end);
        field.push_str(plain);
        self.rest = rest;
        Ok(field)
    }

    fn pass(&mut self, what: char) -> bool {
        let rest = self.rest.strip_prefix(what);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// `\r\n`, `\n`, or the `\r` of very old files.
    fn end_line(&mut self) {
        self.pass('\r');
        self.pass('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Result<Vec<(u32, Vec<String>)>, OpenQuote> {
        let (mut records, mut fields, mut all) = (Records::new(text, b';'), Vec::new(), Vec::new());
        while let Some(row) = records.next(&mut fields)? {
            all.push((row, fields.clone()));
        }
        Ok(all)
    }

    #[test]
    fn records_and_rows() {
        type Read<'a> = &'a [(u32, &'a [&'a str])];
        let cases: [(&str, Read<'_>); 9] = [
            ("", &[]),
            ("a;b", &[(1, &["a", "b"])]),
            ("a;b\r\n\r\nc\n", &[(1, &["a", "b"]), (2, &[""]), (3, &["c"])]),
            ("a\rb\r", &[(1, &["a"]), (2, &["b"])]),
            ("\"två\nrader\";x\ny", &[(1, &["två\nrader", "x"]), (2, &["y"])]),
            ("\"säger \"\"ja\"\"\";;", &[(1, &["säger \"ja\"", "", ""])]),
            ("5\" rör;1", &[(1, &["5\" rör", "1"])]),
            ("\"a\"b;c", &[(1, &["ab", "c"])]),
            (";\n", &[(1, &["", ""])]),
        ];
        for (text, expected) in cases {
            let read = all(text).unwrap();
            let read: Vec<(u32, Vec<&str>)> =
                read.iter().map(|(row, f)| (*row, f.iter().map(String::as_str).collect())).collect();
            let expected: Vec<(u32, Vec<&str>)> = expected.iter().map(|(row, f)| (*row, f.to_vec())).collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_with_its_row() {
        assert_eq!(all("a\n\"b;c\nd"), Err(OpenQuote(2)));
    }
}
