//! The way from the preview to the cells of a sheet and back, and what each correction sets going.

use crate::domain::Message;
use crate::domain::profile::{ColumnRole, Correction, Said};
use crate::intake::grid::place;
use crate::intake::profile::proper_name;
use crate::msg::{Choice, Context, DialogSpec, Effect, Intent, JobNews, KnownSeries, PickSpec, Query, with_keys};
use crate::publish::{FileReport, Profiles};

use super::Action;
use super::correcting::{self, Desk};
use super::lines;
use super::state::{ImportView, List, Stage, Work};
use super::view;

impl ImportView {
    /// Why an action of correcting does not apply now.
    pub(super) fn refused_correction(&self, action: Action, context: &Context<'_>) -> Option<Message> {
        let nothing = || Message::new("import-nothing-said");
        match (action, &self.stage) {
            (Action::Store, Stage::Preview(report)) => {
                if view::has_no_tables(report) {
                    return Some(Message::new("import-no-tables").with("key", with_keys("{import.correct}", context)));
                }
                report.is_unreadable().then(|| Message::new("import-nothing-read"))
            }
            (Action::Correct, Stage::Preview(report)) if report.correcting.sheets.is_empty() => {
                Some(Message::new("import-no-sheets"))
            }
            (Action::TakeBack, Stage::Correcting(desk)) if self.corrections.said.is_empty() => {
                let key = || with_keys("{correct.rules}", context);
                let rules = desk.rules().next().map(|_| Message::new("import-nothing-said-rules").with("key", key()));
                Some(rules.unwrap_or_else(nothing))
            }
            (Action::Rules, Stage::Correcting(desk)) => {
                let yet = !self.corrections.said.is_empty() && desk.report.correcting.used.is_empty();
                let id = if yet { "import-no-rules-yet" } else { "import-no-rules" };
                let key = || with_keys("{correct.undo}", context);
                desk.rules().next().is_none().then(|| Message::new(id).with("key", key()))
            }
            (Action::Mark, Stage::Correcting(desk)) => desk.cell().is_none().then(|| Message::new("import-no-mark")),
            (Action::Aside, Stage::Preview(report)) => {
                let none = report.profiles.is_empty() && self.corrections.profiles != Profiles::Aside;
                none.then(|| Message::new("import-no-profile"))
            }
            (Action::Rename, Stage::Preview(report)) => {
                let none = report.profiles.is_empty() && self.corrections.said.is_empty();
                none.then(|| Message::new("import-no-profile"))
            }
            _ => None,
        }
    }

    /// From the preview to the cells: of the sheet that is marked in its list, at the cell that could not be read.
    pub(super) fn correct(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Preview(report) = &mut self.stage else { return Vec::new() };
        let mut report = std::mem::take(report);
        let (sheet, aim) = target(&report, self.list, self.at);
        let shown = self.corrections.show == Some(sheet);
        if !shown {
            report.correcting.seen.clear();
        }
        let mut desk = Box::new(Desk::new(report, sheet, aim));
        if shown {
            let report = std::mem::take(&mut desk.report);
            desk.take(report);
        }
        self.stage = Stage::Correcting(desk);
        self.settle(context);
        if shown { Vec::new() } else { self.read() }
    }

    /// The cursor is brought into view.
    fn settle(&mut self, context: &Context<'_>) {
        if let Stage::Correcting(desk) = &mut self.stage {
            let (row, column) = (desk.row, desk.column);
            desk.mark(row, correcting::rows_high(context.area));
            desk.go_to(column, context.area.width);
        }
    }

    /// Profiles are laid over the file, or none.
    pub(super) fn put_aside(&mut self) -> Vec<Intent> {
        self.corrections.profiles = match self.corrections.profiles {
            Profiles::Aside => Profiles::Stored,
            _ => Profiles::Aside,
        };
        self.look_into(self.file.clone())
    }

    /// What the profile is to be called.
    pub(super) fn ask_name(&self) -> Vec<Intent> {
        let Stage::Preview(report) = &self.stage else { return Vec::new() };
        let used = report.profiles.first().map(|profile| profile.name.clone());
        let current = self.corrections.called.clone().or(used).unwrap_or_default();
        let (items, title) = (Vec::new(), Message::new("pick-profile-name"));
        vec![Intent::Open(DialogSpec::Pick(PickSpec { purpose: "import.name", title, items, current, free: true }))]
    }

    /// The profile is called so when the file is imported.
    pub(super) fn call(&mut self, name: &str) -> Vec<Intent> {
        let Stage::Preview(report) = &self.stage else { return Vec::new() };
        let used = report.profiles.first().map(|profile| &profile.name);
        match proper_name(name) {
            Ok(name) if used != Some(&name) && report.correcting.names.contains(&name) => {
                vec![Intent::Say(Message::new("profile-taken").with("name", name))]
            }
            Ok(name) => {
                self.corrections.called = Some(name);
                Vec::new()
            }
            Err(why) => vec![Intent::Say(why)],
        }
    }

    /// An action of the cells.
    pub(super) fn correct_with(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let (column, line) = (desk.column, desk.line());
        desk.all_tables = false;
        match action {
            Action::Left => desk.go_to(column.saturating_sub(1), context.area.width),
            Action::Right => desk.go_to(column.saturating_add(1), context.area.width),
            Action::PageLeft => desk.turn_page(false, context.area.width),
            Action::PageRight => desk.turn_page(true, context.area.width),
            Action::Find => return vec![Desk::ask_place()],
            Action::Header => return desk.header().map_or_else(Vec::new, |said| self.say(said)),
            Action::Units => {
                let asked = Some(&**desk).filter(|desk| !desk.is_turned()).and_then(|desk| desk.ask_units(context));
                return asked.map_or_else(|| self.units(false), |asked| vec![asked]);
            }
            Action::UnitRow => {
                desk.all_tables = true;
                return self.units(true);
            }
            Action::UnitOfSheet => return vec![desk.ask_unit()],
            Action::Values => {
                let asked = desk.ask_values(context);
                return asked.map_or_else(|| self.say(Said::Column(line, ColumnRole::Value)), |asked| vec![asked]);
            }
            Action::Whose => return vec![desk.ask_whose(context)],
            Action::Skip => return vec![desk.ask_skip(context)],
            Action::Period => return vec![desk.ask_period_of(context)],
            Action::Gender => return vec![desk.ask_gender(context)],
            Action::Mark => {
                // A mark means the same everywhere, unless somebody says otherwise.
                desk.all_tables = true;
                return vec![desk.ask_meaning(context)];
            }
            Action::Sheet => return vec![desk.ask_sheet()],
            Action::Rules => return vec![desk.ask_rules(context)],
            Action::Series => return vec![Intent::Ask(Query::Series)],
            Action::TakeBack => return self.take_back(),
            Action::Done => return self.done(context),
            _ => {}
        }
        Vec::new()
    }

    /// The series to choose from are known.
    pub(super) fn series_known(&mut self, known: Vec<KnownSeries>, context: &Context<'_>) -> Vec<Intent> {
        self.known = known;
        let Stage::Correcting(desk) = &self.stage else { return Vec::new() };
        vec![desk.ask_series(&self.known, context)]
    }

    /// A choice made in one of the lists.
    pub(super) fn chosen_correction(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let value = choice.value.as_str();
        if value == correcting::OTHER_SCOPE {
            desk.all_tables = !desk.all_tables;
            return match choice.purpose {
                "correct.skip" => vec![desk.ask_skip(context)],
                "correct.gender" => vec![desk.ask_gender(context)],
                "correct.period_of" => vec![desk.ask_period_of(context)],
                "correct.mark" => vec![desk.ask_meaning(context)],
                _ => vec![desk.ask_series(&self.known, context)],
            };
        }
        if choice.purpose == "correct.find" {
            let Some((row, column)) = desk.found(value) else {
                return vec![Intent::Say(Message::new("import-not-found").with("text", value))];
            };
            desk.mark(row, correcting::rows_high(context.area));
            desk.go_to(column, context.area.width);
            return Vec::new();
        }
        let said = match choice.purpose {
            "correct.units" => {
                desk.all_tables = value == "all";
                return self.units(false);
            }
            "correct.values" => {
                desk.all_tables = value == "all";
                Some(Said::Column(desk.line(), ColumnRole::Value))
            }
            "correct.unit" => Some(Said::UnitOfSheet(value.to_owned())),
            "correct.skip" => desk.skipped(value),
            "correct.whose" if value == "kommun" => return vec![desk.ask_whose_kommun()],
            "correct.whose" => desk.whose(value),
            "correct.whose_kommun" => desk.of_kommun(value),
            "correct.rules" => desk.forgotten(value),
            "correct.gender" => desk.gender(value),
            "correct.mark" => desk.meaning(value),
            "correct.series" => desk.series(value, &self.known),
            "correct.period_of" if value == "holds" => Some(Said::Column(desk.line(), ColumnRole::Period)),
            "correct.period_of" if matches!(value, "sheet" | "column") => {
                return vec![Desk::ask_period(value == "column", "")];
            }
            "correct.period_of" | "correct.period_sheet" | "correct.period_column" => {
                let of_column = choice.purpose == "correct.period_column";
                let said = desk.period(of_column, value);
                if said.is_none() {
                    // What was typed is there to be mended.
                    let fault = Intent::Say(Message::new("import-no-period").with("period", value));
                    return vec![Desk::ask_period(of_column, value), fault];
                }
                said
            }
            "correct.sheet" => return value.parse().map_or_else(|_| Vec::new(), |sheet| self.turn_to(sheet)),
            _ => None,
        };
        said.map_or_else(Vec::new, |said| self.say(said))
    }

    /// The column names the units, or the row does.
    fn units(&mut self, turned: bool) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let row = || desk.row_number().and_then(|row| u16::try_from(row).ok());
        let Some(at) = (if turned { row() } else { Some(desk.column) }) else { return Vec::new() };
        (desk.lies_turned, desk.header) = (turned, None);
        let correction = Correction { turned, ..desk.correction(Said::Units(at)) };
        self.correct_as(correction)
    }

    /// Something is said of the sheet: it is read again at once.
    fn say(&mut self, said: Said) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let correction = desk.correction(said);
        self.correct_as(correction)
    }

    fn correct_as(&mut self, correction: Correction) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        // The same said twice is said once.
        if self.corrections.said.last() == Some(&correction) {
            return vec![Intent::Say(Message::new("import-said-already"))];
        }
        desk.unread += 1;
        // What the correction before changed is told no longer.
        desk.effect = None;
        self.corrections.said.push(correction);
        self.keep().into_iter().chain(self.read()).collect()
    }

    /// The latest corrections have changed nothing: that is said, and where there are tables they are forgotten. Where
    /// there is none yet, more has to be said before any of it tells; what waits for a period is kept.
    fn without_effect(&mut self, count: usize, forgotten: bool, context: &Context<'_>) -> Vec<Intent> {
        let said = &mut self.corrections.said;
        let is_units = said.last().is_some_and(|last| matches!(last.said, Said::Units(_)));
        let waits = said.last().is_some_and(|last| match &self.stage {
            Stage::Correcting(desk) => desk.waits_for_period(&last.said),
            _ => false,
        });
        let Some(last) = said.last().map(|last| correcting::said(last, context.texts)) else { return Vec::new() };
        let forgotten = forgotten && !waits;
        if forgotten {
            said.truncate(said.len().saturating_sub(count));
        }
        let (id, action) = match forgotten {
            true => ("import-without-effect", ""),
            false if waits => ("import-without-effect-period", "{correct.period}"),
            false if is_units => ("import-without-effect-units", "{correct.unit_of_sheet}"),
            false => ("import-without-effect-yet", ""),
        };
        let key = with_keys(action, context);
        let told = Intent::Say(Message::new(id).with("said", last).with("key", key));
        self.keep().into_iter().chain([told]).collect()
    }

    fn take_back(&mut self) -> Vec<Intent> {
        let Some(Correction { sheet, .. }) = self.corrections.said.pop() else { return Vec::new() };
        let kept = self.keep();
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let read = if desk.sheet == sheet {
            desk.unread = desk.unread.saturating_sub(1);
            (desk.header, desk.effect, desk.undone) = (None, None, true);
            self.read()
        } else {
            self.turn_to(sheet)
        };
        kept.into_iter().chain(read).collect()
    }

    fn turn_to(&mut self, sheet: u32) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let mut report = std::mem::take(&mut desk.report);
        report.correcting.seen.clear();
        let job = desk.job;
        **desk = Desk::new(report, sheet, None);
        desk.job = job;
        self.read()
    }

    /// Has the file read again with what has been said, the sheet on the desk to be shown.
    fn read(&mut self) -> Vec<Intent> {
        self.jobs += 1;
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let older = desk.job.replace(self.jobs).map(|job| Intent::Do(Effect::Cancel(job)));
        self.corrections.show = Some(desk.sheet);
        self.corrections.previewed = None;
        let (job, file, corrections) = (self.jobs, self.file.clone(), self.corrections.clone());
        older.into_iter().chain([Intent::Do(Effect::Preview { job, file, corrections })]).collect()
    }

    /// News of the job that reads the file again.
    pub(super) fn read_again(&mut self, news: &JobNews, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        match news {
            JobNews::Previewed { job, report } if desk.job == Some(*job) => {
                self.corrections.previewed = Some(report.sha256.clone());
                desk.take(report.clone());
                let fresh = std::mem::take(&mut desk.unread);
                // That a rule is gone is an effect, though nothing that this file holds was read by it.
                let mut latest = self.corrections.said.iter().rev().take(fresh);
                let forgets = latest.any(|one| matches!(one.said, Said::Forget(_)));
                let idle = fresh > 0 && !forgets && desk.effect.is_some_and(|effect| !effect.any);
                let has_tables = desk.has_tables();
                self.settle(context);
                if idle {
                    return self.without_effect(fresh, has_tables, context);
                }
            }
            JobNews::Failed { job, message } if desk.job == Some(*job) => {
                desk.job = None;
                return vec![Intent::Say(message.clone())];
            }
            _ => {}
        }
        Vec::new()
    }

    /// Back to the preview; what has been said stays. A sheet that is still being read is waited for there.
    fn done(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Correcting(desk) = &mut self.stage else { return Vec::new() };
        let report = std::mem::take(&mut desk.report);
        match desk.job {
            Some(job) => self.stage = Stage::Working { job, work: Work::Preview, done: 0, of: 0 },
            None if self.corrections.previewed.is_none() => return self.look_into(self.file.clone()),
            None => {
                self.list = List::Tables;
                self.go(Stage::Preview(report));
                self.mark(0, view::rows_high(self, context));
            }
        }
        Vec::new()
    }
}

/// The sheet and cell that the marked line of a list is about; else the sheet of the first table, else the first.
fn target(report: &FileReport, list: List, at: usize) -> (u32, Option<(u32, u16)>) {
    let unread = lines::unread(report);
    let marked = match list {
        List::Tables => report.tables.get(at).map(|table| (table.sheet.as_str(), table.cells.as_str())),
        List::Unread => unread.get(at).map(|line| (line.sample.sheet.as_str(), line.sample.cell.as_str())),
        List::Series | List::Revised => None,
    };
    let first = || report.tables.first().map(|table| (table.sheet.as_str(), ""));
    let Some((name, cell)) = marked.or_else(first) else { return (0, None) };
    let sheet = report.correcting.sheets.iter().position(|sheet| sheet == name);
    let aim = cell.split([':', ',']).next().and_then(place);
    (sheet.and_then(|at| u32::try_from(at).ok()).unwrap_or(0), aim)
}
