//! One sheet of an ods workbook, filled event by event: repeated rows and cells, merged ranges, what is hidden.

use super::content::Attributes;
use super::styles::Styles;
use crate::intake::grid::{Budget, Cell, CellValue, Grid, GridBuilder, GridFull, Hidden, Merge};
use crate::intake::look::Look;

/// A sheet being read.
pub struct Sheet {
    name: String,
    builder: GridBuilder,
    hidden: Hidden,
    /// Default styles of the columns: first and last column, style.
    defaults: Vec<(u32, u32, String)>,
    columns: u32,
    /// Rows that are over.
    rows: u32,
    row: Row,
    cell: Option<Open>,
    /// Tables within tables, and notes beside the cells: passed over.
    depth: u32,
    note: u32,
    over: bool,
}

/// The row being read.
#[derive(Default)]
struct Row {
    times: u32,
    hidden: bool,
    /// Columns that are over.
    columns: u32,
    cells: Vec<(u32, u32, Cell)>,
}

/// The cell being read.
struct Open {
    times: u32,
    value: Option<CellValue>,
    error: bool,
    /// Whether it is no formula, or one whose result the file has.
    reckoned: bool,
    look: Look,
    text: String,
    paragraphs: u32,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: &str, hidden: bool, budget: Budget) -> Self {
        Self {
            name: name.to_owned(),
            builder: GridBuilder::new(name, budget),
            hidden: Hidden { sheet: hidden, ..Hidden::default() },
            defaults: Vec::new(),
            columns: 0,
            rows: 0,
            row: Row::default(),
            cell: None,
            depth: 0,
            note: 0,
            over: false,
        }
    }

    /// The sheet's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its last element has ended.
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// The grid, and what is left of the budget.
    pub fn finish(mut self) -> (Grid, Budget) {
        self.builder.hide(self.hidden);
        let left = self.builder.left();
        (self.builder.finish(), left)
    }

    /// An element starts.
    pub fn start(&mut self, name: &str, attributes: &Attributes, styles: &Styles) {
        if self.note > 0 || self.depth > 0 {
            self.note += u32::from(self.note > 0);
            self.depth += u32::from(self.depth > 0 && name == "table:table");
            return;
        }
        match name {
            "table:table" => self.depth = 1,
            "office:annotation" | "draw:frame" | "table:shapes" => self.note = 1,
            "table:table-column" => self.column(attributes),
            "table:table-row" => {
                let times = attributes.count("table:number-rows-repeated");
                self.row = Row { times, hidden: is_hidden(attributes), ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => self.open(name, attributes, styles),
            name => self.words(name, attributes),
        }
    }

    /// Text inside a cell.
    pub fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0 && self.note == 0 && self.depth == 0) {
            cell.text.push_str(text);
        }
    }

    /// An element ends.
    ///
    /// # Errors
    /// The budget is used up.
    pub fn end(&mut self, name: &str) -> Result<(), GridFull> {
        if self.note > 0 {
            self.note -= 1;
            return Ok(());
        }
        match name {
            "table:table" if self.depth > 0 => self.depth -= 1,
            _ if self.depth > 0 => {}
            "table:table" => self.over = true,
            "table:table-cell" | "table:covered-table-cell" => self.close(),
            "table:table-row" => return self.row_over(),
            _ => {}
        }
        Ok(())
    }

    fn column(&mut self, attributes: &Attributes) {
        let times = attributes.count("table:number-columns-repeated");
        let (first, last) = (self.columns.saturating_add(1), self.columns.saturating_add(times));
        self.columns = last;
        if is_hidden(attributes)
            && let (Ok(first), Ok(last)) = (u16::try_from(first), u16::try_from(last.min(16_384)))
        {
            self.hidden.columns(first, last);
        }
        if let Some(style) = attributes.get("table:default-cell-style-name")
            && self.defaults.len() < 20_000
        {
            self.defaults.push((first, last, style.to_owned()));
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes, styles: &Styles) {
        let column = self.row.columns.saturating_add(1);
        let default = || self.defaults.iter().find(|(first, last, _)| (*first..=*last).contains(&column));
        let style = attributes.get("table:style-name").or_else(|| default().map(|(.., style)| style.as_str()));
        let mut look = style.map(|style| styles.look(style)).unwrap_or_default();
        look.percent = attributes.get("office:value-type") == Some("percentage");
        if name == "table:table-cell" {
            self.merged(column, attributes);
        }
        let error = attributes.get("calcext:value-type") == Some("error");
        let times = attributes.count("table:number-columns-repeated");
        let text = String::new();
        let reckoned = attributes.get("table:formula").is_none() || attributes.get("office:value-type").is_some();
        self.cell = Some(Open { times, value: value(attributes), error, reckoned, look, text, paragraphs: 0 });
    }

    fn merged(&mut self, column: u32, attributes: &Attributes) {
        let row = self.rows.saturating_add(1);
        let last = column.saturating_add(attributes.count("table:number-columns-spanned") - 1).min(16_384);
        let bottom = row.saturating_add(attributes.count("table:number-rows-spanned") - 1).min(1_048_576);
        if let (Ok(column), Ok(last)) = (u16::try_from(column), u16::try_from(last)) {
            self.builder.merge(Merge { first: (row, column), last: (bottom, last) });
        }
    }

    /// Paragraphs are lines; several blanks are one element.
    fn words(&mut self, name: &str, attributes: &Attributes) {
        let Some(cell) = &mut self.cell else { return };
        match name {
            "text:p" => {
                cell.text.push_str(if cell.paragraphs > 0 { "\n" } else { "" });
                cell.paragraphs += 1;
            }
            "text:s" => (0..attributes.count("text:c").min(1_000)).for_each(|_| cell.text.push(' ')),
            "text:tab" => cell.text.push('\t'),
            "text:line-break" => cell.text.push('\n'),
            _ => {}
        }
    }

    fn close(&mut self) {
        let Some(open) = self.cell.take() else { return };
        let first = self.row.columns.saturating_add(1);
        self.row.columns = self.row.columns.saturating_add(open.times);
        let value = match open.value {
            _ if open.error => CellValue::Error(open.text),
            Some(value) => value,
            None if open.text.is_empty() && open.reckoned => return,
            None if open.text.is_empty() => CellValue::unreckoned(),
            None => CellValue::Text(open.text),
        };
        let cell = Look { date: false, ..open.look }.cell(value, false);
        self.row.cells.push((first, self.row.columns, cell));
    }

    fn row_over(&mut self) -> Result<(), GridFull> {
        let row = std::mem::take(&mut self.row);
        let first = self.rows.saturating_add(1);
        self.rows = self.rows.saturating_add(row.times.max(1));
        if row.cells.is_empty() {
            return Ok(());
        }
        for at in first..=self.rows {
            for (from, to, cell) in &row.cells {
                for column in *from..=*to {
                    let column = u16::try_from(column).map_err(|_| GridFull::Outside(at, u16::MAX))?;
                    self.builder.put(at, column, cell.clone())?;
                }
            }
            if row.hidden {
                self.hidden.row(at);
            }
        }
        Ok(())
    }
}

fn is_hidden(attributes: &Attributes) -> bool {
    matches!(attributes.get("table:visibility"), Some("collapse" | "filter"))
}

/// The value that a cell's attributes give; None for text, which stands inside.
fn value(attributes: &Attributes) -> Option<CellValue> {
    let number = || attributes.get("office:value").and_then(|value| value.parse::<f64>().ok());
    match attributes.get("office:value-type")? {
        "float" | "percentage" | "currency" => {
            let number = number()?;
            Some(if number.is_finite() { CellValue::Number(number) } else { CellValue::Error(number.to_string()) })
        }
        "boolean" => Some(CellValue::Bool(attributes.get("office:boolean-value") == Some("true"))),
        "date" => attributes.get("office:date-value")?.get(..10)?.parse().ok().map(CellValue::Date),
        "string" => attributes.get("office:string-value").map(|text| CellValue::Text(text.to_owned())),
        _ => None,
    }
}
