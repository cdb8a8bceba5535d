//! Orders, and what carriers say of parcels.

use munjigi_intake::{Placed, ReadOrder, Reading};
use munjigi_ledger::tables::deliveries;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{OrderName, OrderNames, Source, can_be_known_again};

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
            }
            self.wrote_one();
        }
        Ok(())
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
