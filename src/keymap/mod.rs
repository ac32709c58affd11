//! Keys, chords, scopes and keymap files; knows no action of ours.
//!
//! A file holds one table for each scope, and in it chord = action. A user's file lies over the bundled one. Scopes
//! stack, innermost first: the first that knows a key decides.

mod fault;
mod key;
mod read;

use read::{Binding, is_prefix};

pub use fault::{Fault, FaultKind};
pub use key::{Chord, Code, Key, Mods, NotAKey, written};

/// The names a keymap file may use.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Names of scopes.
    pub scopes: &'a [&'a str],
    /// Names of actions.
    pub actions: &'a [&'a str],
}

/// Which chord means which action in which scope.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    /// In the order of the files, the user's own last.
    bindings: Vec<Binding>,
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved<'a> {
    /// An action.
    Action(&'a str),
    /// The beginning of chords: the keys that can follow and what each leads to.
    Pending(Vec<(Key, &'a str)>),
    /// Nothing.
    None,
}

impl Keymap {
    /// Reads a keymap file. All faults are gathered; what is free of faults is in force.
    #[must_use]
    pub fn load(text: &str, known: &Known) -> (Self, Vec<Fault>) {
        Self::default().overlaid(text, known)
    }

    /// This keymap with a user's file over it: a chord of the file replaces the same chord and every chord that
    /// begins with it or that it begins with; an empty action or `none` sets a chord free.
    #[must_use]
    pub fn overlaid(&self, text: &str, known: &Known) -> (Self, Vec<Fault>) {
        let (own, faults) = read::read(text, known);
        let gives_way = |old: &Binding| {
            own.iter().any(|new| {
                let in_the_way =
                    new.action.is_some() && (is_prefix(&new.chord, &old.chord) || is_prefix(&old.chord, &new.chord));
                new.scope == old.scope && (new.chord == old.chord || in_the_way)
            })
        };
        let mut bindings: Vec<Binding> = self.bindings.iter().filter(|old| !gives_way(old)).cloned().collect();
        bindings.extend(own.into_iter().filter(|binding| binding.action.is_some()));
        (Self { bindings }, faults)
    }

    /// What the keys pressed mean where the given scopes are in force, innermost first.
    #[must_use]
    pub fn resolve(&self, scopes: &[&str], pressed: &[Key]) -> Resolved<'_> {
        let mut follow: Vec<(Key, &str)> = Vec::new();
        if pressed.iter().any(|key| key.is_only_text()) {
            return Resolved::None;
        }
        for scope in scopes {
            for (chord, action) in self.entries(scope) {
                if chord == pressed {
                    return if follow.is_empty() { Resolved::Action(action) } else { Resolved::Pending(follow) };
                }
            }
            for (chord, action) in self.entries(scope).filter(|(chord, _)| is_prefix(pressed, chord)) {
                let next = chord.get(pressed.len()).filter(|next| follow.iter().all(|(key, _)| key != *next));
                follow.extend(next.map(|next| (*next, action)));
            }
        }
        if follow.is_empty() { Resolved::None } else { Resolved::Pending(follow) }
    }

    /// The chords that lead to an action where the given scopes are in force, shortest first.
    #[must_use]
    pub fn keys_of(&self, scopes: &[&str], action: &str) -> Vec<Chord> {
        let bound = scopes.iter().flat_map(|scope| self.entries(scope)).filter(|(_, other)| *other == action);
        let reached = bound.filter(|(chord, _)| self.reaches(scopes, chord, action));
        let mut chords: Vec<Chord> = reached.map(|(chord, _)| chord.to_vec()).collect();
        chords.sort_by_key(Vec::len);
        chords.dedup();
        chords
    }

    /// A chord that leads to an action in the scope in which it is bound; the shortest, and of those the first bound.
    #[must_use]
    pub fn key_of(&self, action: &str) -> Option<&[Key]> {
        let bound = self.bindings.iter().filter(|one| one.action.as_deref() == Some(action));
        bound.map(|one| one.chord.as_slice()).min_by_key(|chord| chord.len())
    }

    fn reaches(&self, scopes: &[&str], chord: &[Key], action: &str) -> bool {
        let begun = (1..chord.len())
            .all(|keys| matches!(self.resolve(scopes, chord.get(..keys).unwrap_or(chord)), Resolved::Pending(_)));
        begun && self.resolve(scopes, chord) == Resolved::Action(action)
    }

    /// The chords of a scope and their actions, in the order of the files.
    pub fn entries(&self, scope: &str) -> impl Iterator<Item = (&[Key], &str)> {
        let here = self.bindings.iter().filter(move |binding| binding.scope == scope);
        here.filter_map(|binding| Some((binding.chord.as_slice(), binding.action.as_deref()?)))
    }

    /// Bindings that a Swedish keyboard reaches only with `AltGr` or a dead key, as (scope, chord).
    pub fn awkward(&self) -> impl Iterator<Item = (&str, &[Key])> {
        let awkward = self.bindings.iter().filter(|binding| binding.chord.iter().any(|key| key.is_awkward()));
        awkward.map(|binding| (binding.scope.as_str(), binding.chord.as_slice()))
    }
}

#[cfg(test)]
mod tests;
