//! What a screen shows, pixel by pixel. Xvfb keeps it in a file (`-fbdir`) in the form of XWD, which needs no unpacking.

/// One moment of the screen, blue, green, red and nothing for each pixel.
#[derive(PartialEq, Eq)]
pub struct Frame {
    pixels: Vec<u8>,
}

/// A colour, as a style sheet has it: red, green, blue.
pub type Colour = [u8; 3];

/// Where the header has what is needed of it: XWDFile.h of the X Window System, each field four bytes, the first byte first.
const HEADER_SIZE: usize = 0;
const COLOURS: usize = 19;
/// The size of an entry of the table of colours that stands before the pixels.
const COLOUR_SIZE: usize = 12;
const PIXEL_SIZE: usize = 4;
/// As many pixels as a small mark has. The edges of letters are mixed colours.
const A_MARK: usize = 100;

impl Frame {
    /// Reads it; none where this is no such file.
    pub fn of(file: &[u8]) -> Option<Self> {
        let field = |number: usize| -> Option<usize> {
            let bytes = file.get(number * 4..number * 4 + 4)?;
            usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
        };
        let before = field(COLOURS)?.checked_mul(COLOUR_SIZE)?.checked_add(field(HEADER_SIZE)?)?;
        let pixels = file.get(before..).filter(|pixels| !pixels.is_empty())?;
        Some(Self { pixels: pixels.to_vec() })
    }

    /// Whether something is painted in one of these very colours.
    pub fn has_mark_in(&self, colours: &[Colour]) -> bool {
        colours.iter().any(|&[red, green, blue]| {
            let is_it = |pixel: &&[u8]| pixel.starts_with(&[blue, green, red]);
            self.pixels.chunks_exact(PIXEL_SIZE).filter(is_it).count() >= A_MARK
        })
    }

    /// Whether it is one colour all over.
    pub fn is_blank(&self) -> bool {
        let mut pixels = self.pixels.chunks_exact(PIXEL_SIZE);
        let first = pixels.next();
        pixels.all(|pixel| Some(pixel) == first)
    }
}

/// The values of a custom property in a style sheet, one for each scheme of colours: `--name: #rrggbb;`.
pub fn colours(style: &str, name: &str) -> Vec<Colour> {
    let of_line = |line: &str| {
        let value = line.trim().strip_prefix(name)?.strip_prefix(": #")?.strip_suffix(';')?;
        let value = u32::from_str_radix(value, 16).ok().filter(|_| value.len() == 6)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some([red, green, blue])
    };
    style.lines().filter_map(of_line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A header of 26 fields, one colour in the table, and the pixels.
    fn file(pixels: &[[u8; 4]]) -> Vec<u8> {
        let mut fields = [0_u32; 26];
        fields[HEADER_SIZE] = 104;
        fields[COLOURS] = 1;
        let mut file: Vec<u8> = fields.iter().flat_map(|field| field.to_be_bytes()).collect();
        file.extend([9; COLOUR_SIZE]);
        file.extend(pixels.iter().flatten());
        file
    }

    #[test]
    fn a_mark_is_seen_and_a_blank_screen_is_blank() {
        let (paper, ask) = ([0xf3, 0xf6, 0xf7, 0], [0x00, 0x4a, 0x8f, 0]);
        let blank = Frame::of(&file(&[paper; 300])).unwrap();
        assert!(blank.is_blank() && !blank.has_mark_in(&[[0x8f, 0x4a, 0x00]]));
        let frame = |count| {
            let pixels: Vec<[u8; 4]> = (0..300).map(|n| if n < count { ask } else { paper }).collect();
            Frame::of(&file(&pixels)).unwrap()
        };
        assert!(frame(A_MARK).has_mark_in(&[[1, 2, 3], [0x8f, 0x4a, 0x00]]));
        assert!(!frame(A_MARK).has_mark_in(&[[0x00, 0x4a, 0x8f]]), "blue stands first");
        assert!(!frame(A_MARK - 1).has_mark_in(&[[0x8f, 0x4a, 0x00]]) && !frame(1).is_blank());
    }

    #[test]
    fn what_is_no_frame_is_none() {
        assert!(Frame::of(b"").is_none());
        assert!(Frame::of(&[0xff; 104]).is_none());
        assert!(Frame::of(&file(&[])).is_none(), "no pixel");
    }

    #[test]
    fn a_colour_has_a_value_in_each_scheme() {
        let style = ":root {\n  --ask: #8f4a00;\n  --asked: #123456;\n}\n@media {\n    --ask: #f2b661;\n  --ask: red;\n}";
        assert_eq!(colours(style, "--ask"), [[0x8f, 0x4a, 0x00], [0xf2, 0xb6, 0x61]]);
    }
}
