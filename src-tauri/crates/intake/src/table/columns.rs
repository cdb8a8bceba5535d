//! Where the columns of a table stand.

use munjigi_model::Leg;

use super::layout::{Column, LEGS, Need, Role};
use super::names::{self, in_brackets, plain};
use crate::{Field, money};

/// Where each column stands, and what their names say beside.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// Cells of a row.
    pub width: usize,
    /// As far as they have names: the last ones may have none, and copying drops those.
    pub named: usize,
    places: [Option<usize>; Role::COUNT],
    /// How each is called in messages.
    names: [&'static str; Role::COUNT],
    /// The currency that stands in a name: `단가(USD)`.
    pub currency: Option<String>,
    missing: Vec<(Need, &'static str)>,
    /// Further columns of numbers of parcels, beside the first of each kind: `송장번호` and `트래킹번호`, `송장번호 1` and `송장번호 2`.
    more_numbers: Vec<(Leg, usize)>,
    /// The number of orders, where two columns have its name: whose the rest is, nobody can tell.
    twice: Option<&'static str>,
}

impl Columns {
    /// Finds them by their names; of several that fit, the one whose name is preferred.
    pub fn of(columns: &'static [Column], header: &[String]) -> Self {
        let mut found = Self::none(header);
        found.add(columns, header);
        found
    }

    /// Finds further ones.
    pub fn add(&mut self, columns: &'static [Column], header: &[String]) {
        let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
        for column in columns {
            let leg = leg(column.role);
            let is_named = |plain: &String| column.names.iter().any(|name| names::is_numbered(plain, name));
            let place = column
                .names
                .iter()
                .find_map(|written| names.iter().position(|plain| names::is(plain, written)))
                .or_else(|| leg.and_then(|_| names.iter().position(is_named)));
            let preferred = column.names.first().copied().unwrap_or_default();
            match place {
                Some(place) => self.set(column.role, place, preferred, header),
                None if column.need != Need::May => self.missing.push((column.need, preferred)),
                None => {}
            }
            let same = names.iter().filter(|name| Some(*name) == place.and_then(|at| names.get(at)));
            if column.role == Role::Of(Field::OrderNo) && same.count() > 1 {
                self.twice = Some(preferred);
            }
            if let Some(leg) = leg.filter(|_| self.twice.is_none()) {
                let further =
                    names.iter().zip(0..).filter(|(plain, at)| Some(*at) != place && is_named(plain));
                self.more_numbers.extend(further.map(|(_, at)| (leg, at)));
            }
        }
    }

    /// As the person said.
    pub fn said(fields: &[Option<Field>], header: &[String]) -> Self {
        let mut found = Self::none(header);
        for (field, place) in fields.iter().zip(0..header.len()) {
            if let Some(field) = field {
                let role = Role::Of(*field);
                match leg(role).filter(|_| found.place(role).is_some()) {
                    Some(leg) => found.more_numbers.push((leg, place)),
                    None => found.set(role, place, field.as_str(), header),
                }
            }
        }
        found
    }

    fn none(header: &[String]) -> Self {
        Self {
            width: header.len(),
            named: header.iter().rposition(|name| !name.trim().is_empty()).map_or(0, |last| last + 1),
            places: [None; Role::COUNT],
            names: [""; Role::COUNT],
            currency: None,
            missing: Vec::new(),
            more_numbers: Vec::new(),
            twice: None,
        }
    }

    fn set(&mut self, role: Role, place: usize, name: &'static str, header: &[String]) {
        let at = role.index();
        if let (Some(column), Some(called)) = (self.places.get_mut(at), self.names.get_mut(at))
            && column.is_none()
        {
            (*column, *called) = (Some(place), name);
            if is_amount(role) {
                let said = header.get(place).and_then(|name| in_brackets(name)).and_then(money::currency);
                self.currency = self.currency.take().or(said.map(|currency| currency.to_string()));
            }
        }
    }

    pub fn place(&self, role: Role) -> Option<usize> {
        self.places.get(role.index()).copied().flatten()
    }

    pub fn has(&self, field: Field) -> bool {
        self.place(Role::Of(field)).is_some()
    }

    /// The further columns of numbers of parcels, and which part of the way each is for.
    pub fn more_numbers(&self) -> &[(Leg, usize)] {
        &self.more_numbers
    }

    /// A column that stands there twice, as where tables lie side by side.
    pub fn twice(&self) -> Option<&'static str> {
        self.twice
    }

    /// How a column is called in messages.
    pub fn name(&self, role: Role) -> &'static str {
        self.names.get(role.index()).copied().unwrap_or_default()
    }

    /// A column without which nothing is read.
    pub fn lacks(&self) -> Option<&'static str> {
        self.missing.iter().find(|(need, _)| *need == Need::Must).map(|(_, name)| *name)
    }

    /// Columns that the orders lack each time.
    pub fn absent(&self) -> impl Iterator<Item = &'static str> {
        self.missing.iter().filter(|(need, _)| *need == Need::Should).map(|(_, name)| *name)
    }
}

fn leg(role: Role) -> Option<Leg> {
    LEGS.iter().find(|(field, _)| role == Role::Of(*field)).map(|(_, leg)| *leg)
}

fn is_amount(role: Role) -> bool {
    matches!(role, Role::Of(Field::UnitPrice | Field::RowTotal | Field::OrderTotal) | Role::Cents)
}
