//! An omgång with something in every form, and the way to a form.

use fyrfalt::domain::{EntityId, FieldValue};
use fyrfalt::forms::{self, Form};
use fyrfalt::store::Store;
use fyrfalt::text::Lang;

use super::work::Making;
use super::workbench::Workbench;

/// Key of the pane.
pub const PANE: &str = "9";

/// What [`filled`] has made.
pub struct Filled {
    pub round: EntityId,
    /// The three on the bruttolista; the first two have been decided on.
    pub indicators: Vec<EntityId>,
    /// Their rows there.
    pub rows: Vec<String>,
    pub card: EntityId,
}

/// The file's indicators by number.
pub fn indicators(store: &Store) -> Vec<EntityId> {
    let work = store.reader().unwrap().work().unwrap();
    let mut named: Vec<_> = work.indicators().iter().collect();
    named.sort_by_key(|named| named.number);
    named.iter().map(|named| named.id).collect()
}

/// Two omgångar; the later one stands in step 3 and has something in every form.
pub fn filled(store: &Store) -> Filled {
    let known: Vec<EntityId> = indicators(store).into_iter().take(3).collect();
    let mut making = Making::default();
    let before = making.round("Äldreomsorg 2025", "5");
    making.answer(before, ("self-assessment", "aldre", "collection"), "no");
    making.answer(before, ("current-handling", "quality", "description"), "Ingen särskild kontroll");
    let round = making.round("Äldreomsorg 2026", "3");
    let rows: Vec<String> = (0..known.len())
        .map(|at| making.entry(round, "longlist", &format!("{}V", ["B", "K", "T"][at]), Some(known[at])).0.to_string())
        .collect();
    making.decision(round, "2", "yes", &[("indicator", known[0]), ("indicator", known[1])]);
    for (form, row, question, value) in SINGLE {
        making.answer(round, (form, row, question), value);
    }
    for (at, form, question, value) in LISTED {
        making.answer(round, (form, &rows[*at], question), value);
    }
    let practice = making.entry(round, "practice", "V", Some(known[2])).0.to_string();
    making.answer(round, ("practice", &practice, "overall"), "Siffran är två år gammal");
    of_indicator(&mut making, round, known[0]);
    let board = making.board("Hemtjänsten", None);
    let card = making.card(board, "prioritized/V", "Fallriskbedömning vid inflytt", &[]);
    making.link(("card", card), ("indicator", known[0]));
    for (row, value) in [("what", "Fallen i särskilt boende"), ("why", "En av tio faller varje månad")] {
        making.answer(round, ("six-questions", &format!("{}/{row}", card.0), "answer"), value);
        making.answer(round, ("six-questions", &format!("{}/{row}", card.0), "clarity"), "easy");
    }
    let basis = making.entry(round, "improvement-basis", "V", None);
    making.link(("entry", basis), ("indicator", known[0]));
    for (question, value) in [("area", "Nätterna"), ("summary", "Fallen sker mellan 02 och 05"), ("relevance", "H")] {
        making.answer(round, ("improvement-basis", &basis.0.to_string(), question), value);
    }
    for (form, questions) in FREE {
        let row = making.entry(round, form, "V", None).0.to_string();
        for (question, value) in *questions {
            making.answer(round, (form, &row, question), value);
        }
    }
    for (title, due) in [("Ta fram mall för fallriskbedömning", "2026-02-06"), ("Utbilda nattpersonalen", "")] {
        let activity = making.activity(title, "Enhetschef Norr", due, "not_started");
        making.set(activity, &[("round", FieldValue::Id(round)), ("goal", FieldValue::text("Hälften så många fall"))]);
    }
    making.on(store);
    Filled { round, indicators: known, rows, card }
}

const SINGLE: &[(&str, &str, &str, &str)] = &[
    (
        "current-handling",
        "quality",
        "description",
        "Systemförvaltaren stickprovar tio ärenden per område före inlämning.",
    ),
    ("current-handling", "reception", "description", "Kvalitetsutvecklaren tar emot och skickar vidare till cheferna"),
    ("self-assessment", "aldre", "collection", "yes"),
    ("self-assessment", "aldre", "collection-suggestion", "Skriv ned rutinen för insamling"),
    ("self-assessment", "aldre", "reading", "2"),
    ("self-assessment", "aldre", "all-included", "unknown"),
    ("self-assessment", "barn-unga", "collection", "no"),
    ("step-1", "group", "answer", "2026-01-10 Anna"),
    ("step-1", "reflection", "answer", "partly"),
    ("step-2", "lessons", "answer", "Vi började för sent"),
    ("step-3", "presented", "answer", "2026-01-14 Bertil"),
    ("step-4", "reflection-text", "answer", "Bra uppslutning"),
    ("step-5", "decided", "answer", "2026-01-15 Anna"),
    ("communication-exercise", "well-told", "what", "Kortare väntan till hemtjänst"),
];

const LISTED: &[(usize, &str, &str, &str)] = &[
    (0, "longlist", "why", "red red-long"),
    (1, "longlist", "own-words", "Nämnden har frågat"),
    (0, "quick-analysis", "reliable", "Ja, 212 svar"),
    (0, "quick-analysis", "ongoing", "Fallombud på två enheter\nMer om det på APT"),
    (0, "indicator-priority", "inhabitants", "H"),
    (0, "indicator-priority", "cost-of-quality", "high"),
    (0, "indicator-priority", "priority", "1"),
    (1, "indicator-priority", "priority", "2"),
    (1, "indicator-priority", "comments", "Väntetiden syns i medierna"),
];

/// Forms whose rows the group adds: a row each.
type Free = (&'static str, &'static [(&'static str, &'static str)]);
const FREE: &[Free] = &[
    (
        "calls",
        &[("municipality", "Nacka"), ("role", "verksamhetschef"), ("date", "2026-01-12"), ("learnt", "Ett team")],
    ),
    ("communication-plan", &[("why", "Visa att det hjälpte"), ("to-whom", "brukarrådet"), ("when", "2026-03-02")]),
];

fn of_indicator(making: &mut Making, round: EntityId, indicator: EntityId) {
    let row = |code: &str| format!("{}/{code}", indicator.0);
    making.answer(round, ("mapping", &row("tools"), "answer"), "five-whys fishbone");
    making.answer(round, ("mapping", &row("found"), "answer"), "De flesta fallen sker på natten");
    let branch = |making: &mut Making, form: &str, place: &str, parent: Option<EntityId>, text: &str| {
        let id = making.entry(round, form, place, Some(indicator));
        making.set(id, &parent.map(|parent| ("parent", FieldValue::Id(parent))).into_iter().collect::<Vec<_>>());
        let question = if form == "five-whys" { "why" } else { "cause" };
        making.answer(round, (form, &id.0.to_string(), question), text);
        id
    };
    let top = branch(making, "five-whys", "B", None, "Många faller på natten");
    let dark = branch(making, "five-whys", "C", Some(top), "Det är mörkt i korridoren");
    branch(making, "five-whys", "D", Some(dark), "Lamporna släcks klockan 21");
    branch(making, "five-whys", "E", Some(top), "Ingen hjälper till toaletten");
    branch(making, "five-whys", "K", None, "Fallen skrivs inte ned");
    let staff = branch(making, "fishbone", "B", None, "Personal");
    branch(making, "fishbone", "C", Some(staff), "Vikarier utan introduktion");
    branch(making, "fishbone", "D", Some(staff), "En på tolv om natten");
    let house = branch(making, "fishbone", "K", None, "Lokaler");
    branch(making, "fishbone", "L", Some(house), "Trösklar");
    branch(making, "fishbone", "T", None, "Rutiner");
    let seen = making.entry(round, "observations", "V", Some(indicator)).0.to_string();
    for (question, value) in [("note", "Larmet ligger på byrån"), ("nature", "fact"), ("source", "natteamet")] {
        making.answer(round, ("observations", &seen, question), value);
    }
    for (place, text, time) in [("B", "Larm kommer", "0"), ("K", "Någon går dit", "7 min")] {
        let step = making.entry(round, "process-map", place, Some(indicator)).0.to_string();
        making.answer(round, ("process-map", &step, "step"), text);
        making.answer(round, ("process-map", &step, "time"), time);
    }
}

/// Shows a form.
pub fn open(bench: &mut Workbench, code: &str, lang: Lang) {
    let form: &Form = forms::form(code).unwrap();
    let step = if lang == Lang::Sv { "steg" } else { "step" };
    bench.keys("o").types(&format!("{} {step} {}", form.name.get(lang), form.steps.join(", "))).keys("enter");
}
