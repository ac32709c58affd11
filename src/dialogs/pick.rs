//! Choosing from a list: typing narrows it, Enter takes the marked row.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale;
use crate::msg::{Choice, Context, Intent, ListAction, PickItem, PickSpec};
use crate::ui::cells::{self, Align, put};
use crate::ui::list;
use crate::ui::popup;
use crate::ui::scroll::{Scroll, Step};
use crate::ui::table::Cell;
use crate::ui::text_field::{Applied, Field, Input, Lines};
use crate::ui::theme::Role;

use super::{Action, Dialog};

/// Rows of the list at most, so that the popup stays small enough to see what is behind it.
const MOST_ROWS: usize = 16;

/// Longest search or new name, in characters; and wide enough for it to stand on one line.
const MOST_TYPED: usize = 120;
const MOST_TYPED_COLUMNS: u16 = 240;

/// Columns of the labels where notes stand after them.
const LABEL: usize = 26;

pub(super) struct Pick {
    spec: PickSpec,
    folded: Vec<String>,
    typed: Field,
    shown: Vec<usize>,
    at: usize,
    scroll: Scroll,
}

impl Pick {
    pub(super) fn new(spec: PickSpec) -> Self {
        let folded = spec.items.iter().map(|item| locale::fold(&format!("{} {}", item.label, item.note))).collect();
        let at = spec.items.iter().position(|item| item.value == spec.current).unwrap_or(0);
        let shown: Vec<usize> = (0..spec.items.len()).collect();
        let mut pick = Self {
            spec,
            folded,
            typed: Field::new("", Lines::One, MOST_TYPED),
            shown,
            at: 0,
            scroll: Scroll::default(),
        };
        pick.mark(at);
        pick
    }

    /// Rows whose label begins with what is typed come first, then those that hold every word.
    fn narrow(&mut self) {
        let wanted = locale::fold(self.typed.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let holds = |at: &usize| self.folded.get(*at).is_some_and(|text| words.iter().all(|word| text.contains(word)));
        let (mut first, rest): (Vec<usize>, Vec<usize>) = (0..self.spec.items.len())
            .filter(holds)
            .partition(|at| self.folded.get(*at).is_some_and(|text| text.starts_with(wanted.trim())));
        first.extend(rest);
        self.shown = first;
        self.mark(0);
    }

    fn mark(&mut self, at: usize) {
        self.at = at.min(self.shown.len().saturating_sub(1));
        self.scroll = self.scroll.follow(self.at, self.shown.len(), MOST_ROWS, Step::HalfPage);
    }

    fn marked(&self) -> Option<&PickItem> {
        self.spec.items.get(*self.shown.get(self.at)?)
    }

    fn chosen(&self) -> Option<String> {
        let typed = self.typed.text().trim();
        match self.marked() {
            Some(item) => Some(item.value.clone()),
            None if self.spec.free && !typed.is_empty() => Some(typed.to_owned()),
            None => None,
        }
    }

    fn height(&self) -> usize {
        self.spec.items.len().clamp(1, MOST_ROWS)
    }
}

impl Dialog for Pick {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.pick"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["pick.choose", "list.next", "list.previous", "dialog.cancel"]
    }

    fn typing(&self) -> bool {
        true
    }

    fn act(&mut self, action: &str, _context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            if let Some(at) = step.apply(self.at, self.shown.len(), self.height()) {
                self.mark(at);
            }
            return Vec::new();
        }
        match Action::from_code(action) {
            Some(Action::Cancel) => vec![Intent::Close],
            Some(Action::Choose) => self
                .chosen()
                .map_or_else(Vec::new, |value| vec![Intent::Chosen(Choice { purpose: self.spec.purpose, value })]),
            _ => Vec::new(),
        }
    }

    fn input(&mut self, input: Input, _context: &Context<'_>) -> Vec<Intent> {
        if self.typed.apply(&input, MOST_TYPED_COLUMNS) == Applied::Text {
            self.narrow();
        }
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let texts = context.texts;
        let rows_high = u16::try_from(self.height()).unwrap_or(1);
        let place = popup::place(screen, 72, rows_high + 3);
        let inside = popup::draw(place, &texts.say(&self.spec.title), frame.buffer_mut(), context.theme);
        self.draw_typed(context, frame, cells::line(inside, 0));
        let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
        if self.shown.is_empty() {
            let id = if self.spec.free { "pick-new" } else { "pick-nothing" };
            let text = texts.with(id, &[("typed", self.typed.text().into())]);
            let line = cells::line(list, 0);
            put(frame.buffer_mut(), line, &text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
            return;
        }
        self.draw_list(context, frame, list);
    }
}

impl Pick {
    fn draw_typed(&self, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
        let prompt = format!("{} ", context.texts.get("pick-prompt"));
        let style = context.theme.style(Role::Accent);
        let (_, end) = put(frame.buffer_mut(), line, &prompt, style, Align::Left, context.theme.glyphs.cut);
        let field = Rect { x: end, width: line.right().saturating_sub(end), ..line };
        let cursor = self.typed.draw(field, frame.buffer_mut(), context.theme);
        frame.set_cursor_position(cursor);
    }

    fn draw_list(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        let rows: Vec<Cell<'_>> = self
            .shown
            .iter()
            .skip(self.scroll.offset)
            .take(usize::from(area.height))
            .filter_map(|&at| self.spec.items.get(at))
            .map(|item| Cell::from(line(item)))
            .collect();
        let selected = self.at.checked_sub(self.scroll.offset);
        list::draw(&rows, selected, area, frame.buffer_mut(), context.theme);
    }
}

/// Label and note, the notes under each other.
fn line(item: &PickItem) -> String {
    let label = locale::visible(&item.label);
    if item.note.is_empty() {
        return label.into_owned();
    }
    format!("{}  {}", locale::fit(&label, LABEL), locale::visible(&item.note))
}
