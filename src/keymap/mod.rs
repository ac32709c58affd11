//! Keys, chords, scopes and keymap files; knows no action of ours.
