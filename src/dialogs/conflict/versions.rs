//! The versions of what is in question, in words: in a row, and in full below the rows.

use crate::domain::{Arg, FieldValue};
use crate::locale;
use crate::msg::{Context, values};
use crate::store::{Clash, Conflict, field_name};
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::asked::{Choice, Question};

/// What may stand before a difference, in bytes.
const LITTLE: usize = 12;

/// Which value of a conflict.
type Version = fn(&Conflict) -> &FieldValue;

/// The name of the field, with a capital; for the whole thing that it is about its removal.
pub(super) fn field(question: &Question, context: &Context<'_>) -> String {
    let name = if question.is_whole() {
        context.texts.get("conflict-removal")
    } else {
        context.texts.say(&field_name(&question.about.field))
    };
    locale::capitalised(&name)
}

/// One's own version.
pub(super) fn mine(question: &Question, context: &Context<'_>) -> String {
    let texts = context.texts;
    match question.about.clash {
        Clash::Removed => texts.get("conflict-comes-back"),
        Clash::ChangedSince => texts.get("conflict-removes"),
        Clash::Changed | Clash::Made => value(&question.about, &question.about.mine, context),
    }
}

/// What is stored now.
pub(super) fn theirs(question: &Question, context: &Context<'_>) -> String {
    match question.about.clash {
        Clash::Removed => context.texts.get("conflict-removed"),
        Clash::ChangedSince => context.texts.get("conflict-changed"),
        Clash::Changed | Clash::Made => value(&question.about, &question.about.theirs, context),
    }
}

fn value(conflict: &Conflict, value: &FieldValue, context: &Context<'_>) -> String {
    values::written((conflict.entity, conflict.id), &conflict.field, value, context)
}

/// One's own and the stored version on a line each, from shortly before where long ones begin to differ.
pub(super) fn in_row(question: &Question, context: &Context<'_>) -> [String; 2] {
    let [mine, theirs] = [mine(question, context), theirs(question, context)].map(|text| {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        locale::visible(&lines.join(" ")).into_owned()
    });
    let from = differs_from(&mine, &theirs);
    let cut = context.theme.glyphs.cut;
    [mine, theirs].map(|text| match text.get(from..) {
        Some(rest) if from > 0 => format!("{cut}{rest}"),
        _ => text,
    })
}

/// Where the word begins in which two texts begin to differ, in bytes; 0 where little comes before it.
fn differs_from(one: &str, other: &str) -> usize {
    let same = one.char_indices().zip(other.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
    let same = same.unwrap_or_else(|| one.len().min(other.len()));
    let word = one.get(..same).and_then(|start| start.rfind(' ')).unwrap_or(0);
    if word > LITTLE { word + 1 } else { 0 }
}

/// Every version in full, broken to a width.
pub(super) fn lines(question: &Question, context: &Context<'_>, width: u16) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = Vec::new();
    let mut section = |title: String, text: &str| {
        if !lines.is_empty() {
            lines.push(Line::empty());
        }
        lines.extend(paragraph::wrapped(&[Line::new(title, Role::Title)], width));
        lines.extend(indented(text, width));
    };
    if let Some(together) = question.together().filter(|_| question.choice == Some(Choice::Both)) {
        section(texts.get("conflict-both-versions"), &together);
    }
    let full = |becomes, version: Version| in_full(question, becomes, version, context);
    section(texts.get("conflict-my-version"), &full(Some(mine(question, context)), |one| &one.mine));
    section(their_title(&question.about, context), &full(Some(theirs(question, context)), |one| &one.theirs));
    if question.about.clash != Clash::Made {
        section(texts.get("conflict-base-version"), &full(None, |one| &one.base));
    }
    if question.is_only_order() {
        lines.push(Line::empty());
        lines.extend(paragraph::wrapped(&[Line::new(texts.get("conflict-only-order"), Role::Dim)], width));
    }
    lines
}

/// A version; of a whole thing what becomes of it and the values of its fields.
fn in_full(question: &Question, becomes: Option<String>, version: Version, context: &Context<'_>) -> String {
    if !question.is_whole() {
        return value(&question.about, version(&question.about), context);
    }
    let field = |conflict: &Conflict| {
        let name = locale::capitalised(&context.texts.say(&field_name(&conflict.field)));
        format!("{name}: {}", value(conflict, version(conflict), context))
    };
    let says = |conflict: &&Conflict| *version(conflict) != FieldValue::Null;
    let all: Vec<String> = becomes.into_iter().chain(question.told().filter(says).map(field)).collect();
    if all.is_empty() { context.texts.get("stored-empty") } else { all.join("\n") }
}

/// "Sparat nu – Bo Ek, tors 15 jan 09:05".
fn their_title(conflict: &Conflict, context: &Context<'_>) -> String {
    let texts = context.texts;
    let when = conflict.at.map(|at| {
        let (day, at) = (context.day_of(at), context.clock_of(at));
        format!("{} {:02}:{:02}", locale::short_day(day, context.today, texts.lang()), at.hour(), at.minute())
    });
    let known = [Some(conflict.who.clone()).filter(|who| !who.is_empty()), when];
    let known: Vec<String> = known.into_iter().flatten().collect();
    if known.is_empty() {
        return texts.get("conflict-their-version");
    }
    texts.with("conflict-their-version-by", &[("who", Arg::Text(known.join(", ")))])
}

/// A text's lines made visible, broken to a width, two columns in.
fn indented(text: &str, width: u16) -> Vec<Line> {
    let lines: Vec<Line> = text.lines().map(|line| Line::new(locale::visible(line), Role::Text)).collect();
    let lines = paragraph::wrapped(&lines, width.saturating_sub(2));
    lines.into_iter().map(|line| Line::new(format!("  {}", line.text), line.role)).collect()
}

#[cfg(test)]
mod tests {
    use super::differs_from;

    #[test]
    fn long_texts_are_told_from_where_they_differ() {
        for (one, other, from) in [
            ("klar", "pågår", 0),
            ("Fast kontakt", "Fast omsorg", 0),
            ("Provas i två grupper under våren. Anna", "Provas i två grupper under våren. Bo", 36),
            ("Provas i två grupper", "Provas i två grupper under våren", 14),
            ("Åååååååå åååååå åb", "Åååååååå åååååå åc", 30),
        ] {
            assert_eq!(differs_from(one, other), from, "{one}");
            assert!(one.is_char_boundary(from) && other.is_char_boundary(from));
        }
    }
}
