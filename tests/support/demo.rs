//! The demo's file as the program builds it, built once for all tests.

use std::path::Path;
use std::sync::LazyLock;

use fyrfalt::store::{Access, Overwrite, Stamp, Store};

use super::values;

/// The file with the published values, without work.
pub static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: values::stamp().today };
    let store = fyrfalt::demo::build(&folder.path().join("demo.db"), &stamp).unwrap();
    let whole = store.backup(&folder.path().join("whole.db"), Overwrite::No).unwrap();
    std::fs::read(whole).unwrap()
});

/// The demo as somebody opens it: values and work.
pub fn furnished(path: &Path) -> Store {
    std::fs::write(path, &*FILE).unwrap();
    let store = Store::open(path, Access::Existing, &values::stamp()).unwrap();
    fyrfalt::demo::furnish(&store, &values::stamp()).unwrap();
    store
}
