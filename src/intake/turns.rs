//! The sheets of a workbook in the order in which they have their turns: those that say something about the others are shown
//! before; while one is being taken, those behind it are read. Each is read once, if there is room for it until its turn.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::book::Book;
use super::grid::Grid;
use super::recognise::{Glance, Recogniser, explains, seconds};
use super::{Halt, Refusal};

/// What a sheet is shown for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// What it says about the workbook.
    Learn,
    /// Its titles, which may have been copied.
    Foresee,
    /// What the user has pointed out on it; its place among the sheets.
    Make(u32),
    /// What is published on it.
    Take,
}

/// A sheet whose turn has come, and what it tells by itself if that is known.
pub type Turned = (Arc<Grid>, Option<Arc<Glance>>);

/// Sheets at the front of a workbook that are listened to before rules are laid on any.
const FIRST: usize = 3;

/// Who is shown what: turns and the places of the sheets in the workbook.
pub fn plan(sheets: &[(usize, String)], recogniser: &Recogniser) -> Vec<(Turn, usize)> {
    let learn = sheets.iter().filter(|(_, name)| explains(name)).map(|(place, _)| (Turn::Learn, *place));
    let mut turns: Vec<(Turn, usize)> = learn.collect();
    let seconds = seconds(sheets.iter().map(|(_, name)| name.as_str()));
    turns.extend(seconds.iter().filter_map(|at| Some((Turn::Foresee, sheets.get(*at)?.0))));
    if recogniser.has_rules() {
        // Rules need to know the edition before the first sheet is read, and those that are being made, their sheets.
        let first = sheets.iter().filter(|(_, name)| !explains(name)).take(FIRST);
        turns.extend(first.map(|(place, _)| (Turn::Learn, *place)));
        let place = |sheet: u32| Some(sheets.get(usize::try_from(sheet).ok()?)?.0);
        turns.extend(recogniser.corrected().into_iter().filter_map(|sheet| Some((Turn::Make(sheet), place(sheet)?))));
    }
    turns.extend(sheets.iter().map(|(place, _)| (Turn::Take, *place)));
    turns
}

/// Gives every sheet its turns; where there is room, the next ones are read meanwhile, for one long sheet among short ones
/// keeps its taker or its reader busy.
///
/// # Errors
/// A sheet is refused; or the taker wants no more.
pub fn by_turns<R: Read + Seek + Send>(
    book: &mut Book<R>,
    turns: &[(Turn, usize)],
    take: &mut dyn FnMut(Turn, Turned) -> Result<(), Halt>,
) -> Result<(), Halt> {
    let waiting = book.waiting();
    let mut sheets = Sheets { book, kept: HashMap::new() };
    let ahead = if turns.len() > 1 && waiting > 0 { sheets.ahead(turns, waiting, take) } else { None };
    // In turn where there can be no thread.
    ahead.unwrap_or_else(|| turns.iter().try_for_each(|(turn, place)| take(*turn, sheets.turned(*turn, *place)?)))
}

/// The sheets of a workbook.
struct Sheets<'a, R: Read + Seek> {
    book: &'a mut Book<R>,
    /// Those that have been shown, and are kept until they are taken.
    kept: HashMap<usize, Turned>,
}

impl<R: Read + Seek> Sheets<'_, R> {
    /// So many are kept; others are read again.
    const MOST_KEPT: usize = 8;

    /// A sheet whose turn has come; one that will be read again is not looked at before it is taken.
    fn turned(&mut self, turn: Turn, place: usize) -> Result<Turned, Refusal> {
        if let Some(kept) = if turn == Turn::Take { self.kept.remove(&place) } else { self.kept.get(&place).cloned() } {
            return Ok(kept);
        }
        let grid = Arc::new(self.book.grid(place)?);
        let keeps = turn != Turn::Take && self.kept.len() < self.book.waiting().min(Self::MOST_KEPT);
        let glance = (keeps || turn == Turn::Take).then(|| Arc::new(Glance::at(&grid)));
        if keeps {
            self.kept.insert(place, (Arc::clone(&grid), glance.clone()));
        }
        Ok((grid, glance))
    }
}

impl<R: Read + Seek + Send> Sheets<'_, R> {
    /// Reads in a thread of its own, up to so many sheets before their turn; None where there can be no thread.
    fn ahead(
        &mut self,
        turns: &[(Turn, usize)],
        waiting: usize,
        take: &mut dyn FnMut(Turn, Turned) -> Result<(), Halt>,
    ) -> Option<Result<(), Halt>> {
        let (give, next) = sync_channel(waiting);
        thread::scope(|scope| {
            let reader = move || {
                for (turn, place) in turns {
                    // A receiver that wants no more is gone.
                    if give.send((*turn, self.turned(*turn, *place))).is_err() {
                        break;
                    }
                }
            };
            thread::Builder::new().spawn_scoped(scope, reader).ok()?;
            Some(next.into_iter().try_for_each(|(turn, turned)| take(turn, turned?)))
        })
    }
}
