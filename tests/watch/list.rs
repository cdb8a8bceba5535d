//! The page «해외직구 통관정보조회», as a person saves it.

/// A row: the day of acceptance (empty while in progress), the declaration number, the House B/L.
pub type Row<'a> = (&'a str, &'a str, &'a str);

/// The page of a period, with these rows.
pub fn page(from: &str, to: &str, rows: &[Row<'_>]) -> Vec<u8> {
    let row = |(n, (day, declaration, hbl)): (usize, &Row<'_>)| {
        let number = n + 1;
        let state = if day.is_empty() { "통관진행중" } else { "통관완료 후 반출" };
        format!(
            "<tr><td>{number}</td><td>{day}</td><td>목록통관</td><td>{declaration}</td><td>SEMOKE26A0123A - {hbl}</td><td>{state}</td></tr>"
        )
    };
    let table: String = rows.iter().enumerate().map(row).collect();
    let count = rows.len();
    format!(
        "<html lang=\"ko\"><head><meta charset=\"UTF-8\"><title>해외직구 통관정보조회</title></head><body><h2>해외직구 통관정보조회</h2>\
         <form><label>조회기간</label><input name=\"dclrStrtDt\" value=\"{from}\"> ~ <input name=\"dclrEndDt\" value=\"{to}\"></form>\
         <p>총 <strong>{count}</strong>건</p><table><caption>해외직구 통관정보조회 결과</caption><thead><tr><th>No</th><th>수입신고수리일</th>\
         <th>통관형태</th><th>신고(제출)번호</th><th>M B/L - H B/L</th><th>처리상태</th></tr></thead><tbody>{table}</tbody></table></body></html>"
    )
    .into_bytes()
}
