//! What stands where the file should be, and how a new one is made.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use fyrfalt::store::{Access, Store, StoreError};

use super::support::{Home, stamp};

#[test]
fn a_new_file_can_be_opened_again_and_only_its_owner_may_read_it() {
    let home = Home::new();
    let again = Store::open(home.store.path(), Access::Existing, &stamp()).unwrap();
    assert!(again.upgraded_from().is_none());
    drop(again.writer().unwrap());
    let mode = fs::metadata(again.path()).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    let left: Vec<_> = fs::read_dir(home.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["vi.fyrfalt"], "nothing else lies in the folder");
}

#[test]
fn a_missing_file_is_not_made_unless_asked_for() {
    let home = Home::new();
    let missing = home.path("annan.fyrfalt");
    assert!(matches!(Store::open(&missing, Access::Existing, &stamp()), Err(StoreError::NotFound(_))));
    assert!(!missing.exists());
}
