//! `editions`: named, beside each other, joined and kept apart.

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
    assert_eq!(home.run(&format!("editions join --accept {pair}")).done(), "1 par är nu en indikator.\n");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    assert!(home.run("editions compare 2015 2099").refused(1).contains("De som finns: 2017, 2015"));
    assert!(home.run("editions compare 2015 2015").refused(1).contains("med sig själv"));
    assert!(home.run("editions join --accept 1=99").refused(1).contains("1=99"));
    assert!(home.run("editions join").refused(2).contains("--accept"));
    assert!(home.run("editions join --accept ett").refused(2).contains("ett"));
    home.run("editions compare 2015").refused(2);
    let empty = Home::new().with_file();
    assert!(empty.run("editions").done().contains("ingen utgåva"));
    assert!(empty.run("editions compare").refused(1).contains("inte två utgåvor"));
}
