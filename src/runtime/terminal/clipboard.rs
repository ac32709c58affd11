//! OSC 52: text for the clipboard of the computer in front of the user, wherever the program runs.

/// The most that is sent, in bytes: in base64 and with what stands around it, the 100 000 that terminals take.
const MOST: usize = 74_994;

/// The control string that asks the terminal to take this text; None where it is too long.
pub fn sequence(text: &str) -> Option<Vec<u8>> {
    (text.len() <= MOST).then(|| [b"\x1b]52;c;", base64(text.as_bytes()).as_slice(), b"\x07"].concat())
}

/// Base64 of RFC 4648 with padding.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = if at <= three.len() { sign(bits >> (18 - 6 * at) & 63) } else { b'=' };
            out.push(sign);
        }
    }
    out
}

fn sign(six_bits: u32) -> u8 {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    SIGNS.iter().copied().nth(six_bits as usize).unwrap_or(b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (text, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("åäö", "w6XDpMO2"),
            ("\u{FF}\u{3FF}?>", "w7/Pvz8+"),
        ] {
            assert_eq!(String::from_utf8(base64(text.as_bytes())).unwrap(), coded, "{text}");
        }
    }

    #[test]
    fn the_text_is_one_control_string_whatever_it_holds() {
        assert_eq!(sequence("a\x1b\\\x07").unwrap(), b"\x1b]52;c;YRtcBw==\x07");
    }

    #[test]
    fn what_no_terminal_takes_is_not_sent() {
        assert!(sequence(&"a".repeat(MOST)).is_some_and(|sent| sent.len() == 100_000));
        assert_eq!(sequence(&"a".repeat(MOST + 1)), None);
    }
}
