//! What is said of a sheet, and what a cell was taken for, in words.

use super::Desk;
use crate::domain::profile::{ColumnRole, Correction, Meaning, RowOwner, Said, SeriesSaid};
use crate::domain::seen::CellRole;
use crate::domain::{Arg, Gender};
use crate::intake::grid::letters;
use crate::locale::visible;
use crate::msg::Context;
use crate::text::Texts;

/// The text id of what a cell was taken for.
pub(super) const fn role_id(role: CellRole) -> &'static str {
    match role {
        CellRole::Title => "import-role-title",
        CellRole::Name => "import-role-name",
        CellRole::Header => "import-role-header",
        CellRole::Unit => "import-role-unit",
        CellRole::Value => "import-role-value",
        CellRole::Mark => "import-role-mark",
        CellRole::Rank => "import-role-rank",
        CellRole::Period => "import-role-period",
        CellRole::Gender => "import-role-gender",
        CellRole::Dimension => "import-role-dimension",
        CellRole::Beside => "import-role-beside",
        CellRole::Skipped => "import-role-skipped",
        CellRole::Unread => "import-role-unread",
        CellRole::Nothing => "import-role-nothing",
    }
}

/// The text id of the sign of what a cell was taken for; None of what has none.
pub(super) const fn sign_id(role: CellRole) -> Option<&'static str> {
    Some(match role {
        CellRole::Title => "import-sign-title",
        CellRole::Name => "import-sign-name",
        CellRole::Header => "import-sign-header",
        CellRole::Unit => "import-sign-unit",
        CellRole::Value => "import-sign-value",
        CellRole::Mark => "import-sign-mark",
        CellRole::Rank => "import-sign-rank",
        CellRole::Period => "import-sign-period",
        CellRole::Gender => "import-sign-gender",
        CellRole::Dimension => "import-sign-dimension",
        CellRole::Beside => "import-sign-beside",
        CellRole::Skipped => "import-sign-skipped",
        CellRole::Unread => "import-sign-unread",
        CellRole::Nothing => return None,
    })
}

/// What a mark means, in words.
pub(super) fn meaning(meaning: Meaning, texts: &Texts) -> String {
    texts.get(match meaning {
        Meaning::Missing => "meaning-missing",
        Meaning::Uncertain => "meaning-uncertain",
        Meaning::Suppressed => "meaning-suppressed",
        Meaning::NotApplicable => "meaning-not-applicable",
        Meaning::Yes => "meaning-yes",
        Meaning::Partly => "meaning-partly",
        Meaning::No => "meaning-no",
        Meaning::Negative => "meaning-negative",
        Meaning::Inside => "meaning-inside",
        Meaning::Nothing => "meaning-nothing",
    })
}

/// A gender, in words.
pub(super) fn gender(gender: Gender, texts: &Texts) -> String {
    texts.get(match gender {
        Gender::Total => "gender-total",
        Gender::Women => "gender-women",
        Gender::Men => "gender-men",
    })
}

/// What holds one indicator's values: "kolumn C", or "rad 7" of a sheet whose units stand in a row.
pub(in crate::panes::import) fn line(line: u16, turned: bool, texts: &Texts) -> String {
    if turned { row(u32::from(line), texts) } else { column(line, texts) }
}

/// The other way: "rad 7", or "kolumn C" of a sheet whose units stand in a row.
fn across(at: u32, turned: bool, texts: &Texts) -> String {
    let column_at = u16::try_from(at).ok().filter(|_| turned);
    column_at.map_or_else(|| row(at, texts), |at| column(at, texts))
}

/// Whose the values of a row are, or of all of its name.
pub(super) fn whose((line, whose, all): (&str, &RowOwner, bool), texts: &Texts) -> String {
    let line = ("line", Arg::Text(line.to_owned()));
    match (whose, all) {
        (RowOwner::Part, false) => texts.with("said-row-part", &[line]),
        (RowOwner::Part, true) => texts.with("said-rows-part", &[line]),
        (RowOwner::Above, false) => texts.with("said-row-above", &[line]),
        (RowOwner::Above, true) => texts.with("said-rows-above", &[line]),
        (RowOwner::Kommun(name), _) => {
            texts.with("said-row-kommun", &[line, ("kommun", Arg::Text(visible(name).into_owned()))])
        }
    }
}

fn row(row: u32, texts: &Texts) -> String {
    texts.with("import-row", &[("row", row.to_string().into())])
}

fn column(column: u16, texts: &Texts) -> String {
    texts.with("import-column", &[("column", letters(column).into())])
}

pub(super) fn header((first, last): (u32, u32), turned: bool, texts: &Texts) -> String {
    let name = |row: u32| u16::try_from(row).map_or_else(|_| row.to_string(), letters);
    let (id, name): (_, &dyn Fn(u32) -> String) = match (turned, first == last) {
        (false, true) => ("said-header", &|row| row.to_string()),
        (false, false) => ("said-header-rows", &|row| row.to_string()),
        (true, true) => ("said-header-column", &name),
        (true, false) => ("said-header-columns", &name),
    };
    texts.with(id, &[("first", name(first).into()), ("last", name(last).into())])
}

/// What a series has been said to be called, with its unit of measure: "Andel nöjda (%)".
pub(super) fn named(series: &SeriesSaid) -> String {
    match series.unit_of_measure.as_deref().unwrap_or_default() {
        "" => series.title.clone(),
        unit => format!("{} ({unit})", series.title),
    }
}

/// The text id of what a column has been said to hold.
pub(super) const fn role_of(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Value => "said-column-value",
        ColumnRole::Skip => "said-column-skip",
        ColumnRole::Period => "said-column-period",
        ColumnRole::Gender => "said-column-gender",
        ColumnRole::Indicator => "said-column-indicator",
    }
}

impl Desk {
    /// What was said, in words, and of which of the sheet's tables.
    pub fn said_where(&self, correction: &Correction, context: &Context<'_>) -> String {
        let (texts, words) = (context.texts, said(correction, context.texts));
        let tables = self.tables().count();
        let of_one = correction.turned && matches!(correction.said, Said::Units(_));
        if correction.sheet != self.sheet || tables < 2 || !correction.said.is_of_table() || of_one {
            return words;
        }
        let words = ("said", words.into());
        if let Some(cells) = correction.at.and_then(|cell| self.table_of(cell)) {
            return texts.with("import-in-table", &[words, ("cells", cells.into())]);
        }
        texts.with("import-in-all-tables", &[words, ("count", Arg::Text(tables.to_string()))])
    }
}

/// What was said, in words.
pub(in crate::panes::import) fn said(correction: &Correction, texts: &Texts) -> String {
    let (said, turned) = (&correction.said, correction.turned);
    let of_column = |id: &str, column: u16| texts.with(id, &[("line", line(column, turned, texts).into())]);
    let shown = |text: &str| visible(text).into_owned();
    match said {
        Said::SkipSheet(true) => texts.get("said-skip-sheet"),
        Said::SkipSheet(false) => texts.get("said-read-sheet"),
        Said::Header(first, last) => header((*first, *last), turned, texts),
        Said::Units(row) if turned => of_column("said-unit-row", *row),
        Said::Units(column) => of_column("said-units", *column),
        Said::Column(column, role) => of_column(role_of(*role), *column),
        Said::UnitOfSheet(unit) => texts.with("said-unit-of-sheet", &[("unit", shown(unit).into())]),
        Said::Forget(_) => texts.get("said-forget"),
        Said::Series(column, series) => {
            let title = shown(&named(series));
            texts.with("said-series", &[("line", line(*column, turned, texts).into()), ("title", title.into())])
        }
        Said::Period(Some(column), label) => texts.with(
            "said-period-column",
            &[("line", line(*column, turned, texts).into()), ("period", shown(label).into())],
        ),
        Said::Period(None, label) => texts.with("said-period", &[("period", shown(label).into())]),
        Said::Gender(Some(column), of) => {
            let gender = gender(*of, texts);
            texts
                .with("said-gender-column", &[("line", line(*column, turned, texts).into()), ("gender", gender.into())])
        }
        Said::Gender(None, of) => texts.with("said-gender", &[("gender", gender(*of, texts).into())]),
        Said::SkipRow(at) => texts.with("said-row", &[("line", across(*at, turned, texts).into())]),
        Said::Whose(at, whose, all) => self::whose((&across(*at, turned, texts), whose, *all), texts),
        Said::Mark(mark, means) | Said::MarkOfTable(mark, means) => {
            texts.with("said-mark", &[("mark", shown(mark).into()), ("meaning", meaning(*means, texts).into())])
        }
    }
}
