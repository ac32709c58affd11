//! Published files in, values out: the only room that names calamine; knows no store.
//!
//! A reader gets a file and sends [`Found`] items to a [`Sink`], one by one, in bounded memory.

mod book;
pub mod child;
mod compound;
mod decoded;
mod delimited;
mod dump;
mod encoding;
mod fields;
pub mod grid;
mod kolada;
mod look;
mod ods;
pub mod profile;
#[cfg(test)]
mod random;
mod read;
pub mod recognise;
mod refusal;
mod slices;
mod sniff;
mod turns;
mod unreckoned;
mod workbook;
mod xls;
mod xlsb;
pub mod xlsx;

use serde::{Deserialize, Serialize};

use crate::domain::profile::{Correction, Profile};
use crate::domain::published::Found;
pub use read::read;
pub use refusal::Refusal;

/// The receiver of what is found wants no more: the user has cancelled, or the pipe is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// Where a reader sends what it finds, in the order of [`Found`]'s documentation.
pub type Sink<'a> = dyn FnMut(Found) -> Result<(), Stopped> + 'a;

/// Why a reader ended before the file did.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    /// The file cannot be taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The receiver wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

/// What the user says about a file before it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The year of values whose table and column name none; also names the edition.
    pub year: Option<i16>,
    /// Name of the file, whose year is asked for last; empty if it has none.
    #[serde(default)]
    pub name: String,
    /// The profiles that may fit its sheets; of equals the first holds.
    #[serde(default)]
    pub profiles: Vec<Profile>,
    /// What the user has pointed out on its sheets.
    #[serde(default)]
    pub said: Vec<Correction>,
    /// The sheet that is to be shown, by its place; a file without tables is then no refusal.
    #[serde(default)]
    pub show: Option<u32>,
}
