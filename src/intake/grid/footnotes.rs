//! The footnotes of a sheet, found once, while it is built.

/// The figure of the footnote that a line is: `2) Median`.
pub(super) fn figure(line: &str) -> Option<u32> {
    let mut chars = line.trim_start().chars();
    let figure = chars.next()?.to_digit(10)?;
    (chars.next() == Some(')') && chars.any(char::is_alphabetic)).then_some(figure)
}

#[cfg(test)]
mod tests {
    use super::super::{Budget, Cell, GridBuilder};
    use super::*;

    #[test]
    fn a_footnote_begins_with_one_figure_and_a_bracket() {
        for (line, wanted) in
            [("2) Median", Some(2)), (" 1) Andel", Some(1)), ("2)", None), ("12) Median", None), ("Median", None)]
        {
            assert_eq!(figure(line), wanted, "{line}");
        }
        let mut builder = GridBuilder::new("", Budget::default());
        builder.put(9, 1, Cell::text("3) Uppgift saknas")).unwrap();
        builder.put(2, 1, Cell::text("Kommun")).unwrap();
        builder.put(2, 2, Cell::text("1) Andel")).unwrap();
        let grid = builder.finish();
        assert!(grid.has_footnote('3') && !grid.has_footnote('1'), "only what a line begins with");
    }
}
