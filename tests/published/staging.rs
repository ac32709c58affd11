//! A file on its way in: unseen until it is live, the same file twice, what is given twice, what is broken off.

use fyrfalt::domain::{Level, Status};
use fyrfalt::store::StoreError;
use fyrfalt::store::published::{Diff, Staging, abandon_stale};

use super::support::{File, Home, file, now, series, start, year};

fn counts(diff: &Diff) -> (u64, u64, u64) {
    (diff.added, diff.changed, diff.unchanged)
}

fn small() -> File {
    let values = year(2024, &[("0163", 40.0), ("0180", 50.0), ("0184", 60.0)]);
    file("a.xlsx", series("Trygghet"), &[values.marked("0114", Status::Uncertain, "..")])
}

#[test]
fn a_staged_import_is_seen_by_nobody_until_it_is_live() {
    let home = Home::new();
    let (staged, diff) = home.stage(&small());
    assert_eq!(counts(&diff), (4, 0, 0));
    assert!(home.indicators().is_empty());
    home.commit(&staged.going_live());
    assert_eq!(home.indicators().len(), 1);
    assert_eq!(home.layers("0163", 2024), [Some(40.0)]);
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let home = Home::new();
    home.import(&small());
    let (_, again) = home.import(&small());
    assert_eq!(counts(&again), (0, 0, 4));
    assert_eq!(home.layers("0163", 2024), [Some(40.0)]);
}

#[test]
fn a_book_with_a_sheet_for_each_kommun_twice_changes_nothing_and_revises_what_it_should() {
    let home = Home::new();
    let sheets = |values: [f64; 3]| {
        let sheet = |(code, value)| year(2024, &[(code, value)]);
        let columns: Vec<_> = ["0163", "0180", "0184"].into_iter().zip(values).map(sheet).collect();
        file("a.xlsx", series("Trygghet"), &columns)
    };
    home.import(&sheets([40.0, 50.0, 60.0]));
    assert_eq!(counts(&home.preview(&sheets([40.0, 50.0, 60.0]))), (0, 0, 3));
    assert_eq!(counts(&home.import(&sheets([40.0, 50.0, 60.0])).1), (0, 0, 3));
    let revised = sheets([40.0, 51.0, 61.0]);
    let previewed = home.preview(&revised);
    assert_eq!((counts(&previewed), previewed.revised.len()), ((0, 2, 1), 2));
    assert_eq!(home.import(&revised).1, previewed);
    assert_eq!(home.layers("0184", 2024), [Some(61.0), Some(60.0)]);
}

#[test]
fn a_preview_says_what_staging_would_do_and_stores_nothing() {
    let home = Home::new();
    home.import(&small());
    let mut newer = small();
    newer.columns[0].values[1].1 = Some(51.0);
    newer.columns.push(year(2025, &[("0163", 42.0)]));
    let previewed = home.preview(&newer);
    assert_eq!(counts(&previewed), (1, 1, 3));
    let revised = &previewed.revised[0];
    assert_eq!((revised.old.value, revised.new.value), (Some(50.0), Some(51.0)));
    assert_eq!(previewed.met.iter().collect::<Vec<_>>(), [(&revised.origin, &4)]);
    assert_eq!(home.layers("0180", 2024), [Some(50.0)]);
    let (staged, staging) = home.stage(&newer);
    assert_eq!(staging, previewed);
    home.commit(&staged.going_live());
    assert_eq!(home.layers("0180", 2024), [Some(51.0), Some(50.0)]);
}

#[test]
fn of_a_value_given_twice_in_a_file_the_first_is_kept_and_the_clash_counted() {
    let home = Home::new();
    let mut twice = small();
    twice.columns.push(year(2024, &[("0163", 40.0), ("0180", 99.0)]));
    let (_, diff) = home.import(&twice);
    assert_eq!((diff.added, diff.twice), (4, 1));
    assert_eq!(home.layers("0180", 2024), [Some(50.0)]);
}

#[test]
fn what_is_broken_off_leaves_no_trace() {
    let home = Home::new();
    let mut staging = Staging::begin(&home.store, start("a.xlsx")).unwrap();
    Home::feed(&small(), &mut staging);
    staging.abandon().unwrap();
    let (left, _) = home.stage(&small());
    assert_eq!(home.imports().len(), 1);
    // A session that died in the middle leaves its import; the next one clears it away, but nothing that is live.
    home.import(&file("b.xlsx", series("Bemötande"), &[year(2024, &[("0163", 1.0)])]));
    let later = now() + jiff::SignedDuration::from_hours(1);
    assert_eq!(abandon_stale(&home.store, later).unwrap(), 1);
    assert_eq!(home.imports().iter().map(|import| import.file.as_str()).collect::<Vec<_>>(), ["b.xlsx"]);
    assert_ne!(home.imports()[0].id, left.id);
}

#[test]
fn an_import_that_was_cleared_away_while_it_slept_writes_nothing_under_anothers_number() {
    let home = Home::new();
    let mut slept = Staging::begin(&home.store, start("a.xlsx")).unwrap();
    assert_eq!(abandon_stale(&home.store, now() + jiff::SignedDuration::from_hours(1)).unwrap(), 1);
    let other = file("b.xlsx", series("Bemötande"), &[year(2024, &[("0163", 1.0)])]);
    let (staged, _) = home.import(&other);
    Home::feed(&small(), &mut slept);
    assert!(matches!(slept.finish(), Err(StoreError::Missing { entity: "import", .. })));
    slept.abandon().unwrap();
    assert_eq!(home.imports().iter().map(|import| import.id).collect::<Vec<_>>(), [staged.id]);
    assert_eq!(home.indicators().iter().map(|info| info.title.as_str()).collect::<Vec<_>>(), ["Bemötande"]);
    assert_eq!(home.layers("0163", 2024), [Some(1.0)]);
}

#[test]
fn a_new_file_knows_every_kommun_region_and_county() {
    let home = Home::new();
    let count = |level| home.reader.published::<_, StoreError>(|published| Ok(published.units(level).count())).unwrap();
    let levels = [Level::Nation, Level::County, Level::Region, Level::Municipality, Level::Unit];
    assert_eq!(levels.map(count), [1, 21, 21, 290, 0]);
}
