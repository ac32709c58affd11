//! How the cards of a field stand under each other: each as high as its title needs, as far as there is room.

use std::ops::Range;

use crate::domain::EntityId;
use crate::msg::Context;

use super::cards;
use super::lane::Lane;
use super::layout::Place;

/// Most lines of a title.
const MOST: u16 = 4;

/// From so many lines on a title may take three where not all cards fit, else two.
const ROOMY: u16 = 22;

/// A card that does not fit whole stands last with its title cut where so many lines are left.
const LEAST: u16 = 3;

/// The cards of one field in the lines it has.
pub(super) struct Fit<'a> {
    shown: &'a [EntityId],
    context: &'a Context<'a>,
    place: Place,
    /// Most lines of a title.
    most: u16,
    /// Free lines between two cards.
    gap: u16,
}

/// A card in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Where among those shown.
    pub(super) at: usize,
    /// Lines down from the first one in view.
    pub(super) down: u16,
    /// Lines it has.
    pub(super) lines: u16,
}

impl<'a> Fit<'a> {
    /// The cards of an open field.
    pub(super) fn of(lane: &'a Lane, place: Place, context: &'a Context<'a>) -> Self {
        let mut fit = Self { shown: &lane.shown, context, place, most: MOST, gap: 1 };
        for (most, gap) in [(MOST, 1), (MOST, 0), (3, 0)] {
            (fit.most, fit.gap) = (most, gap);
            if fit.all_fit() {
                return fit;
            }
        }
        fit.most = if fit.body() >= ROOMY { 3 } else { 2 };
        fit
    }

    fn body(&self) -> u16 {
        self.place.cards().height
    }

    fn all_fit(&self) -> bool {
        self.up_to(self.shown.len().saturating_sub(1)).start == 0
    }

    /// Lines of a card.
    pub(super) fn lines(&self, at: usize) -> u16 {
        let card = self.shown.get(at).and_then(|&id| self.context.work.card(id));
        let title = card.map_or(1, |card| cards::title_high(card, self.place.area.width));
        title.clamp(1, self.most) + 1
    }

    /// The cards in view, from this one on.
    pub(super) fn standing(&self, first: usize) -> Vec<Standing> {
        let mut found = Vec::new();
        let mut down = 0;
        for at in first..self.shown.len() {
            let (left, lines) = (self.body().saturating_sub(down), self.lines(at));
            if lines > left && left < LEAST && !found.is_empty() {
                break;
            }
            found.push(Standing { at, down, lines: lines.min(left) });
            down = down.saturating_add(lines + self.gap);
            if down >= self.body() {
                break;
            }
        }
        found
    }

    /// Which cards are in view, from this one on.
    pub(super) fn rows(&self, first: usize) -> Range<usize> {
        first..first + self.standing(first).len()
    }

    /// The most cards that fit whole and end with this one.
    fn up_to(&self, last: usize) -> Range<usize> {
        let (mut first, mut left) = (last, self.body());
        for at in (0..=last).rev() {
            let lines = self.lines(at) + if at < last { self.gap } else { 0 };
            if lines > left {
                break;
            }
            (first, left) = (at, left - lines);
        }
        first..last + 1
    }

    /// The first card in view when this one is to be seen: unchanged when it is already and no empty space is left at
    /// the end, else half a page on, so that a held key redraws seldom.
    pub(super) fn follow(&self, first: usize, at: usize) -> usize {
        let Some(last) = self.shown.len().checked_sub(1) else { return 0 };
        let (at, first) = (at.min(last), first.min(last));
        let rows = self.rows(first);
        let spare = rows.len() / 2;
        let moved = if at < first {
            at.saturating_sub(spare).max(self.up_to(at).start)
        } else if at >= rows.end {
            self.up_to((at + spare).min(last)).start.min(at)
        } else {
            first
        };
        moved.min(self.up_to(last).start)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;

    use super::*;
    use crate::domain::work::Row;
    use crate::domain::{Card, Column};
    use crate::msg::scene::{self, Scene};

    const SHORT: &str = "Kort";
    const LONG: &str = "Läkemedelsgenomgång i team var sjätte månad";

    fn of<T>(titles: &[&str], height: u16, ask: impl FnOnce(&Fit<'_>) -> T) -> T {
        let cards: Vec<Card> =
            (1..).zip(titles).map(|(at, title)| Card { title: (*title).to_owned(), ..scene::card(at) }).collect();
        let mut lane = Lane::default();
        lane.arrange(cards.iter().map(|card| card.id).collect(), |_| true);
        let scene = Scene::of(cards.into_iter().map(Row::Card).collect());
        let place = Place { column: Column::Proposed, area: Rect::new(0, 0, 16, height + 2), open: true };
        ask(&Fit::of(&lane, place, &scene.context()))
    }

    fn lines(titles: &[&str], height: u16) -> Vec<(u16, u16)> {
        of(titles, height, |fit| fit.standing(0).iter().map(|card| (card.down, card.lines)).collect())
    }

    #[test]
    fn a_title_takes_the_lines_it_needs_where_there_is_room() {
        assert_eq!(lines(&[LONG, SHORT], 15), [(0, 5), (6, 2)]);
        assert_eq!(lines(&[LONG, LONG, SHORT, SHORT], 14), [(0, 5), (5, 5), (10, 2), (12, 2)]);
        assert_eq!(lines(&[LONG, LONG, SHORT, SHORT], 12), [(0, 4), (4, 4), (8, 2), (10, 2)]);
        assert_eq!(lines(&[LONG, LONG, SHORT, SHORT], 9), [(0, 3), (3, 3), (6, 2)]);
        assert_eq!(lines(&[SHORT, LONG, LONG], 1), [(0, 1)]);
    }

    proptest! {
        #[test]
        fn the_marked_card_is_always_in_view(
            long in proptest::collection::vec(any::<bool>(), 1..30), height in 3u16..30, first in 0usize..30, at in 0usize..30,
        ) {
            let titles: Vec<&str> = long.iter().map(|long| if *long { LONG } else { SHORT }).collect();
            let at = at.min(titles.len() - 1);
            of(&titles, height, |fit| {
                let followed = fit.follow(first, at);
                prop_assert!(fit.rows(followed).contains(&at), "{followed} {at}");
                prop_assert_eq!(fit.follow(followed, at), followed);
                Ok(())
            })?;
        }
    }
}
