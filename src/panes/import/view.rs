//! How the import view is drawn: what happens now, what the file holds, the list.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Arg;
use crate::locale;
use crate::msg::{Context, with_keys};
use crate::publish::{FileReport, ProfileReport, Profiles};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::progress;
use crate::ui::table::{Column, Row, Table};
use crate::ui::theme::Role;

use super::correcting;
use super::dated;
use super::lines;
use super::lost;
use super::replace;
use super::serious;
use super::state::{ImportView, List, Stage, Work};

/// Lines above the list at least: a sentence, the counts, an empty line.
const HEAD: u16 = 4;

/// Below this width an indicator's area is told before all of what told its direction.
const NARROW: u16 = 100;

/// Lines under the list of unread cells: the marked one's reason in full.
const WHOLE: u16 = 3;

/// What stands above the list, on lines of its own.
fn head(pane: &ImportView, context: &Context<'_>, area: Rect) -> Vec<Line> {
    let width = Border::inner(area).width.saturating_sub(2);
    paragraph::wrapped(&head_lines(pane, context), width)
}

fn list_area(pane: &ImportView, context: &Context<'_>, area: Rect) -> Rect {
    let inside = Border::inner(area);
    let lines = u16::try_from(head(pane, context, area).len()).unwrap_or(u16::MAX);
    let head = lines.saturating_add(1).max(HEAD).min(inside.height);
    let listed = matches!(pane.stage, Stage::Preview(_) | Stage::Stored(_)) && pane.list == List::Unread;
    let whole = if listed { WHOLE } else { 0 };
    Rect { y: inside.y + head, height: (inside.height - head).saturating_sub(whole), ..inside }
}

/// Rows of the list that fit.
pub(super) fn rows_high(pane: &ImportView, context: &Context<'_>) -> usize {
    Table::height(list_area(pane, context, context.area))
}

pub(super) fn draw(pane: &ImportView, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = context.pane_title("import");
    Border { title: &title, right: "", focused: true }.draw(area, frame.buffer_mut(), context.theme);
    if let Stage::Correcting(desk) = &pane.stage {
        return correcting::draw(desk, &pane.corrections.said, &file_name(pane), context, frame, area);
    }
    let inside = Border::inner(area);
    let list = list_area(pane, context, area);
    let above = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), height: list.y - inside.y, ..inside };
    paragraph::draw(&head(pane, context, area), 0, above, frame.buffer_mut(), context.theme);
    match &pane.stage {
        Stage::Files if pane.files.is_empty() && pane.listed => draw_no_files(pane, context, frame, list),
        Stage::Files => draw_files(pane, context, frame, list),
        Stage::Path(field) => {
            let line = cells::line(list, 0);
            let theme = context.theme;
            let (_, end) = put(frame.buffer_mut(), line, " > ", theme.style(Role::Accent), Align::Left, "");
            let place = Rect { x: end, width: line.right().saturating_sub(end), ..line };
            let cursor = field.draw(place, frame.buffer_mut(), theme);
            frame.set_cursor_position(cursor);
        }
        Stage::Working { done, of, .. } => {
            let line = cells::line(list, 0);
            let bar = Rect { x: line.x + 1, width: line.width.saturating_sub(2).min(60), ..line };
            progress::draw(*done, (*of).max(1), bar, frame.buffer_mut(), context.theme);
        }
        Stage::Stored(_) if pane.taken_back => {}
        Stage::Preview(report) | Stage::Stored(report) => draw_report(pane, report, context, frame, list),
        Stage::Correcting(_) => {}
    }
}

fn file_name(pane: &ImportView) -> String {
    let file = pane.file.file_name().unwrap_or_default().to_string_lossy();
    locale::visible(&file).into_owned()
}

/// The text id of what is said of profiles, if anything.
fn profile_line_id(pane: &ImportView, report: &FileReport) -> Option<&'static str> {
    match (report.profiles.is_empty(), &pane.corrections.profiles) {
        (_, Profiles::Aside) => Some("import-profile-aside"),
        (false, _) => Some("import-profile"),
        (true, _) => None,
    }
}

/// Which profile is laid over the file, and what has been pointed out.
fn said_lines(pane: &ImportView, report: &FileReport, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = Vec::new();
    if let Some(id) = profile_line_id(pane, report) {
        let shown = |part: fn(&ProfileReport) -> &str| {
            let parts: Vec<String> =
                report.profiles.iter().map(|profile| locale::visible(part(profile)).into_owned()).collect();
            Arg::Text(parts.join(", "))
        };
        let key = ("key", with_keys("{import.aside}", context).into());
        let args = [("name", shown(|profile| &profile.name)), ("file", shown(|profile| &profile.learnt_from)), key];
        lines.push(Line::new(texts.with(id, &args), Role::Accent));
    }
    if !pane.corrections.said.is_empty() {
        let count = Arg::Number(i64::try_from(pane.corrections.said.len()).unwrap_or(i64::MAX));
        let used = report.profiles.first().map(|profile| locale::visible(&profile.name).into_owned());
        let id = if used.is_some() { "import-said-more" } else { "import-said" };
        let args = [("count", count), ("name", used.unwrap_or_default().into())];
        lines.push(Line::new(texts.with(id, &args), Role::Text));
    }
    if let Some(name) = &pane.corrections.called {
        let name = Arg::Text(locale::visible(name).into_owned());
        lines.push(Line::new(texts.with("import-called", &[("name", name)]), Role::Text));
    }
    lines.extend(
        dated::sentences(report, &pane.corrections.said, texts)
            .into_iter()
            .map(|sentence| Line::new(sentence, Role::Text)),
    );
    lines
}

fn head_lines(pane: &ImportView, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = Vec::new();
    let file = Arg::Text(file_name(pane));
    if let Some(fault) = &pane.failed {
        let told = texts.say(fault);
        let names = !fault.id.starts_with("refused-") || pane.file.as_os_str().is_empty();
        let args = [("file", file.clone()), ("why", told.clone().into())];
        let told = if names { told } else { texts.with("import-refused", &args) };
        lines.push(Line::new(told, Role::Warn));
    }
    match &pane.stage {
        Stage::Files => {
            let folder = Arg::Text(pane.folder.display().to_string());
            lines.push(Line::new(texts.with("import-files", &[("folder", folder)]), Role::Dim));
        }
        Stage::Correcting(_) => {}
        Stage::Path(_) => {
            let key = with_keys("{path.accept}", context).into();
            lines.push(Line::new(texts.with("import-type-path", &[("key", key)]), Role::Text));
        }
        Stage::Working { work: Work::Preview, .. } => {
            lines.push(Line::new(texts.with("import-looking", &[("file", file)]), Role::Text));
        }
        Stage::Working { work: Work::Import, .. } => {
            lines.push(Line::new(texts.with("import-storing", &[("file", file)]), Role::Text));
        }
        Stage::Preview(report) => lines.extend(preview_lines(pane, report, file, context)),
        Stage::Stored(report) => lines.extend(stored_lines(pane, report, file, context)),
    }
    lines
}

fn preview_lines(pane: &ImportView, report: &FileReport, file: Arg, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = Vec::new();
    let id = match (is_news(report), has_no_tables(report)) {
        (_, true) => "import-preview-no-tables",
        (false, _) if report.is_unreadable() => "import-preview-unreadable",
        (true, _) => "import-preview",
        (false, _) => "import-preview-nothing-new",
    };
    let role =
        if matches!(id, "import-preview-no-tables" | "import-preview-unreadable") { Role::Warn } else { Role::Accent };
    lines.extend(
        report
            .correcting
            .fault
            .iter()
            .chain(&report.correcting.untold)
            .map(|fault| Line::new(texts.say(fault), Role::Warn)),
    );
    let serious = replace::sentences(report, context).into_iter().chain(serious::sentences(report, pane.list, context));
    lines.extend(serious.map(|told| Line::new(told, Role::Warn)));
    lines.extend(lost::sentences(report, context).into_iter().map(|lost| Line::new(lost, Role::Warn)));
    let action = if role == Role::Warn { "{import.correct}" } else { "{import.store}" };
    let key = with_keys(action, context).into();
    let args = [("file", file), ("key", key), ("row", with_keys("{correct.unit_row}", context).into())];
    lines.push(Line::new(texts.with(id, &args), role));
    lines.extend(said_lines(pane, report, context));
    lines.push(Line::new(counts(report, context), Role::Text));
    lines.extend(areas(report, context).map(|told| Line::new(told, Role::Text)));
    lines.push(Line::new(list_name(pane, report, context), Role::Title));
    lines
}

/// Which of the indicators have been given an area, where some have and some have not.
fn areas(report: &FileReport, context: &Context<'_>) -> Option<String> {
    let (given, of) = (report.series.iter().filter(|series| series.area.is_some()).count(), report.series.len());
    let key = ("key", with_keys("{import.area}", context).into());
    let args = [("given", Arg::Text(given.to_string())), ("of", Arg::Text(of.to_string())), key];
    (given > 0 && given < of).then(|| context.texts.with("import-areas", &args))
}

fn stored_lines(pane: &ImportView, report: &FileReport, file: Arg, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = Vec::new();
    let (id, role) = match (pane.taken_back, is_news(report)) {
        (true, _) => ("import-taken-back", Role::Warn),
        (false, true) => ("import-stored", Role::Good),
        (false, false) => ("import-nothing-new", Role::Good),
    };
    lines.push(Line::new(texts.with(id, &[("file", file)]), role));
    if pane.taken_back {
        lines.extend(taken_back_lines(pane, report, context));
        return lines;
    }
    if let Some(name) = &report.profile_kept {
        let name = Arg::Text(locale::visible(name).into_owned());
        lines.push(Line::new(texts.with("import-profile-kept", &[("name", name)]), Role::Text));
    }
    lines.push(Line::new(counts(report, context), Role::Text));
    lines.push(Line::new(list_name(pane, report, context), Role::Title));
    lines
}

/// What went with an import that is taken back: the profile, but not what had been pointed out.
fn taken_back_lines(pane: &ImportView, report: &FileReport, context: &Context<'_>) -> Vec<Line> {
    let Some(name) = &report.profile_kept else { return Vec::new() };
    let count = Arg::from(pane.imported.len());
    let args = [("name", locale::visible(name).into_owned().into()), ("count", count)];
    vec![Line::new(context.texts.with("import-taken-back-profile", &args), Role::Text)]
}

/// Whether a file with sheets has no table that was found.
pub(super) fn has_no_tables(report: &FileReport) -> bool {
    report.tables.is_empty() && !report.correcting.sheets.is_empty()
}

const fn is_news(report: &FileReport) -> bool {
    let beside = report.catalogue.added + report.catalogue.changed + report.groups.added + report.groups.changed;
    report.observations.added + report.observations.changed + beside > 0
}

/// "31 indikatorer, 290 enheter · 8 990 nya värden, 0 ändrade, 0 som förut · 0 celler gick inte att läsa".
fn counts(report: &FileReport, context: &Context<'_>) -> String {
    let shown = |number: u64| Arg::Text(lines::count(number, context));
    let args = [
        ("series", shown(report.series.len() as u64)),
        ("units", shown(report.units)),
        ("added", shown(report.observations.added + report.catalogue.added + report.groups.added)),
        ("changed", shown(report.observations.changed + report.catalogue.changed + report.groups.changed)),
        ("unchanged", shown(report.observations.unchanged + report.catalogue.unchanged + report.groups.unchanged)),
        ("unread", shown(report.unread_count)),
    ];
    context.texts.with("import-counts", &args)
}

fn list_name(pane: &ImportView, report: &FileReport, context: &Context<'_>) -> String {
    let names: Vec<String> = List::ALL
        .iter()
        .map(|list| {
            let count = match list {
                List::Tables => report.tables.len() as u64,
                List::Series => report.series.len() as u64,
                List::Revised => report.observations.changed,
                List::Unread => report.unread_count,
            };
            let name = context.texts.get(list.name());
            let text = format!("{name} {}", lines::count(count, context));
            let notes = || lines::unread(report).iter().filter(|line| line.sample.is_note()).count() as u64;
            let notes = if *list == List::Unread { notes() } else { 0 };
            let text = if notes > 0 {
                let args = [("list", text.into()), ("count", Arg::Text(lines::count(notes, context)))];
                context.texts.with("import-list-notes", &args)
            } else {
                text
            };
            if *list == pane.list { format!("[{text}]") } else { text }
        })
        .collect();
    names.join("  ")
}

fn draw_no_files(pane: &ImportView, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let folder = Arg::Text(pane.folder.display().to_string());
    let key = |action: &str| Arg::Text(with_keys(action, context));
    let args = [("folder", folder), ("refresh", key("{import.refresh}")), ("path", key("{import.type_path}"))];
    let text = context.texts.with("import-no-files", &args);
    let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], place.width);
    paragraph::draw(&lines, 0, place, frame.buffer_mut(), context.theme);
}

fn draw_files(pane: &ImportView, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let titles = ["import-column-file", "import-column-size", "import-column-when"].map(|id| texts.get(id));
    let [name, size, when] = &titles;
    let columns = [Column::flex(name, 20, 70), Column::fixed(size, 12).right(), Column::fixed(when, 18)];
    let rows = pane.files.iter().map(|file| lines::file(file, context));
    draw_table(pane, &columns, rows, context, frame, area);
}

fn draw_report(pane: &ImportView, report: &FileReport, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let title = |id: &str| texts.get(&format!("import-column-{id}"));
    match pane.list {
        List::Tables => {
            let titles = ["sheet", "cells", "edition", "indicators", "units", "values", "missing", "unread"].map(title);
            let [sheet, cells, edition, indicators, units, values, missing, unread] = &titles;
            let (of_cells, of_edition, of_missing) = if lines::share_sheets(report) { (1, 2, 3) } else { (2, 1, 0) };
            let columns = [
                Column::flex(sheet, 14, 40),
                Column::fixed(cells, 12).spare(of_cells),
                Column::fixed(edition, 8).spare(of_edition),
                Column::fixed(indicators, 11).right(),
                Column::fixed(units, 8).right(),
                Column::fixed(values, 10).right(),
                Column::fixed(missing, 8).right().spare(of_missing),
                Column::fixed(unread, 8).right(),
            ];
            draw_table(pane, &columns, report.tables.iter().map(|t| lines::table(t, context)), context, frame, area);
        }
        List::Series => {
            let titles = ["indicator", "measure", "area", "direction"].map(title);
            let [indicator, measure, area_title, direction] = &titles;
            let columns = [
                Column::flex(indicator, 20, 80),
                Column::flex(measure, 8, 16).spare(2),
                Column::flex(area_title, 10, 24).spare(1),
                Column::flex(direction, if area.width < NARROW { 22 } else { 40 }, 48),
            ];
            draw_table(pane, &columns, report.series.iter().map(|s| lines::series(s, context)), context, frame, area);
        }
        List::Revised => {
            let titles = ["indicator", "unit", "period", "gender", "before", "after"].map(title);
            let [indicator, unit, period, gender, before, after] = &titles;
            let columns = [
                Column::flex(indicator, 16, 60),
                Column::fixed(unit, 16),
                Column::fixed(period, 10),
                Column::fixed(gender, 4).spare(1),
                Column::fixed(before, 12).right(),
                Column::fixed(after, 12).right(),
            ];
            draw_table(pane, &columns, report.revised.iter().map(|s| lines::revised(s, context)), context, frame, area);
        }
        List::Unread => draw_unread(pane, report, context, frame, area),
    }
}

/// The unread cells, and the marked one's reason in full below them.
fn draw_unread(pane: &ImportView, report: &FileReport, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = |id: &str| context.texts.get(&format!("import-column-{id}"));
    let titles = ["cell", "count", "sheet", "text", "why"].map(title);
    let [cell, count, sheet, text, why] = &titles;
    let columns = [
        Column::flex(cell, 12, 30),
        Column::fixed(count, 6).right(),
        Column::flex(sheet, 6, 20).spare(1),
        Column::flex(text, 10, 40),
        Column::flex(why, 20, 80),
    ];
    let sorted = lines::unread(report);
    let rows = sorted.iter().map(|cell| lines::unread_cell(cell, context));
    draw_table(pane, &columns, rows, context, frame, area);
    let below = Rect { x: area.x + 1, y: area.bottom(), width: area.width.saturating_sub(2), height: WHOLE };
    let whole = sorted.get(pane.at).map(|cell| lines::unread_whole(cell, context));
    let whole = paragraph::wrapped(&[Line::new(whole.unwrap_or_default(), Role::Text)], below.width);
    let below = below.intersection(frame.area());
    paragraph::draw(&whole, 0, below, frame.buffer_mut(), context.theme);
}

fn draw_table(
    pane: &ImportView,
    columns: &[Column<'_>],
    rows: impl Iterator<Item = Row<'static>>,
    context: &Context<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let rows: Vec<Row<'static>> = rows.skip(pane.scroll.offset).take(Table::height(area)).collect();
    if rows.is_empty() && matches!(pane.stage, Stage::Files) {
        return;
    }
    if rows.is_empty() {
        let line = cells::line(area, 1);
        let place = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        let text = context.texts.get(pane.list.empty());
        put(frame.buffer_mut(), place, &text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
        return;
    }
    let selected = pane.at.checked_sub(pane.scroll.offset);
    let table = Table { columns, rows: &rows, selected, main: 0, focused: true };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    cursor::stand(at.filter(|_| context.focused), frame, context.theme);
}
