//! What is answered to the proposals, as one change: series to one indicator, and pairs that are kept apart.

use super::Proposal;
use crate::compare::join;
use crate::domain::change::Label;
use crate::domain::value::coded;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Message};

coded! {
    /// What somebody says of a proposal.
    Answer {
        /// They are one: the newer becomes a part of the older, which cards, targets and comments hang on.
        One = "yes",
        /// They are not, and it is not to be asked again.
        Apart = "no",
        /// It is to be asked again after all.
        Open = "open",
    }
}

/// The one change that stores the answers; None where nothing changes. `fresh` gives new keys.
///
/// # Errors
/// Why two cannot be joined without losing what was written.
pub fn answered(
    answers: &[(&Proposal, Answer)],
    mut fresh: impl FnMut() -> EntityId,
) -> Result<Option<Change>, Message> {
    let mut edits = Vec::new();
    let mut labels = Vec::new();
    for (pair, answer) in answers {
        match (answer, pair.apart.is_empty()) {
            (Answer::One, _) => {
                edits.extend(lifted(pair));
                let change = join::join(&pair.older.indicator, &pair.newer.indicator)?;
                edits.extend(change.edits);
                labels.push(change.label);
            }
            (Answer::Apart, true) => {
                edits.push(Edit::Create { entity: Entity::Apart, id: fresh(), fields: series(pair) });
                labels.push(label("change-apart", pair));
            }
            (Answer::Open, false) => {
                edits.extend(lifted(pair));
                labels.push(label("change-not-apart", pair));
            }
            (Answer::Apart, false) | (Answer::Open, true) => {}
        }
    }
    let joined = answers.iter().filter(|(_, answer)| *answer == Answer::One).count();
    let others = labels.len() - joined;
    let label = match (labels.pop(), labels.is_empty()) {
        (None, _) => return Ok(None),
        (Some(only), true) => only,
        (Some(_), false) => {
            let id = if joined > 0 { "change-joined" } else { "change-several-apart" };
            Label::new(id, &[("joined", &joined.to_string()), ("others", &others.to_string())])
        }
    };
    Ok(Some(Change { label, edits }))
}

fn series(pair: &Proposal) -> Vec<(String, FieldValue)> {
    let both = [("older", pair.older.series), ("newer", pair.newer.series)];
    both.map(|(field, series)| (field.to_owned(), FieldValue::Id(series))).to_vec()
}

/// What has been said against the pair is taken away. Whichever way round it was said, the pair is the same.
fn lifted(pair: &Proposal) -> impl Iterator<Item = Edit> {
    pair.apart.iter().map(|id| Edit::Remove { entity: Entity::Apart, id: *id, seen: Vec::new() })
}

fn label(id: &str, pair: &Proposal) -> Label {
    Label::new(id, &[("title", &pair.older.indicator.title), ("other", &pair.newer.indicator.title)])
}
