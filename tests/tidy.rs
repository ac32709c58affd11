//! The house rules: floors, sizes, texts, keymaps.
