//! What may explain a parcel, and what is believed of it.

/// The most orders in one hypothesis.
pub(crate) const MOST_ORDERS: usize = 3;

/// Orders, few and sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Orders {
    places: [u32; MOST_ORDERS],
    count: u8,
}

impl Orders {
    pub(crate) const NONE: Self = Self { places: [0; MOST_ORDERS], count: 0 };

    /// At most three.
    pub(crate) fn of(orders: &[usize]) -> Self {
        let mut these = Self::NONE;
        for (slot, order) in these.places.iter_mut().zip(orders) {
            *slot = u32::try_from(*order).unwrap_or(u32::MAX);
            these.count += 1;
        }
        these.places[..usize::from(these.count)].sort_unstable();
        these
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.places.iter().take(usize::from(self.count)).map(|place| *place as usize)
    }

    pub(crate) fn are_several(&self) -> bool {
        self.count > 1
    }

    pub(crate) fn to_vec(self) -> Vec<usize> {
        self.iter().collect()
    }
}

/// What may explain a parcel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hypothesis {
    /// None is a stranger's parcel.
    pub(crate) orders: Orders,
    /// Its weight before anything else is known (not a logarithm).
    pub(crate) weight: f64,
}

/// What is believed of a parcel.
#[derive(Clone, Debug, Default)]
pub(crate) struct Belief {
    /// A share for each of its hypotheses.
    pub(crate) shares: Vec<f64>,
    /// For each order in them, how much likelier it has room for the parcel than not, for all that the other parcels need.
    pub(crate) rooms: Vec<(usize, f64)>,
}
