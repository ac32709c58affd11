//! Words that name a gender, alone or inside a heading, and what is left of the heading without them. Pure.

pub mod codes;
pub mod difference;
pub mod headings;
pub mod letters;
pub mod rows;
pub mod shares;
pub mod told;

use std::cell::RefCell;

use crate::domain::Gender;
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::words::{cut_population, fold};
use codes::Codes;

/// Words before a gender that change nothing: `varav kvinnor`.
const LEADS: [&str; 10] = ["varav", "därav", "endast", "enbart", "bara", "avser", "gäller", "för", "bland", "hos"];
/// What stands between a gender and the rest of a heading.
const BETWEEN: [&str; 10] = [" – ", " - ", " — ", ": ", "; ", ", ", ". ", " | ", " / ", "/"];
const WOMEN: [&str; 8] = ["kvinnor", "kvinna", "kvinnorna", "flickor", "flicka", "flickorna", "tjejer", "women"];
const MEN: [&str; 7] = ["män", "männen", "pojkar", "pojke", "pojkarna", "killar", "boys"];
/// More words that name a gender, of which no heading is freed.
const OF_WOMEN: [&str; 10] = [
    "kvinnors",
    "kvinnan",
    "kvinnornas",
    "flickors",
    "flickornas",
    "kvinnlig",
    "kvinnliga",
    "girls",
    "female",
    "females",
];
const OF_MEN: [&str; 7] = ["mäns", "männens", "pojkars", "pojkarnas", "manlig", "manliga", "male"];

/// The gender a heading or cell names and nothing else; single letters only in upper case.
pub fn named(text: &str) -> Option<Gender> {
    if text.len() > 32 {
        return None;
    }
    match text.trim() {
        "T" => return Some(Gender::Total),
        "K" => return Some(Gender::Women),
        "M" => return Some(Gender::Men),
        _ => {}
    }
    match fold(text).as_str() {
        "totalt"
        | "total"
        | "tot"
        | "tot."
        | "båda könen"
        | "båda"
        | "samtliga"
        | "alla"
        | "alla kön"
        | "samtliga kön"
        | "totalt, båda könen"
        | "båda könen totalt"
        | "kvinnor och män"
        | "män och kvinnor"
        | "kvinnor & män"
        | "kvinnor o män"
        | "flickor och pojkar"
        | "pojkar och flickor"
        | "both sexes" => Some(Gender::Total),
        "kvinnlig" | "kvinnligt" | "girls" | "girl" | "female" | "females" => Some(Gender::Women),
        "man" | "manlig" | "manligt" | "men" | "boy" | "male" | "males" => Some(Gender::Men),
        word if WOMEN.contains(&word) => Some(Gender::Women),
        word if MEN.contains(&word) => Some(Gender::Men),
        // Bilingual headings say it twice.
        both => {
            let (one, other) = both.split_once('/')?;
            named(one).filter(|found| named(other) == Some(*found))
        }
    }
}

/// The gender that a text names and nothing else, also after a word that changes nothing: `varav kvinnor`, `Flickor:`.
pub fn lone(text: &str) -> Option<Gender> {
    thread_local!(static SEEN: RefCell<Kept<Option<Gender>>> = RefCell::default());
    if text.len() > 48 { None } else { SEEN.with_borrow_mut(|seen| seen.of(text, || lone_in(text))) }
}

fn lone_in(text: &str) -> Option<Gender> {
    let text = text.trim_matches([' ', ':', '.', '(', ')', ',']);
    named(text).or_else(|| {
        let folded = fold(text);
        let rest = LEADS.iter().find_map(|lead| folded.strip_prefix(lead)?.strip_prefix([' ', ':']))?;
        lone_in(rest.trim())
    })
}

/// The same of a part of a text, where a letter may stand for anything: `Mandat (M)`.
fn in_words(part: &str) -> Option<Gender> {
    lone(part).filter(|_| part.trim_matches([' ', ':', '.', '(', ')', ',']).len() > 1)
}

/// The gender of a cell under the heading Kön: letters too, and the column's codes.
pub fn in_column(text: &str, codes: &Codes) -> Option<Gender> {
    match text.trim() {
        text if text.len() == 1 && text.starts_with(|c: char| c.is_ascii_digit()) => codes.gender(text),
        "F" | "f" | "K" | "k" | "W" => Some(Gender::Women),
        "P" | "p" | "M" | "m" => Some(Gender::Men),
        "B" | "b" | "T" | "t" => Some(Gender::Total),
        text => {
            // `1 Män` and `K - Kvinnor` say it twice.
            let rest =
                text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '–' | '='));
            lone(text).or_else(|| lone(rest))
        }
    }
}

/// Whether a heading, folded, stands over genders.
pub fn is_heading(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    matches!(words.next(), Some("kön" | "kon" | "könstillhörighet" | "gender" | "sex"))
        && words
            .all(|word| matches!(word, "gender" | "sex" | "k" | "m" | "t" | "p" | "f" | "b") || named(word).is_some())
}

/// A heading without the gender that stands in it as a part of its own, and that gender.
pub fn cut(text: &str) -> Option<(String, Gender)> {
    thread_local!(static SEEN: RefCell<Kept<Option<(String, Gender)>>> = RefCell::default());
    if text.len() > 300 { None } else { SEEN.with_borrow_mut(|seen| seen.of(text, || cut_in(text))) }
}

fn cut_in(text: &str) -> Option<(String, Gender)> {
    let found = behind(text).or_else(|| before(text)).or_else(|| in_brackets(text)).or_else(|| among(text));
    let found = found.or_else(|| number_of_those_who(text));
    let (rest, gender) = found.filter(|(_, gender)| is_all_of(*gender, text))?;
    let rest = rest.trim_matches([' ', ',', ':', ';', '–', '-', '/']).to_owned();
    (!rest.is_empty() && lone(&rest).is_none()).then_some((rest, gender))
}

/// `Nöjda – kvinnor`, `Nöjda, varav män`.
fn behind(text: &str) -> Option<(String, Gender)> {
    let glued = text.rsplit_once(['–', '-']).filter(|(_, last)| last.len() > 1);
    let parts = BETWEEN.iter().filter_map(|between| Some((*between, text.rsplit_once(between)?)));
    let parts: Vec<_> = parts.chain(glued.map(|parts| ("-", parts))).collect();
    parts.iter().find_map(|(between, (rest, last))| {
        let says = *between != "/" || (last.len() > 1 && lone(last) != Some(Gender::Total));
        let gender = in_words(last).filter(|gender| says && (*gender != Gender::Total || *between != "-"))?;
        Some(((*rest).to_owned(), gender))
    })
}

/// `Kvinnor: nöjda`, `Män – nöjda`.
fn before(text: &str) -> Option<(String, Gender)> {
    let parts = BETWEEN.iter().filter(|between| **between != "/").filter_map(|between| text.split_once(between));
    let mut parts = parts.filter(|(first, _)| first.chars().count() > 1);
    parts.find_map(|(first, rest)| Some((rest.to_owned(), lone(first)?)))
}

/// `Nöjda (kvinnor) i hemtjänst`.
fn in_brackets(text: &str) -> Option<(String, Gender)> {
    let (rest, inner) = text.split_once('(')?;
    let (inner, after) = inner.split_once(')')?;
    Some((format!("{} {}", rest.trim_end(), after.trim_start()), in_words(inner)?))
}

/// `Fallskador bland kvinnor`.
fn among(text: &str) -> Option<(String, Gender)> {
    let words: Vec<&str> = text.split(' ').collect();
    let at = words.windows(2).position(
        |pair| matches!(pair, [lead, word] if matches!(fold(lead).as_str(), "bland" | "hos") && one(word).is_some()),
    )?;
    let gender = one(words.get(at + 1)?)?;
    Some((join(words.get(..at)?, words.get(at + 2..)?), gender))
}

/// `Antal kvinnor som är nöjda`. A share of them may be one of all: `Andel kvinnor som arbetar i hemtjänsten`.
fn number_of_those_who(text: &str) -> Option<(String, Gender)> {
    let words: Vec<&str> = text.split(' ').collect();
    let at = words.iter().position(|word| one(word).is_some())?;
    let (head, rest) = (words.get(..at)?, words.get(at + 1..)?);
    let number = matches!(head, [first] if matches!(fold(first).as_str(), "antal" | "antalet"));
    let (plain, _) = cut_population(&rest.join(" "));
    let who = plain.trim_start_matches([' ', ',']).starts_with("som ");
    Some((join(head, rest), one(words.get(at)?)?)).filter(|_| number && who)
}

fn join(head: &[&str], rest: &[&str]) -> String {
    head.iter().chain(rest).copied().collect::<Vec<_>>().join(" ").replace(" ,", ",")
}

/// The gender of one word, with the signs around it.
fn one(word: &str) -> Option<Gender> {
    let folded = fold(word.trim_matches([',', '.', ':', ';', '(', ')']));
    match folded.as_str() {
        word if WOMEN.contains(&word) => Some(Gender::Women),
        word if MEN.contains(&word) => Some(Gender::Men),
        _ => None,
    }
}

/// Whether a text names women, and whether it names men.
fn mentions(text: &str) -> (bool, bool) {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphabetic());
    let has = |word: &str, plain: &[&str], more: &[&str]| plain.contains(&word) || more.contains(&word);
    words.fold((false, false), |(women, men), word| {
        (women || has(word, &WOMEN, &OF_WOMEN), men || has(word, &MEN, &OF_MEN))
    })
}

/// Whether a gender that a text names can be that of all it is about: the text does not name the other one too.
fn is_all_of(gender: Gender, text: &str) -> bool {
    gender == Gender::Total || mentions(text) != (true, true)
}

/// The gender that a part of a text names alone, if the text does not name the other one too.
pub fn of_part(part: &str, text: &str) -> Option<Gender> {
    in_words(part).filter(|gender| is_all_of(*gender, text))
}

/// The gender that a row's name is, with no more than a unit of measure: `varav kvinnor (%)`.
pub fn of_name(name: &str) -> Option<Gender> {
    lone(name).or_else(|| {
        let heading =
            Some(name).filter(|name| name.len() <= 48 && name.contains('%')).map(|name| Heading::of(&[name]))?;
        heading.gender.filter(|_| heading.title.is_empty())
    })
}

/// Whether a text says that it is about a part of something else: `varav kvinnor`.
pub fn is_part(text: &str) -> bool {
    let folded = fold(text);
    ["varav", "därav"].iter().any(|word| folded.starts_with(word))
}

/// Whether a text names in brackets a gender that is a part of what stands before them: `Antal (varav kvinnor)`.
pub fn names_part_in_brackets(text: &str) -> bool {
    part_in_brackets(text).is_some()
}

/// A text without the part that it names in brackets, and that gender: `Antal (varav kvinnor)`.
pub fn part_in_brackets(text: &str) -> Option<(String, Gender)> {
    let (before, inner) = text.split_once('(').filter(|(before, _)| !before.trim().is_empty())?;
    let (inner, after) = inner.split_once(')')?;
    let gender = lone(inner).filter(|_| is_part(inner))?;
    Some((format!("{}{after}", before.trim_end()), gender))
}

/// The gender that several places tell of one value, women or men before everybody; else why it cannot be told.
pub fn together(told: [Option<Gender>; 4]) -> Result<Option<Gender>, &'static str> {
    told.into_iter().flatten().try_fold(None, |known, gender| match known {
        None | Some(Gender::Total) => Ok(Some(gender)),
        Some(before) if gender == before || gender == Gender::Total => Ok(known),
        Some(_) => Err("unread-genders-differ"),
    })
}

/// Whether a text names one gender and not the other, so that its values may be that gender's.
pub fn is_about_one(text: &str) -> bool {
    let (women, men) = mentions(text);
    women != men
}

/// A heading without a gender that stands inside it and need not be one that its values are split by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Possible {
    /// The heading without it.
    pub rest: String,
    /// The gender.
    pub gender: Gender,
    /// Whether it is a share of that gender: `Andel kvinnor`.
    pub share: bool,
}

/// What is left of a heading without the one gender in it; None where a word before it makes it a part of what is
/// measured: `Våld mot kvinnor`.
pub fn without(text: &str) -> Option<Possible> {
    const TOTAL: [&str; 4] = ["totalt", "total", "samtliga", "alla"];
    const PART: [&str; 14] =
        ["mot", "till", "från", "med", "mellan", "om", "av", "på", "än", "per", "och", "eller", "i", "samt"];
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let found = |word: &str| one(word).or_else(|| TOTAL.contains(&fold(word).as_str()).then_some(Gender::Total));
    let mut places = words.iter().enumerate().filter_map(|(at, word)| Some((at, found(word)?)));
    let ((at, gender), None) = (places.next()?, places.next()) else { return None };
    if mentions(text) == (true, true) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| fold(word)).unwrap_or_default();
    if PART.contains(&before.as_str()) {
        return None;
    }
    let kept = if before == "för" { at - 1 } else { at };
    let rest = join(words.get(..kept)?, words.get(at + 1..)?);
    let rest = rest.trim_matches([' ', ',', ':', ';', '–', '-']).to_owned();
    Some(Possible { rest, gender, share: matches!(before.as_str(), "andel" | "andelen") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gender_alone_is_told_in_any_form() {
        for (text, wanted) in [
            ("Kvinnor", Some(Gender::Women)),
            ("varav kvinnor", Some(Gender::Women)),
            ("därav: flickor", Some(Gender::Women)),
            ("(pojkar)", Some(Gender::Men)),
            ("Män:", Some(Gender::Men)),
            ("Kvinnor och män", Some(Gender::Total)),
            ("Kvinnor/Women", Some(Gender::Women)),
            ("Kvinnor/Män", None),
            ("k", None),
            ("Kvinnofrid", None),
            ("varav nöjda", None),
        ] {
            assert_eq!(lone(text), wanted, "{text}");
        }
    }

    #[test]
    fn letters_and_numbers_mean_a_gender_under_the_heading_of_genders() {
        let none = Codes::default();
        let codes = Codes::of_column(["1", "2"].into_iter(), &none, &none);
        for (text, wanted) in [
            ("1", Some(Gender::Men)),
            ("2", Some(Gender::Women)),
            ("P", Some(Gender::Men)),
            ("F", Some(Gender::Women)),
            ("B", Some(Gender::Total)),
            ("1 Män", Some(Gender::Men)),
            ("3", None),
            ("Okänt", None),
        ] {
            assert_eq!(in_column(text, &codes), wanted, "{text}");
        }
        assert_eq!(in_column("1", &none), None);
        assert!(is_heading("kön") && is_heading("kön (k/m/t)") && !is_heading("könsdiskriminering"));
    }

    #[test]
    fn a_gender_that_is_a_part_of_its_own_is_cut_from_a_heading() {
        for (text, rest, gender) in [
            ("Nöjda – kvinnor", "Nöjda", Gender::Women),
            ("Nöjda (män)", "Nöjda", Gender::Men),
            ("Kvinnor: Trygga", "Trygga", Gender::Women),
            ("Män - Trygga", "Trygga", Gender::Men),
            ("Trygga, flickor", "Trygga", Gender::Women),
            ("Trygga, varav flickor", "Trygga", Gender::Women),
            ("Trygga-pojkar", "Trygga", Gender::Men),
            ("Nöjda (kvinnor) i hemtjänst", "Nöjda i hemtjänst", Gender::Women),
            ("Fallskador bland kvinnor i boende", "Fallskador i boende", Gender::Women),
            ("Antal flickor 13–17 år som placerats", "Antal 13–17 år som placerats", Gender::Women),
            ("Nöjda - totalt", "Nöjda", Gender::Total),
        ] {
            assert_eq!(cut(text), Some((rest.to_owned(), gender)), "{text}");
        }
        for text in [
            "Andel kvinnor i arbetskraften",
            "Andel kvinnliga chefer",
            "Våld mot kvinnor",
            "Kvinnor, män",
            "Nöjda bland kvinnor och män",
            "Andel män som arbetar i hemtjänsten",
            "Skillnad kvinnor–män",
            "Trygga, kvinnor-män",
            "Könsskillnad (kvinnor–män)",
            "Kvinnor, jämfört med män",
            "Kvinnofridsarbete",
            "Netto/total",
            "Kvinnor",
        ] {
            assert_eq!(cut(text), None, "{text}");
        }
    }

    #[test]
    fn a_gender_inside_a_heading_may_be_what_it_is_split_by() {
        let rest = |text: &str| without(text).map(|found| (found.rest, found.gender, found.share));
        let found = |rest: &str, gender, share| Some((rest.to_owned(), gender, share));
        assert_eq!(rest("Nöjda kvinnor"), found("Nöjda", Gender::Women, false));
        assert_eq!(rest("Medellön för män"), found("Medellön", Gender::Men, false));
        assert_eq!(rest("Andel kvinnor i arbetskraften"), found("Andel i arbetskraften", Gender::Women, true));
        assert_eq!(rest("Nöjda totalt"), found("Nöjda", Gender::Total, false));
        assert_eq!((rest("Nöjda K"), cut("Nöjda (K)"), cut("Nöjda – M")), (None, None, None));
        assert_eq!(rest("Våld mot kvinnor"), None);
        assert_eq!(rest("Kvinnors lön av mäns"), None);
        assert!(
            is_about_one("Våld mot kvinnor") && !is_about_one("Lön, kvinnor mot män") && !is_about_one("Kvinnofrid")
        );
    }
}
