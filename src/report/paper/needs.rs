//! How much room the columns of a table need, counted in characters.

use super::{Table, TableCell, TableColumn, TableRow, Width};
use crate::locale::{Lang, width};

/// No column narrower, not even an empty one that is to be written in by hand.
const LEAST: usize = 6;
/// A fitted column is no wider; longer text wraps.
const MOST: usize = 48;
/// Of a word this much at most must be on one line.
const WORD: usize = 30;
/// A heading on one line is no wider.
const HEADING: usize = 18;
/// A column that must not wrap is no wider.
const LINE: usize = 80;

/// What one column needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// Less than this breaks words.
    pub(super) least: usize,
    /// More than this is of no use.
    pub(super) best: usize,
    /// Characters of its longest text, lines and all.
    pub(super) text: usize,
}

/// What each column needs for its heading and these rows.
pub(super) fn needs(table: &Table, rows: &[&TableRow], lang: Lang) -> Vec<Need> {
    table.columns.iter().enumerate().map(|(at, column)| need(column, at, rows, lang)).collect()
}

fn need(column: &TableColumn, at: usize, rows: &[&TableRow], lang: Lang) -> Need {
    // Headings are bold.
    let title = longest_word(&column.title) + 1;
    let (mut word, mut line) = (title, title.max(width(&column.title).min(HEADING)));
    let mut text = 0;
    for cell in rows.iter().filter_map(|row| row.get(at)) {
        let lines = cell.lines(lang);
        text = text.max(lines.iter().map(|line| width(line)).sum());
        for one in lines {
            line = line.max(width(&one));
            // Numbers and days stay in one piece.
            word = word.max(if matches!(cell, TableCell::Text(_)) { longest_word(&one) } else { width(&one) });
        }
    }
    let best = match column.width {
        Width::Fitted => line.clamp(LEAST, MOST),
        Width::Wrapped(columns) => usize::from(columns).clamp(LEAST, LINE),
        Width::Line => line.clamp(LEAST, LINE),
    };
    // A word of wide letters takes more than its share of a line.
    let word = word + word / 8;
    let least = if column.width == Width::Line { best } else { word.clamp(LEAST, WORD) };
    let best = best.max(least);
    Need { least, best, text: text.max(best) }
}

/// How many characters each column gets of `room`: what is best for it where that fits, else at least the least, and
/// of what is left as much as makes the highest rows low.
pub(super) fn shared(needs: &[Need], room: usize) -> Vec<usize> {
    let mut given: Vec<usize> = needs.iter().map(|need| need.least).collect();
    let spare = room.saturating_sub(given.iter().sum());
    for _ in 0..spare {
        let open = given.iter_mut().zip(needs).filter(|(columns, need)| **columns < need.best);
        let Some((columns, _)) = open.max_by_key(|(columns, need)| need.text * 100 / (**columns).max(1)) else { break };
        *columns += 1;
    }
    given
}

fn longest_word(text: &str) -> usize {
    text.split([' ', '-', '–']).map(width).max().unwrap_or_default()
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
        assert_eq!(pairs, [(6, 6), (21, 48), (width(long), width(long)), (6, 30)]);
        assert_eq!(shared(&found, 500), [6, 48, width(long), 30]);
        assert_eq!(shared(&found, 130), [6, 36, width(long), 15]);
        assert_eq!(shared(&found, 10), [6, 21, width(long), 6]);
    }
}
