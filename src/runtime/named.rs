//! File names made from what may hold anything: paths, keys of drafts.

use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits that stand for this text.
pub fn name_of(text: &str) -> String {
    let first = Sha256::digest(text.as_bytes()).iter().take(8).fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    format!("{first:016x}")
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn names_are_short_harmless_and_the_same_each_time() {
        assert_eq!(name_of("../../x\n").len(), 16);
        assert_eq!(name_of("a"), name_of("a"));
        assert_ne!(name_of("a"), name_of("b"));
    }
}
