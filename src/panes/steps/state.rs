//! What the pane of the steps keeps: the step and the part of it that are marked, the omgång beside, the scroll.

use crate::domain::{Decision, EntityId, Item, Round, Step};
use crate::forms;
use crate::forms::progress;
use crate::msg::Context;
use crate::msg::forms::OnPage;
use crate::ui::scroll::Scroll;

/// Something in a step that can be opened or edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A row of its page, by its code.
    Row(&'static str),
    /// A form, by its code.
    Form(&'static str),
    /// The decision that opens the next one.
    Decision,
    /// The way on.
    Onward,
}

/// The pane of the steps.
#[derive(Debug, Default)]
pub struct Steps {
    /// The omgång that the marks are in.
    pub(super) round: Option<EntityId>,
    /// The marked step; until one is, the one the omgång is in.
    pub(super) step: Option<Step>,
    /// Whether one is inside the step.
    pub(super) inside: bool,
    /// What is marked in it; until something is, the first.
    pub(super) part: Option<Part>,
    /// The omgång whose answers stand beside.
    pub(super) beside: Option<EntityId>,
    pub(super) scroll: Scroll,
}

impl Steps {
    /// The marked step.
    pub(super) fn step(&self, context: &Context<'_>) -> Step {
        let own = || context.round().and_then(|round| round.step);
        self.step.or_else(own).unwrap_or(Step::Mapping)
    }

    /// Everything in the marked step that can be marked, in reading order.
    pub(super) fn parts(&self, context: &Context<'_>) -> Vec<Part> {
        let step = self.step(context);
        let (before, after): (Vec<&'static str>, Vec<&'static str>) =
            page_rows(step).partition(|code| !code.starts_with(progress::REFLECTION));
        let forms = used(step).map(|form| Part::Form(&form.code));
        let decided = progress::is_decided_on(step) || self.decision(context).is_some();
        let decided = decided.then_some(Part::Decision);
        let onward = next(step).map(|_| Part::Onward);
        let rows = before.into_iter().map(Part::Row).chain(forms).chain(after.into_iter().map(Part::Row));
        rows.chain(decided).chain(onward).collect()
    }

    /// Where what is marked stands among them.
    pub(super) fn at(&self, context: &Context<'_>) -> usize {
        self.parts(context).iter().position(|part| Some(part) == self.part.as_ref()).unwrap_or(0)
    }

    /// What is marked, inside.
    pub(super) fn marked(&self, context: &Context<'_>) -> Option<Part> {
        self.inside.then(|| self.parts(context).into_iter().nth(self.at(context)))?
    }

    /// The omgång beside, if it is there and another.
    pub(super) fn beside<'a>(&self, context: &'a Context<'_>) -> Option<&'a Round> {
        let shown = context.round()?.id;
        context.work.round(self.beside?).filter(|round| round.id != shown)
    }

    /// The row of the page that is marked.
    pub(super) fn row(&self, context: &Context<'_>) -> Option<OnPage<'static>> {
        let Some(Part::Row(row)) = self.marked(context) else { return None };
        Some(OnPage { round: context.round()?.id, step: self.step(context), row })
    }

    /// The decision of the marked step.
    pub(super) fn decision<'a>(&self, context: &'a Context<'_>) -> Option<&'a Decision> {
        progress::decision(context.work, context.round()?.id, self.step(context))
    }

    /// The thing that is marked, if it is one.
    pub(super) fn item(&self, context: &Context<'_>) -> Option<Item> {
        match self.marked(context)? {
            Part::Decision => Some(Item::Decision(self.decision(context)?.id)),
            Part::Row(_) => Some(Item::Answer(context.work.answer(self.row(context)?.answer())?.id)),
            Part::Form(_) | Part::Onward => None,
        }
    }
}

/// Codes of the rows of a step's page.
fn page_rows(step: Step) -> impl Iterator<Item = &'static str> {
    let page = forms::form(&forms::step_page(step));
    page.into_iter().flat_map(|form| form.row.iter().map(|row| row.code.as_str()))
}

/// The forms that a step uses, its own page aside.
pub(super) fn used(step: Step) -> impl Iterator<Item = &'static forms::Form> {
    let page = forms::step_page(step);
    forms::of_step(step).filter(move |form| form.code != page)
}

/// The step after this one.
pub(super) fn next(step: Step) -> Option<Step> {
    Step::ALL.iter().copied().skip_while(|one| *one != step).nth(1)
}

/// The step before this one.
pub(super) fn before(step: Step) -> Option<Step> {
    Step::ALL.iter().copied().take_while(|one| *one != step).last()
}
