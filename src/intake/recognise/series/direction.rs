//! Which way is better, from the file's own ranks or colours. Pure.

use crate::domain::{Colour, Direction};

/// The fewest pairs a direction is derived from.
const FEWEST: usize = 3;

/// From printed ranks: rank 1 at the highest values is [`Direction::Higher`]. Ties and single misprints do no
/// harm: the correlation between rank and the value's own place must be at least 0.8 either way.
pub fn from_ranks(pairs: &[(f64, f64)]) -> Direction {
    if pairs.len() < FEWEST {
        return Direction::Unknown;
    }
    let values = places(pairs.iter().map(|pair| pair.0));
    let ranks = places(pairs.iter().map(|pair| pair.1));
    match correlation(&values, &ranks) {
        r if r >= 0.8 => Direction::Lower,
        r if r <= -0.8 => Direction::Higher,
        _ => Direction::Unknown,
    }
}

/// From colours: the share of pairs in which the green value is the higher one must be at least 0.9 either way;
/// without red, yellow stands in its place, and so for green.
pub fn from_colours(pairs: &[(f64, Colour)]) -> Direction {
    let of = |wanted: Colour| -> Vec<f64> { pairs.iter().filter(|pair| pair.1 == wanted).map(|pair| pair.0).collect() };
    let (mut green, mut red) = (of(Colour::Green), of(Colour::Red));
    if green.is_empty() {
        green = of(Colour::Yellow);
    } else if red.is_empty() {
        red = of(Colour::Yellow);
    }
    if green.is_empty() || red.is_empty() || pairs.len() < FEWEST {
        return Direction::Unknown;
    }
    match share_higher(&green, red) {
        share if share >= 0.9 => Direction::Higher,
        share if share <= 0.1 => Direction::Lower,
        _ => Direction::Unknown,
    }
}

/// The share of pairs (a of `these`, b of `others`) with a above b; ties count half.
#[expect(clippy::cast_precision_loss, reason = "counts of units")]
fn share_higher(these: &[f64], mut others: Vec<f64>) -> f64 {
    others.sort_by(f64::total_cmp);
    let mut halves = 0_usize;
    for value in these {
        halves += others.partition_point(|other| other < value) + others.partition_point(|other| other <= value);
    }
    halves as f64 / (2 * these.len() * others.len()) as f64
}

/// Places from the lowest, ties sharing the mean of theirs.
#[expect(clippy::cast_precision_loss, reason = "counts of units")]
fn places(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let numbers: Vec<f64> = numbers.collect();
    let mut sorted = numbers.clone();
    sorted.sort_by(f64::total_cmp);
    let below = |number: f64| sorted.partition_point(|other| *other < number);
    let upto = |number: f64| sorted.partition_point(|other| *other <= number);
    numbers.iter().map(|number| (below(*number) + upto(*number)) as f64 / 2.0).collect()
}

/// Pearson's correlation; 0 where either side does not vary.
#[expect(clippy::cast_precision_loss, reason = "counts of units")]
fn correlation(left: &[f64], right: &[f64]) -> f64 {
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
    let (left_mean, right_mean) = (mean(left), mean(right));
    let (mut both, mut left_square, mut right_square) = (0.0, 0.0, 0.0);
    for (a, b) in left.iter().zip(right) {
        let (a, b) = (a - left_mean, b - right_mean);
        both += a * b;
        left_square += a * a;
        right_square += b * b;
    }
    let scale = (left_square * right_square).sqrt();
    if scale > 0.0 { both / scale } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_tell_the_direction_in_spite_of_ties_and_misprints() {
        assert_eq!(from_ranks(&[(90.0, 1.0), (80.0, 2.0), (80.0, 2.0), (10.0, 4.0)]), Direction::Higher);
        assert_eq!(from_ranks(&[(10.0, 1.0), (20.0, 2.0), (30.0, 3.0), (30.0, 3.0)]), Direction::Lower);
        assert_eq!(from_ranks(&[(10.0, 1.0), (20.0, 2.0)]), Direction::Unknown);
        assert_eq!(from_ranks(&[(10.0, 1.0), (10.0, 1.0), (10.0, 1.0)]), Direction::Unknown);
        let mut many: Vec<(f64, f64)> = (1..=100).map(|n| (f64::from(200 - n), f64::from(n))).collect();
        many[50].1 = 1.0;
        assert_eq!(from_ranks(&many), Direction::Higher);
    }

    #[test]
    fn colours_tell_the_direction() {
        use Colour::{Green, Red, Yellow};
        assert_eq!(from_colours(&[(90.0, Green), (50.0, Yellow), (10.0, Red)]), Direction::Higher);
        assert_eq!(from_colours(&[(90.0, Green), (10.0, Red)]), Direction::Unknown);
        assert_eq!(from_colours(&[(1.0, Green), (5.0, Yellow), (10.0, Red), (2.0, Green)]), Direction::Lower);
        assert_eq!(from_colours(&[(1.0, Green), (5.0, Yellow), (6.0, Yellow)]), Direction::Lower);
        assert_eq!(from_colours(&[(1.0, Green), (3.0, Green), (1.0, Red), (3.0, Red)]), Direction::Unknown);
    }
}
