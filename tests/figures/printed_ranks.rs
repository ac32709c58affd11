//! The ranks printed in Öppna jämförelser äldre 2015, computed again from the printed values.

use std::collections::BTreeMap;

use fyrfalt::stats::{Better, places};

use crate::support;

/// A value and the rank printed beside it.
type Printed = (f64, Option<u32>);

/// Those of every kommun that has both, by table and column.
fn printed() -> Option<BTreeMap<(String, String), Vec<Printed>>> {
    let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows("data/oj/oj_aldre_2015_kommunresultat_long.csv")? {
        let value = row[9].replace(['−', '–'], "-").replace([' ', '\u{a0}', '\u{2009}'], "").replace(',', ".");
        if let Ok(value) = value.parse::<f64>() {
            all.entry((row[1].clone(), row[2].clone())).or_default().push((value, row[10].parse().ok()));
        }
    }
    Some(all)
}

fn rows(path: &str) -> Option<Vec<Vec<String>>> {
    let text = std::fs::read_to_string(support::shared(path)?).unwrap();
    let rows = text.trim_start_matches('\u{feff}').lines().skip(1);
    Some(rows.map(|line| line.split(';').map(str::to_owned).collect()).collect())
}

#[test]
fn as_many_printed_ranks_as_the_data_folder_says_are_reproduced() {
    let Some(printed) = printed() else { return };
    let indicators = rows("data/oj/oj_aldre_2015_indikatorer_och_riktning.csv").unwrap();
    assert_eq!(indicators.len(), 31);
    for row in indicators {
        let values = &printed[&(row[1].clone(), row[2].clone())];
        let better = if row[10] == "hogt_ar_bast" { Better::Higher } else { Better::Lower };
        let numbers: Vec<f64> = values.iter().map(|(value, _)| *value).collect();
        let ours = places(&numbers, better);
        let equal = ours.iter().zip(values).filter(|(place, (_, rank))| Some(place.best) == *rank).count();
        assert_eq!((values.len().to_string(), equal.to_string()), (row[7].clone(), row[11].clone()), "{}", row[4]);
    }
}
