//! What every form file must hold: the handbook's columns and choices, both languages, rows in order.

use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::domain::change::EntityId;
use crate::domain::work::Row;
use crate::domain::{Answer, Area, Entry, Item, Round, Work};

const fn id(number: u128) -> EntityId {
    EntityId(Uuid::from_u128(number))
}

#[test]
fn every_file_can_be_read_and_no_code_stands_twice() {
    for file in FILES {
        let read: Result<Form, _> = toml::from_str(file);
        read.unwrap_or_else(|fault| panic!("{fault}\n{file}"));
    }
    let mut codes: Vec<&str> = all().iter().map(|form| form.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FILES.len());
    for form in all() {
        assert!(form.step().is_some(), "{}", form.code);
        assert!(form.rows_of.as_deref().is_none_or(|of| super::form(of).is_some()), "{}", form.code);
        for list in [
            form.column.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
            form.row.iter().map(|one| one.code.as_str()).collect(),
        ] {
            assert!(list.iter().enumerate().all(|(at, code)| !list[..at].contains(code)), "{}", form.code);
        }
        for question in form.column.iter().filter(|one| one.field.is_none()) {
            let needs = matches!(question.kind, Kind::Choice | Kind::Several);
            assert!(!needs || !question.choices.is_empty(), "{} {}", form.code, question.code);
        }
    }
}

/// Names of the columns without what help columns add.
fn columns(code: &str) -> Vec<&'static str> {
    form(code).unwrap().column.iter().map(|one| one.name.sv.as_str()).collect()
}

fn rows(code: &str) -> Vec<&'static str> {
    form(code).unwrap().row.iter().map(|one| one.name.sv.as_str()).collect()
}

fn chosen(code: &str, question: &str) -> String {
    let question = form(code).unwrap().question(question).unwrap();
    let choices = question.choices(question.kind);
    choices.iter().map(|choice| choice.name.sv.as_str()).collect::<Vec<_>>().join("/")
}

#[test]
fn the_nine_forms_have_the_handbooks_rows_columns_and_choices() {
    assert_eq!(
        rows("current-handling"),
        [
            "Kvalitetssäkring",
            "Mottagning",
            "Analys",
            "Prioritering och beslut",
            "Avstämning av beslutade förändringar",
            "Utmaningar",
            "Forum/mötesplatser för långsiktiga/strategiska utvecklingsfrågor"
        ]
    );
    let asked: Vec<&str> = columns("self-assessment");
    assert_eq!(
        asked.iter().step_by(2).copied().collect::<Vec<_>>(),
        [
            "1a Är det tydligt hur insamling går till?",
            "1a Är det tydligt vem samlar in/vem lämnar in?",
            "1a Gemensam tolkning av enkätfrågor?",
            "1a Ingår alla relevanta verksamheter?",
            "1b Är det tydligt vem tar emot resultat?",
            "1b Är det tydligt vad kommuniceras och vem kommunicerar?"
        ]
    );
    assert!(asked.iter().skip(1).step_by(2).all(|name| *name == "Förbättringsförslag"));
    let kinds = ["collection", "who-reports", "all-included", "receiver", "communication"];
    assert_eq!(
        kinds.map(|code| chosen("self-assessment", code)),
        ["ja/nej", "ja/nej", "ja/nej/vet ej", "ja/nej", "ja/nej"]
    );
    assert_eq!(chosen("self-assessment", "reading"), "1 Inte alls/2/3/4/5 Fullt ut");
    for code in ["quick-analysis", "practice"] {
        assert_eq!(form(code).unwrap().head.sv, "Angeläget resultat");
        assert_eq!(
            columns(code),
            [
                "Tillförlitligt?",
                "Aktuellt?",
                "Pågår aktiviteter? Vilka?",
                "Övriga kommentarer",
                "Samlad analys",
                "Förberedd förklaring"
            ]
        );
    }
    assert_eq!(form("indicator-priority").unwrap().head.sv, "Identifierad indikator");
    assert_eq!(
        columns("indicator-priority"),
        [
            "Relaterad till övergripande mål",
            "Antal invånare som påverkas",
            "Pågående satsningar",
            "Bedömd resursåtgång: 1. p.g.a. kvalitetsbrister",
            "Bedömd resursåtgång: 2. förändringskostnader",
            "Kommentarer/annat",
            "Prio",
            "Beslut"
        ]
    );
    assert_eq!(chosen("indicator-priority", "inhabitants"), "L/M/H");
    assert_eq!(chosen("indicator-priority", "cost-of-quality"), "LÅG/MEDEL/HÖG");
    assert_eq!(chosen("indicator-priority", "cost-of-change"), "LÅG/MEDEL/HÖG");
    assert_eq!(chosen("indicator-priority", "priority"), "1/2/3");
    assert_eq!(columns("indicator-kind"), ["Definition enligt metodbeskrivning", "Våra kommentarer"]);
    assert_eq!(chosen("indicator-kind", "kind"), "Struktur/Process/Resultat");
    let mut basis = columns("improvement-basis");
    basis.sort_unstable();
    assert_eq!(
        basis,
        [
            "Analys av bakomliggande orsaker",
            "Bedömd prio",
            "Beslut",
            "Eventuella aktörer/samverkanspartners",
            "Föreslaget förbättringsområde",
            "Indikatorer",
            "Relevans för brukare",
            "Sammanfattning kartläggning av nuläge"
        ]
    );
    assert_eq!(chosen("improvement-basis", "relevance"), "L/M/H");
    assert_eq!(
        rows("six-questions"),
        [
            "Vad ska vi jobba med?",
            "Varför det?",
            "Hur vet vi det?",
            "I vilken ände ska vi börja?",
            "Vad ska förändringen leda till?",
            "Hur ska det gå till?"
        ]
    );
    assert_eq!(chosen("six-questions", "clarity"), "lätt att svara på/behöver förtydligas");
    assert_eq!(
        columns("action-plan"),
        ["Mål/delmål", "Aktivitet", "Syfte med aktiviteten", "Rollfördelning", "Vem", "Tidplan"]
    );
    assert_eq!(columns("communication-plan"), ["Varför", "Vad", "Till vem", "På vilket sätt", "När"]);
    let numbers: Vec<u8> = (1..=9).collect();
    assert!(numbers.iter().all(|number| all().iter().any(|form| form.number == Some(*number))));
}

#[test]
fn the_nine_forms_are_used_in_the_handbooks_steps() {
    let used = |number: u8, at: &str| {
        all().iter().any(|form| form.number == Some(number) && form.steps.iter().any(|step| step == at))
    };
    for (number, at) in [
        (1, "0"),
        (2, "1a"),
        (2, "1b"),
        (3, "1b"),
        (3, "2a"),
        (4, "2a"),
        (5, "3a"),
        (6, "3a"),
        (7, "4a"),
        (8, "4b"),
        (8, "5a"),
        (9, "5b"),
    ] {
        assert!(used(number, at), "form {number} in {at}");
    }
}

fn hung(number: u128, parent: Option<u128>, place: &str) -> Row {
    Row::Entry(Entry {
        id: id(number),
        number: i64::try_from(number).unwrap(),
        round: id(1),
        form: "five-whys".to_owned(),
        place: place.to_owned(),
        parent: parent.map(id),
        indicator: Some(id(9)),
    })
}

#[test]
fn a_tree_is_walked_branch_by_branch_and_a_ring_is_not_lost() {
    let work = Work::of(vec![
        Row::Round(Round { id: id(1), number: 1, ..Round::default() }),
        hung(2, None, "a"),
        hung(3, Some(2), "b"),
        hung(4, Some(2), "a"),
        hung(5, Some(4), "a"),
        hung(6, Some(7), "a"),
        hung(7, Some(6), "a"),
        hung(8, Some(99), "z"),
    ]);
    let scope = Scope { round: id(1), subject: Some(id(9)) };
    let lines = form("five-whys").unwrap().lines(scope, &work, &[], |_| String::new(), Lang::Sv);
    let seen: Vec<(u128, usize)> =
        lines.iter().filter_map(|line| Some((line.item?.id().0.as_u128(), line.depth))).collect();
    assert_eq!(seen, [(2, 0), (4, 1), (5, 2), (3, 1), (8, 0), (7, 0), (6, 1)]);
}

#[test]
fn what_stands_in_a_cell_is_found_by_where_it_stands() {
    let round = id(1);
    let key = Answer::key(round, "current-handling", "analysis", "description");
    let row = Answer {
        id: key,
        number: 1,
        round,
        form: "current-handling".to_owned(),
        row: "analysis".to_owned(),
        question: "description".to_owned(),
        value: "Två gånger om året".to_owned(),
    };
    let work = Work::of(vec![Row::Answer(row)]);
    let form = form("current-handling").unwrap();
    let scope = Scope { round, subject: None };
    let lines = form.lines(scope, &work, &[], |_| String::new(), Lang::Sv);
    let cells: Vec<String> =
        lines.iter().map(|line| form.cell(scope, line, &form.column[0], true, &work).value).collect();
    assert_eq!(cells, ["", "", "Två gånger om året", "", "", "", ""]);
    assert_eq!(work.title(Item::Answer(key)), "Två gånger om året");
}

#[test]
fn values_are_read_as_words() {
    let shown = |form: &str, question: &str, value: &str| {
        let question = super::form(form).unwrap().question(question).unwrap();
        question.shown(question.kind, value, date(2026, 11, 22), Lang::Sv)
    };
    assert_eq!(shown("longlist", "why", "red protect"), "röd nu, bra och värt att skydda");
    assert_eq!(shown("indicator-priority", "cost-of-change", "medium"), "MEDEL");
    assert_eq!(shown("communication-plan", "when", "2026-12-04"), "fre 4 dec");
    let page = super::form("step-2").unwrap().question("answer").unwrap();
    let ticked = kind::tick(date(2026, 11, 20), "Karin Lind");
    assert_eq!(page.shown(Kind::Tick, &ticked, date(2026, 11, 22), Lang::Sv), "✓ fre 20 nov Karin Lind");
}

#[test]
fn only_the_omgangs_areas_are_asked_for_and_what_is_written_of_another_counts() {
    let form = form("self-assessment").unwrap();
    let areas: Vec<Area> = ["aldre", "missbruk", "barn-unga"].map(|code| Area(code.to_owned())).into();
    let answer = |area: &str| {
        Row::Answer(Answer {
            id: Answer::key(id(1), "self-assessment", area, "collection"),
            number: 1,
            round: id(1),
            form: "self-assessment".to_owned(),
            row: area.to_owned(),
            question: "collection".to_owned(),
            value: "yes".to_owned(),
        })
    };
    let counted = |areas_of_round: &str, answers: &[&str]| {
        let round = Round { id: id(1), number: 1, areas: areas_of_round.to_owned(), ..Round::default() };
        let rows = answers.iter().map(|area| answer(area)).chain([Row::Round(round)]);
        progress::filled(form, id(1), &Work::of(rows.collect()), &areas)
    };
    let (_, per_area) = counted("aldre", &[]);
    assert_eq!(counted("", &[]), (0, 3 * per_area));
    assert_eq!(counted("aldre", &["aldre"]), (1, per_area));
    assert_eq!(counted("aldre", &["missbruk"]), (1, 2 * per_area));
}
