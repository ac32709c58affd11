//! A whole omgång by keys alone: from how open comparisons are handled today to a decided, structured action plan.

use fyrfalt::domain::{EntityId, Item, Outcome, Step, Work};
use fyrfalt::forms::grid::{answer, is_decided};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use tempfile::tempdir;

use crate::support::rounds::{PANE, open};
use crate::support::values;
use crate::support::workbench::{Setup, Workbench};

fn work(store: &Store) -> Work {
    store.reader().unwrap().work().unwrap()
}

fn form<'a>(bench: &'a mut Workbench, code: &str) -> &'a mut Workbench {
    bench.keys(PANE);
    open(bench, code, Lang::Sv);
    bench
}

/// What came of the step that the omgång stands in, and on to the next.
fn reflected(bench: &mut Workbench, text: &str, next: &str) {
    bench.keys("8 enter end up up enter").shows("Har aktiviteterna lett till förväntat resultat?");
    bench.types("ja").keys("enter down enter").types(text).keys("ctrl-s").shows(text);
    bench.keys("esc >").shows(&format!("● {next}"));
}

#[test]
fn from_mapping_to_a_decided_action_plan() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let bench = &mut bench;
    bench.keys("8").shows("Ingen omgång än").keys("n").types("Äldreomsorg 2026").keys("tab space tab");
    bench.types("ÖJ äldre 2015").keys("tab tab tab").types("Anna, Bo och Cia").keys("tab").types("5/2 kl 13");
    bench.keys("tab").types("Socialnämnden").keys("ctrl-s").shows("● 0 Kartläggning");

    // How is it done today? Is it good enough, area by area?
    form(bench, "current-handling").keys("enter").types("Stickprov i tio ärenden").keys("ctrl-s");
    reflected(bench, "Ingen visste hela vägen", "1 Förberedelser");
    form(bench, "self-assessment").keys("j right f2").types("Skriv ned rutinen").keys("ctrl-s p").shows("→1");
    form(bench, "practice").keys("n").types("hemtjänsten").keys("enter").shows("Hemtjänsten i sin helhet");
    reflected(bench, "Rutinen behövs", "2 Snabbanalys");

    // What sticks out, what is it worth?
    bench.keys("1 home b").shows("på bruttolistan").keys("enter down b").shows("på bruttolistan").keys("enter");
    form(bench, "quick-analysis").keys("enter").types("Ja, 212 svar").keys("tab").types("Ja").keys("ctrl-s");
    form(bench, "indicator-priority").keys("right H right right H right L right right 1 down 1 home");
    bench.keys("8 d");
    bench
        .shows("Nytt beslut")
        .shows("Indikatorer till fördjupad analys")
        .shows("Fallskador bland äldre")
        .shows("2 Snabbanalys")
        .keys("ctrl-s")
        .shows("är inskrivet")
        .keys("8 >");
    bench.shows("● 3 Fördjupad analys").shows("✓ 2 Snabbanalys");

    // Why is it so?
    form(bench, "indicator-kind").keys("space");
    form(bench, "mapping").keys("enter space enter");
    form(bench, "five-whys").keys("n").types("Många faller om natten").keys("enter").types("Det är mörkt");
    bench.keys("enter enter").shows("└─ Det är mörkt");
    form(bench, "observations").keys("n").types("Lampan släcks klockan 21").keys("enter");
    form(bench, "improvement-basis").keys("n").types("Nätterna").keys("tab enter space enter right f2");
    bench.types("Tänd i korridoren om natten").keys("ctrl-s b").shows("→k1");
    bench.keys("d").shows("Nytt beslut").keys("ctrl-s").shows("är inskrivet").keys("8 >");
    bench.shows("✓ 3 Fördjupad analys").shows("● 4 Förbättringsförslag");

    // What can be done, is it worth it, who does what and when, and who is told?
    form(bench, "calls").keys("m").shows("Bäst bland de liknande").keys("enter");
    bench.keys("2 m 8 7").shows("8×7").keys("esc");
    form(bench, "six-questions").keys("f2").types("Belysning som tänds av rörelse").keys("ctrl-s");
    bench.keys("4 p esc");
    form(bench, "action-plan").shows("Tänd i korridoren om natten").shows("Skriv ned rutinen");
    bench.keys("down right right right right enter").types("Enhetschef Norr").keys("tab").types("v 12").keys("enter");
    form(bench, "communication-plan").keys("n").types("Alla ska veta varför det lyser").keys("enter");
    bench.keys("4 B").shows("Nytt beslut").shows("Tänd i korridoren om natten").keys("ctrl-s").shows("är inskrivet");
    bench.keys("8 >").shows("✓ 4 Förbättringsförslag").shows("● 5 Genomförande");
    bench.keys("1").shows("[B]").keys("0").shows("4b").shows("3b").shows("2b").shows("Tänd i korridoren om natten");
    bench.keys("3").shows("Enhetsche").keys("4").shows("Tänd i korridoren");
    stands_in_the_file(&work(&store));
}

fn stands_in_the_file(work: &Work) {
    let round = work.rounds().into_iter().next().unwrap();
    assert_eq!(
        (round.name.as_str(), round.areas.as_str(), round.step),
        ("Äldreomsorg 2026", "aldre", Some(Step::Implementation))
    );
    let decided: Vec<(Option<Step>, Outcome, &str, usize)> = work
        .decisions()
        .iter()
        .map(|one| (one.step, one.outcome, one.forum.as_str(), work.beside(one.id).len()))
        .collect();
    let board = "Socialnämnden";
    assert_eq!(
        decided,
        [
            (Some(Step::QuickAnalysis), Outcome::Yes, board, 2),
            (Some(Step::Analysis), Outcome::Yes, board, 1),
            (Some(Step::Suggestions), Outcome::Yes, board, 1),
        ]
    );
    let listed: Vec<EntityId> = work.entries(round.id, "longlist").iter().filter_map(|entry| entry.indicator).collect();
    assert!(listed.len() == 2 && listed.iter().all(|&one| is_decided(work, round.id, one)));

    // From the text in the form to the card, from the card to the activity that has a day and somebody who sees to it.
    let basis = work.entries(round.id, "improvement-basis")[0];
    let row = basis.id.0.to_string();
    let text = answer(work, round.id, "improvement-basis", &row, "summary").unwrap();
    let card = &work.cards()[0];
    assert!(work.beside(text.id).contains(&Item::Card(card.id)));
    assert_eq!((card.impact, card.feasibility), (Some(75), Some(88)));
    let activity = work.activities().iter().find(|one| one.title == "Tänd i korridoren om natten").unwrap();
    assert!(work.beside(card.id).contains(&Item::Activity(activity.id)));
    assert_eq!((activity.round, activity.responsible.as_str()), (Some(round.id), "Enhetschef Norr"));
    assert_eq!(activity.due.map(|day| day.to_string()).as_deref(), Some("2026-03-20"));
    assert_eq!(work.entries(round.id, "five-whys").len(), 2);
    assert_eq!(work.entries(round.id, "communication-plan").len(), 1);
}
