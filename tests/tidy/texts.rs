//! The texts and the code that names them: every id exists, every text is used, every argument has its place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::house::{House, Source, files_under, root};

type Variables = BTreeMap<String, BTreeSet<String>>;

/// Id → its variables, of every Swedish text (a test in `text` sees to it that English is the same). A text that
/// another one quotes, as `{ store-field }`, lends it its variables.
fn texts() -> Variables {
    let own = own_variables();
    let quoted = |names: &BTreeSet<String>| names.iter().filter_map(|name| own.get(name)).flatten().cloned().collect();
    let with_quoted = |(id, names): (&String, &BTreeSet<String>)| {
        let lent: BTreeSet<String> = quoted(names);
        (id.clone(), names.union(&lent).cloned().collect())
    };
    own.iter().map(with_quoted).collect()
}

/// Id → the names in it: its variables, and the texts that it quotes.
fn own_variables() -> Variables {
    let mut found = Variables::new();
    for path in files_under("src/text/sv", "ftl") {
        let mut id = String::new();
        for line in fs::read_to_string(root().join(path)).unwrap().lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                line.split('=').next().unwrap_or("").trim().clone_into(&mut id);
            }
            let names = line.split('$').skip(1).filter_map(|rest| rest.split(|c: char| !is_id(c)).next());
            let quotes = line.split("{ ").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name);
            let quotes = quotes.filter(|name| name.contains('-') && name.chars().all(is_id));
            found.entry(id.clone()).or_default().extend(names.chain(quotes).map(str::to_owned));
        }
    }
    found
}

const fn is_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// A text named in the code, with the arguments given in the same chain of calls.
struct Use {
    at: String,
    id: String,
    arguments: Vec<String>,
}

/// Ids named in the code that have no text.
pub fn unknown_faults(house: &House) -> Vec<String> {
    let texts = texts();
    let unknown = uses(house).into_iter().filter(|found| !texts.contains_key(&found.id));
    unknown.map(|found| format!("{}: `{}` has no text", found.at, found.id)).collect()
}

/// Arguments given to texts that have no place for them.
pub fn argument_faults(house: &House) -> Vec<String> {
    let texts = texts();
    let mut faults = Vec::new();
    for found in uses(house) {
        let Some(variables) = texts.get(&found.id) else { continue };
        let strangers = found.arguments.iter().filter(|name| !variables.contains(*name));
        faults.extend(strangers.map(|name| format!("{}: `{}` has no place for ${name}", found.at, found.id)));
    }
    faults
}

/// Texts that neither code nor another text names.
pub fn orphan_faults(house: &House) -> Vec<String> {
    let mut named = BTreeSet::new();
    for file in code(house) {
        literals(tokens(file), &mut named);
    }
    named.extend(own_variables().into_values().flatten().filter(|name| name.contains('-')));
    let patterns: Vec<(&str, &str)> = named.iter().filter_map(|named| pattern(named)).collect();
    let built = |id: &str| patterns.iter().any(|(first, last)| id.starts_with(first) && id.ends_with(last));
    let orphan = |id: &String| !named.contains(id) && !built(id);
    texts().into_keys().filter(orphan).map(|id| format!("{id}: no code names this text")).collect()
}

/// What an id put together by `format!("peers-{}-short", …)` begins and ends with.
fn pattern(literal: &str) -> Option<(&str, &str)> {
    let (first, rest) = literal.split_once('{')?;
    let last = rest.rsplit('}').next()?;
    (first.len() > 2 && first.ends_with('-') && first.chars().chain(last.chars()).all(is_id)).then_some((first, last))
}

fn code(house: &House) -> impl Iterator<Item = &Source> {
    house.src().filter(|file| !file.is_test_only())
}

/// The tokens of a file up to its tests, which stand last.
fn tokens(file: &Source) -> TokenStream {
    let code = file.text.split("\n#[cfg(test)]\nmod ").next().unwrap_or(&file.text);
    code.parse().unwrap()
}

/// The value of a plain string literal.
fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    literal.to_string().strip_prefix('"')?.strip_suffix('"').map(str::to_owned)
}

fn literals(stream: TokenStream, found: &mut BTreeSet<String>) {
    for token in stream {
        found.extend(literal(&token));
        if let TokenTree::Group(group) = token {
            literals(group.stream(), found);
        }
    }
}

fn uses(house: &House) -> Vec<Use> {
    let rooms: BTreeSet<String> = texts().keys().filter_map(|id| Some(id.split_once('-')?.0.to_owned())).collect();
    let mut found = Vec::new();
    for file in code(house) {
        search(file, &tokens(file).into_iter().collect::<Vec<_>>(), &rooms, &mut found);
    }
    found
}

/// Finds `Message::new("id")` with the `.with("name", …)` behind it, and `.get("id")`, `.with("id", …)`, `.has("id")`.
fn search(file: &Source, tokens: &[TokenTree], rooms: &BTreeSet<String>, found: &mut Vec<Use>) {
    for (place, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        search(file, &group.stream().into_iter().collect::<Vec<_>>(), rooms, found);
        let Some(id) = first(group) else { continue };
        let before: String = tokens[place.saturating_sub(4)..place].iter().map(ToString::to_string).collect();
        let made = before.ends_with("Message::new");
        let asked = [".get", ".with", ".has"].iter().any(|call| before.ends_with(call));
        if made || (asked && id.split_once('-').is_some_and(|(room, _)| rooms.contains(room))) {
            let arguments = if made { chained(&tokens[place + 1..]) } else { Vec::new() };
            found.push(Use { at: file.at(group.span().start().line), id, arguments });
        }
    }
}

/// The first argument of a call, if it is a string.
fn first(group: &Group) -> Option<String> {
    (group.delimiter() == Delimiter::Parenthesis).then(|| group.stream().into_iter().next())?.as_ref().and_then(literal)
}

/// The names given by `.with("name", …)` directly behind a call.
fn chained(tokens: &[TokenTree]) -> Vec<String> {
    let mut names = Vec::new();
    for call in tokens.chunks(3) {
        let [TokenTree::Punct(dot), TokenTree::Ident(method), TokenTree::Group(group)] = call else { break };
        if dot.as_char() != '.' || method != "with" {
            break;
        }
        names.extend(first(group));
    }
    names
}
