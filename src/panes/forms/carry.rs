//! From a form onward: what stands in a cell goes to the board, rows go to decision; and from a cell to what it is
//! linked to.

use crate::domain::{Item, Message, Step};
use crate::forms::{Cell, Form, Slot};
use crate::msg::about::{item, pick};
use crate::msg::forms::answers;
use crate::msg::places::{go_to, is_there};
use crate::msg::{Context, Intent, forms};

use super::marks;
use super::state::Forms;

/// What the choice of where to go is for.
pub(super) const FOLLOW: &str = "forms.follow";

impl Forms {
    /// What stands in the marked cell as a thing; None where nothing that can be carried stands there.
    pub(super) fn carried(cell: &Cell) -> Option<Item> {
        match cell.slot {
            Slot::Answer { id, stands: true } if cell.kind.is_carried() && !cell.value.trim().is_empty() => {
                Some(Item::Answer(id))
            }
            _ => None,
        }
    }

    /// Why nothing can be carried from the marked cell; None where something can.
    pub(super) fn not_carried(&self, context: &Context<'_>) -> Option<Message> {
        let cell = self.cell(context)?;
        if Self::carried(&cell).is_some() {
            return None;
        }
        let id = match cell.slot {
            Slot::Field(crate::domain::Entity::Activity, ..) => "forms-in-plan-already",
            _ if cell.kind.is_carried() => "forms-nothing-to-carry",
            _ => "forms-no-text-to-carry",
        };
        Some(Message::new(id))
    }

    pub(super) fn to_board(&self, context: &Context<'_>) -> Vec<Intent> {
        let carried = self.cell(context).as_ref().and_then(Self::carried);
        let answer = carried.map(Item::id);
        answer.map(|answer| answers::to_board(answer, context)).into_iter().collect()
    }

    /// Opens the form of a decision about the rows.
    pub(super) fn decide(&self, context: &Context<'_>) -> Vec<Intent> {
        let Some(form) = self.form else { return Vec::new() };
        let mut about: Vec<Item> = self.meant().into_iter().filter_map(Self::thing).collect();
        if about.is_empty() {
            let subject = self
                .subject()
                .map(|id| if form.per == crate::forms::Per::Card { Item::Card(id) } else { Item::Indicator(id) });
            about.extend(subject);
        }
        vec![forms::decide(&about, deciding(form), context)]
    }

    /// What the marked cell and its row lead to.
    fn ways(&self, context: &Context<'_>) -> Vec<Item> {
        let mut ways = self.cell(context).map(|cell| marks::carried(&cell, context)).unwrap_or_default();
        let thing = self.line().and_then(Self::thing);
        if let Some(thing) = thing {
            ways.extend(context.work.decided_on(thing.id()).into_iter().map(|decision| Item::Decision(decision.id)));
        }
        let row = self.line().and_then(|line| line.item);
        if let Some(Item::Entry(entry)) = row {
            ways.extend(context.work.beside(entry).iter().copied().filter(|item| !matches!(item, Item::Decision(_))));
        }
        ways.extend(row.filter(|item| matches!(item, Item::Activity(_))));
        ways.extend(self.about().map(Item::Indicator));
        ways.retain(|way| is_there(*way, context));
        let mut seen = Vec::new();
        ways.retain(|way| {
            !seen.contains(way) && {
                seen.push(*way);
                true
            }
        });
        ways
    }

    /// To what the cell is linked to; where it is several things, one is chosen.
    pub(super) fn follow(&self, context: &Context<'_>) -> Vec<Intent> {
        match self.ways(context).as_slice() {
            [] => vec![Intent::Say(Message::new("forms-no-way"))],
            [only] => go_to(*only, context),
            several => {
                let row = |way: &Item| {
                    let kind = context.texts.get(&format!("item-{}", way.entity().code()));
                    item(&way.id().0.to_string(), context.work.title(*way).to_owned(), kind)
                };
                vec![pick(FOLLOW, Message::new("forms-pick-way"), several.iter().map(row).collect(), "")]
            }
        }
    }

    pub(super) fn follow_chosen(&self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let chosen = self.ways(context).into_iter().find(|way| way.id().0.to_string() == value);
        chosen.map_or_else(Vec::new, |way| go_to(way, context))
    }
}

/// The step whose b a form is for: the first that it is used to decide in, else the one it is used in.
fn deciding(form: &Form) -> Option<Step> {
    let b = form.steps.iter().find(|step| step.ends_with('b')).and_then(|step| Step::from_code(step.get(..1)?));
    b.or_else(|| form.step())
}
