//! Whose a row is, pointed out on a sheet of homes, kept as a rule and used on the next file.

use crate::support::correcting::{lay, opened, work};
use crate::support::layouts::HOMES;
use crate::support::office::Office;
use crate::support::workbench::Setup;
use crate::support::workbook::Sheet;

#[test]
fn whose_a_row_is_can_be_said_and_is_listed_among_the_rules() {
    let office = Office::new();
    let path = office.folder.path().join("boenden.xlsx");
    std::fs::write(&path, Sheet::new("Boenden").rows(1, &HOMES).book().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e").shows("värden 2").keys("g g down down down down").shows("t säger vems raden är").keys("t");
    bench.shows("Vems är rad 5?").types("alla rader som heter Övriga är enh").keys("enter");
    work(&mut bench, &office);
    bench.shows("rad 5 och alla rader med det namnet är enheter").shows("värden 4 (+2)").keys("up t").types("en annan");
    bench.keys("enter").shows("Vilken kommun är det?").types("Lund").keys("enter");
    work(&mut bench, &office);
    bench.shows("rad 4 är kommunen Lund").shows("värden 5 (+1)").keys("esc enter");
    work(&mut bench, &office);
    bench.shows("Profilen boenden är sparad");
    lay(&mut bench, &path);
    bench.keys("esc l enter");
    work(&mut bench, &office);
    bench.keys("e").shows("värden 5").keys("R").shows("alla rader med det namnet").shows("är kommunen Lund");
}
