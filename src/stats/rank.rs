//! Places in a ranking and the best and worst quarter (method.md §9, `colour_rank`).

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The largest value is best.
    Higher,
    /// The smallest value is best.
    Lower,
}

/// Where a value stands among `of` values; ties share the smallest place in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// 1 + the number strictly better: 1 is best.
    pub best: u32,
    /// 1 + the number strictly worse: 1 is worst.
    pub worst: u32,
    /// How many values there are, this one counted.
    pub of: u32,
}

/// Which quarter a value belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Fewer than a quarter are strictly better.
    Best,
    /// Neither, or both because of ties.
    Middle,
    /// Fewer than a quarter are strictly worse.
    Worst,
    /// Fewer than four values: no bands.
    TooFew,
}

/// Fewest values that are divided into bands.
pub const FEWEST_FOR_BANDS: u32 = 4;

impl Place {
    /// Whether another value is equal to this one.
    #[must_use]
    pub const fn shared(self) -> bool {
        self.best + self.worst <= self.of
    }

    /// Whether a printed place can be this one: it was given before the values were rounded, and perhaps among some more
    /// or some less.
    #[must_use]
    pub const fn admits(self, printed: u32) -> bool {
        let slack = 1 + self.of / 20;
        printed + slack >= self.best && printed + self.worst <= self.of + 1 + slack
    }

    /// The band: with `b` strictly better and `w` strictly worse among `N`, best if b/N < ¼, worst if w/N < ¼,
    /// middle if both or neither; none below four values. Symmetric when the direction is turned, and ties
    /// always share a band (method.md §9, `colour_rank`).
    #[must_use]
    pub const fn band(self) -> Band {
        if self.of < FEWEST_FOR_BANDS {
            return Band::TooFew;
        }
        let best = 4 * (self.best - 1) < self.of;
        let worst = 4 * (self.worst - 1) < self.of;
        match (best, worst) {
            (true, false) => Band::Best,
            (false, true) => Band::Worst,
            _ => Band::Middle,
        }
    }
}

/// The place of `own` among `values`, of which it is one. Values are finite.
#[must_use]
pub fn place_of(own: f64, values: &[f64], better: Better) -> Place {
    let (mut above, mut below) = (0, 0);
    for &value in values {
        above += u32::from(value > own);
        below += u32::from(value < own);
    }
    turned(above, below, count(values.len()), better)
}

/// The place of every value, in the order of `values`. Values are finite.
#[must_use]
pub fn places(values: &[f64], better: Better) -> Vec<Place> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let of = count(values.len());
    let place = |&value: &f64| {
        let below = count(sorted.partition_point(|&other| other < value));
        let above = of - count(sorted.partition_point(|&other| other <= value));
        turned(above, below, of, better)
    };
    values.iter().map(place).collect()
}

const fn turned(above: u32, below: u32, of: u32, better: Better) -> Place {
    match better {
        Better::Higher => Place { best: above + 1, worst: below + 1, of },
        Better::Lower => Place { best: below + 1, worst: above + 1, of },
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_the_smallest_place() {
        let best: Vec<u32> = places(&[10.0, 30.0, 20.0, 20.0], Better::Higher).iter().map(|p| p.best).collect();
        assert_eq!(best, [4, 1, 2, 2]);
        let shared: Vec<bool> = places(&[10.0, 30.0, 20.0, 20.0], Better::Lower).iter().map(|p| p.shared()).collect();
        assert_eq!(shared, [false, false, true, true]);
    }

    #[test]
    fn a_printed_place_lies_at_its_value() {
        let values: Vec<f64> = (0..40).map(f64::from).collect();
        let all = places(&values, Better::Lower);
        let admitted = |at: usize| (1..=60).filter(|printed| all[at].admits(*printed)).collect::<Vec<u32>>();
        assert_eq!(admitted(9), [7, 8, 9, 10, 11, 12, 13]);
        let tied = place_of(5.0, &[1.0, 5.0, 5.0, 5.0, 9.0, 10.0], Better::Lower);
        assert_eq!((1..=9).filter(|printed| tied.admits(*printed)).collect::<Vec<u32>>(), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn one_place_agrees_with_all_places() {
        let values = [3.5, -1.0, 0.0, -0.0, 7.0, 3.5, 2.0];
        for better in [Better::Higher, Better::Lower] {
            for (value, place) in values.iter().zip(places(&values, better)) {
                assert_eq!(place_of(*value, &values, better), place, "{value}");
            }
        }
    }

    #[test]
    fn bands_need_four_values_and_are_middle_when_all_are_equal() {
        assert!(places(&[1.0, 2.0, 3.0], Better::Higher).iter().all(|p| p.band() == Band::TooFew));
        assert!(places(&[5.0; 12], Better::Lower).iter().all(|p| p.band() == Band::Middle));
        let bands: Vec<Band> = places(&[1.0, 2.0, 3.0, 4.0], Better::Higher).iter().map(|p| p.band()).collect();
        assert_eq!(bands, [Band::Worst, Band::Middle, Band::Middle, Band::Best]);
    }
}
