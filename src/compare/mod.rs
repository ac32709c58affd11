//! Peer groups, ranks, colours and screening, on what the store holds.

mod detail;
pub mod editions;
mod gather;
mod group;
pub mod join;
mod judged;
pub mod kept;
pub mod order;
mod peers;
mod screening;
mod source;
mod types;
mod whole;
pub mod wording;

pub use detail::detail;
pub use join::{Joinable, Kin, SeriesLine};
pub use order::Sort;
pub use peers::{Peers, PeersNamed};
pub use screening::screening;
pub use types::{
    Ask, Best, Detail, DetailAsk, DistributionItem, Origin, OwnValue, PeriodRow, Provenance, Revised, Row, Screening,
    Target,
};
pub use whole::{Judged, whole};
