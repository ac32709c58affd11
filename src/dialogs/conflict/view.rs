//! How the conflict is drawn: what has happened, the fields with what is chosen, and the marked one's versions in full.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Arg;
use crate::locale;
use crate::msg::{Context, chord_label, guard};
use crate::store::Clash;
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::theme::Role;

use super::asked::{Choice, Question};
use super::{Resolve, versions};

/// Columns of the window where there is room.
const WIDTH: u16 = 104;
/// Fewest and most columns of the names of fields.
const FIELD: (u16, u16) = (17, 30);
/// Most lines of what has happened.
const HEAD: usize = 2;

/// Where everything stands.
pub(super) struct Layout {
    window: Rect,
    head: Vec<Line>,
    /// Heading and rows.
    table: Rect,
    text: Rect,
    lines: Vec<Line>,
}

impl Layout {
    /// On the screen as it is.
    pub(super) fn of(resolve: &Resolve, context: &Context<'_>) -> Self {
        Self::in_screen(resolve, context, context.area)
    }

    /// On a screen.
    pub(super) fn in_screen(resolve: &Resolve, context: &Context<'_>, screen: Rect) -> Self {
        let width = screen.width.min(WIDTH).saturating_sub(4);
        let head = head(resolve, context, width);
        let of = |question: &Question| lines(resolve, question, context, width);
        let lines = resolve.question().map(of).unwrap_or_default();
        // The window keeps its height while one goes from field to field.
        let longest = resolve.questions.iter().map(|question| of(question).len()).max().unwrap_or(0);
        let rows = resolve.questions.len() + 1;
        // Around them: the frame, an empty line, the rule.
        let wished = head.len() + rows + longest + 4;
        let high = u16::try_from(wished).unwrap_or(u16::MAX).min(screen.height.saturating_sub(2).max(16));
        let window = popup::place(screen, WIDTH, high);
        let inside = Rect {
            x: window.x.saturating_add(2),
            y: window.y.saturating_add(1),
            width: window.width.saturating_sub(4),
            height: window.height.saturating_sub(2),
        };
        let (top, rest) =
            split(inside, head.len() + usize::from(inside.height > 16 || usize::from(window.height) >= wished));
        let most = (usize::from(rest.height) / 3).max(2);
        let (table, below) = split(rest, rows.min(most));
        let (_, text) = split(below, 1);
        let head = head.into_iter().take(usize::from(top.height)).collect();
        Self { window, head, table, text, lines }
    }

    /// Rows that fit.
    pub(super) const fn rows_high(&self) -> usize {
        Table::height(self.table)
    }

    /// Lines of the versions that fit.
    pub(super) const fn text_high(&self) -> usize {
        self.text.height as usize
    }

    /// The furthest line the versions may begin with.
    pub(super) const fn last_line(&self) -> usize {
        self.lines.len().saturating_sub(self.text_high())
    }
}

/// What is told of a question in full; where several things are in question, of which.
fn lines(resolve: &Resolve, question: &Question, context: &Context<'_>, width: u16) -> Vec<Line> {
    let title = locale::visible(resolve.title_of(question));
    let of = resolve.is_of_several().then(|| [Line::new(title, Role::Accent), Line::empty()]);
    let of = paragraph::wrapped(&of.into_iter().flatten().collect::<Vec<_>>(), width);
    of.into_iter().chain(versions::lines(question, context, width)).collect()
}

/// The first lines of an area, and what is left below them.
fn split(area: Rect, lines: usize) -> (Rect, Rect) {
    let high = u16::try_from(lines).unwrap_or(u16::MAX).min(area.height);
    let below = Rect { y: area.y.saturating_add(high), height: area.height - high, ..area };
    (Rect { height: high, ..area }, below)
}

/// Who has changed what, and how much is chosen.
fn head(resolve: &Resolve, context: &Context<'_>, width: u16) -> Vec<Line> {
    let texts = context.texts;
    let Some(first) = resolve.questions.first() else { return Vec::new() };
    let who = first.about.who.as_str();
    let all = |test: &dyn Fn(&Question) -> bool| resolve.questions.iter().all(test);
    let how = match () {
        () if !all(&|question| question.about.who == who) => "many",
        () if who.is_empty() => "import",
        () if all(&|question| question.about.clash == Clash::Removed) => "removed",
        () => "changed",
    };
    let what = Arg::Text(texts.with("conflict-what", &[("how", how.into()), ("who", who.into())]));
    let what = if resolve.is_of_several() {
        let things: BTreeSet<_> = resolve.questions.iter().map(|question| question.about.id).collect();
        texts.with("conflict-of-several", &[("what", what), ("count", things.len().into())])
    } else {
        texts.with("conflict-of-one", &[("what", what), ("title", resolve.title_of(first).into())])
    };
    let what = Line::new(what, Role::Warn);
    let mut lines = paragraph::wrapped(&[what], width);
    lines.truncate(HEAD);
    let chosen = resolve.questions.iter().filter(|question| question.choice.is_some()).count();
    let count = resolve.questions.len();
    let args = [("chosen", chosen.into()), ("count", count.into())];
    let id = if chosen == count { "conflict-all-chosen" } else { "conflict-chosen" };
    lines.extend(paragraph::wrapped(&[Line::new(texts.with(id, &args), Role::Text)], width));
    let both = resolve.question().filter(|question| question.choice == Some(Choice::Both));
    let both = both.and_then(Question::together).unwrap_or_default();
    lines.extend(guard::lines_of(&both, context, width));
    lines
}

pub(super) fn draw(resolve: &Resolve, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let title = context.texts.get("conflict-title");
    popup::draw(layout.window, &title, frame.buffer_mut(), context.theme);
    let top = Rect { y: layout.window.y.saturating_add(1), ..layout.table };
    let top = Rect { height: layout.table.y.saturating_sub(top.y), ..top };
    paragraph::draw(&layout.head, 0, top, frame.buffer_mut(), context.theme);
    draw_table(resolve, layout, context, frame);
    let rule =
        Rect { y: layout.table.bottom(), height: layout.text.y.saturating_sub(layout.table.bottom()), ..layout.text };
    let across = context.theme.glyphs.horizontal.repeat(usize::from(rule.width));
    put(frame.buffer_mut(), rule, &across, context.theme.style(Role::Frame), Align::Left, "");
    let from = resolve.from.min(layout.last_line());
    paragraph::draw(&layout.lines, from, layout.text, frame.buffer_mut(), context.theme);
    if layout.last_line() > 0 {
        draw_more(layout, context, frame);
    }
}

fn draw_table(resolve: &Resolve, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let texts = context.texts;
    let titles =
        ["choice", "field", "thing", "mine", "theirs"].map(|name| texts.get(&format!("conflict-column-{name}")));
    let [choice, field, thing, mine, theirs] = titles.each_ref().map(String::as_str);
    let names = resolve.questions.iter().map(|question| cells::width(&versions::field(question, context)));
    let widest = names.max().unwrap_or(0).clamp(FIELD.0, FIELD.1);
    let mut columns = vec![
        Column::fixed(choice, 14),
        Column::flex(field, FIELD.0, widest),
        Column::flex(mine, 10, 40).spare(1),
        Column::flex(theirs, 10, 40).spare(1),
    ];
    if resolve.is_of_several() {
        columns.insert(2, Column::flex(thing, 14, 30));
    }
    let row = |question: &Question| {
        let [mine, theirs] = versions::in_row(question, context).map(Cell::from);
        let mut cells = vec![chosen(question, context), Cell::from(versions::field(question, context)), mine, theirs];
        if resolve.is_of_several() {
            cells.insert(2, Cell::from(locale::visible(resolve.title_of(question)).into_owned()));
        }
        Row::new(cells)
    };
    let first = resolve.scroll.offset;
    let rows: Vec<Row<'_>> = resolve.questions.iter().skip(first).take(layout.rows_high()).map(row).collect();
    let selected = resolve.at.checked_sub(first);
    let table = Table { columns: &columns, rows: &rows, selected, main: 1, focused: true };
    let at = table.draw(layout.table, frame.buffer_mut(), context.theme);
    cursor::stand(at, frame, context.theme);
}

/// What is chosen, by sign and word.
fn chosen(question: &Question, context: &Context<'_>) -> Cell<'static> {
    let (id, role) = match question.choice {
        None => ("conflict-choice-none", Role::Warn),
        Some(Choice::Mine) => ("conflict-choice-mine", Role::Text),
        Some(Choice::Theirs) => ("conflict-choice-theirs", Role::Text),
        Some(Choice::Both) => ("conflict-choice-both", Role::Text),
    };
    Cell::new(context.texts.get(id), role)
}

/// On the lower edge: that there is more text, and the key that shows it.
fn draw_more(layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let edge = cells::line(layout.window, layout.window.height.saturating_sub(1));
    let edge = Rect { x: edge.x.saturating_add(2), width: edge.width.saturating_sub(4), ..edge };
    let key = |action: &str| {
        let chord = context.keymap.keys_of(&["dialog.conflict"], action).into_iter().next();
        Arg::Text(chord.map(|chord| chord_label(context.texts, &chord)).unwrap_or_default())
    };
    let args = [("down", key("conflict.text_down")), ("up", key("conflict.text_up"))];
    let more = format!(" {} ", context.texts.with("conflict-more", &args));
    put(frame.buffer_mut(), edge, &more, context.theme.style(Role::Dim), Align::Right, context.theme.glyphs.cut);
}
