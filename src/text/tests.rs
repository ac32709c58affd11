//! The two languages hold the same texts with the same variables, and texts come out as they should.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Id → variables of every message in a language, read from the files line by line.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for room in ROOMS {
        let mut id = String::new();
        for line in room.source(lang).lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                name.trim().clone_into(&mut id);
                assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is written twice ({})", room.name);
            }
            found.entry(id.clone()).or_default().extend(variables(line));
        }
    }
    found.remove("");
    found
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or("").to_owned()
    })
}

#[test]
fn both_languages_hold_the_same_texts_with_the_same_variables() {
    let (sv, en) = (messages(Lang::Sv), messages(Lang::En));
    for (id, variables) in &sv {
        assert_eq!(en.get(id), Some(variables), "{id}: sv and en differ");
    }
    for id in en.keys() {
        assert!(sv.contains_key(id), "{id} is only in English");
    }
}

#[test]
fn every_file_is_read_without_faults_and_every_message_is_found() {
    for lang in [Lang::Sv, Lang::En] {
        for room in ROOMS {
            let faults = FluentResource::try_new(room.source(lang).to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None, "{}/{}.ftl", lang.code(), room.name);
        }
        let texts = Texts::new(lang);
        for id in messages(lang).keys() {
            assert!(texts.has(id), "{id} in {}", lang.code());
        }
    }
}

#[test]
fn an_unknown_id_gives_itself() {
    assert_eq!(Texts::new(Lang::Sv).get("no-such-text"), "no-such-text");
}

#[test]
fn arguments_from_outside_are_made_visible_and_counts_grouped() {
    let texts = Texts::new(Lang::Sv);
    let message =
        Message::new("keymap-clash").with("word", "a\u{202E}b").with("other", 2024_i64).with("line", 12_345_i64);
    let said = texts.say(&message);
    assert!(said.starts_with("Rad 12\u{A0}345: ”a‹U+202E›b” står redan på rad 2024 "), "{said}");
}

#[test]
fn a_choice_follows_the_argument() {
    let texts = Texts::new(Lang::En);
    let guess = |near: &str| {
        texts.say(&Message::new("keymap-unknown-key").with("word", "entr").with("near", near).with("line", 3_i64))
    };
    assert_eq!(guess("enter"), "Line 3: there is no key “entr”. Did you mean “enter”? The line is left out.");
    assert_eq!(guess("none"), "Line 3: there is no key “entr”. The line is left out.");
}
