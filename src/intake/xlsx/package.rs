//! The zip package before calamine sees it: bounds on what it really inflates to, and the merged ranges.

use std::collections::HashMap;
use std::io::{Read, Seek};

use zip::ZipArchive;

use super::hidden::{self, Search};
use super::scan;
use crate::intake::Refusal;
use crate::intake::grid::{Hidden, Merge};

/// How large a package may be. Everything is counted on the bytes that really come out of it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Parts in the package.
    pub parts: usize,
    /// Bytes of all sheets together, inflated.
    pub sheets: u64,
    /// Bytes of any other part we read, inflated.
    pub part: u64,
    /// Shared strings, styles: elements of one part.
    pub elements: u64,
}

impl Default for Limits {
    /// Ten times what the largest known publication needs.
    fn default() -> Self {
        Self { parts: 5_000, sheets: 1 << 30, part: 48 << 20, elements: 2_000_000 }
    }
}

/// What the check finds on its way.
#[derive(Debug, Default)]
pub struct Package {
    sheets: Vec<String>,
    beside: HashMap<String, Beside>,
}

/// What stands beside a sheet's cells.
#[derive(Debug, Default)]
struct Beside {
    merges: Vec<Merge>,
    hidden: Hidden,
}

impl Package {
    /// The merged ranges of a sheet by its place in the workbook (0-based).
    pub fn merges(&self, sheet: usize) -> &[Merge] {
        self.beside(sheet).map_or(&[], |beside| &beside.merges)
    }

    /// The hidden rows and columns of a sheet by its place in the workbook (0-based).
    pub fn hidden(&self, sheet: usize) -> Hidden {
        self.beside(sheet).map(|beside| beside.hidden.clone()).unwrap_or_default()
    }

    fn beside(&self, sheet: usize) -> Option<&Beside> {
        self.sheets.get(sheet).and_then(|path| self.beside.get(path))
    }
}

/// Inflates every part that will be read once, within limits.
///
/// # Errors
/// No xlsx package, or one beyond the limits.
pub fn check<R: Read + Seek>(reader: R, limits: &Limits) -> Result<Package, Refusal> {
    let mut zip =
        ZipArchive::new(reader).map_err(|fault| Refusal::new("refused-zip").with("detail", fault.to_string()))?;
    if zip.len() > limits.parts {
        return Err(too_big("zip"));
    }
    let mut package = Package::default();
    let mut texts: HashMap<String, String> = HashMap::new();
    let mut left = limits.sheets;
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|fault| unreadable(&fault.to_string()))?;
        let name = part.name().map_err(|fault| unreadable(&fault.to_string()))?;
        let name = name.trim_start_matches('/').replace('\\', "/").to_lowercase();
        if name.contains("worksheets/") && is_xml(&name) {
            let (size, beside) = sheet(&mut part, left).map_err(|()| too_big(&name))?;
            left -= size;
            package.beside.insert(name, beside);
        } else if is_read_whole(&name) {
            let text = whole(&mut part, limits).map_err(|()| too_big(&name))?;
            if name.ends_with("/workbook.xml") || name.ends_with("workbook.xml.rels") {
                texts.insert(name, text);
            }
        }
    }
    package.sheets = sheet_paths(&texts);
    Ok(package)
}

fn too_big(place: &str) -> Refusal {
    Refusal::new("refused-xlsx-too-big").with("limit", place)
}

fn unreadable(detail: &str) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", detail)
}

fn is_xml(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == "xml")
}

/// Parts that calamine reads into memory when it opens a workbook.
fn is_read_whole(name: &str) -> bool {
    let parts = ["sharedstrings.xml", "styles.xml", "workbook.xml", "workbook.xml.rels", "theme1.xml", "_rels/.rels"];
    parts.iter().any(|part| name.ends_with(part))
}

/// Inflates a sheet, keeping only its end from `mergeCells` on; its size, merged ranges, hidden rows and columns.
fn sheet(part: &mut impl Read, limit: u64) -> Result<(u64, Beside), ()> {
    let mut buffer = vec![0; 128 << 10];
    let (mut size, mut tail, mut found, mut search) = (0_u64, Vec::new(), false, Search::default());
    loop {
        let got = part.read(&mut buffer).map_err(|_| ())?;
        let chunk = buffer.get(..got).unwrap_or_default();
        size += got as u64;
        if size > limit || tail.len() > 8 << 20 {
            return Err(());
        }
        if got == 0 {
            break;
        }
        search.take(chunk);
        keep_end(&mut tail, chunk, &mut found);
    }
    let text = if found { String::from_utf8_lossy(&tail) } else { "".into() };
    let ranges = scan::elements(&text, "mergeCell").filter_map(|list| scan::merge(scan::attribute(list, "ref")?));
    Ok((size, Beside { merges: ranges.collect(), hidden: search.hidden() }))
}

/// Looks for the merged ranges, which stand behind the cells; from there on everything is kept, before it only
/// what may be cut in two.
fn keep_end(tail: &mut Vec<u8>, chunk: &[u8], found: &mut bool) {
    const START: &[u8] = b"mergeCell";
    tail.extend_from_slice(chunk);
    if !*found {
        let start = hidden::place_of(tail, START);
        *found = start.is_some();
        // The element's `<` and prefix stand before the name.
        let kept = start.unwrap_or(tail.len()).saturating_sub(START.len() + 8);
        tail.drain(..kept);
    }
}

fn whole(part: &mut impl Read, limits: &Limits) -> Result<String, ()> {
    let mut bytes = Vec::new();
    part.take(limits.part + 1).read_to_end(&mut bytes).map_err(|_| ())?;
    let elements = bytes.split(|byte| *byte == b'<').count() as u64;
    if bytes.len() as u64 > limits.part || elements > limits.elements {
        return Err(());
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // calamine reserves as many strings as the part claims to hold; each needs five bytes at least.
    let claimed =
        scan::elements(&text, "sst").filter_map(|list| scan::attribute(list, "uniqueCount")?.parse::<u64>().ok());
    if claimed.max().is_some_and(|count| count > bytes.len() as u64 / 5 + 1) { Err(()) } else { Ok(text) }
}

/// The parts of the sheets in the workbook's order.
fn sheet_paths(texts: &HashMap<String, String>) -> Vec<String> {
    let Some((path, workbook)) = texts.iter().find(|(name, _)| name.ends_with("/workbook.xml")) else {
        return Vec::new();
    };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let Some(relations) = texts.get(&format!("{folder}/_rels/workbook.xml.rels")) else { return Vec::new() };
    let targets: HashMap<&str, String> = scan::elements(relations, "Relationship")
        .filter_map(|list| Some((scan::attribute(list, "Id")?, scan::target(folder, scan::attribute(list, "Target")?))))
        .collect();
    scan::elements(workbook, "sheet")
        .map(|list| scan::attribute(list, "id").and_then(|id| targets.get(id)).cloned().unwrap_or_default())
        .collect()
}
