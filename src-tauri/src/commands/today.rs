//! The line of truth with everything below it, and the language that it is said in.

use munjigi_wire::{ChooseLanguage, Look, Nothing};

use super::Refusal;
use crate::desk::Desk;

pub fn look(desk: &Desk, _: Nothing) -> Result<Look, Refusal> {
    desk.look()
}

pub fn language(desk: &Desk, ChooseLanguage { lang }: ChooseLanguage) -> Result<Look, Refusal> {
    desk.speak(lang.parse()?);
    desk.look()
}
