//! One row of the indicator pane as texts with a role each.

use crate::compare::{Row, wording};
use crate::domain::{Colour, Status};
use crate::locale;
use crate::msg::Context;
use crate::msg::longlist::Come;
use crate::text::Texts;
use crate::ui::spark;
use crate::ui::table::{Cell, Row as TableRow};
use crate::ui::theme::{Glyphs, Role};

use super::view::ROOMY;

/// The role of a colour: never the only sign of it.
pub(super) const fn role(colour: Colour) -> Role {
    match colour {
        Colour::Green => Role::Good,
        Colour::Yellow => Role::Middle,
        Colour::Red => Role::Bad,
        Colour::Grey | Colour::None => Role::Absent,
    }
}

/// The cells of a row, in the order of the pane's columns.
/// `wide`: how wide each column is; `width`: the whole table.
pub(super) fn of<'a>(
    (row, come): (&'a Row, Option<Come>),
    context: &Context<'_>,
    wide: &[u16],
    width: u16,
) -> TableRow<'a> {
    let texts = context.texts;
    let room = |column: usize| usize::from(wide.get(column).copied().unwrap_or_default());
    let colour = wording::colour(texts, row);
    let own = wording::own_value(texts, row);
    let own_role = if row.status == Status::Present { Role::Text } else { Role::Absent };
    TableRow::new([
        Cell::new(colour, role(row.colour)),
        title_cell((row, come), context, room(1)),
        Cell::new(locale::visible(&row.period.label), Role::Dim),
        Cell::new(locale::visible(&own).into_owned(), own_role),
        Cell::new(wording::median(texts, row), Role::Dim),
        Cell::from(wording::difference(texts, row)),
        place_or_reason(row, texts, width),
        Cell::from(wording::place_short(texts, row.peer_rank)),
        Cell::new(trend_of(row, context.theme.glyphs, room(8)), Role::Dim),
        Cell::new(target_of(row, texts), Role::Accent),
    ])
    .signed(context.is_lit(row.indicator).then(|| Cell::new(context.theme.glyphs.own, Role::Accent)))
}

/// The title, with the name of a colleague who has just changed it.
fn title_cell<'a>((row, come): (&Row, Option<Come>), context: &Context<'_>, columns: usize) -> Cell<'a> {
    let news = context.changed_by(row.indicator).map_or_else(String::new, |who| format!(" ‹{}›", locale::fit(who, 12)));
    let room = columns.saturating_sub(locale::width(&news));
    Cell::from(title_in(row, come, room) + &news)
}

/// The title, with the population it is about where the name does not say so and there is room for it.
fn title_in(row: &Row, come: Option<Come>, columns: usize) -> String {
    let signs = signs(row, come);
    let columns = columns.saturating_sub(signs.len());
    let said = row.population.is_empty() || row.title.contains(&row.population);
    let title = if said { row.title.clone() } else { format!("{}, {}", row.title, row.population) };
    let short = row.title.strip_suffix(", andel (%)").unwrap_or(&row.title);
    locale::fit_middle(if locale::width(&title) <= columns { &title } else { short }, columns) + &signs
}

/// What the group has done with it: put it on the bruttolista, decided on it, a comment, a target.
fn signs(row: &Row, come: Option<Come>) -> String {
    let come = match come {
        Some(Come::Decided) => ("B", true),
        listed => ("b", listed.is_some()),
    };
    let given = [come, ("k", row.comment.is_some()), ("m", row.target.is_some())];
    let signs: String = given.into_iter().filter_map(|(sign, holds)| holds.then_some(sign)).collect();
    if signs.is_empty() { signs } else { format!(" [{signs}]") }
}

/// The place among all municipalities, or why there is none.
fn place_or_reason<'a>(row: &Row, texts: &Texts, width: u16) -> Cell<'a> {
    if row.status != Status::Present {
        let id = if width < ROOMY { wording::status_short_id } else { wording::status_id };
        return Cell::new(texts.get(id(row.status)), Role::Absent);
    }
    let place = if width < ROOMY { wording::place_short } else { wording::place };
    Cell::from(place(texts, row.rank))
}

fn target_of(row: &Row, texts: &Texts) -> String {
    let level = row.target.as_ref().map(|target| target.level);
    level.map(|level| wording::value(texts, level, row.value_kind, row.decimals)).unwrap_or_default()
}

/// A single period is no line.
fn trend_of(row: &Row, glyphs: &Glyphs, columns: usize) -> String {
    if row.trend.len() < 2 {
        return String::new();
    }
    let values: Vec<Option<f64>> = row.trend.iter().map(|(_, value)| *value).collect();
    spark::line(spark::latest(&values, columns), glyphs)
}
