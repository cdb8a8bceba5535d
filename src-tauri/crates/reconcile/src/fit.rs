//! How well one order explains one parcel.

use crate::delays;
use crate::form;
use crate::goods::Agreement;
use crate::habits::Fits;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// The evidence for one order behind one parcel, in bits against a parcel of nobody's.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fit {
    /// Share of such orders' parcels that arrive on that day (log2).
    pub(crate) delay: f64,
    pub(crate) goods: f64,
    pub(crate) value: f64,
    pub(crate) weight: f64,
    pub(crate) country: f64,
    pub(crate) handler: f64,
    pub(crate) form: f64,
    pub(crate) number: f64,
    /// Whether the order is of another holder than the code.
    pub(crate) holder: f64,
    /// For each part of the goods name, the bits of each line of the order.
    pub(crate) parts: Vec<Vec<f64>>,
    /// The best agreement of the goods with a line.
    pub(crate) agreement: Option<Agreement>,
}

impl Fit {
    /// All but the goods, which take the longest. None where the order is not of that time.
    pub(crate) fn but_goods(
        parcel: &Parcel,
        purchase: &Purchase,
        trace: usize,
        way: &Fits,
        weights: &Weights,
    ) -> Option<Self> {
        let delay = match purchase.day.map(|day| parcel.day.days_since(day)) {
            None => weights.undated,
            Some(days) if !(delays::SHORTEST..=delays::LONGEST).contains(&days) => return None,
            Some(_) if !weights.has(Piece::Delay) => weights.undated,
            Some(days) => way.delay.bits(days),
        };
        let part = weights.part_share(purchase);
        Some(Self {
            delay: delay * weights.sd,
            value: weights.sv * weights.value(parcel.usd, purchase.usd, part),
            weight: weights.sw * weights.weight(parcel.weight, purchase.weight, part),
            country: sc(way.country.get(trace).copied().unwrap_or_default(), weights.sc, weights.scn),
            handler: sc(way.handler.get(trace).copied().unwrap_or_default(), weights.sh, weights.shn),
            holder: if parcel.holder == purchase.holder { 0.0 } else { weights.other_holder },
            form: if weights.has(Piece::Form) { weights.sf * form::bits(parcel.form, purchase.by_import) } else { 0.0 },
            ..Self::default()
        })
    }

    /// Compares the goods.
    pub(crate) fn compare_goods(&mut self, parcel: &Parcel, purchase: &Purchase, weights: &Weights) {
        for part in &parcel.goods {
            let mut lines = Vec::with_capacity(purchase.items.len());
            for line in &purchase.items {
                let agreement = part.agreement(line);
                let bits = sc(weights.goods(agreement), weights.sg, weights.sgn);
                if self.agreement.is_none_or(|best| weights.goods(best) < bits) {
                    self.agreement = Some(agreement);
                }
                lines.push(bits);
            }
            self.parts.push(lines);
        }
        self.goods = goods_of(&[&self.parts]);
    }

    /// What speaks for the order beyond its day.
    pub(crate) fn beyond_days(&self) -> f64 {
        let kinds = [self.value, self.weight, self.country, self.handler, self.form, self.number];
        self.goods + kinds.into_iter().map(|bits| bits.max(0.0)).sum::<f64>()
    }

    pub(crate) fn bits(&self) -> f64 {
        self.delay + self.goods + self.value + self.weight + self.country + self.handler + self.number + self.holder + self.form
    }
}

/// What the goods say for orders together: each part names one of their lines, and any of them may be the one that is named.
pub(crate) fn goods_of(orders: &[&[Vec<f64>]]) -> f64 {
    let parts = orders.first().map_or(0, |parts| parts.len());
    (0..parts)
        .map(|part| {
            let lines = orders.iter().filter_map(|order| order.get(part)).flatten();
            let (sum, count) = lines.fold((0.0, 0.0), |(sum, count), bits| (sum + bits.exp2(), count + 1.0));
            if count > 0.0 { f64::log2(sum / count) } else { 0.0 }
        })
        .sum()
}

fn sc(b: f64, p: f64, n: f64) -> f64 { if b > 0.0 { b * p } else { b * n } }
