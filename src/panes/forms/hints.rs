//! Which keys are said to help here, and why an action does not apply.

use crate::domain::Message;
use crate::forms::{Kind, Per, Rows};
use crate::msg::Context;

use super::actions::Action;
use super::state::{Forms, Shape};

/// The actions whose keys the footer shows, most needed first.
pub(super) fn of(pane: &Forms) -> &'static [&'static str] {
    if let Some(writing) = &pane.writing {
        return match (writing.large, writing.kind.is_long()) {
            (true, _) => &["cell.save", "cell.leave", "cell.save_right", "cell.discard"],
            (false, true) => &["cell.save_down", "cell.leave", "cell.save_right", "cell.enlarge", "cell.discard"],
            (false, false) => &["cell.save_down", "cell.leave", "cell.save_right", "cell.discard"],
        };
    }
    if pane.shape == Shape::Turned {
        return &["forms.turn", "forms.write", "forms.choose", "forms.next_form"];
    }
    let Some(form) = pane.form else { return &["forms.choose", "forms.round"] };
    match (form.rows, form.per, form.code.as_str()) {
        (Rows::Tree, ..) => &[
            "forms.write",
            "forms.new",
            "forms.under",
            "forms.turn",
            "forms.subject",
            "forms.to_board",
            "forms.remove",
            "forms.choose",
        ],
        (_, _, "six-questions") => {
            &["forms.write", "forms.insert", "forms.subject", "forms.to_board", "forms.decide", "forms.choose"]
        }
        (_, _, "calls") => &["forms.write", "forms.calls", "forms.new", "forms.to_board", "forms.choose"],
        (_, _, "action-plan") => &["forms.write", "forms.new", "forms.columns", "forms.decide", "forms.choose"],
        (_, _, "self-assessment") => &["forms.write", "forms.turn", "forms.to_board", "forms.choose", "forms.follow"],
        (_, _, "indicator-priority") => {
            &["forms.write", "forms.sort", "forms.tick", "forms.decide", "forms.new", "forms.choose"]
        }
        (Rows::Free, Per::Indicator, _) => {
            &["forms.write", "forms.new", "forms.subject", "forms.to_board", "forms.remove", "forms.choose"]
        }
        (_, Per::Indicator, _) => &["forms.write", "forms.subject", "forms.to_board", "forms.choose"],
        (Rows::Free | Rows::Indicators, ..) => {
            &["forms.write", "forms.new", "forms.to_board", "forms.decide", "forms.remove", "forms.choose"]
        }
        _ => &["forms.write", "forms.to_board", "forms.choose", "forms.next_form", "forms.follow"],
    }
}

/// Why an action does not apply now; None where it does. The app's own actions are asked about too.
pub(super) fn refusal(pane: &Forms, action: &str, context: &Context<'_>) -> Option<Message> {
    let why = |id: &'static str| Some(Message::new(id));
    if action == "app.to_plan" && pane.ticked.is_empty() && pane.writing.is_none() {
        return pane.not_carried(context);
    }
    let action = Action::from_code(action)?;
    let form = pane.form?;
    let code = form.code.as_str();
    if pane.grid.scope.is_none() {
        let free = matches!(action, Action::Choose | Action::NextForm | Action::PreviousForm | Action::Round);
        return if free { None } else { why("forms-no-round") };
    }
    match action {
        Action::Subject if form.per == Per::Round => why("forms-about-all"),
        Action::Subject if pane.grid.subjects.is_empty() => {
            why(if form.per == Per::Card { "forms-no-card" } else { "forms-no-indicator" })
        }
        Action::Columns if code != "action-plan" => why("forms-columns-fixed"),
        Action::Sort if code != "indicator-priority" => why("forms-no-sort"),
        Action::Turn if !pane.turns() => why("forms-no-turn"),
        Action::Insert if code != "six-questions" => why("forms-no-insert"),
        Action::Calls if code != "calls" => why("forms-no-calls"),
        Action::New | Action::Under if !pane.makes_rows() => why(match (form.rows, form.per) {
            (Rows::Free | Rows::Tree, Per::Indicator) => "forms-no-indicator",
            _ => "forms-rows-given",
        }),
        Action::Under if form.rows != Rows::Tree => why("forms-no-tree"),
        Action::Subject
        | Action::Columns
        | Action::Sort
        | Action::Turn
        | Action::Calls
        | Action::New
        | Action::Left
        | Action::Right
        | Action::Clear
        | Action::Round
        | Action::Choose
        | Action::NextForm
        | Action::PreviousForm => None,
        Action::Write if pane.grid.lines.is_empty() && pane.makes_rows() => None,
        _ if pane.grid.lines.is_empty() => why("forms-no-row"),
        Action::Remove if form.rows_of.is_some() => why("forms-remove-in-longlist"),
        Action::Remove if form.rows == Rows::Activities => why("forms-remove-in-plan"),
        Action::Remove if !form.is_open() => why("forms-rows-given"),
        Action::Raise | Action::Lower if !matches!(form.rows, Rows::Free | Rows::Tree | Rows::Indicators) => {
            why("forms-rows-given")
        }
        Action::Raise | Action::Lower if pane.is_sorted() => why("forms-is-sorted"),
        Action::ToBoard => pane.not_carried(context),
        Action::Cycle | Action::Empty | Action::Insert | Action::WriteHere | Action::WriteLarge => {
            of_cell(pane, action, context)
        }
        _ => None,
    }
}

/// Why what stands in the marked cell cannot be changed so.
fn of_cell(pane: &Forms, action: Action, context: &Context<'_>) -> Option<Message> {
    let cell = pane.cell(context)?;
    let id = match (action, cell.kind) {
        (Action::Empty, Kind::Indicators) => "forms-linked-here",
        (Action::Empty, Kind::Decision) => "forms-decided-here",
        (Action::Empty, _) if cell.value.is_empty() => "forms-empty-already",
        (Action::Empty, _) if matches!(cell.slot, crate::forms::Slot::Field(_, _, "title")) => "plan-no-title",
        (Action::WriteHere | Action::WriteLarge, kind) if !kind.is_text() => "forms-chosen-here",
        (Action::Insert, kind) if !kind.is_long() => "forms-no-text-here",
        _ => return None,
    };
    Some(Message::new(id))
}
