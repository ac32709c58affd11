//! Small private files of one user, written off the UI thread and at once when the program must end.
//!
//! What is put on the shelf is held in memory until one thread has written it; whoever must end the program writes the
//! rest itself. The list is locked only to look at it; one file at a time is written, and only what still is the latest of it.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use crate::domain::Message;

/// How long what is put waits for more of the same before it is written.
const GATHER: Duration = Duration::from_millis(400);

/// How often, and how long between, a process that ends asks for the pen.
const PEN_TRIES: u32 = 20;
const PEN_PAUSE: Duration = Duration::from_millis(15);

/// Distinguishes temporary files of one process.
static COUNTER: AtomicU64 = AtomicU64::new(0);

#[derive(Debug, Default)]
struct Waiting {
    /// By file name: which version, and the content; None removes the file.
    files: HashMap<PathBuf, (u64, Option<Vec<u8>>)>,
    version: u64,
    /// Whether something waits that is to be written soon.
    hurry: bool,
}

impl Waiting {
    fn put(&mut self, name: PathBuf, content: Option<Vec<u8>>) {
        self.version += 1;
        self.files.insert(name, (self.version, content));
    }
}

/// Files waiting to be written below one folder.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    waiting: Mutex<Waiting>,
    something: Condvar,
    /// Held while a file is written: nothing older comes into place after something newer, or after a removal.
    pen: Mutex<()>,
}

impl Shelf {
    /// A shelf for files below `folder`, and the thread that keeps it.
    pub fn new(folder: PathBuf) -> io::Result<Arc<Self>> {
        let shelf =
            Arc::new(Self { folder, waiting: Mutex::default(), something: Condvar::new(), pen: Mutex::default() });
        let keeper = Arc::clone(&shelf);
        std::thread::Builder::new().name("shelf".to_owned()).spawn(move || keeper.keep())?;
        Ok(shelf)
    }

    /// Where the files lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the user must know if nothing can be kept here.
    pub fn fault(&self) -> Option<Message> {
        let why = private_folder(&self.folder).err()?;
        let folder = self.folder.display().to_string();
        Some(Message::new("runtime-no-state-folder").with("folder", folder).with("why", why.to_string()))
    }

    /// Has `name` written with this content soon; None removes it.
    pub fn put(&self, name: PathBuf, content: Option<Vec<u8>>) {
        let mut waiting = self.waiting();
        waiting.put(name, content);
        waiting.hurry = true;
        self.something.notify_one();
    }

    /// Has `name` written when something else is, at the latest when the program ends.
    pub fn put_for_later(&self, name: PathBuf, content: Vec<u8>) {
        self.waiting().put(name, Some(content));
    }

    /// Writes what waits, here and now, after what another thread is writing.
    pub fn save_now(&self) {
        self.write_waiting(false);
    }

    /// The same where the process ends: a thread that is stuck, or has panicked while it wrote, is waited for only briefly.
    pub fn save_at_end(&self) {
        let _pen = (0..PEN_TRIES).find_map(|_| match self.pen.try_lock() {
            Ok(pen) => Some(pen),
            Err(TryLockError::Poisoned(pen)) => Some(pen.into_inner()),
            Err(TryLockError::WouldBlock) => {
                std::thread::sleep(PEN_PAUSE);
                None
            }
        });
        for (name, (version, content)) in self.all_waiting() {
            self.write_one(&name, version, content.as_deref(), false);
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self) {
        loop {
            let waiting = self.waiting();
            drop(self.something.wait_while(waiting, |waiting| !waiting.hurry));
            std::thread::sleep(GATHER);
            self.write_waiting(true);
        }
    }

    /// What could not be written stays waiting for the next time; what was put meanwhile, too.
    fn write_waiting(&self, durable: bool) {
        for (name, (version, content)) in self.all_waiting() {
            let _pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
            self.write_one(&name, version, content.as_deref(), durable);
        }
    }

    fn all_waiting(&self) -> HashMap<PathBuf, (u64, Option<Vec<u8>>)> {
        let mut waiting = self.waiting();
        waiting.hurry = false;
        waiting.files.clone()
    }

    /// Writes or removes one file, unless something newer has been put or written meanwhile. Whoever calls has the pen.
    fn write_one(&self, name: &Path, version: u64, content: Option<&[u8]>, durable: bool) {
        let is_latest = |waiting: &Waiting| waiting.files.get(name).is_some_and(|entry| entry.0 == version);
        if !is_latest(&self.waiting()) {
            return;
        }
        let path = self.folder.join(name);
        let written = match content {
            Some(bytes) => write_private(&path, bytes, durable),
            None => remove(&path),
        };
        let mut waiting = self.waiting();
        if written.is_ok() && is_latest(&waiting) {
            waiting.files.remove(name);
        }
    }
}

/// Writes a file readable by its owner alone, whole or not at all; follows no link. `durable` waits for the disk.
pub fn write_private(path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    private_folder(folder)?;
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let temporary = folder.join(format!(".{}-{number}.tmp", std::process::id()));
    let written = write_new(&temporary, bytes, durable).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        fs::remove_file(&temporary).ok();
    }
    written
}

fn write_new(path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    if durable { file.sync_all() } else { Ok(()) }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Makes a folder only its owner can look into; refuses one that belongs to somebody else.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    if fs::metadata(folder)?.uid() == rustix::process::getuid().as_raw() {
        Ok(())
    } else {
        Err(io::ErrorKind::PermissionDenied.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_written_at_once_when_the_program_must_end() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().join("mine")).unwrap();
        shelf.put("a/b.json".into(), Some(b"{}".to_vec()));
        shelf.put("gone".into(), None);
        shelf.save_now();
        let file = folder.path().join("mine/a/b.json");
        assert_eq!(fs::read(&file).unwrap(), b"{}");
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        assert!(shelf.waiting().files.is_empty());
    }

    #[test]
    fn what_is_older_is_not_written_after_a_removal_and_who_saves_waits_for_the_pen() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let (name, file) = (PathBuf::from("draft"), folder.path().join("draft"));
        shelf.put_for_later(name.clone(), b"secret".to_vec());
        let version = shelf.waiting().files[&name].0;
        let pen = shelf.pen.lock().unwrap();
        let other = Arc::clone(&shelf);
        // The keeper is not woken; who saves says that it has begun.
        shelf.waiting().hurry = true;
        let saving = std::thread::spawn(move || other.save_now());
        while shelf.waiting().hurry {
            std::thread::yield_now();
        }
        assert!(!saving.is_finished() && !file.exists());
        drop(pen);
        saving.join().unwrap();
        assert!(file.exists());
        shelf.put_for_later("last".into(), Vec::new());
        let pen = shelf.pen.lock().unwrap();
        shelf.save_at_end();
        assert!(folder.path().join("last").exists(), "who ends does not wait for ever");
        drop(pen);
        shelf.put(name.clone(), None);
        shelf.save_now();
        shelf.write_one(&name, version, Some(b"secret"), false);
        assert!(!file.exists());
    }

    #[test]
    fn a_planted_link_is_replaced_and_its_target_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("target");
        fs::write(&target, "theirs").unwrap();
        let planted = folder.path().join("draft");
        std::os::unix::fs::symlink(&target, &planted).unwrap();
        write_private(&planted, b"mine", false).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        assert_eq!(fs::read(&planted).unwrap(), b"mine");
    }
}
