//! What is written in a cell of the grid, as text.

use std::borrow::Cow;

use crate::locale;
use crate::msg::Context;
use crate::report::sheets;

use super::marks;
use super::state::Forms;

/// What stands in a cell, with the branch before it in a tree and the marks of what it has been carried to.
pub(super) fn text<'a>(pane: &'a Forms, row: usize, column: usize, context: &Context<'_>) -> Cow<'a, str> {
    let all = || (0..pane.grid.columns.len()).map(|column| marked(pane, row, column, context)).collect::<Vec<_>>();
    match pane.grid.written.get(row).filter(|_| pane.grid.day == Some(context.today)) {
        Some(written) => Cow::Borrowed(written.get_or_init(all).get(column).map_or("", String::as_str)),
        // Since midnight, until the rows are found anew.
        None => Cow::Owned(marked(pane, row, column, context)),
    }
}

fn marked(pane: &Forms, row: usize, column: usize, context: &Context<'_>) -> String {
    let (Some(line), Some(shown)) = (pane.grid.lines.get(row), pane.grid.columns.get(column)) else {
        return String::new();
    };
    let Some(cell) = pane.cell_at(line, shown, context) else { return String::new() };
    let mut text = whole(pane, row, column, context);
    let trunk = trunk(pane, row, column);
    if !trunk.is_empty() {
        text = format!("{trunk}{text}");
    }
    let mark = marks::of(&cell, context);
    if mark.is_empty() { text } else { format!("{text} {mark}").trim_start().to_owned() }
}

/// What is drawn before the first cell of a row that hangs under another.
pub(super) fn trunk(pane: &Forms, row: usize, column: usize) -> Cow<'_, str> {
    let trunk = pane.grid.trunks.get(row).filter(|_| column == 0);
    trunk.map_or(Cow::Borrowed(""), |trunk| Cow::Borrowed(trunk.as_str()))
}

/// What stands in a cell, and nothing else, made visible.
pub(super) fn whole(pane: &Forms, row: usize, column: usize, context: &Context<'_>) -> String {
    let (Some(line), Some(shown)) = (pane.grid.lines.get(row), pane.grid.columns.get(column)) else {
        return String::new();
    };
    let Some((cell, scope)) = pane.cell_at(line, shown, context).zip(pane.grid.scope) else { return String::new() };
    let text = sheets::form_cell(&shown.question, &cell, scope.round, context.today, context.work, context.texts);
    text.lines().map(locale::visible).collect::<Vec<_>>().join("\n")
}
