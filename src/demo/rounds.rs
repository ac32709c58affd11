//! The demo's omgångar: what their groups have written in the forms, and what has been decided.

use jiff::ToSpan;

use super::work::{Making, fields};
use crate::domain::{Answer, Edit, Entity, EntityId, FieldValue, UnitRef, ordering};
use crate::forms;

const ROUNDS: &str = include_str!("work_rounds.csv");
const FORMS: &str = include_str!("work_forms.csv");
const DECISIONS: &str = include_str!("work_decisions.csv");

/// What stands in the omgångar's files.
#[derive(Default)]
pub(super) struct Rounds {
    /// Key in the files and in the store.
    known: Vec<(&'static str, EntityId)>,
    /// The rows: omgång, form, beginning of the indicator's title, key, place.
    rows: Vec<(EntityId, &'static str, &'static str, EntityId, String)>,
}

impl Rounds {
    fn of(&self, key: &str) -> Option<EntityId> {
        self.known.iter().find(|(known, _)| *known == key).map(|(_, id)| *id)
    }

    /// The omgång that is under way.
    pub(super) fn current(&self) -> FieldValue {
        self.known.last().map_or(FieldValue::Null, |(_, id)| FieldValue::Id(*id))
    }

    /// The omgångar themselves; the activities name the one under way.
    pub(super) fn begin(making: &mut Making<'_>) -> Self {
        let mut rounds = Self::default();
        for line in super::lines(ROUNDS).map(fields) {
            let at = |field: usize| line.get(field).copied().unwrap_or_default();
            let text = |field: usize| FieldValue::text(&at(field).replace('|', "\n"));
            let meetings: Vec<String> = at(5).split('|').filter_map(|meeting| dated(meeting, making)).collect();
            let fields = [
                ("name", text(1)),
                ("areas", text(2)),
                ("edition", text(3)),
                ("owner", FieldValue::text(&UnitRef::municipality(super::build::HOME).to_string())),
                ("members", text(4)),
                ("meetings", FieldValue::text(&meetings.join("\n"))),
                ("forums", text(6)),
                ("step", text(7)),
            ];
            let id = making.create(Entity::Round, &fields);
            rounds.known.push((at(0), id));
        }
        rounds
    }

    /// What stands in the forms, and the decisions.
    pub(super) fn fill(&mut self, making: &mut Making<'_>) {
        super::lines(FORMS).map(fields).for_each(|line| {
            self.answer(&line, making);
        });
        super::lines(DECISIONS).map(fields).for_each(|line| self.decide(&line, making));
    }

    fn answer(&mut self, line: &[&'static str], making: &mut Making<'_>) -> Option<()> {
        let [round, form, row, question, value] = line.try_into().ok()?;
        let (round, form) = (self.of(round)?, forms::form(form)?);
        let row = match row.strip_prefix('@') {
            Some(title) => self.row(round, form, title, making)?.0.to_string(),
            None => row.to_owned(),
        };
        let value = match value.strip_prefix("bock ") {
            Some(ticked) => dated(ticked, making)?,
            None => value.to_owned(),
        };
        let texts = [("form", form.code.as_str()), ("row", &row), ("question", question), ("value", &value)];
        let fields = texts.map(|(name, value)| (name.to_owned(), FieldValue::text(value)));
        let fields = [("round".to_owned(), FieldValue::Id(round))].into_iter().chain(fields).collect();
        let id = Answer::key(round, &form.code, &row, question);
        making.edits.push(Edit::Create { entity: Entity::Answer, id, fields });
        making.tie(("answer", id), question, value.trim());
        Some(())
    }

    /// The row of an indicator in a form, made where it is not there yet.
    fn row(
        &mut self,
        round: EntityId,
        form: &'static forms::Form,
        title: &'static str,
        making: &mut Making<'_>,
    ) -> Option<EntityId> {
        let form = form.entry_form();
        let own = |row: &&(EntityId, &str, &str, EntityId, String)| row.0 == round && row.1 == form;
        if let Some(row) = self.rows.iter().find(|row| own(row) && row.2 == title) {
            return Some(row.3);
        }
        let place = ordering::between(self.rows.iter().rfind(own).map(|row| row.4.as_str()), None);
        let fields = [
            ("round", FieldValue::Id(round)),
            ("form", FieldValue::text(form)),
            ("place", FieldValue::text(&place)),
            ("indicator", FieldValue::Id(making.indicator(title)?)),
        ];
        let id = making.create(Entity::Entry, &fields);
        self.rows.push((round, form, title, id, place));
        Some(id)
    }

    fn decide(&self, line: &[&'static str], making: &mut Making<'_>) {
        let at = |field: usize| line.get(field).copied().unwrap_or_default();
        let text = |field: usize| FieldValue::text(at(field));
        let fields = [
            ("round", self.of(at(0)).map_or(FieldValue::Null, FieldValue::Id)),
            ("step", text(1)),
            ("what", text(2)),
            ("forum", text(3)),
            ("decided_on", FieldValue::text(&dated(at(4), making).unwrap_or_default())),
            ("wording", text(5)),
            ("reporter", text(6)),
            ("outcome", text(7)),
            ("basis", text(8)),
        ];
        let id = making.create(Entity::Decision, &fields);
        for title in at(9).split('|') {
            making.link(("decision", id), title);
        }
    }
}

/// "-20 kl 13" as it is stored: the day so many days from today, the Friday before if nobody works then, and the rest.
fn dated(text: &str, making: &Making<'_>) -> Option<String> {
    let (days, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    let day = making.stamp.today.saturating_add(days.parse::<i64>().ok()?.days());
    let weekend = i64::from(day.weekday().to_monday_one_offset()) - 5;
    let day = day.saturating_sub(weekend.max(0).days());
    Some(format!("{day} {rest}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Step;
    use crate::forms::progress::{self, Standing};
    use crate::store::Stamp;

    #[test]
    fn every_line_finds_its_place_and_the_round_stands_half_way_through_step_2() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 1, 15) };
        let store = super::super::build(&folder.path().join("d.db"), &stamp).unwrap();
        super::super::furnish(&store, &stamp).unwrap();
        let work = store.reader().unwrap().work().unwrap();
        assert_eq!(work.answers().len(), super::super::lines(FORMS).count());
        assert_eq!(work.decisions().len(), super::super::lines(DECISIONS).count());
        for line in super::super::lines(FORMS).map(fields) {
            let form = forms::form(line[1]).unwrap();
            let question = form.question(line[3]).unwrap_or_else(|| panic!("{line:?}"));
            let is_row = form.row.is_empty() || form.row.iter().any(|row| row.code == line[2]);
            assert!(is_row, "{line:?}");
            let choices = question.choices(form.kind_of(line[2], question));
            let known = |code: &str| choices.iter().any(|choice| choice.code == code);
            assert!(choices.is_empty() || line[4].split(' ').all(known), "{line:?}");
        }
        let rounds = work.rounds();
        let standing = |at: usize, step: &Step| progress::standing(&work, rounds[at], *step);
        assert!(Step::ALL.iter().all(|step| standing(0, step) == Standing::Done));
        let begun: Vec<Standing> = Step::ALL.iter().take(3).map(|step| standing(1, step)).collect();
        assert_eq!(begun, [Standing::Done, Standing::Done, Standing::Ongoing]);
        assert_eq!(work.entries(rounds[1].id, "longlist").len(), 8);
        assert!(work.activities().iter().any(|activity| activity.round == Some(rounds[1].id)));
        let tied = |answer: &&Answer| !work.beside(answer.id).is_empty();
        assert!(work.answers().iter().filter(tied).count() >= 3, "suggestions are linked to their cards");
    }
}
