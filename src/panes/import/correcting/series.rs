//! Which indicator a column is: the one it was last year, those of the file and those known, the likeliest first.

use super::Desk;
use super::tell::named;
use super::words::line;
use crate::domain::Message;
use crate::domain::profile::{ColumnRole, Said, SeriesSaid};
use crate::domain::seen::SeenCell;
use crate::intake::grid::place;
use crate::intake::profile::without_years;
use crate::intake::recognise::typed_name;
use crate::locale::{fold, visible};
use crate::msg::about::item;
use crate::msg::{Context, DialogSpec, Intent, KnownSeries, PickItem, PickSpec};
use crate::publish::SeriesReport;
use crate::store::published::Stood;

/// From here on two names are alike, in thousandths.
const ALIKE: usize = 500;
/// From here on two words are akin: `nöjda`, `nöjdhetsindex`.
const STEM: usize = 4;

/// A series that can be chosen.
struct Likely<'a> {
    like: usize,
    value: String,
    name: String,
    code: Option<&'a str>,
    own: bool,
}

impl Desk {
    /// Which of the known series the column is: first the one that it was last year, then those of a similar name. Where
    /// none is likely, what it is read as now comes first: a key too many changes nothing.
    pub fn ask_series(&self, known: &[KnownSeries], context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let heading = self.heading();
        let (last_year, stood) = self.as_last_year(known, &heading, context);
        let (of_file, now) = (&self.report.series, self.series_now());
        let known_items = known.iter().enumerate().map(|(at, known)| Likely {
            like: likeness(&known.said.title, &heading),
            value: format!("known {at}"),
            name: name(&known.said),
            code: known.said.code.as_deref(),
            own: of_file.iter().any(|own| same(own, &known.said)),
        });
        let own = of_file
            .iter()
            .enumerate()
            .filter(|(at, own)| now != Some(*at) && !known.iter().any(|known| same(own, &known.said)));
        let own = own.map(|(at, own)| Likely {
            like: likeness(&own.title, &heading),
            value: format!("own {at}"),
            name: named(own),
            code: own.code.as_deref(),
            own: true,
        });
        let mut likely: Vec<Likely<'_>> = known_items.chain(own).collect();
        likely.sort_by_key(|one| std::cmp::Reverse(one.like));
        let unlikely = likely.partition_point(|one| one.like >= ALIKE);
        let mut items: Vec<PickItem> = likely
            .into_iter()
            .map(|one| {
                let own = one.own.then(|| texts.get("pick-series-own"));
                let alike = (one.like >= ALIKE).then(|| texts.get("pick-series-alike"));
                let note: Vec<String> = one.code.map(str::to_owned).into_iter().chain(own).chain(alike).collect();
                item(&one.value, one.name, note.join(" · "))
            })
            .collect();
        items.splice(unlikely..unlikely, stood);
        let first = last_year.or_else(|| self.as_now(&heading, context).filter(|_| unlikely == 0));
        items.splice(0..0, first);
        let line = self.line_name(context);
        let holds = texts.with("pick-series-holds", &[("line", line.as_str().into())]);
        items.push(item("holds", holds, String::new()));
        items.extend(self.scope(context));
        let title = Message::new("pick-series").with("line", line);
        let current = items.first().map(|item| item.value.clone()).unwrap_or_default();
        Intent::Open(DialogSpec::Pick(PickSpec { purpose: "correct.series", title, items, current, free: true }))
    }

    /// The series whose latest values stood in this place of a sheet of this name, that of the latest import: as the one
    /// that it was last year where its name is akin to the column's, else as what stood there.
    fn as_last_year(
        &self,
        known: &[KnownSeries],
        heading: &str,
        context: &Context<'_>,
    ) -> (Option<PickItem>, Option<PickItem>) {
        let sheet = |name: &str| without_years(&fold(name)).trim().to_owned();
        let (here, turned) = (sheet(self.name()), self.is_turned());
        let line_of = |stood: &Stood| if turned { u16::try_from(stood.row).ok() } else { Some(stood.column) };
        let in_place = |stood: &Stood| line_of(stood) == Some(self.line()) && sheet(&stood.sheet) == here;
        let known = known.iter().enumerate().filter_map(|(at, known)| Some((at, known, known.stood.as_ref()?)));
        let stood: Vec<_> = known.filter(|(_, _, stood)| in_place(stood)).collect();
        let told = |(at, known, stood): &(usize, &KnownSeries, &Stood), same: bool| {
            let line = line(line_of(stood)?, turned, context.texts);
            let args = [("line", line.into()), ("file", visible(&stood.file).into_owned().into())];
            let note = context.texts.with("pick-series-stood", &args);
            let (name, also) = (name(&known.said), known.said.title.clone());
            let label = if same { context.texts.with("pick-series-same", &[("title", name.into())]) } else { name };
            Some(PickItem { also, ..item(&format!("known {at}"), label, note) })
        };
        let latest = |one: &&(usize, &KnownSeries, &Stood)| {
            (one.2.import, likeness(&one.1.said.title, heading), usize::MAX - one.0)
        };
        let same = stood.iter().filter(|(_, known, _)| are_akin(&known.said.title, heading)).max_by_key(latest);
        match same {
            Some(same) => (told(same, true), None),
            None => (None, stood.iter().max_by_key(latest).and_then(|one| told(one, false))),
        }
    }

    /// What the column is read as now, else its own heading as a name.
    fn as_now(&self, heading: &str, context: &Context<'_>) -> Option<PickItem> {
        if let Some(now) = self.series_now().and_then(|at| self.report.series.get(at)) {
            let label = context.texts.with("pick-series-now", &[("title", named(now).into())]);
            return Some(PickItem { also: named(now), ..item("now", label, String::new()) });
        }
        let heading = heading.trim();
        let label = || context.texts.with("pick-series-heading", &[("title", visible(heading).into_owned().into())]);
        let also = heading.to_owned();
        (!heading.is_empty()).then(|| PickItem { also, ..item(heading, label(), String::new()) })
    }

    /// The series that the column's values are read as now, by its place in the file.
    fn series_now(&self) -> Option<usize> {
        let in_row = || self.told().in_row(self.row_number()?);
        let above = self.table_top().saturating_sub(1);
        let value = if self.is_turned() { in_row() } else { self.told().in_column(self.column, above) }?;
        let slice = self.told().slices.get(value.slice as usize)?;
        usize::try_from(slice.series).ok()
    }

    /// What the choice under `pick-series` says: a series by its place, the names in the column, or a typed name.
    pub fn series(&self, choice: &str, known: &[KnownSeries]) -> Option<Said> {
        if choice == "now" {
            return None;
        }
        if choice == "holds" {
            return Some(Said::Column(self.line(), ColumnRole::Indicator));
        }
        let place = |word: &str| choice.strip_prefix(word).and_then(|at| at.trim().parse::<usize>().ok());
        let series = match (place("known "), place("own ")) {
            (Some(at), _) => known.get(at)?.said.clone(),
            (None, Some(at)) => own(self.report.series.get(at)?),
            (None, None) => {
                let (title, unit_of_measure) = typed_name(choice);
                SeriesSaid { title: title.to_owned(), unit_of_measure, ..SeriesSaid::default() }
            }
        };
        (!series.title.is_empty()).then(|| Said::Series(self.line(), series))
    }

    /// The first row of the table under the cursor where the sheet has several, else that of the sheet.
    fn table_top(&self) -> u32 {
        let cells = self.row_number().and_then(|row| self.table_of((row, self.column)));
        cells.and_then(|cells| cells.split(':').next()).and_then(place).map_or(0, |(row, _)| row)
    }

    /// The texts over the column, or before the row: down to the first number.
    fn heading(&self) -> String {
        let in_column = |cells: &[SeenCell]| cells.iter().find(|cell| cell.column == self.column).cloned();
        let cells: Vec<SeenCell> = if self.is_turned() {
            self.rows().get(self.row).map(|row| row.cells.clone()).unwrap_or_default()
        } else {
            let rows = self.rows().iter().skip_while(|row| row.row < self.table_top());
            rows.filter_map(|row| in_column(&row.cells)).take(200).collect()
        };
        let is_number = |cell: &SeenCell| cell.text.starts_with(|c: char| c.is_ascii_digit());
        let texts: Vec<String> =
            cells.into_iter().take_while(|cell| !is_number(cell)).map(|cell| cell.text).take(6).collect();
        texts.join(" ")
    }
}

fn own(series: &SeriesReport) -> SeriesSaid {
    SeriesSaid {
        source: String::new(),
        code: series.code.clone(),
        title: series.title.clone(),
        population: Some(series.population.clone()),
        unit_of_measure: Some(series.unit_of_measure.clone()),
    }
}

/// Whether a series of the file is a known one.
fn same(own: &SeriesReport, known: &SeriesSaid) -> bool {
    let said = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
    match (&own.code, &known.code) {
        (Some(own), Some(known)) => own == known,
        _ => {
            fold(&own.title) == fold(&known.title)
                && fold(&own.population) == said(&known.population)
                && fold(&own.unit_of_measure) == said(&known.unit_of_measure)
        }
    }
}

/// A series as it is read: name, population.
fn name(series: &SeriesSaid) -> String {
    match series.population.as_deref().unwrap_or_default() {
        "" => series.title.clone(),
        population => format!("{}, {population}", series.title),
    }
}

/// Whether a longer word of a name begins as one of a heading does.
fn are_akin(name: &str, heading: &str) -> bool {
    let stems = |text: &str| -> Vec<String> {
        let words = fold(text);
        let words = words.split(|c: char| !c.is_alphanumeric()).map(|word| word.chars().take(STEM).collect::<String>());
        words.filter(|stem| stem.chars().count() == STEM && stem.contains(char::is_alphabetic)).collect()
    };
    let heading = stems(heading);
    stems(name).iter().any(|stem| heading.contains(stem))
}

/// How many of the longer words of a name stand in a heading, in thousandths.
fn likeness(name: &str, heading: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let (name, heading) = (words(name), words(heading));
    let common = name.iter().filter(|word| heading.contains(word)).count();
    (common * 2_000).checked_div(name.len() + heading.len()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_its_words() {
        assert_eq!(likeness("Fallskador", "18. Fallskador 2024"), 666);
        assert_eq!(likeness("Nöjda med hemtjänsten", "Trygga"), 0);
        assert_eq!(likeness("", ""), 0);
        assert!(are_akin("Nöjda brukare", "Nöjdhetsindex"));
        assert!(!are_akin("Nöjda brukare", "Antal svar 2024") && !are_akin("Svar 2023", "Plan 2023 nu"));
    }
}
