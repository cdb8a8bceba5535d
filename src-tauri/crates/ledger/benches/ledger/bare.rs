//! The other side: rusqlite and SQLCipher with the ledger's own tables and settings, and nothing around them.

use std::path::Path;

use munjigi_beside::Outcome;
use munjigi_model::{OrderFacts, Waybill};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};

/// What stands in the columns of one order.
pub struct Plain {
    order_no: String,
    ordered_on: String,
    amount: String,
    place: String,
    /// Name and pieces.
    pub items: Vec<(String, u32)>,
    /// Number, key and leg.
    pub waybills: Vec<(String, String, &'static str)>,
}

impl Plain {
    /// An order and its place in its export. Made before any clock runs.
    pub fn of(facts: &OrderFacts, place: String) -> Self {
        let number = |w: &Waybill| (w.number().to_owned(), w.key().as_str().to_owned(), w.leg().as_str());
        Self {
            order_no: facts.order_no.clone().unwrap_or_default(),
            ordered_on: facts.ordered_on.map(|day| day.to_string()).unwrap_or_default(),
            amount: facts.total.map(|total| total.amount.to_string()).unwrap_or_default(),
            place,
            items: facts.items.iter().map(|item| (item.name.clone(), item.quantity)).collect(),
            waybills: facts.waybills.iter().map(number).collect(),
        }
    }
}

/// A connection that writes, with the ledger's settings.
pub fn to_write(path: &Path, key: &[u8; 32]) -> Outcome<Connection> {
    let conn = open(path, key)?;
    conn.execute_batch("PRAGMA secure_delete = ON;")?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(conn)
}

/// A connection that reads, with the ledger's settings.
pub fn to_read(path: &Path, key: &[u8; 32]) -> Outcome<Connection> {
    let conn = open(path, key)?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(conn)
}

fn open(path: &Path, key: &[u8; 32]) -> Outcome<Connection> {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.execute_batch(&format!("PRAGMA key = \"x'{hex}'\";"))?;
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;")?;
    Ok(conn)
}

/// All rows in one transaction, with prepared statements.
pub fn insert<'a>(
    conn: &mut Connection,
    holder: i64,
    evidence: i64,
    rows: impl IntoIterator<Item = &'a Plain>,
) -> Outcome<()> {
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    insert_all(&transaction, holder, evidence, rows)?;
    Ok(transaction.commit()?)
}

fn insert_all<'a>(
    conn: &Transaction<'_>,
    holder: i64,
    evidence: i64,
    rows: impl IntoIterator<Item = &'a Plain>,
) -> Outcome<()> {
    let mut order = conn.prepare(
        "INSERT INTO orders (holder_id, merchant, merchant_key, order_no, ordered_on, total_amount, total_currency, status, set_by_person, as_of, added_at, changed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)",
    )?;
    let mut item =
        conn.prepare("INSERT INTO item (order_id, position, name, quantity) VALUES (?1, ?2, ?3, ?4)")?;
    let mut waybill = conn
        .prepare("INSERT INTO waybill (order_id, holder_id, number, key, leg) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut sighting = conn.prepare(
        "INSERT INTO sighting (holder_id, order_id, source, as_of, seen_at, evidence_id, place)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for plain in rows {
        let values = params![
            holder,
            "Amazon.com",
            "amazon",
            plain.order_no,
            plain.ordered_on,
            plain.amount,
            "USD",
            "shipped",
            "",
            0,
            0
        ];
        order.execute(values)?;
        let id = conn.last_insert_rowid();
        for (position, (name, quantity)) in plain.items.iter().enumerate() {
            item.execute(params![id, position as i64, name, quantity])?;
        }
        for (number, key, leg) in &plain.waybills {
            waybill.execute(params![id, holder, number, key, leg])?;
        }
        sighting.execute(params![holder, id, "export", 0, 0, evidence, plain.place])?;
    }
    Ok(())
}

/// An order as it stands in the columns, with its items and waybills.
pub type Listed = (i64, [Option<String>; 6], [i64; 2], Vec<(String, i64)>, Vec<(String, String)>);

/// The first page by the ledger's own queries.
pub fn first_page(conn: &Connection, limit: i64) -> Outcome<Vec<Listed>> {
    let mut newest = conn.prepare(
        "SELECT * FROM orders WHERE (ifnull(ordered_on, ''), id) < (?1, ?2)
         ORDER BY ifnull(ordered_on, '') DESC, id DESC LIMIT ?3",
    )?;
    let mut rows = newest.query(params!["~", i64::MAX, limit])?;
    let mut listed: Vec<Listed> = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |column: &str| row.get::<_, Option<String>>(column);
        let texts = [
            text("merchant")?,
            text("order_no")?,
            text("ordered_on")?,
            text("total_amount")?,
            text("total_currency")?,
            text("status")?,
        ];
        listed.push((
            row.get("id")?,
            texts,
            [row.get("added_at")?, row.get("changed_at")?],
            Vec::new(),
            Vec::new(),
        ));
    }
    let ids = format!("[{}]", listed.iter().map(|l| l.0.to_string()).collect::<Vec<_>>().join(","));
    let mut items = conn.prepare(
        "SELECT order_id, name, quantity FROM item WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY order_id, position",
    )?;
    let mut rows = items.query([&ids])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if let Some(order) = listed.iter_mut().find(|l| l.0 == id) {
            order.3.push((row.get(1)?, row.get(2)?));
        }
    }
    let mut waybills = conn.prepare(
        "SELECT order_id, number, leg FROM waybill WHERE order_id IN (SELECT value FROM json_each(?1)) ORDER BY order_id, key",
    )?;
    let mut rows = waybills.query([&ids])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if let Some(order) = listed.iter_mut().find(|l| l.0 == id) {
            order.4.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok(listed)
}
