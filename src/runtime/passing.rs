//! The demo's own copy of its file: gone with the session, unless somebody has written in it.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::store::{Presence, Store};

/// A file that is only there for this session.
#[derive(Debug)]
pub struct Passing {
    store: Arc<Store>,
    session: Uuid,
    /// The journal's last entry as the file was made.
    built: i64,
}

impl Passing {
    /// The file as it stands now. None where it cannot be read: then it stays.
    pub fn new(store: Arc<Store>, session: Uuid) -> Option<Self> {
        let built = store.reader().ok()?.last_seq().ok()?;
        Some(Self { store, session, built })
    }

    /// Removes the file, with the folder that was made for it, if nobody has written in it and nobody else has it open.
    /// Whatever else has been put in the folder stays.
    pub fn go(&self, now: Timestamp) {
        let path = self.store.path();
        let presence = Presence::new(path, self.session);
        let written = self.store.reader().and_then(|reader| reader.last_seq()).ok() != Some(self.built);
        if written || !presence.others(now).is_empty() {
            return;
        }
        presence.leave();
        self.store.discard();
        path.parent().map(std::fs::remove_dir);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Access, Author, Person, Stamp, new_id};

    #[test]
    fn a_passing_file_goes_unless_somebody_has_written_in_it_or_is_there() {
        let stamp = Stamp { now: Timestamp::UNIX_EPOCH, today: "2026-01-15".parse().unwrap() };
        let (ours, other) = (new_id(stamp.now).0, new_id(stamp.now).0);
        for (writes, is_there, stays) in [(false, false, false), (true, false, true), (false, true, true)] {
            let home = tempfile::tempdir().unwrap();
            let folder = home.path().join("demo");
            std::fs::create_dir(&folder).unwrap();
            let path = folder.join("demo.db");
            let store = Arc::new(Store::open(&path, Access::Create, &stamp).unwrap());
            let passing = Passing::new(Arc::clone(&store), ours).unwrap();
            if writes {
                let author = Author { person: None, name: "Bo".to_owned(), session: ours };
                let change = Person::add(new_id(stamp.now), "Anna", "a", None);
                store.writer().unwrap().commit(&change, &author, stamp.now).unwrap();
            }
            if is_there {
                Presence::new(&path, other).announce("Anna", stamp.now).unwrap();
            }
            Presence::new(&path, ours).announce("Bo", stamp.now).unwrap();
            passing.go(stamp.now);
            assert_eq!((path.exists(), folder.exists()), (stays, stays), "{writes} {is_there}");
        }
    }
}
