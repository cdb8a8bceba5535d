//! Rows: facts, tables, and names with a line to write on.

use std::rc::Rc;

use super::Table;
use super::columns::{Placed, columns};
use super::elements::{ElementId, Kind};
use super::lines::{self, Line};
use super::setting::{MEASURE, Setting};
use super::sheet::{self, LEFT, Rule, Style};
use super::slab::{Head, Ink, Part, Slab};

/// What is free above and below the text of a row of facts.
const FACT_PADDING: f32 = 1.5;
/// The same of a table.
const CELL_PADDING: f32 = 3.5;
/// The least and the most that names take. With the least most facts of a paper stand below each other.
const NAMES: (f32, f32) = (80.0, 160.0);
const AFTER_NAME: f32 = 14.0;
/// So that the widest name is not broken by a rounded sum.
const ROUNDING: f32 = 0.1;
/// A line of writing by hand, and where on it the rule is.
const TO_WRITE_ON: f32 = 28.0;
const BASE_OF_WRITING: f32 = 22.0;

/// A cell of a row, its text broken.
struct Cell {
    lines: Vec<Line>,
    style: Style,
    x: f32,
    element: ElementId,
}

impl Setting {
    /// Names on the left, values on the right. The names are as wide as the widest of them, up to a third of the line.
    pub fn facts(&mut self, facts: &[(String, String)]) {
        let names = self.names(facts.iter().map(|(name, _)| name.as_str()));
        let table = self.elements.add(Kind::Table, None);
        let mut gap = self.gap(6.0, 8.0);
        for (name, value) in facts {
            let row = Some(self.elements.add(Kind::Row, Some(table)));
            let x = [LEFT, LEFT + names + AFTER_NAME];
            let name = self.cell(name, sheet::NAME, (x[0], names), Kind::RowName, row);
            let value = self.cell(value, sheet::BODY, (x[1], MEASURE - names - AFTER_NAME), Kind::Cell, row);
            self.row(vec![name, value], FACT_PADDING, Some(sheet::UNDER_ROW), gap, None);
            gap = 0.0;
        }
    }

    /// The head on each page, the rows below it. Where rows have more cells than there are columns, those have no name.
    pub fn table(&mut self, table: &Table) {
        let columns = columns(table, self.faces);
        if columns.is_empty() {
            return;
        }
        let faces = self.faces;
        let element = self.elements.add(Kind::Table, None);
        let gap = self.gap(7.0, 10.0);
        let head = self.head(&columns, element, gap);
        let rows = self.elements.add(Kind::Rows, Some(element));
        for texts in &table.rows {
            let row = Some(self.elements.add(Kind::Row, Some(rows)));
            let cells = columns.iter().enumerate().map(|(at, column)| {
                let text = texts.get(at).map_or("", String::as_str);
                self.cell(text, column.fitting(sheet::CELL, faces), column.inner(), Kind::Cell, row)
            });
            let cells = cells.collect();
            self.row(cells, CELL_PADDING, Some(sheet::UNDER_ROW), 0.0, head.clone());
        }
    }

    /// A name, and a line as far as the margin. They stay together, and with what is above them: nobody signs an empty page.
    pub fn blanks(&mut self, names: &[String]) {
        if let Some(above) = self.slabs.last_mut().filter(|_| !names.is_empty()) {
            above.stays = true;
        }
        let begin = self.slabs.len();
        let width = self.names(names.iter().map(String::as_str));
        let mut gap = self.gap(6.0, 10.0);
        let x = LEFT + width + AFTER_NAME;
        for name in names {
            let element = self.elements.add(Kind::Paragraph, None);
            let first = self.slabs.len();
            let lines = self.broken(name, sheet::NAME, width);
            let cell = Cell { lines, style: sheet::NAME, x: LEFT, element };
            self.row(vec![cell], (TO_WRITE_ON - sheet::NAME.lead) / 2.0, None, gap, None);
            if let Some(slab) = self.slabs.get_mut(first) {
                let (rule, y) = (sheet::TO_WRITE_ON, BASE_OF_WRITING);
                slab.ink.push(Ink::Rule { rule, x, y, length: LEFT + MEASURE - x });
            }
            gap = 0.0;
        }
        if let Some((_last, before)) = self.slabs.get_mut(begin..).and_then(<[Slab]>::split_last_mut) {
            before.iter_mut().for_each(|slab| slab.stays = true);
        }
    }

    /// The width of a column of names.
    fn names<'a>(&self, names: impl Iterator<Item = &'a str>) -> f32 {
        let (least, most) = NAMES;
        let lines = names.flat_map(|name| self.lines(name, sheet::NAME, most));
        let widest = lines.map(|line| line.width * sheet::NAME.size).fold(0.0, f32::max);
        (widest + ROUNDING).clamp(least, most)
    }

    /// The head of a table. What is given stands on the further pages; one that takes much of a page does not.
    fn head(&mut self, columns: &[Placed], table: ElementId, gap: f32) -> Option<Rc<Head>> {
        if columns.iter().all(|column| column.title.trim().is_empty()) {
            return None;
        }
        let rows = self.elements.add(Kind::HeadRows, Some(table));
        let row = Some(self.elements.add(Kind::Row, Some(rows)));
        let faces = self.faces;
        let cells = columns.iter().map(|column| {
            let style = column.fitting(sheet::COLUMN, faces);
            self.cell(column.title, style, column.inner(), Kind::ColumnName, row)
        });
        let cells = cells.collect();
        let first = self.slabs.len();
        self.row(cells, CELL_PADDING, Some(sheet::UNDER_HEAD), gap, None);
        self.slabs.iter_mut().skip(first).for_each(|slab| slab.stays = true);
        match self.slabs.get(first..) {
            Some([head]) if head.height < self.most / 4.0 => {
                Some(Rc::new(Head { height: head.height, ink: head.ink.clone() }))
            }
            _ => None,
        }
    }

    fn cell(
        &mut self,
        text: &str,
        style: Style,
        (x, width): (f32, f32),
        kind: Kind,
        row: Option<ElementId>,
    ) -> Cell {
        let element = self.elements.add(kind, row);
        Cell { lines: self.broken(text, style, width), style, x, element }
    }

    /// The lines of a cell. An empty one has a blank, or who hears the table would hear the next cell in its place.
    fn broken(&self, text: &str, style: Style, width: f32) -> Vec<Line> {
        let found = self.lines(text, style, width);
        if found.is_empty() { lines::blank(self.faces.of(style.weight)) } else { found }
    }

    /// A row is one slab. One that is higher than a page is as many as it has lines.
    fn row(&mut self, cells: Vec<Cell>, padding: f32, rule: Option<Rule>, gap: f32, head: Option<Rc<Head>>) {
        let most = self.most - head.as_ref().map_or(0.0, |head| head.height);
        let mut slabs = line_by_line(cells, head.as_ref());
        if let Some(first) = slabs.first_mut() {
            first.gap = gap;
            first.height += padding;
            first.ink = std::mem::take(&mut first.ink).into_iter().map(|ink| ink.lowered(padding)).collect();
        }
        if let Some(last) = slabs.last_mut() {
            last.height += padding;
            let y = last.height;
            last.ink.extend(rule.map(|rule| Ink::Rule { rule, x: LEFT, y, length: MEASURE }));
        }
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        if height <= most {
            self.slabs.extend(stacked(slabs));
        } else {
            self.slabs.extend(slabs);
        }
    }
}

/// The first lines of all cells, the second ones, and so on.
fn line_by_line(cells: Vec<Cell>, head: Option<&Rc<Head>>) -> Vec<Slab> {
    let height = cells.iter().map(|cell| cell.style.lead).fold(0.0, f32::max);
    let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
    let slab = || Slab { height, head: head.cloned(), ..Slab::default() };
    let mut slabs: Vec<Slab> = std::iter::repeat_with(slab).take(count).collect();
    for Cell { lines, style, x, element } in cells {
        for (slab, line) in slabs.iter_mut().zip(lines) {
            slab.ink.push(Ink::Text { line, style, x, base: style.base(), part: Part::Of(element) });
        }
    }
    slabs
}

/// Slabs as one.
fn stacked(slabs: Vec<Slab>) -> Option<Slab> {
    let mut slabs = slabs.into_iter();
    let mut whole = slabs.next()?;
    for slab in slabs {
        let by = whole.height;
        whole.ink.extend(slab.ink.into_iter().map(|ink| ink.lowered(by)));
        whole.height += slab.height;
    }
    Some(whole)
}
