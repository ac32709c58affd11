//! Honest workbooks in every form with some bytes changed, read by the child: read, or refused with a sentence, in time.

use std::fs::File;
use std::io::{Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use fyrfalt::intake::Options;
use fyrfalt::intake::child::{Limits, ReadError, Reader, Spec};

use crate::support::dice::{Dice, packed, parts};
use crate::support::workbook::{Book, Sheet};
use crate::support::workbook_ods::ods;
use crate::support::workbook_xls::xls;
use crate::support::workbook_xlsb::xlsb;

pub fn published() -> Book {
    let sheet = Sheet::new("Åldre 2015").rows(
        1,
        &[&["Kommun", "Nöjda", "Rutin"], &["Sala", "#0.667", "Ja"], &["Mora", "#0.5", "Nej"], &["Orsa", "..", "=12,5"]],
    );
    Book::default()
        .sheet(Sheet::new("Information").rows(1, &[&["X = sekretess"]]))
        .sheet(sheet.merge("A1:A2").format("B2", "0%"))
}

/// The parts of a package, one of them changed.
fn repacked(package: &[u8], dice: &mut Dice, gently: bool) -> Vec<u8> {
    let mut all = parts(package);
    let chosen = dice.roll(all.len());
    if all[chosen].0 != "mimetype" {
        dice.change(&mut all[chosen].1, gently);
    }
    packed(&all)
}

fn read(bytes: &[u8]) -> Result<usize, String> {
    let mut file: File = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    let spec = Spec { options: Options::default(), limits: Limits::for_size(bytes.len() as u64) };
    let mut reader = Reader::spawn(Path::new(env!("CARGO_BIN_EXE_fyrfalt")), file, &spec).unwrap();
    let mut count = 0;
    loop {
        match reader.next(&mut || true) {
            Ok(Some(_)) => count += 1,
            Ok(None) => return Ok(count),
            Err(ReadError::Refused(refusal)) => return Err(refusal.why),
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_changed_workbook_of_any_form_is_read_or_refused_with_a_sentence() {
    let mut dice = Dice(88_172_645_463_325_252);
    let forms = [
        ("xlsx", published().write().into_inner()),
        ("xlsb", xlsb(published()).into_inner()),
        ("ods", ods(published()).into_inner()),
        ("xls", xls(published()).into_inner()),
    ];
    for (form, whole) in forms {
        let (mut taken, started) = (0, Instant::now());
        for round in 0..60 {
            let mut bytes = whole.clone();
            if form == "xls" {
                dice.change(&mut bytes, round % 2 == 0);
            } else {
                bytes = repacked(&whole, &mut dice, round % 2 == 0);
            }
            match read(&bytes) {
                Ok(_) => taken += 1,
                Err(why) => assert!(
                    why.starts_with("refused-")
                        && !matches!(why.as_str(), "refused-reader-died" | "refused-reader-garbled"),
                    "{form}: {why}"
                ),
            }
        }
        assert!(taken > 0, "{form}: some changes are harmless");
        assert!(started.elapsed() < Duration::from_mins(5), "{form}");
    }
}
