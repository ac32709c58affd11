//! Text from outside that would command a terminal or a spreadsheet comes out harmless from every command.

use std::fs;

use fyrfalt::locale::is_hidden;

use super::Home;

const CSV: &str = "Kommunkod;Kommun;=HYPERLINK(\"x\")\u{202E}\u{9B}31m 2023, procent\n\
    0114;Upplands Väsby;81,5\n0163;Sollentuna;\u{1B}]0;pwn\u{7}\n0180;Stockholm;77\n";

fn harmless(text: &str) {
    let bad = text.trim_start_matches('\u{FEFF}').chars().find(|c| *c != '\n' && is_hidden(*c));
    assert_eq!(bad, None, "{text:?}");
}

#[test]
fn no_command_passes_on_what_a_terminal_obeys() {
    let home = Home::new();
    fs::write(home.path("ond\u{202E}.csv"), CSV).unwrap();
    for line in [
        "import ond\u{202E}.csv --dry-run --json",
        "import ond\u{202E}.csv --area aldre",
        "screen --unit 0114",
        "screen --unit 0114 --json",
        "screen --unit 0114 --csv",
        "export values --out - --json",
        "export values --out -",
        "export values --out - --indicator \u{1B}[2J",
        "screen --unit \u{202E}",
        "\u{1B}[2J",
    ] {
        let answer = home.run(line);
        harmless(&answer.out);
        harmless(&answer.err);
    }
    let csv = home.run("export values --out -").done();
    assert!(csv.lines().skip(1).any(|row| row.contains("'=HYPERLINK")), "{csv}");
}
