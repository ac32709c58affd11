//! How much room the columns of a table need, counted in characters.

use super::{Table, TableCell, TableColumn, TableRow, Width};
use crate::locale::{Lang, width};

/// No column narrower, not even an empty one that is to be written in by hand.
const LEAST: usize = 6;
/// A fitted column is no wider; longer text wraps.
const MOST: usize = 48;
/// Of a word this much at most must be on one line.
const WORD: usize = 18;
/// A column that must not wrap is no wider.
const LINE: usize = 80;

/// What one column needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// Less than this breaks words.
    pub(super) least: usize,
    /// More than this is of no use.
    pub(super) best: usize,
}

/// What each column needs for its heading and these rows.
pub(super) fn needs(table: &Table, rows: &[&TableRow], lang: Lang) -> Vec<Need> {
    table.columns.iter().enumerate().map(|(at, column)| need(column, at, rows, lang)).collect()
}

fn need(column: &TableColumn, at: usize, rows: &[&TableRow], lang: Lang) -> Need {
    let (mut word, mut line) =
        (longest_word(&column.title), longest_word(&column.title).max(width(&column.title).min(WORD)));
    for cell in rows.iter().filter_map(|row| row.get(at)) {
        for text in cell.lines(lang) {
            line = line.max(width(&text));
            // Numbers and days stay in one piece.
            word = word.max(if matches!(cell, TableCell::Text(_)) { longest_word(&text) } else { width(&text) });
        }
    }
    let best = match column.width {
        Width::Fitted => line.clamp(LEAST, MOST),
        Width::Wrapped(columns) => usize::from(columns).clamp(LEAST, LINE),
        Width::Line => line.clamp(LEAST, LINE),
    };
    let least = if column.width == Width::Line { best } else { word.clamp(LEAST, WORD).min(best) };
    Need { least, best }
}

/// How many characters each column gets of `room`: what is best for it where that fits, else between that and the least.
pub(super) fn shared(needs: &[Need], room: usize) -> Vec<usize> {
    let sum = |of: fn(&Need) -> usize| needs.iter().map(of).sum::<usize>();
    let (least, best) = (sum(|need| need.least), sum(|need| need.best));
    let (spare, wanted) = (room.saturating_sub(least), (best - least).max(1));
    needs.iter().map(|need| need.least + (need.best - need.least) * spare.min(wanted) / wanted).collect()
}

fn longest_word(text: &str) -> usize {
    text.split([' ', '-', '–', '/']).map(width).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_need_their_words_and_want_their_lines() {
        let long = "En ganska lång text om fallriskbedömningar som ska radbrytas i sin kolumn";
        let row: TableRow = vec!["1".into(), long.into(), long.into(), "ja".into()];
        let mut table = Table::new(["Nr", "Vad", "Kod", "Svar"], vec![row.clone()]);
        table.columns[2].width = Width::Line;
        table.columns[3].width = Width::Wrapped(30);
        let found = needs(&table, &[&row], Lang::Sv);
        let pairs: Vec<(usize, usize)> = found.iter().map(|need| (need.least, need.best)).collect();
        assert_eq!(pairs, [(6, 6), (18, 48), (width(long), width(long)), (6, 30)]);
        assert_eq!(shared(&found, 500), [6, 48, width(long), 30]);
        assert_eq!(shared(&found, 130), [6, 33, width(long), 18]);
        assert_eq!(shared(&found, 10), [6, 18, width(long), 6]);
    }
}
