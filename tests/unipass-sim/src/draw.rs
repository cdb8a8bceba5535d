//! What is drawn: always the same for the same seed and the same thing, whatever else is in the scenario.

/// Draws for one thing, such as a parcel.
///
/// SplitMix64 (Steele, Lea, Flood 2014) over an FNV-1a hash of the thing's name. A crate's generator may give other numbers
/// with its next version, and a scenario's numbers stand in tests.
#[derive(Debug, Clone)]
pub(crate) struct Draw(u64);

impl Draw {
    pub fn of(seed: u64, thing: &str) -> Self {
        let hash = thing.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
        Self(seed ^ hash)
    }

    /// From `least` to `most`, both included; `least` where they are the wrong way round.
    pub fn between(&mut self, least: u64, most: u64) -> u64 {
        let span = most.saturating_sub(least).saturating_add(1);
        least + self.next() % span
    }

    /// So many digits.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b"0123456789"[self.place(10)])).collect()
    }

    /// So many digits and capital letters of the beginning of the alphabet, as serials of voyages have them.
    pub fn serial(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b"0123456789ABCDEF"[self.place(16)])).collect()
    }

    /// A small letter.
    pub fn letter(&mut self) -> char {
        char::from(b"abcdefghijklmnopqrstuvwxyz"[self.place(26)])
    }

    fn place(&mut self, of: usize) -> usize {
        let of = u64::try_from(of).unwrap_or(1).max(1);
        usize::try_from(self.next() % of).unwrap_or_default()
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Draw;

    #[test]
    fn the_same_for_the_same_thing_and_another_for_another() {
        let digits = |seed, thing| Draw::of(seed, thing).digits(12);
        assert_eq!(digits(1, "a"), digits(1, "a"));
        assert_ne!(digits(1, "a"), digits(2, "a"));
        assert_ne!(digits(1, "a"), digits(1, "b"));
    }

    #[test]
    fn within_its_bounds() {
        let mut draw = Draw::of(7, "bounds");
        let drawn: Vec<u64> = (0..200).map(|_| draw.between(3, 5)).collect();
        assert!([3, 4, 5].iter().all(|wanted| drawn.contains(wanted)), "{drawn:?}");
        assert!(drawn.iter().all(|one| (3..=5).contains(one)));
        assert_eq!(draw.between(5, 3), 5);
    }
}
