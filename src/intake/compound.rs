//! The compound files that old Office documents and encrypted ones are: which streams they hold, and one of them whole.

use std::io::{Read, Seek, SeekFrom};

/// Largest stream that is read, and largest file.
const MOST: u64 = 128 << 20;
/// Sector numbers from here on are no sectors.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// A compound file's sectors and directory.
pub struct Compound {
    bytes: Vec<u8>,
    sector: usize,
    mini: usize,
    /// Streams shorter than this lie in the small sectors.
    cutoff: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    /// Name, first sector, length; the root first.
    entries: Vec<(String, u32, usize)>,
}

impl Compound {
    /// Reads a compound file; None if it is none, or a broken one.
    pub fn open<R: Read + Seek>(file: &mut R) -> Option<Self> {
        file.seek(SeekFrom::Start(0)).ok()?;
        let mut bytes = Vec::new();
        file.take(MOST + 1).read_to_end(&mut bytes).ok()?;
        if bytes.len() as u64 > MOST {
            return None;
        }
        let shift = |at| u16_at(&bytes, at).filter(|shift| (6..=12).contains(shift)).map(|shift| 1_usize << shift);
        let (sector, mini) = (shift(0x1E)?, shift(0x20)?);
        let cutoff = u32_at(&bytes, 0x38)? as usize;
        let mut file = Self { sector, mini, cutoff, fat: Vec::new(), mini_fat: Vec::new(), entries: Vec::new(), bytes };
        file.fat = numbers(file.fat_sectors()?.into_iter().filter_map(|at| file.sector_at(at)));
        let directory = file.chain(u32_at(&file.bytes, 0x30)?)?;
        file.mini_fat = numbers(file.chain(u32_at(&file.bytes, 0x3C)?)?.chunks(sector));
        file.entries = directory.chunks(128).filter_map(entry).collect();
        Some(file)
    }

    /// Whether it holds a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(known, ..)| known == name)
    }

    /// A stream whole.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let (_, first, length) = self.entries.iter().find(|(known, ..)| known == name)?;
        let mut bytes = if *length >= self.cutoff { self.chain(*first)? } else { self.small(*first)? };
        bytes.truncate(*length);
        (bytes.len() == *length).then_some(bytes)
    }

    fn sector_at(&self, number: u32) -> Option<&[u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..start.checked_add(self.sector)?.min(self.bytes.len()))
    }

    /// The sectors that the table of sectors lies in: 109 in the head, the rest in a chain of their own.
    fn fat_sectors(&self) -> Option<Vec<u32>> {
        let head = self.bytes.get(0x4C..0x200)?;
        let mut all = numbers(std::iter::once(head));
        let mut next = u32_at(&self.bytes, 0x44)?;
        let most = self.bytes.len() / self.sector + 1;
        for _ in 0..most {
            if next >= NO_SECTOR {
                break;
            }
            let mut more = numbers(std::iter::once(self.sector_at(next)?));
            next = more.pop()?;
            all.extend(more);
        }
        all.retain(|sector| *sector < NO_SECTOR);
        (all.len() <= most).then_some(all)
    }

    /// A chain of sectors from its first one; None where it runs in a circle or out of the file.
    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        follow(first, &self.fat, |sector| self.sector_at(sector), self.bytes.len() + self.sector)
    }

    fn small(&self, first: u32) -> Option<Vec<u8>> {
        let (_, root, _) = self.entries.first()?;
        let all = self.chain(*root)?;
        let at = |sector: u32| {
            let start = (sector as usize).checked_mul(self.mini)?;
            all.get(start..start.checked_add(self.mini)?.min(all.len()))
        };
        follow(first, &self.mini_fat, at, all.len() + self.mini)
    }
}

fn follow<'a>(first: u32, fat: &[u32], sector: impl Fn(u32) -> Option<&'a [u8]>, most: usize) -> Option<Vec<u8>> {
    let (mut out, mut next) = (Vec::new(), first);
    while next < NO_SECTOR {
        out.extend_from_slice(sector(next)?);
        if out.len() > most {
            return None;
        }
        next = *fat.get(next as usize)?;
    }
    Some(out)
}

/// A directory entry: its name in UTF-16 with an ending nought, its first sector, its length.
fn entry(bytes: &[u8]) -> Option<(String, u32, usize)> {
    let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2);
    let units: Vec<u16> = bytes.get(..length.min(64))?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    let size = u32_at(bytes, 120)? as usize;
    (!units.is_empty()).then(|| Some((String::from_utf16_lossy(&units), u32_at(bytes, 116)?, size)))?
}

fn numbers<'a>(sectors: impl Iterator<Item = &'a [u8]>) -> Vec<u32> {
    sectors.flat_map(|bytes| bytes.chunks_exact(4)).filter_map(|bytes| u32_at(bytes, 0)).collect()
}

/// The little-endian number there.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

/// The little-endian number there.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

/// The little-endian floating number there.
pub fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at.checked_add(8)?)?.try_into().ok().map(f64::from_le_bytes)
}
