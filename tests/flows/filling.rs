//! Filling in forms by keys alone: what is written, chosen, carried on, decided and taken back; two in one form.

use fyrfalt::domain::{Item, Work};
use fyrfalt::forms::{self, Kind, Rows};
use fyrfalt::msg::{Draft, Effect};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use tempfile::{TempDir, tempdir};

use crate::support::rounds::{self, Filled, PANE, open};
use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};

fn file() -> (TempDir, Store, Filled) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let filled = rounds::filled(&store);
    (folder, store, filled)
}

fn at(store: &Store, code: &str) -> Workbench {
    let mut bench = Setup::default().on(store);
    bench.keys(PANE);
    open(&mut bench, code, Lang::Sv);
    bench
}

fn work(store: &Store) -> Work {
    store.reader().unwrap().work().unwrap()
}

fn value(store: &Store, filled: &Filled, (form, row, question): (&str, &str, &str)) -> Option<String> {
    forms::grid::answer(&work(store), filled.round, form, row, question).map(|answer| answer.value.clone())
}

#[test]
fn text_is_written_in_the_cell_and_saved_when_it_is_left() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "quick-analysis");
    bench.keys("down enter").types("Nej, elva svar").keys("tab").types("2024").keys("enter");
    let row = &filled.rows[1];
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "reliable")).as_deref(), Some("Nej, elva svar"));
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "current")).as_deref(), Some("2024"));
    bench.keys("up left");
    // A capital writes on; Esc leaves what stood there and keeps a draft.
    bench.types("Osäkert").shows("svar Osäkert").keys("esc").shows("finns kvar som utkast").shows("Inte sparat");
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "reliable")).as_deref(), Some("Nej, elva svar"));
    bench
        .keys("enter")
        .shows("Osäkert")
        .keys("ctrl-x")
        .shows("Ctrl-X igen")
        .shows("Osäkert")
        .keys("ctrl-x")
        .hides("Osäkert");
    bench.keys("u u");
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "reliable")), None);
    bench.keys("ctrl-y");
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "reliable")).as_deref(), Some("Nej, elva svar"));
}

#[test]
fn a_long_text_is_written_large_with_its_lines() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "current-handling");
    bench.keys("down down enter").types("En rad").keys("enter").types("och en till").keys("ctrl-s");
    let written = value(&store, &filled, ("current-handling", "analysis", "description"));
    assert_eq!(written.as_deref(), Some("En rad\noch en till"));
    bench.keys("f2").shows("och en till").keys("tab").shows("Prioritering och");
    bench.keys("esc up delete");
    assert!(value(&store, &filled, ("current-handling", "analysis", "description")).is_none_or(|text| text.is_empty()));
}

#[test]
fn choices_are_one_key_and_days_are_written_as_people_do() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "self-assessment");
    let stands = |question: &str| value(&store, &filled, ("self-assessment", "missbruk", question));
    bench.keys("down n").shows("n nej");
    assert_eq!(stands("collection").as_deref(), Some("no"));
    bench.keys("space");
    assert!(stands("collection").is_none_or(|text| text.is_empty()));
    bench.keys("space right right j right right 4 right right v");
    assert_eq!(
        [stands("collection"), stands("who-reports"), stands("reading"), stands("all-included")]
            .map(Option::unwrap_or_default),
        ["yes", "yes", "4", "unknown"]
    );
    open(&mut bench, "indicator-priority", Lang::Sv);
    bench.keys("down right l right right M right H right right 3 enter").types("1").keys("enter");
    let of = |question: &str| value(&store, &filled, ("indicator-priority", &filled.rows[1], question));
    assert_eq!(
        [of("inhabitants"), of("cost-of-quality"), of("cost-of-change"), of("priority")].map(Option::unwrap_or_default),
        ["L", "medium", "high", "1"]
    );
    open(&mut bench, "calls", Lang::Sv);
    bench.keys("right right enter").types("nångång").keys("enter").shows("”nångång” är ingen dag");
    bench.keys("ctrl-u").types("v 8").keys("enter").shows("20 feb");
    open(&mut bench, "mapping", Lang::Sv);
    bench.keys("enter down space enter").shows("intervjuer");
    open(&mut bench, "step-1", Lang::Sv);
    bench.keys("down down space").shows("✓ tors 15 jan anna");
}

#[test]
fn whys_are_asked_on_row_by_row_and_can_be_moved_and_removed() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "five-whys");
    bench.keys("v").types("hemtjänsten i sin").keys("enter").shows("Börja med problemet");
    bench
        .keys("n")
        .types("För få svarar")
        .keys("enter")
        .types("Enkäten är lång")
        .keys("enter")
        .types("Ingen har strukit");
    bench.keys("enter enter").shows("└─ Enkäten är lång").shows("   └─ Ingen har strukit");
    bench
        .keys("home c")
        .types("Den kom i juli")
        .keys("enter enter")
        .shows("├─ Enkäten är lång")
        .shows("└─ Den kom i juli");
    bench.keys("home n").types("Telefonen är avstängd").keys("enter enter").shows("Telefonen är avstängd");
    let of = |work: &Work| {
        work.entries(filled.round, "five-whys")
            .into_iter()
            .filter(|entry| entry.indicator == Some(filled.indicators[1]))
            .count()
    };
    assert_eq!(of(&work(&store)), 5);
    bench.keys("end shift-up");
    let screen = bench.screen();
    assert!(screen.find("Telefonen").unwrap() < screen.find("För få svarar").unwrap(), "{screen}");
    bench
        .keys("end home down -")
        .hides("Enkäten är lång")
        .keys("u")
        .shows("Enkäten är lång")
        .shows("Ingen har strukit");
    bench.keys("n esc").hides("finns kvar").keys("n enter");
    assert_eq!(of(&work(&store)), 5);
}

#[test]
fn the_fishbone_is_drawn_and_the_self_assessment_summed_up() {
    let (_folder, store, _) = file();
    let mut bench = at(&store, "fishbone");
    bench.keys("t").shows("[Personal]").shows("Vikarier utan introduktion").shows("▶ Fallskador bland äldre").keys("t");
    open(&mut bench, "self-assessment", Lang::Sv);
    bench.keys("t").shows("Äldreomsorg 2025").shows("! 2 oklara, 3 obesv.").shows("Vad är ännu oklart? Äldreomsorg");
    bench.shows("1a Gemensam tolkning").keys("down enter").shows("Missbruk");
}

#[test]
fn from_each_form_a_text_goes_to_the_plan_and_the_board_and_the_way_back_leads_to_its_cell() {
    let (_folder, store, filled) = file();
    for form in forms::all() {
        let Some(question) = form.column.iter().find(|one| one.kind.is_carried() && one.field.is_none()) else {
            continue;
        };
        if form.rows == Rows::Fixed && form.row.iter().all(|row| row.kind.is_some_and(|kind| kind != Kind::Text)) {
            continue;
        }
        let mut bench = at(&store, &form.code);
        if form.rows == Rows::Activities {
            continue;
        }
        // To the first row that takes text, in the first column that does.
        if form.row.first().is_some_and(|row| row.kind.is_some_and(|kind| kind != Kind::Text)) {
            bench.keys("down");
        }
        for _ in form.column.iter().take_while(|one| one.code != question.code) {
            bench.keys("right");
        }
        let text = format!("Förslag ur {}", form.code);
        bench.keys("f2 ctrl-u").types(&text).keys("ctrl-s");
        let own = |store: &Store| {
            let work = work(store);
            let answer = work.answers().iter().find(|answer| answer.value == text);
            answer.expect("what was written").id
        };
        let answer = own(&store);
        bench.keys("p b");
        let after = work(&store);
        let beside = after.beside(answer);
        let activity =
            beside.iter().find_map(|item| if let Item::Activity(id) = item { after.activity(*id) } else { None });
        let card = beside.iter().find_map(|item| if let Item::Card(id) = item { after.card(*id) } else { None });
        let (activity, card) =
            activity.zip(card).unwrap_or_else(|| panic!("{}: {beside:?}\n{}", form.code, bench.screen()));
        assert_eq!((activity.title.as_str(), card.title.as_str()), (text.as_str(), text.as_str()));
        assert_eq!((activity.round, activity.origin.as_str()), (Some(filled.round), form.name.sv.as_str()));
        bench
            .shows(&format!("→{}", activity.number))
            .shows(&format!("→k{}", card.number))
            .shows(&format!("→ aktivitet {}", activity.number));
        let number = activity.number;
        // There and back again.
        bench.keys("r").types(&text).keys("enter").shows("Aktivitetsplan");
        bench.keys("r").shows(&format!("→ aktivitet {number}"));
        bench.keys("r down enter").shows("Förbättringstavla");
        bench.keys("t");
        if bench.screen().contains("Sök:") {
            bench.types(&format!("{text} svar")).keys("enter");
        }
        bench.shows(&format!("→ aktivitet {number}"));
    }
}

#[test]
fn a_cell_without_text_says_why_nothing_goes_on_from_it() {
    let (_folder, store, _) = file();
    let mut bench = at(&store, "self-assessment");
    bench.keys("p").shows("Det går bara att föra vidare text").keys("down right b").shows("Cellen är tom");
    bench.keys("p").shows("Cellen är tom").keys("n").shows("Formulärets rader är givna");
    assert_eq!(work(&store).activities().len(), 2);
}

#[test]
fn rows_are_put_up_for_decision_and_say_what_was_decided() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "indicator-priority");
    bench.keys("end d").shows("Nytt beslut").keys("tab tab").types("Nämnden").keys("ctrl-s");
    let decided = forms::grid::is_decided(&work(&store), filled.round, filled.indicators[2]);
    assert!(decided, "{}", bench.screen());
    bench.shows("Beslut 2: ja (Nämnden");
    bench.keys("home s").shows("efter prio").keys("shift-down").shows("Raderna är sorterade");
    bench.keys("s s s x x d").shows("Indikatorer till fördjupad analys").shows("Fallskador bland äldre");
}

#[test]
fn the_action_plan_gets_activities_and_columns_of_its_own() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "action-plan");
    bench.keys("n tab").types("Byt lampor").keys("ctrl-s").shows("Byt lampor");
    let made = work(&store).activities().iter().find(|one| one.title == "Byt lampor").cloned().unwrap();
    assert_eq!(made.round, Some(filled.round));
    bench.keys("a down down space tab tab tab tab").types("Kostnad").keys("enter").hides("Syfte med aktiviteten");
    bench
        .keys("down right right right right right")
        .shows("Kostnad")
        .keys("enter")
        .types("Inget")
        .keys("ctrl-s")
        .shows("Inget");
    bench.keys("u u").shows("Syfte med aktiviteten").hides("Kostnad");
    bench.keys("home left left left left left left right enter ctrl-u enter").shows("Skriv vad som ska göras");
    bench.keys("ctrl-x ctrl-x").shows("Ta fram mall");
}

#[test]
fn the_six_questions_take_in_what_is_known_and_calls_are_offered() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "six-questions");
    bench.shows("Fallriskbedömning vid inflytt").keys("down down i").types("natten").keys("enter");
    let row = format!("{}/evidence", filled.card.0);
    let told = value(&store, &filled, ("six-questions", &row, "answer")).unwrap();
    assert!(told.contains("natten"), "{told}");
    open(&mut bench, "calls", Lang::Sv);
    bench.keys("m").shows("Bäst bland de liknande").keys("enter");
    assert_eq!(work(&store).entries(filled.round, "calls").len(), 2);
}

#[test]
fn two_in_one_form_meet_only_in_the_same_cell() {
    let (_folder, store, filled) = file();
    let session = |name| {
        let mut bench = Setup { as_name: Some(name), ..Setup::default() }.on(&store);
        bench.keys(PANE);
        open(&mut bench, "quick-analysis", Lang::Sv);
        bench
    };
    let (mut anna, mut bo) = (session("Anna Karlsson"), session("Bo Ek"));
    anna.keys("down enter").types("Annas ord");
    bo.keys("down right enter").types("Bos ord").keys("enter");
    anna.keys("enter").hides("har ändrat samma sak");
    bo.hears();
    anna.hears();
    let row = &filled.rows[1];
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "reliable")).as_deref(), Some("Annas ord"));
    assert_eq!(value(&store, &filled, ("quick-analysis", row, "current")).as_deref(), Some("Bos ord"));
    // A cell that neither had filled in before.
    anna.keys("end right right right right f2").types("Annas analys");
    bo.keys("end right right right f2").types("Bos analys").keys("ctrl-s");
    anna.keys("ctrl-s")
        .shows("Bo Ek har ändrat samma sak")
        .shows("Samlad analys")
        .shows("Annas analys")
        .shows("Bos analys");
    anna.keys("m ctrl-s");
    assert_eq!(value(&store, &filled, ("quick-analysis", &filled.rows[2], "overall")).as_deref(), Some("Annas analys"));
}

#[test]
fn what_is_typed_outlives_the_session() {
    let (_folder, store, filled) = file();
    let mut bench = at(&store, "observations");
    bench.keys("n").types("Golvet är halt");
    let draft = |bench: &Workbench| -> Draft {
        let saved = bench.kept.iter().rev().find_map(|kept| match kept {
            Effect::SaveDraft(draft) => Some(draft.clone()),
            _ => None,
        });
        saved.expect("a draft")
    };
    let mut next = Setup { drafts: vec![draft(&bench)], ..Setup::default() }.on(&store);
    next.shows("Ett utkast väntar").keys(PANE);
    open(&mut next, "observations", Lang::Sv);
    next.keys("n").shows("Golvet är halt").keys("enter");
    let kept = work(&store);
    let rows = kept.entries(filled.round, "observations");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].indicator, Some(filled.indicators[0]));
    let row = rows[1].id.0.to_string();
    assert_eq!(value(&store, &filled, ("observations", &row, "note")).as_deref(), Some("Golvet är halt"));
}

#[test]
fn an_indicator_goes_on_the_longlist_with_its_reasons() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("b").shows("Bruttolistan hör till en omgång").keys(PANE).shows("det finns ingen än");
    let mut making = Making::default();
    let round = making.round("Hösten", "2");
    making.on(&store);
    bench
        .hears()
        .keys("1 home b")
        .shows("på bruttolistan i Hösten?")
        .keys("space tab tab tab tab tab")
        .types("Nämnden frågar")
        .keys("enter");
    let after = work(&store);
    let entry = after.entries(round, "longlist")[0];
    let row = entry.id.0.to_string();
    let stands =
        |question: &str| forms::grid::answer(&after, round, "longlist", &row, question).map(|one| one.value.clone());
    assert!(stands("why").is_some_and(|why| !why.is_empty()));
    assert_eq!(stands("own-words").as_deref(), Some("Nämnden frågar"));
    bench.shows("[b]").keys("b").shows("står på bruttolistan i Hösten").keys("enter").shows("redan på bruttolistan");
    bench.keys("enter b").shows("står på bruttolistan").keys("esc").keys("u u").keys("1").hides("[b]");
}
