//! Where answers go: standard output, or a file that appears whole or not at all.

use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use super::failure::Failure;
use crate::domain::Message;
use crate::runtime::whole_file::{self, Standing};

/// Writes to `-` (standard output) or to a file of rights 0600. A file is written beside its name and renamed; a
/// symbolic link, folder or device at the name is refused and left as it is.
pub fn write(to: &Path, work: impl FnOnce(&mut dyn Write) -> Result<(), Failure>) -> Result<(), Failure> {
    if to == Path::new("-") {
        let mut out = BufWriter::new(io::stdout().lock());
        work(&mut out)?;
        return Ok(out.flush()?);
    }
    refuse_what_is_no_file(to)?;
    let fault = |error: io::Error| Failure::file("cli-cannot-write", to, &error);
    whole_file::write(to, Standing::Replaced, work, fault)
}

/// Whether what is written there meets somebody's eyes: `-`, and standard output is a terminal.
pub fn is_terminal(to: &Path) -> bool {
    to == Path::new("-") && io::stdout().is_terminal()
}

fn refuse_what_is_no_file(path: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => {
            Err(Message::new("cli-not-a-file").with("file", path.to_string_lossy().into_owned()).into())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_file_is_whole_private_and_alone() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("ut.csv");
        write(&to, |out| Ok(out.write_all("å".as_bytes())?)).unwrap();
        assert_eq!(fs::read_to_string(&to).unwrap(), "å");
        assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_fails_leaves_the_old_file_and_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("ut.csv");
        fs::write(&to, "gammalt").unwrap();
        let failed = write(&to, |out| {
            out.write_all(b"halvt")?;
            Err(Failure::PipeClosed)
        });
        assert_eq!(failed, Err(Failure::PipeClosed));
        assert_eq!(fs::read_to_string(&to).unwrap(), "gammalt");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_link_is_refused_and_its_target_left() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("mål"), folder.path().join("länk"));
        fs::write(&target, "orört").unwrap();
        symlink(&target, &link).unwrap();
        assert!(matches!(write(&link, |_| Ok(())), Err(Failure::Said(_))));
        assert_eq!(fs::read_to_string(&target).unwrap(), "orört");
    }
}
