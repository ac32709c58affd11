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
