//! Choosing from a list: typing narrows it, Enter takes the marked row.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Message;
use crate::locale;
use crate::msg::{Choice, Context, Intent, ListAction, PickItem, PickSpec, guard};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::list;
use crate::ui::popup;
use crate::ui::scroll::{Scroll, Step};
use crate::ui::table::Cell;
use crate::ui::text_field::{Applied, Field, Input, Lines};
use crate::ui::theme::Role;

use super::{Action, Dialog, fuzzy};

/// Rows of the list at most, so that the popup stays small enough to see what is behind it.
const MOST_ROWS: usize = 16;

/// Longest search or new name, in characters; and wide enough for it to stand on one line.
const MOST_TYPED: usize = 120;
const MOST_TYPED_COLUMNS: u16 = 240;

/// The questions that propose a name.
const PROPOSED: [&str; 2] = ["app.write", "import.name"];

/// Columns of the labels where notes stand after them: at least and, where labels are long, at most.
const LABEL: (usize, usize) = (26, 44);

pub(super) struct Pick {
    spec: PickSpec,
    folded: Vec<String>,
    /// Columns of the labels.
    labels: usize,
    typed: Field,
    shown: Vec<usize>,
    at: usize,
    scroll: Scroll,
}

impl Pick {
    pub(super) fn new(spec: PickSpec, context: &Context<'_>) -> Self {
        let searched = |item: &PickItem| locale::fold(&format!("{} {} {}", item.label, item.note, item.also));
        let folded = spec.items.iter().map(searched).collect();
        let widest = spec.items.iter().map(|item| locale::width(&item.label)).max().unwrap_or(0);
        let at = spec.items.iter().position(|item| item.value == spec.current).unwrap_or(0);
        let shown: Vec<usize> = (0..spec.items.len()).collect();
        let begun = if spec.free && spec.items.is_empty() { spec.current.as_str() } else { "" };
        let typed = Field::new(begun, Lines::One, MOST_TYPED);
        // What matches no row is kept only where it may be chosen, and is no name of a file.
        let typed = if spec.free && !spec.items.is_empty() { typed } else { typed.unwatched() };
        // A name that is proposed goes when another is typed; what was typed before and is to be mended stays.
        let typed = if PROPOSED.contains(&spec.purpose) { typed.marked() } else { typed };
        let labels = widest.clamp(LABEL.0, LABEL.1);
        let mut pick = Self { typed, labels, spec, folded, shown, at: 0, scroll: Scroll::default() };
        pick.mark(at, context.area);
        pick
    }

    /// The rows that hold what is typed, letter by letter in order, the best match first.
    fn narrow(&mut self, screen: Rect) {
        self.shown = fuzzy::matching(&self.folded, &locale::fold(self.typed.text()));
        self.mark(0, screen);
    }

    fn mark(&mut self, at: usize, screen: Rect) {
        self.at = at.min(self.len().saturating_sub(1));
        self.scroll = self.scroll.follow(self.at, self.len(), self.rows_high(screen), Step::HalfPage);
    }

    /// What is typed, where it may be chosen itself: it is no row's label.
    fn fresh(&self) -> Option<&str> {
        let typed = self.typed.text().trim();
        let known = |item: &PickItem| locale::fold(&item.label) == locale::fold(typed);
        (self.spec.free && !typed.is_empty() && !self.spec.items.iter().any(known)).then_some(typed)
    }

    /// Rows, with the one for what is typed.
    fn len(&self) -> usize {
        self.shown.len() + usize::from(self.fresh().is_some())
    }

    fn choose(&self) -> Vec<Intent> {
        let marked = self.shown.get(self.at).and_then(|&at| self.spec.items.get(at));
        if let Some(why) = marked.and_then(|item| item.refused.as_deref()) {
            return vec![Intent::Say(Message::new("pick-refused").with("why", why))];
        }
        let value = self.chosen();
        value.map_or_else(Vec::new, |value| vec![Intent::Chosen(Choice { purpose: self.spec.purpose, value })])
    }

    fn chosen(&self) -> Option<String> {
        if let Some(item) = self.shown.get(self.at).and_then(|&at| self.spec.items.get(at)) {
            return Some(item.value.clone());
        }
        let only_typed = self.spec.free && self.spec.items.is_empty();
        self.fresh().map(str::to_owned).or_else(|| only_typed.then(String::new))
    }

    fn window(&self, screen: Rect) -> Rect {
        let rows = (self.spec.items.len() + usize::from(self.spec.free)).clamp(1, MOST_ROWS);
        popup::place(screen, 72, u16::try_from(rows).unwrap_or(1).saturating_add(4))
    }

    /// Rows of the list in view.
    fn rows_high(&self, screen: Rect) -> usize {
        usize::from(self.window(screen).height.saturating_sub(4)).max(1)
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

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            if let Some(at) = step.apply(self.at, self.len(), self.rows_high(context.area)) {
                self.mark(at, context.area);
            }
            return Vec::new();
        }
        match Action::from_code(action) {
            Some(Action::Cancel) => vec![Intent::Close],
            Some(Action::Choose) => self.choose(),
            _ => Vec::new(),
        }
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        if self.typed.apply(&input, MOST_TYPED_COLUMNS) == Applied::Text {
            self.narrow(context.area);
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) {
        self.mark(self.at, context.area);
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let title = context.texts.say(&self.spec.title);
        let inside = popup::draw(self.window(screen), &title, frame.buffer_mut(), context.theme);
        self.draw_typed(context, frame, cells::line(inside, 0));
        if let Some(warning) = guard::short(&self.typed, context) {
            let style = context.theme.style(Role::Warn);
            put(frame.buffer_mut(), cells::line(inside, 1), &warning, style, Align::Left, context.theme.glyphs.cut);
        }
        let list = Rect { y: inside.y.saturating_add(2), height: inside.height.saturating_sub(2), ..inside };
        self.draw_list(context, frame, list);
    }
}

impl Pick {
    fn draw_typed(&self, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
        let id = if self.spec.items.is_empty() { "pick-write" } else { "pick-prompt" };
        let prompt = format!("{} ", context.texts.get(id));
        let style = context.theme.style(Role::Accent);
        let (_, end) = put(frame.buffer_mut(), line, &prompt, style, Align::Left, context.theme.glyphs.cut);
        let field = Rect { x: end, width: line.right().saturating_sub(end), ..line };
        let cursor = self.typed.draw(field, frame.buffer_mut(), context.theme);
        frame.set_cursor_position(cursor);
    }

    fn draw_list(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        let texts = context.texts;
        let known = self.shown.iter().filter_map(|&at| self.spec.items.get(at)).map(|item| line(item, self.labels));
        let fresh = self.fresh().map(|typed| Cell::from(texts.with("pick-new", &[("typed", typed.into())])));
        let rows: Vec<Cell<'_>> = known.chain(fresh).skip(self.scroll.offset).take(usize::from(area.height)).collect();
        if rows.is_empty() && !self.spec.items.is_empty() {
            let text = texts.with("pick-nothing", &[("typed", self.typed.text().into())]);
            let style = context.theme.style(Role::Dim);
            put(frame.buffer_mut(), cells::line(area, 0), &text, style, Align::Left, context.theme.glyphs.cut);
            return;
        }
        let selected = self.at.checked_sub(self.scroll.offset);
        let at = list::draw(&rows, selected, area, frame.buffer_mut(), context.theme);
        cursor::stand(at, frame, context.theme);
    }
}

/// Label and note, the notes under each other.
fn line(item: &PickItem, columns: usize) -> Cell<'static> {
    let label = locale::visible(&item.label);
    let role = if item.refused.is_some() { Role::Dim } else { Role::Text };
    let note = item.refused.as_deref().unwrap_or(&item.note);
    if note.is_empty() {
        return Cell::new(label.into_owned(), role);
    }
    Cell::new(format!("{}  {}", locale::fit(&label, columns), locale::visible(note)), role)
}
