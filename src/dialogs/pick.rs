//! Choosing from a list: typing narrows it, Enter takes the marked row.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Message;
use crate::locale;
use crate::msg::{Choice, Context, Intent, ListAction, PickItem, PickSpec, guard, with_keys};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::list;
use crate::ui::paragraph::{self, Line};
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

/// The question that a new user meets first: nothing is taken there that has not been typed or gone to.
const FIRST: &str = "app.unit";

/// The questions where what is typed goes before the rows that are only like it.
const TYPED_FIRST: [&str; 2] = ["correct.series", "correct.period_of"];

/// The questions that propose a name.
const PROPOSED: [&str; 2] = ["app.write", "import.name"];

/// Columns of the labels where notes stand after them: at least and, where labels are long, at most.
const LABEL: (usize, usize) = (26, 44);

pub(super) struct Pick {
    spec: PickSpec,
    folded: Vec<String>,
    /// Label and other name of each item, folded: what it is called.
    called: Vec<(String, String)>,
    /// Whether an item is called as what is typed.
    known: bool,
    /// Columns of the labels.
    labels: usize,
    typed: Field,
    shown: Vec<usize>,
    at: usize,
    /// Whether a row has been gone to, typed for, or was marked from the first.
    marked: bool,
    scroll: Scroll,
}

impl Pick {
    pub(super) fn new(spec: PickSpec, context: &Context<'_>) -> Self {
        let searched = |item: &PickItem| locale::fold(&format!("{} {} {}", item.label, item.note, item.also));
        let folded = spec.items.iter().map(searched).collect();
        let called = spec.items.iter().map(|item| (locale::fold(&item.label), locale::fold(&item.also))).collect();
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
        let marked = spec.purpose != FIRST || !spec.current.is_empty();
        let scroll = Scroll::default();
        let mut pick = Self { typed, labels, spec, folded, called, known: false, shown, at: 0, marked, scroll };
        pick.know();
        pick.mark(at, context.area);
        pick
    }

    /// The rows that hold what is typed, letter by letter in order, the best match first: the row that is called so before
    /// all, else what is typed where that may be chosen itself.
    fn narrow(&mut self, screen: Rect) {
        let typed = locale::fold(self.typed.text());
        self.shown = fuzzy::matching(&self.folded, &typed);
        // A lone digit is a key more often than the beginning of a kommun's code.
        if self.spec.purpose == FIRST && matches!(typed.trim().as_bytes(), [b'0'..=b'9']) {
            self.shown.clear();
        }
        let called = &self.called;
        self.shown.sort_by_key(|at| !called.get(*at).is_some_and(|names| is_called(names, typed.trim())));
        self.know();
        self.marked = true;
        self.mark(0, screen);
    }

    /// Looks whether an item is called as what is typed.
    fn know(&mut self) {
        let typed = locale::fold(self.typed.text().trim());
        self.known = self.called.iter().any(|names| is_called(names, &typed));
    }

    fn mark(&mut self, at: usize, screen: Rect) {
        self.at = at.min(self.len().saturating_sub(1));
        self.scroll = self.scroll.follow(self.at, self.len(), self.rows_high(screen), Step::HalfPage);
    }

    /// What is typed, where it may be chosen itself: no row is called so.
    fn fresh(&self) -> Option<&str> {
        let typed = self.typed.text().trim();
        (self.spec.free && !typed.is_empty() && !self.known).then_some(typed)
    }

    /// Rows before those of the items: that for what is typed, where it stands first.
    fn before(&self) -> usize {
        usize::from(TYPED_FIRST.contains(&self.spec.purpose) && self.fresh().is_some())
    }

    /// The item that is marked; None where that is what is typed.
    fn item(&self) -> Option<&PickItem> {
        let at = self.at.checked_sub(self.before())?;
        self.shown.get(at).and_then(|&at| self.spec.items.get(at))
    }

    /// Rows, with the one for what is typed.
    fn len(&self) -> usize {
        self.shown.len() + usize::from(self.fresh().is_some())
    }

    fn choose(&self) -> Vec<Intent> {
        if !self.marked {
            return vec![Intent::Say(Message::new("pick-unmarked"))];
        }
        if let Some(why) = self.item().and_then(|item| item.refused.as_deref()) {
            return vec![Intent::Say(Message::new("pick-refused").with("why", why))];
        }
        let value = self.chosen();
        value.map_or_else(Vec::new, |value| vec![Intent::Chosen(Choice { purpose: self.spec.purpose, value })])
    }

    fn chosen(&self) -> Option<String> {
        if let Some(item) = self.item() {
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
            let at = step.apply(self.at, self.len(), self.rows_high(context.area));
            // The first step goes to the first row.
            let at = if self.marked { at } else { at.map(|_| 0) };
            if let Some(at) = at {
                self.marked = true;
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
        let (title, window) = (context.texts.say(&self.spec.title), self.window(screen));
        let (question, more) = parted(&title, window.width.saturating_sub(2));
        let inside = popup::draw(window, question, frame.buffer_mut(), context.theme);
        self.draw_typed(context, frame, cells::line(inside, 0));
        if let Some(warning) = guard::short(&self.typed, context) {
            let style = context.theme.style(Role::Warn);
            put(frame.buffer_mut(), cells::line(inside, 1), &warning, style, Align::Left, context.theme.glyphs.cut);
        } else if let Some(told) = self.taken(context) {
            let style = context.theme.style(Role::Dim);
            put(frame.buffer_mut(), cells::line(inside, 1), &told, style, Align::Left, context.theme.glyphs.cut);
        } else {
            let height = if self.spec.items.is_empty() { inside.height.saturating_sub(1) } else { 1 };
            let below = Rect { y: inside.y.saturating_add(1), height, ..inside }.intersection(inside);
            let lines = paragraph::wrapped(&[Line::new(more, Role::Dim)], below.width);
            paragraph::draw(&lines, 0, below, frame.buffer_mut(), context.theme);
        }
        let list = Rect { y: inside.y.saturating_add(2), height: inside.height.saturating_sub(2), ..inside };
        self.draw_list(context, frame, list);
    }
}

impl Pick {
    /// Which of the two is taken, what is typed or a row of the list, where either may be.
    fn taken(&self, context: &Context<'_>) -> Option<String> {
        let asked = self.spec.free && !self.spec.items.is_empty() && !self.typed.text().trim().is_empty();
        let id = if self.item().is_some() { "pick-takes-row" } else { "pick-takes-typed" };
        asked.then(|| context.texts.with(id, &[("key", with_keys("{pick.choose}", context).into())]))
    }

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
        let id = if self.before() > 0 { "pick-typed" } else { "pick-new" };
        let fresh = self.fresh().map(|typed| Cell::from(texts.with(id, &[("typed", typed.into())])));
        let (first, last) = if self.before() > 0 { (fresh, None) } else { (None, fresh) };
        let rows = first.into_iter().chain(known).chain(last);
        let rows: Vec<Cell<'_>> = rows.skip(self.scroll.offset).take(usize::from(area.height)).collect();
        if rows.is_empty() && !self.spec.items.is_empty() {
            let text = texts.with("pick-nothing", &[("typed", self.typed.text().into())]);
            let style = context.theme.style(Role::Dim);
            put(frame.buffer_mut(), cells::line(area, 0), &text, style, Align::Left, context.theme.glyphs.cut);
            return;
        }
        let selected = self.at.checked_sub(self.scroll.offset).filter(|_| self.marked);
        let at = list::draw(&rows, selected, area, frame.buffer_mut(), context.theme);
        cursor::stand(at, frame, context.theme);
    }
}

/// A title that is too wide for its edge: the question, and what is said beside it.
fn parted(title: &str, columns: u16) -> (&str, &str) {
    match title.split_once("? ").filter(|_| cells::width(title) > columns) {
        Some((question, more)) => (title.get(..=question.len()).unwrap_or(title), more),
        None => (title, ""),
    }
}

/// Whether an item is called so, in its label or where that says more in its other name; folded.
fn is_called((label, also): &(String, String), name: &str) -> bool {
    !name.is_empty() && (label == name || also == name)
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
