//! Pages: the names of elements and attributes stay where they are HTML's own, everything else is a word of somebody.

use super::letters::Letters;

/// Elements. An address between `<` and `>` is none.
const ELEMENTS: [&str; 62] = [
    "!doctype", "html", "head", "title", "meta", "link", "style", "script", "noscript", "body", "div",
    "span", "p", "a", "b", "i", "u", "s", "em", "strong", "small", "br", "hr", "img", "table", "thead",
    "tbody", "tfoot", "tr", "td", "th", "caption", "col", "colgroup", "ul", "ol", "li", "dl", "dt", "dd",
    "h1", "h2", "h3", "h4", "h5", "h6", "form", "input", "button", "select", "option", "label", "textarea",
    "section", "article", "header", "footer", "nav", "main", "center", "font", "pre",
];
const ATTRIBUTES: [&str; 46] = [
    "html",
    "class",
    "id",
    "style",
    "href",
    "src",
    "alt",
    "title",
    "name",
    "value",
    "type",
    "content",
    "charset",
    "rel",
    "width",
    "height",
    "align",
    "valign",
    "border",
    "cellpadding",
    "cellspacing",
    "bgcolor",
    "color",
    "colspan",
    "rowspan",
    "lang",
    "dir",
    "target",
    "role",
    "scope",
    "for",
    "action",
    "method",
    "itemscope",
    "itemtype",
    "itemprop",
    "itemid",
    "property",
    "http-equiv",
    "media",
    "placeholder",
    "checked",
    "selected",
    "disabled",
    "face",
    "size",
];
/// Entities that are no letters.
const SIGNS: [&str; 30] = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "middot", "bull", "copy", "reg", "trade", "hellip", "ndash",
    "mdash", "lsquo", "rsquo", "ldquo", "rdquo", "laquo", "raquo", "times", "yen", "pound", "euro", "won",
    "cent", "sect", "deg", "ensp", "zwnj",
];

/// The form of a page.
pub(super) fn redact(html: &str) -> String {
    let letters = Letters::beside(html);
    let mut redacted = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, tag, after)) = next_tag(rest) {
        push_text(&mut redacted, text, &letters);
        push_tag(&mut redacted, tag, &letters);
        rest = after;
    }
    push_text(&mut redacted, rest, &letters);
    redacted
}

/// Text, a tag with its brackets, and the rest.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let begin = html.find('<')?;
    let (text, rest) = html.split_at_checked(begin)?;
    let end = rest.find('>').map_or(rest.len(), |at| at + 1);
    let (tag, after) = rest.split_at_checked(end)?;
    Some((text, tag, after))
}

/// `<!-- -->`, `<td class="a">`, `</td>`: words of the table stay, all other letters go. Whether a quotation mark is open does not
/// matter for that.
fn push_tag(to: &mut String, tag: &str, letters: &Letters) {
    let mut is_first = true;
    let mut before = ' ';
    let mut rest = tag;
    while !rest.is_empty() {
        let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '!' | ':');
        let length = rest
            .find(|c| !is_of_name(c))
            .unwrap_or(rest.len())
            .max(rest.chars().next().map_or(0, char::len_utf8));
        let Some((word, after)) = rest.split_at_checked(length) else { break };
        let lower = word.to_ascii_lowercase();
        let is_name = match is_first {
            true => matches!(before, '<' | '/') && ELEMENTS.contains(&lower.as_str()),
            // A word in a value has no sign of equality behind it, or a quotation mark before it.
            false => before.is_whitespace() && after.starts_with('=') && ATTRIBUTES.contains(&lower.as_str()),
        };
        let is_doctype = lower == "html" && tag.len() < 16;
        let is_word = word.chars().any(is_of_name) && word.chars().any(char::is_alphanumeric);
        if is_name || is_doctype {
            to.push_str(word);
        } else {
            push_text(to, word, letters);
        }
        is_first = is_first && !is_word;
        before = word.chars().next_back().unwrap_or(before);
        rest = after;
    }
}

/// Text with its entities: those that are letters go too.
fn push_text(to: &mut String, text: &str, letters: &Letters) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        to.push_str(&letters.redact(before));
        to.push('&');
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(after.len());
        let Some((entity, following)) = after.split_at_checked(end) else { break };
        if SIGNS.contains(&entity) && following.starts_with(';') {
            to.push_str(entity);
        } else {
            to.push_str(&letters.redact(entity));
        }
        rest = following;
    }
    to.push_str(&letters.redact(rest));
}
