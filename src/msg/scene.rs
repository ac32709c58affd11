//! A world for the tests of panes: a work and a selection, no terminal, store or thread.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::date;
use ratatui::layout::Rect;
use uuid::Uuid;

use crate::domain::work::Row;
use crate::domain::{Board, Card, Column, EntityId, Item, Place, Work};
use crate::keymap::Keymap;
use crate::text::{Lang, Texts};
use crate::ui::theme::Theme;

use super::context::{Context, Fresh, Narrowed};
use super::remembered::Remembered;

/// What a test's context looks out on.
pub struct Scene {
    pub texts: Texts,
    pub theme: Theme,
    pub keymap: Keymap,
    pub remembered: Remembered,
    pub work: Work,
    pub selection: Option<Item>,
    pub lit: HashSet<EntityId>,
    pub narrowed: Option<Narrowed>,
    pub people: Vec<crate::store::Person>,
    pub fresh: Vec<Fresh>,
    pub focused: bool,
    pub area: Rect,
}

impl Scene {
    /// Swedish, in a quarter of 60×19, with the focus.
    pub fn of(rows: Vec<Row>) -> Self {
        Self {
            texts: Texts::new(Lang::Sv),
            theme: Theme::default(),
            keymap: Keymap::default(),
            remembered: Remembered::default(),
            work: Work::of(rows),
            selection: None,
            lit: HashSet::new(),
            narrowed: None,
            people: vec![crate::store::Person {
                id: id(2001),
                number: 1,
                name: "Siv Ek".to_owned(),
                initials: "se".to_owned(),
            }],
            fresh: Vec::new(),
            focused: true,
            area: Rect::new(0, 0, 60, 19),
        }
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            texts: &self.texts,
            theme: &self.theme,
            keymap: &self.keymap,
            now: Timestamp::UNIX_EPOCH,
            today: date(2026, 1, 15),
            home: None,
            own_areas: &[],
            own_peers: &[],
            remembered: &self.remembered,
            work: &self.work,
            who: "Anna",
            selection: self.selection,
            lit: &self.lit,
            narrowed: self.narrowed.as_ref(),
            people: &self.people,
            drafts: &[],
            fresh: &self.fresh,
            board: None,
            refuses: false,
            round: None,
            form: None,
            area: self.area,
            focused: self.focused,
            number: 2,
        }
    }
}

/// The key with this number.
pub const fn id(number: u128) -> EntityId {
    EntityId(Uuid::from_u128(number))
}

/// A board; its key is 1000 + its number.
pub fn board(number: i64) -> Row {
    let id = id(1000 + u128::try_from(number).unwrap());
    Row::Board(Board { id, number, name: format!("Tavla {number}"), owner: String::new(), wip: None })
}

/// A card on board 1 in Förslag, not placed; its key is its number.
pub fn card(number: i64) -> Card {
    Card {
        id: id(u128::try_from(number).unwrap()),
        number,
        board: id(1001),
        place: Place { column: Column::Proposed, key: format!("V{number}") },
        moved: None,
        title: format!("Kort {number}"),
        description: String::new(),
        author: "Bertil".to_owned(),
        put_up: None,
        origin: None,
        origin_note: String::new(),
        evidence: false,
        profession: false,
        users: false,
        handling: None,
        feasibility: None,
        impact: None,
        ease: None,
        importance: None,
        weighing: String::new(),
        how: String::new(),
        by_when: None,
        responsible: String::new(),
        parked_why: String::new(),
        outcome: String::new(),
        merged_into: None,
    }
}
