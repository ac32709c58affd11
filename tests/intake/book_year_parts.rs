//! Half-years, tertials, quarters and months: in a title, in a sheet's name, in the file's name, and over years.

use fyrfalt::intake::Options;

use crate::support::catch::Catch;
use crate::support::layouts::read;
use crate::support::workbook::Sheet;

const TABLE: [&[&str]; 2] = [&["Kommun", "Andel"], &["Sala", "#50"]];

/// The days of the periods found, with the values.
fn days(catch: &Catch) -> Vec<String> {
    let slices = catch.slices();
    let values = |readings: &[fyrfalt::domain::published::Reading]| {
        readings.iter().filter_map(|reading| reading.value).map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
    };
    slices.iter().map(|it| format!("{}–{} {}", it.period.first, it.period.last, values(&it.readings))).collect()
}

/// What stands under a title, on a sheet, in a file of this name.
fn found(title: &str, sheet: &str, name: &str) -> Catch {
    let titled = [title];
    let rows = [&[&titled[..]], &TABLE[..]].concat();
    let rows = if title.is_empty() { &rows[1..] } else { &rows[..] };
    let options = Options { name: name.to_owned(), ..Options::default() };
    Catch::read(Sheet::new(sheet).rows(1, rows).book(), &options).unwrap()
}

const PERIODS: [(&str, &str, &str); 21] = [
    ("kvartal 1 och 2 2024", "2024-01-01", "2024-06-30"),
    ("januari, februari och mars 2024", "2024-01-01", "2024-03-31"),
    ("juni månad 2024", "2024-06-01", "2024-06-30"),
    ("jan-24 – jun-24", "2024-01-01", "2024-06-30"),
    ("första halvåret 2024", "2024-01-01", "2024-06-30"),
    ("andra halvåret 2024", "2024-07-01", "2024-12-31"),
    ("2:a halvåret 2024", "2024-07-01", "2024-12-31"),
    ("första halvåret år 2024", "2024-01-01", "2024-06-30"),
    ("2024 (första halvåret)", "2024-01-01", "2024-06-30"),
    ("halvår 1 2024", "2024-01-01", "2024-06-30"),
    ("H2 2024", "2024-07-01", "2024-12-31"),
    ("kvartal 2 2024", "2024-04-01", "2024-06-30"),
    ("Q3 2024", "2024-07-01", "2024-09-30"),
    ("2024K3", "2024-07-01", "2024-09-30"),
    ("tertial 1, 2024", "2024-01-01", "2024-04-30"),
    ("jan–jun 2024", "2024-01-01", "2024-06-30"),
    ("januari - juni 2024", "2024-01-01", "2024-06-30"),
    ("1 januari–30 juni 2024", "2024-01-01", "2024-06-30"),
    ("mars 2024", "2024-03-01", "2024-03-31"),
    ("juli 2023–juni 2024", "2023-07-01", "2024-06-30"),
    ("läsåret 2023/24", "2023-07-01", "2024-06-30"),
];

#[test]
fn the_part_of_a_year_in_a_title_is_the_period_and_no_part_of_the_name() {
    for (text, first, last) in PERIODS {
        let titles =
            [format!("Nöjda brukare, {text}"), format!("Nöjda brukare ({text})"), format!("{text}: Nöjda brukare")];
        let titles = titles.iter().filter(|title| !title.contains("((") && !title.starts_with("2024 ("));
        for title in titles {
            let catch = found(title, "Blad1", "fil.xlsx");
            assert_eq!((days(&catch), catch.faults()), (vec![format!("{first}–{last} 50")], vec![]), "{title}");
            assert_eq!(catch.series()[0].title, "Nöjda brukare", "{title}");
        }
    }
    let apart = found("Första halvåret: nöjda brukare 2024", "Blad1", "fil.xlsx");
    assert_eq!(
        (days(&apart), apart.series()[0].title.as_str()),
        (vec!["2024-01-01–2024-06-30 50".to_owned()], "nöjda brukare")
    );
}

#[test]
fn the_part_of_a_year_in_a_sheet_s_name_or_the_file_s_is_the_period() {
    for (text, first, last) in PERIODS {
        let sheet = text.replace(['/', ':'], " ");
        if !text.starts_with("läs") && !text.starts_with("2:a") {
            let catch = found("Nöjda brukare", &sheet, "fil.xlsx");
            assert_eq!((days(&catch), catch.faults()), (vec![format!("{first}–{last} 50")], vec![]), "{text}");
        }
    }
    for (sheet, first, last) in [
        ("Första halvåret", "2024-01-01", "2024-06-30"),
        ("Mars", "2024-03-01", "2024-03-31"),
        ("Kv 2", "2024-04-01", "2024-06-30"),
    ] {
        assert_eq!(days(&found("Nöjda brukare 2024", sheet, "fil.xlsx")), [format!("{first}–{last} 50")], "{sheet}");
    }
    for (name, first, last) in [
        ("nojda_forsta_halvaret_2024.xlsx", "2024-01-01", "2024-06-30"),
        ("Nöjda 2024 kvartal 2.xlsx", "2024-04-01", "2024-06-30"),
        ("nojda-2024-Q3.xlsx", "2024-07-01", "2024-09-30"),
        ("nojda_tertial1_2024.xlsx", "2024-01-01", "2024-04-30"),
        ("nojda jan-jun 2024.xlsx", "2024-01-01", "2024-06-30"),
    ] {
        let alone = found("Nöjda brukare", "Blad1", name);
        assert_eq!(
            (days(&alone), alone.faults()),
            (vec![format!("{first}–{last} 50")], vec!["A2:B3 noted-year-of-file-name".to_owned()]),
            "{name}"
        );
        let with_year = found("Nöjda brukare 2024", "Blad1", name);
        assert_eq!(
            (days(&with_year), with_year.faults()),
            (vec![format!("{first}–{last} 50")], vec!["A2:B3 noted-part-of-file-name".to_owned()]),
            "{name}"
        );
        let nearer = found("Nöjda brukare mars 2024", "Blad1", name);
        assert_eq!((days(&nearer), nearer.faults()), (vec!["2024-03-01–2024-03-31 50".to_owned()], vec![]), "{name}");
    }
    // A table's number and a version are no part of a year.
    for (sheet, name) in [("T1", "fil.xlsx"), ("Blad1", "oj_2024_v2.xlsx")] {
        assert_eq!(days(&found("Nöjda brukare 2024", sheet, name)), ["2024-01-01–2024-12-31 50"], "{sheet} {name}");
    }
}

#[test]
fn years_under_a_half_year_are_half_years_and_that_is_said() {
    let years: [&[&str]; 3] =
        [&["Nöjda brukare, första halvåret 2024"], &["Kommun", "2023", "2024"], &["Sala", "#50", "#60"]];
    let catch = read("Blad1", &years);
    assert_eq!(days(&catch), ["2023-01-01–2023-06-30 50", "2024-01-01–2024-06-30 60"]);
    assert_eq!(
        (catch.faults(), catch.unread()[0].text.as_str()),
        (vec!["A2:C3 noted-part-of-title".to_owned()], "första halvåret")
    );
    let rows: [&[&str]; 5] = [
        &["Nöjda brukare, kvartal 2"],
        &["Kommun", "År", "Andel"],
        &["Sala", "#2023", "#50"],
        &["Sala", "#2024", "#60"],
        &["Mora", "#2024", "#70"],
    ];
    let catch = read("Blad1", &rows);
    assert_eq!(days(&catch), ["2023-04-01–2023-06-30 50", "2024-04-01–2024-06-30 60 70"]);
    assert_eq!(catch.faults(), ["A2:C5 noted-part-of-title"]);
    // A title's month is mostly when it was printed.
    let months: [&[&str]; 3] = [&["Nöjda brukare, mars 2024"], &["Kommun", "2022", "2023"], &["Sala", "#50", "#60"]];
    let catch = read("Blad1", &months);
    assert_eq!(days(&catch), ["2022-01-01–2022-12-31 50", "2023-01-01–2023-12-31 60"]);
    assert_eq!(catch.faults(), ["A2:C3 noted-month-of-title"]);
}

#[test]
fn what_stands_nearer_than_the_title_holds() {
    let months: [&[&str]; 3] =
        [&["Nöjda brukare, första halvåret 2024"], &["Kommun", "Mars 2024", "Kvartal 2"], &["Sala", "#50", "#60"]];
    let catch = read("Blad1", &months);
    assert_eq!(
        (days(&catch), catch.faults()),
        (vec!["2024-03-01–2024-03-31 50".to_owned(), "2024-04-01–2024-06-30 60".to_owned()], vec![])
    );
    let halves: [&[&str]; 3] =
        [&["Nöjda brukare 2024"], &["Kommun", "Första halvåret", "Andra halvåret"], &["Sala", "#50", "#60"]];
    let catch = read("Blad1", &halves);
    assert_eq!(
        (days(&catch), catch.faults()),
        (vec!["2024-01-01–2024-06-30 50".to_owned(), "2024-07-01–2024-12-31 60".to_owned()], vec![])
    );
    let outside: [&[&str]; 3] = [&["Nöjda brukare, första halvåret 2024"], &["Kommun", "Kvartal 3"], &["Sala", "#50"]];
    assert_eq!(read("Blad1", &outside).faults(), ["B3 unread-part-of-period"]);
}

#[test]
fn half_years_of_which_it_cannot_be_told_which_they_are_are_told() {
    for title in [
        "Nöjda brukare 2024, redovisas per halvår",
        "Nöjda brukare, kvartal 1 och 3 2024",
        "Nöjda brukare, mars och oktober 2024",
    ] {
        let catch = found(title, "Blad1", "fil.xlsx");
        assert_eq!(days(&catch), ["2024-01-01–2024-12-31 50"], "{title}");
        let told = (catch.faults(), catch.unread()[0].text.as_str());
        assert_eq!(told, (vec!["A2:B3 noted-part-not-read".to_owned()], title));
    }
}

#[test]
fn what_reaches_to_a_month_is_from_the_start_of_the_year_or_of_twelve_months() {
    for (title, first, last) in [
        ("Nöjda brukare t.o.m. augusti 2024", "2024-01-01", "2024-08-31"),
        ("Nöjda brukare till och med juni 2024", "2024-01-01", "2024-06-30"),
        ("Nöjda brukare, rullande 12 månader t.o.m. juni 2024", "2023-07-01", "2024-06-30"),
    ] {
        let catch = found(title, "Blad1", "fil.xlsx");
        assert_eq!((days(&catch), catch.faults()), (vec![format!("{first}–{last} 50")], vec![]), "{title}");
    }
    let interim = found("Nöjda brukare, delår 2024", "Blad1", "fil.xlsx");
    assert_eq!(interim.faults(), ["A2:B3 noted-part-not-read"]);
}

/// The title and the days of what stands under a title alone, with what is told of it.
fn named(title: &str) -> (String, Vec<String>, Vec<String>) {
    let catch = found(title, "Blad1", "fil.xlsx");
    (catch.series().first().map(|series| series.title.clone()).unwrap_or_default(), days(&catch), catch.faults())
}

#[test]
fn numbers_and_codes_beside_a_year_are_a_part_of_it_only_where_they_can_be_nothing_else() {
    for (title, wanted) in [
        ("Nöjda barn 10–12 2023", "Nöjda barn 10–12"),
        ("Klass 10-12 2023", "Klass 10-12"),
        ("Utbetalt bistånd per invånare 11-12 2023", "Utbetalt bistånd per invånare 11-12"),
        ("Utbetalt bistånd per invånare 01-03 2023", "Utbetalt bistånd per invånare 01-03"),
        ("Andel nöjda 2023, H1 Hur nöjd är du?", "Andel nöjda, H1 Hur nöjd är du?"),
        ("Q3 2023 Hur nöjd är du?", "Q3 Hur nöjd är du?"),
        ("T1 2023 Andel nöjda", "T1 Andel nöjda"),
        ("Mått M1 2023", "Mått M1"),
        ("Nyckeltal T1 2023", "Nyckeltal T1"),
        ("Bilaga 1/2 – 3/2 2023", "Bilaga 1/2 – 3/2"),
    ] {
        let found = named(title);
        assert_eq!(found, (wanted.to_owned(), vec!["2023-01-01–2023-12-31 50".to_owned()], vec![]), "{title}");
    }
    for (title, first, last) in [
        ("Nöjda v. 10–12 2023", "2023-03-06", "2023-03-26"),
        ("Nöjda Q3 2023", "2023-07-01", "2023-09-30"),
        ("Nöjda (2023, T1)", "2023-01-01", "2023-04-30"),
        ("Nöjda – H2 2023", "2023-07-01", "2023-12-31"),
    ] {
        assert_eq!(named(title), ("Nöjda".to_owned(), vec![format!("{first}–{last} 50")], vec![]), "{title}");
    }
}

#[test]
fn what_reaches_to_a_month_begins_where_the_words_before_it_say() {
    for (title, name, first, last) in [
        ("Bistånd 2020 t.o.m. juni 2023", "Bistånd", "2020-01-01", "2023-06-30"),
        ("Brukare sedan 2020 t.o.m. juni 2023", "Brukare", "2020-01-01", "2023-06-30"),
        ("Bistånd, rullande år t.o.m. juni 2023", "Bistånd", "2022-07-01", "2023-06-30"),
        ("Bistånd (senaste 12 månaderna t.o.m. juni 2023)", "Bistånd", "2022-07-01", "2023-06-30"),
        ("Bistånd senaste året t.o.m. juni 2023", "Bistånd", "2022-07-01", "2023-06-30"),
        ("Bistånd, 12 månader t.o.m. juni 2023", "Bistånd", "2022-07-01", "2023-06-30"),
        ("Åter inom 12 mån t.o.m. juni 2023", "Åter inom 12 mån", "2023-01-01", "2023-06-30"),
        ("Bistånd från 2023", "Bistånd", "2023-01-01", "2023-12-31"),
        (
            "Nöjda 2023 (uppgifter hämtade t.o.m. mars 2024)",
            "Nöjda (uppgifter hämtade t.o.m. mars 2024)",
            "2023-01-01",
            "2023-12-31",
        ),
    ] {
        assert_eq!(named(title), (name.to_owned(), vec![format!("{first}–{last} 50")], vec![]), "{title}");
    }
    let gathered = found("Uppgifter inkomna t.o.m. mars 2024", "Blad1", "fil.xlsx");
    assert_eq!((days(&gathered), gathered.faults()), (vec![], vec!["B3 unread-no-period".to_owned()]));
}

#[test]
fn a_part_of_a_year_that_something_is_counted_from_is_no_period() {
    let rows: [&[&str]; 3] =
        [&["Andel barn som fått insats efter första kvartalet"], &["Kommun", "2022", "2023"], &["Sala", "#50", "#60"]];
    let catch = read("Blad1", &rows);
    assert_eq!(days(&catch), ["2022-01-01–2022-12-31 50", "2023-01-01–2023-12-31 60"]);
    assert_eq!(catch.series()[0].title, rows[0][0]);
}

#[test]
fn the_label_of_a_period_has_no_dash_at_its_ends_and_a_question_s_mark_ends_its_year() {
    for (title, name) in [
        ("Tabell 4 – Nöjda – 2023", "Nöjda"),
        ("2023 – Nöjda brukare", "Nöjda brukare"),
        ("Nöjda 2023 – Missbruk", "Nöjda – Missbruk"),
        ("Nöjda 2023 - Missbruk", "Nöjda - Missbruk"),
        ("Nöjda 2023 kv. 4 av 5", ""),
        ("Vad tycker de äldre om äldreomsorgen 2023?", "Vad tycker de äldre om äldreomsorgen?"),
    ] {
        let catch = found(title, "Blad1", "fil.xlsx");
        let slices = catch.slices();
        let label = slices[0].period.label.as_str();
        if name.is_empty() {
            assert_eq!(label, "2023 kv. 4", "{title}");
        } else {
            assert_eq!((label, catch.series()[0].title.as_str()), ("2023", name), "{title}");
        }
    }
}

#[test]
fn a_month_in_the_name_of_a_file_is_when_it_was_made() {
    let catch = found("Nöjda brukare", "Blad1", "leverans_mars_2024.xlsx");
    assert_eq!(days(&catch), ["2024-01-01–2024-12-31 50"]);
    assert_eq!(catch.faults(), ["A2:B3 noted-year-of-file-name"]);
}

#[test]
fn a_title_of_many_words_for_parts_of_years_is_read_at_once() {
    let title = "kv 1 ".repeat(100);
    let started = std::time::Instant::now();
    found(&title, "Blad1", "fil.xlsx");
    assert!(started.elapsed().as_millis() < 1_500, "{:?}", started.elapsed());
}
