//! What keys and changes do to this pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Item;
use crate::msg::{Context, Intent, Pane};

use super::state::Plan;
use super::view;

impl Pane for Plan {
    fn name(&self) -> &'static str {
        "plan"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &["plan", "list"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["plan.open"]
    }

    fn is_quarter(&self) -> bool {
        true
    }

    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        self.selected.map(Item::Activity).into_iter().collect()
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.shown = context.work.activities().iter().map(|activity| activity.id).collect();
        Vec::new()
    }

    fn act(&mut self, _action: &str, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}
