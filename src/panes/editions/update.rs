//! What keys, answers and changes do to the comparison of editions.

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::editions::{self, Answer as Said, Edition, EditionsAsk};
use crate::compare::{join, wording};
use crate::domain::{Arg, Change, EntityId, Item, Message};
use crate::msg::about::{item, pick};
use crate::msg::{Choice, Context, Extent, Intent, ListAction, Mouse, Pane, Reply};
use crate::report::Document;
use crate::report::sheets::{self, Became};
use crate::store::{Touched, new_id};

use super::state::{Answer, Editions, List, key};
use super::{Action, view};

const OLDER: &str = "editions.older";
const NEWER: &str = "editions.newer";

impl Pane for Editions {
    fn name(&self) -> &'static str {
        "editions"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &["editions", "list"]
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.comparison().is_none_or(|comparison| comparison.newer.is_none()) {
            return &["editions.back", "app.import", "editions.older", "editions.newer"];
        }
        if !self.said.is_empty() {
            return &[
                "editions.store",
                "editions.accept",
                "editions.decline",
                "editions.certain",
                "editions.view",
                "editions.text_down",
                "editions.back",
            ];
        }
        if self.list != List::Renamed || self.len() == 0 {
            return &["editions.view", "editions.older", "editions.newer", "editions.back", "app.undo"];
        }
        &[
            "editions.accept",
            "editions.decline",
            "editions.certain",
            "editions.store",
            "editions.view",
            "editions.older",
            "editions.newer",
            "editions.text_down",
            "editions.back",
            "app.undo",
        ]
    }

    fn stands(&self) -> bool {
        self.opened
    }

    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.opened = true;
        // What has been answered and not stored is not lost because another area is looked at elsewhere.
        if self.ask.area != context.remembered.area && self.said.is_empty() {
            self.ask = EditionsAsk { area: context.remembered.area.clone(), ..EditionsAsk::default() };
            self.answer = Answer::None;
        }
        if !matches!(self.answer, Answer::Ready(_)) {
            self.answer = Answer::Waiting;
        }
        self.read()
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let height = view::rows_high(self, context.area);
            return match step.apply(self.at, self.len(), height) {
                Some(at) => {
                    self.mark(at, height);
                    self.select()
                }
                None => Vec::new(),
            };
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        let why = match Action::from_code(action)? {
            Action::Accept | Action::Decline if self.pair().is_none() => "refusal-no-pair",
            Action::Certain if self.certain().is_empty() => "editions-none-certain",
            Action::Store if self.said.is_empty() => "editions-nothing-said",
            Action::Store if self.storing => "editions-storing",
            Action::Older | Action::Newer if !self.said.is_empty() => "editions-store-first",
            Action::Older | Action::Newer if self.comparison().is_none_or(|found| found.editions.len() < 2) => {
                "editions-too-few"
            }
            _ => return None,
        };
        Some(view::naming_keys(why, context))
    }

    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        self.indicator().map(Item::Indicator).into_iter().collect()
    }

    fn answer(&mut self, reply: Reply, context: &Context<'_>) -> Vec<Intent> {
        let marked = self.pair().map(key);
        match reply {
            Reply::Editions(comparison) => {
                // What has been stored meanwhile, by whomever, is answered.
                let answered = comparison.proposals.iter().filter(|one| self.said.contains_key(&key(one)));
                let known: HashMap<_, _> = answered.map(|one| (key(one), one.stored())).collect();
                let open =
                    |pair: &(EntityId, EntityId), said: &mut Said| known.get(pair).is_some_and(|stored| stored != said);
                self.said.retain(open);
                self.storing = false;
                self.answer = Answer::Ready(comparison);
            }
            // The editions chosen may be gone: then the two latest are compared.
            Reply::Failed(message) if self.ask.older.is_some() || self.ask.newer.is_some() => {
                (self.ask.older, self.ask.newer) = (None, None);
                return self.read().into_iter().chain([Intent::Say(message)]).collect();
            }
            Reply::Failed(message) => self.answer = Answer::Failed(message),
            _ => return Vec::new(),
        }
        let again = marked.and_then(|marked| {
            self.comparison().and_then(|found| found.proposals.iter().position(|pair| key(pair) == marked))
        });
        self.mark(again.unwrap_or(self.at), view::rows_high(self, context.area));
        if context.focused { self.select() } else { Vec::new() }
    }

    fn chosen(&mut self, choice: &Choice, _context: &Context<'_>) -> Vec<Intent> {
        let Ok(id) = choice.value.parse::<uuid::Uuid>().map(EntityId) else { return Vec::new() };
        match choice.purpose {
            OLDER => {
                self.ask.newer = self.other(id, true);
                self.ask.older = Some(id);
            }
            NEWER => {
                self.ask.older = self.other(id, false);
                self.ask.newer = Some(id);
            }
            _ => return Vec::new(),
        }
        self.go(List::Renamed);
        self.read()
    }

    fn touched(&mut self, rows: &[Touched], context: &Context<'_>) -> Vec<Intent> {
        use crate::domain::Entity::{Apart, Edition, Import, Indicator, Series, Target};
        let concerns = |row: &Touched| matches!(row.entity, Apart | Edition | Import | Indicator | Series | Target);
        // Where it is not in view, it is read again when it is shown.
        if context.focused && rows.iter().any(concerns) { self.read() } else { Vec::new() }
    }

    fn refused(&mut self, _change: &Change, _context: &Context<'_>) -> Vec<Intent> {
        self.storing = false;
        Vec::new()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let comparison = self.comparison()?;
        let only = (extent == Extent::Chosen).then_some(match self.list {
            List::Renamed => Became::Renamed,
            List::Came => Became::Came,
            List::Went => Became::Went,
            List::Kept => Became::Kept,
        });
        let any = List::ALL.iter().any(|list| list.len(comparison) > 0);
        any.then(|| sheets::editions(comparison, only, |pair| self.said_of(pair), (context.written(), context.texts)))
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let Some(row) = view::row_at(self, context.area, mouse.row) else { return Vec::new() };
        self.mark(row, view::rows_high(self, context.area));
        self.select()
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.mark(self.at, view::rows_high(self, context.area));
        self.text_from = self.text_from.min(view::last_text_line(self, context));
        Vec::new()
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl Editions {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Accept => return self.accept(),
            Action::Decline => {
                let Some(pair) = self.pair() else { return Vec::new() };
                let said = if self.said_of(pair) == Said::Apart { Said::Open } else { Said::Apart };
                let (key, stored) = (key(pair), pair.stored());
                self.say(key, said, stored);
            }
            Action::Certain => {
                for key in self.certain() {
                    self.say(key, Said::One, Said::Open);
                }
            }
            Action::Store => return self.store(context),
            Action::View => {
                self.go(self.list.next());
                return self.select();
            }
            Action::Older => return self.choose(OLDER, context),
            Action::Newer => return self.choose(NEWER, context),
            Action::TextDown => self.text_from = (self.text_from + 3).min(view::last_text_line(self, context)),
            Action::TextUp => self.text_from = self.text_from.saturating_sub(3),
            Action::Back => {
                // What has been answered and not stored stays, and the way to it.
                self.opened = !self.said.is_empty();
                return vec![Intent::Show("indicators")];
            }
        }
        Vec::new()
    }

    /// A pair that cannot be joined is not accepted: why is said at once.
    fn accept(&mut self) -> Vec<Intent> {
        let Some(pair) = self.pair() else { return Vec::new() };
        let (key, stored, said) = (key(pair), pair.stored(), self.said_of(pair));
        if said == Said::One {
            self.say(key, stored, stored);
        } else if let Err(why) = join::join(&pair.older.indicator, &pair.newer.indicator) {
            return vec![Intent::Say(why)];
        } else {
            self.say(key, Said::One, stored);
        }
        Vec::new()
    }

    /// The certain pairs that nothing has been said of.
    fn certain(&self) -> Vec<(EntityId, EntityId)> {
        let pairs = self.comparison().map_or(&[][..], |comparison| &comparison.proposals);
        let free = pairs.iter().filter(|pair| pair.certain && self.said_of(pair) == Said::Open);
        let can = free.filter(|pair| join::join(&pair.older.indicator, &pair.newer.indicator).is_ok());
        can.map(key).collect()
    }

    fn store(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let pairs = self.comparison().map_or(&[][..], |comparison| &comparison.proposals);
        let said: Vec<_> = pairs.iter().filter_map(|pair| Some((pair, *self.said.get(&key(pair))?))).collect();
        match editions::answered(&said, || new_id(context.now)) {
            Ok(change) => {
                self.storing = change.is_some();
                change.map(Intent::Commit).into_iter().collect()
            }
            Err(why) => vec![Intent::Say(why)],
        }
    }

    fn select(&self) -> Vec<Intent> {
        self.indicator().map(|id| Intent::Select(Item::Indicator(id))).into_iter().collect()
    }

    /// The edition on the other side, unless it is the one that has just been chosen for this side.
    fn other(&self, chosen: EntityId, is_older: bool) -> Option<EntityId> {
        let comparison = self.comparison()?;
        let other = if is_older { &comparison.newer } else { &comparison.older };
        other.as_ref().map(|edition| edition.id).filter(|id| *id != chosen)
    }

    fn choose(&self, purpose: &'static str, context: &Context<'_>) -> Vec<Intent> {
        let Some(comparison) = self.comparison() else { return Vec::new() };
        let items =
            comparison.editions.iter().map(|one| item(&one.id.0.to_string(), one.name.clone(), about(one, context)));
        let (title, current) = match purpose {
            OLDER => ("pick-edition-older", &comparison.older),
            _ => ("pick-edition-newer", &comparison.newer),
        };
        let current = current.as_ref().map(|edition| edition.id.0.to_string()).unwrap_or_default();
        vec![pick(purpose, Message::new(title), items.collect(), &current)]
    }
}

/// "Öppna jämförelser · Äldreomsorg · 31 indikatorer".
fn about(edition: &Edition, context: &Context<'_>) -> String {
    let texts = context.texts;
    let mut parts: Vec<String> = edition.sources.iter().map(|source| wording::source_name(texts, source)).collect();
    parts.extend(edition.area.as_ref().map(|area| context.area_name(area)));
    parts.push(texts.with("editions-series", &[("count", Arg::from(edition.series))]));
    parts.join(" · ")
}
