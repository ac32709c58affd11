//! What keys can mean in this pane.

use crate::domain::value::coded;

coded! {
    /// An action of the scopes `plan`, `plan.search` and `plan.row`.
    Action {
        /// Open the whole form of the marked one.
        Open = "plan.open",
        /// Write new ones in place.
        New = "plan.new",
        /// Change the marked one in place.
        Edit = "plan.edit",
        /// Klar.
        Done = "plan.done",
        /// Pågår.
        Begin = "plan.begin",
        /// Avbruten.
        Abandon = "plan.abandon",
        /// The next läge, round and round.
        Cycle = "plan.cycle",
        /// A week later.
        Later = "plan.later",
        /// A week earlier.
        Earlier = "plan.earlier",
        /// Take away what should never have been put up.
        Remove = "plan.remove",
        /// To the card or indicator it came from.
        Origin = "plan.origin",
        /// Tick the marked one, or take the tick away.
        Tick = "plan.tick",
        /// Tick all that are shown.
        TickAll = "plan.tick_all",
        /// Take away the ticks, then the search.
        Clear = "plan.clear",
        /// Next way of sorting.
        Sort = "plan.sort",
        /// Choose which ones are shown.
        Filter = "plan.filter",
        /// Start typing a search.
        Search = "plan.search",
        /// Stop typing, keep the search.
        KeepSearch = "plan.keep_search",
        /// Stop typing, take the search away.
        DropSearch = "plan.drop_search",
        /// The next cell of the row; in the last one, save.
        RowEnter = "plan.row_enter",
        /// Save the row from whichever cell.
        RowSave = "plan.row_save",
        /// The next cell of the row.
        RowNext = "plan.row_next",
        /// The cell before.
        RowPrevious = "plan.row_previous",
        /// Stop writing; what is typed stays as a draft.
        RowClose = "plan.row_close",
        /// Stop writing and throw the draft away.
        RowDiscard = "plan.row_discard",
    }
}
