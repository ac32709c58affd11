//! Screening one kommun.
fn main() {
    divan::main();
}
