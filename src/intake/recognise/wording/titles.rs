//! Which of the lines above a table is its title. Pure.

use super::heading::{is_general, unit_of_measure};
use super::words::{fold, is_aside, period_of_title, undated};
use crate::intake::recognise::gender;

/// The title among the lines above a table: one that says so, else the last that names a year and more than that, else the
/// first; empty if there is none.
pub fn of_table(lines: &[String]) -> &str {
    let telling = || lines.iter().filter(|line| gender::lone(line).is_none() && !is_aside(line));
    let numbered = telling().rfind(|line| fold(line).starts_with("tabell ") && line.len() > 12);
    let dated = |line: &&String| period_of_title(line).is_some();
    let naming = || telling().filter(|line| !tells_only_when(line));
    let named = numbered.or_else(|| naming().rfind(dated)).or_else(|| naming().next());
    named.or_else(|| telling().rfind(dated)).or_else(|| telling().next()).map_or("", String::as_str)
}

/// Whether a line says when the values are, or in what, and nothing of what they are: `Gäller 2023`, `Uppgifterna avser den
/// 31 oktober 2023`, `Andel i procent. År 2023.`
fn tells_only_when(line: &str) -> bool {
    const WORDS: &str = "gäller avser avseende uppgifterna uppgifter värdena siffrorna resultaten resultatet resultat \
                         statistiken tabellen data år åren året period perioden mätperiod mätperioden mätår mätåret \
                         mätning mätningen mättillfälle mätvecka insamlad insamlade insamlat insamling insamlingen under \
                         per den för i till och med från hela helår vecka veckorna månad månaderna genomförd genomfördes \
                         läget situationen vid";
    let is_known = |word: &str| WORDS.split(' ').any(|known| known == word) || !word.contains(char::is_alphabetic);
    let plain = undated(line);
    plain
        .split(['.', ':', ';', ',', '(', ')'])
        .map(str::trim)
        .all(|part| is_general(part) || unit_of_measure(part).is_some() || fold(part).split(' ').all(is_known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_when_or_in_what_is_no_title_beside_one_that_says_what() {
        let title = "Andel personer med hemtjänst";
        for line in [
            "Gäller 2023",
            "Uppgifterna avser år 2023",
            "Avser 31 oktober 2023",
            "Mätperiod: vecka 40–41 2023",
            "Andel i procent. År 2023.",
            "Resultat 2023",
            "Avser perioden 1 januari–30 juni 2023",
        ] {
            assert_eq!(of_table(&[title.to_owned(), line.to_owned()]), title, "{line}");
            assert_eq!(of_table(&[line.to_owned()]), line);
        }
        for line in ["Nöjda brukare 2023", "Öppna jämförelser hemlöshet 2023", "Avser hemtjänst 2023"] {
            assert_eq!(of_table(&[title.to_owned(), line.to_owned()]), line);
        }
    }
}
