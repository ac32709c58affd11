//! Homes that are called as kommuner are, among the homes below another kommun: told by the kommuner around them, or in
//! doubt. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
use crate::locale::order_key;

/// So many kommuner in order tell what stands out of it.
const ENOUGH: usize = 3;
/// So many kommuner are looked at there.
const MOST: usize = 1_000;
/// The same as `ENOUGH` where the kommuner have values as their homes do.
const ENOUGH_WITH_VALUES: usize = 5;
/// So many of those in order put one that stands far out of it in doubt.
const ENOUGH_TO_DOUBT: usize = 7;

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
    match least {
        None => HashMap::new(),
        Some(_) if heads_alone => groups.told_by_heads(&lines),
        Some(_) => groups.told_by_order(&lines),
    }
}

/// A row of a table.
struct Line {
    row: u32,
    what: What,
    indent: usize,
    /// Whether it stands right below the one before.
    follows: bool,
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
    let (mut lines, mut last, mut kommun) = (Vec::new(), 0, None);
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
        let what = match label {
            Label::Unit(..) if is_sum(block, cells) => What::End,
            Label::Unit(unit, _) if unit.scheme == Scheme::Municipality => {
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
            Label::Unit(..) | Label::Reference(_) => What::End,
            _ => What::Other,
        };
        lines.push(Line { row, what, indent: names().map_or(0, indent), follows: last + 1 == row });
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

    /// Where kommuner have values as their homes do: what stands out of their order is a home if it stands there again and
    /// again, else in doubt.
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
        let sorted: BTreeSet<usize> = sorted.into_iter().filter_map(|at| once.get(at).copied()).collect();
        let astray = |at: usize| {
            let (before, after) = (sorted.range(..at).next_back(), sorted.range(at + 1..).next());
            let named = |at: Option<&usize>| at.and_then(|at| codes.get(*at).copied());
            let fits = |code: &&str| often(code) && order.fits((named(before), named(after)), code);
            !sorted.contains(&at) && !codes.get(at).is_some_and(fits)
        };
        let out: BTreeSet<&str> = (0..).zip(&codes).filter(|(at, _)| astray(*at)).map(|(_, code)| *code).collect();
        if sorted.len() < ENOUGH_WITH_VALUES || out.len() * 4 > all.len() {
            return HashMap::new();
        }
        let told = self.inside.iter().filter_map(|(at, _)| {
            let place = self.heads.binary_search(at).ok()?;
            let code = codes.get(place).filter(|code| out.contains(*code))?;
            let row = lines.get(*at)?.row;
            let last = place + 1 == codes.len();
            match (astray(place), often(code)) {
                (true, true) => Some((row, Namesake::Home)),
                // At the end, anything is in order.
                (false, _) => last.then_some((row, Namesake::Doubt)),
                (true, false) => {
                    let far = sorted.len() >= ENOUGH_TO_DOUBT && !last && !order.is_next_to_its_place(&codes, place);
                    (far && self.may_be_home(lines, place)).then_some((row, Namesake::Doubt))
                }
            }
        });
        told.collect()
    }

    /// Whether a kommun with values may be a home of the one before: its homes could be that one's too, or it alone has none.
    fn may_be_home(&self, lines: &[Line], place: usize) -> bool {
        let below = |place: usize| -> Vec<&str> {
            let of = |place: usize| self.heads.get(place).copied().unwrap_or(lines.len());
            let lines = lines.get(of(place) + 1..of(place + 1)).unwrap_or_default();
            lines.iter().take_while(|line| line.follows).map_while(Line::home).collect()
        };
        let (own, others) = (below(place), place.checked_sub(1).map_or_else(Vec::new, below));
        if own.is_empty() {
            return (0..self.heads.len()).filter(|other| *other != place).all(|other| !below(other).is_empty());
        }
        let code = self.code(lines, place).unwrap_or_default();
        let name = fold(names::name_of(&UnitRef::municipality(code)));
        !others.is_empty() && own.iter().all(|home| !others.contains(home) && !home.starts_with(&name))
    }
}

/// An order that kommuner stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Codes,
    Names,
    /// By name, without the hyphens: `Upplands Väsby`, `Upplands-Bro`.
    Unhyphenated,
    /// County by county, by name in each.
    Counties,
}

type Key = (usize, Vec<u32>);

impl Order {
    /// Those that these kommuner stand in; few enough always stand county by county.
    fn of(codes: &[&str]) -> Vec<Self> {
        let holds = |order: &Self| order.keys(codes).is_sorted();
        let mut orders: Vec<Self> = [Self::Codes, Self::Names, Self::Unhyphenated].into_iter().filter(holds).collect();
        if orders.is_empty() {
            orders.extend(Some(Self::Counties).filter(holds));
        }
        orders
    }

    /// The order that most kommuner stand in, and the places of those; county by county where that is far more of them.
    fn longest_of(codes: &[&str]) -> (Self, BTreeSet<usize>) {
        let [by_code, by_name, unhyphenated, by_county] =
            [Self::Codes, Self::Names, Self::Unhyphenated, Self::Counties].map(|order| (order, order.longest(codes)));
        let by_name = if unhyphenated.1.len() > by_name.1.len() { unhyphenated } else { by_name };
        let best = if by_code.1.len() > by_name.1.len() { by_code } else { by_name };
        if by_county.1.len() * 3 > best.1.len() * 4 { by_county } else { best }
    }

    fn keys(self, codes: &[&str]) -> Vec<Key> {
        let (mut counties, mut keys): (Vec<&str>, Vec<Key>) = (Vec::new(), Vec::new());
        for code in codes {
            let county = code.get(..2).unwrap_or_default();
            let known = counties.iter().position(|known| *known == county);
            if known.is_none() {
                counties.push(county);
            }
            keys.push(match self {
                Self::Codes => (code.parse().unwrap_or(0), Vec::new()),
                Self::Names => (0, named(code, "-")),
                Self::Unhyphenated => (0, named(code, "")),
                Self::Counties => (known.unwrap_or(counties.len() - 1), named(code, "-")),
            });
        }
        keys
    }

    /// Whether a kommun may stand between these two.
    fn fits(self, (before, after): (Option<&str>, Option<&str>), code: &str) -> bool {
        let row: Vec<&str> = before.into_iter().chain([code]).chain(after).collect();
        self.keys(&row).is_sorted()
    }

    /// Whether a kommun stands one place away from where it would be in order.
    fn is_next_to_its_place(self, codes: &[&str], place: usize) -> bool {
        let at = |place: Option<usize>| place.and_then(|place| codes.get(place).copied());
        let (above, below) = (place.checked_sub(2), place.checked_sub(1));
        codes.get(place).is_some_and(|code| {
            self.fits((at(above), at(Some(place + 1))), code) || self.fits((at(below), at(Some(place + 2))), code)
        })
    }

    /// The places of the most kommuner that stand in this order.
    fn longest(self, codes: &[&str]) -> BTreeSet<usize> {
        let keys = self.keys(codes);
        let mut best: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            let before = (0..at).rev().filter(|one| keys.get(*one).is_some_and(|other| other < key));
            let before = before.max_by_key(|one| best.get(*one).map(|(count, _)| *count));
            let count = before.and_then(|one| best.get(one)).map_or(1, |(count, _)| count + 1);
            best.push((count, before));
        }
        let mut at = (0..best.len()).max_by_key(|at| best.get(*at).map(|(count, _)| *count));
        let mut places = BTreeSet::new();
        while let Some(place) = at {
            places.insert(place);
            at = best.get(place).and_then(|(_, before)| *before);
        }
        places
    }
}

/// What the name of a kommun is ordered by, with this for its hyphens.
fn named(code: &str, hyphen: &str) -> Vec<u32> {
    order_key(&names::name_of(&UnitRef::municipality(code)).replace('-', hyphen)).0
}
