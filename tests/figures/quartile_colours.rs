//! Every quartile series of the reference set: ranks, colours, quartiles of type 7, unweighted mean.

use fyrfalt::stats::{Band, Better, mean, places, quartiles};

use crate::support;

struct Series {
    id: String,
    better: Better,
    values: Vec<f64>,
    ranks: Vec<(u32, u32, String)>,
    quartiles: Vec<f64>,
    mean: f64,
}

fn close(ours: f64, theirs: f64) -> bool {
    (ours - theirs).abs() <= 1e-9 * ours.abs().max(theirs.abs()).max(1.0)
}

fn check(series: &Series) {
    let Series { id, better, values, ranks, .. } = series;
    for ((place, value), (best, worst, colour)) in places(values, *better).iter().zip(values).zip(ranks) {
        let ours = match place.band() {
            Band::Best => "green",
            Band::Middle => "yellow",
            Band::Worst => "red",
            Band::TooFew => "none",
        };
        assert_eq!((place.best, place.worst, ours), (*best, *worst, colour.as_str()), "{id}: {value}");
    }
    let ours = quartiles(values).expect("values");
    assert!(ours.iter().zip(&series.quartiles).all(|(a, b)| close(*a, *b)), "{id}: {ours:?}");
    assert!(close(mean(values).expect("values"), series.mean), "{id}");
}

fn direction(text: &str) -> Better {
    if text == "higher" { Better::Higher } else { Better::Lower }
}

fn fields(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split(';').collect())
}

#[test]
fn carried_over_series_give_the_printed_figures() {
    let ranks = include_str!("data/ranks.csv");
    let mut seen = 0;
    for line in fields(include_str!("data/quartiles.csv")) {
        let numbers: Vec<f64> = line[3..].iter().map(|n| n.parse().unwrap()).collect();
        let rows: Vec<Vec<&str>> = fields(ranks).filter(|row| row[0] == line[0]).collect();
        check(&Series {
            id: line[0].to_owned(),
            better: direction(line[1]),
            values: rows.iter().map(|row| row[2].parse().unwrap()).collect(),
            ranks: rows.iter().map(|r| (r[3].parse().unwrap(), r[4].parse().unwrap(), r[5].to_owned())).collect(),
            quartiles: numbers[..5].to_vec(),
            mean: numbers[5],
        });
        seen += 1;
    }
    assert_eq!(seen, 7);
}

#[test]
fn every_quartile_series_of_the_reference_folder_is_reproduced() {
    let Some(folder) = support::shared("reference") else { return };
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut seen = 0;
    for file in files.filter(|file| file.file_name().unwrap().to_str().unwrap().starts_with("quart-")) {
        let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        check(&from_json(&json));
        seen += 1;
    }
    assert!(seen >= 7, "{seen}");
}

fn from_json(json: &serde_json::Value) -> Series {
    let expected = &json["expected"];
    let rows: Vec<&serde_json::Value> =
        expected["rows"].as_array().unwrap().iter().filter(|row| row["value"].is_number()).collect();
    let whole = |row: &serde_json::Value, name: &str| u32::try_from(row[name].as_u64().unwrap()).unwrap();
    Series {
        id: json["id"].as_str().unwrap().to_owned(),
        better: direction(json["input"]["better"].as_str().unwrap()),
        values: rows.iter().map(|row| row["value"].as_f64().unwrap()).collect(),
        ranks: rows
            .iter()
            .map(|r| (whole(r, "rank_best"), whole(r, "rank_worst"), r["colour_rank"].as_str().unwrap().to_owned()))
            .collect(),
        quartiles: expected["quartiles_type7"].as_array().unwrap().iter().map(|q| q.as_f64().unwrap()).collect(),
        mean: expected["unweighted_mean"].as_f64().unwrap(),
    }
}
