//! What a column and the words of its rows name together: found out once, for a workbook says the same on every sheet.
//! Pure.

use std::rc::Rc;

use super::keys::Key;
use crate::intake::recognise::columns::subject::of_service;
use crate::intake::recognise::gender;
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::heading::{Heading, is_general, is_share, unit_of_measure};
use crate::intake::recognise::wording::measures::is_count;
use crate::intake::recognise::wording::words::fold;

/// The series that a column and the words of a row name.
#[derive(Debug, Default)]
pub struct Named {
    /// What they say. Of periods and genders it has only those that the row's words name, of parts of a year none.
    pub heading: Heading,
    /// Whether its title names a gender.
    pub is_about_one: bool,
    /// Whether it has no title, or one that names nothing.
    pub is_nameless: bool,
    /// What makes two columns one series.
    pub group: String,
}

impl Named {
    fn of(heading: Heading) -> Self {
        let title = &heading.title;
        let is_nameless = title.is_empty() || is_general(title);
        Self { is_about_one: gender::is_about_one(title), is_nameless, group: group(&heading), heading }
    }
}

/// What makes two columns one series: title, unit of measure and population, folded.
pub fn group(heading: &Heading) -> String {
    [&heading.title, &heading.unit_of_measure, &heading.population].map(|part| fold(part)).join("\u{1}")
}

/// What columns and the words of rows have named together so far in a file.
#[derive(Debug, Default)]
pub struct Naming {
    found: Kept<Rc<Named>>,
    /// The last column; the next one mostly says the same, of another year.
    column: Heading,
    /// The service in front of what the rows of its table measure; empty where there is none.
    service: String,
    /// The keys of its table; the next sheet mostly has the same.
    keys: Rc<[Key]>,
    alone: Option<Rc<Named>>,
    with_keys: Vec<Option<Rc<Named>>>,
}

impl Naming {
    /// Turns to a column of a table with these keys, and this service in front of what its rows measure.
    pub fn turn_to(&mut self, heading: &Heading, keys: Option<&Rc<[Key]>>, service: &str) {
        if self.service != service {
            service.clone_into(&mut self.service);
            self.with_keys.clear();
        }
        if !name_the_same(&self.column, heading) {
            self.column =
                Heading { period: None, part: None, gender: None, inside: None, whose: None, ..heading.clone() };
            self.alone = None;
            self.with_keys.clear();
        }
        let Some(keys) = keys.filter(|keys| !Rc::ptr_eq(keys, &self.keys)) else { return };
        if *keys != self.keys {
            self.with_keys.clear();
        }
        self.keys = Rc::clone(keys);
    }

    /// What the column names alone, or with the words of a key; the key with its number among those of the table.
    pub fn of(&mut self, key: Option<(usize, &Key)>) -> Rc<Named> {
        let Some((at, key)) = key else {
            return Rc::clone(self.alone.get_or_insert_with(|| Rc::new(Named::of(self.column.clone()))));
        };
        if let Some(Some(named)) = self.with_keys.get(at) {
            return Rc::clone(named);
        }
        let find = || Rc::new(Named::of(with_key(&self.column, key, &self.service)));
        let named = match self.column.said {
            None => self.found.of_all(words(&self.column, key, &self.service), find),
            Some(_) => find(),
        };
        if at >= self.with_keys.len() {
            self.with_keys.resize(at + 1, None);
        }
        if let Some(place) = self.with_keys.get_mut(at) {
            *place = Some(Rc::clone(&named));
        }
        named
    }
}

/// Whether two columns differ in nothing but period, gender and whose they are.
fn name_the_same(one: &Heading, other: &Heading) -> bool {
    let Heading { number, title, population, unit_of_measure, said, .. } = other;
    (&one.number, &one.title, &one.population, &one.unit_of_measure, &one.said)
        == (number, title, population, unit_of_measure, said)
}

/// All words that [`with_key`] makes a name of; what the user has said of a column's series is not among them.
fn words<'a>(column: &'a Heading, key: &'a Key, service: &'a str) -> impl Iterator<Item = &'a str> {
    let Heading { number, title, population, unit_of_measure, .. } = column;
    let column = [number.as_deref().unwrap_or("\u{2}"), title, population, unit_of_measure, service];
    let Key { name, population, part_of_population, unit_of_measure, number, .. } = key;
    let row = [population, part_of_population, unit_of_measure, number];
    column.into_iter().chain(row.into_iter().chain(name).map(String::as_str))
}

/// What a column, without its period and gender, and the words of a key say together.
fn with_key(column: &Heading, key: &Key, service: &str) -> Heading {
    let mut heading = column.clone();
    let names: Vec<&str> = key.name.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    if !names.is_empty() {
        let mut row = Heading::of(&names);
        // `Antal – varav kvinnor` is of what the title counts, as `Antal` above it is.
        if let Some(unit) = unit_of_measure(&row.title).filter(|_| row.gender.is_some()) {
            (row.unit_of_measure, row.title) = (unit, String::new());
        }
        if row.number.is_none() && key.number.is_empty() && !is_general(&row.title) {
            row.title = of_service(service, &row.title);
        }
        let general = heading.title.is_empty() || is_general(&heading.title);
        if counts(&fold(&row.title), &heading.unit_of_measure) {
            heading.unit_of_measure.clear();
        }
        if !row.title.is_empty() {
            heading.title = if general { row.title } else { format!("{} – {}", row.title, heading.title) };
        }
        heading.number = heading.number.or(row.number);
        heading.period = row.period;
        heading.gender = row.gender;
        take_if_given(&mut heading.population, row.population);
        take_if_given(&mut heading.unit_of_measure, row.unit_of_measure);
        heading.said = None;
    }
    take_if_given(&mut heading.population, key.population.clone());
    add(&mut heading.population, &key.part_of_population);
    take_if_given(&mut heading.unit_of_measure, key.unit_of_measure.clone());
    heading.number = heading.number.or_else(|| Some(key.number.clone()).filter(|number| !number.is_empty()));
    heading
}

/// Whether a row, named so in folded form, is a number of something, in whatever other unit of measure its column is.
fn counts(name: &str, unit: &str) -> bool {
    name.starts_with("antal ") && is_share(unit) || is_count(name) && !fold(unit).starts_with("antal") && unit != "st"
}

/// One more part of a population; "samtliga" is none.
fn add(population: &mut String, part: &str) {
    let all =
        matches!(fold(part).as_str(), "" | "samtliga" | "totalt" | "alla" | "total" | "samtlig regi" | "all regi");
    if !all {
        population.push_str(if population.is_empty() { "" } else { ", " });
        population.push_str(part);
    }
}

fn take_if_given(field: &mut String, given: String) {
    if !given.is_empty() {
        *field = given;
    }
}
