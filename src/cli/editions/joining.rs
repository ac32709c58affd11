//! `editions join`: what is said of which pairs, and how it is stored.

use std::collections::BTreeMap;

use super::super::failure::Failure;
use super::super::session::Session;
use super::asked::Answers;
use super::{numbers, written};
use crate::compare::editions::{self, Answer, Comparison, Proposal, Told};
use crate::compare::join;
use crate::domain::Message;
use crate::store::{CommitError, Store, new_id};

/// Stores the answers as one change and says what came of them.
pub fn join(session: &Session, store: &Store, comparison: &Comparison, asked: &Answers) -> Result<(), Failure> {
    if asked.accept.is_empty() && asked.decline.is_empty() && !asked.certain {
        return Err(Failure::Usage(Message::new("cli-editions-nothing")));
    }
    let proposed: BTreeMap<(u32, u32), &Proposal> =
        comparison.proposals.iter().map(|pair| (numbers(pair), pair)).collect();
    let beside = beside(comparison, &proposed, asked)?;
    let said = said(&proposed, &beside, asked)?;
    let now = session.clock.now();
    let Some(change) = editions::answered(&said, || new_id(now))? else {
        return session.say("cli-editions-unchanged", &[]);
    };
    let author = session.author(&store.reader()?)?;
    let made = store.writer()?.commit(&change, &author, now);
    made.map_err(|error: CommitError| Failure::Said(error.message()))?;
    tell(session, &said)
}

fn tell(session: &Session, said: &[(&Proposal, Answer)]) -> Result<(), Failure> {
    for (id, answer) in [("cli-editions-joined", Answer::One), ("cli-editions-declined", Answer::Apart)] {
        let is_new = |pair: &Proposal| answer == Answer::One || pair.apart.is_empty();
        let count = said.iter().filter(|(pair, one)| *one == answer && is_new(pair));
        match count.count() {
            0 => {}
            count => session.say(id, &[("count", count.into())])?,
        }
    }
    let taken_back = said.iter().filter(|(pair, answer)| *answer == Answer::One && !pair.apart.is_empty());
    let pairs: Vec<String> = taken_back.map(|(pair, _)| written(numbers(pair))).collect();
    if pairs.is_empty() {
        return Ok(());
    }
    session.say("cli-editions-taken-back", &[("pairs", pairs.join(", ").as_str().into())])
}

/// What is said of which pairs; a pair is named by the numbers of its indicators.
fn said<'a>(
    proposed: &BTreeMap<(u32, u32), &'a Proposal>,
    beside: &'a [Proposal],
    asked: &Answers,
) -> Result<Vec<(&'a Proposal, Answer)>, Failure> {
    let mut said: BTreeMap<(u32, u32), Answer> = BTreeMap::new();
    if asked.certain {
        let can = |pair: &Proposal| join::join(&pair.older.indicator, &pair.newer.indicator).is_ok();
        let sure = proposed.iter().filter(|(_, pair)| pair.certain && pair.apart.is_empty() && can(pair));
        said.extend(sure.map(|(numbers, _)| (*numbers, Answer::One)));
    }
    said.extend(asked.decline.iter().map(|numbers| (*numbers, Answer::Apart)));
    for numbers in &asked.accept {
        if asked.decline.contains(numbers) {
            return Err(Message::new("cli-editions-twice").with("pair", written(*numbers)).into());
        }
        said.insert(*numbers, Answer::One);
    }
    let known = |(pair, answer): (&(u32, u32), &Answer)| {
        let missing = || Message::new("cli-editions-no-pair").with("pair", written(*pair)).into();
        let found = proposed.get(pair).copied().or_else(|| beside.iter().find(|one| numbers(one) == *pair));
        found.map(|found| (found, *answer)).ok_or_else(missing)
    };
    said.iter().map(known).collect()
}

/// The pairs that are to be joined and were not proposed, where that has been said in so many words.
fn beside(
    comparison: &Comparison,
    proposed: &BTreeMap<(u32, u32), &Proposal>,
    asked: &Answers,
) -> Result<Vec<Proposal>, Failure> {
    let beside = |pair: &&(u32, u32)| !proposed.contains_key(pair);
    let made = asked.accept.iter().filter(beside).map(|pair| {
        let older = told(comparison, pair.0, true)?;
        let newer = told(comparison, pair.1, false)?;
        if !asked.unproposed {
            let message = Message::new("cli-editions-not-proposed").with("pair", written(*pair));
            return Err(message.with("older", older.titled()).with("newer", newer.titled()).into());
        }
        Ok(Proposal::unproposed(older.clone(), newer.clone()))
    });
    made.collect()
}

/// What the one edition tells of the indicator of this number, if the other does not tell of it.
fn told(comparison: &Comparison, number: u32, is_older: bool) -> Result<&Told, Failure> {
    let (alone, edition) =
        if is_older { (&comparison.went, &comparison.older) } else { (&comparison.came, &comparison.newer) };
    let side = |pair: &'_ Proposal| if is_older { pair.older.indicator.number } else { pair.newer.indicator.number };
    let paired = comparison.proposals.iter().find(|pair| side(pair) == number);
    let paired = paired.map(|pair| if is_older { &pair.older } else { &pair.newer });
    let found = alone.iter().find(|told| told.indicator.number == number).or(paired);
    found.ok_or_else(|| {
        let kept = comparison.kept.iter().find(|kept| kept.newer.indicator.number == number);
        if let Some(kept) = kept {
            let message = Message::new("cli-editions-in-both").with("number", i64::from(number));
            return message.with("title", kept.newer.titled()).into();
        }
        let edition = edition.as_ref().map_or(String::new(), |edition| edition.name.clone());
        Message::new("cli-editions-no-number").with("number", i64::from(number)).with("edition", edition).into()
    })
}
