//! Which pieces of evidence belong to a case, and what became of their bytes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_ledger::tables::evidence::Stamp;
use munjigi_model::{Answer, EvidenceId, Incident};
use munjigi_report::{Content, Evidence, Kind};

use crate::{Ledger, Result};

/// A piece of evidence of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) id: EvidenceId,
    kind: Kind,
    as_of: DateTime<Utc>,
    brought_at: DateTime<Utc>,
}

/// What the proofs of these clearances were read from and what the person added, each once, by the moment of which it speaks. The same
/// list may have been brought again: its first moment counts.
pub(super) fn pieces(r: &Reading<'_>, answered: &[(Incident, Answer)]) -> munjigi_ledger::Result<Vec<Piece>> {
    let mut pieces: BTreeMap<EvidenceId, Piece> = BTreeMap::new();
    for (incident, _) in answered {
        for sighting in r.sightings().of_clearance(incident.clearance)? {
            let Some(id) = sighting.evidence else { continue };
            let kind = Kind::Brought(sighting.source);
            let brought = Piece { id, kind, as_of: sighting.as_of, brought_at: sighting.seen_at };
            let known = pieces.entry(id).or_insert(brought);
            if brought.as_of < known.as_of {
                *known = brought;
            }
        }
    }
    for (incident, _) in answered {
        for capture in r.captures().of_incident(incident.id)? {
            let (id, at) = (capture.evidence, capture.added_at);
            pieces.entry(id).or_insert(Piece { id, kind: Kind::Capture, as_of: at, brought_at: at });
        }
    }
    let mut pieces: Vec<Piece> = pieces.into_values().collect();
    pieces.sort_by_key(|piece| (piece.as_of, piece.id));
    Ok(pieces)
}

/// A piece with its bytes. Each is asked for in a snapshot of its own: a connection that has met a damaged page reads no other any more.
pub(super) fn read(ledger: &Ledger, piece: &Piece) -> Result<Evidence> {
    let stamp = match ledger.read(|r| r.evidence().stamp(piece.id)) {
        Ok(stamp) => Some(stamp),
        Err(munjigi_ledger::Error::NoSuch { .. } | munjigi_ledger::Error::Damaged) => None,
        Err(error) => return Err(error.into()),
    };
    let content = match ledger.read(|r| r.evidence().bytes(piece.id)) {
        Ok(bytes) => Content::Whole(bytes),
        Err(munjigi_ledger::Error::NoSuch { .. }) => Content::Missing,
        Err(munjigi_ledger::Error::Damaged) => Content::Damaged,
        Err(error) => return Err(error.into()),
    };
    Ok(Evidence {
        kind: piece.kind,
        as_of: piece.as_of,
        brought_at: stamp.map_or(piece.brought_at, |Stamp { kept_at, .. }| kept_at),
        sha256: stamp.map(|stamp| stamp.sha256),
        content,
    })
}
