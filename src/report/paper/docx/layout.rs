//! Which way the paper lies, how small the letters of tables are and how wide their columns; in twentieths of a point.

use super::super::needs::{Need, needs, shared};
use super::super::{Document, TableRow};
use crate::locale::Lang;

/// A4, the short and the long side.
const A4: [usize; 2] = [11_906, 16_838];
/// Left, right, above and below: 18 mm.
const MARGIN: usize = 1_020;
/// Letters of tables in half points, the largest first.
const SIZES: [usize; 3] = [18, 16, 14];
/// Between a cell's edge and its text, on either side.
pub(super) const PADDING: usize = 70;
/// The part of the paper's width that labels of fields take: one in so many.
const LABELS: usize = 4;

/// How a document lies on paper.
pub(super) struct Layout {
    pub(super) lying: bool,
    /// Half points.
    pub(super) letters: usize,
    tables: Vec<Vec<Need>>,
}

impl Layout {
    pub(super) fn of(document: &Document, lang: Lang) -> Self {
        let table = |table: &super::super::Table| needs(table, &table.rows().collect::<Vec<&TableRow>>(), lang);
        let tables: Vec<Vec<Need>> = document.tables().map(table).collect();
        let mut layout = Self { lying: false, letters: SIZES[0], tables };
        layout.lying = layout.tables.iter().any(|table| layout.is_wide(table));
        let all = |fits: fn(&Self, &[Need], usize) -> bool, letters: usize| {
            layout.tables.iter().all(|table| fits(&layout, table, letters))
        };
        let [large, middle, small] = SIZES;
        let easily = [large, middle].into_iter().find(|&letters| all(Self::fits_easily, letters));
        let fitting = easily.or_else(|| [middle, large].into_iter().find(|&letters| all(Self::fits, letters)));
        layout.letters = fitting.unwrap_or(small);
        layout
    }

    /// Whether a table would break words standing, or have much more text than its lines have room for.
    fn is_wide(&self, table: &[Need]) -> bool {
        let best: usize = table.iter().map(|need| need.best * character(self.letters) + 2 * PADDING).sum();
        !self.fits(table, self.letters) || best > self.across() * 13 / 10
    }

    /// Whether columns are wider than their longest words, so that rows do not get high.
    fn fits_easily(&self, table: &[Need], letters: usize) -> bool {
        let room = |need: &Need| (need.least + (need.best - need.least) / 3) * character(letters) + 2 * PADDING;
        table.iter().map(room).sum::<usize>() <= self.across()
    }

    fn fits(&self, table: &[Need], letters: usize) -> bool {
        let least: usize = table.iter().map(|need| need.least * character(letters) + 2 * PADDING).sum();
        least <= self.across()
    }

    /// Width and height of the paper, and its margin.
    pub(super) const fn paper(&self) -> (usize, usize, usize) {
        let [short, long] = A4;
        if self.lying { (long, short, MARGIN) } else { (short, long, MARGIN) }
    }

    /// Between the margins.
    pub(super) const fn across(&self) -> usize {
        let (width, _, margin) = self.paper();
        width - 2 * margin
    }

    /// Widths of the columns of the document's table of this number; together they are as wide as the text.
    pub(super) fn columns(&self, table: usize) -> Vec<usize> {
        let needs = self.tables.get(table).map(Vec::as_slice).unwrap_or_default();
        let room = self.across().saturating_sub(needs.len() * 2 * PADDING) / character(self.letters);
        let wanted =
            shared(needs, room).into_iter().map(|characters| characters * character(self.letters) + 2 * PADDING);
        filling(self.across(), &wanted.collect::<Vec<_>>())
    }

    /// Characters that fit in a column of this width.
    pub(super) const fn characters(&self, width: usize) -> usize {
        width.saturating_sub(2 * PADDING) / character(self.letters)
    }

    /// Widths of label and text.
    pub(super) const fn fields(&self) -> [usize; 2] {
        let labels = self.across() / LABELS;
        [labels, self.across() - labels]
    }
}

/// About as wide as a letter is in the mean.
const fn character(letters: usize) -> usize {
    letters * 53 / 10
}

/// The same widths in proportion, together exactly `across`.
fn filling(across: usize, wanted: &[usize]) -> Vec<usize> {
    let all = wanted.iter().sum::<usize>().max(1);
    let (mut sum, mut before) = (0, 0);
    let widths = wanted.iter().map(|width| {
        sum += width;
        let end = across * sum / all;
        let width = end - before;
        before = end;
        width
    });
    widths.collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::Table;
    use super::*;

    fn layout(columns: usize, text: &str) -> Layout {
        let row: TableRow = (0..columns).map(|_| text.into()).collect();
        let table = Table::new((0..columns).map(|at| format!("Kolumn {at}")), vec![row]);
        Layout::of(&Document::of_table("T", Vec::new(), table), Lang::Sv)
    }

    #[test]
    fn the_paper_lies_down_where_a_table_is_wide_and_letters_shrink_before_words_break() {
        let (small, wide) = (layout(3, "kort text"), layout(15, "fallriskbedömning"));
        assert_eq!((small.lying, small.letters), (false, 18));
        assert_eq!((wide.lying, wide.letters), (true, 14));
        assert!(layout(3, &"mycket text ".repeat(40)).lying);
        for layout in [small, wide] {
            assert_eq!(layout.columns(0).iter().sum::<usize>(), layout.across());
        }
    }
}
