//! A sheet that cannot be read on its own, and a workbench whose jobs are done for real.

use std::path::Path;

use fyrfalt::msg::{Effect, Event, InboxFile, JobNews};

use super::office::Office;
use super::values;
use super::workbench::{Setup, Workbench};
use super::workbook::Sheet;

/// Kommuner among rows of nobody known, in one column: too few names of units for the column to be told as theirs.
pub fn providers(year: &str, more: bool) -> Sheet {
    let mut sheet = Sheet::new(&format!("Resultat {year}")).at("A1", &format!("Sammanställning {year}"));
    let header = ["Utförare", "Svar", "Andel nöjda", "Plan"];
    let columns: Vec<u8> = if more { vec![b'A', b'C', b'D', b'E'] } else { vec![b'A', b'B', b'C', b'D'] };
    let mut put = |column: usize, row: usize, text: &str| {
        let address = format!("{}{row}", char::from(columns[column]));
        sheet = std::mem::take(&mut sheet).at(&address, text);
    };
    for (column, text) in header.iter().enumerate() {
        put(column, 3, text);
    }
    for (at, kommun) in ["Sala", "Mora", "Ale", "Kumla"].iter().enumerate() {
        let top = 4 + at * 6;
        put(0, top, kommun);
        for (column, text) in [(1, "#40"), (2, &*format!("#{}", 70 + at)), (3, if at < 3 { "x" } else { "–" })] {
            put(column, top, text);
        }
        for below in 1..6 {
            put(0, top + below, &format!("Samtliga {below} i {kommun}"));
            put(1, top + below, "#8");
            put(2, top + below, "#50");
        }
    }
    if more {
        sheet = sheet.at("B3", "Anmärkning");
    }
    sheet
}

/// A workbench on an office's store, with this file in the inbox and opened.
pub fn opened(office: &Office, setup: Setup, path: &Path) -> Workbench {
    let mut bench = setup.on(&office.store);
    lay(&mut bench, path);
    bench.keys("i enter");
    work(&mut bench, office);
    bench
}

/// Puts a file in the inbox, alone.
pub fn lay(bench: &mut Workbench, path: &Path) {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let modified = Some(values::stamp().now);
    bench.inbox.1 = vec![InboxFile { path: path.to_owned(), name, size: 9_000, modified }];
}

/// Does the jobs that have been asked for, the last of them.
pub fn work(bench: &mut Workbench, office: &Office) {
    let job = bench.jobs.pop();
    bench.jobs.clear();
    let news = match job {
        Some(Effect::Preview { job, file, corrections }) => match office.preview(&file, &corrections) {
            Ok(report) => JobNews::Previewed { job, report: Box::new(report) },
            Err(fault) => JobNews::Failed { job, message: fault.message() },
        },
        Some(Effect::Import { job, file, corrections }) => match office.import(&file, &corrections) {
            Ok(report) => JobNews::Imported { job, report: Box::new(report) },
            Err(fault) => JobNews::Failed { job, message: fault.message() },
        },
        other => panic!("no job: {other:?}"),
    };
    bench.event(Event::Job(news));
}
