//! How a parcel is declared, against how an order's goods have to be.

use munjigi_model::Form;

use crate::goods::Named;
use crate::purchase::Purchase;

/// Kinds of goods that are barred from list clearance: food, supplements, medicines, plants and what else quarantine looks at
/// (customs-rules §3). Pet food is left out: only that with meat is.
pub(crate) const BARRED: &[&str] = &["supplements", "food", "tobacco", "otc-medicine", "plants-seeds"];
/// Kinds of which some are: cosmetics with a function, perfume over 60 ml, what touches the body as a device.
pub(crate) const PARTLY_BARRED: &[&str] = &["cosmetics", "health"];

/// List clearance goes up to so many dollars, and to so many from the United States (customs-rules §3).
const LIMIT: f64 = 150.0;
const LIMIT_FROM_US: f64 = 200.0;
/// What is paid and what is declared are not the same: so far around the limit it may go either way.
const NEAR: f64 = 0.2;

/// Shares of parcels, of those not sent by post, that are declared by an import declaration: of orders that hold nothing but what is
/// barred, something that is, something that may be, nothing; of orders near the limit and over it. *Estimated.*
const ALL_BARRED: f64 = 0.92;
const SOME_BARRED: f64 = 0.62;
const SOME_PARTLY: f64 = 0.18;
const NONE_BARRED: f64 = 0.03;
const NEAR_LIMIT: f64 = 0.25;
const OVER_LIMIT: f64 = 0.75;
/// The same for strangers' parcels: whoever uses a stolen code keeps below the limit. *Estimated.*
const STRANGERS: f64 = 0.14;

/// The most bits that a form says for an order.
pub(crate) const MOST: f64 = 3.0;

/// The share of an order's parcels that goes by an import declaration.
pub(crate) fn by_import<'a>(purchases: impl Iterator<Item = &'a Purchase> + Clone) -> f64 {
    let of = || purchases.clone().map(|purchase| purchase.barred);
    let goods = if of().any(|lines| lines.some) && !of().any(|lines| lines.others) {
        ALL_BARRED
    } else if of().any(|lines| lines.some) {
        SOME_BARRED
    } else if of().any(|lines| lines.partly) {
        SOME_PARTLY
    } else {
        NONE_BARRED
    };
    let paid: f64 = purchases.clone().filter_map(|purchase| purchase.usd).sum();
    let from_us = purchases.clone().all(|purchase| purchase.country == Some(*b"US"));
    let limit = if from_us { LIMIT_FROM_US } else { LIMIT };
    let value = if paid > limit * (1.0 + NEAR) {
        OVER_LIMIT
    } else if paid > limit * (1.0 - NEAR) {
        NEAR_LIMIT
    } else {
        0.0
    };
    goods.max(value)
}

/// Which lines an order has, by whether list clearance is barred for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Barred {
    some: bool,
    others: bool,
    partly: bool,
}

impl Barred {
    pub(crate) fn of(purchase: &Purchase) -> Self {
        let has = |is_meant: fn(&Named) -> bool| purchase.items.iter().any(|line| is_meant(line));
        Self {
            some: has(|line| line.is_under(BARRED)),
            others: has(|line| !line.is_under(BARRED)),
            partly: has(|line| line.is_under(PARTLY_BARRED)),
        }
    }
}

/// What each form says for an order, made once.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct FormBits {
    import: f64,
    list: f64,
}

impl FormBits {
    pub(crate) fn of(by_import: f64) -> Self {
        Self { import: bits(Form::Import, by_import), list: bits(Form::List, by_import) }
    }

    pub(crate) fn on(self, form: Form) -> f64 {
        match form {
            Form::Import => self.import,
            Form::List => self.list,
            Form::Postal | Form::Unknown => 0.0,
        }
    }
}

/// What the form of a parcel says for an order of which such a share goes by import declaration, in bits.
pub(crate) fn bits(form: Form, by_import: f64) -> f64 {
    match form {
        Form::Import => (by_import / STRANGERS).log2(),
        Form::List => ((1.0 - by_import) / (1.0 - STRANGERS)).log2(),
        // Post has neither: that a shop sends by post is seen in its numbers.
        Form::Postal | Form::Unknown => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_says_more_than_the_most() {
        for share in [NONE_BARRED, SOME_PARTLY, SOME_BARRED, ALL_BARRED, NEAR_LIMIT, OVER_LIMIT] {
            assert!(bits(Form::Import, share) <= MOST && bits(Form::List, share) <= MOST);
        }
    }
}
