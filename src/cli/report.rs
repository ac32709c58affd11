//! `report`: what a pane of the workbench shows, in one of the formats.

use super::arguments::{Report, ReportKind, Reported};
use super::failure::Failure;
use super::session::Session;
use super::{output, screen};
use crate::domain::{Area, Axes, Board, Card, Column, EntityId, Message, Round, Work};
use crate::forms::Form;
use crate::locale::fold;
use crate::report::{Document, Printing, sheets};
use crate::store::{Access, Reader};
use crate::text::Texts;

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
    let kind = match asked.kind {
        Reported::Form(form) => return filled_in(session, reader, form, asked),
        Reported::Pane(ReportKind::Indicators) => return screen::document(session, reader, &asked.screen),
        Reported::Pane(kind) => kind,
    };
    let work = reader.work()?;
    let own = match &asked.screen.unit {
        Some(_) => Some(screen::unit(reader, &asked.screen)?),
        None => reader.settings()?.default_unit(),
    };
    let unit = own.map(|unit| screen::unit_name(&unit));
    let written = sheets::Written { unit: unit.as_deref(), today: session.clock.today() };
    Ok(match kind {
        ReportKind::Plan => sheets::plan(&work, &activities(&work), written, texts),
        ReportKind::Decisions => sheets::decisions(&work, &decisions(&work, asked.round.as_deref())?, written, texts),
        ReportKind::Steps => {
            let round = round(&work, asked.round.as_deref())?;
            sheets::steps(&work, round, &areas(reader, texts)?, written, texts)
        }
        ReportKind::Board => sheets::board(&work, board(&work, asked.board.as_deref())?, None, written, texts),
        _ => {
            let board = board(&work, asked.board.as_deref())?;
            sheets::quadrant(&work, board, &weighed(&work, board, asked.axes), asked.axes, written, texts)
        }
    })
}

/// A form of an omgång, with the figures of its indicators where a unit is known.
fn filled_in(session: &Session, reader: &Reader, form: &'static Form, asked: &Report) -> Result<Document, Failure> {
    let texts = session.texts;
    let work = reader.work()?;
    let round = round(&work, asked.round.as_deref())?;
    let areas = areas(reader, texts)?;
    // What an earlier omgång looked at, not what has been published since.
    let period = asked.screen.period.or_else(|| work.figures_by(round.id));
    let screen = super::arguments::Screen { period, ..asked.screen.clone() };
    let known = asked.screen.unit.is_some() || reader.settings()?.default_unit().is_some();
    let screened = if known && form.is_of_indicators() { Some(screen::screened(reader, &screen)?) } else { None };
    let own = screened.as_ref().map(|(unit, _)| screen::unit_name(unit));
    let (figures, sources) = screened.map(|(_, found)| (found.rows, found.sources)).unwrap_or_default();
    let source = sheets::Source {
        work: &work,
        areas: &areas,
        figures: &figures,
        sources: &sources,
        unit: own.as_deref(),
        texts,
        today: session.clock.today(),
    };
    Ok(sheets::form(form, round, None, source))
}

/// Every area with its name.
fn areas(reader: &Reader, texts: &Texts) -> Result<Vec<(Area, String)>, Failure> {
    let built_in = Area::BUILT_IN.iter().map(|code| (Area((*code).to_owned()), texts.get(&format!("area-{code}"))));
    let own = reader.own_areas()?.into_iter().map(|(code, name)| (Area(code), name));
    Ok(built_in.chain(own).collect())
}

/// The omgång of this name or number; without one the latest.
fn round<'a>(work: &'a Work, asked: Option<&str>) -> Result<&'a Round, Failure> {
    let rounds = work.rounds();
    let names = || rounds.iter().map(|round| round.name.as_str()).collect::<Vec<_>>().join(", ");
    let found = match asked {
        None => rounds.last().copied(),
        Some(name) => rounds
            .iter()
            .rev()
            .find(|round| fold(&round.name) == fold(name) || round.number.to_string() == name)
            .copied(),
    };
    found.ok_or_else(|| match asked {
        Some(asked) if !rounds.is_empty() => {
            Message::new("cli-unknown-round").with("round", asked).with("rounds", names()).into()
        }
        _ => Message::new("cli-no-round").into(),
    })
}

/// Every activity, the one due first first, those without a day last.
fn activities(work: &Work) -> Vec<EntityId> {
    let mut activities: Vec<_> = work.activities().iter().collect();
    activities.sort_by_key(|one| (!one.state.is_open(), one.due.is_none(), one.due, one.number));
    activities.into_iter().map(|one| one.id).collect()
}

/// Every decision, or those of the omgång that was asked for, the newest first.
fn decisions(work: &Work, asked: Option<&str>) -> Result<Vec<EntityId>, Failure> {
    let of = asked.map(|asked| round(work, Some(asked))).transpose()?.map(|round| round.id);
    let here = work.decisions().into_iter().rev().filter(|decision| of.is_none() || decision.round == of);
    Ok(here.map(|decision| decision.id).collect())
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
