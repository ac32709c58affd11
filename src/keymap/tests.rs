//! What a user of keymap files relies on: innermost first, chords, one's own file on top, every fault named.

use super::*;

const KNOWN: Known = Known {
    scopes: &["global", "list", "board", "form", "form.text"],
    actions: &["app.quit", "list.next", "list.first", "list.last", "board.new", "board.capture"],
};

const STANDARD: &str = r#"
[global]
"ctrl-q" = "app.quit"
"+" = "board.capture"
"g q" = "app.quit"
[list]
"down" = "list.next"
"g g" = "list.first"
"g e" = "list.last"
[board]
"n" = "board.new"
"+" = "board.new"
"#;

fn standard() -> Keymap {
    let (keymap, faults) = Keymap::load(STANDARD, &KNOWN);
    assert_eq!(faults, []);
    keymap
}

fn keys(text: &str) -> Chord {
    text.split(' ').map(|word| word.parse().expect(word)).collect()
}

fn faults(text: &str) -> Vec<(usize, FaultKind)> {
    Keymap::load(text, &KNOWN).1.into_iter().map(|fault| (fault.line, fault.kind)).collect()
}

#[test]
fn the_innermost_scope_decides() {
    let keymap = standard();
    assert_eq!(keymap.resolve(&["board", "list", "global"], &keys("+")), Resolved::Action("board.new"));
    assert_eq!(keymap.resolve(&["list", "global"], &keys("+")), Resolved::Action("board.capture"));
    assert_eq!(keymap.resolve(&["list", "global"], &keys("n")), Resolved::None);
    assert_eq!(keymap.resolve(&["no-such-scope"], &keys("n")), Resolved::None);
}

#[test]
fn a_chord_begun_tells_what_can_follow_in_all_scopes() {
    let keymap = standard();
    let follow = vec![(Key::char('g'), "list.first"), (Key::char('e'), "list.last"), (Key::char('q'), "app.quit")];
    assert_eq!(keymap.resolve(&["list", "global"], &keys("g")), Resolved::Pending(follow));
    assert_eq!(keymap.resolve(&["list", "global"], &keys("g q")), Resolved::Action("app.quit"));
    assert_eq!(keymap.resolve(&["list", "global"], &keys("g x")), Resolved::None);
}

#[test]
fn alt_gr_never_means_an_action() {
    let alt_gr = Mods { ctrl: true, alt: true, shift: false };
    assert_eq!(standard().resolve(&["board"], &[Key::new(Code::Char('n'), alt_gr)]), Resolved::None);
}

#[test]
fn ones_own_file_lies_over_the_bundled_one() {
    let own = "[board]\n\"n\" = \"none\"\n\"å\" = \"board.new\"\n[list]\n\"g\" = \"list.first\"\n";
    let (keymap, faults) = standard().overlaid(own, &KNOWN);
    assert_eq!(faults, []);
    assert_eq!(keymap.resolve(&["board"], &keys("n")), Resolved::None);
    assert_eq!(keymap.resolve(&["board"], &keys("å")), Resolved::Action("board.new"));
    assert_eq!(keymap.resolve(&["list"], &keys("g")), Resolved::Action("list.first"));
    assert_eq!(keymap.resolve(&["list"], &keys("down")), Resolved::Action("list.next"));
}

#[test]
fn help_finds_the_keys_that_lead_to_an_action() {
    let keymap = standard();
    assert_eq!(keymap.keys_of(&["list", "global"], "app.quit"), [keys("ctrl-q"), keys("g q")]);
    assert_eq!(keymap.keys_of(&["board", "global"], "board.capture"), Vec::<Chord>::new());
    assert_eq!(keymap.keys_of(&["board"], "board.new"), [keys("n"), keys("+")]);
}

#[test]
fn every_fault_is_named_with_its_line() {
    let text = "[lisst]\n\"x\" = \"list.next\"\n[list]\n\"x\" = \"list.nxet\"\n\"entr\" = \"list.next\"\n\"ctrl-alt-e\" = \"list.next\"\n\"ctrl-i\" = \"list.next\"\n\"y\" = 3\n\"z\" = \"\"\n\"\" = \"list.next\"\n";
    let near = |word: &str| Some(word.to_owned());
    assert_eq!(
        faults(text),
        [
            (1, FaultKind::UnknownScope("lisst".to_owned(), near("list"))),
            (4, FaultKind::UnknownAction("list.nxet".to_owned(), near("list.next"))),
            (5, FaultKind::UnknownKey("entr".to_owned(), near("enter"))),
            (6, FaultKind::OnlyText("ctrl-alt-e".to_owned())),
            (7, FaultKind::SentAs("ctrl-i".to_owned(), "tab".to_owned())),
            (8, FaultKind::NotText("y".to_owned())),
            (10, FaultKind::UnknownKey(String::new(), None)),
        ]
    );
}

#[test]
fn clashes_and_chords_that_can_never_be_completed_are_faults() {
    let text = "[list]\n\"ctrl-q\" = \"app.quit\"\n\"Ctrl-Q\" = \"list.next\"\n\"g g\" = \"list.first\"\n\"g\" = \"list.last\"\n";
    assert_eq!(
        faults(text),
        [(3, FaultKind::Clash("ctrl-q".to_owned(), 2)), (4, FaultKind::Unreachable("g g".to_owned(), "g".to_owned())),]
    );
}

#[test]
fn what_is_right_in_a_broken_file_is_in_force() {
    let (keymap, faults) = Keymap::load("[list]\n\"x\" = = 3\n\"down\" = \"list.next\"\n", &KNOWN);
    assert!(matches!(faults.first(), Some(Fault { line: 2, kind: FaultKind::Syntax(_) })), "{faults:?}");
    assert_eq!(keymap.resolve(&["list"], &keys("down")), Resolved::Action("list.next"));
}

#[test]
fn keys_out_of_reach_on_a_swedish_keyboard_are_found() {
    let (keymap, _) = Keymap::load("[list]\n\"ctrl-å\" = \"list.next\"\n\"g @\" = \"list.first\"\n", &KNOWN);
    assert_eq!(keymap.awkward().collect::<Vec<_>>(), [("list", keys("g @").as_slice())]);
}

#[test]
fn a_scope_may_lie_within_another() {
    let text = "[form.text]\n\"x\" = \"list.next\"\n[board.txt]\n\"y\" = \"list.next\"\n";
    let (keymap, faults) = Keymap::load(text, &KNOWN);
    assert_eq!(keymap.resolve(&["form.text", "form"], &keys("x")), Resolved::Action("list.next"));
    assert_eq!(faults, [Fault { line: 3, kind: FaultKind::UnknownScope("board.txt".to_owned(), None) }]);
}

#[test]
fn the_same_key_written_twice_alike_keeps_its_first_meaning() {
    let text = "[list]\n\"x\" = \"list.next\"\n\"y\" = \"list.last\"\n\"x\" = \"list.first\"\n";
    let (keymap, _) = Keymap::load(text, &KNOWN);
    assert_eq!(keymap.resolve(&["list"], &keys("x")), Resolved::Action("list.next"));
    assert_eq!(faults(text), [(4, FaultKind::Twice("x".to_owned()))]);
}
