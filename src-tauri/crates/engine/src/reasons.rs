//! Why a clearance is judged as it is, in words. A code that is not known here is shown as it came.

use munjigi_wire::Reason;
use munjigi_words::{Lang, Word};

use crate::line::day;

/// One reason in a short sentence.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    let order = order(reason);
    let (order, shop) = (&order.as_str(), &reason.shop.as_deref().unwrap_or_default());
    let since = reason.since.as_deref().map(|since| day(since, lang)).unwrap_or_default();
    let word = match reason.code.as_str() {
        "by_hand_door" => Word::ReasonByHandDoor,
        "by_hand_bill" => Word::ReasonByHandBill,
        "by_hand_message" => Word::ReasonByHandMessage,
        "link_given_up" => Word::ReasonLinkGivenUp { order },
        "set_apart" => Word::ReasonSetApart { order },
        "person_said" => Word::ReasonPersonSaid,
        "person_unsure" => Word::ReasonPersonUnsure,
        "other_row_answered" => Word::ReasonOtherRowAnswered,
        "same_number" => Word::ReasonSameNumber { order },
        "same_number_repaired" => Word::ReasonSameNumberRepaired { order },
        "nearly_same_number" => Word::ReasonNearlySameNumber { order },
        "same_number_cancelled" => Word::ReasonSameNumberCancelled { order },
        "same_number_other_time" => Word::ReasonSameNumberOtherTime { order },
        "same_number_suspended" => Word::ReasonSameNumberSuspended { order },
        "same_number_contradicted" => Word::ReasonSameNumberContradicted { order },
        "several_under_one_number" => Word::ReasonSeveralUnderOneNumber,
        "no_order_has_number" => Word::ReasonNoOrderHasNumber,
        "other_number" => Word::ReasonOtherNumber { order },
        "no_number" => Word::ReasonNoNumber,
        "same_title" => Word::ReasonSameTitle { order },
        "shared_words" => Word::ReasonSharedWords { order },
        "same_goods" => Word::ReasonSameGoods { order },
        "related_goods" => Word::ReasonRelatedGoods { order },
        "other_goods" => Word::ReasonOtherGoods { order },
        "same_value" => Word::ReasonSameValue { order },
        "other_value" => Word::ReasonOtherValue { order },
        "same_weight" => Word::ReasonSameWeight { order },
        "other_weight" => Word::ReasonOtherWeight { order },
        "usual_delay" => Word::ReasonUsualDelay { order },
        "unusual_delay" => Word::ReasonUnusualDelay { order },
        "before_order" => Word::ReasonBeforeOrder { order },
        "same_country" => Word::ReasonSameCountry { order },
        "other_country" => Word::ReasonOtherCountry { order },
        "usual_handler" => Word::ReasonUsualHandler { order },
        "unusual_handler" => Word::ReasonUnusualHandler { order },
        "form_fits" => Word::ReasonFormFits { order },
        "form_against" => Word::ReasonFormAgainst { order },
        "other_holder" => Word::ReasonOtherHolder { order },
        "order_complete" => Word::ReasonOrderComplete { order },
        "order_waits" => Word::ReasonOrderWaits { order },
        "under_way" => Word::ReasonUnderWay { order },
        "order_cancelled" => Word::ReasonOrderCancelled { order },
        "of_another" => Word::ReasonOfAnother { order },
        "several_orders" => Word::ReasonSeveralOrders,
        "several_alike" => Word::ReasonSeveralAlike,
        "only_days" => Word::ReasonOnlyDays,
        "burst" => Word::ReasonBurst,
        "code_suspended" => Word::ReasonCodeSuspended,
        "code_replaced" => Word::ReasonCodeReplaced,
        "nothing_fits" => Word::ReasonNothingFits,
        "often_misused" => Word::ReasonOftenMisused,
        "seldom_misused" => Word::ReasonSeldomMisused,
        "orders_stale" => Word::ReasonOrdersStale { shop, since: &since },
        "no_orders" => Word::ReasonNoOrders,
        other => return other.to_owned(),
    };
    lang.say(word)
}

/// An order by what a person calls it.
fn order(reason: &Reason) -> String {
    reason.order_label.clone().or_else(|| reason.order.clone()).unwrap_or_default()
}
