//! The rules that hold for the sheets of a file: what the user has just pointed out, else the profile that fits best.

use std::collections::BTreeSet;

use super::context::Context;
use super::filename::period_of;
use super::laid::Laid;
use super::making::made;
use super::shape::{Shape, titles};
use crate::domain::Period;
use crate::domain::profile::{Correction, Profile, Said, SheetRule};
use crate::domain::published::Found;
use crate::intake::grid::Grid;
use crate::intake::{Options, Sink, Stopped};

/// The rules of one file.
#[derive(Debug, Default)]
pub struct Rules {
    profiles: Vec<Profile>,
    said: Vec<Correction>,
    /// What has been pointed out, by the sheet's place in the file.
    made: Vec<(u32, SheetRule)>,
    edition: Option<i16>,
    used: BTreeSet<String>,
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
        let known = self.best(&shape).map(|(_, rule)| rule.clone());
        // Where nothing else tells the edition, the period that the user gives is that of the edition.
        let given = self.said.iter().find_map(|correction| match &correction.said {
            Said::Period(_, label) => Period::parse(label).ok().map(|period| period.last_year()),
            _ => None,
        });
        if self.edition_of(grid).is_none() {
            self.edition = given;
        }
        let said: Vec<&Correction> = self.said.iter().filter(|correction| correction.sheet == place).collect();
        let rule = made(known.unwrap_or_else(|| shape.rule()), grid, self.edition_of(grid), &said);
        self.made.push((place, rule));
    }

    /// The rule of a sheet, laid on it; says which profile it is from when that is used for the first time.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn lay(&mut self, place: u32, grid: &Grid, sink: &mut Sink) -> Result<Option<Laid>, Stopped> {
        if self.is_empty() {
            return Ok(None);
        }
        let edition = self.edition_of(grid);
        if let Some((_, rule)) = self.made.iter().find(|(at, _)| *at == place) {
            let known = self.best(&Shape::of(grid)).map(|(profile, _)| profile.clone());
            let laid = Laid::on(grid, rule, edition);
            sink(Found::Rule(Box::new(rule.clone())))?;
            self.use_of(known, sink)?;
            return Ok(Some(laid));
        }
        let shape = Shape::of(grid);
        let made = self.made.iter().filter_map(|(_, rule)| Some((shape.fits(rule)?, rule)));
        if let Some((_, rule)) = made.max_by_key(|(fit, _)| *fit) {
            return Ok(Some(Laid::on(grid, rule, edition)));
        }
        let Some((profile, rule)) = self.best(&shape) else { return Ok(None) };
        let (laid, profile) = (Laid::on(grid, rule, edition), profile.clone());
        self.use_of(Some(profile), sink)?;
        Ok(Some(laid))
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

    /// The year of the edition; where neither user, workbook nor file name tells it, the sheet's own.
    fn edition_of(&self, grid: &Grid) -> Option<i16> {
        let told = || Context::period_of(&titles(grid), grid.sheet()).map(|period| period.last_year());
        self.edition.or_else(told)
    }
}
