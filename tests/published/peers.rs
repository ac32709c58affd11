//! Whom a kommun is compared with.

use fyrfalt::compare::{Ask, Peers, Row, screening, wording};
use fyrfalt::domain::published::{GroupFound, SeriesFound};
use fyrfalt::domain::{Area, Direction, Gender, UnitRef, facts};
use fyrfalt::store::published::Staging;
use fyrfalt::text::{Lang, Texts};

use super::support::{Home, SOLLENTUNA, file, series, start, year};

/// Every kommun's value is its place in the list of codes.
fn all_kommuner(area: &str, at: i16) -> Home {
    let home = Home::new();
    let told = SeriesFound { direction: Direction::Higher, area: Area::parse(area), ..series("Trygghet") };
    let values: Vec<(&str, f64)> = facts::municipalities().iter().map(|k| k.code).zip((1..).map(f64::from)).collect();
    home.import(&file("a.xlsx", told, &[year(at, &values)]));
    home
}

fn row(home: &Home, peers: Peers) -> Row {
    let unit = UnitRef::municipality(SOLLENTUNA);
    let ask = Ask { unit, area: None, period_by: None, gender: Gender::Total, peers, indicators: None };
    screening(&home.reader, &ask).unwrap().rows.remove(0)
}

fn named(row: &Row) -> String {
    wording::peers(&Texts::new(Lang::Sv), &row.peers_named)
}

#[test]
fn groups_have_the_members_that_are_published() {
    let home = all_kommuner("aldre", 2024);
    for (peers, told, size) in [
        (Peers::Riket, "Riket", 289),
        (Peers::Lan, "Stockholms län", 25),
        (Peers::Grupp, "A2 Pendlingskommun nära storstad (SKR 2023)", 42),
        (Peers::Liknande, "Liknande kommuner äldreomsorg 2024", 7),
    ] {
        let row = row(&home, peers);
        assert_eq!((named(&row).as_str(), row.peer_size, row.peer_n), (told, size, size));
        assert_eq!(row.peer_rank.map(|rank| rank.of), u32::try_from(size + 1).ok());
    }
}

#[test]
fn the_area_decides_the_theme_of_similar_kommuner() {
    for (area, told) in [
        ("ekonomiskt-bistand", "Liknande kommuner ekonomiskt bistånd 2023"),
        ("barn-unga", "Liknande kommuner socioekonomi 2024"),
        ("brottsoffer", "Liknande kommuner övergripande 2025"),
    ] {
        assert_eq!(named(&row(&all_kommuner(area, 2024), Peers::Liknande)), told);
    }
}

#[test]
fn the_latest_set_not_later_than_the_period_is_used() {
    let home = all_kommuner("aldre", 2023);
    let mut staging = Staging::begin(&home.store, start("groups.json")).unwrap();
    let members = ["0180", "0184"].map(UnitRef::municipality).to_vec();
    let group = |year| GroupFound {
        kind: "liknande".into(),
        theme: "Äldreomsorg".into(),
        name: format!("Liknande kommuner äldreomsorg, Sollentuna, {year}"),
        year,
        around: Some(UnitRef::municipality(SOLLENTUNA)),
        members: members.clone(),
    };
    staging.group(&group(2023)).unwrap();
    staging.group(&group(2026)).unwrap();
    home.commit(&staging.finish().unwrap().going_live());
    let row = row(&home, Peers::Liknande);
    assert_eq!((named(&row).as_str(), row.peer_size), ("Liknande kommuner äldreomsorg 2023", 2));
}

#[test]
fn a_group_that_does_not_exist_has_no_members() {
    let row = row(&all_kommuner("aldre", 2024), Peers::Own("Våra grannar".into()));
    assert_eq!((row.peer_size, row.peer_median, row.peer_rank), (0, None, None));
}
