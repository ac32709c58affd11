//! `export values`: the header, rows as printed with their cells, filters, JSON lines, files left whole.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{Home, is_there};

const HEADER: &str = "\u{FEFF}area;indicator;title;unit_of_measure;direction;level;unit_code;unit;period;gender;value;\
    status;mark;file_colour;colour;rank;rank_of;file;sheet;cell";

#[test]
fn a_value_stands_as_printed_with_place_and_cell() {
    let home = Home::new().with_demo();
    let csv = home.run("export values --out - --unit 0163 --period 2015 --area aldre").done();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], HEADER);
    let row = "aldre;7;Hemtjänsten i sin helhet, 65 år och äldre;Procent;higher;municipality;0163;Sollentuna;2015;T;88;\
        present;;red;red;224;286;oj_aldre_2015.xlsx;Tabell 2;I24";
    assert!(lines.contains(&row), "{csv}");
    let missing = "aldre;4;Riskförebyggande åtgärder - ordinärt boende, 65 år och äldre;Procent;higher;municipality;0163;\
        Sollentuna;2015;T;;missing;.;grey;grey;;;oj_aldre_2015.xlsx;Tabell 2;C24";
    assert!(lines.contains(&missing), "{csv}");
    assert!(csv.contains(";-0,5;"), "decimal comma and a plain minus: {csv}");
}

#[test]
fn ranks_are_over_all_units_whatever_the_filter() {
    let home = Home::new().with_demo();
    let all = home.run("export values --out - --indicator U21468 --period 2022").done();
    let one = home.run("export values --out - --indicator u21468 --period 2022 --unit Sollentuna").done();
    let rows: Vec<&str> = one.lines().skip(1).collect();
    assert_eq!(rows.len(), 3, "T, K and M: {one}");
    assert!(rows.iter().all(|row| all.contains(row)));
}

#[test]
fn a_printed_place_is_kept_where_rounding_would_move_it() {
    let home = Home::new().with_demo();
    let csv = home.run("export values --out - --unit 0163 --period 2015 --area aldre").done();
    let row = csv.lines().find(|line| line.contains("självskattad hälsa för hemtj")).unwrap();
    assert!(row.contains(";-0,5;") && row.contains(";147;"), "{row}");
}

#[test]
fn json_lines_carry_numbers() {
    let home = Home::new().with_demo();
    let lines = home.run("export values --out - --json --unit 0163 --period 2015 --indicator 7").done();
    let rows: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 1, "{lines}");
    assert_eq!((rows[0]["value"].as_f64(), rows[0]["rank"].as_u64()), (Some(88.0), Some(224)));
    assert!(rows[0]["mark"].is_null());
}

#[test]
fn a_file_is_private_whole_and_never_behind_a_link() {
    let home = Home::new().with_demo();
    assert_eq!(home.run("export values --out ut.csv --period 2015").done(), "");
    assert_eq!(fs::metadata(home.path("ut.csv")).unwrap().permissions().mode() & 0o777, 0o600);
    // ÖJ äldre 2015: 27 indicators of one year, riket and 290 kommuner each; the rest is Kolada's.
    let text = fs::read_to_string(home.path("ut.csv")).unwrap();
    let printed = text.lines().filter(|line| line.contains(";oj_aldre_2015.xlsx;")).count();
    assert_eq!(printed, 27 * 291);
    symlink(home.path("annan"), home.path("länk.csv")).unwrap();
    home.run("export values --out länk.csv").refused(1);
    assert!(!is_there(&home.path("annan")));
}

#[test]
fn a_folder_that_is_not_there_is_told_in_the_users_language() {
    let home = Home::new().with_demo();
    let told = home.run("export values --out finns/inte/ut.csv").refused(1);
    assert!(told.contains("mappen eller filen finns inte") && !told.contains("os error"), "{told}");
}

#[test]
fn an_unknown_indicator_is_named() {
    let home = Home::new().with_demo();
    assert!(home.run("export values --out - --indicator N99999").refused(1).contains("N99999"));
}

#[test]
fn whoever_reads_only_the_first_line_is_no_fault() {
    let home = Home::new().with_demo();
    let mut program = Command::new(env!("CARGO_BIN_EXE_fyrfalt"));
    program.env_clear().env("HOME", home.path("")).args(["export", "values", "--out", "-"]);
    let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((first.trim_end(), ended.status.code()), (HEADER, Some(0)));
    assert!(ended.stderr.is_empty());
}
