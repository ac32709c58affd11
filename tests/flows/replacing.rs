//! A file that changes another publication's values says so first of all and asks; a revision of the same one does not.

use std::path::PathBuf;

use fyrfalt::publish::{Corrections, FileReport, PublishError};

use crate::support::correcting::{lay, opened, work};
use crate::support::office::{Office, counts, plain};
use crate::support::workbench::Setup;
use crate::support::workbook::Sheet;

const KOMMUNER: [&str; 6] = ["Sala", "Mora", "Ale", "Kumla", "Täby", "Solna"];

/// One indicator under a title, its values counted up from the first.
fn survey(office: &Office, name: &str, title: &str, first: u32) -> PathBuf {
    let values: Vec<u32> = (first..).take(KOMMUNER.len()).collect();
    written(office, name, title, &values)
}

fn written(office: &Office, name: &str, title: &str, values: &[u32]) -> PathBuf {
    let mut sheet = Sheet::new("Data").at("A1", title).at("A2", "Kommun").at("B2", "Andel nöjda (%)");
    for ((row, kommun), value) in (3..).zip(KOMMUNER).zip(values) {
        sheet = sheet.at(&format!("A{row}"), kommun).at(&format!("B{row}"), &format!("#{value}"));
    }
    let path = office.folder.path().join(name);
    std::fs::write(&path, sheet.book().into_inner()).unwrap();
    path
}

/// File and titles of both tables, how many values and one of them before and after.
type Replaced<'a> = ([&'a str; 3], u64, [Option<f64>; 2]);

/// Of each file whose values would be changed.
fn replaces(report: &FileReport) -> Vec<Replaced<'_>> {
    let told = report.replaces.iter().map(|other| {
        let (file, title, own) = (other.file.as_str(), other.title.as_str(), other.own_title.as_str());
        ([file, title, own], other.values, [other.example.old, other.example.new])
    });
    told.collect()
}

#[test]
fn values_of_another_publication_are_named_and_stored_only_where_that_is_asked_for() {
    let office = Office::new();
    let (first, second) = ("Enkät till brukare 2024", "Enkät till anhöriga 2024");
    office.import(&survey(&office, "brukare.xlsx", first, 80), &plain()).unwrap();
    let other = survey(&office, "anhöriga.xlsx", second, 60);
    let report = office.preview(&other, &plain()).unwrap();
    assert_eq!(replaces(&report), [(["brukare.xlsx", first, second], 6, [Some(80.0), Some(60.0)])]);
    assert_eq!(report.replaces[0].unit_of_measure, "%");
    let before = office.journal();
    let refused = office.import(&other, &plain()).unwrap_err();
    assert!(matches!(&refused, PublishError::Replaces { replaces, .. } if replaces.len() == 1), "{refused:?}");
    assert_eq!(office.journal(), before);
    let stored = office.import(&other, &Corrections { replace: true, ..plain() }).unwrap();
    assert_eq!(counts(&stored), (0, 6, 0));
    // The same file again has nothing to change.
    assert_eq!(replaces(&office.preview(&other, &plain()).unwrap()), []);
}

#[test]
fn a_revision_of_the_same_publication_asks_nothing() {
    let office = Office::new();
    let title = "Enkät till brukare 2024";
    office.import(&survey(&office, "enkät.xlsx", title, 70), &plain()).unwrap();
    // All of it revised, in a file of the same name; a few of many in one of another name or title; another year.
    let all = survey(&office, "enkät.xlsx", title, 80);
    assert_eq!(counts(&office.import(&all, &plain()).unwrap()), (0, 6, 0));
    let few = [80, 81, 82, 83, 74, 75];
    let few = written(&office, "enkät rättad.xlsx", "Rättad enkät till brukare 2024", &few);
    assert_eq!(counts(&office.import(&few, &plain()).unwrap()), (0, 2, 4));
    let later = survey(&office, "enkät 2025.xlsx", "Enkät till anhöriga 2025", 10);
    assert_eq!(counts(&office.import(&later, &plain()).unwrap()), (6, 0, 0));
    // A copy of what lies on top of a file that was changed is that file again.
    let copy = survey(&office, "kopia.xlsx", title, 30);
    assert_eq!(office.preview(&copy, &plain()).unwrap().replaces.len(), 2);
}

#[test]
fn the_preview_says_it_first_and_enter_asks() {
    let office = Office::new();
    office.import(&survey(&office, "brukare.xlsx", "Enkät till brukare 2024", 80), &plain()).unwrap();
    let other = survey(&office, "anhöriga.xlsx", "Enkät till anhöriga 2024", 60);
    let before = office.journal();
    let mut bench = opened(&office, Setup { size: (120, 40), ..Setup::default() }, &other);
    bench.shows("! Filen ändrar 6 värden ur en annan fil: Andel nöjda, Sala 2024: 80 → 60 %.");
    bench.shows("Förut lästes brukare.xlsx (Enkät till").shows("nu anhöriga.xlsx (Enkät till anhöriga 2024)");
    bench.shows("Enter frågar först.").keys("enter").shows("Ersätta 6 värden ur brukare.xlsx?").keys("enter");
    assert!(bench.jobs.is_empty());
    bench.shows("inget är sparat än").keys("enter down enter");
    assert_eq!(office.journal(), before);
    work(&mut bench, &office);
    bench.shows("är inläst");
    assert!(office.journal() > before);
    // The same publication's next file is not asked about.
    lay(&mut bench, &written(&office, "anhöriga.xlsx", "Enkät till anhöriga 2024", &[1, 2, 3, 4, 5, 6]));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.hides("Filen ändrar").keys("enter");
    work(&mut bench, &office);
    bench.shows("är inläst");
}
