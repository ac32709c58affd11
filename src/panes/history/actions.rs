//! What keys can mean in the history.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `history`.
    Action {
        /// To the thing that the marked change is about.
        Open = "history.open",
        /// Reverse the marked change.
        Reverse = "history.reverse",
        /// What happened today.
        Today = "history.today",
        /// What happened the day before.
        DayBefore = "history.day_before",
        /// What happened the day after.
        DayAfter = "history.day_after",
        /// What happened to the thing that is marked.
        Own = "history.own",
        /// One's own changes only, or everybody's.
        Mine = "history.mine",
        /// The text further down.
        TextDown = "history.text_down",
        /// The text further up.
        TextUp = "history.text_up",
        /// Back to where the thing stands.
        Back = "history.back",
    }
}
