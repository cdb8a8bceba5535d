//! JSON-LD in a page's scripts.

use serde_json::Value;

const OPENING: &[u8] = b"<script";
const CLOSING: &[u8] = b"</script";
/// Of one script, in bytes. Values in memory take up to sixteen times their text.
const LONGEST: usize = 1024 * 1024;

/// The values of every script that is JSON-LD. One that is broken tells nothing.
pub(super) fn json_of(page: &str) -> Vec<Value> {
    let mut values = Vec::new();
    let mut rest = page;
    while let Some((tag, after)) = next_script(rest) {
        let end = find_ignoring_case(after.as_bytes(), CLOSING).unwrap_or(after.len());
        let Some((text, next)) = after.split_at_checked(end) else { break };
        let tag = tag.to_ascii_lowercase();
        if tag.contains("application/ld+json") && text.len() <= LONGEST {
            values.extend(parsed(text));
        }
        rest = next;
    }
    values
}

/// Some senders put it into a comment, or end their lines inside a text.
fn parsed(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
    let text = text.strip_prefix("<![CDATA[").map_or(text, |text| text.trim_end_matches("]]>"));
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&text.replace(['\r', '\n', '\t'], " "))).ok()
}

fn next_script(text: &str) -> Option<(&str, &str)> {
    let at = find_ignoring_case(text.as_bytes(), OPENING)?;
    let after = text.get(at + OPENING.len()..)?;
    after.split_once('>')
}

fn find_ignoring_case(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'<', bytes.get(from..)?)?;
        if bytes.get(at..at + wanted.len())?.eq_ignore_ascii_case(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_json() {
        let page = "<SCRIPT type='application/ld+json'>{\"a\": 1}</SCRIPT><script>{\"b\": 2}</script>\
                    <script type=\"application/ld+json\"><!-- [{\"c\": \"x\ny\"}] --></script><script type=application/ld+json>{";
        let values: Vec<String> = json_of(page).iter().map(Value::to_string).collect();
        assert_eq!(values, ["{\"a\":1}", "[{\"c\":\"x y\"}]"]);
    }
}
