//! Letters and digits by their kinds, and what stands in for them.

use std::collections::HashMap;

/// A kind of letters, and those of it that stand in for others.
#[derive(Debug)]
pub(super) struct Kind {
    holds: fn(char) -> bool,
    stand_ins: &'static [char],
}

impl Kind {
    #[cfg(test)]
    pub fn first(&self) -> char {
        self.stand_ins.first().copied().unwrap_or_default()
    }
}

/// Every kind; the first that holds a character is its kind. Rare letters stand in, so that few words are made of them.
static KINDS: &[Kind] = &[
    Kind { holds: |c| c.is_ascii_digit(), stand_ins: &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
    Kind { holds: |c| c.is_ascii_lowercase(), stand_ins: &['x', 'q', 'z', 'j', 'k', 'v', 'w', 'y'] },
    Kind { holds: |c| c.is_ascii_uppercase(), stand_ins: &['X', 'Q', 'Z', 'J', 'K', 'V', 'W', 'Y'] },
    Kind { holds: |c| matches!(c, '가'..='힣'), stand_ins: &['갸', '먀', '뱌', '샤', '챠', '탸'] },
    Kind { holds: |c| matches!(c, 'ㄱ'..='ㆎ'), stand_ins: &['ㅿ', 'ㆁ', 'ㆆ'] },
    // Hangul in parts, as macOS names files: each part by its own kind.
    Kind {
        holds: |c| matches!(c, '\u{1100}'..='\u{115e}' | '\u{a960}'..='\u{a97c}'),
        stand_ins: &['\u{1140}', '\u{114c}', '\u{1159}'],
    },
    Kind {
        holds: |c| matches!(c, '\u{1161}'..='\u{11a7}' | '\u{d7b0}'..='\u{d7c6}'),
        stand_ins: &['\u{119e}', '\u{119f}', '\u{11a2}'],
    },
    Kind {
        holds: |c| matches!(c, '\u{11a8}'..='\u{11ff}' | '\u{d7cb}'..='\u{d7fb}'),
        stand_ins: &['\u{11eb}', '\u{11f0}', '\u{11f9}'],
    },
    Kind {
        holds: |c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}'),
        stand_ins: &['某', '乙', '丙', '丁'],
    },
    Kind { holds: |c| matches!(c, '\u{3041}'..='\u{3096}'), stand_ins: &['ゑ', 'ゐ', 'ゔ'] },
    Kind {
        holds: |c| matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}'),
        stand_ins: &['ヱ', 'ヰ', 'ヴ'],
    },
    Kind { holds: |c| matches!(c, '０'..='９'), stand_ins: &['０', '１', '２'] },
    Kind { holds: |c| matches!(c, 'ａ'..='ｚ'), stand_ins: &['ｘ', 'ｑ', 'ｚ'] },
    Kind { holds: |c| matches!(c, 'Ａ'..='Ｚ'), stand_ins: &['Ｘ', 'Ｑ', 'Ｚ'] },
    Kind { holds: char::is_lowercase, stand_ins: &['ƿ', 'ȝ', 'ŋ'] },
    Kind { holds: char::is_uppercase, stand_ins: &['Ƿ', 'Ȝ', 'Ŋ'] },
    Kind { holds: char::is_numeric, stand_ins: &['①', '②', '③'] },
    Kind { holds: char::is_alphabetic, stand_ins: &['ǀ', 'ǁ', 'ǂ'] },
];

#[cfg(test)]
/// `None` for signs, spaces and what else is neither letter nor digit.
pub(super) fn kind(c: char) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| (kind.holds)(c))
}

/// What stands in for the letters of one text.
pub(super) struct Letters {
    /// For each kind its stand-ins, those first that the text repeats least.
    orders: Vec<Vec<char>>,
}

impl Letters {
    /// Of a number `000` nothing may be left as `000`, there or elsewhere: what the text itself repeats stands in last.
    pub fn beside(text: &str) -> Self {
        let runs = longest_runs(text);
        let orders = KINDS.iter().map(|kind| {
            let mut order = kind.stand_ins.to_vec();
            order.sort_by_key(|c| runs.get(c).copied().unwrap_or_default());
            order
        });
        Self { orders: orders.collect() }
    }

    pub fn redact(&self, text: &str) -> String {
        let mut redacted = String::with_capacity(text.len());
        let mut run: Vec<char> = Vec::new();
        let mut run_kind: Option<usize> = None;
        for c in text.chars() {
            let kind = KINDS.iter().position(|kind| (kind.holds)(c));
            if kind != run_kind {
                self.push(&mut redacted, run_kind, &run);
                run.clear();
                run_kind = kind;
            }
            run.push(c);
        }
        self.push(&mut redacted, run_kind, &run);
        redacted
    }

    /// One letter for a whole run, that the run does not have: nothing of its places is told. Where it has them all, the next for each.
    fn push(&self, to: &mut String, kind: Option<usize>, run: &[char]) {
        let Some(order) = kind.and_then(|kind| self.orders.get(kind)) else {
            to.extend(run);
            return;
        };
        match order.iter().find(|stand_in| !run.contains(stand_in)) {
            Some(stand_in) => to.extend(run.iter().map(|_| *stand_in)),
            None => to.extend(run.iter().filter_map(|c| order.iter().find(|stand_in| *stand_in != c))),
        }
    }
}

/// How often each character stands behind itself at most.
fn longest_runs(text: &str) -> HashMap<char, usize> {
    let mut runs = HashMap::new();
    let mut before = None;
    let mut here = 0;
    for c in text.chars() {
        here = if before == Some(c) { here + 1 } else { 1 };
        before = Some(c);
        let longest = runs.entry(c).or_insert(0);
        *longest = here.max(*longest);
    }
    runs
}
