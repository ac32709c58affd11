//! Made-up numbers in every spelling, and honest sentences with dates and figures.

use proptest::prelude::*;

use super::*;

/// The same numbers at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn of<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[usize::try_from(self.below(among.len() as u64)).unwrap()]
    }
}

fn check_digit(nine: &str) -> u32 {
    let doubled = |(at, c): (usize, char)| {
        let digit = c.to_digit(10).unwrap() * if at % 2 == 0 { 2 } else { 1 };
        digit / 10 + digit % 10
    };
    (10 - nine.chars().enumerate().map(doubled).sum::<u32>() % 10) % 10
}

/// A made-up number: century, day, the last four. The serial numbers 980–999 are for tests (Skatteverket).
fn made_up(dice: &mut Dice, coordination: bool) -> (String, String, String) {
    let (year, month) = (1920 + dice.below(100), 1 + dice.below(12));
    let day = 1 + dice.below(28) + if coordination { 60 } else { 0 };
    let short = format!("{:02}{month:02}{day:02}", year % 100);
    let serial = 980 + dice.below(20);
    let last = format!("{serial}{}", check_digit(&format!("{short}{serial}")));
    ((year / 100).to_string(), short, last)
}

fn spellings((century, short, last): &(String, String, String)) -> Vec<String> {
    let (year, month, day) = (&short[..2], &short[2..4], &short[4..]);
    let joints = ["", "-", "+", " ", " - ", "- ", "–", "\u{2011}", "\u{A0}"];
    let mut all: Vec<String> = [short.clone(), format!("{century}{short}")]
        .iter()
        .flat_map(|day| joints.map(|j| format!("{day}{j}{last}")))
        .collect();
    all.push(format!("{century}{year}-{month}-{day}-{last}"));
    all.push(format!("{year}-{month}-{day}-{last}"));
    all
}

fn kinds(text: &str) -> Vec<PersonalKind> {
    personal_data(text).into_iter().map(|one| one.kind).collect()
}

#[test]
fn two_hundred_made_up_numbers_are_found_in_every_spelling() {
    let mut dice = Dice(2026);
    for at in 0..200 {
        let coordination = at % 4 == 3;
        let kind = if coordination { PersonalKind::CoordinationNumber } else { PersonalKind::PersonalNumber };
        for spelling in spellings(&made_up(&mut dice, coordination)) {
            for text in [
                spelling.clone(),
                format!("Den boende ({spelling}) föll 2024-03-01, se v. 12."),
                format!("pnr:{spelling}, flyttade in 2019"),
                format!("3 fall\n{spelling}\n12,5 procent"),
            ] {
                let found = personal_data(&text);
                assert_eq!(found.iter().map(|one| one.kind).collect::<Vec<_>>(), [kind], "{text}");
                assert_eq!(&text[found[0].range.clone()], spelling, "{text}");
            }
        }
    }
}

#[test]
fn a_wrong_check_digit_day_or_serial_is_no_number() {
    let mut dice = Dice(7);
    let (century, short, last) = made_up(&mut dice, false);
    let wrong = (last.parse::<u32>().unwrap() + 1) % 10_000;
    for text in [
        format!("{century}{short}-{wrong:04}"),
        "20120101-20121231".to_owned(),
        "2012-01-01–2012-12-31".to_owned(),
        // An organisation number has a month of at least 20.
        "556016-0680".to_owned(),
        "212000-0142".to_owned(),
        "16212000-0142".to_owned(),
        "900230-9805".to_owned(),
        "240115-0000".to_owned(),
    ] {
        assert_eq!(kinds(&text), [], "{text}");
    }
}

#[test]
fn telephone_numbers_are_found_as_people_write_them() {
    for number in [
        "070-123 45 67",
        "070-1234567",
        "0701234567",
        "070 123 45 67",
        "0701-23 45 67",
        "073-123-45-67",
        "072.123 45 67",
        "08-123 456 78",
        "08-12 34 56",
        "(08) 123 45 67",
        "08/123 456 78",
        "08 123 45 67",
        "0812345678",
        "010-123 45 67",
        "031-12 34 56",
        "0480-12 34 56",
        "0480 12 34 56",
        "0480-123 45",
        "0771-12 34 56",
        "020-12 34 56",
        "+46 70 123 45 67",
        "+46701234567",
        "+46 (0)8-123 456 78",
        "+46-31-12 34 56",
        "0046 70 123 45 67",
        "0046701234567",
    ] {
        for text in [number.to_owned(), format!("Ring {number}."), format!("Hon nås på {number} efter kl. 13")] {
            let found = personal_data(&text);
            assert_eq!(found.iter().map(|one| one.kind).collect::<Vec<_>>(), [PersonalKind::Phone], "{text}");
            assert_eq!(&text[found[0].range.clone()], number, "{text}");
        }
    }
    assert_eq!(kinds("tel 0480 12 345"), [PersonalKind::Phone]);
}

#[test]
fn a_word_that_only_holds_such_a_word_says_nothing_of_a_number() {
    for text in ["Utvärdering 0480 250 000", "Budgetering: 0480 250 000", "Hotell 0480 250 000"] {
        assert_eq!(kinds(text), [], "{text}");
    }
    for text in ["ring 0480 250 000", "Jourtelefon: 0480 250 000", "(tfn 0480 250 000)"] {
        assert_eq!(kinds(text), [PersonalKind::Phone], "{text}");
    }
}

#[test]
fn full_width_writing_is_read_too() {
    assert_eq!(kinds("１９５４０８１７-９８０１"), [PersonalKind::PersonalNumber]);
    assert_eq!(kinds("anna＠exempel.se"), [PersonalKind::Email]);
}

#[test]
fn addresses_are_found_and_their_full_stop_is_left() {
    for (text, address) in [
        ("Skriv till anna.andersson@kommun.se.", "anna.andersson@kommun.se"),
        ("<a@b.nu>", "a@b.nu"),
        ("mejla åsa_öberg+oj@social.göteborg.se, tack", "åsa_öberg+oj@social.göteborg.se"),
    ] {
        let found = personal_data(text);
        assert_eq!(
            found.iter().map(|one| (one.kind, &text[one.range.clone()])).collect::<Vec<_>>(),
            [(PersonalKind::Email, address)]
        );
    }
    for text in ["kl @ 12", "a@b", "@anna", "snabel-@ i text", "3 st @ 120 kr"] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

/// What honest sentences say: each `{}` is a figure, day, code or span.
const SENTENCES: &[&str] = &[
    "Andelen ökade från {p} till {p} procent mellan {y} och {y}.",
    "Värdet för {k} {m} {y} var {n}, medianen {n}.",
    "Handlingsplanen gäller {d}–{d} och följs upp {d}.",
    "Beslut i nämnden {d}, § {s}, dnr SN {y}/{i}.",
    "Kostnaden beräknas till {a} kr under {y}–{y}.",
    "Kommun {k} har {a} invånare, varav {i} är 80 år eller äldre.",
    "Indikator {c} och {c} är röda sedan {y}.",
    "Mötet är {d} kl. {t}–{t} i sal {s}.",
    "Öppet vardagar {h}, lördagar {h}.",
    "Perioden {e}–{e} jämförs med {e}–{e}.",
    "Fallskador per {a} invånare: {p}, {p} och {p}.",
    "{k} {k} {k} är de liknande kommunerna {y}.",
    "Skicka fakturan till organisationsnummer {o}, postnummer {z} Sollentuna.",
    "Bankgiro {g}, belopp {a},50 kr, förfaller {d}.",
    "Vi hade {s} boende i {s} grupper under v. {s}–{s}, {y}.",
    "Rad {s}, kolumn {s}: {n} (n = {a}).",
    "Svarsfrekvensen var {p} % ({i} av {i}) {d}.",
    "Se sid. {s}-{s} i rapporten från {y} (ISBN {b}).",
    "{s}/{s} {y} och {s}/{s} {y} är provdagar.",
    "Platserna {s}, {s} och {s} av 290; förra året {s}.",
    "{k} {m}: {a}; {k} {m}: {a}; {k} {m}: {a}",
    "Budget {y}: {a} tkr, utfall {a} tkr, avvikelse -{a} tkr.",
];

fn filled(sentence: &str, dice: &mut Dice) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (what, after) = after.split_once('}').unwrap();
        text.push_str(before);
        text.push_str(&piece(what, dice));
        rest = after;
    }
    text + rest
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(" ")
}

fn piece(what: &str, dice: &mut Dice) -> String {
    let (year, month, day) = (1998 + dice.below(30), 1 + dice.below(12), 1 + dice.below(28));
    let kommun = ["0114", "0120", "0163", "0180", "0480", "0642", "1280", "1480", "2580", "0885"];
    match what {
        "p" => format!("{},{}", dice.below(100), dice.below(10)),
        "y" => year.to_string(),
        "k" => dice.of(&kommun).to_owned(),
        "m" => dice.of(&["Sollentuna", "Kalmar", "Åre", "Upplands Väsby"]).to_owned(),
        "n" => dice.of(&["68,2", "57,0", "15", "1 204", "98,7 %", "–3,2", "0,0163"]).to_owned(),
        "d" => match dice.below(4) {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{day}/{month} {year}"),
            2 => format!("den {day} mars {year}"),
            _ => format!("{:02}{month:02}{day:02}", year % 100),
        },
        "e" => format!("{year}{month:02}{day:02}"),
        "s" => (1 + dice.below(52)).to_string(),
        "i" => (100 + dice.below(9_000)).to_string(),
        "a" => match dice.below(2) {
            0 => thousands(1_000 + dice.below(90_000_000)),
            _ => (1_000 + dice.below(90_000_000)).to_string(),
        },
        "c" => format!("{}{:05}", dice.of(&["N", "U"]), dice.below(60_000)),
        "t" => format!("{:02}.{:02}", 7 + dice.below(11), 15 * dice.below(4)),
        "h" => format!("{:02}-{:02}", 7 + dice.below(3), 12 + dice.below(8)),
        "o" => format!("{}{:04}-{:04}", dice.of(&["55", "21", "80"]), 2_000 + dice.below(7_900), dice.below(10_000)),
        "z" => format!("{} {:02}", 100 + dice.below(890), dice.below(100)),
        "g" => format!("{}-{:04}", 100 + dice.below(9_000), dice.below(10_000)),
        _ => format!("978-91-{}-{:04}-{}", 100 + dice.below(900), dice.below(10_000), dice.below(10)),
    }
}

#[test]
fn at_most_one_honest_sentence_in_a_hundred_is_warned_of() {
    let mut dice = Dice(31);
    let sentences: Vec<String> = (0..2_000).map(|at| filled(SENTENCES[at % SENTENCES.len()], &mut dice)).collect();
    let warned: Vec<&String> = sentences.iter().filter(|text| !kinds(text).is_empty()).collect();
    assert!(warned.len() * 100 <= sentences.len(), "{} of {}: {warned:#?}", warned.len(), sentences.len());
}

#[test]
fn what_is_masked_is_found_no_more() {
    let text = "Ring Åsa på 070-123 45 67 eller asa@kommun.se.";
    assert_eq!(masked(text), "Ring Åsa på 07*-*** ** ** eller as*@******.**.");
    assert_eq!(masked("2024-01-15: 12 av 31"), "2024-01-15: 12 av 31");
}

#[test]
fn only_free_text_of_a_change_is_looked_at() {
    let id = super::super::change::EntityId(uuid::Uuid::nil());
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let label = super::super::change::Label::new("change-card", &[("title", "a@b.se")]);
    let set = |field: &str, after| Edit::Set {
        entity: Entity::Card,
        id,
        field: field.to_owned(),
        before: FieldValue::Null,
        after,
    };
    let edits = vec![
        set("place", text("ongoing/0701234567")),
        set("how", text("ring 070-123 45 67")),
        set("wip", FieldValue::Int(701_234_567)),
    ];
    let login = vec![("login".to_owned(), text("anna@kommun.se"))];
    let login = Edit::Create { entity: Entity::Login, id, fields: login };
    let edits = edits.into_iter().chain([login]).collect();
    assert_eq!(personal_in(&Change { label, edits }), [(Entity::Card, "how".to_owned(), PersonalKind::Phone)]);
}

proptest! {
    #[test]
    fn places_are_between_characters_in_order_and_apart(text in "([0-9]{1,12}|[-+ @.()åÅ日a\u{301}]|070-123 45 67|19900101-|x@y.se){0,14}") {
        let found = personal_data(&text);
        for one in &found {
            prop_assert!(text.get(one.range.clone()).is_some_and(|place| !place.is_empty()));
        }
        prop_assert!(found.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
        prop_assert!(masked(&text).chars().count() == text.chars().count());
    }
}
