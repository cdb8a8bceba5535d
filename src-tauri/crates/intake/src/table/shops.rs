//! Which shop an order is of, where its table has no column for it.

/// The shop by the host of a link to the order's page: `Amazon.co.uk` of `https://www.amazon.co.uk/gp/…`.
pub(super) fn of_link(link: &str) -> Option<String> {
    let (_, rest) = link.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let is_host =
        host.contains('.') && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    let first = host.chars().next().filter(|_| is_host)?;
    Some(host.chars().skip(1).fold(first.to_ascii_uppercase().to_string(), |mut name, c| {
        name.push(c);
        name
    }))
}

/// The shop by the form of an order's number, where no other shop has such.
pub(super) fn of_number(number: &str) -> Option<&'static str> {
    // 112-7700441-0000001
    if has_parts(number, &[3, 7, 7]) {
        return Some("Amazon");
    }
    // PO-162-21232414933023556
    number.strip_prefix("PO-").filter(|rest| has_parts(rest, &[3, 17])).map(|_| "Temu")
}

fn has_parts(number: &str, lengths: &[usize]) -> bool {
    let mut parts = number.split('-');
    let fits = lengths.iter().all(|length| {
        parts
            .next()
            .is_some_and(|part| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    fits && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shops_by_links_and_numbers() {
        assert_eq!(of_link("https://www.amazon.co.uk/gp/x?a=b").as_deref(), Some("Amazon.co.uk"));
        assert_eq!(of_link("javascript:x"), None);
        assert_eq!(of_link("https:///x"), None);
        assert_eq!(of_number("112-7700441-0000001"), Some("Amazon"));
        assert_eq!(of_number("PO-162-21232414933023556"), Some("Temu"));
        assert_eq!(of_number("3900114477001122334"), None);
    }
}
