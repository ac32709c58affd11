//! The zip package before calamine sees it: bounds on what it really inflates to, and the merged ranges.

use std::collections::HashMap;
use std::io::{Read, Seek};

use memchr::memmem;
use zip::ZipArchive;

use super::hidden::Search;
use super::{scan, strings};
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

/// Longest sheet that is held in memory as a whole.
const LONGEST_HELD: u64 = 16 << 20;

/// The package, and what the check found on its way.
pub struct Package<R> {
    zip: ZipArchive<R>,
    sheets: Vec<String>,
    beside: HashMap<String, Beside>,
    /// Short sheets are inflated when they are read: their places in the package.
    waiting: HashMap<String, usize>,
    /// Bytes of the longest sheet, or of the shared strings if they are longer, inflated.
    pub longest: u64,
    /// Shared strings by number; None where one is written in an unusual way.
    pub strings: Vec<Option<String>>,
}

/// What stands beside a sheet's cells.
#[derive(Debug, Default)]
struct Beside {
    merges: Vec<Merge>,
    hidden: Hidden,
    /// Whether a long sheet has formulas; a short one is looked through when it is read.
    formulas: bool,
}

impl<R: Read + Seek> Package<R> {
    /// The merged ranges of a sheet by its place in the workbook (0-based), known once it has been held or checked.
    pub fn merges(&self, sheet: usize) -> &[Merge] {
        self.beside(sheet).map_or(&[], |beside| &beside.merges)
    }

    /// The hidden rows and columns of a sheet by its place in the workbook (0-based), likewise.
    pub fn hidden(&self, sheet: usize) -> Hidden {
        self.beside(sheet).map(|beside| beside.hidden.clone()).unwrap_or_default()
    }

    /// Whether a long sheet has formulas, known once it has been checked.
    pub fn has_formulas(&self, sheet: usize) -> bool {
        self.beside(sheet).is_some_and(|beside| beside.formulas)
    }

    fn beside(&self, sheet: usize) -> Option<&Beside> {
        self.sheets.get(sheet).and_then(|path| self.beside.get(path))
    }

    /// A short sheet, inflated; None for a long one, which has been checked.
    ///
    /// # Errors
    /// It is longer than it says, or broken.
    pub fn held(&mut self, sheet: usize) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(path) = self.sheets.get(sheet) else { return Ok(None) };
        let Some(at) = self.waiting.get(path) else { return Ok(None) };
        let bytes = inflated(&mut self.zip, *at, path)?;
        self.beside.insert(path.clone(), beside(&bytes));
        Ok(Some(bytes))
    }

    /// Inflates the short sheets that no sheet of the workbook was found to stand in.
    fn settle(&mut self) -> Result<(), Refusal> {
        let known = |path: &String| self.waiting.contains_key(path) || self.beside.contains_key(path);
        let all = !self.sheets.iter().all(known);
        for (path, at) in &self.waiting {
            if all || !self.sheets.contains(path) {
                let bytes = inflated(&mut self.zip, *at, path)?;
                self.beside.insert(path.clone(), beside(&bytes));
            }
        }
        Ok(())
    }
}

/// Inflates every part that will be read once, within limits; short sheets are left until they are read.
///
/// # Errors
/// No xlsx package, or one beyond the limits.
pub fn check<R: Read + Seek>(reader: R, limits: &Limits) -> Result<Package<R>, Refusal> {
    let zip = ZipArchive::new(reader).map_err(|fault| Refusal::new("refused-zip").with("detail", fault.to_string()))?;
    if zip.len() > limits.parts {
        return Err(too_big("zip"));
    }
    let (sheets, beside, waiting, strings) = Default::default();
    let mut package = Package { zip, sheets, beside, waiting, longest: 0, strings };
    let mut texts: HashMap<String, String> = HashMap::new();
    let mut left = limits.sheets;
    for at in 0..package.zip.len() {
        let Some(name) = package.zip.name_for_index(at) else { continue };
        let name = name.map_err(|fault| unreadable(&fault.to_string()))?;
        let name = name.trim_start_matches('/').replace('\\', "/").to_lowercase();
        if !is_sheet(&name) && !is_read_whole(&name) {
            continue;
        }
        let mut part = package.zip.by_index(at).map_err(|fault| unreadable(&fault.to_string()))?;
        if is_sheet(&name) {
            let said = part.size();
            package.longest = package.longest.max(said);
            if said <= LONGEST_HELD && !package.waiting.contains_key(&name) {
                left = left.checked_sub(said).ok_or_else(|| too_big(&name))?;
                package.waiting.insert(name, at);
            } else {
                let (size, beside) = sheet(&mut part, left).map_err(|()| too_big(&name))?;
                left -= size;
                package.beside.insert(name, beside);
            }
        } else {
            let text = whole(&mut part, limits).map_err(|()| too_big(&name))?;
            if name.ends_with("sharedstrings.xml") {
                package.longest = package.longest.max(text.len() as u64);
                package.strings = strings::shared(&text);
            } else if name.ends_with("/workbook.xml") || name.ends_with("workbook.xml.rels") {
                texts.insert(name, text);
            }
        }
    }
    package.sheets = sheet_paths(&texts);
    package.settle()?;
    Ok(package)
}

/// A part that is no longer than the directory says.
fn inflated<R: Read + Seek>(zip: &mut ZipArchive<R>, at: usize, name: &str) -> Result<Vec<u8>, Refusal> {
    let mut part = zip.by_index(at).map_err(|fault| unreadable(&fault.to_string()))?;
    let said = part.size().min(LONGEST_HELD);
    let mut bytes = Vec::with_capacity(usize::try_from(said).unwrap_or(0) + 1);
    part.by_ref().take(said + 1).read_to_end(&mut bytes).map_err(|_| too_big(name))?;
    if bytes.len() as u64 > said { Err(too_big(name)) } else { Ok(bytes) }
}

/// What stands beside the cells of a whole sheet.
fn beside(sheet: &[u8]) -> Beside {
    let mut search = Search::default();
    search.take(sheet);
    let merged = memmem::find(sheet, MERGED).and_then(|at| sheet.get(at.saturating_sub(MERGED.len() + 8)..));
    Beside { merges: merges(merged.unwrap_or_default()), hidden: search.hidden(), formulas: false }
}

/// What the elements of merged ranges, and the list of them, start with.
const MERGED: &[u8] = b"mergeCell";

fn merges(end_of_sheet: &[u8]) -> Vec<Merge> {
    let text = String::from_utf8_lossy(end_of_sheet);
    scan::elements(&text, "mergeCell").filter_map(|list| scan::merge(scan::attribute(list, "ref")?)).collect()
}

fn too_big(place: &str) -> Refusal {
    Refusal::new("refused-xlsx-too-big").with("limit", place)
}

fn unreadable(detail: &str) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", detail)
}

fn is_sheet(name: &str) -> bool {
    name.contains("worksheets/") && std::path::Path::new(name).extension().is_some_and(|extension| extension == "xml")
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
    let (mut formulas, mut before) = (false, None);
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
        // What ends a formula, or its mark: `<f>`, `</f>`; a piece may end in the middle of it.
        let cut = before == Some(b'f') && chunk.first() == Some(&b'>');
        formulas = formulas || cut || memmem::find(chunk, b"f>").is_some();
        before = chunk.last().copied();
        keep_end(&mut tail, chunk, &mut found);
    }
    let merges = if found { merges(&tail) } else { Vec::new() };
    Ok((size, Beside { merges, hidden: search.hidden(), formulas }))
}

/// Looks for the merged ranges, which stand behind the cells; from there on everything is kept, before it only
/// what may be cut in two.
fn keep_end(tail: &mut Vec<u8>, chunk: &[u8], found: &mut bool) {
    tail.extend_from_slice(chunk);
    if !*found {
        let start = memmem::find(tail, MERGED);
        *found = start.is_some();
        // The element's `<` and prefix stand before the name.
        let kept = start.unwrap_or(tail.len()).saturating_sub(MERGED.len() + 8);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_of_a_long_sheet_are_seen_wherever_a_piece_ends() {
        /// Gives few bytes at a time.
        struct Few<'a>(&'a [u8], usize);
        impl Read for Few<'_> {
            fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
                let most = self.1.min(to.len());
                self.0.read(&mut to[..most])
            }
        }
        for (xml, wanted) in [
            ("<c r=\"A1\"><f>B1</f></c>", true),
            ("<c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:A9\">B1</f><v>1</v></c>", true),
            ("<c r=\"F1\"><v>1</v></c><mergeCells/>", false),
        ] {
            for few in [1, 2, 3, 1_000] {
                let (_, beside) = sheet(&mut Few(xml.as_bytes(), few), 1 << 20).unwrap();
                assert_eq!(beside.formulas, wanted, "{xml} {few}");
            }
        }
    }
}
