//! What reading a published file costs: the dumps through the child and its pipe, a Kolada answer in place, and workbooks
//! through the child beside what calamine needs to stream their cells and do nothing with them.

#[path = "../tests/support/workbook.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "written for the tests, which need more of it")]
mod workbook;

use std::fs::File;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};

use calamine::{Reader as _, Xlsx};
use fyrfalt::domain::facts;
use fyrfalt::domain::published::Found;
use fyrfalt::intake::child::{Limits, Reader, Spec};
use fyrfalt::intake::{Options, read};
use tempfile::NamedTempFile;
use workbook::{Book, Sheet};

fn main() {
    divan::main();
}

fn shared(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    file.exists().then_some(file)
}

/// How many values a file gives.
fn count(found: &Found) -> usize {
    if let Found::Slice(slice) = found { slice.readings.len() } else { 0 }
}

fn by_child(path: &Path) -> usize {
    let Ok(file) = File::open(path) else { return 0 };
    let length = file.metadata().map_or(0, |data| data.len());
    let spec = Spec { options: Options::default(), limits: Limits::for_size(length) };
    let Ok(mut reader) = Reader::spawn(Path::new(env!("CARGO_BIN_EXE_fyrfalt")), file, &spec) else { return 0 };
    let mut values = 0;
    while let Ok(Some(found)) = reader.next(&mut || true) {
        values += count(&found);
    }
    values
}

fn in_place(path: &Path) -> usize {
    let Ok(file) = File::open(path) else { return 0 };
    let mut values = 0;
    let mut sink = |found| {
        values += count(&found);
        Ok(())
    };
    drop(read(file, &Options::default(), &mut sink));
    values
}

/// All 2.58 million rows of the six dumps, read, sent and received.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn dumps_through_the_child() -> usize {
    ["ifo_1", "ifo_2", "aldreomsorg_1", "aldreomsorg_2", "bakgrund_1", "bakgrund_2"]
        .iter()
        .filter_map(|name| shared(&format!("kolada/data_{name}.csv")))
        .map(|path| by_child(&path))
        .sum()
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn one_dump_in_place() -> usize {
    shared("kolada/data_ifo_1.csv").map_or(0, |path| in_place(&path))
}

#[divan::bench(sample_count = 20)]
fn one_answer_through_the_child() -> usize {
    shared("kolada/v3_data_kpi_U21468.json").map_or(0, |path| by_child(&path))
}

#[divan::bench(sample_count = 20)]
fn one_answer_in_place() -> usize {
    shared("kolada/v3_data_kpi_U21468.json").map_or(0, |path| in_place(&path))
}

/// A workbook on disk while it is measured; None if it cannot be written.
fn kept(book: Book) -> Option<NamedTempFile> {
    let mut file = NamedTempFile::new().ok()?;
    file.write_all(book.write().get_ref()).ok()?;
    Some(file)
}

/// A sheet for each of 290 kommuner, one that explains and one of totals: 292, with 60 indicators in five years, every
/// sixth of them a count.
fn of_292_sheets() -> Option<NamedTempFile> {
    let explains = Sheet::new("Information").rows(1, &[&["Öppna jämförelser 2019, äldre"], &["X = sekretess"]]);
    let mut book = Book::default().sheet(explains);
    for (place, kommun) in (1..).zip(facts::municipalities()) {
        book = book.sheet(indicators(kommun.name, place));
    }
    kept(book.sheet(indicators("Riket", 0)))
}

fn indicators(unit: &str, place: u32) -> Sheet {
    let mut sheet = Sheet::new(unit).at("A1", unit).at("A3", "Källa: Socialstyrelsen").at("A12", "Indikator");
    for (column, year) in ["B", "C", "D", "E", "F"].iter().zip(2015_u32..) {
        sheet = sheet.at(&format!("{column}12"), &format!("#{year}"));
        for row in 13..73_u32 {
            let number = (row * year + 37 * place) % 1_000;
            let value = if row % 6 == 0 { f64::from(number) } else { f64::from(number) / 10.0 };
            sheet = sheet.at(&format!("{column}{row}"), &format!("#{value}"));
        }
    }
    (13..73).fold(sheet, |sheet, row| sheet.at(&format!("A{row}"), &format!("{}. Indikator om sak {row}", row - 12)))
}

/// One sheet of 290 kommuner and 300 indicators.
fn of_one_sheet() -> Option<NamedTempFile> {
    let mut sheet = Sheet::new("2015").at("A1", "Kommun");
    for column in 0..300_u32 {
        let letter = |at: u32| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
        let name = format!("{}{}", letter(1 + column / 26), letter(column));
        sheet = sheet.at(&format!("{name}1"), &format!("{}. Andel som svarat {column}", column + 1));
        for row in 2..292_u32 {
            sheet = sheet.at(&format!("{name}{row}"), &format!("#{}", f64::from(row * (column + 7) % 1_000) / 10.0));
        }
    }
    for (row, kommun) in (2..).zip(facts::municipalities()) {
        sheet = sheet.at(&format!("A{row}"), kommun.name);
    }
    kept(Book::default().sheet(sheet))
}

/// Cells that calamine streams from all sheets.
fn streamed(path: &Path) -> usize {
    let Ok(file) = File::open(path) else { return 0 };
    let Ok(mut book) = Xlsx::new(BufReader::new(file)) else { return 0 };
    let mut count = 0;
    for name in book.sheet_names() {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Ok(Some(_)) = cells.next_cell() {
            count += 1;
        }
    }
    count
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn sheets_292_streamed_by_calamine(bencher: divan::Bencher) {
    let file = of_292_sheets();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| streamed(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn sheets_292_through_the_child(bencher: divan::Bencher) {
    let file = of_292_sheets();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| by_child(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn sheets_292_in_place(bencher: divan::Bencher) {
    let file = of_292_sheets();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| in_place(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn wide_sheet_streamed_by_calamine(bencher: divan::Bencher) {
    let file = of_one_sheet();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| streamed(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn wide_sheet_through_the_child(bencher: divan::Bencher) {
    let file = of_one_sheet();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| by_child(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn wide_sheet_in_place(bencher: divan::Bencher) {
    let file = of_one_sheet();
    bencher.bench_local(|| file.as_ref().map_or(0, |file| in_place(file.path())));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn real_workbook_streamed_by_calamine() -> usize {
    shared("workbooks/2024-12-9361-tables.xlsx").map_or(0, |path| streamed(&path))
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn real_workbook_through_the_child() -> usize {
    shared("workbooks/2024-12-9361-tables.xlsx").map_or(0, |path| by_child(&path))
}
