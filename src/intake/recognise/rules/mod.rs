//! The rules that hold for the sheets of a file: what the user has just pointed out, else the profile that fits best.

pub mod gaps;
pub mod laid;
pub mod making;
mod rows;
pub mod shape;
pub mod spans;
pub mod years;

use std::collections::{BTreeSet, HashMap};

use self::laid::Laid;
use self::making::made;
use self::shape::{Shape, Titles, lasting, titles};
use crate::domain::Period;
use crate::domain::profile::{Correction, Profile, Said, SheetRule};
use crate::domain::published::Found;
use crate::intake::grid::Grid;
use crate::intake::profile::{is_of_file, years as years_in};
use crate::intake::recognise::context::Context;
use crate::intake::recognise::series::faults;
use crate::intake::recognise::wording::filename::period_of;
use crate::intake::{Options, Sink, Stopped};

/// The rules of one file.
#[derive(Debug, Default)]
pub struct Rules {
    profiles: Vec<Profile>,
    said: Vec<Correction>,
    made: Vec<Made>,
    edition: Option<i16>,
    /// The year of the period that the user gives a sheet: where nothing else tells the edition, periods count from it.
    given: Option<i16>,
    /// How many sheets there are of each name without years.
    names: HashMap<String, usize>,
    used: BTreeSet<String>,
}

/// The rule of a sheet that something has been pointed out on.
#[derive(Debug)]
struct Made {
    /// The sheet's place in the file, and its name.
    place: u32,
    sheet: String,
    rule: SheetRule,
}

/// A rule that fits a sheet, as much of it as holds there.
struct Fitting<'a> {
    rule: SheetRule,
    /// Whose it is: the profile; else the sheet that something has been pointed out on.
    whose: Result<&'a Profile, &'a str>,
    /// Whether the sheet is of the name that the rule is for.
    named: bool,
    /// That it says more that does not hold here: the text id.
    more: Option<&'static str>,
}

impl Rules {
    /// The rules that the reader is told of.
    pub fn of(options: &Options) -> Self {
        let named = || period_of(&options.name).map(|period| period.last_year());
        let edition = options.year.or_else(named);
        Self { profiles: options.profiles.clone(), said: options.said.clone(), edition, ..Self::default() }
    }

    /// Whether there are any.
    pub const fn is_empty(&self) -> bool {
        self.profiles.is_empty() && self.said.is_empty()
    }

    /// The file's sheets have these names.
    pub fn name(&mut self, names: &[String]) {
        if self.is_empty() {
            return;
        }
        for name in names {
            *self.names.entry(lasting(name)).or_default() += 1;
        }
    }

    /// The sheets that something has been pointed out on.
    pub fn corrected(&self) -> BTreeSet<u32> {
        self.said.iter().map(|correction| correction.sheet).collect()
    }

    /// What the workbook says of its edition holds before the name of the file, and after what the user says.
    pub fn hear(&mut self, options: &Options, context: &Context) {
        let told = context.edition.as_ref().map(Period::last_year);
        self.edition = options.year.or(told).or(self.edition);
    }

    /// Makes the rule of a sheet that something has been pointed out on, from the profile that fits it if one does.
    pub fn make(&mut self, place: u32, grid: &Grid) {
        let shape = Shape::of(grid);
        let known = self.best(&shape).map(|(_, rule)| rule);
        let start = match known {
            Some(rule) if shape.is_named(rule) && shape.is_whole(rule) => rule.clone(),
            Some(rule) => {
                let holds = shape.holding(rule);
                started(shape, holds)
            }
            None => shape.rule(),
        };
        let given = self.said.iter().find_map(|correction| match &correction.said {
            Said::Period(None, label) => Period::parse(label).ok().map(|period| period.last_year()),
            _ => None,
        });
        self.given = self.given.or(given);
        let said: Vec<&Correction> = self.said.iter().filter(|correction| correction.sheet == place).collect();
        let rule = made(start, grid, self.edition_of(grid).or(self.given), &said);
        self.made.push(Made { place, sheet: grid.sheet().to_owned(), rule });
    }

    /// The rule of a sheet, laid on it; says which profile it is from when that is used for the first time, and which other
    /// sheet it was pointed out on.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn lay(&mut self, place: u32, grid: &Grid, sink: &mut Sink) -> Result<Option<Laid>, Stopped> {
        if self.is_empty() {
            return Ok(None);
        }
        let shape = Shape::of(grid);
        if let Some(own) = self.made.iter().find(|made| made.place == place) {
            let is_unit = |one: &Correction| one.sheet == place && matches!(one.said, Said::UnitOfSheet(_));
            let rows = self.said.iter().filter(|one| one.sheet == place).filter_map(|one| match one.said {
                Said::Whose(row, ..) => Some(row),
                _ => None,
            });
            let laid = self.laid(grid, &own.rule).pointed_out(&rows.collect::<Vec<_>>());
            let laid = if self.said.iter().any(is_unit) { laid } else { laid.learnt(grid) };
            sink(Found::Rule(Box::new(own.rule.clone())))?;
            let known = self.best(&shape).map(|(profile, _)| profile.clone());
            self.use_of(known, sink)?;
            return Ok(Some(laid));
        }
        let Some(found) = self.fitting(&shape) else { return Ok(None) };
        let lays = found.named || found.rule.has_places();
        if let Some(why) = found.more {
            let whose = found.whose.map_or_else(str::to_owned, |profile| profile.name.clone());
            faults::rule(grid, &whose, why, sink)?;
        }
        if !lays {
            return Ok(None);
        }
        let laid = self.laid(grid, &found.rule).learnt(grid);
        let laid = if found.named { laid } else { laid.on_another() };
        match found.whose {
            Ok(profile) => {
                let profile = profile.clone();
                self.use_of(Some(profile), sink)?;
            }
            Err(sheet) => faults::rule(grid, sheet, "noted-as-other-sheet", sink)?,
        }
        Ok(Some(laid))
    }

    fn laid(&self, grid: &Grid, rule: &SheetRule) -> Laid {
        let edition = self.edition_of(grid);
        let mut laid = Laid::on(grid, rule, edition.or(self.given));
        laid.edition = edition;
        laid
    }

    /// The rule for a sheet that nothing has been pointed out on: one for sheets of its name before others, and what has
    /// been pointed out on another sheet before a profile. Of a rule for a sheet of another name only what it says of rows
    /// and columns holds; and where several sheets are told apart by a year alone, no period that is not the sheet's own.
    fn fitting(&self, shape: &Shape) -> Option<Fitting<'_>> {
        let made = self.made.iter().filter_map(|made| Some((shape.fits(&made.rule)?, made)));
        let made = made.max_by_key(|(fit, _)| *fit).map(|(_, made)| (&made.rule, Err(made.sheet.as_str())));
        let known = self.best(shape).map(|(profile, rule)| (rule, Ok(profile)));
        let one_of_many = self.names.get(&shape.name).is_some_and(|count| *count > 1);
        let mut fitting: Vec<Fitting<'_>> = made
            .into_iter()
            .chain(known)
            .map(|(rule, whose)| {
                let (named, holds) = (shape.is_named(rule), shape.holding(rule));
                let mut holds = if one_of_many { without_years_of_file(holds) } else { holds };
                // A sheet that is called as a unit is about that one.
                holds.unit = holds.unit.filter(|_| !shape.is_unit());
                let of_tables = named && !shape.is_whole(rule);
                let more = if of_tables { "noted-more-of-profile" } else { "noted-more-on-other-sheet" };
                Fitting { more: (holds != *rule).then_some(more), rule: holds, whose, named }
            })
            .collect();
        // Who has pointed out nothing of rows and columns on the other sheet has said nothing of this one.
        fitting.retain(|found| found.named || found.whose.is_ok() || found.rule.has_places());
        let at = fitting.iter().position(|found| found.named).unwrap_or(0);
        (at < fitting.len()).then(|| fitting.swap_remove(at))
    }

    fn use_of(&mut self, profile: Option<Profile>, sink: &mut Sink) -> Result<(), Stopped> {
        match profile {
            Some(profile) if self.used.insert(profile.name.clone()) => sink(Found::Profile(Box::new(profile))),
            _ => Ok(()),
        }
    }

    /// The profile's rule that fits a sheet best; of equals the one that comes first.
    fn best(&self, shape: &Shape) -> Option<(&Profile, &SheetRule)> {
        let all = self.profiles.iter().flat_map(|profile| profile.sheets.iter().map(move |rule| (profile, rule)));
        let fitting = all.filter_map(|(profile, rule)| Some((shape.fits(rule)?, profile, rule)));
        fitting.rev().max_by_key(|(fit, _, _)| *fit).map(|(_, profile, rule)| (profile, rule))
    }

    /// The year of the edition; where neither user, workbook nor file name tells it, the sheet's own: a line above the
    /// table, the sheet's name, else the only year over several columns. That of one column is a goal's or last year's.
    fn edition_of(&self, grid: &Grid) -> Option<i16> {
        let Titles { lines, headings } = titles(grid);
        let told = || Context::period_of(&lines, grid.sheet()).map(|period| period.last_year());
        let over = || {
            let mut years = headings.iter().flat_map(|text| years_in(text));
            let first = years.next()?;
            let others: Vec<i16> = years.collect();
            (!others.is_empty() && others.iter().all(|other| *other == first)).then_some(first)
        };
        self.edition.or_else(told).or_else(over)
    }
}

/// A rule for sheets of this shape that says what holds of another here.
fn started(shape: Shape, other: SheetRule) -> SheetRule {
    let SheetRule { name, texts, .. } = shape.rule();
    // No sheet has no column: what an early profile says of columns without a heading is not taken over.
    SheetRule { name, texts, last_column: other.last_column.or(Some(0)), ..other }
}

/// A rule without the periods that are the same for all sheets of a file.
fn without_years_of_file(mut rule: SheetRule) -> SheetRule {
    let own = |period: &String| !is_of_file(period);
    rule.period = rule.period.filter(own);
    for table in &mut rule.tables {
        table.period = table.period.take().filter(own);
    }
    let of_tables = rule.tables.iter_mut().flat_map(|table| &mut table.columns);
    for column in rule.columns.iter_mut().chain(of_tables) {
        column.period = column.period.take().filter(own);
    }
    rule
}
