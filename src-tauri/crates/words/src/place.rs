//! Places in files, as a person says them.

use crate::{Lang, Word};

/// `line 4`, `row 3` and `message 2` in words, alone and in a file within the file; a place with a name of its own stays as it is.
pub fn place(place: &str, lang: Lang) -> String {
    place.split(": ").map(|part| part_of_place(part, lang)).collect::<Vec<_>>().join(": ")
}

fn part_of_place(part: &str, lang: Lang) -> String {
    let numbered = part.split_once(' ').and_then(|(what, number)| Some((what, number.parse().ok()?)));
    match numbered {
        Some(("line", number)) => lang.say(Word::ImportLine { number }),
        Some(("row", number)) => lang.say(Word::ImportRow { number }),
        Some(("message", number)) => lang.say(Word::ImportMessage { number }),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_said_and_names_stay() {
        for (written, said) in [
            ("row 3", "3번째 행"),
            ("Orders.csv: line 4", "Orders.csv: 4번째 줄"),
            ("row x", "row x"),
            ("", ""),
        ] {
            assert_eq!(place(written, Lang::Ko), said);
        }
    }
}
