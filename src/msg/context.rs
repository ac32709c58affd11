//! What panes and dialogs may see of the world while they update and draw.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::domain::{Area, Board, EntityId, Item, Round, UnitRef, Work};
use crate::keymap::Keymap;
use crate::report::sheets::Written;
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::effect::Draft;
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
#[derive(Clone, Copy)]
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
    /// What the group works with.
    pub work: &'a Work,
    /// Who is at the keys.
    pub who: &'a str,
    /// The one selection.
    pub selection: Option<Item>,
    /// What lights up for it in the other panes.
    pub lit: &'a HashSet<EntityId>,
    /// What the panes show only what belongs to, if anything.
    pub narrowed: Option<&'a Narrowed>,
    /// Those who work in the file.
    pub people: &'a [crate::store::Person],
    /// What colleagues have changed just now.
    pub fresh: &'a [Fresh],
    /// The board that was last looked at; see [`Context::board`].
    pub board: Option<EntityId>,
    /// The omgång that was last looked at; see [`Context::round`].
    pub round: Option<EntityId>,
    /// Code of the form that is being asked for: see [`super::Intent::ShowForm`].
    pub form: Option<&'static str>,
    /// Text that was being typed and is not saved, of this session and of ended ones.
    pub drafts: &'a [Draft],
    /// Whether text that looks like personal data is refused when it is saved, not only warned of.
    pub refuses: bool,
    /// Where the pane is drawn; for a dialog the whole of what lies between title line and footer.
    pub area: Rect,
    /// Whether the pane has the focus.
    pub focused: bool,
    /// The pane's number in the tab line; 0 for a dialog.
    pub number: usize,
}

/// The panes show only what belongs to one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowed {
    /// The thing.
    pub to: Item,
    /// What belongs to it.
    pub passes: HashSet<EntityId>,
}

/// Something a colleague has changed just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// What.
    pub id: EntityId,
    /// Who.
    pub who: String,
    /// How long it is shown.
    pub until: Timestamp,
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

    /// Every area: the built-in ones in their order, then the users' own.
    #[must_use]
    pub fn areas(&self) -> Vec<Area> {
        let built_in = Area::BUILT_IN.iter().map(|code| (*code).to_owned());
        built_in.chain(self.own_areas.iter().map(|(code, _)| code.clone())).map(Area).collect()
    }

    /// The board shown: the one last looked at, else the first.
    #[must_use]
    pub fn board(&self) -> Option<&Board> {
        self.board.and_then(|id| self.work.board(id)).or_else(|| self.work.boards().into_iter().next())
    }

    /// The omgång shown: the one last looked at, else the latest.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.round.and_then(|id| self.work.round(id)).or_else(|| self.work.rounds().into_iter().next_back())
    }

    /// Who what leaves the program is of, and when.
    #[must_use]
    pub fn written(&self) -> Written<'_> {
        Written { unit: self.home.map(|home| home.name.as_str()), today: self.today }
    }

    /// The pane's number and name: "4 Förbättringstavla".
    #[must_use]
    pub fn pane_title(&self, name: &str) -> String {
        format!("{} {}", self.number, self.texts.get(&format!("pane-{name}")))
    }

    /// Whether a thing is shown where the panes are narrowed. Things of the kind narrowed to are all shown: the pane
    /// that the choice was made in stays whole.
    #[must_use]
    pub fn passes(&self, item: Item) -> bool {
        self.narrowed
            .is_none_or(|narrowed| narrowed.to.entity() == item.entity() || narrowed.passes.contains(&item.id()))
    }

    /// Whether a thing belongs to what is marked, or is itself what is marked in another pane.
    #[must_use]
    pub fn is_lit(&self, id: EntityId) -> bool {
        let marked_elsewhere = !self.focused && self.selection.is_some_and(|item| item.id() == id);
        marked_elsewhere || self.lit.contains(&id)
    }

    /// The colleague who has changed a thing just now.
    #[must_use]
    pub fn changed_by(&self, id: EntityId) -> Option<&str> {
        self.fresh.iter().rev().find(|fresh| fresh.id == id).map(|fresh| fresh.who.as_str())
    }

    /// The draft of this key, if something else than what is stored was typed.
    #[must_use]
    pub fn draft(&self, key: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.key == key && draft.text != draft.base)
    }

    /// The day in Sweden that a moment belongs to.
    #[must_use]
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.clock_of(at).date()
    }

    /// What calendar and clock in Sweden show at a moment.
    #[must_use]
    pub fn clock_of(&self, at: Timestamp) -> DateTime {
        at.to_zoned(sweden()).datetime()
    }

    /// The moment a day begins in Sweden.
    #[must_use]
    pub fn start_of(&self, day: Date) -> Timestamp {
        day.to_zoned(sweden()).map_or(Timestamp::MIN, |start| start.timestamp())
    }
}

fn sweden() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC)
}
