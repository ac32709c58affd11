//! Single letters that may stand for genders: `Nöjda_K`, `Nöjda (M)`, `K` below a name. What stands beside them tells
//! whether they do: `Mandat S`, `Mandat M` are parties. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::headings::{Around, Remark};
use super::{lone, named};
use crate::domain::Gender;
use crate::intake::recognise::columns::{Columns, Role};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::words::{cut_period, fold};

/// A text that ends in a letter or two of upper case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lettered {
    /// The text without them.
    pub rest: String,
    /// The letters.
    pub letters: String,
    /// Whether they stand alone or in brackets.
    pub apart: bool,
}

/// A text that ends in a letter or two of upper case as a word of its own.
pub fn lettered(text: &str) -> Option<Lettered> {
    let text = text.trim();
    let bracket = text.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    let (rest, letters) = bracket.or_else(|| text.rsplit_once(' ')).unwrap_or(("", text));
    let fits = (1..=2).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
    let rest = rest.trim_end_matches([' ', ',', '-', '–', ':']).to_owned();
    fits.then(|| Lettered { apart: bracket.is_some() || rest.is_empty(), letters: letters.to_owned(), rest })
}

/// A text that ends in a short word for a gender, without it: `Kv.`, `nöjda kv`, a small `m` alone.
fn shortened(text: &str) -> Option<(&str, Gender)> {
    let text = text.trim();
    let (rest, word) = text.rsplit_once(' ').unwrap_or(("", text));
    let rest = rest.trim_end_matches([' ', ',', '-', '–', ':', '(']);
    match word.trim_matches(['(', ')']) {
        "m" | "m." | "M." if rest.is_empty() => Some((rest, Gender::Men)),
        word if matches!(fold(word).as_str(), "kv" | "kv.") => Some((rest, Gender::Women)),
        _ => None,
    }
}

/// What stands over a column without the gender that its last text ends in, and whether that gender is shortened.
fn of_column(texts: &[&str]) -> Option<(Vec<String>, Gender, bool)> {
    let (last, above) = texts.split_last()?;
    let letter = || lettered(last).and_then(|found| Some((found.rest.clone(), named(&found.letters)?)));
    let short = shortened(last).map(|(rest, gender)| (rest.to_owned(), gender));
    let is_short = short.is_some();
    let (rest, gender) = short.or_else(|| Some((String::new(), lone(last)?))).or_else(letter)?;
    let freed = above.iter().map(|text| (*text).to_owned()).chain(Some(rest).filter(|rest| !rest.is_empty()));
    Some((freed.collect(), gender, is_short))
}

/// Gives columns headed by short words for genders theirs, where the other gender stands beside them: `Kv.`, `Män`.
pub fn shorts(columns: &mut Columns, header: &Header) {
    let freed = |(texts, gender, short): (Vec<String>, Gender, bool)| {
        let plain: Vec<String> = texts.iter().map(|text| cut_period(text).0).collect();
        (stem(&plain), texts, gender, short)
    };
    let found: Vec<_> = columns
        .iter()
        .filter(|(_, role)| matches!(role, Role::Value(heading) if heading.said.is_none()))
        .filter_map(|(column, _)| Some((*column, freed(of_column(&header.texts(*column))?))))
        .collect();
    for (column, (stem, texts, gender, _)) in found.iter().filter(|(_, (.., short))| *short) {
        let other = if *gender == Gender::Women { Gender::Men } else { Gender::Women };
        let beside = found.iter().any(|(_, (of, _, gender, _))| of == stem && *gender == other);
        let role = columns.iter_mut().find(|(at, _)| at == column).map(|(_, role)| role);
        if let Some(Role::Value(heading)) = role.filter(|_| beside) {
            heading.title = Heading::of(&texts.iter().map(String::as_str).collect::<Vec<_>>()).title;
            heading.gender = Some(*gender);
        }
    }
}

/// The letters that one name stands with.
#[derive(Debug, Default)]
pub struct Group {
    letters: BTreeSet<String>,
    /// Whether the name stands without a letter too.
    bare: bool,
    /// Whether every letter is set apart from the name.
    apart: bool,
}

impl Group {
    /// One more letter of the name.
    pub fn add(&mut self, letters: &str, apart: bool) {
        self.apart = apart && (self.apart || self.letters.is_empty());
        self.letters.insert(letters.to_owned());
    }

    /// Whether the letters are genders: none of them is another letter, and enough of them stand together.
    pub fn is_of_genders(&self) -> bool {
        let has = |letter: &str| self.letters.contains(letter);
        let both = has("K") && has("M");
        let no_other = self.letters.iter().all(|letter| matches!(letter.as_str(), "K" | "M" | "T"));
        no_other && (both && (self.apart || self.has_total()) || self.apart && self.has_total())
    }

    /// Whether both genders have a letter, and no other.
    pub fn has_both(&self) -> bool {
        self.letters.iter().all(|letter| matches!(letter.as_str(), "K" | "M" | "T"))
            && ["K", "M"].iter().all(|letter| self.letters.contains(*letter))
    }

    fn has_total(&self) -> bool {
        self.bare || self.letters.contains("T")
    }

    /// Whether there can be no doubt: both genders and everybody.
    fn is_whole(&self) -> bool {
        self.has_both() && self.has_total()
    }
}

/// A column whose heading ends in a letter.
struct Found {
    at: usize,
    stem: String,
    title: String,
    lettered: Lettered,
}

/// Gives the columns their genders whose headings end in letters that stand for them, and takes them from the others.
pub fn settle(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let mut all = Vec::new();
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut bare = Vec::new();
    for (at, (column, role)) in columns.iter().enumerate() {
        let Role::Value(heading) = role else { continue };
        let texts = around.header.texts(*column);
        let short = texts.last().and_then(|text| shortened(text)).is_some();
        if let Some((freed, gender, _)) = of_column(&texts).filter(|_| short && heading.gender.is_some()) {
            let plain: Vec<String> = freed.iter().map(|text| cut_period(text).0).collect();
            groups.entry(stem(&plain)).or_default().add(if gender == Gender::Women { "K" } else { "M" }, true);
            continue;
        }
        match found(at, &texts, around.header.is_signed(*column)) {
            Some(found) => {
                groups.entry(found.stem.clone()).or_default().add(&found.lettered.letters, found.lettered.apart);
                let own = heading.said.is_none() && heading.whose.is_none() && !(around.said)(*column);
                all.extend(Some(found).filter(|_| own));
            }
            None => bare.push(stem(&texts.iter().map(|text| cut_period(text).0).collect::<Vec<_>>())),
        }
    }
    for stem in bare {
        if let Some(group) = groups.get_mut(&stem) {
            group.bare = true;
        }
    }
    let mut remarks = Vec::new();
    for Found { at, stem, title, lettered } in all {
        let (Some(group), Some((column, Role::Value(heading)))) = (groups.get(&stem), columns.get_mut(at)) else {
            continue;
        };
        let Some(gender) = named(&lettered.letters) else { continue };
        if group.is_of_genders() {
            heading.title = title;
            heading.gender = Some(gender);
            let doubt = gender != Gender::Total && !group.is_whole();
            remarks.extend(doubt.then_some((*column, "noted-gender-letter")));
        } else if heading.gender == Some(gender) && gender != Gender::Total {
            heading.gender = None;
            heading.title =
                if title.is_empty() { lettered.letters } else { format!("{title} – {}", lettered.letters) };
        }
    }
    remarks
}

/// What the texts over a column are without the letter that the last of them with one ends in.
fn found(at: usize, texts: &[&str], signed: bool) -> Option<Found> {
    let plain: Vec<String> = texts.iter().map(|text| cut_period(text).0).collect();
    let (place, mut lettered) = plain.iter().enumerate().rev().find_map(|(at, text)| Some((at, lettered(text)?)))?;
    lettered.apart |= signed;
    let freed: Vec<String> = (0..)
        .zip(plain)
        .map(|(at, text)| if at == place { lettered.rest.clone() } else { text })
        .filter(|text| !text.is_empty())
        .collect();
    let title = Heading::of(&freed.iter().map(String::as_str).collect::<Vec<_>>()).title;
    Some(Found { at, stem: stem(&freed), title, lettered })
}

fn stem(texts: &[String]) -> String {
    texts.iter().filter(|text| !text.is_empty()).map(|text| fold(text)).collect::<Vec<_>>().join("\u{1}")
}
