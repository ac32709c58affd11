//! Text being typed, as one small file per field in the user's state folder; not the shared file, not the view state.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::process::{Pid, test_kill_process};

use crate::msg::Draft;
use crate::store::Erasure;

use super::named::name_of;
use super::shelf::Shelf;

/// The drafts of one user for one database file.
#[derive(Debug)]
pub struct Drafts {
    shelf: Arc<Shelf>,
    folder: PathBuf,
    /// Names of the files that [`Drafts::load`] found: what this user has been offered back.
    offered: Vec<String>,
}

impl Drafts {
    /// The drafts for the database called `file` (see [`name_of`]).
    pub fn new(shelf: Arc<Shelf>, file: &str) -> Self {
        Self { shelf, folder: Path::new("drafts").join(file), offered: Vec::new() }
    }

    /// Keeps a draft: within half a second by itself, at once when the program must end.
    pub fn save(&self, draft: &Draft) {
        if let Ok(bytes) = serde_json::to_vec(draft) {
            self.shelf.put(self.mine(&draft.key), Some(bytes));
        }
    }

    /// Forgets the draft of this key, also one that was offered back. What another session has left behind since is
    /// text that nobody has seen: it stays, and is offered at the next start.
    pub fn drop(&self, key: &str) {
        self.shelf.put(self.mine(key), None);
        let stem = name_of(key);
        let seen = |file: &Left| file.stem == stem && self.offered.contains(&file.name);
        for left in self.left_behind().into_iter().filter(seen) {
            self.shelf.put(self.folder.join(left.name), None);
        }
    }

    /// The drafts that ended sessions have left, one per key, the latest written.
    pub fn load(&mut self) -> Vec<Draft> {
        let mut files = self.left_behind();
        self.offered = files.iter().map(|file| file.name.clone()).collect();
        files.sort_by_key(|file| std::cmp::Reverse(file.modified));
        let mut drafts: Vec<Draft> = Vec::new();
        for file in files {
            let read = fs::read(self.shelf.folder().join(&self.folder).join(&file.name)).unwrap_or_default();
            if let Ok(draft) = serde_json::from_slice::<Draft>(&read)
                && drafts.iter().all(|known| known.key != draft.key)
            {
                drafts.push(draft);
            }
        }
        drafts
    }

    /// Forgets every draft, of whichever session of this user, that tells what has been removed for good; and the kept
    /// screening, which tells titles. Gives how many drafts went.
    pub fn forget(&self, what: &Erasure, texts: &[String]) -> usize {
        let mut gone = 0;
        self.shelf.save_now();
        let folder = self.shelf.folder().join(&self.folder);
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let draft = fs::read(entry.path()).ok().and_then(|bytes| serde_json::from_slice::<Draft>(&bytes).ok());
            // What cannot be read as a draft is no draft: a file that was being written when its session was killed.
            let is_draft = draft.is_some();
            if draft.is_none_or(|draft| draft.tells(what, texts)) {
                gone += usize::from(is_draft);
                self.shelf.put(self.folder.join(entry.file_name()), None);
            }
        }
        if let Some(file) = self.folder.file_name() {
            self.shelf.put(super::answers::file_of(&file.to_string_lossy()), None);
        }
        self.shelf.save_now();
        gone
    }

    /// Whether any draft is kept, of whichever session.
    pub fn are_there(&self) -> bool {
        fs::read_dir(self.shelf.folder().join(&self.folder)).is_ok_and(|mut files| files.next().is_some())
    }

    fn mine(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{}.{}.json", name_of(key), std::process::id()))
    }

    fn left_behind(&self) -> Vec<Left> {
        let entries = fs::read_dir(self.shelf.folder().join(&self.folder));
        entries.into_iter().flatten().flatten().filter_map(|entry| Left::of(&entry)).collect()
    }
}

/// A draft file whose session has ended.
struct Left {
    name: String,
    stem: String,
    modified: std::time::SystemTime,
}

impl Left {
    fn of(entry: &fs::DirEntry) -> Option<Self> {
        let name = entry.file_name().into_string().ok()?;
        let (stem, session) = name.strip_suffix(".json")?.split_once('.')?;
        let session: i32 = session.parse().ok()?;
        let stem = stem.to_owned();
        if lives(session) {
            return None;
        }
        let modified = entry.metadata().ok()?.modified().ok()?;
        Some(Self { name, stem, modified })
    }
}

/// Whether another process with this number runs: then the draft is that session's own.
fn lives(session: i32) -> bool {
    let other = i64::from(session) != i64::from(std::process::id());
    other && Pid::from_raw(session).is_some_and(|pid| test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft {
            key: "indicator:1:our_comments".to_owned(),
            text: text.to_owned(),
            base: "förr".to_owned(),
            title: String::new(),
        }
    }

    #[test]
    fn a_draft_is_there_at_the_next_start_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let mut drafts = Drafts::new(Arc::clone(&shelf), "fil");
        drafts.save(&draft("på vä"));
        drafts.save(&draft("på väg"));
        shelf.save_now();
        assert_eq!(drafts.load(), [draft("på väg")]);
        drafts.drop("indicator:1:our_comments");
        shelf.save_now();
        assert_eq!(drafts.load(), []);
    }

    #[test]
    fn what_another_session_leaves_behind_after_our_start_is_not_ours_to_drop() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let mut drafts = Drafts::new(Arc::clone(&shelf), "fil");
        let key = draft("").key;
        // No process has this number.
        let leave = |text: &str| {
            let path = folder.path().join(format!("drafts/fil/{}.{}.json", name_of(&key), i32::MAX));
            super::super::shelf::write_private(&path, &serde_json::to_vec(&draft(text)).unwrap(), false).unwrap();
        };
        assert_eq!(drafts.load(), []);
        leave("klippt av");
        drafts.drop(&key);
        shelf.save_now();
        assert_eq!(drafts.load(), [draft("klippt av")]);
        drafts.drop(&key);
        shelf.save_now();
        assert_eq!(drafts.load(), [], "offered back, and done with");
    }

    #[test]
    fn what_is_removed_for_good_is_in_no_draft_of_any_session() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let drafts = Drafts::new(Arc::clone(&shelf), "fil");
        let id = crate::domain::EntityId(uuid::Uuid::from_u128(7));
        let kept = |key: &str, text: &str, session: u32| {
            let path = folder.path().join(format!("drafts/fil/{}.{session}.json", name_of(key)));
            let draft = Draft { key: key.to_owned(), text: text.to_owned(), base: String::new(), title: String::new() };
            super::super::shelf::write_private(&path, &serde_json::to_vec(&draft).unwrap(), false).unwrap();
            path
        };
        let own = kept(&format!("form:card:{}:change-card", id.0), "x", std::process::id());
        let parent = kept(
            "capture:new:title",
            r#"{"fields":["och\nHemlig \"text\" igen"]}"#,
            std::os::unix::process::parent_id(),
        );
        let other = kept("activity:new:title", "Anna provar", 1);
        let answers = folder.path().join("answers/fil.json");
        super::super::shelf::write_private(&answers, b"Hemlig", false).unwrap();
        let what = Erasure { entity: crate::domain::Entity::Card, id, field: None };
        let gone = drafts.forget(&what, &["Hemlig \"text\"".to_owned(), "Anna".to_owned()]);
        assert_eq!(gone, 2);
        assert_eq!((own.exists(), parent.exists(), other.exists(), answers.exists()), (false, false, true, false));
    }

    #[test]
    fn what_was_typed_in_another_field_of_the_same_thing_is_kept() {
        let id = crate::domain::EntityId(uuid::Uuid::from_u128(7));
        let what = Erasure { entity: crate::domain::Entity::Card, id, field: Some("description".to_owned()) };
        let tells = |key: &str, text: &str| {
            let key = key.replace("ID", &id.0.to_string());
            Draft { key, text: text.to_owned(), base: String::new(), title: String::new() }
                .tells(&what, &["Hemligt om Berit".to_owned()])
        };
        assert!(tells("card:ID:description", "x") && tells("form:card:ID:change-card", "{}"));
        assert!(!tells("card:ID:how", "Två grupper provar") && tells("card:ID:how", "Hemligt om Berit, alltså"));
    }

    #[test]
    fn the_draft_of_a_session_that_runs_is_not_offered_to_another() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let mut drafts = Drafts::new(shelf, "fil");
        let parent = std::os::unix::process::parent_id();
        let path = folder.path().join(format!("drafts/fil/{}.{parent}.json", name_of("k")));
        super::super::shelf::write_private(&path, &serde_json::to_vec(&draft("x")).unwrap(), false).unwrap();
        assert_eq!(drafts.load(), []);
    }
}
