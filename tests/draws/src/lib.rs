//! Draws that are the same on every machine, for what tests make up: whole numbers only.
//!
//! ```
//! use munjigi_draws::Draw;
//!
//! let number = |seed| Draw::of(seed, "parcel 4").digits(12);
//! assert_eq!(number(1), number(1));
//! assert_ne!(number(1), number(2));
//! ```
//!
//! `SplitMix64` (Steele, Lea, Flood 2014) over an FNV-1a hash of the thing's name: a crate's generator may give other numbers with its
//! next version, and what is drawn here stands in tests.

/// Draws for one thing, such as a household or a parcel: always the same for the same seed and the same thing, whatever else is drawn.
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    /// Draws for the thing of that name.
    pub fn of(seed: u64, thing: &str) -> Self {
        let hash = thing.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ hash)
    }

    /// From 0 to `end`, without `end` itself; 0 where that is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let wide = u128::from(self.next()) * u128::from(end);
        u64::try_from(wide >> 64).unwrap_or_default()
    }

    /// From `least` to `most`, both included; `least` where they are the wrong way round.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most.saturating_sub(least).saturating_add(1)).unwrap_or(1);
        least + i64::try_from(self.below(span)).unwrap_or_default()
    }

    /// True in so many of a thousand cases.
    pub fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    /// A whole number whose mean is so many thousandths, seldom far from it.
    pub fn count(&mut self, thousandths: u64) -> u64 {
        const TRIES: u64 = 4;
        let (sure, rest) = (thousandths / 2000, thousandths % 2000);
        let tried = (0..TRIES).filter(|_| self.chance(rest / TRIES)).count();
        sure * 2 + u64::try_from(tried).unwrap_or_default()
    }

    /// A place in a list of that length.
    pub fn place(&mut self, length: usize) -> usize {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(length)).unwrap_or_default()
    }

    /// One of the list; none of an empty one.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.place(list.len()))
    }

    /// One of the list, as often as its weight says.
    pub fn weighted<'a, T>(&mut self, list: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let mut left = self.below(list.iter().map(&weight).sum());
        list.iter().find(|one| {
            let own = weight(one);
            let is_it = left < own;
            left = left.saturating_sub(own);
            is_it
        })
    }

    /// A pattern filled in: `#` becomes a digit, `@` a capital letter.
    pub fn filled(&mut self, pattern: &str) -> String {
        let letters = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
        pattern
            .chars()
            .map(|sign| match sign {
                '#' => char::from(b'0' + u8::try_from(self.below(10)).unwrap_or_default()),
                '@' => char::from(letters[self.place(letters.len())]),
                other => other,
            })
            .collect()
    }

    /// So many digits.
    pub fn digits(&mut self, count: usize) -> String {
        self.filled(&"#".repeat(count))
    }

    /// So many digits and capital letters of the beginning of the alphabet, as serials of voyages have them.
    pub fn serial(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b"0123456789ABCDEF"[self.place(16)])).collect()
    }

    /// A small letter.
    pub fn letter(&mut self) -> char {
        char::from(b"abcdefghijklmnopqrstuvwxyz"[self.place(26)])
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
    fn within_bounds_and_as_often_as_the_weights_say() {
        let mut draw = Draw::of(7, "bounds");
        let drawn: Vec<i64> = (0..200).map(|_| draw.between(3, 5)).collect();
        assert!([3, 4, 5].iter().all(|wanted| drawn.contains(wanted)), "{drawn:?}");
        assert!(drawn.iter().all(|one| (3..=5).contains(one)));
        assert_eq!(draw.between(5, 3), 5);
        assert_eq!(draw.pick::<u8>(&[]), None);

        let list = [("never", 0), ("seldom", 1), ("often", 9)];
        let often = (0..1000).filter(|_| draw.weighted(&list, |one| one.1) == Some(&list[2])).count();
        assert!((850..950).contains(&often), "{often}");
        let seldom = (0..1000).filter(|_| draw.weighted(&list, |one| one.1) == Some(&list[1])).count();
        assert!((50..150).contains(&seldom), "{seldom}");
    }

    #[test]
    fn a_count_has_its_mean() {
        let mut draw = Draw::of(7, "count");
        for mean in [120, 900, 2200] {
            let sum: u64 = (0..4000).map(|_| draw.count(mean)).sum();
            assert!(sum.abs_diff(mean * 4) < mean / 2, "{mean}: {sum}");
        }
    }
}
