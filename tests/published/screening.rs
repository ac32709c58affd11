//! What sticks out for one kommun, and one indicator in depth.

use fyrfalt::compare::{Ask, Detail, DetailAsk, Origin, Peers, Row, detail, screening, wording};
use fyrfalt::domain::published::{Note, SeriesFound};
use fyrfalt::domain::value::Rank;
use fyrfalt::domain::{Colour, Direction, Gender, Status, UnitRef};
use fyrfalt::text::{Lang, Texts};

use super::support::{Home, SOLLENTUNA, file, series, year};

fn ask() -> Ask {
    Ask {
        unit: UnitRef::municipality(SOLLENTUNA),
        area: None,
        period_by: None,
        gender: Gender::Total,
        peers: Peers::Lan,
        indicators: None,
    }
}

fn rows(home: &Home) -> Vec<Row> {
    screening(&home.reader, &ask()).unwrap().rows
}

fn higher(title: &str) -> SeriesFound {
    SeriesFound { direction: Direction::Higher, direction_from: Some("ranks".into()), ..series(title) }
}

#[test]
fn places_are_among_all_kommuner_and_the_median_leaves_ones_own_out() {
    let home = Home::new();
    // Two in the same county, four elsewhere; one shares the own place.
    let values = [("0163", 50.0), ("0180", 60.0), ("0184", 40.0), ("1480", 50.0), ("1280", 70.0), ("1380", 30.0)];
    home.import(&file("a.xlsx", higher("Trygghet"), &[year(2024, &values)]));
    let row = &rows(&home)[0];
    assert_eq!(row.rank, Some(Rank { place: 3, of: 6, shared: true }));
    assert_eq!((row.peer_n, row.peer_size, row.peer_median, row.difference), (2, 25, Some(50.0), Some(0.0)));
    assert_eq!(row.peer_rank, Some(Rank { place: 2, of: 3, shared: false }));
    assert_eq!((row.colour, row.colour_origin), (Colour::Yellow, Origin::Own));
}

#[test]
fn without_a_direction_there_is_no_place_and_grey() {
    let home = Home::new();
    home.import(&file("a.xlsx", series("Trygghet"), &[year(2024, &[("0163", 50.0), ("0180", 60.0)])]));
    let row = &rows(&home)[0];
    assert_eq!((row.rank, row.peer_rank, row.colour), (None, None, Colour::Grey));
    assert_eq!(row.difference, Some(-10.0));
    home.set(row.indicator, "direction", "lower");
    let row = &rows(&home)[0];
    assert_eq!(row.rank.map(|rank| rank.place), Some(1));
    assert_eq!((row.direction_from.as_deref(), row.own_direction), (Some("own"), Some(Direction::Lower)));
}

#[test]
fn an_uncertain_value_is_shown_but_neither_ranked_nor_coloured() {
    let home = Home::new();
    let note = Note { mark: Some("47**".into()), ..Note::status(Status::Uncertain) };
    let mut column = year(2024, &[("0180", 60.0), ("0184", 40.0), ("0186", 30.0), ("0187", 20.0)]);
    column.values.push(("0163", Some(47.0), Some(note)));
    home.import(&file("a.xlsx", higher("Trygghet"), &[column]));
    let row = &rows(&home)[0];
    assert_eq!((row.value, row.status, row.mark.as_deref()), (Some(47.0), Status::Uncertain, Some("47**")));
    assert_eq!((row.rank, row.colour, row.difference), (None, Colour::Grey, None));
}

#[test]
fn each_indicators_latest_period_by_the_year_asked_for_is_shown() {
    let home = Home::new();
    let years = [2022, 2023, 2025].map(|y| year(y, &[("0163", f64::from(y)), ("0180", 1.0)]));
    home.import(&file("a.xlsx", higher("Trygghet"), &years));
    home.import(&file("b.xlsx", higher("Bemötande"), &[year(2025, &[("0163", 1.0)])]));
    let by = |period_by| screening(&home.reader, &Ask { period_by, ..ask() }).unwrap().rows;
    let shown: Vec<String> = by(Some(2024)).iter().map(|row| row.period.to_string()).collect();
    assert_eq!(shown, ["2023"]);
    assert_eq!(by(None).len(), 2);
    let trend: Vec<Option<f64>> = by(None)[0].trend.iter().map(|(_, value)| *value).collect();
    assert_eq!(trend, [Some(2022.0), Some(2023.0), Some(2025.0)]);
}

#[test]
fn the_files_own_colour_goes_before_ours() {
    let home = Home::new();
    let mut column = year(2024, &[("0180", 60.0), ("0184", 40.0), ("0186", 30.0), ("0187", 20.0)]);
    let note = Note { colour: Some(Colour::Red), ..Note::status(Status::Present) };
    column.values.push(("0163", Some(99.0), Some(note)));
    home.import(&file("a.xlsx", higher("Trygghet"), &[column]));
    assert_eq!((rows(&home)[0].colour, rows(&home)[0].colour_origin), (Colour::Red, Origin::File));
}

fn in_depth(home: &Home, peers: Peers) -> Detail {
    let unit = UnitRef::municipality(SOLLENTUNA);
    let indicator = rows(home)[0].indicator;
    detail(&home.reader, &DetailAsk { indicator, unit, peers, gender: Gender::Total, period: None }).unwrap()
}

#[test]
fn in_depth_all_periods_the_distribution_and_whom_to_call() {
    let home = Home::new();
    let mut women = year(2024, &[("0163", 55.0)]);
    women.gender = Gender::Women;
    let latest = year(2024, &[("0163", 50.0), ("0180", 60.0), ("0184", 40.0), ("1480", 90.0)]);
    let earlier = year(2023, &[("0163", 30.0), ("0180", 35.0)]).marked("0184", Status::Suppressed, "..");
    home.import(&file("a.xlsx", higher("Trygghet"), &[earlier, latest, women]));
    let detail = in_depth(&home, Peers::Lan);
    let periods: Vec<String> = detail.periods.iter().map(|row| row.period.to_string()).collect();
    assert_eq!(periods, ["2024", "2023"]);
    let shown = |at: usize| detail.periods[0].own[at].clone().map(|own| own.value);
    assert_eq!((shown(0), shown(1), shown(2)), (Some(Some(50.0)), Some(Some(55.0)), None));
    assert_eq!(detail.periods[1].peer_median, Some(35.0));
    let best: Vec<&str> = detail.best.iter().map(|best| best.name.as_str()).collect();
    assert_eq!(best, ["Stockholm", "Solna"]);
    let values: Vec<f64> = detail.distribution.iter().map(|item| item.value).collect();
    assert_eq!(values, [40.0, 50.0, 60.0, 90.0]);
    assert_eq!(detail.distribution.iter().filter(|item| item.is_peer).count(), 2);
    assert_eq!(detail.provenance.unwrap().file, "a.xlsx");
}

#[test]
fn in_depth_a_gender_without_values_gives_way_to_one_that_has_some() {
    let home = Home::new();
    home.import(&file("a.xlsx", higher("Trygghet"), &[year(2024, &[("0163", 50.0), ("0180", 60.0)])]));
    let ask = DetailAsk {
        indicator: rows(&home)[0].indicator,
        unit: UnitRef::municipality(SOLLENTUNA),
        peers: Peers::Lan,
        gender: Gender::Women,
        period: None,
    };
    let shown = detail(&home.reader, &ask).unwrap();
    assert_eq!((shown.row.gender, shown.row.value), (Gender::Total, Some(50.0)));
    assert_eq!(shown.periods[0].peer_median, Some(60.0));
    let stranger = DetailAsk { unit: UnitRef::municipality("9999"), ..ask };
    let fault = detail(&home.reader, &stranger).unwrap_err().message();
    assert!(Texts::new(Lang::Sv).say(&fault).starts_with("Enheten finns inte"), "{fault:?}");
}

#[test]
fn the_wording_keeps_to_the_terms_of_the_source() {
    let home = Home::new();
    home.import(&file("a.xlsx", higher("Trygghet"), &[year(2024, &[("0163", 50.0)])]));
    let source = wording::source(&Texts::new(Lang::En), &screening(&home.reader, &ask()).unwrap().sources);
    assert!(source.starts_with("Källa: Socialstyrelsen."), "{source}");
    assert!(source.contains("Egen bearbetning av data från Socialstyrelsen"), "{source}");
}

#[test]
fn a_reader_that_has_looked_before_sees_what_has_come_and_gone_since() {
    let home = Home::new();
    let values = |own| [("0163", own), ("0180", 60.0), ("0184", 40.0)];
    home.import(&file("a.xlsx", higher("Trygghet"), &[year(2024, &values(50.0))]));
    let shown = |home: &Home| (rows(home)[0].value, rows(home)[0].rank.map(|rank| rank.place));
    assert_eq!(shown(&home), (Some(50.0), Some(2)));
    let (newer, _) = home.import(&file("b.xlsx", higher("Trygghet"), &[year(2024, &values(70.0))]));
    assert_eq!(shown(&home), (Some(70.0), Some(1)));
    home.take_back(&newer);
    assert_eq!(shown(&home), (Some(50.0), Some(2)));
}
