//! Carries what the reading child finds to its target, corrected and counted, and asks all the while whether to go on.

use super::tally::Tally;
use super::target::Target;
use super::{Corrections, Desk, Progress, PublishError, Source, Stage, Watch};
use crate::domain::published::{FileFound, Found, Unread};
use crate::intake::Refusal;
use crate::intake::child::{Limits, Reader, Spec};

/// A file being read.
pub(super) struct Flow<'a> {
    reader: Reader,
    corrections: &'a Corrections,
    done: u64,
    of: u64,
    /// The table that is read, where no series of it has been found to be known under another area.
    table: Option<(String, String)>,
}

impl<'a> Flow<'a> {
    /// Starts the reading child on the file.
    pub fn open(desk: Desk<'_>, source: &mut Source, corrections: &'a Corrections) -> Result<Self, PublishError> {
        let of = source.length();
        let options = corrections.options(source.name(), &desk.store.reader()?)?;
        let reader = Reader::spawn(desk.program, source.handle()?, &Spec { options, limits: Limits::for_size(of) })?;
        Ok(Self { reader, corrections, done: 0, of, table: None })
    }

    /// What the file is: the first item.
    pub fn first(&mut self, watch: &mut Watch<'_>) -> Result<FileFound, PublishError> {
        loop {
            match self.next(0, watch)? {
                Some(Found::File(file)) => return Ok(file),
                Some(Found::Progress { .. }) => {}
                _ => return Err(Refusal::new("refused-reader-garbled").into()),
            }
        }
    }

    /// Everything after that, to the end of the file.
    pub fn pour(
        &mut self,
        target: &mut dyn Target,
        tally: &mut Tally,
        watch: &mut Watch<'_>,
    ) -> Result<(), PublishError> {
        while let Some(found) = self.next(tally.values(), watch)? {
            self.take(found, target, tally)?;
        }
        for note in tally.lonely() {
            target.unread(&note)?;
            tally.unread(note);
        }
        Ok(())
    }

    fn next(&mut self, values: u64, watch: &mut Watch<'_>) -> Result<Option<Found>, PublishError> {
        let progress = Progress { stage: Stage::Reading, done: self.done, of: self.of, values };
        Ok(self.reader.next(&mut || watch(progress).is_continue())?)
    }

    fn take(&mut self, found: Found, target: &mut dyn Target, tally: &mut Tally) -> Result<(), PublishError> {
        match found {
            Found::Table(table) => {
                let table = self.corrections.table(table);
                tally.table(&table);
                target.table(&table);
                self.table = Some((table.sheet, table.cells));
            }
            Found::Unit(unit) => {
                tally.unit(&unit);
                target.unit(&unit)?;
            }
            Found::Series(series) => {
                let mut series = self.corrections.series(series);
                let known = target.series(&series)?.filter(|_| self.corrections.area.is_none());
                let other = known.filter(|known| series.area.as_ref().is_some_and(|area| area != known));
                if let Some(known) = other {
                    self.of_before(&series.title, target, tally)?;
                    // It stays there though the import that told it is taken back.
                    series.area = Some(known);
                    target.series(&series)?;
                }
                tally.series(&series)?;
            }
            Found::Slice(slice) => {
                let diff = target.slice(&slice)?;
                tally.slice(&slice, diff);
            }
            Found::Unread(unread) => {
                target.unread(&unread)?;
                tally.unread(unread);
            }
            Found::Catalogue(entry) => tally.catalogue(target.catalogue(&entry)?),
            Found::Group(group) => tally.group(target.group(&group)?),
            Found::Profile(profile) => tally.profile(*profile),
            Found::Rule(rule) => tally.rule(*rule),
            Found::Laid(rule) => tally.laid(*rule),
            Found::Dated(dated) => tally.dated(dated),
            Found::Sheets(names) => tally.sheets(names),
            Found::Seen(row) => tally.seen(row),
            Found::Unseen(rows) => tally.unseen(rows),
            Found::Progress { done, of } => (self.done, self.of) = (done, of),
            Found::File(_) | Found::End | Found::Refused { .. } => {
                return Err(Refusal::new("refused-reader-garbled").into());
            }
        }
        Ok(())
    }

    /// Says, once of each table, that a series keeps the area that it is known under.
    fn of_before(&mut self, title: &str, target: &mut dyn Target, tally: &mut Tally) -> Result<(), PublishError> {
        let Some((sheet, cell)) = self.table.take() else { return Ok(()) };
        let note = Unread { sheet, cell, text: title.to_owned(), why: "noted-area-of-before".to_owned() };
        target.unread(&note)?;
        tally.unread(note);
        Ok(())
    }
}
