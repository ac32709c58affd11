//! The file to be imported, opened once: its name, its fingerprint, whether it has changed meanwhile; reads no format.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;
use sha2::{Digest, Sha256};

use super::{Progress, PublishError, Stage, Watch};
use crate::intake::Refusal;

/// An opened file. Whatever happens to its name afterwards, these are the bytes that are read.
#[derive(Debug)]
pub struct Source {
    name: String,
    file: File,
    seen: Trace,
}

/// What tells that a file has been written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Trace {
    length: u64,
    changed: (i64, i64),
}

/// Largest file that is taken, spooled or not.
const LARGEST: u64 = 2 << 30;

impl Source {
    /// Opens a file by name. A pipe or device is refused without waiting for it.
    ///
    /// # Errors
    /// No such file, no right to it, not an ordinary file, or larger than 2 GiB.
    pub fn open(path: &Path) -> Result<Self, PublishError> {
        let shown = path.display().to_string();
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        let opened = OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path);
        let file = opened.map_err(|source| PublishError::Unopened { name: shown.clone(), source })?;
        if !file.metadata().is_ok_and(|data| data.is_file()) {
            return Err(PublishError::NotAFile(shown));
        }
        let name = path.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
        Self::of(name, file)
    }

    /// Takes a stream, such as stdin, into a file without a name in `folder`.
    ///
    /// # Errors
    /// The folder cannot be written, the stream cannot be read, or is larger than 2 GiB.
    pub fn spool(name: &str, stream: impl Read, folder: &Path) -> Result<Self, PublishError> {
        let unopened = |source| PublishError::Unopened { name: name.to_owned(), source };
        let mut file = nameless(folder).map_err(unopened)?;
        let count = io::copy(&mut stream.take(LARGEST + 1), &mut file).map_err(unopened)?;
        file.flush().map_err(unopened)?;
        if count > LARGEST {
            return Err(too_large());
        }
        Self::of(name.to_owned(), file)
    }

    fn of(name: String, file: File) -> Result<Self, PublishError> {
        let seen = trace(&file).map_err(|source| PublishError::Unopened { name: name.clone(), source })?;
        if seen.length > LARGEST {
            return Err(too_large());
        }
        Ok(Self { name, file, seen })
    }

    /// Name without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Size in bytes when it was opened.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.seen.length
    }

    /// The file for a reading child, from its first byte; what is written to it from now on is noticed. Shares its place with
    /// every other handle given out: one child at a time.
    pub(super) fn handle(&mut self) -> Result<File, PublishError> {
        let rewound = trace(&self.file).and_then(|seen| {
            self.seen = seen;
            self.file.seek(SeekFrom::Start(0))?;
            self.file.try_clone()
        });
        rewound.map_err(|source| PublishError::Unopened { name: self.name.clone(), source })
    }

    /// The sha256 of its bytes, in hexadecimal; does not disturb a child that is reading them.
    ///
    /// # Errors
    /// The file cannot be read, or the user cancels.
    pub fn sha256(&self, watch: &mut Watch<'_>) -> Result<String, PublishError> {
        let (mut hasher, mut chunk, mut done) = (Sha256::new(), vec![0; 256 * 1024], 0_u64);
        loop {
            let count = self.file.read_at(&mut chunk, done);
            let count = count.map_err(|source| PublishError::Unopened { name: self.name.clone(), source })?;
            let Some(bytes) = chunk.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
            hasher.update(bytes);
            done += count as u64;
            let progress = Progress { stage: Stage::Hashing, done, of: self.seen.length, values: 0 };
            if watch(progress).is_break() {
                return Err(PublishError::Cancelled);
            }
        }
        Ok(format!("{:x}", hasher.finalize()))
    }

    /// Whether nobody has written to the file since its fingerprint was taken.
    ///
    /// # Errors
    /// `refused-changed` if somebody has.
    pub(super) fn unchanged(&self) -> Result<(), PublishError> {
        match trace(&self.file) {
            Ok(now) if now == self.seen => Ok(()),
            _ => Err(Refusal::new("refused-changed").into()),
        }
    }
}

fn trace(file: &File) -> io::Result<Trace> {
    let data = file.metadata()?;
    Ok(Trace { length: data.len(), changed: (data.mtime(), data.mtime_nsec()) })
}

fn too_large() -> PublishError {
    Refusal::new("refused-too-big").with("limit", "2 GiB").into()
}

/// A file that nobody else can open and that is gone when it is closed.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> io::Result<File> {
    use rustix::fs::Mode;
    let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
    match rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR) {
        Ok(fd) => Ok(File::from(fd)),
        Err(_) => unlinked(folder),
    }
}

#[cfg(not(target_os = "linux"))]
fn nameless(folder: &Path) -> io::Result<File> {
    unlinked(folder)
}

/// The same where the file system cannot: made under a name nobody has (never through a link), 0600, and unlinked at once.
fn unlinked(folder: &Path) -> io::Result<File> {
    let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
    for number in 0..1_000 {
        let path = folder.join(format!(".fyrfalt-{}-{number}", std::process::id()));
        match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => return std::fs::remove_file(&path).map(|()| file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
            Err(error) => return Err(error),
        }
    }
    Err(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::ControlFlow;

    fn content(source: &mut Source) -> String {
        let mut text = String::new();
        source.handle().unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_stream_becomes_a_file_without_a_name() {
        let folder = tempfile::tempdir().unwrap();
        for make in [nameless, unlinked] {
            assert_eq!(make(folder.path()).unwrap().metadata().unwrap().mode() & 0o777, 0o600);
        }
        let mut source = Source::spool("-", "abc".as_bytes(), folder.path()).unwrap();
        assert_eq!((content(&mut source).as_str(), source.length()), ("abc", 3));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_fingerprint_is_that_of_the_bytes_and_can_be_cancelled() {
        let source = Source::spool("-", "abc".as_bytes(), &std::env::temp_dir()).unwrap();
        let sha256 = source.sha256(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let cancelled = source.sha256(&mut |_| ControlFlow::Break(()));
        assert!(matches!(cancelled, Err(PublishError::Cancelled)));
    }

    #[test]
    fn a_file_written_to_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fil.csv");
        std::fs::write(&path, "a").unwrap();
        let source = Source::open(&path).unwrap();
        assert!(source.unchanged().is_ok());
        std::fs::write(&path, "ab").unwrap();
        assert!(source.unchanged().is_err());
    }

    #[test]
    fn folders_and_pipes_are_not_files() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(Source::open(folder.path()), Err(PublishError::NotAFile(_))));
        assert!(matches!(Source::open(Path::new("/dev/null")), Err(PublishError::NotAFile(_))));
        let missing = Source::open(&folder.path().join("saknas"));
        assert!(
            matches!(missing, Err(error @ PublishError::Unopened { .. }) if error.message().id == "publish-not-found")
        );
    }
}
