//! Place and colour of a value among others.

use super::Origin;
use crate::domain::value::Rank;
use crate::domain::{Colour, Direction, Status, ValueKind};
use crate::stats::{Band, Better, Place, place_of};
use crate::store::published::{DirectionFrom, Observed};

/// Which way `stats` is to count; None where nothing is better than anything.
pub(super) const fn better(direction: Direction) -> Option<Better> {
    match direction {
        Direction::Higher => Some(Better::Higher),
        Direction::Lower => Some(Better::Lower),
        Direction::None | Direction::Unknown => None,
    }
}

/// A place as it is shown.
pub(super) const fn rank(place: Place) -> Rank {
    Rank { place: place.best, of: place.of, shared: place.shared() }
}

/// A place among all, as printed where the file gives one at its value: it was ranked before its values were rounded. One
/// that lies elsewhere is a place among others. What a user has set the direction of is ranked here.
pub(super) fn rank_in_print(place: Place, own: Option<&Observed>, from: &DirectionFrom) -> Rank {
    let fits = |printed: &u32| (1..=place.of).contains(printed) && place.admits(*printed);
    let printed = own.and_then(|own| own.rank).filter(fits);
    match printed.filter(|_| *from != DirectionFrom::User) {
        Some(printed) => Rank { place: printed, ..rank(place) },
        None => rank(place),
    }
}

/// The place of the own value among `values`, of which it is one; None without a comparable value or a direction.
pub(super) fn place(own: Option<&Observed>, values: &[f64], direction: Direction) -> Option<Place> {
    Some(place_of(own?.present()?, values, better(direction)?))
}

/// The publication's colour; where it has none, ours: Ja green and Nej red where the direction is known, else by
/// quarters (method.md §9). Uncertain and missing values are grey, and so is everything whose direction nobody
/// knows; where no direction applies there is no colour.
pub(super) fn colour(
    own: Option<&Observed>,
    place: Option<Place>,
    kind: ValueKind,
    direction: Direction,
) -> (Colour, Origin) {
    match own.and_then(|own| own.colour) {
        Some(colour) => (colour, Origin::File),
        None => (computed(own, place, kind, direction), Origin::Own),
    }
}

fn computed(own: Option<&Observed>, place: Option<Place>, kind: ValueKind, direction: Direction) -> Colour {
    let Some(value) = own.filter(|own| own.status == Status::Present).and_then(|own| own.value) else {
        return Colour::Grey;
    };
    match (direction, kind, place) {
        (Direction::Unknown, ..) => Colour::Grey,
        (Direction::None, ..) | (_, _, None) => Colour::None,
        (_, ValueKind::YesNo, _) if is(value, 1.0) || is(value, 0.0) => yes_no(is(value, 1.0), direction),
        (_, _, Some(place)) => match place.band() {
            Band::Best => Colour::Green,
            Band::Middle => Colour::Yellow,
            Band::Worst => Colour::Red,
            Band::TooFew => Colour::None,
        },
    }
}

/// Ja and Nej are exactly 1 and 0; shares of units that answered Ja lie between.
fn is(value: f64, coded: f64) -> bool {
    value.total_cmp(&coded).is_eq()
}

fn yes_no(yes: bool, direction: Direction) -> Colour {
    if yes == (direction == Direction::Higher) { Colour::Green } else { Colour::Red }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::published::{ImportNo, OriginNo, UnitNo};

    fn observed(value: Option<f64>, status: Status, colour: Option<Colour>) -> Observed {
        Observed {
            unit: UnitNo(1),
            value,
            status,
            mark: None,
            colour,
            rank: None,
            numerator: None,
            denominator: None,
            import: ImportNo(1),
            origin: OriginNo(1),
            line: 1,
            column: 1,
        }
    }

    fn colour_of(own: &Observed, others: &[f64], kind: ValueKind, direction: Direction) -> (Colour, Origin) {
        colour(Some(own), place(Some(own), others, direction), kind, direction)
    }

    #[test]
    fn the_colour_is_the_files_else_ours_else_grey() {
        let all = [1.0, 2.0, 3.0, 4.0];
        let own = observed(Some(4.0), Status::Present, None);
        for (direction, expected) in [
            (Direction::Higher, Colour::Green),
            (Direction::Lower, Colour::Red),
            (Direction::Unknown, Colour::Grey),
            (Direction::None, Colour::None),
        ] {
            assert_eq!(colour_of(&own, &all, ValueKind::Share, direction), (expected, Origin::Own), "{direction:?}");
        }
        let printed = observed(Some(4.0), Status::Present, Some(Colour::Yellow));
        assert_eq!(colour_of(&printed, &all, ValueKind::Share, Direction::Higher), (Colour::Yellow, Origin::File));
        let uncertain = observed(Some(4.0), Status::Uncertain, None);
        assert_eq!(colour_of(&uncertain, &all, ValueKind::Share, Direction::Higher), (Colour::Grey, Origin::Own));
    }

    #[test]
    fn a_printed_place_stands_until_a_user_says_which_way_is_better() {
        let own = Observed { rank: Some(2), ..observed(Some(4.0), Status::Present, None) };
        let place = place(Some(&own), &[6.0, 5.0, 4.0, 4.0], Direction::Higher).unwrap();
        let told = DirectionFrom::File("ranks".into());
        assert_eq!(rank_in_print(place, Some(&own), &told), Rank { place: 2, of: 4, shared: true });
        assert_eq!(rank_in_print(place, Some(&own), &DirectionFrom::User).place, 3);
        for among_others in [1, 9] {
            let elsewhere = Observed { rank: Some(among_others), ..own.clone() };
            assert_eq!(rank_in_print(place, Some(&elsewhere), &told).place, 3);
        }
    }

    #[test]
    fn ja_is_green_and_nej_red_whatever_the_others_have() {
        let (yes, no) = (observed(Some(1.0), Status::Present, None), observed(Some(0.0), Status::Present, None));
        let all = [1.0, 1.0, 1.0, 1.0, 0.0];
        assert_eq!(colour_of(&yes, &all, ValueKind::YesNo, Direction::Higher).0, Colour::Green);
        assert_eq!(colour_of(&no, &all, ValueKind::YesNo, Direction::Higher).0, Colour::Red);
        assert_eq!(colour_of(&no, &all, ValueKind::YesNo, Direction::Unknown).0, Colour::Grey);
    }
}
