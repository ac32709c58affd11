//! One file read from several places at once: each reader of a package keeps a place of its own in it, and a piece of what
//! stands there, for packages are read in small bits.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes that are kept.
const PIECE: usize = 32 << 10;

/// A place in a file that others read too.
pub struct Source<R> {
    file: Arc<Mutex<R>>,
    at: u64,
    /// A piece of the file, and where it begins.
    piece: Vec<u8>,
    from: u64,
}

impl<R> Source<R> {
    /// The beginning of a file.
    pub fn new(file: R) -> Self {
        Self { file: Arc::new(Mutex::new(file)), at: 0, piece: Vec::new(), from: 0 }
    }

    /// The beginning of the same file.
    pub fn again(&self) -> Self {
        Self { file: Arc::clone(&self.file), at: 0, piece: Vec::new(), from: 0 }
    }

    /// What is kept of the file from here on.
    fn kept(&self) -> &[u8] {
        let at = self.at.checked_sub(self.from).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| self.piece.get(at..)).unwrap_or_default()
    }
}

/// A seek that failed half-way in another reader does not matter: each goes to its own place first.
fn held<R>(file: &Mutex<R>) -> MutexGuard<'_, R> {
    file.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<R: Read + Seek> Source<R> {
    /// Reads from the file itself.
    fn fetch(&self, into: &mut [u8]) -> io::Result<usize> {
        let mut file = held(&self.file);
        file.seek(SeekFrom::Start(self.at))?;
        file.read(into)
    }

    /// Keeps the piece that begins here.
    fn fill(&mut self) -> io::Result<()> {
        let mut piece = std::mem::take(&mut self.piece);
        piece.resize(PIECE, 0);
        let count = self.fetch(&mut piece)?;
        piece.truncate(count);
        (self.piece, self.from) = (piece, self.at);
        Ok(())
    }
}

impl<R: Read + Seek> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = if self.kept().is_empty() && into.len() >= PIECE {
            self.fetch(into)?
        } else {
            if self.kept().is_empty() {
                self.fill()?;
            }
            self.kept().read(into)?
        };
        self.at += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for Source<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::Current(by) => self.at.checked_add_signed(by).ok_or(io::ErrorKind::InvalidInput)?,
            SeekFrom::End(_) => held(&self.file).seek(to)?,
        };
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn two_readers_of_a_file_go_their_own_ways_in_it() {
        let bytes: Vec<u8> = (0..100_000_u32).flat_map(u32::to_be_bytes).collect();
        let mut one = Source::new(Cursor::new(bytes.clone()));
        let mut other = one.again();
        let read = |source: &mut Source<_>, at: u64, length: usize| {
            source.seek(SeekFrom::Start(at)).unwrap();
            let mut into = vec![0; length];
            source.read_exact(&mut into).unwrap();
            let at = usize::try_from(at).unwrap();
            assert_eq!(into, bytes.get(at..at + length).unwrap(), "{at} {length}");
        };
        for (at, length) in [(0, 4), (4, 30), (32_760, 20), (0, 1), (100, 70_000), (70_050, 4), (399_000, 1_000)] {
            read(&mut one, at, length);
            read(&mut other, at / 2, length);
        }
        assert_eq!(one.seek(SeekFrom::Current(-1_000)).unwrap(), 399_000);
        assert_eq!(one.seek(SeekFrom::End(-4)).unwrap(), 399_996);
        assert_eq!(one.read_to_end(&mut Vec::new()).unwrap(), 4);
        assert!(one.seek(SeekFrom::Current(-500_000)).is_err());
    }
}
