//! `report`: what a pane of the workbench shows, in one of the formats.

use super::arguments::{Report, ReportKind};
use super::failure::Failure;
use super::session::Session;
use super::{output, screen};
use crate::domain::{Axes, Board, Card, Column, EntityId, Message, Work};
use crate::locale::fold;
use crate::report::{Document, Printing, sheets};
use crate::store::{Access, Reader};

/// Writes one report to standard output or a file.
pub fn report(session: &Session, asked: &Report) -> Result<(), Failure> {
    if asked.format.is_binary() && output::is_terminal(&asked.out) {
        return Err(Message::new("cli-not-for-a-terminal").with("format", asked.format.code()).into());
    }
    let reader = session.open(Access::Existing)?.reader()?;
    let document = document(session, &reader, asked)?;
    let printing = Printing { texts: session.texts, now: session.clock.now(), today: session.clock.today() };
    let bytes = asked.format.write(&document, &printing)?;
    output::write(&asked.out, |out| Ok(out.write_all(&bytes)?))
}

fn document(session: &Session, reader: &Reader, asked: &Report) -> Result<Document, Failure> {
    let texts = session.texts;
    if asked.kind == ReportKind::Indicators {
        return screen::document(session, reader, &asked.screen);
    }
    let work = reader.work()?;
    Ok(match asked.kind {
        ReportKind::Plan => sheets::plan(&work, &activities(&work), session.clock.today(), texts),
        ReportKind::Board => sheets::board(&work, board(&work, asked.board.as_deref())?, None, texts),
        _ => {
            let board = board(&work, asked.board.as_deref())?;
            sheets::quadrant(&work, &weighed(&work, board, asked.axes), asked.axes, texts)
        }
    })
}

/// Every activity, the one due first first, those without a day last.
fn activities(work: &Work) -> Vec<EntityId> {
    let mut activities: Vec<_> = work.activities().iter().collect();
    activities.sort_by_key(|one| (!one.state.is_open(), one.due.is_none(), one.due, one.number));
    activities.into_iter().map(|one| one.id).collect()
}

/// The board of this name or number; without one the only board there is.
fn board<'a>(work: &'a Work, asked: Option<&str>) -> Result<&'a Board, Failure> {
    let boards = work.boards();
    let meant =
        |board: &&&Board| asked.is_none_or(|name| fold(&board.name) == fold(name) || board.number.to_string() == name);
    let names = || boards.iter().map(|board| board.name.as_str()).collect::<Vec<_>>().join(", ");
    match boards.iter().filter(meant).collect::<Vec<_>>().as_slice() {
        [only] => Ok(only),
        [] if boards.is_empty() => Err(Message::new("cli-no-board").into()),
        [] => {
            let asked = asked.unwrap_or_default();
            Err(Message::new("cli-unknown-board").with("board", asked).with("boards", names()).into())
        }
        _ => Err(Message::new("cli-which-board").with("boards", names()).into()),
    }
}

/// The cards that are weighed, the best first, those not placed last.
fn weighed(work: &Work, board: &Board, axes: Axes) -> Vec<EntityId> {
    let columns = [Column::Proposed, Column::Prioritized, Column::Ongoing];
    let mut cards: Vec<&Card> = columns.iter().flat_map(|&column| work.column(board.id, column)).collect();
    cards.sort_by_key(|card| (std::cmp::Reverse(card.placement(axes).map(|(right, up)| right + up)), card.number));
    cards.into_iter().map(|card| card.id).collect()
}
