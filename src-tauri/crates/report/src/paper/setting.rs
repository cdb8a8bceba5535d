//! Blocks into slabs.

use super::elements::{ElementId, Elements, Kind};
use super::face::Faces;
use super::lines::{Line, lines};
use super::sheet::{self, LEFT, RIGHT, Style};
use super::slab::{Ink, Part, Slab};
use super::{Block, Paper, letters};

/// What is set so far.
pub struct Setting {
    pub faces: &'static Faces,
    pub elements: Elements,
    pub slabs: Vec<Slab>,
    /// The most that a row is high, so that a heading, the head of its table and the row are on one page.
    pub most: f32,
    /// What is free below the last block.
    below: f32,
}

/// The width between the margins.
pub const MEASURE: f32 = RIGHT - LEFT;
/// What a heading takes above a row, at most.
const ROOM_FOR_A_HEADING: f32 = 60.0;
/// How far a point's text stands from the margin.
const INDENT: f32 = 15.0;
const AFTER_MARK: f32 = 5.0;
const BETWEEN_POINTS: f32 = 2.0;

impl Setting {
    /// Sets a whole paper, of pages on which the text is so high.
    pub fn of(paper: &Paper, faces: &'static Faces, height: f32) -> Self {
        let most = height - ROOM_FOR_A_HEADING;
        let mut setting = Self { faces, elements: Elements::default(), slabs: Vec::new(), most, below: 0.0 };
        setting.title(&paper.title);
        for block in &paper.blocks {
            setting.block(block);
        }
        setting
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Addressee(text) => self.paragraph(text, sheet::ADDRESSEE, (4.0, 8.0)),
            Block::Heading(text) => self.heading(text, sheet::HEADING, Kind::Heading, (16.0, 4.0)),
            Block::Subheading(text) => self.heading(text, sheet::SUBHEADING, Kind::Subheading, (10.0, 3.0)),
            Block::Caption(text) => self.heading(text, sheet::REMARK, |_| Kind::Paragraph, (8.0, 2.0)),
            Block::Paragraph(text) => self.paragraph(text, sheet::BODY, (6.0, 6.0)),
            Block::Remark(text) => self.paragraph(text, sheet::REMARK, (5.0, 6.0)),
            Block::Points(texts) => self.points(Kind::Points, texts, |_| String::from("•")),
            Block::Steps(texts) => self.points(Kind::Steps, texts, |number| format!("{number}.")),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Blanks(names) => self.blanks(names),
        }
    }

    /// The lines of a text in a style.
    pub fn lines(&self, text: &str, style: Style, width: f32) -> Vec<Line> {
        lines(text, self.faces.of(style.weight), style.size, width)
    }

    /// What is free above a block, by what it asks for and what the one before it does; then `below` it.
    pub fn gap(&mut self, above: f32, below: f32) -> f32 {
        std::mem::replace(&mut self.below, below).max(above)
    }

    fn title(&mut self, text: &str) {
        let style = sheet::TITLE;
        let lines = self.lines(text, style, MEASURE);
        let said = letters::said(text, self.faces.of(style.weight));
        let part = Part::Of(self.elements.add(Kind::Title(said), None));
        for line in lines {
            let x = LEFT + (MEASURE - line.width * style.size) / 2.0;
            let ink = vec![Ink::Text { line, style, x, base: style.base(), part }];
            self.slabs.push(Slab { height: style.lead, ink, stays: true, ..Slab::default() });
        }
        if !self.slabs.is_empty() {
            let ink = vec![Ink::Rule { rule: sheet::UNDER_TITLE, x: LEFT, y: 0.0, length: MEASURE }];
            self.slabs.push(Slab { gap: 8.0, ink, height: 1.0, stays: true, ..Slab::default() });
        }
        self.below = 14.0;
    }

    /// A text that stays with what comes after it.
    fn heading(
        &mut self,
        text: &str,
        style: Style,
        kind: impl FnOnce(String) -> Kind,
        (above, below): (f32, f32),
    ) {
        let lines = self.lines(text, style, MEASURE);
        if lines.is_empty() {
            return;
        }
        let said = letters::said(text, self.faces.of(style.weight));
        let element = self.elements.add(kind(said), None);
        let gap = self.gap(above, below);
        let first = self.slabs.len();
        self.running(lines, style, LEFT, gap, element);
        self.slabs.iter_mut().skip(first).for_each(|slab| slab.stays = true);
    }

    fn paragraph(&mut self, text: &str, style: Style, (above, below): (f32, f32)) {
        let lines = self.lines(text, style, MEASURE);
        if !lines.is_empty() {
            let element = self.elements.add(Kind::Paragraph, None);
            let gap = self.gap(above, below);
            self.running(lines, style, LEFT, gap, element);
        }
    }

    /// Lines, one below the other. Neither the first nor the last of several is alone on a page.
    fn running(&mut self, lines: Vec<Line>, style: Style, x: f32, gap: f32, element: ElementId) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let stays = count > 1 && (at == 0 || at + 2 == count);
            let ink = vec![Ink::Text { line, style, x, base: style.base(), part: Part::Of(element) }];
            let gap = if at == 0 { gap } else { 0.0 };
            self.slabs.push(Slab { gap, height: style.lead, ink, stays, head: None });
        }
    }

    /// Texts with their marks. One without anything to see has none.
    fn points(&mut self, kind: Kind, texts: &[String], mark: impl Fn(usize) -> String) {
        let style = sheet::BODY;
        let widest = self.lines(&mark(texts.len()), style, MEASURE).first().map_or(0.0, |line| line.width);
        let indent = INDENT.max(widest * style.size + AFTER_MARK);
        let texts = texts.iter().map(|text| self.lines(text, style, MEASURE - indent));
        let texts: Vec<Vec<Line>> = texts.filter(|lines| !lines.is_empty()).collect();
        if texts.is_empty() {
            return;
        }
        let list = self.elements.add(kind, None);
        let mut gap = self.gap(5.0, 6.0);
        for (before, lines) in texts.into_iter().enumerate() {
            let point = Some(self.elements.add(Kind::Point, Some(list)));
            let marked = self.elements.add(Kind::Mark, point);
            let text = self.elements.add(Kind::PointText, point);
            let first = self.slabs.len();
            self.running(lines, style, LEFT + indent, gap, text);
            let line = self.lines(&mark(before + 1), style, MEASURE).into_iter().next();
            let mark = line.map(|line| Ink::Text {
                line,
                style,
                x: LEFT,
                base: style.base(),
                part: Part::Of(marked),
            });
            if let Some(slab) = self.slabs.get_mut(first) {
                slab.ink.splice(0..0, mark);
            }
            gap = BETWEEN_POINTS;
        }
    }
}
