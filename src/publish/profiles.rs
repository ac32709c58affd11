//! The profiles that are kept in the store, as settings of the file: reads, and the changes that keep and remove them.

use crate::domain::change::Label;
use crate::domain::profile::Profile;
use crate::domain::{Change, Message};
use crate::intake::profile::{LONGEST_NAME, from_text, proper_name, to_text, without_years};
use crate::store::Settings;

use super::FileReport;

/// What the settings that hold profiles begin with.
const BEGINNING: &str = "profile/";
/// Bytes of profiles that a reader is told of.
const MOST: usize = 1 << 20;

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
    let mut room = MOST;
    let kept = settings.beginning(BEGINNING).filter_map(|(name, text)| {
        room = room.checked_sub(text.len())?;
        Some(Profile { name: name.to_owned(), ..from_text(text).ok()? })
    });
    kept.collect()
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

/// What is learnt of a file that has been corrected: the profile that was used on it with what has been pointed out,
/// else a new one named after the file; called otherwise where the user says so.
///
/// # Errors
/// It would be too long, or its name is another's.
pub fn lesson(report: &FileReport, settings: &Settings, called: Option<&str>) -> Result<Lesson, Message> {
    let used = report.correcting.used.first().cloned();
    let known = used.is_some();
    let mut profile = used.unwrap_or_else(|| Profile { name: free_name(&report.file, settings), ..Profile::default() });
    if !report.correcting.rules.is_empty() {
        profile.learnt_from.clone_from(&report.file);
    }
    for rule in &report.correcting.rules {
        let same = profile.sheets.iter().position(|known| known.name == rule.name && known.texts == rule.texts);
        match same.and_then(|at| profile.sheets.get_mut(at)) {
            Some(known) => known.clone_from(rule),
            None => profile.sheets.push(rule.clone()),
        }
    }
    let Some(called) = called.map(proper_name).transpose()?.filter(|called| *called != profile.name) else {
        let change = keep(settings, &profile)?;
        return Ok(Lesson { name: profile.name, change });
    };
    if !known {
        profile.name.clone_from(&called);
        if settings.get(&format!("{BEGINNING}{called}")).is_some() {
            return Err(Message::new("profile-taken").with("name", called));
        }
        return Ok(Lesson { name: called, change: keep(settings, &profile)? });
    }
    Ok(Lesson { change: rename(settings, &profile, &called)?, name: called })
}

/// `oj-aldre-2024.xlsx` → `oj-aldre`; with a number behind it where there is one of that name.
fn free_name(file: &str, settings: &Settings) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let plain = without_years(stem);
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric()).replace(['/', '\n'], " ");
    let plain: String = plain.chars().take(LONGEST_NAME - 4).collect();
    let name = if plain.is_empty() { "profil".to_owned() } else { plain };
    let taken = |name: &str| settings.get(&format!("{BEGINNING}{name}")).is_some();
    if !taken(&name) {
        return name;
    }
    let numbered = (2..1_000).map(|number| format!("{name} {number}"));
    numbered.into_iter().find(|name| !taken(name)).unwrap_or(name)
}
