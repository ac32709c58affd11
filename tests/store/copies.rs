//! Backup while others write, bringing one back, and what must not be overwritten.

use std::fs;
use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering};

use fyrfalt::store::{Access, Overwrite, Store, StoreError, restore};

use super::support::{Home, as_card, bytes, names, set, stamp};

#[test]
fn a_backup_taken_while_others_write_is_whole_and_a_state_that_existed() {
    let home = Home::new();
    let mut setup = home.colleague("Start");
    let (left, right) = (setup.adds("0"), setup.adds("0"));
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut bo = home.colleague("Bo");
            for count in 0.. {
                let (before, after) = (count.to_string(), (count + 1).to_string());
                bo.commit(vec![set(left, "name", &before, &after), set(right, "name", &before, &after)]).unwrap();
                if stop.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        for number in 0..5 {
            let copy = home.path(&format!("kopia {number}"));
            home.store.backup(&copy, Overwrite::No).unwrap();
            let copy = Store::open(&copy, Access::Existing, &stamp()).unwrap();
            assert!(copy.check().unwrap().is_empty());
            let people = copy.reader().unwrap().people().unwrap();
            assert_eq!(people[0].name, people[1].name, "both halves of a change or none");
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_backup_replaces_nothing_unless_told_to_and_never_the_file_itself() {
    let home = Home::new();
    home.colleague("Anna").adds("Cecilia");
    let target = home.path("kopia");
    fs::write(&target, "något annat").unwrap();
    assert!(matches!(home.store.backup(&target, Overwrite::No), Err(StoreError::Exists(_))));
    assert_eq!(bytes(&target), "något annat".as_bytes());
    home.store.backup(&target, Overwrite::Yes).unwrap();
    assert!(Store::open(&target, Access::Existing, &stamp()).is_ok());

    for own in ["vi.fyrfalt", "vi.fyrfalt-wal", "vi.fyrfalt-shm"] {
        assert!(matches!(home.store.backup(&home.path(own), Overwrite::Yes), Err(StoreError::Exists(_))), "{own}");
    }
    symlink(home.path("mål"), home.path("länk")).unwrap();
    assert!(matches!(home.store.backup(&home.path("länk"), Overwrite::Yes), Err(StoreError::Symlink(_))));
    assert!(!home.path("mål").exists());
    assert_eq!(names(home.folder.path()), ["kopia", "länk", "vi.fyrfalt"], "no draft is left");
}

#[test]
fn a_restored_file_is_as_it_was_and_colleagues_go_on() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    home.store.backup(&home.path("kopia"), Overwrite::No).unwrap();
    anna.commit(vec![set(card, "name", "Cecilia", "Fel")]).unwrap();

    let version = anna.reader.data_version().unwrap();
    let restored = restore(&home.path("kopia"), home.store.path(), &stamp()).unwrap();
    assert_ne!(anna.reader.data_version().unwrap(), version, "the others notice");
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "")));
    anna.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "CE")));

    let kept = Store::open(&restored.kept.unwrap(), Access::Existing, &stamp()).unwrap();
    assert_eq!(kept.reader().unwrap().people().unwrap()[0].name, "Fel", "what stood there is kept");
}

#[test]
fn a_damaged_file_is_moved_aside_whole_when_a_backup_is_brought_back() {
    let home = Home::new();
    let card = home.colleague("Anna").adds("Cecilia");
    home.store.backup(&home.path("kopia"), Overwrite::No).unwrap();
    for damaged in ["", "inte en databas"] {
        fs::write(home.store.path(), damaged).unwrap();
        let restored = restore(&home.path("kopia"), home.store.path(), &stamp()).unwrap();
        assert_eq!(bytes(&restored.kept.unwrap()), damaged.as_bytes());
        assert_eq!(home.colleague("Bo").sees(card), Some(as_card("Cecilia", "")));
    }
    fs::remove_file(home.store.path()).unwrap();
    let restored = restore(&home.path("kopia"), home.store.path(), &stamp()).unwrap();
    assert_eq!(restored.kept, None);
    assert_eq!(home.colleague("Bo").sees(card), Some(as_card("Cecilia", "")));
}

#[test]
fn a_backup_that_is_not_sound_is_refused_and_the_file_stays() {
    let home = Home::new();
    let card = home.colleague("Anna").adds("Cecilia");
    home.store.backup(&home.path("kopia"), Overwrite::No).unwrap();
    let whole = bytes(&home.path("kopia"));
    let mut garbled = whole.clone();
    garbled[4_096..8_192].fill(0xA5);
    for contents in [&whole[..whole.len() - 4_096], &garbled, b"brev"] {
        fs::write(home.path("trasig"), contents).unwrap();
        assert!(restore(&home.path("trasig"), home.store.path(), &stamp()).is_err());
    }
    assert_eq!(home.colleague("Bo").sees(card), Some(as_card("Cecilia", "")));
    assert_eq!(names(home.folder.path()), ["kopia", "trasig", "vi.fyrfalt"], "nothing was moved or left");
}
