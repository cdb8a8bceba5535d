//! What a person wrote, copied or is asked about, as programs print it: its kind, and none of its texts. Names, addresses, codes and keys
//! may stand in any of them.

use std::fmt::{Debug, Formatter, Result};

use crate::{
    Ask, AskedColumn, FileReport, Filing, GiveKey, OfficeText, Pasted, PastedCapture, Reporter, Reports,
    Sample, Taught,
};

impl Debug for Pasted {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Pasted(…)")
    }
}

impl Debug for Sample {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Sample(…)")
    }
}

impl Debug for GiveKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "GiveKey({}, …)", self.service)
    }
}

impl Debug for Ask {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Columns { columns, rows, .. } => {
                write!(f, "Columns({} columns, {rows} rows, …)", columns.len())
            }
            Self::Order { .. } => f.write_str("Order(…)"),
            Self::Row { .. } => f.write_str("Row(…)"),
            Self::Shop { orders, .. } => write!(f, "Shop({orders} orders, …)"),
        }
    }
}

impl Debug for Reporter {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Reporter(…)")
    }
}

impl Debug for Filing {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Filing({}, {}, …)", self.id, self.filed_on)
    }
}

impl Debug for FileReport {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "FileReport({}, {}, …)", self.report, self.filed_on)
    }
}

impl Debug for OfficeText {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "OfficeText({}, …)", self.office)
    }
}

impl Debug for PastedCapture {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "PastedCapture({}, …)", self.incident)
    }
}

impl Debug for Reports {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "Reports({} kits, …)", self.kits.len())
    }
}

impl Debug for AskedColumn {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("AskedColumn(…)")
    }
}

impl Debug for Taught {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Columns { columns, .. } => write!(f, "Columns({} columns, …)", columns.len()),
            Self::Row { .. } => f.write_str("Row(…)"),
            Self::Shop { .. } => f.write_str("Shop(…)"),
            Self::Order { .. } => f.write_str("Order(…)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TeachThing;

    /// It stands in every text of every value below.
    const PERSONAL: &str = "홍길동 P123456789012";

    fn text() -> String {
        PERSONAL.to_owned()
    }

    #[test]
    fn nothing_of_a_person_is_printed() {
        let column = || AskedColumn { name: text(), guess: Some(text()), samples: vec![text()] };
        let asks = vec![
            Ask::Columns { place: text(), header: text(), columns: vec![column(), column()], rows: 7 },
            Ask::Order { place: text(), text: text(), merchant: Some(text()) },
            Ask::Row { place: text(), text: text() },
            Ask::Shop { place: text(), text: text(), guess: Some(text()), orders: 3 },
        ];
        let taught = [
            Taught::Columns { header: text(), columns: vec![Some(text())], merchant: Some(text()) },
            Taught::Row { place: text(), day: text(), number: Some(text()), goods: Some(text()) },
            Taught::Shop { place: text(), merchant: text() },
            Taught::Order {
                place: text(),
                merchant: Some(text()),
                order_no: Some(text()),
                ordered_on: Some(text()),
                waybill: Some(text()),
            },
        ];
        let taught = taught.map(|taught| TeachThing { thing: "1".to_owned(), taught });
        let key = GiveKey { service: "API001".to_owned(), key: text() };
        let pasted = Pasted { text: text(), html: Some(text()) };
        let some = || Some(text());
        let reporter = Reporter { name: some(), phone: some(), address: some(), mail: some() };
        let filing = Filing {
            id: "7".to_owned(),
            report: "1".to_owned(),
            office: text(),
            filed_on: "2026-11-20".to_owned(),
            receipt: some(),
            next_on: None,
            note: some(),
            added_at: "2026-11-20T03:00:00Z".to_owned(),
            closed_on: None,
        };
        let printed = format!(
            "{asks:?} {taught:#?} {:?} {pasted:?} {:?} {key:?} {reporter:?} {filing:?}",
            column(),
            Sample { text: text() }
        );
        for part in PERSONAL.split(' ') {
            assert!(!printed.contains(part), "{printed}");
        }
        for told in [
            "Columns(2 columns, 7 rows, …)",
            "Shop(3 orders, …)",
            "TeachThing",
            "Sample(…)",
            "GiveKey(API001, …)",
            "Reporter(…)",
            "Filing(7, 2026-11-20, …)",
        ] {
            assert!(printed.contains(told), "{printed}");
        }
    }
}
