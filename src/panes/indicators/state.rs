//! What the indicator pane keeps: the question asked, its answer, the search, the selection by id, the scroll.

use std::collections::HashMap;

use crate::compare::{Ask, Peers, Row, Screening, Sort, order};
use crate::domain::{Area, EntityId, Gender, Item, Message, UnitRef};
use crate::msg::longlist::Come;
use crate::msg::{Context, Extent, Remembered};
use crate::ui::scroll::{Scroll, Step};
use crate::ui::text_field::Field;

use super::search;

/// The answer to the latest question.
#[derive(Debug, Default)]
pub(super) enum Answer {
    /// Not asked yet: no unit is chosen.
    #[default]
    None,
    /// Asked for.
    Waiting,
    /// Here; `folded` is what the search looks in, one text a row; `order` the rows as sorted.
    Ready { screening: Box<Screening>, folded: Vec<String>, order: Vec<usize> },
    /// It could not be answered.
    Failed(Message),
}

/// The indicator pane.
#[derive(Debug)]
pub struct Indicators {
    pub(super) area: Option<Area>,
    pub(super) period_by: Option<i16>,
    pub(super) gender: Gender,
    pub(super) peers: Peers,
    pub(super) sort: Sort,
    pub(super) search: String,
    /// The field the search is typed in; None while nobody types.
    pub(super) typing: Option<Field>,
    pub(super) answer: Answer,
    /// Rows shown, by number in the answer.
    pub(super) shown: Vec<usize>,
    pub(super) selected: Option<EntityId>,
    /// First row drawn.
    pub(super) scroll: Scroll,
    /// Whether the latest question has its answer.
    pub(super) is_read: bool,
    /// The indicator that is on its way to the bruttolista.
    pub(super) asked_why: Option<EntityId>,
    /// Those that are on it.
    pub(super) longlisted: HashMap<EntityId, Come>,
    /// Whether the view state of an earlier session has been taken up.
    pub(super) restored: bool,
}

impl Default for Indicators {
    fn default() -> Self {
        Self {
            area: None,
            period_by: None,
            gender: Gender::Total,
            peers: Peers::Liknande,
            sort: Sort::SticksOut,
            search: String::new(),
            typing: None,
            answer: Answer::None,
            shown: Vec::new(),
            selected: None,
            scroll: Scroll::default(),
            is_read: false,
            asked_why: None,
            longlisted: HashMap::new(),
            restored: false,
        }
    }
}

impl Indicators {
    /// The question for this unit.
    pub(super) fn ask(&self, unit: &UnitRef) -> Ask {
        Ask {
            unit: unit.clone(),
            area: self.area.clone(),
            period_by: self.period_by,
            gender: self.gender,
            peers: self.peers.clone(),
            indicators: None,
        }
    }

    pub(super) fn rows(&self) -> &[Row] {
        match &self.answer {
            Answer::Ready { screening, .. } => &screening.rows,
            _ => &[],
        }
    }

    /// The rows shown, or of them the marked one.
    pub(super) fn shown_rows(&self, extent: Extent) -> Vec<&Row> {
        match extent {
            Extent::All => self.shown.iter().filter_map(|&at| self.rows().get(at)).collect(),
            Extent::Chosen => self.marked().into_iter().collect(),
        }
    }

    /// The marked row.
    pub(super) fn marked(&self) -> Option<&Row> {
        let at = self.selected_at()?;
        self.rows().get(*self.shown.get(at)?)
    }

    /// Where the marked indicator stands among the rows shown.
    pub(super) fn selected_at(&self) -> Option<usize> {
        let selected = self.selected?;
        self.shown.iter().position(|&at| self.rows().get(at).is_some_and(|row| row.indicator == selected))
    }

    /// Sorts again, in the way chosen.
    pub(super) fn sort(&mut self) {
        if let Answer::Ready { screening, order, .. } = &mut self.answer {
            *order = order::sorted(&screening.rows, self.sort);
        }
    }

    /// Searches again; the selection stays on its indicator while that is shown, else goes to the first.
    pub(super) fn arrange(&mut self, height: usize, context: &Context<'_>) {
        self.shown = match &self.answer {
            Answer::Ready { folded, order, screening } => {
                let passes = |at: &usize| {
                    screening.rows.get(*at).is_some_and(|row| context.passes(Item::Indicator(row.indicator)))
                };
                search::matching(order, folded, &self.search).into_iter().filter(passes).collect()
            }
            _ => Vec::new(),
        };
        let at = self.selected_at().unwrap_or(0);
        self.mark(at, height);
    }

    /// Marks the row at this place and brings it into view.
    pub(super) fn mark(&mut self, at: usize, height: usize) {
        let Some(row) = self.shown.get(at).and_then(|&row| self.rows().get(row)) else {
            self.scroll = Scroll::default();
            return;
        };
        self.selected = Some(row.indicator);
        self.scroll = self.scroll.follow(at, self.shown.len(), height, Step::HalfPage);
    }

    pub(super) fn restore(&mut self, kept: &Remembered) {
        self.area.clone_from(&kept.area);
        self.period_by = kept.period_by;
        self.gender = kept.gender.unwrap_or(Gender::Total);
        self.peers = Peers::from_code(&kept.peers).unwrap_or(Peers::Liknande);
        self.sort = Sort::from_code(&kept.sort).unwrap_or(Sort::SticksOut);
        self.search.clone_from(&kept.filter);
        self.selected = kept.selected;
        self.restored = true;
    }
}
