//! Fyrfält: from the published comparison file to a decided, tested, measured improvement.
//!
//! The rooms, lowest floor first. A room uses rooms on lower floors only; `tests/tidy.rs` sees to it.
//!
//! | floor | room | what lives there |
//! |---|---|---|
//! | 1 | [`domain`] | the field's terms as types and rules; pure |
//! | 1 | [`stats`] | ranks, quartiles, medians; numbers in, numbers out; pure |
//! | 1 | [`locale`] | Swedish numbers, names, sorting |
//! | 1 | [`keymap`] | keys, chords, scopes, keymap files; knows no action of ours |
//! | 1 | [`ui`] | drawing parts that know no domain |
//! | 2 | [`text`] | every word the user reads |
//! | 2 | [`forms`] | the handbook's forms as data files, and the engine that runs them |
//! | 2 | [`store`] | the only room that names rusqlite |
//! | 2 | [`intake`] | the only room that names calamine: files in, values out |
//! | 3 | [`compare`] | peer groups, ranks, colours, screening |
//! | 3 | [`publish`] | a published file's way from `intake` into `store`: preview, staging, going live |
//! | 3 | [`demo`] | the built-in demo's values and how they become a file |
//! | 4 | [`report`] | what leaves: csv, JSON, Markdown, xlsx and docx |
//! | 5 | [`msg`] | Event, Effect, Query and the pane's trait |
//! | 6 | [`panes`] | one folder per pane |
//! | 6 | [`dialogs`] | layers over the panes |
//! | 7 | [`app`] | Model, update, view |
//! | 8 | [`runtime`] | the only owner of terminal, clock, threads, signals |
//! | 9 | [`cli`] | the commands; works without a terminal |
//!
//! How data flows: terminal bytes, signals, deadlines, the store's replies and finished jobs arrive as one
//! [`msg::Event`]; `app::update` alone changes the model and answers with [`msg::Effect`]s, which `runtime`
//! carries out; `app::view` draws and decides nothing.
#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod compare;
pub mod demo;
pub mod dialogs;
pub mod domain;
pub mod forms;
pub mod intake;
pub mod keymap;
pub mod locale;
pub mod msg;
pub mod panes;
pub mod publish;
pub mod report;
pub mod runtime;
pub mod stats;
pub mod store;
pub mod text;
pub mod ui;
