//! However the program ends, the terminal is as it was found and what was being typed is kept.

use std::fs;

use rustix::process::Signal;

use super::Home;
use crate::support::pty::Session;

/// Alternate screen left, cursor shown, paste and mouse off, modes as found.
fn assert_restored(session: &Session) {
    let terminal = session.emulator();
    assert!(!terminal.alternate_screen(), "the alternate screen is left on");
    assert!(!terminal.hide_cursor(), "the cursor is left hidden");
    assert!(!terminal.bracketed_paste(), "bracketed paste is left on");
    assert_eq!(terminal.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(session.modes(), session.found);
}

/// A comment begun and not saved.
fn typing(home: &Home) -> Session {
    let mut session = home.demo();
    session.send("c");
    session.wait_for("Våra kommentarer");
    session.send("Fråga Täby om natten");
    session.wait_for("Fråga Täby om natten");
    session
}

/// The next start on the same file shows what was being typed.
fn assert_offered_back(home: &Home) {
    let mut next = home.beside_demo("Anna");
    next.wait_for("Fråga Täby om natten");
}

#[test]
fn quitting_leaves_the_terminal_as_it_was_found() {
    let home = Home::new();
    let mut session = home.demo();
    assert!(session.emulator().alternate_screen());
    assert_ne!(session.modes(), session.found);
    session.send("\x11");
    assert_eq!(session.wait_end(), 0);
    assert_restored(&session);
    assert_eq!(home.temporary().read_dir().unwrap().count(), 0, "a demo that nobody has written in is gone");
}

#[test]
fn the_mouse_is_on_only_where_it_is_wanted_and_off_afterwards() {
    for (wanted, signal) in [(false, None), (true, None), (true, Some(Signal::TERM))] {
        let home = Home::new();
        let config = home.path().join(".config/fyrfalt");
        fs::create_dir_all(&config).unwrap();
        fs::write(config.join("settings.toml"), format!("mouse = {wanted}")).unwrap();
        let mut session = home.demo();
        let mode = session.emulator().mouse_protocol_mode();
        assert_eq!(mode != vt100::MouseProtocolMode::None, wanted);
        assert_eq!(session.emulator().mouse_protocol_encoding() == vt100::MouseProtocolEncoding::Sgr, wanted);
        session.send("\x1b[<0;10;10M\x1b[<0;10;10m\x1b[<65;10;10M?");
        session.wait_for("Tangenterna");
        match signal {
            Some(signal) => session.signal(signal),
            None => session.send("q\x11"),
        }
        session.wait_end();
        assert_restored(&session);
    }
}

#[test]
fn a_lost_connection_keeps_what_was_being_typed() {
    let home = Home::new();
    let mut session = typing(&home);
    session.hang_up();
    assert_eq!(session.wait_end(), 129);
    assert_offered_back(&home);
}

#[test]
fn a_lost_connection_in_the_middle_of_a_form_keeps_it_for_the_next_start() {
    let home = Home::new();
    let mut session = home.demo();
    session.wait_for("Förslag 5");
    session.send("4\r");
    session.wait_for("* måste fyllas i");
    session.send("\tBörja hos oss i Edsberg");
    session.wait_for("Börja hos oss i Edsberg");
    session.hang_up();
    assert_eq!(session.wait_end(), 129);
    let mut next = home.beside_demo("Anna");
    next.wait_for("Börja hos oss i Edsberg");
    next.send("\x13");
    next.wait_without("Börja hos oss i Edsberg");
}

#[test]
fn being_told_to_end_restores_the_terminal_and_keeps_the_text() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::QUIT, 131), (Signal::HUP, 129)] {
        let home = Home::new();
        let mut session = typing(&home);
        session.signal(signal);
        assert_eq!(session.wait_end(), code);
        assert_restored(&session);
        assert_offered_back(&home);
    }
}

#[test]
fn without_a_shell_to_wake_it_the_program_is_not_suspended() {
    let home = Home::new();
    let mut session = home.demo();
    session.send("\x1a");
    session.wait_for("Här finns inget skal");
    session.signal(Signal::TSTP);
    session.send("?");
    session.wait_for("Tangenterna");
}

#[test]
fn woken_after_a_stop_it_paints_the_whole_screen() {
    let home = Home::new();
    let mut session = home.demo();
    session.signal(Signal::STOP);
    let before = session.written.len();
    session.signal(Signal::CONT);
    session.wait_written(before, "\x1b[?1049h");
    session.wait_written(entered(&session.written, before), "Sollentuna");
    session.send("?");
    session.wait_for("Tangenterna");
}

/// Where the alternate screen was entered after the `from`th byte.
fn entered(written: &[u8], from: usize) -> usize {
    let enter = b"\x1b[?1049h";
    let at = written[from..].windows(enter.len()).position(|bytes| bytes == enter);
    from + at.unwrap()
}

#[test]
fn without_a_terminal_it_says_so() {
    let home = Home::new();
    let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_fyrfalt"));
    let refused = program.env_clear().env("HOME", home.path()).args(["--db", "x.db"]).current_dir(home.path());
    let output = refused.assert().code(1);
    let told = String::from_utf8_lossy(&output.get_output().stderr).into_owned();
    assert!(told.contains("terminal"), "{told}");
    assert_eq!(output.get_output().stdout, b"");
}

#[test]
fn a_package_is_not_written_to_somebodys_screen() {
    let home = Home::new();
    let mut session = Session::start(home.path(), &["report", "plan", "--format", "docx"]);
    session.wait_for("En docx-fil är inget att visa i en terminal.");
    assert_eq!(session.wait_end(), 1);
}
