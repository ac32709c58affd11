//! `screen`: what sticks out for a unit, for people and for programs.

use std::io::{self, Write};
use std::path::Path;

use super::arguments::{Form, Screen};
use super::failure::Failure;
use super::session::Session;
use super::{areas, output, units};
use crate::compare::{self, Ask, Origin, Peers, PeersNamed, Row, Screening, Sort, order, wording};
use crate::domain::{Direction, Message, UnitRef};
use crate::locale::visible;
use crate::report::{Align, Column, Document, ScreenAnswer, ScreenRow, aligned, sheets, write_json, write_screen_csv};
use crate::store::{Access, Reader};
use crate::text::Texts;

/// Screens one unit and writes the answer to standard output.
pub fn screen(session: &Session, asked: &Screen) -> Result<(), Failure> {
    let reader = session.open(Access::Existing)?.reader()?;
    let (unit, screening) = screened(&reader, asked)?;
    output::write(Path::new("-"), |out| {
        match asked.form {
            Form::Json => write_json(out, &answer(session.texts, &screening, &unit))?,
            Form::Csv => write_screen_csv(out, &answer(session.texts, &screening, &unit).rows)?,
            Form::Text => write_text(out, session.texts, &screening)?,
        }
        Ok(())
    })
}

/// For whom, and what sticks out, that first.
pub fn screened(reader: &Reader, asked: &Screen) -> Result<(UnitRef, Screening), Failure> {
    let unit = unit(reader, asked)?;
    areas::known(reader, asked.area.as_ref())?;
    let ask = Ask {
        unit: unit.clone(),
        area: asked.area.clone(),
        period_by: asked.period,
        gender: asked.gender,
        peers: peers(reader, asked)?,
        indicators: None,
    };
    let screening = compare::screening(reader, &ask)?;
    let order = order::sorted(&screening.rows, Sort::SticksOut);
    let rows = order.iter().filter_map(|&at| screening.rows.get(at).cloned()).collect();
    Ok((unit, Screening { rows, ..screening }))
}

/// The screening as a document.
pub fn document(session: &Session, reader: &Reader, asked: &Screen) -> Result<Document, Failure> {
    let (unit, screening) = screened(reader, asked)?;
    let rows: Vec<&Row> = screening.rows.iter().collect();
    Ok(sheets::indicators(&rows, &unit_name(&unit), &screening.sources, session.texts))
}

/// What a unit is called: a municipality by its name.
pub fn unit_name(unit: &UnitRef) -> String {
    crate::domain::facts::municipality(&unit.code).map_or_else(|| unit.to_string(), |found| found.name.to_owned())
}

/// The unit asked for, else the file's own.
pub fn unit(reader: &Reader, asked: &Screen) -> Result<UnitRef, Failure> {
    match &asked.unit {
        Some(text) => Ok(units::unit(text)?),
        None => reader.settings()?.default_unit().ok_or_else(|| Message::new("cli-no-unit").into()),
    }
}

/// The peers asked for, similar municipalities if nobody says; a name must be that of a set in the file.
fn peers(reader: &Reader, asked: &Screen) -> Result<Peers, Failure> {
    let peers = asked.peers.as_deref().and_then(Peers::from_code).unwrap_or(Peers::Liknande);
    match &peers {
        Peers::Own(name) if !reader.peer_names()?.contains(name) => {
            Err(Message::new("cli-unknown-peers").with("peers", name.as_str()).into())
        }
        _ => Ok(peers),
    }
}

fn answer(texts: &Texts, screening: &Screening, unit: &UnitRef) -> ScreenAnswer {
    let rows = screening.rows.iter().map(|row| screen_row(texts, row, unit, &screening.peers)).collect();
    ScreenAnswer { schema: 1, source: wording::source(texts, &screening.sources), rows }
}

fn screen_row(texts: &Texts, row: &Row, unit: &UnitRef, peers: &Peers) -> ScreenRow {
    ScreenRow {
        area: row.area.as_ref().map(|area| area.0.clone()).unwrap_or_default(),
        indicator: row.code.clone().unwrap_or_else(|| row.number.to_string()),
        title: wording::titled(&row.title, &row.population),
        unit_of_measure: row.unit_of_measure.clone(),
        unit: unit.code.clone(),
        period: row.period.label.clone(),
        gender: row.gender.code().to_owned(),
        value: row.value,
        decimals: row.decimals,
        status: row.status.code().to_owned(),
        mark: row.mark.clone(),
        direction: row.direction.code().to_owned(),
        colour: row.colour.code().to_owned(),
        colour_origin: if row.colour_origin == Origin::File { "file" } else { "own" }.to_owned(),
        rank: row.rank.map(|rank| rank.place),
        rank_of: row.rank.map(|rank| rank.of),
        peers: peers.code().to_owned(),
        peers_named: wording::peers(texts, &row.peers_named),
        peer_n: row.peer_n,
        peer_median: row.peer_median,
        difference: row.difference,
        peer_rank: row.peer_rank.map(|rank| rank.place),
    }
}

fn write_text(out: &mut dyn Write, texts: &Texts, screening: &Screening) -> io::Result<()> {
    if screening.rows.is_empty() {
        return writeln!(out, "{}", texts.get("cli-screen-nothing"));
    }
    let title = |id: &str| texts.get(id);
    let columns = [
        Column::text(title("cli-screen-colour"), 16),
        Column::text(title("cli-screen-indicator"), 120),
        Column::text(title("cli-screen-period"), 12),
        Column::number(title("cli-screen-own")),
        Column::number(title("cli-screen-peers")),
        Column::number(title("cli-screen-difference")),
        Column { title: title("cli-screen-place"), align: Align::Left, most: 30 },
    ];
    let rows: Vec<Vec<String>> = screening.rows.iter().map(|row| cells(texts, row)).collect();
    out.write_all(aligned(&columns, &rows).as_bytes())?;
    writeln!(out)?;
    for line in remarks(texts, &screening.rows) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", visible(&wording::source(texts, &screening.sources)))
}

/// Whom the rows were compared with, and what is left to be said about them.
fn remarks(texts: &Texts, rows: &[Row]) -> Vec<String> {
    let with = |row: &Row| {
        let args = [("peers", wording::peers(texts, &row.peers_named).into()), ("count", row.peer_size.into())];
        texts.with("cli-screen-group", &args)
    };
    let mut groups: Vec<String> = Vec::new();
    for group in rows.iter().filter(|row| row.peers_named != PeersNamed::Nobody).map(with) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let compared =
        (!groups.is_empty()).then(|| texts.with("cli-screen-compared", &[("peers", groups.join(", ").into())]));
    let open = rows.iter().filter(|row| row.value.is_some() && row.direction == Direction::Unknown).count();
    let direction = (open > 0).then(|| texts.with("cli-screen-directions", &[("count", open.into())]));
    compared.into_iter().chain(direction).collect()
}

fn cells(texts: &Texts, row: &Row) -> Vec<String> {
    let shown = |text: &str| visible(text).into_owned();
    vec![
        wording::colour(texts, row),
        shown(&wording::titled(&row.title, &row.population)),
        shown(&row.period.label),
        shown(&wording::own_value(texts, row)),
        wording::median(texts, row),
        wording::difference(texts, row),
        wording::place(texts, row.rank),
    ]
}
