//! Clearances as they are compared: rows under one number are one parcel.

use std::collections::BTreeMap;
use std::sync::Arc;

use munjigi_model::{Clearance, ClearanceId, Form, HolderId, KstDate, MerchantKey, Stage, WaybillKey};
use rust_decimal::prelude::ToPrimitive;

use crate::UsdRates;
use crate::goods::{Named, Names, hash};

/// Rows of one number lie at most so many days apart where they mean one parcel.
const DAYS_OF_ONE_PARCEL: i64 = 3;

/// A parcel, known by one row or by several.
#[derive(Clone, Debug)]
pub(crate) struct Parcel {
    /// Places of its rows among the clearances.
    pub(crate) rows: Vec<usize>,
    /// These rows.
    pub(crate) clearances: Vec<ClearanceId>,
    pub(crate) holder: HolderId,
    /// The day by which it is placed: arrival, else acceptance, else the day it was first seen.
    pub(crate) day: KstDate,
    pub(crate) accepted_on: Option<KstDate>,
    pub(crate) key: Option<WaybillKey>,
    pub(crate) is_held: bool,
    pub(crate) form: Form,
    pub(crate) goods: Vec<Arc<Named>>,
    pub(crate) weight: Option<f64>,
    pub(crate) usd: Option<f64>,
    pub(crate) trace: Trace,
    /// Its number, where it counts up, and the series that it is of (hashed).
    pub(crate) serial: Option<u64>,
    pub(crate) series: Option<u64>,
}

/// What a customs record shows of who carried a parcel: the handler by name, by the number under which it declares, by the series of
/// its parcels' numbers. Each is the same fact, known more or less well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Trace {
    pub(crate) handler: Option<String>,
    pub(crate) declarant: Option<String>,
    pub(crate) series: Option<String>,
    /// Where it was loaded.
    pub(crate) country: Option<[u8; 2]>,
}

impl Trace {
    /// The marks of the handler, the surest first.
    pub(crate) fn marks(&self) -> impl Iterator<Item = &str> {
        [&self.handler, &self.declarant, &self.series].into_iter().flatten().map(String::as_str)
    }

    fn of(clearance: &Clearance) -> Self {
        let facts = &clearance.facts;
        Self {
            handler: facts.forwarder.as_deref().map(|name| format!("h:{}", MerchantKey::of(name))),
            declarant: facts.declaration_no.as_deref().and_then(declarant),
            series: facts.hbl_key().map(|key| series(&key)),
            country: facts.country.as_deref().and_then(country),
        }
    }
}

/// The broker or operator at the head of a declaration number: five digits of an import declaration, two letters and four digits on a
/// list (order-sources: number forms).
fn declarant(number: &str) -> Option<String> {
    let number = WaybillKey::of(number);
    let number = number.as_str();
    let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
    let head = number.get(..if letters == 2 { 6 } else { 5 })?;
    Some(format!("d:{head}"))
}

/// The series that a House number is of: couriers count up within one, so its last six digits say nothing and its head says whose it is.
fn series(key: &WaybillKey) -> String {
    let number = key.as_str();
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        let head = number.get(..number.len().saturating_sub(6)).unwrap_or_default();
        return format!("n:{}:{head}", number.len());
    }
    let shape: String = number.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
    // Post: the letters at both ends are the service and the country.
    if shape == "AA999999999AA" {
        let country = number.get(11..).unwrap_or_default();
        let service = number.get(..1).unwrap_or_default();
        return format!("p:{service}:{country}");
    }
    format!("s:{shape}")
}

impl Parcel {
    /// The parcels that clearances mean, by day and id.
    pub(crate) fn all(clearances: &[Clearance], rates: &UsdRates) -> Vec<Self> {
        let mut by_number: BTreeMap<(HolderId, WaybillKey), Vec<usize>> = BTreeMap::new();
        let (mut parcels, mut names) = (Vec::new(), Names::default());
        for (row, clearance) in clearances.iter().enumerate() {
            match clearance.facts.hbl_key() {
                Some(key) => by_number.entry((clearance.holder, key)).or_default().push(row),
                None => parcels.push(Self::of(clearances, vec![row], rates, &mut names)),
            }
        }
        for rows in by_number.into_values() {
            for rows in apart(clearances, rows) {
                parcels.push(Self::of(clearances, rows, rates, &mut names));
            }
        }
        parcels.sort_by_key(Self::rank);
        parcels
    }

    /// One row by itself.
    pub(crate) fn alone(clearances: &[Clearance], row: usize, rates: &UsdRates) -> Self {
        Self::of(clearances, vec![row], rates, &mut Names::default())
    }

    fn of<'a>(
        clearances: &'a [Clearance],
        rows: Vec<usize>,
        rates: &UsdRates,
        names: &mut Names<'a>,
    ) -> Self {
        let all: Vec<&Clearance> = rows.iter().filter_map(|row| clearances.get(*row)).collect();
        let first = all.first().expect("a parcel has a row");
        let accepted_on = all.iter().find_map(|c| c.facts.accepted_on);
        let day = all.iter().find_map(|c| c.facts.arrived_on).or(accepted_on).unwrap_or_else(|| first.day());
        let traces: Vec<Trace> = all.iter().map(|c| Trace::of(c)).collect();
        Self {
            holder: first.holder,
            day,
            accepted_on,
            key: first.facts.hbl_key(),
            form: all
                .iter()
                .map(|c| c.facts.form)
                .find(|form| *form != Form::Unknown)
                .unwrap_or(Form::Unknown),
            is_held: all.iter().any(|c| c.facts.stage == Stage::Held),
            goods: all
                .iter()
                .find_map(|c| c.facts.goods.as_deref())
                .map(|goods| names.parts(goods))
                .unwrap_or_default(),
            weight: all
                .iter()
                .find_map(|c| c.facts.weight)
                .and_then(|kg| kg.0.to_f64())
                .filter(|kg| *kg > 0.0),
            usd: all.iter().find_map(|c| c.facts.declared.as_ref()).and_then(|declared| rates.usd(declared)),
            serial: first.facts.hbl_key().and_then(|key| key.as_str().parse().ok()),
            series: traces.iter().find_map(|trace| trace.series.as_deref()).map(hash),
            trace: Trace {
                handler: traces.iter().find_map(|trace| trace.handler.clone()),
                declarant: traces.iter().find_map(|trace| trace.declarant.clone()),
                series: traces.iter().find_map(|trace| trace.series.clone()),
                country: traces.iter().find_map(|trace| trace.country),
            },
            clearances: all.iter().map(|c| c.id).collect(),
            rows,
        }
    }
}

impl Parcel {
    /// By what parcels are put in order.
    pub(crate) fn rank(&self) -> (KstDate, Option<ClearanceId>) {
        (self.day, self.clearances.iter().min().copied())
    }

    /// Whether nothing is known of it but number, days and form, as on the clearance list alone.
    pub(crate) fn is_bare(&self) -> bool {
        let trace = &self.trace;
        self.goods.is_empty() && self.weight.is_none() && trace.country.is_none() && trace.handler.is_none()
    }
}

/// Rows of one number, parcel by parcel.
fn apart(clearances: &[Clearance], mut rows: Vec<usize>) -> Vec<Vec<usize>> {
    let get = |row: &usize| clearances.get(*row);
    rows.sort_by_key(|row| get(row).map(|c| (c.day(), c.id)));
    let mut parcels: Vec<Vec<usize>> = Vec::new();
    for row in rows {
        let fits = |parcel: &&mut Vec<usize>| {
            parcel
                .iter()
                .filter_map(get)
                .zip(std::iter::repeat(get(&row)))
                .all(|(a, b)| b.is_some_and(|b| may_be_one(a, b)))
        };
        match parcels.iter_mut().find(fits) {
            Some(parcel) => parcel.push(row),
            None => parcels.push(vec![row]),
        }
    }
    parcels
}

fn may_be_one(a: &Clearance, b: &Clearance) -> bool {
    fn agree<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
        !matches!((a, b), (Some(a), Some(b)) if a != b)
    }
    a.day().days_since(b.day()).abs() <= DAYS_OF_ONE_PARCEL
        && agree(&a.facts.declaration_no, &b.facts.declaration_no)
        && agree(&a.facts.cargo_no, &b.facts.cargo_no)
        && agree(&a.facts.country, &b.facts.country)
        && agree(&a.facts.goods, &b.facts.goods)
}

/// Two letters of a country.
pub(crate) fn country(text: &str) -> Option<[u8; 2]> {
    let code: [u8; 2] = text.trim().as_bytes().try_into().ok()?;
    Some(code.map(|letter| letter.to_ascii_uppercase()))
        .filter(|code| code.iter().all(u8::is_ascii_uppercase))
}
