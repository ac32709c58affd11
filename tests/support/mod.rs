//! What the tests share: where the real files are, workbooks in the published layouts, a driven program.

pub mod catch;
pub mod correcting;
pub mod demo;
pub mod dice;
pub mod editions;
pub mod hostile;
pub mod layouts;
pub mod office;
pub mod pty;
pub mod rounds;
pub mod values;
pub mod work;
pub mod workbench;
pub mod workbook;
pub mod workbook_ods;
pub mod workbook_xls;
pub mod workbook_xlsb;

use std::path::{Path, PathBuf};

/// A file of the folder of real data beside the project; None where it is not there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    file.exists().then_some(file)
}
