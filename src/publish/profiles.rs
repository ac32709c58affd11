//! The profiles that are kept in the store, as settings of the file: reads, and the changes that keep and remove them.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::domain::change::Label;
use crate::domain::profile::{Profile, SheetRule};
use crate::domain::{Change, Message};
use crate::intake::profile::{LONGEST_NAME, from_text, proper_name, to_text, without_years};
use crate::locale::visible;
use crate::store::Settings;

use super::FileReport;

/// What the settings that hold profiles begin with.
const BEGINNING: &str = "profile/";
/// Bytes of profiles that a reader is told of.
const MOST: usize = 1 << 20;
/// Profiles that are named where there is no room for them.
const NAMED: usize = 4;

/// A profile that is to be kept: its name and the change that keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// What it is called.
    pub name: String,
    /// The change.
    pub change: Change,
}

/// The profiles by name. One that cannot be read – by another version's hand – is no profile here.
#[must_use]
pub fn stored(settings: &Settings) -> Vec<Profile> {
    let kept = settings.beginning(BEGINNING);
    kept.filter_map(|(name, text)| Some(Profile { name: name.to_owned(), ..from_text(text).ok()? })).collect()
}

/// The profiles that a reader is told of: the first ones by name, as many as have room.
#[must_use]
pub fn told(settings: &Settings) -> Vec<Profile> {
    within(settings, MOST)
}

fn within(settings: &Settings, most: usize) -> Vec<Profile> {
    let mut room = most;
    let long = |name: &str| settings.get(&format!("{BEGINNING}{name}")).map_or(0, str::len);
    let mut all = stored(settings);
    all.retain(|profile| room.checked_sub(long(&profile.name)).map(|left| room = left).is_some());
    all
}

/// That there are more profiles than a reader is told of, and which are left out, if so.
#[must_use]
pub fn untold(settings: &Settings) -> Option<Message> {
    untold_within(settings, MOST)
}

fn untold_within(settings: &Settings, most: usize) -> Option<Message> {
    let (all, told) = (stored(settings), within(settings, most));
    let told: BTreeSet<&str> = told.iter().map(|profile| profile.name.as_str()).collect();
    let left: Vec<&str> = all.iter().map(|profile| profile.name.as_str()).filter(|name| !told.contains(name)).collect();
    let first = left.iter().take(NAMED).copied();
    let names: Vec<&str> = first.chain((left.len() > NAMED).then_some("…")).collect();
    let message = Message::new("profiles-untold").with("count", left.len()).with("all", all.len());
    (!left.is_empty()).then(|| message.with("names", visible(&names.join(", ")).into_owned()))
}

/// The profile of this name.
#[must_use]
pub fn named(settings: &Settings, name: &str) -> Option<Profile> {
    stored(settings).into_iter().find(|profile| profile.name == name)
}

/// The change that keeps a profile, instead of one of the same name if there is one.
///
/// # Errors
/// It is too long, or its name is no name.
pub fn keep(settings: &Settings, profile: &Profile) -> Result<Change, Message> {
    let text = to_text(profile)?;
    let profile = from_text(&text)?;
    let change = settings.set(&format!("{BEGINNING}{}", profile.name), &text);
    Ok(Change { label: Label::new("change-profile-kept", &[("name", &profile.name)]), ..change })
}

/// The change that gives a profile another name.
///
/// # Errors
/// The name is none, or another profile has it.
pub fn rename(settings: &Settings, profile: &Profile, name: &str) -> Result<Change, Message> {
    let name = proper_name(name)?;
    if settings.get(&format!("{BEGINNING}{name}")).is_some() {
        return Err(Message::new("profile-taken").with("name", name));
    }
    let mut change = keep(settings, &Profile { name: name.clone(), ..profile.clone() })?;
    change.edits.extend(remove(settings, &profile.name).map(|away| away.edits).unwrap_or_default());
    let label = Label::new("change-profile-renamed", &[("name", &profile.name), ("new", &name)]);
    Ok(Change { label, ..change })
}

/// The change that removes a profile; None if there is none of this name.
#[must_use]
pub fn remove(settings: &Settings, name: &str) -> Option<Change> {
    let change = settings.remove(&format!("{BEGINNING}{name}"))?;
    Some(Change { label: Label::new("change-profile-removed", &[("name", name)]), ..change })
}

/// What is learnt of a file that has been corrected: each profile that was used on it with what has been pointed out on
/// its sheets, else a new one named after the file; the first called otherwise where the user says so.
///
/// # Errors
/// One would be too long, or its name is another's.
pub fn lesson(report: &FileReport, settings: &Settings, called: Option<&str>) -> Result<Lesson, Message> {
    let known = !report.correcting.used.is_empty();
    let mut profiles = report.correcting.used.clone();
    if !known {
        profiles.push(Profile { name: free_name(&report.file, settings), ..Profile::default() });
    }
    let mut learnt = BTreeSet::new();
    for rule in &report.correcting.rules {
        let at = whose(&profiles, rule);
        let Some(profile) = profiles.get_mut(at) else { continue };
        learnt.insert(at);
        profile.learnt_from.clone_from(&report.file);
        match profile.sheets.iter_mut().find(|known| is_same(known, rule)) {
            Some(known) => known.clone_from(rule),
            None => profile.sheets.push(rule.clone()),
        }
    }
    let mut lesson: Option<Lesson> = None;
    let first = profiles.first().map(|profile| profile.name.clone()).unwrap_or_default();
    let called = called.map(proper_name).transpose()?.filter(|called| *called != first);
    for (at, profile) in profiles.iter_mut().enumerate() {
        let called = called.as_ref().filter(|_| at == 0);
        if !learnt.contains(&at) && called.is_none() {
            continue;
        }
        let (name, change) = match called {
            None => (profile.name.clone(), keep(settings, profile)?),
            Some(called) if known => (called.clone(), rename(settings, profile, called)?),
            Some(called) if settings.get(&format!("{BEGINNING}{called}")).is_some() => {
                return Err(Message::new("profile-taken").with("name", called.as_str()));
            }
            Some(called) => {
                profile.name.clone_from(called);
                (called.clone(), keep(settings, profile)?)
            }
        };
        match &mut lesson {
            None => lesson = Some(Lesson { name, change }),
            Some(lesson) => {
                lesson.name = format!("{}, {name}", lesson.name);
                lesson.change.edits.extend(change.edits);
            }
        }
    }
    let empty = |profile: &Profile| Ok(Lesson { name: profile.name.clone(), change: keep(settings, profile)? });
    lesson.map_or_else(|| empty(&profiles.swap_remove(0)), Ok)
}

/// The profile that a rule was learnt to: that which has one for the very sheet, else for one of the same name or the same
/// shape, else the first.
fn whose(profiles: &[Profile], rule: &SheetRule) -> usize {
    let of = |is: &dyn Fn(&SheetRule) -> bool| profiles.iter().position(|profile| profile.sheets.iter().any(is));
    let named = || of(&|known| known.name == rule.name);
    let alike = || of(&|known| !known.texts.is_empty() && known.texts == rule.texts);
    of(&|known| is_same(known, rule)).or_else(named).or_else(alike).unwrap_or(0)
}

fn is_same(known: &SheetRule, rule: &SheetRule) -> bool {
    known.name == rule.name && known.texts == rule.texts
}

/// What tells whether profiles have been changed since.
#[must_use]
pub fn fingerprint(profiles: &[Profile]) -> String {
    let mut hasher = Sha256::new();
    profiles.iter().filter_map(|profile| to_text(profile).ok()).for_each(|text| hasher.update(text));
    format!("{:x}", hasher.finalize())
}

/// `oj-aldre-2024.xlsx` → `oj-aldre`; with a number behind it where there is one of that name.
fn free_name(file: &str, settings: &Settings) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let plain = without_years(stem);
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric()).replace(['/', '\n'], " ");
    let plain: String = plain.chars().take(LONGEST_NAME - 8).collect();
    let name = if plain.is_empty() { "profil".to_owned() } else { plain };
    let taken = |name: &str| settings.get(&format!("{BEGINNING}{name}")).is_some();
    if !taken(&name) {
        return name;
    }
    let mut numbered = (2..u32::MAX).map(|number| format!("{name} {number}"));
    numbered.find(|name| !taken(name)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Edit, FieldValue};

    fn settings(names: &[&str]) -> Settings {
        let text = to_text(&Profile { name: "x".to_owned(), ..Profile::default() }).unwrap();
        Settings::of(names.iter().map(|name| (format!("{BEGINNING}{name}"), text.clone())))
    }

    #[test]
    fn profiles_that_have_no_room_are_told_and_still_known() {
        let settings = settings(&["a", "b", "c"]);
        let each = settings.get("profile/a").map_or(0, str::len);
        let names = |all: Vec<Profile>| all.into_iter().map(|profile| profile.name).collect::<Vec<_>>();
        assert_eq!(names(within(&settings, each * 2)), ["a", "b"]);
        assert_eq!((names(stored(&settings)).len(), untold(&settings)), (3, None));
        let untold = untold_within(&settings, each).unwrap();
        assert!(untold.args.iter().any(|(name, value)| *name == "names" && *value == "b, c".into()), "{untold:?}");
    }

    #[test]
    fn a_new_profile_never_takes_the_name_of_another() {
        let mut names = vec!["oj".to_owned()];
        names.extend((2..1_002).map(|number| format!("oj {number}")));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(free_name("oj-2024.xlsx", &settings(&names)), "oj 1002");
    }

    #[test]
    fn what_is_pointed_out_is_learnt_to_the_profile_that_the_sheet_was_read_by() {
        let rule = |name: &str, texts: &[&str]| SheetRule {
            name: name.to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..SheetRule::default()
        };
        let profile =
            |name: &str, rule: SheetRule| Profile { name: name.to_owned(), sheets: vec![rule], ..Profile::default() };
        let mut report = FileReport { file: "b.xlsx".to_owned(), ..FileReport::default() };
        report.correcting.used = vec![profile("ett", rule("svar", &["a"])), profile("två", rule("plan", &["b"]))];
        report.correcting.rules = vec![SheetRule { skip: true, ..rule("plan", &["b"]) }, rule("plan", &["c"])];
        let told = lesson(&report, &Settings::default(), None).unwrap();
        assert_eq!((told.name.as_str(), told.change.edits.len()), ("två", 1));
        report.correcting.rules.push(rule("annat", &["a"]));
        let told = lesson(&report, &Settings::default(), Some("tre")).unwrap();
        assert_eq!(told.name, "tre, två");
        let texts = told.change.edits.iter().filter_map(|edit| match edit {
            Edit::Create { fields, .. } => fields.iter().find_map(|(_, value)| match value {
                FieldValue::Text(text) if text.contains("fyrfalt-profile") => Some(text.matches("[[sheet]]").count()),
                _ => None,
            }),
            _ => None,
        });
        assert_eq!(texts.collect::<Vec<_>>(), [2, 2]);
        report.correcting.used[1] = profile("två", rule("plan", &[]));
        report.correcting.rules = vec![rule("annat", &[])];
        let told = lesson(&report, &Settings::default(), None).unwrap();
        assert_eq!(told.name, "ett", "sheets without texts are not of one shape for that");
    }
}
