//! How a cell is filled in: what can be chosen, how a value is stored and how it is read.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Question, Words};
use crate::locale::{self, Lang};

/// How a cell is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A line.
    Line,
    /// Text of any length.
    Text,
    /// A suggestion for something to do: one key carries it to the plan or the board.
    Suggestion,
    /// Ja/nej.
    YesNo,
    /// Ja/nej/vet ej.
    YesNoUnknown,
    /// Ja/delvis/nej.
    YesPartlyNo,
    /// 1 to 5, the ends named.
    Scale,
    /// L/M/H.
    Size,
    /// LÅG/MEDEL/HÖG.
    Level,
    /// Prio 1/2/3.
    Prio,
    /// A day.
    Day,
    /// A person or role.
    Person,
    /// One of the choices that the form gives.
    Choice,
    /// Several of the choices that the form gives.
    Several,
    /// Ticked, by whom and when.
    Tick,
    /// The indicators linked to the row.
    Indicators,
    /// What has been decided on the row's thing.
    Decision,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// As it is stored; no spaces.
    pub code: String,
    /// As it is read.
    #[serde(flatten)]
    pub name: Words,
}

fn choice(code: &str, sv: &str, en: &str) -> Choice {
    Choice { code: code.to_owned(), name: Words { sv: sv.to_owned(), en: en.to_owned() } }
}

impl Kind {
    /// Whether one of several things is chosen.
    #[must_use]
    pub const fn is_choice(self) -> bool {
        matches!(
            self,
            Self::YesNo
                | Self::YesNoUnknown
                | Self::YesPartlyNo
                | Self::Scale
                | Self::Size
                | Self::Level
                | Self::Prio
                | Self::Choice
        )
    }

    /// Whether text is typed into it.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Text | Self::Suggestion | Self::Person | Self::Day)
    }

    /// Whether the text may have several lines.
    #[must_use]
    pub const fn is_long(self) -> bool {
        matches!(self, Self::Text | Self::Suggestion)
    }

    /// Whether what stands there can be carried to the plan or the board.
    #[must_use]
    pub const fn is_carried(self) -> bool {
        matches!(self, Self::Line | Self::Text | Self::Suggestion)
    }
}

impl Question {
    /// What can be chosen in this column, or with another kind in one of its rows; empty where text is typed.
    #[must_use]
    pub fn choices(&self, kind: Kind) -> Vec<Choice> {
        let (yes, no) = (choice("yes", "ja", "yes"), choice("no", "nej", "no"));
        match kind {
            Kind::YesNo => vec![yes, no],
            Kind::YesNoUnknown => vec![yes, no, choice("unknown", "vet ej", "don’t know")],
            Kind::YesPartlyNo => vec![yes, choice("partly", "delvis", "partly"), no],
            Kind::Scale => (1..=5).map(|step| self.on_scale(step)).collect(),
            Kind::Size => vec![choice("L", "L", "L"), choice("M", "M", "M"), choice("H", "H", "H")],
            Kind::Level => {
                vec![choice("low", "LÅG", "LOW"), choice("medium", "MEDEL", "MEDIUM"), choice("high", "HÖG", "HIGH")]
            }
            Kind::Prio => vec![choice("1", "1", "1"), choice("2", "2", "2"), choice("3", "3", "3")],
            Kind::Choice | Kind::Several => self.choices.clone(),
            _ => Vec::new(),
        }
    }

    /// What can be chosen and the key that chooses it: a digit, or the first letter of the name that no choice before
    /// it has taken.
    #[must_use]
    pub fn keys(&self, kind: Kind, lang: Lang) -> Vec<(char, Choice)> {
        let mut taken: Vec<char> = Vec::new();
        let mut keys = Vec::new();
        for choice in self.choices(kind) {
            let letters: Vec<char> = choice.name.get(lang).to_lowercase().chars().collect();
            let free = |c: &&char| c.is_alphanumeric() && !taken.contains(c);
            if let Some(&key) = letters.iter().find(free) {
                taken.push(key);
                keys.push((key, choice));
            }
        }
        keys
    }

    fn on_scale(&self, step: u8) -> Choice {
        let end = self.ends.as_ref().and_then(|ends| match step {
            1 => ends.first(),
            5 => ends.last(),
            _ => None,
        });
        let named = |lang| end.map_or_else(|| step.to_string(), |end| format!("{step} {}", end.get(lang)));
        choice(&step.to_string(), &named(Lang::Sv), &named(Lang::En))
    }

    /// A stored value as it is read; on one line where the kind is of one line.
    #[must_use]
    pub fn shown(&self, kind: Kind, value: &str, today: Date, lang: Lang) -> String {
        let named = |code: &str| {
            let choices = self.choices(kind);
            let found = choices.iter().find(|choice| choice.code == code);
            found.map_or_else(|| code.to_owned(), |choice| choice.name.get(lang).to_owned())
        };
        match kind {
            Kind::Scale => value.to_owned(),
            Kind::Several => value.split_whitespace().map(named).collect::<Vec<_>>().join(", "),
            Kind::Decision => decided(value, lang),
            Kind::Day => value.parse().map_or_else(|_| value.to_owned(), |day| locale::short_day(day, today, lang)),
            Kind::Tick => ticked(value).map_or_else(
                || value.to_owned(),
                |(day, who)| format!("✓ {} {who}", locale::short_day(day, today, lang)).trim_end().to_owned(),
            ),
            _ if kind.is_text() => value.to_owned(),
            _ => named(value),
        }
    }
}

/// Numbers and outcomes of decisions: "5 ja, 7 återremiss".
fn decided(value: &str, lang: Lang) -> String {
    let outcomes =
        [choice("yes", "ja", "yes"), choice("no", "nej", "no"), choice("returned", "återremiss", "sent back")];
    let word = |part: &str| {
        let found = outcomes.iter().find(|one| one.code == part);
        found.map_or_else(|| part.to_owned(), |one| format!("{},", one.name.get(lang)))
    };
    let words: Vec<String> = value.split_whitespace().map(word).collect();
    words.join(" ").trim_end_matches(',').to_owned()
}

/// A tick as it is stored.
#[must_use]
pub fn tick(day: Date, who: &str) -> String {
    format!("{day} {who}")
}

/// When a tick was made and by whom; None for what is none.
#[must_use]
pub fn ticked(value: &str) -> Option<(Date, &str)> {
    let (day, who) = value.split_once(' ').unwrap_or((value, ""));
    Some((day.parse().ok()?, who))
}
