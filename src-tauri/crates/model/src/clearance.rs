//! Clearances: parcels declared under a holder's code.

use chrono::{DateTime, Utc};

use crate::text::worded;
use crate::{ClearanceId, HolderId, Kilograms, KstDate, Money, Source, Stage, WaybillKey};

worded! {
    /// How a parcel is cleared (통관형태).
    pub enum Form {
        /// 목록통관: by the express operator's list.
        List => "list",
        /// 수입신고: by an import declaration.
        Import => "import",
        /// 우편: post and EMS.
        Postal => "postal",
        /// Not said, or a word that is not known.
        Unknown => "unknown",
    }
}

/// What one sighting says of a clearance, or what all of them say together. Texts are kept as they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearanceFacts {
    /// Cargo control number (화물관리번호): unique where it is known.
    pub cargo_no: Option<String>,
    /// House B/L: the parcel's number. Couriers use numbers again after some months.
    pub hbl: Option<String>,
    /// Master B/L: a whole consignment's number, never a key.
    pub mbl: Option<String>,
    /// Declaration number. On list clearance it numbers a list of many parcels: never a key by itself.
    pub declaration_no: Option<String>,
    /// How it is cleared.
    pub form: Form,
    /// How far it has come.
    pub stage: Stage,
    /// The source's own word for the stage.
    pub stage_text: Option<String>,
    /// The day of acceptance (수입신고수리일); none while it is in progress.
    pub accepted_on: Option<KstDate>,
    /// The day of arrival.
    pub arrived_on: Option<KstDate>,
    /// Goods, in the carrier's wording.
    pub goods: Option<String>,
    /// Gross weight.
    pub weight: Option<Kilograms>,
    /// Packages.
    pub packages: Option<u32>,
    /// Country of loading, two letters.
    pub country: Option<String>,
    /// Forwarder or express operator on the customs record.
    pub forwarder: Option<String>,
    /// Customs office.
    pub office: Option<String>,
    /// The value that was declared. Most records show none.
    pub declared: Option<Money>,
}

impl Default for ClearanceFacts {
    fn default() -> Self {
        Self {
            cargo_no: None,
            hbl: None,
            mbl: None,
            declaration_no: None,
            form: Form::Unknown,
            stage: Stage::Unknown,
            stage_text: None,
            accepted_on: None,
            arrived_on: None,
            goods: None,
            weight: None,
            packages: None,
            country: None,
            forwarder: None,
            office: None,
            declared: None,
        }
    }
}

impl ClearanceFacts {
    /// What its parcel number is compared by.
    pub fn hbl_key(&self) -> Option<WaybillKey> {
        self.hbl.as_deref().map(WaybillKey::of).filter(|key| !key.as_str().is_empty())
    }

    /// The day that tells this parcel from another one with the same number: acceptance, else arrival.
    pub fn day(&self) -> Option<KstDate> {
        self.accepted_on.or(self.arrived_on)
    }

    /// Takes over what a newer sighting says; a fact that it leaves out stays. Gives whether anything changed.
    pub fn take_newer(&mut self, newer: &Self, source: Source) -> bool {
        let before = self.clone();
        let stage = self.stage.after(newer.stage, source);
        if newer.stage_text.is_some()
            && (stage != self.stage || newer.stage == stage || self.stage_text.is_none())
        {
            self.stage_text.clone_from(&newer.stage_text);
        }
        self.stage = stage;
        if newer.form != Form::Unknown {
            self.form = newer.form;
        }
        fn take<T: Clone>(into: &mut Option<T>, from: &Option<T>) {
            if from.is_some() {
                into.clone_from(from);
            }
        }
        take(&mut self.cargo_no, &newer.cargo_no);
        take(&mut self.hbl, &newer.hbl);
        take(&mut self.mbl, &newer.mbl);
        take(&mut self.declaration_no, &newer.declaration_no);
        take(&mut self.accepted_on, &newer.accepted_on);
        take(&mut self.arrived_on, &newer.arrived_on);
        take(&mut self.goods, &newer.goods);
        take(&mut self.weight, &newer.weight);
        take(&mut self.packages, &newer.packages);
        take(&mut self.country, &newer.country);
        take(&mut self.forwarder, &newer.forwarder);
        take(&mut self.office, &newer.office);
        take(&mut self.declared, &newer.declared);
        *self != before
    }
}

/// A clearance as the ledger holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clearance {
    /// Its row.
    pub id: ClearanceId,
    /// Under whose code.
    pub holder: HolderId,
    /// The newest known facts.
    pub facts: ClearanceFacts,
    /// Known by a notice without a number so far: it joins the one list row that fits.
    pub provisional: bool,
    /// It stood in the first list, or lies before everything that was watched: reviewed, never rung.
    pub history: bool,
    /// When it was first seen.
    pub first_seen_at: DateTime<Utc>,
    /// When a fact of it last changed.
    pub changed_at: DateTime<Utc>,
}

impl Clearance {
    /// The day by which it is placed among orders: acceptance, arrival, else the day it was first seen.
    pub fn day(&self) -> KstDate {
        self.facts.day().unwrap_or_else(|| KstDate::of(self.first_seen_at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_filled_in_later_is_an_update_and_nothing_known_is_lost() {
        let mut facts = ClearanceFacts {
            hbl: Some("509812044885".into()),
            stage: Stage::Declared,
            stage_text: Some("통관진행중".into()),
            goods: Some("TEA".into()),
            ..ClearanceFacts::default()
        };
        let newer = ClearanceFacts {
            hbl: Some("509812044885".into()),
            accepted_on: KstDate::from_ymd(2026, 11, 20),
            stage: Stage::Released,
            stage_text: Some("통관완료 후 반출".into()),
            ..ClearanceFacts::default()
        };
        assert!(facts.take_newer(&newer, Source::ClearanceList));
        assert!(!facts.take_newer(&newer, Source::ClearanceList), "the same again changes nothing");
        assert_eq!(facts.goods.as_deref(), Some("TEA"));
        assert_eq!((facts.stage, facts.stage_text.as_deref()), (Stage::Released, Some("통관완료 후 반출")));
    }

    #[test]
    fn a_hold_keeps_its_word_under_the_lists_in_progress() {
        let mut facts = ClearanceFacts {
            stage: Stage::Held,
            stage_text: Some("통관보류".into()),
            ..ClearanceFacts::default()
        };
        let list = ClearanceFacts {
            stage: Stage::Declared,
            stage_text: Some("통관진행중".into()),
            ..ClearanceFacts::default()
        };
        facts.take_newer(&list, Source::ClearanceList);
        assert_eq!((facts.stage, facts.stage_text.as_deref()), (Stage::Held, Some("통관보류")));
    }
}
