//! An archive, file by file: each is opened and read as if it had come alone.

use crate::document::Document;
use crate::packed::{Member, Packed};
use crate::source::Source;
use crate::{Error, Kind, Place, Question, Reading, Unread, Why, notice, shop};

const KIND: Kind = Kind::new("archive");

/// Reads what is packed in an archive; `None` where the document is none.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    match source.document {
        Document::Packed(packed) => Some(read_members(source, packed)),
        Document::Page { .. }
        | Document::Archive { .. }
        | Document::Json(_)
        | Document::Mail(_)
        | Document::Mailbox(_)
        | Document::Workbook(_)
        | Document::Picture
        | Document::Text(_) => None,
    }
}

fn read_members(source: &Source<'_>, packed: &Packed<'_>) -> Result<Reading, Error> {
    let mut readings: Vec<(&Member, Reading)> = Vec::new();
    let mut unread = Vec::new();
    for member in &packed.members {
        let read = if shop::is_of_other_things(&member.name) {
            Err(Why::NothingToClear)
        } else {
            packed.unpack(member).and_then(|bytes| source.read_within(&bytes)).map_err(why)
        };
        match read {
            // Bombs and files without end are about the archive as a whole.
            Err(Why::NotRead(error)) if is_of_the_whole(&error) => return Err(*error),
            Err(why) => unread.push((member, why)),
            Ok(reading) => readings.push((member, reading)),
        }
    }
    let says_something = |reading: &Reading| {
        !reading.orders.is_empty() || !reading.clearances.is_empty() || !reading.deliveries.is_empty()
    };
    let is_read = readings.iter().any(|(_, reading)| says_something(reading));
    let mut all = Reading::new(KIND);
    let mut kinds = Vec::new();
    for (member, reading) in readings {
        // Beside a list of orders lie a hundred other tables and some pictures: nobody is asked what each of them is.
        let asks_of_columns = !says_something(&reading)
            && reading.unread.is_empty()
            && !reading.questions.is_empty()
            && reading.questions.iter().all(|it| matches!(it, Question::Columns(_)));
        if is_read && (asks_of_columns || reading.kind == notice::PICTURE) {
            unread.push((member, Why::NotRecognised));
            continue;
        }
        kinds.push(reading.kind);
        all.absorb(reading, &member.name);
    }
    if let [kind, rest @ ..] = kinds.as_slice()
        && rest.iter().all(|other| other == kind)
    {
        all.kind = *kind;
    }
    if kinds.is_empty() {
        // Nothing in it is known; where that has one reason, it is the archive's.
        return Err(Error::NotRecognised);
    }
    for (member, why) in unread {
        all.absorb(
            Reading { unread: vec![Unread { place: Place::Named("file"), why }], ..Reading::new(KIND) },
            &member.name,
        );
    }
    Ok(all)
}

fn why(error: Error) -> Why {
    if matches!(error, Error::NotRecognised | Error::Empty) {
        Why::NotRecognised
    } else {
        Why::NotRead(Box::new(error))
    }
}

fn is_of_the_whole(error: &Error) -> bool {
    matches!(error, Error::TooDeep | Error::TooMuchInside { .. } | Error::TooManyInside { .. })
}
