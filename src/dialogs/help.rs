//! The keys in force, by scope, made from the keymap itself.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale;
use crate::msg::{Context, Intent, ListAction, action_text_id, chord_label};
use crate::ui::cursor;
use crate::ui::list;
use crate::ui::popup;
use crate::ui::scroll::{Scroll, Step};
use crate::ui::table::Cell;
use crate::ui::theme::Role;

use super::{Action, Dialog};

/// One line: the keys and what they do; a heading has no keys.
struct Entry {
    keys: String,
    what: String,
}

pub(super) struct Help {
    entries: Vec<Entry>,
    at: usize,
    scroll: Scroll,
}

impl Help {
    /// The keys of these scopes, innermost first.
    pub(super) fn new(scopes: &[&'static str], context: &Context<'_>) -> Self {
        let entries = scopes.iter().flat_map(|scope| of_scope(scope, context)).collect();
        Self { entries, at: 0, scroll: Scroll::default() }
    }
}

fn of_scope(scope: &str, context: &Context<'_>) -> Vec<Entry> {
    let mut actions: Vec<&str> = Vec::new();
    for (_, action) in context.keymap.entries(scope) {
        if !actions.contains(&action) {
            actions.push(action);
        }
    }
    let heading = Entry { keys: String::new(), what: context.texts.get(&format!("scope-{}", scope.replace('.', "-"))) };
    let lines = actions.into_iter().map(|action| {
        let chords = context.keymap.keys_of(&[scope], action);
        let keys: Vec<String> = chords.iter().map(|chord| chord_label(context.texts, chord)).collect();
        Entry { keys: keys.join(", "), what: context.texts.get(&action_text_id(action)) }
    });
    std::iter::once(heading).chain(lines).collect()
}

fn window(screen: Rect) -> Rect {
    popup::place(screen, 64, screen.height.saturating_sub(2))
}

fn rows_high(screen: Rect) -> usize {
    usize::from(window(screen).height).saturating_sub(2)
}

impl Dialog for Help {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.help"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["list.next", "list.previous", "dialog.cancel"]
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if Action::from_code(action) == Some(Action::Cancel) {
            return vec![Intent::Close];
        }
        let height = rows_high(context.area);
        let step = ListAction::from_code(action).and_then(|step| step.apply(self.at, self.entries.len(), height));
        if let Some(at) = step {
            self.at = at;
            self.scroll = self.scroll.follow(at, self.entries.len(), height, Step::HalfPage);
        }
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let title = context.texts.get("help-title");
        let inside = popup::draw(window(screen), &title, frame.buffer_mut(), context.theme);
        let rows: Vec<Cell<'_>> = self
            .entries
            .iter()
            .skip(self.scroll.offset)
            .take(rows_high(screen))
            .map(|entry| {
                if entry.keys.is_empty() {
                    return Cell::new(entry.what.as_str(), Role::Title);
                }
                Cell::from(format!("  {}  {}", locale::fit(&entry.keys, 16), entry.what))
            })
            .collect();
        let selected = self.at.checked_sub(self.scroll.offset);
        let at = list::draw(&rows, selected, inside, frame.buffer_mut(), context.theme);
        cursor::stand(at, frame, context.theme);
    }
}
