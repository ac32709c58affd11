//! Many at once: nobody is told that the file is locked, and nothing is lost.

use fyrfalt::domain::EntityId;
use fyrfalt::store::CommitError;

use super::support::{Colleague, Home, set};

const COLLEAGUES: usize = 4;
const TIMES: usize = 200;
const ALL: i64 = 4 * 200;

/// Reads a number, writes the next; again if somebody was there in between.
fn counts_up(colleague: &mut Colleague, card: EntityId) {
    loop {
        let (before, _) = colleague.sees(card).unwrap();
        let after = (before.parse::<usize>().unwrap() + 1).to_string();
        match colleague.commit(vec![set(card, "name", &before, &after)]) {
            Ok(done) if done.edits == 1 => return,
            // Somebody wrote the same number in between, or another one.
            Ok(_) | Err(CommitError::Conflict(_)) => {}
            Err(CommitError::Store(error)) => panic!("{error}"),
        }
    }
}

#[test]
fn four_who_count_on_one_card_count_every_time() {
    let home = Home::new();
    let card = home.colleague("Start").adds("0");
    std::thread::scope(|scope| {
        for number in 0..COLLEAGUES {
            let mut colleague = home.colleague(&format!("Kollega {number}"));
            scope.spawn(move || (0..TIMES).for_each(|_| counts_up(&mut colleague, card)));
        }
    });
    let reader = home.store.reader().unwrap();
    assert_eq!(reader.people().unwrap()[0].name, ALL.to_string());
    assert_eq!(reader.last_seq().unwrap(), 1 + ALL);
    assert!(home.store.check().unwrap().is_empty());
}

#[test]
fn the_log_stays_small_while_somebody_reads_all_the_time() {
    let home = Home::new();
    let (mut anna, bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("");
    let long = |turn: u32| turn.to_string().repeat(1_000_000);
    for turn in 1..20 {
        let before = if turn == 1 { String::new() } else { long(turn - 1) };
        anna.commit(vec![set(card, "initials", &before, &long(turn))]).unwrap();
        assert_eq!(bo.sees(card).unwrap().1, long(turn));
        let size = std::fs::metadata(home.path("vi.fyrfalt-wal")).unwrap().len();
        assert!(size <= 64 * 1024 * 1024, "{size} bytes");
    }
}

/// A transaction that reads first and takes the lock later fails at once when others write; see reliability.
#[test]
fn no_write_begins_without_the_lock() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let reads_only = ["reader.rs", "backup.rs"].contains(&name.as_str());
            for word in [".transaction()", "savepoint", "Deferred", "BEGIN DEFERRED", "unchecked_transaction"] {
                let allowed = reads_only && word == "unchecked_transaction";
                assert!(allowed || !text.contains(word), "{name}: {word}");
            }
        }
    }
}
