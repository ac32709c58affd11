//! The steps: a new file's first questions, ticking, going on without a decision, several omgångar, who one is.

use fyrfalt::app::{Begin, Model, update};
use fyrfalt::domain::Step;
use fyrfalt::keymap::Key;
use fyrfalt::msg::{Effect, Event, Query, Remembered, Reply, Ticket};
use fyrfalt::store::Store;
use fyrfalt::text::{Lang, Texts};
use fyrfalt::ui::theme::Theme;
use tempfile::{TempDir, tempdir};

use crate::support::office::{Office, plain};
use crate::support::values;
use crate::support::workbench::{Setup, Workbench, standard_keys};

fn empty() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    (folder, store)
}

/// A session in a file with one omgång, in the pane of the steps.
fn with_a_round(store: &Store) -> Workbench {
    let mut bench = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(store);
    bench.keys("8").shows("Ingen omgång än").keys("n").types("Äldreomsorg 2026").keys("tab space ctrl-s");
    bench.shows("8 Steg · Äldreomsorg 2026");
    bench
}

fn step_of(store: &Store) -> Option<Step> {
    store.reader().unwrap().work().unwrap().rounds().last().and_then(|round| round.step)
}

#[test]
fn a_new_file_asks_three_questions_and_lands_in_the_step_before_the_first() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, size: (80, 24), ..Setup::default() }.on(&store);
    bench.shows("Vilken är din kommun?").types("sollentuna").keys("enter");
    bench.shows("Vilket område börjar ni med?").types("missbruk").keys("enter");
    bench.shows("Har ni den publicerade filen?").keys("down enter");
    bench.shows("8 Steg · Missbruk och beroende 2026").shows("● 0 Kartläggning");
    let work = store.reader().unwrap().work().unwrap();
    let round = work.rounds()[0].clone();
    assert_eq!((round.areas.as_str(), round.owner.as_str()), ("missbruk", "kommun:0163"));
    assert_eq!(round.step, Some(Step::Mapping));
    Setup::default().on(&store).hides("Vilket område börjar ni med?");
}

#[test]
fn who_has_the_file_comes_to_where_it_is_read_in() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.types("sollentuna").keys("enter enter").shows("Har ni den publicerade filen?").keys("enter");
    bench.shows("┌7 Läs in").shows("0● 1○ 2○");
}

#[test]
fn a_key_meant_for_a_pane_chooses_no_kommun_and_an_import_is_six_keys_away() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.keys("enter").shows("Vilken är din kommun?").shows("Skriv kommunens namn, eller gå till den i listan.");
    bench.keys("7 enter").shows("Inget heter något med ”7”.").shows("(Esc hoppar över)");
    assert!(bench.model.remembered().unit.is_none());
    bench.keys("ctrl-u").types("0163").shows("▶ Sollentuna");

    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.keys("esc esc enter f").types("/tmp/fil.xlsx").keys("enter");
    assert!(matches!(bench.jobs.last(), Some(fyrfalt::msg::Effect::Preview { .. })), "one more imports it");
}

#[test]
fn a_question_that_was_skipped_is_not_put_at_every_start() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.keys("esc esc esc").keys("7");
    let remembered = bench.model.remembered();
    assert!(remembered.unit_asked && remembered.unit.is_none());
    let mut again = Setup { unit: None, unit_asked: true, ..Setup::default() }.on(&store);
    again
        .hides("Vilken är din kommun?")
        .shows("Ingen kommun är vald. K väljer den.")
        .keys("K")
        .shows("Vilken är din kommun?");
}

#[test]
fn every_question_can_be_skipped() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.keys("esc").shows("Vilket område börjar ni med?").keys("esc").shows("Har ni den publicerade filen?");
    bench.keys("esc").hides("Har ni den").shows("1 Indikatorer").keys("8").shows("Ingen omgång än");
    assert_eq!(step_of(&store), None);
}

#[test]
fn a_precondition_is_ticked_with_the_day_and_who() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench.keys("down space").shows("Mellanslag bockar av den");
    bench.keys("enter down space").shows("[✓] En sammansatt arbetsgrupp finns  tors 15 jan Anna Karlsson");
    bench
        .keys("enter")
        .shows("[ ] En sammansatt arbetsgrupp finns")
        .keys("u")
        .shows("[✓] En sammansatt arbetsgrupp finns");
    bench.keys("h end").shows("Bockade av ”En sammansatt arbetsgrupp").shows("(Steg ");
}

#[test]
fn what_is_written_is_called_as_its_row_and_all_the_steps_leave_as_paper() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench.keys("down enter down space enter home enter").shows("Lärdomar från steg 0").hides("Värde");
    bench.types("Alla var med").keys("ctrl-s w enter ctrl-u").types("steg.md").keys("enter");
    let (_, bytes) = bench.written.last().unwrap();
    let text = String::from_utf8_lossy(bytes);
    assert!(text.starts_with("# Steg: Äldreomsorg 2026\n"), "{text}");
    assert!(text.contains("## 1 Förberedelser\n"), "{text}");
    assert!(text.contains("| Lärdomar | Lärdomar från steg 0 | Alla var med |"), "{text}");
}

#[test]
fn what_is_learnt_and_the_reflection_are_written_where_they_stand() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench
        .keys("down enter enter")
        .shows("Lärdomar från steg 0")
        .types("Börja i tid")
        .keys("ctrl-s")
        .shows("Börja i tid");
    bench.keys("home").keys("esc up enter down enter").shows("Har aktiviteterna lett till förväntat resultat?");
    bench.types("delvis").keys("enter").shows("delvis").keys("down enter").types("Alla var inte med").keys("ctrl-s");
    bench.shows("Alla var inte med").keys("esc >").shows("✓ 0 Kartläggning").shows("● 1 Förberedelser");
}

#[test]
fn going_on_without_a_decision_is_allowed_and_shown() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench.keys("> > >").shows("Omgången är nu i steg 3, utan beslut i steg 2");
    assert_eq!(step_of(&store), Some(Step::Analysis));
    bench
        .shows("! 2 Snabbanalys")
        .shows("passerat utan beslut")
        .shows("! 1 Förberedelser")
        .shows("● 3 Fördjupad analys");
    bench.keys("up").shows("Omgången gick vidare utan beslut.").keys("d").shows("Nytt beslut");
    bench.types("Tre indikatorer").keys("tab tab").types("Socialnämnden").keys("ctrl-s");
    bench.shows("✓ 2 Snabbanalys").shows("Beslut 1 · ja").hides("utan beslut").keys("u").keys("<");
    assert_eq!(step_of(&store), Some(Step::QuickAnalysis));
}

#[test]
fn an_omgang_is_described_and_days_are_read_as_people_type_them() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench
        .keys("e down down space tab")
        .shows("[✓] Äldreomsorg")
        .shows("[✓] Missbruk och beroende")
        .types("ÖJ äldre 2026");
    bench.keys("tab").shows("Sollentuna").keys("ctrl-u").types("nacka").keys("tab tab").types("Anna").keys("tab");
    bench.types("snart").keys("ctrl-s").shows("”snart” börjar inte med en dag").keys("ctrl-u").types("5/2 kl 13");
    bench.keys("ctrl-s").shows("tors 5 feb kl 13").shows("Nacka");
    let work = store.reader().unwrap().work().unwrap();
    let round = work.rounds()[0].clone();
    assert_eq!((round.areas.as_str(), round.owner.as_str()), ("aldre missbruk", "kommun:0182"));
    assert_eq!((round.edition.as_str(), round.meetings.as_str()), ("ÖJ äldre 2026", "2026-02-05 kl 13"));
}

#[test]
fn last_years_omgang_is_looked_at_and_stands_beside() {
    let (_folder, store) = empty();
    let mut bench = with_a_round(&store);
    bench.keys("b").shows("Det finns bara en omgång.").keys("down enter down space esc");
    bench.keys("n").types("Äldreomsorg 2027").keys("tab space ctrl-s").shows("8 Steg · Äldreomsorg 2027");
    bench.keys("down b").shows("Äldreomsorg 2026: ✓ tors 15 jan Anna Karlsson").keys("b").hides("Äldreomsorg 2026: ✓");
    bench.keys("o down enter").shows("Äldreomsorg 2026 · nyast är Äldreomsorg 2027");
}

#[test]
fn a_pane_that_nothing_stands_behind_is_passed_by_and_its_digit_says_why() {
    let (_folder, store) = empty();
    let mut bench = Setup::default().on(&store);
    bench.hides("5 I djupet").keys("5").shows("Ingen indikator är vald än").keys("4 tab").shows("┌6 Historik");
    bench.keys("shift-tab").shows("┌4 Förbättringstavla");
}

#[test]
fn a_suggestion_wished_for_before_the_work_is_read_can_be_written_once_it_is() {
    let stamp = values::stamp();
    let (mut model, first) = Model::new(Begin {
        texts: Texts::new(Lang::Sv),
        theme: Theme::default(),
        keymap: standard_keys(),
        faults: Vec::new(),
        file: "f.db".to_owned(),
        demo: false,
        session: values::author("anna").session,
        login: "anna".to_owned(),
        as_name: None,
        remembered: Remembered { unit: Some(fyrfalt::domain::UnitRef::municipality("0163")), ..Remembered::default() },
        drafts: Vec::new(),
        refuses: false,
        size: (80, 24),
        now: stamp.now,
        today: stamp.today,
    });
    let (_folder, store) = empty();
    let mut reader = store.reader().unwrap();
    let mut answer = |model: &mut Model, ticket: Ticket, query: Query| {
        let reply: Reply = query.answer(&mut reader);
        update(model, Event::Answer { ticket, reply })
    };
    let reads = |effects: Vec<Effect>| {
        effects.into_iter().filter_map(|effect| match effect {
            Effect::Read { ticket, query } => Some((ticket, query)),
            _ => None,
        })
    };
    let next: Vec<_> = reads(first).flat_map(|(ticket, query)| reads(answer(&mut model, ticket, query))).collect();
    update(&mut model, Event::Key("+".parse::<Key>().unwrap()));
    assert!(!model.is_asking(), "nothing can be written yet");
    for (ticket, query) in next.into_iter().filter(|(_, query)| *query == Query::Work) {
        answer(&mut model, ticket, query);
    }
    assert!(model.is_asking(), "the suggestion can be written now");
}

#[test]
fn those_who_are_here_are_shown_by_the_initials_they_have_chosen() {
    let (_folder, store) = empty();
    let mut bo = Setup::default().on(&store);
    bo.keys("V ctrl-u").types("Bo Ek").keys("enter").shows("Initialer").shows("be").keys("tab ctrl-u").types("boe");
    bo.keys("ctrl-s").shows("· Bo Ek");
    let mut anna = Setup { size: (200, 60), as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    anna.event(Event::Present(vec!["Bo Ek".to_owned(), "Cecilia".to_owned()])).shows("+ boe, Cecilia");
    bo.keys("V enter").shows("Namn och initialer").keys("ctrl-u").types("Bosse Ek").keys("ctrl-s");
    bo.shows("· Bosse Ek");
    let people = store.reader().unwrap().people().unwrap();
    assert!(people.iter().any(|person| person.name == "Bosse Ek" && person.initials == "boe"));
}

#[test]
fn a_skipped_question_is_kept_at_once_and_a_file_with_values_asks_none() {
    let (_folder, store) = empty();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&store);
    bench.keys("esc");
    let kept = bench.kept.iter().any(|effect| matches!(effect, Effect::Remember(view) if view.unit_asked));
    assert!(kept, "{:?}", bench.kept);
    let office = Office::new();
    let path = office.folder.path().join("a.csv");
    std::fs::write(&path, "Kommun;Andel nöjda 2024\nSala;1\nMora;2\n").unwrap();
    office.import(&path, &plain()).unwrap();
    let mut bench = Setup { unit: None, ..Setup::default() }.on(&office.store);
    bench.hides("Vilken är din kommun?").shows("Ingen kommun är vald.").hides("Vilket område börjar ni med?");
}
