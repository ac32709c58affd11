//! `units`: a unit becomes part of another and is itself again.

use super::Home;

#[test]
fn a_unit_becomes_part_of_another_and_is_itself_again() {
    let home = Home::new().with_file();
    assert_eq!(home.run("units").done(), "Ingen enhet har gått upp i en annan.\n");
    let said = home.run("units merge 0114 Sollentuna").done();
    assert!(said.starts_with("Upplands Väsby (0114) är nu en del av Sollentuna (0163)."), "{said}");
    assert_eq!(home.run("units").done(), "Upplands Väsby (0114) är en del av Sollentuna (0163)\n");
    assert_eq!(
        home.run("units unmerge 0114").done(),
        "Upplands Väsby (0114) är inte längre en del av Sollentuna (0163).\n"
    );
    assert_eq!(home.run("units --lang en").done(), "No unit has become part of another.\n");
    home.run("units merge 0114 0163").done();
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = Home::new().with_file();
    assert!(home.run("units merge 0163 Sollentuna").refused(1).contains("sig själv"));
    assert!(home.run("units merge 0163 riket").refused(1).contains("samma slag"));
    assert!(home.run("units merge 0163 Atlantis").refused(1).contains("Atlantis"));
    assert!(home.run("units merge stadsdel:0180/enskede 0180").refused(1).contains("stadsdel:0180/enskede"));
    assert!(home.run("units unmerge 0163").refused(1).contains("inte en del av någon annan"));
    home.run("units merge 0114 0163").done();
    home.run("units merge 0163 0115").done();
    assert!(home.run("units merge 0114 0115").refused(1).contains("redan en del av Sollentuna (0163)"));
    assert!(home.run("units merge 0115 0114").refused(1).contains("redan en del av Vallentuna (0115)"));
    assert!(home.run("units merge 0114").refused(2).contains("saknas"));
}
