//! How long files and functions may be, and that each file says what it is.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use crate::house::{House, Source, attributes, for_tests};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

/// Functions that are longer, each with its reason.
const LONGER: &[(&str, &str, &str)] = &[];

/// Files without a first line `//!`, or longer than 400 lines.
pub fn file_faults(house: &House) -> Vec<String> {
    let mut faults = Vec::new();
    for file in &house.files {
        if !file.text.starts_with("//! ") {
            faults.push(format!("{}: the first line says with //! what lives here", file.at(1)));
        }
        let lines = file.text.lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("{}: {lines} lines, at most {LONGEST_FILE}", file.path));
        }
    }
    faults
}

/// Functions longer than 60 lines outside tests, and exceptions that are no longer needed.
pub fn function_faults(house: &House) -> Vec<String> {
    let mut search = Search { file: None, long: Vec::new() };
    for file in house.src().filter(|file| !file.is_test_only()) {
        search.file = Some(file);
        search.visit_file(&file.syntax);
    }
    let excused = |path: &str, name: &str| LONGER.iter().any(|(file, function, _)| *file == path && *function == name);
    let long = search.long.iter().filter(|long| !excused(&long.path, &long.name));
    let mut faults: Vec<String> = long.map(Long::fault).collect();
    for (file, function, _) in LONGER {
        if !search.long.iter().any(|long| long.path == *file && long.name == *function) {
            faults.push(format!("{file}: `{function}` is short now, its exception can go"));
        }
    }
    faults
}

struct Long {
    path: String,
    line: usize,
    name: String,
    lines: usize,
}

impl Long {
    fn fault(&self) -> String {
        format!("{}:{}: `{}` has {} lines, at most {LONGEST_FUNCTION}", self.path, self.line, self.name, self.lines)
    }
}

struct Search<'a> {
    file: Option<&'a Source>,
    long: Vec<Long>,
}

impl Search<'_> {
    fn judge(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let Some(file) = self.file else { return };
        let line = signature.span().start().line;
        let lines = block.span().end().line + 1 - line;
        if lines > LONGEST_FUNCTION {
            self.long.push(Long { path: file.path.clone(), line, name: signature.ident.to_string(), lines });
        }
    }
}

impl<'ast> Visit<'ast> for Search<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.judge(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.judge(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}
