//! Who else is here.

use std::fs;
use std::os::unix::fs::symlink;

use fyrfalt::store::{Presence, new_id};

use super::support::{Home, at, names};

fn presence(home: &Home) -> Presence {
    Presence::new(home.store.path(), new_id(at(0)).0)
}

fn names_seen(presence: &Presence, seconds: i64) -> Vec<String> {
    presence.others(at(seconds)).into_iter().map(|present| present.name).collect()
}

#[test]
fn colleagues_see_each_other_until_they_leave_or_fall_silent() {
    let home = Home::new();
    let (anna, bo) = (presence(&home), presence(&home));
    assert!(anna.others(at(0)).is_empty());
    anna.announce("Anna", at(0)).unwrap();
    bo.announce("Bo\nnia", at(100)).unwrap();
    assert_eq!(names_seen(&anna, 100), ["Bo nia"]);
    assert_eq!(names_seen(&bo, 100), ["Anna"]);
    assert_eq!(names_seen(&bo, 200), Vec::<String>::new(), "three minutes without a sign");
    anna.announce("Anna", at(200)).unwrap();
    assert_eq!(names_seen(&bo, 200), ["Anna"]);
    anna.leave();
    assert_eq!(names_seen(&bo, 200), Vec::<String>::new());
    bo.leave();
    assert_eq!(names(home.folder.path()), ["vi.fyrfalt"], "the folder goes with the last one");
}

#[test]
fn what_others_have_put_in_the_folder_does_no_harm() {
    let home = Home::new();
    let (anna, bo) = (presence(&home), presence(&home));
    anna.announce("Anna", at(0)).unwrap();
    let target = home.path("annans");
    fs::write(&target, "rör ej").unwrap();
    symlink(&target, bo.file()).unwrap();
    bo.announce("Bo", at(0)).unwrap_err();
    assert_eq!(fs::read(&target).unwrap(), "rör ej".as_bytes());
    fs::write(anna.file().with_file_name("skräp"), [0xFF; 5_000]).unwrap();
    fs::write(presence(&home).file(), "inget tal\nX").unwrap();
    assert!(anna.others(at(0)).is_empty());
}
