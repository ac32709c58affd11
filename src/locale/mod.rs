//! Swedish and English numbers, dates, sorting and widths: printing and parsing; knows no word of the program.

mod lang;
mod number;
mod visible;
mod width;

pub use lang::Lang;
pub use number::{number, parse_number, shortest, signed};
pub use visible::{is_hidden, visible};
pub use width::{fit, fit_right, width};
