//! Months by their names. Pure.

/// The number of a month, by its name or how that begins, or by two digits.
pub(super) fn month_number(text: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "januari january",
        "februari february",
        "mars march",
        "april april",
        "maj may",
        "juni june",
        "juli july",
        "augusti august",
        "september september",
        "oktober october",
        "november november",
        "december december",
    ];
    if let Ok(number) = text.parse::<i8>() {
        return (text.len() == 2 && (1..=12).contains(&number)).then_some(number);
    }
    // None is longer than `september`, and they begin with eight letters.
    if !(3..=9).contains(&text.len()) || !text.starts_with(['j', 'f', 'm', 'a', 's', 'o', 'n', 'd']) {
        return None;
    }
    let named = |names: &str| names.split(' ').any(|name| name.starts_with(text));
    (1..).zip(NAMES).find(|(_, names)| named(names)).map(|(number, _)| number)
}
