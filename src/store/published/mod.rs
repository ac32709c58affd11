//! Published values: append-only, staged under an import, seen once one journaled change sets that import live.

mod diff;
mod key;
mod live;
mod notes;
mod number;
mod seed;
mod staging;

pub use diff::{Diff, Revised, Shown};
pub use number::{ImportNo, NoteNo, OriginNo, PeriodNo, SeriesNo, SliceNo, UnitNo};
pub(super) use seed::fill;
pub use staging::{Differ, ImportStart, News, StagedImport, Staging, abandon_stale, set_live};
