//! What is written on a card as it hangs on the board: its title, and under it number, age, who, how it is weighed.

use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::{Axes, Card, Column};
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::hyphen;
use crate::ui::theme::Role;

/// Columns before the text of a card, for its signs.
const SIGNS: u16 = 2;

/// From so many days on in a field, its age is told in weeks.
const IN_WEEKS: i32 = 28;

/// How a card looks right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// The marked one of its field, where keys go to that field.
    pub(super) marked: bool,
    /// Whether the pane has the focus.
    pub(super) focused: bool,
    pub(super) ticked: bool,
}

/// Draws a card on the lines given, the last of which holds what is said about it. Of the chosen one the first line is
/// reversed: a card moved to costs a line of bytes, not the whole title.
pub(super) fn draw(card: &Card, look: Look, area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let lit = context.is_lit(card.id);
    let theme = context.theme;
    let text = Rect { x: area.x + SIGNS.min(area.width), width: area.width.saturating_sub(SIGNS), ..area };
    let title = title_lines(&card.title, text.width, usize::from(area.height.saturating_sub(1)));
    let plain = theme.style(if look.ticked { Role::Title } else { Role::Text });
    let chosen = plain.patch(theme.style(Role::Selection));
    for (line, down) in title.iter().zip(0u16..) {
        let style = if down == 0 && look.marked && look.focused { chosen } else { plain };
        put(buffer, cells::line(text, down), line, style, Align::Left, theme.glyphs.cut);
    }
    let below = u16::try_from(title.len()).unwrap_or(u16::MAX);
    draw_facts(&facts(card, context), cells::line(text, below), context, buffer);
    let signs = [
        (look.marked, theme.glyphs.marker, Role::Text),
        (look.ticked, "✓", Role::Title),
        (lit, theme.glyphs.own, Role::Accent),
    ];
    let shown = signs.into_iter().filter(|(shown, ..)| *shown);
    for ((_, sign, role), down) in shown.zip(0u16..) {
        put(buffer, cells::line(area, down), sign, theme.style(role), Align::Left, "");
    }
}

/// Lines that the whole title takes on a card so many columns wide.
pub(super) fn title_high(card: &Card, columns: u16) -> u16 {
    let lines = hyphen::lines(&locale::visible(&card.title), columns.saturating_sub(SIGNS)).len();
    u16::try_from(lines).unwrap_or(u16::MAX)
}

/// The title broken into at most so many lines; the last one has all the rest, to be cut where it is drawn.
fn title_lines(title: &str, columns: u16, most: usize) -> Vec<String> {
    let visible = locale::visible(title).replace('\n', " ");
    let lines = hyphen::lines(&visible, columns);
    let rest = lines.len() > most;
    let last = lines.len().min(most).saturating_sub(1);
    let written = |(at, line): (usize, &hyphen::Line)| match visible.get(line.range.start..) {
        Some(all) if rest && at == last => all.trim_end().to_owned(),
        _ => line.written(&visible),
    };
    lines.iter().take(most).enumerate().map(written).collect()
}

/// Least columns for a further piece, with the dot before it.
const LEAST_FACT: u16 = 7;

/// A piece of the line under the title.
type Fact = (String, Role);

fn draw_facts(facts: &[Fact], line: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let theme = context.theme;
    let mut place = line;
    for (at, (text, role)) in facts.iter().enumerate() {
        if at > 0 && place.width < LEAST_FACT {
            break;
        }
        if at > 0 {
            let (_, end) = put(buffer, place, " · ", theme.style(Role::Dim), Align::Left, "");
            place = from(line, end);
        }
        let (_, end) = put(buffer, place, text, theme.style(*role), Align::Left, theme.glyphs.cut);
        place = from(line, end);
    }
}

const fn from(line: Rect, x: u16) -> Rect {
    let right = line.x.saturating_add(line.width);
    let x = if x < right { x } else { right };
    Rect { x, width: right - x, ..line }
}

/// Number, and what matters in its field; whoever has just changed it comes first.
fn facts(card: &Card, context: &Context<'_>) -> Vec<Fact> {
    let mut facts = vec![(card.number.to_string(), Role::Text)];
    if let Some(who) = context.changed_by(card.id) {
        facts.push((context.texts.with("board-changed", &[("who", who.into())]), Role::Accent));
        return facts;
    }
    match card.place.column {
        Column::Proposed | Column::Prioritized => {
            facts.extend(age(card, context));
            facts.extend(weighed(card).map(|weighed| (weighed, Role::Dim)));
            facts.push((card.author.clone(), Role::Dim));
        }
        Column::Ongoing => {
            facts.extend(card.by_when.map(|day| due(day, context)));
            facts.push((card.responsible.clone(), Role::Dim));
            facts.extend(age(card, context));
        }
        Column::Fixed => {
            facts.push((context.texts.get("board-not-measured-short"), Role::Dim));
            facts.extend(age(card, context));
        }
        Column::Parked => {
            facts.extend(age(card, context));
            facts.push((card.parked_why.clone(), Role::Dim));
        }
    }
    facts.retain(|(text, _)| !text.is_empty());
    for (text, _) in &mut facts {
        *text = locale::visible(text).replace('\n', " ");
    }
    facts
}

/// "8×7": genomförbarhet and effekt where it is placed on these, else lätt and viktigt.
fn weighed(card: &Card) -> Option<String> {
    let (right, up) = Axes::ALL.iter().find_map(|&axes| card.placement(axes))?;
    Some(Axes::written((right, up)))
}

/// How long it has been in its field; with a sign where that is too long.
fn age(card: &Card, context: &Context<'_>) -> Option<Fact> {
    let days = card.days_here(context.today)?.max(0);
    let (id, count) = if days < IN_WEEKS { ("board-days", days) } else { ("board-weeks", days / 7) };
    let text = context.texts.with(id, &[("count", i64::from(count).into())]);
    let old = days > most_days(card.place.column);
    Some(if old { (format!("! {text}"), Role::Warn) } else { (text, Role::Dim) })
}

/// From how many days on a card has been too long in a field: in Förslag a monthly round has passed it by, in
/// Prioriterat two, in Pågår a quarter of a year.
pub(super) const fn most_days(column: Column) -> i32 {
    match column {
        Column::Proposed => 45,
        Column::Prioritized => 60,
        Column::Ongoing => 90,
        Column::Fixed | Column::Parked => i32::MAX,
    }
}

/// By when; with a sign where the day has passed.
fn due(day: Date, context: &Context<'_>) -> Fact {
    let text = locale::short_day(day, context.today, context.texts.lang());
    if day < context.today { (format!("! {text}"), Role::Warn) } else { (text, Role::Dim) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_broken_and_its_last_line_has_the_rest() {
        let title = "Gemensam introduktion för alla vikarier";
        assert_eq!(title_lines(title, 16, 3), ["Gemensam", "introduktion för", "alla vikarier"]);
        assert_eq!(title_lines(title, 16, 2), ["Gemensam", "introduktion för alla vikarier"]);
        assert_eq!(title_lines("Läkemedelsgenomgång i team", 14, 2), ["Läkemedels-", "genomgång i team"]);
        assert_eq!(title_lines("kort", 16, 2), ["kort"]);
    }
}
