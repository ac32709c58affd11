//! `editions`: named, beside each other, joined and kept apart.

use std::fs;

use fyrfalt::store::{Access, Store};
use serde_json::Value;

use super::{Home, stamp};
use crate::support::editions;

fn home() -> Home {
    let home = Home::new().with_file();
    editions::both(&Store::open(&home.db(), Access::Existing, &stamp()).unwrap());
    home
}

fn compared(home: &Home) -> Value {
    serde_json::from_str(&home.run("editions compare --json").done()).unwrap()
}

#[test]
fn editions_are_named_and_compared_in_every_form() {
    let home = home();
    let list = home.run("editions").done();
    assert!(list.lines().nth(1).unwrap().starts_with("2017"), "{list}");
    let said = home.run("editions compare 2015 2017 --area aldre").done();
    assert!(said.starts_with("2015 → 2017\n") && said.contains("Fallskador, [80] år och äldre"), "{said}");
    let csv = home.run("editions compare --csv").done();
    assert!(csv.contains("came;;;Mat och måltider i särskilt boende;"), "{csv}");
    let json = compared(&home);
    assert_eq!(
        (&json["schema"], &json["older"]["name"], &json["newer"]["name"]),
        (&1.into(), &"2015".into(), &"2017".into())
    );
    assert!(json["source"].as_str().unwrap().contains("Socialstyrelsen"), "{json}");
    let counts = ["proposals", "came", "went", "kept"].map(|group| json[group].as_array().unwrap().len());
    assert_eq!(counts, [4, 1, 1, 1]);
    let met = json["proposals"].as_array().unwrap().iter().find(|pair| pair["overlap"]["values"] != 0).unwrap();
    assert_eq!(
        (&met["overlap"]["values"], &met["overlap"]["equal"], &met["certain"]),
        (&290.into(), &290.into(), &true.into())
    );
}

#[test]
fn certain_pairs_are_joined_and_declined_ones_not_asked_about_again() {
    let home = home();
    let json = compared(&home);
    let pairs = json["proposals"].as_array().unwrap();
    let other = pairs.iter().find(|pair| pair["differs"] != Value::Array(Vec::new())).unwrap();
    let pair = other["pair"].as_str().unwrap();
    let said = home.run(&format!("editions join --certain --decline {pair}")).done();
    assert_eq!(
        said,
        "3 par är hoplagda till var sin indikator.\n1 par är inte samma indikator. Du får inte frågan om det igen.\n"
    );
    let json = compared(&home);
    assert_eq!((json["proposals"].as_array().unwrap().len(), json["kept"].as_array().unwrap().len()), (1, 4));
    assert_eq!(json["proposals"][0]["declined"], true);
    assert_eq!(home.run(&format!("editions join --decline {pair}")).done(), "Inget ändrat: det var redan så.\n");
    assert_eq!(json["proposals"][0]["answer"], "no");
    let answers: Vec<_> = json["kept"].as_array().unwrap().iter().map(|one| one["answer"].as_str()).collect();
    assert_eq!(answers.iter().flatten().collect::<Vec<_>>(), [&"yes"; 3]);
    let taken_back = format!("1 par är nu en indikator.\nDet tidigare svaret nej är borttaget: {pair}\n");
    assert_eq!(home.run(&format!("editions join --accept {pair}")).done(), taken_back);
}

#[test]
fn a_pair_that_is_not_proposed_is_joined_only_when_that_is_said() {
    let home = home();
    let json = compared(&home);
    let number = |list: &str| json[list][0]["indicator"].as_u64().unwrap();
    let pair = format!("{}={}", number("went"), number("came"));
    let refused = home.run(&format!("editions join --accept {pair}")).refused(1);
    assert!(refused.contains("”Boendemiljö i särskilt boende” och ”Mat och måltider i särskilt boende”"), "{refused}");
    assert!(refused.contains("--unproposed"), "{refused}");
    let done = home.run(&format!("editions join --accept {pair} --unproposed")).done();
    assert_eq!(done, "1 par är nu en indikator.\n");
    let after = compared(&home);
    let counts = ["proposals", "came", "went", "kept"].map(|group| after[group].as_array().unwrap().len());
    assert_eq!(counts, [4, 0, 0, 2]);
    let both = number("went");
    let in_both = home.run(&format!("editions join --accept {both}=99 --unproposed")).refused(1);
    assert!(in_both.contains(&format!("{both} finns redan i båda utgåvorna")), "{in_both}");
    home.run("editions join --certain --unproposed").refused(2);
}

#[test]
fn answers_certainty_and_units_stand_in_the_table_and_in_csv() {
    let home = home();
    let said = home.run("editions compare").done();
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[3].contains("Svar") && lines[3].contains("Bedömning") && lines[3].contains("Enhet"), "{said}");
    assert!(lines[4].contains("obesvarat") && lines[4].contains("säker") && lines[4].contains("Procent"), "{said}");
    let came = compared(&home)["came"][0]["indicator"].clone();
    assert!(said.contains(&format!("  {came}  Mat och måltider")), "{said}");
    let csv = home.run("editions compare --csv").done();
    let mut rows = csv.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let head = rows.next().unwrap();
    let at = |name: &str| head.iter().position(|one| *one == name).unwrap();
    let rows: Vec<Vec<&str>> = rows.collect();
    assert!(rows.iter().all(|row| row.len() == head.len()), "{csv}");
    let mut answers: Vec<&str> = rows.iter().map(|row| row[at("answer")]).filter(|one| !one.is_empty()).collect();
    answers.dedup();
    assert_eq!((answers, rows[0][at("older_unit")], rows[0][at("newer_unit")]), (vec!["open"], "Procent", "Procent"));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    assert!(home.run("editions compare 2015 2099").refused(1).contains("De som finns: 2017, 2015"));
    assert!(home.run("editions compare 2015 2015").refused(1).contains("med sig själv"));
    assert!(home.run("editions join --accept 1=99").refused(1).contains("numret 99 i 2017"));
    assert!(home.run("editions join --decline 1=99").refused(1).contains("1=99"));
    assert!(home.run("editions join").refused(2).contains("--accept"));
    assert!(home.run("editions join --accept ett").refused(2).contains("ett"));
    home.run("editions compare 2015").refused(2);
    let empty = Home::new().with_file();
    assert!(empty.run("editions").done().contains("ingen utgåva"));
    assert!(empty.run("editions compare").refused(1).contains("inte två utgåvor"));
}

#[test]
fn a_known_indicator_that_comes_again_with_its_service_in_front_is_proposed() {
    let home = Home::new();
    for (name, title) in [("2023.csv", "Öppna jämförelser 2023"), ("2024.csv", "Hemtjänst 2024")] {
        let rows = "Kommun;Indikator;Värde\nSala;Andel nöjda (%);50\nMora;Andel nöjda (%);60\nSala;Väntetid (dagar);9\nMora;Väntetid (dagar);8\n";
        fs::write(home.path(name), format!("{title}\n{rows}")).unwrap();
        home.run(&format!("import {name}")).done();
    }
    let json = compared(&home);
    let names = |pair: &Value| ["older", "newer"].map(|side| pair[side]["title"].as_str().unwrap().to_owned());
    let pairs: Vec<_> = json["proposals"].as_array().unwrap().iter().map(names).collect();
    let wanted = ["Andel nöjda", "Väntetid"].map(|name| [name.to_owned(), format!("Hemtjänst – {name}")]);
    assert_eq!(pairs, wanted);
}
