//! What arrives as bytes and what is understood; each table row is one thing a terminal sends.

use super::super::press::ctrl;
use super::*;
use crate::keymap::Mods;
use crate::msg::MouseKind;

fn decode(bytes: &[u8]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    decoder.feed(bytes, &mut out);
    while decoder.patience().is_some() {
        decoder.nothing_followed(&mut out);
    }
    out
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    decode(bytes)
        .into_iter()
        .map(|input| match input {
            Input::Key(key) => key,
            other => panic!("no key: {other:?}"),
        })
        .collect()
}

fn plain(code: Code) -> Key {
    Key::plain(code)
}

fn with(code: Code, ctrl: bool, alt: bool, shift: bool) -> Key {
    Key::new(code, Mods { ctrl, alt, shift })
}

#[test]
fn each_key_is_known_by_its_bytes() {
    let table: &[(&str, Key)] = &[
        ("j", plain(Code::Char('j'))),
        ("å", plain(Code::Char('å'))),
        ("€", plain(Code::Char('€'))),
        ("😀", plain(Code::Char('😀'))),
        ("\r", plain(Code::Enter)),
        ("\t", plain(Code::Tab)),
        ("\x7f", plain(Code::Backspace)),
        ("\x1b", plain(Code::Esc)),
        ("\x11", ctrl('q')),
        ("\x1a", ctrl('z')),
        ("\x1c", ctrl('\\')),
        ("\0", ctrl(' ')),
        ("\x1b[A", plain(Code::Up)),
        ("\x1bOA", plain(Code::Up)),
        ("\x1b[1;5C", with(Code::Right, true, false, false)),
        ("\x1b[Z", with(Code::Tab, false, false, true)),
        ("\x1b[5~", plain(Code::PageUp)),
        ("\x1b[6;2~", with(Code::PageDown, false, false, true)),
        ("\x1bOP", plain(Code::F(1))),
        ("\x1b[[A", plain(Code::F(1))),
        ("\x1b[24~", plain(Code::F(12))),
        ("\x1bOM", plain(Code::Enter)),
        ("\x1bOs", plain(Code::Char('3'))),
        ("\x1bx", with(Code::Char('x'), false, true, false)),
        ("\x1bå", with(Code::Char('å'), false, true, false)),
        ("\x1b[113;5u", with(Code::Char('q'), true, false, false)),
        ("\x1b[27;5;113~", with(Code::Char('q'), true, false, false)),
        ("\x1b[", with(Code::Char('['), false, true, false)),
        ("\x1b]", with(Code::Char(']'), false, true, false)),
        ("\x1bO", with(Code::Char('O'), false, true, false)),
    ];
    for (bytes, expected) in table {
        assert_eq!(keys(bytes.as_bytes()), [*expected], "{bytes:?}");
    }
}

#[test]
fn alt_gr_on_terminals_that_call_it_ctrl_alt_is_text() {
    for (bytes, sign) in [("\x1b[64;7u", '@'), ("\x1b[123;7u", '{'), ("\x1b[8364;7u", '€'), ("\x1b[27;7;92~", '\\')] {
        let [key] = keys(bytes.as_bytes())[..] else { panic!("{bytes:?}") };
        assert_eq!(key.typed(), Some(sign));
    }
}

#[test]
fn answers_that_nobody_asked_for_are_never_keys() {
    let table: &[&[u8]] = &[
        b"\x1b[?62;22c",
        b"\x1b[>41;377;0c",
        b"\x1b[12;40R",
        b"\x1b[?2026;2$y",
        b"\x1b[I\x1b[O",
        b"\x1b[0n",
        b"\x1b[8;40;120t",
        b"\x1b[<0;10;10M\x1b[<0;10;10m",
        b"\x1b[M !!",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
        b"\x1b]52;c;cm0gLXJmIC8K\x07",
        b"\x1bP1+r544e=787465726d\x1b\\",
        b"\x1bP>|XTerm(379)\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\xc2\x9b31m".split_at(2).0,
        b"\xff\xfe\xc0\x80",
    ];
    for bytes in table {
        assert_eq!(decode(bytes), [], "{}", String::from_utf8_lossy(bytes));
    }
}

/// What the mouse did, and where.
type Heard = Option<(MouseKind, u16, u16)>;

#[test]
fn the_mouse_is_heard_only_where_it_is_wanted() {
    let heard = |bytes: &str, mouse: bool| {
        let mut out = Vec::new();
        let mut decoder = Decoder::new(mouse);
        decoder.feed(bytes.as_bytes(), &mut out);
        assert_eq!(decoder.patience(), None, "{bytes:?}");
        out
    };
    let table: &[(&str, Heard)] = &[
        ("\x1b[<0;1;1M", Some((MouseKind::Press, 0, 0))),
        ("\x1b[<16;120;40M", Some((MouseKind::Press, 119, 39))),
        ("\x1b[<64;10;20M", Some((MouseKind::WheelUp, 9, 19))),
        ("\x1b[<65;10;20M", Some((MouseKind::WheelDown, 9, 19))),
        ("\x1b[<0;1;1m", None),
        ("\x1b[<1;1;1M", None),
        ("\x1b[<2;1;1M", None),
        ("\x1b[<32;1;1M", None),
        ("\x1b[<66;1;1M", None),
        ("\x1b[<0;0;1M", None),
        ("\x1b[<0;1M", None),
        ("\x1b[<0;1;1;1M", None),
        ("\x1b[<0;99999;1M", None),
        ("\x1b[<;;M", None),
        ("\x1b[<M", None),
    ];
    for (bytes, expected) in table {
        let mouse = expected.map(|(kind, column, row)| Input::Mouse(Mouse { kind, column, row }));
        assert_eq!(heard(bytes, true), Vec::from_iter(mouse), "{bytes:?}");
        assert_eq!(heard(bytes, false), [], "{bytes:?}");
    }
    assert_eq!(heard("\x1b[<0;1;1Mj", true).len(), 2);
}

#[test]
fn it_does_not_matter_where_the_bytes_are_split() {
    let all = "aå\x1b[A\x1b]11;rgb:0/0/0\x1b\\b\x1b[200~två\r\nrader\x1b[201~";
    let whole = decode(all.as_bytes());
    for at in 1..all.len() {
        let mut decoder = Decoder::default();
        let mut out = Vec::new();
        let (head, tail) = all.as_bytes().split_at(at);
        decoder.feed(head, &mut out);
        decoder.feed(tail, &mut out);
        decoder.nothing_followed(&mut out);
        assert_eq!(out, whole, "split at {at}");
    }
}

#[test]
fn a_lone_escape_waits_for_what_may_follow() {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    decoder.feed(b"\x1b", &mut out);
    assert_eq!(out, []);
    assert!(decoder.patience().is_some_and(|wait| wait <= Duration::from_millis(50)));
    decoder.nothing_followed(&mut out);
    decoder.feed(b"A", &mut out);
    assert_eq!(out, [Input::Key(plain(Code::Esc)), Input::Key(plain(Code::Char('A')))]);
}

#[test]
fn escape_and_a_ctrl_key_in_one_go_are_two_keys() {
    assert_eq!(keys(b"\x1b\x11"), [plain(Code::Esc), ctrl('q')]);
    assert_eq!(keys(b"\x1b\r"), [with(Code::Enter, false, true, false)]);
}

#[test]
fn a_paste_is_text_even_where_it_holds_keys_or_its_own_end_mark() {
    let hostile = b"\x1b[200~rm -rf\r\x11\x1b[201~q\r\x1b[201~";
    let pasted = Input::Paste { text: "rm -rf\n\x11q\n".to_owned(), cut: false };
    assert_eq!(decode(hostile), [pasted]);
    let typed_after = [Input::Paste { text: "å".to_owned(), cut: false }, Input::Key(plain(Code::Char('j')))];
    assert_eq!(decode("\x1b[200~å\x1b[201~j".as_bytes()), typed_after);
    let twice = decode(b"\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~");
    assert_eq!(twice.len(), 2);
}

#[test]
fn of_a_huge_paste_the_first_megabyte_is_kept() {
    let mut bytes = b"\x1b[200~".to_vec();
    bytes.extend("å".repeat(3 << 20).bytes());
    bytes.extend_from_slice(b"\x1b[201~");
    match decode(&bytes).as_slice() {
        [Input::Paste { text, cut: true }] => {
            assert!(text.len() <= PASTE_KEPT && text.len() > PASTE_KEPT - 8);
            assert!(text.chars().all(|sign| sign == 'å'));
        }
        other => panic!("{} inputs", other.len()),
    }
}
