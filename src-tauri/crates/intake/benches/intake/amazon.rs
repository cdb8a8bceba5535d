//! A table as Amazon's Request My Data gives it.

use std::fmt::Write;

const HEADER: &str = "ASIN,\"Billing Address\",\"Carrier Name & Tracking Number\",Currency,\"Gift Message\",\"Gift Recipient Contact\",\"Gift Sender Name\",\"Item Serial Number\",\"Order Date\",\"Order ID\",\"Order Status\",\"Original Quantity\",\"Payment Method Type\",\"Product Condition\",\"Product Name\",\"Purchase Order Number\",\"Ship Date\",\"Shipment Item Subtotal\",\"Shipment Item Subtotal Tax\",\"Shipment Status\",\"Shipping Address\",\"Shipping Charge\",\"Shipping Option\",\"Total Amount\",\"Total Discounts\",\"Unit Price\",\"Unit Price Tax\",Website\n";
/// Of a real file of 1,056 rows: 677 orders, each seventh in several parcels, few rows without a number.
const ROWS_OF_SEVEN: usize = 11;

/// A table of so many rows, its values as unlike one another as a real one's.
pub fn table(rows: usize) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    text.push_str(HEADER);
    for row in 0..rows {
        let order = row * 7 / ROWS_OF_SEVEN;
        let (month, day, hour) = (1 + order % 12, 1 + order % 28, order % 24);
        // Rows of an order are one parcel, but of each seventh order.
        let parcel = if order.is_multiple_of(7) { row } else { order };
        let carrier = match parcel % 5 {
            0 => format!("USPS(93612{:017})", 7 + parcel * 31),
            1 if row % 50 == 1 => {
                format!("\"UPS(1Z2345YY06{:08}) and USPS(93612{:017})\"", parcel % 100_000_000, row)
            }
            1 | 2 => format!("UPS(1Z2345YY06{:08})", parcel % 100_000_000),
            3 if row % 20 == 3 => "\"Not Available\"".to_owned(),
            _ => format!("AMZN_US(TBA{:012})", parcel * 97),
        };
        writeln!(
            text,
            "B{order:09},\"Sample, Forwarding Center, DE\",{carrier},USD,\"Not Available\",\"Not Available\",\"Not Available\",\"Not Available\",20{:02}-{month:02}-{day:02}T{hour:02}:17:15.{:03}Z,{:03}-{:07}-{:07},Closed,{},\"Visa - 1111\",New,\"Trail Running Shoes, Men's, Blue, number {row}\",\"Not Applicable\",20{:02}-{month:02}-{day:02}T{hour:02}:52:49Z,{}.{:02},0,Shipped,\"Sample, Forwarding Center, DE\",0,std-us,{}.{:02},0,{}.{:02},0,Amazon.com",
            10 + order % 16, order % 1000, 111 + order % 4, order % 10_000_000, order * 13 % 10_000_000, 1 + row % 3, 10 + order % 16,
            row % 300, row % 100, row % 300, row % 100, row % 300, row % 100,
        )
        .expect("a text takes any text");
    }
    text.into_bytes()
}
