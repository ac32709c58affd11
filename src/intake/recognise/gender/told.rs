//! The gender that the titles above a table and the name of its sheet tell for all its values. Pure.

use std::collections::HashMap;

use super::codes::NUMBERED;
use super::difference::difference;
use super::letters::{Group, lettered};
use super::{cut, is_about_one, lone, named, names_part_in_brackets, without};
use crate::domain::Gender;
use crate::intake::recognise::series::plain_title;
use crate::intake::recognise::wording::words::{cut_population, fold, tidy};

/// What titles and a sheet's name say of the gender of a table's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// All are of this gender, as this text says.
    All(Gender, String),
    /// This text names a gender, and not whether the values are of it alone.
    Doubt(String),
    /// This text says that they are differences between the genders.
    Difference(String),
    /// Nothing.
    Nothing,
}

/// What they say; `sheets` are the names of all sheets.
pub fn told(titles: &[String], sheet: &str, sheets: &Sheets) -> Told {
    if let Some(text) = titles.iter().map(String::as_str).chain([sheet]).find(|text| difference(text).is_some()) {
        return Told::Difference(text.to_owned());
    }
    let of_titles = titles.iter().filter_map(|title| Some((gender(title)?, title.clone())));
    let of_sheet = sheets.gender(sheet).map(|(_, gender)| (gender, sheet.to_owned()));
    let mut found = of_titles.chain(of_sheet).filter(|(gender, _)| *gender != Gender::Total);
    let first = found.next();
    match first {
        Some((gender, text)) if found.all(|(other, _)| other == gender) => Told::All(gender, text),
        Some((_, text)) => Told::Doubt(text),
        None => {
            let sheet = sheet.to_owned();
            let doubt = titles.iter().chain([&sheet]).find(|text| is_about_one(text));
            doubt.map_or(Told::Nothing, |text| Told::Doubt(text.clone()))
        }
    }
}

fn gender(title: &str) -> Option<Gender> {
    let plain = plain(title);
    // A letter is a gender only where the title is nothing else: not in `Tabell K`.
    if names_part_in_brackets(title) {
        return None;
    }
    let alone = lone(&plain).filter(|_| plain.len() > 1 || title.trim().len() == 1);
    alone.or_else(|| cut(&plain).map(|(_, gender)| gender))
}

fn plain(title: &str) -> String {
    cut_population(&plain_title(&tidy(title))).0.trim().to_owned()
}

/// A title without the gender in it.
pub fn freed(title: &str) -> String {
    match cut(title) {
        _ if lone(title).is_some() => String::new(),
        Some((rest, _)) => rest,
        None => title.to_owned(),
    }
}

/// The names of a file's sheets without the genders in them, and those genders.
#[derive(Debug, Default)]
pub struct Sheets(HashMap<String, (String, Gender)>);

impl Sheets {
    /// What the names of all sheets say together: `Hemtjänst kvinnor` beside `Hemtjänst män`.
    pub fn of(names: impl Iterator<Item = String>) -> Self {
        let names: Vec<(String, String)> = names.map(|name| (plain(&name), name)).collect();
        let mut stems: HashMap<String, Vec<Gender>> = HashMap::new();
        let mut groups: HashMap<String, Group> = HashMap::new();
        for (plain, name) in &names {
            match (without(plain), letter(name)) {
                (_, Some((rest, letters))) => groups.entry(fold(&rest)).or_default().add(&letters, true),
                (Some(found), _) => stems.entry(fold(&found.rest)).or_default().push(found.gender),
                _ => stems.entry(fold(plain)).or_default().push(Gender::Total),
            }
        }
        let told = names.into_iter().filter_map(|(plain, name)| {
            if let Some((rest, letters)) = letter(&name) {
                let stem = fold(&rest);
                let numbered = NUMBERED.iter().any(|word| stem.ends_with(word));
                let both = !numbered && groups.get(&stem).is_some_and(Group::has_both);
                return Some((name, (rest, named(&letters).filter(|_| both)?)));
            }
            if let Some(found) = said(&plain) {
                return Some((name, found));
            }
            let own = without(&plain)?;
            let others = stems.get(&fold(&own.rest))?;
            others.iter().any(|other| *other != own.gender).then_some((name, (own.rest, own.gender)))
        });
        Self(told.collect())
    }

    /// The name of a sheet without the gender in it, if there is one.
    pub fn freed(&self, name: &str) -> String {
        self.gender(name).map_or_else(|| name.to_owned(), |(rest, _)| rest)
    }

    /// The name of a sheet without the gender in it, and that gender.
    pub fn gender(&self, name: &str) -> Option<(String, Gender)> {
        self.0.get(name).cloned().or_else(|| said(&plain(name)).filter(|_| letter(name).is_none()))
    }
}

/// What a name says alone.
fn said(plain: &str) -> Option<(String, Gender)> {
    lone(plain).map(|gender| (String::new(), gender)).or_else(|| cut(plain))
}

/// The name of a sheet that ends in a letter, and the letter.
fn letter(name: &str) -> Option<(String, String)> {
    lettered(&tidy(name)).map(|found| (found.rest, found.letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_or_a_sheets_name_tells_the_gender_of_a_table() {
        let of = |names: &[&str]| Sheets::of(names.iter().map(|name| (*name).to_owned()));
        let told = |title: &str, sheet: &str| told(&[title.to_owned()], sheet, &of(&["Boende män", sheet]));
        let all = |gender, text: &str| Told::All(gender, text.to_owned());
        for (title, sheet, wanted) in [
            ("Nöjda brukare 2015, kvinnor", "Blad1", all(Gender::Women, "Nöjda brukare 2015, kvinnor")),
            ("Tabell K", "Blad1", Told::Nothing),
            ("Tabell 3. Män", "Blad1", all(Gender::Men, "Tabell 3. Män")),
            ("Nöjda", "Kvinnor 2015", all(Gender::Women, "Kvinnor 2015")),
            ("Nöjda", "Boende kvinnor", all(Gender::Women, "Boende kvinnor")),
            ("Nöjda", "Stöd kvinnor", Told::Doubt("Stöd kvinnor".to_owned())),
            ("Våld mot kvinnor", "Blad1", Told::Doubt("Våld mot kvinnor".to_owned())),
            ("Kvinnor", "Män", Told::Doubt("Kvinnor".to_owned())),
            ("Nöjda, kvinnor och män", "Blad1", Told::Nothing),
            ("Nöjda", "Totalt", Told::Nothing),
            ("Nöjda 2023, skillnad kvinnor–män", "1", Told::Difference("Nöjda 2023, skillnad kvinnor–män".to_owned())),
        ] {
            assert_eq!(told(title, sheet), wanted, "{title} / {sheet}");
        }
        assert_eq!(freed("Nöjda, kvinnor"), "Nöjda");
        let letters = of(&["Tabell K", "Tabell M", "Stöd K", "Boende K", "Boende M"]);
        assert_eq!((letters.gender("Tabell K"), letters.gender("Stöd K")), (None, None));
        assert_eq!(letters.gender("Boende M"), Some(("Boende".to_owned(), Gender::Men)));
    }
}
