//! `keys`: the keymap in force scope by scope, or every fault of a keymap file.

use std::io::{self, Write};
use std::path::Path;

use super::arguments::Keys;
use super::failure::Failure;
use super::session::{Session, shown};
use crate::app::scopes;
use crate::domain::Message;
use crate::keymap::{Keymap, written};
use crate::report::{Column, aligned};
use crate::runtime::keys::{keymap, own_keymap};
use crate::text::Texts;

/// Prints the map in force, or judges a file.
pub fn keys(session: &Session, asked: &Keys) -> Result<(), Failure> {
    if let Some(file) = &asked.check {
        return check(session, file);
    }
    let own = asked.keymap.clone().or_else(|| own_keymap(&session.surroundings.config));
    let (keymap, faults) = keymap(own.as_deref());
    let mut out = io::stdout().lock();
    for scope in scopes() {
        write!(out, "{}", scope_text(session.texts, &keymap, scope))?;
    }
    drop(out);
    session.all(faults.into_iter().map(Failure::Said).collect())
}

fn scope_text(texts: &Texts, keymap: &Keymap, scope: &str) -> String {
    let entry = |(chord, action): (&[crate::keymap::Key], &str)| {
        let text = texts.get(&format!("action-{}", action.replace(['.', '_'], "-")));
        vec![written(chord), text, action.to_owned()]
    };
    let rows: Vec<Vec<String>> = keymap.entries(scope).map(entry).collect();
    if rows.is_empty() {
        return String::new();
    }
    let columns = ["key", "means", "action"].map(|name| Column::text(texts.get(&format!("cli-keys-{name}")), 60));
    format!("[{scope}]\n{}\n", aligned(&columns, &rows))
}

/// Every fault with its line; 1 if there is any.
fn check(session: &Session, file: &Path) -> Result<(), Failure> {
    let (_, faults) = keymap(Some(file));
    if faults.is_empty() {
        return session.say("cli-keys-sound", &[("file", shown(file).into())]);
    }
    for fault in &faults {
        session.tell(fault)?;
    }
    Err(Message::new("cli-keys-unsound").with("file", shown(file)).with("count", faults.len()).into())
}
