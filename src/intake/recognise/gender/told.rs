//! The gender that the titles above a table and the name of its sheet tell for all its values. Pure.

use super::difference::difference;
use super::{cut, is_about_one, lone, without};
use crate::domain::Gender;
use crate::intake::grid::Grid;
use crate::intake::recognise::series::plain_title;
use crate::intake::recognise::words::{cut_population, fold, tidy};

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
pub fn told(titles: &[String], sheet: &str, sheets: &[String]) -> Told {
    if let Some(text) = titles.iter().map(String::as_str).chain([sheet]).find(|text| difference(text).is_some()) {
        return Told::Difference(text.to_owned());
    }
    let of_titles = titles.iter().filter_map(|title| Some((gender(title)?, title.clone())));
    let of_sheet = of_sheet(sheet, sheets).map(|(_, gender)| (gender, sheet.to_owned()));
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
    lone(&plain).or_else(|| cut(&plain).map(|(_, gender)| gender))
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

/// The name of a sheet without the gender in it, and that gender; `Hemtjänst kvinnor` where another sheet is
/// `Hemtjänst män`.
pub fn of_sheet(name: &str, sheets: &[String]) -> Option<(String, Gender)> {
    let plain = plain(name);
    if let Some(gender) = lone(&plain) {
        return Some((String::new(), gender));
    }
    if let Some(found) = cut(&plain) {
        return Some(found);
    }
    let own = without(&plain)?;
    let same = |other: &str| {
        let other = self::plain(other);
        let freed = without(&other).filter(|found| found.gender != own.gender);
        let rest = freed.map_or(other, |found| found.rest);
        fold(&rest) == fold(&own.rest)
    };
    sheets.iter().any(|other| other != name && same(other)).then_some((own.rest, own.gender))
}

/// Whether a sheet says that 1 means women: `Kön: 1 = kvinna, 2 = man`.
pub fn is_women_first(grid: &Grid) -> bool {
    let says = |text: &str| {
        let folded = fold(text).replace([' ', ':'], "");
        ["1=kvinn", "1=flick", "kvinna=1", "kvinnor=1", "flickor=1", "flicka=1"]
            .iter()
            .any(|words| folded.contains(words))
    };
    let texts = grid.rows().take(400).flat_map(|(_, cells)| cells).filter_map(|(_, cell)| cell.as_text());
    texts.filter(|text| text.contains('1') && text.len() < 400).any(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_or_a_sheets_name_tells_the_gender_of_a_table() {
        let told = |title: &str, sheet: &str| told(&[title.to_owned()], sheet, &["Boende män".to_owned()]);
        let all = |gender, text: &str| Told::All(gender, text.to_owned());
        for (title, sheet, wanted) in [
            ("Nöjda brukare 2015, kvinnor", "Blad1", all(Gender::Women, "Nöjda brukare 2015, kvinnor")),
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
    }
}
