//! Waiting for the write lock: short jittered sleeps, fair among many, bounded. Knows no clock.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

use super::error::PATIENCE_SECONDS;

/// Sleeps between 0.3 and 2 ms; SQLite's own back-off reaches 100 ms and lets late comers pass.
const SHORTEST_US: u64 = 300;
const LONGEST_US: u64 = 2_000;

/// How long one waiting has lasted, and the jitter of the next sleep.
#[derive(Debug)]
pub(super) struct Patience {
    waited: Duration,
    limit: Duration,
    seed: u64,
}

impl Patience {
    pub(super) fn new() -> Self {
        let seed = RandomState::new().build_hasher().finish() | 1;
        Self { waited: Duration::ZERO, limit: Duration::from_secs(PATIENCE_SECONDS), seed }
    }

    /// The sleep before attempt `attempt` (0-based within one waiting); None when patience is over.
    pub(super) fn next(&mut self, attempt: i32) -> Option<Duration> {
        if attempt == 0 {
            self.waited = Duration::ZERO;
        }
        if self.waited >= self.limit {
            return None;
        }
        let sleep = self.jitter();
        self.waited += sleep;
        Some(sleep)
    }

    fn jitter(&mut self) -> Duration {
        // xorshift64: good enough to keep writers out of step.
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        Duration::from_micros(SHORTEST_US + self.seed % (LONGEST_US - SHORTEST_US))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleeps_are_short_and_end_after_ten_seconds() {
        let mut patience = Patience::new();
        let mut total = Duration::ZERO;
        for attempt in 0.. {
            let Some(sleep) = patience.next(attempt) else { break };
            assert!((300..2_000).contains(&sleep.as_micros()));
            total += sleep;
        }
        assert!((10.0..10.1).contains(&total.as_secs_f64()), "{total:?}");
        assert!(patience.next(0).is_some(), "a new waiting starts afresh");
    }
}
