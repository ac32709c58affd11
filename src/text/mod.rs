//! Every word the user reads, in Swedish and English; the `.ftl` files hold them, one per room and language.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::{Arg, Message};
pub use crate::locale::Lang;
use crate::locale::visible;

/// The texts of one room in both languages: `src/text/sv/ROOM.ftl` and `src/text/en/ROOM.ftl`.
struct Room {
    #[cfg_attr(not(test), expect(dead_code, reason = "names the file in test failures"))]
    name: &'static str,
    sv: &'static str,
    en: &'static str,
}

macro_rules! rooms {
    ($($name:literal),+ $(,)?) => {
        &[$(Room {
            name: $name,
            sv: include_str!(concat!("sv/", $name, ".ftl")),
            en: include_str!(concat!("en/", $name, ".ftl")),
        }),+]
    };
}

/// The one list of text files. A new room adds its name here and its two files.
const ROOMS: &[Room] = rooms![
    "app",
    "board",
    "cli",
    "compare",
    "decisions",
    "detail",
    "dialogs",
    "editions",
    "flow",
    "forms",
    "forms-pane",
    "guard",
    "history",
    "import-view",
    "indicators",
    "intake",
    "keymap",
    "plan",
    "profile",
    "publish",
    "published",
    "quadrant",
    "rounds",
    "runtime",
    "steps",
    "store",
    "values",
];

/// The texts in one language. Cheap to clone, and may be used from any thread.
#[derive(Clone)]
pub struct Texts {
    lang: Lang,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the bundled texts of a language. A faulty file loses only its faulty entries (a test sees to it that
    /// there are none).
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.code().parse().into_iter().collect());
        // Isolation marks are bidi characters; we have no right-to-left text and the terminal would show them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Sv => |value, _| written(value, Lang::Sv),
            Lang::En => |value, _| written(value, Lang::En),
        }));
        for room in ROOMS {
            let source = room.source(lang).to_owned();
            let resource = FluentResource::try_new(source).unwrap_or_else(|(partly, _)| partly);
            // An id that exists twice keeps its first text; a test names such ids.
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle: Arc::new(bundle) }
    }

    /// The language these texts are in.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of an id; an unknown id gives the id itself.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.with(message.id, &message.args)
    }

    /// The text of an id with arguments filled in. Text arguments are made visible first (they come from outside);
    /// whole numbers choose plural forms. Numbers with decimals are given as text, already written by `locale`.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether the id has a text.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Room {
    const fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(visible(text)),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Counts from 10 000 up are grouped; below that they stay whole, so that a year is never broken in two.
fn written(value: &FluentValue, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.abs() >= 10_000.0 => Some(lang.number(n.value, 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
