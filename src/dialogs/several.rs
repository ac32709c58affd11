//! Choosing several things from a short list by ticking them, with room for a line of one's own words under it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale;
use crate::msg::{Choice, Context, Intent, ListAction, SeveralSpec, guard};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::list;
use crate::ui::popup;
use crate::ui::scroll::{Scroll, Step};
use crate::ui::table::Cell;
use crate::ui::text_field::{Field, Input, Lines};
use crate::ui::theme::Role;

use super::{Action, Dialog};

/// Rows of the list at most.
const MOST_ROWS: usize = 14;
/// Longest text of one's own, in characters.
const MOST_WORDS: usize = 200;
/// Columns of the window.
const WIDTH: u16 = 72;

pub(super) struct Several {
    spec: SeveralSpec,
    ticked: Vec<bool>,
    words: Option<Field>,
    at: usize,
    scroll: Scroll,
}

impl Several {
    pub(super) fn new(spec: SeveralSpec) -> Self {
        let ticked = spec.items.iter().map(|item| spec.ticked.contains(&item.value)).collect();
        let words = spec.words.as_ref().map(|(_, text)| Field::new(text, Lines::One, MOST_WORDS));
        Self { spec, ticked, words, at: 0, scroll: Scroll::default() }
    }

    fn len(&self) -> usize {
        self.spec.items.len() + usize::from(self.words.is_some())
    }

    fn mark(&mut self, at: usize, screen: Rect) {
        self.at = at.min(self.len().saturating_sub(1));
        let row = self.at.min(self.spec.items.len().saturating_sub(1));
        self.scroll = self.scroll.follow(row, self.spec.items.len(), self.rows_high(screen), Step::HalfPage);
    }

    fn window(&self, screen: Rect) -> Rect {
        let rows = self.spec.items.len().clamp(1, MOST_ROWS) + if self.words.is_some() { 3 } else { 0 };
        popup::place(screen, WIDTH, u16::try_from(rows).unwrap_or(1).saturating_add(2))
    }

    fn rows_high(&self, screen: Rect) -> usize {
        let foot = if self.words.is_some() { 5 } else { 2 };
        usize::from(self.window(screen).height.saturating_sub(foot)).max(1)
    }

    /// The codes with spaces between; behind a line feed the words, where they are asked for.
    fn chosen(&self) -> String {
        let ticked = self.spec.items.iter().zip(&self.ticked).filter(|(_, ticked)| **ticked);
        let codes = ticked.map(|(item, _)| item.value.as_str()).collect::<Vec<_>>().join(" ");
        match &self.words {
            Some(words) => format!("{codes}\n{}", words.text().trim()),
            None => codes,
        }
    }

    fn in_words(&self) -> bool {
        self.words.is_some() && self.at == self.spec.items.len()
    }
}

impl Dialog for Several {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.several"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["several.choose", "several.tick", "list.next", "list.previous", "dialog.cancel"]
    }

    fn typing(&self) -> bool {
        self.in_words()
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
            Some(Action::Tick) => {
                if let Some(ticked) = self.ticked.get_mut(self.at) {
                    *ticked = !*ticked;
                }
                Vec::new()
            }
            Some(Action::ChooseTicked) => {
                vec![Intent::Chosen(Choice { purpose: self.spec.purpose, value: self.chosen() })]
            }
            _ => Vec::new(),
        }
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        let width = self.window(context.area).width.saturating_sub(4);
        if let Some(words) = self.words.as_mut() {
            words.apply(&input, width);
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) {
        self.mark(self.at, context.area);
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let title = context.texts.say(&self.spec.title);
        let inside = popup::draw(self.window(screen), &title, frame.buffer_mut(), context.theme);
        let (list, foot) = if self.words.is_some() { popup::with_foot(inside, 2) } else { (inside, Rect::ZERO) };
        let rows = self.spec.items.iter().zip(&self.ticked).skip(self.scroll.offset).take(usize::from(list.height));
        let rows: Vec<Cell<'_>> = rows.map(|(item, ticked)| line(&item.label, &item.note, *ticked)).collect();
        let selected = (!self.in_words()).then(|| self.at.saturating_sub(self.scroll.offset));
        let marker = list::draw(&rows, selected, list, frame.buffer_mut(), context.theme);
        if let (Some(words), Some((label, _))) = (&self.words, &self.spec.words) {
            self.draw_words(words, &context.texts.say(label), context, frame, foot);
        }
        cursor::stand(marker, frame, context.theme);
    }
}

impl Several {
    fn draw_words(&self, words: &Field, label: &str, context: &Context<'_>, frame: &mut Frame<'_>, foot: Rect) {
        let theme = context.theme;
        let line = cells::line(foot, 0);
        let marker = if self.in_words() { theme.glyphs.marker } else { " " };
        let prompt = format!("{marker} {label}: ");
        let role = if self.in_words() { Role::Accent } else { Role::Text };
        let (_, end) = put(frame.buffer_mut(), line, &prompt, theme.style(role), Align::Left, theme.glyphs.cut);
        let place = Rect { x: end, width: line.right().saturating_sub(end), ..line };
        let cursor = words.draw(place, frame.buffer_mut(), theme);
        if self.in_words() {
            frame.set_cursor_position(cursor);
        }
        if let Some(warning) = guard::short(words, context) {
            let style = theme.style(Role::Warn);
            put(frame.buffer_mut(), cells::line(foot, 1), &warning, style, Align::Left, theme.glyphs.cut);
        }
    }
}

fn line(label: &str, note: &str, ticked: bool) -> Cell<'static> {
    let sign = if ticked { "[✓]" } else { "[ ]" };
    let label = locale::visible(label);
    let note = if note.is_empty() { String::new() } else { format!("  {}", locale::visible(note)) };
    Cell::new(format!("{sign} {label}{note}"), Role::Text)
}
