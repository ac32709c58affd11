//! Numbers as a spreadsheet shows them. Pure.

/// A spreadsheet shows fifteen significant digits: 8.300000000000001 is 8.3.
pub fn fifteen_digits(number: f64) -> f64 {
    const SHORT: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
    let is_short = |power: &f64| ((number * power).round() / power).to_bits() == number.to_bits();
    if number.abs() < 1e9 && SHORT.iter().any(is_short) {
        return number;
    }
    rounded(number).unwrap_or_else(|| format!("{number:.14e}").parse().unwrap_or(number))
}

/// The same where whole numbers and powers of ten that a float holds exactly tell it: their quotient is the float nearest
/// to the decimal number (Clinger 1990). None elsewhere, and where the digit behind the last might round either way.
#[expect(clippy::cast_possible_truncation, reason = "a logarithm of a float is a few hundred at the most")]
fn rounded(number: f64) -> Option<f64> {
    let behind = 14 - number.abs().log10().floor() as i32;
    let power = (0..=22).contains(&behind).then(|| POWERS.get(usize::try_from(behind).ok()?)).flatten()?;
    let scaled = number * power;
    let sure = (1e14..1e15).contains(&scaled.abs()) && ((scaled - scaled.trunc()).abs() - 0.5).abs() > 0.2;
    sure.then(|| scaled.round() / power)
}

/// The powers of ten that a float holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_its_first_fifteen_digits_say() {
        let slowly = |number: f64| format!("{number:.14e}").parse::<f64>().unwrap();
        let mut number = 0.123_456_789_012_345;
        for _ in 0..20_000 {
            number = (number * 1.618_033_988_749_895) % 1e7 + 1e-7;
            for number in [number, -number, number * 1e-9, number * 1e12] {
                assert_eq!(fifteen_digits(number).to_bits(), slowly(number).to_bits(), "{number:e}");
            }
        }
        for (number, wanted) in [(0.7 + 0.1, 0.8), (0.1 + 0.2, 0.3), (0.0, 0.0), (45.5, 45.5)] {
            assert_eq!(fifteen_digits(number).to_bits(), f64::to_bits(wanted), "{number}");
        }
        assert!(fifteen_digits(f64::NAN).is_nan() && fifteen_digits(f64::INFINITY).is_infinite());
    }
}
