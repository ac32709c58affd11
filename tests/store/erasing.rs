//! Gallring: what is removed for good is in no byte of the file, its log or the copies beside it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Access, Author, Erasure, Ground, Overwrite, Person, SCHEMA, Standing, Store, StoreError, new_id};

use super::support::{Colleague, Home, at, field, names, stamp};

/// Made up: found nowhere by chance.
const SECRET: &str = "hemligheten om 19540817-9801";

/// The files of a folder that hold a text.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let needle = text.as_bytes();
    let holds = |name: &String| {
        let path = folder.join(name);
        path.is_file() && fs::read(path).unwrap().windows(needle.len()).any(|window| window == needle)
    };
    names(folder).into_iter().filter(holds).collect()
}

fn card(anna: &mut Colleague, title: &str, text: &str) -> EntityId {
    let id = new_id(at(0));
    let fields = vec![field("title", title), field("description", text), field("place", "proposed/V")];
    let label = Label::new("change-put-up", &[("title", title)]);
    let change = Change { label, edits: vec![Edit::Create { entity: Entity::Card, id, fields }] };
    anna.writer.commit(&change, &anna.author, at(0)).unwrap();
    id
}

fn set(anna: &mut Colleague, id: EntityId, name: &str, before: &str, after: &str) {
    let edit = Edit::set((Entity::Card, id), name, FieldValue::text(before), FieldValue::text(after)).unwrap();
    anna.commit(vec![edit]).unwrap();
}

fn whole(id: EntityId) -> Erasure {
    Erasure { entity: Entity::Card, id, field: None }
}

fn of_field(id: EntityId, field: &str) -> Erasure {
    Erasure { field: Some(field.to_owned()), ..whole(id) }
}

fn mark(home: &Home) -> PathBuf {
    home.path("vi.fyrfalt.erasing")
}

/// A copy of one's own as a draft that nobody has written to for long.
fn left_behind(home: &Home, name: &str) {
    fs::copy(home.path("egen-kopia.db"), home.path(name)).unwrap();
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(2);
    fs::File::options().write(true).open(home.path(name)).unwrap().set_modified(long_ago).unwrap();
}

#[test]
fn a_field_leaves_no_byte_in_file_log_history_and_copies_and_the_rest_stays() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let id = card(&mut anna, "Fast kontakt", SECRET);
    for n in 0..300 {
        card(&mut anna, &format!("Kort {n}"), &"text ".repeat(n % 40));
    }
    let long = format!("{SECRET} {}", "lång text ".repeat(900));
    set(&mut anna, id, "description", SECRET, &long);
    set(&mut anna, id, "description", &long, "");
    set(&mut anna, id, "how", "", "Två grupper provar");
    for copy in ["vi.fyrfalt.2026-01-15.v2.backup", "vi.fyrfalt.2026-01-15.v2.2.backup"] {
        home.store.backup(&home.path(copy), Overwrite::No).unwrap();
    }
    home.store.backup(&home.path("egen-kopia.db"), Overwrite::No).unwrap();
    left_behind(&home, ".vi.fyrfalt.0123456789abcdef");
    assert!(holding(home.folder.path(), SECRET).len() >= 4);
    let erased = anna.writer.erase(&of_field(id, "description"), &anna.author, at(60)).unwrap();
    assert_eq!((erased.cleaned.file, erased.cleaned.copies, erased.cleaned.remaining.len()), (true, 2, 0));
    assert_eq!(holding(home.folder.path(), SECRET), ["egen-kopia.db"], "a copy of one's own is not touched");
    assert!(!mark(&home).exists());
    let work = anna.reader.work().unwrap();
    let kept = work.card(id).unwrap();
    assert_eq!((kept.title.as_str(), kept.how.as_str()), ("Fast kontakt", "Två grupper provar"));
    assert!(home.store.check().unwrap().is_empty());
    for copy in ["vi.fyrfalt.2026-01-15.v2.backup", "vi.fyrfalt.2026-01-15.v2.2.backup"] {
        let store = Store::open(&home.path(copy), Access::Existing, &stamp()).unwrap();
        assert!(store.check().unwrap().is_empty());
        assert_eq!(store.reader().unwrap().work().unwrap().cards().len(), 301);
    }
}

#[test]
fn a_whole_thing_goes_with_its_title_wherever_the_history_told_it() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let title = "Ring dottern till Hemliga Berit";
    let (id, other) = (card(&mut anna, title, SECRET), card(&mut anna, "Annat", ""));
    let link = new_id(at(1));
    let fields = vec![("card".to_owned(), FieldValue::Id(id)), ("indicator".to_owned(), FieldValue::Null)];
    let label = Label::new("change-link", &[("title", "Annat"), ("other", title)]);
    let edits = vec![Edit::Create { entity: Entity::Link, id: link, fields }];
    anna.writer.commit(&Change { label, edits }, &anna.author, at(2)).unwrap();
    anna.writer.erase(&whole(id), &anna.author, at(60)).unwrap();
    assert_eq!(holding(home.folder.path(), SECRET), [""; 0]);
    assert_eq!(holding(home.folder.path(), title), [""; 0]);
    let work = anna.reader.work().unwrap();
    assert!(work.card(id).is_none() && work.card(other).is_some());
    let history = anna.reader.history(Entity::Card, id, &fyrfalt::store::Portion::default()).unwrap();
    assert_eq!(
        (history[0].who.as_str(), history[0].kind, history[0].label.args.len()),
        ("Anna", fyrfalt::store::Kind::Erase, 0)
    );
    assert!(anna.undo().is_ok() && anna.writer.reverse(1, &anna.author, at(90)).is_err());
    assert_eq!(anna.reader.work().unwrap().card(id), None);
    assert!(home.store.check().unwrap().is_empty());
}

#[test]
fn a_copy_that_may_be_being_written_is_told_and_kept_and_looked_for_again() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let id = card(&mut anna, "Fast kontakt", SECRET);
    home.store.backup(&home.path("egen-kopia.db"), Overwrite::No).unwrap();
    let (live, other) = (".vi.fyrfalt.2026-01-15.v3.backup.0123456789abcdef", ".vi.fyrfalt.sv.0123456789abcdef");
    fs::copy(home.path("egen-kopia.db"), home.path(live)).unwrap();
    left_behind(&home, other);
    let cleaned = anna.writer.erase(&whole(id), &anna.author, at(60)).unwrap().cleaned;
    assert_eq!((cleaned.file, cleaned.remaining, cleaned.growing), (true, vec![home.path(live)], true));
    assert!(home.path(live).exists() && home.path(other).exists() && mark(&home).exists());
    let done = "vi.fyrfalt.2026-01-15.v3.backup";
    fs::rename(home.path(live), home.path(done)).unwrap();
    Store::open(home.store.path(), Access::Existing, &stamp()).unwrap();
    assert!(!mark(&home).exists());
    assert_eq!(holding(home.folder.path(), SECRET), [other, "egen-kopia.db"]);
}

#[test]
fn a_person_goes_with_the_login_names() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let (person, login, other) = (new_id(at(0)), "hemlig-berit-1954", new_id(at(1)));
    let add = |id, name: &str, login: &str| Person::add(id, name, "B", Some((new_id(at(2)), login)));
    anna.writer.commit(&add(person, "Hemliga Berit", login), &anna.author, at(0)).unwrap();
    anna.writer.commit(&add(other, "Bo Ek", "bo"), &anna.author, at(1)).unwrap();
    let berit = Person { id: person, number: 1, name: "Hemliga Berit".to_owned(), initials: "B".to_owned() };
    anna.writer.commit(&berit.add_login(new_id(at(3)), login), &anna.author, at(3)).unwrap();
    home.store.backup(&home.path("vi.fyrfalt.2026-01-15.v3.backup"), Overwrite::No).unwrap();
    let what = Erasure { entity: Entity::Person, id: person, field: None };
    let erased = anna.writer.erase(&what, &anna.author, at(60)).unwrap();
    assert!(erased.texts.contains(&login.to_owned()) && erased.cleaned.copies == 1);
    assert_eq!(holding(home.folder.path(), login), [""; 0]);
    assert_eq!(holding(home.folder.path(), "Hemliga"), [""; 0]);
    assert_eq!(anna.reader.people_of_login(login).unwrap(), []);
    assert_eq!(anna.reader.people_of_login("bo").unwrap().len(), 1);
    assert!(home.store.check().unwrap().is_empty());
}

#[test]
fn codes_and_days_are_no_texts_that_go() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let (id, other) = (card(&mut anna, "Hemliga Berit", SECRET), card(&mut anna, "Annat", ""));
    set(&mut anna, id, "moved", "", "2026-01-15");
    let label = Label::new("change-move-card", &[("title", "Annat"), ("column", "proposed/V")]);
    let edits = vec![Edit::set((Entity::Card, other), "how", FieldValue::Null, FieldValue::text("x")).unwrap()];
    anna.writer.commit(&Change { label: label.clone(), edits }, &anna.author, at(3)).unwrap();
    let erased = anna.writer.erase(&whole(id), &anna.author, at(60)).unwrap();
    assert_eq!(erased.texts, ["Hemliga Berit", SECRET]);
    let history = anna.reader.history(Entity::Card, other, &fyrfalt::store::Portion::default()).unwrap();
    assert_eq!(history[0].label, label);
}

#[test]
fn what_is_written_after_a_removal_stays_in_the_copies_made_since() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let id = card(&mut anna, "Fast kontakt", SECRET);
    let other = card(&mut anna, "Annat", SECRET);
    let [before, since] = ["vi.fyrfalt.2026-01-15.v3.backup", "vi.fyrfalt.2026-01-16.v3.backup"];
    home.store.backup(&home.path(before), Overwrite::No).unwrap();
    anna.writer.erase(&of_field(id, "description"), &anna.author, at(60)).unwrap();
    set(&mut anna, id, "description", "", "Två grupper provar");
    home.store.backup(&home.path(since), Overwrite::No).unwrap();
    anna.writer.erase(&of_field(other, "description"), &anna.author, at(90)).unwrap();
    assert_eq!(holding(home.folder.path(), SECRET), [""; 0]);
    let told = [before, since].map(|copy| {
        let store = Store::open(&home.path(copy), Access::Existing, &stamp()).unwrap();
        store.reader().unwrap().work().unwrap().card(id).unwrap().description.clone()
    });
    assert_eq!(told, ["", "Två grupper provar"]);
}

#[test]
fn a_copy_of_an_older_schema_is_cleaned_and_a_broken_one_is_told() {
    let home = Home::new();
    let path = home.path("gammal.fyrfalt");
    let ground = Ground { schema: &SCHEMA[..1], ..Ground::default() };
    let old = Store::open_on(&path, Access::Create, &stamp(), ground).unwrap();
    let author = Author { person: None, name: "Anna".to_owned(), session: new_id(at(0)).0 };
    let id = new_id(at(0));
    let edits = vec![Edit::Create { entity: Entity::Person, id, fields: vec![field("name", SECRET)] }];
    old.writer().unwrap().commit(&super::support::change(edits), &author, at(0)).unwrap();
    let store = Store::open(&path, Access::Existing, &stamp()).unwrap();
    let kept = store.upgraded_from().unwrap().to_owned();
    let broken = home.path("gammal.fyrfalt.2026-01-15.damaged");
    fs::write(&broken, "trasig").unwrap();
    let what = Erasure { entity: Entity::Person, id, field: None };
    let erased = store.writer().unwrap().erase(&what, &author, at(9)).unwrap();
    assert_eq!((erased.cleaned.copies, erased.cleaned.remaining), (1, vec![broken]));
    assert_eq!(holding(home.folder.path(), SECRET), [""; 0]);
    assert!(kept.exists());
}

#[test]
fn who_reads_meanwhile_goes_on_and_the_last_bytes_go_when_they_let_go() {
    let home = Home::new();
    let (mut anna, bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let id = card(&mut anna, "Fast kontakt", SECRET);
    bo.reader
        .snapshot(|reader| {
            assert_eq!(reader.work()?.cards().len(), 1);
            let erased = anna.writer.erase(&whole(id), &anna.author, at(60)).unwrap();
            assert!(!erased.cleaned.file && mark(&home).exists());
            // Bo still sees the file as it was.
            assert_eq!(reader.work()?.cards().len(), 1);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let cleaned = anna.writer.finish_erasing().unwrap();
    assert!(cleaned.file && !mark(&home).exists());
    assert_eq!(holding(home.folder.path(), SECRET), [""; 0]);
    assert_eq!(bo.reader.work().unwrap().cards().len(), 0);
    assert_eq!(anna.writer.finish_erasing(), None);
}

#[test]
fn what_is_not_there_is_refused_and_leaves_no_mark() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let missing = anna.writer.erase(&whole(new_id(at(0))), &anna.author, at(1));
    assert!(matches!(missing, Err(StoreError::Missing { .. })));
    let id = card(&mut anna, "Kort", "");
    let wrong = anna.writer.erase(&of_field(id, "finns_inte"), &anna.author, at(1));
    assert!(matches!(wrong, Err(StoreError::WrongField { .. })));
    assert!(!mark(&home).exists());
}

const FILE: &str = "FYRFALT_TEST_ERASING";

/// The program that is killed: puts up cards with a secret and removes them for good, one after the other. Does nothing
/// when run by itself.
#[test]
fn erases_until_it_is_killed() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let store = Store::open(Path::new(&path), Access::Existing, &stamp()).unwrap();
    let mut anna = Colleague {
        author: Author { person: None, name: "Anna".to_owned(), session: new_id(at(0)).0 },
        writer: store.writer().unwrap(),
        reader: store.reader().unwrap(),
    };
    for number in 0.. {
        let id = card(&mut anna, &format!("Kort {number}"), &format!("{SECRET} {number}."));
        writeln!(std::io::stdout(), "erasing {number}").unwrap();
        anna.writer.erase(&whole(id), &anna.author, at(1)).unwrap();
    }
}

#[test]
fn one_that_is_killed_is_finished_or_not_begun() {
    let home = Home::new();
    home.store.backup(&home.path("vi.fyrfalt.2026-01-15.v2.backup"), Overwrite::No).unwrap();
    for round in 0..8 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::erasing::erases_until_it_is_killed", "--nocapture"])
            .env(FILE, home.store.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        lines.by_ref().filter(|line| line.contains("erasing ")).take(1 + round % 3).count();
        // How far it has come by now is chance.
        (0..round * 200_000).fold(0u64, |sum, n| std::hint::black_box(sum + n as u64));
        child.kill().unwrap();
        lines.count();
        child.wait().unwrap();
        let store = Store::open(home.store.path(), Access::Existing, &stamp()).unwrap();
        assert!(!mark(&home).exists());
        let texts: Vec<String> =
            store.reader().unwrap().work().unwrap().cards().iter().map(|card| card.description.clone()).collect();
        for number in 0..12 {
            let secret = format!("{SECRET} {number}.");
            let found = !holding(home.folder.path(), &secret).is_empty();
            assert_eq!(found, texts.contains(&secret), "{secret}: {:?}", holding(home.folder.path(), &secret));
        }
        assert!(store.check().unwrap().is_empty());
    }
}

#[test]
fn every_place_that_looks_like_personal_data_is_listed_and_made_unreadable() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let now = card(&mut anna, "Ring 070-123 45 67", "");
    let past = card(&mut anna, "Fast kontakt", SECRET);
    set(&mut anna, past, "description", SECRET, "inget");
    let gone = card(&mut anna, "Borttaget", "skriv till anna@exempel.se");
    anna.commit(vec![Edit::Remove { entity: Entity::Card, id: gone, seen: Vec::new() }]).unwrap();
    card(&mut anna, "Möte 2026-01-15", "12 av 31 kommuner, 1 200 000 kr");
    let places = anna.reader.personal_places().unwrap();
    let told: Vec<_> = places.iter().map(|place| (place.id, place.field.as_str(), place.standing)).collect();
    let expected = [
        (now, "title", Standing::Now),
        (gone, "description", Standing::Removed),
        (past, "description", Standing::History),
    ];
    assert_eq!(told, expected);
    assert_eq!(places[0].title, "Ring 07*-*** ** **");
    assert!(places.iter().all(|place| fyrfalt::domain::personal_data(&place.excerpt).is_empty()));
    anna.writer.erase(&of_field(past, "description"), &anna.author, at(9)).unwrap();
    assert_eq!(anna.reader.personal_places().unwrap().len(), 2);
    let erasable = anna.reader.erasable(Entity::Card, now).unwrap().unwrap();
    assert_eq!(erasable.fields, [("title".to_owned(), true)]);
}
