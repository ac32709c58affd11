//! What a sheet tells by itself, whatever the rest of its workbook says: it can be looked for while another sheet is being
//! recognised. Pure.

use super::layout::units::{self, Block};
use super::wording::legend::Legend;
use crate::intake::grid::Grid;

/// What a sheet tells by itself.
#[derive(Debug, Clone)]
pub struct Glance {
    /// What its marks mean.
    pub(super) legend: Legend,
    /// Where it names units.
    pub(super) blocks: Vec<Block>,
}

impl Glance {
    /// Looks at a sheet.
    #[must_use]
    pub fn at(grid: &Grid) -> Self {
        Self { legend: Legend::of(grid), blocks: units::blocks(grid) }
    }
}
