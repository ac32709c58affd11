//! What a reader keeps between its reads: values never change, so what was read of a set of live imports holds for
//! as long as that set is live.

use std::cell::{Ref, RefCell, RefMut};
use std::collections::HashMap;
use std::sync::Arc;

use super::live::Live;
use super::told::Told;
use super::{Observed, SeriesNo, SliceInfo, SliceNo, UnitNo};

/// Slices whose comparable values are kept: more than a screening looks at, some megabytes.
const MOST_SLICES: usize = 1_200;
/// Single values kept: the own unit's, over all periods.
const MOST_VALUES: usize = 40_000;

/// A slice's comparable values, by unit number.
pub type Present = Arc<[(UnitNo, f64)]>;

/// The value has not been read yet.
pub(super) struct NotRead;

/// Kept reads.
#[derive(Debug, Default)]
pub(in crate::store) struct Memo {
    kept: RefCell<Kept>,
}

#[derive(Debug, Default)]
pub(super) struct Kept {
    live: Live,
    pub slices: Option<Arc<HashMap<SeriesNo, Vec<SliceInfo>>>>,
    pub told: Option<Arc<HashMap<SeriesNo, Told>>>,
    present: HashMap<SliceNo, Present>,
    values: HashMap<(SliceNo, UnitNo), Option<Observed>>,
}

impl Memo {
    /// Forgets everything if other imports are live than before.
    pub(super) fn stand_on(&self, live: Live) {
        let mut kept = self.kept.borrow_mut();
        if kept.live != live {
            *kept = Kept { live, ..Kept::default() };
        }
    }

    pub(super) fn kept(&self) -> Ref<'_, Kept> {
        self.kept.borrow()
    }

    pub(super) fn keep(&self) -> RefMut<'_, Kept> {
        self.kept.borrow_mut()
    }
}

impl Kept {
    pub fn live(&self) -> &Live {
        &self.live
    }

    pub fn present(&self, slice: SliceNo) -> Option<Present> {
        self.present.get(&slice).cloned()
    }

    pub fn keep_present(&mut self, slice: SliceNo, present: &Present) {
        if self.present.len() >= MOST_SLICES {
            self.present.clear();
        }
        self.present.insert(slice, Arc::clone(present));
    }

    /// `Err` if it has not been read; `Ok(None)` if there is no value.
    pub fn value(&self, slice: SliceNo, unit: UnitNo) -> Result<Option<Observed>, NotRead> {
        self.values.get(&(slice, unit)).cloned().ok_or(NotRead)
    }

    pub fn keep_value(&mut self, slice: SliceNo, unit: UnitNo, value: Option<Observed>) {
        if self.values.len() >= MOST_VALUES {
            self.values.clear();
        }
        self.values.insert((slice, unit), value);
    }
}
