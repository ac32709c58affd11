//! `export values`: published values in long form, each with where it stands in its file.

use std::io::{self, Write};

use serde::Serialize;

use super::{BOM, cell::safe, csv_writer, output_fault};
use crate::locale::shortest;

/// The header of the csv, in this order; the members of a JSON line have the same names.
const HEADER: [&str; 20] = [
    "area",
    "indicator",
    "title",
    "unit_of_measure",
    "direction",
    "level",
    "unit_code",
    "unit",
    "period",
    "gender",
    "value",
    "status",
    "mark",
    "file_colour",
    "colour",
    "rank",
    "rank_of",
    "file",
    "sheet",
    "cell",
];

/// One value. Codes are those of [`crate::domain`]; empty where there is nothing to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueRow<'a> {
    /// Area code; empty if none is set.
    pub area: &'a str,
    /// The source's code of the indicator, else its number.
    pub indicator: &'a str,
    /// Title.
    pub title: &'a str,
    /// "Procent".
    pub unit_of_measure: &'a str,
    /// `higher lower none unknown`.
    pub direction: &'a str,
    /// `nation county region municipality district unit`.
    pub level: &'a str,
    /// `0163`.
    pub unit_code: &'a str,
    /// Name.
    pub unit: &'a str,
    /// As printed.
    pub period: &'a str,
    /// `T K M`.
    pub gender: &'a str,
    /// The number; null where there is none.
    pub value: Option<f64>,
    /// Decimals as printed; only the csv needs them.
    #[serde(skip)]
    pub decimals: Option<u8>,
    /// `present missing uncertain suppressed not_applicable`.
    pub status: &'a str,
    /// The mark as printed.
    pub mark: Option<&'a str>,
    /// The file's own colour; null if it has none.
    pub file_colour: Option<&'a str>,
    /// The colour in force.
    pub colour: &'a str,
    /// Place among the units of the same level; 1 is best.
    pub rank: Option<u32>,
    /// Units of the level with a value.
    pub rank_of: Option<u32>,
    /// The file's name.
    pub file: &'a str,
    /// Sheet; empty for csv and JSON.
    pub sheet: &'a str,
    /// `C11`; empty where the source has no cells.
    pub cell: &'a str,
}

/// Writes values as csv: UTF-8 with BOM, `;`, LF, decimal comma.
pub struct CsvValues<W: Write> {
    out: csv::Writer<W>,
}

impl<W: Write> CsvValues<W> {
    /// Writes the mark of UTF-8 and the header.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(BOM)?;
        let mut out = csv_writer(out);
        out.write_record(HEADER).map_err(output_fault)?;
        Ok(Self { out })
    }

    /// Writes one value.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn write(&mut self, row: &ValueRow) -> io::Result<()> {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let texts = [row.area, row.indicator, row.title, row.unit_of_measure, row.direction, row.level];
        let unit = [row.unit_code, row.unit, row.period, row.gender];
        for text in texts.iter().chain(&unit) {
            self.text(text)?;
        }
        self.field(row.value.map(|value| printed(value, row.decimals)).unwrap_or_default().as_bytes())?;
        for text in [row.status, row.mark.unwrap_or_default(), row.file_colour.unwrap_or_default(), row.colour] {
            self.text(text)?;
        }
        self.field(number(row.rank).as_bytes())?;
        self.field(number(row.rank_of).as_bytes())?;
        for text in [row.file, row.sheet, row.cell] {
            self.text(text)?;
        }
        self.out.write_record(None::<&[u8]>).map_err(output_fault)
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        self.field(safe(text).as_bytes())
    }

    fn field(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_field(bytes).map_err(output_fault)
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The value with the decimals it was printed with – unless that would lose something of it – and decimal comma.
pub fn printed(value: f64, decimals: Option<u8>) -> String {
    let fixed = decimals.map(|decimals| format!("{value:.*}", usize::from(decimals)));
    match fixed {
        Some(text) if text.parse() == Ok(value) => text.replace('.', ","),
        _ => shortest(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> ValueRow<'static> {
        ValueRow {
            area: "aldre",
            indicator: "U21468",
            title: "=Nöjda; alla",
            unit_of_measure: "%",
            direction: "higher",
            level: "municipality",
            unit_code: "0163",
            unit: "Sollentuna",
            period: "2015",
            gender: "T",
            value: Some(-0.7),
            decimals: Some(1),
            status: "present",
            mark: None,
            file_colour: Some("green"),
            colour: "green",
            rank: Some(12),
            rank_of: Some(288),
            file: "oj.xlsx",
            sheet: "Tabell 1",
            cell: "C11",
        }
    }

    #[test]
    fn csv_has_bom_header_and_decimal_comma_and_no_formula() {
        let mut out = Vec::new();
        let mut csv = CsvValues::new(&mut out).unwrap();
        csv.write(&row()).unwrap();
        csv.finish().unwrap();
        let text = String::from_utf8(out).unwrap();
        let expected = "\u{FEFF}area;indicator;title;unit_of_measure;direction;level;unit_code;unit;period;gender;\
            value;status;mark;file_colour;colour;rank;rank_of;file;sheet;cell\n\
            aldre;U21468;\"'=Nöjda; alla\";%;higher;municipality;0163;Sollentuna;2015;T;\
            -0,7;present;;green;green;12;288;oj.xlsx;Tabell 1;C11\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_json_line_has_numbers_and_the_same_members() {
        let mut out = Vec::new();
        crate::report::write_json(&mut out, &row()).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!((value["value"].as_f64(), value["rank"].as_u64()), (Some(-0.7), Some(12)));
        assert!(value["mark"].is_null());
        let members = value.as_object().unwrap();
        assert_eq!(members.len(), HEADER.len());
        assert!(HEADER.iter().all(|name| members.contains_key(*name)));
    }

    #[test]
    fn values_are_printed_as_they_were() {
        for (value, decimals, text) in [
            (26.0, Some(0), "26"),
            (1.0, Some(1), "1,0"),
            (41.67819, Some(1), "41,67819"),
            (7.5, None, "7,5"),
            (-278.7, Some(1), "-278,7"),
        ] {
            assert_eq!(printed(value, decimals), text);
        }
    }
}
