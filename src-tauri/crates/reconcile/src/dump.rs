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
                let Some(f) = crate::fit::Fit::of(p, o, hh.trace(place), hh.fits(t.order), &w) else { println!("{}\tc{}\to{}\tNOFIT", h.id, p.rows[0] + 1, o.id.0 + 1); continue };
                println!("{}\tc{}\to{}\t{:.1}\t{:.1}\t{:.1}\t{:.1}\t{:.1}\t{:.1}", h.id, p.rows[0] + 1, o.id.0 + 1, f.delay, f.goods, f.value, f.weight, f.country, f.handler);
            }
        }
    }
}
pub fn dump2(json: &str) {
    for h in households(json).unwrap() {
        for p in Parcel::all(h.case().clearances, h.case().rates) {
            let tops: Vec<String> = p.goods.iter().map(|g| g.tops()).collect();
            println!("{}\tc{}\t{}", h.id, p.rows[0] + 1, tops.join("|"));
        }
    }
}
