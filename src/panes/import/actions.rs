//! What keys can mean in the import view.

use crate::domain::value::coded;

coded! {
    /// An action of the import view's scopes.
    Action {
        /// Look into the marked file.
        Open = "import.open",
        /// Type the path of a file.
        TypePath = "import.type_path",
        /// List the inbox again.
        Refresh = "import.refresh",
        /// Import what is previewed.
        Store = "import.store",
        /// Next list: tables, indicators, revised values, unread cells.
        View = "import.view",
        /// Correct the area.
        Area = "import.area",
        /// Correct the edition.
        Edition = "import.edition",
        /// Correct the marked series' direction.
        Direction = "import.direction",
        /// Back to the files; nothing is stored.
        Back = "import.back",
        /// Stop the job that runs.
        Cancel = "import.cancel",
        /// To the indicators.
        Finish = "import.finish",
        /// Take the typed path.
        AcceptPath = "path.accept",
        /// Stop typing.
        DropPath = "path.drop",
    }
}
