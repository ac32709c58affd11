//! Keys for an order made by hand: between any two there is room for another, so that moving one touches only that one.

/// The digits of a key, in the order in which text sorts.
const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A key that sorts after `after` and before `before` (as plain bytes). None stands for the beginning or the end. Where
/// the two are not in order, `before` is passed over.
///
/// A key is a fraction between 0 and 1 in base 62; it never ends in the digit 0, so that there is always room before it.
/// Between two keys it is the middle of the first gap. Where one end is open, the head of the other goes one step on, so
/// that a long row of cards put last, or first, has short keys. Never is the key the beginning of `before`: digits put
/// behind it leave it in its place.
#[must_use]
pub fn between(after: Option<&str>, before: Option<&str>) -> String {
    let low = digits(after.unwrap_or_default());
    let high = before.map(digits).filter(|high| *high > low);
    let stepped = match (after.is_some(), &high) {
        (true, None) => step(&low, true),
        (false, Some(high)) => step(high, false),
        _ => None,
    };
    written(stepped.unwrap_or_else(|| middle(&low, high.as_deref())))
}

/// A key with digits of its own behind it, made from `own`: two who put something in the same place at once get
/// different keys.
#[must_use]
pub fn told_apart(key: &str, own: u128) -> String {
    let base = DIGITS.len();
    let own = usize::try_from(own % (1 << 31)).unwrap_or(0);
    // Not the digit 0 last.
    let tail = [own % base, own / base % base, own / (base * base) % (base - 1) + 1];
    format!("{key}{}", written(tail.into()))
}

/// The head, the first four digits of a key, one step on, upwards or downwards; None where it is at its end.
fn step(key: &[usize], up: bool) -> Option<Vec<usize>> {
    let base = DIGITS.len();
    let head = (0..4).map(|at| key.get(at).copied().unwrap_or(0)).fold(0, |head, digit| head * base + digit);
    let by_one = |head: usize| if up { head.checked_add(1) } else { head.checked_sub(1) };
    let mut next = by_one(head)?;
    if next % base == 0 {
        next = by_one(next)?;
    }
    (next < base.pow(4)).then(|| [base.pow(3), base.pow(2), base, 1].map(|unit| next / unit % base).into())
}

/// The middle of the first gap between two keys.
fn middle(low: &[usize], mut high: Option<&[usize]>) -> Vec<usize> {
    let mut key = Vec::new();
    for at in 0.. {
        let from = low.get(at).copied().unwrap_or(0);
        let to = high.map_or(DIGITS.len(), |high| high.get(at).copied().unwrap_or(0));
        if to > from + 1 {
            key.push(usize::midpoint(from, to));
            break;
        }
        key.push(from);
        if to == from + 1 {
            // From here on everything that is above `low` is also below `high`.
            high = None;
        }
    }
    key
}

fn written(key: Vec<usize>) -> String {
    key.into_iter().filter_map(|digit| DIGITS.get(digit)).map(|&byte| char::from(byte)).collect()
}

/// The digits of a key up to the first character that is none.
fn digits(key: &str) -> Vec<usize> {
    key.bytes().map_while(|byte| DIGITS.binary_search(&byte).ok()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{between, told_apart};

    #[test]
    fn the_first_key_stands_in_the_middle_and_leaves_room_on_both_sides() {
        assert_eq!(between(None, None), "V");
        assert!(*between(None, Some("V")) < *"V" && *between(Some("V"), None) > *"V");
        assert_eq!(between(Some("V"), Some("W")), "VV");
    }

    #[test]
    fn what_is_put_last_or_first_goes_a_step_on() {
        assert_eq!(between(Some("V"), None), "V001");
        assert_eq!(between(Some("V00zabc"), None), "V011");
        assert_eq!(between(None, Some("V")), "Uzzz");
        assert!(*between(Some("zzzz"), None) > *"zzzz" && *between(None, Some("0001")) < *"0001");
    }

    #[test]
    fn ten_thousand_cards_put_last_or_first_have_short_keys() {
        let (mut last, mut first) = ("V".to_owned(), "V".to_owned());
        for own in 0..10_000_u128 {
            let behind = told_apart(&between(Some(&last), None), own * 7_919);
            let before = told_apart(&between(None, Some(&first)), own * 7_919);
            assert!(behind > last && before < first && behind.len() <= 8 && before.len() <= 8, "{behind} {before}");
            (last, first) = (behind, before);
        }
    }

    #[test]
    fn a_key_that_is_no_key_or_out_of_order_does_no_harm() {
        assert!(*between(Some("z"), Some("A")) > *"z");
        assert!(!between(Some("åäö"), Some("?")).is_empty());
    }

    proptest! {
        #[test]
        fn there_is_always_room(
            places in prop::collection::vec(any::<prop::sample::Index>(), 1..200),
            mut own in any::<u128>(),
        ) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let after = at.checked_sub(1).and_then(|at| keys.get(at)).cloned();
                let key = between(after.as_deref(), keys.get(at).map(String::as_str));
                let key = if own % 3 == 0 { key } else { told_apart(&key, own) };
                own = own.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                keys.insert(at, key);
                prop_assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
                prop_assert!(keys.iter().all(|key| !key.ends_with('0')), "{keys:?}");
            }
        }
    }
}
