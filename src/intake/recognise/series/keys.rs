//! What the columns beside a value say of its row: name, population, period, gender. The first row of a group says it
//! for the whole group. Pure.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use foldhash::fast::RandomState;
use indexmap::IndexSet;

use super::own_keys::divides;
use crate::domain::{Gender, Period, UnitRef};
use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::columns::{Columns, Dimension, Part, Role, is_indicator_heading, text_in};
use crate::intake::recognise::gender::{self, codes::Codes};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::words::{fold, is_everybody, without_footnote};
use crate::intake::recognise::wording::year_parts::{
    are_year_ends, part_of_year, within, without_preliminary, year_of,
};

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
    /// Whose the numbers in brackets behind its values are, as its name says: `Antal (varav kvinnor)`.
    pub inside: Option<Gender>,
    /// Whether its name is one gender alone, of a measure that should stand above it: `varav kvinnor`.
    pub lacks_name: bool,
    /// Why nothing of the row can be read, though it has values.
    pub unread: Option<&'static str>,
}

/// The keys of a table's rows.
#[derive(Debug, Default)]
pub struct Keys {
    keys: Rc<[Key]>,
    of_row: Vec<usize>,
}

/// Things in the order in which they first came, each once.
type Distinct<T> = IndexSet<T, RandomState>;

impl Keys {
    /// The keys; None where no column tells rows apart.
    pub fn of(
        (grid, block, table): (&Grid, &Block, &Table),
        columns: &Columns,
        legends: (&Legend, &Legend),
        last: &mut LastKeys,
    ) -> Option<Self> {
        let told: Vec<(u16, &Role)> = columns
            .iter()
            .filter(|(_, role)| matches!(role, Role::Period(_) | Role::Gender | Role::Dimension(_)))
            .map(|(column, role)| (*column, role))
            .collect();
        let within = columns.iter().find(|(_, role)| matches!(role, Role::Within(_))).map(|(column, _)| *column);
        if told.is_empty() {
            return None;
        }
        let heads: Vec<bool> = told.iter().map(|(column, _)| heads_indicators(grid, table, *column)).collect();
        let reader = Reader { grid, block, table, told: &told, heads: &heads, within };
        let first = reader.read(Filling::None);
        let texts = if first.blank == 0 {
            first
        } else {
            let said: Vec<&Said> = first.of_row.iter().filter_map(|at| first.said.get_index(*at)).collect();
            let inside = (!divides(&table.rows, &said)).then_some(Filling::UnitsInside);
            let filled = inside.into_iter().chain([Filling::UnitsOutside]).map(|filling| reader.read(filling));
            filled.into_iter().find(|texts| reader.is_outline(texts)).unwrap_or(first)
        };
        let codes = |at: usize| {
            let texts = texts.said.iter().filter_map(|texts| texts.get(at)).map(AsRef::as_ref);
            Codes::of_column(texts, &legends.0.genders, &legends.1.genders)
        };
        let codes: Vec<Codes> = told
            .iter()
            .enumerate()
            .map(|(at, (_, role))| if matches!(role, Role::Gender) { codes(at) } else { Codes::default() })
            .collect();
        if !last.fits(&reader, &texts, &codes) {
            *last = LastKeys::of(&reader, &texts, codes);
        }
        let of_row = texts.of_row.iter().map(|at| last.places.get(*at).copied().unwrap_or_default()).collect();
        Some(Self { keys: Rc::clone(&last.keys), of_row })
    }

    /// The keys without repetition.
    pub const fn all(&self) -> &Rc<[Key]> {
        &self.keys
    }

    /// Whether some rows are named by what they measure, and not by genders.
    pub fn name_measures(&self) -> bool {
        let measures = |name: &String| !name.is_empty() && gender::of_name(name).is_none();
        self.keys.iter().any(|key| key.name.iter().any(measures))
    }

    /// The key of a row of the table, by its place, and the key's own number.
    pub fn get(&self, owner: u32) -> Option<(usize, &Key)> {
        let at = *self.of_row.get(owner as usize)?;
        Some((at, self.keys.get(at)?))
    }
}

/// The keys of the last table and all that they were made from: the next sheet mostly says the same.
#[derive(Debug, Default)]
pub struct LastKeys {
    roles: Vec<Role>,
    heads: Vec<bool>,
    codes: Vec<Codes>,
    said: Vec<Vec<String>>,
    keys: Rc<[Key]>,
    /// The place among the keys of what was said.
    places: Vec<usize>,
}

impl LastKeys {
    fn of(reader: &Reader, texts: &Texts, codes: Vec<Codes>) -> Self {
        let mut keys: Distinct<Key> = Distinct::default();
        let places = texts.said.iter().map(|said| keys.insert_full(reader.key(said, &codes)).0).collect();
        let mut keys: Vec<Key> = keys.into_iter().collect();
        if are_year_ends(keys.iter().filter_map(|key| key.period.as_ref())) {
            for key in &mut keys {
                key.period = key.period.take().map(year_of);
            }
        }
        free_of_parts(&mut keys);
        let owned = |said: &Said| said.iter().map(|text| text.as_ref().to_owned()).collect();
        Self {
            roles: reader.told.iter().map(|(_, role)| (*role).clone()).collect(),
            heads: reader.heads.to_vec(),
            codes,
            said: texts.said.iter().map(owned).collect(),
            keys: keys.into(),
            places,
        }
    }

    /// Whether the keys would be made from the same again.
    fn fits(&self, reader: &Reader, texts: &Texts, codes: &[Codes]) -> bool {
        self.heads == reader.heads
            && self.codes == codes
            && self.roles.iter().eq(reader.told.iter().map(|(_, role)| *role))
            && self.said.len() == texts.said.len()
            && self.said.iter().zip(&texts.said).all(|(one, other)| one == other)
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

/// The texts of a row in the columns that tell rows apart.
type Said<'a> = Vec<Cow<'a, str>>;

/// What stands in the columns that tell rows apart; columns by their place, as bits.
#[derive(Default)]
struct Texts<'a> {
    said: Distinct<Said<'a>>,
    of_row: Vec<usize>,
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
    /// Whether the heading of each of them says that indicators stand below.
    heads: &'a [bool],
    within: Option<u16>,
}

impl<'a> Reader<'a> {
    /// Reads every row between the header and the table's last, for a group may begin on a row that is nobody's.
    fn read(&self, filling: Filling) -> Texts<'a> {
        let mut found = Texts::default();
        let mut begun: HashSet<(usize, Option<&UnitRef>, Said)> = HashSet::new();
        let mut above: Said = vec![Cow::Borrowed(""); self.told.len()];
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
                    *above = Cow::Borrowed("");
                }
                other |= !own.is_empty() && *above != own;
                if own.is_empty() {
                    found.blank |= if firmly || owner.is_none() { 0 } else { bit(at) };
                    let fill = firmly || filling != Filling::None;
                    filled |= if fill && !firmly && !above.is_empty() { bit(at) } else { 0 };
                    said.push(if fill { above.clone() } else { Cow::Borrowed("") });
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
                found.of_row.push(found.said.insert_full(said).0);
                found.filled.push(filled);
            }
        }
        found
    }

    /// What a row itself says, `above` said of the same unit or nobody.
    fn own(&self, cells: &'a [(u16, Cell)], above: &[Cow<'a, str>], same: bool) -> Said<'a> {
        let texts = (0..).zip(self.told).zip(above).map(|((at, told), above)| match text_in(cells, told.0) {
            own if same => self.split(own, above, at),
            own => own,
        });
        texts.collect()
    }

    /// A name that is a gender alone is that of the row above, split by it: `Nöjda`, `varav kvinnor`.
    fn split(&self, own: Cow<'a, str>, above: &str, at: usize) -> Cow<'a, str> {
        if above.is_empty() || !self.is_of_another(&own, at) {
            return own;
        }
        let named = gender::cut(above).map_or_else(|| above.to_owned(), |(rest, _)| rest);
        if gender::of_name(&named).is_some() { own } else { Cow::Owned(format!("{named} – {own}")) }
    }

    /// Whether a row's name, in one of the columns, is a gender alone, and that of a measure that is named elsewhere.
    fn is_of_another(&self, own: &str, at: usize) -> bool {
        let heads = || self.heads.get(at).copied().unwrap_or_default();
        self.told.get(at).is_some_and(|(_, role)| is_name(role))
            && gender::of_name(own).is_some()
            && (gender::is_part(own) || heads())
    }

    fn key(&self, texts: &[Cow<'_, str>], codes: &[Codes]) -> Key {
        let lacks_name = (0..).zip(texts).any(|(at, text)| self.is_of_another(text, at));
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
        let mut rows: HashMap<(&UnitRef, Cow<str>, usize), u64> = HashMap::new();
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

/// `Antal (varav kvinnor)` is the number of all, with the women in brackets behind it, unless another row is that number.
fn free_of_parts(keys: &mut [Key]) {
    let others: HashSet<&Key, RandomState> = keys.iter().collect();
    let freed = |key: &Key| {
        let mut parts = key.name.iter().map(|name| gender::part_in_brackets(name)).enumerate();
        let (at, (name, gender)) = parts.find_map(|(at, found)| Some((at, found?)))?;
        let mut of_all = key.clone();
        *of_all.name.get_mut(at)? = name;
        (!others.contains(&of_all)).then_some(Key { inside: Some(gender), ..of_all })
    };
    let found: Vec<Option<Key>> = keys.iter().map(freed).collect();
    for (key, found) in keys.iter_mut().zip(found) {
        if let Some(found) = found {
            *key = found;
        }
    }
}

/// Whether a column's header says that it names indicators.
fn heads_indicators(grid: &Grid, table: &Table, column: u16) -> bool {
    let mut texts = table.header.iter().filter_map(|row| cell_in(grid.row(*row), column)?.as_text());
    texts.any(|text| is_indicator_heading(&fold(text)))
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

fn key(told: &[(u16, &Role)], texts: &[Cow<str>], codes: &[Codes]) -> Key {
    let mut key = Key::default();
    let (mut whole, mut part) = (None, None);
    for (((_, role), text), codes) in told.iter().zip(texts).zip(codes) {
        let text = text.as_ref();
        match role {
            Role::Dimension(Dimension::Name) => key.name.push(text.to_owned()),
            Role::Dimension(Dimension::Population) if is_everybody(text) => {}
            Role::Dimension(Dimension::Population) => text.clone_into(&mut key.population),
            Role::Dimension(Dimension::Part) => text.clone_into(&mut key.part_of_population),
            Role::Dimension(Dimension::UnitOfMeasure) => text.clone_into(&mut key.unit_of_measure),
            Role::Dimension(Dimension::Number) => text.clone_into(&mut key.number),
            Role::Gender => {
                let said = gender::in_column(text, codes);
                let differs = key.gender.is_some_and(|before| said != Some(before));
                let why = if said.is_none() { "unread-no-gender" } else { "unread-genders-differ" };
                key.unread = key.unread.or(Some(why).filter(|_| said.is_none() || differs));
                key.gender = key.gender.or(said);
            }
            Role::Period(Part::Whole) => whole = Some(text).filter(|text| !text.is_empty()),
            Role::Period(Part::Of(word)) => part = part_of(word, text),
            _ => {}
        }
    }
    let Some(whole) = whole else {
        key.part = part;
        return key;
    };
    let plain = without_preliminary(whole);
    let whole = plain.as_deref().unwrap_or(without_footnote(whole));
    let whole = Period::parse(whole.trim_start_matches("År ")).ok();
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
