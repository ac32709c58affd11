//! The title line: the program, whose file, the omgång and how its steps stand, the panes, who is here.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Arg, Round, Step};
use crate::forms::progress::{self, Standing};
use crate::locale;
use crate::ui::cells::{self, Align, put};
use crate::ui::tabs;
use crate::ui::theme::Role;

use super::model::{Model, number_of};

/// A piece of the line and what it means.
type Piece = (String, Role);

/// What the line holds besides the tabs and those who are here.
#[derive(Default)]
struct Plan {
    head: Vec<Piece>,
    rail: Vec<Piece>,
    /// Whether the panes are named too.
    tabs: bool,
}

/// Which panes are named in the tabs, the most first; the others have their digits alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    All,
    /// Those that never stand side by side, and the one looked at.
    Hidden,
    /// The one looked at.
    Chosen,
}

/// Columns kept for the initials of those who are here.
const COMPANY: u16 = 7;
/// From this width on there is room between the signs.
const ROOMY: u16 = 100;
/// Columns between the rail and what follows.
const GAP: u16 = 2;

fn width(pieces: &[Piece]) -> u16 {
    pieces.iter().map(|(text, _)| cells::width(text)).sum()
}

/// "Fyrfält  Sollentuna · Äldreomsorg 2024  0 ✓  1 Förber ✓  2 Snabb ●  …  demo · Anna  + ak".
pub(super) fn draw(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let tabs = [Named::All, Named::Hidden, Named::Chosen].map(|named| tab_names(model, named));
    let right = who(model);
    let [_, brief, digits] = tabs.each_ref().map(|tabs| tab_width(tabs));
    let plan = plan(model, area.width, (brief, digits));
    let end = draw_pieces(model, &plan.head, frame, area, area.x);
    let end = draw_pieces(model, &plan.rail, frame, area, end);
    let room = from(area, if plan.rail.is_empty() { end } else { end + GAP });
    let theme = &model.world.theme;
    // Where nothing else wants the room, those who are here have it.
    let most = if plan.tabs { room.width / 3 } else { room.width.saturating_sub(2) };
    let right_width = cells::width(&right).min(most);
    if plan.tabs {
        let tab_area = Rect { width: room.width.saturating_sub(right_width + 3), ..room };
        let [rest @ .., digits] = &tabs;
        let tabs = rest.iter().find(|tabs| tab_width(tabs) <= tab_area.width).unwrap_or(digits);
        let shown: Vec<&str> = tabs.iter().map(|(_, name)| name.as_str()).collect();
        let chosen = tabs.iter().position(|(at, _)| *at == model.focus).unwrap_or(0);
        tabs::draw(&shown, chosen, tab_area, frame.buffer_mut(), theme);
    }
    let place = Rect { x: room.right().saturating_sub(right_width + 1), width: right_width, ..area };
    put(frame.buffer_mut(), place, &right, theme.style(Role::Dim), Align::Right, theme.glyphs.cut);
}

fn draw_pieces(model: &Model, pieces: &[Piece], frame: &mut Frame<'_>, area: Rect, from_x: u16) -> u16 {
    let theme = &model.world.theme;
    pieces.iter().fold(from_x, |x, (text, role)| {
        put(frame.buffer_mut(), from(area, x), text, theme.style(*role), Align::Left, theme.glyphs.cut).1
    })
}

/// What there is room for. Where four panes stand side by side their frames name them, and the rail goes before the
/// tabs; where one stands alone it is the other way round.
fn plan(model: &Model, columns: u16, (brief, digits): (u16, u16)) -> Plan {
    let context = model.world.context();
    let home = home(model);
    let Some(round) = context.round() else { return Plan { head: head(model, &home), rail: Vec::new(), tabs: true } };
    let named = format!("{home} · {}", locale::visible(&round.name));
    // Whether others come and go changes nothing of what stands at the left.
    let own = cells::width(&here(model).join(" · "));
    let rail = |named: bool, gap: &str| rail(model, round, named, gap);
    let (words, tight, signs) = (rail(true, "  "), rail(true, " "), rail(false, " "));
    let fits = |head: &[Piece], rail: &[Piece], tabs: Option<u16>| {
        let beside = tabs.map_or(0, |tabs| GAP + tabs + 2);
        width(head) + width(rail) + beside + own + COMPANY < columns
    };
    let (long, short) = (head(model, &named), head(model, &home));
    let (roomy, bare) = (columns >= ROOMY, vec![(format!(" {home}  "), Role::Accent)]);
    let plain = vec![(format!(" {named}  "), Role::Accent)];
    let tiled = model.is_tiled();
    let choices = [
        (true, &long, &words, Some(brief)),
        (tiled, &long, &words, None),
        (tiled, &plain, &words, None),
        (tiled, &plain, &tight, None),
        (tiled, &short, &words, None),
        (!tiled, &long, &signs, Some(brief)),
        (!tiled, &long, &signs, Some(digits)),
        (true, &short, &signs, Some(digits)),
    ];
    let found = choices.into_iter().find(|(here, head, rail, tabs)| *here && fits(head, rail, *tabs));
    let (head, rail, tabs) = found.map_or_else(
        || (bare, if roomy { signs.clone() } else { rail(false, "") }, true),
        |(_, head, rail, tabs)| (head.clone(), rail.clone(), tabs.is_some()),
    );
    Plan { head, rail, tabs }
}

fn home(model: &Model) -> String {
    let world = &model.world;
    world.home.as_ref().map_or_else(|| world.texts.get("app-no-unit"), |home| home.name.clone())
}

fn head(model: &Model, home: &str) -> Vec<Piece> {
    let name = format!(" {} ", model.world.texts.get("app-name"));
    vec![(name, Role::Title), (format!(" {home}  "), Role::Accent)]
}

/// The steps and how they stand, with their names or without.
fn rail(model: &Model, round: &Round, named: bool, gap: &str) -> Vec<Piece> {
    let texts = &model.world.texts;
    let piece = |step: Step| {
        let standing = progress::standing(&model.world.work, round, step);
        let role = match standing {
            Standing::Done => Role::Good,
            Standing::Ongoing => Role::Title,
            Standing::Left => Role::Dim,
            Standing::Passed => Role::Warn,
        };
        let (code, sign) = (step.code(), standing.sign());
        let id = format!("rail-{code}");
        let text = match (named, texts.has(&id)) {
            (true, true) => format!("{code} {} {sign}{gap}", texts.get(&id)),
            (true, false) => format!("{code} {sign}{gap}"),
            (false, _) => format!("{code}{sign}{gap}"),
        };
        (text, role)
    };
    Step::ALL.iter().map(|step| piece(*step)).collect()
}

fn tab_width(tabs: &[(usize, String)]) -> u16 {
    tabs.iter().map(|(_, name)| cells::width(name) + 2).sum()
}

/// The panes that stand, by place and by name or digit.
fn tab_names(model: &Model, which: Named) -> Vec<(usize, String)> {
    let standing = model.panes.iter().enumerate().filter(|(_, pane)| pane.stands());
    let named = standing.map(|(at, pane)| {
        let name = model.world.texts.get(&format!("tab-{}", pane.name()));
        let Some(digit) = number_of(at) else { return (at, name) };
        let is_named = match which {
            Named::All => true,
            Named::Hidden => !pane.is_quarter() || at == model.focus,
            Named::Chosen => at == model.focus,
        };
        if !is_named {
            return (at, digit.to_string());
        }
        (at, format!("{digit} {name}"))
    });
    named.collect()
}

/// The file and who is at the keys.
fn here(model: &Model) -> Vec<String> {
    let world = &model.world;
    let name = world.file.rsplit('/').next().unwrap_or_default();
    let file = if world.demo { world.texts.get("app-demo") } else { name.to_owned() };
    vec![file, world.who.clone()]
}

fn who(model: &Model) -> String {
    let world = &model.world;
    let mut parts = here(model);
    if !world.present.is_empty() {
        let names: Vec<String> = world.present.iter().map(|name| initials_of(model, name)).collect();
        parts.push(world.texts.with("app-present", &[("names", Arg::Text(names.join(", ")))]));
    }
    locale::visible(&parts.join(" · ")).into_owned()
}

/// The initials of somebody who is here; the name where the file has none, or where another here has the same.
fn initials_of(model: &Model, name: &str) -> String {
    let people = model.world.opening.as_ref().map_or(&[][..], |opening| &opening.people);
    let initials = |name: &str| {
        let found = people.iter().find(|person| person.name == name);
        found.map(|person| person.initials.as_str()).filter(|initials| !initials.is_empty())
    };
    let Some(own) = initials(name) else { return name.to_owned() };
    let same = model.world.present.iter().filter(|other| initials(other) == Some(own) && other.as_str() != name);
    if same.count() > 0 { name.to_owned() } else { own.to_owned() }
}

fn from(line: Rect, x: u16) -> Rect {
    let x = x.min(line.right());
    Rect { x, width: line.right() - x, ..line }
}
