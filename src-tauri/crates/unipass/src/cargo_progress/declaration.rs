//! By which way a parcel clears, and under which number.

use super::release::released_by;
use super::steps::{self, Effect, Step};
use super::{CargoProgress, Event, Form};

/// What is known of the declaration.
pub(super) struct Declaration {
    pub form: Form,
    pub number: Option<String>,
}

impl Declaration {
    /// `clearance` is the event that cleared the parcel, if any.
    pub fn of(progress: &CargoProgress, clearance: Option<&Event>) -> Self {
        let form = form(progress, clearance);
        Self { form, number: number(progress, clearance, form) }
    }
}

/// What cleared it decides. Before that, an import declaration goes before a list: a parcel that was
/// refused by list (통관목록보류) is declared afterwards. The header and the way out speak where no event does.
fn form(progress: &CargoProgress, clearance: Option<&Event>) -> Form {
    let header = progress.header.clearance_status.as_deref().and_then(steps::find);
    let cleared_by_header = header.filter(|step| step.effect == Effect::Clears);
    let has = |form| progress.events.iter().any(|event| form_of(event.step()) == Some(form)).then_some(form);
    form_of(clearance.and_then(Event::step))
        .or_else(|| form_of(cleared_by_header))
        .or_else(|| has(Form::Import))
        .or_else(|| has(Form::List))
        .or_else(|| form_of(header))
        .or_else(|| progress.events.iter().rev().find_map(released_by))
        .unwrap_or(Form::Unknown)
}

fn form_of(step: Option<&Step>) -> Option<Form> {
    step.and_then(|step| step.form)
}

/// The number of what cleared it, else of the newest declaration row of that form, else what a release is
/// based on. 신고번호 of any other row numbers something else: a ship, a transport, a warehouse's entry.
fn number(progress: &CargoProgress, clearance: Option<&Event>, form: Form) -> Option<String> {
    let newest_first = || progress.events.iter().rev();
    clearance
        .and_then(|event| event.declaration_no.as_ref())
        .or_else(|| {
            let mut rows = newest_first().filter(|event| form_of(event.step()) == Some(form));
            rows.find_map(|event| event.declaration_no.as_ref())
        })
        .or_else(|| {
            let mut rows = newest_first().filter(|event| released_by(event) == Some(form));
            rows.find_map(|event| event.basis.as_ref().filter(|basis| is_declaration_number(basis)))
        })
        .cloned()
}

/// 14 letters and digits number an import declaration, 16 a submitted list; 반출입근거번호 is free text otherwise.
fn is_declaration_number(text: &str) -> bool {
    [14, 16].contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
