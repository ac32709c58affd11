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
        /// The fourth pane.
        Pane4 = "app.pane_4",
        /// The fifth pane.
        Pane5 = "app.pane_5",
        /// The sixth pane.
        Pane6 = "app.pane_6",
        /// The seventh pane.
        Pane7 = "app.pane_7",
        /// The eighth pane.
        Pane8 = "app.pane_8",
        /// The forms.
        Forms = "app.forms",
        /// The decision log.
        Decisions = "app.decisions",
        /// Everything that can be done, by name.
        Palette = "app.palette",
        /// Write what the pane shows to a file.
        Write = "app.write",
        /// Copy what the pane shows.
        Copy = "app.copy",
        /// Put up a suggestion.
        Capture = "app.capture",
        /// Put what is marked into the plan.
        ToPlan = "app.to_plan",
        /// Write down a decision on what is marked.
        Decide = "app.decide",
        /// Link what is marked to something.
        Link = "app.link",
        /// What happened to what is marked.
        History = "app.history",
        /// Give the pane the screen to itself, or take it back.
        Zoom = "app.zoom",
        /// Show in the other panes only what belongs to the selection.
        Narrow = "app.narrow",
        /// Take back this session's latest change.
        Undo = "app.undo",
        /// Make it once more.
        Redo = "app.redo",
        /// Choose one's municipality.
        ChooseUnit = "app.choose_unit",
        /// Say who one is.
        Who = "app.who",
        /// Every place that looks like personal data.
        Personal = "app.personal",
        /// Remove for good what is marked, or a field of it.
        Erase = "app.erase",
        /// Refuse personal data in this file, or only warn again.
        Guard = "app.guard",
        /// What came, went and got another name between two editions.
        Editions = "app.editions",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::{Key, Keymap, Known};
    use crate::msg::action_text_id;
    use crate::text::{Lang, Texts};

    #[test]
    fn every_action_and_scope_has_a_name_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            let texts = Texts::new(lang);
            let actions = action_names().into_iter().map(action_text_id);
            let scopes = scopes().into_iter().map(|scope| format!("scope-{}", scope.replace('.', "-")));
            let nameless: Vec<String> = actions.chain(scopes).filter(|id| !texts.has(id)).collect();
            assert!(nameless.is_empty(), "{nameless:?}");
        }
    }

    #[test]
    fn the_bundled_keymaps_are_faultless_and_every_action_has_a_key() {
        let (scopes, actions) = (scopes(), action_names());
        let known = Known { scopes: &scopes, actions: &actions };
        let (standard, faults) = Keymap::load(include_str!("../../keymaps/standard.toml"), &known);
        assert!(faults.is_empty(), "{faults:?}");
        judge(&standard);
        let (vim, faults) = standard.overlaid(include_str!("../../keymaps/vim.toml"), &known);
        assert!(faults.is_empty(), "{faults:?}");
        judge(&vim);
        let beside = ["h", "l"].map(|key| vec![key.parse::<Key>().unwrap()]);
        let hidden: Vec<&&str> = panes::SCOPES
            .iter()
            .filter(|scope| vim.entries(scope).any(|(chord, _)| beside.contains(&chord.to_vec())))
            .collect();
        assert!(hidden.is_empty(), "h or l means something else in {hidden:?}");
    }

    fn judge(keymap: &Keymap) {
        let (scopes, actions) = (scopes(), action_names());
        assert_eq!(keymap.awkward().count(), 0, "a key that needs AltGr or a dead key");
        let bound: Vec<&str> =
            scopes.iter().flat_map(|scope| keymap.entries(scope)).map(|(_, action)| action).collect();
        let unbound: Vec<&&str> = actions.iter().filter(|action| !bound.contains(action)).collect();
        assert!(unbound.is_empty(), "{unbound:?}");
    }

    #[test]
    fn the_forms_help_names_actions_and_no_keys() {
        let actions = action_names();
        let forms = crate::forms::all().iter();
        let helps = forms.flat_map(|form| {
            let rows = form.row.iter().map(|row| &row.help);
            [&form.help].into_iter().chain(rows).chain(form.column.iter().map(|column| &column.help))
        });
        for help in helps.flat_map(|help| [help.sv.as_str(), help.en.as_str()]) {
            for named in help.split('{').skip(1) {
                let action = named.split_once('}').map(|(action, _)| action);
                assert!(action.is_some_and(|action| actions.contains(&action)), "{help}");
            }
            let words = help.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
            let key = |word: &str| {
                word.chars().count() == 1
                    && word.chars().all(char::is_alphabetic)
                    && !["i", "å", "ö", "v", "w", "I", "a", "A", "L", "M", "H"].contains(&word)
            };
            let keys: Vec<&str> =
                words.filter(|word| key(word) || ["Enter", "Mellanslag", "Space"].contains(word)).collect();
            assert!(keys.is_empty(), "{keys:?} in {help}");
        }
    }
}
