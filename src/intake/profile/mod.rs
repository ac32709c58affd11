//! Profiles on their way out of and into a file: TOML that people can read, bounded, with a sentence for each fault.

mod template;

use serde::Deserialize;

use crate::domain::Message;
use crate::domain::profile::{Profile, SheetRule};
pub use template::{
    Year, can_be_meant, counts_from_edition, is_found, is_of_file, period, places_in, template, without_years, years,
};

/// The version of the form, and the key it stands under.
const VERSION: (&str, i64) = ("fyrfalt-profile", 1);
/// Longest profile, in bytes.
pub const LONGEST: usize = 64 << 10;
/// Longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// The profile as the text of a file.
///
/// # Errors
/// `profile-too-long`: more than [`LONGEST`] bytes; no reader would take it back.
pub fn to_text(profile: &Profile) -> Result<String, Message> {
    let unwritable = |why: toml::ser::Error| Message::new("profile-unreadable").with("why", why.to_string());
    let (key, version) = VERSION;
    let text = format!("{key} = {version}\n{}", toml::to_string(profile).map_err(unwritable)?);
    if text.len() > LONGEST { Err(too_long()) } else { Ok(text) }
}

/// Reads a profile.
///
/// # Errors
/// The sentence that says what is wrong with the text.
pub fn from_text(text: &str) -> Result<Profile, Message> {
    if text.len() > LONGEST {
        return Err(too_long());
    }
    let mut table: toml::Table = text.parse().map_err(|fault| unreadable(text, &fault))?;
    match table.remove(VERSION.0).and_then(|value| value.as_integer()) {
        Some(version) if version == VERSION.1 => {}
        Some(version) => return Err(Message::new("profile-version").with("version", version.to_string())),
        None => return Err(Message::new("profile-none")),
    }
    let profile = Profile::deserialize(table).map_err(|fault| unreadable(text, &fault))?;
    judged(profile)
}

/// The profile, if what it says can be meant.
fn judged(mut profile: Profile) -> Result<Profile, Message> {
    profile.name = proper_name(&profile.name)?;
    for template in profile.sheets.iter().flat_map(templates) {
        if !can_be_meant(template) {
            return Err(Message::new("profile-period").with("period", template.as_str()));
        }
    }
    Ok(profile)
}

/// A profile's name without blanks around it.
///
/// # Errors
/// It is none.
pub fn proper_name(name: &str) -> Result<String, Message> {
    let name = name.trim();
    let is_none = name.is_empty() || name.chars().count() > LONGEST_NAME || name.contains(['/', '\n']);
    if is_none { Err(Message::new("profile-name")) } else { Ok(name.to_owned()) }
}

fn templates(sheet: &SheetRule) -> impl Iterator<Item = &String> {
    let tables = sheet.tables.iter();
    let columns = sheet.columns.iter().chain(tables.clone().flat_map(|table| &table.columns));
    let whole = sheet.period.iter().chain(tables.filter_map(|table| table.period.as_ref()));
    whole.chain(columns.filter_map(|column| column.period.as_ref()))
}

fn too_long() -> Message {
    Message::new("profile-too-long").with("limit", (LONGEST >> 10).to_string())
}

/// What a fault of the text is in the user's language: a word we do not know is named, else the line.
fn unreadable(text: &str, fault: &toml::de::Error) -> Message {
    let told = fault.message();
    let unknown = told.strip_prefix("unknown field `").or_else(|| told.strip_prefix("unknown variant `"));
    if let Some((word, _)) = unknown.and_then(|rest| rest.split_once('`')) {
        return Message::new("profile-unknown-word").with("word", word);
    }
    if let Some((word, _)) = told.strip_prefix("missing field `").and_then(|rest| rest.split_once('`')) {
        return Message::new("profile-missing-word").with("word", word);
    }
    let before = fault.span().and_then(|span| text.get(..span.start));
    match before {
        Some(before) => {
            let line = before.matches('\n').count() + 1;
            Message::new("profile-line").with("line", line.to_string())
        }
        None => Message::new("profile-unreadable").with("why", told),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Gender;
    use crate::domain::profile::{
        ColumnRole, ColumnRule, ColumnSign, MarkRule, Meaning, RowOwner, RowRule, RowSign, SeriesSaid, TableRule,
    };

    fn whole() -> Profile {
        let column = ColumnRule {
            heading: "fallskador|kvinnor".to_owned(),
            column: 4,
            role: Some(ColumnRole::Value),
            period: Some("{edition-3}–{edition-1}".to_owned()),
            gender: Some(Gender::Women),
            series: Some(SeriesSaid { title: "Fallskador".to_owned(), ..SeriesSaid::default() }),
        };
        let table = TableRule {
            title: "väntetid".to_owned(),
            headings: vec!["kommun".to_owned(), "dagar".to_owned()],
            place: 2,
            period: Some("{cell: väntetid}".to_owned()),
            gender: Some(Gender::Men),
            header: vec![RowSign { text: "kommun|dagar".to_owned(), row: 12, ..RowSign::default() }],
            units: vec![ColumnSign { heading: "kommun".to_owned(), column: 1 }],
            columns: vec![ColumnRule { column: 7, ..column.clone() }],
            marks: vec![MarkRule { mark: "o".to_owned(), means: Meaning::No }],
        };
        let sheet = SheetRule {
            name: "tabell".to_owned(),
            texts: vec!["kommun".to_owned(), "fallskador".to_owned()],
            last_column: Some(9),
            skip: false,
            unit: Some("Täby".to_owned()),
            turned: true,
            period: Some("{edition}".to_owned()),
            gender: Some(Gender::Total),
            header: vec![RowSign { text: "kommun|andel".to_owned(), row: 4, ..RowSign::default() }],
            units: vec![ColumnSign { heading: "kommun".to_owned(), column: 2 }],
            columns: vec![column.clone()],
            tables: vec![table],
            owners: vec![
                RowRule { label: "lund".to_owned(), below: Some("täby".to_owned()), row: 6, whose: RowOwner::Part },
                RowRule { label: "övriga".to_owned(), below: None, row: 8, whose: RowOwner::Above },
                RowRule {
                    label: "ön".to_owned(), below: None, row: 9, whose: RowOwner::Kommun("Öckerö".to_owned())
                },
            ],
            rows: vec![RowSign { text: "summa|ja".to_owned(), label: "summa".to_owned(), row: 300 }],
            marks: vec![MarkRule { mark: "x".to_owned(), means: Meaning::Yes }],
        };
        let skipped = SheetRule { name: "om".to_owned(), skip: true, ..SheetRule::default() };
        Profile { name: "Äldre".to_owned(), learnt_from: "äldre 2024.xlsx".to_owned(), sheets: vec![sheet, skipped] }
    }

    #[test]
    fn a_profile_comes_back_from_its_file() {
        let text = to_text(&whole()).unwrap();
        assert!(text.starts_with("fyrfalt-profile = 1\nname = \"Äldre\"\n"), "{text}");
        assert!(text.contains("period = \"{edition-3}–{edition-1}\""), "{text}");
        assert_eq!(from_text(&text).unwrap(), whole());
    }

    #[test]
    fn a_profile_of_before_tables_and_units_is_read() {
        let early = "fyrfalt-profile = 1\nname = \"Äldre\"\n[[sheet]]\nname = \"tabell\"\ntexts = [\"kommun\"]\n\
                     [[sheet.column]]\nheading = \"nöjda\"\ncolumn = 2\ngender = \"K\"\n";
        let rule = from_text(early).unwrap().sheets.remove(0);
        assert_eq!((rule.columns.len(), rule.tables.len(), rule.unit), (1, 0, None));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told() {
        let good = to_text(&whole()).unwrap();
        for (text, id, told) in [
            (String::new(), "profile-none", ""),
            ("<html>".to_owned(), "profile-line", "1"),
            (good.replace("profile = 1", "profile = 2"), "profile-version", "2"),
            (good.replace("role = ", "roll = "), "profile-unknown-word", "roll"),
            (good.replace("\"yes\"", "\"kanske\""), "profile-unknown-word", "kanske"),
            (good.replace("name = \"Äldre\"", "name = \"\""), "profile-name", ""),
            (good.replace("name = \"Äldre\"\n", ""), "profile-missing-word", "name"),
            (good.replace("\"{edition}\"", "\"i fjol\""), "profile-period", "i fjol"),
            (format!("{good}# {}", "x".repeat(LONGEST)), "profile-too-long", "64"),
        ] {
            let message = from_text(&text).unwrap_err();
            assert_eq!(message.id, id);
            assert!(format!("{:?}", message.args).contains(told), "{message:?}");
        }
    }
}
