//! What a table's title measures and its columns and rows only divide; units of measure and scales that differ between
//! columns of one measure.

use crate::support::catch::Catch;
use crate::support::layouts::{Case, Line, check, read};
use crate::support::workbook::{Book, Sheet};

/// `title [unit of measure]` of each series.
fn series(catch: &Catch) -> Vec<String> {
    catch.series().iter().map(|series| format!("{} [{}]", series.title, series.unit_of_measure)).collect()
}

fn under(title: &str, headings: [&str; 2]) -> Vec<String> {
    series(&read(
        "Blad1",
        &[&[title], &["Kommun", headings[0], headings[1]], &["Sala", "#5", "#6"], &["Mora", "#7", "#8"]],
    ))
}

#[test]
fn headings_that_divide_what_the_title_measures_are_named_by_both() {
    const INSATSER: [&str; 2] = ["Hemtjänst", "Särskilt boende"];
    let both = |name: &str, unit: &str| INSATSER.map(|heading| format!("{name} – {heading} [{unit}]")).to_vec();
    for (title, name, unit) in [
        ("Kostnad per brukare 2023, kronor", "Kostnad per brukare", "kronor"),
        ("Andel nöjda brukare 2024, procent", "Andel nöjda brukare", "procent"),
        ("Tabell 3. Andel nöjda 2023", "Andel nöjda", ""),
        ("Tabell 4. Andel nöjda 2024", "Andel nöjda", ""),
        ("Väntetid i dagar, 2022", "Väntetid", "dagar"),
        ("Andel (%) nöjda, per kommun, 2022", "Andel nöjda", "%"),
        ("Nöjda brukare 2023", "Nöjda brukare", ""),
        ("Äldreomsorgen i Sala 2023", "Äldreomsorgen", ""),
    ] {
        assert_eq!(under(title, INSATSER), both(name, unit), "{title}");
    }
    for title in [
        "Öppna jämförelser 2023",
        "Resultat per kommun 2023",
        "Brukarundersökning 2023, %",
        "Kommuner i Västmanland 2023",
        "Sala kommun 2023",
    ] {
        assert_eq!(under(title, INSATSER), ["Hemtjänst []", "Särskilt boende []"], "{title}");
    }
}

#[test]
fn headings_that_name_a_measure_keep_their_names() {
    const TITLE: &str = "Andel nöjda brukare 2023, procent";
    for (headings, wanted) in [
        (["Andel trygga", "Antal svar"], ["Andel trygga [procent]", "Antal svar []"]),
        (["Andel (%) trygga", "18. Mat"], ["Andel (%) trygga [procent]", "Mat []"]),
        (["Svarsfrekvens", "Har ni en rutin?"], ["Svarsfrekvens []", "Har ni en rutin? []"]),
    ] {
        assert_eq!(under(TITLE, headings), wanted, "{headings:?}");
    }
    let sentence = under("Väntetid, dagar. Kvartal 1–3 2024", ["Medel", "Median"]);
    assert_eq!(sentence, ["Väntetid – Medel [dagar]", "Väntetid – Median [dagar]"]);
    assert_eq!(under(TITLE, ["Kvinnor", "Män"]), ["Andel nöjda brukare [procent]"]);
    assert_eq!(
        under(TITLE, ["Antal", "Andel (%)"]),
        ["Andel nöjda brukare [Antal]", "Andel nöjda brukare [Andel (%)]"]
    );
    let many: [&[&str]; 3] = [&[TITLE], &["Kommun", "Hemlösa"], &["Sala", "#250"]];
    assert_eq!(series(&read("Blad1", &many)), ["Andel nöjda brukare – Hemlösa []"], "250 is no share");
}

#[test]
fn a_heading_with_a_unit_of_measure_is_named_by_the_title_too() {
    let of = |title: &str| under(title, ["Hemtjänst (%)", "Särskilt boende (%)"]);
    let wanted = |name: &str| ["Hemtjänst", "Särskilt boende"].map(|heading| format!("{name} – {heading} [%]"));
    assert_eq!(of("Andel nöjda 2023"), wanted("Andel nöjda"));
    assert_eq!(of("Andel trygga 2023"), wanted("Andel trygga"));
}

#[test]
fn the_unit_of_the_title_is_no_number_of_peoples_and_is_told() {
    let headings = [&["Kommun", "Hemtjänst", "Deltagare", "N", "Platser"][..], &["Sala", "#50", "#34", "#35", "#36"]];
    let catch = read("Blad1", &[&["Andel nöjda brukare 2023, procent"], headings[0], headings[1]]);
    let units: Vec<String> = catch.series().iter().map(|series| series.unit_of_measure.clone()).collect();
    assert_eq!(
        (units, catch.faults()),
        (["procent", "", "", ""].map(str::to_owned).to_vec(), vec!["B3 noted-unit-of-title".to_owned()])
    );
}

#[test]
fn a_measure_may_stand_on_a_line_of_its_own() {
    let rows: [&[&str]; 4] = [
        &["Öppna jämförelser 2023"],
        &["Andel nöjda, procent"],
        &["Kommun", "Hemtjänst", "Totalt"],
        &["Sala", "#5", "#6"],
    ];
    assert_eq!(series(&read("Blad1", &rows)), ["Andel nöjda – Hemtjänst [procent]", "Andel nöjda [procent]"]);
}

#[test]
fn rows_that_divide_what_the_title_measures_are_named_by_both() {
    let rows = |title: &'static str, names: [&'static str; 2]| {
        let rows: [&[&str]; 6] = [
            &[title],
            &["Kommun", "Insats", "Värde"],
            &["Sala", names[0], "#5"],
            &["Sala", names[1], "#6"],
            &["Mora", names[0], "#7"],
            &["Mora", names[1], "#8"],
        ];
        series(&read("Blad1", &rows))
    };
    let wanted = ["Hemtjänst – Andel nöjda [procent]", "Boende – Andel nöjda [procent]"];
    assert_eq!(rows("Andel nöjda 2023, procent", ["Hemtjänst", "Boende"]), wanted);
    let own = rows("Andel nöjda 2023, procent", ["Andel nöjda", "Antal svar"]);
    assert_eq!(own, ["Andel nöjda []", "Antal svar []"]);
}

/// A table over the same headings.
fn table(title: &str, values: [&str; 2]) -> Vec<Vec<String>> {
    let rows =
        [vec![title], vec!["Kommun", "Förstföderskor", "Omföderskor"], ["Sala"].into_iter().chain(values).collect()];
    rows.map(|row| row.into_iter().map(str::to_owned).collect()).to_vec()
}

fn put(sheet: Sheet, row: u32, table: &[Vec<String>]) -> Sheet {
    let rows: Vec<Vec<&str>> = table.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    sheet.rows(row, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn the_same_headings_are_told_apart_by_any_title_and_alike_whatever_else_stands_there() {
    let both = |name: &str| ["Förstföderskor", "Omföderskor"].map(|heading| format!("{name} – {heading} []"));
    let (first, second) =
        (table("Tabell 1. Perinealklipp 2023", ["#5", "#6"]), table("Bristningar 2023", ["#7", "#8"]));
    let alone = Catch::of(put(Sheet::new("Blad1"), 1, &first).book());
    assert_eq!(series(&alone), both("Perinealklipp"));
    let stacked = Catch::of(put(put(Sheet::new("Blad1"), 1, &first), 5, &second).book());
    let sheets =
        [&first, &second].into_iter().zip(["Blad1", "Blad2"]).map(|(table, name)| put(Sheet::new(name), 1, table));
    let sheets = Catch::of(sheets.fold(Book::default(), Book::sheet).write());
    for found in [stacked, sheets] {
        assert_eq!((series(&found), found.faults().len()), ([both("Perinealklipp"), both("Bristningar")].concat(), 0));
    }
}

#[test]
fn the_name_of_a_sheet_tells_what_its_headings_divide() {
    let book = |names: [&str; 2]| {
        let sheets = names.iter().zip(["#80", "#210000"]).map(|(name, value)| {
            Sheet::new(name).rows(1, &[&["Kommun", "Hemtjänst 2023", "Andel nöjda 2023"], &["Sala", value, "#5"]])
        });
        Catch::of(sheets.fold(Book::default(), Book::sheet).write())
    };
    let told = book(["Nöjdhet 2023", "Kostnad"]);
    assert_eq!(series(&told), ["Nöjdhet – Hemtjänst []", "Andel nöjda []", "Kostnad – Hemtjänst []"]);
    assert_eq!(told.faults(), ["A1:C2 noted-name-of-two-subjects"], "what is no subject's alone is told");
    assert_eq!(told.unread()[0].text, "kostnad ≠ nöjdhet");
    for names in [["Blad1", "Blad2"], ["Data", "Resultat"], ["Sala", "Kommuner A–M"]] {
        let plain = book(names);
        assert_eq!((series(&plain).len(), plain.faults()), (2, vec!["B2 unread-given-twice".to_owned()]), "{names:?}");
    }
}

#[test]
fn a_title_that_a_heading_says_too_is_no_part_of_the_names() {
    let wanted = ["Nöjda []", "Trygga []"];
    assert_eq!(under("Nöjda brukare 2023", ["Nöjda", "Trygga"]), wanted);
    assert_eq!(under("Kön: 1 = kvinna, 2 = man", ["Nöjda 2023", "Trygga 2023"]), wanted);
    assert_eq!(under("Hemtjänst 2023", ["Nöjda", "Trygga"]), wanted.map(|name| format!("Hemtjänst – {name}")));
    assert_eq!(
        under("Hemtjänst 2023", ["Kostnad per invånare (kr)", "Andel nöjda brukare"]),
        ["Hemtjänst – Kostnad per invånare [kr]", "Hemtjänst – Andel nöjda brukare []"]
    );
}

const CASES: [Case<'static>; 3] = [
    Case {
        layout: "a count, of which girls, and a share, of which girls",
        sheet: "Blad1",
        rows: &[
            &["Placerade barn 2023"],
            &["Kommun", "Antal totalt", "därav flickor", "därav pojkar", "Andel (%)", "varav flickor (%)"],
            &["Sala", "#100", "#40", "#60", "#5.5", "#2.5"],
            &["Mora", "#110", "#50", "#60", "#6.5", "#3.5"],
        ],
        lines: &[
            "Placerade barn T 100",
            "Placerade barn T 110",
            "Placerade barn K 40",
            "Placerade barn K 50",
            "Placerade barn M 60",
            "Placerade barn M 60",
            "Placerade barn T 5.5",
            "Placerade barn T 6.5",
            "Placerade barn K 2.5",
            "Placerade barn K 3.5",
        ],
        faults: &["C3:C4 noted-unit-of-alike", "D3:D4 noted-unit-of-alike"],
    },
    Case {
        layout: "parts of one and of a hundred of one measure",
        sheet: "Blad1",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Kommun", "Andel nöjda (%) 2022", "Andel nöjda (%) 2023"],
            &["Sala", "#85", "#0.87"],
            &["Mora", "#75", "#0.77"],
        ],
        lines: &["Andel nöjda T 85", "Andel nöjda T 75"],
        faults: &["C3:C4 unread-share-of-one"],
    },
    Case {
        layout: "parts of one and of a hundred of two measures",
        sheet: "Blad1",
        rows: &[
            &["Öppna jämförelser 2023"],
            &["Kommun", "Andel nöjda (%)", "Andel trygga (%)", "Andel vräkta (%)"],
            &["Sala", "#85", "#0.45", "#1.5"],
            &["Mora", "#75", "#0.5", "#0.5"],
        ],
        lines: &[
            "Andel nöjda T 85",
            "Andel nöjda T 75",
            "Andel trygga T 0.45",
            "Andel trygga T 0.5",
            "Andel vräkta T 1.5",
            "Andel vräkta T 0.5",
        ],
        faults: &["C3:C4 noted-share-of-one"],
    },
];

#[test]
fn units_of_measure_and_scales_of_one_measure_are_told() {
    check(&CASES, Line::Gender);
    let placed = |heads: &[&str], values: &[&str]| series(&read("Blad1", &[&["Placerade barn 2023"], heads, values]));
    assert_eq!(series(&read("Blad1", CASES[0].rows)), ["Placerade barn [Antal]", "Placerade barn [Andel (%)]"]);
    let girls = ["Kommun", "Antal", "varav flickor (%)", "varav flickor", "2022"];
    let wanted = ["Placerade barn [Antal]", "Placerade barn – varav flickor (%) [%]"];
    assert_eq!(placed(&girls, &["Sala", "#100", "#30", "#30", "#90"]), wanted);
    let more = ["Kommun", "Antal", "varav flickor", "Andel (%)"];
    let wanted = ["Placerade barn [Antal]", "Placerade barn []", "Placerade barn [Andel (%)]"];
    assert_eq!(placed(&more, &["Sala", "#20", "#40", "#5.5"]), wanted, "more than all");
}

#[test]
fn tables_of_other_subjects_on_other_sheets_are_other_series() {
    let sheet = |name: &str, title: &str| {
        let rows: [&[&str]; 4] = [&[title], &["Kommun", "Hemtjänst"], &["Sala", "#5"], &["Mora", "#6"]];
        Sheet::new(name).rows(1, &rows)
    };
    let book = Book::default()
        .sheet(sheet("Kostnad", "Kostnad per brukare 2023, kronor"))
        .sheet(sheet("Nöjdhet", "Andel nöjda brukare 2023, procent"));
    let wanted = ["Kostnad per brukare – Hemtjänst [kronor]", "Andel nöjda brukare – Hemtjänst [procent]"];
    assert_eq!(series(&Catch::of(book.write())), wanted);
}

#[test]
fn what_is_asked_of_every_service_is_named_by_the_service_in_the_title() {
    let series = |title: &str| {
        let sheet = Sheet::new("Blad1").rows(1, &[&[title], &["Kommun", "Andel nöjda (%)", "Antal svar", "3. Trygga"]]);
        let rows: [&[&str]; 2] = [&["Mora", "#70", "#40", "#60"], &["Sala", "#71", "#41", "#61"]];
        let catch = Catch::of(sheet.rows(3, &rows).book());
        catch.series().iter().map(|series| series.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(series("Hemtjänst 2023"), ["Hemtjänst – Andel nöjda", "Hemtjänst – Antal svar", "Trygga"]);
    assert_eq!(series("Särskilt boende 2024")[0], "Särskilt boende – Andel nöjda");
    assert_eq!(series("Brukarundersökning 2024")[0], "Andel nöjda");
}

/// The series of two sheets with these rows below a title that each has of its own.
fn of_sheets(sheets: [(&str, &str); 2], rows: &[&[&str]]) -> Vec<String> {
    let sheets = sheets.map(|(name, title)| {
        let above = [title];
        let rows = [&[&above[..]], rows].concat();
        Sheet::new(name).rows(1, if title.is_empty() { &rows[1..] } else { &rows })
    });
    series(&Catch::of(sheets.into_iter().fold(Book::default(), Book::sheet).write()))
}

#[test]
fn measures_in_rows_are_named_by_the_service_in_the_title_or_the_sheet_s_name() {
    let titled = [("Blad1", "Hemtjänst 2023"), ("Blad2", "Särskilt boende 2023")];
    let both = |names: [&str; 2]| {
        let of = |service: &'static str| names.map(|name| format!("{service} – {name}"));
        [of("Hemtjänst"), of("Särskilt boende")].concat()
    };
    let long: [&[&str]; 5] = [
        &["Kommun", "Indikator", "Värde 2023"],
        &["Sala", "Andel nöjda (%)", "#50"],
        &["Sala", "Antal svar", "#40"],
        &["Mora", "Andel nöjda (%)", "#60"],
        &["Mora", "Antal svar", "#41"],
    ];
    let wanted = both(["Andel nöjda [%]", "Antal svar []"]);
    assert_eq!(of_sheets(titled, &long), wanted);
    assert_eq!(of_sheets([("Hemtjänst", ""), ("Särskilt boende", "")], &long), wanted);
    let asked = "Brukarundersökning 2023";
    assert_eq!(of_sheets([("Hemtjänst", asked), ("Särskilt boende", asked)], &long), wanted);
    let first: [&[&str]; 5] = [
        &["Mått", "Kommun", "2023"],
        &["Andel nöjda (%)", "Sala", "#50"],
        &["", "Mora", "#40"],
        &["Antal svar", "Sala", "#60"],
        &["", "Mora", "#41"],
    ];
    assert_eq!(of_sheets(titled, &first), wanted);
    let sala: [&[&str]; 4] =
        [&["Sala kommun"], &["Indikator", "2023"], &["Andel nöjda (%)", "#50"], &["Antal svar", "#40"]];
    assert_eq!(of_sheets(titled, &sala), wanted);
}

#[test]
fn measures_in_rows_that_say_their_service_or_have_a_number_keep_their_names() {
    let rows: [&[&str]; 7] = [
        &["Kommun", "Indikator", "Värde 2023"],
        &["Sala", "Nöjda med hemtjänsten", "#50"],
        &["Sala", "3. Trygga", "#40"],
        &["Sala", "Hemtjänst, kostnad", "#40"],
        &["Mora", "Nöjda med hemtjänsten", "#51"],
        &["Mora", "3. Trygga", "#41"],
        &["Mora", "Hemtjänst, kostnad", "#42"],
    ];
    let of = |title: &'static str| of_sheets([("Blad1", title), ("Information", "Om filen")], &rows);
    let wanted = ["Nöjda med hemtjänsten []", "Trygga []", "Hemtjänst, kostnad []"];
    assert_eq!(of("Hemtjänst 2023"), wanted);
    assert_eq!(of("Öppna jämförelser 2023"), wanted);
}

#[test]
fn values_that_are_no_shares_do_not_get_the_per_cent_of_the_title_and_that_is_told() {
    let under = |title: &'static str, heading: &'static str, values: [&'static str; 2]| {
        let catch = read("Blad1", &[&[title], &["Kommun", heading], &["Sala", values[0]], &["Mora", values[1]]]);
        (series(&catch), catch.faults())
    };
    let with =
        |name: &str, faults: &[&str]| (vec![name.to_owned()], faults.iter().map(|it| (*it).to_owned()).collect());
    let many = ["#250", "#40"];
    for title in ["Andel nöjda brukare 2024, procent", "Andel nöjda brukare (%) 2024"] {
        let refused = under(title, "Värde", many);
        assert_eq!(refused, with("Andel nöjda brukare []", &["B3:B4 noted-unit-not-of-title"]), "{title}");
        assert_eq!(under(title, "2023", many).1, ["B3:B4 noted-unit-not-of-title"], "{title}");
        assert_eq!(under(title, "Värde", ["#100", "#40"]).1, Vec::<String>::new(), "{title}");
    }
    let count = under("Nöjda brukare 2024, procent", "Antal svar", many);
    assert_eq!(count, with("Antal svar []", &[]));
    let change = under("Förändring av kostnaden 2024, procent", "Värde", many);
    assert_eq!(change, with("Förändring av kostnaden [procent]", &[]));
    let plain: [&[&str]; 3] = [&["Utbildning 2024"], &["Kommun", "Nivå 1", "Antal elever"], &["Sala", "#30", "#70"]];
    assert_eq!(read("Blad1", &plain).faults(), ["B3 unread-described-column"]);
    let levels: [&[&str]; 3] = [&["Utbildning 2024"], &["Kommun", "Nivå 1 (%)", "Nivå 2 (%)"], &["Sala", "#30", "#70"]];
    let catch = read("Blad1", &levels);
    assert_eq!(
        (series(&catch), catch.faults()),
        (["1", "2"].map(|it| format!("Utbildning – Nivå {it} [%]")).to_vec(), vec![])
    );
}

#[test]
fn a_heading_that_names_the_service_does_not_tell_it_of_the_others() {
    let rows: [&[&str]; 2] = [&["Kommun", "Nöjda med tjänsten", "Väntetid (dagar)"], &["Sala", "#50", "#20"]];
    let own = [rows[0], &["Hemtjänst, nöjda"]].concat();
    let of = |title| {
        of_sheets([("Blad1", title), ("Blad2", "Särskilt boende 2023")], &[&own[..], &["Sala", "#50", "#20", "#60"]])
    };
    let wanted = ["Nöjda med tjänsten []", "Väntetid [dagar]"];
    let of_hemtjänst = wanted.map(|name| format!("Hemtjänst – {name}"));
    let found = of("Hemtjänst 2023");
    assert_eq!((&found[..2], found[2].as_str()), (&of_hemtjänst[..], "Hemtjänst, nöjda []"));
    assert_eq!(found[3..5], wanted.map(|name| format!("Särskilt boende – {name}")));
}

#[test]
fn services_under_verksamhet_tell_measures_and_no_homes() {
    let rows: [&[&str]; 5] = [
        &["Kommun", "Verksamhet", "Indikator", "Värde 2023"],
        &["Sala", "Hemtjänst", "Andel nöjda", "#80"],
        &["Sala", "Särskilt boende", "Andel nöjda", "#85"],
        &["Mora", "Hemtjänst", "Andel nöjda", "#70"],
        &["Mora", "Särskilt boende", "Andel nöjda", "#75"],
    ];
    let catch = read("Blad1", &rows);
    assert_eq!(
        Line::Unit.of(&catch),
        [
            "Hemtjänst – Andel nöjda kommun:1981 80",
            "Hemtjänst – Andel nöjda kommun:2062 70",
            "Särskilt boende – Andel nöjda kommun:1981 85",
            "Särskilt boende – Andel nöjda kommun:2062 75",
        ]
    );
}
