//! The activity plan: empty, normal, overfull; written in; as a quarter, zoomed and alone on a small screen.

use fyrfalt::domain::{Entity, FieldValue};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::work::Making;
use crate::support::workbench::Setup;
use crate::support::{values, work};

/// A plan with something in every column and läge.
fn filled(store: &Store) {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", None);
    let card = making.card(board, "prioritized/V", "Fallriskbedömning vid inflytt", &[]);
    let text = |name: &'static str, text: &str| (name, FieldValue::text(text));
    let row = |title: &str, who: &str, due: &str, state: &str, step: &str, origin: &str| {
        [
            text("title", title),
            text("responsible", who),
            text("due", due),
            text("state", state),
            text("step", step),
            text("origin", origin),
        ]
    };
    let linked = making
        .make(Entity::Activity, &row("Ta fram mall för fallriskbedömning", "Anna", "2026-01-09", "ongoing", "4", ""));
    making.link(("card", card), ("activity", linked));
    let rows = [
        row(
            "Prata igenom kontinuiteten i grupp Norr",
            "Enhetschef Norr",
            "2026-01-12",
            "not_started",
            "3",
            "APT i mars",
        ),
        row("Boka möte med arbetsgruppen", "ÖJ-samordnaren", "2026-01-16", "not_started", "1", ""),
        row("Redovisa för nämnden", "Socialchefen", "2026-02-20", "not_started", "5", "Formulär 6"),
        row("Ny mätning", "Anna Karlsson", "2027-03-15", "not_started", "5", ""),
        row("Lyssna på brukarrådet", "", "", "ongoing", "3", ""),
        row("Skicka enkäten", "Bertil", "2025-12-01", "done", "0", ""),
        row("Egen tidbok", "Bertil", "2025-12-05", "cancelled", "4", ""),
    ];
    for fields in &rows {
        making.make(Entity::Activity, fields);
    }
    making.on(store);
}

#[test]
fn as_a_quarter_when_what_who_and_state() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    filled(&store);
    assert_snapshot!(Setup::default().on(&store).keys("3").picture());
}

#[test]
fn zoomed_with_step_and_origin_and_the_finished_ones_last() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    filled(&store);
    let mut bench = Setup::default().on(&store);
    assert_snapshot!("zoomed", bench.keys("3 z").picture());
    assert_snapshot!("all", bench.keys("o").types("alla").keys("enter space space").picture());
}

#[test]
fn alone_on_a_small_screen_in_both_languages() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    filled(&store);
    assert_snapshot!("small", Setup { size: (80, 24), ..Setup::default() }.on(&store).keys("3").picture());
    let english = Setup { size: (80, 24), lang: Lang::En, ..Setup::default() };
    assert_snapshot!("small_en", english.on(&store).keys("3").screen());
    let english = Setup { lang: Lang::En, ..Setup::default() };
    assert_snapshot!("zoomed_en", english.on(&store).keys("3 z").screen());
}

#[test]
fn an_empty_plan_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup { size: (80, 24), ..Setup::default() }.on(&store).keys("3").screen());
}

#[test]
fn an_overfull_plan_scrolls_by_half_a_page() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut making = Making::default();
    for number in 1..=60 {
        let day = format!("2026-02-{:02}", number % 28 + 1);
        making.activity(
            &format!("En aktivitet med en lång rubrik som inte får plats, nummer {number}"),
            "Enhetschefen i norra hemtjänstområdet",
            &day,
            "not_started",
        );
    }
    making.on(&store);
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("3");
    for _ in 0..20 {
        bench.keys("down");
    }
    assert_snapshot!(bench.screen());
}

#[test]
fn a_row_is_written_in_place() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("3 n").types("Följ upp").keys("enter").types("Bo").keys("tab").types("v 12");
    assert_snapshot!("new", bench.picture());
    bench.keys("esc down e tab tab ctrl-u").types("nångång").keys("enter");
    assert_snapshot!("wrong_day", bench.picture());
}

#[test]
fn what_belongs_to_the_marked_card_is_lit_and_can_be_all_that_is_shown() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    filled(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("3 r").shows("◆! fre 9 jan").keys("f").shows("hör till ”Fallriskbedömning").hides("Boka möte");
    bench.keys("3 n").types("Prova mallen").keys("ctrl-s").shows("Prova mallen").keys("esc f").shows("Boka möte");
}
