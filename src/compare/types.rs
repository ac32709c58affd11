//! What is asked of a comparison and what comes back, as plain data.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::value::Rank;
use crate::domain::{Area, Colour, Direction, EntityId, Gender, IndicatorKind, Period, Status, UnitRef, ValueKind};

use super::{Peers, PeersNamed, SeriesLine};

/// What to screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// One's own unit.
    pub unit: UnitRef,
    /// Only this area.
    pub area: Option<Area>,
    /// Each indicator's latest period ending by this year; None: the latest there is.
    pub period_by: Option<i16>,
    /// Which gender.
    pub gender: Gender,
    /// Whom to compare with.
    pub peers: Peers,
    /// Only these indicators.
    pub indicators: Option<Vec<EntityId>>,
}

/// Whose colour it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The publication's own.
    File,
    /// Computed here (method.md §9); must be called "egen beräkning".
    Own,
}

/// Eget mål.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The entity.
    pub id: EntityId,
    /// The level to reach, in the unit of measure.
    pub level: f64,
    /// By when.
    pub by: Option<Date>,
    /// Who decided; empty if not said.
    pub decided_by: String,
}

/// One indicator for one unit. What is skipped in its written form, [`kept`](super::kept) writes or reads apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The indicator.
    pub indicator: EntityId,
    /// Its short number in the file.
    pub number: u32,
    /// The source's code, if it has one.
    pub code: Option<String>,
    /// Title.
    pub title: String,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// Area, the user's own first.
    pub area: Option<Area>,
    /// Struktur, process, resultat.
    pub kind: Option<IndicatorKind>,
    /// Unit of measure as published.
    pub unit_of_measure: String,
    /// Decimals printed; None where the source has no printed form.
    pub decimals: Option<u8>,
    /// How values are read.
    pub value_kind: ValueKind,
    /// Which way is better: the user's word, else what the file tells.
    pub direction: Direction,
    /// `ranks`, `colours`, `given` (by the file) or `own` (set by a user); None if unknown.
    pub direction_from: Option<String>,
    /// The direction a user has set; None where none has.
    pub own_direction: Option<Direction>,
    /// The period shown.
    pub period: Period,
    /// The gender shown.
    pub gender: Gender,
    /// The own value.
    pub value: Option<f64>,
    /// Whether it can be compared, and if not, why.
    pub status: Status,
    /// The mark as printed.
    pub mark: Option<String>,
    /// The publication's colour, else ours.
    pub colour: Colour,
    /// Whose it is.
    pub colour_origin: Origin,
    /// Place among all units of the same level.
    pub rank: Option<Rank>,
    /// Whom it was compared with.
    pub peers_named: PeersNamed,
    /// Units in the peer group, one's own not counted.
    pub peer_size: usize,
    /// Those of them with a value.
    pub peer_n: usize,
    /// Median of the peers, one's own unit not counted.
    pub peer_median: Option<f64>,
    /// Place within the peer group, one's own unit counted; only where direction is known.
    pub peer_rank: Option<Rank>,
    /// Own value − peer median; percentage points for shares.
    pub difference: Option<f64>,
    /// Own values over the periods of the series, oldest first.
    #[serde(skip)]
    pub trend: Vec<(Period, Option<f64>)>,
    /// Eget mål.
    #[serde(skip)]
    pub target: Option<Target>,
    /// Våra kommentarer.
    #[serde(skip)]
    pub comment: Option<String>,
}

/// The answer to an [`Ask`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Screening {
    /// Whom it was compared with.
    pub peers: Peers,
    /// Who published what is shown; [`super::wording::source`] words it.
    pub sources: Vec<String>,
    /// One row an indicator, in the order of publication.
    pub rows: Vec<Row>,
}

/// One indicator in depth.
#[derive(Debug, Clone, PartialEq)]
pub struct DetailAsk {
    /// Which.
    pub indicator: EntityId,
    /// For whom.
    pub unit: UnitRef,
    /// Whom to compare with.
    pub peers: Peers,
    /// The gender whose distribution is shown.
    pub gender: Gender,
    /// The period whose distribution and provenance are shown; None: the latest.
    pub period: Option<Period>,
}

/// One's own published value.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnValue {
    /// The number, if there is one.
    pub value: Option<f64>,
    /// Whether it can be compared, and if not, why.
    pub status: Status,
    /// The mark as printed.
    pub mark: Option<String>,
}

/// One period of an indicator in depth.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodRow {
    /// The period.
    pub period: Period,
    /// Own value (or mark) for totalt, kvinnor, män; None where nothing is published for that gender.
    pub own: [Option<OwnValue>; 3],
    /// Colour for the asked gender.
    pub colour: Colour,
    /// Whose it is.
    pub colour_origin: Origin,
    /// Place among all units of the level, for the asked gender.
    pub rank: Option<Rank>,
    /// Median of the peers for the asked gender.
    pub peer_median: Option<f64>,
    /// Riket's published value for the asked gender.
    pub nation: Option<f64>,
}

/// A unit in the distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct DistributionItem {
    /// Name.
    pub name: String,
    /// Value.
    pub value: f64,
    /// One's own.
    pub is_own: bool,
    /// In the peer group.
    pub is_peer: bool,
}

/// One of the best among the peers: whom to call.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// Name.
    pub name: String,
    /// Value.
    pub value: f64,
    /// Place within the peer group.
    pub place: u32,
}

/// An older value that a newer import lies over.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    /// The value it had.
    pub value: Option<f64>,
    /// The mark it had.
    pub mark: Option<String>,
    /// File it came from.
    pub file: String,
    /// When that was imported.
    pub at: Timestamp,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    /// File name.
    pub file: String,
    /// Sheet; empty for csv and JSON.
    pub sheet: String,
    /// `C17`, `line 12`; empty for JSON.
    pub cell: String,
    /// Edition, if known.
    pub edition: Option<String>,
    /// When it was imported.
    pub at: Timestamp,
    /// Who imported it.
    pub who: String,
    /// The place as printed in the file.
    pub printed_rank: Option<u32>,
    /// The file's own colour.
    pub file_colour: Option<Colour>,
    /// Older values beneath it, newest first.
    pub revised: Vec<Revised>,
}

/// The answer to a [`DetailAsk`].
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// The row as in screening, for the asked period and gender.
    pub row: Row,
    /// Every period, newest first.
    pub periods: Vec<PeriodRow>,
    /// Every unit of the level with a value in the asked period, by value.
    pub distribution: Vec<DistributionItem>,
    /// At most three.
    pub best: Vec<Best>,
    /// Definition enligt metodbeskrivning; empty if none.
    pub definition: String,
    /// Våra kommentarer; empty if none.
    pub comment: String,
    /// Where the value shown comes from; None where nothing was published for the unit.
    pub provenance: Option<Provenance>,
    /// Who published it.
    pub sources: Vec<String>,
    /// The series behind it that have values.
    pub series: Vec<SeriesLine>,
}
