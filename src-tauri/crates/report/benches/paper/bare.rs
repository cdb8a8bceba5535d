//! The bare side: the lines of a paper, with their places and glyphs found before, drawn by krilla alone. No tags, no rules.

use krilla::Document;
use krilla::geom::Point;
use krilla::page::PageSettings;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use munjigi_beside::Outcome;
use munjigi_report::paper::{Paper, PlacedLine, lines};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const REGULAR: &[u8] = include_bytes!("../../fonts/Pretendard-Regular.otf");
const BOLD: &[u8] = include_bytes!("../../fonts/Pretendard-Bold.otf");

/// What is drawn.
pub struct Lines {
    lines: Vec<(PlacedLine, Vec<KrillaGlyph>)>,
    regular: Font,
    bold: Font,
}

impl Lines {
    pub fn of(paper: &Paper) -> Outcome<Self> {
        let glyphs = |line: &PlacedLine| glyphs(&line.text, if line.is_bold { BOLD } else { REGULAR });
        let lines = lines(paper)?.into_iter().map(|line| Ok((line.clone(), glyphs(&line)?)));
        let font = |bytes: &'static [u8]| Font::new(bytes.into(), 0).ok_or("no font");
        Ok(Self { lines: lines.collect::<Outcome<_>>()?, regular: font(REGULAR)?, bold: font(BOLD)? })
    }

    pub fn draw(&self) -> Outcome<Vec<u8>> {
        let mut document = Document::new();
        for page in self.lines.chunk_by(|(one, _), (next, _)| one.page == next.page) {
            let mut sheet = document.start_page_with(PageSettings::from_wh(595.28, 841.89).ok_or("no page")?);
            let mut surface = sheet.surface();
            for (line, glyphs) in page {
                let font = if line.is_bold { &self.bold } else { &self.regular };
                let at = Point::from_xy(line.x, line.base);
                surface.draw_glyphs(at, glyphs, font.clone(), &line.text, line.size, false);
            }
            surface.finish();
            sheet.finish();
        }
        Ok(document.finish()?)
    }
}

fn glyphs(text: &str, font: &[u8]) -> Outcome<Vec<KrillaGlyph>> {
    let font = FontRef::new(font)?;
    let (characters, metrics) =
        (font.charmap(), font.glyph_metrics(Size::unscaled(), LocationRef::default()));
    let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    let glyph = |(start, character): (usize, char)| {
        let id = characters.map(character).ok_or("not in the face")?;
        let advance = metrics.advance_width(id).ok_or("no width")? / units;
        let range = start..start + character.len_utf8();
        Ok(KrillaGlyph::new(GlyphId::new(id.to_u32()), advance, 0.0, 0.0, 0.0, range, None))
    };
    text.char_indices().map(glyph).collect()
}
