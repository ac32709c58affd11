//! A session while it lasts: the main job, sizes, pastes, late answers, silence, a colleague at the same time.

use std::time::Duration;

use super::Home;

#[test]
fn the_demo_is_filtered_a_detail_opened_and_the_line_lost() {
    let home = Home::new();
    let mut session = home.demo();
    session.wait_for("Sollentuna");
    session.send("z/fallskador");
    session.wait_without("läkemedel");
    session.wait_for("Fallskador");
    session.send("\r");
    session.send("\r");
    session.wait_for("Varifrån värdet kommer");
    session.hang_up();
    assert_eq!(session.wait_end(), 129);
}

#[test]
fn no_size_is_too_odd() {
    let home = Home::new();
    let mut session = home.demo();
    let sizes = [(1, 1), (500, 200), (2, 60), (60, 2), (80, 24), (59, 17), (300, 1), (1, 200), (100, 30), (7, 7)];
    for round in 0..20 {
        for (columns, rows) in sizes {
            session.resize(columns, rows + round % 3);
            session.send(if round % 2 == 0 { "j" } else { "\t" });
        }
    }
    session.resize(120, 40);
    session.send("1?");
    session.wait_for("Tangenterna");
    session.send("q\x11");
    assert_eq!(session.wait_end(), 0);
}

#[test]
fn a_paste_is_text_whatever_it_holds() {
    let home = Home::new();
    let mut session = home.demo();
    session.send("z/");
    session.send("\x1b[200~fall\x11skador\x1b[201~");
    session.wait_for("fall");
    session.send("\x1b");
    session.wait_for("läkemedel");
}

#[test]
fn late_answers_of_the_terminal_do_nothing() {
    let home = Home::new();
    let mut session = home.demo();
    session.until_quiet(Duration::from_millis(300));
    session.send("\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c\x1b[24;80R\x1bP>|q?q\x1b\\\x1b[?2026;2$y\x1b[I");
    assert_eq!(session.until_quiet(Duration::from_millis(700)), b"", "an answer was taken for keys");
    session.send("?");
    session.wait_for("Tangenterna");
}

#[test]
fn an_arrow_split_on_its_way_is_still_an_arrow() {
    let home = Home::new();
    let mut session = home.demo();
    session.send("?");
    session.wait_for("Tangenterna");
    session.send("\x1b");
    session.send("[B");
    session.send("\x1bOB");
    session.until_quiet(Duration::from_millis(200));
    session.wait_for("Tangenterna");
}

#[test]
fn a_quiet_line_stays_quiet_and_a_key_costs_one_synchronized_frame() {
    let home = Home::new();
    let mut session = home.demo();
    session.until_quiet(Duration::from_millis(500));
    assert_eq!(session.until_quiet(Duration::from_millis(1_500)), b"");
    session.send("j");
    let frame = session.until_quiet(Duration::from_millis(300));
    assert!(frame.starts_with(b"\x1b[?2026h") && frame.ends_with(b"\x1b[?2026l"));
    assert_eq!(frame.windows(8).filter(|window| window == b"\x1b[?2026h").count(), 1);
}

#[test]
fn two_sessions_see_each_other_and_each_others_changes() {
    let home = Home::new();
    let mut demo = home.demo();
    let mut anna = home.beside_demo("Anna");
    demo.send("\r");
    demo.wait_for("Varifrån värdet kommer");
    anna.send("c");
    anna.wait_for("Våra kommentarer");
    anna.send("Vi ringer Solna");
    anna.wait_for("Vi ringer Solna");
    anna.send("\x13");
    demo.wait_for("Vi ringer Solna");
    demo.send("4");
    demo.wait_for("Förslag 5");
    anna.send("4>");
    demo.wait_for("nyss Anna");
    demo.wait_without("nyss Anna");
    anna.send("\x11");
    assert_eq!(anna.wait_end(), 0);
}

#[test]
fn a_row_is_copied_through_the_terminal_once_and_it_is_said_how() {
    let home = Home::new();
    let mut session = home.demo();
    let before = session.written.len();
    session.send("C\r");
    session.wait_for("OSC 52");
    let written = String::from_utf8_lossy(&session.written[before..]).into_owned();
    assert_eq!(written.matches("\x1b]52;c;").count(), 1);
    assert!(written.split("\x1b]52;c;").nth(1).is_some_and(|rest| rest.contains('\x07')));
}
