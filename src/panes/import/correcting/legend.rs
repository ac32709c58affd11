//! The lines under the cells: what their signs mean, and the keys that say something of them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Desk;
use super::view::look;
use super::words::sign_id;
use crate::domain::seen::CellRole;
use crate::msg::{Context, with_keys};
use crate::ui::cells::{self, Align, put};
use crate::ui::theme::Role;

/// Below this width the keys take two lines.
const NARROW: u16 = 118;

/// Lines of both.
pub(super) const fn height(width: u16) -> u16 {
    if width < NARROW { 3 } else { 2 }
}

/// The signs, those that are explained first where not all have room.
const SIGNS: [(CellRole, &str); 13] = [
    (CellRole::Unread, "import-legend-unread"),
    (CellRole::Value, "import-legend-value"),
    (CellRole::Mark, "import-legend-mark"),
    (CellRole::Unit, "import-legend-unit"),
    (CellRole::Header, "import-legend-header"),
    (CellRole::Name, "import-legend-name"),
    (CellRole::Title, "import-legend-title"),
    (CellRole::Dimension, "import-legend-dimension"),
    (CellRole::Period, "import-legend-period"),
    (CellRole::Gender, "import-legend-gender"),
    (CellRole::Rank, "import-legend-rank"),
    (CellRole::Beside, "import-legend-beside"),
    (CellRole::Skipped, "import-legend-skipped"),
];

/// Most of the keys that say something of a cell or lead to others, and what in one word; the others are in the footer.
const KEYS: [(&str, &str); 11] = [
    ("{correct.period}", "import-keys-period"),
    ("{correct.gender}", "import-keys-gender"),
    ("{correct.mark}", "import-keys-mark"),
    ("{correct.series}", "import-keys-series"),
    ("{correct.header}", "import-keys-header"),
    ("{correct.units} {correct.unit_row}", "import-keys-units"),
    ("{correct.unit_of_sheet}", "import-keys-unit-of-sheet"),
    ("{correct.whose}", "import-keys-whose"),
    ("{correct.rules}", "import-keys-rules"),
    ("{correct.sheet}", "import-keys-sheet"),
    ("{correct.page_left} {correct.page_right}", "import-keys-page"),
];

/// Draws them at the foot of the pane: of the signs those that stand on the rows that are shown.
pub(super) fn draw(desk: &Desk, context: &Context<'_>, buffer: &mut Buffer, inside: Rect) {
    let keys = KEYS.map(|(action, id)| {
        let text = format!("{} {}", with_keys(action, context), context.texts.get(id));
        (text, Role::Dim)
    });
    let (high, mut from) = (height(inside.width), 0);
    for at in (1..high).rev() {
        let rest = keys.get(from..).unwrap_or_default();
        from += line(rest, context, buffer, cells::line(inside, inside.height.saturating_sub(at + 1)));
    }
    let has = |role: CellRole| {
        let rows = desk.rows().iter().skip(desk.scroll.offset).take(usize::from(inside.height));
        rows.flat_map(|row| &row.cells).any(|cell| cell.role == role)
    };
    let shown = SIGNS.iter().filter(|(role, _)| has(*role));
    let signs: Vec<(String, Role)> = shown
        .map(|(role, id)| {
            let sign = sign_id(*role).map(|id| context.texts.get(id)).unwrap_or_default();
            (format!("{sign} {}", context.texts.get(id)), look(*role))
        })
        .collect();
    line(&signs, context, buffer, cells::line(inside, inside.height.saturating_sub(1)));
}

/// Draws the parts that have room on a line; how many they are.
fn line(parts: &[(String, Role)], context: &Context<'_>, buffer: &mut Buffer, place: Rect) -> usize {
    let mut x = place.x + 1;
    for (at, (text, role)) in parts.iter().enumerate() {
        let room = Rect { x, width: place.right().saturating_sub(x), ..place };
        if cells::width(text) >= room.width {
            return at;
        }
        let (_, end) = put(buffer, room, text, context.theme.style(*role), Align::Left, "");
        x = end + 2;
    }
    parts.len()
}
