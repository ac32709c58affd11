//! Two editions beside each other, for people and for programs: JSON (schema 1, members are only ever added) and csv.

use std::io::{self, Write};

use serde::Serialize;

use super::super::arguments::Form;
use super::{numbers, written};
use crate::compare::editions::{Answer, Comparison, Edition, Evidence, Kept, Proposal, Told};
use crate::compare::wording;
use crate::domain::Arg;
use crate::locale::visible;
use crate::report::{BOM, Column, aligned, safe, write_json};
use crate::text::Texts;

#[derive(Serialize)]
pub struct ListAnswer {
    schema: u8,
    editions: Vec<EditionAnswer>,
}

#[derive(Serialize)]
struct EditionAnswer {
    name: String,
    /// Whether it is an edition and not a single file.
    named: bool,
    area: Option<String>,
    sources: Vec<String>,
    series: usize,
}

#[derive(Serialize)]
struct CompareAnswer {
    schema: u8,
    source: String,
    older: Option<EditionAnswer>,
    newer: Option<EditionAnswer>,
    proposals: Vec<ProposalAnswer>,
    came: Vec<ToldAnswer>,
    went: Vec<ToldAnswer>,
    kept: Vec<KeptAnswer>,
}

#[derive(Serialize)]
struct ProposalAnswer {
    /// What `join` calls it.
    pair: String,
    older: ToldAnswer,
    newer: ToldAnswer,
    /// From 0 to 1.
    likeness: f64,
    certain: bool,
    declined: bool,
    /// `no` where it has been declined, else `open`.
    answer: &'static str,
    differs: Vec<&'static str>,
    overlap: OverlapAnswer,
}

#[derive(Serialize)]
struct OverlapAnswer {
    values: usize,
    equal: usize,
    periods: Vec<String>,
}

#[derive(Serialize)]
struct KeptAnswer {
    older: ToldAnswer,
    newer: ToldAnswer,
    renamed: bool,
    unlike: bool,
    /// `yes` where two have been made one.
    answer: Option<&'static str>,
}

#[derive(Serialize)]
struct ToldAnswer {
    indicator: u32,
    code: Option<String>,
    title: String,
    population: String,
    unit_of_measure: String,
    source: String,
}

/// The editions for a program.
pub fn listed(editions: &[Edition]) -> ListAnswer {
    ListAnswer { schema: 1, editions: editions.iter().map(edition).collect() }
}

/// The editions as csv.
pub fn write_list_csv(out: &mut dyn Write, editions: &[Edition]) -> io::Result<()> {
    let rows = editions.iter().map(|one| {
        let area = one.area.as_ref().map(|area| area.0.clone()).unwrap_or_default();
        vec![one.name.clone(), area, one.sources.join(", "), one.series.to_string()]
    });
    write_csv(out, &["edition", "area", "sources", "series"], rows)
}

/// The comparison in the form asked for.
pub fn write(out: &mut dyn Write, texts: &Texts, comparison: &Comparison, form: Form) -> io::Result<()> {
    match form {
        Form::Json => write_json(out, &answer(texts, comparison)),
        Form::Csv => write_compared_csv(out, comparison),
        Form::Text => write_text(out, texts, comparison),
    }
}

fn edition(edition: &Edition) -> EditionAnswer {
    EditionAnswer {
        name: edition.name.clone(),
        named: edition.is_named,
        area: edition.area.as_ref().map(|area| area.0.clone()),
        sources: edition.sources.clone(),
        series: edition.series,
    }
}

fn told(told: &Told) -> ToldAnswer {
    ToldAnswer {
        indicator: told.indicator.number,
        code: told.code.clone(),
        title: told.title.clone(),
        population: told.population.clone(),
        unit_of_measure: told.unit_of_measure.clone(),
        source: told.source.clone(),
    }
}

fn answer(texts: &Texts, comparison: &Comparison) -> CompareAnswer {
    let overlap = |evidence: &Evidence| OverlapAnswer {
        values: evidence.both,
        equal: evidence.equal,
        periods: evidence.periods.clone(),
    };
    let proposal = |pair: &Proposal| ProposalAnswer {
        pair: written(numbers(pair)),
        older: told(&pair.older),
        newer: told(&pair.newer),
        likeness: (pair.likeness * 1_000.0).floor() / 1_000.0,
        certain: pair.certain,
        declined: !pair.apart.is_empty(),
        answer: pair.stored().code(),
        differs: pair.differs.iter().map(|differs| differs.code()).collect(),
        overlap: overlap(&pair.evidence),
    };
    let kept = |one: &Kept| KeptAnswer {
        older: told(&one.older),
        newer: told(&one.newer),
        renamed: one.is_renamed(),
        unlike: one.unlike,
        answer: one.is_joined().then_some(Answer::One.code()),
    };
    CompareAnswer {
        schema: 1,
        source: wording::source_of_names(texts, &comparison.sources),
        older: comparison.older.as_ref().map(edition),
        newer: comparison.newer.as_ref().map(edition),
        proposals: comparison.proposals.iter().map(proposal).collect(),
        came: comparison.came.iter().map(told).collect(),
        went: comparison.went.iter().map(told).collect(),
        kept: comparison.kept.iter().map(kept).collect(),
    }
}

const HEADER: [&str; 14] = [
    "group",
    "pair",
    "older",
    "newer",
    "likeness",
    "certain",
    "differs",
    "values_in_both",
    "values_equal",
    "answer",
    "older_unit",
    "newer_unit",
    "older_number",
    "newer_number",
];

fn write_compared_csv(out: &mut dyn Write, comparison: &Comparison) -> io::Result<()> {
    let proposal = |pair: &Proposal| {
        let group = if pair.apart.is_empty() { "proposed" } else { "declined" };
        let differs: Vec<&str> = pair.differs.iter().map(|differs| differs.code()).collect();
        let likeness = crate::locale::Lang::Sv.number((pair.likeness * 1_000.0).floor() / 1_000.0, 3);
        vec![
            group.to_owned(),
            written(numbers(pair)),
            pair.older.titled(),
            pair.newer.titled(),
            likeness,
            pair.certain.to_string(),
            differs.join(" "),
            pair.evidence.both.to_string(),
            pair.evidence.equal.to_string(),
            pair.stored().code().to_owned(),
        ]
        .into_iter()
        .chain(sides(Some(&pair.older), Some(&pair.newer)))
        .collect()
    };
    let rows = comparison.proposals.iter().map(proposal);
    let rows = rows.chain(comparison.came.iter().map(|one| short("came", None, Some(one), "")));
    let rows = rows.chain(comparison.went.iter().map(|one| short("went", Some(one), None, "")));
    let kept = comparison.kept.iter().map(|one| {
        let answer = if one.is_joined() { Answer::One.code() } else { "" };
        short("kept", Some(&one.older), Some(&one.newer), answer)
    });
    write_csv(out, &HEADER, rows.chain(kept))
}

/// A row of what is no pair to be answered.
fn short(group: &str, older: Option<&Told>, newer: Option<&Told>, answer: &str) -> Vec<String> {
    let title = |told: Option<&Told>| told.map(Told::titled).unwrap_or_default();
    let mut row = vec![group.to_owned(), String::new(), title(older), title(newer)];
    row.resize(HEADER.len() - 5, String::new());
    row.push(answer.to_owned());
    row.extend(sides(older, newer));
    row
}

/// Units and numbers of both.
fn sides(older: Option<&Told>, newer: Option<&Told>) -> [String; 4] {
    let unit = |told: Option<&Told>| told.map(|told| told.unit_of_measure.clone()).unwrap_or_default();
    let number = |told: Option<&Told>| told.map(|told| told.indicator.number.to_string()).unwrap_or_default();
    [unit(older), unit(newer), number(older), number(newer)]
}

/// csv as every other answer has it: UTF-8 with BOM, `;`, LF.
fn write_csv(out: &mut dyn Write, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> io::Result<()> {
    out.write_all(BOM)?;
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(out);
    csv.write_record(header).map_err(io::Error::other)?;
    for row in rows {
        csv.write_record(row.iter().map(|text| safe(text).into_owned())).map_err(io::Error::other)?;
    }
    csv.flush()
}

fn write_text(out: &mut dyn Write, texts: &Texts, comparison: &Comparison) -> io::Result<()> {
    let name = |edition: &Option<Edition>| Arg::Text(edition.as_ref().map_or(String::new(), |one| one.name.clone()));
    let both = [("older", name(&comparison.older)), ("newer", name(&comparison.newer))];
    writeln!(out, "{}\n", texts.with("cli-editions-both", &both))?;
    let heading = |id: &str, count: usize| texts.with(id, &[("count", count.into())]);
    writeln!(out, "{}", heading("cli-editions-renamed", comparison.open()))?;
    if !comparison.proposals.is_empty() {
        out.write_all(proposals(texts, &comparison.proposals).as_bytes())?;
    }
    for (id, told) in [("cli-editions-came", &comparison.came), ("cli-editions-went", &comparison.went)] {
        writeln!(out, "\n{}", heading(id, told.len()))?;
        for one in told {
            // The number is what `join` calls it.
            writeln!(out, "  {}  {}", one.indicator.number, visible(&one.titled()))?;
        }
    }
    writeln!(out, "\n{}", heading("cli-editions-kept", comparison.kept.len()))?;
    writeln!(out, "{}", visible(&wording::source_of_names(texts, &comparison.sources)))
}

/// Two lines for a pair: the older name and, under it, the newer.
fn proposals(texts: &Texts, pairs: &[Proposal]) -> String {
    let title = |id: &str| texts.get(&format!("cli-editions-{id}"));
    let columns = [
        Column::text(title("pair"), 13),
        Column::text(title("answer"), 12),
        Column::text(title("judged"), 40),
        Column::number(title("overlap")),
        Column::text(title("unit"), 20),
        Column::text(texts.get("cli-screen-indicator"), 160),
    ];
    let rows = pairs.iter().flat_map(|pair| {
        let overlap = match pair.evidence.both {
            0 => "–".to_owned(),
            both => texts.with("place", &[("place", pair.evidence.equal.into()), ("of", both.into())]),
        };
        let [was, is] = pair.marked().map(|title| visible(&title).into_owned());
        let judged = judged(texts, pair);
        let answer = texts.get(&format!("editions-answer-{}", pair.stored().code()));
        let [from, to] = [&pair.older, &pair.newer].map(|told| visible(&told.unit_of_measure).into_owned());
        let none = String::new;
        [vec![written(numbers(pair)), answer, judged, overlap, from, was], vec![none(), none(), none(), none(), to, is]]
    });
    aligned(&columns, &rows.collect::<Vec<_>>())
}

/// "säker 93 %", "kanske 71 %, annan enhet".
fn judged(texts: &Texts, pair: &Proposal) -> String {
    let id = if pair.certain { "editions-certainty-certain" } else { "editions-certainty-perhaps" };
    let alike = texts.lang().number((pair.likeness * 100.0).floor(), 0);
    let first = format!("{} {}", texts.get(id), texts.with("compare-per-cent", &[("number", Arg::Text(alike))]));
    let differs = pair.differs.iter().map(|differs| texts.get(&format!("editions-differing-{}", differs.code())));
    std::iter::once(first).chain(differs).collect::<Vec<_>>().join(", ")
}
