//! How the sheet on the desk is drawn: what has been said, the cells with the sign of what each was taken for, the signs.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::tell::under_cursor;
use super::words::sign_id;
use super::{Counts, Desk, Effect, legend};
use crate::domain::Arg;
use crate::domain::profile::Correction;
use crate::domain::seen::{CellRole, SeenCell, SeenRow};
use crate::intake::grid::letters;
use crate::locale::visible;
use crate::msg::{Context, with_keys};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

/// Lines above the cells: file, counts, what was said, the cell on two.
const HEAD: u16 = 5;
/// Columns of the row numbers.
const GUTTER: u16 = 6;
/// Columns that a cell takes beside its text: its sign, a blank, and two before the next.
const BESIDE: u16 = 4;
/// The place of the cells and the letters over them.
fn grid_area(area: Rect) -> Rect {
    let inside = Border::inner(area);
    let head = HEAD.min(inside.height);
    Rect { y: inside.y + head, height: inside.height.saturating_sub(head + legend::height(inside.width)), ..inside }
}

/// Rows of cells that fit.
pub(in crate::panes::import) fn rows_high(area: Rect) -> usize {
    usize::from(grid_area(area).height.saturating_sub(1))
}

/// The columns in view, each with the width of its texts, where the pane is this wide: those that stay, as far as they
/// leave half of the room to the others, then the rest from the first in view.
pub(in crate::panes::import) fn columns_in(desk: &Desk, width: u16) -> impl Iterator<Item = (u16, u16)> + '_ {
    let mut room = width.saturating_sub(GUTTER + 2);
    let mut half = room / 2;
    let staying = desk.staying.iter().copied().filter(|column| *column < desk.left).map_while(move |column| {
        half = half.checked_sub(desk.width(column) + BESIDE)?;
        Some(column)
    });
    staying.chain(desk.left..=desk.columns()).map_while(move |column| {
        let text = desk.width(column);
        room = room.checked_sub(text + BESIDE)?;
        Some((column, text))
    })
}

pub(in crate::panes::import) fn draw(
    desk: &Desk,
    all: &[Correction],
    file: &str,
    context: &Context<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    draw_head(desk, all, file, context, frame.buffer_mut(), Border::inner(area));
    let grid = grid_area(area);
    if desk.rows().is_empty() {
        let id = if desk.job.is_some() { "import-correcting-reading" } else { "import-empty-sheet" };
        line(context, frame.buffer_mut(), cells::line(grid, 1), &context.texts.get(id), Role::Dim);
        return;
    }
    draw_letters(desk, context, frame.buffer_mut(), grid, area.width);
    draw_gap(desk, context, frame.buffer_mut(), grid, area.width);
    let rows = desk.rows().iter().enumerate().skip(desk.scroll.offset).take(rows_high(area));
    let mut stands = None;
    for (down, (at, row)) in (1..).zip(rows) {
        let place = cells::line(grid, down);
        let selected = draw_row(desk, (at, row), context, frame.buffer_mut(), (place, area.width));
        stands = stands.or(selected);
    }
    legend::draw(desk, context, frame.buffer_mut(), Border::inner(area));
    cursor::stand(stands.map(Rect::as_position).filter(|_| context.focused), frame, context.theme);
}

fn line(context: &Context<'_>, buffer: &mut Buffer, place: Rect, text: &str, role: Role) {
    let place = Rect { x: place.x + 1, width: place.width.saturating_sub(2), ..place };
    put(buffer, place, text, context.theme.style(role), Align::Left, context.theme.glyphs.cut);
}

fn draw_head(desk: &Desk, all: &[Correction], file: &str, context: &Context<'_>, buffer: &mut Buffer, inside: Rect) {
    let texts = context.texts;
    let number = |number: u32| Arg::Text(number.to_string());
    let sheets = u32::try_from(desk.sheets().len()).unwrap_or(u32::MAX);
    let name = if desk.name().is_empty() { String::new() } else { format!(": {}", visible(desk.name())) };
    let args =
        [("file", file.into()), ("place", number(desk.sheet + 1)), ("count", number(sheets)), ("sheet", name.into())];
    let mut first = texts.with("import-correcting", &args);
    if sheets > 1 {
        let key = with_keys("{correct.sheet}", context);
        first = format!("{first} · {}", texts.with("import-correcting-sheets", &[("key", key.into())]));
    }
    line(context, buffer, cells::line(inside, 0), &first, Role::Accent);
    let mut counts = counts(desk.counts(), desk.effect, context);
    if desk.job.is_some() {
        counts = format!("{counts} · {}", texts.get("import-correcting-reading"));
    }
    line(context, buffer, cells::line(inside, 1), &counts, Role::Text);
    let used = desk.report.correcting.used.first().filter(|_| desk.rules().next().is_some());
    let profile = || used.map(|profile| ("name", Arg::Text(visible(&profile.name).into_owned())));
    let told = match (all.last(), profile()) {
        (None, None) => texts.get("import-correcting-none"),
        (None, Some(name)) => {
            let (hold, lost): (Vec<_>, Vec<_>) = desk.rules().partition(|piece| desk.holds(piece));
            let (count, lost) = (("count", Arg::from(hold.len())), ("lost", Arg::from(lost.len())));
            let key = ("key", Arg::Text(with_keys("{correct.rules}", context)));
            texts.with("import-correcting-rules", &[name, count, lost, key])
        }
        (Some(last), _) => {
            let count = Arg::Number(i64::try_from(all.len()).unwrap_or(i64::MAX));
            let last = desk.said_where(last, context);
            texts.with("import-correcting-last", &[("count", count), ("last", last.into())])
        }
    };
    let lost = desk.effect.map_or(0, |effect| effect.lost);
    let (told, role) = if lost > 0 { (lost_cells(lost, context), Role::Warn) } else { (told, Role::Dim) };
    line(context, buffer, cells::line(inside, 2), &told, role);
    let mut cell = under_cursor(desk, context);
    if let Some(rows) = desk.rows_beyond() {
        cell = format!("{cell} · {}", texts.with("import-correcting-more", &[("count", Arg::Number(i64::from(rows)))]));
    }
    let place = Rect { x: inside.x + 1, y: inside.y + 3, width: inside.width.saturating_sub(2), height: 2 };
    let wrapped = paragraph::wrapped(&[Line::new(cell, Role::Text)], place.width);
    paragraph::draw(&wrapped, 0, place.intersection(inside), buffer, context.theme);
}

/// "! 8 celler som var med förut läses inte längre. u tar tillbaka rättelsen."
fn lost_cells(count: u64, context: &Context<'_>) -> String {
    let count = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let key = Arg::Text(with_keys("{correct.undo}", context));
    context.texts.with("import-correcting-lost", &[("count", count), ("key", key)])
}

/// "Bladet: värden 8 (+8) · märken 1 (+1 −3) · olästa 20 (−6) · ändrade 4".
fn counts(now: Counts, effect: Option<Effect>, context: &Context<'_>) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    let number = |count: u64| context.texts.lang().number(count as f64, 0);
    let shown = |now: u64, (more, fewer): (u64, u64)| {
        let signed = [('+', more), ('−', fewer)].into_iter().filter(|(_, count)| *count > 0);
        let by: Vec<String> = signed.map(|(sign, count)| format!("{sign}{}", number(count))).collect();
        let by = if by.is_empty() { String::new() } else { format!(" ({})", by.join(" ")) };
        Arg::Text(number(now) + &by)
    };
    let unread = effect.map_or(now.unread, |effect| effect.unread);
    let effect = effect.unwrap_or_default();
    let args = [
        ("values", shown(now.values, effect.values)),
        ("missing", shown(now.missing, effect.marks)),
        ("unread", shown(now.unread, (now.unread.saturating_sub(unread), unread.saturating_sub(now.unread)))),
    ];
    let counts = context.texts.with("import-correcting-counts", &args);
    if effect.other == 0 {
        return counts;
    }
    let other = context.texts.with("import-correcting-other", &[("count", Arg::Text(number(effect.other)))]);
    format!("{counts} · {other}")
}

fn draw_letters(desk: &Desk, context: &Context<'_>, buffer: &mut Buffer, grid: Rect, width: u16) {
    let mut x = grid.x + GUTTER;
    for (column, text) in columns_in(desk, width) {
        let place = Rect { x: x + 2, y: grid.y, width: text, height: 1 };
        let role = if column == desk.column { Role::Accent } else { Role::Title };
        put(buffer, place, &letters(column), context.theme.style(role), Align::Left, "");
        x += text + BESIDE;
    }
}

/// A line between the columns that stay and the rest, where others between them are out of view.
fn draw_gap(desk: &Desk, context: &Context<'_>, buffer: &mut Buffer, grid: Rect, width: u16) {
    let (mut x, mut before) = (grid.x + GUTTER, None);
    for (column, text) in columns_in(desk, width) {
        if before.is_some_and(|before| before + 1 < column) {
            for y in grid.top()..grid.bottom() {
                let place = Rect { x: x.saturating_sub(2), y, width: 1, height: 1 };
                let glyphs = context.theme.glyphs;
                put(buffer, place, glyphs.vertical, context.theme.style(Role::Frame), Align::Left, glyphs.cut);
            }
        }
        before = Some(column);
        x += text + BESIDE;
    }
}

/// Draws a row; where the cursor stands, if it stands on it.
fn draw_row(
    desk: &Desk,
    (at, row): (usize, &SeenRow),
    context: &Context<'_>,
    buffer: &mut Buffer,
    (line, width): (Rect, u16),
) -> Option<Rect> {
    let chosen = at == desk.row;
    let number = Rect { width: GUTTER - 1, ..line };
    let style = context.theme.style(if chosen { Role::Accent } else { Role::Dim });
    put(buffer, number, &row.row.to_string(), style, Align::Right, "");
    let mut cells = row.cells.iter().peekable();
    let (mut x, mut stands) = (line.x + GUTTER, None);
    for (column, text) in columns_in(desk, width) {
        while cells.peek().is_some_and(|cell| cell.column < column) {
            cells.next();
        }
        let place = Rect { x, width: text + 2, ..line };
        let under = chosen && column == desk.column;
        if let Some(cell) = cells.next_if(|cell| cell.column == column) {
            let role = if under { Role::Selection } else { look(cell.role) };
            // A title alone on its line runs on over the empty cells beside it.
            let runs_on = matches!(cell.role, CellRole::Title | CellRole::Name) && cells.peek().is_none();
            let room = if runs_on { line.right().saturating_sub(x + 1) } else { place.width };
            draw_cell(cell, role, context, buffer, Rect { width: room, ..place });
        }
        if under {
            buffer.set_style(place, context.theme.style(Role::Selection));
            stands = Some(place);
        }
        x += text + BESIDE;
    }
    stands
}

fn draw_cell(cell: &SeenCell, role: Role, context: &Context<'_>, buffer: &mut Buffer, place: Rect) {
    let style = context.theme.style(role);
    if let Some(id) = sign_id(cell.role) {
        put(buffer, Rect { width: 1, ..place }, &context.texts.get(id), style, Align::Left, "");
    }
    let number = cell.text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−'));
    let align = if number && cell.role != CellRole::Unit { Align::Right } else { Align::Left };
    let text = Rect { x: place.x + 2, width: place.width.saturating_sub(2), ..place };
    put(buffer, text, &visible(&cell.text), style, align, context.theme.glyphs.cut);
}

pub(super) const fn look(role: CellRole) -> Role {
    match role {
        CellRole::Header | CellRole::Name => Role::Title,
        CellRole::Unit | CellRole::Period | CellRole::Gender | CellRole::Dimension => Role::Accent,
        CellRole::Value => Role::Text,
        CellRole::Mark => Role::Middle,
        CellRole::Unread => Role::Warn,
        CellRole::Title | CellRole::Rank | CellRole::Beside | CellRole::Skipped | CellRole::Nothing => Role::Dim,
    }
}
