//! What keys, answers and a job's news do to the import view.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::editions::{Comparison, EditionsAsk};
use crate::domain::{Area, Direction, Entity, Message};
use crate::msg::about::{item, pick};
use crate::msg::{
    Choice, Context, DialogSpec, Effect, Intent, JobNews, ListAction, Pane, PickSpec, Query, Reply, with_keys,
};
use crate::publish::Corrections;
use crate::store::Touched;
use crate::ui::text_field::{Field, Input, Lines};

use super::Action;
use super::correcting;
use super::state::{ImportView, List, Stage, Work};
use super::view;

/// Longest path, in characters.
const MOST_PATH: usize = 1_000;

/// Typing a path, begun with this text.
fn path_field(begun: &str) -> Stage {
    Stage::Path(Field::new(begun, Lines::One, MOST_PATH).unwatched())
}

impl Pane for ImportView {
    fn name(&self) -> &'static str {
        "import"
    }

    fn scopes(&self) -> &'static [&'static str] {
        match self.stage {
            Stage::Files => &["import", "list"],
            Stage::Path(_) => &["import.path"],
            Stage::Working { .. } => &["import.working"],
            Stage::Preview(_) => &["import.preview", "list"],
            Stage::Correcting(_) => &["import.correct", "list"],
            Stage::Stored(_) => &["import.stored", "list"],
        }
    }

    fn hints(&self) -> &'static [&'static str] {
        match self.stage {
            Stage::Files => &["import.open", "import.type_path", "import.refresh", "import.finish"],
            Stage::Path(_) => &["path.accept", "path.drop"],
            Stage::Working { .. } => &["import.cancel"],
            Stage::Preview(ref report) if view::has_no_tables(report) => {
                &["import.correct", "import.back", "import.view", "import.unread", "import.aside"]
            }
            Stage::Preview(ref report) if report.is_unreadable() => {
                &["import.correct", "import.edition", "import.back", "import.view", "import.unread", "import.aside"]
            }
            Stage::Preview(_) => &[
                "import.store",
                "import.correct",
                "import.back",
                "import.view",
                "import.area",
                "import.edition",
                "import.direction",
                "import.unread",
                "import.aside",
                "import.rename",
            ],
            Stage::Correcting(_) => &[
                "correct.done",
                "correct.undo",
                "correct.skip",
                "correct.values",
                "correct.find",
                "correct.sheet",
                "correct.rules",
                "correct.units",
                "correct.header",
                "correct.series",
                "correct.mark",
                "correct.whose",
                "correct.period",
                "correct.gender",
                "correct.unit_row",
                "correct.unit_of_sheet",
            ],
            Stage::Stored(_) => &["import.finish", "import.view", "import.back", "app.undo"],
        }
    }

    fn typing(&self) -> bool {
        matches!(self.stage, Stage::Path(_))
    }

    fn shown(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        vec![Intent::Ask(Query::Inbox)]
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let (Some(step), Stage::Correcting(desk)) = (ListAction::from_code(action), &mut self.stage) {
            let height = correcting::rows_high(context.area);
            if let Some(at) = step.apply(desk.row, desk.rows().len(), height) {
                desk.mark(at, height);
            }
            return Vec::new();
        }
        if let Some(step) = ListAction::from_code(action) {
            let height = view::rows_high(self, context);
            if let Some(at) = step.apply(self.at, self.len(), height) {
                self.mark(at, height);
            }
            return Vec::new();
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        if let Stage::Path(field) = &mut self.stage {
            field.apply(&input, context.area.width);
        }
        Vec::new()
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        match reply {
            Reply::Inbox(folder, files) => {
                (self.folder, self.files, self.listed) = (folder, files, true);
                self.mark(self.at, view::rows_high(self, context));
            }
            Reply::Series(known) => return self.series_known(known, context),
            Reply::IsLive(live) => return self.turned(live),
            Reply::Failed(message) => self.failed = Some(message),
            Reply::Editions(comparison) => {
                self.untold = false;
                return self.tell_editions(&comparison, context);
            }
            _ => {}
        }
        Vec::new()
    }

    /// An import has been taken back, or been made anew.
    fn touched(&mut self, rows: &[Touched], _context: &Context<'_>) -> Vec<Intent> {
        match &self.stage {
            Stage::Stored(report) if rows.iter().any(|row| row.entity == Entity::Import) => {
                let asked = report.import.clone().map(|import| Intent::Ask(Query::IsLive { import }));
                asked.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        Action::from_code(action).and_then(|action| self.refused_correction(action, context))
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Stage::Correcting(desk) = &mut self.stage {
            let (row, column) = (desk.row, desk.column);
            desk.mark(row, correcting::rows_high(context.area));
            desk.go_to(column, context.area.width);
        }
        Vec::new()
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        if choice.purpose.starts_with("correct.") {
            return self.chosen_correction(choice, context);
        }
        match choice.purpose {
            "import.area" => self.corrections.area = Area::parse(&choice.value),
            "import.edition" => {
                let edition = choice.value.trim().to_owned();
                self.corrections.year = edition.parse().ok().filter(|year| (1900..=2100).contains(year));
                self.corrections.edition = (!edition.is_empty()).then_some(edition);
            }
            "import.direction" => self.correct_direction(&choice.value),
            "import.replace" => return self.answered_replace(choice),
            "import.name" => return self.call(&choice.value),
            _ => return Vec::new(),
        }
        self.look_into(self.file.clone())
    }

    fn job(&mut self, news: &JobNews, context: &Context<'_>) -> Vec<Intent> {
        if matches!(self.stage, Stage::Correcting(_)) {
            return self.read_again(news, context);
        }
        let Stage::Working { job: mine, done, of, .. } = &mut self.stage else { return Vec::new() };
        match news {
            JobNews::Progress { job, done: now, of: all } if job == mine => (*done, *of) = (*now, *all),
            JobNews::Previewed { job, report } if job == mine => {
                self.corrections.previewed = Some(report.sha256.clone());
                self.typed = None;
                let at = self.at;
                self.go(Stage::Preview(report.clone()));
                let intents = self.take_up(context).unwrap_or_default();
                if matches!(self.stage, Stage::Preview(_)) {
                    self.mark(at, view::rows_high(self, context));
                }
                return intents;
            }
            JobNews::Imported { job, report } if job == mine => {
                // What was pointed out is in the profile from now on.
                self.imported = std::mem::take(&mut self.corrections.said);
                self.corrections.called = None;
                self.taken_back = false;
                self.go(Stage::Stored(report.clone()));
                let mut intents: Vec<Intent> = self.keep().filter(|_| !self.imported.is_empty()).into_iter().collect();
                self.untold = report.import.is_some() && self.edition().is_some();
                intents.extend(self.ask_editions());
                return intents;
            }
            JobNews::Failed { job, message } if job == mine => {
                self.failed = Some(message.clone());
                // A path that leads nowhere is there to be mended.
                let typed = self.typed.take().filter(|_| message.id.starts_with("publish-not-"));
                self.go(typed.map_or(Stage::Files, |typed| path_field(&typed)));
                return vec![Intent::Ask(Query::Inbox)];
            }
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl ImportView {
    /// Asks how the edition differs, where that is still to be told: a later question would leave this one unanswered.
    pub(super) fn ask_editions(&self) -> Option<Intent> {
        let area = self.corrections.area.clone();
        self.untold.then(|| Intent::Ask(Query::Editions(EditionsAsk { area, ..EditionsAsk::default() })))
    }

    /// The edition of the file that has been stored.
    fn edition(&self) -> Option<&str> {
        let Stage::Stored(report) = &self.stage else { return None };
        let told = || report.tables.iter().find_map(|table| table.edition.as_deref());
        self.corrections.edition.as_deref().or_else(told)
    }

    /// Where the file's edition has one to be compared with: how they differ, and the key that shows it.
    fn tell_editions(&self, comparison: &Comparison, context: &Context<'_>) -> Vec<Intent> {
        let news = self.edition().and_then(|edition| comparison.news(edition));
        let told = news.map(|news| Intent::Say(news.with("key", with_keys("{app.editions}", context))));
        told.into_iter().collect()
    }

    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Open => {
                let file = self.files.get(self.at).map(|file| file.path.clone());
                file.map_or_else(Vec::new, |file| self.begin_with(file))
            }
            Action::TypePath => {
                self.failed = None;
                self.go(path_field(""));
                Vec::new()
            }
            Action::AcceptPath => self.accept_path(),
            Action::DropPath | Action::Back => {
                self.go(Stage::Files);
                vec![Intent::Ask(Query::Inbox)]
            }
            Action::Refresh => vec![Intent::Ask(Query::Inbox)],
            Action::Store => self.store(context),
            Action::Cancel => self.cancel(),
            Action::Finish => {
                self.go(Stage::Files);
                vec![Intent::Show("indicators")]
            }
            Action::View | Action::Unread => {
                self.list = if action == Action::View { self.list.next() } else { List::Unread };
                self.scroll = crate::ui::scroll::Scroll::default();
                self.at = 0;
                Vec::new()
            }
            Action::Area => vec![self.ask_area(context)],
            Action::Edition => vec![self.ask_edition()],
            Action::Direction => self.ask_direction(context),
            Action::Correct => self.correct(context),
            Action::Aside => self.put_aside(),
            Action::Rename => self.ask_name(),
            action => self.correct_with(action, context),
        }
    }

    fn accept_path(&mut self) -> Vec<Intent> {
        let Stage::Path(field) = &self.stage else { return Vec::new() };
        let typed = field.text().trim().trim_matches(['"', '\'']).to_owned();
        if typed.is_empty() {
            self.go(Stage::Files);
            return Vec::new();
        }
        self.typed = Some(typed.clone());
        self.begin_with(PathBuf::from(typed))
    }

    /// Another file: what was corrected for the last one is forgotten. The same file keeps it.
    fn begin_with(&mut self, file: PathBuf) -> Vec<Intent> {
        if file != self.file {
            self.corrections = Corrections::default();
        }
        self.list = List::Tables;
        self.at = 0;
        self.look_into(file)
    }

    pub(super) fn look_into(&mut self, file: PathBuf) -> Vec<Intent> {
        self.file = file;
        self.corrections.previewed = None;
        // A file without tables is shown too, to be corrected.
        self.corrections.show = self.corrections.show.or(Some(0));
        let job = self.start(Work::Preview);
        let corrections = self.corrections.clone();
        vec![Intent::Do(Effect::Preview { job, file: self.file.clone(), corrections })]
    }

    pub(super) fn start(&mut self, work: Work) -> u64 {
        self.jobs += 1;
        self.failed = None;
        self.stage = Stage::Working { job: self.jobs, work, done: 0, of: 0 };
        self.jobs
    }

    fn cancel(&mut self) -> Vec<Intent> {
        let Stage::Working { job, .. } = self.stage else { return Vec::new() };
        vec![Intent::Do(Effect::Cancel(job))]
    }

    fn ask_area(&self, context: &Context<'_>) -> Intent {
        let texts = context.texts;
        let mut items = vec![item("", texts.get("import-area-as-file"), String::new())];
        items.extend(Area::BUILT_IN.iter().map(|code| item(code, texts.get(&format!("area-{code}")), String::new())));
        items.extend(context.own_areas.iter().map(|(code, name)| item(code, name.clone(), String::new())));
        let current = self.corrections.area.as_ref().map_or("", |area| area.0.as_str());
        pick("import.area", Message::new("pick-import-area"), items, current)
    }

    fn ask_edition(&self) -> Intent {
        let current = self.corrections.edition().unwrap_or_default();
        Intent::Open(DialogSpec::Pick(PickSpec {
            purpose: "import.edition",
            title: Message::new("pick-edition"),
            items: Vec::new(),
            current,
            free: true,
        }))
    }

    fn ask_direction(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Preview(report) = &self.stage else { return Vec::new() };
        if self.list != List::Series {
            self.list = List::Series;
            self.mark(0, view::rows_high(self, context));
            return vec![Intent::Say(
                Message::new("import-mark-series").with("key", with_keys("{import.direction}", context)),
            )];
        }
        let Some(series) = report.series.get(self.at) else { return Vec::new() };
        let items = [Direction::Higher, Direction::Lower, Direction::None]
            .map(|direction| {
                let label = context.texts.get(crate::compare::wording::direction_id(direction));
                item(direction.code(), label, String::new())
            })
            .to_vec();
        let title = Message::new("pick-direction").with("title", series.title.as_str());
        vec![pick("import.direction", title, items, series.direction.code())]
    }

    fn correct_direction(&mut self, value: &str) {
        let Stage::Preview(report) = &self.stage else { return };
        let key = report.series.get(self.at).map(|series| series.key.clone());
        if let (Some(key), Some(direction)) = (key, Direction::from_code(value)) {
            self.corrections.directions.insert(key, direction);
        }
    }
}
