//! `backup`, `restore` and `check` from the shell.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::{Home, is_there};

#[test]
fn without_a_file_nothing_is_made_and_a_sentence_says_so() {
    let home = Home::new();
    for line in ["check", "backup kopia.db"] {
        let sentence = home.run(line).refused(1);
        assert!(sentence.contains("fyrfalt.db"), "{sentence}");
    }
    assert!(!is_there(&home.db()) && !is_there(&home.path("kopia.db")));
}

#[test]
fn the_file_is_named_by_db_then_environment_then_default() {
    let home = Home::new();
    assert!(home.run("check --db annan.db").refused(1).contains("annan.db"));
    let mut program = home.program();
    let output = program.env("FYRFALT_DB", home.path("miljö.db")).arg("check").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("miljö.db"));
}

#[test]
fn a_backup_is_private_and_comes_back() {
    let home = Home::new().with_file();
    assert!(home.run("backup kopia.db").done().contains("kopia.db"));
    assert_eq!(fs::metadata(home.path("kopia.db")).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(home.run("check").done().ends_with("är hel.\n"));
    let told = home.run("restore kopia.db").done();
    assert!(told.contains("tillbakalagd") && told.contains("sparat i"), "{told}");
    assert!(home.run("check --lang en").done().ends_with("is sound.\n"));
}

#[test]
fn a_backup_never_replaces_anything_nor_follows_a_link() {
    let home = Home::new().with_file();
    fs::write(home.path("upptagen"), "orört").unwrap();
    symlink(home.path("upptagen"), home.path("länk")).unwrap();
    for name in ["upptagen", "länk"] {
        home.run(&format!("backup {name}")).refused(1);
    }
    assert_eq!(fs::read_to_string(home.path("upptagen")).unwrap(), "orört");
}

#[test]
fn what_is_no_file_of_ours_is_refused_untouched() {
    let home = Home::new();
    fs::write(home.path("text.db"), "inte en databas").unwrap();
    home.run("check --db text.db").refused(1);
    home.run("restore text.db").refused(1);
    assert_eq!(fs::read_to_string(home.path("text.db")).unwrap(), "inte en databas");
    assert!(!is_there(&home.db()));
}

#[test]
fn personal_data_is_listed_unreadable_and_removed_for_good_with_yes() {
    use fyrfalt::domain::change::Label;
    use fyrfalt::domain::{Change, Edit, Entity, FieldValue};
    use fyrfalt::store::{Access, Author, Store, new_id};
    let home = Home::new().with_file();
    let stamp = super::stamp();
    let store = Store::open(&home.db(), Access::Existing, &stamp).unwrap();
    let (id, secret) = (new_id(stamp.now), "Ring 070-123 45 67 om Berit");
    let fields = vec![("title".to_owned(), FieldValue::text("Ett kort")), ("how".to_owned(), FieldValue::text(secret))];
    let change = Change {
        label: Label::new("change-put-up", &[("title", "Ett kort")]),
        edits: vec![Edit::Create { entity: Entity::Card, id, fields }],
    };
    let author = Author { person: None, name: "Anna".to_owned(), session: id.0 };
    store.writer().unwrap().commit(&change, &author, stamp.now).unwrap();
    let number = store.reader().unwrap().erasable(Entity::Card, id).unwrap().unwrap().number;
    let listed = home.run("personal-data").done();
    assert!(listed.contains(&format!("card {number} how: telefonnummer")) && !listed.contains("123 45 67"), "{listed}");
    let json: serde_json::Value = serde_json::from_str(&home.run("personal-data --json").done()).unwrap();
    assert_eq!((&json[0]["field"], &json[0]["looks_like"][0]), (&"how".into(), &"phone".into()));
    let line = format!("erase card {number} how");
    assert!(home.run(&line).refused(1).contains("--yes"));
    assert!(home.run("personal-data").done().contains("card"));
    assert!(home.run(&format!("{line} --yes")).done().contains("Gallrat."));
    assert!(home.run("personal-data").done().contains("Ingen text"));
    assert!(home.run("erase moln 1").refused(1).contains("card"));
    assert!(home.run("erase card 1 place").refused(1).contains("description"));
    assert!(home.run("erase card 9999 --yes").refused(1).contains("9999"));
    assert!(home.run("erase indicator 1 --yes").refused(1).contains("our_comments"));
    drop(store);
    let bytes = fs::read(home.db()).unwrap();
    assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
}
