//! The form shown as a document: all of it, or the rows chosen; with the figures that have come.

use crate::domain::Area;
use crate::msg::{Context, Extent};
use crate::report::{Document, Part, TableBody, sheets};

use super::build;
use super::state::Forms;

/// The document; None where there is no row.
pub(super) fn document(pane: &Forms, extent: Extent, context: &Context<'_>) -> Option<Document> {
    let (form, scope) = (pane.form?, pane.grid.scope?);
    let round = context.work.round(scope.round)?;
    if pane.grid.lines.is_empty() {
        return None;
    }
    let codes = build::areas(context);
    let areas: Vec<(Area, String)> = codes.iter().map(|area| (area.clone(), context.area_name(area))).collect();
    let known = pane.grid.lines.iter().filter_map(|line| pane.facts.of(line.indicator?));
    let figures: Vec<_> = known.cloned().collect();
    let sources = if figures.is_empty() { &[][..] } else { &pane.facts.sources };
    let source = sheets::Source {
        work: context.work,
        areas: &areas,
        figures: &figures,
        sources,
        texts: context.texts,
        unit: context.home.map(|home| home.name.as_str()),
        today: context.today,
    };
    let mut document = sheets::form(form, round, scope.subject, source);
    if extent == Extent::Chosen {
        let lines = form.lines(scope, context.work, &codes, |area| context.area_name(area), context.texts.lang());
        let meant: Vec<&str> = pane.meant().into_iter().map(|line| line.row.as_str()).collect();
        let mut chosen = lines.iter().map(|line| meant.contains(&line.row.as_str()));
        for part in &mut document.parts {
            if let Part::Table(table) = part
                && let TableBody::Rows(rows) = &mut table.body
            {
                rows.retain(|_| chosen.next().unwrap_or(false));
            }
        }
    }
    Some(document)
}
