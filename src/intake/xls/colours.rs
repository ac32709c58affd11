//! The colours that fills of an xls workbook name by number: the file's own palette, else Excel's.

/// Excel's colours from number 8 on.
const USUAL: [u32; 56] = [
    0x00_0000, 0xFF_FFFF, 0xFF_0000, 0x00_FF00, 0x00_00FF, 0xFF_FF00, 0xFF_00FF, 0x00_FFFF, 0x80_0000, 0x00_8000,
    0x00_0080, 0x80_8000, 0x80_0080, 0x00_8080, 0xC0_C0C0, 0x80_8080, 0x99_99FF, 0x99_3366, 0xFF_FFCC, 0xCC_FFFF,
    0x66_0066, 0xFF_8080, 0x00_66CC, 0xCC_CCFF, 0x00_0080, 0xFF_00FF, 0xFF_FF00, 0x00_FFFF, 0x80_0080, 0x80_0000,
    0x00_8080, 0x00_00FF, 0x00_CCFF, 0xCC_FFFF, 0xCC_FFCC, 0xFF_FF99, 0x99_CCFF, 0xFF_99CC, 0xCC_99FF, 0xFF_CC99,
    0x33_66FF, 0x33_CCCC, 0x99_CC00, 0xFF_CC00, 0xFF_9900, 0xFF_6600, 0x66_6699, 0x96_9696, 0x00_3366, 0x33_9966,
    0x00_3300, 0x33_3300, 0x99_3300, 0x99_3366, 0x33_3399, 0x33_3333,
];

/// The colour with this number; None for those of the screen (64 and up). `palette` is four bytes for each colour.
pub fn colour(number: u16, palette: &[u8]) -> Option<[u8; 3]> {
    let at = usize::from(number.checked_sub(8)?);
    if let Some([red, green, blue, _]) = palette.get(at * 4..at * 4 + 4) {
        return Some([*red, *green, *blue]);
    }
    let [_, red, green, blue] = USUAL.get(at)?.to_be_bytes();
    Some([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_the_files_own_or_excels() {
        assert_eq!(colour(42, &[]), Some([0xCC, 0xFF, 0xCC]));
        assert_eq!(colour(8, &[1, 2, 3, 0]), Some([1, 2, 3]));
        assert_eq!(colour(9, &[1, 2, 3, 0]), Some([255; 3]));
        assert_eq!((colour(7, &[]), colour(64, &[])), (None, None));
    }
}
