//! Putting up suggestions: one line, Enter, the next line; Enter on an empty line and one is back where one was.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Change, Column, Entity, EntityId, Message, Place};
use crate::msg::{Context, Draft, Effect, Intent, forms, guard};
use crate::ui::cells::{self, Align, put};
use crate::ui::paragraph;
use crate::ui::popup;
use crate::ui::text_field::{Field, Input, Lines};
use crate::ui::theme::Role;

use super::{Action, Dialog};

/// Longest suggestion, in characters; the field scrolls.
const MOST: usize = 300;
/// Columns of the window where there is room.
const WIDTH: u16 = 84;
/// How many of those put up just now are shown.
const SHOWN: usize = 5;
/// The key of its draft.
const KEY: &str = "capture:new:title";

pub(super) struct Capture {
    field: Field,
    /// The board made with the first suggestion, until it has been read.
    made: Option<EntityId>,
    /// The board and place of the latest suggestion.
    last: Option<(EntityId, Place)>,
    /// The indicator that the suggestions are about.
    about: Option<EntityId>,
    put_up: Vec<String>,
    restored: bool,
}

impl Capture {
    pub(super) fn new(about: Option<EntityId>, drafts: &[Draft]) -> Self {
        let draft = drafts.iter().find(|draft| draft.key == KEY).map(|draft| draft.text.as_str());
        let field = Field::new(draft.unwrap_or_default(), Lines::One, MOST);
        Self { restored: draft.is_some(), field, made: None, last: None, about, put_up: Vec::new() }
    }

    fn enter(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let title = self.field.text().trim().to_owned();
        let drop = Intent::Do(Effect::DropDraft(KEY.to_owned()));
        if title.is_empty() {
            let said = Intent::Say(Message::new("capture-done").with("count", self.put_up.len()));
            let said = Some(said).filter(|_| !self.put_up.is_empty());
            return [drop, Intent::Close].into_iter().chain(said).collect();
        }
        let (board, edit) = match (context.board(), self.made) {
            (None, Some(made)) => (made, None),
            _ => forms::first_board(context),
        };
        self.made = edit.is_some().then_some(board).or(self.made);
        let here = self.last.take().filter(|(last, _)| *last == board).map(|(_, place)| place);
        let stored = || context.work.column(board, Column::Proposed).last().map(|card| card.place.clone());
        let (change, place) = forms::put_up(&title, (board, edit), here.or_else(stored).as_ref(), self.about, context);
        self.last = Some((board, place));
        self.put_up.push(title);
        self.field = Field::new("", Lines::One, MOST);
        self.restored = false;
        vec![Intent::Commit(change), drop]
    }
}

/// Whether a draft is of a suggestion.
pub(super) fn is_draft(draft: &Draft) -> bool {
    draft.key == KEY
}

impl Dialog for Capture {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.capture"]
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.about.is_some() {
            &["capture.put_up", "dialog.cancel", "capture.unlink", "edit.discard"]
        } else {
            &["capture.put_up", "dialog.cancel", "edit.discard"]
        }
    }

    fn loses(&self, action: &str) -> bool {
        Action::from_code(action) == Some(Action::Discard) && !self.field.is_empty()
    }

    fn typing(&self) -> bool {
        true
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        match Action::from_code(action) {
            Some(Action::PutUp) => self.enter(context),
            Some(Action::Unlink) => {
                self.about = None;
                Vec::new()
            }
            Some(Action::Discard) => vec![Intent::Do(Effect::DropDraft(KEY.to_owned())), Intent::Close],
            Some(Action::Cancel) if self.field.is_empty() => {
                vec![Intent::Do(Effect::DropDraft(KEY.to_owned())), Intent::Close]
            }
            Some(Action::Cancel) => vec![Intent::Say(Message::new("draft-kept")), Intent::Close],
            _ => Vec::new(),
        }
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        self.field.apply(&input, context.area.width);
        Vec::new()
    }

    fn refused(&mut self, change: &Change) {
        let Some((_, title)) = change.label.args.iter().find(|(name, _)| name == "title") else { return };
        if let Some(at) = self.put_up.iter().rposition(|put_up| put_up == title) {
            self.put_up.remove(at);
            let text = format!("{title} {}", self.field.text());
            self.field = Field::new(text.trim_end(), Lines::One, MOST);
        }
        if change.edits.iter().any(|edit| edit.target().0 == Entity::Board) {
            self.made = None;
        }
    }

    fn draft(&self) -> Option<Draft> {
        let text = self.field.text().to_owned();
        Some(Draft { key: KEY.to_owned(), title: text.clone(), text, base: String::new() })
    }

    fn is_restored(&self) -> bool {
        self.restored
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let (texts, theme) = (context.texts, context.theme);
        let board = context.board().map_or_else(|| texts.get("board-first"), |board| board.name.clone());
        let title = texts.with("capture-title", &[("board", board.as_str().into())]);
        let shown = self.put_up.len().min(SHOWN);
        let about = usize::from(self.about.is_some());
        let rows = u16::try_from(shown + about).unwrap_or_default();
        let warning = guard::lines(&self.field, context, popup::place(screen, WIDTH, 5).width.saturating_sub(4));
        let foot = u16::try_from(warning.len()).unwrap_or_default().max(1);
        let place = popup::place(screen, WIDTH, rows.saturating_add(4 + foot));
        let inside = popup::draw(place, &title, frame.buffer_mut(), theme);
        let line = |down: usize| {
            let line = cells::line(inside, u16::try_from(down).unwrap_or(u16::MAX));
            Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line }
        };
        for (at, title) in self.put_up.iter().rev().take(SHOWN).rev().enumerate() {
            let text = format!("+ {}", crate::locale::visible(title));
            put(frame.buffer_mut(), line(at), &text, theme.style(Role::Good), Align::Left, theme.glyphs.cut);
        }
        if let Some(indicator) = self.about {
            let name = context.work.indicator(indicator).map_or("", |named| named.title.as_str());
            let text = texts.with("capture-about", &[("title", name.into())]);
            put(frame.buffer_mut(), line(shown), &text, theme.style(Role::Dim), Align::Left, theme.glyphs.cut);
        }
        let field = line(shown + about + 1);
        let (_, end) = put(
            frame.buffer_mut(),
            field,
            &format!("{} ", theme.glyphs.marker),
            theme.style(Role::Accent),
            Align::Left,
            "",
        );
        let field = Rect { x: end, width: field.right().saturating_sub(end), ..field };
        let cursor = self.field.draw(field, frame.buffer_mut(), theme);
        frame.set_cursor_position(cursor);
        if !warning.is_empty() {
            let foot = Rect { height: foot, ..line(shown + about + 2) };
            return paragraph::draw(&warning, 0, foot, frame.buffer_mut(), theme);
        }
        let hint = texts.get("capture-hint");
        put(frame.buffer_mut(), line(shown + about + 2), &hint, theme.style(Role::Dim), Align::Left, theme.glyphs.cut);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg::scene::Scene;

    #[test]
    fn a_suggestion_that_could_not_be_stored_is_given_back_and_the_board_is_made_with_the_next_one() {
        let scene = Scene::of(Vec::new());
        let mut capture = Capture::new(None, &[]);
        let put_up = |capture: &mut Capture, text: &str| {
            capture.input(Input::Paste(text.to_owned()), &scene.context());
            let intents = capture.act("capture.put_up", &scene.context());
            intents.into_iter().find_map(|intent| if let Intent::Commit(change) = intent { Some(change) } else { None })
        };
        let makes_board = |change: &Change| change.edits.iter().any(|edit| edit.target().0 == Entity::Board);
        let first = put_up(&mut capture, "Ring").unwrap();
        assert!(makes_board(&first) && capture.field.is_empty());
        capture.refused(&first);
        assert_eq!((capture.field.text(), capture.put_up.len()), ("Ring", 0));
        let again = put_up(&mut capture, " igen").unwrap();
        assert!(makes_board(&again));
        let second = put_up(&mut capture, "Besök").unwrap();
        assert!(!makes_board(&second));
    }
}
