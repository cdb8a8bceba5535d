//! The completeness line: how much of a file was read, and what the rest is. The window, `import` and `inspect` say this and nothing else.

use munjigi_intake::Reading;
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};

/// "103건 중 93건을 읽었습니다. 10건은 취소된 주문입니다." A part that there is none of is not said.
pub fn completeness(summary: &wire::Summary, lang: Lang) -> String {
    let wire::Summary { of, read, cancelled, returned, unread, goes_on, passed_over } = *summary;
    let count = |n: usize| n as u64;
    let first = if of == 0 {
        Word::ImportNothing
    } else if read == of && goes_on {
        Word::CompletenessShown { of: count(of) }
    } else if read == of {
        Word::CompletenessAll { of: count(of) }
    } else if read == 0 {
        // What is cancelled was read too: "none of them was read" would be wrong.
        Word::CompletenessOf { of: count(of) }
    } else {
        Word::CompletenessRead { of: count(of), read: count(read) }
    };
    let beside = [
        (cancelled, Word::CompletenessCancelled { count: count(cancelled) }),
        (returned, Word::CompletenessReturned { count: count(returned) }),
        (unread, Word::CompletenessUnread { count: count(unread) }),
        (passed_over, Word::CompletenessPassedOver { count: count(passed_over) }),
    ];
    let beside = beside.into_iter().filter(|(n, _)| *n > 0).map(|(_, word)| lang.say(word));
    std::iter::once(lang.say(first)).chain(beside).collect::<Vec<_>>().join(" ")
}

/// How complete a reading is.
pub(crate) fn summary(read: &Reading) -> wire::Summary {
    let munjigi_intake::Summary { of, read: going_on, cancelled, returned, unread, goes_on, asks: _ } =
        read.summary();
    wire::Summary { of, read: going_on, cancelled, returned, unread, goes_on, passed_over: read.passed_over }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(of: usize, read: usize, beside: [usize; 4]) -> [String; 2] {
        let [cancelled, returned, unread, passed_over] = beside;
        let summary = wire::Summary { of, read, cancelled, returned, unread, goes_on: false, passed_over };
        [completeness(&summary, Lang::Ko), completeness(&summary, Lang::En)]
    }

    #[test]
    fn the_line_of_the_issue() {
        assert_eq!(
            said(103, 93, [10, 0, 0, 0]),
            [
                "103건 중 93건을 읽었습니다. 10건은 취소된 주문입니다.",
                "93 of 103 were read. 10 are cancelled orders."
            ]
        );
    }

    #[test]
    fn what_there_is_none_of_is_not_said() {
        assert_eq!(said(12, 12, [0; 4]), ["12건을 모두 읽었습니다.", "12 of 12 were read."]);
        assert_eq!(said(1, 1, [0; 4])[1], "1 of 1 was read.");
        assert_eq!(
            said(0, 0, [0; 4]),
            ["주문도 통관도 들어 있지 않습니다.", "There are no orders and no clearances in it."]
        );
        for line in said(9, 5, [1, 1, 2, 40]).iter().chain(&said(0, 0, [0, 0, 0, 3])) {
            assert!(!line.contains(" 0") && !line.contains("  "), "{line}");
        }
    }

    #[test]
    fn of_a_list_that_may_go_on_nobody_is_told_that_all_was_read() {
        let summary = wire::Summary { of: 10, read: 10, goes_on: true, ..wire::Summary::default() };
        assert_eq!(completeness(&summary, Lang::Ko), "보이는 10건을 읽었습니다. 목록이 더 있을 수 있습니다.");
    }

    #[test]
    fn every_part_has_its_sentence() {
        assert_eq!(
            said(9, 5, [1, 1, 2, 40]),
            [
                "9건 중 5건을 읽었습니다. 1건은 취소된 주문입니다. 1건은 반품·환불된 주문입니다. 2건은 읽지 못했습니다. \
                 주문과 상관없는 메일 40통은 읽지도 남기지도 않았습니다.",
                "5 of 9 were read. 1 is a cancelled order. 1 is a returned or refunded order. 2 could not be read. \
                 40 mails that are about no order were neither read nor kept."
            ]
        );
    }

    #[test]
    fn where_nothing_goes_on_nobody_is_told_that_nothing_was_read() {
        assert_eq!(said(2, 0, [2, 0, 0, 0])[0], "모두 2건입니다. 2건은 취소된 주문입니다.");
        assert_eq!(said(1, 0, [0, 0, 1, 0])[1], "There is 1 in all. 1 could not be read.");
    }
}
