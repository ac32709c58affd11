//! Tables that go on with one above or on a sheet before, as a line above them says: `Tabell 3 (forts.)`. Pure.

use super::tables::Table;
use crate::intake::recognise::wording::words::fold;

/// So many tables before one are looked at.
const MOST: usize = 60;

/// Gives tables that go on with another the titles of that one; `before`: the titles of the tables before, the last one last.
pub fn settle<'a>(tables: impl Iterator<Item = &'a mut Table>, before: &mut Vec<Vec<String>>) {
    for table in tables {
        let at = table.titles.iter().rposition(|line| Going::of(line).is_some());
        if let Some((at, going)) = at.and_then(|at| Some((at, Going::of(table.titles.get(at)?)?))) {
            let of = before.iter().rev().find(|titles| going.goes_on(titles));
            let line = if going.rest.is_empty() { Vec::new() } else { vec![going.rest] };
            if line.is_empty() && of.is_none() {
                let first = table.header.first().copied().or(table.rows.first().map(|(row, _)| *row));
                table.aside.extend(first.map(|row| (row, 1, "noted-goes-on-from-nowhere")));
            }
            let above = if line.is_empty() { of.cloned().unwrap_or_default() } else { line };
            table.titles.splice(at..=at, above);
        }
        if !table.titles.is_empty() && before.last() != Some(&table.titles) {
            before.push(table.titles.clone());
            let over = before.len().saturating_sub(MOST);
            before.drain(..over);
        }
    }
}

/// What a line says that says that its table goes on.
struct Going {
    /// The number of the table; empty where it is not told.
    number: String,
    /// The line without the word for it; empty if it says no more than that, and which table it is.
    rest: String,
}

impl Going {
    fn of(line: &str) -> Option<Self> {
        let folded = fold(line);
        if line.len() > 200 || !folded.contains("forts") {
            return None;
        }
        let word = |word: &str| fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let says = |text: &str| matches!(word(text).as_str(), "forts" | "fortsättning" | "fortsatt");
        let words: Vec<&str> = line.split_whitespace().collect();
        // Within a sentence it says something else.
        let (first, last) = (words.first()?, words.last()?);
        if !says(first) && !says(last) {
            return None;
        }
        let rest: Vec<&str> = words.iter().copied().filter(|text| !says(text)).collect();
        let at = rest.iter().position(|text| word(text) == "tabell");
        let number = at.and_then(|at| rest.get(at + 1)).map(|text| word(text)).unwrap_or_default();
        let number = if number.starts_with(|c: char| c.is_ascii_digit()) { number } else { String::new() };
        let is_own = |text: &&str| {
            let word = word(text);
            let plain =
                matches!(word.as_str(), "" | "tabell" | "av" | "från" | "på" | "föregående" | "sida" | "tabellen");
            !plain && (number.is_empty() || word != number)
        };
        let says_more = rest.iter().any(is_own);
        let rest = if says_more {
            rest.join(" ").trim_end_matches([',', ' ', '–', '-', '(']).to_owned()
        } else {
            String::new()
        };
        Some(Self { number, rest })
    }

    /// Whether it goes on with the table of these titles.
    fn goes_on(&self, titles: &[String]) -> bool {
        let mut numbers = titles.iter().filter_map(|line| {
            let folded = fold(line);
            let number = folded.strip_prefix("tabell ")?.split(' ').next()?;
            Some(number.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        });
        self.number.is_empty() || numbers.next().is_none_or(|number| number == self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_which_table_goes_on() {
        for (line, wanted) in [
            ("Fortsättning tabell 3", Some(("3", ""))),
            ("Tabell 3 (forts.)", Some(("3", ""))),
            ("forts.", Some(("", ""))),
            ("Tabell 3a, fortsättning", Some(("3a", ""))),
            ("Tabell 3. Andel nöjda 2015 (forts.)", Some(("3", "Tabell 3. Andel nöjda 2015"))),
            ("Andel som fortsatt studera efter insatsen", None),
            ("Tabell 3. Andel nöjda", None),
        ] {
            let going = Going::of(line);
            assert_eq!(going.as_ref().map(|it| (it.number.as_str(), it.rest.as_str())), wanted, "{line}");
        }
    }
}
