//! The user's view state of one database file, kept between sessions as JSON in the state folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::msg::Remembered;

use super::shelf::Shelf;

/// Where the view state of one user for one file lies.
#[derive(Debug)]
pub struct Memory {
    shelf: Arc<Shelf>,
    file: PathBuf,
    passing: bool,
}

impl Memory {
    /// The view state for the database called `file`; for a passing one, such as the demo's, nothing is written.
    pub fn new(shelf: Arc<Shelf>, file: &str, passing: bool) -> Self {
        Self { shelf, file: Path::new("views").join(format!("{file}.json")), passing }
    }

    /// As it was left; the default where there is none or it cannot be read.
    pub fn load(&self) -> Remembered {
        let bytes = fs::read(self.shelf.folder().join(&self.file)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Keeps it; on disk at the latest when the program ends.
    pub fn keep(&self, remembered: &Remembered) {
        if let Ok(bytes) = serde_json::to_vec(remembered)
            && !self.passing
        {
            self.shelf.put_for_later(self.file.clone(), bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_comes_back_and_a_broken_file_is_no_obstacle() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().to_owned()).unwrap();
        let memory = Memory::new(Arc::clone(&shelf), "fil", false);
        assert_eq!(memory.load(), Remembered::default());
        let kept = Remembered { filter: "fall".to_owned(), ..Remembered::default() };
        memory.keep(&kept);
        shelf.save_now();
        assert_eq!(memory.load(), kept);
        fs::write(folder.path().join("views/fil.json"), "{").unwrap();
        assert_eq!(memory.load(), Remembered::default());
    }
}
