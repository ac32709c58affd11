//! The import view: inbox, preview, progress, what was stored.

use std::path::PathBuf;

use fyrfalt::domain::{Direction, Message, ValueKind};
use fyrfalt::msg::{Effect, Event, InboxFile, JobNews};
use fyrfalt::publish::{FileReport, Observations, SeriesReport, TableReport, UnreadSample};
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::{Setup, Workbench};

pub fn report() -> FileReport {
    FileReport {
        file: "oj-aldre-2015.xlsx".to_owned(),
        sha256: "ab".repeat(32),
        units: 290,
        series: vec![SeriesReport {
            source: "oj".to_owned(),
            key: "Fallskador; 80 år och äldre".to_owned(),
            code: None,
            title: "Fallskador".to_owned(),
            population: "80 år och äldre".to_owned(),
            unit_of_measure: "Antal".to_owned(),
            value_kind: ValueKind::Number,
            direction: Direction::Lower,
            direction_from: Some("ranks".to_owned()),
            area: None,
        }],
        tables: vec![TableReport {
            sheet: "Tabell 6".to_owned(),
            cells: "A5:H340".to_owned(),
            edition: Some("2015".to_owned()),
            indicators: 3,
            units: 290,
            values: 780,
            unread_count: 1,
            unread: vec![UnreadSample {
                cell: "C17".to_owned(),
                cells: 1,
                texts_differ: false,
                text: "ca 12".to_owned(),
                why: "unread-not-a-number".to_owned(),
                sheet: "Tabell 6".to_owned(),
            }],
            ..TableReport::default()
        }],
        observations: Observations { added: 780, ..Observations::default() },
        unread_count: 1,
        ..FileReport::default()
    }
}

pub fn with_a_file(bench: &mut Workbench) -> &mut Workbench {
    bench.inbox.1 = vec![InboxFile {
        path: PathBuf::from("/srv/inkorg/oj-aldre-2015.xlsx"),
        name: "oj-aldre-2015.xlsx".to_owned(),
        size: 163_780,
        modified: Some(values::stamp().now),
    }];
    bench.keys("i")
}

#[test]
fn a_file_is_looked_into_before_anything_is_stored() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (120, 24), ..Setup::default() }.on(&store);
    with_a_file(&mut bench).shows("oj-aldre-2015.xlsx").shows("160 kB").keys("enter");
    assert!(matches!(bench.jobs.as_slice(), [Effect::Preview { job: 1, .. }]), "{:?}", bench.jobs);
    bench.event(Event::Job(JobNews::Progress { job: 1, done: 50, of: 100 })).shows("50 %");
    bench.event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report()) }));
    assert_snapshot!(bench.screen());
    bench.keys("V").shows("C17").shows("ca 12").hides("V visar allt").keys("v").shows("V visar allt");
    bench.keys("v").shows("lågt är bra (härlett ur filens platser)");
    bench.keys("v v").shows("C17").shows("ca 12");
}

#[test]
fn a_correction_looks_again_and_enter_imports_just_what_was_shown() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    with_a_file(&mut bench).keys("enter");
    bench.event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report()) }));
    bench.keys("o").types("äldre").keys("enter");
    let Some(Effect::Preview { job: 2, corrections, .. }) = bench.jobs.last() else { panic!("{:?}", bench.jobs) };
    assert_eq!(corrections.area.as_ref().map(|area| area.0.as_str()), Some("aldre"));
    bench.event(Event::Job(JobNews::Previewed { job: 2, report: Box::new(report()) })).keys("enter");
    let Some(Effect::Import { job: 3, corrections, .. }) = bench.jobs.last() else { panic!("{:?}", bench.jobs) };
    assert_eq!(corrections.previewed.as_deref(), Some("ab".repeat(32).as_str()));
    bench.event(Event::Job(JobNews::Imported { job: 3, report: Box::new(report()) })).shows("är inläst");
}

#[test]
fn an_empty_inbox_says_how_files_get_here() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    Setup::default().on(&store).keys("i").shows("ssh server fyrfalt import - < fil.xlsx").keys("esc").shows("Tryck i");
}

#[test]
fn esc_cancels_what_runs() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    with_a_file(&mut bench).keys("enter esc");
    assert_eq!(bench.jobs.last(), Some(&Effect::Cancel(1)));
}

#[test]
fn what_is_most_serious_stands_at_the_top_of_the_first_list() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    with_a_file(&mut bench).keys("enter");
    let line = |cell: &str, cells: u64, why: &str| UnreadSample {
        cell: cell.to_owned(),
        cells,
        texts_differ: false,
        text: String::new(),
        why: why.to_owned(),
        sheet: "OJ".to_owned(),
    };
    let mut report = report();
    report.unread_count = 27;
    report.tables[0].unread = vec![
        line("A1", 1, "noted-hidden-rows"),
        line("B3:B9", 7, "noted-unit-of-title"),
        line("A9", 1, "noted-name-of-two-subjects"),
        line("D3", 6, "unread-text"),
        line("C3", 20, "unread-given-twice"),
    ];
    report.unread = vec![line("F3", 1, "unread-no-label")];
    bench.event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report.clone()) }));
    assert_snapshot!(bench.screen());
    bench
        .keys("V")
        .shows("OJ!D3 …: text där ett värde väntas")
        .keys("G")
        .shows("OJ!B3:B9: värdena har fått måttenheten");
    report.tables[0].unread.truncate(2);
    (report.unread, report.unread_count) = (Vec::new(), 0);
    bench.keys("o").types("äldre").keys("enter");
    bench
        .event(Event::Job(JobNews::Previewed { job: 2, report: Box::new(report) }))
        .hides("! ")
        .shows("inget är sparat");
}

#[test]
fn notes_that_say_the_same_of_columns_beside_each_other_are_one_line_and_a_home_is_named() {
    let note = |cell: &str, text: &str, why: &str| UnreadSample {
        cell: cell.to_owned(),
        cells: 1,
        texts_differ: false,
        text: text.to_owned(),
        why: why.to_owned(),
        sheet: "Tabell 6".to_owned(),
    };
    let mut report = report();
    report.tables[0].unread.extend(
        ('C'..='N')
            .map(|column| note(&format!("{column}4"), &format!("Fråga {column}"), "noted-gender-of-column-before")),
    );
    report.tables[0].unread.push(note("P4", "Fråga P", "noted-gender-of-column-before"));
    report.tables[0].unread.push(note("C9", "Fråga 9", "noted-gender-of-column-before"));
    report.tables[0].unread.push(note("A17", "Lund", "noted-home-called-as-kommun"));
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    with_a_file(&mut bench).keys("enter");
    bench.event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report) }));
    bench.shows("Viktigaste noten, Tabell 6!A17 ”Lund”: raden är läst som en enhet").shows("Olästa celler 1, noter 3");
    bench.keys("V").shows("kolumnerna C–N, P").shows("C9").shows("Fråga C …");
}

#[test]
fn an_empty_list_says_what_that_means() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    with_a_file(&mut bench).keys("enter");
    let mut report = report();
    report.tables[0].unread.clear();
    (report.tables[0].unread_count, report.unread_count) = (0, 0);
    bench.event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report) }));
    bench.keys("v v").shows("Inga värden som redan finns ändras.").keys("v").shows("Allt är läst");
}

#[test]
fn a_path_that_leads_nowhere_is_there_to_be_mended_and_a_refusal_names_its_file() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("i f").types("/tmp/öj-2024.xlxs").keys("enter");
    let message = Message::new("publish-not-found").with("file", "/tmp/öj-2024.xlxs");
    bench.event(Event::Job(JobNews::Failed { job: 1, message }));
    bench.shows("Filen /tmp/öj-2024.xlxs finns inte.").shows("> /tmp/öj-2024.xlxs").keys("backspace").types("x");
    bench.shows("> /tmp/öj-2024.xlxx").keys("enter");
    let message = Message::new("refused-no-cells");
    bench.event(Event::Job(JobNews::Failed { job: 2, message })).hides("> /tmp");
    bench.shows("öj-2024.xlxx: Filen är tom: ingenting står på något av dess blad.");
}
