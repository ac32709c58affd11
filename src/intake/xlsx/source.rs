//! One file read from several places at once: each reader of a package keeps a place of its own in it.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A place in a file that others read too.
pub struct Source<R> {
    file: Arc<Mutex<R>>,
    at: u64,
}

impl<R> Source<R> {
    /// The beginning of a file.
    pub fn new(file: R) -> Self {
        Self { file: Arc::new(Mutex::new(file)), at: 0 }
    }

    /// The beginning of the same file.
    pub fn again(&self) -> Self {
        Self { file: Arc::clone(&self.file), at: 0 }
    }
}

/// A seek that failed half-way in another reader does not matter: each goes to its own place first.
fn held<R>(file: &Mutex<R>) -> MutexGuard<'_, R> {
    file.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<R: Read + Seek> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut file = held(&self.file);
        file.seek(SeekFrom::Start(self.at))?;
        let count = file.read(into)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for Source<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let mut file = held(&self.file);
        if let SeekFrom::Current(_) = to {
            file.seek(SeekFrom::Start(self.at))?;
        }
        self.at = file.seek(to)?;
        Ok(self.at)
    }
}
