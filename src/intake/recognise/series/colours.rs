//! Fills as colours of a judgement: green, yellow, red, grey by hue, pale ones too. Pure.

use crate::domain::Colour;

/// The colour a fill stands for; None for blue, violet, white and black.
pub fn colour(fill: [u8; 3]) -> Option<Colour> {
    let [red, green, blue] = fill.map(i32::from);
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let spread = most - least;
    if spread < 16 {
        return (least > 110 && most < 250).then_some(Colour::Grey);
    }
    let hue = if most == red {
        (60 * (green - blue) / spread).rem_euclid(360)
    } else if most == green {
        60 * (blue - red) / spread + 120
    } else {
        60 * (red - green) / spread + 240
    };
    match hue {
        h if !(28..335).contains(&h) => Some(Colour::Red),
        h if h < 68 => Some(Colour::Yellow),
        h if h < 172 => Some(Colour::Green),
        _ => None,
    }
}

/// Whether fills are used to judge: at least two of green, yellow and red, and not yellow alone with grey.
pub fn judge(fills: impl Iterator<Item = [u8; 3]>) -> bool {
    let mut seen = Vec::new();
    for found in fills.filter_map(colour) {
        if !seen.contains(&found) {
            seen.push(found);
        }
    }
    seen.retain(|colour| *colour != Colour::Grey);
    seen.len() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_fills_are_told_apart() {
        for (fill, wanted) in [
            (0x0092_D050, Some(Colour::Green)),
            (0x00FF_FF99, Some(Colour::Yellow)),
            (0x00FF_7C80, Some(Colour::Red)),
            (0x00D9_D9D9, Some(Colour::Grey)),
            (0x0000_B050, Some(Colour::Green)),
            (0x00C6_EFCE, Some(Colour::Green)),
            (0x00FF_C7CE, Some(Colour::Red)),
            (0x00FF_EB9C, Some(Colour::Yellow)),
            (0x00FF_C000, Some(Colour::Yellow)),
            (0x00FF_0000, Some(Colour::Red)),
            (0x00E6_B8B7, Some(Colour::Red)),
            (0x00D8_E4BC, Some(Colour::Green)),
            (0x004F_81BD, None),
            (0x00FF_FFFF, None),
            (0x0000_0000, None),
        ] {
            let [_, red, green, blue] = u32::to_be_bytes(fill);
            assert_eq!(colour([red, green, blue]), wanted, "{fill:06X}");
        }
    }
}
