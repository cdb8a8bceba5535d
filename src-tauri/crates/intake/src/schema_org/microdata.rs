//! Microdata (`itemscope`, `itemtype`, `itemprop`) as the JSON that it stands for. Read from the tokens, without a tree.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use serde_json::{Map, Value};

/// Elements that have no end.
const VOID: [&[u8]; 14] = [
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param",
    b"source", b"track", b"wbr",
];
/// Elements within elements that are followed; beyond them text has no place.
const DEEPEST: usize = 512;
/// Back to the start of an element whose end was left out.
const LOOKED_BACK: usize = 32;
/// Characters of one value.
const LONGEST: usize = 2000;
const MOST_THINGS: usize = 2000;

/// The things of a page that are part of no other.
pub(super) fn of(page: &str) -> Vec<Value> {
    if memchr::memmem::find(page.as_bytes(), b"itemprop").is_none() {
        return Vec::new();
    }
    let mut making = Making::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        making.take(event);
        None
    });
    emitter.naively_switch_states(true);
    for Ok(()) in Tokenizer::new_with_emitter(page, emitter) {}
    making.finish()
}

#[derive(Default)]
struct Making {
    tag: Tag,
    open: Vec<Element>,
    things: Vec<Value>,
    begun: usize,
}

#[derive(Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    is_scope: bool,
    of_type: Option<String>,
    property: Option<String>,
    content: Option<String>,
    link: Option<String>,
}

struct Element {
    name: Vec<u8>,
    property: Option<String>,
    holds: Holds,
}

enum Holds {
    Nothing,
    /// The text of a property.
    Text(String),
    /// Its value, which its tag says: what stands in it is for people.
    Said(String),
    Thing(Map<String, Value>),
}

impl Making {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag { name: name.to_vec(), ..Tag::default() },
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute = name.to_vec();
                self.tag.is_scope |= name == b"itemscope";
            }
            CallbackEvent::AttributeValue { value } => {
                let text =
                    || Some(String::from_utf8_lossy(value.get(..LONGEST).unwrap_or(value)).into_owned());
                match self.tag.attribute.as_slice() {
                    b"itemtype" => self.tag.of_type = text(),
                    b"itemprop" => self.tag.property = text(),
                    b"content" => self.tag.content = text(),
                    b"datetime" if self.tag.content.is_none() => self.tag.content = text(),
                    b"href" | b"src" => self.tag.link = text(),
                    _ => {}
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => self.start(self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => {
                // A text belongs to the property around it, not to those around that.
                let around =
                    self.open.iter_mut().rev().find(|element| !matches!(element.holds, Holds::Nothing));
                if let Some(Element { holds: Holds::Text(text), .. }) = around
                    && text.len() < LONGEST
                {
                    text.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        let is_void = VOID.contains(&tag.name.as_slice());
        if is_void {
            if let Some(property) = tag.property {
                self.add(&property, Value::String(tag.content.or(tag.link).unwrap_or_default()));
            }
            return;
        }
        let holds = if tag.is_scope && self.begun < MOST_THINGS {
            self.begun += 1;
            let mut thing = Map::new();
            if let Some(of_type) = tag.of_type {
                thing.insert("@type".to_owned(), Value::String(of_type));
            }
            Holds::Thing(thing)
        } else if tag.property.is_some() {
            match tag.content.or_else(|| tag.link.filter(|_| matches!(tag.name.as_slice(), b"a"))) {
                Some(content) => Holds::Said(content),
                None => Holds::Text(String::new()),
            }
        } else {
            Holds::Nothing
        };
        let element = Element { name: tag.name, property: tag.property, holds };
        if self.open.len() < DEEPEST {
            self.open.push(element);
            // `<div itemscope/>` is closed where XHTML is written.
            if self_closing && let Some(element) = self.open.pop() {
                self.close(element);
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        let from = self.open.len().saturating_sub(LOOKED_BACK);
        let Some(at) = self.open.iter().skip(from).rposition(|element| element.name == name) else { return };
        while self.open.len() > from + at
            && let Some(element) = self.open.pop()
        {
            self.close(element);
        }
    }

    fn close(&mut self, element: Element) {
        let value = match element.holds {
            Holds::Nothing => return,
            Holds::Said(text) => Value::String(text),
            Holds::Text(text) => Value::String(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Holds::Thing(thing) => Value::Object(thing),
        };
        match element.property {
            Some(property) => self.add(&property, value),
            None => self.things.extend(value.is_object().then_some(value)),
        }
    }

    /// Adds a property to the innermost thing that is open. One that stands twice is a list.
    fn add(&mut self, property: &str, value: Value) {
        let thing = self.open.iter_mut().rev().find_map(|element| match &mut element.holds {
            Holds::Thing(thing) => Some(thing),
            Holds::Nothing | Holds::Text(_) | Holds::Said(_) => None,
        });
        match thing {
            Some(thing) => match thing.get_mut(property) {
                Some(Value::Array(values)) => values.push(value),
                Some(one) => {
                    let first = one.take();
                    *one = Value::Array(vec![first, value]);
                }
                None => {
                    thing.insert(property.to_owned(), value);
                }
            },
            None => self.things.extend(value.is_object().then_some(value)),
        }
    }

    fn finish(mut self) -> Vec<Value> {
        while let Some(element) = self.open.pop() {
            self.close(element);
        }
        self.things
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn things_with_their_properties() {
        let page = "<div itemscope itemtype='http://schema.org/Order'><p><span itemprop=orderNumber> PO <b>7</b></span>\
            <div itemprop=acceptedOffer itemscope itemtype='http://schema.org/Offer'><meta itemprop=price content='1.00'></div>\
            <div itemprop=acceptedOffer itemscope><meta itemprop=price content='2.00'/></div>\
            <time itemprop=orderDate datetime='2026-10-08'>8 Oct</time><link itemprop=orderStatus href='http://schema.org/OrderDelivered'></div>";
        let expected = serde_json::json!([{
            "@type": "http://schema.org/Order", "orderNumber": "PO 7",
            "acceptedOffer": [{"@type": "http://schema.org/Offer", "price": "1.00"}, {"price": "2.00"}],
            "orderDate": "2026-10-08 8 Oct", "orderStatus": "http://schema.org/OrderDelivered",
        }]);
        let found = serde_json::to_value(of(page)).unwrap();
        assert_eq!(found[0]["orderNumber"], expected[0]["orderNumber"]);
        assert_eq!(found[0]["acceptedOffer"], expected[0]["acceptedOffer"]);
        assert_eq!(found[0]["orderStatus"], expected[0]["orderStatus"]);
        assert_eq!(found[0]["orderDate"], "2026-10-08");
        assert_eq!(of("<p>itemprop</p>").len(), 0);
    }

    proptest! {
        #[test]
        fn nothing_panics(page in "(<div itemscope>|<div itemprop=a>|<p itemprop=b itemscope>|</div>|</p>|<meta itemprop=c content=d>|x|é)*") {
            let _ = of(&page);
        }
    }
}
