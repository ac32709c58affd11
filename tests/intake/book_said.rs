//! What headings, titles and the names of sheets say that the values are: brackets, parts of years, goals, ranks, services.

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check, read};
use crate::support::workbook::{Book, Sheet};

/// `title [unit of measure]` of each series.
fn series(catch: &Catch) -> Vec<String> {
    catch.series().iter().map(|series| format!("{} [{}]", series.title, series.unit_of_measure)).collect()
}

#[test]
fn a_gender_in_brackets_is_a_part_of_all_who_are_counted() {
    const ROWS: [&[&str]; 2] = [&["Sala", "40 (20)", "#7"], &["Mora", "50 (30)", "#8"]];
    let header: &[&str] = &["Kommun", "Antal mottagare (varav kvinnor) 2024", "Antal mottagare 2024"];
    check(
        &[
            Case {
                layout: "alone",
                sheet: "Blad1",
                rows: &[&["Kommun", "Antal mottagare (varav kvinnor) 2024"], &ROWS[0][..2], &ROWS[1][..2]],
                lines: &[
                    "Antal mottagare T 40 present 40 (20)",
                    "Antal mottagare T 50 present 50 (30)",
                    "Antal mottagare K 20",
                    "Antal mottagare K 30",
                ],
                faults: &["B2 noted-number-before-brackets", "B2:B3 noted-part-in-brackets"],
            },
            Case {
                layout: "beside all",
                sheet: "Blad1",
                rows: &[header, &["Sala", "#20", "#40"]],
                lines: &["Antal mottagare K 20", "Antal mottagare T 40"],
                faults: &[],
            },
            Case {
                layout: "beside another number",
                sheet: "Blad1",
                rows: &[&["Kommun", "Antal anställda 2024", "Antal (varav kvinnor) 2024"], &["Sala", "#100", "#70"]],
                lines: &["Antal anställda T 100", "Antal K 70"],
                faults: &[],
            },
            Case {
                layout: "beside another number, with brackets",
                sheet: "Blad1",
                rows: &[&["Kommun", "Platser 2024", "Antal (varav kvinnor) 2024"], &["Sala", "#100", "70 (40)"]],
                lines: &["Platser T 100", "Antal T 70 present 70 (40)", "Antal K 40"],
                faults: &["C2 noted-number-before-brackets", "C2 noted-part-in-brackets"],
            },
        ],
        Line::Gender,
    );
    let titled = read("Blad1", &[&["Mottagare (varav män) 2024"], &["Kommun", "Antal"], &["Sala", "#40"]]);
    assert!(titled.lines()[0].contains("| T |"), "{:?}", titled.lines());
}

#[test]
fn parts_of_years_are_periods_however_they_are_printed() {
    let parts: [&[&str]; 3] = [
        &["Väntetid, dagar"],
        &["Kommun", "kvartal 2, 2024", "jan-jun 2024", "jan – sep 2024", "2025p", "Helår 2024"],
        &["Sala", "#1", "#2", "#3", "#4", "#5"],
    ];
    let found = Line::Period.of(&read("Blad1", &parts));
    let wanted = ["kvartal 2 2024 1", "jan-jun 2024 2", "jan – sep 2024 3", "2024 5", "2025 4"];
    let mut wanted = wanted.map(|line| format!("Väntetid {line}")).to_vec();
    let mut sorted = found.clone();
    sorted.sort();
    wanted.sort();
    assert_eq!(sorted, wanted);

    let codes: [&[&str]; 2] = [&["Kommun", "K1", "K2", "K3"], &["Sala", "#1", "#2", "#3"]];
    let quarters = read("2024", &[&[&["Väntetid, dagar"][..]], &codes[..]].concat());
    assert_eq!(
        Line::Period.of(&quarters),
        ["2024 kv 1 1", "2024 kv 2 2", "2024 kv 3 3"].map(|it| format!("Väntetid {it}"))
    );
    let alone = read("2024", &[&["Kommun", "K1"], &["Sala", "#1"]]);
    assert_eq!(Line::Period.of(&alone), ["K1 2024 1"], "one alone may be a question's");
}

#[test]
fn the_last_days_of_years_over_columns_are_the_years() {
    let under = |second: &str| {
        read("Blad1", &[&["Väntetid, dagar"], &["Kommun", "2022-12-31", second, "2024"], &["Sala", "#1", "#2", "#3"]])
    };
    let years = under("2023-12-31");
    assert_eq!(Line::Period.of(&years), ["Väntetid 2022 1", "Väntetid 2023 2", "Väntetid 2024 3"]);
    assert_eq!(years.faults(), ["B3 noted-year-end-heading", "C3 noted-year-end-heading"]);
    assert_eq!(Line::Period.of(&under("2023-03-01"))[0], "Väntetid 2022-12-31 1", "days among days are days");
}

#[test]
fn goals_and_forecasts_have_no_ranks_and_are_told_for_what_they_are() {
    let rows = ["Sala", "Mora", "Ale", "Kumla"];
    let values = ["#10", "#20", "#30", "#40"];
    let ranks = ["#4", "#3", "#2", "#1"];
    let mut sheet =
        Sheet::new("Blad1").rows(1, &[&["Väntetid, dagar"], &["Kommun", "2024", "Mål 2025", "Prognos 2026", "Rang"]]);
    for (at, row) in (3..).zip(0..4) {
        sheet = sheet.rows(at, &[&[rows[row], values[row], "#1", "#2", ranks[row]]]);
    }
    let caught = Catch::of(sheet.book());
    assert_eq!((series(&caught), caught.lines().len()), (vec!["Väntetid [dagar]".to_owned()], 4));
    let mut faults = caught.faults();
    faults.retain(|fault| !fault.ends_with("noted-unit-of-title"));
    faults.sort();
    let wanted = ["A2:E6 noted-direction-higher", "C3:C6 unread-plan-column", "D3:D6 unread-plan-column"];
    assert_eq!(faults, wanted);
    let text = caught.unread().into_iter().find(|unread| unread.why == "noted-direction-higher").unwrap();
    assert_eq!(text.text, "Väntetid");
}

/// One table under a title, on a sheet of this name.
fn sheet(name: &str, title: &str, header: &[&str], numbers: [&str; 2]) -> Sheet {
    Sheet::new(name).rows(1, &[&[title], header, &["Sala", numbers[0], numbers[1]]])
}

fn book(sheets: Vec<Sheet>) -> Catch {
    Catch::of(sheets.into_iter().fold(Book::default(), Book::sheet).write())
}

#[test]
fn what_is_asked_under_several_subjects_is_named_by_the_subject() {
    let asked: &[&str] = &["Kommun", "Andel nöjda (%)", "Antal svar"];
    for (title, name) in [
        ("Hemtjänst 2023", "Hemtjänst – "),
        ("Familjerådgivning 2023", "Familjerådgivning – "),
        ("Brukarundersökning hemtjänst 2023", "Hemtjänst – "),
        ("Hela familjen 2023", "Hela familjen – "),
        ("Att Vara anhörig 2023", "Att Vara anhörig – "),
        ("Öppna jämförelser 2023", ""),
        ("Alla kommuner 2023", ""),
        ("Nöjda brukare 2023", ""),
        ("Brukarnas omdömen 2023", ""),
        ("Väntetid 2023", ""),
    ] {
        let found = series(&book(vec![sheet("OJ", title, asked, ["#50", "#60"])]));
        assert_eq!(found, [format!("{name}Andel nöjda [%]"), format!("{name}Antal svar []")], "{title}");
    }
    let own: &[&str] = &["Kommun", "Väntetid (dagar)", "Kostnad per brukare (kr)"];
    for title in ["Nöjda brukare 2023", "Öppna jämförelser äldre 2023"] {
        let found = series(&book(vec![sheet("OJ", title, own, ["#50", "#60"])]));
        assert_eq!(found, ["Väntetid [dagar]", "Kostnad per brukare [kr]"], "{title}");
    }
}

#[test]
fn a_service_that_the_sheet_is_named_by_belongs_to_the_names() {
    let both = |title: &str, header: &[&str]| {
        let sheets = ["Hemtjänst", "Särskilt boende"].map(|name| sheet(name, title, header, ["#50", "#60"]));
        let found = book(sheets.to_vec());
        (series(&found), found.faults())
    };
    let (found, faults) = both("Brukarnöjdhet 2024", &["Kommun", "Andel nöjda (%)", "Bemötande (%)"]);
    let wanted = ["Hemtjänst – Andel nöjda [%]", "Brukarnöjdhet – Hemtjänst – Bemötande [%]"];
    assert_eq!((&found[..2], faults), (&wanted.map(str::to_owned)[..], Vec::<String>::new()));
    assert_eq!(found.len(), 4);
    let (found, _) = both("Nöjda brukare 2024", &["Kommun", "Kvinnor", "Män"]);
    assert_eq!(found, ["Nöjda brukare – Hemtjänst []", "Nöjda brukare – Särskilt boende []"]);
    let asked: &[&str] = &["Kommun", "Andel nöjda (%)", "Väntetid (dagar)"];
    let fields = ["Äldre", "LSS"].map(|name| sheet(name, "Öppna jämförelser 2024", asked, ["#50", "#60"]));
    let wanted =
        ["Äldre – Andel nöjda [%]", "Äldre – Väntetid [dagar]", "LSS – Andel nöjda [%]", "LSS – Väntetid [dagar]"];
    assert_eq!(series(&book(fields.to_vec())), wanted);
    let (found, _) = both("Resultat 2024", &["Kommun", "Andel nöjda med hemtjänsten (%)", "Antal boende"]);
    assert_eq!(found[0], "Andel nöjda med hemtjänsten [%]");
}

#[test]
fn the_year_of_the_sheet_holds_where_its_title_is_a_copy() {
    let years = |names: [&str; 3], titles: [&str; 3]| {
        let sheets = names.into_iter().zip(titles);
        let header: &[&str] = &["Kommun", "Andel nöjda", "Antal svar"];
        book(sheets.map(|(name, title)| sheet(name, title, header, ["#50", "#60"])).collect())
    };
    let periods = |catch: &Catch| -> Vec<String> {
        catch.slices().iter().map(|slice| slice.period.label.clone()).step_by(2).collect()
    };
    let (rising, falling) = (["2022", "2023", "2024"], ["2024", "2023", "2022"]);
    let note = "A2:C3 noted-year-of-copied-title";
    // Whichever sheet is the first, its values are of its own year.
    for (names, title, noted) in [
        (rising, "Nöjda brukare 2022", 2),
        (rising, "Nöjda brukare 2024", 2),
        (falling, "Nöjda brukare 2022", 2),
        (falling, "Nöjda brukare 2024", 2),
        (falling, "Nöjda brukare 2022–2024", 3),
    ] {
        let copied = years(names, [title; 3]);
        assert_eq!(periods(&copied), names, "{title}");
        assert_eq!(copied.faults(), vec![note; noted], "{title}: {names:?}");
    }
    let titles = ["Nöjda brukare 2021", "Nöjda brukare 2022", "Nöjda brukare 2023"];
    let later = years(rising, titles);
    assert_eq!(periods(&later), ["2021", "2022", "2023"], "published the year after");
    let later = years(falling, [titles[2], titles[1], titles[0]]);
    assert_eq!(periods(&later), ["2023", "2022", "2021"], "published the year after");
}

#[test]
fn a_title_of_another_kommun_than_the_sheet_is_told() {
    let rows: [&[&str]; 4] = [
        &["Öppna jämförelser – Sala"],
        &["Indikator", "2023", "2024"],
        &["Andel nöjda (%)", "#1", "#2"],
        &["Väntetid (dagar)", "#3", "#4"],
    ];
    let catch = book(["Mora", "Sala"].map(|name| Sheet::new(name).rows(1, &rows)).to_vec());
    assert_eq!(catch.faults(), ["A2:C4 noted-kommun-of-title"]);
    assert!(catch.lines()[0].contains("kommun:2062"), "{:?}", catch.lines());
}

#[test]
fn marks_and_other_years_are_no_part_of_a_name() {
    let names = |title: &str, heading: &str| series(&read("B", &[&[title], &["Kommun", heading], &["Sala", "#50.5"]]));
    let noted: [&[&str]; 4] =
        [&["Äldre 2024"], &["Kommun", "Kostnad 3) per brukare (kr)"], &["Sala", "#250.5"], &["3) Brutto"]];
    assert_eq!(series(&read("B", &noted)), ["Äldre – Kostnad per brukare [kr]"]);
    assert_eq!(names("", "Väntetid (median)1 2023"), ["Väntetid (median) []"]);
    assert_eq!(names("Andel nöjda 2023 jämfört med 2019 (%)", "2023"), ["Andel nöjda [%]"]);
    assert_eq!(names("Andel nöjda 2023 jämfört med 2019–2021 (%)", "2023"), ["Andel nöjda [%]"]);
    assert_eq!(names("Andel nöjda 2023 jämfört med 2019 och 2020", "2023"), ["Andel nöjda []"]);
    let asked = "Resultat – brukarundersökning – särskilt boende 2023";
    assert_eq!(names(asked, "Andel nöjda"), ["Särskilt boende – Andel nöjda []"]);
    let brackets = "Andel nöjda 2023, procent. Antal svar inom parentes";
    let rows: [&[&str]; 3] = [&[brackets], &["Kommun", "Hemtjänst"], &["Sala", "80 (100)"]];
    assert_eq!(series(&read("B", &rows)), ["Andel nöjda – Hemtjänst [procent]"]);
    let rows: [&[&str]; 3] =
        [&["12. Andel nöjda, antal svar inom parentes 2023"], &["Kommun", "Hemtjänst"], &["Sala", "80 (100)"]];
    assert_eq!(series(&read("B", &rows)), ["Andel nöjda – Hemtjänst []"]);

    let questions: [&[&str]; 4] = [
        &["Kommun", "Fråga1", "Fråga2", "Väntetid1"],
        &["Sala", "#1", "#2", "#3"],
        &["1) Hur nöjd"],
        &["2) Hur trygg"],
    ];
    assert_eq!(series(&read("2023", &questions)), ["Fråga1 []", "Fråga2 []", "Väntetid []"]);
}

#[test]
fn a_forecast_is_no_preliminary_outcome() {
    let rows: [&[&str]; 3] =
        [&["Kostnad per invånare, kr"], &["Kommun", "2022", "2023p", "2024P"], &["Sala", "#1", "#2", "#3"]];
    let catch = read("B", &rows);
    assert_eq!(Line::Period.of(&catch), ["Kostnad per invånare 2022 1", "Kostnad per invånare 2023 2"]);
    assert_eq!(catch.faults(), ["C3 noted-preliminary", "D3 unread-plan-column"]);
}

#[test]
fn the_number_of_a_question_is_a_part_of_its_name() {
    for heads in [["Fråga 1) Nöjd", "Fråga 2) Nöjd"], ["Kostnad 1) per brukare", "Kostnad 2) per brukare"]] {
        let rows: [&[&str]; 4] =
            [&["Kommun", heads[0], heads[1]], &["Sala", "#1", "#2"], &["1) Hur nöjd"], &["2) Hur trygg"]];
        assert_eq!(series(&read("2023", &rows)), heads.map(|head| format!("{head} []")));
    }
}

#[test]
fn a_heading_over_several_columns_is_without_the_mark_of_its_footnote() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "Hemtjänst", "", "Boende", ""],
        &["", "Väntetid2", "Antal", "Väntetid2", "Antal"],
        &["Sala", "#1", "#2", "#3", "#4"],
        &["Mora", "#5", "#6", "#7", "#8"],
        &["2) Median"],
    ];
    let wanted = ["Hemtjänst – Väntetid []", "Hemtjänst [Antal]", "Boende – Väntetid []", "Boende [Antal]"];
    assert_eq!(series(&read("2023", &rows)), wanted);
}

#[test]
fn counts_and_places_are_not_what_the_title_measures() {
    let header: &[&str] = &["Kommun", "Hemtjänst", "Vårdtagare"];
    let found = book(vec![sheet("B", "Väntetid 2023, dagar", header, ["#50", "#12"])]);
    assert_eq!(series(&found), ["Väntetid – Hemtjänst [dagar]", "Väntetid – Vårdtagare []"]);
    let places: [&[&str]; 2] =
        [&["Kommun", "Plats i boende 2023", "Plats per invånare 2023"], &["Sala", "#44.5", "#2.5"]];
    assert_eq!(series(&read("B", &places)), ["Plats i boende []", "Plats per invånare []"]);
    // What the title says of values that have no other name holds for all of them.
    let rows: [&[&str]; 5] =
        [&["Nöjda med hemtjänsten (%)"], &["Kommun", "2023"], &["Sala"], &["Kvinnor", "#99"], &["Män", "#70"]];
    assert_eq!(series(&read("B", &rows)), ["Nöjda med hemtjänsten [%]"]);
}

#[test]
fn a_share_in_brackets_is_no_number_of_women() {
    for (heading, value) in
        [("Andel nöjda (varav kvinnor) 2023", "40 (20)"), ("Poäng (varav kvinnor) 2023", "40,5 (20,1)")]
    {
        let catch = read("Blad1", &[&["Kommun", heading], &["Sala", value], &["Mora", value]]);
        let found = Line::Gender.of(&catch);
        assert!(found.len() == 2 && found.iter().all(|line| line.contains(" T 40")), "{heading}: {found:?}");
    }
}

#[test]
fn a_row_that_only_says_antal_is_of_what_the_title_counts_with_the_women_in_brackets() {
    let rows: [&[&str]; 3] =
        [&["Mottagare av bistånd 2023"], &["Kommun", "Mått", "Värde"], &["Sala", "Antal (varav kvinnor)", "40 (20)"]];
    let catch = read("Blad1", &rows);
    let found = Line::Gender.of(&catch);
    assert!(found.iter().all(|line| !line.contains(" K 40")), "{found:?} {:?}", catch.faults());
}
