//! The texts that cells share: all in one, so that a million empty ones cost little.

#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// Adds to the text that is being read.
    pub fn push_str(&mut self, more: &str) {
        self.text.push_str(more);
    }

    /// Ends it.
    pub fn end(&mut self) {
        self.ends.push(self.text.len());
    }

    /// By its number, from 0.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let begin = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(begin..end)
    }
}
