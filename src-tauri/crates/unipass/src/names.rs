//! The names of elements while an answer is read.

use std::rc::Rc;

use quick_xml::name::QName;

/// The names of elements, each made once. They come in the same order again and again.
#[derive(Default)]
pub(crate) struct Names {
    known: Vec<Rc<str>>,
    /// Where the one is that is expected.
    next: usize,
}

impl Names {
    /// An answer has up to 51. Of a body with thousands the others are made as they come, so that looking for them takes no time.
    const MOST: usize = 64;

    /// A name without its prefix.
    pub(crate) fn local(&mut self, name: QName<'_>) -> Rc<str> {
        // What is known has no prefix, so that the expected name is found without a look for one.
        if let Some(known) = self.known.get(self.next).filter(|known| ***known == *name.0) {
            self.next += 1;
            return Rc::clone(known);
        }
        let name = name.local_name().into_inner();
        if let Some(place) = self.known.iter().position(|known| **known == *name) {
            self.next = place + 1;
            return Rc::clone(&self.known[place]);
        }
        let name = Rc::from(name);
        if self.known.len() < Self::MOST {
            self.known.push(Rc::clone(&name));
            self.next = self.known.len();
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, QName};

    #[test]
    fn a_name_is_itself_however_many_there_are_and_in_whatever_order() {
        let mut names = Names::default();
        let all: Vec<String> = (0..200).map(|n| format!("a{n}")).collect();
        for name in all.iter().chain(all.iter().rev()).chain(&all) {
            assert_eq!(*names.local(QName(name)), **name);
            assert_eq!(*names.local(QName(&format!("u:{name}"))), **name);
        }
        assert_eq!(names.known.len(), Names::MOST);
    }
}
