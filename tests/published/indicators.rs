//! What files, catalogues and users say about an indicator, and who is believed.

use fyrfalt::domain::published::{CatalogueEntry, SeriesFound};
use fyrfalt::domain::{Area, Direction, ValueKind};
use fyrfalt::store::published::{DirectionFrom, News, Staging};

use super::support::{Home, file, series, start, year};

fn kolada(code: &str) -> SeriesFound {
    SeriesFound {
        source: "kolada".into(),
        code: Some(code.into()),
        unit_of_measure: String::new(),
        value_kind: ValueKind::Number,
        decimals: None,
        ..series(code)
    }
}

fn entry(code: &str) -> CatalogueEntry {
    CatalogueEntry {
        source: "kolada".into(),
        code: code.into(),
        title: "Väntetid i dagar".into(),
        description: "Medelvärde. Källa: SCB.".into(),
        operating_area: "Äldreomsorg".into(),
        area: Area::parse("aldre"),
        unit_of_measure: "dagar".into(),
        value_kind: ValueKind::Number,
    }
}

fn import_catalogue(home: &Home) -> News {
    let mut staging = Staging::begin(&home.store, start("kpi.json")).unwrap();
    let news = staging.catalogue(&entry("U1")).unwrap();
    home.commit(&staging.finish().unwrap().going_live());
    news
}

#[test]
fn the_catalogue_names_series_whichever_comes_first() {
    for catalogue_first in [true, false] {
        let home = Home::new();
        if catalogue_first {
            import_catalogue(&home);
        }
        home.import(&file("dump.csv", kolada("U1"), &[year(2024, &[("0163", 40.0)])]));
        if !catalogue_first {
            assert_eq!(home.indicators()[0].title, "U1");
            import_catalogue(&home);
        }
        let indicator = &home.indicators()[0];
        assert_eq!((indicator.title.as_str(), indicator.unit_of_measure.as_str()), ("Väntetid i dagar", "dagar"));
        assert_eq!(indicator.area, Area::parse("aldre"));
        assert_eq!(indicator.definition.as_deref(), Some("Medelvärde. Källa: SCB."));
    }
}

#[test]
fn the_same_catalogue_twice_changes_nothing() {
    let home = Home::new();
    assert_eq!(import_catalogue(&home), News::New);
    assert_eq!(import_catalogue(&home), News::Same);
}

#[test]
fn the_users_direction_wins_over_the_files_and_goes_when_it_is_cleared() {
    let home = Home::new();
    let told = SeriesFound { direction: Direction::Higher, direction_from: Some("ranks".into()), ..series("Trygghet") };
    home.import(&file("a.xlsx", told, &[year(2024, &[("0163", 40.0)])]));
    let indicator = &home.indicators()[0];
    assert_eq!(
        (indicator.direction, &indicator.direction_from),
        (Direction::Higher, &DirectionFrom::File("ranks".into()))
    );
    home.set(indicator.id, "direction", "lower");
    let indicator = &home.indicators()[0];
    assert_eq!((indicator.direction, &indicator.direction_from), (Direction::Lower, &DirectionFrom::User));
    assert_eq!(indicator.direction_set, Some(Direction::Lower));
}

#[test]
fn an_edition_that_tells_nothing_leaves_what_an_earlier_one_told() {
    let home = Home::new();
    let told = SeriesFound {
        direction: Direction::Lower,
        direction_from: Some("colours".into()),
        definition: Some("Andel som …".into()),
        ..series("Trygghet")
    };
    let (first, _) = home.import(&file("a.xlsx", told, &[year(2023, &[("0163", 40.0)])]));
    home.import(&file("b.xlsx", series("Trygghet"), &[year(2024, &[("0163", 41.0)])]));
    assert_eq!(home.indicators()[0].direction, Direction::Lower);
    home.take_back(&first);
    let indicator = &home.indicators()[0];
    assert_eq!((indicator.direction, &indicator.definition), (Direction::Unknown, &None));
}
