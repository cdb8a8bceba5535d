//! The verdict over one clearance, and what it rests on.

use munjigi_model::{AnswerKind, ClearanceId, KstDate, MerchantKey, OrderId, Verdict};

/// The verdict over one clearance, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Which clearance.
    pub clearance: ClearanceId,
    /// The verdict.
    pub verdict: Verdict,
    /// The orders that explain it. Of an `ask`: those that might.
    pub orders: Vec<OrderId>,
    /// The probability, 0 to 1, that no known order explains it.
    pub unexplained: f64,
    /// Why, the weightiest first. Never empty. Of one order, the bits add up to how much likelier it is to be the order's than nobody's,
    /// but for what is too little to be said and for what other orders leave in doubt.
    pub evidence: Vec<Evidence>,
}

/// One reason, and what it weighs.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The reason.
    pub reason: Reason,
    /// Bits (log2 of how many times likelier), for a known order where positive, against where negative. 0 where the reason decides and
    /// is not weighed.
    pub bits: f64,
}

impl Evidence {
    /// A reason that decides and is not weighed.
    pub(crate) fn deciding(reason: Reason) -> Self {
        Self { reason, bits: 0.0 }
    }
}

/// One reason. Where it speaks of an order, it names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The person settled it.
    PersonSaid(AnswerKind),
    /// The person does not know.
    PersonUnsure,
    /// The person knows another clearance of what seems to be the same parcel.
    OtherRowAnswered,
    /// The person said that it is not of this order.
    SetApart(OrderId),
    /// The order has this very number.
    SameNumber(OrderId),
    /// The order has this number but for a damage that can only be read in one way (O for 0, a carrier's name in brackets).
    SameNumberRepaired(OrderId),
    /// The order has a number that differs by a slip of the hand. Never a proof.
    NearlySameNumber(OrderId),
    /// The order has this number, but it was cancelled.
    SameNumberCancelled(OrderId),
    /// The order has this number, but it cleared before the order or more than a year after it: couriers use numbers again.
    SameNumberOtherTime(OrderId),
    /// The order has this number, but the code was suspended that day.
    SameNumberSuspended(OrderId),
    /// The order has this number, but something else speaks against it so strongly that the number alone proves nothing.
    SameNumberContradicted(OrderId),
    /// An order has this number, and several clearances stand under it.
    SeveralUnderOneNumber,
    /// No order of the holder has this number.
    NoOrderHasNumber,
    /// The order has a number of its own, and it is another one.
    OtherNumber(OrderId),
    /// The clearance has no number to compare.
    NoNumber,
    /// The goods are called as the order's title.
    SameTitle(OrderId),
    /// Some telling words of the goods stand in the order's title.
    SharedWords(OrderId),
    /// The goods are of the same kind.
    SameGoods(OrderId),
    /// The goods may be of the same kind.
    RelatedGoods(OrderId),
    /// The goods are of another kind.
    OtherGoods(OrderId),
    /// The declared value fits what was paid.
    SameValue(OrderId),
    /// The declared value is another one.
    OtherValue(OrderId),
    /// The weight fits.
    SameWeight(OrderId),
    /// The weight does not fit.
    OtherWeight(OrderId),
    /// It came as long after the order as is usual. What it weighs is against how seldom a stranger's parcel comes on any one day: that is
    /// the share with which a comparison starts, and it stands here.
    UsualDelay(OrderId),
    /// It came unusually early or late for the order.
    UnusualDelay(OrderId),
    /// It was there before it was ordered.
    BeforeOrder(OrderId),
    /// It comes from where the order is sent from.
    SameCountry(OrderId),
    /// It comes from elsewhere.
    OtherCountry(OrderId),
    /// Parcels of this shop have come by this handler before.
    UsualHandler(OrderId),
    /// Parcels of this shop come by others.
    UnusualHandler(OrderId),
    /// It is declared in the way in which goods of this kind and value have to be.
    FormFits(OrderId),
    /// It is declared in another way.
    FormAgainst(OrderId),
    /// It was ordered by another holder: families order under each other's codes.
    OtherHolder(OrderId),
    /// The order's parcels are known already.
    OrderComplete(OrderId),
    /// A parcel of the order has yet to be seen.
    OrderWaits(OrderId),
    /// The order may well be under way still.
    UnderWay(OrderId),
    /// The order was cancelled.
    OrderCancelled(OrderId),
    /// The order may be another parcel's: more of them fit it than it fills.
    OfAnother(OrderId),
    /// Several orders together explain it.
    SeveralOrders,
    /// Several orders explain it alike.
    SeveralAlike,
    /// Nothing but the days fits.
    OnlyDays,
    /// Several parcels that no order explains came within days.
    Burst,
    /// The code was suspended that day: nothing of the holder's own is accepted then.
    CodeSuspended,
    /// Another code had taken the place of the one that it came under.
    CodeReplaced,
    /// No order fits.
    NothingFits,
    /// The goods are of a kind that often comes under other people's codes.
    OftenMisused,
    /// The goods are of a kind that seldom comes under other people's codes.
    SeldomMisused,
    /// The orders of this shop are known until this day only.
    OrdersStale {
        /// The shop.
        merchant: MerchantKey,
        /// The day of its newest import.
        since: KstDate,
    },
    /// No orders of the holder are known at all.
    NoOrders,
}
