//! What the environment says – folders, terminal, language of the frames, login – read once and passed on as data.

use std::env;
use std::fs;
use std::path::PathBuf;

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use crate::ui::theme::{Depth, GlyphSet};

use super::terminal::Ability;

/// The surroundings of this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// Where drafts and view state lie.
    pub state: PathBuf,
    /// Where the user's settings lie: theme, keymap, inbox folder.
    pub config: PathBuf,
    /// What the terminal understands.
    pub ability: Ability,
    /// How many colours may be used: none after `NO_COLOR` or on a terminal without.
    pub depth: Depth,
    /// Whether frames may be drawn with signs outside ASCII.
    pub glyphs: GlyphSet,
    /// Login name of the process's user.
    pub login: String,
    /// The value of `FYRFALT_NOW`.
    pub now: Option<String>,
}

impl Surroundings {
    /// Reads the environment of this process.
    #[must_use]
    pub fn read() -> Self {
        let (state, config) = folders();
        let term = variable("TERM").unwrap_or_default();
        Self {
            state,
            config,
            ability: Ability::of(&term),
            depth: depth(&term, variable("COLORTERM").as_deref(), variable("NO_COLOR").is_some()),
            glyphs: glyphs(&locale(), &term),
            login: login(),
            now: variable("FYRFALT_NOW"),
        }
    }
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// State and config folder after the XDG rules; below the temporary folder where there is no home.
fn folders() -> (PathBuf, PathBuf) {
    let names =
        AppStrategyArgs { top_level_domain: "se".into(), author: "Fyrfält".into(), app_name: "fyrfalt".into() };
    let Ok(strategy) = choose_app_strategy(names) else {
        let folder = env::temp_dir().join(format!("fyrfalt-{}", rustix::process::getuid().as_raw()));
        return (folder.clone(), folder);
    };
    let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    (state, strategy.config_dir())
}

fn locale() -> String {
    variable("LC_ALL").or_else(|| variable("LC_CTYPE")).or_else(|| variable("LANG")).unwrap_or_default()
}

/// UTF-8 locales draw with more than ASCII, except where the terminal has no such glyphs.
fn glyphs(locale: &str, term: &str) -> GlyphSet {
    let locale = locale.to_lowercase();
    let has_glyphs = !matches!(term, "dumb" | "vt52" | "vt100");
    if has_glyphs && (locale.contains("utf-8") || locale.contains("utf8")) {
        GlyphSet::Unicode
    } else {
        GlyphSet::Ascii
    }
}

fn depth(term: &str, colorterm: Option<&str>, refused: bool) -> Depth {
    if refused || matches!(term, "" | "dumb" | "vt52" | "vt100" | "vt220") {
        Depth::Mono
    } else if term.contains("256color") || colorterm.is_some_and(|value| value != "no") {
        Depth::Many
    } else {
        Depth::Sixteen
    }
}

/// The login of the process's user: from the password file, else as the environment says, else the number.
fn login() -> String {
    let uid = rustix::process::getuid().as_raw();
    let listed = fs::read_to_string("/etc/passwd").ok().and_then(|file| login_in(&file, uid));
    listed.or_else(|| variable("LOGNAME")).or_else(|| variable("USER")).unwrap_or_else(|| uid.to_string())
}

fn login_in(passwd: &str, uid: u32) -> Option<String> {
    let uid = uid.to_string();
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == uid).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_the_terminal_and_no_color() {
        let table = [
            ("xterm-256color", None, false, Depth::Many),
            ("xterm", None, false, Depth::Sixteen),
            ("linux", None, false, Depth::Sixteen),
            ("xterm", Some("truecolor"), false, Depth::Many),
            ("xterm-256color", Some("truecolor"), true, Depth::Mono),
            ("dumb", None, false, Depth::Mono),
            ("vt100", None, false, Depth::Mono),
        ];
        for (term, colorterm, refused, expected) in table {
            assert_eq!(depth(term, colorterm, refused), expected, "{term}");
        }
    }

    #[test]
    fn frames_are_ascii_where_the_locale_or_the_terminal_is() {
        let unicode = |locale, term| glyphs(locale, term) == GlyphSet::Unicode;
        assert!(unicode("sv_SE.UTF-8", "xterm"));
        assert!(unicode("C.utf8", "linux"));
        assert!(!unicode("C", "xterm"));
        assert!(!unicode("", "xterm"));
        assert!(!unicode("sv_SE.UTF-8", "vt100"));
    }

    #[test]
    fn the_login_is_that_of_the_number() {
        let passwd = "root:x:0:0:root:/root:/bin/sh\nanna:x:1001:1001::/home/anna:/bin/bash\n";
        assert_eq!(login_in(passwd, 1001).as_deref(), Some("anna"));
        assert_eq!(login_in(passwd, 7), None);
    }
}
