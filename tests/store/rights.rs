//! Who may read the file: rights whatever the umask, and what to do when they are missing.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use fyrfalt::store::{Access, Overwrite, Store, StoreError};
use fyrfalt::text::{Lang, Texts};

use super::support::{Home, names, stamp};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Runs this test binary again with another umask, for one test that reads the folder from its environment.
fn under_umask(umask: &str, folder: &Path) {
    let program = std::env::current_exe().unwrap();
    let script = format!("umask {umask}; exec \"$0\" --exact store::rights::makes_a_file_where_told");
    let status = Command::new("sh").args(["-c", &script]).arg(program).env("FYRFALT_TEST_FOLDER", folder).output();
    assert!(status.unwrap().status.success());
}

/// The other half of [`under_umask`]; does nothing when run by itself.
#[test]
fn makes_a_file_where_told() {
    let Some(folder) = std::env::var_os("FYRFALT_TEST_FOLDER") else { return };
    let path = Path::new(&folder).join("vi.fyrfalt");
    let store = Store::open(&path, Access::Create, &stamp()).unwrap();
    let _open = store.writer().unwrap();
    store.backup(&Path::new(&folder).join("kopia"), Overwrite::No).unwrap();
    let expected = if mode(Path::new(&folder)) & 0o2020 == 0o2020 { 0o660 } else { 0o600 };
    let found: Vec<_> =
        names(Path::new(&folder)).into_iter().map(|name| mode(&Path::new(&folder).join(name))).collect();
    assert_eq!(found, [expected; 4], "the file, its log, the log's index, the copy");
}

#[test]
fn only_the_owner_may_read_a_new_file_whatever_the_umask() {
    for umask in ["000", "022", "077"] {
        let folder = tempfile::tempdir().unwrap();
        under_umask(umask, folder.path());
    }
}

#[test]
fn the_group_may_write_where_the_folder_is_shared_whatever_the_umask() {
    for umask in ["000", "027", "077"] {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o2770)).unwrap();
        under_umask(umask, folder.path());
    }
}

/// Rights are no hindrance to root: the tests below have nothing to say then.
fn may_do_anything() -> bool {
    rustix::process::geteuid().is_root()
}

#[test]
fn missing_rights_are_told_with_the_command_that_repairs_them() {
    if may_do_anything() {
        return;
    }
    let home = Home::new();
    let file = home.store.path().to_owned();
    for (place, barred, repaired) in
        [(file.as_path(), 0o000, 0o600), (&file, 0o400, 0o600), (home.folder.path(), 0o500, 0o700)]
    {
        fs::set_permissions(place, Permissions::from_mode(barred)).unwrap();
        let error = Store::open(&file, Access::Existing, &stamp()).unwrap_err();
        let StoreError::NoRight { path, command } = &error else { panic!("{error:?}") };
        assert_eq!(path, &place.canonicalize().unwrap());
        assert!(Texts::new(Lang::Sv).say(&error.message()).ends_with(command));
        assert!(Command::new("sh").args(["-c", command]).status().unwrap().success(), "{command}");
        assert_eq!(mode(place), repaired, "{command}");
        Store::open(&file, Access::Existing, &stamp()).unwrap();
    }
}

#[test]
fn a_log_that_cannot_be_written_is_told_too() {
    if may_do_anything() {
        return;
    }
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    anna.adds("Cecilia");
    for log in ["vi.fyrfalt-wal", "vi.fyrfalt-shm"].map(|name| home.path(name)) {
        fs::set_permissions(&log, Permissions::from_mode(0o400)).unwrap();
        let error = Store::open(home.store.path(), Access::Existing, &stamp()).unwrap_err();
        let StoreError::NoRight { path, .. } = &error else { panic!("{error:?}") };
        assert_eq!(path, &log.canonicalize().unwrap());
        fs::set_permissions(&log, Permissions::from_mode(0o600)).unwrap();
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told_before_anything_is_made() {
    if may_do_anything() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o500)).unwrap();
    let error = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp()).unwrap_err();
    assert!(matches!(error, StoreError::NoRight { .. }), "{error:?}");
}

#[test]
fn a_file_open_to_everybody_is_told_by_check() {
    let home = Home::new();
    assert!(home.store.check().unwrap().is_empty());
    fs::set_permissions(home.store.path(), Permissions::from_mode(0o644)).unwrap();
    let faults: Vec<_> = home.store.check().unwrap().iter().map(|fault| fault.id).collect();
    assert_eq!(faults, ["store-check-open-to-others"]);
}
