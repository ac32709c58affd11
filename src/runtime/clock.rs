//! The only reader of the clock. Everybody else is told what time it is.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use uuid::Uuid;

/// Where our days begin and end.
const ZONE: &str = "Europe/Stockholm";

/// Tells the time: the real one, or one fixed for tests.
#[derive(Debug, Clone)]
pub struct Clock {
    zone: TimeZone,
    fixed: Option<Timestamp>,
}

impl Clock {
    /// The real clock.
    #[must_use]
    pub fn real() -> Self {
        Self { zone: TimeZone::get(ZONE).unwrap_or(TimeZone::UTC), fixed: None }
    }

    /// A clock that stands still at `text`: `2026-01-15T09:00` in Stockholm, or an instant such as
    /// `2026-01-15T08:00:00Z`. None where it cannot be read.
    #[must_use]
    pub fn fixed(text: &str) -> Option<Self> {
        let real = Self::real();
        let civil = |zone: TimeZone| text.parse::<DateTime>().ok()?.to_zoned(zone).ok().map(|zoned| zoned.timestamp());
        let fixed = text.parse::<Timestamp>().ok().or_else(|| civil(real.zone.clone()))?;
        Some(Self { fixed: Some(fixed), ..real })
    }

    /// From the value of `FYRFALT_NOW`; the real clock where it is not set or not understood.
    #[must_use]
    pub fn from_setting(text: Option<&str>) -> Self {
        text.and_then(Self::fixed).unwrap_or_else(Self::real)
    }

    /// This moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.fixed.unwrap_or_else(Timestamp::now)
    }

    /// A number for this session that no other has; from the real clock even where ours stands still.
    #[must_use]
    pub fn session() -> Uuid {
        Uuid::now_v7()
    }

    /// This day in Stockholm.
    #[must_use]
    pub fn today(&self) -> Date {
        Zoned::new(self.now(), self.zone.clone()).date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_stockholm() {
        let table = [
            ("2026-01-15T09:00", "2026-01-15T08:00:00Z", "2026-01-15"),
            ("2026-07-01T00:30", "2026-06-30T22:30:00Z", "2026-07-01"),
            ("2026-03-28T23:30:00Z", "2026-03-28T23:30:00Z", "2026-03-29"),
        ];
        for (text, instant, day) in table {
            let clock = Clock::fixed(text).unwrap();
            assert_eq!(clock.now().to_string(), instant);
            assert_eq!(clock.today().to_string(), day);
        }
    }

    #[test]
    fn what_is_no_time_leaves_the_real_clock() {
        assert!(Clock::fixed("i morgon").is_none());
        assert!(Clock::from_setting(Some("i morgon")).fixed.is_none());
    }
}
