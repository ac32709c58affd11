//! A fishbone as lines of text: bones in pairs above and below a spine that ends in a head; no domain.

use super::cells::{head, width};
use super::theme::{GlyphSet, Glyphs};

/// A bone: what it is called and what stands along it, made visible already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bone {
    /// At its end.
    pub name: String,
    /// Along it, from its end towards the spine.
    pub causes: Vec<String>,
}

/// Fewest columns for a pair of bones.
const LEAST: u16 = 22;

/// The drawing in at most `columns` columns. What does not fit in its place is cut; where the pairs do not fit beside
/// each other, there is one spine under the other.
#[must_use]
pub fn lines(bones: &[Bone], about: &str, columns: u16, glyphs: &Glyphs) -> Vec<String> {
    let pairs: Vec<&[Bone]> = bones.chunks(2).collect();
    let abreast = usize::from((columns / LEAST).max(1)).min(pairs.len().max(1));
    let wide = columns / u16::try_from(abreast).unwrap_or(1).max(1);
    let mut lines = Vec::new();
    for (at, spine) in pairs.chunks(abreast).enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        lines.extend(half(spine, 0, wide, glyphs));
        let ends = (at + 1) * abreast >= pairs.len();
        lines.push(spine_line(spine.len(), wide, columns, if ends { about } else { "" }, glyphs));
        let mut below = half(spine, 1, wide, glyphs);
        below.reverse();
        lines.extend(below);
    }
    if pairs.is_empty() {
        lines.push(spine_line(1, columns, columns, about, glyphs));
    }
    lines
}

/// The bones above the spine (0) or below it (1, upside down), a line each for name and causes.
fn half(pairs: &[&[Bone]], side: usize, wide: u16, glyphs: &Glyphs) -> Vec<String> {
    let high = pairs.iter().filter_map(|pair| pair.get(side)).map(|bone| bone.causes.len() + 1).max().unwrap_or(0);
    let slant = match (side, glyphs.set) {
        (0, GlyphSet::Unicode) => "╲",
        (_, GlyphSet::Unicode) => "╱",
        (0, _) => "\\",
        _ => "/",
    };
    let row = |down: usize| {
        let cells = pairs.iter().map(|pair| {
            let Some(bone) = pair.get(side) else { return padded("", wide) };
            // Shorter bones begin further down, so that all of them reach the spine.
            let from = high - (bone.causes.len() + 1);
            let lean = " ".repeat(down.min(usize::from(wide / 4)));
            match down.checked_sub(from) {
                None => padded("", wide),
                Some(0) => padded(&format!("{lean}[{}]", bone.name), wide),
                Some(cause) => {
                    let text = bone.causes.get(cause - 1).map_or("", String::as_str);
                    padded(&format!("{lean} {slant} {text}"), wide)
                }
            }
        });
        cells.collect::<String>().trim_end().to_owned()
    };
    (0..high).map(row).collect()
}

/// "═══════════▶ Fallskador".
fn spine_line(pairs: usize, wide: u16, columns: u16, about: &str, glyphs: &Glyphs) -> String {
    let (line, point) = if glyphs.set == GlyphSet::Unicode { ("═", "▶") } else { ("=", ">") };
    let full = wide.saturating_mul(u16::try_from(pairs).unwrap_or(1)).min(columns);
    let room = columns / 2;
    let (about, taken) = head(about, room);
    let long = full.min(columns.saturating_sub(taken + 3));
    format!("{}{point} {about}", line.repeat(usize::from(long))).trim_end().to_owned()
}

/// A text cut and filled up to a width, a blank at its end.
fn padded(text: &str, wide: u16) -> String {
    let (kept, taken) = head(text, wide.saturating_sub(1));
    debug_assert!(taken <= width(text));
    format!("{kept}{}", " ".repeat(usize::from(wide - taken.min(wide))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::GlyphSet;

    fn bone(name: &str, causes: &[&str]) -> Bone {
        Bone { name: name.to_owned(), causes: causes.iter().map(|&cause| cause.to_owned()).collect() }
    }

    #[test]
    fn bones_lean_towards_the_spine_from_both_sides() {
        let bones = [bone("Personal", &["vikarier", "schema"]), bone("Lokaler", &["trösklar"]), bone("Rutiner", &[])];
        let drawn = lines(&bones, "Fallskador", 60, GlyphSet::Unicode.glyphs());
        let expected = [
            "[Personal]",
            "  ╲ vikarier",
            "   ╲ schema                     [Rutiner]",
            "═══════════════════════════════════════════════▶ Fallskador",
            "  ╱ trösklar",
            "[Lokaler]",
        ];
        assert_eq!(drawn.len(), expected.len(), "{drawn:#?}");
        assert!(drawn[1].contains("╲ vikarier") && drawn[3].ends_with("▶ Fallskador"), "{drawn:#?}");
        assert!(drawn.iter().all(|line| width(line) <= 60));
    }

    #[test]
    fn where_there_is_no_room_one_spine_stands_under_the_other() {
        let bones: Vec<Bone> = (0..6).map(|at| bone(&format!("Ben {at}"), &["en orsak som är lång"])).collect();
        let drawn = lines(&bones, "Något", 30, GlyphSet::Ascii.glyphs());
        assert_eq!(drawn.iter().filter(|line| line.starts_with("==")).count(), 3, "{drawn:#?}");
        assert!(drawn.iter().all(|line| width(line) <= 30), "{drawn:#?}");
        assert_eq!(lines(&[], "Något", 2, GlyphSet::Ascii.glyphs()).len(), 1);
    }
}
