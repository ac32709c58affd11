//! `report`: what the panes show, as Markdown and csv, without a terminal.

use fyrfalt::domain::{Entity, FieldValue};
use fyrfalt::store::{Access, Store};

use super::{Home, stamp};
use crate::support::work;

fn store(home: &Home) -> Store {
    Store::open(&home.db(), Access::Existing, &stamp()).unwrap()
}

#[test]
fn plan_board_and_quadrant_leave_as_markdown_and_csv() {
    let home = Home::new().with_file();
    work::some(&store(&home));
    let plan = home.run("report plan").done();
    assert!(plan.contains("| 9 jan 2026 | Ta fram mall för fallriskbedömning | Anna | försenad |"), "{plan}");
    let board = home.run("report board --format csv").done();
    assert!(board.starts_with('\u{FEFF}'));
    assert!(board.contains("Prioriterat;3;Fallriskbedömning vid inflytt;"), "{board}");
    let quadrant = home.run("report quadrant").done();
    let rows: Vec<&str> = quadrant.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(rows[2].starts_with("| 1 | Fast kontakt i varje grupp | 8 | 7 | Förslag |"), "{rows:?}");
    home.run("report plan --out ut.md").done();
    assert!(super::is_there(&home.path("ut.md")));
}

#[test]
fn the_decision_log_leaves_with_what_each_is_about_and_what_corrects_it() {
    let home = Home::new().with_file();
    let mut making = work::Making::default();
    let text = FieldValue::text;
    let round = making.make(Entity::Round, &[("name", text("Äldreomsorg 2026"))]);
    let board = making.board("Norr", None);
    let card = making.card(board, "proposed/V", "Fast kontakt", &[]);
    let told = [("what", text("Fast kontakt införs")), ("decided_on", text("2026-01-14")), ("outcome", text("yes"))];
    let first = making.make(Entity::Decision, &told);
    let more = [("step", text("4")), ("round", FieldValue::Id(round)), ("corrects", FieldValue::Id(first))];
    let second = making.make(Entity::Decision, &[&told[..], &more[..]].concat());
    making.link(("decision", second), ("card", card));
    making.on(&store(&home));
    let log = home.run("report decisions").done();
    let rows: Vec<&str> = log.lines().filter(|line| line.starts_with("| ")).collect();
    assert!(rows[2].starts_with("| 2 | 14 jan 2026 | Äldreomsorg 2026 | 4b | Fast kontakt införs | ja |"), "{log}");
    assert!(rows[2].ends_with("| 1 | Fast kontakt |  |") && rows[3].ends_with("|  |  | 2 |"), "{log}");
    let one = home.run("report decisions --round 1 --format csv").done();
    assert_eq!(one.lines().count(), 2, "{one}");
}

#[test]
fn the_steps_leave_with_who_ticked_what_when_and_what_is_decided() {
    let home = Home::new().with_file();
    let text = FieldValue::text;
    let mut making = work::Making::default();
    let round = making.round("Hösten", "3");
    let more = [("members", text("Anna\nBo")), ("meetings", text("2026-02-05 kl 13")), ("owner", text("kommun:0163"))];
    making.set(round, &more);
    making.answer(round, ("step-2", "people", "answer"), "2026-01-12 Anna Karlsson");
    making.answer(round, ("step-2", "lessons", "answer"), "Börja\ntidigare");
    making.answer(round, ("step-2", "reflection", "answer"), "partly");
    making.decision(round, "2", "yes", &[]);
    making.on(&store(&home));
    let told = home.run("report steps --round Hösten").done();
    assert!(told.starts_with("# Steg: Hösten\n\nHör till: Sollentuna\n\nOmråden: Äldreomsorg\n"), "{told}");
    assert!(told.contains("\nDeltagare: Anna; Bo\n\nMöten: tors 5 feb kl 13\n"), "{told}");
    let step = told.split("\n## ").find(|part| part.starts_with("2 Snabb")).unwrap();
    for row in [
        "| Läge |  | klart |",
        "| Lärdomar | Lärdomar från steg 1 | Börja<br>tidigare |",
        "| Förutsättning | Rätt personer är samlade | uppfylld | 12 jan 2026 | Anna Karlsson |",
        "| Förutsättning | ÖJ-filen är inläst | inte uppfylld |",
        "| Formulär | 3. Formulär för snabbanalys | inget än |",
        "| Reflektion | Har aktiviteterna lett till förväntat resultat? | delvis |",
        "| Beslut | 1. Indikatorer för fördjupad analys | ja | 14 jan 2026 | Ledningsgruppen |",
    ] {
        assert!(step.contains(row), "{row}\n{step}");
    }
    let csv = home.run("report steps --format csv").done();
    assert!(csv.starts_with("\u{FEFF}Steg;Del;Vad;Svar;Dag;Vem\n"), "{csv}");
    assert!(csv.contains("2 Snabbanalys och prioritering av indikatorer;Förutsättning;Rätt personer är samlade;uppfylld;2026-01-12;Anna Karlsson\n"), "{csv}");
    for ending in ["xlsx", "docx"] {
        home.run(&format!("report steps --out steg.{ending}")).done();
        assert!(std::fs::read(home.path(&format!("steg.{ending}"))).unwrap().starts_with(b"PK"));
    }
    assert!(home.run("report steps --round elefant").refused(1).contains("Hösten"));
}

#[test]
fn the_indicators_say_whom_they_are_compared_with_and_the_source() {
    let home = Home::new().with_demo();
    let told = home.run("report indicators --unit 0163 --peers riket").done();
    assert!(told.contains("Sollentuna") && told.contains("Källa: "), "{told}");
    assert!(home.run("report indicators --unit 0163 --format csv").done().lines().count() > 50);
}

#[test]
fn a_file_without_a_board_or_with_several_says_so() {
    let home = Home::new().with_file();
    assert!(home.run("report board").refused(1).starts_with("Det finns ingen tavla i filen än."));
    let mut making = work::Making::default();
    making.board("Norr", None);
    making.board("Söder", None);
    making.on(&store(&home));
    assert!(home.run("report board").refused(1).ends_with("Norr, Söder"));
    assert_eq!(
        home.run("report board --board öst").refused(1),
        "Det finns ingen tavla som heter öst. De som finns: Norr, Söder"
    );
    home.run("report board --board söder").done();
    home.run("report elefant").refused(2);
}

/// The number that a screening gives an indicator, as it stands in the report of what sticks out.
fn facts(told: &str, title: &str) -> Option<(String, String)> {
    let line = told.lines().find(|line| line.contains(title))?;
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    Some(((*cells.get(1)?).to_owned(), (*cells.get(4)?).to_owned()))
}

#[test]
fn a_form_leaves_with_the_figures_that_the_screen_shows() {
    let home = Home::new().with_demo();
    let store = store(&home);
    let work = store.reader().unwrap().work().unwrap();
    let named = work.indicators()[0].clone();
    let mut making = work::Making::default();
    let round = making.round("Hösten", "2");
    let row = making.entry(round, "longlist", "V", Some(named.id)).0.to_string();
    making.answer(round, ("quick-analysis", &row, "reliable"), "=HYPERLINK(1)");
    making.answer(round, ("quick-analysis", &row, "overall"), "Se efter igen\ni vår");
    making.answer(round, ("indicator-priority", &row, "priority"), "1");
    making.answer(round, ("indicator-priority", &row, "cost-of-change"), "medium");
    making.decision(round, "2", "yes", &[("indicator", named.id)]);
    making.on(&store);
    let told = home.run("report quick-analysis --unit 0163 --peers liknande").done();
    assert!(told.starts_with("# 3. Formulär för snabbanalys"), "{told}");
    assert!(told.contains("Hösten") && told.contains("ÖJ äldre 2015") && told.contains("Källa: "), "{told}");
    assert!(told.contains("Sollentuna") && told.contains("Jämfört med Liknande kommuner äldreomsorg 2024. "), "{told}");
    assert_eq!(home.run("report 3 --unit 0163 --peers liknande").done(), told);
    let screened = home.run("report indicators --unit 0163 --peers liknande").done();
    let (colour, own) = facts(&screened, &named.title).unwrap();
    let line = told.lines().find(|line| line.contains(&named.title)).unwrap();
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    assert_eq!((cells[2], cells[3]), (colour.as_str(), own.as_str()), "{told}");
    assert!(line.contains("Se efter igen<br>i vår"), "{told}");
    let csv = home.run("report quick-analysis --unit 0163 --format csv").done();
    assert!(csv.contains("'=HYPERLINK(1)"), "{csv}");
    let priority = home.run("report indicator-priority --unit 0163 --round hösten").done();
    assert!(priority.contains("| MEDEL |") && priority.contains("| 1 | 1 ja |"), "{priority}");
    for form in ["current-handling", "self-assessment", "improvement-basis", "six-questions", "action-plan"] {
        for format in ["md", "xlsx", "docx"] {
            home.run(&format!("report {form} --format {format} --out {form}.{format}")).done();
        }
    }
    assert_eq!(
        home.run("report longlist --round 1999").refused(1).split('.').next(),
        Some("Det finns ingen omgång som heter 1999")
    );
}

#[test]
fn a_form_leaves_where_nothing_is_published_of_the_unit_too() {
    let home = Home::new().with_file();
    let store = store(&home);
    let mut making = work::Making::default();
    let round = making.round("Hösten", "2");
    making.answer(round, ("current-handling", "analysis", "description"), "Två gånger om året");
    making.on(&store);
    for form in ["current-handling --unit 0163 --area elefant", "quick-analysis --unit 0163"] {
        assert!(home.run(&format!("report {form}")).done().contains("Hösten"), "{form}");
    }
}

#[test]
fn every_report_leaves_in_every_format_and_the_file_name_can_say_which() {
    let home = Home::new().with_demo();
    work::some(&store(&home));
    for kind in ["plan", "board", "quadrant", "indicators --unit 0163"] {
        for ending in ["xlsx", "docx"] {
            home.run(&format!("report {kind} --format {ending} --out a")).done();
            home.run(&format!("report {kind} --out b.{ending}")).done();
            let [named, ended] =
                ["a".to_owned(), format!("b.{ending}")].map(|name| std::fs::read(home.path(&name)).unwrap());
            assert!(named.starts_with(b"PK") && named == ended, "{kind} {ending}");
        }
    }
    let piped = home.program().args("report plan --format docx".split(' ')).output().unwrap();
    assert!(piped.status.success() && piped.stdout.starts_with(b"PK"));
    home.run("report plan --format csv --out c.docx").done();
    assert!(std::fs::read(home.path("c.docx")).unwrap().starts_with(b"\xEF\xBB\xBF"));
}
