//! The parcels of a message that tells of several: which fields belong together.

use munjigi_model::Stage;

use super::labels::{Field, Label};
use super::statement;

/// The fields of one parcel.
#[derive(Debug)]
pub(super) struct Block<'t> {
    pub fields: Vec<Field<'t>>,
    /// Its first line, from 0.
    pub line: usize,
    /// Its own lines; of a message about one parcel, all of it.
    pub text: &'t str,
    /// What its lines state, or the head of the message for all.
    pub stage: Stage,
}

impl<'t> Block<'t> {
    /// A message without fields.
    pub fn of_all(text: &'t str) -> Self {
        Self { fields: Vec::new(), line: 0, text, stage: statement::stage(text) }
    }

    /// The value of its first label of a kind.
    pub fn value(&self, label: Label) -> Option<&'t str> {
        self.fields
            .iter()
            .find(|field| field.label == label && !field.value.is_empty())
            .map(|field| field.value)
    }
}

/// Labels of which a parcel has one each.
const OF_ONE: [Label; 10] = [
    Label::Number,
    Label::MasterAndHouse,
    Label::Cargo,
    Label::Goods,
    Label::AcceptedOn,
    Label::State,
    Label::Form,
    Label::Declaration,
    Label::Application,
    Label::Order,
];

/// Parts the fields by parcels: by paragraphs where several of them have a number, else where a label comes again.
pub(super) fn blocks<'t>(text: &'t str, fields: &[Field<'t>]) -> Vec<Block<'t>> {
    let paragraphs = paragraphs(text);
    let paragraph = |field: &Field<'_>| paragraphs.get(field.line).copied().unwrap_or_default();
    let is_number = |field: &&Field<'_>| {
        matches!(field.label, Label::Number | Label::MasterAndHouse | Label::Application)
    };
    let mut with_number: Vec<usize> = fields.iter().filter(is_number).map(paragraph).collect();
    with_number.dedup();
    let by_paragraph = with_number.len() > 1;
    let mut parted: Vec<Vec<Field<'t>>> = Vec::new();
    let mut last_paragraph = None;
    for field in fields.iter().filter(|field| field.label != Label::Person && field.label != Label::Other) {
        let here = paragraph(field);
        let begins_paragraph = by_paragraph && last_paragraph != Some(here) && with_number.contains(&here);
        last_paragraph = Some(here);
        let again = |block: &Vec<Field<'t>>| {
            block.iter().any(|other| {
                other.label == field.label && other.value != field.value && !other.value.is_empty()
            })
        };
        match parted.last_mut() {
            Some(block) if !begins_paragraph && (!OF_ONE.contains(&field.label) || !again(block)) => {
                block.push(field.clone());
            }
            // What stands above the first number is of its parcel.
            Some(block)
                if begins_paragraph && !block.iter().any(|field| is_number(&field)) && !again(block) =>
            {
                block.push(field.clone());
            }
            Some(_) | None => parted.push(vec![field.clone()]),
        }
    }
    let begins: Vec<usize> = parted.iter().map(|block| block.first().map_or(0, |field| field.line)).collect();
    let head = begins.first().copied().unwrap_or_default();
    if parted.len() < 2 {
        return parted.into_iter().map(|fields| Block { fields, ..Block::of_all(text) }).collect();
    }
    let lines: Vec<usize> = [0].into_iter().chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let at = |line: usize| lines.get(line).copied().unwrap_or(text.len());
    let ends: Vec<usize> = begins.iter().skip(1).copied().chain([usize::MAX]).collect();
    let own = |begin: usize, end: usize| text.get(at(begin)..at(end)).unwrap_or_default();
    let stages: Vec<Stage> =
        begins.iter().zip(&ends).map(|(begin, end)| statement::stage(own(*begin, *end))).collect();
    // What is stated above all parcels, or once for all of them, holds for each.
    let of_head = statement::stage(own(0, head));
    let mut stated = stages.iter().copied().filter(|stage| *stage != Stage::Unknown);
    let first = stated.next();
    let of_all = first.filter(|first| of_head == Stage::Unknown && stated.all(|stage| stage == *first));
    let block = |((fields, stage), (line, end)): ((Vec<Field<'t>>, Stage), (usize, usize))| {
        let stage = if stage == Stage::Unknown { of_all.unwrap_or(of_head) } else { stage };
        Block { fields, line, text: own(line, end), stage }
    };
    parted.into_iter().zip(stages).zip(begins.iter().copied().zip(ends.iter().copied())).map(block).collect()
}

/// The number of each line's paragraph. Lines of signs part paragraphs too, and so do numbers of a list.
fn paragraphs(text: &str) -> Vec<usize> {
    let mut paragraph = 0;
    text.lines()
        .map(|line| {
            let line = line.trim();
            let parts = line.is_empty() || !line.chars().any(char::is_alphanumeric) || begins_entry(line);
            paragraph += usize::from(parts);
            paragraph
        })
        .collect()
}

/// `1.`, `2)`, `(3)`, `[4]`; not `9.30`.
pub(super) fn begins_entry(line: &str) -> bool {
    let inside = line.trim_start_matches(['(', '[', '<', '【']);
    let after = inside.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = inside.len() - after.len();
    let is_point = after
        .strip_prefix('.')
        .is_some_and(|rest| !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    (1..=2).contains(&digits) && (is_point || after.starts_with([')', ']', '>', '】']))
}

#[cfg(test)]
mod tests {
    use super::super::labels::fields;
    use super::*;

    fn parcels(text: &str) -> Vec<(Option<&str>, Option<&str>)> {
        let fields = fields(text);
        blocks(text, &fields)
            .into_iter()
            .map(|block| (block.value(Label::Number), block.value(Label::Goods)))
            .collect()
    }

    #[test]
    fn several_parcels_in_one_message() {
        for text in [
            "안내\n운송장번호: 1111111111\n품명: A\n운송장번호: 2222222222\n품명: B",
            "안내\n품명: A\n운송장번호: 1111111111\n품명: B\n운송장번호: 2222222222",
            "1) 운송장번호: 1111111111, 품명: A\n2) 운송장번호: 2222222222, 품명: B",
            "안내\n\n운송장번호: 1111111111\n품명: A\n-----\n운송장번호: 2222222222\n품명: B",
            "품명: A\n\n운송장번호: 1111111111\n\n운송장번호: 2222222222\n\n품명: B",
        ] {
            assert_eq!(
                parcels(text),
                [(Some("1111111111"), Some("A")), (Some("2222222222"), Some("B"))],
                "{text}"
            );
        }
        assert_eq!(
            parcels("운송장번호: 1111111111\n\n품명: B\n운송장번호: 2222222222"),
            [(Some("1111111111"), None), (Some("2222222222"), Some("B"))]
        );
        assert_eq!(parcels("운송장번호: 1\n운송장번호: 1\n품명: A"), [(Some("1"), Some("A"))]);
        assert_eq!(parcels("안내"), []);
    }
}
