//! The keymap in force: the bundled one and the user's own file over it; every fault told.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::{action_names, scopes};
use crate::domain::Message;
use crate::keymap::{Fault, Keymap, Known};

use super::settings::Settings;

/// The keys everybody starts with.
pub const STANDARD: &str = include_str!("../../keymaps/standard.toml");

/// Bundled keymaps that lie over the standard one when they are named.
const NAMED: [(&str, &str); 1] = [("vim", include_str!("../../keymaps/vim.toml"))];

/// The text of the bundled keymap of this name. A file of the same name is written `./vim`.
fn named(name: &Path) -> Option<&'static str> {
    NAMED.iter().find(|(known, _)| name == Path::new(known)).map(|(_, text)| *text)
}

/// A keymap as it is written in the settings of this folder: a name, or a file.
pub(super) fn in_folder(folder: &Path, keymap: PathBuf) -> PathBuf {
    if named(&keymap).is_some() { keymap } else { folder.join(keymap) }
}

/// The user's own keymap file or the name of a bundled one, by the settings in this config folder.
#[must_use]
pub fn own_keymap(config: &Path) -> Option<PathBuf> {
    Settings::read(config).0.keymap
}

/// The standard keymap with the user's file, or the bundled keymap of that name, over it, and the faults of both.
#[must_use]
pub fn keymap(own: Option<&Path>) -> (Keymap, Vec<Message>) {
    let (bundled, mut faults) = judged(&Keymap::default(), STANDARD);
    let Some(file) = own else { return (bundled, faults) };
    if let Some(text) = named(file) {
        return judged(&bundled, text);
    }
    match fs::read_to_string(file) {
        Ok(text) => {
            let (keymap, own_faults) = judged(&bundled, &text);
            faults.extend(own_faults);
            (keymap, faults)
        }
        Err(why) => {
            let name = file.display().to_string();
            faults.push(Message::new("runtime-keymap-unreadable").with("file", name).with("why", why.to_string()));
            (bundled, faults)
        }
    }
}

fn judged(under: &Keymap, text: &str) -> (Keymap, Vec<Message>) {
    let (scopes, actions) = (scopes(), action_names());
    let (keymap, faults) = under.overlaid(text, &Known { scopes: &scopes, actions: &actions });
    (keymap, faults.iter().map(Fault::message).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_keys_are_without_fault() {
        let (_, faults) = keymap(None);
        assert_eq!(faults, []);
        for (name, _) in NAMED {
            assert_eq!(keymap(Some(Path::new(name))).1, [], "{name}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_told() {
        let (_, faults) = keymap(Some(Path::new("/finns/inte")));
        assert_eq!(faults.iter().map(|fault| fault.id).collect::<Vec<_>>(), ["runtime-keymap-unreadable"]);
    }
}
