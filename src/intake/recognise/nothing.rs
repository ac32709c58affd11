//! What a file without a table has instead, for the sentence that refuses it. Pure.

use crate::intake::Refusal;
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::recognise::wording::values::number;
use crate::intake::recognise::wording::words::tidy;

/// Texts of a heading that are told.
const MOST: usize = 4;

/// What stands on the sheets that have no table.
#[derive(Debug, Default)]
pub struct Nothing {
    /// A code and a name that contradict each other.
    differing: Option<String>,
    /// The first texts beside each other.
    heading: Option<String>,
    /// Whether there is any number.
    numbers: bool,
    /// Whether anything stands on any sheet.
    filled: bool,
}

impl Nothing {
    /// One more sheet of the file, whatever it has.
    pub const fn pass(&mut self, grid: &Grid) {
        self.filled |= !grid.is_empty();
    }

    /// One more sheet without a table; `differing`: what its codes and names say that contradicts each other.
    pub fn see(&mut self, grid: &Grid, differing: Option<&str>) {
        self.differing = self.differing.take().or_else(|| differing.map(str::to_owned));
        self.numbers = self.numbers || grid.rows().flat_map(|(_, cells)| cells).any(|(_, cell)| is_number(cell));
        if self.heading.is_none() {
            let mut wide = grid.rows().map(|(_, cells)| cells).filter(|cells| cells.len() > 1);
            let texts = |cells: &[(u16, Cell)]| -> Vec<String> {
                cells.iter().filter_map(|(_, cell)| cell.as_text()).take(MOST).map(tidy).collect()
            };
            self.heading = wide.next().map(texts).filter(|texts| texts.len() > 1).map(|texts| texts.join(", "));
        }
    }

    /// The refusal that says it.
    pub fn refusal(&self) -> Refusal {
        let short = |text: &str| text.chars().take(120).collect::<String>();
        match (&self.differing, &self.heading) {
            (Some(told), _) => Refusal::new("refused-codes-differ").with("detail", short(told)),
            _ if !self.filled => Refusal::new("refused-no-cells"),
            (None, Some(heading)) if !self.numbers => Refusal::new("refused-no-values").with("detail", short(heading)),
            _ => Refusal::new("refused-no-table"),
        }
    }
}

fn is_number(cell: &Cell) -> bool {
    match &cell.value {
        CellValue::Number(_) => true,
        CellValue::Text(text) => number(text.trim()).is_some(),
        _ => false,
    }
}
