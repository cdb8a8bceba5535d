//! Which reader takes what could be taken by several.

use munjigi_intake::{Error, Reading};

use crate::archives::pack;

fn read(text: &str) -> Reading {
    crate::read(text.as_bytes()).unwrap_or_else(|e| panic!("{e}: {text}"))
}

const COUPANG: &str =
    "쿠팡\n마이쿠팡\n2026. 10. 22 주문\n배송중\n면 블랭킷\n41,800 원 1 개\n주문번호 21000123456789\n";
const NOTICE: &str = "[관세청] 해외직구 물품이 통관되었습니다.\n운송장번호: 368120305771\n통관일: 2026-09-30";
const LIST: &str = "해외직구 통관정보조회";

#[test]
fn a_page_of_a_known_shop_is_no_message_though_it_speaks_of_customs() {
    for text in [
        COUPANG.to_owned(),
        format!("{COUPANG}개인통관고유부호를 확인하세요. 통관 진행 중입니다.\n"),
        format!("{COUPANG}고객센터 | {LIST} | 회사소개\n"),
    ] {
        let reading = read(&text);
        assert_eq!((reading.kind.as_str(), reading.orders.len()), ("coupang_page", 1), "{text}");
        assert!(reading.clearances.is_empty());
    }
}

#[test]
fn a_message_that_names_a_shop_and_an_order_is_a_message() {
    let of_carrier = "[Web발신]\n[CJ대한통운] 쿠팡 고객님의 상품이 배송완료되었습니다.\n주문번호 : 21000123456789\n운송장번호 : 509813112072";
    let of_forwarder = "세모배대지입니다. 신청 건이 출고되었습니다.\n신청번호 : SM1\n주문번호 : 112-0039921-6640117\n국내 송장번호 : 6091240077312";
    for text in [of_carrier, of_forwarder, NOTICE] {
        assert_eq!(read(text).kind.as_str(), "notice", "{text}");
    }
}

#[test]
fn the_name_of_the_clearance_list_alone_keeps_nobody_from_reading() {
    assert_eq!(crate::read(format!("{LIST}\n로그인").as_bytes()), Err(Error::NoList));
    let reading = read(&format!("{NOTICE}\n유니패스 {LIST}에서 확인하세요."));
    assert_eq!((reading.kind.as_str(), reading.clearances.len()), ("notice", 1));
    // Where nothing is read beside it, the list is what is missing.
    let asks_only = format!("{LIST}\n해외직구 물품의 통관 정보를 조회합니다.");
    assert_eq!(crate::read(asks_only.as_bytes()), Err(Error::NoList));
}

#[test]
fn only_the_clearance_list_is_one() {
    let list = "수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n20261109\t목록통관\tPE02072600005102\tA - 6091240093117\t통관완료 후 반출\n";
    assert!(read(list).list.is_some());
    assert!(read(NOTICE).list.is_none());
}

#[test]
fn mails_messages_and_pages_are_read_in_an_archive_too() {
    let mail = crate::mail::sample("own-iherb-shipped-korean.eml");
    let bytes = pack(&[
        ("mail.eml", mail),
        ("notice.txt", NOTICE.into()),
        ("page.txt", COUPANG.into()),
        ("screen.png", b"\x89PNG\r\n\x1a\n".to_vec()),
    ]);
    let reading = crate::read(&bytes).unwrap();
    assert_eq!((reading.kind.as_str(), reading.orders.len(), reading.clearances.len()), ("archive", 2, 1));
    assert_eq!(reading.clearances[0].place.to_string(), "notice.txt: line 1");
    let unread: Vec<String> = reading.unread.iter().map(|unread| unread.place.to_string()).collect();
    assert_eq!((unread, reading.questions.len()), (vec!["screen.png: file".to_owned()], 0));
    // Where nothing else is there, pictures are what was given.
    let pictures = crate::read(&pack(&[("screen.png", b"\x89PNG\r\n\x1a\n".to_vec())])).unwrap();
    assert_eq!((pictures.kind.as_str(), pictures.questions.len()), ("picture", 1));
}

#[test]
fn a_mail_seen_in_the_browser_and_saved_is_read_as_a_page() {
    let html = "<html><body><a href=\"https://www.iherb.com\">iHerb</a><p>발송되었습니다</p><p>주문번호 532004417</p>\
        <p>주문일 2026-10-22</p><p>운송장번호 509813112072</p></body></html>";
    let reading = read(html);
    assert_eq!((reading.kind.as_str(), reading.orders.len()), ("iherb_page", 1));
}
