//! What keys can mean everywhere, and the one list of every action and scope that a keymap may name.

use crate::dialogs;
use crate::domain::value::coded;
use crate::msg::ListAction;
use crate::panes;

coded! {
    /// An action of the scope `global`.
    Action {
        /// End the session.
        Quit = "app.quit",
        /// The keys in force.
        Help = "app.help",
        /// The pane to the right.
        NextPane = "app.next_pane",
        /// The pane to the left.
        PreviousPane = "app.previous_pane",
        /// The first pane.
        Pane1 = "app.pane_1",
        /// The second pane.
        Pane2 = "app.pane_2",
        /// The third pane.
        Pane3 = "app.pane_3",
        /// Take back this session's latest change.
        Undo = "app.undo",
        /// Make it once more.
        Redo = "app.redo",
        /// Choose one's municipality.
        ChooseUnit = "app.choose_unit",
        /// Say who one is.
        Who = "app.who",
        /// Show the import view.
        Import = "app.import",
        /// Leave to the shell for a while.
        Suspend = "app.suspend",
    }
}

/// Every action a keymap may name.
#[must_use]
pub fn action_names() -> Vec<&'static str> {
    let global = Action::ALL.iter().map(|action| action.code());
    let list = ListAction::ALL.iter().map(|action| action.code());
    global.chain(list).chain(panes::action_names()).chain(dialogs::action_names()).collect()
}

/// Every scope a keymap may name, outermost first.
#[must_use]
pub fn scopes() -> Vec<&'static str> {
    ["global", "list"].iter().chain(panes::SCOPES).chain(dialogs::SCOPES).copied().collect()
}
