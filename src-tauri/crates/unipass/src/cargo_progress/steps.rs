//! The kinds of event, and what each does to a parcel's stage: the one table of them.

use super::{Form, Stage};

/// What an event of one kind means.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// 처리구분 as [`plain`] makes it.
    kind: &'static str,
    pub effect: Effect,
    /// By which way a parcel clears that has such an event.
    pub form: Option<Form>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// The cargo has come this far.
    Reaches(Stage),
    /// Its declaration has come this far, and a hold before it is over.
    Declares(Stage),
    /// Customs holds it.
    Holds,
    /// Customs has cleared it.
    Clears,
    /// It leaves a warehouse. Whether that is a release, its 반출입내용 says: [`released_by`].
    Leaves,
    /// Nothing changes.
    Nothing,
}

const fn step(kind: &'static str, effect: Effect) -> Step {
    Step { kind, effect, form: None }
}

const fn declaration(kind: &'static str, effect: Effect, form: Form) -> Step {
    Step { kind, effect, form: Some(form) }
}

/// Every kind that was seen in a captured answer of 2000 to 2021, and the holds and one extension that
/// programs of 2026 compare with, **in the order in which they happen** where they share a second.
///
/// The words 수리 (accepted) and 반출 (out) prove nothing: of five acceptances here one clears, and of the ways
/// out only two release. So kinds are compared whole.
const STEPS: [Step; 22] = [
    step("입항보고제출", Effect::Reaches(Stage::Announced)),
    step("입항적하목록제출", Effect::Reaches(Stage::Announced)),
    step("입항적하목록심사완료", Effect::Reaches(Stage::Announced)),
    step("하기신고수리", Effect::Reaches(Stage::Arrived)),
    step("하선신고수리", Effect::Reaches(Stage::Arrived)),
    step("입항보고수리", Effect::Reaches(Stage::Arrived)),
    step("입항적하목록운항정보정정", Effect::Reaches(Stage::Arrived)),
    step("보세운송신고접수", Effect::Nothing),
    step("보세운송신고수리", Effect::Nothing),
    step("하선장소반입기간연장승인신청", Effect::Nothing),
    step("하선장소반입기간연장승인", Effect::Nothing),
    step("반입신고", Effect::Reaches(Stage::InBond)),
    declaration("통관목록접수", Effect::Declares(Stage::Declared), Form::List),
    declaration("수입신고", Effect::Declares(Stage::Declared), Form::Import),
    declaration("수입(사용소비)심사진행", Effect::Declares(Stage::Declared), Form::Import),
    declaration("수입(사용소비)결재통보", Effect::Declares(Stage::TaxDue), Form::Import),
    declaration("통관목록보류", Effect::Holds, Form::List),
    step("통관보류", Effect::Holds),
    declaration("통관목록심사완료", Effect::Clears, Form::List),
    declaration("수입신고수리", Effect::Clears, Form::Import),
    step("수입신고수리물품반출기간연장승인", Effect::Nothing),
    step("반출신고", Effect::Leaves),
];

/// Every 반출입내용 that was seen, and what it releases.
const MOVEMENTS: [(&str, Option<Form>); 5] = [
    ("입항반입", None),
    ("보세운송반입", None),
    ("보세운송반출", None),
    ("목록통관특송물품반출", Some(Form::List)),
    ("수입신고수리후반출", Some(Form::Import)),
];

/// The step of a kind; `None` for a kind that nobody knows.
pub(super) fn find(kind: &str) -> Option<&'static Step> {
    let kind = plain(kind);
    STEPS.iter().find(|step| step.kind == kind)
}

/// Whether this 처리구분 was seen before.
pub(super) fn is_known(kind: &str) -> bool {
    find(kind).is_some()
}

/// By which way a parcel was cleared that leaves a warehouse for this 반출입내용; `None` where it stays in
/// customs' hands.
pub(super) fn released_by(movement: &str) -> Option<Form> {
    movement_row(movement).and_then(|(_, form)| *form)
}

/// Whether this 반출입내용 was seen before.
pub(super) fn is_known_movement(movement: &str) -> bool {
    movement_row(movement).is_some()
}

fn movement_row(movement: &str) -> Option<&'static (&'static str, Option<Form>)> {
    let movement = plain(movement);
    MOVEMENTS.iter().find(|(known, _)| *known == movement)
}

/// Where a step stands among steps of the same second: by its line in the table. A kind that nobody knows
/// stands just before clearance: whatever it is, it is not what ended the matter.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    line: usize,
    is_known: bool,
}

pub(super) fn rank(step: Option<&Step>) -> Rank {
    let line =
        STEPS.iter().position(|known| step.map_or(known.effect == Effect::Clears, |step| step == known));
    Rank { line: line.unwrap_or(STEPS.len()), is_known: step.is_some() }
}

/// Spacing varies, and 적하목록 (manifest) became 적재화물목록 between the captures of 2021 and the programs of 2026.
pub(super) fn plain(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    plain.replace("적재화물목록", "적하목록")
}

#[cfg(test)]
mod tests {
    use super::{Effect, MOVEMENTS, STEPS, find, plain, rank, released_by};
    use crate::cargo_progress::{Form, Stage};

    #[test]
    fn the_tables_hold_what_they_are_asked_for() {
        for step in &STEPS {
            assert_eq!(plain(step.kind), step.kind);
            assert_eq!(find(step.kind), Some(step));
        }
        for (movement, form) in &MOVEMENTS {
            assert_eq!(plain(movement), *movement);
            assert_eq!(released_by(movement), *form);
        }
    }

    #[test]
    fn old_and_new_wording_and_any_spacing_are_one_kind() {
        let announced = Some(Effect::Reaches(Stage::Announced));
        for kind in [
            "입항적하목록 제출",
            "입항적재화물목록 제출",
            " 입항 적재화물목록\u{3000}제출",
            "입항적하목록\u{A0}제출",
        ] {
            assert_eq!(find(kind).map(|step| step.effect), announced, "{kind}");
        }
    }

    #[test]
    fn an_accepted_anything_is_not_clearance() {
        for kind in ["입항보고 수리", "하기신고 수리", "하선신고 수리", "보세운송 신고 수리"]
        {
            assert_ne!(find(kind).unwrap().effect, Effect::Clears, "{kind}");
        }
        for kind in [
            "수리",
            "수입신고수리 취소",
            "수입신고수리전반출",
            "통관목록심사취소",
            "통관목록심사완료 취소",
            "",
        ] {
            assert_eq!(find(kind), None, "{kind}");
        }
    }

    #[test]
    fn bonded_transport_releases_nothing() {
        assert_eq!(released_by("보세운송 반출"), None);
        assert_eq!(released_by("반출"), None);
        assert_eq!(released_by("수입신고 수리전 반출"), None);
        assert_eq!(released_by("수입신고 수리후  반출"), Some(Form::Import));
        assert_eq!(released_by("목록통관특송물품반출"), Some(Form::List));
    }

    #[test]
    fn a_release_ranks_after_clearance_and_clearance_after_the_way_in() {
        let order = ["반입신고", "통관보류", "새로운 단계", "통관목록심사완료", "수입신고수리", "반출신고"];
        assert!(order.map(|kind| rank(find(kind))).is_sorted_by(|earlier, later| earlier < later));
    }
}
