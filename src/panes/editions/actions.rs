//! What keys can mean where two editions are compared.

use crate::domain::value::coded;

coded! {
    /// An action of the scope `editions`.
    Action {
        /// The marked pair is one indicator, or is not said to be any more.
        Accept = "editions.accept",
        /// The marked pair is not one and is not asked about again, or is after all.
        Decline = "editions.decline",
        /// Every certain pair is one.
        Certain = "editions.certain",
        /// Store what has been answered.
        Store = "editions.store",
        /// The next of the lists.
        View = "editions.view",
        /// Choose the older edition.
        Older = "editions.older",
        /// Choose the newer edition.
        Newer = "editions.newer",
        /// The text further down.
        TextDown = "editions.text_down",
        /// The text further up.
        TextUp = "editions.text_up",
        /// Back to the indicators.
        Back = "editions.back",
    }
}
