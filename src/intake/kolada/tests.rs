//! What a user relies on when Kolada's answers are read: every shape, and broken or hostile ones.

use super::*;
use crate::domain::published::{GroupFound, Reading, SliceFound};
use crate::domain::{Gender, Scheme, Status, UnitRef};

fn found(json: &str) -> Result<Vec<Found>, Refusal> {
    let mut all = Vec::new();
    let mut sink = |found| {
        all.push(found);
        Ok(())
    };
    match read(Box::new(json.as_bytes()), "utf-8", json.len() as u64, &mut sink) {
        Ok(()) => Ok(all),
        Err(Halt::Refused(refusal)) => Err(refusal),
        Err(Halt::Stopped(_)) => panic!("nobody stopped it"),
    }
}

fn slices(found: &[Found]) -> Vec<&SliceFound> {
    found.iter().filter_map(|item| if let Found::Slice(slice) = item { Some(slice) } else { None }).collect()
}

const V3: &str = r#"{"count":1,"values":[{"kpi":"U1","municipality":"0163","period":2020,"values":[
    {"gender":"K","count":1,"status":"","value":1.5,"isdeleted":false},
    {"gender":"T","count":1,"status":"","value":null,"isdeleted":false},
    {"gender":"M","count":1,"status":"Private","value":null}]}],"next_url":null}"#;

#[test]
fn a_value_is_found_under_its_gender_whatever_the_order() {
    let all = found(V3).unwrap();
    let slices = slices(&all);
    assert_eq!(slices.iter().map(|s| s.gender).collect::<Vec<_>>(), [Gender::Total, Gender::Women, Gender::Men]);
    let plain = Reading { unit: 0, value: Some(1.5), row: 0, column: 0, note: None };
    assert_eq!(slices[1].readings, [plain]);
    let note = slices[2].readings[0].note.as_ref().unwrap();
    assert_eq!((note.status, note.mark.as_deref()), (Status::Suppressed, Some("Private")));
    assert_eq!(slices[0].readings[0].note.as_ref().unwrap().status, Status::Missing);
}

#[test]
fn the_same_values_read_alike_from_v2_v3_a_bare_list_and_pages_in_a_row() {
    let row = r#"{"kpi":"N1","municipality":"0163","period":2020,"values":[{"count":1,"gender":"T","status":"","value":2.0}]}"#;
    let v2 = format!(r#"{{"next_page":"x","count":1,"values":[{}]}}"#, row.replace("2020", "\"2020\""));
    let v3 = format!(r#"{{"values":[{row}],"count":1,"next_url":null,"previous_url":null}}"#);
    let list = format!("[{row}]");
    let read = found(&v3).unwrap();
    assert_eq!(slices(&read)[0].readings[0].value, Some(2.0));
    assert_eq!(found(&v2).unwrap(), read);
    assert_eq!(found(&list).unwrap(), read);
    let twice = found(&format!("{v3}\n{}", v3.replace("0163", "0114"))).unwrap();
    assert_eq!(slices(&twice)[0].readings.len(), 2);
}

#[test]
fn a_withdrawn_value_is_missing_and_says_so() {
    let all = found(&V3.replace(r#""value":1.5,"isdeleted":false"#, r#""value":1.5,"isdeleted":true"#)).unwrap();
    let reading = &slices(&all)[1].readings[0];
    assert_eq!((reading.value, reading.note.as_ref().unwrap().mark.as_deref()), (None, Some("isdeleted")));
}

#[test]
fn groups_are_not_stored_as_units_and_the_report_says_where() {
    let all = found(&V3.replace("0163", "G114418")).unwrap();
    let expected = Unread {
        sheet: String::new(),
        cell: "values[0].municipality".into(),
        text: "G114418".into(),
        why: "unread-group-mean".into(),
    };
    assert!(all.contains(&Found::Unread(expected)), "{all:?}");
    assert!(slices(&all).is_empty());
}

#[test]
fn units_of_kolada_are_units() {
    let all = found(&V3.replace(r#""municipality":"0163""#, r#""ou":"V15E016300101""#)).unwrap();
    assert!(all.iter().any(|item| matches!(item, Found::Unit(unit) if unit.unit.scheme == Scheme::KoladaUnit)));
}

#[test]
fn lists_of_kpis_municipalities_and_groups_tell_themselves() {
    let kpi = r#"{"values":[{"id":"N00945","title":"Kostnad, kr/inv","operating_area":"Befolkning"}]}"#;
    assert!(matches!(&found(kpi).unwrap()[1], Found::Catalogue(entry) if entry.unit_of_measure == "kr/inv"));
    let unit = r#"{"values":[{"id":"0163","title":"Sollentuna","type":"K"}]}"#;
    assert!(matches!(&found(unit).unwrap()[1], Found::Unit(unit) if unit.name == "Sollentuna"));
    let inside = r#"{"values":[{"id":"V15E016300101","title":"Enheten","municipality":"0163"}]}"#;
    let parent = Some(UnitRef::municipality("0163"));
    assert!(matches!(&found(inside).unwrap()[1], Found::Unit(unit) if unit.name == "Enheten" && unit.parent == parent));
    for members in [r#"[{"member_id":"0163","member_title":"S"}]"#, r#"[{"id":"0163","title":"S"}]"#, r#"["0163"]"#] {
        let json = format!(r#"[{{"id":"G1","title":"Liknande kommuner äldreomsorg, Ale, 2023","members":{members}}}]"#);
        let expected = GroupFound {
            kind: "liknande".into(),
            theme: "äldreomsorg".into(),
            name: "Liknande kommuner äldreomsorg, Ale, 2023".into(),
            year: 2023,
            around: Some(UnitRef::municipality("1440")),
            members: vec![UnitRef::municipality("0163")],
        };
        assert_eq!(found(&json).unwrap()[1], Found::Group(expected));
    }
}

#[test]
fn broken_and_hostile_answers_are_refused_with_the_place() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let endless = format!(r#"{{"values":[{{"kpi":"{}"#, "x".repeat(3 * 1024 * 1024));
    let many = format!(r#"[{{"kpi":"N1","period":2020,"values":[{}{{}}]}}]"#, "{},".repeat(20_000));
    let surrogate = V3.replace("U1", r"\ud800");
    let cases = [
        (&V3[..V3.len() - 40], "refused-json-broken"),
        ("{\"values\":", "refused-json-broken"),
        (deep.as_str(), "refused-json-broken"),
        (endless.as_str(), "refused-json-broken"),
        (many.as_str(), "refused-json-broken"),
        (surrogate.as_str(), "refused-json-broken"),
        ("{\"a\":1}", "refused-json-unknown"),
        ("{\"values\":[]}", "refused-json-unknown"),
        ("[{\"b\":2}]", "refused-json-unknown"),
        (
            "{\"values\":[{\"kpi\":\"N1\",\"municipality\":\"0163\",\"period\":2020,\"values\":[{\"gender\":\"T\",\"value\":1e999}]}]}",
            "refused-json-broken",
        ),
    ];
    for (json, why) in cases {
        let refusal = found(json).expect_err(json.get(..60).unwrap_or(json));
        assert_eq!(refusal.why, why, "{}", json.get(..60).unwrap_or(json));
    }
}
