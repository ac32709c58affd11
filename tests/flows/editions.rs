//! Two editions are compared: names that are one indicator's are joined, others kept apart, and one key takes it back.

use fyrfalt::msg::{Effect, Event, JobNews};
use fyrfalt::publish::{FileReport, TableReport};
use tempfile::tempdir;

use crate::support::workbench::Setup;
use crate::support::{editions, values};

#[test]
fn two_are_accepted_one_is_declined_and_the_years_run_on_until_it_is_undone() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("z / ").types("Brytpunkt").keys("enter enter").hides("Serier bakom indikatorn");
    bench.keys("E").shows("Jämför utgåvor · 2015 → 2017").shows("[Kan ha bytt namn 4]  Nya 1  Borta 1  I båda 1");
    bench
        .shows("2015: Bemötande, förtroende och trygghet i [hemtjänsten]")
        .shows("290 värden finns i båda (2015), 290 lika");
    bench.keys("s").shows("Svara först: Mellanslag för samma indikator, x för inte samma.");
    bench.keys("space").shows("+ ja").shows("1 ja, 0 nej – inte sparat").keys("down enter").shows("2 ja, 0 nej");
    bench.shows("2015: [Brytpunktsamtal]").shows("2017: [Brytpunktssamtal]").shows("Inga värden finns i båda");
    bench.keys("G").shows("De gäller inte samma grupp").keys("x").shows("2 ja, 1 nej").shows("Det frågas inte igen");
    bench.keys("s").shows("2 par är hoplagda till var sin indikator").hides("inte sparat");
    bench.shows("[Kan ha bytt namn 1 (1 nej)]").shows("! nej").shows("I båda 3");
    bench.keys("1 / ctrl-u").types("Brytpunkt").keys("enter").hides("Brytpunktssamtal").keys("enter");
    bench.shows("Serier bakom indikatorn").shows("Brytpunktsamtal · 2017").shows("Öppna jämförelser · 2015");
    bench.keys("h d").shows("Lade ihop 2 par mellan utgåvor, svarade nej på 1");
    bench.keys("u").shows("Ångrat: Lade ihop 2 par");
    bench.keys("1 / ctrl-u").types("Brytpunkt").keys("enter").shows("Brytpunktssamtal");
    bench.keys("E").shows("[Kan ha bytt namn 4]").hides("! nej");
}

#[test]
fn every_certain_pair_is_accepted_with_one_key_and_an_answer_can_be_taken_back() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench
        .keys("E a")
        .shows("3 ja, 0 nej")
        .keys("a")
        .shows("Inget förslag är säkert nog")
        .keys("space")
        .shows("2 ja, 0 nej");
    bench.keys("esc E").shows("2 ja, 0 nej");
    bench.keys("v").shows("Mat och måltider").keys("v").shows("Boendemiljö").keys("v").shows("Personalkontinuitet");
    bench
        .keys("x")
        .shows("Markera först ett par i listan Kan ha bytt namn. v byter lista.")
        .keys("v")
        .shows("Fallskador");
}

#[test]
fn a_declined_pair_is_kept_apart_and_asked_about_again_only_on_request() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("E G x s").shows("Sparat: inte samma indikator").keys("u").hides("! nej");
    bench
        .keys("x s")
        .shows("! nej")
        .keys("v")
        .shows("Fallskador")
        .keys("v v v G x")
        .shows("0 ja, 0 nej, 1 utan svar igen – inte sparat");
    bench.keys("s").hides("! nej");
}

#[test]
fn a_target_on_both_is_said_at_once_and_the_pair_is_not_accepted() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench
        .keys("z / ")
        .types("Brytpunkt")
        .keys("enter g g e")
        .types("90")
        .keys("enter down e")
        .types("95")
        .keys("enter");
    bench.keys("E down").shows("2015: [Brytpunktsamtal]").keys("space").shows("Båda har ett eget mål för Sollentuna");
    bench.hides("inte sparat").keys("a").shows("2 ja, 0 nej");
}

#[test]
fn one_edition_alone_is_said_to_be_alone() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    Setup::default()
        .on(&store)
        .keys("E")
        .shows("Det finns inte två utgåvor att jämföra här")
        .keys("o")
        .shows("Det finns inte två");
}

#[test]
fn an_import_of_a_new_edition_tells_how_it_differs_and_the_key() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("i f").types("/srv/inkorg/oj-aldre-2017.xlsx").keys("enter");
    let job = |bench: &crate::support::workbench::Workbench| match bench.jobs.last() {
        Some(Effect::Preview { job, .. } | Effect::Import { job, .. }) => *job,
        other => panic!("{other:?}"),
    };
    let table = TableReport { edition: Some("2017".to_owned()), ..TableReport::default() };
    let report = FileReport { tables: vec![table], import: Some("x".to_owned()), ..FileReport::default() };
    let previewed = JobNews::Previewed { job: job(&bench), report: Box::new(report.clone()) };
    bench.event(Event::Job(previewed)).keys("enter");
    let imported = JobNews::Imported { job: job(&bench), report: Box::new(report) };
    bench.event(Event::Job(imported));
    bench.shows("2015 → 2017: 4 indikatorer kan ha bytt namn, 1 nya, 1 borta. E visar dem.");
}

#[test]
fn what_is_not_answered_keeps_its_likeness_and_its_place_when_others_are_saved() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("E").shows("[Kan ha bytt namn 4]");
    let likeness = |bench: &mut crate::support::workbench::Workbench, name: &str| {
        let picture = bench.picture();
        let line = picture
            .lines()
            .find(|line| line.contains(name) && line.contains(" % "))
            .unwrap_or_else(|| panic!("{name}: {picture}"));
        line.split(" %").next().unwrap().trim_end().rsplit(' ').next().unwrap().to_owned()
    };
    let names = ["Fallskador", "Väntetid", "Brytpunktsamtal"];
    let before = names.map(|name| likeness(&mut bench, name));
    bench.keys("space s").shows("[Kan ha bytt namn 3]").shows("I båda 2");
    assert_eq!(names.map(|name| likeness(&mut bench, name)), before);
    bench.keys("G x s").shows("[Kan ha bytt namn 2 (1 nej)]");
    assert_eq!(names.map(|name| likeness(&mut bench, name)), before);
}

#[test]
fn paper_has_what_was_answered_and_what_is_not_saved() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("E space down space s G x g g space w enter ctrl-u").types("svar.csv").keys("enter").shows("svar.csv");
    let text = String::from_utf8(bench.written[0].1.clone()).unwrap();
    let starts = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(starts("I båda;ja;"), 2, "{text}");
    assert_eq!(starts("Kan ha bytt namn;ja (inte sparat);säker;"), 1, "{text}");
    assert_eq!(starts("Kan ha bytt namn;nej (inte sparat);kanske;"), 1, "{text}");
}

#[test]
fn the_comparison_is_written_as_paper_and_the_list_shown_is_copied() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { size: (140, 44), ..Setup::default() }.on(&store);
    bench.keys("E w enter ctrl-u").types("utgåvor.csv").keys("enter").shows("utgåvor.csv");
    let text = String::from_utf8(bench.written[0].1.clone()).unwrap();
    let of = |list: &str| text.lines().filter(|line| line.starts_with(list)).count();
    assert_eq!((of("Kan ha bytt namn"), of("Nya"), of("Borta"), of("I båda")), (4, 1, 1, 1), "{text}");
    assert!(text.contains("Brytpunktsamtal") && text.contains("Brytpunktssamtal"), "{text}");
    assert!(
        text.starts_with("\u{feff}")
            && text.contains("Förändring;Svar;Säkerhet;Nr;Kod;Namn i 2015;Namn i 2017;Måttenhet"),
        "{text}"
    );
    assert!(text.contains("Kan ha bytt namn;obesvarat;säker;"), "{text}");
    assert!(text.contains(";annan grupp;"), "{text}");
    bench.keys("v C enter");
    let copied = bench.copied.last().unwrap();
    assert!(copied.contains("Mat och måltider") && !copied.contains("Brytpunkt"), "{copied}");
}
