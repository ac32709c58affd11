//! What becomes of corrections and of the profile they make: next year, after `u`, after the program has ended.

use std::path::{Path, PathBuf};

use fyrfalt::domain::Gender;
use fyrfalt::domain::profile::{Correction, Said};
use fyrfalt::msg::{Draft, Effect};
use fyrfalt::publish::{Corrections, profiles};

use crate::support::correcting::{lay, opened, work};
use crate::support::office::{Office, plain};
use crate::support::values;
use crate::support::workbench::{Setup, Workbench};
use crate::support::workbook::{Book, Sheet};

/// A survey with a goal for another year.
fn goals(office: &Office, year: u16, goal: &str) -> PathBuf {
    let title = format!("Enkäten {year}");
    let header = ["Kommun", "Andel nöjda", goal];
    let rows = ["Sala", "Mora", "Ale", "Kumla"].map(|kommun| [kommun, "#80", "#90"]);
    let sheet = Sheet::new("Resultat").at("A1", &title).rows(3, &[&header]);
    let sheet = sheet.rows(4, &rows.each_ref().map(<[&str; 3]>::as_slice));
    let path = office.folder.path().join(format!("mål-{year}.xlsx"));
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    path
}

/// The goal's column is said to be of 2025, and the file imported.
fn learnt(office: &Office) -> Workbench {
    let mut bench = opened(office, Setup::default(), &goals(office, 2023, "Mål 2025"));
    bench.keys("e /").types("C4").keys("enter p down enter").types("2026").keys("enter");
    work(&mut bench, office);
    bench.keys("esc enter");
    work(&mut bench, office);
    bench.shows("Profilen mål är sparad");
    bench
}

/// Reads the next year's file with the profile that was learnt.
fn laid(office: &Office, bench: &mut Workbench, path: &Path) {
    lay(bench, path);
    bench.keys("esc l enter");
    work(bench, office);
}

fn names(office: &Office) -> Vec<String> {
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    kept.into_iter().map(|profile| profile.name).collect()
}

#[test]
fn a_correction_that_finds_no_place_next_year_is_said_first_and_the_years_of_a_column_are_no_edition() {
    let office = Office::new();
    let mut bench = learnt(&office);
    for heading in ["Mål 2026 (beslutat 2022)", "Målvärde för år 2027"] {
        let next = goals(&office, 2024, heading);
        let report = office.preview(&next, &plain()).unwrap();
        assert_eq!(report.tables[0].edition.as_deref(), Some("2024"), "{heading}");
        lay(&mut bench, &next);
        bench.keys("esc l enter");
        work(&mut bench, &office);
        bench.shows("Profilens rättelse av kolumn C (mål) hittade ingen plats i årets fil. e pekar ut den.");
    }
}

#[test]
fn the_rules_of_a_profile_are_listed_and_one_is_taken_away_and_back() {
    let office = Office::new();
    let mut bench = learnt(&office);
    lay(&mut bench, &goals(&office, 2024, "Mål 2026"));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e").shows("Profilen mål: 1 regel gäller bladet. R visar dem.").keys("u").shows("R tar bort regler");
    bench.keys("R").shows("Vilken av reglerna i mål ska inte gälla?").shows("kolumn C (mål) gäller utgåvans år plus 3");
    bench.keys("enter");
    work(&mut bench, &office);
    bench
        .shows("värden 4 (−4)")
        .shows("4 celler som var med förut läses inte längre")
        .keys("R")
        .shows("Ingen profil gäller");
    bench.keys("u");
    work(&mut bench, &office);
    bench.shows("1 regel gäller bladet").keys("R enter");
    work(&mut bench, &office);
    bench.keys("esc").shows("1 rättelse, som läggs till profilen mål när filen läses in.").keys("enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert_eq!(kept[0].sheets[0].columns.len(), 0);
}

#[test]
fn what_is_pointed_out_outlives_the_program_and_an_import_that_is_taken_back() {
    let mut office = Office::new();
    let path = goals(&office, 2023, "Mål 2025");
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("C4").keys("enter p down enter").types("2026").keys("enter");
    let draft = |bench: &Workbench| -> Option<Draft> {
        match bench.kept.last() {
            Some(Effect::SaveDraft(draft)) => Some(draft.clone()),
            _ => None,
        }
    };
    let kept = draft(&bench).unwrap();
    assert_eq!((kept.title.as_str(), kept.text.is_empty()), ("mål-2023.xlsx", false));

    let mut bench = Setup { drafts: vec![kept], ..Setup::default() }.on(&office.store);
    bench.shows("Ett utkast väntar: ”mål-2023.xlsx”");
    lay(&mut bench, &path);
    bench.keys("i enter");
    work(&mut bench, &office);
    bench.shows("En rättelse som inte hann läsas in har lagts tillbaka.");
    work(&mut bench, &office);
    bench.shows("1 rättelse, som blir en profil").keys("enter");
    office.author = bench.author.clone();
    work(&mut bench, &office);
    bench.shows("är inläst.");
    assert!(matches!(bench.kept.last(), Some(Effect::DropDraft(_))));

    bench.keys("u").shows("är inte längre inläst").shows("Det som sparades i profilen mål är också tillbakataget.");
    bench.shows("Rättelsen ligger kvar");
    assert!(names(&office).is_empty() && draft(&bench).is_some());
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("1 rättelse, som blir en profil när filen läses in.");
}

#[test]
fn a_period_typed_at_once_is_that_of_the_first_choice_and_words_are_found_before_cells() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &goals(&office, 2023, "HVB18"));
    bench.keys("e p").types("2022").keys("enter");
    work(&mut bench, &office);
    bench.shows("1 rättelse: perioden är 2022").keys("p").types("i fjol").keys("enter").shows("är ingen period");
    bench.keys("esc /").types("hvb18").keys("enter").shows("C3 ”HVB18”").keys("/").types("b5").keys("enter");
    bench.shows("B5 ”80”");
}

#[test]
fn what_stood_in_the_column_last_year_is_not_taken_for_it_by_its_place_alone() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &goals(&office, 2023, "Personalomsättning"));
    bench.keys("enter");
    work(&mut bench, &office);
    let next = goals(&office, 2024, "Väntetid");
    lay(&mut bench, &next);
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e /").types("C4").keys("enter i").hides("samma som förra året").shows("stod här i mål-2023.xlsx");
    bench.shows("som den läses nu: Väntetid").keys("enter").shows("Inget är utpekat än");
}

#[test]
fn a_long_mark_is_told_by_its_cell() {
    let office = Office::new();
    let mark = "Kommunen har valt att inte lämna uppgift till Socialstyrelsen för 2023";
    let sheet = Sheet::new("Svar")
        .at("A1", "Enkäten 2023")
        .rows(3, &[&["Kommun", "Andel nöjda"], &["Sala", "#80"], &["Mora", mark], &["Ale", "#70"], &["Kumla", "#9.9"]]);
    let path = office.folder.path().join("lång-2023.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("B5").keys("enter m").types("uppgift saknas").keys("enter");
    work(&mut bench, &office);
    bench.shows("märken 1 (+1)").keys("down down m").types("sekretess").keys("enter");
    work(&mut bench, &office);
    bench.shows("9,9 betyder sekretess").shows("märken 2 (+1)").shows("värden 2 (−1)");
}

#[test]
fn a_name_that_another_profile_has_is_refused_before_the_file_is_read() {
    let office = Office::new();
    let mut bench = learnt(&office);
    let sheet = Sheet::new("Annat").rows(1, &[&["Kommun", "Trygga 2024"], &["Sala", "#1"], &["Mora", "#2"]]);
    let path = office.folder.path().join("annat-2024.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    lay(&mut bench, &path);
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e right x enter");
    work(&mut bench, &office);
    bench.keys("esc n").types("mål").keys("enter").shows("mål").hides("Profilen heter mål när filen läses in");
}

#[test]
fn a_sheet_is_said_to_be_about_one_kommun_and_its_rows_are_its_units() {
    let office = Office::new();
    let rows: [&[&str]; 5] = [
        &["Verksamhet", "Nöjda (%)", "Svarsfrekvens (%)"],
        &["Hemtjänst Norr", "#50", "#60"],
        &["Hemtjänst Syd", "#51", "#61"],
        &["Ekbackens äldreboende", "#52", "#62"],
        &["Totalt", "#53", "#63"],
    ];
    let sheet = Sheet::new("Blad1").at("A1", "Våra verksamheter – resultat 2023").rows(3, &rows);
    let path = office.folder.path().join("enheter-2023.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.shows("inga tabeller hittades").keys("e e");
    work(&mut bench, &office);
    bench.shows("Gäller hela bladet en kommun? Tryck a.").keys("u");
    work(&mut bench, &office);
    bench.keys("a").shows("Vilken kommun gäller hela bladet?").types("Täby").keys("enter");
    work(&mut bench, &office);
    bench.shows("hela bladet gäller Täby").shows("värden 8 (+8)").keys("/").types("A4").keys("enter");
    bench.shows("kommun, region eller annan enhet · Hemtjänst Norr").keys("up up").shows("resultat 2023”: rubrik över");
    bench.keys("esc enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert_eq!(kept[0].sheets[0].unit.as_deref(), Some("Täby"));
    let again = office.preview(&path, &plain()).unwrap();
    assert_eq!((again.observations.unchanged, again.observations.added), (8, 0));
}

#[test]
fn the_cells_of_a_sheet_about_one_kommun_are_what_they_are() {
    let office = Office::new();
    let rows: [&[&str]; 3] = [
        &["Indikator", "Enhet", "2022", "2023"],
        &["Andel nöjda", "%", "#80", "#81"],
        &["Väntetid", "dagar", "#4", "#5"],
    ];
    let sheet = Sheet::new("Blad1").at("A1", "Sala").rows(2, &rows);
    let path = office.folder.path().join("sala-2023.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("A1").keys("enter").shows("A1 ”Sala”: kommun, region eller annan enhet");
    bench.keys("down down").shows("A3 ”Andel nöjda”: indikator eller annan indelning");
}

#[test]
fn how_a_new_edition_differs_is_told_though_the_import_is_looked_at_again() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &goals(&office, 2023, "Personalomsättning"));
    bench.keys("enter");
    work(&mut bench, &office);
    lay(&mut bench, &goals(&office, 2024, "Väntetid"));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("enter");
    work(&mut bench, &office);
    bench.shows("2023 → 2024").shows("1 nya, 1 borta");
    bench.hears();
    bench.shows("är inläst");
}

#[test]
fn a_rule_without_a_place_is_listed_as_such_and_goes_when_it_is_pointed_out_anew() {
    let office = Office::new();
    let mut bench = learnt(&office);
    lay(&mut bench, &goals(&office, 2024, "Målvärde för år 2027"));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("hittade ingen plats").keys("e").shows("0 regler gäller bladet, 1 hittar ingen plats på det");
    bench.keys("R").shows("finns inte på bladet").keys("esc /").types("C4").keys("enter p down enter").types("2027");
    bench.keys("enter");
    work(&mut bench, &office);
    bench.keys("R").hides("finns inte på bladet").keys("esc esc").hides("hittade ingen plats").keys("enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert_eq!(kept[0].sheets[0].columns.len(), 1, "{:?}", kept[0].sheets[0].columns);
}

#[test]
fn a_draft_over_a_profile_that_has_changed_says_so_and_one_that_cannot_be_read_too() {
    let office = Office::new();
    let mut bench = learnt(&office);
    let next = goals(&office, 2024, "Mål 2026");
    laid(&office, &mut bench, &next);
    bench.keys("e R enter");
    work(&mut bench, &office);
    bench.keys("/").types("B4").keys("enter p down enter").types("2022").keys("enter");
    work(&mut bench, &office);
    let Some(Effect::SaveDraft(draft)) = bench.kept.last().cloned() else { panic!("no draft") };
    let mut said: Vec<Correction> = serde_json::from_str(&draft.text).unwrap();
    said.retain(|one| matches!(one.said, Said::Forget(_)));
    let only_rules = serde_json::to_string(&said).unwrap();
    for (draft, said, more) in [
        (draft.clone(), "2 rättelser som inte hann läsas in har lagts tillbaka.", true),
        (
            Draft { base: "annan".to_owned(), ..draft.clone() },
            "En rättelse är tillbaka; de regler du tog bort ur profilen gäller igen.",
            true,
        ),
        (
            Draft { text: only_rules, base: "annan".to_owned(), ..draft.clone() },
            "Ingen rättelse är tillbaka; de regler du tog bort ur profilen gäller igen.",
            false,
        ),
        (Draft { text: "[{".to_owned(), ..draft.clone() }, "gick inte att läsa och används inte", false),
    ] {
        let mut bench = Setup { drafts: vec![draft], size: (160, 40), ..Setup::default() }.on(&office.store);
        lay(&mut bench, &next);
        bench.keys("i enter");
        work(&mut bench, &office);
        bench.shows(said);
        if more {
            work(&mut bench, &office);
        }
        bench.shows("nya värden");
    }
}

#[test]
fn that_a_profile_would_be_too_long_is_told_before_the_import() {
    let office = Office::new();
    let headings: Vec<String> = (0..700)
        .map(|at| format!("Andel nöjda brukare med fråga nummer {at} i enkäten om hemtjänst och boende"))
        .collect();
    let values = format!("{}\n", ";5".repeat(headings.len()));
    let mut csv = format!("Kommun;{}\n", headings.join(";"));
    for kommun in ["Sala", "Mora", "Ale", "Kumla"] {
        csv.push_str(&[kommun, &values].concat());
    }
    let path = office.folder.path().join("stor-2024.csv");
    std::fs::write(&path, csv).unwrap();
    let said =
        |column: u16| Correction { sheet: 0, turned: false, at: None, said: Said::Gender(Some(column), Gender::Women) };
    for (columns, fault) in [(2..20, None), (2..700, Some("profile-too-long"))] {
        let corrections = Corrections { said: columns.map(said).collect(), ..plain() };
        let report = office.preview(&path, &corrections).unwrap();
        assert_eq!(report.correcting.fault.map(|why| why.id), fault);
    }
}

#[test]
fn a_draft_whose_profile_is_gone_says_so() {
    let office = Office::new();
    let mut bench = learnt(&office);
    let next = goals(&office, 2024, "Mål 2026");
    laid(&office, &mut bench, &next);
    bench.keys("e /").types("B4").keys("enter p down enter").types("2022").keys("enter");
    work(&mut bench, &office);
    let Some(Effect::SaveDraft(draft)) = bench.kept.last().cloned() else { panic!("no draft") };
    let settings = office.store.reader().unwrap().settings().unwrap();
    let change = profiles::remove(&settings, "mål").unwrap();
    let (author, now) = (values::author("Anna"), values::stamp().now);
    office.store.writer().unwrap().commit(&change, &author, now).unwrap();
    let mut bench = Setup { drafts: vec![draft], size: (160, 40), ..Setup::default() }.on(&office.store);
    lay(&mut bench, &next);
    bench.keys("i enter");
    work(&mut bench, &office);
    bench.shows("Filen läses inte längre med den profil som gällde när du rättade den. En rättelse är tillbaka.");
}
