//! temporary
use crate::{parcel::*, purchase::*, set::*};
pub fn dump(json: &str) {
    for h in households(json).unwrap() {
        let case = h.case();
        let parcels = Parcel::all(case.clearances, case.rates);
        let purchases = Purchase::all(case.orders, case.rates);
        for p in &parcels {
            let row = p.rows[0];
            for o in purchases.iter() {
                let d = p.day.days_since(o.day.unwrap());
                if !(-3..=60).contains(&d) { continue; }
                let keyed = o.numbers.iter().any(|n| Some(&n.key) == p.key.as_ref());
                let ag: Vec<String> = p.goods.iter().map(|g| o.items.iter().map(|i| { let a = g.agreement(i); format!("{:?}.{:?}", a.kinship, a.wording) }).collect::<Vec<_>>().join("|")).collect();
                println!("{}\tc{}\to{}\t{}\t{}\t{}\t{}\t{}\t{:?}\t{:?}\t{:?}\t{:?}", h.id, row + 1, o.id.0 + 1, d, keyed, ag.join("/"), o.items.len(), o.pieces, p.weight, o.weight, p.usd, o.usd);
            }
        }
    }
}
pub fn dump2(json: &str) {
    for h in households(json).unwrap() {
        let case = h.case();
        let w = crate::Weights::standard();
        let parcels = Parcel::all(case.clearances, case.rates);
        let purchases = Purchase::all(case.orders, case.rates);
        let said = crate::said::Said::of(&case);
        let hh = crate::household::Household::of(&parcels, &purchases, &said, case.codes, case.today, &w);
        for (place, b) in crate::judge::believe_all(&hh).iter().enumerate() {
            if !hh.ties[place].is_empty() { continue; }
            let best = (1..b.belief.shares.len()).max_by(|x, y| b.belief.shares[*x].total_cmp(&b.belief.shares[*y]));
            let Some(best) = best else { continue };
            let hyp = &b.options.hypotheses[best];
            if hyp.orders.len() != 1 { continue; }
            let c = b.options.candidates.iter().find(|c| c.order == hyp.orders[0]).unwrap();
            let f = &c.fit;
            let joint = (b.belief.shares[best] / b.belief.shares[0].max(1e-12)).log2() - c.bits + b.options.hypotheses[0].weight.log2();
            println!("{}\tc{}\to{}\t{:.4}\t{:.4}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{:?}", h.id, hh.parcels[place].rows[0] + 1, hh.purchases[c.order].id.0 + 1, b.belief.shares[0], b.belief.shares[best], f.delay, f.goods, f.value, f.weight, f.country, f.handler, f.number, joint, b.burst.log2(), f.agreement);
        }
    }
}
pub fn dump3(json: &str) {
    for h in households(json).unwrap() {
        let case = h.case();
        let w = crate::Weights::standard();
        let parcels = Parcel::all(case.clearances, case.rates);
        let purchases = Purchase::all(case.orders, case.rates);
        let said = crate::said::Said::of(&case);
        let hh = crate::household::Household::of(&parcels, &purchases, &said, case.codes, case.today, &w);
        for (place, p) in hh.parcels.iter().enumerate() {
            for t in &hh.ties[place] {
                let o = &hh.purchases[t.order];
                let Some(mut f) = crate::fit::Fit::but_goods(p, o, hh.trace(place), hh.fits(t.order), &w) else { println!("{}\tc{}\to{}\tNOFIT", h.id, p.rows[0] + 1, o.id.0 + 1); continue };
                f.compare_goods(p, o, &w);
                println!("{}\tc{}\to{}\t{:.1}\t{:.1}\t{:.1}\t{:.1}\t{:.1}\t{:.1}", h.id, p.rows[0] + 1, o.id.0 + 1, f.delay, f.goods, f.value, f.weight, f.country, f.handler);
            }
        }
    }
}
pub fn dump4(json: &str) {
    for h in households(json).unwrap() {
        let case = h.case();
        for o in Purchase::all(case.orders, case.rates) {
            println!("{}\to{}\t{:?}\t{}", h.id, o.id.0 + 1, o.usd, o.items.iter().map(|i| i.tops()).collect::<Vec<_>>().join("|"));
        }
    }
}
