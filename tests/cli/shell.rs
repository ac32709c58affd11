//! `completions` and `man`: whole, in the user's language, and nothing else.

use super::Home;

#[test]
fn every_shell_gets_its_completions() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = home.run(&format!("completions {shell}")).done();
        for word in ["import", "dry-run", "fyrfalt"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(home.run("completions fish").done().contains("Kontrollera att filen är hel"));
    assert!(home.run("completions fish --lang en").done().contains("Check that the file is sound"));
    home.run("completions tcsh").refused(2);
    home.run("completions").refused(2);
}

#[test]
fn the_manual_page_tells_of_every_command() {
    let home = Home::new();
    let page = home.run("man").done();
    for text in [".TH fyrfalt 1", ".SH NAMN", ".SH FLAGGOR", "fyrfalt export values", "Säkerhetskopians namn"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(!page.contains("cli-") && !page.contains("OPTIONS") && !page.contains("Possible values"), "{page}");
    assert_eq!(page.matches("FYRFALT_DB").count(), 1, "what goes with every command is said once");
    assert!(home.run("man --lang en").done().contains(".SH NAME"));
}
