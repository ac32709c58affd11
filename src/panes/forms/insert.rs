//! What the omgång already knows, offered where it is asked for: texts for the six questions, municipalities to call.

use std::collections::HashSet;

use crate::compare::Detail;
use crate::domain::change::Label;
use crate::domain::{Answer, Change, EntityId, Item, Message};
use crate::forms::{self, Kind, Scope};
use crate::locale;
use crate::msg::about::{item, pick};
use crate::msg::forms::answers::{self, At};
use crate::msg::{Context, Intent, PickItem};

use super::facts::Calling;
use super::state::Forms;
use super::subject;

/// What the choice of a text to insert is for.
pub(super) const INSERT: &str = "forms.insert";
/// What the choice of a municipality is for.
pub(super) const CALLS: &str = "forms.calls";

/// The forms whose texts are offered, the most worked out first.
const KNOWN: &[&str] = &["improvement-basis", "mapping", "five-whys", "fishbone", "observations", "quick-analysis"];

impl Forms {
    /// Which of what the omgång knows to insert: what is about the card's own indicators first.
    pub(super) fn insert_choice(&self, context: &Context<'_>) -> Intent {
        let Some(scope) = self.grid.scope else { return Intent::Say(Message::new("forms-no-round")) };
        let beside = scope.subject.map(|card| context.work.beside(card)).unwrap_or_default();
        let own: HashSet<Item> = beside.iter().copied().collect();
        let near = |answer: &Answer| {
            own.contains(&Item::Answer(answer.id))
                || answers::indicator_of(answer, context).is_some_and(|id| own.contains(&Item::Indicator(id)))
        };
        let known = |answer: &&Answer| answer.round == scope.round && is_text(answer);
        let mut found: Vec<&Answer> = context.work.answers().iter().filter(known).collect();
        found.sort_by_cached_key(|answer| {
            (!near(answer), KNOWN.iter().position(|form| *form == answer.form), answer.number)
        });
        let lang = context.texts.lang();
        let row = |answer: &&Answer| -> PickItem {
            let form = forms::form(&answer.form).map_or("", |form| form.name.get(lang));
            item(&answer.id.0.to_string(), answer.value.replace('\n', " "), form.to_owned())
        };
        if found.is_empty() {
            return Intent::Say(Message::new("forms-nothing-known"));
        }
        pick(INSERT, Message::new("forms-pick-known"), found.iter().map(row).collect(), "")
    }

    /// Puts a text behind what stands in the marked cell.
    pub(super) fn insert(&mut self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let answer = value.parse().ok().and_then(|id| context.work.answer(EntityId(id)));
        let (Some(answer), Some(cell)) = (answer, self.cell(context)) else { return Vec::new() };
        let stands = cell.value.trim_end();
        let text = if stands.is_empty() { answer.value.clone() } else { format!("{stands}\n{}", answer.value) };
        self.set(&text, context)
    }

    /// Asks which municipalities do best in what has been decided on.
    pub(super) fn find_calls(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let decided = forms::form("mapping").zip(context.round());
        let decided = decided.map(|(form, round)| subject::of(form, round.id, context)).unwrap_or_default();
        if decided.is_empty() {
            return vec![Intent::Say(Message::new("forms-calls-none-decided"))];
        }
        self.facts.ask_again();
        self.facts.calling = Some(Calling { waiting: decided, found: Vec::new() });
        self.go_on_calling(context)
    }

    /// Asks for the next indicator's figures; when all are here, offers the municipalities.
    pub(super) fn go_on_calling(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(mut calling) = self.facts.calling.take() else { return Vec::new() };
        let asked = calling.waiting.pop().and_then(|next| Self::ask_best(next, context));
        if let Some(asked) = asked {
            self.facts.calling = Some(calling);
            return vec![asked];
        }
        let choice = Self::call_choice(&calling.found, context);
        self.ask_facts(context).into_iter().chain([choice]).collect()
    }

    fn call_choice(found: &[Detail], context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let mut items: Vec<(u32, PickItem)> = Vec::new();
        for detail in found {
            items.extend(detail.best.iter().map(|best| {
                let value =
                    crate::compare::wording::value(texts, best.value, detail.row.value_kind, detail.row.decimals);
                let note = format!("{}. {value} · {}", best.place, detail.row.title);
                (best.place, item(&best.name, best.name.clone(), note))
            }));
        }
        items.sort_by(|(place, one), (other, two)| {
            place.cmp(other).then_with(|| locale::compare(&one.label, &two.label))
        });
        if items.is_empty() {
            return Intent::Say(Message::new("forms-calls-no-peers"));
        }
        pick(CALLS, Message::new("forms-pick-calls"), items.into_iter().map(|(_, item)| item).collect(), "")
    }

    /// A new row for a call to the municipality chosen.
    pub(super) fn add_call(&mut self, name: &str, context: &Context<'_>) -> Vec<Intent> {
        let (Some(form), Some(round)) = (self.form, context.round()) else { return Vec::new() };
        let scope = Scope { round: round.id, subject: None };
        let (row, change) = answers::new_row(form, scope, (None, None), None, context);
        let key = row.0.to_string();
        let at = At { form, scope, row: &key, question: "municipality" };
        let filled = answers::set_answer(at, name, context);
        let edits = change.edits.into_iter().chain(filled).collect();
        self.marked = Some((key, "role".to_owned()));
        let label = Label::new("change-new-row", &[("form", &form.code)]);
        vec![Intent::Commit(Change { label, edits })]
    }
}

/// Whether an answer is a text in one of the forms that are offered.
fn is_text(answer: &Answer) -> bool {
    let form = KNOWN.iter().find(|form| **form == answer.form).and_then(|form| forms::form(form));
    let kind = form.and_then(|form| form.question(&answer.question)).map(|question| question.kind);
    let row_kind = form.and_then(|form| {
        let row = answer.row.rsplit('/').next()?;
        form.row.iter().find(|one| one.code == row)?.kind
    });
    matches!(row_kind.or(kind), Some(Kind::Text | Kind::Suggestion | Kind::Line)) && !answer.value.trim().is_empty()
}
