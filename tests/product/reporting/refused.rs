//! What is not reported, and what is done instead.

use super::papers::assert_has;
use super::pdf;
use super::victim::{STOLEN, Victim};
use crate::munjigi::files_below;

#[test]
fn only_what_is_not_theirs_is_reported() {
    let victim = Victim::asked();
    let [first, second] = victim.both();
    victim.answers(STOLEN[1].hbl, "family");
    for (incidents, said) in [
        (vec![first.as_str()], "아직 답하지 않으셨습니다."),
        (vec![second.as_str()], "‘가족 물건’이라고 답하셨습니다."),
        (vec![first.as_str(), second.as_str()], "‘내 것 아님’이라고 답한 통관만 신고 자료에 담습니다."),
        (vec!["99"], "그 번호의 확인할 통관을 찾지 못했습니다."),
    ] {
        let refused = victim.munjigi(["report", "--out", "kits"]).with(&incidents).run().ended_with(2);
        assert!(
            refused.stdout.is_empty() && refused.stderr.contains(said),
            "{incidents:?}: {}",
            refused.stderr
        );
    }
    let cover = victim.munjigi(["report", &first, "--cover", "shops,prices"]).run().ended_with(2);
    assert_has(&cover.stderr, &["prices는 가릴 수 있는 것이 아닙니다.", "order-numbers"]);
    assert!(!victim.folder("kits").exists(), "a refusal makes nothing");
    assert_eq!(victim.json(&["report", "list"])["reports"], serde_json::json!([]));
}

#[test]
fn each_answer_leads_to_what_to_do_there() {
    let victim = Victim::asked();
    let [first, _] = victim.both();
    let guide = || victim.json(&["report", "guide", &first]);
    assert_eq!((&guide()["answer"], &guide()["may_report"]), (&serde_json::Value::Null, &false.into()));
    let mut lines = vec![guide()["lines"].clone()];
    for answer in ["family", "gift", "agent", "unsure", "mine", "return", "not-mine"] {
        victim.answers(STOLEN[0].hbl, answer);
        let guide = guide();
        assert_eq!(guide["may_report"], answer == "not-mine", "{guide}");
        assert_eq!(guide["letter"] == "agent", answer == "agent", "{guide}");
        assert!(guide["lines"].as_array().is_some_and(|lines| !lines.is_empty()), "{guide}");
        assert!(!lines.contains(&guide["lines"]), "two answers lead to the same: {guide}");
        lines.push(guide["lines"].clone());
    }
}

#[test]
fn an_agent_is_asked_by_a_letter_that_accuses_nobody() {
    let victim = Victim::asked();
    let [first, second] = victim.both();
    victim.says_who_they_are();
    victim.answers(STOLEN[0].hbl, "agent");
    victim.answers(STOLEN[1].hbl, "not-mine");
    let refused = victim.munjigi(["report", "agent", &second, "--out", "kits"]).run().ended_with(2);
    assert_has(&refused.stderr, &["‘구매대행·배송대행’이 아닙니다."]);
    assert!(!victim.folder("kits").exists(), "a refusal makes nothing");
    for (lang, words) in [("ko", "허락했거나 안내를 받은 기억이 없습니다."), ("en", STOLEN[0].hbl)]
    {
        let made = victim.json(&["report", "agent", &first, "--out", "kits", "--letters", lang]);
        let folder = std::path::PathBuf::from(made["folder"].as_str().expect("a letter says where it is"));
        let [letter] = files_below(&folder).try_into().expect("it is one letter");
        let text = pdf::text(&victim.machine, &letter);
        assert_has(&text, &[words, STOLEN[0].hbl, STOLEN[0].day, "P21*******10"]);
        assert!(
            !text.contains("도용") && !text.contains("신고하는") && !text.contains(STOLEN[1].hbl),
            "{text}"
        );
    }
}
