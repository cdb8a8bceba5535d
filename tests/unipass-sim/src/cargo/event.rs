//! One thing that happens to a parcel.

use chrono::{DateTime, TimeDelta, Utc};

use super::Cargo;
use super::kind::{Basis, Kind, Number, Place};
use super::route::{BROKER, HAULIER};
use crate::korea;

/// An event, with how many packages it is about.
#[derive(Debug)]
pub(crate) struct Event {
    pub at: DateTime<Utc>,
    pub kind: &'static Kind,
    pub packages: u32,
    pub grams: u32,
}

impl Event {
    /// 신고번호.
    pub fn number(&self, cargo: &Cargo) -> String {
        let numbers = &cargo.numbers;
        match self.kind.number {
            Number::None => String::new(),
            Number::Voyage => numbers.voyage.clone(),
            Number::Correction => format!("{}00000001", numbers.voyage),
            Number::Unloading => numbers.unloading.clone(),
            Number::Warehouse => {
                let serial = if self.kind.name == "반입신고" { &numbers.entry } else { &numbers.exit };
                format!("{}{serial}", self.warehouse(cargo).1)
            }
            Number::List => numbers.list.clone(),
            Number::Import => numbers.import.clone(),
            Number::Transport => numbers.transport.clone(),
        }
    }

    /// 장치장: name and code.
    pub fn warehouse(&self, cargo: &Cargo) -> (&'static str, &'static str) {
        let route = &cargo.route;
        match self.kind.place {
            Place::None => ("", ""),
            Place::Carrier => route.unloading,
            // What is declared after a transport under bond lies where it was brought.
            Place::Warehouse if self.at >= cargo.moved_at() => route.second,
            Place::Warehouse => route.warehouse,
            Place::Second => route.second,
        }
    }

    /// 반출입근거번호.
    pub fn basis(&self, cargo: &Cargo) -> String {
        let until = |days| korea::day(self.at + TimeDelta::days(days));
        match self.kind.basis {
            Basis::None => String::new(),
            Basis::Handler => cargo.parcel.handler.clone(),
            Basis::Broker => BROKER.to_owned(),
            Basis::Haulier => HAULIER.to_owned(),
            Basis::List => cargo.numbers.list.clone(),
            Basis::Import => cargo.numbers.import.clone(),
            Basis::Transport => cargo.numbers.transport.clone(),
            Basis::UnloadBy => format!("하선반입기한:{}", until(7)),
            Basis::ExtendedTo => format!("연장반입기한:{}", until(3)),
        }
    }

    /// 사전안내내용.
    pub fn guidance(&self, cargo: &Cargo) -> String {
        if self.kind.movement != "입항 반입" {
            return String::new();
        }
        let (name, _) = self.warehouse(cargo);
        let name = name.split('_').next().unwrap_or(name);
        format!("[부가사항] {name}의 장치기간은 최대 {} 개월 입니다.", cargo.route.months)
    }
}
