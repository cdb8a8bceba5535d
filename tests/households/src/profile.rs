//! The eight kinds of households, and how often what happens to them.

/// A kind of set: what it stresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Sent directly, the number is known for nine in ten.
    Easy,
    /// A number for six in ten; titles, generic and Korean goods names; split and shared parcels.
    Typical,
    /// Mostly by forwarders, a number for one in four, generic names, many bundles.
    Hard,
    /// Equal orders of one week; often one parcel more than there are orders, and that one is theft.
    Twins,
    /// 10 to 30 % of the shopper's own orders are not listed.
    Coverage,
    /// 5 to 20 thefts of a few kinds within days, House numbers close together.
    Burst,
    /// The code was suspended, reissued or both.
    Reissue,
    /// Damaged and reused numbers, rows with nothing but number, date and form, rows listed twice, the turn of the year.
    Noise,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Easy,
        Self::Typical,
        Self::Hard,
        Self::Twins,
        Self::Coverage,
        Self::Burst,
        Self::Reissue,
        Self::Noise,
    ];

    /// Its word in names of sets.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Typical => "typical",
            Self::Hard => "hard",
            Self::Twins => "twins",
            Self::Coverage => "coverage",
            Self::Burst => "burst",
            Self::Reissue => "reissue",
            Self::Noise => "noise",
        }
    }

    pub(crate) const fn rates(self) -> Rates {
        match self {
            Self::Easy => Rates {
                forwarded: 0,
                split: 150,
                key_direct: 905,
                declared_value: 400,
                goods: Wordings { none: 4, title: 45, en: 32, ko: 8, brand: 9, multi: 4, odd: 1 },
                thefts: Thefts { random: 1600, confuser: 250, ..Thefts::NONE },
                ..Rates::TYPICAL
            },
            Self::Typical => Rates::TYPICAL,
            Self::Hard => Rates {
                forwarded: 780,
                key_direct: 280,
                key_forwarded: 250,
                declared_value: 50,
                goods: Wordings { none: 9, title: 9, en: 53, ko: 23, brand: 2, multi: 6, odd: 1 },
                thefts: Thefts { random: 550, confuser: 900, mimic: 200, bare: 150, ..Thefts::TYPICAL },
                ..Rates::TYPICAL
            },
            Self::Twins => Rates {
                twin_groups: 3000,
                key_direct: 590,
                thefts: Thefts { random: 250, confuser: 200, mimic: 50, bare: 100, ..Thefts::NONE },
                extra_twins: true,
                ..Rates::TYPICAL
            },
            Self::Coverage => Rates {
                unlisted: [100, 300],
                forwarded: 320,
                thefts: Thefts { random: 600, confuser: 500, mimic: 180, bare: 180, ..Thefts::TYPICAL },
                ..Rates::TYPICAL
            },
            Self::Burst => Rates {
                forwarded: 270,
                thefts: Thefts { random: 250, confuser: 200, bare: 30, ..Thefts::NONE },
                bursts: 850,
                ..Rates::TYPICAL
            },
            Self::Reissue => Rates {
                forwarded: 310,
                key_direct: 690,
                key_forwarded: 500,
                thefts: Thefts { random: 1400, confuser: 1000, ..Thefts::NONE },
                code_is_changed: true,
                ..Rates::TYPICAL
            },
            Self::Noise => Rates {
                forwarded: 230,
                key_direct: 640,
                key_forwarded: 460,
                declared_value: 120,
                bare: 450,
                damage: 360,
                duplicates: 55,
                reused: 120,
                thefts: Thefts { random: 900, confuser: 900, bare: 200, ..Thefts::TYPICAL },
                over_new_year: true,
                ..Rates::TYPICAL
            },
        }
    }
}

/// Thousandths where nothing else is said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rates {
    /// The least and the most orders of a household.
    pub orders: [i64; 2],
    /// Of orders go by a forwarder.
    pub forwarded: u64,
    /// Of parcels have their House number on the order.
    pub key_direct: u64,
    pub key_forwarded: u64,
    /// Of rows show the declared value.
    pub declared_value: u64,
    /// Of orders with several pieces are sent in parts.
    pub split: u64,
    /// Of orders by a forwarder are followed by another one soon, so that they travel together.
    pub spree: u64,
    /// Of orders are not listed: from, to.
    pub unlisted: [u64; 2],
    /// Groups of equal orders in a household.
    pub twin_groups: u64,
    /// Rows with nothing but number, date and form.
    pub bare: u64,
    /// Of numbers on orders are damaged.
    pub damage: u64,
    /// Rows that stand twice.
    pub duplicates: u64,
    /// Households in which an old number comes back with another parcel.
    pub reused: u64,
    /// Households with a burst of thefts.
    pub bursts: u64,
    pub goods: Wordings,
    pub thefts: Thefts,
    /// A parcel more than there are equal orders.
    pub extra_twins: bool,
    pub code_is_changed: bool,
    pub over_new_year: bool,
}

impl Rates {
    pub const TYPICAL: Self = Self {
        orders: [8, 44],
        forwarded: 220,
        key_direct: 635,
        key_forwarded: 420,
        declared_value: 115,
        split: 240,
        spree: 330,
        unlisted: [0, 40],
        twin_groups: 250,
        bare: 0,
        damage: 0,
        duplicates: 0,
        reused: 0,
        bursts: 0,
        goods: Wordings { none: 7, title: 24, en: 39, ko: 21, brand: 4, multi: 6, odd: 1 },
        thefts: Thefts::TYPICAL,
        extra_twins: false,
        code_is_changed: false,
        over_new_year: false,
    };
}

/// How often customs words a parcel in which way; weights.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wordings {
    pub none: u64,
    /// The title, whole or cut.
    pub title: u64,
    pub en: u64,
    pub ko: u64,
    /// Brand and kind.
    pub brand: u64,
    /// Several things, or one with its count.
    pub multi: u64,
    pub odd: u64,
}

/// How many thefts a household has of each kind, in thousandths.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thefts {
    /// What thieves like, whatever the shopper buys.
    pub random: u64,
    /// The same kind as a recent order.
    pub confuser: u64,
    /// The very thing, weight and time of a recent order.
    pub mimic: u64,
    /// Nothing but number, date and form.
    pub bare: u64,
    /// A run of light trinkets that nobody ordered, for the sake of ratings.
    pub brushing: u64,
    /// A few of one appliance within weeks, for sale.
    pub resale: u64,
}

impl Thefts {
    const NONE: Self = Self { random: 0, confuser: 0, mimic: 0, bare: 0, brushing: 0, resale: 0 };
    const TYPICAL: Self =
        Self { random: 700, confuser: 700, mimic: 100, bare: 150, brushing: 40, resale: 30 };
}
