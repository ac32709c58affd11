//! Reading in a child process of the same program under memory and CPU limits: the child's side in `serve`, the parent's
//! in `reader`, what goes between them in `message`. A file that exhausts its reader kills the child, never the workbench.

mod message;
mod reader;
mod serve;

use serde::{Deserialize, Serialize};

use super::Options;
pub use reader::{ReadError, Reader};
pub use serve::serve;

/// The hidden subcommand that makes the program a reader: `fyrfalt __read SPEC`, with the file on stdin.
pub const SUBCOMMAND: &str = "__read";

/// What the child is told, as one JSON text, in as many arguments as it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// What the user says about the file.
    pub options: Options,
    /// What the child allows itself.
    pub limits: Limits,
}

/// What a reader may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Address space in bytes.
    pub memory: u64,
    /// CPU time in seconds.
    pub cpu: u64,
}

impl Limits {
    /// 256 MiB, and time enough for an honest file of this many bytes.
    #[must_use]
    pub const fn for_size(bytes: u64) -> Self {
        let slower = if cfg!(debug_assertions) { 8 } else { 1 };
        Self { memory: 256 << 20, cpu: (5 + (bytes >> 21)) * slower }
    }
}
