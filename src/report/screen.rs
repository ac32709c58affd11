//! `screen`: what sticks out for one unit, as JSON and csv.

use std::io::{self, Write};

use serde::Serialize;

use super::{BOM, cell::safe, csv_writer, output_fault, values::printed};

/// The answer: `{"schema":1,"source":…,"rows":[…]}`. Members are only ever added.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScreenAnswer {
    /// 1.
    pub schema: u8,
    /// The wording that the data's terms ask for.
    pub source: String,
    /// One for each indicator.
    pub rows: Vec<ScreenRow>,
}

/// One indicator for the unit, beside its peers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScreenRow {
    /// Area code; empty if none is set.
    pub area: String,
    /// The source's code of the indicator, else its number.
    pub indicator: String,
    /// Title.
    pub title: String,
    /// "Procent".
    pub unit_of_measure: String,
    /// The unit's code: `0163`.
    pub unit: String,
    /// As printed.
    pub period: String,
    /// `T K M`.
    pub gender: String,
    /// The number; null where there is none.
    pub value: Option<f64>,
    /// Decimals as printed; only the csv needs them.
    #[serde(skip)]
    pub decimals: Option<u8>,
    /// `present missing uncertain suppressed not_applicable`.
    pub status: String,
    /// The mark as printed.
    pub mark: Option<String>,
    /// `higher lower none unknown`.
    pub direction: String,
    /// The colour in force.
    pub colour: String,
    /// `file` where the publication gave the colour, `own` where we computed it.
    pub colour_origin: String,
    /// Place among all municipalities; 1 is best.
    pub rank: Option<u32>,
    /// Municipalities with a value.
    pub rank_of: Option<u32>,
    /// Whom it is compared with: `riket lan grupp liknande`, or a name.
    pub peers: String,
    /// The same spelt out: "Liknande kommuner äldreomsorg 2024".
    pub peers_named: String,
    /// Peers with a value, one's own unit not counted.
    pub peer_n: usize,
    /// Their median.
    pub peer_median: Option<f64>,
    /// Own value minus the peers' median.
    pub difference: Option<f64>,
    /// Place among the peers.
    pub peer_rank: Option<u32>,
}

const HEADER: [&str; 21] = [
    "area",
    "indicator",
    "title",
    "unit_of_measure",
    "unit",
    "period",
    "gender",
    "value",
    "status",
    "mark",
    "direction",
    "colour",
    "colour_origin",
    "rank",
    "rank_of",
    "peers",
    "peers_named",
    "peer_n",
    "peer_median",
    "difference",
    "peer_rank",
];

/// Writes the rows as csv: UTF-8 with BOM, `;`, LF, decimal comma.
///
/// # Errors
/// The output cannot be written.
pub fn write_screen_csv(mut out: impl Write, rows: &[ScreenRow]) -> io::Result<()> {
    out.write_all(BOM)?;
    let mut csv = csv_writer(out);
    csv.write_record(HEADER).map_err(output_fault)?;
    for row in rows {
        csv.write_record(cells(row)).map_err(output_fault)?;
    }
    csv.flush()
}

fn cells(row: &ScreenRow) -> [String; 21] {
    let text = |text: &str| safe(text).into_owned();
    let count = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let value = |value: Option<f64>, decimals| value.map(|value| printed(value, decimals)).unwrap_or_default();
    [
        text(&row.area),
        text(&row.indicator),
        text(&row.title),
        text(&row.unit_of_measure),
        text(&row.unit),
        text(&row.period),
        row.gender.clone(),
        value(row.value, row.decimals),
        row.status.clone(),
        text(row.mark.as_deref().unwrap_or_default()),
        row.direction.clone(),
        row.colour.clone(),
        row.colour_origin.clone(),
        count(row.rank),
        count(row.rank_of),
        text(&row.peers),
        text(&row.peers_named),
        row.peer_n.to_string(),
        value(row.peer_median, None),
        value(row.difference, None),
        count(row.peer_rank),
    ]
}
