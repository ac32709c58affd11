//! Published values: append-only, staged under an import, seen once one journaled change sets that import live.

mod number;
mod seed;

pub use number::{ImportNo, NoteNo, OriginNo, PeriodNo, SeriesNo, SliceNo, UnitNo};
pub(super) use seed::fill;
