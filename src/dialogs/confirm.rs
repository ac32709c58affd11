//! Asked before something that cannot be undone: what goes, what stays, and one key that does it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::msg::{ConfirmSpec, Context, Intent};
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::theme::Role;

use super::{Action, Dialog};

/// Columns of the window where there is room.
const WIDTH: u16 = 78;

pub(super) struct Confirm {
    spec: ConfirmSpec,
}

impl Confirm {
    pub(super) const fn new(spec: ConfirmSpec) -> Self {
        Self { spec }
    }
}

impl Dialog for Confirm {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.confirm"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["confirm.yes", "dialog.cancel"]
    }

    fn act(&mut self, action: &str, _context: &Context<'_>) -> Vec<Intent> {
        match Action::from_code(action) {
            Some(Action::Confirm) => vec![Intent::Close, Intent::Do(self.spec.effect.clone())],
            Some(Action::Cancel) => vec![Intent::Close],
            _ => Vec::new(),
        }
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let wide = popup::place(screen, WIDTH, 5).width.saturating_sub(4);
        let mut lines = Vec::new();
        for paragraph in &self.spec.text {
            lines.extend((!lines.is_empty()).then(Line::empty));
            lines.push(Line::new(context.texts.say(paragraph), Role::Text));
        }
        let lines = paragraph::wrapped(&lines, wide);
        let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = context.texts.say(&self.spec.title);
        let inside = popup::draw(popup::place(screen, WIDTH, high), &title, frame.buffer_mut(), context.theme);
        let place = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        paragraph::draw(&lines, 0, place, frame.buffer_mut(), context.theme);
    }
}
