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
        /// What is not read, and the notes.
        Unread = "import.unread",
        /// Correct the area.
        Area = "import.area",
        /// Correct the edition.
        Edition = "import.edition",
        /// Correct the marked series' direction.
        Direction = "import.direction",
        /// Point at the cells of the file.
        Correct = "import.correct",
        /// Lay profiles over the file, or none.
        Aside = "import.aside",
        /// Give the profile another name.
        Rename = "import.rename",
        /// Back to the files; nothing is stored.
        Back = "import.back",
        /// Stop the job that runs.
        Cancel = "import.cancel",
        /// To the indicators.
        Finish = "import.finish",
        /// One column to the left.
        Left = "correct.left",
        /// One column to the right.
        Right = "correct.right",
        /// One screen to the left.
        PageLeft = "correct.page_left",
        /// One screen to the right.
        PageRight = "correct.page_right",
        /// To a cell by its name, or by what it holds.
        Find = "correct.find",
        /// The row is of the header.
        Header = "correct.header",
        /// The column names the units.
        Units = "correct.units",
        /// The row names the units.
        UnitRow = "correct.unit_row",
        /// The whole sheet is about one unit.
        UnitOfSheet = "correct.unit_of_sheet",
        /// The column holds values.
        Values = "correct.values",
        /// Whose the row is.
        Whose = "correct.whose",
        /// Column, row or sheet is passed over.
        Skip = "correct.skip",
        /// Which period.
        Period = "correct.period",
        /// Which gender.
        Gender = "correct.gender",
        /// What the mark means.
        Mark = "correct.mark",
        /// Which indicator.
        Series = "correct.series",
        /// Another sheet.
        Sheet = "correct.sheet",
        /// The rules of the profile that hold for the sheet.
        Rules = "correct.rules",
        /// The latest correction back.
        TakeBack = "correct.undo",
        /// Back to the preview; the corrections stay.
        Done = "correct.done",
        /// Take the typed path.
        AcceptPath = "path.accept",
        /// Stop typing.
        DropPath = "path.drop",
    }
}
