//! What the words of a legend say that a mark means, and what marks usually mean. Pure.

use crate::domain::Status;

/// Whether words say that a mark stands for nought, and nothing else.
pub fn is_nought(folded: &str) -> bool {
    const WHOLE: [&str; 9] = [
        "noll",
        "noll (0)",
        "0",
        "0 (noll)",
        "noll, 0",
        "värdet noll",
        "värdet är noll",
        "exakt noll",
        "inget finns att redovisa",
    ];
    let plain = folded.trim().trim_end_matches(['.', ',', ';']).trim_end();
    let ends = ["(noll)", "(0)", ", noll", "(= noll)"].iter().any(|end| plain.ends_with(end));
    let other = ["mindre", "färre", "under", "ej ", "inte "].iter().any(|word| plain.contains(word));
    plain.len() <= 60 && !other && (WHOLE.contains(&plain) || ends)
}

/// The status that a meaning in words stands for.
pub fn status_of(folded: &str) -> Option<Status> {
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["osäker", "svarande", "observation", "låg svar", "svarsfrekvens", "låg andel svar", "få svar"]) {
        Some(Status::Uncertain)
    } else if has(&[
        "sekretess",
        "färre än",
        "få personer",
        "få individer",
        "få fall",
        "röjande",
        "skyddad",
        "understiger",
        "mindre än",
    ]) {
        Some(Status::Suppressed)
    } else if has(&[
        "ej tillämplig",
        "inte tillämplig",
        "ej aktuell",
        "inte aktuell",
        "jämförbar",
        "inte relevant",
        "ej relevant",
    ]) {
        Some(Status::NotApplicable)
    } else if has(&[
        "saknas",
        "saknar",
        "uppgift finns ej",
        "uppgift finns inte",
        "uppgifter finns ej",
        "uppgifter finns inte",
        "ej tillgänglig",
        "deltar ej",
        "deltar inte",
        "deltog ej",
        "deltog inte",
        "ej deltagit",
        "inte deltagit",
        "inte tillgänglig",
        "inte lämnat",
        "ej lämnat",
        "inte besvarat",
        "ej besvarat",
        "bortfall",
        "ej svar",
        "inte svar",
        "inget svar",
        "ej redovisa",
        "redovisas inte",
        "redovisas ej",
    ]) {
        Some(Status::Missing)
    } else {
        None
    }
}

/// What a mark or a text in a cell means where no legend says so.
pub fn usual(mark: &str) -> Option<Status> {
    match mark {
        "." | "-" | "--" | "•" | "saknas" | "uppgift saknas" | "bortfall" | "ej svar" | "i.u." => {
            Some(Status::Missing)
        }
        ".." | "..." | "••" => Some(Status::Uncertain),
        "x" | "xx" | "sekretess" => Some(Status::Suppressed),
        "e.t." | "ej tillämpligt" | "ej aktuellt" | "ej relevant" => Some(Status::NotApplicable),
        words if words.len() < 60 && words.contains(' ') => status_of(words),
        _ => None,
    }
}

/// A mark and what stands behind it.
pub fn split_mark(text: &str) -> Option<(&str, &str)> {
    let (mark, rest) = text.split_once([' ', '=', ':', '\u{a0}', '\t'])?;
    Some((mark, rest.trim_start_matches([' ', '=', ':', '-', '–', '\u{a0}', '\t'])))
}
