//! A csv file as a grid: delimiter found by counting, cells kept as text; Kolada's older KPI list as csv. Tables are
//! recognised elsewhere.

use std::io::{BufRead, Read};

use super::fields::{OpenQuote, Records};
use super::grid::{Budget, Cell, Grid, GridBuilder, GridFull};
use super::kolada::catalogue::{self, Kpi};
use super::{Halt, Refusal, Sink};
use crate::domain::published::{FileFound, Found};

/// Largest csv (as UTF-8) that is read as a grid; dumps, which are streamed, may be larger.
const MOST_BYTES: u64 = 48 * 1024 * 1024;
/// Delimiters in the order they are preferred where counting gives a tie.
const DELIMITERS: [u8; 3] = [b';', b'\t', b','];

/// The whole text of a csv file.
///
/// # Errors
/// `refused-too-big`, `refused-encoding`, `refused-read`.
pub fn whole(text: &mut dyn BufRead) -> Result<String, Halt> {
    let mut all = Vec::new();
    text.take(MOST_BYTES + 1).read_to_end(&mut all).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Refusal::new("refused-encoding"),
        _ => Refusal::of_reading(&error),
    })?;
    if all.len() as u64 > MOST_BYTES {
        return Err(Refusal::new("refused-too-big").with("limit", format!("{} MiB", MOST_BYTES >> 20)).into());
    }
    String::from_utf8(all).map_err(|_| Refusal::new("refused-encoding").into())
}

/// The delimiter whose count outside quotes agrees on most of the first lines; None where no line has any.
#[must_use]
pub fn delimiter(text: &str) -> Option<u8> {
    let agreeing = |delimiter: u8| {
        let counts = counts(text, delimiter);
        let most = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().filter(|count| **count > 0).map(|count| (most(count), *count)).max().unwrap_or((0, 0))
    };
    let scored = DELIMITERS.into_iter().rev().map(|delimiter| (agreeing(delimiter), delimiter));
    scored.max_by_key(|(score, _)| *score).filter(|((lines, _), _)| *lines > 0).map(|(_, delimiter)| delimiter)
}

/// How often the delimiter stands outside quotes in each of the first 50 lines that are not blank.
fn counts(text: &str, delimiter: u8) -> Vec<usize> {
    let (mut all, mut count, mut blank, mut quoted) = (Vec::new(), 0, true, false);
    for byte in text.bytes().take(256 * 1024).chain([b'\n']) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                if !blank {
                    all.push(count);
                }
                (count, blank) = (0, true);
                if all.len() == 50 {
                    break;
                }
                continue;
            }
            _ if byte == delimiter && !quoted => count += 1,
            _ => {}
        }
        blank &= byte.is_ascii_whitespace();
    }
    all
}

/// The cells of a csv file, each where a spreadsheet would show it.
///
/// # Errors
/// `refused-no-table` where there is no delimiter, `refused-too-big`, `refused-csv-broken`.
pub fn grid(text: &str) -> Result<Grid, Halt> {
    let Some(delimiter) = delimiter(text) else { return Err(Refusal::new("refused-no-table").into()) };
    let mut builder = GridBuilder::new("", Budget::default());
    let (mut records, mut fields) = (Records::new(text, delimiter), Vec::new());
    while let Some(row) = records.next(&mut fields).map_err(broken)? {
        for (column, field) in (1_u16..).zip(fields.drain(..)) {
            builder.put(row, column, cell(field)).map_err(too_big)?;
        }
    }
    Ok(builder.finish())
}

fn cell(field: String) -> Cell {
    if field.trim().is_empty() { Cell::default() } else { Cell::text(field) }
}

fn too_big(full: GridFull) -> Refusal {
    Refusal::new("refused-too-big").with("limit", full.code())
}

fn broken(open: OpenQuote) -> Refusal {
    Refusal::new("refused-csv-broken").with("place", open.0.to_string())
}

/// Whether this is Kolada's KPI list as csv: it has a column of codes, one of names and one of operating areas.
#[must_use]
pub fn is_kpi_list(text: &str) -> bool {
    let header = text.lines().next().unwrap_or_default();
    kpi_columns(header, delimiter(header).unwrap_or(b',')).is_some()
}

/// Where code, title, description and operating area stand.
fn kpi_columns(header: &str, delimiter: u8) -> Option<[usize; 4]> {
    let names: Vec<String> =
        header.split(char::from(delimiter)).map(|name| name.trim_matches([' ', '"', '\r']).to_lowercase()).collect();
    let place = |choices: &[&str]| names.iter().position(|name| choices.contains(&name.as_str()));
    Some([
        place(&["concept", "id", "kpi"])?,
        place(&["name", "title"])?,
        place(&["description"])?,
        place(&["operating_area"])?,
    ])
}

/// Kolada's KPI list as csv.
///
/// # Errors
/// `refused-csv-broken`, or the receiver wants no more.
pub fn kpi_list(text: &str, encoding: &str, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let header = text.lines().next().unwrap_or_default();
    let delimiter = delimiter(header).unwrap_or(b',');
    let Some(columns) = kpi_columns(header, delimiter) else { return Err(Refusal::new("refused-no-table").into()) };
    let source_wording = super::kolada::SOURCE_WORDING.into();
    sink(Found::File(FileFound { format: "kolada-kpi".into(), encoding: encoding.into(), source_wording }))?;
    let (mut records, mut fields) = (Records::new(text, delimiter), Vec::new());
    records.next(&mut fields).map_err(broken)?;
    while records.next(&mut fields).map_err(broken)?.is_some() {
        let [code, title, description, operating_area] =
            columns.map(|column| fields.get(column).map(|field| field.trim().to_owned()).unwrap_or_default());
        if !code.is_empty() {
            sink(Found::Catalogue(catalogue::entry(Kpi { code, title, description, operating_area })))?;
        }
    }
    sink(Found::End)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_the_lines_agree_on() {
        let cases = [
            ("a;b;c\n1,5;2,5;3\n4;5;6\n", Some(b';')),
            ("a,b,c\n1.5,2,3\n", Some(b',')),
            ("a\tb\n1,5\t2\n3\t4\n", Some(b'\t')),
            (
                "Titel, med komma\nKälla: SCB\nkod;namn;värde\n0114;\"Väsby; Upplands\";1,5\n0163;Sollentuna;2\n",
                Some(b';'),
            ),
            ("bara en kolumn\n1\n2\n", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }

    #[test]
    fn cells_stand_where_a_spreadsheet_shows_them() {
        let grid = grid("a;b\r\n\r\n\"två\nrader\";1 058\r\n;x\r\n").unwrap();
        let at = |row, column| grid.get(row, column).and_then(Cell::as_text);
        assert_eq!(at(1, 1), Some("a"));
        assert_eq!(at(3, 1), Some("två\nrader"));
        assert_eq!(at(3, 2), Some("1 058"));
        assert_eq!(at(4, 2), Some("x"));
        assert_eq!(grid.len(), 5);
    }

    #[test]
    fn the_older_kpi_list_is_known_by_its_header() {
        let text = "concept,name,auspices,description,operating_area\nU1,\"Bemötande, andel (%)\",T,\"Källa, X\",Särskilt boende\n";
        assert!(is_kpi_list(text));
        assert!(!is_kpi_list("kommun;namn;värde\n"));
        let mut all = Vec::new();
        kpi_list(text, "utf-8", &mut |found| {
            all.push(found);
            Ok(())
        })
        .unwrap();
        assert!(
            matches!(&all[1], Found::Catalogue(entry) if entry.title == "Bemötande, andel (%)" && entry.unit_of_measure == "%")
        );
        assert_eq!(all.len(), 3);
    }
}
