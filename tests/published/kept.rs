//! The screening that is kept between sessions: the same as a fresh one, or not taken.

use fyrfalt::compare::kept::{Key, read, write};
use fyrfalt::compare::{Ask, Peers, Screening, screening};
use fyrfalt::domain::change::Label;
use fyrfalt::domain::published::SeriesFound;
use fyrfalt::domain::{Area, Change, Direction, Edit, Entity, EntityId, FieldValue, Gender, Status, UnitRef};
use fyrfalt::store::{Author, Erasure, Overwrite, Person, Stamp, new_id, restore};
use jiff::civil::date;

use super::support::{Home, SOLLENTUNA, file, now, series, year};

fn ask(peers: Peers) -> Ask {
    let unit = UnitRef::municipality(SOLLENTUNA);
    Ask { unit, area: None, period_by: None, gender: Gender::Total, peers, indicators: None }
}

/// Two indicators, periods in common and apart, values that are no round numbers.
fn home() -> Home {
    let home = Home::new();
    let told = SeriesFound { direction: Direction::Higher, direction_from: Some("ranks".into()), ..series("Trygghet") };
    let latest = year(2024, &[("0163", 0.1 + 0.2), ("0180", 1.0 / 3.0), ("0184", 40.0), ("1480", 5e-324)]);
    let before = year(2023, &[("0180", 60.0)]).marked("0163", Status::Suppressed, "..\n");
    home.import(&file("a.xlsx", told, &[latest, before]));
    home.import(&file("b.xlsx", series("Bemötande"), &[year(2023, &[("0163", -7.3), ("0180", 1e300)])]));
    home
}

fn key(home: &Home, ask: &Ask, program: &str) -> Key {
    Key::of(&home.reader, ask, program).unwrap().unwrap()
}

fn keep(home: &Home, ask: &Ask) -> Vec<u8> {
    write(&key(home, ask, "p"), &fresh(home, ask)).unwrap()
}

fn fresh(home: &Home, ask: &Ask) -> Screening {
    screening(&home.reader, ask).unwrap()
}

fn again(home: &Home, ask: &Ask, bytes: &[u8]) -> Option<Screening> {
    read(&home.reader, &key(home, ask, "p"), bytes).unwrap()
}

fn create(home: &Home, entity: Entity, fields: &[(&str, FieldValue)]) {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    change(home, Edit::Create { entity, id: new_id(now()), fields });
}

fn change(home: &Home, edit: Edit) {
    home.commit(&Change { label: Label { id: "test".into(), args: Vec::new() }, edits: vec![edit] });
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.into())
}

fn target(home: &Home, indicator: EntityId) {
    let (unit, by) = (UnitRef::municipality(SOLLENTUNA).to_string(), "Nämnden");
    let level = ("level", FieldValue::Real(50.0));
    let fields = [("indicator", FieldValue::Id(indicator)), ("unit", text(&unit)), level, ("decided_by", text(by))];
    create(home, Entity::Target, &fields);
}

#[test]
fn what_is_kept_is_the_fresh_answer() {
    let home = home();
    let indicator = home.indicators()[0].id;
    home.set(indicator, "our_comments", "Ring Täby");
    target(&home, indicator);
    create(&home, Entity::OwnPeers, &[("name", text("Våra")), ("units", text("kommun:0180 kommun:0184"))]);
    for peers in [Peers::Riket, Peers::Lan, Peers::Grupp, Peers::Liknande, Peers::Own("Våra".into())] {
        let asked = ask(peers);
        let kept = again(&home, &asked, &keep(&home, &asked)).unwrap();
        assert_eq!(kept, fresh(&home, &asked));
        assert!(kept.rows[0].target.is_some() && kept.rows[0].comment.is_some() && kept.rows[0].trend.len() == 2);
    }
}

#[test]
fn it_answers_its_own_question_for_its_own_program_only() {
    let home = home();
    let asked = ask(Peers::Lan);
    let bytes = keep(&home, &asked);
    assert!(again(&home, &asked, &bytes).is_some());
    let others = [
        ask(Peers::Riket),
        Ask { unit: UnitRef::municipality("0180"), ..asked.clone() },
        Ask { area: Area::parse("aldre"), ..asked.clone() },
        Ask { period_by: Some(2023), ..asked.clone() },
        Ask { gender: Gender::Women, ..asked.clone() },
    ];
    for other in others {
        assert_eq!(again(&home, &other, &bytes), None, "{other:?}");
    }
    assert_eq!(read(&home.reader, &key(&home, &asked, "another"), &bytes).unwrap(), None);
    assert_eq!(Key::of(&Home::new().reader, &asked, "p").unwrap(), None, "nothing published, nothing kept");
}

#[test]
fn after_a_change_to_what_is_compared_it_is_not_taken() {
    type Step = (&'static str, fn(&Home));
    let steps: [Step; 7] = [
        ("a direction", |home| home.set(home.indicators()[0].id, "direction", "lower")),
        ("an area", |home| home.set(home.indicators()[0].id, "area", "aldre")),
        ("an import", |home| drop(home.import(&file("c.xlsx", series("Ro"), &[year(2024, &[("0163", 1.0)])])))),
        ("an import taken back", |home| {
            let (staged, _) = home.import(&file("d.xlsx", series("Mat"), &[year(2024, &[("0163", 1.0)])]));
            let asked = ask(Peers::Lan);
            let bytes = keep(home, &asked);
            home.take_back(&staged);
            assert_eq!(again(home, &asked, &bytes), None);
        }),
        ("peers of one's own", |home| create(home, Entity::OwnPeers, &[("name", text("Våra"))])),
        ("a merged unit", |home| {
            create(home, Entity::UnitAlias, &[("unit", text("kommun:0163")), ("merged_into", text("kommun:0180"))]);
        }),
        ("an erasure", |home| {
            let author = Author { person: None, name: "Bo".into(), session: new_id(now()).0 };
            let id = home.indicators()[0].id;
            home.store
                .writer()
                .unwrap()
                .erase(&Erasure { entity: Entity::Indicator, id, field: None }, &author, now())
                .unwrap();
        }),
    ];
    for (what, step) in steps {
        let (home, asked) = (home(), ask(Peers::Lan));
        let bytes = keep(&home, &asked);
        step(&home);
        assert_eq!(again(&home, &asked, &bytes), None, "{what}");
    }
}

#[test]
fn what_people_write_beside_the_values_is_read_anew_and_never_kept() {
    let (home, asked) = (home(), ask(Peers::Lan));
    let indicator = home.indicators()[0].id;
    home.set(indicator, "our_comments", "Ring Täby");
    target(&home, indicator);
    let bytes = keep(&home, &asked);
    for secret in ["Ring", "Nämnden"] {
        assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret}");
    }
    home.commit(&Person::add(new_id(now()), "Anna", "a", None));
    create(&home, Entity::Board, &[]);
    let (before, after) = (text("Ring Täby"), text("Ringt"));
    change(&home, Edit::Set { entity: Entity::Indicator, id: indicator, field: "our_comments".into(), before, after });
    target(&home, indicator);
    let kept = again(&home, &asked, &bytes).unwrap();
    assert_eq!(kept.rows[0].comment.as_deref(), Some("Ringt"));
    assert_eq!(kept, fresh(&home, &asked));
}

#[test]
fn a_backup_put_back_and_written_in_anew_is_another_state() {
    let (home, asked) = (home(), ask(Peers::Lan));
    let indicator = home.indicators()[0].id;
    let as_backed_up = keep(&home, &asked);
    let folder = tempfile::tempdir().unwrap();
    let backup = home.store.backup(&folder.path().join("kopia"), Overwrite::No).unwrap();
    home.set(indicator, "direction", "lower");
    let (bytes, seq) = (keep(&home, &asked), home.reader.last_seq().unwrap());
    restore(&backup, home.store.path(), &Stamp { now: now(), today: date(2026, 1, 15) }).unwrap();
    assert_eq!(again(&home, &asked, &bytes), None);
    assert_eq!(again(&home, &asked, &as_backed_up), Some(fresh(&home, &asked)));
    home.set(indicator, "direction", "none");
    assert_eq!(home.reader.last_seq().unwrap(), seq, "the same number for another change");
    assert_eq!(again(&home, &asked, &bytes), None);
}

#[test]
fn damage_is_seen_wherever_it_is() {
    let (home, asked) = (home(), ask(Peers::Lan));
    let bytes = keep(&home, &asked);
    for at in 0..bytes.len() {
        assert_eq!(again(&home, &asked, &bytes[..at]), None, "cut at {at}");
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert_eq!(again(&home, &asked, &other), None, "changed at {at}");
    }
    assert_eq!(again(&home, &asked, b"\n\n{}"), None);
}
