//! `profile` and `import --profile`: a profile from one home to another.

use std::fs;

use serde_json::Value;

use super::Home;
use crate::support::correcting::providers;

const PROFILE: &str = "fyrfalt-profile = 1\nname = \"utförare\"\nlearnt_from = \"utförare-2024.xlsx\"\n\n[[sheet]]\n\
    name = \"resultat\"\ntexts = [\"andel nöjda\", \"plan\", \"sammanställning\", \"svar\", \"utförare\"]\n\
    period = \"{edition-1}\"\nunits = [{ heading = \"utförare\", column = 1 }]\n\n\
    [[sheet.mark]]\nmark = \"x\"\nmeans = \"yes\"\n";

fn home() -> Home {
    let home = Home::new();
    fs::write(home.path("utförare-2025.xlsx"), providers("2025", true).book().into_inner()).unwrap();
    fs::write(home.path("profil.toml"), PROFILE).unwrap();
    home
}

#[test]
fn a_file_is_read_by_the_profile_that_is_named() {
    let home = home();
    assert!(home.run("import utförare-2025.xlsx").refused(1).contains("tabell"));
    let answer: Value =
        serde_json::from_str(&home.run("import utförare-2025.xlsx --profile profil.toml --json").done()).unwrap();
    let file = &answer["files"][0];
    assert_eq!((&file["observations"]["added"], &file["profiles"][0]["name"]), (&12.into(), &"utförare".into()));
    assert_eq!(
        (&file["profiles"][0]["learnt_from"], &file["profile_kept"]),
        (&"utförare-2024.xlsx".into(), &Value::Null)
    );
    assert!(home.run("profile").done().starts_with("Det finns ingen profil."), "named for one file, not kept");
    assert!(home.run("import utförare-2025.xlsx --profile saknas").refused(1).contains("ingen profil"));
    let other = fs::write(home.path("annat.csv"), "Kommun;Nöjda 2024\nSala;1\nMora;2\n");
    other.unwrap();
    let unfit = home.run("import annat.csv --profile profil.toml").refused(1);
    assert!(unfit.contains("passar inget blad") && unfit.contains("Inget har sparats"), "{unfit}");
}

#[test]
fn a_profile_is_taken_in_used_taken_out_and_removed() {
    let home = home();
    assert!(home.run("profile import profil.toml").done().contains("utförare är sparad"));
    assert_eq!(home.run("profile list").done(), "utförare: 1 slags blad, från utförare-2024.xlsx\n");
    let told = home.run("import utförare-2025.xlsx --dry-run").done();
    assert!(told.contains("Profil: utförare, från utförare-2024.xlsx") && told.contains("12 nya"), "{told}");
    fs::write(home.path("skriven.toml"), "fyrfalt-profile = 1\nname = \"skriven\"\n").unwrap();
    home.run("profile import skriven.toml").done();
    assert!(home.run("profile list").done().starts_with("skriven: 0 slags blad\n"), "from no file");
    home.run("profile remove skriven").done();
    home.run("profile export utförare --out ut.toml").done();
    let text = fs::read_to_string(home.path("ut.toml")).unwrap();
    assert!(text.starts_with("fyrfalt-profile = 1\n# Säger hur blad av ett visst slag läses."), "{text}");
    assert!(text.contains("# Bladet ”"), "{text}");
    let there = Home::new();
    fs::copy(home.path("ut.toml"), there.path("in.toml")).unwrap();
    there.run("profile import in.toml --lang en").done();
    assert_eq!(there.run("profile export utförare").done(), fs::read_to_string(home.path("ut.toml")).unwrap());
    assert!(home.run("profile rename utförare utförarna").done().contains("utförare heter nu utförarna"));
    assert!(home.run("profile export utförare").refused(1).contains("De som finns: utförarna"));
    assert!(home.run("profile rename utförarna utförarna").refused(1).contains("finns redan"));
    assert!(home.run("profile rename utförarna a/b").refused(1).contains("snedstreck"));
    home.run("profile rename utförarna utförare").done();
    assert!(home.run("profile remove utförare").done().contains("borttagen"));
    assert!(home.run("profile export utförare").refused(1).contains("ingen profil"));
    assert!(home.run("profile remove utförare").refused(1).contains("ingen profil"));
    home.run("profile import profil.toml").done();
    assert!(home.run("check").done().ends_with("är hel.\n"), "and it can come back");
}

#[test]
fn a_broken_profile_is_a_sentence() {
    let home = home();
    for (text, told) in [
        ("", "ingen profil från Fyrfält"),
        ("fyrfalt-profile = 1\nname = \"a\"\nnytt = 2\n", "ordet nytt"),
        ("fyrfalt-profile = 1\nname = \"a\"\n[[sheet]]\nperiod = \"i fjol\"\n", "i fjol"),
        ("fyrfalt-profile = 7\nname = \"a\"\n", "version 7"),
        ("name = [\n", "rad"),
    ] {
        fs::write(home.path("fel.toml"), text).unwrap();
        assert!(home.run("profile import fel.toml").refused(1).contains(told), "{text}");
    }
    fs::write(home.path("fel.toml"), [0xFF, 0xFE, 0x00]).unwrap();
    home.run("profile import fel.toml").refused(1);
    home.run("profile import saknas.toml").refused(1);
    home.pipe(PROFILE.as_bytes(), "profile import -").done();
    assert!(home.run("profile export --out x").code == 2);
}
