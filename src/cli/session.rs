//! What every command starts from: the words, the file, the time, who one is.

use std::fs::DirBuilder;
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_base_strategy};

use super::failure::Failure;
use crate::domain::{Arg, Message};
use crate::runtime::clock::Clock;
use crate::runtime::surroundings::Surroundings;
use crate::store::{Access, Author, Reader, Stamp, Store, StoreError, new_id};
use crate::text::Texts;

/// One run of the program.
pub struct Session<'a> {
    /// The words of the user's language.
    pub texts: &'a Texts,
    /// The environment, read once.
    pub surroundings: Surroundings,
    /// Tells the time.
    pub clock: Clock,
    db: Option<&'a Path>,
    name: Option<&'a str>,
}

impl<'a> Session<'a> {
    /// Reads the environment.
    pub fn new(texts: &'a Texts, db: Option<&'a Path>, name: Option<&'a str>) -> Self {
        let surroundings = Surroundings::read();
        let clock = Clock::from_setting(surroundings.now.as_deref());
        Self { texts, surroundings, clock, db, name }
    }

    /// Where the file lies: `--db`, else `FYRFALT_DB`, else the user's data folder.
    pub fn path(&self) -> Result<PathBuf, Failure> {
        let named = self.db.map(Path::to_owned).or_else(|| std::env::var_os("FYRFALT_DB").map(PathBuf::from));
        match named.filter(|path| !path.as_os_str().is_empty()) {
            Some(path) => Ok(path),
            None => default_path().ok_or_else(|| Message::new("cli-no-home").into()),
        }
    }

    /// The name given with `--as`.
    pub const fn name(&self) -> Option<&str> {
        self.name
    }

    /// The time of an opening.
    pub fn stamp(&self) -> Stamp {
        Stamp { now: self.clock.now(), today: self.clock.today() }
    }

    /// Opens the file. With [`Access::Create`] the default file's folder is made too, for its owner alone.
    pub fn open(&self, access: Access) -> Result<Store, Failure> {
        let path = self.path()?;
        if access == Access::Create && Some(&path) == default_path().as_ref() {
            make_folder(&path)?;
        }
        if access == Access::Existing && path.symlink_metadata().is_err() {
            return Err(Message::new("cli-no-file").with("file", shown(&path)).into());
        }
        Ok(Store::open(&path, access, &self.stamp())?)
    }

    /// Who makes the changes of this run: the person of `--as` or of the login, else the login's name.
    pub fn author(&self, reader: &Reader) -> Result<Author, Failure> {
        let session = new_id(self.clock.now()).0;
        let people = match self.name {
            Some(name) => reader.people_called(name)?,
            None => reader.people_of_login(&self.surroundings.login)?,
        };
        let name = self.name.unwrap_or(&self.surroundings.login);
        Ok(match people.as_slice() {
            [one] => Author { person: Some(one.id), name: one.name.clone(), session },
            _ => Author { person: None, name: name.to_owned(), session },
        })
    }

    /// Nothing failed; or one sentence for each that did: the last as the command's own, the others at once.
    pub fn all(&self, mut failures: Vec<Failure>) -> Result<(), Failure> {
        let Some(last) = failures.pop() else { return Ok(()) };
        for failure in failures {
            if let Failure::Said(message) | Failure::Usage(message) = failure {
                // Where standard error is closed there is nobody left to tell.
                let _ = writeln!(io::stderr(), "{}", self.texts.say(&message));
            }
        }
        Err(last)
    }

    /// A line on standard output.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<(), Failure> {
        Ok(writeln!(io::stdout(), "{}", self.texts.with(id, args))?)
    }

    /// A message on standard output.
    pub fn tell(&self, message: &Message) -> Result<(), Failure> {
        Ok(writeln!(io::stdout(), "{}", self.texts.say(message))?)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Said(error.message())
    }
}

/// `~/.local/share/fyrfalt/fyrfalt.db`, after the XDG rules.
fn default_path() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.data_dir().join("fyrfalt").join("fyrfalt.db"))
}

fn make_folder(path: &Path) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|error| {
        let name = folder.to_string_lossy().into_owned();
        Message::new("cli-no-folder").with("folder", name).with("why", error.to_string()).into()
    })
}

/// A path as an argument of a message.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
