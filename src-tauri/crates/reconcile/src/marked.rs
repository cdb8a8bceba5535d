//! Places that are marked, each once.

/// Places that are marked, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marked {
    is: Vec<bool>,
    places: Vec<u32>,
}

impl Marked {
    /// So many places, at least.
    pub(crate) fn grow(&mut self, places: usize) {
        if self.is.len() < places {
            self.is.resize(places, false);
        }
    }

    pub(crate) fn mark(&mut self, place: usize) {
        if !std::mem::replace(&mut self.is[place], true) {
            self.places.push(place as u32);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Takes the marks off, and gives the places that had one, in the order in which they got it.
    pub(crate) fn take(&mut self) -> Vec<u32> {
        for place in &self.places {
            self.is[*place as usize] = false;
        }
        std::mem::take(&mut self.places)
    }
}
