//! The files that lie in the inbox folder, waiting to be imported. Looks at names and sizes, never inside.

use std::cmp::Reverse;
use std::fs::{self, DirEntry};
use std::path::Path;

use jiff::Timestamp;

use crate::msg::InboxFile;

/// More than this no list needs to show.
const MOST: usize = 1_000;

/// The regular files of the folder that are not hidden, newest first; none where it is not there.
pub fn files(folder: &Path) -> Vec<InboxFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<InboxFile> = entries.filter_map(|entry| file(&entry)).collect();
    files.sort_by(|one, other| {
        (Reverse(one.modified), one.name.as_str()).cmp(&(Reverse(other.modified), other.name.as_str()))
    });
    files.truncate(MOST);
    files
}

fn file(entry: &DirEntry) -> Option<InboxFile> {
    let name = entry.file_name().to_string_lossy().into_owned();
    let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
    if name.starts_with('.') {
        return None;
    }
    let modified = about.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
    Some(InboxFile { path: entry.path(), name, size: about.len(), modified })
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn files_are_listed_hidden_ones_and_folders_are_not() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("öj.xlsx"), "12345").unwrap();
        fs::write(folder.path().join(".dold"), "").unwrap();
        fs::create_dir(folder.path().join("mapp")).unwrap();
        let files = files(folder.path());
        let named: Vec<_> = files.iter().map(|file| (file.name.as_str(), file.size)).collect();
        assert_eq!(named, [("öj.xlsx", 5)]);
    }

    #[test]
    fn of_too_many_the_newest_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        let day = |days: u64| SystemTime::UNIX_EPOCH + Duration::from_hours(24 * days);
        for number in 0..=MOST {
            let file = File::create(folder.path().join(format!("{number}.csv"))).unwrap();
            // The first made is the newest, and so is the last.
            file.set_modified(day(number.abs_diff(MOST / 2) as u64)).unwrap();
        }
        let files = files(folder.path());
        assert_eq!(files.len(), MOST);
        let named: Vec<&str> = files.iter().take(2).map(|file| file.name.as_str()).collect();
        assert_eq!(named, ["0.csv", "1000.csv"]);
        assert!(files.iter().all(|file| file.name != format!("{}.csv", MOST / 2)), "the oldest is left out");
    }

    #[test]
    fn a_missing_folder_is_an_empty_one() {
        assert_eq!(files(Path::new("/finns/inte")), []);
    }
}
