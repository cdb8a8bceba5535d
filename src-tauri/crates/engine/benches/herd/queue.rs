//! What is due in which second. Each thing stands in it once, in a chain for its second: four bytes a thing and a second.

const NOTHING: u32 = u32::MAX;

pub struct Queue {
    /// For each second the thing that was put there last.
    last: Vec<u32>,
    /// For each thing the one that was put into its second before it.
    before: Vec<u32>,
}

impl Queue {
    pub fn new(things: usize, seconds: i64) -> Self {
        Self { last: vec![NOTHING; seconds as usize], before: vec![NOTHING; things] }
    }

    /// What is due after the end is never asked for.
    pub fn put(&mut self, thing: usize, second: i64) {
        if let Some(last) = self.last.get_mut(second as usize) {
            self.before[thing] = *last;
            *last = thing as u32;
        }
    }

    /// Takes one of the things of a second.
    pub fn take(&mut self, second: i64) -> Option<usize> {
        let last = &mut self.last[second as usize];
        let thing = *last as usize;
        *last = *self.before.get(thing)?;
        Some(thing)
    }
}
