//! Swedish and English numbers, dates, sorting and widths: printing and parsing; knows no word of the program.

mod date;
mod lang;
mod number;
mod order;
mod typed_day;
mod visible;
mod width;

pub use date::{date, day, moment, short_day, week};
pub use lang::Lang;
pub use number::{number, parse_number, shortest, signed};
pub use order::{compare, fold, order_key};
pub use typed_day::parse_day;
pub use visible::{capitalised, is_harmless, is_hidden, visible};
pub use width::{fit, fit_middle, fit_right, width};
