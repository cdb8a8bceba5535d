//! The typeface: Pretendard, regular and bold (`fonts/README.md`).

use std::sync::LazyLock;

use krilla::text::{Font, GlyphId};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::char::is_combining_mark;

use super::PaperError;

const REGULAR: &[u8] = include_bytes!("../../fonts/Pretendard-Regular.otf");
const BOLD: &[u8] = include_bytes!("../../fonts/Pretendard-Bold.otf");

/// How strong letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// Both weights.
pub struct Faces {
    regular: Face,
    bold: Face,
}

impl Faces {
    /// Read once in the life of the program.
    pub fn get() -> Result<&'static Self, PaperError> {
        static READ: LazyLock<Option<Faces>> =
            LazyLock::new(|| Some(Faces { regular: Face::read(REGULAR)?, bold: Face::read(BOLD)? }));
        READ.as_ref().ok_or(PaperError::Typeface)
    }

    pub fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// One weight.
pub struct Face {
    font: Font,
    characters: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    outlines: OutlineGlyphCollection<'static>,
    units_per_em: f32,
    widest: f32,
}

/// What is drawn for a character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: GlyphId,
    /// In ems.
    pub advance: f32,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let parsed = FontRef::new(bytes).ok()?;
        let whole = parsed.metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f32::from(whole.units_per_em);
        Some(Self {
            font: Font::new(bytes.into(), 0)?,
            characters: parsed.charmap(),
            metrics: parsed.glyph_metrics(Size::unscaled(), LocationRef::default()),
            outlines: parsed.outline_glyphs(),
            units_per_em,
            widest: whole.max_width? / units_per_em,
        })
    }

    /// As krilla knows it.
    pub fn font(&self) -> Font {
        self.font.clone()
    }

    /// The widest of its glyphs, in ems.
    pub fn widest(&self) -> f32 {
        self.widest
    }

    /// What is drawn for a character; `None` where nobody could see it: the face lacks it, has it without ink, or would set it upon a
    /// neighbour.
    ///
    /// A character is one glyph. The face's ligatures are left out on purpose: they draw `->` as an arrow and the x of `2x3` as a sign,
    /// and in a report a number stands as it was written.
    pub fn glyph(&self, character: char) -> Option<Glyph> {
        if is_unseen(character) {
            return None;
        }
        let id = self.characters.map(character)?;
        let advance = self.metrics.advance_width(id)? / self.units_per_em;
        let is_seen = character == ' ' || character.is_ascii_graphic() || self.has_ink(id);
        let of_krilla = GlyphId::new(id.to_u32());
        (is_seen && id.to_u32() != 0 && advance > 0.0).then_some(Glyph { id: of_krilla, advance })
    }

    fn has_ink(&self, id: skrifa::GlyphId) -> bool {
        let mut ink = Ink::default();
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let drawn = self.outlines.get(id).and_then(|outline| outline.draw(settings, &mut ink).ok());
        drawn.is_some() && ink.0
    }
}

/// What says nothing to the eye, though a face may have ink for it: controls, private use, marks without their letter, placeholders, and
/// what only steers other letters (of Unicode's category Cf what faces have).
fn is_unseen(character: char) -> bool {
    const STEERING: [std::ops::RangeInclusive<char>; 6] = [
        '\u{ad}'..='\u{ad}',
        '\u{61c}'..='\u{61c}',
        '\u{200b}'..='\u{200f}',
        '\u{202a}'..='\u{202e}',
        '\u{2060}'..='\u{206f}',
        '\u{fff9}'..='\u{fffd}',
    ];
    const PRIVATE: [std::ops::RangeInclusive<char>; 2] =
        ['\u{e000}'..='\u{f8ff}', '\u{f0000}'..='\u{10ffff}'];
    character.is_control()
        || is_combining_mark(character)
        || STEERING.iter().chain(&PRIVATE).any(|range| range.contains(&character))
}

/// Whether an outline has a line at all.
#[derive(Default)]
struct Ink(bool);

impl OutlinePen for Ink {
    fn move_to(&mut self, _: f32, _: f32) {}

    fn line_to(&mut self, _: f32, _: f32) {
        self.0 = true;
    }

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_draw_the_same_characters_and_all_of_hangul() -> Result<(), PaperError> {
        let faces = Faces::get()?;
        let drawn = |weight| {
            ('\0'..='\u{1ffff}').filter(|&c| faces.of(weight).glyph(c).is_some()).collect::<Vec<_>>()
        };
        let regular = drawn(Weight::Regular);
        assert_eq!(regular, drawn(Weight::Bold));
        assert!(('가'..='힣').chain('!'..='~').chain(['〔', '〕', '·', '•']).all(|c| regular.contains(&c)));
        Ok(())
    }

    #[test]
    fn what_cannot_be_seen_has_no_glyph() -> Result<(), PaperError> {
        let face = Faces::get()?.of(Weight::Regular);
        for character in "\0\t\u{ad}\u{200b}\u{200d}\u{202e}\u{2066}\u{feff}\u{fe0f}\u{301}\u{3000}\u{3164}\u{e000}\u{10fffd}中🙂".chars() {
            assert_eq!(face.glyph(character), None, "U+{:04X}", u32::from(character));
        }
        Ok(())
    }
}
