//! Honest files with places, kinds, counts and parts changed as programs and people break them, imported by the program:
//! read, or refused with a sentence; nothing of them is stored by halves, and no reader dies of them.

use crate::support::dice::{Dice, packed, parts};
use crate::support::hostile::{Tried, halves, has_sentence, rows};
use crate::support::office::Office;
use crate::support::workbook_ods::ods;
use crate::support::workbook_xls::xls;
use crate::support::workbook_xlsb::xlsb;

use super::book_mutated::published;

/// Imports the files, each changed from an honest one; how many could be read.
fn all_are_read_or_refused(name: &str, files: impl Iterator<Item = Vec<u8>>) -> usize {
    let office = Office::new();
    let (mut taken, mut measured, mut before) = (0, 0, rows(&office));
    for (at, bytes) in files.enumerate() {
        let tried = Tried::of(&office, name, &bytes);
        tried.is_within_bounds(name);
        measured += usize::from(tried.peak.is_some());
        match &tried.result {
            Ok(_) => {
                taken += 1;
                before = rows(&office);
            }
            Err(why) => {
                let died = matches!(why.as_str(), "refused-reader-died" | "refused-reader-garbled");
                assert!(has_sentence(why) && !died, "{name} {at}: {why}");
                assert_eq!(rows(&office), before, "{name} {at}: {why}");
            }
        }
        assert_eq!(halves(&office), 0, "{name} {at}");
    }
    assert!(measured > 0 || !cfg!(target_os = "linux"), "no reader was looked at");
    taken
}

/// Up to three parts changed; now and then one is left out, or two stand in each other's place.
fn broken(package: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut all = parts(package);
    for _ in 0..=dice.roll(2) {
        let (one, other) = (dice.roll(all.len()), dice.roll(all.len()));
        match dice.roll(12) {
            0 => drop(all.remove(one)),
            1 => {
                let bytes = std::mem::take(&mut all[one].1);
                all[one].1 = std::mem::replace(&mut all[other].1, bytes);
            }
            _ if all[one].0 == "mimetype" => {}
            _ => dice.part(&mut all[one].1),
        }
    }
    packed(&all)
}

#[test]
fn four_hundred_changed_xlsx_are_read_or_refused() {
    let (whole, mut dice) = (published().write().into_inner(), Dice(0x5EED_0001));
    let taken = all_are_read_or_refused("bok.xlsx", (0..400).map(|_| broken(&whole, &mut dice)));
    assert!((40..400).contains(&taken), "{taken}");
}

#[test]
fn two_hundred_changed_ods_and_xlsb_each_are_read_or_refused() {
    for (name, whole, seed) in [
        ("bok.ods", ods(published()).into_inner(), 0x5EED_0002),
        ("bok.xlsb", xlsb(published()).into_inner(), 0x5EED_0003),
    ] {
        let mut dice = Dice(seed);
        let taken = all_are_read_or_refused(name, (0..200).map(|_| broken(&whole, &mut dice)));
        assert!((10..200).contains(&taken), "{name}: {taken}");
    }
}

#[test]
fn two_hundred_changed_xls_and_csv_each_are_read_or_refused() {
    let csv = "Kommun;Nöjda 2014;Nöjda 2015\nSala;12,5;\"13,5\"\nMora;..;<5\nOrsa;1 003;X\n".as_bytes();
    let wide: Vec<u8> = "\u{feff}Kommun\tNöjda 2015\nSala\t1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = xls(published()).into_inner();
    for (name, wholes, seed) in
        [("bok.xls", [old.as_slice(), &old], 0x5EED_0004), ("bok.csv", [csv, &wide], 0x5EED_0005)]
    {
        let mut dice = Dice(seed);
        let changed = |at: usize| {
            let mut bytes = wholes[at / 2 % 2].to_vec();
            if at.is_multiple_of(2) {
                dice.number(&mut bytes);
            } else {
                dice.change(&mut bytes, false);
            }
            bytes
        };
        let taken = all_are_read_or_refused(name, (0..200).map(changed));
        assert!((10..200).contains(&taken), "{name}: {taken}");
    }
}

const READ: &str = "5 read";
const UNREADABLE: &str = "refused-xlsx-unreadable";

/// What is changed in a sheet or beside it, and what comes of it.
const NAMED: [(&str, &str, &str, &str, &str); 16] = [
    ("a cell without its row", "sheet2.xml", "r=\"B2\"", "r=\"B\"", UNREADABLE),
    ("a cell in row nought", "sheet2.xml", "r=\"B2\"", "r=\"B0\"", UNREADABLE),
    ("a cell with a huge row", "sheet2.xml", "r=\"B2\"", "r=\"B4294967298\"", UNREADABLE),
    ("two cells in one place", "sheet2.xml", "r=\"C2\"", "r=\"B2\"", "5 read"),
    ("a string that is not there", "sheet2.xml", "<v>1</v>", "<v>4000000000</v>", UNREADABLE),
    ("a string of no number", "sheet2.xml", "<v>1</v>", "<v>-1</v>", READ),
    ("a style that is not there", "sheet2.xml", "s=\"1\"", "s=\"4000000000\"", READ),
    ("a kind that does not exist", "sheet2.xml", "t=\"s\"", "t=\"q\"", UNREADABLE),
    (
        "a dimension beyond the sheet",
        "sheet2.xml",
        "<sheetData>",
        "<dimension ref=\"A1:ZZZ9999999\"/><sheetData>",
        READ,
    ),
    ("cells merged over the whole sheet", "sheet2.xml", "ref=\"A1:A2\"", "ref=\"A1:XFD1048576\"", READ),
    ("a formula that is its own", "sheet2.xml", "<f>B1</f>", "<f t=\"shared\" si=\"0\" ref=\"C4:C4\">C4</f>", READ),
    ("a formula shared with none", "sheet2.xml", "<f>B1</f>", "<f t=\"shared\" si=\"99\"/>", READ),
    ("a sheet that is the workbook", "workbook.xml.rels", "worksheets/sheet2.xml", "workbook.xml", UNREADABLE),
    ("a sheet outside the package", "workbook.xml.rels", "worksheets/sheet2.xml", "../../../../etc/passwd", UNREADABLE),
    ("a sheet that no relation leads to", "workbook.xml.rels", "rId2", "rId77", UNREADABLE),
    ("a workbook that is not there", "_rels/.rels", "xl/workbook.xml", "xl/annat.xml", UNREADABLE),
];

#[test]
fn each_broken_place_is_read_or_refused_in_the_same_way() {
    let whole = parts(published().write().get_ref());
    let mut told = Vec::new();
    for (what, part, from, to, wanted) in NAMED {
        let mut all = whole.clone();
        let chosen = all.iter_mut().find(|(name, _)| name.ends_with(part)).unwrap();
        let text = String::from_utf8(chosen.1.clone()).unwrap();
        assert!(text.contains(from), "{what}: {text}");
        chosen.1 = text.replacen(from, to, 1).into_bytes();
        let office = Office::new();
        let result = Tried::of(&office, "bok.xlsx", &packed(&all)).result;
        let found = result.map_or_else(|why| why, |added| format!("{added} read"));
        if found != wanted {
            told.push(format!("{what}: {found}"));
        }
        assert_eq!(halves(&office), 0, "{what}");
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn a_package_without_one_of_its_parts_is_refused_unless_it_is_looks_alone() {
    let whole = parts(published().write().get_ref());
    for (gone, (name, _)) in whole.iter().enumerate() {
        let left = whole.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, part)| part.clone());
        let result = Tried::of(&Office::new(), "bok.xlsx", &packed(&left.collect::<Vec<_>>())).result;
        let found = result.map_or_else(|why| why, |added| format!("{added} read"));
        let wanted = match name.as_str() {
            "xl/styles.xml" => READ,
            "xl/workbook.xml" => "refused-zip",
            _ => UNREADABLE,
        };
        assert_eq!(found, wanted, "{name}");
    }
}
