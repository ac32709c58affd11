//! Random bytes and texts through the pure parts of reading: whatever comes, an answer and no panic.

use proptest::prelude::*;

use super::compound::Compound;
use super::look::Look;
use super::{Options, Stopped, read, xls};

fn file() -> impl Strategy<Value = Vec<u8>> {
    let starts = prop_oneof![
        Just(&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..]),
        Just(&b"PK\x03\x04"[..]),
        Just(&b"Kommun;2015\n"[..]),
        Just(&b"{\"values\":["[..]),
        Just(&b"\xFF\xFEK\0"[..]),
        Just(&b""[..]),
    ];
    (starts, prop::collection::vec(any::<u8>(), 0..2_000)).prop_map(|(start, rest)| [start, &rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in file()) {
        let mut ended = false;
        let sink = &mut |_| if ended { Err(Stopped) } else { ended = false; Ok(()) };
        drop(read(std::io::Cursor::new(bytes), &Options::default(), sink));
    }

    #[test]
    fn any_bytes_are_a_compound_file_or_none(mut bytes in prop::collection::vec(any::<u8>(), 512..6_000), small in 0..40_u8) {
        // Sectors of 512 bytes and small numbers make chains that lead somewhere.
        bytes.splice(0x1E..0x22, [9, 0, 6, 0]);
        for at in (0x2C..bytes.len()).step_by(4) {
            if let Some(number) = bytes.get_mut(at..at + 4) {
                number.copy_from_slice(&[number[0] % (small + 1), 0, 0, 0]);
            }
        }
        if let Some(file) = Compound::open(&mut std::io::Cursor::new(bytes)) {
            prop_assert!(file.stream("Workbook").is_none_or(|stream| stream.len() < 10_000));
        }
    }

    #[test]
    fn any_records_tell_looks_or_nothing(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0), Just(8), Just(2)], 0..600)) {
        drop(xls::looks(&bytes, 100));
    }

    #[test]
    fn any_text_is_a_number_format(text in "\\PC{0,30}") {
        let look = Look::of_format(&text);
        prop_assert!(look.decimals.is_none_or(|decimals| decimals <= 30));
    }
}
