//! A program that is killed in the middle of its work: what it had been told was saved is there.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use fyrfalt::domain::{Edit, Entity};
use fyrfalt::store::{Access, Author, Store, new_id};

use super::support::{Home, at, change, field, stamp};

const FILE: &str = "FYRFALT_TEST_FILE";

/// The program that is killed: adds person after person and says each number when it is saved. Does nothing when
/// run by itself.
#[test]
fn adds_people_until_it_is_killed() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let store = Store::open(Path::new(&path), Access::Existing, &stamp()).unwrap();
    let mut writer = store.writer().unwrap();
    let author = Author { person: None, name: "Anna".to_owned(), session: new_id(at(0)).0 };
    for number in 0.. {
        let fields = vec![field("name", &format!("nr {number}"))];
        let edit = Edit::Create { entity: Entity::Person, id: new_id(at(number)), fields };
        writer.commit(&change(vec![edit]), &author, at(number)).unwrap();
        writeln!(std::io::stdout(), "saved {number}").unwrap();
    }
}

/// Runs it until it has said so many numbers, kills it, and tells how many it said in all.
fn killed_after(path: &Path, said: usize) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::killed::adds_people_until_it_is_killed", "--nocapture"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut saved = lines.by_ref().filter(|line| line.contains("saved ")).take(said).count();
    child.kill().unwrap();
    saved += lines.filter(|line| line.contains("saved ")).count();
    child.wait().unwrap();
    saved
}

#[test]
fn nothing_that_was_said_to_be_saved_is_lost() {
    let home = Home::new();
    let mut people = 0;
    for round in 0..12 {
        let saved = killed_after(home.store.path(), 1 + round * 3);
        assert!(saved > round * 3, "it was killed at work");
        let store = Store::open(home.store.path(), Access::Existing, &stamp()).unwrap();
        let found = store.reader().unwrap().people().unwrap().len();
        assert!(found >= people + saved, "{found} of {}", people + saved);
        assert!(store.check().unwrap().is_empty());
        people = found;
    }
}
