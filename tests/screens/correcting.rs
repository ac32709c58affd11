//! Pointing at the cells of a sheet: what each was taken for, before and after.

use fyrfalt::text::Lang;
use insta::assert_snapshot;

use crate::support::correcting::{opened, providers, work};
use crate::support::office::Office;
use crate::support::workbench::{Setup, Workbench};
use crate::support::workbook::{Book, Sheet};

fn file(office: &Office, name: &str, book: Book) -> std::path::PathBuf {
    let path = office.folder.path().join(name);
    std::fs::write(&path, book.write().into_inner()).unwrap();
    path
}

fn bench(office: &Office, setup: Setup) -> Workbench {
    let legend = Sheet::new("Om tabellerna").at("A1", "Källa: Socialstyrelsen");
    let path = file(office, "utförare-2024.xlsx", Book::default().sheet(providers("2024", false)).sheet(legend));
    opened(office, setup, &path)
}

#[test]
fn a_file_without_tables_says_what_to_do() {
    let office = Office::new();
    assert_snapshot!(bench(&office, Setup { size: (80, 24), ..Setup::default() }).screen());
}

#[test]
fn the_sheets_own_cells_tell_what_they_were_taken_for() {
    let office = Office::new();
    let mut bench = bench(&office, Setup { size: (80, 24), ..Setup::default() });
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("right right right");
    assert_snapshot!(bench.picture());
}

#[test]
fn in_a_large_window_and_in_english() {
    let office = Office::new();
    let mut bench = bench(&office, Setup { size: (120, 40), lang: Lang::En, ..Setup::default() });
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("right x enter");
    work(&mut bench, &office);
    assert_snapshot!(bench.picture());
    bench.keys("right right m").shows("What does x mean?").keys("esc");
    bench.keys("K").shows("women: column D").keys("esc").keys("i").shows("Which indicator is column D?");
    bench.keys("esc b").shows("Om tabellerna").keys("down enter");
    work(&mut bench, &office);
    bench.shows("sheet 2 of 2: Om tabellerna").shows("Källa: Socialst");
}

/// Four kommuner with nineteen measures and headings for ten more.
fn wide() -> Sheet {
    let columns: Vec<String> = (1..30).map(|at| format!("Mått {at} 2024")).collect();
    let mut header = vec!["Kommun"];
    header.extend(columns.iter().map(String::as_str));
    let mut sheet = Sheet::new("Brett").rows(1, &[&header]);
    for (row, kommun) in (2..).zip(["Sala", "Mora", "Ale", "Kumla"]) {
        sheet = sheet.at(&format!("A{row}"), kommun);
        for column in 1_u8..20 {
            sheet = sheet.at(&format!("{}{row}", char::from(b'A' + column)), "#12.5");
        }
    }
    sheet
}

#[test]
fn a_wide_and_long_sheet_scrolls_and_an_unread_cell_is_found() {
    let office = Office::new();
    let sheet = wide();
    let path = file(&office, "brett.xlsx", Book::default().sheet(sheet.at("T4", "ca 12")));
    let mut bench = opened(&office, Setup { size: (80, 24), ..Setup::default() }, &path);
    bench.keys("v v v").shows("T4").keys("e").shows("T4 ”ca 12”: oläst: ");
    assert_snapshot!(bench.screen());
}

#[test]
fn a_profile_is_named_in_the_preview() {
    let office = Office::new();
    let mut bench = bench(&office, Setup { size: (80, 24), ..Setup::default() });
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    bench.shows("Profilen utförare är sparad och används nästa gång.").keys("esc l enter");
    work(&mut bench, &office);
    assert_snapshot!(bench.screen());
}

#[test]
fn the_names_of_the_units_stay_while_the_rest_is_scrolled() {
    let office = Office::new();
    let sheet = wide();
    let path = file(&office, "brett-2.xlsx", Book::default().sheet(sheet));
    for size in [(60, 24), (80, 24), (120, 40), (200, 60)] {
        let mut bench = opened(&office, Setup { size, ..Setup::default() }, &path);
        bench.keys("e down > > >");
        bench.shows("E Sala").shows("E Kumla");
        // The cursor goes there too, and nothing moves when it does.
        bench.keys("/").types("A3").keys("enter").shows("A3 ”Mora”: kommun").shows("E Mora");
        bench.keys("right").shows("B3 ”12,5”: värde");
    }
    let mut bench = opened(&office, Setup { size: (80, 24), ..Setup::default() }, &path);
    bench.keys("e down > >");
    assert_snapshot!(bench.screen());
}
