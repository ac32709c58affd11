//! A file that cannot be read on its own is corrected once; next year's is read by the profile with one key.

use fyrfalt::intake::grid::letters;
use fyrfalt::publish::profiles;
use fyrfalt::store::published::IndicatorFilter;

use crate::support::correcting::{lay, opened, providers, work};
use crate::support::office::Office;
use crate::support::workbench::Setup;
use crate::support::workbook::{Book, Sheet};

fn years_file(office: &Office, year: &str, more: bool) -> std::path::PathBuf {
    let path = office.folder.path().join(format!("utförare-{year}.xlsx"));
    std::fs::write(&path, providers(year, more).book().into_inner()).unwrap();
    path
}

/// Title, period, unit-less values of everything live: `Andel nöjda 2023: 4`.
fn live(office: &Office) -> Vec<String> {
    let reader = office.store.reader().unwrap();
    let indicators = reader.published(|published| published.indicators(&IndicatorFilter::default())).unwrap();
    let slices = indicators.iter().flat_map(|indicator| {
        let title = &indicator.title;
        indicator.slices().into_iter().map(move |slice| format!("{title} {}", slice.period.label)).collect::<Vec<_>>()
    });
    slices.collect()
}

#[test]
fn a_correction_becomes_a_profile_and_reads_next_years_file_with_one_key() {
    let office = Office::new();
    let last_year = years_file(&office, "2024", false);
    let mut bench = opened(&office, Setup::default(), &last_year);
    bench.shows("inga tabeller hittades").keys("e").shows("Utförare").shows("värden 0 · märken 0");

    bench.keys("down down e").shows("Läser om").shows("kolumn A är enhetskolumn");
    work(&mut bench, &office);
    bench.shows("värden 8 (+8)").keys("right right right m").types("ja").keys("enter");
    work(&mut bench, &office);
    bench.shows("x betyder ja").shows("värden 11 (+3)").keys("left left x enter");
    work(&mut bench, &office);
    bench.shows("värden 7 (−4)").keys("p enter").types("i fjol").keys("enter").shows("är ingen period");
    bench.shows("i fjol").keys("ctrl-u").types("2023").keys("enter");
    work(&mut bench, &office);
    bench.shows("4 rättelser, senast: perioden är 2023");

    bench.keys("esc").shows("4 rättelser, som blir en profil").keys("enter");
    work(&mut bench, &office);
    bench.shows("Profilen utförare är sparad");
    assert_eq!(live(&office), ["Andel nöjda 2023", "Plan 2023"]);

    let next_year = years_file(&office, "2025", true);
    lay(&mut bench, &next_year);
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("Profil: utförare, från utförare-2024.xlsx").shows("nya värden 8");
    bench.shows("Perioder räknade från utgåvan 2025: 2024 (Resultat 2025). Se efter att de stämmer.").keys("enter");
    work(&mut bench, &office);
    bench.shows("är inläst");
    assert_eq!(live(&office), ["Andel nöjda 2023", "Andel nöjda 2024", "Plan 2023", "Plan 2024"]);
}

#[test]
fn a_correction_is_taken_back_and_a_profile_put_aside() {
    let office = Office::new();
    let file = years_file(&office, "2024", false);
    let mut bench = opened(&office, Setup::default(), &file);
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.shows("värden 8").keys("u");
    work(&mut bench, &office);
    bench.shows("värden 0 · märken 0").shows("Inget är utpekat än").keys("u").shows("inget att ta tillbaka").keys("e");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    assert_eq!(live(&office), ["Svar 2024", "Andel nöjda 2024", "Plan 2024"]);

    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("Profil: utförare").shows("allt i filen finns redan").keys("a");
    work(&mut bench, &office);
    bench.shows("Ingen profil används").shows("inga tabeller hittades").keys("a");
    work(&mut bench, &office);
    bench.shows("Profil: utförare");
}

#[test]
fn the_profile_goes_with_its_import_when_that_is_taken_back() {
    let office = Office::new();
    let file = years_file(&office, "2024", false);
    let mut bench = opened(&office, Setup::default(), &file);
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    let kept = || profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    let first = kept();
    assert_eq!((first.len(), first[0].learnt_from.as_str()), (1, "utförare-2024.xlsx"));

    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e right right x enter");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    let second = kept();
    assert_eq!((second.len(), second[0].sheets.len()), (1, 1), "what is said later goes into the same profile");
    assert_eq!(second[0].sheets[0].columns.len(), 1);
}

#[test]
fn the_cell_line_says_in_full_what_a_cell_was_taken_for_and_follows_each_correction() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &years_file(&office, "2024", false));
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.shows("A4 ”Sala”: kommun, region eller annan enhet · Sala");
    bench.keys("right right").shows("C4 ”70”: värde 70 · Sala · 2024 · totalt · Andel nöjda");
    bench.keys("up").shows("C3 ”Andel nöjda”: rubrikrad över 2024 · totalt · Andel nöjda");
    bench.keys("down K").types("kvinnor: kolumn").keys("enter");
    work(&mut bench, &office);
    bench
        .shows("C4 ”70”: värde 70 · Sala · 2024 · kvinnor · Andel nöjda")
        .shows("värden 8 · märken 4 · olästa 60 · ändrade 4");
    bench.keys("p down enter").types("2022").keys("enter");
    work(&mut bench, &office);
    bench
        .shows("C4 ”70”: värde 70 · Sala · 2022 · kvinnor · Andel nöjda")
        .keys("i")
        .types("Nöjda brukare")
        .keys("enter");
    work(&mut bench, &office);
    bench.shows("C4 ”70”: värde 70 · Sala · 2022 · kvinnor · Nöjda brukare").keys("right m").types("ja").keys("enter");
    work(&mut bench, &office);
    bench.shows("D4 ”x”: ja · Sala · 2024 · totalt · Plan").shows("värden 11 (+3) · märken 1 (−3)");
    bench.keys("x enter");
    work(&mut bench, &office);
    bench.shows("D4 ”x”: hoppas över").shows("värden 8 (−3) · märken 0 (−1)").keys("down").shows("D5: läses inte");
}

#[test]
fn a_correction_that_changes_nothing_is_told_and_not_kept() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &years_file(&office, "2024", false));
    bench.keys("e p enter").types("2023").keys("enter");
    work(&mut bench, &office);
    bench.shows("Ändrade ingenting än: perioden är 2023").shows("1 rättelse: perioden är 2023").keys("down down e");
    work(&mut bench, &office);
    bench.shows("värden 8 (+8)").shows("2 rättelser").keys("e");
    bench.shows("Det är redan sagt").keys("R").shows("Ingen profil gäller bladet än").keys("right v");
    work(&mut bench, &office);
    bench.shows("Ändrade ingenting och sparas inte: kolumn B är värden.").shows("2 rättelser, senast: kolumn A");
    bench.keys("esc enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert_eq!((kept[0].sheets[0].units.len(), kept[0].sheets[0].columns.len()), (1, 0));
}

#[test]
fn a_rule_that_the_file_does_not_have_can_be_taken_away() {
    let office = Office::new();
    let file = |year: &str, columns: usize| {
        let path = office.folder.path().join(format!("utförare-{year}.xlsx"));
        let rows = [["Kommun", "Andel nöjda", "Andel trygga"], ["Sala", "#70", "#71"], ["Mora", "#72", "#73"]];
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..columns]).collect();
        std::fs::write(&path, Sheet::new("Resultat").rows(1, &rows).book().into_inner()).unwrap();
        path
    };
    let mut bench = opened(&office, Setup::default(), &file("2024", 3));
    bench.keys("e right right x enter");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    lay(&mut bench, &file("2025", 2));
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e R").shows("Andel trygga".to_lowercase().as_str()).keys("enter");
    work(&mut bench, &office);
    bench.shows("1 rättelse");
    assert!(!bench.screen().contains("ändrade ingenting"));
}

#[test]
fn every_cell_of_a_large_sheet_can_be_reached() {
    let office = Office::new();
    let mut sheet = Sheet::new("Stort").at("A1", "Kommun");
    let columns: Vec<String> = (2..=90).map(letters).collect();
    for (at, column) in (2..).zip(&columns) {
        sheet = sheet.at(&format!("{column}1"), &format!("Mått {at} 2024"));
    }
    for row in 2..=400 {
        sheet = sheet.at(&format!("A{row}"), if row % 2 == 0 { "Sala" } else { "Mora" });
        for column in columns.iter().step_by(22) {
            sheet = sheet.at(&format!("{column}{row}"), "#1");
        }
    }
    let path = office.folder.path().join("stort.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet.at("CL400", "ca 12")).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench
        .keys("e G")
        .shows("A400 ”Sala”")
        .shows(" 400 ")
        .keys(">")
        .keys("> > > > > > > > > > > > > > >")
        .shows("CL400 ”ca 12”");
    bench.keys("< < < < < < < < < < < < < < < < <").shows("A400 ”Sala”");
    bench.keys("/").types("b3").keys("enter").shows("B3 ”1”");
    bench.keys("/").types("CA 12").keys("enter").shows("CL400 ”ca 12”");
    bench.keys("/").types("ZZ1").keys("enter").shows("ZZ1 finns inte på bladet");
}

#[test]
fn the_indicator_of_last_year_stands_first_and_the_files_own_beside_the_known() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &years_file(&office, "2024", false));
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("right right i").shows("Plan").shows("i den här filen").keys("esc").keys("i");
    bench.types("Nöjda brukare").keys("enter");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);

    // Next year the column is called otherwise; the profile is put aside, so that it has to be said anew.
    let next = office.folder.path().join("utförare-2025.xlsx");
    std::fs::write(&next, providers("2025", false).at("C3", "Nöjdhetsindex").book().into_inner()).unwrap();
    lay(&mut bench, &next);
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("a");
    work(&mut bench, &office);
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("right right i").shows("samma som förra året: Nöjda brukare").shows("stod här i utförare-2024");
    bench.keys("enter");
    work(&mut bench, &office);
    bench.shows("kolumn C är Nöjda brukare").shows("C4 ”70”: värde 70 · Sala · 2025 · totalt · Nöjda brukare");
}

#[test]
fn an_import_that_is_taken_back_no_longer_stands_as_stored() {
    let mut office = Office::new();
    let mut bench = opened(&office, Setup::default(), &years_file(&office, "2024", false));
    bench.keys("e down down e");
    work(&mut bench, &office);
    bench.keys("esc enter");
    office.author = bench.author.clone();
    work(&mut bench, &office);
    bench.shows("utförare-2024.xlsx är inläst.").keys("u").shows("utförare-2024.xlsx är inte längre inläst");
    bench.keys("U").shows("utförare-2024.xlsx är inläst.");
}

#[test]
fn a_profile_is_called_what_the_user_says() {
    let office = Office::new();
    let mut bench = opened(&office, Setup::default(), &years_file(&office, "2024", false));
    bench.keys("n").shows("Ingen profil passar filen").keys("e down down e");
    work(&mut bench, &office);
    bench.keys("esc n").types("Brukarenkäten").keys("enter").shows("Profilen heter Brukarenkäten när filen läses in");
    bench.keys("enter");
    work(&mut bench, &office);
    bench.shows("Profilen Brukarenkäten är sparad").keys("esc l enter");
    work(&mut bench, &office);
    bench.shows("Profil: Brukarenkäten").keys("n ctrl-u").types("a/b").keys("enter").shows("utan snedstreck");
    bench.keys("n ctrl-u").types("Enkäten").keys("enter enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    let names: Vec<&str> = kept.iter().map(|profile| profile.name.as_str()).collect();
    assert_eq!((names, kept[0].learnt_from.as_str()), (vec!["Enkäten"], "utförare-2024.xlsx"));
}

#[test]
fn rows_are_pointed_out_where_kommuner_stand_beside_each_other() {
    let office = Office::new();
    let sheet = Sheet::new("Svar").at("A1", "Svar 2024").rows(
        3,
        &[
            &["Mått", "Sala", "Mora", "Ale", "Kumla"],
            &["Andel nöjda", "#70", "#71", "#72", "#73"],
            &["Antal svar", "#4", "#5", "#6", "#7"],
        ],
    );
    let path = office.folder.path().join("liggande-2024.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e down right").shows("B4 ”70”: värde 70 · Sala · 2024 · totalt · Andel nöjda");
    bench.keys("K").shows("kvinnor: rad 4").types("kvinnor: rad").keys("enter");
    work(&mut bench, &office);
    bench.shows("1 rättelse: rad 4 gäller kvinnor").shows("B4 ”70”: värde 70 · Sala · 2024 · kvinnor · Andel nöjda");
    bench.keys("i").shows("Vilken indikator är rad 4?").types("Nöjda brukare").keys("enter");
    work(&mut bench, &office);
    bench.shows("rad 4 är Nöjda brukare").shows("2024 · kvinnor · Nöjda brukare");
    bench.keys("p down enter").types("2023").keys("enter");
    work(&mut bench, &office);
    bench
        .shows("rad 4 gäller 2023")
        .shows("2023 · kvinnor · Nöjda brukare")
        .keys("down x")
        .shows("rad 5")
        .keys("enter");
    work(&mut bench, &office);
    bench.shows("rad 5 hoppas över").shows("värden 4 (−4)").keys("up right x").shows("kolumn C").keys("down enter");
    work(&mut bench, &office);
    bench.shows("kolumn C hoppas över").shows("värden 3 (−1)").keys("left left r");
    work(&mut bench, &office);
    bench.keys("esc enter");
    work(&mut bench, &office);
    assert_eq!(live(&office), ["Nöjda brukare 2023"]);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert!(kept[0].sheets[0].turned);
}

#[test]
fn on_a_sheet_of_several_tables_a_correction_is_of_the_one_under_the_cursor() {
    let office = Office::new();
    let kommuner = ["Sala", "Mora", "Ale", "Kumla"];
    let sheet = Sheet::new("Resultat").at("A1", "Andel nöjda 2023").at("A9", "Väntetid 2023");
    let sheet =
        sheet.rows(2, &[&["Kommun", "Totalt", "Kvinnor", "Män"]]).rows(10, &[&["Kommun", "Hemtjänst", "Boende"]]);
    let first = kommuner.map(|kommun| [kommun, "#80", "#81", "#79"]);
    let second = kommuner.map(|kommun| [kommun, "#12", "#30"]);
    let sheet = sheet.rows(3, &first.each_ref().map(<[&str; 4]>::as_slice));
    let sheet = sheet.rows(11, &second.each_ref().map(<[&str; 3]>::as_slice));
    let path = office.folder.path().join("staplat-2023.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e /").types("B12").keys("enter i").types("Dagar till insats").keys("enter");
    work(&mut bench, &office);
    bench.shows("kolumn B är Dagar till insats, i tabellen A10:C14").shows("ändrade 4");
    bench.keys("K").types("byt till").shows("alla 2 tabeller på bladet; nu bara A10:C14").keys("enter");
    bench.types("byt till").shows("bara tabellen A10:C14").keys("esc u");
    work(&mut bench, &office);
    bench.keys("x").types("byt till").keys("enter").types("kolumn B").keys("enter");
    work(&mut bench, &office);
    bench.shows("kolumn B hoppas över, i alla 2 tabeller på bladet").shows("värden 12 (−8)").keys("u");
    work(&mut bench, &office);
    bench.keys("x enter");
    work(&mut bench, &office);
    bench
        .shows("kolumn B hoppas över, i tabellen A10:C14")
        .shows("värden 16 (−4)")
        .keys("v")
        .shows("i tabellen A10:C14");
    bench.keys("esc esc enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    assert_eq!((kept[0].sheets[0].columns.len(), kept[0].sheets[0].tables[0].columns.len()), (0, 1));
}

#[test]
fn a_header_in_the_midst_of_a_table_begins_another_and_a_mark_is_of_all_tables_or_of_one() {
    let office = Office::new();
    let kommuner = ["Sala", "Mora", "Ale", "Kumla"];
    let first = kommuner.map(|kommun| [kommun, "#80", "x"]);
    let homes = ["Solgården", "Björken", "Ekbacken", "Linden"];
    let second: Vec<[&str; 4]> = homes.iter().zip(kommuner).map(|(home, kommun)| [*home, kommun, "#12", "x"]).collect();
    let second: Vec<&[&str]> = second.iter().map(<[&str; 4]>::as_slice).collect();
    let sheet = Sheet::new("Resultat").at("A1", "Andel nöjda 2023").rows(2, &[&["Kommun", "Totalt", "Plan"]]);
    let sheet = sheet.rows(3, &first.each_ref().map(<[&str; 3]>::as_slice));
    let sheet = sheet.rows(7, &[&["Utförare", "Kommun", "#1", "#2"]]).rows(8, &second);
    let path = office.folder.path().join("staplat-2023.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.shows("Tabeller 1").keys("e /").types("B7").keys("enter r");
    work(&mut bench, &office);
    bench.shows("rubrikrad 7").keys("/").types("D8").keys("enter m");
    bench.shows("byt till bara tabellen A7:D11; nu alla 2").types("byt till").keys("enter");
    bench.types("ja").keys("enter");
    work(&mut bench, &office);
    bench.shows("x betyder ja, i tabellen A7:D11").shows("(+4)").keys("esc").shows("Tabeller 2").keys("enter");
    work(&mut bench, &office);
    let kept = profiles::stored(&office.store.reader().unwrap().settings().unwrap());
    let table = &kept[0].sheets[0].tables[0];
    assert_eq!((table.header.len(), table.marks.len(), kept[0].sheets[0].header.len()), (1, 1, 0));
}
