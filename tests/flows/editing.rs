//! Comments, directions, targets: saved, undone, kept as drafts.

use fyrfalt::msg::Effect;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn a_comment_is_written_saved_undone_and_made_again() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("fallskador").keys("enter enter c").types("Gäller även korttidsboende å ä ö").keys("ctrl-s");
    bench.shows("Sparat.").shows("Gäller även korttidsboende å ä ö");
    bench.keys("u").shows("Ångrat: våra kommentarer till ”Fallskador bland äldre”").hides("korttidsboende");
    bench.keys("U").shows("Gjort igen").shows("korttidsboende");
}

#[test]
fn what_was_typed_and_not_saved_is_a_draft_that_comes_back() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("c").types("halv mening").keys("esc").shows("finns kvar som utkast");
    let Some(Effect::SaveDraft(draft)) = bench.kept.last().cloned() else { panic!("{:?}", bench.kept) };
    assert_eq!(draft.text, "halv mening");
    let mut next = Setup { drafts: vec![draft], ..Setup::default() }.on(&store);
    next.shows("halv mening").shows("lagts tillbaka").keys("ctrl-s").shows("Sparat.");
    assert!(matches!(next.kept.last(), Some(Effect::DropDraft(_))), "{:?}", next.kept);
}

#[test]
fn a_direction_set_by_one_key_gives_colour_and_place() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("z /").types("kostnad").keys("enter").shows("? okänd");
    bench.keys("r").types("lågt").keys("enter").shows("Sparat.").hides("? okänd").shows(" av 290");
    bench.keys("u").shows("? okänd");
}

#[test]
fn a_target_is_set_changed_and_taken_away() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("fallskador").keys("enter enter e").types("ungefär tio").keys("enter");
    bench.shows("Nivån måste vara ett tal");
    bench.keys("ctrl-u").types("22,5").keys("down").types("2026-12-31").keys("down").types("nämnden").keys("enter");
    bench.shows("Eget mål: 22,5 senast").shows("beslutat av nämnden");
    bench.keys("e ctrl-u").types("21").keys("enter").shows("Eget mål: 21,0");
    bench.keys("e ctrl-d").hides("Eget mål:").keys("u").shows("Eget mål: 21,0");
}

#[test]
fn pasted_text_is_never_commands() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.event(fyrfalt::msg::Event::Paste("qqq".to_owned())).shows("Här går det inte att klistra in text.");
    assert!(!bench.quit);
}

#[test]
fn what_was_saved_and_undone_does_not_come_back_as_unsaved() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("c").types("X-text").keys("ctrl-s c esc u").shows("Ångrat: våra kommentarer till");
    bench.keys("c").hides("X-text").hides("lagts tillbaka");
}

#[test]
fn a_draft_older_than_a_colleagues_text_meets_it_in_a_conflict() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let (mut anna, mut bo) = (Setup::default().on(&store), Setup::default().on(&store));
    anna.keys("c").types("Annas halva mening").keys("esc");
    bo.keys("c").types("Bos ord").keys("ctrl-s");
    anna.hears().keys("c").shows("Annas halva mening").keys("ctrl-s").shows("Någon hann före").shows("Bos ord");
    anna.keys("b").shows("Annas halva mening").shows("Bos ord").keys("ctrl-s").shows("Sparat.");
}

#[test]
fn a_draft_can_be_thrown_away() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("c").types("skräp").keys("ctrl-x").shows("Ctrl-X igen kastar det du har skrivit").shows("skräp");
    bench.types("!").keys("ctrl-x").shows("skräp!").keys("ctrl-x").shows("Det du hade skrivit är kastat.");
    bench.keys("c").hides("skräp").keys("ctrl-x").hides("igen kastar").hides("är kastat").keys("c").hides("skräp");
}

#[test]
fn what_is_typed_as_a_target_can_be_thrown_away() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("fallskador").keys("enter enter e").types("777").keys("ctrl-x");
    bench.shows("Ctrl-X igen kastar det du har skrivit").shows("777").keys("ctrl-x");
    bench.shows("Det du hade skrivit är kastat.").keys("e").hides("777").keys("esc").hides("Eget mål:");
}

#[test]
fn a_target_keeps_its_level_when_only_the_date_is_changed() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("hemtj").keys("enter enter e").types("92,25").keys("enter e").shows("92,25");
    bench.keys("down").types("2026-12-31").keys("enter e").shows("92,25").shows("2026-12-31");
}

#[test]
fn a_long_notice_takes_two_rows_and_is_gone_with_the_next_key() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    let long = "/srv/socialförvaltningen/gemensamt/förbättringsarbete/2026/omgången/tavlan-i-hemtjänsten.md";
    let notice = fyrfalt::domain::Message::new("runtime-file-exists").with("file", long);
    bench.event(fyrfalt::msg::Event::Notice(notice)).shows("Välj ett annat namn.").shows("? hjälp");
    bench.keys("down").hides("Välj ett annat namn.");
}

#[test]
fn a_suggestion_that_came_back_is_saved_with_ctrl_s() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("+").types("Ring anhörig").keys("esc + ctrl-s esc");
    assert_eq!(store.reader().unwrap().work().unwrap().cards().len(), 1);
    bench.keys("+").types("Skräp").keys("ctrl-x").shows("igen kastar").keys("ctrl-x").shows("är kastat");
}

#[test]
fn ones_own_signing_in_is_not_undone() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { as_name: Some("Siv Ek"), ..Setup::default() }.on(&store);
    bench.keys("u").shows("Du har inget att ångra").keys("h d").shows("Person: Siv Ek");
}
