//! The workbench without terminal and threads: keys in, screen out, on a real file; effects are carried out at once.

use std::collections::VecDeque;
use std::path::PathBuf;

use fyrfalt::app::{self, Begin, Model};
use fyrfalt::domain::Message;
use fyrfalt::keymap::{Key, Keymap, Known};
use fyrfalt::msg::{Draft, Effect, Event, Query, Remembered, Reply, Undone};
use fyrfalt::store::{Author, Reader, Store, Writer};
use fyrfalt::text::{Lang, Texts};
use fyrfalt::ui::theme::{Depth, GlyphSet, Palette, Role, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Style;

use super::values;

/// The bundled keys.
pub fn standard_keys() -> Keymap {
    let (scopes, actions) = (app::scopes(), app::action_names());
    let known = Known { scopes: &scopes, actions: &actions };
    let (keymap, faults) = Keymap::load(include_str!("../../keymaps/standard.toml"), &known);
    assert!(faults.is_empty(), "{faults:?}");
    keymap
}

/// How a session begins; chained, then [`Setup::on`] a file.
pub struct Setup {
    pub lang: Lang,
    pub size: (u16, u16),
    pub unit: Option<&'static str>,
    /// Whether the question which it is has been passed by before.
    pub unit_asked: bool,
    pub drafts: Vec<Draft>,
    pub as_name: Option<&'static str>,
    pub theme: Theme,
    pub refuses: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            lang: Lang::Sv,
            size: (120, 40),
            unit: Some("0163"),
            unit_asked: false,
            drafts: Vec::new(),
            as_name: None,
            theme: Theme::new(Palette::Dark, Depth::Many, GlyphSet::Unicode),
            refuses: false,
        }
    }
}

impl Setup {
    /// The session on this file, with everything it asks for at first carried out.
    pub fn on(self, store: &Store) -> Workbench {
        let (unit, unit_asked) = (self.unit.map(fyrfalt::domain::UnitRef::municipality), self.unit_asked);
        let remembered = Remembered { unit, unit_asked, ..Remembered::default() };
        let stamp = values::stamp();
        let author = values::author("anna");
        let (model, effects) = Model::new(Begin {
            texts: Texts::new(self.lang),
            theme: self.theme,
            keymap: standard_keys(),
            faults: Vec::new(),
            file: "fyrfalt.db".to_owned(),
            demo: false,
            session: author.session,
            login: "anna".to_owned(),
            as_name: self.as_name.map(str::to_owned),
            remembered,
            drafts: self.drafts,
            refuses: self.refuses,
            size: self.size,
            now: stamp.now,
            today: stamp.today,
        });
        let mut bench = Workbench {
            model,
            reader: store.reader().unwrap(),
            writer: store.writer().unwrap(),
            author,
            size: self.size,
            theme: self.theme,
            seen: 0,
            inbox: (PathBuf::from("/srv/inkorg"), Vec::new()),
            jobs: Vec::new(),
            kept: Vec::new(),
            copied: Vec::new(),
            written: Vec::new(),
            quit: false,
        };
        bench.seen = bench.reader.last_seq().unwrap();
        bench.carry_out(effects);
        bench
    }
}

/// A session.
pub struct Workbench {
    pub model: Model,
    reader: Reader,
    writer: Writer,
    pub author: Author,
    size: (u16, u16),
    theme: Theme,
    seen: i64,
    pub inbox: (PathBuf, Vec<fyrfalt::msg::InboxFile>),
    /// Previews, imports and cancellations asked for; a test answers them itself.
    pub jobs: Vec<Effect>,
    /// Drafts saved and dropped, in order.
    pub kept: Vec<Effect>,
    /// Texts for the clipboard, in order.
    pub copied: Vec<String>,
    /// Files asked for, and what they were to hold.
    pub written: Vec<(PathBuf, Vec<u8>)>,
    pub quit: bool,
}

impl Workbench {
    /// Presses keys as a keymap file names them: `"down down enter"`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.event(Event::Key(key.parse::<Key>().unwrap_or_else(|_| panic!("no key: {key}"))));
        }
        self
    }

    /// Types text, a key a character.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.event(Event::Key(Key::char(c)));
        }
        self
    }

    /// Something happens.
    pub fn event(&mut self, event: Event) -> &mut Self {
        if let Event::Resize { columns, rows } = &event {
            self.size = (*columns, *rows);
        }
        let effects = app::update(&mut self.model, event);
        self.carry_out(effects);
        self
    }

    /// What colleagues have done since reaches the screen.
    pub fn hears(&mut self) -> &mut Self {
        let rows = self.reader.journal_since(self.seen).unwrap();
        self.seen = self.reader.last_seq().unwrap();
        self.event(Event::Touched(rows))
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            for event in self.answer(effect) {
                waiting.extend(app::update(&mut self.model, event));
            }
        }
    }

    fn answer(&mut self, effect: Effect) -> Vec<Event> {
        let now = values::stamp().now;
        match effect {
            Effect::Read { ticket, query: Query::Inbox } => {
                let reply = Reply::Inbox(self.inbox.0.clone(), self.inbox.1.clone());
                vec![Event::Answer { ticket, reply }]
            }
            Effect::Read { ticket, query } => {
                vec![Event::Answer { ticket, reply: query.answer(&mut self.reader) }]
            }
            Effect::Commit(change) => {
                let result = self.writer.commit(&change, &self.author, now);
                self.with_touched(Event::Committed { change, result })
            }
            Effect::Turn(turn) => {
                let result = turn.on(&mut self.writer, &self.author, now);
                self.with_touched(Event::Undone(Undone { turn, result }))
            }
            Effect::Erase(what) => {
                let result = self.writer.erase(&what, &self.author, now);
                self.with_touched(Event::Erased { what, result, drafts: 0 })
            }
            Effect::SignAs { person, name } => {
                (self.author.person, self.author.name) = (person, name);
                Vec::new()
            }
            job @ (Effect::Preview { .. } | Effect::Import { .. } | Effect::Cancel(_)) => {
                self.jobs.push(job);
                Vec::new()
            }
            draft @ (Effect::SaveDraft(_) | Effect::DropDraft(_)) => {
                self.kept.push(draft);
                Vec::new()
            }
            Effect::Copy(text) => {
                self.copied.push(text);
                vec![Event::Notice(Message::new("runtime-copied"))]
            }
            Effect::WriteFile { path, bytes } => {
                let told = Message::new("runtime-file-written").with("file", path.display().to_string());
                self.written.push((path, bytes));
                vec![Event::Notice(told)]
            }
            Effect::Quit => {
                self.quit = true;
                Vec::new()
            }
            remember @ Effect::Remember(_) => {
                self.kept.push(remember);
                Vec::new()
            }
            Effect::Suspend => Vec::new(),
        }
    }

    fn with_touched(&mut self, event: Event) -> Vec<Event> {
        let rows = self.reader.journal_since(self.seen).unwrap();
        self.seen = self.reader.last_seq().unwrap();
        vec![event, Event::Touched(rows)]
    }

    /// The screen as lines of text.
    pub fn screen(&self) -> String {
        let backend = TestBackend::new(self.size.0, self.size.1);
        let mut terminal = Terminal::new(backend).unwrap();
        terminal.draw(|frame| app::view(&self.model, frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let width = usize::from(self.size.0.max(1));
        buffer
            .content()
            .chunks(width)
            .map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The parts of the screen that are underlined.
    pub fn underlined(&self) -> Vec<String> {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| app::view(&self.model, frame)).unwrap();
        let cells = terminal.backend().buffer().content();
        let underlined = |cell: &ratatui::buffer::Cell| cell.modifier.contains(ratatui::style::Modifier::UNDERLINED);
        let runs = cells.chunk_by(|one, other| underlined(one) == underlined(other));
        let runs = runs.filter(|run| run.first().is_some_and(underlined));
        runs.map(|run| run.iter().map(ratatui::buffer::Cell::symbol).collect()).collect()
    }

    /// The screen, and under it which parts have which role: what a snapshot keeps.
    pub fn picture(&self) -> String {
        let backend = TestBackend::new(self.size.0, self.size.1);
        let mut terminal = Terminal::new(backend).unwrap();
        terminal.draw(|frame| app::view(&self.model, frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let width = usize::from(self.size.0.max(1));
        let mut legend = Vec::new();
        for (y, line) in buffer.content().chunks(width).enumerate() {
            let mut runs: Vec<(String, String)> = Vec::new();
            for cell in line {
                let role = self.role_of(cell.style());
                match runs.last_mut() {
                    Some((last, text)) if *last == role => text.push_str(cell.symbol()),
                    _ => runs.push((role, cell.symbol().to_owned())),
                }
            }
            let named: Vec<String> = runs
                .iter()
                .filter(|(role, text)| {
                    !matches!(role.as_str(), "Text" | "Dim" | "Frame" | "Accent") && !text.trim().is_empty()
                })
                .map(|(role, text)| format!("{role} “{}”", text.trim()))
                .collect();
            if !named.is_empty() {
                legend.push(format!("{y:>2}: {}", named.join(", ")));
            }
        }
        format!("{}\n---\n{}", self.screen(), legend.join("\n"))
    }

    fn role_of(&self, style: Style) -> String {
        let plain = |style: Style| (style.fg.filter(|c| *c != ratatui::style::Color::Reset), style.add_modifier);
        let roles = [
            Role::Text,
            Role::Dim,
            Role::Accent,
            Role::Selection,
            Role::Good,
            Role::Middle,
            Role::Bad,
            Role::Absent,
            Role::Warn,
            Role::Frame,
            Role::Title,
        ];
        let reversed = style.add_modifier.contains(ratatui::style::Modifier::REVERSED);
        let known = roles.iter().find(|role| plain(self.theme.style(**role)) == plain(style));
        match (known, reversed) {
            (_, true) => "Selection".to_owned(),
            (Some(role), _) => format!("{role:?}"),
            (None, _) => "Other".to_owned(),
        }
    }

    /// The screen holds this text.
    #[track_caller]
    pub fn shows(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "{text:?} is not on the screen:\n{screen}");
        self
    }

    /// The screen does not hold this text.
    #[track_caller]
    pub fn hides(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
        self
    }
}
