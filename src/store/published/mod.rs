//! Published values: append-only, staged under an import, seen once one journaled change sets that import live.
//!
//! [`Staging`] brings a file in, [`Differ`] says beforehand what that would change, and [`Published`] (from
//! `Reader::published`) is what is seen: the values of live imports, the latest on top.

mod diff;
mod editions;
mod groups;
mod imports;
mod indicators;
mod joined;
mod key;
mod live;
mod mark;
mod memo;
mod merged;
mod notes;
mod number;
mod own;
mod seed;
mod slices;
mod staging;
mod stood;
mod told;
mod view;

pub use diff::{Diff, Revised, Shown};
pub use editions::{EditionInfo, ToldIn};
pub use imports::{ImportInfo, Provenance, TableOf, cell};
pub use indicators::{DirectionFrom, IndicatorFilter, IndicatorInfo, SeriesInfo};
pub use mark::Mark;
pub(super) use memo::Memo;
pub use memo::Present;
pub use merged::{MergedUnit, stands_for};
pub use number::{ImportNo, NoteNo, OriginNo, PeriodNo, SeriesNo, SliceNo, UnitNo};
pub use own::TargetInfo;
pub(super) use seed::fill;
pub use slices::{Observed, SliceInfo};
pub use staging::{Differ, ImportStart, News, StagedImport, Staging, abandon_stale, set_live};
pub use stood::Stood;
pub use told::Told;
pub use view::{Published, UnitInfo};
