//! What keys can mean in the indicator pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scopes `indicators` and `indicators.search`.
    Action {
        /// Show the marked indicator in depth.
        Open = "indicators.open",
        /// Start typing a search.
        Filter = "indicators.filter",
        /// Take the search away.
        Clear = "indicators.clear",
        /// Next way of sorting.
        Sort = "indicators.sort",
        /// Choose area.
        Area = "indicators.area",
        /// Choose the latest year looked at.
        Period = "indicators.period",
        /// Totalt, kvinnor, män.
        Gender = "indicators.gender",
        /// Whom to compare with.
        Peers = "indicators.peers",
        /// Which way is better.
        Direction = "indicators.direction",
        /// Eget mål.
        Target = "indicators.target",
        /// Våra kommentarer.
        Comments = "indicators.comments",
        /// Put it on the bruttolista of the omgång.
        Longlist = "indicators.longlist",
        /// Stop typing, keep the search.
        Keep = "search.keep",
        /// Stop typing, take the search away.
        Drop = "search.drop",
    }
}
