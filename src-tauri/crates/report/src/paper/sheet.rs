//! The sheet and how each kind of text is set on it, in points of 1/72 inch.

use super::face::Weight;

/// A4, 210 × 297 mm.
pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
/// 22 mm.
pub const LEFT: f32 = 62.36;
pub const RIGHT: f32 = WIDTH - LEFT;
/// 20 mm.
pub const TOP: f32 = 56.69;
/// Where the text ends above a foot of one line: 25 mm.
pub const BOTTOM: f32 = HEIGHT - 70.87;
/// The base of the foot's last line: 13 mm.
pub const FOOT: f32 = HEIGHT - 36.85;
/// The most lines of a foot; what is beyond is left out, or a foot of any length would leave no room for the text.
pub const FOOT_LINES: usize = 5;
/// What is free between the foot and the page's number.
pub const FOOT_GAP: f32 = 60.0;

/// How letters are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub weight: Weight,
    pub size: f32,
    /// From one line to the next.
    pub lead: f32,
    /// From black, 0, to white, 255.
    pub grey: u8,
}

const fn style(weight: Weight, size: f32, lead: f32, grey: u8) -> Style {
    Style { weight, size, lead, grey }
}

pub const TITLE: Style = style(Weight::Bold, 17.0, 25.0, BLACK);
pub const ADDRESSEE: Style = style(Weight::Bold, 11.0, 17.0, BLACK);
pub const HEADING: Style = style(Weight::Bold, 11.5, 17.0, BLACK);
pub const SUBHEADING: Style = style(Weight::Bold, 10.0, 16.0, BLACK);
pub const BODY: Style = style(Weight::Regular, 10.0, 16.0, BLACK);
pub const NAME: Style = style(Weight::Regular, 10.0, 16.0, SOFT);
pub const REMARK: Style = style(Weight::Regular, 8.5, 13.0, SOFT);
pub const COLUMN: Style = style(Weight::Bold, 9.0, 13.5, BLACK);
pub const CELL: Style = style(Weight::Regular, 9.0, 13.5, BLACK);
pub const FOOTER: Style = style(Weight::Regular, 8.0, 11.0, SOFT);

const BLACK: u8 = 0;
/// Dark enough to be read on a copy.
const SOFT: u8 = 0x59;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    pub thickness: f32,
    pub grey: u8,
}

pub const UNDER_TITLE: Rule = Rule { thickness: 0.8, grey: 0x33 };
pub const UNDER_HEAD: Rule = Rule { thickness: 0.7, grey: 0x80 };
pub const UNDER_ROW: Rule = Rule { thickness: 0.4, grey: 0xcc };
pub const TO_WRITE_ON: Rule = Rule { thickness: 0.5, grey: 0x66 };

impl Style {
    /// From the top of a line to the base of its letters: what a syllable takes of its line stands in the middle.
    pub fn base(self) -> f32 {
        self.lead / 2.0 + self.size * 0.36
    }
}
