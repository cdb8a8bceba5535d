//! Which kind of answer the bytes are.

use unipass::cargo_progress::{Answer, read};
use unipass::{NotUnderstood, Refusal, Stated};

use crate::fixtures::bytes;
use crate::written::{answer, event, progress};

const N00: &str = "[N00] 조회 결과가 다건입니다.";

fn enveloped(inside: &str) -> Answer {
    read(format!("<cargCsclPrgsInfoQryRtnVo>{inside}</cargCsclPrgsInfoQryRtnVo>").as_bytes())
}

#[test]
fn no_record_is_one_form_of_answer_and_no_other() {
    for form in
        ["<ntceInfo></ntceInfo><tCnt>0</tCnt>", "<ntceInfo/> <tCnt> 0 </tCnt>", "<tCnt>0</tCnt><ntceInfo/>"]
    {
        assert_eq!(enveloped(form), Answer::NoRecord, "{form}");
    }
    for near in [
        "",
        "<ntceInfo/>",
        "<tCnt>0</tCnt>",
        "<ntceInfo/><tCnt/>",
        "<ntceInfo/><tCnt>none</tCnt>",
        "<ntceInfo/><tCnt>1</tCnt>",
        "<ntceInfo>시스템 점검 중입니다.</ntceInfo><tCnt>0</tCnt>",
        "<ntceInfo>[N00] 조회결과가 없습니다.</ntceInfo><tCnt>0</tCnt>",
        "<ntceInfo/><tCnt>0</tCnt><errMsg>오류</errMsg>",
        "<ntceInfo/><tCnt>0</tCnt>오류",
        "<ntceInfo/><tCnt>0</tCnt><cargCsclPrgsInfoQryVo><hblNo>1</hblNo></cargCsclPrgsInfoQryVo>",
        "<ntceInfo/><tCnt>0</tCnt><cargCsclPrgsInfoDtlQryVo/>",
    ] {
        assert!(matches!(enveloped(near), Answer::NotUnderstood(_)), "{near}: {:?}", enveloped(near));
    }
}

#[test]
fn a_refusal_keeps_its_sentence() {
    for (sentence, why) in [
        ("존재하지 않는 인증키입니다.", Refusal::KeyUnknown),
        ("인증키(crkyCn)는 필수입력입니다.", Refusal::KeyMissing),
        (
            "또는 화물관리번호는 15자리 이상 자리로 입력하셔야 합니다. 중 한가지는 필수입력입니다.",
            Refusal::QueryIncomplete,
        ),
        ("오늘은 쉽니다.", Refusal::Other),
        ("", Refusal::Other),
    ] {
        let refused = enveloped(&format!("<ntceInfo>{sentence}</ntceInfo><tCnt>-1</tCnt>"));
        assert_eq!(refused, Answer::Refused { notice: sentence.to_owned(), why });
    }
    let with_rows = "<ntceInfo>x</ntceInfo><tCnt>-1</tCnt><cargCsclPrgsInfoQryVo/>";
    assert!(matches!(enveloped(with_rows), Answer::NotUnderstood(NotUnderstood::Contradiction { .. })));
}

#[test]
fn several_parcels_are_told_by_the_sentence_not_by_the_count() {
    let row = "<cargCsclPrgsInfoQryVo><cargMtNo>26OZ0A117XI00030441</cargMtNo><etprDt>20260118</etprDt>\
        <prnm/><newCd>Z</newCd></cargCsclPrgsInfoQryVo>";
    let Answer::Many(parcels) = enveloped(&format!("<ntceInfo>{N00}</ntceInfo>{row}<tCnt>1211</tCnt>"))
    else {
        panic!("not many")
    };
    assert_eq!((parcels.stated, parcels.rows.len(), parcels.notice.as_str()), (1211, 1, N00));
    let row = &parcels.rows[0];
    assert_eq!(row.cargo_no.as_deref(), Some("26OZ0A117XI00030441"));
    assert_eq!(row.arrived_on.as_ref().and_then(Stated::value).unwrap().to_string(), "2026-01-18");
    assert_eq!(row.other, [("newCd".to_owned(), "Z".to_owned())]);

    let row = |fields: &str| format!("<cargCsclPrgsInfoQryVo>{fields}</cargCsclPrgsInfoQryVo>");
    let several = |rows: &str, count: u32| format!("<ntceInfo>{N00}</ntceInfo>{rows}<tCnt>{count}</tCnt>");
    for odd in [
        several("", 3),
        several(&row("<cargMtNo>1</cargMtNo>"), 0),
        several(&row("<hblNo>1</hblNo>"), 1),
        format!("<ntceInfo/>{}<tCnt>2</tCnt>", row("<hblNo>1</hblNo>").repeat(2)),
    ] {
        assert!(matches!(enveloped(&odd), Answer::NotUnderstood(_)), "{odd}");
    }
}

#[test]
fn one_parcel_has_an_event_that_names_its_kind() {
    let bare = "<ntceInfo/><cargCsclPrgsInfoQryVo><csclPrgsStts>수입신고수리</csclPrgsStts>\
        </cargCsclPrgsInfoQryVo><tCnt>1</tCnt>";
    assert_eq!(enveloped(bare), Answer::NotUnderstood(NotUnderstood::NoKind));

    let nameless = "<cargCsclPrgsInfoDtlQryVo><prcsDttm>20261102110044</prcsDttm></cargCsclPrgsInfoDtlQryVo>";
    assert_eq!(enveloped(&format!("{bare}{nameless}")), Answer::NotUnderstood(NotUnderstood::NoKind));
}

#[test]
fn unreadable_events_are_counted_and_incomplete_ones_kept() {
    let named = event("반입신고", "20261102110044", "");
    let nameless = "<cargCsclPrgsInfoDtlQryVo><prcsDttm>20261102110045</prcsDttm></cargCsclPrgsInfoDtlQryVo>";
    let cut = "<cargCsclPrgsInfoDtlQryVo>...</cargCsclPrgsInfoDtlQryVo>";
    let progress = progress(&answer("", &[cut.to_owned(), nameless.to_owned(), named]));
    assert_eq!((progress.events.len(), progress.unreadable_events, progress.events_stated), (2, 1, 3));
    assert_eq!(progress.events[1].kind, None);
}

#[test]
fn masked_missing_and_unknown_elements_are_kept_as_they_came() {
    let Answer::One(masked) = read(&bytes("constructed/cargo-masked-missing-elements.xml")) else {
        panic!("not one")
    };
    assert_eq!(masked.header.cargo_no.as_deref(), Some("26SM****0002"));
    assert_eq!(masked.header.goods.as_deref(), Some("COF****ILL"));
    assert_eq!((masked.header.vessel.as_ref(), masked.header.agent.as_ref()), (None, None));
    assert_eq!(masked.events[0].warehouse.as_deref(), Some("A&B <공> 창고"));
    assert_eq!(masked.events[1].declaration_no.as_deref(), Some("0407****0162"));

    let Answer::One(newer) = read(&bytes("constructed/cargo-unknown-step-and-elements.xml")) else {
        panic!("not one")
    };
    assert_eq!(newer.header.other, [("newHdrCd".to_owned(), "Z9".to_owned())]);
    let kept: Vec<_> = newer.events.iter().flat_map(|event| &event.other).collect();
    assert_eq!(kept, [&("newDtlNm".to_owned(), "새 항목".to_owned())]);
}

#[test]
fn text_in_place_of_a_time_or_a_number_is_kept() {
    let Answer::One(transport) = read(&bytes("constructed/cargo-bonded-transport-not-cleared.xml")) else {
        panic!("not one")
    };
    let texts: Vec<_> = transport.events.iter().filter_map(|event| event.moved_at.as_ref()).collect();
    let text = texts.iter().find(|moved| moved.value().is_none()).unwrap();
    assert!(text.text().starts_with("(도)02006116"), "{}", text.text());

    let header = "<pckGcnt>1*</pckGcnt><ttwg>**.5</ttwg><etprDt>2026****</etprDt>";
    let masked = progress(&answer(header, &[event("반입신고", "2026**********", "")])).header;
    assert_eq!(
        masked.packages.map(|count| (count.text().to_owned(), count.value())),
        Some(("1*".to_owned(), None))
    );
    assert_eq!(masked.gross_weight.map(|weight| weight.text().to_owned()).as_deref(), Some("**.5"));
    assert_eq!(masked.arrived_on.and_then(|day| day.value()), None);
}
