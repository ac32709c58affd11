//! update: the only thing that changes the model. Touches nothing else.

use crate::dialogs;
use crate::domain::change::Label;
use crate::domain::{Arg, Change, Edit, Entity, Message};
use crate::locale;
use crate::msg::{Draft, Effect, Event, Intent, Reply, Ticket, Turn, Undone, label_text, values, with_keys};
use crate::store::{CommitError, Committed, Conflict, Kind, StoreError};
use crate::text::Texts;

use super::intents::From;
use super::model::Model;
use super::{guarding, opening, work};

/// What happened changes the model; what comes back is asked of the world.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) => model.press(key),
        Event::Paste(text) => model.paste(text),
        Event::Mouse(mouse) => model.mouse(mouse),
        Event::Resize { columns, rows } => {
            model.world.size = (columns, rows);
            model.resize_layers();
            model.with_every_pane(|pane, context| pane.resized(context))
        }
        Event::Answer { ticket, reply } => answered(model, ticket, reply),
        Event::Committed { change, result } => committed(model, change, result),
        Event::Undone(undone) => {
            model.notice = Some(model.undone(undone));
            Vec::new()
        }
        Event::Erased { what, result, drafts } => model.erased(&what, result, drafts),
        Event::Touched(rows) => {
            let mut effects = opening::touched(model, &rows);
            effects.extend(model.work_touched(&rows));
            effects.extend(model.with_every_pane(|pane, context| pane.touched(&rows, context)));
            effects
        }
        Event::Replaced => {
            let mut effects = vec![opening::read(model), model.read_work()];
            effects.extend(model.with_every_pane(|pane, context| pane.start(context)));
            effects
        }
        Event::Job(news) => model.with_every_pane(|pane, context| pane.job(&news, context)),
        Event::Deadline => {
            model.pass_deadline();
            Vec::new()
        }
        Event::Present(names) => {
            model.world.present = names;
            Vec::new()
        }
        Event::Notice(message) => {
            model.notice = Some(message);
            Vec::new()
        }
    }
}

/// Most columns of a title in the line to the user.
const TITLE: usize = 40;

fn answered(model: &mut Model, ticket: Ticket, reply: Reply) -> Vec<Effect> {
    if !model.is_latest(ticket) {
        return Vec::new();
    }
    if ticket.place == "app" {
        return opening::answered(model, reply);
    }
    if ticket.place == work::PLACE {
        return model.work_read(reply);
    }
    if ticket.place == guarding::GUARD {
        return model.guard_read(reply);
    }
    if matches!(ticket.place, guarding::PERSONAL | guarding::ERASE) {
        return model.guarding_read(reply);
    }
    let Some(at) = model.pane_named(ticket.place) else { return Vec::new() };
    model.with_pane(at, |pane, context| pane.answer(reply, context))
}

fn committed(model: &mut Model, change: Change, result: Result<Committed, CommitError>) -> Vec<Effect> {
    match result {
        Ok(committed) => {
            model.told = None;
            // Signing in and the file's own settings are not what the user just did.
            if !change.label.id.starts_with("store-label-") {
                model.notice = Some(model.said_of(&change.label, committed.decision));
            }
            model.made(&change);
            model.outgoing.retain(|(saving, _)| *saving != change);
            model.drop_drafts_of(&change)
        }
        Err(CommitError::Conflict(conflicts)) => {
            let conflicts = model.titled(conflicts);
            model.give_back(&change);
            let mut effects: Vec<Effect> =
                dialogs::drafts_of(&conflicts).into_iter().map(|draft| model.keep_draft(draft)).collect();
            let spec = crate::msg::DialogSpec::Conflict(change, conflicts);
            effects.extend(model.carry_out(From::Place("app"), vec![Intent::Open(spec)]));
            effects
        }
        Err(fault) => {
            model.give_back(&change);
            if let Some(layer) = model.layers.last_mut() {
                layer.dialog.refused(&change);
            }
            model.notice = Some(fault.message());
            Vec::new()
        }
    }
}

/// A label whose titles leave room in a line for what is said about them.
fn shortened(label: &Label) -> Label {
    let cut = |value: &String| if locale::width(value) > TITLE { locale::fit(value, TITLE) } else { value.clone() };
    Label { id: label.id.clone(), args: label.args.iter().map(|(name, value)| (name.clone(), cut(value))).collect() }
}

fn said_of_undo(texts: &Texts, undo: String, undone: Undone) -> Message {
    match (undone.result, undone.turn) {
        (Ok(Some(committed)), turn) => {
            let mut what = label_text(texts, &committed.label.id, &committed.label);
            if committed.of == Some(Kind::Reverse) {
                what = texts.with("history-reversed", &[("what", Arg::Text(what))]);
            }
            let id = match turn {
                Turn::Undo { .. } => "undone-of",
                Turn::Redo => "redone-of",
                Turn::Reverse(_) if committed.edits == 0 => "reversed-nothing",
                Turn::Reverse(_) => "reversed-of",
            };
            Message::new(id).with("what", what).with("undo", undo)
        }
        (Ok(None), Turn::Redo) => Message::new("nothing-to-redo"),
        (Ok(None), _) => Message::new("nothing-to-undo"),
        (Err(fault), _) => fault.message(),
    }
}

impl Model {
    /// The key that takes back what was done last, as people read it.
    fn undo_key(&self) -> String {
        with_keys("{app.undo}", &self.world.context())
    }

    /// What a change that was made is told as: its own words where it has any.
    fn said_of(&self, label: &Label, decision: Option<i64>) -> Message {
        let (done, texts) = (format!("done-{}", label.id), &self.world.texts);
        if !texts.has(&done) {
            return Message::new("saved");
        }
        let mut label = shortened(label);
        label.args.extend(decision.map(|number| ("number".to_owned(), number.to_string())));
        label.args.push(("undo".to_owned(), self.undo_key()));
        Message::new("done").with("what", label_text(texts, &done, &label))
    }

    /// What is said of an undo. A decision stands: that is said once, and the next undo passes it by.
    fn undone(&mut self, undone: Undone) -> Message {
        if let (Err(CommitError::Store(StoreError::Decided { seq, number })), Turn::Undo { .. }) =
            (&undone.result, undone.turn)
        {
            self.told = Some(*seq);
            return Message::new("undo-decision-stands").with("number", *number).with("key", self.undo_key());
        }
        let Undone { turn, result } = undone;
        let result = result.map_err(|fault| match fault {
            CommitError::Conflict(conflicts) => CommitError::Conflict(self.titled(conflicts)),
            fault @ CommitError::Store(_) => fault,
        });
        said_of_undo(&self.world.texts, self.undo_key(), Undone { turn, result })
    }

    /// The same conflicts, those about a cell of a form called what the cell is called: the file knows no words.
    fn titled(&self, mut conflicts: Vec<Conflict>) -> Vec<Conflict> {
        let context = self.world.context();
        for conflict in conflicts.iter_mut().filter(|conflict| conflict.entity == Entity::Answer) {
            conflict.title = values::title(conflict.id, &context).unwrap_or_default();
        }
        conflicts
    }

    /// Who one has said one is, and the omgång that one has made, are one's own from now on.
    fn made(&mut self, change: &Change) {
        for edit in &change.edits {
            match edit {
                Edit::Create { entity: Entity::Person, id, .. } => self.world.remembered.person = Some(*id),
                Edit::Create { entity: Entity::Round, id, .. } => self.world.round = Some(*id),
                _ => {}
            }
        }
    }

    /// The drafts that were dropped because this change was to be saved are kept on: it was refused.
    fn give_back(&mut self, change: &Change) {
        for (_, drafts) in self.outgoing.extract_if(.., |(saving, _)| saving == change) {
            self.world.drafts.extend(drafts);
        }
    }

    /// The drafts of the single fields of what a change has stored are no longer needed; a form drops its own.
    fn drop_drafts_of(&mut self, change: &Change) -> Vec<Effect> {
        if self.world.drafts.is_empty() {
            return Vec::new();
        }
        let fields = change.edits.iter().filter_map(|edit| match edit {
            Edit::Set { entity, id, field, .. } => Some(format!("{}:{}:{field}", entity.code(), id.0)),
            _ => None,
        });
        let keys: Vec<String> = fields.collect();
        let dropped = self.world.drafts.extract_if(.., |draft| keys.contains(&draft.key));
        dropped.map(|draft| Effect::DropDraft(draft.key)).collect()
    }

    /// Keeps a draft in mind and asks for it to be kept on disk; text that equals what is stored needs none.
    pub(super) fn keep_draft(&mut self, draft: Draft) -> Effect {
        self.world.drafts.retain(|kept| kept.key != draft.key);
        if draft.text == draft.base {
            return Effect::DropDraft(draft.key);
        }
        self.world.drafts.push(draft.clone());
        Effect::SaveDraft(draft)
    }
}
