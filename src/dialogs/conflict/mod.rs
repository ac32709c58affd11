//! Colleagues have changed what one wanted to save: for each field mine, theirs or both is chosen, with every version
//! and what both began with in sight; then all of it is saved as one change.

mod asked;
mod solved;
mod versions;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Change, Message, Work};
use crate::msg::{Context, Effect, Intent, ListAction};
use crate::store::Conflict;
use crate::ui::scroll::{Scroll, Step};

use super::{Action, Dialog, form};
use asked::{Choice, Question};
use view::Layout;

pub(super) struct Resolve {
    change: Change,
    questions: Vec<Question>,
    at: usize,
    scroll: Scroll,
    /// First line of the versions drawn.
    from: usize,
}

impl Resolve {
    pub(super) fn new(change: Change, conflicts: Vec<Conflict>, work: &Work) -> Self {
        let questions = asked::questions(conflicts, &change, work);
        Self { change, questions, at: 0, scroll: Scroll::default(), from: 0 }
    }

    fn question(&self) -> Option<&Question> {
        self.questions.get(self.at)
    }

    /// What it is about: the thing's own name, else what the change calls it.
    fn title_of<'a>(&'a self, question: &'a Question) -> &'a str {
        if !question.about.title.is_empty() {
            return &question.about.title;
        }
        let named = self.change.label.args.iter().find(|(name, _)| name == "title");
        named.map_or("", |(_, title)| title.as_str())
    }

    /// Whether more than one thing is in question.
    fn is_of_several(&self) -> bool {
        self.questions.windows(2).any(|two| matches!(two, [one, other] if one.about.id != other.about.id))
    }

    fn mark(&mut self, at: usize, context: &Context<'_>) {
        if at != self.at {
            self.from = 0;
        }
        self.at = at.min(self.questions.len().saturating_sub(1));
        let rows = Layout::of(self, context).rows_high();
        self.scroll = self.scroll.follow(self.at, self.questions.len(), rows, Step::HalfPage);
    }

    /// Chooses for the marked field, and goes on to the next one that is not chosen.
    fn choose(&mut self, choice: Choice, context: &Context<'_>) -> Vec<Intent> {
        let Some(question) = self.questions.get_mut(self.at) else { return Vec::new() };
        if choice == Choice::Both && question.together().is_none() {
            return vec![Intent::Say(Message::new("conflict-no-both"))];
        }
        question.choice = Some(choice);
        let behind = (self.at + 1..self.questions.len()).chain(0..self.at);
        let mut waiting = behind.filter(|&at| self.questions.get(at).is_some_and(|one| one.choice.is_none()));
        let next = waiting.next().unwrap_or(self.at);
        self.mark(next, context);
        Vec::new()
    }

    fn choose_all(&mut self, choice: Choice) -> Vec<Intent> {
        self.questions.iter_mut().for_each(|question| question.choice = Some(choice));
        Vec::new()
    }

    /// Saves what is chosen as one change; where something is not chosen nothing is saved.
    fn save(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let waiting = self.questions.iter().filter(|question| question.choice.is_none()).count();
        let first = self.questions.iter().position(|question| question.choice.is_none());
        if let Some(first) = first {
            let field = self.questions.get(first).map(|question| versions::field(question, context));
            self.mark(first, context);
            let said = Message::new("conflict-not-chosen").with("count", waiting);
            return vec![Intent::Say(said.with("field", field.unwrap_or_default()))];
        }
        let done = solved::solved(&self.change, &self.questions);
        let done = done.map_or_else(|| Intent::Say(Message::new("conflict-theirs-stand")), Intent::Commit);
        self.draft_keys().map(|key| Intent::Do(Effect::DropDraft(key))).chain([Intent::Close, done]).collect()
    }

    fn cancel(&self, context: &Context<'_>) -> Vec<Intent> {
        let kept = self.draft_keys().any(|key| context.draft(&key).is_some());
        let said = if kept { "draft-kept" } else { "conflict-left" };
        vec![Intent::Say(Message::new(said)), Intent::Close]
    }

    /// Of the comment, the form or the single field that what is in question was typed in.
    fn draft_keys(&self) -> impl Iterator<Item = String> {
        let conflicts = self.questions.iter().flat_map(Question::conflicts);
        let keys = conflicts.flat_map(|conflict| {
            let field = format!("{}:{}:{}", conflict.entity.code(), conflict.id.0, conflict.field);
            [form::key(conflict.entity, conflict.id, &self.change.label.id), field]
        });
        keys.collect::<std::collections::BTreeSet<_>>().into_iter()
    }

    fn scroll_text(&mut self, down: bool, context: &Context<'_>) {
        let layout = Layout::of(self, context);
        let page = layout.text_high().saturating_sub(1).max(1);
        let to = if down { self.from.saturating_add(page) } else { self.from.saturating_sub(page) };
        self.from = to.min(layout.last_line());
    }
}

impl Dialog for Resolve {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.conflict"]
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.question().is_some_and(|question| question.together().is_some()) {
            return &[
                "conflict.save",
                "conflict.mine",
                "conflict.theirs",
                "conflict.both",
                "dialog.cancel",
                "conflict.all_mine",
                "conflict.all_theirs",
                "app.help",
            ];
        }
        &[
            "conflict.save",
            "conflict.mine",
            "conflict.theirs",
            "dialog.cancel",
            "conflict.all_mine",
            "conflict.all_theirs",
            "app.help",
        ]
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let rows = Layout::of(self, context).rows_high();
            if let Some(at) = step.apply(self.at, self.questions.len(), rows) {
                self.mark(at, context);
            }
            return Vec::new();
        }
        match Action::from_code(action) {
            Some(Action::Mine) => return self.choose(Choice::Mine, context),
            Some(Action::Theirs) => return self.choose(Choice::Theirs, context),
            Some(Action::Both) => return self.choose(Choice::Both, context),
            Some(Action::AllMine) => return self.choose_all(Choice::Mine),
            Some(Action::AllTheirs) => return self.choose_all(Choice::Theirs),
            Some(Action::SaveChosen) => return self.save(context),
            Some(Action::Cancel) => return self.cancel(context),
            Some(Action::TextDown) => self.scroll_text(true, context),
            Some(Action::TextUp) => self.scroll_text(false, context),
            _ => {}
        }
        Vec::new()
    }

    fn resized(&mut self, context: &Context<'_>) {
        self.mark(self.at, context);
        self.from = self.from.min(Layout::of(self, context).last_line());
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        view::draw(self, &Layout::in_screen(self, context, screen), context, frame);
    }
}

#[cfg(test)]
mod tests;
