//! Rows that say that they are all of a kommun – `Göteborg totalt`, `Summa Sala` – and whose the rows are that stand on
//! either side of them. Pure.

use std::collections::HashMap;

use super::group::is_number;
use super::parts::{DISTRICTS_OF, is_known, may_be_home};
use super::tables::heads_years;
use super::units::{Block, Label};
use crate::domain::Scheme;
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::gender;
use crate::intake::recognise::wording::names::{self, Known};
use crate::intake::recognise::wording::nearest::nearest;
use crate::intake::recognise::wording::words::{cut_population, fold, tidy};

/// The longest label that is looked at.
const LONGEST: usize = 60;

/// The kommun that a label says its row is all of.
pub fn summed(text: &str) -> Option<Known> {
    const ALL: [&str; 7] = ["totalt", "total", "summa", "sammanlagt", "samtliga", "hela", "alla"];
    const BESIDE: [&str; 10] = [
        "i",
        "för",
        "av",
        "enheter",
        "stadsdelar",
        "boenden",
        "utförare",
        "verksamheter",
        "stadsområden",
        "socialförvaltningar",
    ];
    if text.len() > LONGEST {
        return None;
    }
    let folded = fold(text);
    let parts = folded.split([' ', ',', ':', '(', ')']).filter(|word| word.contains(char::is_alphanumeric));
    let words: Vec<&str> = parts.collect();
    let is_said = |word: &&&str| ALL.contains(word) || BESIDE.contains(word);
    let first = words.iter().take_while(is_said).count();
    let last = words.iter().skip(first).rev().take_while(is_said).count();
    let name = words.get(first..words.len() - last)?;
    let mut around = words.iter().take(first).chain(words.iter().rev().take(last));
    let is_sum = !name.is_empty() && around.any(|word| ALL.contains(word));
    names::known(&name.join(" ")).filter(|known| is_sum && known.municipality.is_some())
}

/// Whose a row is that stands beside a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// This kommun's, by its code, and whether only where the sums stand tells.
    Kommun(String, bool),
    /// That cannot be told.
    Doubt,
}

/// Whose the rows are that stand right above or below sums of kommuner.
pub fn beside(grid: &Grid, block: &Block) -> HashMap<u32, Whose> {
    if !block.sums {
        return HashMap::new();
    }
    let runs = runs(grid, block);
    let layout = Layout::of(&runs);
    let mut found = HashMap::new();
    for (at, run) in runs.iter().enumerate() {
        // What is called as a kommun between rows that are not its own may be one of them.
        let amid = |before: &Run, after: &Run| {
            !before.rows.is_empty() && before.before.is_open() && before.after.is_kommun() && after.of_sum_below()
        };
        let above = at.checked_sub(1).and_then(|at| runs.get(at));
        if let (true, End::Kommun(row, ..)) = (above.is_some_and(|above| amid(above, run)), &run.before) {
            found.insert(*row, Whose::Doubt);
        }
        let in_doubt =
            above.is_some_and(|above| amid(above, run)) || runs.get(at + 1).is_some_and(|next| amid(run, next));
        let whose = if in_doubt { Some(Whose::Doubt) } else { layout.whose(run) };
        let Some(whose) = whose else { continue };
        for (row, name) in &run.rows {
            let by_name = [&run.before, &run.after].into_iter().filter_map(End::code).find(|code| is_known(name, code));
            let known = by_name.filter(|_| whose == Whose::Doubt).map(|code| Whose::Kommun(code.to_owned(), false));
            found.insert(*row, known.unwrap_or_else(|| whose.clone()));
        }
    }
    found
}

/// What stands before or behind rows that may be parts of kommuner.
#[derive(Debug, Clone)]
enum End {
    /// The beginning of a table, its end, and whatever else is no kommun.
    Other,
    /// A kommun's row, its code, and whether it has values.
    Kommun(u32, String, bool),
    /// All of the kommun with this code.
    Sum(String),
}

impl End {
    fn code(&self) -> Option<&str> {
        match self {
            Self::Other => None,
            Self::Kommun(_, code, _) | Self::Sum(code) => Some(code),
        }
    }

    /// Whether it heads no rows by itself.
    const fn is_open(&self) -> bool {
        matches!(self, Self::Other | Self::Sum(_))
    }

    const fn is_kommun(&self) -> bool {
        matches!(self, Self::Kommun(_, _, true))
    }

    const fn is_sum(&self) -> bool {
        matches!(self, Self::Sum(_))
    }
}

/// Rows that may be parts of kommuner, and what stands before and behind them.
#[derive(Debug)]
struct Run {
    before: End,
    rows: Vec<(u32, String)>,
    after: End,
}

impl Run {
    /// Whether it stands between a kommun and the sum of another.
    fn of_sum_below(&self) -> bool {
        self.before.is_kommun() && self.after.is_sum() && self.before.code() != self.after.code()
    }
}

/// On which side of the sums of a sheet their rows stand.
#[derive(Debug, Default)]
struct Layout {
    /// Some can only be rows of the sum below them.
    below: bool,
    /// Some can only be rows of the sum above them.
    above: bool,
    /// Some can only be rows of a kommun above them that is no sum.
    heads: bool,
}

impl Layout {
    fn of(runs: &[Run]) -> Self {
        let mut layout = Self::default();
        for run in runs.iter().filter(|run| !run.rows.is_empty()) {
            let known =
                |end: &End| end.code().is_some_and(|code| run.rows.iter().all(|(_, name)| is_known(name, code)));
            match (&run.before, &run.after) {
                (End::Other, End::Sum(_)) => layout.below = true,
                (End::Sum(_), End::Other) => layout.above = true,
                (End::Kommun(..), End::Other | End::Kommun(..)) => layout.heads = true,
                (before, after) => {
                    layout.below |= after.is_sum() && known(after) && !known(before);
                    layout.above |= before.is_sum() && known(before) && !known(after);
                }
            }
        }
        layout
    }

    /// Whose the rows of a run are; None where no sum stands beside it.
    fn whose(&self, run: &Run) -> Option<Whose> {
        let of = |code: &str, told: bool| Some(Whose::Kommun(code.to_owned(), told));
        match (&run.before, &run.after) {
            (End::Kommun(_, own, _), End::Sum(code)) if own == code => of(code, false),
            (End::Other, End::Sum(code)) => of(code, true),
            (End::Sum(_), End::Sum(code)) if self.below && !self.above => of(code, true),
            (End::Sum(code), _) if self.above && !self.below => of(code, true),
            (End::Kommun(_, _, true), End::Sum(code)) if self.below && !self.heads => of(code, true),
            (End::Sum(_), _) | (_, End::Sum(_)) => Some(Whose::Doubt),
            _ => None,
        }
    }
}

fn runs(grid: &Grid, block: &Block) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut before, mut rows) = (End::Other, Vec::new());
    for (row, cells) in grid.rows() {
        let cells = block.cells(cells);
        let beside = cells.iter().any(|(column, cell)| *column > block.last_label() && is_number(cell));
        let end = match block.label(cells) {
            Label::Nothing if !beside => continue,
            ref label if heads_years(cells, block, label) => End::Other,
            Label::Words(column) if beside => {
                let name = cell_in(cells, column).and_then(Cell::as_text).map(tidy).unwrap_or_default();
                if is_part(&name) {
                    rows.push((row, name));
                }
                continue;
            }
            Label::Unit(unit, _) if unit.scheme == Scheme::Municipality => match (is_sum(block, cells), beside) {
                (true, true) => End::Sum(unit.code),
                (true, false) => End::Other,
                (false, beside) => End::Kommun(row, unit.code, beside),
            },
            _ => End::Other,
        };
        runs.push(Run { before, rows: std::mem::take(&mut rows), after: end.clone() });
        before = end;
    }
    runs.push(Run { before, rows, after: End::Other });
    runs
}

/// Whether the label of a row says that it is all of its kommun.
pub fn is_sum(block: &Block, cells: &[(u16, Cell)]) -> bool {
    let mut labels = block.names.iter().filter_map(|(column, _)| cell_in(cells, *column)?.as_text());
    block.sums && labels.any(|text| names::known(text).is_none() && summed(text).is_some())
}

/// Whether a label may name a part of a kommun, and neither tells its values apart, as `Sala kvinnor` does, nor is a
/// kommun's name misspelt.
fn is_part(name: &str) -> bool {
    let mut words = name.split([' ', ',', '(', ')']);
    let tells = words.any(|word| {
        let folded = fold(word);
        gender::named(word).is_some()
            || folded.contains("regi")
            || ["offentlig", "enskild", "privat", "kommunal"].iter().any(|start| folded.starts_with(start))
    });
    may_be_home(name) && !tells && cut_population(name).1.is_empty() && (is_district(name) || nearest(name).is_none())
}

fn is_district(name: &str) -> bool {
    DISTRICTS_OF.iter().any(|kommun| is_known(name, kommun))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_names_its_kommun() {
        for (text, wanted) in [
            ("Göteborg totalt", Some("1480")),
            ("Göteborg, totalt", Some("1480")),
            ("Göteborgs stad totalt", Some("1480")),
            ("Totalt Göteborg", Some("1480")),
            ("Hela Göteborg", Some("1480")),
            ("Summa för Upplands Väsby", Some("0114")),
            ("Sala kommun (totalt)", Some("1981")),
            ("Göteborg, samtliga stadsdelar", Some("1480")),
            ("Göteborg", None),
            ("Totalt", None),
            ("Samtliga 1 i Sala", None),
            ("Hela riket", None),
            ("Totalt Solgården", None),
        ] {
            assert_eq!(summed(text).and_then(|known| known.municipality), wanted, "{text}");
        }
    }
}
