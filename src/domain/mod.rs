//! The field's terms as types and rules; pure: no I/O, no clock, no terminal.

pub mod activity;
pub mod board;
pub mod change;
pub mod entity;
pub mod facts;
pub mod indicator;
pub mod item;
pub mod message;
pub mod ordering;
pub mod period;
pub mod personal;
pub mod profile;
pub mod published;
pub mod round;
mod rows;
pub mod seen;
pub mod unit;
pub mod value;
pub mod work;

pub use activity::{Activity, Repeat, State, Step};
pub use board::{Axes, Board, Card, CardOrigin, Column, Handling, Place};
pub use change::{Change, Edit, EntityId, FieldValue};
pub use entity::Entity;
pub use indicator::{Area, Direction, IndicatorKind, ValueKind};
pub use item::{Item, Link};
pub use message::{Arg, Message};
pub use period::{Period, PeriodKind};
pub use personal::{Personal, PersonalKind, personal_data};
pub use round::{Answer, Decision, Entry, Outcome, Round};
pub use unit::{Level, Scheme, UnitRef};
pub use value::{Colour, Gender, Status};
pub use work::Work;
