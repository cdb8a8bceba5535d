//! temporary
use crate::{parcel::*, purchase::*, set::*};
pub fn dump(json: &str) {
    for h in households(json).unwrap() {
        let case = h.case();
        let parcels = Parcel::all(case.clearances, case.rates);
        let purchases = Purchase::all(case.orders, case.rates);
        for p in &parcels {
            let row = p.rows[0];
            for o in purchases.iter().filter(|o| o.holder == p.holder) {
                let d = p.day.days_since(o.day.unwrap());
                if !(-3..=60).contains(&d) { continue; }
                let keyed = o.numbers.iter().any(|n| Some(&n.key) == p.key.as_ref());
                let ag: Vec<String> = p.goods.iter().map(|g| o.items.iter().map(|i| { let a = g.agreement(i); format!("{:?}.{:?}", a.kinship, a.wording) }).collect::<Vec<_>>().join("|")).collect();
                println!("{}\tc{}\to{}\t{}\t{}\t{}\t{}\t{}\t{:?}\t{:?}\t{:?}\t{:?}", h.id, row + 1, o.id.0 + 1, d, keyed, ag.join("/"), o.items.len(), o.pieces, p.weight, o.weight, p.usd, o.usd);
            }
        }
    }
}
