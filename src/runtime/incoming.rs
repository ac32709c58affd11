//! What arrives at the loop from its threads, before it becomes an event.

use ratatui::layout::Size;

use crate::domain::Message;
use crate::msg::Event;

use super::input::Input;

/// Something for the loop.
#[derive(Debug)]
pub enum Incoming {
    /// Keys, pastes and what the mouse did, that came in one read.
    Typed(Vec<Input>),
    /// The terminal has another size.
    Size(Size),
    /// Somebody wants us stopped.
    StopAsked,
    /// We run again after having been stopped.
    Continued,
    /// A file has been written, or not: what the user is told.
    Filed(Result<Message, Message>),
    /// An answer from a worker.
    World(Event),
}
