//! What reading a published file costs: the dumps through the child and its pipe, a Kolada answer in place.

use std::fs::File;
use std::path::{Path, PathBuf};

use fyrfalt::domain::published::Found;
use fyrfalt::intake::child::{Limits, Reader, Spec};
use fyrfalt::intake::{Options, read};

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
