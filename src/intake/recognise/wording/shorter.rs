//! Headings that say in fewer words what the title above them says. Pure.

use super::measures::is_bare;

/// Whether a heading, folded, is what a title, folded, begins with: `nettokostnad` over `nettokostnad för äldreomsorg`; not
/// the first of several things that the title lists.
pub fn begins(title: &str, heading: &str) -> bool {
    const MORE: [&str; 4] = [" och ", " samt ", " eller ", " & "];
    let Some(rest) = title.strip_prefix(heading).filter(|_| !heading.is_empty()) else { return false };
    let goes_on = rest.starts_with(' ') && !MORE.iter().any(|word| rest.starts_with(word));
    goes_on || rest.starts_with(',') && !heading.contains(' ')
}

/// Whether a heading and a title, both folded, are costs, and the heading does not say what of: `standardkostnad` over
/// `nettokostnad för äldreomsorg`.
pub fn is_cost_beside(title: &str, heading: &str) -> bool {
    let is_cost = |word: &str| word.ends_with("kostnad") || word.ends_with("kostnader") || word.ends_with("kostnaden");
    let mut words = title.split(|c: char| !c.is_alphabetic());
    let bare = !heading.contains(' ') || is_bare(heading);
    bare && heading.split(' ').next().is_some_and(is_cost) && words.any(is_cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_may_be_the_title_in_fewer_words() {
        for (title, heading, wanted) in [
            ("nettokostnad för äldreomsorg", "nettokostnad", true),
            ("kostnad, äldreomsorg", "kostnad", true),
            ("antal förlossningar, födda barn samt könsfördelning", "antal förlossningar", false),
            ("antal barn och unga", "antal barn", false),
            ("nettokostnad", "nettokostnad", false),
            ("nettokostnader", "nettokostnad", false),
        ] {
            assert_eq!(begins(title, heading), wanted, "{title}: {heading}");
        }
    }
}
