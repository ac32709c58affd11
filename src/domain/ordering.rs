//! Keys for an order made by hand: between any two there is room for another, so that moving one touches only that one.

/// The digits of a key, in the order in which text sorts.
const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A key that sorts after `after` and before `before` (as plain bytes). None stands for the beginning or the end. Where
/// the two are not in order, `before` is passed over.
///
/// A key is a fraction between 0 and 1 in base 62; it never ends in the digit 0, so that there is always room before it.
#[must_use]
pub fn between(after: Option<&str>, before: Option<&str>) -> String {
    let low = digits(after.unwrap_or_default());
    let high = before.map(digits).filter(|high| *high > low);
    let mut key = Vec::new();
    let mut high = high.as_deref();
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
    key.into_iter().filter_map(|digit| DIGITS.get(digit)).map(|&byte| char::from(byte)).collect()
}

/// The digits of a key up to the first character that is none.
fn digits(key: &str) -> Vec<usize> {
    key.bytes().map_while(|byte| DIGITS.binary_search(&byte).ok()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::between;

    #[test]
    fn the_first_key_stands_in_the_middle_and_leaves_room_on_both_sides() {
        assert_eq!(between(None, None), "V");
        assert!(*between(None, Some("V")) < *"V" && *between(Some("V"), None) > *"V");
        assert_eq!(between(Some("V"), Some("W")), "VV");
    }

    #[test]
    fn a_key_that_is_no_key_or_out_of_order_does_no_harm() {
        assert!(*between(Some("z"), Some("A")) > *"z");
        assert!(!between(Some("åäö"), Some("?")).is_empty());
    }

    proptest! {
        #[test]
        fn there_is_always_room(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut keys: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(keys.len() + 1);
                let after = at.checked_sub(1).and_then(|at| keys.get(at)).cloned();
                let key = between(after.as_deref(), keys.get(at).map(String::as_str));
                keys.insert(at, key);
                prop_assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
            }
        }
    }
}
