//! The steps at two sizes and in two languages: nothing yet, and an omgång on its way.

use fyrfalt::domain::{Entity, FieldValue};
use fyrfalt::forms;
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::Setup;

/// An omgång in step 2: step 0 reflected on, step 1 passed, a precondition ticked; and last year's, finished.
fn under_way(store: &Store) {
    let text = FieldValue::text;
    let mut making = Making::default();
    let mut round = |name: &str, step: &str| {
        let fields = [
            ("name", name),
            ("areas", "aldre"),
            ("edition", "ÖJ äldre 2015"),
            ("owner", "kommun:0163"),
            ("members", "Anna Karlsson, samordnare\nBo Ek, enhetschef"),
            ("meetings", "2026-01-22 kl 13\n2026-02-05 kl 13"),
            ("forums", "Socialnämnden"),
            ("step", step),
        ];
        making.make(Entity::Round, &fields.map(|(name, value)| (name, text(value))))
    };
    let (last, this) = (round("Äldreomsorg 2025", "5"), round("Äldreomsorg 2026", "2"));
    let tick = forms::tick(values::stamp().today, "Anna");
    for (round, form, row, value) in [
        (last, "step-2", "people", tick.as_str()),
        (last, "step-2", "lessons", "Börja före sommaren."),
        (this, "step-0", "reflection", "yes"),
        (this, "step-2", "people", tick.as_str()),
        (this, "step-2", "lessons", "Enkäten behöver gås igenom med utförarna tidigare."),
    ] {
        making.answer(round, (form, row, "answer"), value);
    }
    making.on(store);
}

#[test]
fn no_omgang_yet() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("8").picture());
}

#[test]
fn an_omgang_on_its_way() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    under_way(&store);
    let mut small = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    assert_snapshot!("steps_small", small.keys("8").picture());
    assert_snapshot!("steps_small_inside", small.keys("enter down down down").picture());
    let mut english = Setup { lang: Lang::En, ..Setup::default() }.on(&store);
    assert_snapshot!("steps_en", english.keys("8 b enter down").picture());
}

#[test]
fn the_rail_stands_in_the_title_line_and_nothing_moves_when_somebody_comes() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.hides("0 ✓").hides("0✓");
    under_way(&store);
    bench.hears().shows("Äldreomsorg 2026  0 ✓ 1 Förber ! 2 Snabb ● 3 Analys ○ 4 Förslag ○ 5 Genomf ○");
    let before = bench.screen();
    let names = vec!["Cecilia Lundström-Bergqvist".to_owned(), "Bertil Andersson".to_owned()];
    bench.event(fyrfalt::msg::Event::Present(names));
    let rail = |screen: &str| screen.lines().next().map(|line| line.chars().take(90).collect::<String>());
    assert_eq!(rail(&before), rail(&bench.screen()));
    Setup { size: (80, 24), ..Setup::default() }.on(&store).shows("0✓1!2●3○4○5○").shows("1 Indikatorer");
}

#[test]
fn the_form_of_an_omgang_ticks_its_areas() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("8 n tab down space").screen());
}
