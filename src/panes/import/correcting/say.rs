//! What a key or a choice says of the cell under the cursor; pure.

use super::Desk;
use crate::domain::profile::{ColumnRole, Correction, Meaning, RowOwner, Said};
use crate::domain::{Gender, Period};

impl Desk {
    /// A correction of the sheet on the desk.
    pub fn correction(&self, said: Said) -> Correction {
        let several = self.tables().count() > 1;
        let begins = || matches!(said, Said::Header(..)) && self.has_values_above();
        let own = said.is_of_table() && several || said.has_lines() && self.is_below_table() || begins();
        let of_table = !self.all_tables && own;
        let of_cell = said.is_of_mark();
        let at = self.row_number().filter(|_| of_table || of_cell).map(|row| (row, self.column));
        Correction { sheet: self.sheet, turned: self.is_turned(), at, said }
    }

    /// The row under the cursor is of the header: with the rows said before if it lies beside them, else alone.
    pub fn header(&mut self) -> Option<Said> {
        let row = self.across()?;
        let rows = match self.header {
            Some((first, last)) if row + 1 == first => (row, last),
            Some((first, last)) if row == last + 1 => (first, row),
            _ => (row, row),
        };
        self.header = Some(rows);
        Some(Said::Header(rows.0, rows.1))
    }

    /// Whether what is said is of values that have no period yet: it tells once they have one.
    pub fn waits_for_period(&self, said: &Said) -> bool {
        let mut undated = self.told().unread.iter().filter(|unread| unread.why == "unread-no-period");
        match said {
            Said::Series(line, _) | Said::Gender(Some(line), _) | Said::Column(line, _) => undated.any(|unread| {
                let ((top, left), (bottom, right)) = (unread.first, unread.last);
                if self.is_turned() {
                    (top..=bottom).contains(&u32::from(*line))
                } else {
                    (left..=right).contains(line)
                }
            }),
            Said::Gender(None, _) | Said::Mark(..) | Said::MarkOfTable(..) => undated.next().is_some(),
            _ => false,
        }
    }

    /// What the choice under `pick-skip` says.
    pub fn skipped(&self, choice: &str) -> Option<Said> {
        match choice {
            "line" => Some(Said::Column(self.line(), ColumnRole::Skip)),
            "across" => self.across().map(Said::SkipRow),
            "sheet" => Some(Said::SkipSheet(true)),
            "read" => Some(Said::SkipSheet(false)),
            _ => None,
        }
    }

    /// What the choice under `pick-whose` says.
    pub fn whose(&self, choice: &str) -> Option<Said> {
        let (whose, all) = match choice {
            "part" => (RowOwner::Part, false),
            "part all" => (RowOwner::Part, true),
            "above" => (RowOwner::Above, false),
            "above all" => (RowOwner::Above, true),
            kommun => return self.of_kommun(kommun),
        };
        self.across().map(|row| Said::Whose(row, whose, all))
    }

    /// The same of a kommun's name.
    pub fn of_kommun(&self, name: &str) -> Option<Said> {
        self.across().map(|row| Said::Whose(row, RowOwner::Kommun(name.to_owned()), false))
    }

    /// What a typed period says, of the column or of the sheet; None where it is no period.
    pub fn period(&self, of_column: bool, typed: &str) -> Option<Said> {
        let typed = typed.trim();
        Period::parse(typed).ok()?;
        Some(Said::Period(of_column.then(|| self.line()), typed.to_owned()))
    }

    /// What the choice under `pick-gender-of` says: `column T`, `sheet K`, `holds`.
    pub fn gender(&self, choice: &str) -> Option<Said> {
        match choice.split_once(' ') {
            Some(("column", code)) => Gender::from_code(code).map(|gender| Said::Gender(Some(self.line()), gender)),
            Some((_, code)) => Gender::from_code(code).map(|gender| Said::Gender(None, gender)),
            None => Some(Said::Column(self.line(), ColumnRole::Gender)),
        }
    }

    /// What the choice under `pick-meaning` says of the mark under the cursor.
    pub fn meaning(&self, choice: &str) -> Option<Said> {
        let mark = self.cell()?.text.clone();
        let here = !self.all_tables && self.tables().count() > 1;
        let said = if here { Said::MarkOfTable } else { Said::Mark };
        Meaning::from_code(choice).map(|means| said(mark, means))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::SeriesSaid;
    use crate::domain::seen::{CellRole, SeenCell, SeenRow};
    use crate::msg::KnownSeries;
    use crate::publish::FileReport;

    fn desk() -> Desk {
        let mut report = Box::new(FileReport::default());
        let cell = |text: &str| SeenCell { column: 1, text: text.to_owned(), role: CellRole::Unread };
        let rows = [(3, "Kommun"), (4, "x"), (9, "Sala")];
        report.correcting.seen = rows.map(|(row, text)| SeenRow { row, cells: vec![cell(text)] }).to_vec();
        Desk::new(report, 1, None)
    }

    #[test]
    fn header_rows_beside_each_other_are_one_header() {
        let mut desk = desk();
        for (row, wanted) in [(0, (3, 3)), (1, (3, 4)), (2, (9, 9)), (0, (3, 3))] {
            desk.mark(row, 10);
            assert_eq!(desk.header(), Some(Said::Header(wanted.0, wanted.1)));
        }
    }

    #[test]
    fn choices_become_what_is_said() {
        let mut desk = desk();
        desk.mark(1, 10);
        let said = SeriesSaid { title: "Nöjda".to_owned(), ..SeriesSaid::default() };
        let known = [KnownSeries { said, stood: None }];
        assert_eq!(desk.skipped("across"), Some(Said::SkipRow(4)));
        assert_eq!(desk.whose("part all"), Some(Said::Whose(4, RowOwner::Part, true)));
        assert_eq!(desk.period(false, " 2012–2014 "), Some(Said::Period(None, "2012–2014".to_owned())));
        let half = "första halvåret 2024";
        assert_eq!(desk.period(true, half), Some(Said::Period(Some(1), half.to_owned())));
        assert_eq!(desk.period(true, "i fjol"), None);
        assert_eq!(desk.gender("column K"), Some(Said::Gender(Some(1), Gender::Women)));
        assert_eq!(desk.gender("holds"), Some(Said::Column(1, ColumnRole::Gender)));
        assert_eq!(desk.meaning("yes"), Some(Said::Mark("x".to_owned(), Meaning::Yes)));
        assert_eq!(desk.series("known 0", &known), Some(Said::Series(1, known[0].said.clone())));
        assert_eq!((desk.series("known 7", &known), desk.series(" ", &known)), (None, None));
        let typed = desk.series("Andel trygga (%)", &known);
        assert!(matches!(typed, Some(Said::Series(1, series))
            if (series.title.as_str(), series.unit_of_measure.as_deref()) == ("Andel trygga", Some("%"))));
        assert!(matches!(desk.series("Trygga", &known), Some(Said::Series(1, series)) if series.title == "Trygga"));
    }
}
