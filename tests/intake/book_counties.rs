//! A column of counties beside one of kommuner: a row is the county's only where nothing within it is named.

use crate::support::layouts::{Case, Line, check};

const CASES: [Case<'static>; 4] = [
    Case {
        layout: "names that are no kommun's are nobody's, and what says all of the county is the county's",
        sheet: "2023",
        rows: &[
            &["Länskod", "Län", "Kommun", "Antal anmälda"],
            &["01", "Stockholms län", "Sollentuna", "#20"],
            &["01", "Stockholms län", "Vallentuna2", "#9"],
            &["01", "Stockholms län", "Okänd kommun", "#4"],
            &["20", "Dalarnas län", "Malung", "#5"],
            &["20", "Dalarnas län", "Falun", "#7"],
            &["22", "Västernorrlands län", "Örnsköldvik", "#8"],
            &["12", "Skåne län", "Samtliga kommuner", "#300"],
            &["12", "Skåne län", "Lund", "#30"],
            &["13", "Hallands län", "", "#40"],
            &["06", "Jönköpings län", "Länet totalt", "#50"],
        ],
        lines: &[
            "Antal anmälda kommun:0163 20",
            "Antal anmälda kommun:2080 7",
            "Antal anmälda lan:12 300",
            "Antal anmälda kommun:1281 30",
            "Antal anmälda lan:13 40",
            "Antal anmälda lan:06 50",
        ],
        faults: &[
            "C3 unread-unknown-unit",
            "C4 unread-unknown-unit",
            "C5 unread-unknown-unit",
            "C7 unread-name-like",
            "A2 noted-code-column",
            "A6 noted-code-column",
            "A8:A11 noted-code-column",
        ],
    },
    Case {
        layout: "förbund beside their counties",
        sheet: "2023",
        rows: &[
            &["Län", "Kommun", "Antal anmälda"],
            &["Stockholms län", "Sollentuna", "#20"],
            &["Skåne län", "Lund", "#30"],
            &["Dalarnas län", "Norra Dalarnas vård- och utbildningsförbund", "#12"],
            &["Västmanlands län", "Västra Mälardalens Myndighetsförbund", "#3"],
        ],
        lines: &["Antal anmälda kommun:0163 20", "Antal anmälda kommun:1281 30"],
        faults: &["B4 unread-unknown-unit", "B5 unread-unknown-unit"],
    },
    Case {
        layout: "a title about the homeless heads no homes",
        sheet: "2023",
        rows: &[
            &["Antal akut hemlösa 2023"],
            &["Län", "Kommun", "Antal"],
            &["Riket", "Riket", "#1000"],
            &["Stockholms län", "Hela länet", "#500"],
            &["Stockholms län", "Sollentuna", "#20"],
            &["Skåne län", "", "#300"],
            &["Skåne län", "Lund", "#30"],
            &["Uppsala län", "Uppgift saknas", "#3"],
        ],
        lines: &[
            "Antal akut hemlösa riket:0000 1000",
            "Antal akut hemlösa lan:01 500",
            "Antal akut hemlösa kommun:0163 20",
            "Antal akut hemlösa lan:12 300",
            "Antal akut hemlösa kommun:1281 30",
        ],
        faults: &["B8 unread-unknown-unit"],
    },
    Case {
        layout: "stadsdelar within kommuner within counties",
        sheet: "2023",
        rows: &[
            &["Län", "Kommun", "Stadsdel", "Nöjda"],
            &["Stockholms län", "Stockholm", "Farsta", "#20"],
            &["Stockholms län", "Stockholm", "Totalt", "#4"],
            &["Stockholms län", "Sollentuna", "", "#5"],
            &["Dalarnas län", "Malung", "Norra", "#6"],
        ],
        lines: &["Nöjda stadsdel:0180/farsta 20", "Nöjda kommun:0180 4", "Nöjda kommun:0163 5"],
        faults: &["B5 unread-unknown-unit"],
    },
];

#[test]
fn a_row_is_a_county_s_only_where_nothing_within_it_is_named() {
    check(&CASES, Line::Unit);
}
