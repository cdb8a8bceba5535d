//! Tables whose labels stand in their first row, written as a person would read them out: each cell behind its label.

use super::labels::{self, ITEM, QUANTITY, TOTAL};
use super::words::Words;

/// Heads of columns that are labels in a table only.
static HEADS: Words = Words::of("
    item | items | product | products | description | price | unit price | amount | status | 상품 | 단가 | 금액
    가격 | 상태 | 비고 | no | no. | 번호 | artikel | preis | article | prix | artículo | precio | articolo | prezzo
    商品 | 価格 | 金額 | 单价 | 金额
");
/// Rows behind one row of heads.
const MOST_ROWS: usize = 1000;

/// The lines, with each such table's rows written out.
pub(super) fn written_out(lines: Vec<String>) -> Vec<String> {
    if !lines.iter().any(|line| line.contains('\t')) {
        return lines;
    }
    let mut written = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let heads = cells(line);
        let rows = if are_heads(&heads) { rows(&lines, at, heads.len()) } else { 0 };
        if rows == 0 {
            written.push(line.clone());
            continue;
        }
        // What a row comes to is not what the order comes to.
        let is_of_items = heads.iter().any(|head| {
            labels::is_one_of(head, &ITEM)
                || labels::is_one_of(head, &QUANTITY)
                || labels::is_one_of(head, &HEADS)
        });
        for row in lines.get(at..at + rows).unwrap_or_default() {
            for (head, cell) in heads.iter().zip(cells(row)) {
                let head = if is_of_items && labels::is_one_of(head, &TOTAL[1]) { "price" } else { *head };
                if !cell.is_empty() {
                    written.push(format!("{}: {cell}", head.trim_end_matches([':', ' '])));
                }
            }
        }
        at += rows;
    }
    written
}

fn cells(line: &str) -> Vec<&str> {
    line.split('\t').map(str::trim).collect()
}

/// Most of them are labels, so that between them stand no values.
fn are_heads(cells: &[&str]) -> bool {
    let heads = cells.iter().filter(|cell| labels::is_label(cell) || labels::is_one_of(cell, &HEADS)).count();
    cells.len() >= 2 && heads >= 2 && heads * 2 > cells.len()
}

/// How many rows below have as many cells.
fn rows(lines: &[String], from: usize, width: usize) -> usize {
    lines
        .iter()
        .skip(from)
        .take(MOST_ROWS)
        .take_while(|line| {
            let row = cells(line);
            row.len() == width && !are_heads(&row)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(lines: &[&str]) -> Vec<String> {
        written_out(lines.iter().map(|&line| line.to_owned()).collect())
    }

    #[test]
    fn heads_and_their_rows() {
        assert_eq!(
            written(&["Order number\tTracking number", "77\t509812044885", "78\t", "end"]),
            ["Order number: 77", "Tracking number: 509812044885", "Order number: 78", "end"]
        );
        assert_eq!(
            written(&["상품명\t수량\t합계", "머그컵\t2\t10,000원"]),
            ["상품명: 머그컵", "수량: 2", "price: 10,000원"]
        );
        for lines in [
            &["주문번호\t532004417", "주문일\t2026-10-22"][..],
            &["주문번호\t1\t주문일\t2", "a\tb\tc\td"],
            &["Total\t$3", "x\ty"],
        ] {
            assert_eq!(written(lines), lines);
        }
    }
}
