//! Which decisions are shown: those of an omgång, of a step, those that hold, and those that a search finds.

use crate::domain::activity::Step;
use crate::domain::{Decision, EntityId, Item};
use crate::locale;
use crate::msg::{Context, PickItem};

/// Which decisions are shown. Each part narrows what the others let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// Those of this omgång alone.
    pub(super) round: Option<EntityId>,
    /// Those of this step alone.
    pub(super) step: Option<Step>,
    /// Those that no later one corrects alone.
    pub(super) holding: bool,
}

impl Filter {
    /// The filter after a row of the choice has been chosen: each row sets its own part, the first takes all away.
    pub(super) fn chosen(self, value: &str) -> Self {
        match value.split_once(' ') {
            Some(("round", id)) => Self { round: id.parse().ok().map(EntityId), ..self },
            Some(("step", code)) => Self { step: Step::from_code(code), ..self },
            _ if value == "holding" => Self { holding: true, ..self },
            _ => Self::default(),
        }
    }

    /// The rows that a filter is chosen from.
    pub(super) fn choices(context: &Context<'_>) -> Vec<PickItem> {
        let texts = context.texts;
        let own = |id: &str| PickItem::new(id, texts.get(&format!("decisions-filter-{id}")), "");
        let rounds = context.work.rounds().into_iter().rev().map(|round| {
            let note = texts.get("decisions-filter-round");
            PickItem::new(format!("round {}", round.id.0), locale::visible(&round.name), note)
        });
        let steps = Step::ALL.iter().filter(|step| **step != Step::Mapping).map(|step| {
            let name = texts.get(&format!("choice-step-{}", step.code()));
            PickItem::new(format!("step {}", step.code()), step_named(*step, context), name)
        });
        [own("all"), own("holding")].into_iter().chain(rounds).chain(steps).collect()
    }

    /// What it lets through, in words; empty where that is everything.
    pub(super) fn names(self, context: &Context<'_>) -> Vec<String> {
        let round =
            self.round.and_then(|id| context.work.round(id)).map(|round| locale::visible(&round.name).into_owned());
        let step = self.step.map(|step| step_named(step, context));
        let holding = self.holding.then(|| context.texts.get("decisions-filter-holding"));
        [round, step, holding].into_iter().flatten().collect()
    }

    fn takes(self, decision: &Decision, context: &Context<'_>) -> bool {
        self.round.is_none_or(|round| decision.round == Some(round))
            && self.step.is_none_or(|step| decision.step == Some(step))
            && !(self.holding && context.work.is_corrected(decision.id))
    }
}

/// "steg 2b".
pub(super) fn step_named(step: Step, context: &Context<'_>) -> String {
    context.texts.with("decisions-step", &[("step", step.deciding().into())])
}

/// What is shown, the newest first, and how many there are in all.
pub(super) fn arranged(filter: Filter, search: &str, context: &Context<'_>) -> (Vec<EntityId>, usize) {
    let wanted = locale::fold(search);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let all: Vec<&Decision> = context.work.decisions();
    let found = |decision: &Decision| {
        words.is_empty() || {
            let text = searched(decision, context);
            words.iter().all(|word| text.contains(word))
        }
    };
    let shown = all.iter().rev().filter(|decision| {
        context.passes(Item::Decision(decision.id)) && filter.takes(decision, context) && found(decision)
    });
    (shown.map(|decision| decision.id).collect(), all.len())
}

/// What a search looks in: the words of the decision, its number, outcome, and what it is about.
fn searched(decision: &Decision, context: &Context<'_>) -> String {
    let outcome = context.texts.get(&format!("choice-outcome-{}", decision.outcome.code()));
    let mut parts = vec![decision.number.to_string(), outcome];
    let own = [&decision.what, &decision.forum, &decision.wording, &decision.basis, &decision.reporter];
    parts.extend(own.into_iter().cloned());
    parts.extend(context.work.beside(decision.id).iter().map(|item| context.work.title(*item).to_owned()));
    locale::fold(&parts.join(" "))
}
