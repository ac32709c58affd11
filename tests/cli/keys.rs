//! `keys`: the map in force, and judging a file.

use std::fs;

use super::Home;

#[test]
fn the_map_in_force_names_keys_and_what_they_do() {
    let home = Home::new();
    let map = home.run("keys").done();
    assert!(map.contains("[global]") && map.contains("app.quit"), "{map}");
    assert!(!map.contains("action-"), "every action has its text: {map}");
    assert!(home.run("keys --lang en").done().contains("Action"));
}

#[test]
fn an_own_map_lies_over_the_bundled_one() {
    let home = Home::new();
    fs::write(home.path("min.toml"), "[global]\n\"ctrl-x\" = \"app.quit\"\n").unwrap();
    assert!(home.run("keys --keymap min.toml").done().contains("ctrl-x"));
    assert!(home.run("keys --check min.toml").done().contains("inga fel"));
}

#[test]
fn the_vim_keys_lie_over_the_standard_ones_by_name() {
    let home = Home::new();
    let map = home.run("keys --keymap vim").done();
    assert!(map.contains("ctrl-r") && map.contains("g g") && map.contains("Z Z"), "{map}");
    assert!(!home.run("keys").done().contains("ctrl-r"));
    home.run("keys --check vim").done();
    home.run("keys --keymap ./vim").refused(1);
}

#[test]
fn every_fault_is_told_with_its_line() {
    let home = Home::new();
    fs::write(home.path("fel.toml"), "[global]\n\"ctrl-x\" = \"app.qiut\"\n\"knapp\" = \"app.quit\"\n").unwrap();
    let answer = home.run("keys --check fel.toml");
    assert_eq!(answer.code, 1);
    assert_eq!(answer.out.lines().count(), 2, "{}", answer.out);
    for (line, number) in answer.out.lines().zip(["2", "3"]) {
        assert!(line.contains(number), "{line}");
    }
    assert!(answer.out.contains("app.quit"), "did you mean: {}", answer.out);
    assert_eq!(answer.err.lines().count(), 1);
    home.run("keys --check saknas.toml").refused(1);
}

#[test]
fn the_readme_names_the_keys_in_force() {
    let map = Home::new().run("keys").done();
    let means = |key: &str, text: &str| {
        let pair = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(text));
        map.lines().any(pair)
    };
    let readme = include_str!("../../README.md");
    let table = readme.split("## Tangenter").nth(1).and_then(|rest| rest.split("##").next()).unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 15);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        for key in cells[0].split("` `").map(|key| key.trim_matches('`')) {
            assert!(means(key, cells[1]), "{row}");
        }
    }
}
