//! Sends the values of one table, series by series, each with what its columns tell together.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::Shared;
use super::faults;
use super::named::{Named, Naming, group};
use super::numbering::Numbering;
use super::ranked;
use super::slots::{Gatherer, Item, Slot};
use crate::domain::published::{Found, SliceFound};
use crate::domain::{Gender, Period, PeriodKind};
use crate::intake::recognise::columns::Role;
use crate::intake::recognise::columns::others::{Whose, county};
use crate::intake::recognise::columns::ranks::{PLAN, is_plan};
use crate::intake::recognise::columns::subject::Subject;
use crate::intake::recognise::gender::is_about_one;
use crate::intake::recognise::layout::tables::Owner;
use crate::intake::recognise::series;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::values::Value;
use crate::intake::recognise::wording::year_parts::within;
use crate::intake::{Sink, Stopped};

/// The values of one table on their way out.
pub struct Delivery<'a> {
    /// Numbers of series, and what the file has given already.
    pub numbering: &'a mut Numbering,
    /// What columns and the words of rows have named together so far.
    pub naming: &'a mut Naming,
    /// The table and its columns.
    pub gatherer: &'a Gatherer<'a>,
    /// The table's number.
    pub table: u32,
    /// The table's rows and whose they are.
    pub rows: &'a [(u32, Owner)],
    /// The number of each row's unit, in the order of the table's rows.
    pub units: &'a [u32],
    /// What holds for all series of the table.
    pub shared: &'a Shared<'a>,
    /// The period of columns that name none.
    pub period: Option<&'a Period>,
    /// The part of a year that the titles or the sheet's name name: of columns and rows that name a whole year.
    pub part: Option<&'a str>,
    /// Whether some of its values name a whole year.
    pub whole: bool,
    /// Whether some of its values had no period of their own and took the table's.
    pub leant: bool,
    /// What the table is about, folded.
    pub about: Option<String>,
    /// What another table of a series that it gives is about, if that is something else.
    pub other: Option<String>,
    /// Names of series whose direction its ranks have told, and what to say of each: a text id.
    pub directed: Vec<(String, &'static str)>,
    /// Columns of ranks that are no places among the values beside them.
    pub elsewhere: Vec<u16>,
}

/// The slots of each series, in the order in which the series appear.
#[derive(Default)]
struct Groups<'a> {
    places: HashMap<String, usize, RandomState>,
    all: Vec<Vec<&'a Slot<'a>>>,
    /// How many slots a series mostly has: one of each column.
    room: usize,
    /// The series after that of the last slot: columns mostly have theirs in the same order.
    next: usize,
}

impl<'a> Groups<'a> {
    fn add(&mut self, slot: &'a Slot<'a>) {
        let place = self.place(&slot.named);
        self.next = place + 1;
        if let Some(slots) = self.all.get_mut(place) {
            slots.push(slot);
        }
    }

    fn place(&mut self, named: &Rc<Named>) -> usize {
        let next = self.all.get(self.next).and_then(|slots| slots.first());
        if next.is_some_and(|slot| Rc::ptr_eq(&slot.named, named)) {
            return self.next;
        }
        self.places.get(&named.group).copied().unwrap_or_else(|| {
            self.places.insert(named.group.clone(), self.all.len());
            self.all.push(Vec::with_capacity(self.room));
            self.all.len() - 1
        })
    }
}

/// Whether a gender is named that the values are not split by, and not by what the whole table is about.
fn is_only_named(slot: &Slot, about: Option<&Subject>) -> bool {
    let own = || about.is_none_or(|about| is_about_one(about.cut_from(&slot.named.heading.title)));
    slot.gender.is_none() && slot.named.is_about_one && own()
}

impl Delivery<'_> {
    /// Sends all values. The columns of one series are gathered before the next series is looked at.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn values(&mut self, sink: &mut Sink) -> Result<(), Stopped> {
        let columns = self.gatherer.columns.iter();
        let values: Vec<(u16, &Heading, String)> = columns
            .filter_map(|(column, role)| match role {
                Role::Value(heading) => Some((*column, heading, group(heading))),
                _ => None,
            })
            .collect();
        let mut together: HashMap<&str, Vec<(u16, &Heading)>> = HashMap::new();
        for (column, heading, key) in &values {
            together.entry(key).or_default().push((*column, heading));
        }
        for (_, _, key) in &values {
            let Some(columns) = together.remove(key.as_str()) else { continue };
            self.columns(&columns, sink)?;
        }
        Ok(())
    }

    fn columns(&mut self, columns: &[(u16, &Heading)], sink: &mut Sink) -> Result<(), Stopped> {
        let (mut of_columns, gatherer) = (Vec::with_capacity(columns.len()), self.gatherer);
        for (column, heading) in columns {
            let (mut slots, faults) = gatherer.gather(*column, heading, self.naming);
            faults::cells(gatherer.grid, &faults, sink)?;
            for slot in slots.iter_mut().filter(|slot| slot.whose().is_none()) {
                slot.ranked_elsewhere = !ranked::fit(&slot.items, self.rows);
            }
            let elsewhere = slots.iter().any(|slot| slot.ranked_elsewhere);
            self.elsewhere.extend(gatherer.rank_of(*column).filter(|_| elsewhere));
            of_columns.push(slots);
        }
        let mut groups = Groups { room: columns.len(), ..Groups::default() };
        for of_column in &of_columns {
            groups.next = 0;
            for slot in of_column {
                groups.add(slot);
            }
        }
        groups.all.iter().try_for_each(|slots| self.series(slots, sink))
    }

    fn series(&mut self, slots: &[&Slot], sink: &mut Sink) -> Result<(), Stopped> {
        let (Some(first), shared) = (slots.first(), self.shared) else { return Ok(()) };
        let named = Rc::clone(&first.named);
        let identity = series::identity(&named.heading, shared);
        if identity.title.is_empty() {
            let why = match (named.heading.title.is_empty(), first.is_of_year()) {
                (false, _) => "unread-general-heading",
                (true, true) => "unread-year-of-what",
                (true, false) => "unread-no-heading",
            };
            return self.whole(slots, why, sink);
        }
        self.only_named(slots, sink)?;
        let around = (self.period, self.part);
        let periods: Vec<Result<Cow<Period>, &str>> = slots.iter().map(|slot| period_of(slot, around)).collect();
        self.whole |= slots.iter().any(|slot| is_of_whole_year(slot));
        let mut number = 0;
        if periods.iter().any(Result::is_ok) {
            let directed = &mut self.directed;
            let make = || {
                let made = series::series(slots, &named.heading, &identity, shared);
                directed.extend(series::said_of_direction(&made).map(|why| (made.title.clone(), why)));
                made
            };
            number = self.numbering.series(&identity, make, sink)?;
            if let Some(about) = &self.about
                && let Some(other) = self.numbering.about_other(number, about).filter(|_| self.other.is_none())
            {
                self.other = Some(other.to_owned());
            }
        }
        for (slot, period) in slots.iter().zip(&periods) {
            if let Ok(period) = period {
                self.slice(number, period, slot, sink)?;
            }
        }
        for why in ["unread-no-period", "unread-part-of-period"] {
            let unfit = slots.iter().zip(&periods).filter(|(_, period)| period.as_ref().err() == Some(&why));
            let plan = why == "unread-no-period" && names_year(&identity.title);
            let why = if plan { PLAN } else { why };
            self.whole(&unfit.map(|(slot, _)| *slot).collect::<Vec<_>>(), why, sink)?;
        }
        Ok(())
    }

    fn slice(&mut self, series: u32, period: &Period, slot: &Slot, sink: &mut Sink) -> Result<(), Stopped> {
        self.leant |= slot.period().is_none();
        let (table, gender) = (self.table, slot.gender.unwrap_or(Gender::Total));
        let room = slot.items.len().min(SliceFound::MOST);
        let (mut readings, mut twice) = (Vec::with_capacity(room), Vec::new());
        let others = slot.whose().map(|whose| self.of_others(whose, &slot.items, sink)).transpose()?;
        let sent = self.numbering.period(period);
        let given = self.numbering.given(series, period, gender);
        for (at, item) in slot.items.iter().enumerate() {
            let own = || self.units.get(usize::try_from(item.owner).ok()?).copied();
            let Some(unit) = others.as_ref().map_or_else(own, |units| units.get(at).copied().flatten()) else {
                continue;
            };
            let place = (item.row, item.column, "unread-given-twice");
            let reading = series::reading(item, unit, (self.shared.judged, !slot.ranked_elsewhere));
            if !given.take(unit, reading.value) {
                twice.push(place);
                continue;
            }
            readings.push(reading);
            if readings.len() == SliceFound::MOST {
                let (period, readings) = (Arc::clone(&sent), std::mem::take(&mut readings));
                sink(Found::Slice(SliceFound { table, series, period, gender, readings }))?;
            }
        }
        if !readings.is_empty() {
            sink(Found::Slice(SliceFound { table, series, period: sent, gender, readings }))?;
        }
        faults::cells(self.gatherer.grid, &twice, sink)
    }

    /// The units that values of others than their rows belong to; none for a value that stands on an earlier row too, and
    /// where it cannot be told.
    fn of_others(&mut self, whose: &Whose, items: &[Item], sink: &mut Sink) -> Result<Vec<Option<u32>>, Stopped> {
        let mut given: HashMap<(u32, Option<u64>), Vec<&Value>> = HashMap::new();
        let mut units = Vec::with_capacity(items.len());
        for item in items {
            let owner = usize::try_from(item.owner).ok().and_then(|at| self.rows.get(at));
            let unit = match whose {
                Whose::Unit(unit) => Some(unit.clone()),
                Whose::County => owner.and_then(|(_, owner)| county(&owner.unit)),
            };
            let Some(unit) = unit else {
                faults::cells(self.gatherer.grid, &[(item.row, item.column, "unread-county-of-whom")], sink)?;
                units.push(None);
                continue;
            };
            let number = self.numbering.unit(&unit, "", None, sink)?;
            let known = given.entry((number, series::number(&item.value).map(f64::to_bits))).or_default();
            let again = known.contains(&&item.value);
            known.extend((!again).then_some(&item.value));
            units.push(Some(number).filter(|_| !again));
        }
        Ok(units)
    }

    /// Says which columns name a gender that their values are not split by.
    fn only_named(&self, slots: &[&Slot], sink: &mut Sink) -> Result<(), Stopped> {
        let mut columns: BTreeMap<u16, (&str, Vec<u32>)> = BTreeMap::new();
        for slot in slots.iter().filter(|slot| is_only_named(slot, self.shared.about)) {
            for item in &slot.items {
                columns.entry(item.column).or_insert((&slot.named.heading.title, Vec::new())).1.push(item.row);
            }
        }
        for (column, (title, rows)) in columns {
            let said = (title, "noted-gender-in-name");
            faults::column(self.gatherer.grid, column, rows.into_iter(), said, sink)?;
        }
        Ok(())
    }

    /// Every cell of some slots goes unread for the same reason: each column is named once, as a range.
    fn whole(&self, slots: &[&Slot], why: &'static str, sink: &mut Sink) -> Result<(), Stopped> {
        let items = || slots.iter().flat_map(|slot| &slot.items);
        let mut columns: Vec<u16> = items().map(|item| item.column).collect();
        columns.sort_unstable();
        columns.dedup();
        for column in columns {
            let rows = items().filter(|item| item.column == column).map(|item| item.row);
            faults::range(self.gatherer.grid, column, rows, why, sink)?;
        }
        Ok(())
    }
}

/// Whether a series is one of goals or forecasts that names the year they are for.
fn names_year(title: &str) -> bool {
    is_plan(title) && title.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// The period of values: that of their column and rows, else the table's; of that the part that is named, and of a whole
/// year the part that the table names.
fn period_of<'a>(
    slot: &'a Slot,
    (of_table, of_year): (Option<&'a Period>, Option<&str>),
) -> Result<Cow<'a, Period>, &'static str> {
    let period = slot.period().or(of_table).ok_or("unread-no-period")?;
    let part = slot.part().or_else(|| of_year.filter(|_| is_of_whole_year(slot)));
    let Some(part) = part else { return Ok(Cow::Borrowed(period)) };
    within(period, part).map(Cow::Owned).ok_or("unread-part-of-period")
}

/// Whether values are of a whole year, as their column or rows say.
fn is_of_whole_year(slot: &Slot) -> bool {
    slot.part().is_none() && slot.period().is_some_and(|period| period.kind == PeriodKind::Year)
}
