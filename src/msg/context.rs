//! What panes and dialogs may see of the world while they update and draw.

use jiff::Timestamp;
use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::domain::{Area, UnitRef};
use crate::keymap::Keymap;
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::remembered::Remembered;

/// One's own unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Scheme and code.
    pub unit: UnitRef,
    /// Name as shown.
    pub name: String,
}

/// The world as data: language, look, time, size, place.
pub struct Context<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The look.
    pub theme: &'a Theme,
    /// The keys in force.
    pub keymap: &'a Keymap,
    /// This moment.
    pub now: Timestamp,
    /// This day in Europe/Stockholm.
    pub today: Date,
    /// One's own unit; None until it is chosen.
    pub home: Option<&'a Home>,
    /// Areas the users have added: code and name.
    pub own_areas: &'a [(String, String)],
    /// Names of the users' own peer groups.
    pub own_peers: &'a [String],
    /// The view state of the last session.
    pub remembered: &'a Remembered,
    /// Where the pane is drawn, without tab line and footer.
    pub area: Rect,
}

impl Context<'_> {
    /// The name of an area: one of the built-in ones, or the user's own; else its code.
    #[must_use]
    pub fn area_name(&self, area: &Area) -> String {
        if area.is_built_in() {
            return self.texts.get(&format!("area-{}", area.0));
        }
        let own = self.own_areas.iter().find(|(code, _)| *code == area.0);
        own.map_or_else(|| area.0.clone(), |(_, name)| crate::locale::visible(name).into_owned())
    }

    /// The day in Sweden that a moment belongs to.
    #[must_use]
    pub fn day_of(&self, at: Timestamp) -> Date {
        let sweden = jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC);
        at.to_zoned(sweden).date()
    }
}
