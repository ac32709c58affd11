//! Random bytes and texts through the pure parts of reading: whatever comes, an answer and no panic.

use proptest::prelude::*;

use super::compound::Compound;
use super::look::Look;
use super::{Halt, Options, Stopped, read, xls};
use crate::domain::published::Found;

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

/// Small files of several kinds, each with items of many sorts.
const FILES: [&str; 3] = [
    "Kommun;2014;2015\nSala;1;2\nMora;3;X\nRiket;4;trettio\n",
    "kpi,municipality,period,gender,value\nN00001,1981,2014,T,1.5\nN00001,2062,2014,T,2.5\nN00002,G1,2014,K,3.5\n",
    "Indikator,Sala,Mora\nNöjda 2015,1,2\nTrygga 2015,3,tolv\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in file()) {
        let (mut ended, mut after) = (false, false);
        let sink = &mut |found| {
            after |= ended;
            ended |= matches!(found, Found::End);
            Ok(())
        };
        let read = read(std::io::Cursor::new(bytes), &Options::default(), sink);
        prop_assert_eq!((read.is_ok(), false), (ended, after));
    }

    #[test]
    fn who_wants_no_more_gets_no_more(at in 0..8_usize, file in 0..FILES.len()) {
        let file = FILES.get(file).copied().unwrap_or_default();
        let mut items = 0;
        let sink = &mut |_| {
            items += 1;
            if items > at { Err(Stopped) } else { Ok(()) }
        };
        let read = read(std::io::Cursor::new(file), &Options::default(), sink);
        prop_assert!(items <= at + 1);
        prop_assert_eq!(matches!(read, Err(Halt::Stopped(_))), items == at + 1, "{} of {:?}", items, read);
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
