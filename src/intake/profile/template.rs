//! Periods whose years are found anew in each year's file: read from its own cells, or counted from the edition. Pure.

use crate::domain::Period;

/// Where a year of a period is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Year {
    /// So many years from that of the edition: `{edition}`, `{edition-1}`.
    Edition(i16),
    /// The first, second … year in the texts over the column: `{heading}`, `{heading 2}`.
    Heading(usize),
    /// The first, second … year in the text above the table that without years is this one: `{cell: läget i mars}`.
    Cell(usize, String),
    /// The first, second … year in the sheet's name: `{sheet}`.
    Sheet(usize),
}

impl Year {
    fn written(&self) -> String {
        let place = |word: &str, at: usize| if at == 1 { word.to_owned() } else { format!("{word} {at}") };
        let inside = match self {
            Self::Edition(0) => "edition".to_owned(),
            Self::Edition(by) => format!("edition{by:+}"),
            Self::Heading(at) => place("heading", *at),
            Self::Cell(at, text) => format!("{}: {text}", place("cell", *at)),
            Self::Sheet(at) => place("sheet", *at),
        };
        format!("{{{inside}}}")
    }

    /// The text id that says where, with its arguments.
    #[must_use]
    pub fn told(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Edition(0) => ("year-of-edition", Vec::new()),
            Self::Edition(by) if *by < 0 => ("year-before-edition", vec![("count", by.unsigned_abs().to_string())]),
            Self::Edition(by) => ("year-after-edition", vec![("count", by.to_string())]),
            Self::Heading(_) => ("year-of-heading", Vec::new()),
            Self::Cell(_, text) => ("year-of-cell", vec![("text", text.clone())]),
            Self::Sheet(_) => ("year-of-sheet", Vec::new()),
        }
    }

    fn read(inside: &str) -> Option<Self> {
        let place = |rest: &str| match rest.trim() {
            "" => Some(1),
            at => at.parse().ok().filter(|at| (1..=9).contains(at)),
        };
        if let Some(by) = inside.strip_prefix("edition") {
            return Some(Self::Edition(if by.is_empty() { 0 } else { by.parse().ok()? }));
        }
        if let Some(rest) = inside.strip_prefix("heading") {
            return place(rest).map(Self::Heading);
        }
        if let Some(rest) = inside.strip_prefix("sheet") {
            return place(rest).map(Self::Sheet);
        }
        let (at, text) = inside.strip_prefix("cell")?.split_once(':')?;
        let text = text.trim();
        place(at).filter(|_| !text.is_empty()).map(|at| Self::Cell(at, text.to_owned()))
    }
}

/// The printed period with each of its years as the place where it is found; a year without one stays.
#[must_use]
pub fn template(label: &str, place: impl Fn(i16) -> Option<Year>) -> String {
    let (mut out, mut rest) = (String::new(), label);
    while let Some((before, year, after)) = next_year(rest) {
        out.push_str(before);
        out.push_str(&place(year).map_or_else(|| year.to_string(), |place| place.written()));
        rest = after;
    }
    out + rest
}

/// The period that a template means where its years are these; None where it means none.
#[must_use]
pub fn period(template: &str, year: impl Fn(&Year) -> Option<i16>) -> Option<Period> {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}')?;
        out.push_str(before);
        out.push_str(&year(&Year::read(inside)?)?.to_string());
        rest = after;
    }
    Period::parse(&(out + rest)).ok()
}

/// The template with each of its places in other words; what is none stays.
#[must_use]
pub fn places_in(template: &str, words: impl Fn(&Year) -> String) -> String {
    let (mut out, mut rest) = (String::new(), template);
    while let Some((before, (inside, after))) =
        rest.split_once('{').and_then(|(before, from)| Some((before, from.split_once('}')?)))
    {
        out.push_str(before);
        out.push_str(&Year::read(inside).map_or_else(|| inside.to_owned(), |year| words(&year)));
        rest = after;
    }
    out + rest
}

/// Whether a template can mean a period at all.
#[must_use]
pub fn can_be_meant(template: &str) -> bool {
    let found = |base: i16| {
        period(template, |year| match year {
            Year::Edition(by) => 2000_i16.checked_add(*by),
            Year::Heading(at) | Year::Cell(at, _) | Year::Sheet(at) => i16::try_from(*at).ok().map(|at| base + at),
        })
    };
    found(1950).or_else(|| found(2050)).is_some()
}

/// Whether a template counts years from that of the edition.
#[must_use]
pub fn counts_from_edition(template: &str) -> bool {
    template.contains("{edition")
}

/// Whether a template has a year that is found anew in each file; else it stands fast.
#[must_use]
pub fn is_found(template: &str) -> bool {
    template.contains('{')
}

/// Whether a template means the year of the edition or stands fast, not what stands on the sheet itself.
#[must_use]
pub fn is_of_file(template: &str) -> bool {
    counts_from_edition(template) || !is_found(template)
}

/// The years that a text names.
#[must_use]
pub fn years(text: &str) -> Vec<i16> {
    let (mut years, mut rest) = (Vec::new(), text);
    while let Some((_, year, after)) = next_year(rest) {
        years.push(year);
        rest = after;
    }
    years
}

/// The text with its years taken out.
#[must_use]
pub fn without_years(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, _, after)) = next_year(rest) {
        out.push_str(before);
        rest = after;
    }
    out + rest
}

/// The first year in a text – four digits that begin with 19 or 20 – and what stands before and after it.
fn next_year(text: &str) -> Option<(&str, i16, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(|c: char| c.is_ascii_digit())?;
        let digits = text.get(start..)?;
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (year, after) = digits.split_at(length);
        match year.parse::<i16>() {
            Ok(number @ 1900..=2100) if length == 4 => return Some((text.get(..start)?, number, after)),
            _ => from = start + length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_edition(template: &str, edition: i16) -> Option<Period> {
        period(template, |year| if let Year::Edition(by) = year { edition.checked_add(*by) } else { None })
    }

    #[test]
    fn a_period_moves_with_the_edition() {
        for (label, pattern, next) in [
            ("2024", "{edition}", "2025"),
            ("2023", "{edition-1}", "2024"),
            ("2012–2014", "{edition-12}–{edition-10}", "2013–2015"),
            ("mars 2024", "mars {edition}", "mars 2025"),
            ("2024 v 11", "{edition} v 11", "2025 v 11"),
            ("andra halvåret 2024", "andra halvåret {edition}", "andra halvåret 2025"),
            ("juli 2023–juni 2024", "juli {edition-1}–juni {edition}", "juli 2024–juni 2025"),
            ("2025", "{edition+1}", "2026"),
        ] {
            assert_eq!(template(label, |year| Some(Year::Edition(year - 2024))), pattern);
            assert_eq!(of_edition(pattern, 2024).unwrap(), Period::parse(label).unwrap(), "{label}");
            assert_eq!(of_edition(pattern, 2025).unwrap().label, next);
        }
        for nothing in ["", "i fjol", "{edition", "{edition-x}", "{edition-9999}", "{edition+32767}"] {
            assert_eq!(of_edition(nothing, 2024), None, "{nothing}");
        }
        assert_eq!(template("2024", |_| None), "2024");
    }

    #[test]
    fn a_year_is_read_where_it_stands() {
        let found = |year: &Year| match year {
            Year::Edition(by) => Some(2024 + by),
            Year::Heading(at) => [2018, 2030].get(at - 1).copied(),
            Year::Cell(1, text) if text == "läget i mars" => Some(2021),
            Year::Sheet(1) => Some(2022),
            _ => None,
        };
        for (pattern, wanted) in [
            ("{heading}", Some("2018")),
            ("{heading}–{edition}", Some("2018–2024")),
            ("{heading 2}", Some("2030")),
            ("mars {cell: läget i mars}", Some("mars 2021")),
            ("{sheet}", Some("2022")),
            ("{cell 2: läget i mars}", None),
            ("{cell: annat}", None),
            ("{heading 0}", None),
            ("{cell}", None),
            ("{cell: }", None),
            ("{rubrik}", None),
        ] {
            assert_eq!(period(pattern, found).map(|period| period.label).as_deref(), wanted, "{pattern}");
        }
        for place in [Year::Edition(-2), Year::Heading(2), Year::Cell(3, "a b".to_owned()), Year::Sheet(1)] {
            let written = place.written();
            assert_eq!(Year::read(&written[1..written.len() - 1]), Some(place));
        }
        for (pattern, wanted) in [
            ("{heading}–{edition}", true),
            ("{edition}–{heading}", true),
            ("{heading}–{heading 2}", true),
            ("i fjol", false),
            ("{heading", false),
        ] {
            assert_eq!(can_be_meant(pattern), wanted, "{pattern}");
        }
    }

    #[test]
    fn years_are_taken_out_of_texts() {
        assert_eq!(without_years("nöjda 2012–2014, år 2015"), "nöjda –, år ");
        assert_eq!(years("nöjda 2012–2014, 123 av 20155"), [2012, 2014]);
    }
}
