//! What a mark says in the room it has: its number, how many more share the place, how it stands out.

use crate::ui::cells;
use crate::ui::theme::GlyphSet;

use super::{Look, Mark};

/// The mark in at most `room` columns; what says least is left out first.
pub(super) fn of(mark: &Mark, room: u16, set: GlyphSet) -> String {
    let number = mark.number.to_string();
    let others = mark.count.saturating_sub(1);
    let whole = if others > 0 { format!("{number}+{others}") } else { number.clone() };
    let several = if others > 0 { format!("{number}+") } else { number.clone() };
    let signed = |text: &str| format!("{}{text}{}", signs(mark.look, set).0, signs(mark.look, set).1);
    // The chosen one is reversed: the sign may go before the count does, except for ears.
    let bare = mark.look == Look::Chosen && set != GlyphSet::Plain;
    let mut ways = vec![signed(&whole)];
    ways.extend(bare.then(|| whole.clone()));
    ways.extend([signed(&several), signed(&number), several, number]);
    ways.into_iter().find(|way| cells::width(way) <= room).unwrap_or_else(|| "#".to_owned())
}

/// What stands before and after a mark that stands out.
const fn signs(look: Look, set: GlyphSet) -> (&'static str, &'static str) {
    match (look, set) {
        (Look::Plain, _) => ("", ""),
        (Look::Lit, GlyphSet::Unicode) => ("•", ""),
        (Look::Lit, _) => ("*", ""),
        (Look::Fresh, _) => ("", "!"),
        (Look::Chosen, _) => ("[", "]"),
        (Look::Moving, GlyphSet::Unicode) => ("»", "«"),
        (Look::Moving, _) => (">", "<"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(number: i64, count: usize, look: Look, room: u16, set: GlyphSet) -> String {
        of(&Mark { right: 1, up: 1, number, count, look }, room, set)
    }

    #[test]
    fn a_mark_says_what_there_is_room_for() {
        let unicode = |number, count, look, room| said(number, count, look, room, GlyphSet::Unicode);
        assert_eq!(unicode(3, 1, Look::Plain, 3), "3");
        assert_eq!(unicode(3, 2, Look::Plain, 4), "3+1");
        assert_eq!(unicode(21, 12, Look::Plain, 5), "21+11");
        assert_eq!(unicode(21, 12, Look::Plain, 4), "21+");
        assert_eq!(unicode(3, 2, Look::Chosen, 8), "[3+1]");
        assert_eq!(unicode(3, 2, Look::Chosen, 3), "3+1");
        assert_eq!(unicode(3, 2, Look::Moving, 3), "»3«");
        assert_eq!(unicode(3, 2, Look::Lit, 3), "•3+");
        assert_eq!(unicode(10_000, 1, Look::Plain, 3), "#");
    }

    #[test]
    fn without_unicode_signs_are_plain_and_for_ears_the_sign_stays() {
        assert_eq!(said(3, 2, Look::Plain, 4, GlyphSet::Ascii), "3+1");
        assert_eq!(said(3, 1, Look::Moving, 4, GlyphSet::Ascii), ">3<");
        assert_eq!(said(3, 2, Look::Chosen, 3, GlyphSet::Plain), "[3]");
    }
}
