//! The model: the world as data, the panes, the layers over them, and what is being typed.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;
use ratatui::layout::Rect;
use uuid::Uuid;

use crate::dialogs::Dialog;
use crate::domain::{Change, EntityId, Item, Message, Work};
use crate::keymap::{Key, Keymap};
use crate::msg::{Context, Draft, Effect, Fresh, Home, Narrowed, Opening, Pane, Query, Remembered, Ticket};
use crate::panes;
use crate::text::Texts;
use crate::ui::theme::Theme;

use super::first::First;
use super::layout;
use super::work::Stale;

/// What the runtime knows when the session begins.
pub struct Begin {
    /// The words.
    pub texts: Texts,
    /// The look.
    pub theme: Theme,
    /// The keys in force.
    pub keymap: Keymap,
    /// What was wrong with the user's keymap file or settings.
    pub faults: Vec<Message>,
    /// Path of the file.
    pub file: String,
    /// Whether it is the demo.
    pub demo: bool,
    /// The running program: what is done from it is one's own.
    pub session: Uuid,
    /// The login name.
    pub login: String,
    /// The name given with `--as`.
    pub as_name: Option<String>,
    /// The view state of the last session.
    pub remembered: Remembered,
    /// Text that was being typed when the last session ended.
    pub drafts: Vec<Draft>,
    /// Whether the user wants text that looks like personal data refused.
    pub refuses: bool,
    /// Cells across and down.
    pub size: (u16, u16),
    /// This moment.
    pub now: Timestamp,
    /// This day in Europe/Stockholm.
    pub today: Date,
}

/// The world as data: everything panes may see of it.
pub(super) struct World {
    pub(super) texts: Texts,
    pub(super) theme: Theme,
    pub(super) keymap: Keymap,
    pub(super) now: Timestamp,
    pub(super) today: Date,
    pub(super) size: (u16, u16),
    pub(super) file: String,
    pub(super) demo: bool,
    pub(super) login: String,
    pub(super) as_name: Option<String>,
    pub(super) home: Option<Home>,
    pub(super) who: String,
    pub(super) present: Vec<String>,
    pub(super) opening: Option<Opening>,
    pub(super) own_areas: Vec<(String, String)>,
    pub(super) own_peers: Vec<String>,
    pub(super) remembered: Remembered,
    pub(super) session: Uuid,
    pub(super) work: Work,
    /// Whether the work has been read at all.
    pub(super) work_known: bool,
    pub(super) selection: Option<Item>,
    pub(super) lit: HashSet<EntityId>,
    pub(super) narrowed: Option<Narrowed>,
    pub(super) fresh: Vec<Fresh>,
    pub(super) board: Option<EntityId>,
    /// The user's own setting; the file may have one too.
    pub(super) refuses_here: bool,
    pub(super) round: Option<EntityId>,
    /// Code of the form that is being asked for.
    pub(super) form: Option<&'static str>,
    /// Text that was being typed and is not saved, of this session and of ended ones.
    pub(super) drafts: Vec<Draft>,
}

/// A dialog and who opened it.
pub(super) struct Layer {
    pub(super) dialog: Box<dyn Dialog>,
    pub(super) opener: &'static str,
}

/// Everything on the screen, and what is behind it.
pub struct Model {
    pub(super) world: World,
    pub(super) panes: Vec<Box<dyn Pane>>,
    pub(super) focus: usize,
    pub(super) layers: Vec<Layer>,
    pub(super) pending: Vec<Key>,
    pub(super) notice: Option<Message>,
    /// The fields that looked like personal data when that was last asked for.
    pub(super) flagged: Vec<(EntityId, String)>,
    /// The action that throws typed text away if it is asked for once more.
    pub(super) losing: Option<String>,
    /// Whether the pane in focus has the screen to itself where four would fit.
    pub(super) zoomed: bool,
    pub(super) stale: Stale,
    /// What is being linked while the choice of what to link to is open.
    pub(super) linking: Vec<Item>,
    /// Drafts of what has been asked to be saved, until it is.
    pub(super) outgoing: Vec<(Change, Vec<Draft>)>,
    /// Which of the questions of a new file comes next.
    pub(super) first: Option<First>,
    /// Whether the area has been asked for.
    pub(super) area_asked: bool,
    /// A suggestion is to be put up as soon as the work has been read.
    pub(super) capture_wished: bool,
    /// Journal entry of the decision that was told to stand last: the next undo passes it by.
    pub(super) told: Option<i64>,
    /// Keys of the drafts of an earlier session that have been offered; None once there are no more.
    pub(super) offered: Option<Vec<String>>,
    generations: HashMap<&'static str, u64>,
}

impl Model {
    /// The model of a new session, and what it asks for first.
    #[must_use]
    pub fn new(begin: Begin) -> (Self, Vec<Effect>) {
        let zoomed = begin.remembered.zoomed;
        let mut model = Self {
            notice: first_words(&begin),
            world: World {
                texts: begin.texts,
                theme: begin.theme,
                keymap: begin.keymap,
                now: begin.now,
                today: begin.today,
                size: begin.size,
                file: begin.file,
                demo: begin.demo,
                who: begin.as_name.clone().unwrap_or_else(|| begin.login.clone()),
                login: begin.login,
                as_name: begin.as_name,
                home: None,
                present: Vec::new(),
                opening: None,
                own_areas: Vec::new(),
                own_peers: Vec::new(),
                session: begin.session,
                work: Work::default(),
                work_known: false,
                selection: None,
                lit: HashSet::new(),
                narrowed: None,
                fresh: Vec::new(),
                board: begin.remembered.board,
                refuses_here: begin.refuses,
                round: begin.remembered.round,
                form: None,
                drafts: begin.drafts,
                remembered: begin.remembered,
            },
            panes: panes::all(),
            focus: 0,
            layers: Vec::new(),
            pending: Vec::new(),
            losing: None,
            flagged: Vec::new(),
            zoomed,
            stale: Stale::Nothing,
            linking: Vec::new(),
            outgoing: Vec::new(),
            first: None,
            area_asked: false,
            capture_wished: false,
            told: None,
            offered: None,
            generations: HashMap::new(),
        };
        let (ticket, login) = (model.next_ticket("app"), model.world.login.clone());
        (model, vec![Effect::Read { ticket, query: Query::Opening { login } }])
    }

    /// Sets this moment and this day; the runtime does so before each update.
    pub const fn set_clock(&mut self, now: Timestamp, today: Date) {
        self.world.now = now;
        self.world.today = today;
    }

    /// Text being typed that is not saved yet: what hang-up, terminate and panic keep.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Draft> {
        let dialogs = self.layers.iter().filter_map(|layer| layer.dialog.draft());
        dialogs.chain(self.panes.iter().flat_map(|pane| pane.drafts())).collect()
    }

    /// Whether a dialog waits for an answer.
    #[must_use]
    pub const fn is_asking(&self) -> bool {
        !self.layers.is_empty()
    }

    /// The user's view state as it is now.
    #[must_use]
    pub fn remembered(&self) -> Remembered {
        let mut kept = self.world.remembered.clone();
        for pane in &self.panes {
            pane.remember(&mut kept);
        }
        if let Some(pane) = self.panes.get(self.focus) {
            pane.name().clone_into(&mut kept.pane);
        }
        kept.zoomed = self.zoomed;
        kept.board = self.world.board;
        kept.round = self.world.round;
        kept
    }

    pub(super) fn next_ticket(&mut self, place: &'static str) -> Ticket {
        let generation = self.generations.entry(place).or_default();
        *generation += 1;
        Ticket { place, generation: *generation }
    }

    pub(super) fn is_latest(&self, ticket: Ticket) -> bool {
        self.generations.get(ticket.place) == Some(&ticket.generation)
    }

    pub(super) fn pane_named(&self, name: &str) -> Option<usize> {
        self.panes.iter().position(|pane| pane.name() == name)
    }
}

/// What the session says first: what was wrong with the user's own files, else where the demo lies.
fn first_words(begin: &Begin) -> Option<Message> {
    let Some(first) = begin.faults.first() else {
        return begin.demo.then(|| Message::new("app-demo-lies").with("file", begin.file.as_str()));
    };
    if begin.faults.len() == 1 {
        return Some(first.clone());
    }
    let said = begin.texts.say(first);
    Some(Message::new("app-faults").with("first", said).with("more", begin.faults.len() - 1))
}

impl Model {
    /// Whether four panes stand side by side.
    pub(super) fn is_tiled(&self) -> bool {
        let quarter = self.panes.get(self.focus).is_some_and(|pane| pane.is_quarter());
        quarter && !self.zoomed && layout::has_room_for_four(self.world.size)
    }

    /// The panes on the screen and where they stand, the one in focus last.
    pub(super) fn in_view(&self) -> Vec<(usize, Rect)> {
        let body = self.world.body();
        if !self.is_tiled() {
            return vec![(self.focus, body)];
        }
        let quarters = (0..self.panes.len()).filter(|&at| self.panes.get(at).is_some_and(|pane| pane.is_quarter()));
        let mut places: Vec<(usize, Rect)> = quarters.zip(layout::quarters(body)).collect();
        places.sort_by_key(|(at, _)| *at == self.focus);
        places
    }

    /// How the world looks from a pane; from one that is not in view, as if it had the screen to itself.
    pub(super) fn stand_of(&self, at: usize) -> Stand {
        let place = self.in_view().into_iter().find(|(shown, _)| *shown == at);
        let area = place.map_or_else(|| self.world.body(), |(_, area)| area);
        Stand { area, focused: at == self.focus, number: number_of(at).unwrap_or(0) }
    }
}

/// The number of the pane at this place, which is also its key: the tenth has 0, those behind it have none.
pub(super) const fn number_of(at: usize) -> Option<usize> {
    if at < 10 { Some((at + 1) % 10) } else { None }
}

/// Where a pane stands on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    pub(super) area: Rect,
    pub(super) focused: bool,
    pub(super) number: usize,
}

impl World {
    /// The world as a dialog sees it.
    pub(super) fn context(&self) -> Context<'_> {
        self.context_at(Stand { area: self.body(), focused: true, number: 0 })
    }

    /// The world as a pane sees it.
    pub(super) fn context_at(&self, stand: Stand) -> Context<'_> {
        Context {
            texts: &self.texts,
            theme: &self.theme,
            keymap: &self.keymap,
            now: self.now,
            today: self.today,
            home: self.home.as_ref(),
            own_areas: &self.own_areas,
            own_peers: &self.own_peers,
            remembered: &self.remembered,
            work: &self.work,
            who: &self.who,
            selection: self.selection,
            lit: &self.lit,
            narrowed: self.narrowed.as_ref(),
            people: self.opening.as_ref().map_or(&[], |opening| &opening.people),
            fresh: &self.fresh,
            board: self.board,
            refuses: self.refuses(),
            round: self.round,
            form: self.form,
            drafts: &self.drafts,
            area: stand.area,
            focused: stand.focused,
            number: stand.number,
        }
    }

    /// Whether text that looks like personal data is refused: the user has said so, or the file's group.
    pub(super) fn refuses(&self) -> bool {
        let of_file = || self.opening.as_ref().is_some_and(|opening| opening.settings.refuses_personal_data());
        self.refuses_here || of_file()
    }

    pub(super) fn body(&self) -> Rect {
        layout::of(self.size).body
    }
}
