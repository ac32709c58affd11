//! Words that name what is measured, and those that name a collection of measures. Pure.

/// Services that the same is asked of.
const SERVICES: [&str; 28] = [
    "säbo",
    "hemvård",
    "hemtjänst",
    "hemtjänsten",
    "särskilt boende",
    "särskilda boenden",
    "äldreboende",
    "äldreboenden",
    "ekonomiskt bistånd",
    "försörjningsstöd",
    "daglig verksamhet",
    "dagverksamhet",
    "korttidsboende",
    "korttidsvistelse",
    "hemsjukvård",
    "boendestöd",
    "ledsagarservice",
    "personlig assistans",
    "kontaktperson",
    "kontaktfamilj",
    "avlösarservice",
    "familjehem",
    "hvb",
    "stödboende",
    "gruppbostad",
    "servicebostad",
    "bostad med särskild service",
    "anhörigstöd",
];

/// Whether a text, folded, names something that is measured: `andel nöjda`, `förstföderskors medelålder`.
pub fn names_measure(folded: &str) -> bool {
    const WORDS: [&str; 12] = [
        "andel",
        "andelen",
        "andelar",
        "antal",
        "antalet",
        "kostnad",
        "kostnaden",
        "kostnader",
        "kvot",
        "kvoten",
        "procent",
        "kronor",
    ];
    const STARTS: [&str; 11] = [
        "medel",
        "median",
        "genomsnitt",
        "väntetid",
        "vårdtid",
        "handläggningstid",
        "utredningstid",
        "ledtid",
        "svarstid",
        "nettokostnad",
        "bruttokostnad",
    ];
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| {
        let starts = STARTS.iter().any(|start| word.starts_with(start)) && !word.starts_with("medelst");
        WORDS.contains(&word) || starts || word.ends_with("kostnad") || word.ends_with("kostnader")
    })
}

/// Whether a heading, folded, names a measure of its own under whatever title: how many were asked or answered too.
pub fn is_of_its_own(folded: &str) -> bool {
    const STARTS: [&str; 14] = [
        "svar",
        "bortfall",
        "folkmängd",
        "befolkning",
        "invånar",
        "bastal",
        "index",
        "poäng",
        "betyg",
        "dagar",
        "timmar",
        "totalindex",
        "urval",
        "population",
    ];
    const ENDS: [&str; 4] = ["?", "index", "betyg", "poäng"];
    names_measure(folded)
        || ENDS.iter().any(|end| folded.ends_with(end))
        || STARTS.iter().any(|start| folded.starts_with(start))
        || is_rate(folded)
}

/// Whether a heading, folded, names a measure and not what of: `kostnad per invånare`, `andel kvinnor`, `väntetid`.
pub fn is_bare(folded: &str) -> bool {
    const MEASURES: [&str; 13] = [
        "andel",
        "antal",
        "kostnad",
        "kostnader",
        "nettokostnad",
        "bruttokostnad",
        "väntetid",
        "medelväntetid",
        "medianväntetid",
        "handläggningstid",
        "utredningstid",
        "kvot",
        "ledtid",
    ];
    const OF: [&str; 14] = [
        "per",
        "invånare",
        "inv",
        "brukare",
        "person",
        "personer",
        "plats",
        "kvinnor",
        "män",
        "flickor",
        "pojkar",
        "dygn",
        "år",
        "i",
    ];
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| MEASURES.contains(&word)) && words.all(|word| OF.contains(&word))
}

/// Whether a heading, folded, names how many values have been made one, and not of what: `medel`, `median (dagar)`.
pub fn is_statistic(folded: &str) -> bool {
    const WORDS: [&str; 8] =
        ["medel", "medelvärde", "medeltal", "median", "medianvärde", "mediantid", "genomsnitt", "genomsnittligt"];
    WORDS.contains(&folded.trim_end_matches('.'))
}

/// Whether words, folded, are a rate of something: `fall per 100000 inv`.
fn is_rate(folded: &str) -> bool {
    const OF: [&str; 9] = ["inv", "capita", "brukare", "person", "elev", "barn", "plats", "dygn", "hushåll"];
    let of =
        |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) || OF.iter().any(|word| rest.starts_with(word));
    folded.split_once(" per ").is_some_and(|(_, rest)| of(rest))
}

/// Whether a title, folded, is the name of a service and of nothing else: `hemtjänst`.
pub fn is_service(folded: &str) -> bool {
    SERVICES.contains(&folded)
}

/// Whether a name, folded, says itself of which service or field it is: `särskilt boende - nöjda`, `nöjda i hemtjänsten`.
pub fn names_field(folded: &str) -> bool {
    let of_service = |(at, word): (usize, &str)| {
        let rest = folded.get(at + word.len()..).unwrap_or_default();
        SERVICES
            .iter()
            .any(|service| rest.strip_prefix(service).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    folded.split([',', ':', '(', ')']).flat_map(|part| part.split(" - ")).any(|part| is_field(part.trim()))
        || [" i ", " inom ", " på "].iter().any(|word| folded.match_indices(word).any(of_service))
}

/// Whether a name, folded, is of the kommun and its inhabitants, and of no service: `befolkning 65+`, `skattesats`.
pub fn is_of_inhabitants(folded: &str) -> bool {
    const STARTS: [&str; 11] = [
        "befolkning",
        "folkmängd",
        "invånar",
        "antal invånare",
        "antalet invånare",
        "folkökning",
        "skattesats",
        "skattekraft",
        "kommunalskatt",
        "landareal",
        "areal",
    ];
    STARTS.iter().any(|start| folded.starts_with(start))
}

/// Whether the name of a sheet, folded, is that of a service or of a field with its own services: `äldre`, `lss`.
pub fn is_field(folded: &str) -> bool {
    const FIELDS: [&str; 12] = [
        "äldre",
        "äldreomsorg",
        "lss",
        "ifo",
        "barn och unga",
        "barn och ungdom",
        "funktionsnedsättning",
        "funktionshinder",
        "missbruk",
        "socialpsykiatri",
        "vuxna",
        "hemlöshet",
    ];
    FIELDS.contains(&folded) || is_service(folded)
}

/// Whether a title, folded, names what services are or whom they are for, so that the same may be asked under another
/// title of something else: `familjerådgivning`, `stöd till anhöriga`. What else titles say – who publishes, what kind of
/// text it is, when it was taken out – tells no indicators apart.
pub fn is_subject(folded: &str) -> bool {
    const ENDS: [&str; 30] = [
        "omsorg",
        "omsorgen",
        "vård",
        "vården",
        "tjänst",
        "tjänsten",
        "tjänster",
        "stöd",
        "stödet",
        "boende",
        "boenden",
        "boendet",
        "bostäder",
        "rådgivning",
        "rådgivningen",
        "bistånd",
        "assistans",
        "insatser",
        "placeringar",
        "familjehem",
        "avlastning",
        "avlösning",
        "ledsagning",
        "behandling",
        "rehabilitering",
        "missbruk",
        "missbruket",
        "hemlösa",
        "brottsoffer",
        "anhöriga",
    ];
    const STARTS: [&str; 8] =
        ["anhörig", "familj", "hemtjänst", "äldreomsorg", "funktions", "personer", "barn", "placerade"];
    const NONE: [&str; 5] = ["figur", "diagram", "bild", "uttag", "socialtjänst"];
    let words = || folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = words().next().unwrap_or_default();
    let dated = folded.as_bytes().windows(4).any(|figures| figures.iter().all(u8::is_ascii_digit));
    let ends = |word: &str| ENDS.iter().any(|end| word.ends_with(end)) || STARTS.iter().any(|it| word.starts_with(it));
    let says = words().any(|word| ends(word) && !word.starts_with("socialtjänst"));
    !dated && !NONE.contains(&first) && (says || is_field(folded) || service_in(folded).is_some())
}

/// The one service that a text, folded, names among other words: `brukarundersökning hemtjänst`.
pub fn service_in(folded: &str) -> Option<&'static str> {
    let is_whole = |at: usize, service: &str| {
        let (before, after) = (folded.get(..at), folded.get(at + service.len()..));
        let free = before.is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        free && after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    };
    let mut found = SERVICES.iter().filter(|service| folded.find(**service).is_some_and(|at| is_whole(at, service)));
    found.next().copied().filter(|_| found.next().is_none())
}

/// Whether a title, folded, is what people think of something: `nöjda brukare`, `brukarnöjdhet`.
pub fn is_opinion(folded: &str) -> bool {
    const STARTS: [&str; 6] = ["nöjd", "missnöjd", "trygg", "otrygg", "upplevd", "omdöme"];
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    words.any(|word| STARTS.iter().any(|start| word.starts_with(start)) || word.contains("nöjdhet"))
}

/// Whether a heading, folded, is that of a number of something, in whatever unit its title measures.
pub fn is_count(folded: &str) -> bool {
    const WORDS: [&str; 16] = [
        "platser",
        "brukare",
        "personer",
        "deltagare",
        "enkäter",
        "elever",
        "ärenden",
        "n",
        "bas",
        "vårdtagare",
        "svarande",
        "respondenter",
        "klienter",
        "mottagare",
        "biståndsmottagare",
        "besvarade",
    ];
    const MORE: [&str; 6] = ["totalt", "total", "enkäter", "svar", "frågor", "urvalet"];
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(|word| WORDS.contains(&word)) && words.all(|word| MORE.contains(&word))
}

/// Whether a title, folded, is that of many measures: `Brukarundersökningen`, `Öppna jämförelser, äldre`.
pub fn is_of_many(folded: &str) -> bool {
    const WORDS: [&str; 20] = [
        "bilaga",
        "underlag",
        "rådata",
        "redovisning",
        "mätning",
        "bokslut",
        "handlingsplan",
        "verksamhetsplan",
        "jämförelse",
        "undersökning",
        "enkät",
        "nyckeltal",
        "indikator",
        "resultat",
        "rapport",
        "statistik",
        "sammanställning",
        "uppgift",
        "tabell",
        "översikt",
    ];
    folded.ends_with("uppföljning") || WORDS.iter().any(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::recognise::wording::words::fold;

    #[test]
    fn a_title_may_name_what_services_are() {
        for title in
            ["Hemtjänst", "Familjerådgivning", "Stöd till anhöriga", "Hela familjen", "Alla barn", "LSS", "HVB"]
        {
            assert!(is_subject(&fold(title)), "{title}");
        }
        for title in [
            "Socialstyrelsen",
            "Sammanfattning",
            "Kommunernas svar",
            "Läget i kommunerna",
            "Figur 3 Äldre",
            "Data från Kolada",
            "Våren",
            "Äldreguiden",
            "Kvalitet",
            "Nämndens mått",
            "Urval: kommuner",
            "Jämför kommuner",
            "Uttag 2023",
            "Socialtjänsten",
        ] {
            assert!(!is_subject(&fold(title)), "{title}");
        }
    }

    #[test]
    fn a_heading_may_name_a_measure_of_its_own() {
        for heading in [
            "Antal svar",
            "Svarsfrekvens",
            "Folkmängd",
            "Nettokostnadsavvikelse",
            "Har ni en rutin?",
            "Fall per 100000 inv",
            "Helhetsbetyg",
        ] {
            assert!(is_of_its_own(&fold(heading)), "{heading}");
        }
        for (heading, wanted) in [
            ("Kostnad per invånare", true),
            ("Andel kvinnor", true),
            ("Väntetid", true),
            ("Andel nöjda brukare", false),
            ("Väntetid till särskilt boende", false),
            ("Hemtjänst", false),
        ] {
            assert_eq!(is_bare(&fold(heading)), wanted, "{heading}");
        }
        assert!(is_statistic("median") && !is_statistic("medianväntetid"));
        for heading in ["Hemtjänst", "Medelstora städer", "Andelsboende", "Förstföderskor", "Boende per kommun"] {
            assert!(!is_of_its_own(&fold(heading)), "{heading}");
        }
    }
}
