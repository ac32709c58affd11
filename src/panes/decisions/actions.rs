//! What keys can mean in the decision log.

use crate::domain::value::coded;

coded! {
    /// An action of the scopes `decisions` and `decisions.search`.
    Action {
        /// To what the marked decision is about.
        Open = "decisions.open",
        /// Write down a new one.
        New = "decisions.new",
        /// Write down one that corrects the marked one.
        Correct = "decisions.correct",
        /// Choose which ones are shown.
        Filter = "decisions.filter",
        /// Start typing a search.
        Search = "decisions.search",
        /// Stop typing, keep the search.
        KeepSearch = "decisions.keep_search",
        /// Stop typing, take the search away.
        DropSearch = "decisions.drop_search",
        /// Take away the search, then the filter.
        Clear = "decisions.clear",
        /// The text further down.
        TextDown = "decisions.text_down",
        /// The text further up.
        TextUp = "decisions.text_up",
    }
}
