//! The kinds of event that a parcel's answer has, with what each row of that kind holds.

/// A kind of event.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// 처리구분, in the wording of 2026 (적재화물목록).
    pub name: &'static str,
    /// What 신고번호 numbers.
    pub number: Number,
    /// Where it happens; a row without a place says nothing of packages and weight either.
    pub place: Place,
    /// 반출입내용, with which 반출입일시 stands.
    pub movement: &'static str,
    /// 통관진행상태 from then on; what was there stays where it is empty.
    pub status: &'static str,
    /// 진행상태, where it is another word than the kind's.
    pub progress: &'static str,
    /// Its code, where one was seen.
    pub progress_code: &'static str,
    pub basis: Basis,
    /// Whether it counts packages in a unit: rows of a list clearance do not.
    pub has_unit: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    None,
    /// The voyage's: MRN.
    Voyage,
    /// MRN and `00000001`.
    Correction,
    Unloading,
    Warehouse,
    List,
    Import,
    Transport,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    None,
    /// Where the carrier unloads.
    Carrier,
    /// The warehouse in which it lies.
    Warehouse,
    /// The one to which it was moved under bond.
    Second,
}

/// What 반출입근거번호 holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    None,
    Handler,
    Broker,
    Haulier,
    List,
    Import,
    Transport,
    /// `하선반입기한:` and a day a week later.
    UnloadBy,
    /// `연장반입기한:` and a day three days later.
    ExtendedTo,
}

const PLAIN: Kind = Kind {
    name: "",
    number: Number::None,
    place: Place::None,
    movement: "",
    status: "",
    progress: "",
    progress_code: "",
    basis: Basis::None,
    has_unit: true,
};

pub(crate) const REPORT_SUBMITTED: Kind =
    Kind { name: "입항보고 제출", number: Number::Voyage, ..PLAIN };
pub(crate) const MANIFEST_SUBMITTED: Kind =
    Kind { name: "입항적재화물목록 제출", place: Place::Carrier, ..PLAIN };
pub(crate) const MANIFEST_EXAMINED: Kind =
    Kind {
        name: "입항적재화물목록 심사완료", place: Place::Carrier, basis: Basis::Handler, ..PLAIN
    };
pub(crate) const ARRIVED: Kind = Kind { name: "입항보고 수리", number: Number::Voyage, ..PLAIN };
pub(crate) const VOYAGE_CORRECTED: Kind =
    Kind { name: "입항적재화물목록 운항정보 정정", number: Number::Correction, ..PLAIN };
pub(crate) const UNLOADED_BY_AIR: Kind =
    Kind { name: "하기신고 수리", number: Number::Unloading, place: Place::Warehouse, ..PLAIN };
pub(crate) const UNLOADED_BY_SEA: Kind = Kind {
    name: "하선신고 수리",
    number: Number::Unloading,
    place: Place::Warehouse,
    progress: "하선신고 수리완료",
    basis: Basis::UnloadBy,
    ..PLAIN
};
pub(crate) const EXTENSION_ASKED: Kind = Kind {
    name: "하선장소 반입기간연장 승인신청",
    number: Number::Unloading,
    progress_code: "CAGB08",
    ..PLAIN
};
pub(crate) const EXTENSION_GRANTED: Kind = Kind {
    name: "하선장소 반입기간연장 승인",
    number: Number::Unloading,
    place: Place::Warehouse,
    progress_code: "CAGB09",
    basis: Basis::ExtendedTo,
    ..PLAIN
};
pub(crate) const TRANSPORT_RECEIVED: Kind =
    Kind { name: "보세운송 신고 접수", number: Number::Transport, place: Place::Warehouse, ..PLAIN };
pub(crate) const TRANSPORT_ACCEPTED: Kind = Kind {
    name: "보세운송 신고 수리",
    number: Number::Transport,
    place: Place::Warehouse,
    basis: Basis::Haulier,
    ..PLAIN
};
pub(crate) const ENTERED: Kind = Kind {
    name: "반입신고",
    number: Number::Warehouse,
    place: Place::Warehouse,
    movement: "입항 반입",
    ..PLAIN
};
pub(crate) const LEFT_UNDER_BOND: Kind = Kind {
    name: "반출신고",
    number: Number::Warehouse,
    place: Place::Warehouse,
    movement: "보세운송 반출",
    progress: "보세운송 반출",
    basis: Basis::Transport,
    ..PLAIN
};
pub(crate) const ENTERED_UNDER_BOND: Kind = Kind {
    name: "반입신고",
    number: Number::Warehouse,
    place: Place::Second,
    movement: "보세운송 반입",
    basis: Basis::Transport,
    ..PLAIN
};
pub(crate) const LIST_RECEIVED: Kind = Kind {
    name: "통관목록접수",
    number: Number::List,
    place: Place::Warehouse,
    status: "통관목록접수",
    has_unit: false,
    ..PLAIN
};
pub(crate) const LIST_HELD: Kind =
    Kind { name: "통관목록보류", status: "통관목록보류", ..LIST_RECEIVED };
pub(crate) const LIST_EXAMINED: Kind =
    Kind {
        name: "통관목록심사완료", status: "통관목록심사완료", progress_code: "IMPA36", ..LIST_RECEIVED
    };
pub(crate) const RELEASED_BY_LIST: Kind = Kind {
    name: "반출신고",
    number: Number::Warehouse,
    place: Place::Warehouse,
    movement: "목록통관특송물품 반출",
    progress: "반출완료",
    progress_code: "CAGE12",
    basis: Basis::List,
    has_unit: false,
    ..PLAIN
};
pub(crate) const DECLARED: Kind = Kind {
    name: "수입신고",
    number: Number::Import,
    place: Place::Warehouse,
    status: "수입신고",
    basis: Basis::Broker,
    ..PLAIN
};
pub(crate) const UNDER_EXAMINATION: Kind = Kind {
    name: "수입(사용소비) 심사진행",
    status: "수입(사용소비) 심사진행",
    basis: Basis::None,
    ..DECLARED
};
pub(crate) const TAX_SET: Kind =
    Kind {
        name: "수입(사용소비) 결재통보", status: "수입(사용소비) 결재통보", ..UNDER_EXAMINATION
    };
pub(crate) const HELD: Kind = Kind { name: "통관보류", status: "통관보류", ..UNDER_EXAMINATION };
pub(crate) const IMPORT_ACCEPTED: Kind =
    Kind { name: "수입신고수리", status: "수입신고수리", ..UNDER_EXAMINATION };
pub(crate) const RELEASED_BY_IMPORT: Kind = Kind {
    name: "반출신고",
    number: Number::Warehouse,
    place: Place::Warehouse,
    movement: "수입신고 수리후 반출",
    progress: "반출완료",
    progress_code: "CAGE12",
    basis: Basis::Import,
    ..PLAIN
};
/// Part of the packages goes out: 진행상태 says nothing of it (the constructed fixture's guess).
pub(crate) const RELEASED_IN_PART: Kind =
    Kind { progress: "수입신고수리", progress_code: "", ..RELEASED_BY_IMPORT };
