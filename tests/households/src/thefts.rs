//! What others bring in under the shopper's code.

use chrono::{Days, NaiveDate};
use munjigi_draws::Draw;

use crate::codes::suspended_on;
use crate::numbers::HouseNumbers;
use crate::parcels::{Parcel, days, loaded_in};
use crate::profile::Rates;
use crate::set::{Code, Kind, State};
use crate::shopping::{Person, Purchase, Thing};
use crate::trade::{Goods, Handler, Language, Trade};

/// Adds thefts to one household.
pub(crate) struct Thieves<'a, 't> {
    pub trade: &'t Trade,
    pub person: &'a Person<'t>,
    pub purchases: &'a [Purchase<'t>],
    pub codes: &'a [Code],
    pub numbers: &'a mut HouseNumbers,
    pub draw: &'a mut Draw,
    pub parcels: &'a mut Vec<Parcel<'t>>,
}

/// What one thief does, once.
type Comes<'a, 't> = fn(&mut Thieves<'a, 't>);

impl<'a, 't> Thieves<'a, 't> {
    /// As often as the profile says.
    pub fn come(&mut self, rates: &Rates) {
        let thefts = rates.thefts;
        let kinds: [(u64, Comes<'a, 't>); 6] = [
            (thefts.random, Self::random),
            (thefts.confuser, Self::confuser),
            (thefts.mimic, Self::mimic),
            (thefts.bare, Self::bare),
            (thefts.brushing, Self::brushing),
            (thefts.resale, Self::resale),
        ];
        for (rate, come) in kinds {
            for _ in 0..self.draw.count(rate) {
                come(self);
            }
        }
        if self.draw.chance(rates.bursts) {
            self.burst();
        }
        if rates.extra_twins {
            self.twins();
        }
        if rates.code_is_changed {
            self.changed_code();
        }
        if self.draw.chance(rates.reused) {
            self.reused();
        }
    }

    /// What thieves like, any day.
    pub fn random(&mut self) {
        let day = self.any_day();
        let Some(thing) = self.loot() else { return };
        self.brought("random", thing, day);
    }

    /// The same kind as something ordered lately, at the time when that would come.
    pub fn confuser(&mut self) {
        let Some((purchase, thing)) = self.ordered() else { return };
        let kind = thing.kind;
        let Some(product) = self.draw.pick(&kind.products) else { return };
        let other = Thing::of(kind, product, Language::En, self.draw);
        let day = self.would_come(&purchase) + Days::new(self.draw.below(6));
        let is_same_way = self.draw.chance(550);
        let handler = self.way_of(&purchase, is_same_way);
        let from = if is_same_way { purchase.shop.country.as_str() } else { "CN" };
        let country = loaded_in(self.draw, from);
        self.push("confuser", other, day, handler, country);
    }

    /// The very thing, its weight and its way.
    fn mimic(&mut self) {
        let Some((purchase, thing)) = self.ordered() else { return };
        let day = self.would_come(&purchase) + Days::new(self.draw.below(9));
        let handler = self.way_of(&purchase, true);
        self.push("mimic", thing, day, handler, purchase.shop.country.clone());
    }

    fn bare(&mut self) {
        let day = self.any_day();
        let Some(thing) = self.loot() else { return };
        if self.brought("bare", thing, day)
            && let Some(parcel) = self.parcels.last_mut()
        {
            parcel.is_bare = true;
        }
    }

    /// Two to four parcels of trinkets within weeks.
    fn brushing(&mut self) {
        let Some(kind) = self.trade.kind("trinket") else { return };
        let mut day = self.any_day();
        for _ in 0..self.draw.between(2, 4) {
            let Some(product) = self.draw.pick(&kind.products) else { return };
            let thing = Thing::of(kind, product, Language::En, self.draw);
            self.brought("brushing", thing, day);
            day = day + Days::new(1 + self.draw.below(9));
        }
    }

    /// Two to four of one thing within weeks, by one handler, in large boxes.
    fn resale(&mut self) {
        let Some(thing) = self.loot() else { return };
        let mut day = self.any_day();
        let handler = self.trade.any_handler(self.draw);
        for _ in 0..self.draw.between(2, 4) {
            let several = Thing { quantity: 1 + u32::from(self.draw.chance(500)), ..thing.clone() };
            self.push("resale", several, day, handler, String::from("CN"));
            day = day + Days::new(1 + self.draw.below(7));
        }
    }

    /// 5 to 20 within days, of one to three kinds, with House numbers close together.
    fn burst(&mut self) {
        let handler = self.some_way();
        let kinds: Vec<&Goods> = (0..self.draw.between(1, 3)).filter_map(|_| self.liked()).collect();
        let (first, length) = (self.any_day(), self.draw.between(2, 6));
        let mut place = self.draw.below(handler.a_day);
        for _ in 0..self.draw.between(5, 20) {
            let Some(kind) = self.draw.pick(&kinds).copied() else { return };
            let Some(product) = self.draw.pick(&kind.products) else { return };
            let thing = Thing::of(kind, product, Language::En, self.draw);
            let day = first + Days::new(self.draw.below(u64::try_from(length).unwrap_or(1)));
            place += 1 + self.draw.below(5);
            let hbl = self.numbers.from(handler, "CN", first, place);
            self.push_numbered("burst", thing, day, handler, String::from("CN"), hbl);
        }
    }

    /// One parcel more than there are equal orders.
    fn twins(&mut self) {
        let groups = self.purchases.iter().filter_map(|one| one.twin).max().map_or(0, |last| last + 1);
        for group in 0..groups {
            if !self.draw.chance(540) {
                continue;
            }
            let twins: Vec<&Purchase> = self.purchases.iter().filter(|one| one.twin == Some(group)).collect();
            let Some(model) = self.draw.pick(&twins).map(|one| (*one).clone()) else { continue };
            let Some(thing) = model.things.first().cloned() else { continue };
            let day = self.would_come(&model);
            // Every twin has its number, some may have, or a trait of the parcel tells it apart.
            let (name, is_same_way) = match self.draw.below(10) {
                0..=3 => ("twin-all", true),
                4..=6 => ("twin-some", true),
                _ => ("twin-hint", false),
            };
            let handler = self.way_of(&model, is_same_way);
            let country = if is_same_way { model.shop.country.clone() } else { String::from("VN") };
            if self.push(name, thing, day, handler, country)
                && let Some(parcel) = self.parcels.last_mut()
            {
                parcel.told_twins = (name == "twin-all").then_some(group);
            }
        }
    }

    /// During a suspension, and with the old code after a reissue: that gets stuck.
    fn changed_code(&mut self) {
        let code = self.codes[0].clone();
        if let Some(suspended) = code.suspended.first() {
            let until = suspended.to.unwrap_or(self.person.today);
            let days = u64::try_from((until - suspended.from).num_days()).unwrap_or_default().max(1);
            for _ in 0..self.draw.count(3200) {
                let day = suspended.from + Days::new(self.draw.below(days));
                let Some(thing) = self.loot() else { return };
                self.brought("suspended", thing, day);
            }
        }
        let Some(reissued) = code.reissued_on else { return };
        for _ in 0..self.draw.count(1700) {
            let day = reissued + Days::new(1 + self.draw.below(50));
            let Some(thing) = self.loot() else { return };
            if self.brought("old-code", thing, day)
                && let Some(parcel) = self.parcels.last_mut()
            {
                parcel.state = State::Held;
            }
        }
    }

    /// A number of a year ago comes back: carriers use theirs again.
    fn reused(&mut self) {
        let today = self.person.today;
        let is_old =
            |parcel: &&mut Parcel| parcel.kind == Kind::Own && (today - parcel.accepted).num_days() > 200;
        let first = self
            .parcels
            .iter_mut()
            .filter(is_old)
            .min_by(|one, other| (one.accepted, &one.hbl).cmp(&(other.accepted, &other.hbl)));
        let Some(first) = first else { return };
        first.is_told = true;
        let (hbl, handler) = (first.hbl.clone(), first.handler);
        let Some(thing) = self.loot() else { return };
        let day = today - Days::new(1 + self.draw.below(12));
        self.push_numbered("reused", thing, day, handler, String::from("CN"), hbl);
    }

    fn liked(&mut self) -> Option<&'t Goods> {
        self.draw.weighted(&self.trade.kinds, |kind| kind.loot)
    }

    fn loot(&mut self) -> Option<Thing<'t>> {
        let kind = self.liked()?;
        let product = self.draw.pick(&kind.products)?;
        Some(Thing::of(kind, product, Language::En, self.draw))
    }

    fn any_day(&mut self) -> NaiveDate {
        let days = u64::try_from((self.person.today - self.person.start).num_days()).unwrap_or_default();
        self.person.start + Days::new(self.draw.below(days) * 9 / 10 + days / 20)
    }

    /// A purchase of the first holder that sends a parcel, and one of its things.
    fn ordered(&mut self) -> Option<(Purchase<'t>, Thing<'t>)> {
        let purchase = (0..20).find_map(|_| {
            let one = self.draw.pick(self.purchases)?;
            (one.holder == 0 && !one.stays_away && one.listed).then_some(one)
        })?;
        let thing = self.draw.pick(&purchase.things)?;
        Some((purchase.clone(), thing.clone()))
    }

    fn would_come(&mut self, purchase: &Purchase) -> NaiveDate {
        let beyond = purchase.forwarder.map_or(0, |forwarder| days(self.draw, &forwarder.days));
        purchase.ordered_on + Days::new(days(self.draw, &purchase.shop.days) + beyond)
    }

    fn way_of(&mut self, purchase: &Purchase<'t>, is_same: bool) -> &'t Handler {
        let usual = purchase.forwarder.map_or(&purchase.shop.handlers, |forwarder| &forwarder.handlers);
        if is_same { self.trade.handler(self.draw, usual) } else { self.trade.any_handler(self.draw) }
    }

    /// The large handlers bring the shopper's parcels and others'.
    fn some_way(&mut self) -> &'t Handler {
        let usual = self.draw.chance(450);
        match self.ordered() {
            Some((purchase, _)) if usual => self.way_of(&purchase, true),
            _ => self.trade.any_handler(self.draw),
        }
    }

    /// Whether it came: what customs stops is not listed.
    fn brought(&mut self, name: &'static str, thing: Thing<'t>, day: NaiveDate) -> bool {
        let handler = self.some_way();
        let from = [("CN", 6), ("HK", 2), ("US", 2), ("VN", 1), ("JP", 1)];
        let country = self.draw.weighted(&from, |one| one.1).map_or("CN", |one| one.0);
        self.push(name, thing, day, handler, country.to_owned())
    }

    fn push(
        &mut self,
        name: &'static str,
        thing: Thing<'t>,
        day: NaiveDate,
        handler: &'t Handler,
        country: String,
    ) -> bool {
        let hbl = self.numbers.next(self.draw, handler, &country, day);
        self.push_numbered(name, thing, day, handler, country, hbl)
    }

    fn push_numbered(
        &mut self,
        name: &'static str,
        thing: Thing<'t>,
        day: NaiveDate,
        handler: &'t Handler,
        country: String,
        hbl: String,
    ) -> bool {
        // Only what its tag says happens during a suspension.
        let is_stopped = name != "suspended" && suspended_on(&self.codes[0], day).is_some();
        if is_stopped || day > self.person.today {
            return false;
        }
        self.parcels.push(Parcel {
            kind: Kind::Theft,
            theft: Some(name),
            purchases: Vec::new(),
            things: vec![thing],
            is_part: false,
            holder: 0,
            handler,
            country,
            hbl,
            accepted: day,
            waits: false,
            state: if self.draw.chance(14) { State::Held } else { State::Cleared },
            is_told: false,
            told_twins: None,
            is_bare: false,
        });
        true
    }
}
