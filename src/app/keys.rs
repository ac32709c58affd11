//! A key becomes an action or typed text, through the scopes of what is in front, innermost first.

use crate::domain::{Arg, Message};
use crate::keymap::{Code, Key, Resolved};
use crate::msg::{Effect, Intent, ListAction, Turn};
use crate::ui::text_field::Input;

use super::actions::Action;
use super::intents::From;
use super::layout;
use super::model::Model;
use super::opening;

impl Model {
    /// The scopes in force, innermost first.
    pub(super) fn scopes(&self) -> Vec<&'static str> {
        if let Some(layer) = self.layers.last() {
            return layer.dialog.scopes().iter().copied().chain(["dialog"]).collect();
        }
        let Some(pane) = self.panes.get(self.focus) else { return vec!["global"] };
        let outer = (!pane.typing()).then_some("global");
        pane.scopes().iter().copied().chain(outer).collect()
    }

    fn typing(&self) -> bool {
        match self.layers.last() {
            Some(layer) => layer.dialog.typing(),
            None => self.panes.get(self.focus).is_some_and(|pane| pane.typing()),
        }
    }

    /// Whether this printable key is text for what is in front.
    fn takes(&self, typed: char) -> bool {
        match self.layers.last() {
            Some(layer) => layer.dialog.typing(),
            None => self.panes.get(self.focus).is_some_and(|pane| {
                let context = self.world.context_at(self.stand_of(self.focus));
                pane.takes(typed, &context)
            }),
        }
    }

    /// A key was pressed.
    pub(super) fn press(&mut self, key: Key) -> Vec<Effect> {
        if !layout::fits(self.world.size) && !self.typing() && !self.is_quit(key) {
            return Vec::new();
        }
        self.notice = None;
        let asked = self.losing.take();
        let typing = self.typing();
        if self.pending.is_empty()
            && let Some(typed) = key.typed().filter(|typed| self.takes(*typed))
        {
            return self.type_in(Input::Char(typed));
        }
        self.pending.push(key);
        match self.world.keymap.resolve(&self.scopes(), &self.pending) {
            Resolved::Action(action) => {
                let action = action.to_owned();
                self.pending.clear();
                if self.loses(&action) {
                    return self.lose(action, asked.as_deref());
                }
                self.act(&action)
            }
            Resolved::Pending(_) => Vec::new(),
            Resolved::None => self.unbound(typing),
        }
    }

    fn is_quit(&self, key: Key) -> bool {
        matches!(self.world.keymap.resolve(&["global"], &[key]), Resolved::Action("app.quit"))
    }

    fn unbound(&mut self, typing: bool) -> Vec<Effect> {
        let keys = std::mem::take(&mut self.pending);
        if let (true, [key]) = (typing, keys.as_slice()) {
            return editing(*key).map_or_else(Vec::new, |input| self.type_in(input));
        }
        if keys == [Key::plain(Code::Esc)] {
            return Vec::new();
        }
        let pressed = crate::msg::chord_label(&self.world.texts, &keys);
        self.notice = Some(Message::new("key-unbound").with("key", Arg::Text(pressed)));
        Vec::new()
    }

    fn loses(&self, action: &str) -> bool {
        match self.layers.last() {
            Some(layer) => layer.dialog.loses(action),
            None => self.panes.get(self.focus).is_some_and(|pane| pane.loses(action)),
        }
    }

    /// What has been typed is thrown away the second time in a row it is asked for; the first time says so.
    fn lose(&mut self, action: String, asked: Option<&str>) -> Vec<Effect> {
        if asked != Some(action.as_str()) {
            let keys = self.world.keymap.keys_of(&self.scopes(), &action);
            let key = keys.first().map(|chord| crate::msg::chord_label(&self.world.texts, chord)).unwrap_or_default();
            self.notice = Some(Message::new("lose-again").with("key", key));
            self.losing = Some(action);
            return Vec::new();
        }
        let effects = self.act(&action);
        self.notice.get_or_insert(Message::new("lost"));
        effects
    }

    /// Pasted text goes in as text where text is typed, and nowhere else.
    pub(super) fn paste(&mut self, text: String) -> Vec<Effect> {
        self.losing = None;
        if self.typing() {
            return self.type_in(Input::Paste(text));
        }
        self.notice = Some(Message::new("paste-nowhere"));
        Vec::new()
    }

    /// Text or an editing key, for what is in front.
    pub(super) fn type_in(&mut self, input: Input) -> Vec<Effect> {
        if !self.layers.is_empty() {
            return self.in_dialog(|dialog, context| dialog.input(input, context));
        }
        self.in_pane(|pane, context| pane.input(input, context))
    }

    /// An action, by its name.
    pub(super) fn act(&mut self, action: &str) -> Vec<Effect> {
        let anywhere = matches!(Action::from_code(action), Some(Action::Quit | Action::Suspend | Action::Help));
        if !self.layers.is_empty() && !anywhere {
            return self.in_dialog(|dialog, context| dialog.act(action, context));
        }
        if let Some(why) = self
            .panes
            .get(self.focus)
            .and_then(|pane| pane.refusal(action, &self.world.context_at(self.stand_of(self.focus))))
        {
            self.notice = Some(why);
            return Vec::new();
        }
        if let Some(global) = Action::from_code(action) {
            return self.act_globally(global);
        }
        debug_assert!(action.contains('.') || ListAction::from_code(action).is_some());
        self.in_pane(|pane, context| pane.act(action, context))
    }

    /// Lets the pane in focus do something, keeps what is typed in it as drafts, and carries out what it asks for.
    fn in_pane(
        &mut self,
        job: impl FnOnce(&mut dyn crate::msg::Pane, &crate::msg::Context<'_>) -> Vec<Intent>,
    ) -> Vec<Effect> {
        let at = self.focus;
        let drafts = |model: &Self| model.panes.get(at).map(|pane| pane.drafts()).unwrap_or_default();
        let before = drafts(self);
        let done = self.with_pane(at, job);
        let known = |draft: &crate::msg::Draft| self.world.drafts.iter().any(|kept| kept.key == draft.key);
        let news = |draft: &crate::msg::Draft| !before.contains(draft) && (draft.text != draft.base || known(draft));
        let typed = drafts(self).into_iter().filter(news).collect::<Vec<_>>();
        let kept = typed.into_iter().map(|draft| self.keep_draft(draft)).collect::<Vec<_>>();
        kept.into_iter().chain(done).collect()
    }

    /// Lets the topmost dialog do something, keeps what is typed in it as a draft, and carries out what it asks for.
    fn in_dialog(
        &mut self,
        job: impl FnOnce(&mut dyn crate::dialogs::Dialog, &crate::msg::Context<'_>) -> Vec<Intent>,
    ) -> Vec<Effect> {
        let context = self.world.context();
        let Some(layer) = self.layers.last_mut() else { return Vec::new() };
        let before = layer.dialog.draft();
        let intents = job(layer.dialog.as_mut(), &context);
        let after = layer.dialog.draft();
        let mut effects = Vec::new();
        // What is dropped now is not emptied first: if the saving is refused it comes back as it was typed.
        let is_dropped = |draft: &crate::msg::Draft| {
            let drops = |intent: &Intent| matches!(intent, Intent::Do(Effect::DropDraft(key)) if *key == draft.key);
            intents.iter().any(drops)
        };
        if let Some(draft) = after.filter(|draft| Some(draft) != before.as_ref() && !is_dropped(draft)) {
            effects.push(self.keep_draft(draft));
        }
        effects.extend(self.carry_out(From::Dialog, intents));
        effects
    }

    fn act_globally(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Quit => vec![Effect::Remember(Box::new(self.remembered())), Effect::Quit],
            Action::Suspend => vec![Effect::Suspend],
            Action::Undo => vec![Effect::Turn(Turn::Undo { told: self.told })],
            Action::Redo => vec![Effect::Turn(Turn::Redo)],
            Action::NextPane => self.turn_pane(false),
            Action::PreviousPane => self.turn_pane(true),
            Action::Pane1 => self.focus_on(0),
            Action::Pane2 => self.focus_on(1),
            Action::Pane3 => self.focus_on(2),
            Action::Pane4 => self.focus_on(3),
            Action::Pane5 => self.focus_on(4),
            Action::Pane6 => self.focus_on(5),
            Action::Pane7 => self.focus_on(6),
            Action::Pane8 => self.focus_on(7),
            Action::Forms => self.show("forms"),
            Action::Decisions => self.show("decisions"),
            Action::Palette => self.palette(),
            Action::Write => self.write_out(),
            Action::Copy => self.copy_out(),
            Action::Capture => self.capture(),
            Action::ToPlan => self.put_into_plan(),
            Action::Decide => self.decide(),
            Action::Link => self.link(),
            Action::History => self.history(),
            Action::Zoom => self.zoom(),
            Action::Narrow => self.narrow(),
            Action::Import => self.show("import"),
            Action::Editions => self.show("editions"),
            Action::Personal => self.ask_for_personal(),
            Action::Erase => self.ask_for_erasable(),
            Action::Guard => self.ask_for_guard(),
            Action::Help => {
                let help = crate::msg::DialogSpec::Help(self.scopes());
                self.carry_out(From::Place("app"), vec![Intent::Open(help)])
            }
            Action::ChooseUnit => {
                let spec = opening::unit_choice(&self.world);
                self.carry_out(From::Place("app"), vec![Intent::Open(spec)])
            }
            Action::Who => {
                let spec = opening::who_choice(&self.world);
                self.carry_out(From::Place("app"), vec![Intent::Open(spec)])
            }
        }
    }
}

/// What an editing key means in a field.
const fn editing(key: Key) -> Option<Input> {
    let mods = key.mods();
    Some(match (key.code(), mods.ctrl, mods.alt) {
        (Code::Enter, false, false) => Input::Newline,
        (Code::Backspace, false, false) => Input::Backspace,
        (Code::Backspace, ..) | (Code::Char('w'), true, false) => Input::DeleteWord,
        (Code::Delete, false, false) => Input::Delete,
        (Code::Left, false, false) => Input::Left,
        (Code::Right, false, false) => Input::Right,
        (Code::Left, ..) => Input::WordLeft,
        (Code::Right, ..) => Input::WordRight,
        (Code::Home, true, _) => Input::Top,
        (Code::End, true, _) => Input::Bottom,
        (Code::Home, ..) | (Code::Char('a'), true, false) => Input::Home,
        (Code::End, ..) | (Code::Char('e'), true, false) => Input::End,
        (Code::Up, ..) => Input::Up,
        (Code::Down, ..) => Input::Down,
        (Code::Char('u'), true, false) => Input::DeleteToStart,
        (Code::Char('k'), true, false) => Input::DeleteToEnd,
        (Code::Char('z'), true, false) => Input::Undo,
        (Code::Char('y'), true, false) => Input::Redo,
        _ => return None,
    })
}
