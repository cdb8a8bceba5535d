//! Clearances that a message tells of: proofs that something cleared, and never that nothing else did.

use munjigi_intake::Reading;
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_model::Source;

use super::{Import, count};
use crate::history::Boundary;
use crate::not_kept;

impl Import<'_> {
    pub(super) fn notices(&mut self, read: &Reading, kept: &Kept) -> munjigi_ledger::Result<()> {
        // A list within an archive is read as what it is there: proofs. What lies beside it could widen the days that it seems to show.
        if read.list.is_some() {
            self.imported.unseen_because = Some("in_archive".to_owned());
        }
        let told: Vec<_> = read.clearances.iter().filter(|row| not_kept::can_be_placed(&row.value)).collect();
        if told.is_empty() {
            return Ok(());
        }
        let boundary = Boundary::of_notices(&self.w.reading(), self.holder, self.now)?;
        for row in told {
            let origin = self.origin(Source::Notice, row, kept);
            let is_history = boundary.is_history(&row.value);
            match self.w.clearances().record(self.holder, &row.value, &origin, is_history)? {
                Seen::Placed(recorded) => count(&mut self.imported.clearances, recorded),
                Seen::Unjoined => self.imported.unjoined += 1,
            }
            self.wrote_one();
        }
        self.w.clearances().merge_provisional(self.holder)?;
        Ok(())
    }
}
