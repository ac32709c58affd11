//! What the columns beside a value say of its row, where not all of a table's columns of periods say it of all its values.
//! Pure.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::keys::{Keys, LastKeys};
use crate::intake::grid::Grid;
use crate::intake::recognise::columns::Columns;
use crate::intake::recognise::columns::own_periods::Others;
use crate::intake::recognise::layout::tables::{Owner, Table};
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::wording::legend::Legend;

/// The keys of a table's rows, for each column of values.
#[derive(Debug, Default)]
pub struct OwnKeys {
    /// For columns that all say the same of; None where nothing tells rows apart.
    shared: Option<Keys>,
    /// Without the columns of periods that are other measures'.
    apart: BTreeMap<Vec<u16>, Option<Keys>>,
    /// What is left out for a column of values.
    others: Others,
}

impl OwnKeys {
    /// The keys of a table, of whose columns some are other measures'.
    pub fn of(
        place: (&Grid, &Block, &Table),
        columns: &Columns,
        legends: (&Legend, &Legend),
        others: Others,
        last: &mut LastKeys,
    ) -> Self {
        let mut apart = BTreeMap::new();
        for left_out in others.values() {
            apart.entry(left_out.clone()).or_insert_with(|| {
                let own = columns.iter().filter(|(column, _)| !left_out.contains(column)).cloned().collect();
                Keys::of(place, &own, legends, last)
            });
        }
        Self { shared: Keys::of(place, columns, legends, last), apart, others }
    }

    /// The keys of the rows for a column of values.
    pub fn of_column(&self, column: u16) -> Option<&Keys> {
        match self.others.get(&column) {
            Some(left_out) => self.apart.get(left_out)?.as_ref(),
            None => self.shared.as_ref(),
        }
    }
}

/// Whether a column says several things of the rows of a unit and nothing of the next unit's: the last of them holds for that
/// one no more. `said` is what each row itself says, column by column.
pub fn divides(rows: &[(u32, Owner)], said: &[&Vec<Cow<'_, str>>]) -> bool {
    let columns = said.iter().map(|said| said.len()).max().unwrap_or(0);
    (0..columns).any(|at| {
        let (mut above, mut texts) = (None, HashSet::new());
        rows.iter().zip(said).any(|((_, owner), said)| {
            let text = said.get(at).map_or("", AsRef::as_ref);
            let begins = above != Some(&owner.unit);
            let ends = begins && text.is_empty() && texts.len() > 1;
            if begins {
                texts.clear();
            }
            texts.extend(Some(text).filter(|text| !text.is_empty()));
            above = Some(&owner.unit);
            ends
        })
    })
}
