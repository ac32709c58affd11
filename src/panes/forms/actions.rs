//! What keys can mean in this pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `forms`.
    Action {
        /// Fill in the marked cell, in the way of its kind.
        Write = "forms.write",
        /// Write in the cell itself.
        WriteHere = "forms.write_here",
        /// Write in a large field.
        WriteLarge = "forms.write_large",
        /// The next choice, round and round; a tick on or off.
        Cycle = "forms.cycle",
        /// Empty the cell.
        Empty = "forms.empty",
        /// One cell to the left.
        Left = "forms.left",
        /// One cell to the right.
        Right = "forms.right",
        /// A new row after the marked one.
        New = "forms.new",
        /// A new row under the marked one, in a tree.
        Under = "forms.under",
        /// Take the row away.
        Remove = "forms.remove",
        /// The row one place up.
        Raise = "forms.raise",
        /// The row one place down.
        Lower = "forms.lower",
        /// Tick the row, or take the tick away.
        Tick = "forms.tick",
        /// Take away the ticks.
        Clear = "forms.clear",
        /// Carry what stands in the cell to the board.
        ToBoard = "forms.to_board",
        /// Put the rows up for decision.
        Decide = "forms.decide",
        /// To what the cell or the row is linked to.
        Follow = "forms.follow",
        /// Choose the indicator or card that the form is about.
        Subject = "forms.subject",
        /// Choose another form.
        Choose = "forms.choose",
        /// The next form.
        NextForm = "forms.next_form",
        /// The form before.
        PreviousForm = "forms.previous_form",
        /// Choose the omgång.
        Round = "forms.round",
        /// Show, hide and add columns.
        Columns = "forms.columns",
        /// Next way of sorting.
        Sort = "forms.sort",
        /// The overview or the drawing, and back.
        Turn = "forms.turn",
        /// Insert what the omgång already knows.
        Insert = "forms.insert",
        /// Municipalities to call.
        Calls = "forms.calls",
    }
}

coded! {
    /// An action of the scopes `forms.cell` and `forms.text`.
    CellAction {
        /// Save and go down.
        SaveDown = "cell.save_down",
        /// Save and go up.
        SaveUp = "cell.save_up",
        /// Save and go right, writing on.
        SaveRight = "cell.save_right",
        /// Save and go left, writing on.
        SaveLeft = "cell.save_left",
        /// Save and stay.
        Save = "cell.save",
        /// Stop writing; what is typed stays as a draft.
        Leave = "cell.leave",
        /// Stop writing and throw the draft away.
        Discard = "cell.discard",
        /// Write on in a large field.
        Enlarge = "cell.enlarge",
    }
}
