//! Notices of customs, of carriers and of others that come by mail.

use munjigi_intake::{Caution, Error, Hint, Question, Reading};
use munjigi_model::KstDate;

fn hint() -> Hint {
    Hint { today: KstDate::from_ymd(2026, 11, 22), ..Hint::default() }
}

fn mail(from: &str, subject: &str, headers: &str, body: &str) -> String {
    let kind = if body.starts_with('<') { "html" } else { "plain" };
    format!(
        "From: {from}\r\nTo: me@mail.example\r\nSubject: {subject}\r\nDate: Mon, 9 Nov 2026 10:12:00 +0900\r\n{headers}MIME-Version: 1.0\r\n\
         Content-Type: text/{kind}; charset=utf-8\r\n\r\n{body}"
    )
}

fn read(mail: &str) -> Result<Reading, Error> {
    munjigi_intake::read(mail.as_bytes(), &hint())
}

/// `number declaration form stage day goods` of each clearance, what is not said left out.
fn clearances(reading: &Reading) -> Vec<String> {
    let one = |facts: &munjigi_model::ClearanceFacts| {
        let said = [
            facts.hbl.clone(),
            facts.declaration_no.clone(),
            Some(facts.form.as_str().to_owned()),
            Some(facts.stage.as_str().to_owned()),
            facts.accepted_on.map(|day| day.to_string()),
            facts.goods.clone(),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    reading.clearances.iter().map(|placed| one(&placed.value)).collect()
}

fn whys(reading: &Reading) -> Vec<String> {
    reading.unread.iter().map(|unread| format!("{}: {}", unread.place, unread.why.as_str())).collect()
}

const CUSTOMS: &str = "관세청 <noreply@customs.go.kr>";
const PASSED: &str = "Authentication-Results: mx.example; dkim=pass header.i=@customs.go.kr; dmarc=pass\r\n";
const FAILED: &str = "Authentication-Results: mx.example; dkim=fail header.i=@customs.go.kr; dmarc=fail\r\n";
const SHOES: &str =
    "운송장번호 : 6091240077312\n품명 : SHOES\n통관일자 : 2026-11-03\n통관이 완료되었습니다.\n";

#[test]
fn what_customs_writes_is_a_notice() {
    for (from, subject, headers, body, expected) in [
        (CUSTOMS, "[관세청] 통관 안내", "", SHOES, &["6091240077312 unknown cleared 2026-11-03 SHOES"][..]),
        (CUSTOMS, "[관세청] 통관 안내", PASSED, SHOES, &["6091240077312 unknown cleared 2026-11-03 SHOES"]),
        (
            "국민비서 <noreply@ips.go.kr>",
            "[국민비서] 통관내역 안내",
            "",
            "1) 2026-11-01 6091240077312 의류\n2) 2026-11-02 509812044885 TEA\n",
            &["6091240077312 unknown cleared 2026-11-01 의류", "509812044885 unknown cleared 2026-11-02 TEA"],
        ),
        (
            CUSTOMS,
            "수입신고 수리 안내",
            PASSED,
            "<html><body><table><tr><th>수입신고번호</th><td>12345-26-100124M</td></tr><tr><th>B/L번호</th><td>6091240077312</td></tr>\
             <tr><th>품명</th><td>BAG</td></tr><tr><th>수리일자</th><td>2026.11.03</td></tr></table>\
             <a href=\"https://www.facebook.example/customs\">f</a></body></html>",
            &["6091240077312 1234526100124M import cleared 2026-11-03 BAG"],
        ),
        (
            CUSTOMS,
            "[관세청] 통관 안내",
            "",
            "<html><table><tr><th>운송장번호</th><th>품명</th><th>통관일</th></tr><tr><td>6091240077312</td><td>BAG</td><td>2026-11-03</td></tr>\
             <tr><td>509812044885</td><td>TEA</td><td>2026-11-04</td></tr></table></html>",
            &["6091240077312 unknown cleared 2026-11-03 BAG", "509812044885 unknown cleared 2026-11-04 TEA"],
        ),
        (
            "친구 <friend@mail.example>",
            "Fwd: [관세청] 통관 안내",
            "",
            "---------- Forwarded message ---------\n보낸사람: 관세청 <noreply@customs.go.kr>\nDate: 2026년 11월 3일\n\
             Subject: [관세청] 통관 안내\nTo: <me@mail.example>\n\n운송장번호: 6091240077312\n품명: SHOES\n통관일자: 2026-11-03\n",
            &["6091240077312 unknown cleared 2026-11-03 SHOES"],
        ),
    ] {
        let reading = read(&mail(from, subject, headers, body)).unwrap();
        assert_eq!(clearances(&reading), expected, "{subject} {body}");
        assert_eq!((reading.kind.as_str(), whys(&reading)), ("mail", Vec::new()), "{subject} {body}");
        assert!(reading.orders.is_empty() && reading.questions.is_empty(), "{reading:?}");
        assert!(reading.clearances.iter().all(|clearance| clearance.as_of.is_some()));
    }
}

/// Nobody else proves that something came in.
#[test]
fn what_only_says_that_it_is_of_customs_proves_nothing() {
    for (from, headers, why) in [
        (CUSTOMS, FAILED, "From: impersonated"),
        (CUSTOMS, "DKIM-Signature: v=1; d=evil.example; s=a; b=x\r\n", "From: impersonated"),
        ("관세청 <noreply@customs-go-kr.example>", "", "From: impersonated"),
        ("noreply@mail.example", "", "From: impersonated"),
    ] {
        let reading = read(&mail(from, "[관세청] 통관 안내", headers, SHOES)).unwrap();
        assert_eq!(
            (clearances(&reading), whys(&reading)),
            (Vec::new(), vec![why.to_owned()]),
            "{from} {headers}"
        );
    }
    // Forwarded by a mail that is not from the one who seems to forward it.
    let inner = format!(
        "-----Original Message-----\nFrom: 관세청 <noreply@customs.go.kr>\nSubject: 통관 안내\nTo: me@mail.example\n\n{SHOES}"
    );
    let failed = "Authentication-Results: mx.example; spf=fail smtp.mailfrom=evil.example; dmarc=fail\r\n";
    let reading = read(&mail("me@mail.example", "FW: 통관 안내", failed, &inner)).unwrap();
    assert_eq!((clearances(&reading), whys(&reading)), (Vec::new(), vec!["From: impersonated".to_owned()]));
}

#[test]
fn a_link_elsewhere_makes_it_a_look_alike_unless_it_is_signed() {
    let body = format!("{SHOES}<https://pay.example/1>\n");
    let reading = read(&mail(CUSTOMS, "통관 안내", "", &body)).unwrap();
    assert_eq!(clearances(&reading), Vec::<String>::new());
    assert_eq!(reading.warnings.first().map(|warning| warning.caution), Some(Caution::Smishing));
    let reading = read(&mail(CUSTOMS, "통관 안내", PASSED, &body)).unwrap();
    assert_eq!((reading.clearances.len(), reading.warnings.len()), (1, 0));
}

/// Each of them is about a parcel, and none may vanish.
#[test]
fn what_is_not_understood_is_asked_about() {
    for (from, subject, body) in [
        (CUSTOMS, "통관 관련 안내", "고객님의 물품이 통관 심사 중입니다.\n관리번호 ABC\n"),
        (CUSTOMS, "통관 안내", "운송장번호 : 6091****77312\n통관일자 : 2026-11-03\n"),
        (CUSTOMS, "통관 안내", "<html><img src=\"a.png\"></html>"),
        ("FedEx <import@fedex.com>", "수입통관 서류 요청", "고객님의 화물에 서류가 필요합니다.\n"),
        (
            "가나관세법인 <import@broker.example>",
            "수입신고 수리 안내",
            "B/L NO. : 6091240077312\n수입신고번호 : 12345-26-100125M\n수리일 : 2026-11-05\n",
        ),
    ] {
        let reading = read(&mail(from, subject, "", body)).unwrap();
        assert_eq!(clearances(&reading), Vec::<String>::new(), "{subject} {body}");
        let [Question::Row(question)] = reading.questions.as_slice() else {
            panic!("{subject}: {reading:?}")
        };
        assert_eq!(question.place.to_string(), "message 1");
        assert_eq!(
            (reading.unread.len(), reading.summary().unread, reading.summary().asks),
            (1, 1, true),
            "{subject}"
        );
    }
}

#[test]
fn what_is_of_no_parcel_is_left_alone() {
    for (from, subject, body) in [
        (CUSTOMS, "[관세청] 개인통관고유부호 발급 안내", "개인통관고유부호 발급이 완료되었습니다.\n"),
        (CUSTOMS, "관세청 뉴스레터 11월호", "올해 해외직구 통관 실적이 늘었습니다.\n"),
        (CUSTOMS, "관세청 회원가입 인증", "인증번호 123456\n"),
        ("친구 <friend@mail.example>", "통관 얘기", "어제 그거 통관됐대\n"),
        ("UPS <news@ups.com>", "Newsletter: customs in 2027", "What changes\n"),
    ] {
        assert_eq!(read(&mail(from, subject, "", body)), Err(Error::NotRecognised), "{subject}");
    }
}

#[test]
fn a_carrier_that_declares_tells_of_parcel_and_clearance() {
    let body = "운송장번호: 7364519826\n수입신고번호: 12345-26-100126M\n수리일자: 2026-11-05\n품명: COAT\n";
    let reading = read(&mail("DHL <noreply@dhl.com>", "[DHL] 수입신고 수리 안내", "", body)).unwrap();
    assert_eq!(clearances(&reading), ["7364519826 1234526100126M import cleared 2026-11-05 COAT"]);
    assert_eq!(reading.deliveries.len(), 1);
    // A parcel that is still there is no clearance.
    let body = "고객님의 화물이 통관 진행 중에 있습니다.\n운송장번호: 7364519826\n";
    let reading = read(&mail("DHL <noreply@dhl.com>", "[DHL] 통관 진행 안내", "", body)).unwrap();
    assert_eq!((clearances(&reading).len(), reading.deliveries.len(), reading.questions.len()), (0, 1, 0));
}

#[test]
fn in_a_mailbox_they_are_read_asked_about_and_named() {
    let mut mailbox = String::new();
    for one in [
        mail(CUSTOMS, "통관 안내", "", SHOES),
        mail("friend@mail.example", "lunch", "", "Tomorrow?\n"),
        mail(CUSTOMS, "통관 안내", FAILED, SHOES),
        mail(CUSTOMS, "통관 관련 안내", "", "물품이 통관 심사 중입니다.\n"),
    ] {
        mailbox.push_str("From a@b.example Sun Nov 22 10:11:12 2026\n");
        mailbox.push_str(&one.replace("\r\n", "\n"));
        mailbox.push('\n');
    }
    let reading = read(&mailbox).unwrap();
    assert_eq!(reading.kind.as_str(), "mailbox");
    assert_eq!(clearances(&reading), ["6091240077312 unknown cleared 2026-11-03 SHOES"]);
    assert_eq!(reading.clearances[0].place.to_string(), "message 1");
    assert_eq!(whys(&reading), ["message 3: impersonated", "message 4: no_number"]);
    assert_eq!((reading.questions.len(), reading.entries, reading.passed_over), (1, 4, 1));
}
