//! Writes a file that the user has named, on a thread of its own; never over another.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use crate::domain::Message;
use crate::runtime::incoming::Incoming;
use crate::runtime::whole_file::{self, Standing, folder_of};

/// Has the file written; the loop gets [`Incoming::Filed`].
pub fn file(to: &Sender<Incoming>, path: PathBuf, bytes: Vec<u8>) {
    let teller = to.clone();
    let writing = move || drop(teller.send(Incoming::Filed(create(&settled(path), &bytes))));
    if let Err(why) = std::thread::Builder::new().name("file".to_owned()).spawn(writing) {
        let message = Message::new("runtime-no-thread").with("why", why.to_string());
        to.send(Incoming::Filed(Err(message))).ok();
    }
}

/// The whole path, with `~` as the home folder: no shell has been there to put it in.
fn settled(path: PathBuf) -> PathBuf {
    let at_home = path.strip_prefix("~").ok().and_then(|rest| Some(etcetera::home_dir().ok()?.join(rest)));
    let path = at_home.unwrap_or(path);
    std::path::absolute(&path).unwrap_or(path)
}

/// Writes a new file that only its owner can read; says where it is, or why not.
fn create(path: &Path, bytes: &[u8]) -> Result<Message, Message> {
    let said = |id| Message::new(id).with("file", path.display().to_string());
    match path.symlink_metadata() {
        Ok(found) if found.is_file() => return Err(said("runtime-file-exists")),
        Ok(_) => return Err(said("runtime-file-not-ordinary")),
        Err(_) if !folder_of(path).is_dir() => {
            let folder = folder_of(path).display().to_string();
            return Err(Message::new("runtime-file-no-folder").with("folder", folder));
        }
        Err(_) => {}
    }
    let fault = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => said("runtime-file-exists"),
        _ => said("runtime-file-unwritable").with("kind", whole_file::kind(&error)).with("why", error.to_string()),
    };
    whole_file::write(path, Standing::Kept, |out| out.write_all(bytes).map_err(fault), fault)?;
    Ok(said("runtime-file-written"))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_new_file_is_whole_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("tavla.md");
        assert_eq!(create(&to, "å".as_bytes()).unwrap().id, "runtime-file-written");
        assert_eq!(fs::read_to_string(&to).unwrap(), "å");
        assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_stands_there_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (old, link, loose) = (folder.path().join("gammal"), folder.path().join("länk"), folder.path().join("lös"));
        fs::write(&old, "orört").unwrap();
        symlink(&old, &link).unwrap();
        symlink(folder.path().join("ingenting"), &loose).unwrap();
        let refused = |path: &Path| create(path, b"nytt").unwrap_err().id;
        assert_eq!(refused(&old), "runtime-file-exists");
        assert_eq!(refused(&link), "runtime-file-not-ordinary");
        assert_eq!(refused(&loose), "runtime-file-not-ordinary");
        assert_eq!(refused(folder.path()), "runtime-file-not-ordinary");
        assert_eq!(refused(&folder.path().join("saknas/ut.md")), "runtime-file-no-folder");
        assert_eq!(fs::read_to_string(&old).unwrap(), "orört");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_tilde_is_the_home_folder() {
        let home = etcetera::home_dir().unwrap();
        assert_eq!(settled("~/tavla.md".into()), home.join("tavla.md"));
        assert_eq!(settled("/tmp/~".into()), PathBuf::from("/tmp/~"));
        assert!(settled("tavla.md".into()).is_absolute());
    }
}
