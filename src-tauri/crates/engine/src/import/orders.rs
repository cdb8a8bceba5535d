//! Orders, and what carriers say of parcels.

use munjigi_intake::{Placed, ReadOrder, Reading};
use munjigi_ledger::tables::deliveries;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{MerchantKey, OrderName, OrderNames, Source, can_be_known_again};

use super::{Import, count};

impl Import<'_> {
    pub(super) fn orders(&mut self, read: &Reading, kept: &Kept) -> munjigi_ledger::Result<()> {
        for order in &read.orders {
            if can_be_known_again(&order.value.facts) {
                let origin = self.origin(Source::Export, order, kept);
                let recorded = self.w.orders().record_as(
                    self.holder,
                    &order.value.facts,
                    &names(&order.value),
                    &origin,
                )?;
                count(&mut self.imported.orders, recorded);
                self.look_at_shop(order, kept)?;
            }
            self.wrote_one();
        }
        Ok(())
    }

    /// Whoever brings an order of a shop, new or known, has looked at the shop's orders: in an export or a copied page at all until it was
    /// made, in a mailbox at all until its newest message, in a single mail at those until then. A forwarder's list shows what it carries,
    /// and not what was ordered. The same bytes again, with nothing to say when they were made, are the same look.
    fn look_at_shop(&self, order: &Placed<ReadOrder>, kept: &Kept) -> munjigi_ledger::Result<()> {
        if order.value.forwarder_no.is_some() || !order.value.refers_to.is_empty() {
            return Ok(());
        }
        let until = match order.as_of {
            Some(written_at) => self.mailbox_until.unwrap_or(written_at),
            None => self.made_at.unwrap_or(kept.kept_at),
        };
        let shop = MerchantKey::of(&order.value.facts.merchant);
        self.w.shops_seen().note(self.holder, &shop, until.min(self.now))
    }

    pub(super) fn deliveries(&mut self, read: &Reading, kept: &Kept) -> munjigi_ledger::Result<()> {
        for delivery in &read.deliveries {
            let origin = self.origin(Source::Notice, delivery, kept);
            let said = deliveries::Delivery {
                carrier: delivery.value.carrier.as_deref(),
                waybill: &delivery.value.waybill,
                status: delivery.value.status.as_str(),
            };
            let recorded = self.w.deliveries().record(self.holder, &said, &origin)?;
            count(&mut self.imported.deliveries, recorded);
            self.wrote_one();
        }
        Ok(())
    }

    /// Where a row comes from. A file has no date of its own: the day on which its bytes were first brought is the latest that it can
    /// speak of. A mail has one, and no mail speaks of a moment after it was brought, whatever the sender's clock said.
    pub(super) fn origin<T>(&self, source: Source, row: &Placed<T>, kept: &Kept) -> Origin {
        Origin {
            source,
            evidence: Some(kept.id),
            place: row.place.to_string(),
            as_of: row.as_of.unwrap_or(kept.kept_at).min(kept.kept_at),
            seen_at: self.now,
        }
    }
}

/// By which other numbers a forwarder knows it.
fn names(order: &ReadOrder) -> OrderNames {
    let refers_to = order.refers_to.iter();
    OrderNames {
        forwarder_no: order.forwarder_no.clone(),
        refers_to: refers_to
            .map(|other| OrderName { merchant: other.merchant.clone(), order_no: other.order_no.clone() })
            .collect(),
    }
}
