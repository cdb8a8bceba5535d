//! Opening the ledger from the window.

use munjigi_wire::{Look, Nothing, Unlock};
use zeroize::Zeroizing;

use super::Refusal;
use crate::desk::Desk;
use crate::door::With;
use crate::watch::Wake;

/// The person asks for the keychain, so it may ask the person.
pub fn knock(desk: &Desk, _: Nothing) -> Result<Look, Refusal> {
    desk.door.knock(true);
    desk.wake(Wake::Door);
    desk.look()
}

pub fn unlock(desk: &Desk, Unlock { passphrase }: Unlock) -> Result<Look, Refusal> {
    desk.door.open(With::Passphrase(Zeroizing::new(passphrase)))?;
    desk.wake(Wake::Door);
    desk.look()
}
