//! Currencies: their signs and words, and how their amounts are written.

use munjigi_model::Currency;

/// Signs and words of currencies, the longer before the shorter. Each sign stands for others too: what a column or a shop says of
/// the currency goes before it.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("CDN$", "CAD"),
    ("CA$", "CAD"),
    ("C$", "CAD"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("S$", "SGD"),
    ("MX$", "MXN"),
    ("R$", "BRL"),
    ("US$", "USD"),
    ("US $", "USD"),
    ("AU $", "AUD"),
    ("C $", "CAD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("CN¥", "CNY"),
    ("JP¥", "JPY"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("円", "JPY"),
    ("元", "CNY"),
    ("人民币", "CNY"),
    ("RMB", "CNY"),
    ("₩", "KRW"),
    ("￦", "KRW"),
    ("원", "KRW"),
    ("달러", "USD"),
    ("불", "USD"),
    ("위안", "CNY"),
    ("엔", "JPY"),
    ("유로", "EUR"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("₽", "RUB"),
    ("руб.", "RUB"),
    ("₺", "TRY"),
    ("TL", "TRY"),
    ("₴", "UAH"),
    ("₹", "INR"),
    ("Rs.", "INR"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("Rp", "IDR"),
    ("RM", "MYR"),
    ("CHF", "CHF"),
    ("Fr.", "CHF"),
];

/// Currencies whose amounts have no part behind a point: `12.980 ₫` is twelve thousand.
pub(super) const WHOLE: [&str; 6] = ["KRW", "JPY", "VND", "IDR", "HUF", "CLP"];
/// Currencies of countries that put a comma before the cents and a point between thousands.
pub(super) const WITH_COMMA: [&str; 13] =
    ["EUR", "PLN", "CZK", "HUF", "RON", "BRL", "TRY", "RUB", "UAH", "SEK", "NOK", "DKK", "IDR"];

/// Whether amounts of a currency have no part behind a point.
pub(crate) fn is_whole(currency: Currency) -> bool {
    WHOLE.contains(&currency.as_str())
}

/// The currency of a word or sign that stands alone: `USD`, `zł`, `원`.
pub(crate) fn currency(text: &str) -> Option<Currency> {
    let text = text.trim();
    let of_sign = SIGNS.iter().find(|(sign, _)| *sign == text).and_then(|(_, code)| code.parse().ok());
    of_sign.or_else(|| text.parse().ok())
}
