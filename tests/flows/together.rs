//! Two sessions on one file.

use fyrfalt::msg::Event;
use fyrfalt::store::{Overwrite, restore};
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn a_colleagues_comment_comes_on_my_screen() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let (mut anna, mut bo) = (Setup::default().on(&store), Setup::default().on(&store));
    anna.keys("/").types("fallskador").keys("enter enter");
    bo.keys("/").types("fallskador").keys("enter c").types("Bos iakttagelse").keys("ctrl-s");
    anna.hides("Bos iakttagelse").hears().shows("Bos iakttagelse");
}

#[test]
fn two_who_write_the_same_comment_see_both_and_nothing_is_lost() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("/").types("fallskador").keys("enter c").types("Annas ord");
    bo.keys("/").types("fallskador").keys("enter c").types("Bos ord").keys("ctrl-s");
    anna.keys("ctrl-s").shows("Bo Ek har ändrat samma sak").shows("Annas ord").shows("Bos ord");
    anna.keys("m enter").shows("Sparat.").keys("enter").shows("Annas ord");
}

#[test]
fn undoing_what_a_colleague_has_changed_since_is_refused_by_name() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("/").types("fallskador").keys("enter c").types("Annas ord").keys("ctrl-s");
    bo.hears().keys("/").types("fallskador").keys("enter c").types(" och Bos").keys("ctrl-s").shows("Sparat.");
    anna.keys("u").shows("Bo Ek");
}

#[test]
fn a_shared_login_asks_who_one_is() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    let mut bench = Setup::default().on(&store);
    bench.shows("Vem är du?").shows("Anna Karlsson").types("bo").keys("enter").shows("Bo Ek");
}

#[test]
fn a_backup_put_back_comes_on_the_screen_of_whoever_has_the_file_open() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("f.db");
    let store = values::small(&path);
    let backup = store.backup(&folder.path().join("kopia.db"), Overwrite::No).unwrap();
    let mut anna = Setup::default().on(&store);
    anna.keys("/").types("fallskador").keys("enter c").types("Annas ord").keys("ctrl-s enter").shows("Annas ord");
    restore(&backup, &path, &values::stamp()).unwrap();
    anna.event(Event::Replaced).hides("Annas ord").shows("Inga än.");
}
