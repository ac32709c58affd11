//! Columns whose gender only the columns beside them tell: `Nöjda kvinnor` beside `Nöjda män`, and columns headed by a
//! gender alone, which belong to the column before them. Pure.

use std::collections::HashMap;

use super::{letters, names_part_in_brackets, shares, without};
use crate::domain::Gender;
use crate::intake::recognise::columns::{Columns, Role};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::wording::heading::{Heading, is_share};
use crate::intake::recognise::wording::words::fold;

/// A column and what there is to say of it: a text id.
pub type Remark = (u16, &'static str);

/// What is known of the columns besides their roles.
pub struct Around<'a> {
    /// The texts above them.
    pub header: &'a Header,
    /// Whether the user has said the gender of a column.
    pub said: &'a dyn Fn(u16) -> bool,
    /// Whether the table's title names something that may be measured.
    pub titled: bool,
    /// Whether most cells of a column are shown in per cent.
    pub percent: &'a dyn Fn(u16) -> bool,
    /// Whether most cells of a column hold a number and another in brackets behind it.
    pub bracketed: &'a dyn Fn(u16) -> bool,
}

/// Gives columns their gender, and those of a gender alone what they measure.
pub fn settle(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let mut remarks = letters::settle(columns, around);
    remarks.extend(wholes(columns, around));
    remarks.extend(split(columns, around));
    remarks.extend(beside(columns, around));
    parts(columns, around);
    remarks
}

/// `Antal (varav kvinnor)` is the number of all, with the women in brackets in the cells, unless another column measures
/// the same. Beside other columns of values and without such brackets it may be the number of the women.
fn wholes(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let named = |column: u16| around.header.texts(column).into_iter().any(names_part_in_brackets);
    let slot = |heading: &Heading| (stem(heading), heading.period.clone(), heading.part.clone());
    let values: Vec<(u16, &Heading)> = columns
        .iter()
        .filter_map(|(column, role)| if let Role::Value(heading) = role { Some((*column, heading)) } else { None })
        .collect();
    let open = values.iter().filter(|(column, heading)| {
        let split = matches!(heading.gender, Some(Gender::Women | Gender::Men));
        let told = values.len() == 1 || (around.bracketed)(*column);
        split && heading.said.is_none() && !(around.said)(*column) && named(*column) && told
    });
    let alone = open.filter(|(_, it)| values.iter().filter(|(_, other)| slot(other) == slot(it)).count() == 1);
    let alone: Vec<u16> = alone.map(|(column, _)| *column).collect();
    let mut told = Vec::new();
    for (column, role) in columns {
        if let Role::Value(heading) = role
            && alone.contains(column)
        {
            // A share in brackets may be one of all as well as one of the women.
            let share = is_share(&heading.unit_of_measure) || fold(&heading.title).starts_with("andel");
            heading.inside = heading.gender.replace(Gender::Total).filter(|_| !share);
            told.extend(heading.inside.map(|_| (*column, "noted-part-in-brackets")));
        }
    }
    told
}

/// A heading without the gender inside it, where that is what its values are split by.
struct Candidate {
    at: usize,
    heading: Heading,
    share: bool,
    /// Whether it is about those of the gender who are or do something: `Andel kvinnor som är nöjda`.
    who: bool,
}

/// Headings that are alike but for a gender in them are one measure.
fn split(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let mut genders: HashMap<String, Vec<Option<Gender>>> = HashMap::new();
    let mut candidates = Vec::new();
    for (at, (column, role)) in columns.iter().enumerate() {
        let Role::Value(heading) = role else { continue };
        genders.entry(stem(heading)).or_default().push(heading.gender);
        if heading.gender.is_none() && heading.said.is_none() && !(around.said)(*column) {
            let found = candidate(at, heading, &around.header.texts(*column));
            candidates.extend(found.filter(|found| around.titled || !found.heading.title.is_empty()));
        }
    }
    for found in &candidates {
        genders.entry(stem(&found.heading)).or_default().push(found.heading.gender);
    }
    let mut remarks = Vec::new();
    for found in candidates {
        let others = genders.get(&stem(&found.heading)).map(Vec::as_slice).unwrap_or_default();
        let is_total = |other: &Option<Gender>| matches!(other, None | Some(Gender::Total));
        let has = |fits: &dyn Fn(&Option<Gender>) -> bool| others.iter().any(fits);
        let fits = match found.heading.gender {
            Some(Gender::Total) => has(&|other| !is_total(other)),
            // A share of women beside one of men may be what all are made up of.
            _ if found.share && !found.who => has(&is_total),
            gender => has(&|other| *other != gender),
        };
        let of_one = found.heading.gender != Some(Gender::Total);
        let why = match found {
            Candidate { who: true, share: true, .. } if !has(&is_total) => Some("noted-gender-of-those-who"),
            Candidate { ref heading, .. } if heading.title.is_empty() && of_one => {
                Some("noted-gender-of-titles-measure")
            }
            _ => None,
        };
        if let (true, Some((column, role))) = (fits, columns.get_mut(found.at)) {
            *role = Role::Value(found.heading);
            remarks.extend(why.map(|why| (*column, why)));
        }
    }
    remarks
}

fn stem(heading: &Heading) -> String {
    format!("{}\u{1}{}", fold(&heading.title), fold(&heading.population))
}

fn candidate(at: usize, heading: &Heading, texts: &[&str]) -> Option<Candidate> {
    let mut places = texts.iter().enumerate().filter_map(|(place, text)| Some((place, without(text)?)));
    let ((place, found), None) = (places.next()?, places.next()) else { return None };
    let freed: Vec<&str> =
        texts.iter().enumerate().map(|(at, text)| if at == place { found.rest.as_str() } else { text }).collect();
    // What share of all a gender is, is no share of that gender: `Andel kvinnor` beside `Antal`.
    let named = |text: &&str| !Heading::of(&[*text]).title.is_empty();
    if found.share && !freed.get(place).is_some_and(named) {
        return None;
    }
    let mut freed = Heading::of(&freed);
    let same = freed.gender.is_none() && freed.part == heading.part && freed.period == heading.period;
    freed.gender = Some(found.gender);
    let who = found.rest.contains(" som ");
    same.then_some(Candidate { at, heading: freed, share: found.share, who })
}

/// Columns headed by genders alone that stand beside each other.
struct Run {
    /// The column with a name before them.
    before: Option<usize>,
    places: Vec<usize>,
}

/// Columns headed by a gender alone are values of the measure in the column before them.
fn beside(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for run in runs(columns, around.said) {
        let Some(named) = run.before.and_then(|at| heading(columns, at)).cloned() else { continue };
        // With a column for all beside them, the genders need no other.
        let of_all =
            run.places.iter().any(|at| heading(columns, *at).is_some_and(|it| it.gender == Some(Gender::Total)));
        if of_all && matches!(named.gender, None | Some(Gender::Total)) {
            continue;
        }
        let of_percent = run.before.and_then(|at| columns.get(at)).is_some_and(|(column, _)| (around.percent)(*column));
        let whole = Whole { measure: measure(&named, of_percent), heading: named };
        for at in run.places {
            let Some((column, role)) = columns.get_mut(at) else { continue };
            let texts = around.header.texts(*column);
            let percent = (around.percent)(*column);
            if let Some((new, remark)) = belonging(role, (&texts, percent), &whole, around.titled) {
                *role = new;
                remarks.extend(remark.map(|why| (*column, why)));
            }
        }
    }
    remarks
}

fn heading(columns: &Columns, at: usize) -> Option<&Heading> {
    match columns.get(at) {
        Some((_, Role::Value(heading))) => Some(heading),
        _ => None,
    }
}

fn runs(columns: &Columns, said: &dyn Fn(u16) -> bool) -> Vec<Run> {
    let (mut runs, mut before) = (Vec::<Run>::new(), None);
    let mut open = false;
    for (at, (column, role)) in columns.iter().enumerate() {
        match role {
            Role::Value(heading) if heading.title.is_empty() && heading.gender.is_some() && !said(*column) => {
                if !std::mem::replace(&mut open, true) {
                    runs.push(Run { before, places: Vec::new() });
                }
                if let Some(run) = runs.last_mut() {
                    run.places.push(at);
                }
            }
            Role::Value(heading) => {
                open = false;
                before = Some(at).filter(|_| !heading.title.is_empty());
            }
            Role::Rank(_) | Role::Comparison => {}
            _ => (open, before) = (false, None),
        }
    }
    runs
}

/// The measure that columns of genders may belong to.
struct Whole {
    heading: Heading,
    measure: String,
}

/// What a column headed by a gender becomes beside a named one, and what there is to say of it.
fn belonging(
    role: &Role,
    (texts, percent): (&[&str], bool),
    Whole { heading: named, measure: of_named }: &Whole,
    titled: bool,
) -> Option<(Role, Option<&'static str>)> {
    let Role::Value(own) = role else { return None };
    let same_measure = (own.unit_of_measure.is_empty() && !percent) || measure(own, percent) == *of_named;
    let period = own.period.clone().or_else(|| named.period.clone());
    let part = own.part.clone().or_else(|| named.part.clone());
    let population = if own.population.is_empty() { &named.population } else { &own.population }.clone();
    let mut whole =
        Heading { title: named.title.clone(), number: named.number.clone(), population, period, part, ..own.clone() };
    match (shares::is_of_part(own, texts), same_measure) {
        (true, true) => Some((Role::Value(Heading { unit_of_measure: unit(own, named), ..whole }), None)),
        (true, false) => {
            shares::own(&mut whole, texts);
            Some((Role::Value(whole), None))
        }
        (false, true) if !is_background(&named.title) => {
            let heading = Heading { unit_of_measure: unit(own, named), ..whole };
            Some((Role::Value(heading), Some("noted-gender-of-column-before")))
        }
        (false, _) if titled => Some((role.clone(), Some("noted-gender-of-titles-measure"))),
        (false, _) => Some((Role::Left("unread-gender-of-what"), None)),
    }
}

/// Shares of the part of something that is women or men are measures of their own, unless what they are a part of is a
/// share too: `Hemlösa`, `Hemlösa, varav kvinnor (%)`.
fn parts(columns: &mut Columns, around: &Around) {
    let is_part = |(column, role): &(u16, Role)| match role {
        Role::Value(heading) => shares::is_of_part(heading, &around.header.texts(*column)),
        _ => false,
    };
    if !columns.iter().any(is_part) {
        return;
    }
    let named = columns.iter().filter_map(|(column, role)| match role {
        Role::Value(heading) if matches!(heading.gender, None | Some(Gender::Total)) => Some((*column, heading)),
        _ => None,
    });
    let mut wholes: HashMap<String, bool> = HashMap::new();
    let shares = |column: u16, heading: &Heading| measure(heading, (around.percent)(column)) == "%";
    for (column, heading) in named {
        *wholes.entry(stem(heading)).or_default() |= shares(column, heading);
    }
    for (column, role) in columns {
        let Role::Value(heading) = role else { continue };
        let texts = around.header.texts(*column);
        if heading.said.is_some() || (around.said)(*column) || !shares::is_of_part(heading, &texts) {
            continue;
        }
        let of_share = wholes.get(&stem(heading)).copied().unwrap_or_else(|| !shares::is_count(heading));
        if !of_share && shares(*column, heading) {
            shares::own(heading, &texts);
        }
    }
}

fn unit(own: &Heading, named: &Heading) -> String {
    if own.unit_of_measure.is_empty() { &named.unit_of_measure } else { &own.unit_of_measure }.clone()
}

/// Whether a heading measures shares, or else what; `percent` is how its numbers are shown.
fn measure(heading: &Heading, percent: bool) -> String {
    let title = fold(&heading.title);
    let unit = fold(&heading.unit_of_measure);
    if percent || is_share(&unit) || (unit.is_empty() && title.starts_with("andel")) {
        return "%".to_owned();
    }
    match title.split(' ').next() {
        Some("antal") if unit.is_empty() => "antal".to_owned(),
        _ => unit,
    }
}

/// Whether a measure tells how many were asked or live there, so that a gender beside it may be of another.
fn is_background(title: &str) -> bool {
    let folded = fold(title);
    ["antal svar", "antal inv", "antal besvar", "antal enkät", "folkmängd", "befolkning", "invånar", "svar", "bastal"]
        .iter()
        .any(|word| folded.starts_with(word))
}
