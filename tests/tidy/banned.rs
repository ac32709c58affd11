//! Names that code must not use: clocks and the environment outside their rooms, panics, sleeps, Swedish identifiers.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::house::{House, Named, Source};

/// Clock readings that give the time of day.
const WALL_CLOCKS: &[[&str; 2]] =
    &[["Timestamp", "now"], ["Zoned", "now"], ["SystemTime", "now"], ["Uuid", "now_v7"], ["Uuid", "now_v1"]];
/// Rooms whose code must give the same answer each time: not even a stopwatch.
const PURE: &[&str] =
    &["domain", "stats", "locale", "keymap", "ui", "text", "msg", "report", "panes", "dialogs", "app"];

/// The time of day outside `runtime/clock.rs`, a stopwatch in a pure room, the environment outside cli and runtime.
pub fn world_faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.src().filter(|file| !file.is_test_only() && file.path != "src/runtime/clock.rs") {
        let room = file.room().unwrap_or_default();
        for named in file.names() {
            let fault = if WALL_CLOCKS.iter().any(|clock| ends_with(named, clock)) {
                "reads the clock; take `now` as an argument"
            } else if PURE.contains(&room) && ends_with(named, &["Instant", "now"]) {
                "reads the clock in a room that must be pure"
            } else if !["cli", "runtime", "main"].contains(&room) && reads_environment(named) {
                "reads the environment; only cli and runtime do"
            } else {
                continue;
            };
            faults.push(format!("{}: `{}` {fault}", file.at(named.line), named.segments.join("::")));
        }
    }
    faults
}

fn ends_with(named: &Named, end: &[&str; 2]) -> bool {
    named.segments.ends_with(&end.map(str::to_owned))
}

fn reads_environment(named: &Named) -> bool {
    let segments: Vec<&str> = named.segments.iter().map(String::as_str).collect();
    matches!(segments.as_slice(), ["std", "env", ..] | ["env", "var" | "var_os" | "vars" | "args" | "temp_dir", ..])
}

/// `.unwrap()`, `.expect()`, `panic!`, `todo!`, `unimplemented!`, `unreachable!`, `dbg!` outside tests.
pub fn panic_faults(house: &House) -> Vec<String> {
    const WORDS: &[&str] = &[".unwrap", ".expect", "panic", "todo", "unimplemented", "unreachable", "dbg"];
    let mut faults = Vec::new();
    for file in house.src().filter(|file| !file.is_test_only()) {
        let names = file.names().iter().filter(|named| named.segments.len() == 1);
        for named in names.filter(|named| WORDS.contains(&named.segments[0].as_str())) {
            faults.push(format!("{}: `{}`", file.at(named.line), named.segments[0].trim_start_matches('.')));
        }
    }
    faults
}

/// `thread::sleep` in a test, `#[ignore]` anywhere.
pub fn test_faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.files.iter().filter(|file| !file.path.starts_with("benches/")) {
        let mut search = TestSearch { file, in_test: file.is_test_only(), faults: Vec::new() };
        search.visit_file(&file.syntax);
        faults.extend(search.faults);
    }
    faults
}

struct TestSearch<'a> {
    file: &'a Source,
    in_test: bool,
    faults: Vec<String>,
}

impl<'ast> Visit<'ast> for TestSearch<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let outside = self.in_test;
        self.in_test |= crate::house::for_tests(crate::house::attributes(item));
        visit::visit_item(self, item);
        self.in_test = outside;
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let is_sleep = |path: &syn::ExprPath| path.path.segments.last().is_some_and(|last| last.ident == "sleep");
        if self.in_test && matches!(&*call.func, syn::Expr::Path(path) if is_sleep(path)) {
            self.faults.push(format!("{}: sleeps", self.file.at(call.span().start().line)));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if attribute.path().is_ident("ignore") {
            self.faults.push(format!("{}: #[ignore]", self.file.at(attribute.span().start().line)));
        }
    }
}

/// Items and variants named with a Swedish word that the glossary gives an English name.
pub fn word_faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in house.src() {
        let mut search = WordSearch { file, faults: Vec::new() };
        search.visit_file(&file.syntax);
        faults.extend(search.faults);
    }
    faults
}

/// Swedish word, and the glossary's identifier for it.
const GLOSSARY: &[(&str, &str)] = &[
    ("indikator", "indicator"),
    ("nyckeltal", "kpi"),
    ("varde", "observation or value"),
    ("mal", "goal"),
    ("omrade", "area"),
    ("enhet", "unit"),
    ("kommungrupp", "municipality_group"),
    ("jamforelsegrupp", "peer_group"),
    ("omgang", "round"),
    ("steg", "step"),
    ("aktivitet", "activity"),
    ("forslag", "suggestion"),
    ("tavla", "board"),
    ("snabbanalys", "screening"),
    ("beslut", "decision"),
    ("underlag", "decision_basis"),
    ("nämnd", "committee"),
    ("namnd", "committee"),
];

struct WordSearch<'a> {
    file: &'a Source,
    faults: Vec<String>,
}

impl WordSearch<'_> {
    fn judge(&mut self, ident: &syn::Ident) {
        let words = words(&ident.to_string());
        for (swedish, english) in GLOSSARY.iter().filter(|(swedish, _)| words.iter().any(|word| word == swedish)) {
            let at = self.file.at(ident.span().start().line);
            self.faults.push(format!("{at}: `{ident}`: the glossary's word for {swedish} is {english}"));
        }
    }
}

fn words(ident: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in ident.chars() {
        if c == '_' || c.is_uppercase() {
            words.push(String::new());
        }
        if c != '_' {
            words.last_mut().expect("one word").extend(c.to_lowercase());
        }
    }
    words
}

impl<'ast> Visit<'ast> for WordSearch<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.judge(&item.sig.ident);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.judge(&item.sig.ident);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.judge(&item.ident);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.judge(&item.ident);
        item.variants.iter().for_each(|variant| self.judge(&variant.ident));
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if let Some(ident) = &field.ident {
            self.judge(ident);
        }
    }
}
