//! What keys can mean in the steps.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `steps`.
    Action {
        /// Into the step; there, open or edit what is marked.
        Open = "steps.open",
        /// Into the step.
        Into = "steps.into",
        /// Back to the list of steps.
        Back = "steps.back",
        /// Tick the precondition, or take the tick away.
        Tick = "steps.tick",
        /// Write down the decision of the step.
        Decide = "steps.decide",
        /// Take the omgång to the next step.
        Forward = "steps.forward",
        /// Take it back to the step before.
        Backward = "steps.backward",
        /// A new omgång.
        New = "steps.new",
        /// Change the omgång.
        Edit = "steps.edit",
        /// Look at another omgång.
        Choose = "steps.choose",
        /// Show what stood in another omgång beside.
        Beside = "steps.beside",
    }
}
