//! What stands where the file should be, and how a new one is made.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use fyrfalt::store::{APPLICATION_ID, Access, FileSystem, Ground, Store, StoreError};

use super::support::{Home, bytes, names, stamp};

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, Access::Create, &stamp())
}

#[test]
fn a_new_file_can_be_opened_again_and_nothing_else_lies_in_the_folder() {
    let home = Home::new();
    let again = Store::open(home.store.path(), Access::Existing, &stamp()).unwrap();
    assert!(again.upgraded_from().is_none());
    drop(again.writer().unwrap());
    assert_eq!(names(home.folder.path()), ["vi.fyrfalt"]);
}

#[test]
fn a_missing_file_is_not_made_unless_asked_for() {
    let home = Home::new();
    let missing = home.path("annan.fyrfalt");
    assert!(matches!(Store::open(&missing, Access::Existing, &stamp()), Err(StoreError::NotFound(_))));
    assert!(!missing.exists());
    assert!(matches!(open(&home.path("ingen/mapp.fyrfalt")), Err(StoreError::NoFolder(_))));
}

#[test]
fn two_who_start_at_once_get_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vi.fyrfalt");
    let starts: Vec<_> = (0..4)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || open(&path).map(|_| ()))
        })
        .collect();
    for start in starts {
        start.join().unwrap().unwrap();
    }
    assert_eq!(names(folder.path()), ["vi.fyrfalt"], "no draft is left");
}

#[test]
fn links_folders_and_files_with_two_names_are_refused() {
    let home = Home::new();
    symlink(home.store.path(), home.path("länk")).unwrap();
    assert!(matches!(open(&home.path("länk")), Err(StoreError::Symlink(_))));
    symlink(home.path("ingenting"), home.path("död")).unwrap();
    assert!(matches!(open(&home.path("död")), Err(StoreError::Symlink(_))));
    fs::create_dir(home.path("mapp")).unwrap();
    assert!(matches!(open(&home.path("mapp")), Err(StoreError::NotAFile(_))));
    fs::hard_link(home.store.path(), home.path("namn två")).unwrap();
    assert!(matches!(open(&home.path("namn två")), Err(StoreError::HardLink(_))));
    assert!(matches!(open(home.store.path()), Err(StoreError::HardLink(_))));
    assert!(!home.path("ingenting").exists(), "a link's goal is not made");
}

#[test]
fn a_folder_reached_through_a_link_is_no_hindrance() {
    let home = Home::new();
    let folder = tempfile::tempdir().unwrap();
    symlink(home.folder.path(), folder.path().join("hit")).unwrap();
    let store = open(&folder.path().join("hit/vi.fyrfalt")).unwrap();
    assert_eq!(store.path(), home.store.path());
}

#[test]
fn network_file_systems_are_refused_by_name_and_nothing_is_left() {
    let home = Home::new();
    let cases: [(FileSystem, &str); 3] =
        [(|_| Ok(0x6969), "NFS"), (|_| Ok(0xFF53_4D42), "CIFS"), (|_| Ok(0x6573_5546), "FUSE")];
    for (file_system, name) in cases {
        let ground = Ground { file_system, ..Ground::default() };
        for path in [home.store.path(), &home.path("ny")] {
            match Store::open_on(path, Access::Create, &stamp(), ground) {
                Err(StoreError::NetworkFiles { kind, .. }) => assert_eq!(kind, name),
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(names(home.folder.path()), ["vi.fyrfalt"]);
}

/// Whether an error is the one meant.
type Right = fn(&StoreError) -> bool;

#[test]
fn what_is_not_ours_is_left_as_it_is() {
    let home = Home::new();
    let foreign = home.path("annat program");
    let connection = rusqlite::Connection::open(&foreign).unwrap();
    connection.execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1;").unwrap();
    drop(connection);
    fs::write(home.path("tom"), "").unwrap();
    fs::write(home.path("kort"), "SQLite format 3\0").unwrap();
    fs::write(home.path("brev"), "Hej!\n".repeat(100)).unwrap();
    let cases: [(&str, Right); 4] = [
        ("annat program", |error| matches!(error, StoreError::NotOurs(_))),
        ("tom", |error| matches!(error, StoreError::Empty(_))),
        ("kort", |error| matches!(error, StoreError::NotADatabase(_))),
        ("brev", |error| matches!(error, StoreError::NotADatabase(_))),
    ];
    let before = names(home.folder.path());
    for (name, right) in cases {
        let bytes_before = bytes(&home.path(name));
        let error = open(&home.path(name)).unwrap_err();
        assert!(right(&error), "{name}: {error:?}");
        assert_eq!(bytes(&home.path(name)), bytes_before, "{name}");
    }
    assert_eq!(names(home.folder.path()), before, "nothing was put beside them");
}

#[test]
fn a_log_left_by_a_file_that_is_gone_is_not_taken_for_our_own() {
    let home = Home::new();
    fs::write(home.path("ny-wal"), "gammalt").unwrap();
    assert!(matches!(open(&home.path("ny")), Err(StoreError::LeftLog(_))));
    assert_eq!(names(home.folder.path()), ["ny-wal", "vi.fyrfalt"]);
}

#[test]
fn a_link_planted_as_the_log_is_refused_and_its_goal_untouched() {
    for log in ["vi.fyrfalt-wal", "vi.fyrfalt-shm"] {
        let home = Home::new();
        fs::write(home.path("annans"), "rör ej").unwrap();
        symlink(home.path("annans"), home.path(log)).unwrap();
        assert!(matches!(open(home.store.path()), Err(StoreError::Symlink(_))), "{log}");
        assert_eq!(bytes(&home.path("annans")), "rör ej".as_bytes());
    }
}

#[test]
fn a_file_cut_off_at_any_page_is_refused_without_a_panic() {
    let home = Home::new();
    home.colleague("Anna").adds("Cecilia");
    let whole = bytes(home.store.path());
    for length in (4_096..whole.len()).step_by(4_096) {
        let path = home.path("avhuggen");
        fs::write(&path, &whole[..length]).unwrap();
        assert!(matches!(open(&path), Err(StoreError::Damaged(_))), "{length} bytes");
    }
}

#[test]
fn bytes_turned_over_give_an_answer_and_never_a_panic() {
    let home = Home::new();
    home.colleague("Anna").adds("Cecilia");
    let whole = bytes(home.store.path());
    let path = home.path("skadad");
    for (turn, at) in (0..whole.len()).step_by(whole.len() / 60).enumerate() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (turn % 8);
        fs::write(&path, &damaged).unwrap();
        let Ok(store) = open(&path) else { continue };
        let _ = store.reader().and_then(|reader| reader.people());
        let _ = store.check();
        drop(store);
        for name in names(home.folder.path()).iter().filter(|name| name.starts_with("skadad-")) {
            fs::remove_file(home.path(name)).unwrap();
        }
    }
}

#[test]
fn the_file_says_whose_it_is() {
    let home = Home::new();
    let head = bytes(home.store.path());
    assert_eq!(head[68..72], APPLICATION_ID.to_be_bytes());
}
