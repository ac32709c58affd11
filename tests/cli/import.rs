//! `import` from the shell: real and made files, standard input, the same file twice, refusals.

use std::fs;

use fyrfalt::domain::facts;
use serde_json::Value;

use super::{Home, is_there};
use crate::support::shared;
use crate::support::workbook::{Book, Sheet};

const CSV: &str = "\u{FEFF}Kommunkod;Kommun;Nöjda brukare 2023, procent\n\
    0114;Upplands Väsby;81,5\n0163;Sollentuna;90\n0180;Stockholm;..\n";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_csv_goes_in_and_the_same_again_changes_nothing() {
    let home = Home::new();
    fs::write(home.path("nöjda.csv"), CSV).unwrap();
    let first = json(&home.run("import nöjda.csv --area aldre --json").done());
    assert_eq!(first["schema"], 1);
    let file = &first["files"][0];
    assert_eq!((file["file"].as_str(), file["sha256"].as_str().map(str::len)), (Some("nöjda.csv"), Some(64)));
    let table = &file["tables"][0];
    assert_eq!((table["indicators"].as_u64(), table["units"].as_u64()), (Some(1), Some(3)), "{table}");
    assert_eq!(table["values"], 2, "{table}");
    assert_eq!(table["missing"].as_object().unwrap().values().filter_map(Value::as_u64).sum::<u64>(), 1);
    assert_eq!((&file["observations"]["added"], &file["observations"]["changed"]), (&3.into(), &0.into()));
    let second = json(&home.run("import nöjda.csv --json").done());
    let again = &second["files"][0]["observations"];
    assert_eq!((&again["added"], &again["changed"], &again["unchanged"]), (&0.into(), &0.into(), &3.into()));
    assert!(home.run("import nöjda.csv").done().contains("Ingenting nytt"));
    assert!(home.run("check").done().ends_with("är hel.\n"));
}

#[test]
fn a_changed_value_is_told_as_changed() {
    let home = Home::new();
    home.pipe(CSV.as_bytes(), "import -").done();
    let told = home.pipe(CSV.replace("90", "91").as_bytes(), "import - --lang en").done();
    assert!(told.contains("Imported: 0 new, 1 changed and 2 unchanged entries"), "{told}");
}

#[test]
fn a_dry_run_stores_nothing_not_even_a_file() {
    let home = Home::new();
    let told = home.pipe(CSV.as_bytes(), "import --dry-run -").done();
    assert!(told.starts_with("standard in\n"), "{told}");
    assert!(told.lines().all(|line| !line.trim_start().starts_with(':')), "{told}");
    assert!(told.contains("Ingenting är sparat."), "{told}");
    assert!(!is_there(&home.db()));
}

#[test]
fn what_cannot_be_taken_is_refused_in_a_sentence_and_the_rest_goes_in() {
    let home = Home::new();
    fs::write(home.path("bild.xlsx"), b"\x89PNG\r\n\x1a\nnot a workbook").unwrap();
    fs::write(home.path("nöjda.csv"), CSV).unwrap();
    for line in ["import saknas.xlsx", "import bild.xlsx", "import ."] {
        home.run(line).refused(1);
    }
    let answer = home.run("import bild.xlsx nöjda.csv --json");
    assert_eq!((answer.code, answer.err.lines().count()), (1, 1), "{}", answer.err);
    assert_eq!(json(&answer.out)["files"].as_array().unwrap().len(), 1);
}

#[test]
fn the_demo_says_what_the_workbook_says() {
    let Some(workbook) = shared("data/oj/oj_aldre_2015_rekonstruerad.xlsx") else { return };
    let home = Home::new().with_demo();
    let output = home.program().args(["import", "--json"]).arg(workbook).output().unwrap();
    let answer = json(&String::from_utf8(output.stdout).unwrap());
    let file = &answer["files"][0];
    assert_eq!((&file["observations"]["added"], &file["observations"]["changed"]), (&0.into(), &0.into()), "{file}");
    assert_eq!(file["observations"]["unchanged"], 31 * 291);
}

#[test]
fn a_file_in_which_nothing_can_be_read_ends_with_1_and_what_is_not_listed_is_counted() {
    let home = Home::new();
    let rows = |values: &str| format!("Kommun;{values}\n0114 Upplands Väsby;{values}\n0163 Sollentuna;{values}\n");
    fs::write(home.path("ord.csv"), rows("hej;hopp").replacen("hej;hopp", "Nöjda 2023;Trygga 2023", 1)).unwrap();
    let answer = home.run("import ord.csv").refused(1);
    assert!(answer.contains("Inget i filen gick att läsa, och inget är sparat."), "{answer}");
    let many = |words: fn(&str) -> String| {
        let cells =
            |at: usize, name| if at.is_multiple_of(2) { "90;80".to_owned() } else { format!("{0};{0}", words(name)) };
        let rows =
            facts::municipalities().iter().zip(0..).map(|(one, at)| format!("{};{}\n", one.name, cells(at, one.name)));
        format!("Kommun;Nöjda 2023;Trygga 2023\n{}", rows.collect::<String>())
    };
    fs::write(home.path("många.csv"), many(|name| format!("hej {name}"))).unwrap();
    let told = home.run("import många.csv").done();
    assert!(told.contains("90 celler till gick inte att läsa"), "{told}");
    fs::write(home.path("samma.csv"), many(|_| "hej".to_owned())).unwrap();
    let told = home.run("import --dry-run samma.csv").done();
    assert!(told.contains("B3, B5, B7, B9, B11, B13, B15, B17, B19, B21, B23, B25 och 278 celler till gick"), "{told}");
}

#[test]
fn a_file_without_tables_tells_where_it_can_be_pointed_out_and_a_new_edition_how_it_differs() {
    let home = Home::new();
    let refused = home.pipe("Kod;Namn\n1;a\n2;b\n".as_bytes(), "import -").refused(1);
    assert!(refused.contains("I rutan Läs in kan du peka ut"), "{refused}");
    let told = |year: u16, names: &str| {
        let table = format!("Kommun;{names}\nSala;80;3\nMora;81;4\nAle;82;5\n");
        let path = home.path(&format!("enkät-{year}.csv"));
        fs::write(&path, table).unwrap();
        home.run(&format!("import enkät-{year}.csv --area aldre --year {year}")).done()
    };
    assert!(!told(2023, "Nöjda brukare;Fallskador").contains("editions compare"));
    let second = told(2024, "Nöjda brukare;Väntetid i dagar");
    assert!(second.contains("2023 → 2024") && second.contains("fyrfalt editions compare visar dem"), "{second}");
}

#[test]
fn another_files_values_are_changed_only_with_replace() {
    let home = Home::new();
    fs::write(home.path("hemtjänst.csv"), CSV).unwrap();
    home.run("import hemtjänst.csv").done();
    fs::write(home.path("särskilt.csv"), CSV.replace("81,5", "61").replace("90", "64,5")).unwrap();
    let look = json(&home.run("import --dry-run särskilt.csv --json").done());
    let other = &look["files"][0]["replaces"][0];
    assert_eq!(
        (&other["file"], &other["values"], &other["example"]["new"]),
        (&"hemtjänst.csv".into(), &2.into(), &61.0.into())
    );
    let told = home.run("import --dry-run särskilt.csv").done();
    let second = told.lines().nth(1).unwrap();
    assert!(
        second.starts_with("  ! Filen ändrar 2 värden ur en annan fil: Nöjda brukare, Upplands Väsby 2023: 81,5 → 61"),
        "{told}"
    );
    let refused = home.run("import särskilt.csv").refused(1);
    assert!(refused.contains("Inget är sparat. Ange --replace"), "{refused}");
    let answer = home.run("import särskilt.csv --json");
    assert_eq!((answer.code, json(&answer.out)["refused"].as_array().unwrap().len()), (1, 1));
    let left = json(&home.run("import --dry-run hemtjänst.csv --json").done());
    assert_eq!(left["files"][0]["observations"]["changed"], 0, "nothing was stored");
    assert!(home.run("import särskilt.csv --replace").done().contains("2 ändrade"));
    // Of many values a few may be revised under another name.
    fs::write(home.path("rättad.csv"), CSV.replace("81,5", "61").replace("90", "65")).unwrap();
    assert!(home.run("import rättad.csv").done().contains("1 ändrade"));
}

#[test]
fn what_the_library_said_of_a_broken_file_is_in_the_json_alone() {
    let home = Home::new();
    fs::write(home.path("svar.json"), "{\"values\": [{\"kpi\": ").unwrap();
    let answer = home.run("import svar.json --json");
    let refused = &json(&answer.out)["refused"][0];
    let (why, detail) = (refused["why"].as_str().unwrap(), refused["detail"].as_str().unwrap());
    assert!(detail.contains("EOF") && !why.contains("EOF"), "{refused}");
}

#[test]
fn a_note_of_several_sheets_is_one_line() {
    let home = Home::new();
    let sheet = |name: &str| {
        let sheet = Sheet::new(name).at("A1", &format!("{name}, andel i procent 2023")).at("A2", "Kommun");
        let rows = (3..).zip(["Sala", "Mora", "Ale"]);
        rows.fold(sheet.at("B2", "Helhet").at("C2", "Bemötande"), |sheet, (row, kommun)| {
            let sheet = sheet.at(&format!("A{row}"), kommun);
            sheet.at(&format!("B{row}"), "#40").at(&format!("C{row}"), "#50")
        })
    };
    let book = ["Hemtjänst", "LSS"].into_iter().fold(Book::default(), |book, name| book.sheet(sheet(name)));
    fs::write(home.path("enkät.xlsx"), book.write().into_inner()).unwrap();
    let told = home.run("import --dry-run enkät.xlsx").done();
    let lines: Vec<&str> = told.lines().filter(|line| line.contains("måttenheten i tabellens titel")).collect();
    assert_eq!(lines.len(), 1, "{told}");
    assert!(lines[0].starts_with("  Hemtjänst!B3:B5, Hemtjänst!C3:C5, LSS!B3:B5 och på ett ställe till"), "{told}");
}
