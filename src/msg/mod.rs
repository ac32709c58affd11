//! Event, Effect, Query and the pane's trait: what the rooms above say to each other.

pub mod about;
pub mod context;
pub mod effect;
pub mod event;
pub mod form;
pub mod forms;
pub mod guard;
pub mod joining;
pub mod layer;
pub mod list;
pub mod longlist;
pub mod pane;
pub mod places;
pub mod query;
pub mod remembered;
#[cfg(test)]
pub(crate) mod scene;
pub mod standing;
pub mod values;

pub use context::{Context, Fresh, Home, Narrowed};
pub use effect::{Draft, Effect, Ticket};
pub use event::{Event, JobNews, Mouse, MouseKind, Turn, Undone};
pub use form::{FieldForm, FormField, FormSpec, Other, Stands};
pub use layer::{Choice, ConfirmSpec, DialogSpec, EditSpec, PickItem, PickSpec, SeveralSpec, TargetSpec};
pub use list::ListAction;
pub use pane::{Extent, Intent, Pane};
pub use query::{HISTORY_MOST, HistoryAsk, HistoryOf, InboxFile, KnownSeries, Opening, Query, Reply};
pub use remembered::Remembered;

/// The text id of an action: `indicators.open` is called by `action-indicators-open`.
#[must_use]
pub fn action_text_id(action: &str) -> String {
    format!("action-{}", action.replace(['.', '_'], "-"))
}

/// A chord as the reader's keyboard names it: "g g", "Ctrl-S", "Enter".
#[must_use]
pub fn chord_label(texts: &crate::text::Texts, chord: &[crate::keymap::Key]) -> String {
    chord.iter().map(|key| key.label(|id| texts.get(id))).collect::<Vec<_>>().join(" ")
}

/// A text in which `{action}` names the key of an action: `{forms.calls}` becomes "m" with the standard keys. An action
/// that no key leads to is named by what it is called.
#[must_use]
pub fn with_keys(text: &str, context: &Context<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, (action, after))) =
        rest.split_once('{').and_then(|(before, from)| Some((before, from.split_once('}')?)))
    {
        out.push_str(before);
        match context.keymap.key_of(action) {
            Some(chord) => out.push_str(&chord_label(context.texts, chord)),
            None => out.push_str(
                &context.texts.with("help-no-key", &[("action", context.texts.get(&action_text_id(action)).into())]),
            ),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A text with the arguments of a label: what has been done, or what a change is called in history. `count`, `joined` and `others` are numbers,
/// `form`, `question` and `row` are codes of a form and of one of its columns and rows, named in the reader's language.
#[must_use]
pub fn label_text(texts: &crate::text::Texts, id: &str, label: &crate::domain::change::Label) -> String {
    use crate::domain::Arg;
    let lang = texts.lang();
    let form = label.args.iter().find(|(name, _)| name == "form").and_then(|(_, code)| crate::forms::form(code));
    let arg = |name: &str, value: &str| match (name, value.parse::<i64>(), form) {
        ("count" | "joined" | "others", Ok(number), _) => Arg::Number(number),
        ("form", _, Some(form)) => Arg::Text(form.name.get(lang).to_owned()),
        ("question", _, Some(form)) => {
            let question = form.question(value).map_or("…", |question| question.name.get(lang));
            Arg::Text(question.to_owned())
        }
        ("row", _, Some(form)) => {
            let row = form.row.iter().find(|row| row.code == value).map_or("…", |row| row.name.get(lang));
            Arg::Text(row.to_owned())
        }
        _ => Arg::Text(value.to_owned()),
    };
    let args: Vec<(&str, Arg)> = label.args.iter().map(|(name, value)| (name.as_str(), arg(name, value))).collect();
    texts.with(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::{Keymap, Known};

    #[test]
    fn a_line_of_help_names_the_keys_that_are_in_force() {
        let known = Known { scopes: &["forms"], actions: &["forms.calls", "forms.new"] };
        let (keymap, _) = Keymap::load("[forms]\n\"ctrl-r\" = \"forms.calls\"\n\"k\" = \"forms.calls\"", &known);
        let scene = scene::Scene { keymap, ..scene::Scene::of(Vec::new()) };
        let said = |text: &str| with_keys(text, &scene.context());
        assert_eq!(said("{forms.calls} föreslår; {forms.new} skriver"), "Ctrl-R föreslår; ”ny rad” skriver");
        assert_eq!(said("Inget här {är en tangent"), "Inget här {är en tangent");
    }
}
