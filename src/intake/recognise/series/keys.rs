//! What the columns beside a value say of its row: name, population, period, gender. The first row of a group says it
//! for the whole group. Pure.

use std::collections::{HashMap, HashSet};

use crate::domain::{Gender, Period, UnitRef};
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::columns::{Columns, Dimension, Part, Role, is_indicator_heading, text_in};
use crate::intake::recognise::gender::{self, codes::Codes};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::words::{fold, without_footnote};
use crate::intake::recognise::wording::year_parts::{part_of_year, within};

/// What tells the rows of one unit apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Key {
    /// Names of the indicator.
    pub name: Vec<String>,
    /// Its population.
    pub population: String,
    /// A part of the population: enskild regi.
    pub part_of_population: String,
    /// Its unit of measure.
    pub unit_of_measure: String,
    /// Its printed number.
    pub number: String,
    /// The row's period.
    pub period: Option<Period>,
    /// The part of a year that is named elsewhere.
    pub part: Option<String>,
    /// The row's gender.
    pub gender: Option<Gender>,
    /// Whether its name is one gender alone, of a measure that should stand above it: `varav kvinnor`.
    pub lacks_name: bool,
    /// Why nothing of the row can be read, though it has values.
    pub unread: Option<&'static str>,
}

/// The keys of a table's rows.
#[derive(Debug, Default)]
pub struct Keys {
    keys: Vec<Key>,
    of_row: Vec<u32>,
}

impl Keys {
    /// The keys; None where no column tells rows apart.
    pub fn of(
        (grid, block, table): (&Grid, &Block, &Table),
        columns: &Columns,
        legends: (&Legend, &Legend),
    ) -> Option<Self> {
        let told: Vec<(u16, &Role)> = columns
            .iter()
            .filter(|(_, role)| matches!(role, Role::Period(_) | Role::Gender | Role::Dimension(_)))
            .map(|(column, role)| (*column, role))
            .collect();
        let within = columns.iter().find(|(_, role)| matches!(role, Role::Within(_))).map(|(column, _)| *column);
        let reader = Reader { grid, block, table, told: &told, within };
        if told.is_empty() {
            return None;
        }
        let modes = [Filling::None, Filling::UnitsInside, Filling::UnitsOutside];
        let first = reader.read(Filling::None);
        let texts = if first.blank == 0 {
            first
        } else {
            let filled = modes.into_iter().skip(1).map(|filling| reader.read(filling));
            filled.into_iter().find(|texts| reader.is_outline(texts)).unwrap_or(first)
        };
        let codes = |at: usize| {
            let texts = texts.said.iter().filter_map(|texts| texts.get(at)).map(String::as_str);
            Codes::of_column(texts, &legends.0.genders, &legends.1.genders)
        };
        let codes: Vec<Codes> = told
            .iter()
            .enumerate()
            .map(|(at, (_, role))| match role {
                Role::Gender => codes(at),
                _ => Codes::default(),
            })
            .collect();
        let mut all = Self::default();
        let mut places: HashMap<Key, u32> = HashMap::new();
        let of_texts: Vec<u32> = texts
            .said
            .iter()
            .map(|texts| {
                let next = u32::try_from(all.keys.len()).unwrap_or(u32::MAX);
                *places.entry(reader.key(texts, &codes)).or_insert_with_key(|key| {
                    all.keys.push(key.clone());
                    next
                })
            })
            .collect();
        all.of_row = texts.of_row.iter().map(|at| of_texts.get(*at as usize).copied().unwrap_or_default()).collect();
        Some(all)
    }

    /// Whether some rows are named by what they measure, and not by genders.
    pub fn name_measures(&self) -> bool {
        let measures = |name: &String| !name.is_empty() && gender::of_name(name).is_none();
        self.keys.iter().any(|key| key.name.iter().any(measures))
    }

    /// The key of a row of the table, by its place, and the key's own number.
    pub fn get(&self, owner: u32) -> Option<(u32, &Key)> {
        let at = *self.of_row.get(owner as usize)?;
        Some((at, self.keys.get(at as usize)?))
    }
}

/// How the groups lie whose words stand on their first row only. Names and whole periods are always filled down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filling {
    /// Nothing else is filled down.
    None,
    /// A group holds several units: `Kvinnor | Ale`, ` | Alingsås`.
    UnitsInside,
    /// A unit holds several groups: `Ale | 0–17 år | Kvinnor`, ` | | Män`.
    UnitsOutside,
}

/// What stands in the columns that tell rows apart; columns by their place, as bits.
#[derive(Default)]
struct Texts {
    said: Vec<Vec<String>>,
    of_row: Vec<u32>,
    /// What has been filled in each row.
    filled: Vec<u64>,
    /// Columns with a blank cell in some row.
    blank: u64,
    /// Columns where one word begins two groups, and so does not stand on the first row of one.
    again: u64,
}

struct Reader<'a> {
    grid: &'a Grid,
    block: &'a Block,
    table: &'a Table,
    told: &'a [(u16, &'a Role)],
    within: Option<u16>,
}

impl Reader<'_> {
    /// Reads every row between the header and the table's last, for a group may begin on a row that is nobody's.
    fn read(&self, filling: Filling) -> Texts {
        let mut found = Texts::default();
        let mut places: HashMap<Vec<String>, u32> = HashMap::new();
        let mut begun: HashSet<(usize, Option<&UnitRef>, Vec<String>)> = HashSet::new();
        let mut above: Vec<String> = vec![String::new(); self.told.len()];
        let mut unit: Option<&UnitRef> = None;
        let mut owners = self.table.rows.iter().peekable();
        let first = self.table.header.iter().max().map_or_else(|| self.first(), |row| row + 1);
        let last = self.table.rows.last().map_or(0, |(row, _)| *row);
        let rows = self.grid.rows().skip_while(|(row, _)| *row < first).take_while(|(row, _)| *row <= last);
        for (row, cells) in rows {
            let cells = self.block.cells(cells);
            let owner = owners.next_if(|(at, _)| *at == row).map(|(_, owner)| &owner.unit);
            let outside = filling == Filling::UnitsOutside;
            let own = self.own(cells, &above, unit == owner || unit.is_none());
            let renamed = own
                .iter()
                .zip(&above)
                .zip(self.told)
                .any(|((own, above), (_, role))| is_name(role) && !own.is_empty() && own != above);
            let mut other = outside && owner != unit;
            unit = owner;
            let (mut said, mut filled) = (Vec::with_capacity(own.len()), 0);
            for (at, ((above, own), (_, role))) in above.iter_mut().zip(own).zip(self.told).enumerate() {
                let firmly = is_always_filled(role);
                if !firmly && (other || (renamed && matches!(role, Role::Dimension(Dimension::Number)))) {
                    above.clear();
                }
                other |= !own.is_empty() && *above != own;
                if own.is_empty() {
                    found.blank |= if firmly || owner.is_none() { 0 } else { bit(at) };
                    let fill = firmly || filling != Filling::None;
                    filled |= if fill && !firmly && !above.is_empty() { bit(at) } else { 0 };
                    said.push(if fill { above.clone() } else { String::new() });
                    continue;
                }
                if !firmly && filling != Filling::None {
                    let context = said.iter().chain([&own]).cloned().collect();
                    let is_new = begun.insert((at, unit.filter(|_| outside), context));
                    found.again |= if is_new { 0 } else { bit(at) };
                }
                said.push(own.clone());
                *above = own;
            }
            if owner.is_some() {
                let next = u32::try_from(found.said.len()).unwrap_or(u32::MAX);
                found.of_row.push(*places.entry(said).or_insert_with_key(|said| {
                    found.said.push(said.clone());
                    next
                }));
                found.filled.push(filled);
            }
        }
        found
    }

    /// What a row itself says, `above` said of the same unit or nobody.
    fn own(&self, cells: &[(u16, Cell)], above: &[String], same: bool) -> Vec<String> {
        let texts = self.told.iter().zip(above).map(|(told, above)| match text_in(cells, told.0) {
            own if same => self.split(own, above, told),
            own => own,
        });
        texts.collect()
    }

    /// A name that is a gender alone is that of the row above, split by it: `Nöjda`, `varav kvinnor`.
    fn split(&self, own: String, above: &str, told: &(u16, &Role)) -> String {
        if above.is_empty() || !self.is_of_another(&own, told) {
            return own;
        }
        let named = gender::cut(above).map_or_else(|| above.to_owned(), |(rest, _)| rest);
        if gender::of_name(&named).is_some() { own } else { format!("{named} – {own}") }
    }

    /// Whether a row's name is a gender alone, and that of a measure that is named elsewhere.
    fn is_of_another(&self, own: &str, (column, role): &(u16, &Role)) -> bool {
        let heads = |row: &u32| cell_in(self.grid.row(*row), *column).and_then(Cell::as_text).map(fold);
        let indicators = || self.table.header.iter().filter_map(heads).any(|text| is_indicator_heading(&text));
        is_name(role) && gender::of_name(own).is_some() && (gender::is_part(own) || indicators())
    }

    fn key(&self, texts: &[String], codes: &[Codes]) -> Key {
        let lacks = |(told, text): (&(u16, &Role), &String)| self.is_of_another(text, told);
        let lacks_name = self.told.iter().zip(texts).any(lacks);
        Key { lacks_name, ..key(self.told, texts, codes) }
    }

    fn first(&self) -> u32 {
        let strange = self.table.strange.iter().map(|(row, ..)| *row);
        self.table.rows.iter().map(|(row, _)| *row).chain(strange).min().unwrap_or(1)
    }

    /// Whether what has been filled down can have stood there: no word begins two groups, and no two rows say the same.
    fn is_outline(&self, texts: &Texts) -> bool {
        let filled = texts.filled.iter().fold(0, |all, row| all | row);
        if filled == 0 || filled & texts.again != 0 {
            return false;
        }
        let mut rows: HashMap<(&UnitRef, String, u32), u64> = HashMap::new();
        for (((row, owner), at), filled) in self.table.rows.iter().zip(&texts.of_row).zip(&texts.filled) {
            let part = self.within.map(|column| text_in(self.grid.row(*row), column)).unwrap_or_default();
            if let Some(before) = rows.insert((&owner.unit, part, *at), *filled)
                && (before | filled) != 0
            {
                return false;
            }
        }
        true
    }
}

fn bit(at: usize) -> u64 {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0)
}

const fn is_name(role: &Role) -> bool {
    matches!(role, Role::Dimension(Dimension::Name))
}

const fn is_always_filled(role: &Role) -> bool {
    is_name(role) || matches!(role, Role::Period(Part::Whole))
}

fn key(told: &[(u16, &Role)], texts: &[String], codes: &[Codes]) -> Key {
    let mut key = Key::default();
    let (mut whole, mut part) = (None, None);
    for (((_, role), text), codes) in told.iter().zip(texts).zip(codes) {
        match role {
            Role::Dimension(Dimension::Name) => key.name.push(text.clone()),
            Role::Dimension(Dimension::Population) => key.population.clone_from(text),
            Role::Dimension(Dimension::Part) => key.part_of_population.clone_from(text),
            Role::Dimension(Dimension::UnitOfMeasure) => key.unit_of_measure.clone_from(text),
            Role::Dimension(Dimension::Number) => key.number.clone_from(text),
            Role::Gender => {
                let said = gender::in_column(text, codes);
                let differs = key.gender.is_some_and(|before| said != Some(before));
                let why = if said.is_none() { "unread-no-gender" } else { "unread-genders-differ" };
                key.unread = key.unread.or(Some(why).filter(|_| said.is_none() || differs));
                key.gender = key.gender.or(said);
            }
            Role::Period(Part::Whole) => whole = Some(text.as_str()).filter(|text| !text.is_empty()),
            Role::Period(Part::Of(word)) => part = part_of(word, text),
            _ => {}
        }
    }
    let Some(whole) = whole else {
        key.part = part;
        return key;
    };
    let whole = Period::parse(without_footnote(whole).trim_start_matches("År ")).ok();
    key.period = match part {
        Some(part) => whole.and_then(|whole| within(&whole, &part)),
        None => whole,
    };
    if key.period.is_none() {
        key.unread = Some("unread-row-period");
    }
    key
}

/// `v` and `53` are `v 53`; a month's name needs no word, its number one of its own. None for the whole year.
fn part_of(word: &str, text: &str) -> Option<String> {
    let whole = ["", "hela året", "helår", "året", "år", "totalt", "total", "samtliga", "alla"];
    if whole.contains(&fold(text).as_str()) {
        return None;
    }
    Some(part_of_year(text).unwrap_or_else(|| if word == "m" { format!("m{text}") } else { format!("{word} {text}") }))
}
