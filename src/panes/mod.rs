//! The panes, one folder each; this file is the one list of them.

use crate::msg::Pane;

pub mod board;
pub mod decisions;
pub mod detail;
pub mod editions;
pub mod forms;
pub mod history;
pub mod import;
pub mod indicators;
pub mod plan;
pub mod quadrant;
pub mod steps;

/// The panes in the order of the tab line: first the four that stand side by side.
#[must_use]
pub fn all() -> Vec<Box<dyn Pane>> {
    vec![
        Box::new(indicators::Indicators::default()),
        Box::new(quadrant::Quadrant::default()),
        Box::new(plan::Plan::default()),
        Box::new(board::BoardPane::default()),
        Box::new(detail::InDepth::default()),
        Box::new(history::History::default()),
        Box::new(import::ImportView::default()),
        Box::new(steps::Steps::default()),
        Box::new(forms::Forms::default()),
        Box::new(decisions::Decisions::default()),
        Box::new(editions::Editions::default()),
    ]
}

/// The action names of every pane, for the keymap to be judged by.
#[must_use]
pub fn action_names() -> Vec<&'static str> {
    let indicators = indicators::Action::ALL.iter().map(|action| action.code());
    let quadrant = quadrant::Action::ALL.iter().map(|action| action.code());
    let placing = quadrant::PlacingAction::ALL.iter().map(|action| action.code());
    let plan = plan::Action::ALL.iter().map(|action| action.code());
    let board = board::Action::ALL.iter().map(|action| action.code());
    let detail = detail::Action::ALL.iter().map(|action| action.code());
    let history = history::Action::ALL.iter().map(|action| action.code());
    let import = import::Action::ALL.iter().map(|action| action.code());
    let steps = steps::Action::ALL.iter().map(|action| action.code());
    let forms = forms::Action::ALL.iter().map(|action| action.code());
    let cells = forms::CellAction::ALL.iter().map(|action| action.code());
    let editions = editions::Action::ALL.iter().map(|action| action.code());
    let decisions = decisions::Action::ALL.iter().map(|action| action.code());
    let work = indicators.chain(quadrant).chain(placing).chain(plan).chain(board);
    let rounds = steps.chain(forms).chain(cells).chain(decisions).chain(editions);
    work.chain(detail).chain(history).chain(import).chain(rounds).collect()
}

/// The keymap scopes of every pane.
pub const SCOPES: &[&str] = &[
    "indicators",
    "indicators.search",
    "quadrant",
    "quadrant.placing",
    "plan",
    "plan.search",
    "plan.row",
    "board",
    "board.round",
    "detail",
    "editions",
    "history",
    "import",
    "import.preview",
    "import.correct",
    "import.working",
    "import.stored",
    "import.path",
    "steps",
    "forms",
    "forms.cell",
    "forms.text",
    "decisions",
    "decisions.search",
];
