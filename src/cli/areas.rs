//! Areas that somebody types: those of Öppna jämförelser, and the users' own, and those that indicators have.

use super::failure::Failure;
use crate::domain::{Area, Message};
use crate::store::Reader;
use crate::store::published::IndicatorFilter;

/// Whether there is such an area at all.
///
/// # Errors
/// An area that is none of these.
pub fn known(reader: &Reader, area: Option<&Area>) -> Result<(), Failure> {
    let Some(area) = area.filter(|area| !area.is_built_in()) else { return Ok(()) };
    let own = reader.own_areas()?.into_iter().any(|(code, _)| code == area.0);
    let filter = IndicatorFilter { area: Some(area.clone()), indicators: None };
    if own || !reader.published(|published| published.indicators(&filter))?.is_empty() {
        return Ok(());
    }
    let known = Area::BUILT_IN.join(", ");
    Err(Message::new("cli-unknown-area").with("area", area.0.as_str()).with("known", known).into())
}
