//! A keymap file read into bindings; every fault is gathered, none ends the reading.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::Known;
use super::fault::{Fault, FaultKind, nearest};
use super::key::{self, Chord, Key};

/// One line of a keymap file: a chord in a scope means an action, or nothing when `action` is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Binding {
    pub scope: String,
    pub chord: Chord,
    pub action: Option<String>,
    pub line: usize,
}

/// Reads a file. Bindings come in the order of the lines.
pub(super) fn read(text: &str, known: &Known) -> (Vec<Binding>, Vec<Fault>) {
    let mut reader = Reader { text, known, bindings: Vec::new(), faults: Vec::new() };
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        reader.not_toml(error.message(), error.span().unwrap_or_default());
    }
    for (scope, content) in document.get_ref() {
        reader.scope(scope.get_ref(), reader.line(&scope.span()), content.get_ref());
    }
    reader.bindings.sort_by_key(|binding| binding.line);
    reader.clashes();
    reader.faults.sort_by_key(|fault| fault.line);
    (reader.bindings, reader.faults)
}

struct Reader<'a> {
    text: &'a str,
    known: &'a Known<'a>,
    bindings: Vec<Binding>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn line(&self, span: &Range<usize>) -> usize {
        let before = self.text.get(..span.start).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    fn fault(&mut self, line: usize, kind: FaultKind) {
        self.faults.push(Fault { line, kind });
    }

    fn not_toml(&mut self, why: &str, span: Range<usize>) {
        let line = self.line(&span);
        let word = self.text.get(span).unwrap_or_default().trim_matches(['"', '\'']).to_owned();
        let kind = match why {
            "duplicate key" => FaultKind::Twice(word),
            _ => FaultKind::Syntax(why.to_owned()),
        };
        self.fault(line, kind);
    }

    /// Reads a scope and those within it: `[form.text]` is a table in a table.
    fn scope(&mut self, name: &str, line: usize, content: &DeValue) {
        let DeValue::Table(entries) = content else {
            return self.fault(line, FaultKind::NotText(name.to_owned()));
        };
        for (inner, content) in entries.iter().filter(|(_, value)| value.get_ref().is_table()) {
            let line = self.line(&inner.span());
            self.scope(&format!("{name}.{}", inner.get_ref()), line, content.get_ref());
        }
        let own = entries.is_empty() || entries.iter().any(|(_, value)| !value.get_ref().is_table());
        if own && self.knows(name, line) {
            self.entries(name, entries);
        }
    }

    fn knows(&mut self, scope: &str, line: usize) -> bool {
        let known = self.known.scopes.contains(&scope);
        if !known {
            let near = nearest(scope, self.known.scopes.iter().copied());
            self.fault(line, FaultKind::UnknownScope(scope.to_owned(), near));
        }
        known
    }

    fn entries(&mut self, scope: &str, entries: &DeTable) {
        for (keys, action) in entries.iter().filter(|(_, value)| !value.get_ref().is_table()) {
            let line = self.line(&keys.span());
            let chord = self.chord(line, keys.get_ref());
            let action = self.action(line, keys.get_ref(), action.get_ref());
            if let (Some(chord), Some(Bound(action))) = (chord, action) {
                self.bindings.push(Binding { scope: scope.to_owned(), chord, action, line });
            }
        }
    }

    fn chord(&mut self, line: usize, text: &str) -> Option<Chord> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            self.fault(line, FaultKind::UnknownKey(text.to_owned(), None));
        }
        let keys: Vec<Option<Key>> = words.into_iter().map(|word| self.key(line, word)).collect();
        keys.into_iter().collect::<Option<Chord>>().filter(|chord| !chord.is_empty())
    }

    fn key(&mut self, line: usize, word: &str) -> Option<Key> {
        let Ok(key) = word.parse::<Key>() else {
            let near = nearest(&word.to_lowercase(), key::names());
            self.fault(line, FaultKind::UnknownKey(word.to_owned(), near));
            return None;
        };
        if key.is_only_text() {
            self.fault(line, FaultKind::OnlyText(word.to_owned()));
            return None;
        }
        if let Some(other) = key.sent_as() {
            self.fault(line, FaultKind::SentAs(word.to_owned(), other.to_string()));
            return None;
        }
        Some(key)
    }

    /// The action of a binding: `Some(Unbound)` for a key set free with an empty text or `none`.
    fn action(&mut self, line: usize, keys: &str, value: &DeValue) -> Option<Bound> {
        let DeValue::String(action) = value else {
            self.fault(line, FaultKind::NotText(keys.to_owned()));
            return None;
        };
        match action.as_ref() {
            "" | "none" => Some(Bound(None)),
            action if self.known.actions.contains(&action) => Some(Bound(Some(action.to_owned()))),
            action => {
                let near = nearest(action, self.known.actions.iter().copied());
                self.fault(line, FaultKind::UnknownAction(action.to_owned(), near));
                None
            }
        }
    }

    /// The same chord twice in a scope, and chords that begin with a shorter one.
    fn clashes(&mut self) {
        let mut faults = Vec::new();
        let mut kept: Vec<Binding> = Vec::with_capacity(self.bindings.len());
        for binding in std::mem::take(&mut self.bindings) {
            match kept.iter().find(|other| other.scope == binding.scope && other.chord == binding.chord) {
                Some(first) => {
                    faults.push(Fault {
                        line: binding.line,
                        kind: FaultKind::Clash(key::written(&binding.chord), first.line),
                    });
                }
                None => kept.push(binding),
            }
        }
        for longer in kept.iter().filter(|binding| binding.action.is_some()) {
            let hides = |other: &&Binding| {
                other.action.is_some() && other.scope == longer.scope && is_prefix(&other.chord, &longer.chord)
            };
            if let Some(shorter) = kept.iter().find(hides) {
                let kind = FaultKind::Unreachable(key::written(&longer.chord), key::written(&shorter.chord));
                faults.push(Fault { line: longer.line, kind });
            }
        }
        self.bindings = kept;
        self.faults.append(&mut faults);
    }
}

/// An action, or the wish that the key means nothing.
struct Bound(Option<String>);

/// Whether a chord begins with another, shorter one.
pub(super) fn is_prefix(shorter: &[Key], longer: &[Key]) -> bool {
    shorter.len() < longer.len() && longer.starts_with(shorter)
}
