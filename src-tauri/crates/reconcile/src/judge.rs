//! Judging everything at once.

use std::collections::{BTreeMap, HashMap};

use munjigi_model::{AnswerKind, HolderId, OrderId, Verdict, WaybillKey};

use crate::belief::{Hypothesis, believe};
use crate::delays;
use crate::fit::{self, Fit, fit, goods_of, parcels_of};
use crate::habits::{Fits, Habits, Way};
use crate::parcel::{Parcel, Trace};
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};
use crate::{Case, Evidence, Judgement, Reason};

/// Judges every clearance, in the order in which they are given.
pub fn judge(case: &Case<'_>) -> Vec<Judgement> {
    judge_with(case, &Weights::standard())
}

/// The same with other weights, to measure what each piece of evidence is worth.
pub fn judge_with(case: &Case<'_>, weights: &Weights) -> Vec<Judgement> {
    let parcels = Parcel::all(case.clearances, case.rates);
    let purchases = Purchase::all(case.orders, case.rates);
    let mut judged: Vec<Option<Judgement>> = vec![None; case.clearances.len()];
    let mut holders: Vec<HolderId> = parcels.iter().map(|p| p.holder).collect();
    holders.dedup();
    for holder in holders {
        let parcels: Vec<&Parcel> = parcels.iter().filter(|p| p.holder == holder).collect();
        let purchases: Vec<&Purchase> = purchases.iter().filter(|p| p.holder == holder).collect();
        let holding = Holding { case, weights, parcels, purchases };
        for (parcel, judgement) in holding.judge() {
            for row in &parcel.rows {
                if let (Some(slot), Some(clearance)) = (judged.get_mut(*row), case.clearances.get(*row)) {
                    *slot = Some(Judgement { clearance: clearance.id, ..judgement.clone() });
                }
            }
        }
    }
    judged.into_iter().flatten().collect()
}

struct Holding<'a> {
    case: &'a Case<'a>,
    weights: &'a Weights,
    parcels: Vec<&'a Parcel>,
    purchases: Vec<&'a Purchase>,
}

#[derive(Clone, Debug)]
struct Option_ {
    order: usize,
    fit: Fit,
    bits: f64,
}

impl<'a> Holding<'a> {
    fn judge(&self) -> Vec<(&'a Parcel, Judgement)> {
        let keyed = self.keyed();
        let soft = std::env::var("SOFT").ok().and_then(|v| v.parse::<f64>().ok()).unwrap_or(2.0);
        let mut learnt: Vec<(usize, usize)> = Vec::new();
        for _ in 0..2 {
            let (_, more) = self.pass(&keyed, &learnt);
            learnt = more.into_iter().filter(|(_, _, b)| *b >= soft).map(|(p, o, _)| (p, o)).collect();
        }
        self.pass(&keyed, &learnt).0
    }

    fn pass(&self, keyed: &[Vec<usize>], learnt: &[(usize, usize)]) -> (Vec<(&'a Parcel, Judgement)>, Vec<(usize, usize, f64)>) {
        let weights = self.weights;
        // habits
        let habits = Habits::learn(
            self.parcels.iter().copied(),
            keyed.iter().enumerate().flat_map(|(p, orders)| orders.iter().map(move |o| (p, *o))).chain(learnt.iter().copied()).map(|(p, o)| (self.parcels[p], self.purchases[o])),
        );
        let mut traces: Vec<(Trace, Option<[u8; 2]>)> = Vec::new();
        let mut trace_of = Vec::new();
        let mut seen: HashMap<(Option<String>, Option<String>, Option<String>, Option<[u8; 2]>), usize> = HashMap::new();
        for p in &self.parcels {
            let k = (p.trace.handler.clone(), p.trace.declarant.clone(), p.trace.series.clone(), p.country);
            let n = *seen.entry(k).or_insert_with(|| {
                traces.push((p.trace.clone(), p.country));
                traces.len() - 1
            });
            trace_of.push(n);
        }
        let mut ways: BTreeMap<Way, usize> = BTreeMap::new();
        let mut fits: Vec<Fits> = Vec::new();
        let way_of: Vec<usize> = self
            .purchases
            .iter()
            .map(|o| {
                let way = Way::of(o);
                *ways.entry(way.clone()).or_insert_with(|| {
                    fits.push(habits.of(&way, &traces, weights));
                    fits.len() - 1
                })
            })
            .collect();
        let mut so_far = vec![0usize; self.purchases.len()];
        for orders in keyed {
            for o in orders {
                so_far[*o] += 1;
            }
        }
        let fills: Vec<[f64; 5]> = self
            .purchases
            .iter()
            .enumerate()
            .map(|(o, purchase)| {
                let age = purchase.day.map_or(delays::LONGEST, |day| self.case.today.days_since(day)).clamp(0, delays::LONGEST);
                let mut fills = parcels_of(purchase, age, &fits[way_of[o]], weights, so_far[o]);
                if !weights.has(Piece::Jointly) {
                    fills = [0.2; 5];
                }
                fills
            })
            .collect();
        let on_list: HashMap<&WaybillKey, usize> = self.parcels.iter().enumerate().filter_map(|(n, p)| p.key.as_ref().map(|k| (k, n))).collect();

        let mut all: Vec<Vec<Hypothesis>> = Vec::new();
        let mut options: Vec<Vec<Option_>> = Vec::new();
        let mut vetoed = Vec::new();
        for (p, parcel) in self.parcels.iter().enumerate() {
            let code = self.code(parcel);
            vetoed.push(code);
            let mut opts: Vec<Option_> = Vec::new();
            let from = parcel.day.minus(delays::LONGEST as u64);
            let first = self.purchases.partition_point(|o| o.day.is_some_and(|d| d < from));
            let undated = self.purchases.iter().take_while(|o| o.day.is_none()).count();
            for o in (0..undated).chain(first.max(undated)..self.purchases.len()) {
                let purchase = self.purchases[o];
                if purchase.day.is_some_and(|d| d.days_since(parcel.day) > 1) {
                    break;
                }
                if keyed[p].contains(&o) {
                    continue;
                }
                if fills[o][1] <= 0.0 {
                    continue;
                }
                let Some(mut fit) = fit(parcel, purchase, trace_of[p], &fits[way_of[o]], weights) else { continue };
                fit.number = self.number(parcel, purchase, so_far[o], &on_list);
                let bits = fit.bits();
                opts.push(Option_ { order: o, fit, bits });
            }
            opts.sort_by(|a, b| b.bits.total_cmp(&a.bits).then(a.order.cmp(&b.order)));
            opts.truncate(24);
            let mut hyps = Vec::new();
            if keyed[p].is_empty() {
                let none = weights.strangers_a_day * code.exp2();
                hyps.push(Hypothesis { orders: vec![], weight: none });
                for opt in &opts {
                    hyps.push(Hypothesis { orders: vec![opt.order], weight: opt.bits.exp2() });
                }
                if weights.has(Piece::Bundles) {
                    let n = opts.len().min(14);
                    for a in 0..n {
                        for b in a + 1..n {
                            let (x, y) = (&opts[a], &opts[b]);
                            if let Some(bits) = self.bundle(parcel, &[x, y]) {
                                let mut orders = vec![x.order, y.order];
                                orders.sort_unstable();
                                hyps.push(Hypothesis { orders, weight: bits.exp2() });
                                for c in b + 1..n.min(8) {
                                    let z = &opts[c];
                                    if let Some(bits) = self.bundle(parcel, &[x, y, z]) {
                                        let mut orders = vec![x.order, y.order, z.order];
                                        orders.sort_unstable();
                                        hyps.push(Hypothesis { orders, weight: bits.exp2() });
                                    }
                                }
                            }
                        }
                    }
                }
            } else {
                hyps.push(Hypothesis { orders: vec![], weight: 1.0 });
                if weights.has(Piece::Bundles) {
                    for opt in opts.iter().take(14) {
                        let purchase = self.purchases[opt.order];
                        // An order with a Korean number of its own is not in a parcel with another one.
                        let first = self.purchases[keyed[p][0]];
                        if let Some(b) = self.together(first, purchase) {
                            let base = keyed[p].iter().map(|k| fit::fit(parcel, self.purchases[*k], trace_of[p], &fits[way_of[*k]], weights)).next().flatten();
                            let gain = base.map_or(0.0, |base| {
                                goods_of(&[&base.parts, &opt.fit.parts]) - goods_of(&[&base.parts])
                                    + self.sum_fits(parcel, &[keyed[p][0], opt.order]) - fit::value(parcel.usd, first.usd, 0.0) - fit::weight(parcel.weight, first.weight, 0.0)
                            });
                            hyps.push(Hypothesis { orders: vec![opt.order], weight: b * (gain + opt.fit.number).exp2() });
                        }
                    }
                }
            }
            all.push(hyps);
            options.push(opts);
        }

        let mut beliefs = believe(&all, &fills);
        if weights.has(Piece::Burst) {
            for _ in 0..2 {
                let p_none: Vec<f64> = (0..self.parcels.len()).map(|p| if keyed[p].is_empty() { beliefs[p][0] } else { 0.0 }).collect();
                for p in 0..self.parcels.len() {
                    if keyed[p].is_empty() {
                        let boost = self.burst(p, &p_none, keyed);
                        all[p][0].weight = weights.strangers_a_day * vetoed[p].exp2() * boost;
                    }
                }
                beliefs = believe(&all, &fills);
            }
        }
        let mut more = Vec::new();
        for p in 0..self.parcels.len() {
            if keyed[p].is_empty() {
                for (h, b) in all[p].iter().zip(&beliefs[p]) {
                    for o in &h.orders {
                        more.push((p, *o, *b));
                    }
                }
            }
        }
        let judged = self.parcels
            .iter()
            .enumerate()
            .map(|(p, parcel)| (*parcel, self.verdict(p, &keyed[p], &all[p], &beliefs[p], &options[p], vetoed[p])))
            .collect();
        (judged, more)
    }

    /// Orders that a number ties to each parcel.
    fn keyed(&self) -> Vec<Vec<usize>> {
        let mut by_key: HashMap<&WaybillKey, Vec<usize>> = HashMap::new();
        for (p, parcel) in self.parcels.iter().enumerate() {
            if let Some(key) = &parcel.key {
                by_key.entry(key).or_default().push(p);
            }
        }
        let mut keyed = vec![Vec::new(); self.parcels.len()];
        for (o, order) in self.purchases.iter().enumerate() {
            for number in &order.numbers {
                let exact = by_key.get(&number.key);
                let found = match (exact, &number.repaired) {
                    (Some(found), _) => Some(found),
                    (None, Some(repaired)) if self.weights.has(Piece::Slips) => by_key.get(repaired),
                    _ => None,
                };
                let mut best: Option<(i64, usize)> = None;
                for p in found.into_iter().flatten() {
                    let days = order.day.map_or(10, |day| self.parcels[*p].day.days_since(day));
                    if (-1..=150).contains(&days) && !order.is_cancelled() {
                        let cost = (days - 10).abs();
                        if best.is_none_or(|(c, _)| cost < c) {
                            best = Some((cost, *p));
                        }
                    }
                }
                if let Some((_, p)) = best {
                    let of_parcel: &mut Vec<usize> = &mut keyed[p];
                    if !of_parcel.contains(&o) && self.code(self.parcels[p]) < 8.0 {
                        of_parcel.push(o);
                    }
                }
            }
        }
        keyed
    }

    /// Bits for a stranger from the code's own life.
    fn code(&self, parcel: &Parcel) -> f64 {
        if !self.weights.has(Piece::Code) {
            return 0.0;
        }
        let day = parcel.accepted_on.unwrap_or(parcel.day);
        let mut bits: f64 = 0.0;
        for code in self.case.codes.iter().filter(|c| c.holder == parcel.holder) {
            if !parcel.is_held && parcel.accepted_on.is_some() && code.suspended.iter().any(|s| s.covers(day)) {
                bits = bits.max(14.0);
            }
            if parcel.is_held && code.reissued_on.is_some_and(|on| on <= day) {
                bits = bits.max(4.0);
            }
        }
        bits
    }

    fn number(&self, parcel: &Parcel, purchase: &Purchase, so_far: usize, on_list: &HashMap<&WaybillKey, usize>) -> f64 {
        let Some(key) = &parcel.key else { return 0.0 };
        if self.weights.has(Piece::Slips)
            && purchase.numbers.iter().any(|n| n.key.as_str().len() >= 9 && !on_list.contains_key(&n.key) && crate::number::differ_by_a_slip(n.key.as_str(), key.as_str()))
        {
            return 14.0;
        }
        // A Korean number of its own that is another one.
        if so_far == 0 && purchase.numbers.iter().any(|n| n.is_korean && !on_list.contains_key(&n.key)) {
            return -5.0;
        }
        0.0
    }

    fn together(&self, a: &Purchase, b: &Purchase) -> Option<f64> {
        let near = match (a.day, b.day) {
            (Some(x), Some(y)) => x.days_since(y).abs(),
            _ => return None,
        };
        if near > 17 || a.holder != b.holder {
            return None;
        }
        let w = self.weights;
        let base = match (&a.forwarder, &b.forwarder) {
            (Some(x), Some(y)) if x == y => w.bundle_forwarded,
            (None, None) if a.shop == b.shop && a.is_forwarded == b.is_forwarded => w.bundle_direct,
            _ => return None,
        };
        let by_day = match near {
            0 => 2.0,
            1..=4 => 1.0,
            5..=8 => 0.6,
            9..=12 => 0.3,
            _ => 0.08,
        };
        Some(base * by_day)
    }

    fn sum_fits(&self, parcel: &Parcel, orders: &[usize]) -> f64 {
        let sum = |of: fn(&Purchase) -> Option<f64>| orders.iter().map(|o| of(self.purchases[*o])).sum::<Option<f64>>();
        let mut bits = 0.0;
        if self.weights.has(Piece::Value) {
            bits += fit::value(parcel.usd, sum(|o| o.usd), 0.05);
        }
        if self.weights.has(Piece::Weight) {
            bits += fit::weight(parcel.weight, sum(|o| o.weight), 0.05);
        }
        bits
    }

    fn bundle(&self, parcel: &Parcel, parts: &[&Option_]) -> Option<f64> {
        let mut bits = 0.0;
        for pair in parts.windows(2) {
            bits += self.together(self.purchases[pair[0].order], self.purchases[pair[1].order])?.log2();
        }
        if parts.len() == 3 {
            self.together(self.purchases[parts[0].order], self.purchases[parts[2].order])?;
        }
        // The last order decides when it goes.
        let last = parts.iter().max_by_key(|x| (self.purchases[x.order].day, x.order))?;
        bits += last.fit.delay + last.fit.handler + last.fit.country;
        let goods: Vec<&Vec<Vec<f64>>> = parts.iter().map(|x| &x.fit.parts).collect();
        bits += goods_of(&goods);
        let orders: Vec<usize> = parts.iter().map(|x| x.order).collect();
        bits += self.sum_fits(parcel, &orders);
        bits += parts.iter().map(|x| x.fit.number).sum::<f64>();
        Some(bits)
    }

    fn burst(&self, p: usize, p_none: &[f64], keyed: &[Vec<usize>]) -> f64 {
        let parcel = self.parcels[p];
        let mut sum = 0.0;
        let first = self.parcels.partition_point(|q| q.day < parcel.day.minus(7));
        for q in first..self.parcels.len() {
            let other = self.parcels[q];
            let off = other.day.days_since(parcel.day).abs();
            if other.day > parcel.day && off > 7 {
                break;
            }
            if q == p || !keyed[q].is_empty() {
                continue;
            }
            let mut like = 1.0;
            let same_mark = match (&parcel.trace.series, &other.trace.series) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            };
            if same_mark {
                like *= 2.0;
            }
            if let (Some(a), Some(b)) = (&parcel.key, &other.key) {
                if let (Ok(a), Ok(b)) = (a.as_str().parse::<i64>(), b.as_str().parse::<i64>()) {
                    let d = (a - b).abs();
                    if d < 100 {
                        like *= 10.0;
                    } else if d < 2000 {
                        like *= 2.0;
                    }
                }
            }
            sum += p_none[q] * like;
        }
        1.0 + self.weights.burst * (sum - 0.3).max(0.0)
    }

    fn verdict(&self, p: usize, keyed: &[usize], hyps: &[Hypothesis], belief: &[f64], options: &[Option_], code: f64) -> Judgement {
        let id = self.case.clearances[self.parcels[p].rows[0]].id;
        let mut marginal: BTreeMap<usize, f64> = BTreeMap::new();
        for (h, b) in hyps.iter().zip(belief) {
            for o in &h.orders {
                *marginal.entry(*o).or_default() += b;
            }
        }
        let ids = |orders: &[usize]| {
            let mut ids: Vec<OrderId> = orders.iter().map(|o| self.purchases[*o].id).collect();
            ids.sort_unstable();
            ids
        };
        if !keyed.is_empty() {
            let mut orders = keyed.to_vec();
            orders.extend(marginal.iter().filter(|(_, m)| **m > 0.85).map(|(o, _)| *o));
            return Judgement {
                clearance: id,
                verdict: Verdict::Confirmed,
                orders: ids(&orders),
                unexplained: 0.001,
                evidence: keyed.iter().map(|o| Evidence { reason: Reason::SameNumber(self.purchases[*o].id), bits: 20.0 }).collect(),
            };
        }
        let none = belief[0];
        let best = hyps.iter().zip(belief).skip(1).max_by(|a, b| a.1.total_cmp(b.1));
        let _ = (options, code);
        let (verdict, orders) = match best {
            Some((h, b)) if none <= self.weights.likely_below && *b >= self.weights.likely_set && self.telling(p, h, options) => (Verdict::Likely, ids(&h.orders)),
            _ if none >= self.weights.unknown_from => (Verdict::Unknown, vec![]),
            Some((h, b)) if *b > 0.2 => (Verdict::Ask, ids(&h.orders)),
            _ => (Verdict::Ask, vec![]),
        };
        Judgement { clearance: id, verdict, orders, unexplained: none, evidence: vec![] }
    }

    /// Something beyond the days has to fit.
    fn telling(&self, _p: usize, h: &Hypothesis, options: &[Option_]) -> bool {
        h.orders.iter().any(|o| {
            options.iter().any(|x| x.order == *o && (x.fit.goods + x.fit.value.max(0.0) + x.fit.number.max(0.0) + x.fit.weight.max(0.0) + x.fit.handler.max(0.0)) >= 2.0)
        })
    }
}
#[allow(dead_code)]
fn _k(_: AnswerKind) {}
