//! API028, in the shapes that leave the program.

use munjigi_wire::CodeCheckReading;
use unipass::Service;
use unipass::code_check::{self, Answer, Reason};

use super::refusal;

/// Reads an answer by its bytes alone.
pub fn read(bytes: &[u8]) -> CodeCheckReading {
    let blank = CodeCheckReading {
        service: Service::CodeCheck.number().to_owned(),
        kind: String::new(),
        is_match: None,
        reasons: Vec::new(),
        messages: Vec::new(),
        notice: String::new(),
        why: None,
    };
    match code_check::read(bytes) {
        Answer::Match => CodeCheckReading { kind: "match".to_owned(), is_match: Some(true), ..blank },
        Answer::Mismatch(told) => CodeCheckReading {
            kind: "mismatch".to_owned(),
            is_match: Some(false),
            reasons: told.reasons().into_iter().map(|why| reason(why).to_owned()).collect(),
            messages: told.messages,
            notice: told.notice,
            ..blank
        },
        Answer::Refused { notice, why } => CodeCheckReading {
            kind: "refused".to_owned(),
            notice,
            why: Some(refusal(why).to_owned()),
            ..blank
        },
        Answer::NotUnderstood(why) => {
            CodeCheckReading { kind: "not_understood".to_owned(), why: Some(why.to_string()), ..blank }
        }
    }
}

pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoSuchCode => "no_such_code",
        Reason::NotInUse => "not_in_use",
        Reason::Expired => "expired",
        Reason::Name => "name",
        Reason::Phone => "phone",
        Reason::Postcode => "postcode",
        Reason::Incomplete => "incomplete",
        Reason::Other => "other",
    }
}
