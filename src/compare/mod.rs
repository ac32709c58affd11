//! Peer groups, ranks, colours and screening, on what the store holds.

mod peers;
mod types;

pub use peers::Peers;
pub use types::{
    Ask, Best, Detail, DetailAsk, DistributionItem, Origin, PeriodRow, Provenance, Revised, Row, Screening, Target,
};
