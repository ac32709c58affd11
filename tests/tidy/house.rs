//! The source files as text and syntax, and every path they name outside tests; judges nothing.

use std::cell::OnceCell;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// All Rust files of the package.
pub struct House {
    pub files: Vec<Source>,
}

/// One file.
pub struct Source {
    /// Relative to the package, with `/`.
    pub path: String,
    pub text: String,
    pub syntax: syn::File,
    names: OnceCell<Vec<Named>>,
    test_only: bool,
}

/// A path as the code names it, outside `#[cfg(test)]`, with `super` and `self` resolved to `crate::…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub segments: Vec<String>,
}

/// The package's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files under a folder with this extension ("" = all), sorted; relative to the package.
pub fn files_under(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if extension.is_empty() || path.extension().is_some_and(|found| found == extension) {
                found.push(relative(&path));
            }
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

impl House {
    /// Reads and parses src, tests and benches.
    pub fn read() -> Self {
        let paths = ["src", "tests", "benches"].iter().flat_map(|folder| files_under(folder, "rs"));
        let mut files: Vec<Source> = paths.map(|path| Source::read(&path)).collect();
        let for_tests: Vec<String> = files.iter().flat_map(Source::test_modules).collect();
        for file in &mut files {
            file.test_only |= for_tests.iter().any(|module| file.path.starts_with(module));
        }
        Self { files }
    }

    /// The files of the library and binary.
    pub fn src(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(|file| file.path.starts_with("src/"))
    }
}

impl Source {
    fn read(path: &str) -> Self {
        Self::of(path, fs::read_to_string(root().join(path)).unwrap())
    }

    fn of(path: &str, text: String) -> Self {
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path: path.to_owned(), text, syntax, names: OnceCell::new(), test_only: !path.starts_with("src/") }
    }

    /// `store` for `src/store/mod.rs`; `main` for `src/main.rs`; None for `src/lib.rs`.
    pub fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let room = inside.split('/').next()?.trim_end_matches(".rs");
        (room != "lib").then_some(room)
    }

    /// Whether the whole file is compiled for tests only.
    pub const fn is_test_only(&self) -> bool {
        self.test_only
    }

    /// Where the modules that this file declares as `#[cfg(test)] mod name;` lie: `src/store/tests.`, `src/store/tests/`.
    fn test_modules(&self) -> Vec<String> {
        let folder = match self.path.strip_suffix("/mod.rs") {
            Some(folder) => folder,
            None => self.path.trim_end_matches(".rs").trim_end_matches("/lib").trim_end_matches("/main"),
        };
        let modules = self.syntax.items.iter().filter_map(|item| match item {
            syn::Item::Mod(module) if module.content.is_none() && for_tests(&module.attrs) => Some(&module.ident),
            _ => None,
        });
        modules.flat_map(|name| [format!("{folder}/{name}."), format!("{folder}/{name}/")]).collect()
    }

    /// `src/store/read.rs:17`.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// Every path the file names outside tests.
    pub fn names(&self) -> &[Named] {
        self.names.get_or_init(|| {
            let mut reader = Reader { module: self.module(), found: Vec::new(), use_root: Vec::new() };
            reader.visit_file(&self.syntax);
            reader.found
        })
    }

    fn module(&self) -> Vec<String> {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            module.pop();
        }
        module
    }
}

/// Whether the attributes say `#[cfg(test)]` or `#[test]`.
pub fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Ident>().is_ok_and(|argument| argument == "test"))
    })
}

/// The attributes of an item.
pub fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

struct Reader {
    module: Vec<String>,
    found: Vec<Named>,
    use_root: Vec<String>,
}

impl Reader {
    fn keep(&mut self, line: usize, segments: Vec<String>) {
        let segments = self.resolve(segments);
        self.found.push(Named { line, segments });
    }

    fn resolve(&self, segments: Vec<String>) -> Vec<String> {
        let ups = segments.iter().take_while(|segment| *segment == "super").count();
        let own = usize::from(ups == 0 && segments.first().is_some_and(|first| first == "self"));
        if ups + own == 0 || segments.len() == 1 {
            return segments;
        }
        let kept = self.module.len().saturating_sub(ups);
        let mut full = vec!["crate".to_owned()];
        full.extend(self.module[..kept].iter().cloned());
        full.extend(segments[ups + own..].iter().cloned());
        full
    }

    fn flatten(&mut self, tree: &syn::UseTree) {
        let before = self.use_root.len();
        match tree {
            syn::UseTree::Path(path) => {
                self.use_root.push(path.ident.to_string());
                self.flatten(&path.tree);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.flatten(item)),
            syn::UseTree::Name(name) => self.leaf(&name.ident),
            syn::UseTree::Rename(rename) => self.leaf(&rename.ident),
            syn::UseTree::Glob(glob) => self.keep(glob.span().start().line, self.use_root.clone()),
        }
        self.use_root.truncate(before);
    }

    fn leaf(&mut self, ident: &syn::Ident) {
        let mut segments = self.use_root.clone();
        segments.push(ident.to_string());
        self.keep(ident.span().start().line, segments);
    }

    fn tokens(&mut self, stream: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        for token in stream {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path, line);
                        line = ident.span().start().line;
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    self.end(&mut path, line);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.end(&mut path, line);
    }

    fn end(&mut self, path: &mut Vec<String>, line: usize) {
        if !path.is_empty() {
            self.keep(line, std::mem::take(path));
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.flatten(&item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.keep(path.span().start().line, segments);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.visit_path(&found.path);
        self.tokens(found.tokens.clone());
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.keep(call.method.span().start().line, vec![format!(".{}", call.method)]);
        visit::visit_expr_method_call(self, call);
    }

    fn visit_attribute(&mut self, _attribute: &'ast syn::Attribute) {}
}

#[test]
fn paths_are_found_wherever_code_names_them() {
    let text = "use crate::{store::Store, text as words};\nuse super::super::intake::*;\nuse self::inner::Own;\n\
        fn a() -> super::Near { println!(\"{}\", crate::report::safe(1)); x.unwrap(); fyrfalt::demo::build() }\n\
        mod deep { use super::super::Up; }\n#[cfg(test)]\nmod tests { use crate::runtime; }\n";
    let source = Source::of("src/cli/keys.rs", text.to_owned());
    let named = |path: &str| source.names().iter().any(|named| named.segments.join("::") == path);
    for path in [
        "crate::store::Store",
        "crate::text",
        "crate::intake",
        "crate::cli::keys::inner::Own",
        "crate::cli::Near",
        "crate::report::safe",
        ".unwrap",
        "fyrfalt::demo::build",
        "crate::cli::Up",
    ] {
        assert!(named(path), "{path}: {:?}", source.names());
    }
    assert!(!source.names().iter().any(|named| named.segments.contains(&"runtime".to_owned())));
}
