//! A unit from what somebody types: a code, a name, or `scheme:code`.

use crate::domain::facts::{counties, municipalities, municipality, regions};
use crate::domain::{Message, Scheme, UnitRef};
use crate::locale::fold;

/// The unit meant: `0163`, `kommun:0163`, `Sollentuna`, `Sollentuna kommun`, `Riket`, `Skåne län`, `Region Skåne`.
pub fn unit(text: &str) -> Result<UnitRef, Message> {
    let text = text.trim();
    let by_code = || match text {
        "0000" => Some(UnitRef::nation()),
        _ if municipality(text).is_some() => Some(UnitRef::municipality(text)),
        _ => text.parse().ok(),
    };
    by_code().or_else(|| named(&fold(text))).ok_or_else(|| Message::new("cli-unknown-unit").with("unit", text))
}

fn named(wanted: &str) -> Option<UnitRef> {
    let is = |name: &str| fold(name) == wanted;
    let kommun = || municipalities().iter().find(|kommun| is(kommun.name) || is(kommun.full_name));
    let county = || counties().iter().find(|county| is(county.name));
    let region = || regions().iter().find(|region| is(region.name));
    if wanted == "riket" {
        return Some(UnitRef::nation());
    }
    kommun()
        .map(|found| UnitRef::municipality(found.code))
        .or_else(|| county().map(|found| UnitRef::new(Scheme::County, found.code)))
        .or_else(|| region().map(|found| UnitRef::new(Scheme::KoladaRegion, found.code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_find_their_unit() {
        for (text, expected) in [
            ("0163", "kommun:0163"),
            ("sollentuna", "kommun:0163"),
            ("Malå kommun", "kommun:2418"),
            ("0000", "riket:0000"),
            ("Riket", "riket:0000"),
            ("Skåne län", "lan:12"),
            ("lan:01", "lan:01"),
        ] {
            assert_eq!(unit(text).unwrap().to_string(), expected, "{text}");
        }
        assert_eq!(unit("Atlantis").unwrap_err().id, "cli-unknown-unit");
    }
}
