//! What the parts of a paper are, for those who hear it read: headings, lists, tables (the structure of a tagged PDF).

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// The elements of a paper, in the order in which they are read.
#[derive(Debug, Default)]
pub struct Elements(Vec<Element>);

#[derive(Debug)]
struct Element {
    kind: Kind,
    within: Option<ElementId>,
}

/// An element of one paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElementId(usize);

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Title(String),
    Heading(String),
    Subheading(String),
    Paragraph,
    Points,
    Steps,
    Point,
    Mark,
    PointText,
    Table,
    HeadRows,
    Rows,
    Row,
    ColumnName,
    RowName,
    Cell,
}

impl Elements {
    /// Adds one that is read after all before it.
    pub fn add(&mut self, kind: Kind, within: Option<ElementId>) -> ElementId {
        self.0.push(Element { kind, within });
        ElementId(self.0.len() - 1)
    }

    /// What one is.
    pub fn kind(&self, id: ElementId) -> Option<&Kind> {
        self.0.get(id.0).map(|element| &element.kind)
    }

    /// The tree of what was drawn. An element of which nothing was is none.
    pub fn tree(self, drawn: Vec<(ElementId, Identifier)>) -> TagTree {
        let mut parts: Vec<Vec<Node>> = self.0.iter().map(|_| Vec::new()).collect();
        for (id, identifier) in drawn {
            if let Some(parts) = parts.get_mut(id.0) {
                parts.push(identifier.into());
            }
        }
        let mut top = Vec::new();
        // From the last on, an element has all of its own, in reverse, before it is put where it belongs.
        for (at, element) in self.0.into_iter().enumerate().rev() {
            let mut own = parts.get_mut(at).map(std::mem::take).unwrap_or_default();
            if own.is_empty() {
                continue;
            }
            if own.iter().all(|node| matches!(node, Node::Group(_))) {
                own.reverse();
            }
            let group = TagGroup::with_children(tag(element.kind), own).into();
            let above = element.within.and_then(|above| parts.get_mut(above.0));
            above.unwrap_or(&mut top).push(group);
        }
        top.reverse();
        TagTree::from(top)
    }
}

fn tag(kind: Kind) -> TagKind {
    const FIRST: NonZeroU16 = NonZeroU16::MIN;
    match kind {
        Kind::Title(text) => Tag::Hn(FIRST, Some(text)).into(),
        Kind::Heading(text) => Tag::Hn(FIRST.saturating_add(1), Some(text)).into(),
        Kind::Subheading(text) => Tag::Hn(FIRST.saturating_add(2), Some(text)).into(),
        Kind::Paragraph => Tag::P.into(),
        Kind::Points => Tag::L(ListNumbering::Disc).into(),
        Kind::Steps => Tag::L(ListNumbering::Decimal).into(),
        Kind::Point => Tag::LI.into(),
        Kind::Mark => Tag::Lbl.into(),
        Kind::PointText => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::HeadRows => Tag::THead.into(),
        Kind::Rows => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnName => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowName => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
    }
}
