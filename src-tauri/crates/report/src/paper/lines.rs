//! Where a text is broken into lines.

use krilla::text::KrillaGlyph;
use unicode_segmentation::UnicodeSegmentation;

use super::face::Face;
use super::letters::{Letter, letters};

/// A line, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Line {
    /// With the blank by which it ends, where the next line goes on with another word: so a reader of the PDF knows that one ends here.
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In ems, without that blank.
    pub width: f32,
}

/// The lines of a text in letters of a size, none wider than so many points. Korean is broken between words; within one only where it is
/// wider than the line. A text without anything to see has none.
pub fn lines(text: &str, face: &Face, size: f32, width: f32) -> Vec<Line> {
    let most = width / size;
    let mut lines = Vec::new();
    for letters in letters(text, face) {
        break_up(&letters, most, &mut lines);
    }
    let is_inked = |line: &Line| !line.text.is_empty();
    let end = lines.iter().rposition(is_inked).map_or(0, |last| last + 1);
    lines.truncate(end);
    lines.drain(..lines.iter().position(is_inked).unwrap_or(0));
    lines
}

/// The widths of a text's words, in ems.
pub fn words(text: &str, face: &Face) -> Vec<f32> {
    let of_line = |letters: Vec<Letter>| {
        let words = letters.split(|letter| letter.character == ' ');
        words.map(|word| word.iter().map(|letter| letter.glyph.advance).sum()).collect::<Vec<f32>>()
    };
    letters(text, face).into_iter().flat_map(of_line).collect()
}

/// A line with nothing to see.
pub fn blank(face: &Face) -> Vec<Line> {
    let blank = face.glyph(' ').map(|glyph| Letter { character: ' ', glyph, is_held: false });
    vec![line_of(blank.as_slice())]
}

fn break_up(letters: &[Letter], most: f32, lines: &mut Vec<Line>) {
    let mut rest = letters;
    while let Some(end) = first_break(rest, most) {
        let (line, after) = rest.split_at(end);
        lines.push(line_of(line));
        rest = after;
    }
    lines.push(line_of(rest));
}

/// How many letters stand on the first line, where not all do. At least one does.
fn first_break(letters: &[Letter], most: f32) -> Option<usize> {
    let mut width = 0.0;
    let mut word = 0;
    for (at, letter) in letters.iter().enumerate() {
        width += letter.glyph.advance;
        // A blank beyond the end takes no room.
        if letter.character == ' ' {
            word = at + 1;
        } else if width > most && at > 0 {
            return Some(if word > 0 { word } else { within(letters, at) });
        }
    }
    None
}

/// Where a word is broken that is wider than its line: before the letter that is too much or earlier, so that no letter is torn from its
/// marks and no `〔U+4E2D〕` apart. Where even one of these is wider than the line, it is.
fn within(letters: &[Letter], too_much: usize) -> usize {
    let word: String = letters.iter().take(too_much + 1).map(|letter| letter.character).collect();
    let mut start = 0;
    let mut last = None;
    for grapheme in word.graphemes(true) {
        if start > 0 && letters.get(start).is_some_and(|letter| !letter.is_held) {
            last = Some(start);
        }
        start += grapheme.chars().count();
    }
    last.unwrap_or(too_much)
}

fn line_of(letters: &[Letter]) -> Line {
    let mut text = String::with_capacity(letters.len() * 3);
    let mut glyphs = Vec::with_capacity(letters.len());
    let mut width = 0.0;
    let mut inked = 0.0;
    for letter in letters {
        let start = text.len();
        text.push(letter.character);
        let advance = letter.glyph.advance;
        glyphs.push(KrillaGlyph::new(letter.glyph.id, advance, 0.0, 0.0, 0.0, start..text.len(), None));
        width += advance;
        if letter.character != ' ' {
            inked = width;
        }
    }
    Line { text, glyphs, width: inked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::PaperError;
    use crate::paper::face::{Faces, Weight};

    fn broken(text: &str, width: f32) -> Result<Vec<String>, PaperError> {
        let face = Faces::get()?.of(Weight::Regular);
        let lines = lines(text, face, 10.0, width);
        assert!(lines.iter().all(|line| line.width * 10.0 <= width || line.text.chars().count() == 1));
        Ok(lines.into_iter().map(|line| line.text).collect())
    }

    #[test]
    fn words_stay_whole() -> Result<(), PaperError> {
        let text = "개인통관고유부호가 다른 사람의 수입신고에 쓰였습니다.";
        assert_eq!(broken(text, 110.0)?, ["개인통관고유부호가 다른 ", "사람의 수입신고에 ", "쓰였습니다."]);
        assert_eq!(broken(text, 1000.0)?, [text]);
        Ok(())
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_within() -> Result<(), PaperError> {
        let lines = broken("이름: 가나다라마바사아자차카타파하", 50.0)?;
        assert_eq!(lines, ["이름: ", "가나다라마", "바사아자차", "카타파하"]);
        Ok(())
    }

    #[test]
    fn a_substitute_stays_whole_where_it_can() -> Result<(), PaperError> {
        assert_eq!(broken("中古中古", 120.0)?, ["〔U+4E2D〕〔U+53E4〕", "〔U+4E2D〕〔U+53E4〕"]);
        assert_eq!(broken("中古", 60.0)?, ["〔U+4E2D〕", "〔U+53E4〕"]);
        assert_eq!(broken("中", 30.0)?.concat(), "〔U+4E2D〕");
        Ok(())
    }

    #[test]
    fn nothing_to_see_is_no_line_and_a_blank_line_between_is_one() -> Result<(), PaperError> {
        assert!(broken(" \n\u{3000}\n", 100.0)?.is_empty());
        assert_eq!(broken("\n가\n\n나\n", 100.0)?, ["가", "", "나"]);
        Ok(())
    }

    #[test]
    fn a_line_narrower_than_a_letter_holds_one() -> Result<(), PaperError> {
        assert_eq!(broken("가나", 1.0)?, ["가", "나"]);
        Ok(())
    }
}
