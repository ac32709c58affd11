//! The same table in every encoding and with every delimiter; what must not be read as something else.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use fyrfalt::domain::published::{FileFound, Found, Reading};
use fyrfalt::domain::{Status, UnitRef};
use fyrfalt::intake::{Halt, Options, Refusal, read};
use fyrfalt::text::{Lang, Texts};

use crate::support::shared;

fn found(bytes: &[u8]) -> Result<Vec<Found>, String> {
    let mut all = Vec::new();
    let mut sink = |found| {
        all.push(found);
        Ok(())
    };
    match read(Cursor::new(bytes.to_vec()), &Options { year: Some(2020), ..Options::default() }, &mut sink) {
        Ok(()) => Ok(all),
        Err(Halt::Refused(refusal)) => Err(refusal.why),
        Err(Halt::Stopped(_)) => panic!("nobody stopped it"),
    }
}

fn file(found: &[Found]) -> &FileFound {
    found.iter().find_map(|item| if let Found::File(file) = item { Some(file) } else { None }).unwrap()
}

/// Kommun, number and mark of every value.
fn values(found: &[Found]) -> Vec<(String, Option<f64>, Option<String>)> {
    let mut units = Vec::new();
    let mut values = Vec::new();
    for item in found {
        match item {
            Found::Unit(unit) => units.push(unit.unit.clone()),
            Found::Slice(slice) => values.extend(slice.readings.iter().cloned()),
            _ => {}
        }
    }
    let code = |reading: &Reading| units.get(reading.unit as usize).map(|unit: &UnitRef| unit.code.clone());
    let mark = |reading: &Reading| reading.note.as_ref().and_then(|note| note.mark.clone());
    values.iter().map(|reading| (code(reading).unwrap(), reading.value, mark(reading))).collect()
}

const TABLE: &str = "Kommunkod;Kommun;Personalkontinuitet, antal;Bemötande, andel (%)\r\n\
    0114;Upplands Väsby;12,5;97\r\n0163;Sollentuna;1 058;..\r\n1440;Ale;−3;88\r\n0380;Uppsala;14;91\r\n\
    1407;Öckerö;15;X\r\n1492;Åmål;11,25;84\r\n";

fn expected() -> Vec<(String, Option<f64>, Option<String>)> {
    let of = |code: &str, number: Option<f64>, mark: Option<&str>| (code.to_owned(), number, mark.map(str::to_owned));
    vec![
        of("0114", Some(12.5), None),
        of("0163", Some(1058.0), None),
        of("1440", Some(-3.0), None),
        of("0380", Some(14.0), None),
        of("1407", Some(15.0), None),
        of("1492", Some(11.25), None),
        of("0114", Some(97.0), None),
        of("0163", None, Some("..")),
        of("1440", Some(88.0), None),
        of("0380", Some(91.0), None),
        of("1407", None, Some("X")),
        of("1492", Some(84.0), None),
    ]
}

fn sorted(mut values: Vec<(String, Option<f64>, Option<String>)>) -> Vec<(String, Option<f64>, Option<String>)> {
    values.sort_by(|a, b| a.partial_cmp(b).unwrap());
    values
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.replace('−', "-").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn one_table_in_every_encoding_and_with_every_delimiter() {
    let with_bom = format!("\u{FEFF}{TABLE}");
    let quoted = TABLE.replace(';', "\",\"").replace("\r\n", "\"\r\n\"");
    let commas = format!("\"{}", quoted.trim_end_matches('"'));
    let cases = [
        ("utf-8", TABLE.as_bytes().to_vec()),
        ("utf-8", with_bom.into_bytes()),
        ("utf-8", TABLE.replace("\r\n", "\n").into_bytes()),
        ("utf-8", TABLE.replace(';', "\t").into_bytes()),
        ("utf-8", commas.into_bytes()),
        ("windows-1252", windows_1252(TABLE)),
        ("utf-16", utf_16(TABLE)),
        ("utf-16", utf_16(&TABLE.replace(';', "\t"))),
    ];
    for (encoding, bytes) in cases {
        let all = found(&bytes).unwrap_or_else(|why| panic!("{encoding}: {why}"));
        assert_eq!((file(&all).format.as_str(), file(&all).encoding.as_str()), ("csv", encoding));
        assert_eq!(
            sorted(values(&all)),
            sorted(expected()),
            "{encoding}: {:?}",
            all.iter().take(6).collect::<Vec<_>>()
        );
    }
}

#[test]
fn marks_are_kept_with_their_meaning() {
    let all = found(TABLE.as_bytes()).unwrap();
    let slices = all.iter().filter_map(|item| if let Found::Slice(slice) = item { Some(slice) } else { None });
    let notes = slices.flat_map(|slice| &slice.readings).filter_map(|reading| reading.note.as_ref());
    let notes: Vec<_> =
        notes.filter(|note| note.mark.is_some()).map(|note| (note.mark.as_deref(), note.status)).collect();
    assert!(notes.contains(&(Some("X"), Status::Suppressed)), "{notes:?}");
    assert!(notes.iter().any(|(mark, status)| *mark == Some("..") && *status != Status::Present), "{notes:?}");
}

#[test]
fn dumps_in_every_encoding() {
    let dump = "kpi;municipality;period;gender;value\r\nN1;0163;2020;T;5,5\r\nN1;0114;2020;T;\r\n";
    let expected = [("0163".to_owned(), Some(5.5), None), ("0114".to_owned(), None, None)];
    for bytes in [dump.as_bytes().to_vec(), format!("\u{FEFF}{dump}").into_bytes(), utf_16(dump)] {
        let all = found(&bytes).unwrap();
        assert_eq!((file(&all).format.as_str(), values(&all)), ("kolada-dump", expected.to_vec()));
    }
}

#[test]
fn what_is_no_published_file_is_refused_with_its_reason() {
    let cases: [(&[u8], &str); 7] = [
        (b"", "refused-empty"),
        (b"hej", "refused-no-table"),
        (b"a;b\n1;2\n3;4\n", "refused-no-table"),
        (b"\x00\xFF\x00\xFE junk \x00", "refused-binary"),
        (b"<html><table><tr><td>0163</td></tr></table>", "refused-html"),
        (b"Kommun;V\x84rde\n\x99cker\x94;1\n", "refused-encoding"),
        (b"PK\x03\x04 no end", "refused-cut-off"),
    ];
    for (bytes, why) in cases {
        assert_eq!(found(bytes).err().as_deref(), Some(why), "{bytes:?}");
    }
}

#[test]
fn a_real_csv_of_the_statistical_database_is_read_or_said_why_not() {
    for name in ["antibiotics", "asthma_copd", "constipation"] {
        let Some(path) = shared(&format!("data/workbooks/Statistikdatabasen_10_{name}.csv")) else { return };
        let all = found(&std::fs::read(path).unwrap());
        let told = match &all {
            Ok(all) => all.iter().any(|item| matches!(item, Found::Slice(_) | Found::Unread(_))),
            Err(why) => why == "refused-no-table",
        };
        assert!(told, "{name}: {:?}", all.err());
    }
}

#[test]
fn every_refusal_and_every_unread_reason_has_its_words() {
    let mut ids: BTreeSet<String> = Refusal::IDS.iter().map(|id| (*id).to_owned()).collect();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/intake")) {
        let text = std::fs::read_to_string(file).unwrap();
        let quoted = text.split('"').filter(|part| part.starts_with("unread-") || part.starts_with("refused-"));
        ids.extend(quoted.map(str::to_owned));
    }
    for texts in [Texts::new(Lang::Sv), Texts::new(Lang::En)] {
        let missing: Vec<_> = ids.iter().filter(|id| !texts.has(id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
    let unlisted = |id: &&String| id.starts_with("refused-") && !Refusal::IDS.contains(&id.as_str());
    assert_eq!(ids.iter().filter(unlisted).collect::<Vec<_>>(), Vec::<&String>::new());
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| sources(folder))).collect()
}
