//! Which of the lines above a table is its title. Pure.

use super::words::{fold, is_aside, period_of_title};
use crate::intake::recognise::gender;

/// The title among the lines above a table: one that says so, else the last that names a year, else the first; empty if
/// there is none.
pub fn of_table(lines: &[String]) -> &str {
    let telling = || lines.iter().filter(|line| gender::lone(line).is_none() && !is_aside(line));
    let numbered = telling().rfind(|line| fold(line).starts_with("tabell ") && line.len() > 12);
    let dated = || telling().rfind(|line| period_of_title(line).is_some());
    numbered.or_else(dated).or_else(|| telling().next()).map_or("", String::as_str)
}
