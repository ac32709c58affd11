//! Peer groups, ranks, colours and screening, on what the store holds.

mod peers;
mod pending;
mod types;
pub mod wording;

pub use peers::Peers;
pub use pending::{detail, screening};
pub use types::{
    Ask, Best, Detail, DetailAsk, DistributionItem, Origin, PeriodRow, Provenance, Revised, Row, Screening, Target,
};
