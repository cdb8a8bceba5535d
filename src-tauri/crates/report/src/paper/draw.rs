//! Pages into a PDF.

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{self, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document, SerializeSettings};
use munjigi_words::Lang;

use super::elements::{ElementId, Elements, Kind};
use super::face::{Faces, Weight};
use super::lines::Line;
use super::pages::Page;
use super::sheet::{HEIGHT, Rule, Style, WIDTH};
use super::slab::{Ink, Part};
use super::{Paper, PaperError, letters};

/// Who made it, and the title of a paper that has none: PDF/UA asks for one.
const MUNJIGI: &str = "Munjigi";

/// The bytes of a PDF that is PDF/UA-1: tagged, with a title and a language. The same pages give the same bytes: krilla makes the
/// document's number from its content.
pub fn draw(paper: &Paper, pages: &[Page], elements: Elements, faces: &Faces) -> Result<Vec<u8>, PaperError> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = accessible.map_err(|_| PaperError::NotWritten(String::from("no version fits")))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let settings =
        PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PaperError::NotWritten(String::from("no size")))?;
    let mut pen = Pen { faces, elements: &elements, drawn: Vec::new(), outline: Outline::new(), last: None };
    for (number, page) in pages.iter().enumerate() {
        let mut sheet = document.start_page_with(settings.clone());
        let mut surface = sheet.surface();
        page.iter().for_each(|ink| pen.draw(&mut surface, number, ink));
        surface.finish();
        sheet.finish();
    }
    let Pen { drawn, outline, .. } = pen;
    document.set_outline(outline);
    document.set_tag_tree(elements.tree(drawn).with_lang(Some(lang(paper.lang).to_owned())));
    document.set_metadata(metadata(paper, faces));
    document.finish().map_err(|error| PaperError::NotWritten(error.to_string()))
}

struct Pen<'a> {
    faces: &'a Faces,
    elements: &'a Elements,
    drawn: Vec<(ElementId, Identifier)>,
    /// The headings and where they are.
    outline: Outline,
    /// The last element of which something was drawn.
    last: Option<ElementId>,
}

impl Pen<'_> {
    fn draw(&mut self, surface: &mut Surface, page: usize, ink: &Ink) {
        match ink {
            Ink::Rule { rule, x, y, length } => draw_rule(surface, *rule, (*x, *y), *length),
            Ink::Text { line, .. } if line.glyphs.is_empty() => {}
            Ink::Text { line, style, x, base, part } => {
                let identifier = surface.start_tagged(content(*part));
                self.text(surface, line, *style, (*x, *base));
                surface.end_tagged();
                if let Part::Of(element) = *part {
                    self.drawn.push((element, identifier));
                    self.note(element, page, Point::from_xy(*x, base - style.lead));
                }
            }
        }
    }

    fn text(&self, surface: &mut Surface, line: &Line, style: Style, (x, base): (f32, f32)) {
        surface.set_fill(Some(fill(style.grey)));
        let font = self.faces.of(style.weight).font();
        surface.draw_glyphs(Point::from_xy(x, base), &line.glyphs, font, &line.text, style.size, false);
    }

    /// Notes where an element begins, if it is a heading.
    fn note(&mut self, element: ElementId, page: usize, at: Point) {
        if self.last.replace(element) == Some(element) {
            return;
        }
        if let Some(Kind::Title(text) | Kind::Heading(text)) = self.elements.kind(element) {
            self.outline.push_child(OutlineNode::new(text.clone(), XyzDestination::new(page, at)));
        }
    }
}

fn content(part: Part) -> ContentTag<'static> {
    match part {
        Part::Of(_) => ContentTag::Span(SpanTag::empty()),
        Part::Again => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        Part::Foot => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
    }
}

fn draw_rule(surface: &mut Surface, rule: Rule, (x, y): (f32, f32), length: f32) {
    let mut path = PathBuilder::new();
    if let Some(stroke) = Rect::from_xywh(x, y - rule.thickness / 2.0, length, rule.thickness) {
        path.push_rect(stroke);
    }
    if let Some(path) = path.finish() {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        surface.set_fill(Some(fill(rule.grey)));
        surface.draw_path(&path);
        surface.end_tagged();
    }
}

fn fill(grey: u8) -> Fill {
    Fill { paint: luma::Color::new(grey).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// No author: whose report it is stands in the letters that may say it.
fn metadata(paper: &Paper, faces: &Faces) -> Metadata {
    let title = letters::said(&paper.title, faces.of(Weight::Regular));
    let title = if title.is_empty() { MUNJIGI.to_owned() } else { title };
    let metadata =
        Metadata::new().title(title).language(lang(paper.lang).to_owned()).creator(MUNJIGI.to_owned());
    match korean_time(paper.made_at) {
        Some(made_at) => metadata.creation_date(made_at),
        None => metadata,
    }
}

fn lang(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko-KR",
        Lang::En => "en",
    }
}

/// The moment by the clocks of Korea; `None` where a PDF has no number for its year.
fn korean_time(at: DateTime<Utc>) -> Option<metadata::DateTime> {
    const HOURS: i8 = 9;
    let there = at.naive_utc().checked_add_signed(chrono::TimeDelta::hours(i64::from(HOURS)))?;
    let year = u16::try_from(there.year()).ok().filter(|year| *year <= 9999)?;
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let day = metadata::DateTime::new(year).month(part(there.month())).day(part(there.day()));
    let time = day.hour(part(there.hour())).minute(part(there.minute())).second(part(there.second()));
    Some(time.utc_offset_hour(HOURS).utc_offset_minute(0))
}
