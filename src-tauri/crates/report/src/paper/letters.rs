//! What is drawn for a text, letter by letter.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::face::{Face, Glyph};

/// A letter as it stands on paper.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    pub character: char,
    pub glyph: Glyph,
    /// No line begins with it: it is within a `〔U+4E2D〕`.
    pub is_held: bool,
}

/// The letters of each line that a text is broken into by itself. Blanks in a row are one, those at the ends none.
///
/// What cannot be seen in the face stands as `〔U+4E2D〕`: an office that checks a name against another paper must see that something is
/// there, and what. The text stays in the order in which it is kept, left to right.
pub fn letters(text: &str, face: &Face) -> Vec<Vec<Letter>> {
    // A line break of Windows is one.
    let text = text.replace("\r\n", "\n");
    text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(|line| of_line(&composed(line), face)).collect()
}

/// A text in one line, as its letters say it: for what is no ink but stands in the document, as its title.
pub fn said(text: &str, face: &Face) -> String {
    let lines = letters(text, face);
    let lines = lines.iter().filter(|line| !line.is_empty());
    let words: Vec<String> = lines.map(|line| line.iter().map(|letter| letter.character).collect()).collect();
    words.join(" ")
}

/// With what belongs together in one character, as the face has it: 각, not ㄱㅏㄱ.
fn composed(line: &str) -> Cow<'_, str> {
    match is_nfc_quick(line.chars()) {
        IsNormalized::Yes => Cow::Borrowed(line),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(line.nfc().collect()),
    }
}

fn of_line(line: &str, face: &Face) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(line.len());
    for character in line.chars() {
        if character.is_whitespace() && !character.is_control() {
            let is_first_blank = letters.last().is_some_and(|last: &Letter| last.character != ' ');
            letters.extend(face.glyph(' ').filter(|_| is_first_blank).map(|glyph| free(' ', glyph)));
        } else if let Some(glyph) = face.glyph(character) {
            letters.push(free(character, glyph));
        } else {
            letters.extend(named(character, face));
        }
    }
    if letters.last().is_some_and(|last| last.character == ' ') {
        letters.pop();
    }
    letters
}

fn free(character: char, glyph: Glyph) -> Letter {
    Letter { character, glyph, is_held: false }
}

/// The name of a character in Unicode, in brackets.
fn named(character: char, face: &Face) -> Vec<Letter> {
    let name = format!("〔U+{:04X}〕", u32::from(character));
    let glyphs = name.chars().filter_map(|character| Some((character, face.glyph(character)?)));
    glyphs.enumerate().map(|(at, (character, glyph))| Letter { character, glyph, is_held: at > 0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::PaperError;
    use crate::paper::face::{Faces, Weight};

    fn lines(text: &str) -> Result<Vec<String>, PaperError> {
        let face = Faces::get()?.of(Weight::Regular);
        Ok(letters(text, face)
            .iter()
            .map(|line| line.iter().map(|letter| letter.character).collect())
            .collect())
    }

    #[test]
    fn what_the_face_lacks_stands_as_its_number() -> Result<(), PaperError> {
        assert_eq!(lines("中古 컵 🙂")?, ["〔U+4E2D〕〔U+53E4〕 컵 〔U+1F642〕"]);
        assert_eq!(lines("a\u{200b}b\u{feff}\t\u{202e}")?, ["a〔U+200B〕b〔U+FEFF〕〔U+0009〕〔U+202E〕"]);
        assert_eq!(lines("x\u{302}")?, ["x〔U+0302〕"]);
        Ok(())
    }

    #[test]
    fn what_belongs_together_is_one_letter() -> Result<(), PaperError> {
        assert_eq!(lines("\u{1100}\u{1161}\u{11a8} e\u{301}")?, ["각 é"]);
        Ok(())
    }

    #[test]
    fn blanks_are_one_and_line_breaks_break() -> Result<(), PaperError> {
        assert_eq!(lines("  a \u{a0}\u{3000} b  \r\nc\n\nd")?, ["a b", "c", "", "d"]);
        assert_eq!(said("\n a\n\n b ", Faces::get()?.of(Weight::Regular)), "a b");
        Ok(())
    }
}
