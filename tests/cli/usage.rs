//! Help in both languages, and sentences for what cannot be understood.

use super::{Answer, Home};

#[test]
fn help_is_in_the_users_language() {
    let home = Home::new();
    let swedish = home.run("--help").done();
    assert!(swedish.contains("Användning: fyrfalt [FLAGGOR] [KOMMANDO]"), "{swedish}");
    let english = home.run("--lang en --help").done();
    assert!(english.contains("Usage: fyrfalt [OPTIONS] [COMMAND]"), "{english}");
    assert_eq!(home.run("--lang=en --help").done(), english);
}

#[test]
fn every_word_of_every_help_has_its_text() {
    let home = Home::new();
    let commands = "|demo|import|screen|export|export values|backup|restore|check|keys|units|units merge|units unmerge";
    for command in commands.split('|') {
        for lang in ["sv", "en"] {
            let help = home.run(&format!("{command} --lang {lang} --help")).done();
            assert!(!help.contains("cli-"), "{help}");
            let english = ["Options:", "Arguments:", "Commands:", "Usage:"];
            assert!(lang == "en" || !english.iter().any(|word| help.contains(word)), "{help}");
        }
    }
}

#[test]
fn what_cannot_be_understood_ends_with_2_and_a_sentence() {
    let home = Home::new();
    for (line, sentence) in [
        ("impor", "Det finns inget kommando impor. Se fyrfalt --help."),
        ("import", "<FIL>... saknas. Se fyrfalt --help."),
        ("import --nej f", "Det finns inget argument --nej. Se fyrfalt --help."),
        ("screen --json --csv", "--json och --csv går inte att använda samtidigt. Se fyrfalt --help."),
        ("screen --period 15", "15 går inte att använda som --period <ÅR>. Se fyrfalt --help."),
        ("export", "Ett kommando saknas. Se fyrfalt --help."),
        ("--lang de", "de går inte att använda som --lang <SPRÅK>. Det kan vara: sv, en. Se fyrfalt --help."),
        ("check --lang", "--lang <SPRÅK> behöver ett värde. Se fyrfalt --help."),
        ("--lang en impor", "There is no command impor. See fyrfalt --help."),
    ] {
        assert_eq!(home.run(line).refused(2), sentence);
    }
}

#[test]
fn the_version_is_told() {
    assert_eq!(Home::new().run("--version").done(), format!("fyrfalt {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn without_a_terminal_the_workbench_says_so_and_leaves_nothing_behind() {
    let home = Home::new();
    std::fs::create_dir(home.path("tmp")).unwrap();
    for line in ["demo", "--lang en demo"] {
        let output = home.program().env("TMPDIR", home.path("tmp")).args(line.split(' ')).output().unwrap();
        let sentence = Answer::from(output).refused(1);
        assert!(sentence.contains("terminal"), "{sentence}");
    }
    assert_eq!(std::fs::read_dir(home.path("tmp")).unwrap().count(), 0);
}
