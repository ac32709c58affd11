//! The user's settings file: theme, keymap, inbox folder, mouse. Faults become messages; what is faulty is as if not set.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::domain::Message;
use crate::ui::theme::{GlyphSet, Palette};

use super::keys;
use super::whole_file::kind;

/// The file's name in the user's config folder.
const FILE: &str = "settings.toml";

/// What the user has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Colours for the roles.
    pub palette: Palette,
    /// For screen readers: neither frames nor marks that are read out as noise.
    pub plain: bool,
    /// Whether the mouse is heard. It then no longer marks text in the terminal by itself.
    pub mouse: bool,
    /// What lies over the standard keymap: a file, or the name of a bundled one.
    pub keymap: Option<PathBuf>,
    /// Where files for import are put; else the folder `inbox` beside the database.
    pub inbox: Option<PathBuf>,
    /// Whether text that looks like personal data is refused when it is saved, whatever the file says.
    pub refuses: bool,
}

/// What stands in the file; what is of the wrong kind is as if not set.
#[derive(Debug, Default)]
struct Written {
    theme: Option<String>,
    plain: bool,
    mouse: bool,
    keymap: Option<PathBuf>,
    inbox: Option<PathBuf>,
    personal_data: Option<String>,
}

impl Settings {
    /// The settings in this config folder, and what is wrong with them. A keymap file `keymap.toml` there is in force
    /// without being named. Relative paths count from the folder.
    pub fn read(folder: &Path) -> (Self, Vec<Message>) {
        let file = folder.join(FILE);
        let mut faults = Vec::new();
        let written = Written::of(&mut table(&file, &mut faults), &file, &mut faults);
        let palette = written.theme.as_deref().map_or(Some(Palette::default()), Palette::from_code);
        if palette.is_none() {
            let known = Palette::ALL.map(Palette::code).join(", ");
            let name = written.theme.unwrap_or_default();
            faults.push(fault("runtime-unknown-theme", &file).with("name", name).with("known", known));
        }
        if let Some(name) = written.personal_data.as_deref().filter(|name| !matches!(*name, "warn" | "refuse")) {
            faults.push(fault("runtime-unknown-guard", &file).with("name", name));
        }
        let own_keymap = Some(folder.join("keymap.toml")).filter(|path| path.is_file());
        let settings = Self {
            palette: palette.unwrap_or_default(),
            plain: written.plain,
            mouse: written.mouse,
            keymap: written.keymap.map(|keymap| keys::in_folder(folder, keymap)).or(own_keymap),
            inbox: written.inbox.map(|path| folder.join(path)),
            refuses: written.personal_data.as_deref() == Some("refuse"),
        };
        (settings, faults)
    }

    /// The marks to draw with where the terminal can show `able`.
    pub const fn glyphs(&self, able: GlyphSet) -> GlyphSet {
        if self.plain { GlyphSet::Plain } else { able }
    }

    /// The inbox folder for this database.
    pub fn inbox_of(&self, database: &Path) -> PathBuf {
        let beside = || database.parent().unwrap_or(Path::new(".")).join("inbox");
        self.inbox.clone().unwrap_or_else(beside)
    }
}

impl Written {
    fn of(table: &mut Table, file: &Path, faults: &mut Vec<Message>) -> Self {
        let mut wrong = |key: &str, kind: &str| {
            faults.push(fault("runtime-setting-wrong", file).with("key", key).with("kind", kind));
        };
        let yes = |key: &str, wrong: &mut dyn FnMut(&str, &str)| match table.get(key) {
            Some(Value::Boolean(yes)) => *yes,
            Some(_) => {
                wrong(key, "yes");
                false
            }
            None => false,
        };
        let (plain, mouse) = (yes("plain", &mut wrong), yes("mouse", &mut wrong));
        let mut text = |key: &str| match table.remove(key) {
            Some(Value::String(text)) => Some(text),
            Some(_) => {
                wrong(key, "text");
                None
            }
            None => None,
        };
        Self {
            theme: text("theme"),
            plain,
            mouse,
            keymap: text("keymap").map(PathBuf::from),
            inbox: text("inbox").map(PathBuf::from),
            personal_data: text("personal_data"),
        }
    }
}

/// The file as it is written; an empty one where it cannot be read.
fn table(file: &Path, faults: &mut Vec<Message>) -> Table {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Table::new(),
        Err(why) => {
            let fault = fault("runtime-settings-unreadable", file).with("kind", kind(&why));
            faults.push(fault.with("why", why.to_string()));
            return Table::new();
        }
    };
    text.parse().unwrap_or_else(|wrong: toml::de::Error| {
        let upto = wrong.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let row = upto.matches('\n').count() + 1;
        faults.push(fault("runtime-settings-row", file).with("row", row));
        Table::new()
    })
}

fn fault(id: &'static str, file: &Path) -> Message {
    Message::new(id).with("file", file.display().to_string())
}

#[cfg(test)]
mod tests {
    use crate::text::{Lang, Texts};

    use super::*;

    fn read(text: &str) -> (Settings, Vec<&'static str>) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), text).unwrap();
        let (settings, faults) = Settings::read(folder.path());
        (settings, faults.iter().map(|fault| fault.id).collect())
    }

    #[test]
    fn no_file_and_an_empty_one_are_the_same() {
        let (none, faults) = Settings::read(Path::new("/finns/inte"));
        assert_eq!((none, faults), (Settings::default(), Vec::new()));
        assert_eq!(read(""), (Settings::default(), Vec::new()));
    }

    #[test]
    fn what_is_chosen_is_taken_and_what_is_wrong_is_told() {
        let (settings, faults) = read("theme = \"light\"\ninbox = \"/srv/in\"\nplain = true\nlater = 1");
        assert_eq!((settings.palette, faults), (Palette::Light, Vec::new()));
        assert_eq!(settings.inbox_of(Path::new("/data/a.db")), PathBuf::from("/srv/in"));
        assert_eq!(settings.glyphs(GlyphSet::Unicode), GlyphSet::Plain);
        assert_eq!(read("keymap = \"vim\"").0.keymap, Some(PathBuf::from("vim")));
        assert!(read("keymap = \"./vim\"").0.keymap.is_some_and(|path| path.is_absolute()));
        assert!(read("mouse = true").0.mouse && !settings.mouse);
        assert_eq!(read("theme = \"rosa\"").1, ["runtime-unknown-theme"]);
        assert!(read("personal_data = \"refuse\"").0.refuses && !settings.refuses);
        assert_eq!(read("personal_data = \"nej\"").1, ["runtime-unknown-guard"]);
        assert_eq!(read("theme = ").1, ["runtime-settings-row"]);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_told_by_its_key_and_the_others_hold() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "plain = true\nmouse = \"ja\"\ntheme = 3\n").unwrap();
        let (settings, faults) = Settings::read(folder.path());
        assert!(settings.plain && !settings.mouse);
        let said: Vec<String> = faults.iter().map(|fault| Texts::new(Lang::Sv).say(fault)).collect();
        assert!(said[0].starts_with("Inställningen mouse ska vara true eller false, utan citattecken."), "{said:?}");
        assert!(said[1].starts_with("Inställningen theme ska vara text inom citattecken."), "{said:?}");
        fs::write(folder.path().join(FILE), "plain = true\nmouse = ja\n").unwrap();
        let faults = Settings::read(folder.path()).1;
        assert!(Texts::new(Lang::Sv).say(&faults[0]).starts_with("Rad 2 i "), "{faults:?}");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_of_in_ones_own_language() {
        let folder = tempfile::tempdir().unwrap();
        let said = || {
            let faults = Settings::read(folder.path()).1;
            [Lang::Sv, Lang::En].map(|lang| Texts::new(lang).say(&faults[0]))
        };
        fs::write(folder.path().join(FILE), b"theme = \"\xE4\"").unwrap();
        let [swedish, english] = said();
        assert!(swedish.contains("går inte att läsa: filen är inte text i UTF-8. Fyrfält"), "{swedish}");
        assert!(english.contains("cannot be read: the file is not text in UTF-8."), "{english}");
        fs::remove_file(folder.path().join(FILE)).unwrap();
        fs::create_dir(folder.path().join(FILE)).unwrap();
        assert!(said()[0].contains("går inte att läsa: det är en mapp."), "{:?}", said());
    }

    #[test]
    fn the_inbox_lies_beside_the_database() {
        assert_eq!(Settings::default().inbox_of(Path::new("/data/a.db")), PathBuf::from("/data/inbox"));
    }
}
