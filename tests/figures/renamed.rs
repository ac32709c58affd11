//! Names that changed between two years of a source, matched without its codes and held against what a reader says.

use std::collections::{BTreeMap, HashSet};

use fyrfalt::compare::editions::matched;

use crate::support;

/// How many of the proposals are right, and of how many that are to be found.
struct Score {
    proposed: usize,
    right: usize,
    all: usize,
}

impl Score {
    fn of(older: &[(String, String)], newer: &[(String, String)]) -> Self {
        let titles = |names: &[(String, String)]| names.iter().map(|(_, title)| title.clone()).collect::<Vec<_>>();
        let (from, to) = (titles(older), titles(newer));
        let [from, to] = [&from, &to].map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
        let pairs = matched(&from, &to);
        let known: HashSet<&str> = newer.iter().map(|(key, _)| key.as_str()).collect();
        Self {
            proposed: pairs.len(),
            right: pairs.iter().filter(|(one, other, _)| older[*one].0 == newer[*other].0).count(),
            all: older.iter().filter(|(key, _)| known.contains(key.as_str())).count(),
        }
    }

    #[track_caller]
    fn at_least(&self, precision: f64, recall: f64) {
        let share =
            |part: usize, of: usize| f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(of).unwrap());
        let found = (share(self.right, self.proposed), share(self.right, self.all));
        assert!(found.0 >= precision && found.1 >= recall, "{found:?} of {} proposed", self.proposed);
    }
}

#[test]
fn pairs_looked_at_by_hand_are_found() {
    let (mut older, mut newer, mut pairs) = (Vec::new(), Vec::new(), 0);
    for (number, line) in include_str!("data/renamed.csv").lines().filter(|line| !line.starts_with('#')).enumerate() {
        let cells: Vec<&str> = line.split(';').collect();
        let key = number.to_string();
        pairs += usize::from(cells[0] == "same");
        older.extend((!cells[1].is_empty()).then(|| (key.clone(), cells[1].to_owned())));
        newer.extend((!cells[2].is_empty()).then(|| (key, cells[2].to_owned())));
    }
    assert_eq!(pairs, 40);
    Score::of(&older, &newer).at_least(0.97, 0.9);
}

/// Code → title of the source's catalogue.
type Titles = BTreeMap<String, String>;

fn catalogues() -> Option<(Titles, Titles)> {
    let older = std::fs::read(support::shared("data/kolada/kpi_v2_2024-08.csv")?).unwrap();
    let older = csv::Reader::from_reader(older.as_slice())
        .records()
        .map(Result::unwrap)
        .map(|row| (row[0].to_owned(), row[1].to_owned()))
        .collect();
    let newer = std::fs::read_to_string(support::shared("data/kolada/kpi.json")?).unwrap();
    let newer: serde_json::Value = serde_json::from_str(&newer).unwrap();
    let entries =
        newer.as_array().or_else(|| newer["values"].as_array()).or_else(|| newer["results"].as_array()).unwrap();
    let text = |entry: &serde_json::Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
    Some((older, entries.iter().map(|entry| (text(entry, "id"), text(entry, "title"))).collect()))
}

#[test]
fn titles_that_kolada_changed_are_found_without_their_codes() {
    let Some((older, newer)) = catalogues() else { return };
    let changed = |code: &&String| newer.get(*code).is_some_and(|title| title.trim() != older[*code].trim());
    // In this survey the codes were moved on by two: a code stands for another question than before.
    let codes: Vec<&String> = older.keys().filter(changed).filter(|code| !code.starts_with("U2649")).collect();
    assert!(codes.len() > 350, "{}", codes.len());
    let of = |titles: &Titles| codes.iter().map(|code| ((*code).clone(), titles[*code].clone())).collect::<Vec<_>>();
    let gone =
        older.iter().filter(|(code, _)| !newer.contains_key(*code)).map(|(code, title)| (code.clone(), title.clone()));
    let came = newer.iter().filter(|(code, _)| !older.contains_key(*code)).step_by(20);
    let older_names: Vec<_> = of(&older).into_iter().chain(gone).collect();
    let newer_names: Vec<_> =
        of(&newer).into_iter().chain(came.map(|(code, title)| (code.clone(), title.clone()))).collect();
    Score::of(&older_names, &newer_names).at_least(0.95, 0.9);
}

#[test]
fn names_of_two_editions_that_are_the_same_are_matched_with_themselves() {
    let Some(path) = support::shared("data/oj/oj_aldre_2015_indikatorer_och_riktning.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let titles: Vec<(&str, &str)> =
        text.lines().skip(1).map(|line| line.split(';').collect::<Vec<_>>()).map(|row| (row[3], row[4])).collect();
    let older: Vec<String> = titles.iter().map(|(number, title)| format!("{number}. {title}")).collect();
    let later = |title: &str| {
        title.replace("2014-2015", "2016").replace("2012–2014", "2014–2016").replace("2012-2014", "2014–2016")
    };
    let newer: Vec<String> =
        titles.iter().rev().zip(1..).map(|((_, title), number)| format!("{number}. {}", later(title))).collect();
    let [older, newer] = [&older, &newer].map(|names| names.iter().map(String::as_str).collect::<Vec<_>>());
    let pairs = matched(&older, &newer);
    assert_eq!(pairs.len(), 31);
    assert!(pairs.iter().all(|(one, other, alike)| one + other == 30 && *alike >= 1.0), "{pairs:?}");
}
