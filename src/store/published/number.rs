//! The short numbers by which published things are named inside one file; never shown, never kept outside it.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! numbers {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub u32);

            impl FromSql for $name {
                fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                    u32::column_result(value).map(Self)
                }
            }

            impl ToSql for $name {
                fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                    Ok(self.0.into())
                }
            }
        )+
    };
}

numbers! {
    /// A unit: kommun, county, riket, enhet …
    UnitNo,
    /// What one source publishes.
    SeriesNo,
    /// A period.
    PeriodNo,
    /// One series, period and gender.
    SliceNo,
    /// An import of a file.
    ImportNo,
    /// A table of an import's file: where a value stands.
    OriginNo,
    /// Status, mark and colour taken together.
    NoteNo,
}
