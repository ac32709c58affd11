//! Homes that are called as kommuner are, among the homes below another kommun: told by the kommuner around them, or in
//! doubt. Pure.

mod marks;
mod order;
pub mod ruled;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use marks::{Marks, Telling};
use order::Order;

use super::group::is_number;
use super::kommungroups::is_group;
use super::parts::{indent, is_whole, may_be_home};
use super::sums::is_sum;
use super::tables::heads_years;
use super::units::{Block, Label};
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::fold;

/// So many kommuner in order tell what stands out of it.
const ENOUGH: usize = 3;
/// So many kommuner are looked at there.
const MOST: usize = 1_000;
/// Fewer kommuner in no order, of which one alone has no homes, put that one in doubt.
const FEW: usize = 7;

/// What a row is that is called as a kommun and stands among another one's homes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namesake {
    /// A home of that one.
    Home,
    /// That cannot be told.
    Doubt,
}

/// Those of a table whose rows begin below `header`.
pub fn namesakes(grid: &Grid, block: &Block, header: u32) -> HashMap<u32, Namesake> {
    let lines = lines(grid, block, header);
    let homes = || lines.iter().filter(|line| line.is_home());
    let least = homes().map(|line| line.indent).min();
    let heads_alone = Sort::of(&lines) == Sort::Alone;
    let groups = Groups::of(&lines, heads_alone);
    let outermost = groups.heads.iter().filter_map(|at| lines.get(*at)).map(|line| line.indent);
    let outermost = if heads_alone { outermost.max() } else { outermost.min() };
    if let Some((of_heads, _)) = outermost.zip(least).filter(|(heads, homes)| homes > heads) {
        let inside = groups.others(&lines).filter(|(line, _)| line.indent > of_heads);
        return inside.map(|(line, _)| (line.row, Namesake::Home)).collect();
    }
    let mut found = match least {
        None => return HashMap::new(),
        Some(_) if heads_alone => groups.told_by_heads(&lines),
        Some(_) => groups.told_by_order(&lines),
    };
    let telling = Telling::of(&lines);
    for (line, _) in groups.others(&lines) {
        match telling.is_home(line.marks) {
            Some(true) => found.insert(line.row, Namesake::Home),
            Some(false) => found.remove(&line.row),
            None => continue,
        };
    }
    found
}

/// A row of a table.
struct Line {
    row: u32,
    what: What,
    indent: usize,
    /// Whether it stands right below the one before.
    follows: bool,
    marks: Marks,
}

enum What {
    /// A kommun's name, and whether values stand beside it.
    Kommun(String, bool),
    /// What may be a home, by its folded name.
    Home(String),
    /// A name that nobody knows.
    Other,
    /// All of the kommun above, a county or riket: what follows is no part of that kommun.
    End,
}

impl Line {
    const fn is_home(&self) -> bool {
        matches!(self.what, What::Home(_))
    }

    fn home(&self) -> Option<&str> {
        match &self.what {
            What::Home(name) => Some(name),
            _ => None,
        }
    }

    fn kommun(&self) -> Option<(&str, bool)> {
        match &self.what {
            What::Kommun(code, values) => Some((code, *values)),
            _ => None,
        }
    }
}

fn lines(grid: &Grid, block: &Block, header: u32) -> Vec<Line> {
    let (mut lines, mut last, mut kommun, mut county) = (Vec::new(), 0, None, None);
    for (row, cells) in grid.rows().skip_while(|(row, _)| *row <= header) {
        let cells = block.cells(cells);
        let beside =
            cells.get(cells.partition_point(|(column, _)| *column <= block.last_label())..).unwrap_or_default();
        let cell = |column: u16| cell_in(cells, column);
        let names = || block.names.iter().find_map(|(column, _)| cell(*column));
        let label = block.label(cells);
        // The next table has a header of its own.
        if heads_years(cells, block, &label) {
            break;
        }
        let mut marks = Marks::default();
        let what = match label {
            Label::Unit(..) if is_sum(block, cells) => What::End,
            Label::Unit(unit, _) if unit.scheme == Scheme::Municipality => {
                marks = Marks::of(cells, block, &unit, county.as_ref());
                kommun = Some(unit.clone());
                What::Kommun(unit.code, !beside.is_empty())
            }
            Label::Words(column) if beside.iter().any(|(_, cell)| is_number(cell)) => {
                let name = cell(column).and_then(Cell::as_text).unwrap_or_default().trim();
                match &kommun {
                    Some(kommun) if is_whole(name, kommun) => What::End,
                    _ if is_group(name) => What::End,
                    _ if may_be_home(name) => What::Home(fold(name)),
                    _ => What::Other,
                }
            }
            Label::Words(_) if cells.len() > 1 => break,
            Label::Nothing if cells.is_empty() => continue,
            Label::Unit(unit, _) => {
                county = Some(unit).filter(|unit| unit.scheme == Scheme::County).or(county);
                What::End
            }
            Label::Reference(_) => What::End,
            _ => What::Other,
        };
        lines.push(Line { row, what, indent: names().map_or(0, indent), follows: last + 1 == row, marks });
        last = row;
    }
    lines
}

/// How the kommuner of a table stand.
#[derive(PartialEq, Eq)]
enum Sort {
    /// Without values, over their homes.
    Alone,
    /// With values.
    Valued,
}

impl Sort {
    fn of(lines: &[Line]) -> Self {
        let alone = lines.windows(2).filter_map(|pair| match pair {
            [one, next] if next.follows => {
                let heads = next.is_home() || next.kommun().is_some_and(|(_, values)| values);
                one.kommun().filter(|(_, values)| !values && heads)
            }
            _ => None,
        });
        let alone: BTreeSet<&str> = alone.map(|(code, _)| code).collect();
        let valued = lines.iter().filter_map(Line::kommun).filter(|(_, values)| *values);
        let valued: BTreeSet<&str> = valued.map(|(code, _)| code).collect();
        if alone.len() > 1 && alone.len() > valued.len() { Self::Alone } else { Self::Valued }
    }
}

/// The kommuner over the homes of a table, and those that stand right below what is of another.
struct Groups {
    /// Places of the lines that head others; where they have values, of all kommuner.
    heads: Vec<usize>,
    /// Places of those below others, each with the place of its head among the heads.
    inside: Vec<(usize, usize)>,
}

impl Groups {
    fn of(lines: &[Line], alone: bool) -> Self {
        let mut groups = Self { heads: Vec::new(), inside: Vec::new() };
        let mut open = false;
        for (at, line) in lines.iter().enumerate() {
            open &= line.follows && !matches!(line.what, What::End);
            let Some((code, values)) = line.kommun() else { continue };
            let above = groups.heads.last().and_then(|head| lines.get(*head)?.kommun());
            let again = above.is_some_and(|(head, _)| head == code);
            let below = groups.heads.len().checked_sub(1).filter(|_| open && !again && values);
            groups.inside.extend(below.map(|head| (at, head)));
            if !alone && !again || alone && !values {
                groups.heads.push(at);
                open = true;
            }
        }
        groups
    }

    fn others<'a>(&'a self, lines: &'a [Line]) -> impl Iterator<Item = (&'a Line, usize)> {
        self.inside.iter().filter_map(|(at, head)| Some((lines.get(*at)?, *head)))
    }

    fn code<'a>(&self, lines: &'a [Line], head: usize) -> Option<&'a str> {
        let at = self.heads.get(head)?;
        lines.get(*at)?.kommun().map(|(code, _)| code)
    }

    /// Where kommuner stand without values over their homes: one with values among those is a home if it stands below
    /// several, heads homes elsewhere, or stands out of the order of the kommuner.
    fn told_by_heads(&self, lines: &[Line]) -> HashMap<u32, Namesake> {
        let heads: Vec<&str> = (0..self.heads.len()).filter_map(|head| self.code(lines, head)).collect();
        let orders: Vec<Order> = if heads.len() < ENOUGH { Vec::new() } else { Order::of(&heads) };
        let mut below: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (line, head) in self.others(lines) {
            below.entry(line.kommun().map_or("", |(code, _)| code)).or_default().insert(head);
        }
        let told = self.others(lines).filter_map(|(line, head)| {
            let (code, _) = line.kommun()?;
            let often = heads.len() >= ENOUGH && below.get(code).is_some_and(|heads| heads.len() > 1);
            let around = (heads.get(head).copied(), heads.get(head + 1).copied());
            let astray = !orders.is_empty() && orders.iter().all(|order| !order.fits(around, code));
            let is_home = often || astray || heads.contains(&code);
            Some((line.row, if is_home { Namesake::Home } else { Namesake::Doubt }))
        });
        told.collect()
    }

    /// Where kommuner have values as their homes do: what stands out of their order is a home if it is named in it as well,
    /// else in doubt if it may be one.
    fn told_by_order(&self, lines: &[Line]) -> HashMap<u32, Namesake> {
        let codes: Vec<&str> = (0..self.heads.len()).filter_map(|head| self.code(lines, head)).collect();
        if codes.len() > MOST {
            return HashMap::new();
        }
        let all: BTreeSet<&str> = codes.iter().copied().collect();
        let often = |code: &str| codes.iter().filter(|other| **other == code).count() > 1;
        let once: Vec<usize> = (0..codes.len()).filter(|at| codes.get(*at).is_some_and(|code| !often(code))).collect();
        let of_once: Vec<&str> = once.iter().filter_map(|at| codes.get(*at).copied()).collect();
        let (order, sorted) = Order::longest_of(&of_once);
        let places = |found: BTreeSet<usize>| -> BTreeSet<usize> {
            found.into_iter().filter_map(|at| once.get(at).copied()).collect()
        };
        let (sorted, firm) = (places(sorted), places(order.firm(&of_once)));
        let astray = |at: usize| {
            let (before, after) = (sorted.range(..at).next_back(), sorted.range(at + 1..).next());
            let named = |at: Option<&usize>| at.and_then(|at| codes.get(*at).copied());
            let fits = |code: &&str| often(code) && order.fits((named(before), named(after)), code);
            !sorted.contains(&at) && !codes.get(at).is_some_and(fits)
        };
        let out: BTreeSet<&str> = (0..).zip(&codes).filter(|(at, _)| astray(*at)).map(|(_, code)| *code).collect();
        let in_order = sorted.len() >= ENOUGH && out.len() * 4 <= all.len();
        let told = self.inside.iter().filter_map(|(at, _)| {
            let place = self.heads.binary_search(at).ok()?;
            let code = codes.get(place)?;
            let row = lines.get(*at)?.row;
            let last = place + 1 == codes.len();
            let is_doubtful = match (often(code), in_order) {
                // At the end, anything is in order.
                (true, true) if astray(place) => return Some((row, Namesake::Home)),
                (true, true) => last && out.contains(code),
                (true, false) => false,
                (false, true) => !firm.contains(&place) && self.may_be_home(lines, place, last),
                (false, false) => !out.is_empty() && codes.len() < FEW && self.is_homeless_alone(lines, place),
            };
            is_doubtful.then_some((row, Namesake::Doubt))
        });
        told.collect()
    }

    /// The homes right below a kommun.
    fn below<'a>(&self, lines: &'a [Line], place: usize) -> Vec<&'a str> {
        let of = |place: usize| self.heads.get(place).copied().unwrap_or(lines.len());
        let lines = lines.get(of(place) + 1..of(place + 1)).unwrap_or_default();
        lines.iter().take_while(|line| line.follows).map_while(Line::home).collect()
    }

    /// Whether a kommun with values may be a home of the one before, which has homes: it has none itself, or its homes could
    /// be that one's too; at the end of a table it has none.
    fn may_be_home(&self, lines: &[Line], place: usize, last: bool) -> bool {
        let own = self.below(lines, place);
        let others = place.checked_sub(1).map_or_else(Vec::new, |before| self.below(lines, before));
        let code = self.code(lines, place).unwrap_or_default();
        let name = fold(names::name_of(&UnitRef::municipality(code)));
        let may = own.iter().all(|home| !others.contains(home) && !home.starts_with(&name));
        !others.is_empty() && may && (!last || own.is_empty())
    }

    /// Whether a kommun alone has no homes.
    fn is_homeless_alone(&self, lines: &[Line], place: usize) -> bool {
        (0..self.heads.len()).all(|other| self.below(lines, other).is_empty() == (other == place))
    }
}
