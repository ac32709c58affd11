//! What keys can mean in this pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `quadrant`.
    Action {
        /// Open the marked one.
        Open = "quadrant.open",
    }
}
