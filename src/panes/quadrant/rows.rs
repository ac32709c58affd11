//! The list beside the plot: number, title and place of each card, those without a place under a heading.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Arg, Axes, Card, Column as Field, EntityId};
use crate::locale;
use crate::msg::Context;
use crate::ui::cursor;
use crate::ui::table::{Cell, Column, MARKER, Row, Table, widths};
use crate::ui::theme::Role;

use super::state::Quadrant;

/// Draws the rows in view.
pub(super) fn draw(pane: &Quadrant, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let titles = ["quadrant-column-number", "quadrant-column-card", "quadrant-column-field", "quadrant-column-place"]
        .map(|id| context.texts.get(id));
    let with_field = area.width >= WITH_FIELD;
    let columns = columns(&titles, number_width(pane, context), with_field);
    let room = widths(&columns, area.width.saturating_sub(MARKER));
    let title_room = usize::from(room.get(TITLE).copied().unwrap_or_default());
    let visible = pane.scroll.rows(pane.rows(), Table::height(area));
    let first = visible.start;
    let rows: Vec<Row<'_>> = visible.map(|row| row_of(pane, context, row, title_room)).collect();
    let selected = pane.selected_at().and_then(|at| pane.row_of(at).checked_sub(first));
    let table = Table { columns: &columns, rows: &rows, selected, main: NUMBER, focused: context.focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    let marked = selected.and_then(|at| rows.get(at)?.cells.get(TITLE)).map(|cell| locale::width(&cell.text));
    if let (Some(at), Some(title)) = (at.filter(|_| context.focused), marked) {
        let width = u16::try_from(title.min(title_room)).unwrap_or(LEAD).min(LEAD);
        let x = at.x.saturating_add(MARKER + 1).saturating_add(room.first().copied().unwrap_or_default());
        let lead = Rect { x, y: at.y, width, height: 1 }.intersection(area);
        frame.buffer_mut().set_style(lead, context.theme.style(Role::Selection));
    }
    if context.focused {
        cursor::stand(at, frame, context.theme);
    }
}

/// Beside the marker: whether it is ticked, or belongs to the selection.
fn sign(pane: &Quadrant, id: EntityId, context: &Context<'_>) -> Option<Cell<'static>> {
    match (pane.ticked.contains(&id), context.is_lit(id)) {
        (true, _) => Some(Cell::new("✓", Role::Title)),
        (false, true) => Some(Cell::new(context.theme.glyphs.own, Role::Accent)),
        (false, false) => None,
    }
}

/// From this width on the list says which field each card hangs in.
const WITH_FIELD: u16 = 64;

/// The number's column: reversed as the mark in the plot is, for it is what the two have in common.
const NUMBER: usize = 0;

/// Columns of the title that are reversed with it: enough to see which row, and cheap on a slow line.
const LEAD: u16 = 12;

/// Of the cards that share a place so many are named.
const SHARING: usize = 3;

/// The title's column.
const TITLE: usize = 1;

fn columns(titles: &[String; 4], number: u16, with_field: bool) -> Vec<Column<'_>> {
    let [number_title, card, field, place] = titles;
    vec![
        Column::fixed(number_title, number).right(),
        Column::flex(card, 12, 100),
        Column::fixed(field, if with_field { 11 } else { 0 }),
        Column::fixed(place, 5),
    ]
}

/// Wide enough for the greatest number in view of the whole board; numbers grow slowly.
fn number_width(pane: &Quadrant, context: &Context<'_>) -> u16 {
    let visible = pane.shown.iter().take(1).chain(pane.shown.last());
    let most = visible.filter_map(|id| context.work.card(*id)).map(|card| card.number).max().unwrap_or(0);
    u16::try_from(most.to_string().len()).unwrap_or(2).max(2)
}

fn row_of<'a>(pane: &Quadrant, context: &Context<'_>, row: usize, room: usize) -> Row<'a> {
    let Some(card) = pane.card_in(row).and_then(|id| context.work.card(id)) else {
        let count = pane.shown.len() - pane.placed;
        let text = context.texts.with("quadrant-unplaced", &[("count", count.into())]);
        return Row::new([Cell::from(""), Cell::new(text, Role::Dim)]);
    };
    of(pane, context, card, room)
}

fn of<'a>(pane: &Quadrant, context: &Context<'_>, card: &Card, room: usize) -> Row<'a> {
    let (title, role) = title(pane, context, card, room);
    Row::new([
        Cell::from(card.number.to_string()),
        Cell::new(title, role),
        Cell::new(field_name(context, card.place.column), Role::Dim),
        place(pane, card),
    ])
    .signed(sign(pane, card.id, context))
}

/// The place, while it is being placed the one on its way.
fn place<'a>(pane: &Quadrant, card: &Card) -> Cell<'a> {
    if let Some(placing) = pane.placing.as_ref().filter(|placing| placing.card == card.id) {
        return Cell::new(Axes::written(placing.at), Role::Warn);
    }
    card.placement(pane.axes).map_or_else(|| Cell::new("–", Role::Absent), |at| Cell::from(Axes::written(at)))
}

/// The title, and behind it with which others it shares its place, or for some seconds who has just changed it.
fn title(pane: &Quadrant, context: &Context<'_>, card: &Card, room: usize) -> (String, Role) {
    let title = locale::visible(&card.title);
    if let Some(who) = context.changed_by(card.id) {
        let who = format!(" ‹{}›", locale::fit_middle(who, room / 3));
        let left = room.saturating_sub(locale::width(&who));
        return (locale::fit(&title, left).trim_end().to_owned() + &who, Role::Warn);
    }
    let others = others_here(pane, context, card);
    if others.is_empty() {
        return (title.into_owned(), Role::Text);
    }
    // Beside a title that is cut anyway, in few words.
    let said = |id: &str| format!(" ({})", context.texts.with(id, &[("others", others.as_str().into())]));
    let fits = |said: &String| locale::width(&title) + locale::width(said) <= room;
    let said = Some(said("quadrant-shares")).filter(fits).unwrap_or_else(|| said("quadrant-shares-short"));
    let left = room.saturating_sub(locale::width(&said));
    (locale::fit(&title, left).trim_end().to_owned() + &said, Role::Text)
}

/// The numbers of the cards that stand at the same place: "10, 12", what "2+2" in the plot stands for.
fn others_here(pane: &Quadrant, context: &Context<'_>, card: &Card) -> String {
    let here = card.placement(pane.axes).and_then(|place| pane.places.get(&place));
    let others = here.into_iter().flatten().filter(|id| **id != card.id).filter_map(|id| context.work.card(*id));
    let mut others: Vec<i64> = others.map(|card| card.number).collect();
    others.sort_unstable();
    let most = others.len().min(SHARING);
    let named = others.iter().take(most).map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if others.len() > most { format!("{named} …") } else { named }
}

/// The field of the board that a card hangs in.
fn field_name(context: &Context<'_>, field: Field) -> String {
    context.texts.get(&format!("choice-column-{}", field.code()))
}

/// One line about the marked card, where there is no room for a list.
pub(super) fn one_line(pane: &Quadrant, context: &Context<'_>) -> Option<String> {
    let card = pane.marked(context)?;
    let place = match pane.placing.as_ref().filter(|placing| placing.card == card.id) {
        Some(placing) => Some(placing.at),
        None => card.placement(pane.axes),
    };
    let place = place.map_or_else(|| context.texts.get("quadrant-not-placed"), Axes::written);
    let args =
        [("number", Arg::Number(card.number)), ("title", Arg::Text(card.title.clone())), ("place", Arg::Text(place))];
    Some(context.texts.with("quadrant-line", &args))
}
