//! Bytes to text, never by guess where numbers are at stake: in each of these encodings digits are ASCII, and one byte that does
//! not fit ends the attempt.

use std::borrow::Cow;

use encoding_rs::{EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, UTF_16BE, UTF_16LE};

use crate::Error;

/// Bytes by which an encoding without a sign of its own is told.
const TOLD_BY: usize = 256 * 1024;

/// Reads bytes as text: by byte-order mark; by the escapes of ISO-2022-JP; as strict UTF-8; by the zeros of UTF-16; else as
/// `declared`; else as the one of EUC-KR (in truth CP949, which Korean spreadsheets save), Shift_JIS and GB18030 whose common
/// letters it is made of.
pub(crate) fn decode<'b>(
    bytes: &'b [u8],
    declared: Option<&'static Encoding>,
) -> Result<Cow<'b, str>, Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return without_errors(encoding, rest).ok_or(Error::Encoding);
    }
    if has_escapes_of_iso_2022_jp(bytes)
        && let Some(text) = without_errors(ISO_2022_JP, bytes)
    {
        return Ok(text);
    }
    if let Some(encoding) = utf_16(bytes) {
        return without_errors(encoding, bytes).ok_or(Error::Encoding);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    declared
        .into_iter()
        .chain(of_east_asia(bytes))
        .find_map(|encoding| without_errors(encoding, bytes))
        .ok_or(Error::Encoding)
}

/// The encoding of a name as mails and pages declare it. UTF-16 is left out: what declares it in ASCII is not in it.
pub(crate) fn encoding_named(label: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_label(label).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

/// The encoding that an HTML page declares in its first 4 KiB, in either form of `<meta>`.
pub(crate) fn encoding_declared_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    let at = head.windows(8).position(|window| window == b"charset=")?;
    let label = head.get(at + 8..)?.trim_ascii_start();
    let label = label.strip_prefix(b"\"").or(label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|byte| b"\"'; />\r\n\t".contains(byte))?;
    encoding_named(label.get(..end)?)
}

fn without_errors<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Option<Cow<'b, str>> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes)
}

/// `ESC $ B` and its kin: such text is ASCII all through, and would pass for UTF-8.
fn has_escapes_of_iso_2022_jp(bytes: &[u8]) -> bool {
    let escapes: [&[u8]; 3] = [b"\x1b$B", b"\x1b$@", b"\x1b(J"];
    bytes.contains(&0x1b) && bytes.is_ascii() && bytes.windows(3).any(|window| escapes.contains(&window))
}

/// UTF-16 without its mark: every second byte of what is ASCII is zero, and no table or page is without ASCII.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 8;
    if !bytes.len().is_multiple_of(2) || head.is_empty() {
        None
    } else if odd > many && odd > even * 4 {
        Some(UTF_16LE)
    } else if even > many && even > odd * 4 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many of the characters of two bytes are ...
#[derive(Default)]
struct Pairs {
    all: usize,
    /// ... among the 2,350 syllables of everyday Korean (KS X 1001 rows 16 to 40), or signs.
    everyday_korean: usize,
    /// ... Chinese characters in Korea's encoding (rows 41 to 93): shops and forwarders hardly write them.
    korean_hanja: usize,
    /// ... Chinese characters of GB 2312, or its signs.
    chinese: usize,
    /// ... kana, signs, and Chinese characters of JIS, where Shift_JIS has them.
    japanese: usize,
}

/// The encodings of East Asia that the bytes may be in, the likeliest first.
///
/// Bytes of one of them are mostly bytes of the others too, but not of what is common there: Korean read as Japanese is half-width
/// kana, Japanese read as Korean is syllables that nobody writes, Chinese read as Korean is hanja for a good part.
fn of_east_asia(bytes: &[u8]) -> Vec<&'static Encoding> {
    let pairs = Pairs::of(bytes.get(..TOLD_BY).unwrap_or(bytes));
    let is_most = |some: usize| some * 10 >= pairs.all * 7;
    let is_korean = pairs.everyday_korean * 2 > pairs.all && pairs.korean_hanja * 5 <= pairs.all;
    let mut likely = Vec::new();
    if is_korean {
        likely.push(EUC_KR);
    }
    if is_most(pairs.japanese) && pairs.japanese > pairs.chinese {
        likely.push(SHIFT_JIS);
    }
    if is_most(pairs.chinese) {
        likely.push(GB18030);
    }
    if is_most(pairs.japanese) && !likely.contains(&SHIFT_JIS) {
        likely.push(SHIFT_JIS);
    }
    if pairs.all > 0 && !is_korean {
        likely.push(EUC_KR);
    }
    likely
}

impl Pairs {
    fn of(bytes: &[u8]) -> Self {
        let mut pairs = Self::default();
        let mut rest = bytes;
        while let [lead, after @ ..] = rest {
            rest = after;
            if lead.is_ascii() {
                continue;
            }
            let Some(trail) = after.first() else { break };
            rest = after.get(1..).unwrap_or_default();
            let upper = *trail >= 0xa1;
            pairs.all += 1;
            pairs.everyday_korean += usize::from(upper && matches!(lead, 0xa1..=0xac | 0xb0..=0xc8));
            pairs.korean_hanja += usize::from(upper && matches!(lead, 0xc9..=0xfd));
            pairs.chinese += usize::from(upper && matches!(lead, 0xa1..=0xa9 | 0xb0..=0xf7));
            pairs.japanese +=
                usize::from(*trail >= 0x40 && matches!(lead, 0x81..=0x84 | 0x88..=0x9f | 0xe0..=0xea));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_by_its_sign() {
        let text = "통관완료 후 반출";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
        };
        for (bytes, what) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (["\u{feff}", text].concat().into_bytes(), "UTF-8 with its mark"),
            (utf16(u16::to_le_bytes), "UTF-16LE"),
            (utf16(u16::to_be_bytes), "UTF-16BE"),
            (EUC_KR.encode(text).0.into_owned(), "CP949"),
            (
                text.encode_utf16()
                    .chain(" and ASCII for its zeros".encode_utf16())
                    .flat_map(u16::to_le_bytes)
                    .collect(),
                "UTF-16LE without a mark",
            ),
            (EUC_KR.encode("똠방각하 펲시").0.into_owned(), "CP949 beyond EUC-KR"),
        ] {
            let expected = if what.ends_with("beyond EUC-KR") { "똠방각하 펲시" } else { text };
            let read =
                decode(&bytes, None).map(|read| read.trim_end_matches(" and ASCII for its zeros").to_owned());
            assert_eq!(read.as_deref(), Ok(expected), "{what}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(decode(b"\xff\xfe\x00\xd8", None), Err(Error::Encoding), "half a pair in UTF-16");
        assert_eq!(decode(b"\xef\xbb\xbf\xb0\xa1", None), Err(Error::Encoding), "UTF-8 by its mark only");
        assert_eq!(decode(b"60912400\xff77312", None), Err(Error::Encoding));
    }

    #[test]
    fn the_encodings_of_east_asia_are_told_apart() {
        for (text, encoding) in [
            ("신청번호,신청일,쇼핑몰,주문번호,품명(영문),수량,상태,국내 송장번호\nSM1,출고완료", EUC_KR),
            ("입고대기", EUC_KR),
            ("금 목걸이, 中國産 우롱차, 국내 운송장번호 509812044885", EUC_KR),
            (
                "订单号,商品名称,单价,数量,实付款,状态,快递单号\n3900114477001122334,夏季短袖T恤 纯棉,交易成功",
                GB18030,
            ),
            ("订单编号 收货人 物流信息 已发货 等待买家付款", GB18030),
            ("蓝牙耳机，白色", GB18030),
            ("注文番号,注文日,商品名,数量,お問い合わせ伝票番号\n250-1,電気ケトル,発送済み", SHIFT_JIS),
            ("ご注文の確認 お届け先 配送状況 キャンセル済み", SHIFT_JIS),
            ("注文番号：250-7700441-0000004\n商品：電気ケトル", ISO_2022_JP),
        ] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            assert_eq!(decode(&bytes, None).as_deref(), Ok(text), "{}", encoding.name());
        }
    }

    #[test]
    fn a_page_declares_its_encoding() {
        for page in [
            "<meta charset=\"shift_jis\">",
            "<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>",
            "<meta charset=shift_jis>",
        ] {
            assert_eq!(encoding_declared_in_page(page.as_bytes()), Some(SHIFT_JIS), "{page}");
        }
        assert_eq!(encoding_declared_in_page(b"<meta charset=\"utf-16le\">"), None);
        assert_eq!(encoding_declared_in_page(b"charset="), None);
        let japanese = SHIFT_JIS.encode("電気ケトル").0;
        assert_eq!(decode(&japanese, Some(SHIFT_JIS)).as_deref(), Ok("電気ケトル"));
        assert_eq!(decode("수리일".as_bytes(), Some(SHIFT_JIS)).as_deref(), Ok("수리일"), "UTF-8 goes first");
    }
}
