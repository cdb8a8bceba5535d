//! The words that are labels, in the table of what each says.

use super::Label;
use Strength::{Sure, WithSign};

/// Whether a word is a label only with a sign behind it: it stands in sentences too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    Sure,
    WithSign,
}

/// The words, in small letters and without the spaces and signs that people put into them.
#[rustfmt::skip]
pub(super) const WORDS: &[(Label, Strength, &[&str])] = &[
    (Label::Number, Sure, &[
        "운송장번호", "국내운송장번호", "택배운송장번호", "국내송장번호", "송장번호", "택배송장번호", "운송장no", "운송장", "국내운송장", "국내송장",
        "택배송장", "등기번호", "우편물번호", "우편번호등기", "배송조회번호", "배송추적번호", "추적번호", "운송번호", "hbl", "hbl번호", "hblno",
        "housebl", "housebl번호", "houseblno", "하우스bl", "하우스bl번호", "하우스비엘", "bl번호", "blno", "bl넘버", "비엘번호",
        "hawb", "hawb번호", "hawbno", "trackingnumber", "trackingno", "waybill", "waybillno",
        "waybillnumber", "airwaybill",
    ]),
    (Label::Number, WithSign, &[
        "송장", "등기", "bl", "비엘", "tracking", "awb", "awb번호", "배송번호", "화물번호",
    ]),
    (Label::Origin, Sure, &[
        "현지트래킹번호", "현지트래킹", "현지운송장번호", "현지운송장", "현지송장번호", "해외운송장번호", "해외운송장", "해외송장번호", "해외트래킹번호",
        "트래킹번호", "판매자운송장번호",
    ]),
    (Label::Master, Sure, &[
        "mbl", "mbl번호", "mblno", "masterbl", "masterbl번호", "마스터bl", "mawb", "mawb번호",
    ]),
    (Label::MasterAndHouse, Sure, &[
        "mblhbl", "mblhbl번호", "masterhousebl",
    ]),
    (Label::Cargo, Sure, &[
        "화물관리번호", "화물관리번호mrnmsnhsn",
    ]),
    (Label::Declaration, Sure, &[
        "신고번호", "수입신고번호", "신고제출번호", "목록제출번호", "제출번호", "신고서번호",
    ]),
    (Label::Form, Sure, &[
        "통관형태", "통관구분", "통관유형", "통관방법", "통관방식", "통관종류", "신고구분", "수입구분",
    ]),
    (Label::State, Sure, &[
        "처리상태", "통관상태", "진행상태", "통관진행상태", "통관진행상황", "처리결과", "통관결과", "처리현황", "배송상태", "진행상황",
    ]),
    (Label::State, WithSign, &[
        "상태", "status", "결과",
    ]),
    (Label::AcceptedOn, Sure, &[
        "통관일", "통관일자", "통관일시", "통관날짜", "통관완료일", "통관완료일자", "통관완료일시", "통관처리일", "통관처리일자", "통관처리일시", "통관시각",
        "통관시간", "수리일", "수리일자", "수리일시", "신고수리일", "신고수리일자", "신고수리일시", "수입신고수리일", "수입신고수리일자", "수입신고수리일시",
        "clearedon", "clearancedate", "통관허가일", "신고필일",
    ]),
    (Label::AcceptedOn, WithSign, &[
        "수리",
    ]),
    (Label::Day, WithSign, &[
        "처리일", "처리일자", "처리일시", "완료일", "완료일자", "완료일시", "일자", "일시", "날짜", "date",
    ]),
    (Label::ReleasedOn, Sure, &[
        "반출일", "반출일자", "반출일시", "반출완료일", "반출신고일", "반출승인일",
    ]),
    (Label::ArrivedOn, Sure, &[
        "입항일", "입항일자", "입항일시", "국내도착일", "입국일",
    ]),
    (Label::OtherDay, Sure, &[
        "주문일", "주문일자", "주문일시", "결제일", "결제일시", "신청일", "신청일자", "발송일", "발송일자", "발송일시", "출고일", "출고일자", "접수일",
        "접수일시", "신고일", "신고일자", "수입신고일", "수입신고일자", "배송일", "배송일자", "배송예정일", "배달일", "배달일시", "배달예정일", "배달예정",
        "도착예정일", "도착예정", "납부기한", "납기일", "기한", "유효기간", "발급일", "보관기간", "반출기한", "반입일", "반입일자", "입고일", "조회기간",
        "안내일", "발신일",
    ]),
    (Label::Goods, Sure, &[
        "품명", "물품명", "상품명", "품목", "품목명", "제품명", "품명규격", "물품내역", "물품정보", "상품정보", "내용품", "내용품명", "대표품명",
        "통관물품", "수입물품", "itemname", "goodsname", "descriptionofgoods",
    ]),
    (Label::Goods, WithSign, &[
        "물품", "상품", "내용물", "item", "items", "goods", "description", "제품",
    ]),
    (Label::Weight, Sure, &[
        "중량", "총중량", "물품중량", "실측무게", "실무게",
    ]),
    (Label::Weight, WithSign, &[
        "무게", "weight",
    ]),
    (Label::Office, Sure, &[
        "통관세관", "신고세관", "관할세관", "세관명", "처리세관",
    ]),
    (Label::Office, WithSign, &[
        "세관",
    ]),
    (Label::Forwarder, Sure, &[
        "특송업체", "특송업체명", "특송사", "포워더", "화물운송주선업자",
    ]),
    (Label::Carrier, Sure, &[
        "택배사", "택배사명", "국내택배사", "배송업체", "배송사", "배송회사", "택배회사", "운송사", "운송업체", "택배업체", "배송택배사",
    ]),
    (Label::Carrier, WithSign, &[
        "택배", "carrier", "courier",
    ]),
    (Label::Application, Sure, &[
        "신청번호", "신청서번호", "배송신청번호", "배송대행번호", "배송대행신청번호", "접수번호", "출고번호", "배대지번호",
    ]),
    (Label::Order, Sure, &[
        "주문번호", "주문no", "orderno", "ordernumber", "orderid", "쇼핑몰주문번호",
    ]),
    (Label::Person, Sure, &[
        "수취인", "수취인명", "받는분", "받는사람", "받으시는분", "수령인", "수령자", "수하인", "수하인명", "납세의무자", "성명", "고객명", "신청인",
        "신청자", "연락처", "전화번호", "휴대폰", "휴대전화", "주소", "배송지", "수취주소", "개인통관고유부호", "개인통관부호", "통관고유부호", "통관부호",
        "명의인", "명의자", "보내는분", "보내는사람", "발송인",
    ]),
    (Label::Person, WithSign, &[
        "이름", "수신", "고객", "발신",
    ]),
    (Label::Other, Sure, &[
        "결제금액", "물품가격", "물품금액", "과세가격", "신고금액", "신고가격", "상품금액", "납부세액", "문의처", "고객센터", "조회방법", "적출국",
        "적출국가", "발송국가", "원산지", "포장개수", "총개수", "배송방법", "담당기사", "담당사원", "위탁장소", "수령장소", "배송장소", "보관장소",
    ]),
    (Label::Other, WithSign, &[
        "금액", "가격", "수량", "개수", "문의", "합계", "세액", "관세", "부가세", "비고", "판매자", "쇼핑몰", "국가", "링크", "안내", "담당자",
    ]),
];
