//! `screen` on the demo: figures known from the publications, in JSON, csv and words.

use serde_json::Value;

use super::Home;

/// The row of an indicator in a JSON answer.
fn row<'a>(answer: &'a Value, indicator: &str) -> &'a Value {
    answer["rows"].as_array().unwrap().iter().find(|row| row["indicator"] == indicator).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn what_sticks_out_is_told_with_value_place_colour_and_peers() {
    let home = Home::new().with_demo();
    let answer = json(&home.run("screen --unit 0163 --area aldre --period 2015 --peers liknande --json").done());
    assert_eq!(answer["schema"], 1);
    let source = answer["source"].as_str().unwrap();
    assert!(source.contains("Källa: ") && source.contains("Egen bearbetning av data från Kolada"), "{source}");
    // Hemtjänsten i sin helhet, ÖJ äldre 2015: 88 per cent, place 224 of 286, red.
    let printed = row(&answer, "7");
    let figures = ["value", "rank", "rank_of"].map(|name| printed[name].to_string());
    assert_eq!(figures, ["88.0", "224", "286"], "{printed}");
    let words = ["unit", "period", "gender", "status", "direction", "colour", "peers"];
    let told = words.map(|name| printed[name].as_str().unwrap());
    assert_eq!(told, ["0163", "2015", "T", "present", "higher", "red", "liknande"]);
    assert_eq!(printed["peer_n"], 7);
    let difference = printed["value"].as_f64().unwrap() - printed["peer_median"].as_f64().unwrap();
    assert_eq!(printed["difference"].as_f64(), Some(difference));
    // Without a code an indicator is called by its number: never by nothing.
    assert!(answer["rows"].as_array().unwrap().iter().all(|row| row["indicator"] != ""));
}

#[test]
fn missing_values_are_null_and_keep_their_mark() {
    let home = Home::new().with_demo();
    let answer = json(&home.run("screen --unit Sollentuna --peers riket --period 2015 --json").done());
    let missing = row(&answer, "4");
    assert!(["value", "rank", "difference"].iter().all(|name| missing[name].is_null()), "{missing}");
    assert_eq!((missing["status"].as_str(), missing["mark"].as_str()), (Some("missing"), Some(".")));
}

#[test]
fn period_takes_the_latest_by_that_year_and_gender_is_obeyed() {
    let home = Home::new().with_demo();
    let at = |line: &str| row(&json(&home.run(line).done()), "U21468").clone();
    assert_eq!(at("screen --json")["period"], "2022");
    assert_eq!(at("screen --json --period 2019")["period"], "2019");
    // The survey was not made in 2021.
    let women = at("screen --json --gender K --period 2021");
    assert_eq!((women["gender"].as_str(), women["period"].as_str()), (Some("K"), Some("2020")));
    assert_eq!(json(&home.run("screen --json --period 2000").done())["rows"].as_array().unwrap().len(), 0);
}

#[test]
fn people_get_a_table_and_spreadsheets_csv() {
    let home = Home::new().with_demo();
    let table = home.run("screen --area aldre --period 2015").done();
    assert!(table.starts_with("Färg "), "{table}");
    assert!(table.contains("! röd") && table.contains("224 av 286 (delad)"), "{table}");
    assert!(table.contains("Jämfört med Liknande kommuner äldreomsorg 2024 (7)."), "{table}");
    let english = home.run("screen --lang en --period 2015").done();
    assert!(english.contains("224 of 286") && english.contains("Compared with Similar municipalities"), "{english}");
    assert!(english.contains("Egen bearbetning av data från Kolada"), "as Kolada's terms ask: {english}");
    let csv = home.run("screen --csv --period 2015").done();
    assert!(csv.starts_with("\u{FEFF}area;indicator;title;"), "{csv}");
    assert!(csv.contains(";−") || csv.contains(",5;"), "decimal comma: {csv}");
}

#[test]
fn who_and_whom_must_be_known() {
    let home = Home::new().with_demo();
    assert!(home.run("screen --unit Atlantis").refused(1).contains("Atlantis"));
    assert!(home.run("screen --peers grannar").refused(1).contains("grannar"));
    assert!(home.run("screen --area xx").refused(1).contains("område xx"));
    assert!(home.run("export values --out - --area xx").refused(1).contains("område xx"));
    assert!(home.run("screen --area hemloshet").done().starts_with("Här finns inga värden."));
    let empty = Home::new().with_file();
    assert!(empty.run("screen").refused(1).contains("--unit"));
    assert_eq!(json(&empty.run("screen --unit 0163 --json").done())["rows"], Value::Array(Vec::new()));
}
