//! Homes that are called as kommuner are, among the homes of another kommun: read as homes where that is certain, and else
//! told; never stored as that kommun's.

use crate::support::layouts::{Case, Line, check, read};

const HEADS: [(&str, &str); 5] =
    [("Ale", "1440"), ("Bjuv", "1260"), ("Falun", "2080"), ("Mora", "2062"), ("Sala", "1981")];

/// Kommuner alone in their rows, each over these homes.
fn under_heads(homes: &[&str]) -> Vec<Vec<String>> {
    let mut rows = vec![vec!["Kommun/boende".to_owned(), "Nöjda 2023 (%)".to_owned()]];
    for (kommun, _) in HEADS {
        rows.push(vec![kommun.to_owned()]);
        rows.extend(homes.iter().map(|home| vec![(*home).to_owned(), format!("#{}", rows_of(kommun, home))]));
    }
    rows
}

/// Some number of its own for each home.
fn rows_of(kommun: &str, home: &str) -> usize {
    kommun.len() * 100 + home.len()
}

fn found(rows: &[Vec<String>]) -> (Vec<String>, Vec<String>) {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let catch = read("Blad1", &rows);
    (Line::Unit.of(&catch), catch.faults())
}

#[test]
fn a_home_called_as_a_kommun_below_every_kommun_is_a_home() {
    for homes in [&["Lund", "Solgården"][..], &["Solgården", "Lund"], &["Solgården", "Lund", "Ekerö äldreboende"]]
    {
        let (lines, faults) = found(&under_heads(homes));
        let wanted = HEADS.iter().flat_map(|(kommun, code)| {
            let of = move |home: &&str| format!("Nöjda enhet:{code}/{} {}", home.to_lowercase(), rows_of(kommun, home));
            homes.iter().map(of)
        });
        assert_eq!(lines, wanted.collect::<Vec<_>>(), "{homes:?} {faults:?}");
        let told = faults.iter().filter(|fault| fault.ends_with("noted-home-called-as-kommun")).count();
        assert!(told >= 1 && faults.iter().all(|fault| !fault.contains("unread")), "{faults:?}");
    }
}

#[test]
fn one_home_called_as_a_kommun_is_told_by_the_order_of_the_others_or_is_in_doubt() {
    for (head, home, wanted, why) in [
        (1, "Lund", Some("enhet:1260/lund"), "noted-home-called-as-kommun"),
        // Between Bjuv and Falun it may be the kommun itself.
        (1, "Eda", None, "unread-kommun-or-home"),
        (3, "Falun", Some("enhet:2062/falun"), "noted-home-called-as-kommun"),
        (4, "Ystad", None, "unread-kommun-or-home"),
    ] {
        let mut rows = under_heads(&["Eken", "Solgården"]);
        let at = 1 + head * 3 + 3;
        rows.insert(at, vec![home.to_owned(), "#777".to_owned()]);
        let (lines, faults) = found(&rows);
        let own: Vec<&String> = lines.iter().filter(|line| line.ends_with(" 777")).collect();
        let wanted: Vec<String> = wanted.into_iter().map(|unit| format!("Nöjda {unit} 777")).collect();
        assert_eq!(own, wanted.iter().collect::<Vec<_>>(), "{home}");
        assert_eq!(lines.len(), 10 + wanted.len(), "{home}: {lines:?}");
        assert!(faults.contains(&format!("A{} {why}", at + 1)), "{home}: {faults:?}");
    }
}

const CASES: [Case<'static>; 6] = [
    Case {
        layout: "two kommuner over their homes do not tell what a third is",
        sheet: "Blad1",
        rows: &[
            &["Enhet", "Nöjda 2023 (%)"],
            &["Sala"],
            &["Solgården", "#50"],
            &["Mora", "#60"],
            &["Falun"],
            &["Backen", "#70"],
            &["Mora", "#80"],
        ],
        lines: &["Nöjda enhet:1981/solgården 50", "Nöjda enhet:2080/backen 70"],
        faults: &["A4 unread-kommun-or-home", "A7 unread-kommun-or-home"],
    },
    Case {
        layout: "kommuner with values: what stands out of their order again and again is a home",
        sheet: "Blad1",
        rows: &[
            &["Kommun/enhet", "Nöjda 2023 (%)"],
            &["Ale", "#1"],
            &["Eken", "#2"],
            &["Lund", "#3"],
            &["Bjuv", "#4"],
            &["Granen", "#5"],
            &["Lund", "#6"],
            &["Falun", "#7"],
            &["Gläntan", "#8"],
            &["Mora", "#9"],
            &["Backen", "#10"],
            &["Sala", "#11"],
            &["Ängen", "#12"],
        ],
        lines: &[
            "Nöjda kommun:1440 1",
            "Nöjda enhet:1440/eken 2",
            "Nöjda enhet:1440/lund 3",
            "Nöjda kommun:1260 4",
            "Nöjda enhet:1260/granen 5",
            "Nöjda enhet:1260/lund 6",
            "Nöjda kommun:2080 7",
            "Nöjda enhet:2080/gläntan 8",
            "Nöjda kommun:2062 9",
            "Nöjda enhet:2062/backen 10",
            "Nöjda kommun:1981 11",
            "Nöjda enhet:1981/ängen 12",
        ],
        faults: &["A4 noted-home-called-as-kommun", "A7 noted-home-called-as-kommun"],
    },
    Case {
        layout: "further in than the kommuner stand its homes, whatever they are called",
        sheet: "Blad1",
        rows: &[
            &["Kommun", "Nöjda 2023 (%)"],
            &["Sala", "#1"],
            &["   Lund", "#2"],
            &["   Eken", "#3"],
            &["Mora", "#4"],
            &["   Granen", "#5"],
        ],
        lines: &[
            "Nöjda kommun:1981 1",
            "Nöjda enhet:1981/lund 2",
            "Nöjda enhet:1981/eken 3",
            "Nöjda kommun:2062 4",
            "Nöjda enhet:2062/granen 5",
        ],
        faults: &["A3 noted-home-called-as-kommun"],
    },
    Case {
        layout: "as far out as the kommuner stand kommuner",
        sheet: "Blad1",
        rows: &[
            &["Kommun/enhet", "Nöjda 2023 (%)"],
            &["Sala"],
            &["   Eken", "#3"],
            &["Lund", "#4"],
            &["Mora"],
            &["   Granen", "#5"],
            &["Falun"],
            &["   Backen", "#6"],
        ],
        lines: &[
            "Nöjda enhet:1981/eken 3",
            "Nöjda kommun:1281 4",
            "Nöjda enhet:2062/granen 5",
            "Nöjda enhet:2080/backen 6",
        ],
        faults: &[],
    },
    Case {
        layout: "a title about homes does not make the kommuner below it homes",
        sheet: "Blad1",
        rows: &[
            &["Boenden 2024"],
            &["Kommun", "Boende", "Nöjda (%)", "Platser"],
            &["Mora", "Solgården", "#10", "#110"],
            &["", "Lund", "#11", "#111"],
            &["", "Summa", "#13", "#113"],
            &["Sala", "Eken", "#14", "#114"],
            &["", "Lund", "#15", "#115"],
            &["", "Summa", "#17", "#117"],
        ],
        lines: &[
            "Boenden – Nöjda enhet:2062/solgården 10",
            "Boenden – Nöjda enhet:2062/lund 11",
            "Boenden – Nöjda kommun:2062 13",
            "Boenden – Nöjda enhet:1981/eken 14",
            "Boenden – Nöjda enhet:1981/lund 15",
            "Boenden – Nöjda kommun:1981 17",
            "Boenden – Platser enhet:2062/solgården 110",
            "Boenden – Platser enhet:2062/lund 111",
            "Boenden – Platser kommun:2062 113",
            "Boenden – Platser enhet:1981/eken 114",
            "Boenden – Platser enhet:1981/lund 115",
            "Boenden – Platser kommun:1981 117",
        ],
        faults: &[],
    },
    Case {
        layout: "kommuner with values, some without homes, and nothing over the names: names that differ are homes",
        sheet: "Blad1",
        rows: &[
            &["Brukarundersökning 2024"],
            &["", "Nöjda (%)"],
            &["Ale", "#1"],
            &["Eken", "#2"],
            &["Solgården", "#3"],
            &["Bjuv", "#4"],
            &["Falun", "#5"],
            &["Gläntan", "#6"],
            &["Backen", "#7"],
            &["Mora", "#8"],
            &["Ängen", "#9"],
            &["Riket", "#10"],
        ],
        lines: &[
            "Nöjda kommun:1440 1",
            "Nöjda enhet:1440/eken 2",
            "Nöjda enhet:1440/solgården 3",
            "Nöjda kommun:1260 4",
            "Nöjda kommun:2080 5",
            "Nöjda enhet:2080/gläntan 6",
            "Nöjda enhet:2080/backen 7",
            "Nöjda kommun:2062 8",
            "Nöjda enhet:2062/ängen 9",
            "Nöjda riket:0000 10",
        ],
        faults: &["A2:B12 noted-rows-as-homes"],
    },
];

#[test]
fn homes_called_as_kommuner_in_every_layout() {
    check(&CASES, Line::Unit);
}

/// Kommuner with values, each over homes of these names: all of them, or those of its own place.
fn with_values(kommuner: &[&str], homes: impl Fn(usize) -> Vec<String>) -> Vec<Vec<String>> {
    let mut rows = vec![vec!["Kommun/enhet".to_owned(), "Nöjda 2023 (%)".to_owned()]];
    for (at, kommun) in kommuner.iter().enumerate() {
        rows.push(vec![(*kommun).to_owned(), format!("#{}", 50 + at)]);
        rows.extend(homes(at).into_iter().map(|home| vec![home, format!("#{at}")]));
    }
    rows
}

#[test]
fn kommuner_in_no_order_are_kommuner_where_their_homes_are_their_own() {
    const TREES: [&str; 20] = [
        "Eken",
        "Granen",
        "Tallen",
        "Asken",
        "Almen",
        "Linden",
        "Rönnen",
        "Häggen",
        "Oxeln",
        "Sälgen",
        "Enen",
        "Lönnen",
        "Avenbok",
        "Hasseln",
        "Pilen",
        "Poppeln",
        "Kastanjen",
        "Syrenen",
        "Olvonet",
        "Fläder",
    ];
    let numbered = |_: usize| vec!["Boende 0".to_owned(), "Boende 1".to_owned()];
    let trees = |at: usize| TREES[at * 2..at * 2 + 2].iter().map(|home| (*home).to_owned()).collect::<Vec<_>>();
    let unsorted = ["Ale", "Alingsås", "Borås", "Lund", "Kiruna", "Täby"];
    let in_no_order = ["Ale", "Täby", "Borås", "Lund", "Alingsås", "Kiruna"];
    let upplands =
        ["Sollentuna", "Tierp", "Trosa", "Tyresö", "Upplands Väsby", "Upplands-Bro", "Uppsala", "Vadstena", "Varberg"];
    let last = ["Ale", "Bjuv", "Eda", "Falun", "Kiruna", "Mora", "Sala", "Vara", "Hedemora"];
    let far = ["Ale", "Bjuv", "Ystad", "Falun", "Kiruna", "Mora", "Sala", "Vara"];
    for (rows, count) in [
        (with_values(&unsorted, numbered), 18),
        (with_values(&in_no_order, trees), 18),
        (with_values(&upplands, trees), 27),
        (with_values(&last, trees), 27),
        // Below the same homes as every other one.
        (with_values(&far, numbered), 24),
    ] {
        let (lines, faults) = found(&rows);
        assert_eq!(lines.len(), count, "{lines:?} {faults:?}");
        assert!(faults.iter().all(|fault| !fault.contains("unread")), "{faults:?}");
    }
    for homeless in [false, true] {
        let homes = |at: usize| if homeless && at == 2 { Vec::new() } else { trees(at) };
        let (lines, faults) = found(&with_values(&far, homes));
        assert_eq!(lines.len(), 21, "{lines:?}");
        assert!(faults.contains(&"A8 unread-kommun-or-home".to_owned()), "{faults:?}");
    }
}

/// Kommuner each over one home, with this row, of the value 99, behind so many of them; where there are `codes`, they stand
/// before the names of the kommuner.
fn one_more(kommuner: &[&str], (behind, row): (usize, &str), codes: Option<[&str; 5]>) -> Vec<Vec<String>> {
    let homes = ["Eken", "Granen", "Tallen", "Asken", "Almen", "Linden", "Rönnen", "Häggen"];
    let mut rows = with_values(kommuner, |at| vec![homes[at].to_owned()]);
    rows.insert(1 + behind * 2, vec![row.to_owned(), "#99".to_owned()]);
    for (at, row) in rows.iter_mut().enumerate().filter(|_| codes.is_some()) {
        let kommun = kommuner.iter().position(|kommun| *kommun == row[0]);
        let code = kommun.and_then(|at| codes?.get(at).map(|code| format!("#{code}")));
        row.insert(0, if at == 0 { "Kod".to_owned() } else { code.unwrap_or_default() });
    }
    rows
}

#[test]
fn one_out_of_the_order_of_kommuner_is_in_doubt_unless_something_tells() {
    let five = ["Ale", "Bjuv", "Falun", "Mora", "Sala"];
    let eight = ["Ale", "Bjuv", "Falun", "Kiruna", "Mora", "Sala", "Täby", "Vara"];
    let worded = ["Ale kommun", "Bjuv kommun", "Falun kommun", "Mora kommun", "Sala kommun"];
    let codes = Some(["1440", "1260", "2080", "2062", "1981"]);
    for (kommuner, at, codes, wanted, why) in [
        (&eight[..], (2, "Gävle"), None, None, "unread-kommun-or-home"),
        (&five, (2, "Lund"), None, None, "unread-kommun-or-home"),
        (&five[..2], (1, "Lund"), None, None, "unread-kommun-or-home"),
        (&five, (2, "Eda"), None, Some("kommun:1730"), ""),
        (&five, (2, "Lund"), codes, Some("enhet:1260/lund"), "noted-home-called-as-kommun"),
        // One without the word that the others have may be a kommun all the same.
        (&worded, (2, "Lund"), None, None, "unread-kommun-or-home"),
        (&worded, (3, "Gävle"), None, Some("kommun:2180"), ""),
        (&worded, (3, "Region Gotland"), None, Some("kommun:0980"), ""),
        (&five, (2, "Lunds kommun"), None, Some("kommun:1281"), ""),
    ] {
        let rows = one_more(kommuner, at, codes);
        let (lines, faults) = found(&rows);
        let own: Vec<&String> = lines.iter().filter(|line| line.ends_with(" 99")).collect();
        let wanted: Vec<String> = wanted.into_iter().map(|unit| format!("Nöjda {unit} 99")).collect();
        assert_eq!(own, wanted.iter().collect::<Vec<_>>(), "{kommuner:?} {at:?}: {faults:?}");
        assert_eq!(lines.len(), kommuner.len() * 2 + wanted.len(), "{kommuner:?} {at:?}: {lines:?}");
        let place = format!("{}{} {why}", if codes.is_some() { 'B' } else { 'A' }, 2 + at.0 * 2);
        let told: Vec<String> = Some(place).filter(|_| !why.is_empty()).into_iter().collect();
        assert_eq!(faults, told, "{kommuner:?} {at:?}");
    }
}

#[test]
fn a_kommun_named_out_of_its_order_and_in_it_is_a_home_the_one_time() {
    let mut rows = one_more(&["Ale", "Bjuv", "Mora"], (1, "Lund"), None);
    rows.splice(6..6, [vec!["Lund".to_owned(), "#55".to_owned()], vec!["Tallen".to_owned(), "#56".to_owned()]]);
    let (lines, faults) = found(&rows);
    for line in ["Nöjda enhet:1440/lund 99", "Nöjda kommun:1281 55", "Nöjda enhet:1281/tallen 56"] {
        assert!(lines.contains(&line.to_owned()), "{line}: {lines:?} {faults:?}");
    }
    assert_eq!(faults, ["A4 noted-home-called-as-kommun"]);
    let below_counties: [&[&str]; 10] = [
        &["Kommun/enhet", "Nöjda (%)"],
        &["Stockholms län"],
        &["Botkyrka", "#1"],
        &["Eken", "#2"],
        &["Lund", "#99"],
        &["Täby", "#3"],
        &["Granen", "#4"],
        &["Skåne län"],
        &["Bjuv", "#5"],
        &["Tallen", "#6"],
    ];
    let catch = read("2015", &below_counties);
    assert!(Line::Unit.of(&catch).contains(&"Nöjda enhet:0127/lund 99".to_owned()), "{:?}", catch.lines());
}

#[test]
fn a_header_of_years_ends_a_table_of_homes() {
    let table = |title: &'static str, first: usize| {
        let mut rows = vec![vec![title.to_owned()], vec!["Kommun".to_owned(), "2022".to_owned(), "#2023".to_owned()]];
        let homes =
            [("Ale", &["Eken"][..]), ("Eda", &["Solgården", "Lund"]), ("Mora", &["Backen"]), ("Sala", &["Ängen"])];
        for (at, (kommun, homes)) in homes.into_iter().enumerate() {
            rows.push(vec![kommun.to_owned()]);
            let row = |home: &&str| vec![(*home).to_owned(), format!("#{}", first + at), format!("#{}", first + 9)];
            rows.extend(homes.iter().map(row));
        }
        rows
    };
    let (mut lines, faults) = found(&[table("Andel nöjda (%)", 50), table("Andel trygga (%)", 70)].concat());
    assert_eq!(lines.len(), 16, "{lines:?} {faults:?}");
    lines.retain(|line| line.contains("kommun:") || line.contains("lund"));
    assert_eq!(lines, Vec::<String>::new());
    for place in ["A7 unread-kommun-or-home", "A18 unread-kommun-or-home"] {
        assert!(faults.contains(&place.to_owned()), "{faults:?}");
    }
}

#[test]
fn rows_to_compare_with_are_no_homes() {
    for compared in ["Liknande kommuner äldreomsorg, ", "Jämförelsegrupp ", "Jämförbara kommuner ", "Kommunsnitt "]
    {
        let kommuner = ["Sala", "Mora", "Falun", "Avesta", "Ludvika", "Hedemora"];
        let (lines, faults) = found(&with_values(&kommuner, |at| vec![format!("{compared}{}", kommuner[at])]));
        assert!(lines.iter().all(|line| line.contains("kommun:")), "{lines:?} {faults:?}");
        assert_eq!(lines.len(), 6, "{compared}: {lines:?} {faults:?}");
    }
}
